import { KEPALA_MENURUT_JENJANG } from '../../identity/permission/offices.js';
import { BUTIR } from '../../workflow/koleksi.js';

const UUID = '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"';
/** Ids that stand in a context, as values or as keys. */
const idsIn = (context: string): string => `(select distinct m[1]::uuid as id from regexp_matches(${context}::text, '${UUID}', 'g') m)`;
const HEADS = `array['${[...new Set(Object.values(KEPALA_MENURUT_JENJANG).flat())].join(`','`)}']`;
/** How a case is told; \`butir\` only of those whose entries are read. */
const told = (butir: string): string =>
  `jsonb_build_object('id', k.id, 'machine', k.machine, 'keadaan', k.keadaan, 'satker', k.satker_id, 'context', k.context, 'butir', ${butir})`;

/**
 * The case $2 with all that a document about it is written from, in one row; none where there is no such case. Read over the whole instansi.
 * Nearer cases (its parent and children, and those that its context names) are read whole; those that these have below them without their
 * entries, or a letter for sixty units would carry two hundred worksheets. $2 is an SQL expression, since a document knows its case only here.
 */
export const SUMBER = (subject: string): string => `
  with subjek as materialized (select k.* from kasus k where k.tenant_id = $1 and k.id = ${subject}),
  dekat as materialized (
    select distinct on (x.id) x.* from subjek s cross join lateral (
      select k.* from kasus k where k.tenant_id = $1 and k.id = s.induk_id
      union all select k.* from kasus k where k.tenant_id = $1 and k.induk_id = s.id
      union all select k.* from ${idsIn('s.context')} n cross join lateral (select * from kasus where tenant_id = $1 and id = n.id offset 0) k
      union all select k.* from kasus k where k.tenant_id = $1 and k.satker_id = s.satker_id and k.machine in ('satker', 'predikat')
      -- who took part in the joint declaration of this unit
      union all select k.* from kasus k where s.machine = 'satker' and k.tenant_id = $1 and k.machine = 'satker' and k.context -> 'pencanangan' ->> 'bersama' = s.satker_id::text) x
    where x.id <> s.id and x.machine <> 'dokumen'),
  jauh as materialized (
    select distinct on (k.id) k.* from dekat d cross join lateral (select * from kasus where tenant_id = $1 and induk_id = d.id offset 0) k
    where k.machine <> 'dokumen' and k.id not in (select id from dekat union all select id from subjek)),
  semua as materialized (select id, satker_id, path, context from subjek union all select id, satker_id, path, context from dekat union all select id, satker_id, path, context from jauh),
  nama as materialized (select distinct n.id from semua a cross join lateral ${idsIn('a.context')} n)
  select s.id, s.seq, encode(s.head, 'hex') as hash, s.machine, u.path, u.jenjang, i.nama as instansi, i.zona,
    (select e.at from event e where e.tenant_id = $1 and e.case_id = s.id and e.seq = 1) as dibuka,
    (select ${told(BUTIR)} from subjek k) as kasus,
    (select coalesce(jsonb_agg(${told(BUTIR)} order by k.id), '[]') from dekat k) as dekat,
    (select coalesce(jsonb_agg(${told('null')} order by k.id), '[]') from jauh k) as jauh,
    (select jsonb_object_agg(t.id, jsonb_build_object('id', t.id, 'nama', t.nama, 'jenjang', t.jenjang, 'jenis', t.jenis, 'path', t.path, 'pegawai', t.pegawai))
       from satker t where t.tenant_id = $1 and (t.id in (select id from nama) or exists (select from semua a where starts_with(a.path, t.path)))) as unit,
    (select coalesce(jsonb_object_agg(o.id, jsonb_strip_nulls(jsonb_build_object('nama', o.nama, 'nip', o.nip, 'pangkat', o.pangkat, 'jabatan', o.jabatan))), '{}') from (
       select p.id, p.nama, p.nip, p.pangkat, null as jabatan from person p where p.id in (select id from nama)
       union all select g.id, g.nama, g.nip, g.pangkat, g.jabatan from pegawai g where g.tenant_id = $1 and g.id in (select id from nama)) o) as orang,
    (select coalesce(jsonb_agg(j), '[]') from (
       -- who holds an office, a substitute before the one who is replaced, as seen from the unit: in it, else nearest above, else over the whole instansi
       select distinct on (p.role) p.role as peran, p.sebagai, o.nama, o.nip, o.pangkat, t.id as satker, t.nama as "namaSatker", t.path
       from dijabat p join person o on o.id = p.person_id join satker t on (t.tenant_id, t.id) = (p.tenant_id, p.satker_id)
       where p.tenant_id = $1 and p.dari <= (app.now() at time zone i.zona)::date and (p.sampai is null or p.sampai >= (app.now() at time zone i.zona)::date)
         and (starts_with(u.path, t.path) or (p.scope_path ~ '^/[^/]+/$' and starts_with(u.path, p.scope_path)))
       order by p.role, starts_with(u.path, t.path) desc, length(t.path) desc, p.sebagai is not null desc, p.dari desc, p.post_id) j) as pejabat,
    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('peran', p.role, 'sebagai', p.sebagai, 'nama', o.nama, 'nip', o.nip, 'pangkat', o.pangkat)) order by array_position(${HEADS}, p.role), p.sebagai is not null desc, p.dari desc, p.post_id), '[]')
       from dijabat p join person o on o.id = p.person_id where p.tenant_id = $1 and p.satker_id = u.id and p.role = any(${HEADS})
         and p.dari <= (app.now() at time zone i.zona)::date and (p.sampai is null or p.sampai >= (app.now() at time zone i.zona)::date)) as kepala,
    case when s.machine = 'satker' then (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('nama', g.nama, 'nip', g.nip, 'pangkat', g.pangkat, 'jabatan', g.jabatan)) order by g.kepala desc, g.nama, g.id), '[]')
       from pegawai g where g.tenant_id = $1 and g.satker_id = u.id and g.dari <= (app.now() at time zone i.zona)::date and (g.sampai is null or g.sampai >= (app.now() at time zone i.zona)::date)) end as pegawai,
    (select p.kota from kop p join satker t on (t.tenant_id, t.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and t.jenjang = 'instansi' order by p.versi desc limit 1) as kota
  from subjek s join satker u on (u.tenant_id, u.id) = (s.tenant_id, s.satker_id) join instansi i on i.tenant_id = s.tenant_id`;
