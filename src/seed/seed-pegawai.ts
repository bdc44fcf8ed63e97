import type pg from 'pg';
import { addMonths, type LocalDate } from '../../machines/kernel/calendar.js';
import { KEPALA_MENURUT_JENJANG } from '../identity/permission/offices.js';
import type { OrangDemo } from './demo-people.js';
import { LONG_AGO, placeOf } from './seed-people.js';
import type { SeededInstansi } from './seed-tree.js';

const DEPAN = ['Adinata', 'Anindya', 'Bayu', 'Cempaka', 'Danurdara', 'Dewanti', 'Galih', 'Harimurti', 'Intan', 'Jenar', 'Kirana', 'Laksmi', 'Mahendra', 'Nareswara', 'Puspita', 'Ratna', 'Sekar', 'Tirta', 'Wulan'];
const BELAKANG = ['Adiguna', 'Anggarini', 'Baskara', 'Candrakirana', 'Darmawangsa', 'Gumelar', 'Hapsari', 'Kusumawati', 'Lesmana', 'Maheswari', 'Nugraheni', 'Paramarta', 'Prabaswara', 'Sasmita', 'Wicaksana', 'Widyadana', 'Wiratama'];
const JABATAN = ['Analis', 'Bendahara', 'Pengelola data', 'Pengelola layanan', 'Penyuluh', 'Petugas keamanan', 'Pranata komputer', 'Verifikator'];

// The numbers begin with zeros, which no real NIP does. A head stands in for one of the count; who headed the unit before is beside it.
const INSERT = `
  with kepala as (
    select r.*, row_number() over () as nomor from jsonb_to_recordset($2::jsonb) as r(tenant_id uuid, satker_id uuid, nama text, dari date, sampai date)
  ), unit as (
    select s.tenant_id, s.id, s.path, s.pegawai, row_number() over () as nomor from satker s where (s.tenant_id, s.id) in (select tenant_id, satker_id from jsonb_to_recordset($1::jsonb) as r(tenant_id uuid, satker_id uuid))
  )
  insert into pegawai (tenant_id, id, satker_id, path, nip, nama, jabatan, kepala, dari, sampai)
  select u.tenant_id, gen_random_uuid(), u.id, u.path, lpad((k.nomor)::text, 18, '0'), k.nama, 'Pimpinan', true, k.dari, k.sampai from kepala k join unit u on (u.tenant_id, u.id) = (k.tenant_id, k.satker_id)
  union all
  select u.tenant_id, gen_random_uuid(), u.id, u.path, lpad((u.nomor * 100000 + i)::text, 18, '0'),
    ($4::text[])[1 + (u.nomor + i) % cardinality($4::text[])] || ' ' || ($5::text[])[1 + (u.nomor * 7 + i * 3) % cardinality($5::text[])],
    ($6::text[])[1 + i % cardinality($6::text[])], false, $3::date, null
  from unit u cross join lateral generate_series(2, greatest(u.pegawai, 2)) i`;

/**
 * Enters the employees of every unit in which one of these people holds a post: as many as the unit says it has, with made-up
 * names, and those who head it by their posts.
 */
export async function seedPegawai(owner: pg.Client, people: readonly OrangDemo[], instansi: ReadonlyMap<string, SeededInstansi>, hariIni: LocalDate): Promise<void> {
  const places = people.flatMap(({ nama, jabatan }) => jabatan.map((post) => ({ nama, post, ...placeOf(instansi, post) })));
  const ago = (months: number | undefined) => (months === undefined ? null : addMonths(hariIni, -months));
  const units = new Map(places.map(({ instansi: { tenant }, unit }) => [unit.id, { tenant_id: tenant, satker_id: unit.id }]));
  const heads = places.filter(({ post, unit }) => KEPALA_MENURUT_JENJANG[unit.seed.jenjang][0] === post.peran || (post.peran === 'sekretaris' && unit.seed.jenjang !== 'instansi'))
    .map(({ nama, post, instansi: { tenant }, unit }) => ({ tenant_id: tenant, satker_id: unit.id, nama, dari: ago(post.dariBulanLalu) ?? LONG_AGO, sampai: ago(post.sampaiBulanLalu) }));
  const headed = new Set(heads.map(({ satker_id }) => satker_id));
  const others = [...units.values()].filter(({ satker_id }) => !headed.has(satker_id)).map((unit) => ({ ...unit, nama: 'Pimpinan (contoh)', dari: LONG_AGO, sampai: null }));
  await owner.query(INSERT, [JSON.stringify([...units.values()]), JSON.stringify([...heads, ...others]), LONG_AGO, DEPAN, BELAKANG, JABATAN]);
}
