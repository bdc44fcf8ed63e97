import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where tenants meet: areas of units of several instansi. No tenant reads another's tables. These functions are the only
 * crossing; they ask `app.context()` themselves who is calling, and give out an invitation to whom it is addressed, and
 * what members have shared to those who are in. Whoever else asks, whatever id they guess, gets no rows.
 */
export class Kawasan009 implements MigrationInterface {
  name = 'Kawasan0091767225600009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema kawasan;
      grant usage on schema kawasan to app;
      create index kasus_kawasan on kasus (id) where machine = 'kawasan';

      -- the functions run as owner, who is bound by FORCE too: of cases it sees across tenants these machines, and may only read; of an award, whether it still stands
      create policy kawasan_bersama on kasus for select to owner using (machine in ('kawasan', 'anggotaKawasan', 'predikat'));

      -- the calling tenant; null for a post that does not look over its whole instansi
      create function kawasan.pemanggil() returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select c.tenant from app.context() c where c.scope ~ '^/[^/]+/$' $$;

      -- the invitations of one area that stand
      create function kawasan.berlaku(isi jsonb) returns table (urut integer, instansi text, unit text, kode_unit text, nomor text, tanggal text)
        language sql immutable set search_path = pg_catalog, pg_temp as
        $$ select (u ->> 'urut')::integer, u ->> 'instansi', u ->> 'unit', u ->> 'kodeUnit', u ->> 'nomor', u ->> 'tanggal'
           from jsonb_array_elements(isi -> 'undangan') u where not u ? 'batal' $$;

      -- how each standing invitation of one area was answered; of two answers to one (a race of two units) the one that joined, else the older
      create function kawasan.jawaban(id_kawasan uuid) returns table (urut integer, tenant uuid, kode text, instansi text, diundang text, unit text, keadaan text, isi jsonb)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select distinct on (u.urut) u.urut, i.tenant_id, i.kode, i.nama, u.unit, s.nama, a.keadaan, a.context
           from kasus k cross join lateral kawasan.berlaku(k.context) u join instansi i on i.kode = u.instansi
             join kasus a on a.tenant_id = i.tenant_id and a.machine = 'anggotaKawasan' and a.kunci = k.id || '/' || u.urut
             join satker s on (s.tenant_id, s.id) = (a.tenant_id, a.satker_id)
           where k.machine = 'kawasan' and k.id = id_kawasan and k.status = 'active'
           order by u.urut, a.keadaan = 'bergabung' desc, a.sejak, a.id $$;

      -- whether the calling tenant initiated the area, or is in it with a unit
      create function kawasan.peran(id_kawasan uuid) returns text
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select case
             when exists (select from kasus k where k.machine = 'kawasan' and k.id = id_kawasan and k.tenant_id = kawasan.pemanggil()) then 'pembentuk'
             when exists (select from kawasan.jawaban(id_kawasan) j where j.tenant = kawasan.pemanggil() and j.keadaan = 'bergabung') then 'anggota'
           end $$;

      create function kawasan.undangan() returns table (kawasan uuid, undangan integer, nama text, jenis text, kabupaten_kota text, pengundang text, unit text, kode_unit text, nomor text, tanggal text, jawaban text)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select k.id, u.urut, k.context ->> 'nama', k.context ->> 'judulJenis', k.context ->> 'kabupatenKota', p.nama, u.unit, u.kode_unit, u.nomor, u.tanggal,
             (select a.keadaan from kasus a where a.tenant_id = saya.tenant_id and a.machine = 'anggotaKawasan' and a.kunci = k.id || '/' || u.urut order by a.keadaan = 'bergabung' desc, a.sejak, a.id limit 1)
           from instansi saya join kasus k on k.machine = 'kawasan' and k.status = 'active' cross join lateral kawasan.berlaku(k.context) u join instansi p on p.tenant_id = k.tenant_id
           where saya.tenant_id = kawasan.pemanggil() and u.instansi = saya.kode
           order by u.tanggal desc, k.id, u.urut $$;

      -- the initiator sees how every invitation was answered; members see who is in; of shared facts both see those of units that are in;
      -- a predikat that was shared is seen as long as it holds, so that nobody proposes on one that was revoked since
      create function kawasan.dibagikan(id_kawasan uuid) returns table (undangan integer, kode text, instansi text, unit text, keadaan text, wakil jsonb, predikat jsonb, hasil_tpi jsonb)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select j.urut, j.kode, j.instansi, case when masuk then j.unit else j.diundang end, j.keadaan,
             case when masuk then coalesce((select jsonb_agg(jsonb_build_object('orang', o.id, 'nama', o.nama) order by o.nama, o.id) from person o where o.id in (select w::uuid from jsonb_array_elements_text(j.isi -> 'wakil' -> 'orang') w)), '[]') end,
             case when masuk and exists (select from kasus p where p.tenant_id = j.tenant and p.machine = 'predikat' and p.id = (j.isi -> 'bagian' -> 'predikat' ->> 'kasus')::uuid and p.keadaan <> 'dicabut')
               then (j.isi -> 'bagian' -> 'predikat') - 'kasus'::text end,
             case when masuk then j.isi -> 'bagian' -> 'hasilTpi' end
           from kawasan.peran(id_kawasan) peran cross join kawasan.jawaban(id_kawasan) j cross join lateral (select j.keadaan = 'bergabung' as masuk) m
           where peran = 'pembentuk' or (peran = 'anggota' and masuk)
           order by j.urut $$;

      -- what those who are in may know of the area itself: where it stands, its score, what TPN found, its predikat
      create function kawasan.ringkasan(id_kawasan uuid) returns table (nama text, jenis text, kabupaten_kota text, pembentuk text, keadaan text, skor text, hasil_tpn jsonb, predikat jsonb)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select k.context ->> 'nama', k.context ->> 'judulJenis', k.context ->> 'kabupatenKota', p.nama, k.keadaan, k.context -> 'nilai' ->> 'skor',
             (select jsonb_build_object('hasil', h -> 'hasil', 'nomor', h -> 'nomor', 'tanggal', h -> 'tanggal', 'unit', h -> 'unit') from (select k.context -> 'hasil' as h) x where h is not null),
             (select jsonb_build_object('tujuan', d -> 'tujuan', 'nomor', d -> 'sk' -> 'nomor', 'tanggal', d -> 'sk' -> 'tanggal', 'monevBerikut', d -> 'monevBerikut') from (select k.context -> 'predikat' as d) x where d is not null)
           from kasus k join instansi p on p.tenant_id = k.tenant_id
           where k.machine = 'kawasan' and k.id = id_kawasan and k.status = 'active' and kawasan.peran(id_kawasan) is not null $$;

      revoke all on all functions in schema kawasan from public;
      grant execute on function kawasan.undangan(), kawasan.dibagikan(uuid), kawasan.ringkasan(uuid) to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop policy kawasan_bersama on kasus; drop index kasus_kawasan; drop schema kawasan cascade');
  }
}
