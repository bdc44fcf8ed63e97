import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are told and how: who holds a post today, claims and watches, addresses and settings of persons, the mail that is
 * waiting to leave, and what an open event stream must hear of.
 */
export class KotakMasuk023 implements MigrationInterface {
  name = 'KotakMasuk0231767225600023';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view pemegang with (security_invoker = true) as
        select p.tenant_id, p.id as post_id, p.person_id, p.role, p.satker_id, p.scope_path, null::uuid as penggantian_id, null::text as sebagai
        from post p join instansi i on i.tenant_id = p.tenant_id cross join lateral (select (app.now() at time zone i.zona)::date as hari) h
        where p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari)
        union all
        select p.tenant_id, p.id, g.person_id, p.role, p.satker_id, p.scope_path, g.id, g.jenis
        from penggantian g join post p on (p.tenant_id, p.id) = (g.tenant_id, g.post_id) join instansi i on i.tenant_id = g.tenant_id
          cross join lateral (select (app.now() at time zone i.zona)::date as hari) h
        where g.dicabut_pada is null and g.dari <= h.hari and g.sampai >= h.hari and (g.jenis = 'plt' or (p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari)));
      comment on view pemegang is 'who acts in which post today: its holder, and a Plh or Plt beside or instead of the holder';
      grant select on pemegang to app;

      create table klaim (
        tenant_id uuid not null, case_id uuid not null, role text not null, path text collate "C" not null, sejak timestamptz not null,
        person_id uuid not null references person, post_id uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, case_id, role),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id),
        foreign key (tenant_id, post_id) references post (tenant_id, id)
      );
      comment on table klaim is 'one of several holders of a role has taken a task; it holds while the task is the one that was claimed (sejak) and its person still holds the post; the door knows nothing of it';

      create table pantauan (
        tenant_id uuid not null, person_id uuid not null references person, case_id uuid not null, post_id uuid not null, path text collate "C" not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, person_id, case_id),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id),
        foreign key (tenant_id, post_id) references post (tenant_id, id)
      );
      comment on table pantauan is 'who wants to be told about a case that the post sees, without having anything to do there';
      create index pantauan_kasus on pantauan (tenant_id, case_id);

      alter table pemberitahuan add column no bigint generated always as identity,
        add column jenis text not null default 'peristiwa' check (jenis in ('hukum', 'tenggat', 'tugas', 'peristiwa', 'pantau'));
      comment on column pemberitahuan.no is 'in the order of commits: the position in an event stream';
      comment on column pemberitahuan.jenis is 'a date of the law, a service target, something to do, something that happened, or (pantau) a case that is watched: told only to those who watch it';
      create index pemberitahuan_urut on pemberitahuan (tenant_id, post_id, no);

      create table kiriman (
        tenant_id uuid not null references instansi, id uuid not null default gen_random_uuid(), person_id uuid not null references person, post_id uuid not null,
        case_id uuid not null, seq integer not null, perihal text not null, jenis text not null, cara text not null check (cara in ('langsung', 'ringkasan')),
        sesudah timestamptz not null, keadaan text not null default 'menunggu' check (keadaan in ('menunggu', 'dikirim', 'ditolak', 'batal')),
        ringkasan date, sebab text, selesai timestamptz, pada timestamptz not null default app.now(),
        primary key (tenant_id, id),
        unique (tenant_id, person_id, case_id, seq, perihal),
        foreign key (tenant_id, post_id) references post (tenant_id, id)
      );
      comment on table kiriman is 'mail that a notice becomes, one for each person and notice: waiting, taken by the mail server, refused by it for good, or no longer due';
      create index kiriman_menunggu on kiriman (tenant_id, sesudah) where keadaan = 'menunggu';
      create index kiriman_ringkasan on kiriman (person_id, sesudah) where keadaan = 'menunggu' and cara = 'ringkasan';

      create table kontak (
        person_id uuid primary key references person, email text not null check (length(email) between 3 and 254), terverifikasi_pada timestamptz,
        kode bytea, kode_sampai timestamptz, diubah timestamptz not null default app.now()
      );
      comment on table kontak is 'the address of a person, apart from everything that stays for ever: it is erased by deleting the row';
      create table pengaturan (
        person_id uuid primary key references person, surel jsonb not null default '{}', tenang_dari time, tenang_sampai time, zona text not null, ringkasan_pukul smallint not null check (ringkasan_pukul between 0 and 23),
        diubah timestamptz not null default app.now(), check ((tenang_dari is null) = (tenang_sampai is null))
      );
      comment on table pengaturan is 'how a person wants to be told: by kind of notice, quiet hours, the hour of the digest';
      create table kalender_langganan (person_id uuid primary key references person, akun uuid not null references account, sidik bytea not null unique, pada timestamptz not null default app.now());
      comment on table kalender_langganan is 'the secret address of a person''s calendar, as its hash; a new one ends the old one';
      create table ringkasan (person_id uuid not null references person, hari date not null, dikirim timestamptz, primary key (person_id, hari));
      comment on table ringkasan is 'one digest for each person and day, over all instansi';
    `);
    await this.policies(db);
    await this.streams(db);
    await this.digests(db);
  }

  private async policies(db: QueryRunner): Promise<void> {
    for (const table of ['klaim', 'pantauan']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));
        grant select, insert, delete on ${table} to app;`);
    }
    await db.query(`
      grant update (sejak, person_id, post_id, pada) on klaim to app;
      grant update (post_id) on pantauan to app;
      alter table kiriman enable row level security, force row level security;
      create policy tenant on kiriman using (tenant_id = (select app.tenant()));
      create policy milik_owner on kiriman to owner using (true);
      grant select, insert on kiriman to app;
      grant update (keadaan, sebab, selesai) on kiriman to app;
      create policy milik_owner on pemberitahuan for select to owner using (true);
      create policy milik_owner on pantauan for select to owner using (true);

      -- persons belong to no tenant; the tenant sees what is theirs where it sees the person
      alter table kontak enable row level security, force row level security;
      create policy melalui_orang on kontak using (exists (select from person o where o.id = kontak.person_id));
      create policy milik_owner on kontak to owner using (true);
      grant select, insert, delete on kontak to app;
      grant update (email, terverifikasi_pada, kode, kode_sampai, diubah) on kontak to app;

      alter table pengaturan enable row level security, force row level security;
      create policy melalui_orang on pengaturan for select using (exists (select from person o where o.id = pengaturan.person_id));
      create policy sendiri on pengaturan using (person_id = (select (app.context()).person));
      create policy milik_owner on pengaturan to owner using (true);
      grant select, insert, delete on pengaturan to app;
      grant update (surel, tenang_dari, tenang_sampai, zona, ringkasan_pukul, diubah) on pengaturan to app;

      alter table kalender_langganan enable row level security, force row level security;
      create policy sendiri on kalender_langganan using (person_id = (select (app.context()).person));
      create policy milik_owner on kalender_langganan to owner using (true);
      grant select, insert, delete on kalender_langganan to app;
      grant update (akun, sidik, pada) on kalender_langganan to app;

      alter table ringkasan enable row level security, force row level security;
      create policy milik_owner on ringkasan to owner using (true);
    `);
  }

  /** One lock for all who tell: numbers are then given in the order of commits, and who reads on from a number misses none. */
  private async streams(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app.pemberitahuan_berurutan() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
        $$ begin perform pg_advisory_xact_lock(hashtextextended('pemberitahuan', 0)); return null; end $$;
      create trigger berurutan before insert on pemberitahuan for each statement execute function app.pemberitahuan_berurutan();
      create function app.pemberitahuan_terdengar() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
        $$ begin perform pg_notify('pemberitahuan', new.post_id::text); return null; end $$;
      create trigger terdengar after insert on pemberitahuan for each row execute function app.pemberitahuan_terdengar();
      -- whoever writes a notice: what follows from it outside (mail, webhooks) is done by one job
      create function app.pemberitahuan_disebar() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        perform jobs.enqueue('pemberitahuan.sebar', b.tenant_id::text, json_build_object('kasus', b.case_id, 'seq', b.seq, 'perihal', b.perihal), format('sebar/%s/%s/%s', b.case_id, b.seq, b.perihal))
          from (select distinct tenant_id, case_id, seq, perihal from baru) b;
        return null;
      end $$;
      create trigger disebar after insert on pemberitahuan referencing new table as baru for each statement execute function app.pemberitahuan_disebar();

      create function app.akses_berubah() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare r record;
      begin
        if tg_op = 'DELETE' then r := old; else r := new; end if;
        if tg_table_name = 'session' then perform pg_notify('akses', a.person_id::text) from account a where a.id = r.account_id;
        else perform pg_notify('akses', r.person_id::text); end if;
        return null;
      end $$;
      create trigger akses after delete or update of sidik, jabatan_tenant, jabatan_id on session for each row execute function app.akses_berubah();
      create trigger akses after update of nonaktif_sejak on account for each row execute function app.akses_berubah();
      create trigger akses after insert or update or delete on post for each row execute function app.akses_berubah();
      create trigger akses after insert or update on penggantian for each row execute function app.akses_berubah();

      -- looks without using: an open stream must not keep a session alive
      create function identity.sesi_masih(sidik_ini bytea) returns table (tenant_id uuid, jabatan uuid)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select s.jabatan_tenant, s.jabatan_id from session s join account a on a.id = s.account_id
           where s.sidik = sidik_ini and s.dipakai > clock_timestamp() - interval '30 minutes' and s.dibuat > clock_timestamp() - interval '12 hours'
             and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp())
             and exists (select from identity.posts(a.id) p where (p.tenant_id, coalesce(p.penggantian_id, p.post_id)) = (s.jabatan_tenant, s.jabatan_id)) $$;

      -- the posts that a session may use today: all of its account, or those of the instansi that trust its provider
      create function identity.posts_sesi(sesi uuid) returns table (tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text,
          instansi text, pack_id text, zona text, sampai date, penggantian_id uuid, sebagai text, digantikan uuid, nama_digantikan text, sk_penggantian text)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select p.* from session s cross join lateral identity.posts(s.account_id) p where s.id = sesi and (s.batas is null or p.tenant_id = any(s.batas)) $$;

      -- in one snapshot over all posts of a session: a reader that goes on from the last number has seen all before it
      create function identity.pemberitahuan_sesudah(sesi uuid, sesudah bigint, banyak integer) returns table (no bigint, case_id uuid, perihal text, jenis text)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select distinct on (n.no) n.no, n.case_id, n.perihal, n.jenis
           from session s join account a on a.id = s.account_id cross join lateral identity.posts_sesi(s.id) p join pemberitahuan n on (n.tenant_id, n.post_id) = (p.tenant_id, p.post_id)
           where s.id = sesi and n.no > sesudah
             and (n.jenis <> 'pantau' or exists (select from pantauan w where (w.tenant_id, w.case_id, w.person_id, w.post_id) = (n.tenant_id, n.case_id, a.person_id, n.post_id)))
           order by n.no limit banyak $$;
      create function identity.pemberitahuan_terakhir(sesi uuid) returns bigint
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select coalesce(max((select max(n.no) from pemberitahuan n where (n.tenant_id, n.post_id) = (p.tenant_id, p.post_id))), 0) from identity.posts_sesi(sesi) p $$;

      create function identity.kalender_milik(sidik_ini bytea) returns table (akun uuid, person_id uuid)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select k.akun, k.person_id from kalender_langganan k join account a on a.id = k.akun where k.sidik = sidik_ini and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp()) $$;

      revoke all on function app.pemberitahuan_berurutan(), app.pemberitahuan_terdengar(), app.pemberitahuan_disebar(), app.akses_berubah() from public;
      revoke all on function identity.sesi_masih(bytea), identity.pemberitahuan_sesudah(uuid, bigint, integer), identity.pemberitahuan_terakhir(uuid), identity.posts_sesi(uuid), identity.kalender_milik(bytea) from public;
      grant execute on function identity.sesi_masih(bytea), identity.pemberitahuan_sesudah(uuid, bigint, integer), identity.pemberitahuan_terakhir(uuid), identity.posts_sesi(uuid), identity.kalender_milik(bytea) to app;
    `);
  }

  /** A digest is one for the person, wherever the posts are; so it is gathered past the border between tenants, as counts only. */
  private async digests(db: QueryRunner): Promise<void> {
    await db.query(`
      -- takes the digest of a day and locks it until the end of the transaction; no row when it was sent, another worker has it, or nothing is due
      create function app.ringkasan_ambil(orang uuid, hari_ini date) returns table (email text, jenis text, jumlah integer)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        insert into ringkasan (person_id, hari) values (orang, hari_ini) on conflict do nothing;
        perform from ringkasan r where (r.person_id, r.hari) = (orang, hari_ini) and r.dikirim is null for update skip locked;
        if not found then return; end if;
        update kiriman k set ringkasan = hari_ini where k.person_id = orang and k.cara = 'ringkasan' and k.keadaan = 'menunggu' and k.sesudah <= app.now();
        update kiriman k set keadaan = 'batal', sebab = 'tidak lagi memegang jabatan', selesai = app.now() where k.person_id = orang and k.ringkasan = hari_ini and k.keadaan = 'menunggu'
          and not exists (select from pemegang g where (g.tenant_id, g.post_id, g.person_id) = (k.tenant_id, k.post_id, k.person_id));
        return query select c.email, k.jenis, count(*)::integer from kiriman k left join kontak c on c.person_id = k.person_id and c.terverifikasi_pada is not null
          where k.person_id = orang and k.ringkasan = hari_ini and k.keadaan = 'menunggu' group by 1, 2 order by 2;
      end $$;

      create function app.ringkasan_selesai(orang uuid, hari_ini date, menjadi text, karena text) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update kiriman set keadaan = menjadi, sebab = karena, selesai = app.now() where person_id = orang and ringkasan = hari_ini and keadaan = 'menunggu';
           update ringkasan set dikirim = app.now() where (person_id, hari) = (orang, hari_ini) $$;

      revoke all on function app.ringkasan_ambil(uuid, date), app.ringkasan_selesai(uuid, date, text, text) from public;
      grant execute on function app.ringkasan_ambil(uuid, date), app.ringkasan_selesai(uuid, date, text, text) to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function app.ringkasan_ambil(uuid, date), app.ringkasan_selesai(uuid, date, text, text), identity.sesi_masih(bytea), identity.pemberitahuan_sesudah(uuid, bigint, integer), identity.pemberitahuan_terakhir(uuid), identity.posts_sesi(uuid), identity.kalender_milik(bytea);
      drop trigger berurutan on pemberitahuan; drop trigger terdengar on pemberitahuan; drop trigger disebar on pemberitahuan; drop trigger akses on session; drop trigger akses on account; drop trigger akses on post; drop trigger akses on penggantian;
      drop function app.pemberitahuan_berurutan(), app.pemberitahuan_terdengar(), app.pemberitahuan_disebar(), app.akses_berubah();
      drop policy milik_owner on pemberitahuan;
      alter table pemberitahuan drop column no, drop column jenis;
      drop table ringkasan, kalender_langganan, pengaturan, kontak, kiriman, pantauan, klaim;
      drop view pemegang;
    `);
  }
}
