import pg from 'pg';
import type { LoadedLaw } from '../../src/regulasi/law-catalog.js';
import { CASES, EVENTS, TASKS } from './cases.js';
import { samplesOf } from './samples.js';

/** Units of each of twenty instansi: a few large ministries, many small ones; fifteen thousand in all. */
export const UKURAN = [2400, 1800, 1400, 1100, 900, 870, 800, 750, 700, 650, 600, 550, 500, 450, 400, 350, 300, 200, 180, 100];

const SAMPLES = 40;

/** An instansi with five units of Eselon I, a Kanwil for every 25 units, and the others as UPT below them. */
const TREE = `
create temp table ukuran as select n::int, banyak, gen_random_uuid() as tenant_id from unnest($1::int[]) with ordinality u(banyak, n);
insert into instansi (tenant_id, kode, nama, zona) select tenant_id, 'i' || n, 'Instansi ' || n, 'Asia/Jakarta' from ukuran;
insert into pemberlakuan (tenant_id, dari, pack_id) select tenant_id, '2020-01-01', $2 from ukuran;
create temp table pohon as
  select tenant_id, gen_random_uuid() as id, null::text as induk, '/i' || n || '/' as path, 'instansi' as jenjang, 'kementerian' as jenis, 'i' || n as kode from ukuran
  union all select tenant_id, gen_random_uuid(), '', '/i' || n || '/' || kode || '/', 'eselonSatu', jenis, kode from ukuran,
    (values ('itjen', 'inspektoratJenderal'), ('setjen', 'sekretariatJenderal'), ('d0', 'direktoratJenderal'), ('d1', 'direktoratJenderal'), ('d2', 'direktoratJenderal')) e(kode, jenis)
  union all select tenant_id, gen_random_uuid(), '', '/i' || n || '/d' || k % 3 || '/k' || k || '/', 'kanwil', 'kanwil', 'k' || k from ukuran, generate_series(0, greatest(2, banyak / 25) - 1) k
  union all select tenant_id, gen_random_uuid(), '', '/i' || n || '/d' || k % 3 || '/k' || k || '/u' || u || '/', 'upt', (array['lapas', 'rutan', 'kanim', 'bapas'])[1 + u % 4], 'u' || u
    from ukuran, generate_series(0, banyak - 7 - greatest(2, banyak / 25)) u cross join lateral (select u % greatest(2, banyak / 25) as k) x;
insert into satker (tenant_id, id, induk_id, kode, jenjang, jenis, nama, provinsi, zona, path, nama_dibuat, pegawai)
  select p.tenant_id, p.id, null, p.kode, p.jenjang, p.jenis,
    initcap(p.jenis) || ' ' || p.kode, 'Jawa Barat', 'Asia/Jakarta', p.path, true, 60 from pohon p;
`;

// The parent of a unit from its path: searching for it would compare every unit with every other one.
const PARENTS = `update satker s set induk_id = a.id from satker a where a.tenant_id = s.tenant_id and a.path = regexp_replace(s.path, '[^/]+/$', '') and s.path ~ '^/[^/]+/.'`;

const PEOPLE = `
create temp table petugas as
  select s.tenant_id, gen_random_uuid() as post, gen_random_uuid() as person, gen_random_uuid() as account, r.role, s.id as satker_id, case when r.luas then '/' || split_part(s.path, '/', 2) || '/' else s.path end as scope_path,
    r.role || '.' || s.kode || '.' || split_part(s.path, '/', 2) as nama
  from satker s join (values ('pimpinanInstansi', 'instansi', '^i', true), ('ketuaTpi', 'eselonSatu', '^itjen$', true), ('pimpinanEselonSatu', 'eselonSatu', '^d', false),
    ('kepalaKanwil', 'kanwil', '^k[0-3]$', false), ('timPenilaiKanwil', 'kanwil', '^k[0-3]$', false), ('kepalaSatker', 'upt', '^u[0-5]$', false)) r(role, jenjang, kode, luas) on s.jenjang = r.jenjang and s.kode ~ r.kode;
insert into person (id, nama) select person, nama from petugas;
insert into account (id, person_id, username, password_hash) select account, person, nama, '!' from petugas;
insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sampai, sk) select tenant_id, post, person, role, satker_id, scope_path, '2020-01-01', null, 'SK' from petugas;
`;

type Value = string | number | readonly number[];
const literal = (value: Value | undefined): string => (typeof value === 'object' ? `array[${value.join(',')}]` : typeof value === 'number' ? String(value) : pg.escapeLiteral(value ?? ''));

/** Several statements, one after another; values stand in them as literals, since what makes a table takes no parameters. */
async function run(client: pg.Client, script: string, values: readonly Value[] = []): Promise<void> {
  for (const statement of script.split(/;\s*\n/).filter((text) => text.trim() !== '')) await client.query(statement.replaceAll(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1])));
}

/**
 * Fills an empty installation: five years of cases, whose histories are long enough and not chained (nothing here reads a hash), as the
 * superuser and without the checks of references, since every row is made from the one that it refers to.
 */
export async function fill(client: pg.Client, { packId, packSidik, instrumenId, instrumenSidik, law }: LoadedLaw, sizes: readonly number[]): Promise<void> {
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; select setseed(0.5)`);
  const samples = samplesOf(law, SAMPLES);
  await run(client, TREE, [sizes, packId]);
  await run(client, `${PARENTS};\n${PEOPLE}`);
  await client.query('create temp table contoh (no int, pengungkit jsonb, penuh jsonb)');
  await client.query('create temp table contoh_jawaban (no int, kunci text, isi json)');
  for (const [no, { pengungkit, penuh, jawaban }] of samples.entries()) {
    await client.query('insert into contoh values ($1, $2, $3)', [no, JSON.stringify(pengungkit), JSON.stringify(penuh)]);
    await client.query('insert into contoh_jawaban select $1, j.kunci, j.isi from jsonb_to_recordset($2::jsonb) as j(kunci text, isi json)', [no, JSON.stringify(jawaban)]);
  }
  await run(client, CASES, [packId, packSidik, instrumenId, instrumenSidik, SAMPLES]);
  await run(client, EVENTS, [packSidik]);
  await run(client, TASKS);
  await client.query('vacuum analyze');
}
