import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A function that runs as owner: the only way of the application to accounts. */
const definer = (signature: string, body: string): string => `
  create function identity.${signature} language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ ${body} $$;`;

const TOTP = [
  definer('totp_siapkan(akun uuid, rahasia_baru bytea) returns boolean', `
    with ditulis as (insert into faktor_totp (account_id, rahasia) values (akun, rahasia_baru)
      on conflict (account_id) do update set rahasia = rahasia_baru, dibuat = clock_timestamp(), langkah = 0 where faktor_totp.aktif_sejak is null returning 1)
    select exists (select from ditulis)`),
  definer('totp_baca(akun uuid) returns table (rahasia bytea, aktif_sejak timestamptz, detik double precision)',
    'select f.rahasia, f.aktif_sejak, extract(epoch from clock_timestamp()) from faktor_totp f where f.account_id = akun'),
  // a step is used once, whoever else tries at the same moment: the row lock decides
  definer('totp_pakai(akun uuid, langkah_ini bigint) returns boolean', `
    with dipakai as (update faktor_totp set langkah = langkah_ini, aktif_sejak = coalesce(aktif_sejak, clock_timestamp()) where account_id = akun and langkah < langkah_ini returning 1)
    select exists (select from dipakai)`),
  definer('totp_hapus(akun uuid) returns boolean', 'with hilang as (delete from faktor_totp where account_id = akun and aktif_sejak is not null returning 1) select exists (select from hilang)'),
];

const PASSKEY = [
  definer('passkey_catat(akun uuid, id_baru text, kunci_baru bytea, hitungan_baru bigint, transport text[], nama_baru text) returns boolean', `
    with baru as (insert into passkey (id, account_id, kunci, hitungan, transports, nama) select id_baru, akun, kunci_baru, hitungan_baru, transport, nama_baru
      where (select count(*) from passkey where account_id = akun) < 10 on conflict do nothing returning 1) select exists (select from baru)`),
  definer('passkey_milik(akun uuid) returns table (id text, nama text, transports text[], dibuat timestamptz, dipakai timestamptz)',
    'select p.id, p.nama, p.transports, p.dibuat, p.dipakai from passkey p where p.account_id = akun order by p.dibuat, p.id'),
  definer('passkey_baca(id_ini text) returns table (account_id uuid, kunci bytea, hitungan bigint, transports text[])', `
    select p.account_id, p.kunci, p.hitungan, p.transports from passkey p join account a on a.id = p.account_id
    where p.id = id_ini and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp())`),
  // compare and set: of two uses that show the same counter only one is taken
  definer('passkey_pakai(id_ini text, hitungan_lama bigint, hitungan_baru bigint) returns boolean', `
    with dipakai as (update passkey set hitungan = hitungan_baru, dipakai = clock_timestamp() where id = id_ini and hitungan = hitungan_lama returning 1) select exists (select from dipakai)`),
  definer('passkey_namai(akun uuid, id_ini text, nama_baru text) returns boolean', 'with ubah as (update passkey set nama = nama_baru where id = id_ini and account_id = akun returning 1) select exists (select from ubah)'),
  definer('passkey_hapus(akun uuid, id_ini text) returns boolean', 'with hilang as (delete from passkey where id = id_ini and account_id = akun returning 1) select exists (select from hilang)'),
];

const PEMULIHAN = [
  definer('pemulihan_ganti(akun uuid, sidik_baru bytea[]) returns void', 'delete from kode_pemulihan where account_id = akun; insert into kode_pemulihan (account_id, sidik) select akun, unnest(sidik_baru)'),
  definer('pemulihan_pakai(akun uuid, sidik_ini bytea) returns boolean', `
    with dipakai as (update kode_pemulihan set dipakai = clock_timestamp() where account_id = akun and sidik = sidik_ini and dipakai is null returning 1) select exists (select from dipakai)`),
  definer('faktor(akun uuid) returns table (nama_pengguna text, nama text, sandi boolean, totp_sejak timestamptz, passkey bigint, pemulihan bigint)', `
    select a.username, o.nama, a.password_hash is not null, (select f.aktif_sejak from faktor_totp f where f.account_id = akun), (select count(*) from passkey p where p.account_id = akun),
      (select count(*) from kode_pemulihan k where k.account_id = akun and k.dipakai is null) from account a join person o on o.id = a.person_id where a.id = akun`),
];

