import type { Transaction } from '../../platform/database/database.js';
import type { Actor } from '../../identity/actor.js';
import type { Tercatat } from '../../identity/kewenangan/ledger.js';
import type { Rencana, Unit } from './aturan/keadaan.js';
import { lingkup } from './aturan/peran.js';

const UNITS = `insert into satker (tenant_id, id, induk_id, kode, jenjang, jenis, nama, provinsi, zona, path, pegawai)
  select $1, r.id, r.induk, r.kode, r.jenjang, r.jenis, r.nama, r.provinsi, r.zona, r.path, r.pegawai
  from jsonb_to_recordset($2::jsonb) as r(id uuid, induk uuid, kode text, jenjang text, jenis text, nama text, provinsi text, zona text, path text, pegawai integer)`;
const PEOPLE = `select identity.orang_catat($1::jsonb, $2)`;
const ADDRESSES = `insert into kontak (person_id, email) select r.orang, r.email from jsonb_to_recordset($1::jsonb) as r(orang uuid, email text)
  on conflict (person_id) do update set email = excluded.email, terverifikasi_pada = null, diubah = app.now()`;
const POSTS = `insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sampai, sk, tanggal_sk, area)
  select $1, r.id, r.orang, r.peran, r.unit, r.lingkup, r.dari, r.sampai, r.sk, r."skTanggal", r.area
  from jsonb_to_recordset($2::jsonb) as r(id uuid, orang uuid, peran text, unit uuid, lingkup text, dari date, sampai date, sk text, "skTanggal" date, area text[])`;
const ENDS = `update post p set sampai = r.sampai from jsonb_to_recordset($2::jsonb) as r(id uuid, sampai date) where p.tenant_id = $1 and p.id = r.id and p.sampai is null`;

/** Writes what was planned, in five statements however many rows there are, and tells what goes into the chain of administrative acts. */
export async function tulisRencana(tx: Transaction, actor: Pick<Actor, 'tenant' | 'person'>, rencana: Rencana, known: readonly Unit[]): Promise<Tercatat[]> {
  const units = new Map([...known, ...rencana.satker].map((unit) => [unit.kode, unit]));
  const posts = rencana.jabatan.flatMap((post) => {
    const unit = units.get(post.satker);
    return unit ? [{ ...post, unit: unit.id, lingkup: lingkup(post.peran, unit) }] : [];
  });
  const write = (name: string, text: string, rows: readonly object[], ...rest: unknown[]): Promise<object[]> | undefined =>
    (rows.length === 0 ? undefined : tx.run({ name, text, values: [...(name === 'tulis-orang' || name === 'tulis-kontak' ? [] : [actor.tenant]), JSON.stringify(rows), ...rest] }));
  await write('tulis-satker', UNITS, rencana.satker.map((unit) => ({ ...unit, induk: units.get(unit.induk ?? '')?.id })));
  await write('tulis-orang', PEOPLE, rencana.orang, actor.person === '' ? null : actor.person);
  await write('tulis-kontak', ADDRESSES, rencana.surel);
  await write('tulis-jabatan', POSTS, posts);
  await write('tulis-akhir', ENDS, rencana.akhiri);
  return [
    ...posts.map(({ id, orang, peran, unit, dari, sampai, sk }) => ({ type: 'jabatan.ditetapkan', payload: { id, orang, peran, satker: unit, dari, sampai, sk } })),
    ...rencana.akhiri.map(({ id, sampai }) => ({ type: 'jabatan.diakhiri', payload: { id, sampai } })),
  ];
}
