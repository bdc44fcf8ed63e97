import type { MachineDef, Stored } from '../../machines/kernel/machine.js';
import { registry } from '../../machines/registry.js';
import { GRANTS } from '../identity/permission/table.js';
import { isOfUnit, KEPALA_MENURUT_JENJANG, readersOf, rolesOfOffice } from '../identity/permission/offices.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { Pack } from '../../machines/regulasi/pack.schema.js';
import type { Unit } from './fact-source.js';

/** Whom a case waits for: a role, in the case's own unit (`unitPath`), or wherever the post's scope covers the case (null). */
export interface Task {
  readonly role: string;
  readonly unitPath: string | null;
}

/** What the present state of a case asks of whom, from the machine's table and the pack's route. */
export function tasksOf(def: MachineDef, stored: Stored, unit: Unit, law: Law, tingkat: string | undefined): Task[] {
  if (stored.status === 'done') return [];
  // The heads of the instansi itself sit in different units of it.
  const own = (roles: readonly string[]): Task[] => roles.map((role) => ({ role, unitPath: unit.jenjang === 'instansi' ? null : unit.path }));
  const tier = law.pack.tingkat[tingkat ?? ''];
  const wide = (roles: readonly string[] | undefined): Task[] => (roles ?? []).map((role) => ({ role, unitPath: null }));
  const tasks = (def.states[stored.value]?.waitsFor ?? []).flatMap((who): Task[] => {
    switch (who) {
      case 'satker': return own([...KEPALA_MENURUT_JENJANG[unit.jenjang], 'operator']);
      case 'kepalaSatker': return own(KEPALA_MENURUT_JENJANG[unit.jenjang]);
      case 'lapisan.penilai': return tingkat === 'mandiri' ? own([...new Set([...KEPALA_MENURUT_JENJANG[unit.jenjang], ...(tier?.penilai ?? [])])]) : wide(tier?.penilai);
      case 'lapisan.pembaca': return (tingkat === 'mandiri' ? own : wide)(readersOf({ jenjang: unit.jenjang, tingkat }, law));
      case 'tingkat.penilai': return wide(tier?.penilai);
      case 'panel.ketua': return wide(meetingOf(stored, law).map(({ ketua }) => ketua));
      case 'panel.anggota': return wide(meetingOf(stored, law).flatMap(({ unsur }) => unsur.flatMap(({ peran }) => peran)));
      case 'pengusulPenetapan': return wide([law.pack.penetapan.pengusul ?? 'pimpinanInstansi']);
      case 'tingkat.pengusul': return wide(tier?.pengusul);
      case 'dokumen.giliran': return offices(turnOf(stored, law), unit);
      case 'dokumen.penandatangan': return offices(unsigned(stored, law), unit);
      default: return wide(Object.hasOwn(law.pack.peran, who) ? [who] : openersOf(who));
    }
  });
  return [...new Map(tasks.map((task) => [task.role, task])).values()];
}

/** Offices of a document: those of the unit itself there, the others wherever their scope covers it. */
const offices = (names: readonly string[], { jenjang, path }: Unit): Task[] => names.flatMap((name) =>
  rolesOfOffice(name, jenjang).map((role) => ({ role, unitPath: isOfUnit(name) && jenjang !== 'instansi' ? path : null })));

const rowOf = ({ context }: Stored, { pack }: Law): Pack['dokumen'][string] | undefined => pack.dokumen[String(context['jenis'])];
const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Whose paraf a draft waits for; once all have given it, those who drafted it number and print it. */
function turnOf(stored: Stored, law: Law): readonly string[] {
  const row = rowOf(stored, law);
  const next = row?.paraf[lengthOf(stored.context['paraf'])];
  return next === undefined ? row?.penyusun ?? [] : [next];
}

/** Who has not signed yet. */
function unsigned(stored: Stored, law: Law): readonly string[] {
  const signed = new Set(((stored.context['tandaTangan'] ?? []) as readonly { readonly peran: string }[]).map(({ peran }) => peran));
  return (rowOf(stored, law)?.penandatangan ?? []).filter((name) => !signed.has(name));
}

/** Who meets, by the kind of the panel. */
const meetingOf = ({ context }: Stored, { pack }: Law) => [context['jenis'] === 'tpm' ? pack.tpm : pack.panel].filter((meeting) => meeting !== null);

/** Where a case waits for a case of another machine (a panel, a letter): the roles that may open one. */
const openersOf = (machine: string): string[] => registry.machines.filter((def) => def.name === machine)
  .flatMap((def) => def.commands.filter((spec) => spec.opens && !spec.internal))
  .flatMap((spec) => GRANTS[spec.type] ?? []).flatMap((grant) => grant.peran);