const TAHAP = [
  definer('tantangan_taruh(sidik_ini bytea, tujuan_ini text, isi_baru text) returns void', `
    delete from tantangan where dibuat < clock_timestamp() - interval '1 hour';
    insert into tantangan (sidik, tujuan, isi) values (sidik_ini, tujuan_ini, isi_baru) on conflict (sidik, tujuan) do update set isi = isi_baru, dibuat = clock_timestamp()`),
  definer('tantangan_ambil(sidik_ini bytea, tujuan_ini text) returns table (isi text)', `
    with diambil as (delete from tantangan where sidik = sidik_ini and tujuan = tujuan_ini returning isi, dibuat) select d.isi from diambil d where d.dibuat > clock_timestamp() - interval '5 minutes'`),
  definer('tahap_buka(sidik_baru bytea, akun uuid, tenant uuid, jabatan uuid, cara_masuk text, agen_peramban text) returns void', `
    delete from sesi_tertunda where dibuat < clock_timestamp() - interval '5 minutes';
    insert into sesi_tertunda (sidik, account_id, jabatan_tenant, jabatan_id, cara, agen) values (sidik_baru, akun, tenant, jabatan, cara_masuk, left(agen_peramban, 300))`),
  definer('tahap_baca(sidik_ini bytea) returns table (account_id uuid)', `
    select t.account_id from sesi_tertunda t where t.sidik = sidik_ini and t.gagal < 5 and t.dibuat > clock_timestamp() - interval '5 minutes'`),
  // each try is counted before it is looked at, so that tries sent all at once are no more than five either
  definer('tahap_coba(sidik_ini bytea) returns table (account_id uuid, jabatan_tenant uuid, jabatan_id uuid, cara text, ditahan boolean)', `
    update sesi_tertunda t set gagal = t.gagal + 1 from account a where t.sidik = sidik_ini and a.id = t.account_id and t.gagal < 5 and t.dibuat > clock_timestamp() - interval '5 minutes'
      and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp())
    returning t.account_id, t.jabatan_tenant, t.jabatan_id, t.cara, coalesce(a.ditahan_sampai > clock_timestamp(), false)`),
  // of two browsers that show the same proof of the first stage only one goes on
  definer('tahap_tutup(sidik_ini bytea) returns boolean', 'with hilang as (delete from sesi_tertunda where sidik = sidik_ini returning 1) select exists (select from hilang)'),
];

const SESI = [
  definer('session_strengthen(sidik_lama bytea, sidik_baru bytea, faktor_kedua boolean) returns boolean', `
    with naik as (update session set sidik = sidik_baru, kuat = kuat or faktor_kedua, dikuatkan = clock_timestamp(), dipakai = clock_timestamp() where sidik = sidik_lama returning 1) select exists (select from naik)`),
  definer('sessions_of(akun uuid) returns table (id uuid, cara text, kuat boolean, agen text, dibuat timestamptz, dipakai timestamptz)', `
    select s.id, s.cara, s.kuat, s.agen, s.dibuat, s.dipakai from session s
    where s.account_id = akun and s.dipakai > clock_timestamp() - interval '30 minutes' and s.dibuat > clock_timestamp() - interval '12 hours' order by s.dipakai desc, s.id`),
  definer('session_end(akun uuid, sesi uuid) returns boolean', 'with hilang as (delete from session where account_id = akun and id = sesi returning 1) select exists (select from hilang)'),
  definer('sessions_end(akun uuid, kecuali uuid) returns integer', `
    with tertunda as (delete from sesi_tertunda where account_id = akun), hilang as (delete from session where account_id = akun and id is distinct from kecuali returning 1) select count(*)::integer from hilang`),
  // 'pertama': the account was known on no browser yet, which is no news to its owner
  definer('perangkat_kenali(akun uuid, sidik_ini bytea) returns text', `
    with dahulu as (select count(*) as semua, count(*) filter (where sidik = sidik_ini) as ini from perangkat where account_id = akun),
      hilang as (delete from perangkat where account_id = akun and dipakai < clock_timestamp() - interval '400 days'),
      tulis as (insert into perangkat (account_id, sidik) values (akun, sidik_ini) on conflict (account_id, sidik) do update set dipakai = clock_timestamp())
    select case when ini > 0 then 'dikenal' when semua = 0 then 'pertama' else 'baru' end from dahulu`),
  definer('perangkat_dikenal(nama text, sidik_ini bytea) returns boolean', 'select exists (select from perangkat p join account a on a.id = p.account_id where lower(a.username) = lower(nama) and p.sidik = sidik_ini)'),
  definer('kejadian_catat(akun uuid, jenis_baru text, rincian_baru jsonb) returns void', 'insert into kejadian_akun (account_id, jenis, rincian) values (akun, jenis_baru, rincian_baru)'),
  definer('kejadian(akun uuid, sebelum timestamptz, sebelum_id uuid, jumlah integer) returns table (id uuid, jenis text, rincian jsonb, pada timestamptz)', `
    select k.id, k.jenis, k.rincian, k.pada from kejadian_akun k where k.account_id = akun and (k.pada, k.id) < (sebelum, sebelum_id) order by k.pada desc, k.id desc limit jumlah`),
];

