import type { Stored } from '../../machines/kernel/machine.js';
import { gatesOf, type GateResult } from '../../machines/lke/gates.js';
import { answersOf } from '../../machines/lke/lke.rules.js';
import type { LkeContext } from '../../machines/lke/lke.types.js';
import { scoreText, WorksheetError, type ScoreText } from '../../machines/lke/score.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import type { Hasil, Perbedaan } from './perbedaan.js';

/** The score of a finished worksheet, and which thresholds it meets, where another law would have it otherwise. */
export function scoreImpact({ machine, context }: Stored, law: LoadedLaw, other: LoadedLaw): Perbedaan[] {
  if (machine !== 'lke') return [];
  const sheet = context as unknown as LkeContext;
  if (sheet.nilai === null) return [];
  const nilai = scoredUnder(sheet, other);
  if (typeof nilai === 'string') return [difference('nilai', 'Nilai LKE', { ok: true, need: '', have: told(sheet.nilai) }, { ok: false, need: `jawaban menurut ${other.instrumenId}`, have: nilai })];
  const [before, after] = [gatesUnder(sheet, sheet.nilai, law), gatesUnder(sheet, nilai, other)];
  return [
    ...(told(sheet.nilai) === told(nilai) ? [] : [difference('nilai', 'Nilai LKE', { ok: true, need: '', have: told(sheet.nilai) }, { ok: true, need: '', have: told(nilai) })]),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((key) => gateDifference(key, before.get(key), after.get(key))),
  ];
}

const difference = (aturan: string, judul: string, dulu: Hasil, nanti: Hasil): Perbedaan => ({ aturan, judul, seq: null, perintah: null, dulu, nanti });
const told = ({ pengungkit, total }: ScoreText): string => (total === null ? `pengungkit ${pengungkit}` : `${total}`);

function scoredUnder(sheet: LkeContext, { law }: LoadedLaw): ScoreText | string {
  try {
    return scoreText(law.instrument, answersOf(sheet));
  } catch (error) {
    if (error instanceof WorksheetError) return `${error.faults.length} jawaban tidak dikenal atau tidak sah`;
    throw error;
  }
}

function gatesUnder({ tujuan, komponen }: LkeContext, nilai: ScoreText, { law }: LoadedLaw): Map<string, GateResult> {
  const gates = gatesOf(law.instrument, nilai, law.pack.ambang[tujuan]);
  return new Map(gates.filter(({ key }) => komponen === 'penuh' || key === 'pengungkit' || key.startsWith('area:')).map((gate) => [gate.key, gate]));
}

const NONE: Hasil = { ok: true, need: '', have: 'tanpa ambang' };

function gateDifference(key: string, before: GateResult | undefined, after: GateResult | undefined): Perbedaan[] {
  if ((before?.ok ?? true) === (after?.ok ?? true)) return [];
  const hasil = (gate: GateResult | undefined): Hasil => (gate ? { ok: gate.ok, need: gate.need, have: gate.have } : NONE);
  return [difference(`nilai:${key}`, `Ambang ${key}`, hasil(before), hasil(after))];
}
