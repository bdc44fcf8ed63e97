import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People as an instansi keeps them: whom it knows, invitations, imports that were carried out, erasure by two persons, and personal
 * data that the history only points to. What belongs to no tenant (persons, accounts) is reached through functions that look at the
 * tenant of the signed context themselves.
 */
export class Orang020 implements MigrationInterface {
  name = 'Orang0201767225600020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create unique index person_nip on person (nip);
      grant insert on satker to app;

      create table orang_instansi (
        tenant_id uuid not null references instansi, person_id uuid not null references person, pada timestamptz not null default app.now(), oleh uuid,
        primary key (tenant_id, person_id)
      );
      comment on table orang_instansi is 'persons that an instansi entered or invited; those with a post in it are known to it anyway';

      create table undangan (
        tenant_id uuid not null references instansi, id uuid not null, person_id uuid not null references person,
        sidik bytea not null check (length(sidik) = 32), cara text not null check (cara in ('surel', 'cetak')), email text check (length(email) between 3 and 254),
        dibuat_oleh uuid not null, dibuat_jabatan uuid not null, pada timestamptz not null default clock_timestamp(), kedaluwarsa timestamptz not null,
        dikirim integer not null default 0, dipakai_pada timestamptz, dicabut_pada timestamptz,
        primary key (tenant_id, id),
        check (cara = 'surel' or email is null)
      );
      comment on table undangan is 'invitations to an account; sidik: the hash of a code that only the invited person has. The address goes when the invitation is over';
      create index undangan_sidik on undangan (sidik);
      create index undangan_orang on undangan (tenant_id, person_id);

      create table impor_orang (
        tenant_id uuid not null references instansi, kunci text not null, sidik bytea not null check (length(sidik) = 32), jawaban text not null,
        oleh uuid, jabatan uuid, pada timestamptz not null default app.now(),
        primary key (tenant_id, kunci)
      );
      comment on table impor_orang is 'workbooks of units, people and posts that were carried out, by the key under which they were sent; the answer counts and names nobody';

