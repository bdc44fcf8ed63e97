import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Database } from '../../src/platform/database/database.js';
import { checkTenancy, UnsafeTenancyError } from '../../src/platform/database/tenancy-check.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';

const WITH_TENANT = ['instansi', 'satker', 'post', 'kasus', 'kasus_butir', 'event', 'perintah', 'percobaan', 'tugas', 'pemberitahuan',
  'pegawai', 'pegawai_catatan', 'penerus_satker', 'peristiwa_regulasi', 'peristiwa_kewenangan', 'pemberlakuan', 'bukti_berkas', 'bukti_unggahan', 'bukti_pemeriksaan', 'bukti_unduhan', 'bukti_tautan', 'bukti_tautan_potret', 'dokumen_berkas', 'dokumen_nomor', 'kop', 'kop_logo', 'templat', 'kebijakan_sandi', 'token', 'hari_libur', 'giliran', 'penangguhan', 'eskalasi', 'penggantian', 'orang_instansi', 'undangan', 'impor_orang', 'penghapusan_data', 'data_pribadi', 'klaim', 'pantauan', 'kiriman', 'webhook', 'webhook_kiriman'];
const UNIT_KEY = { kemenimipas: DEMO.kemenimipas.lapas.kode, 'kementerian-contoh': DEMO.contoh.balai.kode } as const;
type Kode = keyof typeof UNIT_KEY;