const SANDI = [
  definer('sandi_baca(akun uuid) returns table (password_hash text, ditahan boolean, nama_pengguna text, nama text, instansi text[], komposisi boolean)', `
    select a.password_hash, coalesce(a.ditahan_sampai > clock_timestamp(), false), a.username, o.nama,
      (select coalesce(array_agg(distinct p.instansi), '{}') || coalesce(array_agg(distinct p.satker), '{}') from identity.posts(akun) p),
      exists (select from identity.posts(akun) p join kebijakan_sandi k on k.tenant_id = p.tenant_id where k.komposisi)
    from account a join person o on o.id = a.person_id where a.id = akun`),
  definer('sandi_ganti(akun uuid, sidik_baru text) returns void', 'update account set password_hash = sidik_baru, sandi_sejak = clock_timestamp(), gagal = 0, ditahan_sampai = null where id = akun'),
  definer('rem_baca(kunci_ini text[], jendela interval) returns table (kunci text, gagal integer, sisa double precision)', `
    select r.kunci, r.gagal, extract(epoch from r.sejak + jendela - clock_timestamp()) from rem_masuk r where r.kunci = any(kunci_ini) and r.sejak > clock_timestamp() - jendela`),
  definer('rem_gagal(kunci_ini text[], jendela interval) returns void', `
    delete from rem_masuk where sejak < clock_timestamp() - interval '1 day' and ctid = any(array(select ctid from rem_masuk where sejak < clock_timestamp() - interval '1 day' limit 100));
    insert into rem_masuk (kunci, gagal, sejak) select k, 1, clock_timestamp() from unnest(kunci_ini) k order by k
    on conflict (kunci) do update set gagal = case when rem_masuk.sejak > clock_timestamp() - jendela then rem_masuk.gagal + 1 else 1 end,
      sejak = case when rem_masuk.sejak > clock_timestamp() - jendela then rem_masuk.sejak else clock_timestamp() end`),
];

/** What the application may do to factors, pending sign-ins, sessions and passwords: nothing but these. */
export class FungsiFaktor018 implements MigrationInterface {
  name = 'FungsiFaktor0181767225600018';

  async up(db: QueryRunner): Promise<void> {
    await db.query([...TOTP, ...PASSKEY, ...PEMULIHAN, ...TAHAP, ...SESI, ...SANDI].join('\n'));
    await db.query(`
      create or replace function identity.login_failed(akun uuid) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ with ditahan as (update account set gagal = gagal + 1,
             ditahan_sampai = case when gagal + 1 >= 5 then clock_timestamp() + least(interval '1 second' * power(2, least(gagal - 3, 10)), interval '15 minutes') end
           where id = akun returning id, gagal)
           insert into kejadian_akun (account_id, jenis) select id, 'akun.ditahan' from ditahan where gagal = 5 $$;
      revoke all on all functions in schema identity from public;
      grant execute on all functions in schema identity to app;
    `);
  }

  /** `login_failed` of before is that of migration 003. */
  async down(db: QueryRunner): Promise<void> {
    const names = [...TOTP, ...PASSKEY, ...PEMULIHAN, ...TAHAP, ...SESI, ...SANDI].map((sql) => /identity\.(\w+)\(/.exec(sql)?.[1] ?? '');
    await db.query(names.map((name) => `drop function identity.${name};`).join('\n'));
  }
}
