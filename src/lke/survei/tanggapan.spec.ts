import fc from 'fast-check';
import { edited, patched, sheetOf } from '../../../test/support/lke-workbooks.js';
import { instruments } from '../../../machines/regulasi/official-instruments.js';
import type { Answerable, Instrument } from '../../../machines/regulasi/instrument.js';
import { bacaTanggapan, type HasilTanggapan } from './tanggapan.js';
import { tulisTemplat } from './templat.js';

const BARU = instruments.get('LKE-90-2021') as Instrument;
const SEGI = BARU.hasilItems.get('H.BA.1')?.components ?? [];
const HEAD = ['Nomor responden', 'Jenis layanan', ...SEGI].join(';');
const csv = (...rows: string[]): Buffer => Buffer.from(rows.join('\r\n'));
const read = (bytes: Buffer, unsur = 'H.BA.1'): Promise<HasilTanggapan> => bacaTanggapan(bytes, unsur, BARU);
const faults = async (bytes: Buffer, unsur?: string): Promise<string[]> => (await read(bytes, unsur)).salah.map(({ sel, alasan }) => `${sel}: ${alasan}`);
const refusal = (bytes: Buffer): Promise<string> => read(bytes).then(() => 'taken', (error: Error) => error.message);

describe('a list of single responses in text', () => {
  it.each([
    ['semicolons and decimal commas', csv(HEAD, '1;Kunjungan;4;3,5;4;4;4', '2;Integrasi;4;3,5;4;4;3')],
    ['commas and quoted decimal commas', csv(HEAD.replaceAll(';', ','), '1,Kunjungan,4,"3,5",4,4,4', '2,Integrasi,4,3.5,4,4,3')],
    ['a byte order mark, blank lines and blanks around', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv(HEAD, '', '1; Kunjungan ;4;3,50;4;4;4', '', '2;Integrasi;4;3.5;4;4;3', '')])],
    ['tabs', csv(HEAD.replaceAll(';', '\t'), '1\tKunjungan\t4\t3,5\t4\t4\t4', '2\tIntegrasi\t4\t3,5\t4\t4\t3')],
  ])('is read with %s', async (_, bytes) => {
    const { hitungan, salah } = await read(bytes);
    expect(salah).toEqual([]);
    expect(hitungan).toMatchObject({ responden: 2, indeks: '3.80', layanan: [{ jenis: 'Kunjungan', responden: 1 }, { jenis: 'Integrasi', responden: 1 }] });
    expect(hitungan.komponen[1]).toEqual({ nama: 'Kecurangan pelayanan', nilai: { jumlah: '7.00', jawaban: 2 } });
  });

  it('takes several questions of a component, and gaps where nobody answered', async () => {
    const { hitungan, salah } = await read(csv(`${HEAD};Percaloan 2;Catatan`, '1;K;4;4;4;4;4;2;x', '2;K;4;4;4;;4;3;y'));
    expect(salah).toEqual([]);
    expect(hitungan.komponen[3]).toEqual({ nama: 'Percaloan', nilai: { jumlah: '9.00', jawaban: 3 } });
  });

  it('of the quality of service leaves out the columns of the other survey', async () => {
    const { hitungan, diabaikan } = await read(csv(`${HEAD};Perilaku pelaksana;Biaya/tarif`, '1;K;1;1;1;1;1;4;3'), 'H.PP.1');
    expect([hitungan.indeks, hitungan.komponen.map(({ nama }) => nama), diabaikan]).toEqual(['3.50', ['Perilaku pelaksana', 'Biaya/tarif'], [...SEGI]]);
  });

  it.each([
    ['a score above the scale', '1;K;5;4;4;4;4', 'C2: “5” bukan skor 1 sampai 4; kosongkan bila tidak dijawab'],
    ['a score of nothing', '1;K;0;4;4;4;4', 'C2: “0” bukan skor 1 sampai 4; kosongkan bila tidak dijawab'],
    ['a score with three decimals', '1;K;3,555;4;4;4;4', 'C2: “3,555” bukan skor'],
    ['a score that is a word', '1;K;baik;4;4;4;4', 'C2: “baik” bukan skor'],
    ['a formula in text', '1;K;=1+1;4;4;4;4', 'C2: “=1+1” bukan skor'],
    ['a respondent without a number', ';K;4;4;4;4;4', 'A2: nomor responden kosong'],
    ['an NIK', '3171234567890123;K;4;4;4;4;4', 'A2: tampak seperti NIK'],
    ['a telephone number', '0812-3456-7890;K;4;4;4;4;4', 'A2: tampak seperti NIK'],
    ['a name in place of a number', 'Budi Santoso;K;4;4;4;4;4', 'A2: nomor responden harus'],
    ['an address of e-mail among the services', '1;budi@contoh.id;4;4;4;4;4', 'B2: tampak seperti data pribadi'],
    ['no service', '1;;4;4;4;4;4', 'B2: jenis layanan kosong'],
    ['nothing answered', '1;K', 'A2: responden ini tidak menjawab satu pertanyaan pun'],
    ['a cell beyond the headings', '1;K;4;4;4;4;4;9', 'H2: kolom ini berisi, tetapi tanpa judul'],
  ])('tells %s with its cell', async (_, row, told) => expect((await faults(csv(HEAD, row)))[0]).toContain(told));

  it('tells a number that comes again, whatever its case, with the first row', async () => {
    expect(await faults(csv(HEAD, 'R1;K;4;4;4;4;4', 'R2;K;4;4;4;4;4', 'r1;K;4;4;4;4;4'))).toEqual(['A4: nomor responden r1 sudah ada pada baris 2']);
  });

  it.each(['Nama', 'Nama responden', 'NIK', 'No. HP', 'E-mail', 'Alamat rumah', 'NIP', 'Tanggal lahir', 'Nomor WA'])('refuses a column “%s”', async (judul) => {
    expect((await faults(csv(`${HEAD};${judul}`, '1;K;4;4;4;4;4;x')))[0]).toBe(`H1: kolom “${judul}” memuat data pribadi; hapus kolom itu, responden hanya dikenal dengan nomornya`);
  });

  it('misses the columns that the law names, all at once', async () => {
    expect(await faults(csv('Jenis layanan;Percaloan', 'K;4'))).toEqual(['kolom “Nomor responden” tidak ada', ...SEGI.filter((nama) => nama !== 'Percaloan').map((nama) => `kolom komponen “${nama}” tidak ada`)].map((why) => `A1: ${why}`));
  });

  it('tells the first 200 faults and counts the others', async () => {
    const { salah, salahLain } = await read(csv(HEAD, ...Array.from({ length: 250 }, (_, n) => `${n};K;9;4;4;4;4`)));
    expect([salah.length, salahLain]).toEqual([200, 50]);
  });

  it('tells a heading alone, and a component that nobody answered', async () => {
    expect(await faults(csv(HEAD))).toEqual(['A2: tidak ada tanggapan di bawah judul kolom']);
    expect(await faults(csv(HEAD, '1;K;4;4;4;;4'))).toEqual(['F1: tidak seorang pun menjawab “Percaloan”']);
  });

  it('adds up 100,000 respondents', async () => {
    const { hitungan } = await read(csv(HEAD, ...Array.from({ length: 100_000 }, (_, n) => `${n + 1};K;4;3;4;3;4`)));
    expect([hitungan.responden, hitungan.indeks]).toEqual([100_000, '3.60']);
  });
});