/** What a case of this installation was opened as, one in each ministry, so that every table has rows of both. */
const CASE = `
  insert into regulasi (id, jenis, sidik, naskah) values ('paket', 'paket', '', '{}'), ('lke', 'instrumen', '', '{}') on conflict do nothing;
  insert into kasus select tenant_id, id, 'usulan', 1, id, '2026', null, path, 'paket', '', 'lke', '', 'awal', 'active', '{}', 1, '', now() from satker where kode in ('lapas-cirebon', 'balai-kebumian-bogor');
  insert into kasus_butir select tenant_id, id, 'jawaban', 'P.MP.1.a', path, '{}' from kasus;
  insert into event select tenant_id, id, 1, path, 'usulan.dibuka', 'usulan.buka', 'usulan', 1, id, id, 'operator', null, '', now(), id, '{}', '', '', '' from kasus;
  insert into perintah select tenant_id, id, 'kunci-contoh', '', '{}' from kasus;
  insert into percobaan (tenant_id, path, person_id, post_id, command, alasan) select tenant_id, path, id, id, 'usulan.ajukan', '[]' from kasus;
  insert into tugas select tenant_id, id, 'operator', path, path, now() from kasus;
  insert into pemberitahuan select tenant_id, id, 1, id, 'usulan.dibuka', now() from kasus;
  insert into klaim select k.tenant_id, k.id, 'operator', k.path, now(), p.person_id, p.id from kasus k cross join lateral (select p.id, p.person_id from post p where p.tenant_id = k.tenant_id limit 1) p;
  insert into pantauan (tenant_id, person_id, case_id, post_id, path) select tenant_id, person_id, case_id, post_id, path from klaim;
  insert into kiriman (tenant_id, person_id, post_id, case_id, seq, perihal, jenis, cara, sesudah) select tenant_id, person_id, post_id, case_id, 1, 'usulan.dibuka', 'tugas', 'langsung', now() from klaim;
  insert into webhook (tenant_id, id, judul, url, perihal, rahasia, oleh, jabatan) select tenant_id, case_id, 'Persuratan', 'https://example.go.id/', '{}', '', person_id, post_id from klaim;
  insert into webhook_kiriman (tenant_id, webhook_id, perihal, isi) select tenant_id, id, 'webhook.uji', '{}' from webhook;
  insert into bukti_berkas (tenant_id, id, satker_id, path, rantai, versi, judul, tanggal_berlaku, periode, nama, jenis, bita, sidik, pindai, oleh, jabatan)
    select tenant_id, id, id, path, id, 1, 'SK', '2026-01-02', '2026', 'sk.pdf', 'application/pdf', 1, repeat('a', 64), 'bersih', id, id from kasus;
  insert into bukti_unggahan (tenant_id, id, satker_id, path, judul, tanggal_berlaku, periode, nama, bita, oleh, jabatan, kedaluwarsa) select tenant_id, id, id, path, 'SK', '2026-01-02', '2026', 'sk.pdf', 1, id, id, now() from kasus;
  insert into bukti_pemeriksaan (tenant_id, berkas_id, path, jenis, hasil) select tenant_id, id, path, 'sidik', 'utuh' from kasus;
  insert into bukti_unduhan (tenant_id, berkas_id, path, cara, oleh, jabatan) select tenant_id, id, path, 'unduh', id, id from kasus;
  insert into bukti_tautan (tenant_id, id, satker_id, path, judul, url, tanggal_berlaku, periode, oleh, jabatan) select tenant_id, id, id, path, 'SK', 'https://example.go.id/', '2026-01-02', '2026', id, id from kasus;
  insert into bukti_tautan_potret (tenant_id, tautan_id, path, keadaan, sebab) select tenant_id, id, path, 'mati', 'tidak dapat dibuka' from kasus;
  insert into dokumen_berkas (tenant_id, dokumen_id, path, sidik, jenis, bytes, kode, judul, publik, tanggal, kepala_seq, kepala, naskah, kop, tanda, oleh)
    select tenant_id, id, path, sha256('a'), 'final', 1, 'K', 'Surat', true, '2026-01-02', 1, sha256('b'), '{}', '{}', '{}', id from kasus;
  insert into dokumen_nomor select tenant_id, 'suratPengajuan', '2026', 'M-1', id from kasus;
  insert into kop_logo select tenant_id, sha256('logo'), 'image/png', 'logo' from kasus;
  insert into templat (tenant_id, satker_id, jenis, versi, path, oleh) select tenant_id, id, 'suratPengajuan', 1, path, id from kasus;
  insert into hari_libur (tenant_id, id, tanggal, nama, path, nomor_sk, tanggal_sk, oleh, jabatan) select tenant_id, id, '2026-12-15', 'Hari jadi', path, 'SK-1', '2026-01-02', id, id from kasus;
  insert into giliran select tenant_id, id, 1, path, 'awal', null, now() from kasus;
  insert into penangguhan (tenant_id, id, case_id, path, seq, alasan, dasar, oleh, jabatan) select tenant_id, id, id, path, 1, 'Menunggu audit', 'ND-1', id, id from kasus;
  insert into eskalasi (tenant_id, case_id, seq, perihal, path, tanggal, terlampaui) select tenant_id, id, 1, 'tenggat.lewat', path, '2026-02-02', false from kasus;
  insert into penerus_satker select k.tenant_id, k.id, i.id, 'gantiNama', '2027-01-01', 'SK contoh', k.id, k.id from kasus k join satker i on i.tenant_id = k.tenant_id and i.jenjang = 'instansi';
  insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan)
    select p.tenant_id, p.id, p.id, p.person_id, 'plh', '2027-01-01', '2027-01-02', 'Plh ' || p.id, 'cuti', k.id, k.id from kasus k join lateral (select * from post where tenant_id = k.tenant_id limit 1) p on true;
  insert into token (tenant_id, id, sidik, jenis, satker_id, nama, cakupan, dibuat_oleh, kedaluwarsa) select tenant_id, id, sha256('a'), 'layanan', satker_id, 'x', '{baca:kasus}', id, clock_timestamp() + interval '1 day' from kasus;
  insert into kebijakan_sandi (tenant_id, komposisi) select tenant_id, true from kasus;
  insert into orang_instansi (tenant_id, person_id) select distinct on (tenant_id) tenant_id, person_id from post where tenant_id in (select tenant_id from kasus) and role = 'operator' order by tenant_id, person_id;
  insert into undangan (tenant_id, id, person_id, sidik, cara, dibuat_oleh, dibuat_jabatan, kedaluwarsa) select tenant_id, person_id, person_id, sha256(person_id::text::bytea), 'cetak', person_id, person_id, now() from orang_instansi;
  insert into impor_orang (tenant_id, kunci, sidik, jawaban) select tenant_id, 'kunci-contoh', sha256('a'), '{}' from kasus;
  insert into penghapusan_data (tenant_id, id, person_id, alasan, diusulkan_oleh, diusulkan_jabatan) select o.tenant_id, o.person_id, o.person_id, 'permintaan', k.id, k.id from orang_instansi o join kasus k using (tenant_id);
  insert into data_pribadi (tenant_id, id, salt, sidik, nilai) select tenant_id, id, sha256('a'), sha256('b'), 'kata' from kasus;
  insert into peristiwa_kewenangan (tenant_id, seq, type, path, actor, post, role, pack_sidik, at, command_id, payload, prev, hash, mac) select tenant_id, 1, 'jabatan.diakhiri', path, id, id, 'adminInstansi', '', now(), id, '{}', '', sha256(id::text::bytea), '' from kasus;
  insert into peristiwa_regulasi select tenant_id, 1, 'regulasi.diusulkan', path, id, id, 'adminInstansi', '', now(), id, '{}', '', '', '' from kasus`;

