import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { ImporService, type HasilImpor } from '../../src/orang/impor/impor.service.js';
import { PembacaBuku } from '../../src/orang/impor/buku/pembaca.js';
import { BadInput } from '../../src/platform/http/problem.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { bukuImpor, nipKe, type Isi } from '../support/impor-buku.js';
import { pelaku } from '../support/pelaku.js';

const { kemenimipas: k, contoh: c } = DEMO;
const SK = 'M.IP-77.KP.03.03 Tahun 2026';

describe('a workbook of units, people and posts', () => {
  let demo: DemoDatabase;
  let admin: Actor;
  let pembaca: PembacaBuku;
  let impor: ImporService;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    admin = await pelaku(demo, k.admin);
    pembaca = new PembacaBuku();
    impor = new ImporService(demo.database, new LawCatalog(), pembaca, new Kewenangan(randomBytes(32)));
  });
  afterAll(async () => { await pembaca.onApplicationShutdown(); await demo.close(); });

  const count = async (table: string): Promise<number> => Number((await demo.asAdmin<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
  const check = async (isi: Isi): Promise<HasilImpor> => impor.periksa(admin, await bukuImpor(isi));
  const faults = async (isi: Isi): Promise<string[]> => (await check(isi)).kesalahan.map(({ sel, alasan }) => `${sel}: ${alasan}`);
  const UNIT = ['lapas-baru', k.kanwilPemasyarakatan.kode, 'upt', 'lapas', 'Lapas Baru', 'Jawa Barat', 'Asia/Jakarta', '80'];
  const orang = (n: number, nama = `Orang Ke${n}`, ...rest: (string | null)[]): (string | null)[] => [nipKe(n), nama, 'Penata (III/c)', ...rest];
  const jabatan = (siapa: string, peran: string, kode: string, dari = '2026-01-02', sampai: string | null = null, sk = SK): (string | null)[] => [siapa, peran, kode, dari, sampai, sk, '2025-12-20', null];

  it('is checked without a trace and carried out as a whole, once for its key', async () => {
    const isi: Isi = {
      Satker: [['rupbasan-baru', 'lapas-baru', 'upt', 'lapas', 'Rupbasan Baru', null, 'Asia/Jakarta', null].with(1, k.kanwilPemasyarakatan.kode), UNIT],
      Orang: [orang(1, 'Anjani Prameswari', 'anjani@example.go.id', 'anjani.lapas-baru'), orang(2, 'Bayu Segara'), [null, 'Chandra Kirana', null, null, 'chandra.k']],
      Jabatan: [jabatan(nipKe(1), 'kepalaSatker', 'lapas-baru'), jabatan('chandra.k', 'operator', 'lapas-baru'), jabatan(nipKe(2), 'kepalaSatker', 'rupbasan-baru')],
    };
    const before = [await count('satker'), await count('person'), await count('post'), await count('peristiwa_kewenangan')];
    const checked = await check(isi);
    expect(checked).toMatchObject({ diterapkan: false, kesalahan: [], ringkasan: { satkerBaru: 2, orangBaru: 3, orangBerubah: 0, jabatanBaru: 3, jabatanBerakhir: 0, salah: 0 } });
    expect(checked.baris.map(({ lembar, baris, nasib }) => `${lembar} ${baris} ${nasib}`)).toContain('Orang 3 baru');
    expect([await count('satker'), await count('person'), await count('post'), await count('peristiwa_kewenangan')]).toEqual(before);

    const [bytes, key] = [await bukuImpor(isi), randomUUID()];
    await expect(impor.terapkan(admin, bytes, key)).resolves.toMatchObject({ diterapkan: true, ringkasan: checked.ringkasan });
    await expect(impor.terapkan(admin, bytes, key)).resolves.toMatchObject({ diterapkan: true, ringkasan: checked.ringkasan, baris: [] });
    await expect(impor.terapkan(admin, await bukuImpor({ Orang: [orang(3)] }), key)).rejects.toMatchObject({ status: 422 });
    expect([await count('satker'), await count('person'), await count('post'), await count('peristiwa_kewenangan')]).toEqual([before[0]! + 2, before[1]! + 3, before[2]! + 3, before[3]! + 4]);
    const posts = await demo.asAdmin(`select o.nama, p.role, s.path, p.scope_path = s.path as sendiri, p.sk, p.tanggal_sk::text from post p join person o on o.id = p.person_id join satker s on s.id = p.satker_id where p.sk = $1 order by o.nama`, [SK]);
    expect(posts).toEqual([
      { nama: 'Anjani Prameswari', role: 'kepalaSatker', path: `/kemenimipas/ditjen-pemasyarakatan/${k.kanwilPemasyarakatan.kode}/lapas-baru/`, sendiri: true, sk: SK, tanggal_sk: '2025-12-20' },
      expect.objectContaining({ nama: 'Bayu Segara' }), expect.objectContaining({ nama: 'Chandra Kirana', role: 'operator' }),
    ]);
    expect(await demo.asAdmin(`select a.username, a.password_hash, k.email from account a left join kontak k using (person_id) where a.username in ('anjani.lapas-baru', 'chandra.k') order by 1`)).toEqual([
      { username: 'anjani.lapas-baru', password_hash: null, email: 'anjani@example.go.id' }, { username: 'chandra.k', password_hash: null, email: null },
    ]);
    const [{ payload }] = await demo.asAdmin<{ payload: string }>(`select string_agg(payload, ' ') as payload from peristiwa_kewenangan`) as [{ payload: string }];
    expect(payload).not.toMatch(/Anjani|example\.go\.id|1985/);
    await expect(check(isi)).resolves.toMatchObject({ kesalahan: [], ringkasan: { satkerBaru: 0, orangBaru: 0, orangBerubah: 0, jabatanBaru: 0 } });
  });

  it('shows what changes of a person and a post that are known, and deletes nobody', async () => {
    await impor.terapkan(admin, await bukuImpor({ Orang: [orang(10, 'Dyah Ayu'), orang(11, 'Eka Putra')], Jabatan: [jabatan(nipKe(10), 'operator', k.rutan.kode)] }), randomUUID());
    const isi: Isi = { Orang: [[nipKe(10), 'Dyah Ayu Lestari', 'Pembina (IV/a)']], Jabatan: [jabatan(nipKe(10), 'operator', k.rutan.kode, '2026-01-02', '2026-06-30')] };
    const { baris, kesalahan } = await check(isi);
    expect(kesalahan).toEqual([]);
    expect(baris.map(({ nasib, perubahan }) => [nasib, perubahan])).toEqual([
      ['berubah', [{ isian: 'Nama', lama: 'Dyah Ayu', baru: 'Dyah Ayu Lestari' }, { isian: 'Pangkat', lama: 'Penata (III/c)', baru: 'Pembina (IV/a)' }]],
      ['berubah', [{ isian: 'Sampai', lama: '', baru: '2026-06-30' }]],
    ]);
    await impor.terapkan(admin, await bukuImpor(isi), randomUUID());
    expect(await demo.asAdmin(`select nama, pangkat from person where nip in ($1, $2) order by nama`, [nipKe(10), nipKe(11)])).toEqual([{ nama: 'Dyah Ayu Lestari', pangkat: 'Pembina (IV/a)' }, { nama: 'Eka Putra', pangkat: 'Penata (III/c)' }]);
  });

  const FAULTS: readonly (readonly [what: string, isi: () => Isi, faults: readonly RegExp[]])[] = [
    ['the same NIP twice', () => ({ Orang: [orang(20), orang(21), orang(20, 'Orang Lain')] }), [/^Orang!A2: NIP sama dengan baris 4$/, /^Orang!A4: NIP sama dengan baris 2$/]],
    ['a NIP of 17 digits, with an impossible day, of somebody appointed as a child', () => ({ Orang: [['19850115201003100', 'A', null], ['198502302010031001', 'B', null], ['198501151995031001', 'C', null]] }),
      [/^Orang!A2: NIP harus 18 angka/, /^Orang!A3: tanggal lahir dalam NIP \(19850230\)/, /^Orang!A4: bulan pengangkatan dalam NIP \(199503\)/]],
    ['a NIP that Excel rounded', () => ({ Orang: [[198501152010031000, 'A', null]] }), [/^Orang!A2: tersimpan sebagai angka/]],
    ['a formula', () => ({ Orang: [[nipKe(22), { formula: '"Budi"', result: 'Budi' }, null]] }), [/^Orang!B2: memuat rumus/]],
    ['a person without a key, without a name', () => ({ Orang: [[null, 'Tanpa Kunci', null], [nipKe(23), null, null]] }), [/^Orang!A2: isi NIP, atau nama pengguna/, /^Orang!B3: Nama wajib diisi/]],
    ['an address that is none', () => ({ Orang: [orang(24, 'A', 'bukan surel')] }), [/^Orang!D2: bukan alamat surel/]],
    ["somebody else's user name", () => ({ Orang: [orang(25, 'A', null, k.menteri)] }), [/^Orang!E2: nama pengguna ini sudah dipakai/]],
    ['an unknown unit, role and person', () => ({ Jabatan: [jabatan('199001012015031999', 'rajaSatker', 'lapas-atlantis')] }), [/^Jabatan!A2: "199001012015031999" tidak dikenal/, /^Jabatan!B2: peran "rajaSatker"/, /^Jabatan!C2: satker "lapas-atlantis" tidak ada/]],
    ['a post that ends before it begins', () => ({ Orang: [orang(26)], Jabatan: [jabatan(nipKe(26), 'operator', k.lapas.kode, '2026-05-01', '2026-04-30')] }), [/^Jabatan!E2: jabatan berakhir sebelum dimulai/]],
    ['a day that is none', () => ({ Orang: [orang(27)], Jabatan: [jabatan(nipKe(27), 'operator', k.lapas.kode, '2026-02-30')] }), [/^Jabatan!D2: harus tanggal/]],
    ['a role that a unit of this level cannot have', () => ({ Orang: [orang(28)], Jabatan: [jabatan(nipKe(28), 'kepalaKanwil', k.lapas.kode)] }), [/^Jabatan!B2: .* tidak mungkin pada satker jenjang upt/]],
    ['a second head beside the one on record', () => ({ Orang: [orang(29)], Jabatan: [jabatan(nipKe(29), 'kepalaSatker', k.rutan.kode)] }), [/^Jabatan!D2: satker ini sudah mempunyai pimpinan sejak 2024-01-01/]],
    ['two heads of the sheet at once', () => ({ Satker: [['lapas-dua', ...UNIT.slice(1)]], Orang: [orang(30), orang(31)], Jabatan: [jabatan(nipKe(30), 'kepalaSatker', 'lapas-dua'), jabatan(nipKe(31), 'kepalaSatker', 'lapas-dua', '2026-03-01', null, 'SK lain')] }),
      [/^Jabatan!D3: satker ini sudah mempunyai pimpinan \(baris 2\) sejak 2026-01-02/]],
    ['a decree with two dates', () => ({ Orang: [orang(32), orang(33)], Jabatan: [jabatan(nipKe(32), 'operator', k.lapas.kode, '2026-01-02', null, 'SK-X'), [nipKe(33), 'operator', k.lapas.kode, '2026-01-02', null, 'sk-x', '2025-11-11', null]] }), [/^Jabatan!G3: SK ini tercatat bertanggal 2025-12-20/]],
    ["one head's decree for another one later", () => ({ Satker: [['lapas-tiga', ...UNIT.slice(1)]], Orang: [orang(34), orang(35)], Jabatan: [jabatan(nipKe(34), 'kepalaSatker', 'lapas-tiga', '2026-01-02', '2026-01-31', 'SK-Y'), jabatan(nipKe(35), 'kepalaSatker', 'lapas-tiga', '2026-02-01', null, 'SK-Y')] }),
      [/^Jabatan!F3: SK ini sudah dipakai untuk mengangkat orang lain/]],
    ['a post for the sender', () => ({ Jabatan: [jabatan(k.admin, 'ketuaTpi', k.itjen.kode, '2026-01-02', null, 'SK-Z')] }), [/^Jabatan!A2: pengirim tidak memberi atau mengubah jabatannya sendiri/]],
    ['units in a ring', () => ({ Satker: [['ring-a', 'ring-b', ...UNIT.slice(2)], ['ring-b', 'ring-a', ...UNIT.slice(2)]] }), [/^Satker!B3: melingkar: "ring-a"/]],
    ['a unit below nothing, below a level that has none, and twice', () => ({ Satker: [['yatim', 'tidak-ada', ...UNIT.slice(2)], ['kanwil-x', k.lapas.kode, 'kanwil', ...UNIT.slice(3)], ['kembar', ...UNIT.slice(1)], ['kembar', ...UNIT.slice(1)]] }),
      [/^Satker!B2: satker "tidak-ada" tidak ada/, /^Satker!C3: kanwil tidak dapat berada di bawah upt/, /^Satker!A5: kode sama dengan baris 4/]],
    ['another name for a unit that stands', () => ({ Satker: [[k.lapas.kode, k.kanwilPemasyarakatan.kode, 'upt', 'lapas', 'Lapas Ganti Nama', 'Jawa Barat', 'Asia/Jakarta', null]] }), [/^Satker!E2: satker ini sudah ada dengan isi lain/]],
    ['an area that the worksheet has not', () => ({ Orang: [orang(36)], Jabatan: [[...jabatan(nipKe(36), 'operator', k.lapas.kode).slice(0, 7), 'MP, XX']] }), [/^Jabatan!H2: area "XX" tidak dikenal/]],
  ];

  it.each(FAULTS)('is refused with the cell of %s, and nothing of it is written', async (_what, isi, expected) => {
    const made = isi();
    const found = await faults(made);
    for (const fault of expected) expect(found).toContainEqual(expect.stringMatching(fault));
    expect(found).toHaveLength(expected.length);
    const before = [await count('satker'), await count('person'), await count('post'), await count('impor_orang')];
    await expect(impor.terapkan(admin, await bukuImpor(made), randomUUID())).rejects.toBeInstanceOf(BadInput);
    expect([await count('satker'), await count('person'), await count('post'), await count('impor_orang')]).toEqual(before);
  });

  it('takes days as Excel counts them, and headings in any order', async () => {
    const book = await bukuImpor({}, (made) => {
      made.addWorksheet('Orang').addRows([['nama', 'nip'], ['Fajar Nugraha', nipKe(40)]]);
      made.addWorksheet('Jabatan').addRows([['Nomor SK', 'Dari', 'Peran', 'Orang', 'Kode satker'], ['SK-40', new Date('2026-03-05'), 'operator', nipKe(40), k.lapas.kode]]);
    });
    await impor.terapkan(admin, book, randomUUID());
    expect(await demo.asAdmin(`select p.dari::text from post p join person o on o.id = p.person_id where o.nip = $1`, [nipKe(40)])).toEqual([{ dari: '2026-03-05' }]);
  });

  it('is refused as a whole without its sheets, as no workbook, and with unknown headings', async () => {
    await expect(impor.periksa(admin, Buffer.from('bukan xlsx'))).rejects.toMatchObject({ status: 400 });
    await expect(impor.periksa(admin, await bukuImpor({}, (book) => { book.addWorksheet('Lain'); }))).rejects.toMatchObject({ faults: [{ path: 'berkas', why: [expect.stringMatching(/tidak memuat satu pun lembar/)] }] });
    const strange = await bukuImpor({}, (book) => { book.addWorksheet('Orang').addRows([['NIP', 'Nama', 'Gaji'], [nipKe(41), 'A', 'x']]); });
    expect((await impor.periksa(admin, strange)).kesalahan.map(({ sel }) => sel)).toEqual(['Orang!C1', 'Orang!C2']);
  });

  it('is of the administrator of the instansi alone', async () => {
    const bytes = await bukuImpor({ Orang: [orang(50)] });
    for (const name of [k.menteri, k.lapas.kepala, k.auditor, k.itjen.ketuaTpi]) await expect(impor.terapkan(await pelaku(demo, name), bytes, randomUUID())).rejects.toMatchObject({ status: 403 });
  });

  it('takes over a person whom another instansi knows only under the same name, and never changes that person there', async () => {
    const there = await pelaku(demo, c.admin);
    await impor.terapkan(there, await bukuImpor({ Orang: [orang(60, 'Gita Gumilang')] }), randomUUID());
    expect(await faults({ Orang: [orang(60, 'Orang Lain')] })).toEqual(['Orang!A2: NIP ini tercatat atas nama lain']);
    await impor.terapkan(admin, await bukuImpor({ Orang: [[nipKe(60), 'GITA  gumilang', 'Pembina (IV/a)']] }), randomUUID());
    expect(await demo.asAdmin(`select nama, pangkat, (select count(*)::int from orang_instansi i where i.person_id = person.id) as instansi from person where nip = $1`, [nipKe(60)])).toEqual([{ nama: 'Gita Gumilang', pangkat: 'Penata (III/c)', instansi: 2 }]);
  });

  it('comes out as it goes in: an export read again changes nothing', async () => {
    const exported = await impor.buku(admin, { terisi: true });
    const { kesalahan, ringkasan } = await impor.periksa(admin, exported);
    expect(kesalahan).toEqual([]);
    expect(ringkasan).toEqual({ satkerBaru: 0, orangBaru: 0, orangBerubah: 0, jabatanBaru: 0, jabatanBerakhir: 0, salah: 0 });
    const empty = await impor.periksa(admin, await impor.buku(admin, { terisi: false }));
    expect([empty.kesalahan, empty.baris]).toEqual([[], []]);
  });
});
