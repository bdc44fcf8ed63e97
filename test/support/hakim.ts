import { adeganDari } from '../../machines/hukum/adegan.scene.js';
import { PAKET, type Paket } from '../../machines/hukum/paket.js';
import type { Perkara, PerkaraPerintah, Ubahan } from '../../machines/hukum/perkara/perkara.js';
import { decide, type Decision, type Question } from '../../machines/kernel/decide.js';
import type { LawBase } from '../../machines/kernel/machine.js';
import { ask, statesFor, type Change, type Examples } from '../../machines/kernel/proof/example.js';
import { refuses } from '../../machines/kernel/rule.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { Law } from '../../machines/regulasi/law.js';
import { registry } from '../../machines/registry.js';

/** What came out of a scenario, in the same form as what its row says should. */
export interface Putusan {
  readonly ditolak: readonly string[];
  readonly diingatkan: boolean;
  readonly keadaan?: string | undefined;
  readonly menyusul?: readonly string[] | undefined;
}

const adegan = new Map<string, Examples>();
function adeganOf(machine: string, paket: Paket): Examples {
  const key = `${machine}/${paket}`;
  const known = adegan.get(key) ?? adeganDari(machine, paket);
  adegan.set(key, known);
  return known;
}

/** The scene that a scenario changes, and the change. */
export function bahan({ perintah, paket, ubah }: PerkaraPerintah): { table: Examples; change: Ubahan } {
  const table = adeganOf(perintah.split('.')[0] ?? '', paket);
  const scene = table.scene as unknown as { law: Law; context: Record<string, unknown>; facts: Record<string, unknown> };
  const before = table.scene.before?.[perintah] as Ubahan | undefined;
  const data = { ...registry.command(perintah)?.spec.example, ...before?.data };
  return { table, change: ubah({ law: scene.law, context: { ...scene.context, ...before?.context }, facts: { ...scene.facts, ...before?.facts }, data }) };
}

/** The question that a scenario puts. */
export function pertanyaanDari(perkara: PerkaraPerintah): Question {
  const { table, change } = bahan(perkara);
  const state = perkara.keadaan ?? statesFor(registry, perkara.perintah)[0] ?? '';
  return ask(registry, table, perkara.perintah, state, change as Change<unknown, unknown, LawBase>);
}

/** What the machines, the rules and the law say to a scenario. */
export function putusan(perkara: Perkara): Putusan {
  if ('hitung' in perkara) return { ditolak: perkara.hitung(lawById(PAKET[perkara.paket].id)) ? [] : ['hitungan'], diingatkan: false };
  const decision = decide(pertanyaanDari(perkara));
  return { ditolak: penolak(decision), diingatkan: diingatkan(decision, perkara.aturan), ...menyusul(decision, perkara) };
}

/** What the row of a scenario says must come out. */
export function diharapkan(perkara: Perkara): Putusan {
  if ('hitung' in perkara) return { ditolak: perkara.hasil === 'menolak' ? ['hitungan'] : [], diingatkan: false };
  const { keadaan, menyusul: also } = perkara.sesudah ?? {};
  return {
    ditolak: perkara.hasil === 'menolak' ? [perkara.aturan ?? ''] : [], diingatkan: perkara.hasil === 'mengingatkan',
    ...(keadaan === undefined ? {} : { keadaan }), ...(also === undefined ? {} : { menyusul: also }),
  };
}

/** The context of the case after a scenario that was accepted. */
export function isiSesudah(perkara: PerkaraPerintah): Record<string, unknown> | null {
  const step = langkah(decide(pertanyaanDari(perkara)), perkara.perintah);
  return step ? step.after.context : null;
}

const langkah = (decision: Decision, perintah: string) => (decision.ok ? decision.steps.find((step) => step.command === perintah) : undefined);

function penolak(decision: Decision): string[] {
  if (decision.ok) return [];
  if ('faults' in decision) return ['masukan'];
  if (decision.kind === 'state') return ['keadaan'];
  return [...new Set(decision.why.map(({ rule }) => rule))];
}

const diingatkan = (decision: Decision, aturan: string | undefined): boolean =>
  decision.ok && decision.steps.some((step) => step.findings.some((finding) => finding.rule === aturan && !finding.ok && !refuses(finding)));

function menyusul(decision: Decision, { perintah, sesudah }: PerkaraPerintah): Partial<Putusan> {
  const { keadaan, menyusul: also } = sesudah ?? {};
  return {
    ...(keadaan === undefined ? {} : { keadaan: langkah(decision, perintah)?.after.value }),
    ...(also === undefined ? {} : { menyusul: decision.ok ? decision.steps.map((step) => step.command).filter((command) => command !== perintah) : [] }),
  };
}