describe('the separation of tenants', () => {
  let demo: DemoDatabase;
  const tenants = new Map<string, string>();
  beforeAll(async () => {
    demo = await openDemoDatabase();
    await demo.asAdmin(CASE);
    for (const { kode, tenant_id } of await demo.asAdmin<{ kode: string; tenant_id: string }>('select kode, tenant_id from instansi')) tenants.set(kode, tenant_id);
  });
  afterAll(() => demo.close());

  const tenantOf = (kode: Kode): string => tenants.get(kode) ?? '';
  /** As a post of this ministry, with this scope: without one the whole ministry. */
  const as = <T>(kode: Kode, fn: (manager: EntityManager) => Promise<T>, scope = `/${kode}/`): Promise<T> =>
    demo.database.inTx({ tenant: tenantOf(kode), scope, person: randomUUID(), post: randomUUID() }, fn);
  const ask = <R>(kode: Kode, sql: string, values: unknown[] = [], scope?: string): Promise<R[]> => as(kode, (m) => m.query<R[]>(sql, values), scope);
  const pathOf = async (kode: string): Promise<string> => (await demo.asAdmin<{ path: string }>('select path from satker where kode = $1', [kode]))[0]?.path ?? '';
  const idOf = async (kode: string): Promise<string> => (await demo.asAdmin<{ id: string }>('select id from satker where kode = $1', [kode]))[0]?.id ?? '';

  it('is complete in this installation', async () => {
    await checkTenancy(demo.database);
  });

  it('knows every table with a tenant', async () => {
    const found = await demo.asAdmin<{ nama: string }>(`select c.relname as nama from pg_class c join pg_attribute a on a.attrelid = c.oid where a.attname = 'tenant_id' and c.relkind = 'r'`);
    expect(found.map(({ nama }) => nama).sort()).toEqual([...WITH_TENANT].sort());
  });

  it.each(WITH_TENANT)('shows of %s only the own rows, and none without a context', async (table) => {
    for (const kode of ['kemenimipas', 'kementerian-contoh'] as const) {
      const seen = await ask<{ tenant_id: string; n: string }>(kode, `select tenant_id, count(*) as n from ${table} group by 1`);
      expect(seen.map((r) => r.tenant_id)).toEqual([tenantOf(kode)]);
    }
    expect(await demo.database.outside({ name: `luar-${table}`, text: `select from ${table}` })).toEqual([]);
  });

  it('shows of people those with a post in the own tenant: TPN and the guest of the Tim Khusus to both, others to one', async () => {
    const names = async (kode: Kode) => (await ask<{ nama: string }>(kode, 'select nama from person')).map((r) => r.nama);
    const [first, second] = [await names('kemenimipas'), await names('kementerian-contoh')];
    expect(first.filter((nama) => second.includes(nama)).sort()).toEqual(['Adiwangsa Nararya', 'Sadewa Pinandita']);
    expect(await demo.database.outside({ name: 'luar-person', text: 'select from person' })).toEqual([]);
  });

  it.each(['giliran', 'penangguhan', 'eskalasi', 'kasus', 'kasus_butir', 'event', 'percobaan', 'tugas', 'bukti_berkas', 'bukti_unggahan', 'bukti_pemeriksaan', 'bukti_unduhan', 'bukti_tautan', 'bukti_tautan_potret', 'bukti_kini', 'dokumen_berkas', 'templat'])('shows of %s only the own subtree', async (table) => {
    const under = async (kode: string) => (await ask('kemenimipas', `select from ${table}`, [], await pathOf(kode))).length;
    expect(await Promise.all(['lapas-cirebon', 'kanwil-pemasyarakatan-jawa-barat', 'ditjen-pemasyarakatan'].map(under))).toEqual([1, 1, 1]);
    expect(await Promise.all(['lapas-kuningan', 'kanwil-imigrasi-jawa-barat', 'itjen'].map(under))).toEqual([0, 0, 0]);
  });

  it('shows of the tree the own subtree and the chain above it', async () => {
    const seen = await ask<{ kode: string }>('kemenimipas', 'select kode from satker order by path', [], await pathOf('lapas-cirebon'));
    expect(seen.map((r) => r.kode)).toEqual(['kemenimipas', 'ditjen-pemasyarakatan', 'kanwil-pemasyarakatan-jawa-barat', 'lapas-cirebon']);
  });

  it.each(['account', 'session', 'faktor_totp', 'passkey', 'kode_pemulihan', 'tantangan', 'sesi_tertunda', 'perangkat', 'kejadian_akun', 'rem_masuk', 'ringkasan', 'app.kunci', 'app.jam'])('keeps %s from the application', async (table) => {
    await expect(demo.database.outside({ name: `tutup-${table}`, text: `select * from ${table}` })).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['update event set payload = payload', /permission denied/], ['delete from event', /permission denied/], ['truncate event', /permission denied/],
    ['delete from kasus', /permission denied/], ['update kasus set tenant_id = tenant_id', /permission denied/], ['update kasus set path = path', /permission denied/], ['update kasus set kunci = kunci', /permission denied/], ['update kasus_butir set path = path', /permission denied/], ['update kasus_butir set case_id = case_id', /permission denied/],
    ['update perintah set jawaban = jawaban', /permission denied/], ['delete from perintah', /permission denied/], ['update percobaan set alasan = alasan', /permission denied/], ['delete from percobaan', /permission denied/],
    ['update regulasi set naskah = naskah', /permission denied/], ['delete from post', /permission denied/], ['update satker set nama = nama', /permission denied/], ['insert into instansi select * from instansi', /permission denied/],
    ['update bukti_berkas set judul = judul', /permission denied/], ['delete from bukti_berkas', /permission denied/], ['delete from bukti_unggahan', /permission denied/], ['update bukti_unggahan set bita = bita', /permission denied/],
    ...['bukti_pemeriksaan', 'bukti_unduhan', 'bukti_tautan_potret'].flatMap((table): [string, RegExp][] => [[`update ${table} set pada = pada`, /permission denied/], [`delete from ${table}`, /permission denied/]]),
    ...['dokumen_berkas', 'kop', 'kop_logo', 'templat', 'dokumen_nomor'].flatMap((table): [string, RegExp][] => [[`update ${table} set tenant_id = tenant_id`, /permission denied/], [`delete from ${table}`, /permission denied/]]),
    ['insert into dokumen_nomor select * from dokumen_nomor', /permission denied/],
    ...['klaim', 'pantauan', 'kiriman', 'webhook', 'webhook_kiriman', 'kontak', 'pengaturan', 'kalender_langganan'].map((table): [string, RegExp] => [`update ${table} set ${/^(kontak|pengaturan|kalender)/.test(table) ? 'person_id = person_id' : 'tenant_id = tenant_id'}`, /permission denied/]),
    ...['pemberitahuan', 'kiriman', 'webhook', 'webhook_kiriman'].map((table): [string, RegExp] => [`delete from ${table}`, /permission denied/]),
    ['update token set cakupan = cakupan', /permission denied/], ['update token set kedaluwarsa = kedaluwarsa', /permission denied/], ['delete from token', /permission denied/], ['select * from identitas_oidc', /permission denied/], ['select * from permintaan_oidc', /permission denied/],
    [`set role owner`, /permission denied/], [`set session authorization postgres`, /permission denied/],
  ])('refuses the application: %s', async (sql, why) => {
    await expect(ask('kemenimipas', sql)).rejects.toThrow(why);
  });

  it('lets nobody write a row into another tenant', async () => {
    await expect(ask('kemenimipas', 'insert into perintah values ($1, $2, $3, $4, $5)', [tenantOf('kementerian-contoh'), randomUUID(), 'kunci-lain', Buffer.alloc(0), '{}'])).rejects.toThrow(/row-level security/);
  });

  it('lets nobody write a row outside the own scope', async () => {
    const text = `insert into percobaan (tenant_id, path, person_id, post_id, command, alasan) values ($1, $2, $1, $1, 'x', '[]')`;
    await expect(ask('kemenimipas', text, [tenantOf('kemenimipas'), await pathOf('lapas-kuningan')], await pathOf('lapas-cirebon'))).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['post', `insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sk) select $1, gen_random_uuid(), id, 'operator', $2, '/kemenimipas/', '2026-01-01', 'SK' from person limit 1`],
    ['kasus', `insert into kasus select $1, gen_random_uuid(), 'usulan', 1, $2, '2027', null, '/kemenimipas/', 'paket', '', 'lke', '', 'awal', 'active', '{}', 1, '', now()`],
    ['satker', `insert into satker values ($1, gen_random_uuid(), $2, 'baru', 'upt', 'lapas', 'Baru', null, 'Asia/Jakarta', '/kemenimipas/baru/', false, 1)`],
    ['kasus_butir', `insert into kasus_butir values ($1, $2, 'jawaban', 'P.MP.1.b', '/kemenimipas/', '{}')`],
    ['event', `insert into event select $1, $2, 2, path, type, command, machine, machine_version, actor, post, role, null, '', at, command_id, payload, prev, hash, mac from event limit 1`],
    ['bukti_berkas', `insert into bukti_berkas select $1, gen_random_uuid(), $2, '/kemenimipas/', id, 2, 'SK', '2026-01-02', '2026', 'sk.pdf', 'application/pdf', 1, null, repeat('a', 64), null, 'bersih', null, id, id, now() from bukti_berkas limit 1`],
    ['tugas', `insert into tugas values ($1, $2, 'auditor', '/kemenimipas/', null, now())`],
  ])('lets no reference from %s reach another tenant, not even past all policies', async (_, sql) => {
    await expect(demo.asAdmin(sql, [tenantOf('kemenimipas'), await idOf(UNIT_KEY['kementerian-contoh'])])).rejects.toThrow(/violates foreign key constraint/);
  });
});