      create table penghapusan_data (
        tenant_id uuid not null references instansi, id uuid not null, person_id uuid references person, case_id uuid, alasan text not null check (length(alasan) between 1 and 1000),
        diusulkan_oleh uuid not null, diusulkan_jabatan uuid not null, pada timestamptz not null default app.now(),
        dikonfirmasi_oleh uuid, dikonfirmasi_jabatan uuid, dikonfirmasi_pada timestamptz, dibatalkan_pada timestamptz, hasil jsonb,
        primary key (tenant_id, id),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id),
        check (num_nonnulls(person_id, case_id) = 1),
        check (dikonfirmasi_oleh <> diusulkan_oleh), check (diusulkan_oleh <> person_id), check (dikonfirmasi_oleh <> person_id)
      );
      comment on table penghapusan_data is 'erasures of the data of a person, or of the words of private persons in a case: proposed by one, confirmed by another, neither of them the one concerned';
      create unique index penghapusan_data_menunggu on penghapusan_data (tenant_id, coalesce(person_id, case_id)) where dikonfirmasi_pada is null and dibatalkan_pada is null;

      create table data_pribadi (
        tenant_id uuid not null references instansi, id uuid not null, salt bytea not null check (length(salt) = 32), sidik bytea not null check (length(sidik) = 32),
        nilai text check (length(nilai) between 1 and 4000), dihapus_pada timestamptz,
        primary key (tenant_id, id),
        check ((nilai is null) = (dihapus_pada is not null))
      );
      comment on table data_pribadi is 'personal data of private persons, to which the history only points: nilai can be erased, sidik is what the event holds';
    `);
    for (const table of ['orang_instansi', 'undangan', 'impor_orang', 'penghapusan_data', 'data_pribadi']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()));
        create policy milik_owner on ${table} to owner using (true);
        grant select, insert on ${table} to app;`);
    }
    await db.query(`
      grant update (sidik, kedaluwarsa, dikirim, dicabut_pada, email) on undangan to app;
      grant update (dikonfirmasi_oleh, dikonfirmasi_jabatan, dikonfirmasi_pada, dibatalkan_pada, hasil) on penghapusan_data to app;
      grant update (nilai, dihapus_pada) on data_pribadi to app;
      create policy pemeriksa on data_pribadi for select to verifier using (true);
      grant select on data_pribadi to verifier;

      drop policy through_post on person;
      create policy through_post on person for select using (
        exists (select from post p where p.person_id = person.id and p.tenant_id = (select app.tenant()))
        or exists (select from penggantian g where g.person_id = person.id and g.tenant_id = (select app.tenant()))
        or exists (select from orang_instansi o where o.person_id = person.id and o.tenant_id = (select app.tenant())));
    `);
    await this.people(db);
    await this.invitations(db);
    await this.erasure(db);
    await db.query(`
      revoke all on all functions in schema identity from public;
      grant execute on all functions in schema identity to app;`);
  }

  /** Persons and accounts of the instansi that the context names. */
  private async people(db: QueryRunner): Promise<void> {
    await db.query(`
      create function identity.dikenal(orang uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select exists (select from post p where p.tenant_id = app.tenant() and p.person_id = orang)
          or exists (select from penggantian g where g.tenant_id = app.tenant() and g.person_id = orang)
          or exists (select from orang_instansi o where o.tenant_id = app.tenant() and o.person_id = orang) $$;

      -- Persons by NIP or user name, wherever they work: a NIP is one person's in the whole country. Of those that this instansi does
      -- not know only the id and whether the name fits is told.
      create function identity.orang_menurut(nomor text[], akun text[]) returns table (id uuid, nama text, nip text, pangkat text, username text, di_sini boolean)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        with milik as (
          select o.person_id as id from orang_instansi o where o.tenant_id = app.tenant() union select p.person_id from post p where p.tenant_id = app.tenant()
          union select g.person_id from penggantian g where g.tenant_id = app.tenant())
        select o.id, o.nama, o.nip, o.pangkat, a.username, m.id is not null
        from person o left join account a on a.person_id = o.id left join milik m on m.id = o.id
        where app.tenant() is not null and (o.nip = any(nomor) or lower(a.username) = any(akun)) $$;

      -- Whether somebody can come into an account: by a password, an identity of a provider, or a passkey.
      create function identity.bisa_dimasuki(akun uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select exists (select from account a where a.id = akun and a.password_hash is not null) or exists (select from identitas_oidc i where i.account_id = akun) or exists (select from passkey k where k.account_id = akun) $$;

      create function identity.akun_orang() returns table (person_id uuid, username text, nonaktif_sejak timestamptz, terbuka boolean)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        with milik as (
          select o.person_id as id from orang_instansi o where o.tenant_id = app.tenant() union select p.person_id from post p where p.tenant_id = app.tenant()
          union select g.person_id from penggantian g where g.tenant_id = app.tenant())
        select a.person_id, a.username, a.nonaktif_sejak, identity.bisa_dimasuki(a.id) from account a join milik m on m.id = a.person_id where app.tenant() is not null $$;

      -- Enters new persons (with an account without a way in, where a user name is given) and changes those that the instansi knows.
      create function identity.orang_catat(orang jsonb, oleh_orang uuid) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if app.tenant() is null then raise exception 'tanpa konteks' using errcode = '42501'; end if;
        insert into person (id, nama, nip, pangkat) select r.id, r.nama, r.nip, r.pangkat
          from jsonb_to_recordset(orang) as r(id uuid, nama text, nip text, pangkat text, baru boolean) where r.baru;
        update person p set nama = r.nama, pangkat = r.pangkat
          from jsonb_to_recordset(orang) as r(id uuid, nama text, pangkat text, ubah boolean) where p.id = r.id and r.ubah and identity.dikenal(p.id);
        insert into orang_instansi (tenant_id, person_id, oleh) select app.tenant(), r.id, oleh_orang from jsonb_to_recordset(orang) as r(id uuid) on conflict do nothing;
        insert into account (id, person_id, username) select gen_random_uuid(), r.id, r.username
          from jsonb_to_recordset(orang) as r(id uuid, username text) where r.username is not null and not exists (select from account a where a.person_id = r.id);
      end $$;

      -- From when on nobody signs in as this person; null: again. What runs ends with it, at once where the time has come.
      create function identity.akun_nonaktif(orang uuid, mulai timestamptz) returns integer
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare n integer;
      begin
        if not identity.dikenal(orang) then return 0; end if;
        update account set nonaktif_sejak = mulai where person_id = orang;
        get diagnostics n = row_count;
        if mulai <= clock_timestamp() then delete from session s using account a where a.id = s.account_id and a.person_id = orang; end if;
        return n;
      end $$;

      create function identity.sesi_orang(orang uuid) returns table (dibuat timestamptz, dipakai timestamptz, cara text, agen text)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select s.dibuat, s.dipakai, s.cara, s.agen from session s join account a on a.id = s.account_id where a.person_id = orang and identity.dikenal(orang)
          and s.dipakai > clock_timestamp() - interval '30 minutes' and s.dibuat > clock_timestamp() - interval '12 hours' $$;

      -- Whether the person holds a post today in any instansi; where, is not told.
      create function identity.masih_menjabat(orang uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select exists (select from post p join instansi i on i.tenant_id = p.tenant_id where p.person_id = orang and (p.sampai is null or p.sampai >= (app.now() at time zone i.zona)::date)) $$;
    `);
  }

  /** What somebody without a session may do with a code: the code itself is the right to it. */
  private async invitations(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whether this instansi may open an account for the person: one that has no way in yet, of somebody whom no other instansi knew first
      -- (else its code would open the posts that the person holds there).
      create function identity.boleh_diundang(orang uuid) returns text language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select case
          when not identity.dikenal(orang) then 'tidakDikenal'
          when exists (select from account a where a.person_id = orang and identity.bisa_dimasuki(a.id)) then 'berakun'
          when exists (select from account a where a.person_id = orang and a.nonaktif_sejak <= clock_timestamp()) then 'nonaktif'
          when exists (select from post p where p.person_id = orang and p.tenant_id <> app.tenant() and not exists (
                 select from orang_instansi d where d.person_id = orang and d.tenant_id = p.tenant_id and d.pada > (select m.pada from orang_instansi m where m.person_id = orang and m.tenant_id = app.tenant())))
            or exists (select from orang_instansi l where l.person_id = orang and l.tenant_id <> app.tenant()
                 and l.pada <= coalesce((select m.pada from orang_instansi m where m.person_id = orang and m.tenant_id = app.tenant()), 'infinity')) then 'instansiLain'
          else 'ya' end $$;

      create function identity.undangan_baca(kode bytea) returns table (tenant_id uuid, id uuid, person_id uuid, nama text, instansi text, username text, kedaluwarsa timestamptz)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select u.tenant_id, u.id, u.person_id, o.nama, i.nama, a.username, u.kedaluwarsa
        from undangan u join person o on o.id = u.person_id join instansi i on i.tenant_id = u.tenant_id left join account a on a.person_id = u.person_id
        where u.sidik = $1 and u.dipakai_pada is null and u.dicabut_pada is null and u.kedaluwarsa > clock_timestamp()
          and (a.id is null or not identity.bisa_dimasuki(a.id)) and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp()) $$;

      -- Uses an invitation once. Without a hash the account has no password: whoever links another identity to it comes in by that.
      create function identity.undangan_terima(kode bytea, nama_pengguna text, sandi text) returns table (account_id uuid, keadaan text)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        u undangan;
        a account;
      begin
        select * into u from undangan x where x.sidik = kode and x.dipakai_pada is null and x.dicabut_pada is null and x.kedaluwarsa > clock_timestamp() for update;
        if not found then return query select null::uuid, 'tidakBerlaku'; return; end if;
        select * into a from account x where x.person_id = u.person_id for update;
        -- an invitation opens an account once, and is no second way into one that has one
        if found and (identity.bisa_dimasuki(a.id) or a.nonaktif_sejak <= clock_timestamp()) then return query select null::uuid, 'tidakBerlaku'; return; end if;
        begin
          if a.id is null then
            insert into account (id, person_id, username, password_hash) values (gen_random_uuid(), u.person_id, nama_pengguna, sandi) returning * into a;
          else
            update account set username = nama_pengguna, password_hash = sandi, gagal = 0, ditahan_sampai = null where id = a.id;
          end if;
        exception when unique_violation then
          return query select null::uuid, 'namaTerpakai'; return;
        end;
        -- whoever holds a code that was sent by mail reads what is sent there
        if u.cara = 'surel' then
          insert into kontak (person_id, email, terverifikasi_pada) values (u.person_id, u.email, app.now())
            on conflict (person_id) do update set email = excluded.email, terverifikasi_pada = excluded.terverifikasi_pada, diubah = app.now();
        end if;
        update undangan x set dipakai_pada = clock_timestamp(), email = null where (x.tenant_id, x.id) = (u.tenant_id, u.id);
        return query select a.id, 'diterima';
      end $$;
    `);
  }

  private async erasure(db: QueryRunner): Promise<void> {
    await db.query(`
      -- All that is kept of a person outside of what happened in an instansi: for that person alone.
      create function identity.data_saya(orang uuid) returns jsonb
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return jsonb_build_object(
          'orang', (select to_jsonb(o) from person o where o.id = orang),
          'akun', (select coalesce(jsonb_agg(jsonb_build_object('namaPengguna', a.username, 'nonaktifSejak', a.nonaktif_sejak, 'punyaKataSandi', a.password_hash is not null)), '[]') from account a where a.person_id = orang),
          'kontak', (select to_jsonb(k) - 'kode' - 'kode_sampai' from kontak k where k.person_id = orang),
          'pengaturan', (select to_jsonb(p) from pengaturan p where p.person_id = orang),
          'jabatan', (select coalesce(jsonb_agg(jsonb_build_object('instansi', i.nama, 'satker', s.nama, 'peran', p.role, 'dari', p.dari, 'sampai', p.sampai, 'sk', p.sk) order by p.dari), '[]')
            from post p join instansi i on i.tenant_id = p.tenant_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.person_id = orang),
          'penggantian', (select coalesce(jsonb_agg(jsonb_build_object('instansi', i.nama, 'jenis', g.jenis, 'dari', g.dari, 'sampai', g.sampai, 'sk', g.sk, 'dicabutPada', g.dicabut_pada) order by g.dari), '[]')
            from penggantian g join instansi i on i.tenant_id = g.tenant_id where g.person_id = orang),
          'undangan', (select coalesce(jsonb_agg(jsonb_build_object('instansi', i.nama, 'cara', u.cara, 'surel', u.email, 'pada', u.pada, 'dipakaiPada', u.dipakai_pada) order by u.pada), '[]')
            from undangan u join instansi i on i.tenant_id = u.tenant_id where u.person_id = orang),
          'sesi', (select coalesce(jsonb_agg(jsonb_build_object('dibuat', s.dibuat, 'dipakai', s.dipakai, 'cara', s.cara, 'peramban', s.agen) order by s.dibuat), '[]') from session s join account a on a.id = s.account_id where a.person_id = orang),
          'kejadianAkun', (select coalesce(jsonb_agg(jsonb_build_object('jenis', e.jenis, 'rincian', e.rincian, 'pada', e.pada) order by e.pada), '[]') from kejadian_akun e join account a on a.id = e.account_id where a.person_id = orang),
          'passkey', (select coalesce(jsonb_agg(jsonb_build_object('nama', k.nama, 'dibuat', k.dibuat, 'dipakai', k.dipakai) order by k.dibuat), '[]') from passkey k join account a on a.id = k.account_id where a.person_id = orang),
          'identitasLain', (select coalesce(jsonb_agg(jsonb_build_object('penerbit', o.penerbit, 'subjek', o.subjek, 'sejak', o.sejak) order by o.sejak), '[]') from identitas_oidc o join account a on a.id = o.account_id where a.person_id = orang),
          'token', (select coalesce(jsonb_agg(jsonb_build_object('nama', t.nama, 'cakupan', t.cakupan, 'dibuat', t.dibuat, 'kedaluwarsa', t.kedaluwarsa, 'dicabut', t.dicabut) order by t.dibuat), '[]') from token t join account a on a.id = t.account_id where a.person_id = orang));
      end $$;

      create function identity.instansi_orang(orang uuid) returns table (tenant_id uuid, nama text) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select i.tenant_id, i.nama from instansi i where exists (select from post p where p.tenant_id = i.tenant_id and p.person_id = orang)
          or exists (select from penggantian g where g.tenant_id = i.tenant_id and g.person_id = orang) or exists (select from orang_instansi o where o.tenant_id = i.tenant_id and o.person_id = orang) order by i.nama $$;

      -- Erases what is kept of a person: all but the id, and, of who signed as an official, the name and the number that stand on the papers.
      create function identity.orang_hapus(orang uuid, pejabat boolean) returns text
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        pengganti text := 'Orang yang datanya dihapus (' || substr(md5(gen_random_uuid()::text), 1, 4) || ')';
        nomor text;
      begin
        if not identity.dikenal(orang) or identity.masih_menjabat(orang) or (select count(*) from identity.instansi_orang(orang)) > 1 then return null; end if;
        select nip into nomor from person where id = orang;
        delete from session s using account a where a.id = s.account_id and a.person_id = orang;
        delete from passkey s using account a where a.id = s.account_id and a.person_id = orang;
        delete from faktor_totp s using account a where a.id = s.account_id and a.person_id = orang;
        delete from kode_pemulihan s using account a where a.id = s.account_id and a.person_id = orang;
        delete from perangkat s using account a where a.id = s.account_id and a.person_id = orang;
        delete from identitas_oidc s using account a where a.id = s.account_id and a.person_id = orang;
        delete from kejadian_akun s using account a where a.id = s.account_id and a.person_id = orang;
        delete from kalender_langganan where person_id = orang;
        delete from pengaturan where person_id = orang;
        update account set username = 'dihapus-' || id, password_hash = null, nonaktif_sejak = least(coalesce(nonaktif_sejak, clock_timestamp()), clock_timestamp()) where person_id = orang;
        update undangan set email = null, dicabut_pada = coalesce(dicabut_pada, case when dipakai_pada is null then clock_timestamp() end) where person_id = orang;
        delete from kontak where person_id = orang;
        if pejabat then return (select nama from person where id = orang); end if;
        update person set nama = pengganti, nip = null, pangkat = null where id = orang;
        update pegawai set nama = pengganti, nip = null, pangkat = null where tenant_id = app.tenant() and nip = nomor and not kepala;
        return pengganti;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function identity.orang_hapus, identity.data_saya, identity.instansi_orang, identity.undangan_terima, identity.undangan_baca, identity.boleh_diundang, identity.masih_menjabat, identity.sesi_orang, identity.akun_nonaktif, identity.orang_catat,
        identity.akun_orang, identity.bisa_dimasuki, identity.orang_menurut, identity.dikenal;
      drop policy through_post on person;
      create policy through_post on person for select using (
        exists (select from post p where p.person_id = person.id and p.tenant_id = (select app.tenant()))
        or exists (select from penggantian g where g.person_id = person.id and g.tenant_id = (select app.tenant())));
      drop table data_pribadi, penghapusan_data, impor_orang, undangan, orang_instansi;
      revoke insert on satker from app;
      drop index person_nip;
    `);
  }
}
