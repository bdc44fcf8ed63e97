import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { ORANG_DEMO } from '../../src/seed/demo-people.js';
import { DEMO, INSTANSI_DEMO } from '../../src/seed/demo-accounts.js';
import { acakKataSandi } from '../../src/seed/kata-sandi.js';
import { isEmpty, NotEmptyError, seedDemo } from '../../src/seed/seed-demo.js';
import { ENTITIES } from '../../src/entities.js';
import { cloneDatabase } from '../support/database.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';

describe('the demonstration', () => {
  let demo: DemoDatabase;
  beforeAll(async () => { demo = await openDemoDatabase(); });
  afterAll(() => demo.close());

  const one = async <R extends object>(sql: string, values: unknown[] = []): Promise<R> => {
    const [row] = await demo.asAdmin<R>(sql, values);
    if (!row) throw new Error('no row');
    return row;
  };

  it('enters every tree, each unit under the path of the one above it', async () => {
    expect(await demo.asAdmin('select i.kode, count(*)::int as n from satker s join instansi i using (tenant_id) group by 1 order by 1')).toEqual([
      { kode: 'binjai', n: 12 }, { kode: 'kemenimipas', n: 857 }, { kode: 'kementerian-contoh', n: 56 }, { kode: 'ketapang', n: 14 }, { kode: 'tarakan', n: 13 },
    ]);
    expect(await demo.asAdmin(`select s.kode from satker s left join satker a on (a.tenant_id, a.id) = (s.tenant_id, s.induk_id) where s.path <> coalesce(a.path, '/') || s.kode || '/'`)).toEqual([]);
  });

  it('is entered within five seconds, the password included', async () => {
    const empty = await cloneDatabase();
    const since = performance.now();
    await seedDemo(empty.migrator);
    expect(performance.now() - since).toBeLessThan(5_000);
    await empty.drop();
  });

  it('is entered all or nothing, once, also when two begin at the same time', async () => {
    const empty = await cloneDatabase();
    expect(await isEmpty(empty.migrator)).toBe(true);
    const results = await Promise.allSettled([seedDemo(empty.migrator), seedDemo(empty.migrator)]);
    expect(results.map((r) => (r.status === 'rejected' ? (r.reason as Error).name : r.status)).sort()).toEqual([NotEmptyError.name, 'fulfilled']);
    expect(await isEmpty(empty.migrator)).toBe(false);
    await empty.drop();
  });

  it('gives every account the one password, which is kept only as a hash', async () => {
    expect(await one('select count(*)::int as n, count(distinct password_hash)::int as sidik from account')).toEqual({ n: ORANG_DEMO.length, sidik: 1 });
    expect((await one<{ password_hash: string }>('select password_hash from account limit 1')).password_hash).toMatch(/^\$argon2id\$/);
    expect(demo.accounts.akun.map((a) => a.namaPengguna)).toEqual(ORANG_DEMO.map((o) => o.namaPengguna));
  });

  it('tells of each account what it is today', () => {
    const of = (nama: string) => demo.accounts.akun.find((a) => a.namaPengguna === nama)?.jabatan;
    expect(of(DEMO.kemenimipas.lapas.kepala)).toEqual([{ judul: 'Kepala', peran: 'kepalaSatker', satker: 'Lembaga Pemasyarakatan Kelas I Cirebon', instansi: 'Kementerian Imigrasi dan Pemasyarakatan' }]);
    expect([DEMO.tarakan.pimpinan, DEMO.ketapang.pimpinan, DEMO.tarakan.setda.organisasi[0]].map((nama) => of(nama)?.[0]?.judul)).toEqual(['Wali Kota Tarakan', 'Bupati Ketapang', 'Bagian Organisasi Sekretariat Daerah Kota Tarakan']);
    expect(of(DEMO.kemenimipas.mantanKepalaLapas)?.map((j) => j.peran)).toEqual(['anggotaTpi']);
    expect(of(DEMO.tpn)?.map((j) => j.instansi)).toEqual(INSTANSI_DEMO.map(({ nama }) => nama));
    expect(demo.accounts.akun.every((a) => a.jabatan.length > 0)).toBe(true);
  });

  it('gives offices of the whole instansi its whole tree to see, and others their own', async () => {
    const scopes = await demo.asAdmin<{ role: string; whole: boolean; own: boolean }>(`
      select role, bool_and(p.scope_path = '/' || i.kode || '/') as whole, bool_and(p.scope_path = s.path) as own
      from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join instansi i on i.tenant_id = p.tenant_id group by role order by role`);
    expect(scopes.filter((r) => r.whole).map((r) => r.role)).toEqual(['adminInstansi', 'anggotaTpi', 'anggotaTpm', 'auditor', 'ketuaTpi', 'ketuaTpm', 'penyiapUsulan', 'pimpinanInstansi', 'pokja', 'sekretaris', 'timKhusus', 'timPembangunan', 'timPenilaiSetjen', 'tpn']);
    expect(scopes.filter((r) => !r.whole).every((r) => r.own)).toBe(true);
  });

  it('knows only roles and units that the regulation pack and the tree know', async () => {
    const packs = await demo.asAdmin<{ pack_id: string }>('select distinct pack_id from pemberlakuan');
    for (const { pack_id } of packs) {
      const { peran } = new LawCatalog().byPack(pack_id).law.pack;
      expect(ORANG_DEMO.flatMap((o) => o.jabatan.map((j) => j.peran)).filter((role) => !(role in peran))).toEqual([]);
    }
  });

  it('has a TPI member who headed the Lapas until three months ago, when the present head began', async () => {
    const posts = await demo.asAdmin<{ nama: string; role: string; kode: string; dari: string; sampai: string | null }>(`
      select o.nama, p.role, s.kode, p.dari::text, p.sampai::text from post p join person o on o.id = p.person_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
      where s.kode = 'lapas-cirebon' and p.role = 'kepalaSatker' order by p.dari`);
    const { serah } = await one<{ serah: string }>(`select ((app.now() at time zone 'Asia/Jakarta')::date - interval '3 months')::date::text as serah`);
    expect(posts).toEqual([
      { nama: 'Estu Prayogakarsa', role: 'kepalaSatker', kode: 'lapas-cirebon', dari: '2024-01-01', sampai: serah },
      { nama: 'Wirasena Hadikusuma', role: 'kepalaSatker', kode: 'lapas-cirebon', dari: serah, sampai: null },
    ]);
  });

  it('enters the employees of the units that play, as many as each says, under one head today and numbers that nobody has', async () => {
    const units = await demo.asAdmin<{ kode: string; pegawai: number; n: number; kepala: number }>(`
      select s.kode, s.pegawai, count(*)::int as n, count(*) filter (where p.kepala)::int as kepala from satker s join pegawai p on (p.tenant_id, p.satker_id) = (s.tenant_id, s.id) and p.sampai is null group by s.tenant_id, s.kode, s.pegawai`);
    expect(units.length).toBeGreaterThan(12);
    expect(units.filter(({ pegawai, n, kepala }) => n !== pegawai || kepala !== 1)).toEqual([]);
    expect(await one(`select bool_and(nip like '000%') as samaran, count(*) = count(distinct (tenant_id, nip)) as beda from pegawai`)).toEqual({ samaran: true, beda: true });
    expect(await one('select count(*) = (select count(*) from pegawai) as tercatat, bool_and(oleh is null) as instalasi from pegawai_catatan')).toEqual({ tercatat: true, instalasi: true });
  });

  it('names nobody twice and marks each decree as an example', async () => {
    expect(new Set(ORANG_DEMO.map((o) => o.nama)).size).toBe(ORANG_DEMO.length);
    expect(new Set(ORANG_DEMO.map((o) => o.namaPengguna)).size).toBe(ORANG_DEMO.length);
    expect(await demo.asAdmin(`select sk from post where sk not like '%(contoh)'`)).toEqual([]);
    expect(await one('select count(*) = count(distinct sk) as beda from post')).toEqual({ beda: true });
  });

  it('is entered with a password nobody could guess', () => {
    const made = Array.from({ length: 200 }, acakKataSandi);
    expect(new Set(made).size).toBe(200);
    for (const kataSandi of made) expect(kataSandi).toMatch(/^([a-z]{4,8}-){4}\d{4}$/);
    expect(Math.min(...made.map((kataSandi) => kataSandi.length))).toBeGreaterThanOrEqual(15);
  });

  it('is refused with a password that is too short', async () => {
    await expect(seedDemo(demo.migrator, { kataSandi: 'pendek' })).rejects.toThrow(RangeError);
  });
});

describe('the entities', () => {
  it('have exactly the columns of their tables, with type and nullability', async () => {
    const demo = await openDemoDatabase();
    try {
      const columns = await demo.asAdmin<{ t: string; c: string; type: string; nullable: boolean }>(`
        select table_name::text as t, column_name::text as c, case data_type when 'timestamp with time zone' then 'timestamptz' else data_type end::text as type, is_nullable = 'YES' as nullable
        from information_schema.columns where table_schema = 'public' and table_name in ('instansi', 'satker', 'person', 'account', 'post')`);
      const mapped = await demo.database.inTx({ tenant: '', scope: '', person: '', post: '' }, (manager) => Promise.resolve(
        ENTITIES.flatMap((entity) => {
          const { tableName, columns: own } = manager.connection.getMetadata(entity);
          return own.map((column) => ({ t: tableName, c: column.databaseName, type: column.isArray ? 'ARRAY' : String(column.type), nullable: column.isNullable }));
        })));
      const sorted = (rows: readonly { t: string; c: string }[]) => rows.toSorted((a, b) => (a.t + a.c < b.t + b.c ? -1 : 1));
      expect(sorted(mapped)).toEqual(sorted(columns));
    } finally {
      await demo.close();
    }
  });
});