describe('the check of the separation', () => {
  let demo: DemoDatabase;
  beforeAll(async () => { demo = await openDemoDatabase(); });
  afterAll(() => demo.close());

  const faults = async (database: Database = demo.database): Promise<readonly string[]> => {
    const thrown: unknown = await checkTenancy(database).catch((error: unknown) => error);
    return thrown instanceof UnsafeTenancyError ? thrown.faults : [];
  };

  const GUARDED = `create table catatan (tenant_id uuid not null references instansi, id uuid not null, satker_id uuid, primary key (tenant_id, id), foreign key (tenant_id, satker_id) references satker (tenant_id, id));
    alter table catatan enable row level security, force row level security; create policy tenant on catatan using (tenant_id = (select app.tenant()))`;

  it.each<[string, string, string[]]>([
    ['a guarded table', 'select', []],
    ['a policy that narrows further', `alter policy tenant on catatan using (tenant_id = (select app.tenant()) and id is not null)`, []],
    ['row security that is off', 'alter table catatan disable row level security', ['tabel catatan: row level security tidak diaktifkan atau tidak dipaksakan (ENABLE, FORCE)']],
    ['row security that is not forced', 'alter table catatan no force row level security', ['tabel catatan: row level security tidak diaktifkan atau tidak dipaksakan (ENABLE, FORCE)']],
    ['no policy', 'drop policy tenant on catatan', ['tabel catatan: tidak ada kebijakan instansi']],
    ['a policy for another role only', 'alter policy tenant on catatan to verifier', ['tabel catatan: tidak ada kebijakan instansi']],
    ['a policy open to all', 'create policy semua on catatan for select using (true)', ['tabel catatan: kebijakan semua tidak membatasi pada instansi sendiri']],
    ['a policy with a way round', `alter policy tenant on catatan using (tenant_id = (select app.tenant()) or id is null)`, ['tabel catatan: kebijakan tenant tidak membatasi pada instansi sendiri']],
    ['a policy with a way round inside', `alter policy tenant on catatan using (tenant_id = (select app.tenant()) and id is null or true)`, ['tabel catatan: kebijakan tenant tidak membatasi pada instansi sendiri']],
    ['a policy that lets anything be written', 'alter policy tenant on catatan with check (true)', ['tabel catatan: kebijakan tenant tidak membatasi pada instansi sendiri']],
    ['a policy that believes a plain setting', `alter policy tenant on catatan using (tenant_id = current_setting('app.tenant')::uuid)`, ['tabel catatan: kebijakan tenant tidak membatasi pada instansi sendiri']],
    ['no primary key', 'alter table catatan drop constraint catatan_pkey', ['tabel catatan: tanpa kunci utama']],
    ['a key without tenant', 'alter table catatan drop constraint catatan_pkey, add primary key (id)', ['tabel catatan: kunci unik catatan_pkey tidak diawali tenant_id']],
    ['a unique index across tenants', 'create unique index catatan_satker on catatan (satker_id)', ['tabel catatan: kunci unik catatan_satker tidak diawali tenant_id']],
    ['a reference without tenant', `alter table satker add constraint satu unique (id); alter table catatan add constraint ke_satker foreign key (satker_id) references satker (id)`,
      ['tabel catatan: kunci asing ke_satker ke satker tanpa tenant_id', 'tabel satker: kunci unik satu tidak diawali tenant_id']],
    ['a view with the rights of its owner', 'create view v as select * from catatan; grant select on v to app', ['v dibaca dengan hak pemiliknya, bukan hak pemanggil']],
    ['a view with the rights of the reader', 'create view v with (security_invoker = true) as select * from catatan; grant select on v to app', []],
    ['a materialized view', 'create materialized view v as select * from catatan; grant select on v to app', ['v dibaca dengan hak pemiliknya, bukan hak pemanggil']],
  ])('tells %s', async (_, defect, expected) => {
    await demo.asAdmin(`${GUARDED}; ${defect}`);
    try {
      expect((await faults()).toSorted()).toEqual(expected.toSorted());
    } finally {
      await demo.asAdmin('drop table catatan cascade; alter table satker drop constraint if exists satu cascade');
    }
  });

  it('refuses a login that can get round row security, or that can become the owner', async () => {
    const at = async (url: string): Promise<readonly string[]> => {
      const database = await new Database({ url, max: 1, contextKey: demo.contextKey, entities: [] }).connect();
      try {
        return await faults(database);
      } finally {
        await database.onApplicationShutdown();
      }
    };
    expect(await at(demo.admin)).toContain('login postgres dapat memakai peran postgres, yang melewati row level security');
    expect(await at(demo.migrator)).toContain('login migrator dapat memakai peran owner, pemilik tabel kasus');
  });
});
