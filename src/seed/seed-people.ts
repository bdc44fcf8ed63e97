import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { addMonths, type LocalDate } from '../../machines/kernel/calendar.js';
import { tierOf } from '../identity/actor.js';
import type { JabatanDemo, OrangDemo } from './demo-people.js';
import { insertRows } from './insert-rows.js';
import type { SeededInstansi, SeededUnit } from './seed-tree.js';

/** From when on those are there who have always been. */
export const LONG_AGO: LocalDate = '2024-01-01';

type ByKode = ReadonlyMap<string, SeededInstansi>;

/** Finds the unit of a post. Throws if the demonstration names one that is not in the tree. */
export function placeOf(instansi: ByKode, jabatan: JabatanDemo): { instansi: SeededInstansi; unit: SeededUnit } {
  const found = instansi.get(jabatan.instansi);
  const unit = found?.units.get(jabatan.satker);
  if (!found || !unit) throw new Error(`tidak ada satker "${jabatan.satker}" pada "${jabatan.instansi}"`);
  return { instansi: found, unit };
}

/** Enters people with their accounts, all with one password hash, and their posts as of `hariIni`. */
export async function seedPeople(owner: pg.Client, people: readonly OrangDemo[], instansi: ByKode, passwordHash: string, hariIni: LocalDate): Promise<void> {
  const persons = people.map((orang) => ({ id: randomUUID(), orang }));
  await insertRows(owner, 'person', { id: 'uuid', nama: 'text', nip: 'text', pangkat: 'text' }, persons.map(({ id, orang }, i) => ({ id, nama: orang.nama, ...pangkatOf(orang, i) })));
  await insertRows(owner, 'account', { id: 'uuid', person_id: 'uuid', username: 'text', password_hash: 'text' },
    persons.map(({ id, orang }) => ({ id: randomUUID(), person_id: id, username: orang.namaPengguna, password_hash: passwordHash })));
  await insertRows(owner, 'post', {
    tenant_id: 'uuid', id: 'uuid', person_id: 'uuid', role: 'text', satker_id: 'uuid', scope_path: 'text', dari: 'date', sampai: 'date', sk: 'text',
  }, persons.flatMap(({ id, orang }) => orang.jabatan.map((jabatan) => ({ id, jabatan }))).map(({ id, jabatan }, i) => postOf(id, jabatan, i + 1, instansi, hariIni)));
}

const PEJABAT: ReadonlySet<string> = new Set(['kepalaSatker', 'kepalaKanwil', 'pimpinanEselonSatu', 'sekretaris', 'ketuaTpi', 'ketuaTpm']);

/** Made up: a number that begins with zeros, as no real NIP does. Who heads an instansi is no civil servant. */
function pangkatOf({ jabatan }: OrangDemo, nomor: number): { nip: string | null; pangkat: string | null } {
  if (jabatan.some(({ peran }) => peran === 'pimpinanInstansi')) return { nip: null, pangkat: null };
  return { nip: String(900_001 + nomor).padStart(18, '0'), pangkat: jabatan.some(({ peran }) => PEJABAT.has(peran)) ? 'Pembina Tingkat I (IV/b)' : 'Penata (III/c)' };
}

function postOf(person: string, jabatan: JabatanDemo, nomor: number, byKode: ByKode, hariIni: LocalDate) {
  const { instansi, unit } = placeOf(byKode, jabatan);
  const dari = jabatan.dariBulanLalu === undefined ? LONG_AGO : addMonths(hariIni, -jabatan.dariBulanLalu);
  return {
    tenant_id: instansi.tenant, id: randomUUID(), person_id: person, role: jabatan.peran, satker_id: unit.id, scope_path: scopeOf(jabatan.peran, unit), dari,
    sampai: jabatan.sampaiBulanLalu === undefined ? null : addMonths(hariIni, -jabatan.sampaiBulanLalu),
    sk: `SK-${String(nomor).padStart(3, '0')}.KP.04.04 Tahun ${dari.slice(0, 4)} (contoh)`,
  };
}

/** Offices of the instansi as a whole see all of it, the others their own subtree. */
function scopeOf(role: string, { path, seed: { jenjang } }: SeededUnit): string {
  return tierOf({ role, jenjang }) === 'kementerian' ? `/${path.split('/')[1] ?? ''}/` : path;
}