describe('a hostile list', () => {
  it.each([
    ['nothing', Buffer.alloc(0), /^berkas kosong$/], ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x41, 0x00]), /simpan sebagai CSV UTF-8/], ['zeros', Buffer.alloc(64), /simpan sebagai CSV UTF-8/],
    ['a renamed archive', Buffer.from('504b0304deadbeef', 'hex'), /rusak|bukan buku kerja|terpotong/], ['100,001 respondents', csv(HEAD, ...Array.from({ length: 100_001 }, (_, n) => `${n};K;4;4;4;4;4`)), /^memuat lebih dari 100000 baris tanggapan$/],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), /^berkas lebih besar daripada 10 MB$/], ['a line of a megabyte', csv(HEAD, 'x'.repeat(1_000_000)), /^baris 2: lebih panjang daripada 32767 huruf$/],
    ['a quote that never ends', csv(HEAD, '1;"K;4;4;4;4;4', '2;K;4;4;4;4;4'), /^baris 2: tanda kutip tidak ditutup$/], ['a thousand columns', csv(`${HEAD}${';x'.repeat(1000)}`), /^baris 1: memuat lebih dari 60 kolom$/],
  ])('with %s is refused', async (_, bytes, told) => expect(await refusal(bytes)).toMatch(told));

  it('never makes the reader fail in another way', async () => {
    const text = fc.array(fc.constantFrom(';', ',', '"', '\n', '\r', '\t', '4', '=', 'K', 'Percaloan', 'Nomor responden', '\u0000', '😀'), { maxLength: 80 }).map((parts) => parts.join(''));
    await fc.assert(fc.asyncProperty(text, async (all) => {
      expect(await read(Buffer.from(all)).then(() => 'told', (error: Error) => error.name)).toMatch(/^(told|WorkbookRefused)$/);
    }));
  });
});

describe('a list of single responses in a workbook', () => {
  const template = (unsur: string): Promise<Buffer> => tulisTemplat(BARU.hasilItems.get(unsur) as Answerable);
  const filled = async (rows: readonly unknown[][], unsur = 'H.BA.1'): Promise<Buffer> => edited(await template(unsur), (book) => { rows.forEach((row, n) => { row.forEach((value, c) => { sheetOf(book, 'Tanggapan').getCell(n + 2, c + 1).value = value as string; }); }); });

  it('is the template, filled in', async () => {
    const { hitungan, salah } = await read(await filled([[1, 'Kunjungan', 4, 3.5, 4, 4, 4], [2, 'Integrasi', 4, 3.5, 4, 4, 3]]));
    expect(salah).toEqual([]);
    expect(hitungan).toMatchObject({ responden: 2, indeks: '3.80' });
  });

  it('has the nine aspects of service in its template for the quality of service', async () => {
    const { hitungan } = await read(await filled([[1, 'Kunjungan', 4, 4, 4, 4, 4, 4, 4, 4, 3]], 'H.PP.1'), 'H.PP.1');
    expect([hitungan.komponen.length, hitungan.indeks]).toEqual([9, '3.89']);
  });

  it('refuses a formula, whatever it claims to be worth', async () => {
    expect(await faults(await filled([[1, 'Kunjungan', { formula: '2+2', result: 4 }, 4, 4, 4, 4]]))).toEqual(expect.arrayContaining(['C2: berisi rumus; tempelkan nilainya']));
  });

  it('refuses a macro and 10⁶ rows', async () => {
    const book = await filled([[1, 'K', 4, 4, 4, 4, 4]]);
    expect(await refusal(patched(book, 'xl/vbaProject.bin', () => Buffer.from('macro')))).toMatch(/memuat makro/);
    const long = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 3000}"><c><v>1</v></c></row>`).join('');
    expect(await refusal(patched(book, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', `${long}</sheetData>`)))).toMatch(/^Tanggapan: lembar memuat lebih dari 100001 baris/);
  });
});
