import type { Transaction } from '../../platform/database/database.js';

/** A post that goes on, or is still to begin. */
export interface JabatanDiTangan { readonly id: string; readonly peran: string; readonly satker: string; readonly namaSatker: string; readonly unit: string; readonly dari: string; readonly sampai: string | null }
/** A case that waits for the person, was claimed by, or names them. */
export interface KasusDiTangan { readonly sebab: 'tugas' | 'klaim' | 'dokumen' | 'panel' | 'disebut'; readonly kasus: string; readonly mesin: string; readonly keadaan: string; readonly namaSatker: string }

/** Everything of an instansi that is in the hands of one person. */
export interface DiTangan {
  readonly jabatan: JabatanDiTangan[];
  /** Substitutions that the person holds. */
  readonly penggantian: { readonly id: string; readonly jabatan: string; readonly jenis: string; readonly sampai: string }[];
  readonly kasus: KasusDiTangan[];
  readonly token: number;
  readonly sesi: number;
}

/** Cases that are told at once; more than anybody has in hand. */
const TERBANYAK = 500;

const POSTS = `select p.id, p.role as peran, p.satker_id as unit, s.kode as satker, s.nama as "namaSatker", p.dari::text, p.sampai::text from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
  where p.tenant_id = $1 and p.person_id = $2 and (p.sampai is null or p.sampai >= $3::date) order by p.dari, p.id`;
const SUBSTITUTIONS = `select g.id, g.post_id as jabatan, g.jenis, g.sampai::text from penggantian g where g.tenant_id = $1 and g.person_id = $2 and g.dicabut_pada is null and g.sampai >= $3::date order by g.sampai, g.id`;
const CASES = `
  with jabatan as (
    select p.id, p.role, p.scope_path, s.path from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
    where p.tenant_id = $1 and p.person_id = $2 and p.dari <= $3::date and (p.sampai is null or p.sampai >= $3::date)),
  ada as (
    select t.case_id, 'tugas' as sebab, 2 as urut from tugas t where t.tenant_id = $1 and exists (select from jabatan j where j.role = t.role and (t.unit_path = j.path or (t.unit_path is null and starts_with(t.path, j.scope_path))))
    union all select c.case_id, 'klaim', 1 from klaim c where c.tenant_id = $1 and c.person_id = $2
    union all select k.id, case k.machine when 'dokumen' then 'dokumen' when 'panel' then 'panel' else 'disebut' end, 3
      from kasus k where k.tenant_id = $1 and k.status = 'active' and strpos(k.context::text, ($2::uuid)::text) > 0)
  select distinct on (a.urut, k.id) a.sebab, k.id as kasus, k.machine as mesin, k.keadaan, s.nama as "namaSatker"
  from ada a join kasus k on (k.tenant_id, k.id) = ($1, a.case_id) join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) order by a.urut, k.id limit ${TERBANYAK}`;
const TOKENS = `select count(*)::int as n from token t where t.tenant_id = $1 and t.dicabut is null and t.kedaluwarsa > clock_timestamp() and t.post_id in (select p.id from post p where p.tenant_id = $1 and p.person_id = $2)`;
const SESSIONS = `select count(*)::int as n from identity.sesi_orang($1)`;

/** What the person has in hand on a day. A case that only waits may be somebody else's, too: whoever holds the same post. */
export async function diTangan(tx: Transaction, tenant: string, orang: string, hariIni: string): Promise<DiTangan> {
  const values = [tenant, orang, hariIni];
  const [jabatan, penggantian, kasus, [token], [sesi]] = await Promise.all([
    tx.run<JabatanDiTangan>({ name: 'tangan-jabatan', text: POSTS, values }),
    tx.run<DiTangan['penggantian'][number]>({ name: 'tangan-penggantian', text: SUBSTITUTIONS, values }),
    tx.run<KasusDiTangan>({ name: 'tangan-kasus', text: CASES, values }),
    tx.run<{ n: number }>({ name: 'tangan-token', text: TOKENS, values: [tenant, orang] }),
    tx.run<{ n: number }>({ name: 'tangan-sesi', text: SESSIONS, values: [orang] }),
  ]);
  return { jabatan, penggantian, kasus, token: token?.n ?? 0, sesi: sesi?.n ?? 0 };
}
