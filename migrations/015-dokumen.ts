import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents beside their cases: the files that were printed and signed with all that they were printed from, the numbers that
 * are taken, letterheads, the offices' own templates; and what everybody may verify.
 */
export class Dokumen015 implements MigrationInterface {
  name = 'Dokumen0151767225600015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person add column pangkat text check (length(pangkat) between 1 and 120);
      alter table pegawai add column pangkat text check (length(pangkat) between 1 and 120);

      create table dokumen_berkas (
        tenant_id uuid not null, dokumen_id uuid not null, path text collate "C" not null,
        sidik bytea not null check (length(sidik) = 32), jenis text not null check (jenis in ('final', 'bertandaTangan', 'pindaian')), bytes integer not null check (bytes > 0),
        kode text not null, judul text not null, publik boolean not null, nomor text, tanggal date not null, kepala_seq integer not null, kepala bytea not null,
        naskah text, kop jsonb, tanda jsonb,
        cara text check (cara in ('segel', 'esign', 'unggah', 'basah')), alas bytea, penanda jsonb,
        oleh uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, dokumen_id, sidik),
        foreign key (tenant_id, dokumen_id) references kasus (tenant_id, id),
        check (case jenis when 'final' then naskah is not null and kop is not null and tanda is not null and cara is null and alas is null else cara is not null and penanda is not null end)
      );
      comment on table dokumen_berkas is 'files of documents, by hash: a print keeps the text, letterhead and marks that it was made from, so that it can be made again byte by byte; a signed one which file it lies over';
      create index dokumen_berkas_kode on dokumen_berkas (kode);
      create index dokumen_berkas_sidik on dokumen_berkas (sidik);

      create table kop (
        tenant_id uuid not null, satker_id uuid not null, versi integer not null check (versi > 0), path text collate "C" not null,
        baris text[] not null, alamat text[] not null, kota text not null, logo bytea, lambang boolean not null, oleh uuid, pada timestamptz not null default app.now(),
        primary key (tenant_id, satker_id, versi),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id)
      );
      comment on table kop is 'letterheads of units, each version of them; the highest holds. logo: the hash of a row of kop_logo';
      create table kop_logo (
        tenant_id uuid not null references instansi, sidik bytea not null, jenis text not null check (jenis in ('image/png', 'image/jpeg')), isi bytea not null check (octet_length(isi) between 1 and 204800),
        primary key (tenant_id, sidik), check (sidik = sha256(isi))
      );
      comment on table kop_logo is 'logos, never changed: a document that was printed with one is printed with it again';

      create table templat (
        tenant_id uuid not null, satker_id uuid not null, jenis text not null, versi integer not null check (versi > 0), path text collate "C" not null,
        sidik bytea, nama text, bytes integer, oleh uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, satker_id, jenis, versi),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        check ((sidik is null) = (nama is null) and (sidik is null) = (bytes is null))
      );
      comment on table templat is 'the templates in Word that a unit puts in place of ours, each version; the highest holds, and one without a file means ours again';

      create table dokumen_nomor (
        tenant_id uuid not null, jenis text not null, tahun text not null, nomor text not null, dokumen_id uuid not null,
        primary key (tenant_id, jenis, tahun, nomor),
        unique (tenant_id, dokumen_id),
        foreign key (tenant_id, dokumen_id) references kasus (tenant_id, id)
      );
      comment on table dokumen_nomor is 'numbers that documents carry and no case has on record, kept by a trigger: of two commands that give one number at once the second fails';
    `);
    for (const table of ['dokumen_berkas', 'templat']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));`);
    }
    for (const table of ['kop_logo', 'dokumen_nomor']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()));`);
    }
    await db.query(`
      alter table kop enable row level security, force row level security;
      -- the own subtree, and the chain above it, as the units: a letterhead is taken from the nearest unit that has one
      create policy tenant on kop using (tenant_id = (select app.tenant())
        and ((path >= (select app.scope()) and path < (select app.scope() || '~')) or starts_with((select app.scope()), path)));
      create policy milik_owner on kop to owner using (true);
      create policy milik_owner on dokumen_nomor to owner using (true);
      grant select, insert on dokumen_berkas, kop, kop_logo, templat to app;
      grant select on dokumen_nomor to app;
      create policy pemeriksa on dokumen_berkas for select to verifier using (true);
      create policy pemeriksa on kop_logo for select to verifier using (true);
      grant select on dokumen_berkas, kop_logo to verifier;
    `);
    await this.numbers(db);
    await this.verification(db);
  }

  private async numbers(db: QueryRunner): Promise<void> {
    await db.query(`
      -- how a number is compared: neither capitals nor spaces make another one
      create function app.nomor_baku(nomor text) returns text language sql immutable parallel safe return upper(regexp_replace(nomor, '\\s+', '', 'g'));
      grant execute on function app.nomor_baku(text) to app;

      -- as owner, since the application may only read what it keeps
      create function app.catat_nomor() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        delete from dokumen_nomor where tenant_id = new.tenant_id and dokumen_id = new.id;
        if new.keadaan <> 'batal' and new.context ->> 'nomor' is not null and new.context ->> 'nomorKasus' is distinct from 'true' then
          insert into dokumen_nomor values (new.tenant_id, new.context ->> 'jenis', left(new.context ->> 'tanggal', 4), app.nomor_baku(new.context ->> 'nomor'), new.id);
        end if;
        return null;
      end $$;
      revoke all on function app.catat_nomor() from public;
      create trigger catat_nomor after update of keadaan, context on kasus for each row when (new.machine = 'dokumen') execute function app.catat_nomor();
    `);
  }

  /** What stands on the paper, told to whoever holds it; without a context, so that no tenant is known. */
  private async verification(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema if not exists publik;
      grant usage on schema publik to app;
      -- the functions run as owner, who is bound by FORCE too: across tenants it sees documents and nothing else, and may only read
      create policy dokumen_publik on kasus for select to owner using (machine = 'dokumen');
      create policy milik_owner on dokumen_berkas for select to owner using (true);

      create type publik.dokumen_terbit as (kode text, keadaan text, jenis text, judul text, nomor text, tanggal date, instansi text, unit text, sidik text, kepala text, sidik_tanda_tangan text[], cara text[], tanda_tangan jsonb, dibatalkan_pada date, alasan_batal text);

      -- why a document was cancelled is the instansi's own matter, and is not told
      create function publik.dokumen_di(tenant uuid, id_dokumen uuid) returns setof publik.dokumen_terbit
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select b.kode, case k.keadaan when 'batal' then 'dibatalkan' else k.keadaan end, b.judul, b.naskah::jsonb ->> 'judul', b.nomor, b.tanggal, i.nama, s.nama, encode(b.sidik, 'hex'), encode(b.kepala, 'hex'),
             t.sidik, t.cara, t.semua, ((k.context -> 'pembatalan' ->> 'pada')::timestamptz at time zone i.zona)::date, null::text
           from kasus k join instansi i on i.tenant_id = k.tenant_id join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
             join dokumen_berkas b on (b.tenant_id, b.dokumen_id, b.sidik) = (k.tenant_id, k.id, decode(k.context -> 'final' ->> 'sidik', 'hex'))
             cross join lateral (
               select coalesce(array_agg(u ->> 'sidik' order by n), '{}') as sidik, coalesce(array_agg(u ->> 'cara' order by n), '{}') as cara,
                 coalesce(jsonb_agg(jsonb_build_object('jabatan', f.penanda ->> 'jabatan', 'nama', f.penanda ->> 'nama', 'cara', u ->> 'cara', 'pada', u ->> 'pada', 'sidik', u ->> 'sidik') order by n), '[]') as semua
               from jsonb_array_elements(k.context -> 'tandaTangan') with ordinality x(u, n)
                 left join dokumen_berkas f on (f.tenant_id, f.dokumen_id, f.sidik) = (k.tenant_id, k.id, decode(u ->> 'sidik', 'hex'))) t
           where k.tenant_id = tenant and k.id = id_dokumen and k.machine = 'dokumen' and k.context ? 'terbit' and b.publik $$;

      -- as it was typed: small letters, spaces, and the letters that Crockford takes for digits
      create function publik.dokumen(dicari text) returns setof publik.dokumen_terbit
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select d.* from (select distinct b.tenant_id, b.dokumen_id from dokumen_berkas b
             where b.kode = (select regexp_replace(translate(regexp_replace(upper($1), '[^0-9A-Z]', '', 'g'), 'OIL', '011'), '^(.{5})(.{5})(.{5})(.{5})$', '\\1-\\2-\\3-\\4'))) x
           cross join lateral publik.dokumen_di(x.tenant_id, x.dokumen_id) d limit 1 $$;

      -- the final file or one that was signed; a print that was stored and never pinned is nobody's document
      create function publik.dokumen_bersidik(dicari text) returns setof publik.dokumen_terbit
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select d.* from (select b.tenant_id, b.dokumen_id from dokumen_berkas b where b.sidik = case when $1 ~ '^[0-9a-f]{64}$' then decode($1, 'hex') end) x
           cross join lateral publik.dokumen_di(x.tenant_id, x.dokumen_id) d
           where d.sidik = $1 or $1 = any(d.sidik_tanda_tangan) limit 1 $$;

      revoke all on function publik.dokumen_di(uuid, uuid), publik.dokumen(text), publik.dokumen_bersidik(text) from public;
      grant execute on function publik.dokumen(text), publik.dokumen_bersidik(text) to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function publik.dokumen(text), publik.dokumen_bersidik(text), publik.dokumen_di(uuid, uuid); drop type publik.dokumen_terbit;
      drop policy dokumen_publik on kasus;
      drop trigger catat_nomor on kasus; drop function app.catat_nomor();
      drop table dokumen_nomor, templat, kop_logo, kop, dokumen_berkas;
      drop function app.nomor_baku(text);
      alter table pegawai drop column pangkat; alter table person drop column pangkat;
    `);
  }
}
