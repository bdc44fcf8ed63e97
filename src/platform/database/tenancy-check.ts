import type { Database } from './database.js';

/** The separation of tenants cannot be relied on: the server must not start. */
export class UnsafeTenancyError extends Error {
  override readonly name = 'UnsafeTenancyError';

  constructor(readonly faults: readonly string[]) {
    super(`Pemisahan antarinstansi pada basis data tidak utuh; peladen tidak dijalankan:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/** How every policy on a table of tenants must begin, as PostgreSQL writes it back; more may follow only with `AND`. */
const OWN_TENANT = String.raw`tenant_id = \( SELECT app\.tenant\(\) AS tenant\)`;
const POLICY = String.raw`^(\(${OWN_TENANT}\)$|\(\(${OWN_TENANT}\) AND )`;

const CHECK = `
with berhak as (
  select oid, rolname, rolsuper or rolbypassrls as lewat from pg_roles where pg_has_role(session_user, oid, 'member')
), kolom as (
  select c.oid, c.relname as nama, c.relkind, c.relowner, c.relrowsecurity and c.relforcerowsecurity as dipaksa, a.attnum,
    coalesce(c.reloptions @> '{security_invoker=true}' or c.reloptions @> '{security_invoker=on}', false) as pemanggil
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace <> all(array['pg_catalog'::regnamespace, 'information_schema'::regnamespace])
), tabel as (
  select * from kolom where relkind in ('r', 'p')
), kebijakan as (
  select t.oid, p.polname, p.polpermissive, coalesce(pg_get_expr(p.polqual, t.oid), pg_get_expr(p.polwithcheck, t.oid)) as baca, coalesce(pg_get_expr(p.polwithcheck, t.oid), pg_get_expr(p.polqual, t.oid)) as tulis
  from tabel t join pg_policy p on p.polrelid = t.oid where p.polpermissive and exists (select from unnest(p.polroles) r where r = 0 or r in (select oid from berhak))
)
select fault from (
  select 1 as urut, format('login %s dapat memakai peran %s, yang melewati row level security', session_user, rolname) as fault from berhak where lewat
  union all select 1, format('login %s dapat memakai peran %s, pemilik tabel %s', session_user, b.rolname, t.nama) from tabel t join berhak b on b.oid = t.relowner
  union all select 2, format('tabel %s: row level security tidak diaktifkan atau tidak dipaksakan (ENABLE, FORCE)', nama) from tabel where not dipaksa
  union all select 3, format('tabel %s: tidak ada kebijakan instansi', nama) from tabel t where not exists (select from kebijakan k where k.oid = t.oid)
  union all select 3, format('tabel %s: kebijakan %s tidak membatasi pada instansi sendiri', t.nama, k.polname) from tabel t join kebijakan k using (oid) where k.baca !~ $1 or k.tulis !~ $1
  union all select 4, format('tabel %s: tanpa kunci utama', nama) from tabel t where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
  -- where tenant_id alone is the key, the rows are the tenants themselves, and other keys run across them
  union all select 4, format('tabel %s: kunci unik %s tidak diawali tenant_id', t.nama, x.relname) from tabel t join pg_index i on i.indrelid = t.oid join pg_class x on x.oid = i.indexrelid
    where i.indisunique and i.indkey[0] <> t.attnum and not exists (select from pg_index u where u.indrelid = t.oid and u.indisprimary and u.indnatts = 1 and u.indkey[0] = t.attnum)
  union all select 5, format('tabel %s: kunci asing %s ke %s tanpa tenant_id', t.nama, f.conname, r.nama) from tabel t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f' join tabel r on r.oid = f.confrelid
    where not exists (select from unnest(f.conkey, f.confkey) k(dari, ke) where k.dari = t.attnum and k.ke = r.attnum)
  union all select 6, format('%s dibaca dengan hak pemiliknya, bukan hak pemanggil', nama) from kolom
    where relkind in ('v', 'm', 'f') and not (relkind = 'v' and pemanggil) and has_table_privilege(session_user, oid, 'select')
) semua order by urut, fault`;

/**
 * Looks whether the login can get round the separation of tenants, and whether every table with a `tenant_id` is guarded:
 * ENABLE and FORCE, policies that hold each row to the own tenant, and keys that begin with it.
 * @throws UnsafeTenancyError with every fault
 */
export async function checkTenancy(database: Database): Promise<void> {
  const rows = await database.inFlights(async (tx) => {
    await tx.begin();
    await tx.run({ name: 'jalur-tetap', text: 'set local search_path to pg_catalog' }); // it decides how expressions are written back
    const found = await tx.run<{ fault: string }>({ name: 'periksa-pemisahan', text: CHECK, values: [POLICY] });
    await tx.commit();
    return found;
  });
  if (rows.length > 0) throw new UnsafeTenancyError(rows.map(({ fault }) => fault));
}
