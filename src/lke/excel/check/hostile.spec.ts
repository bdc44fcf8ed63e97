import fc from 'fast-check';
import { zip } from '../../../../test/support/corpus/zip.js';
import { bare, BARU, edited, exportOf, patched, rowOf, sheetOf, targetOf } from '../../../../test/support/lke-workbooks.js';
import { readImport } from './import.js';
import { writeLke } from '../write/workbook.js';
import { LIMITS } from '../../../platform/workbook/limits.js';
import { readWorkbook } from '../../../platform/workbook/workbook.js';

const START = exportOf(BARU, { jawaban: bare({ 'P.MP.1.a': 'Ya' }) });
let book: Buffer;
beforeAll(async () => { book = await writeLke(START); });

const LKE = 'xl/worksheets/sheet1.xml';
const TYPES = '[Content_Types].xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const related = (type: string, target: string, mode = '') => (bytes: Buffer): Buffer =>
  patched(bytes, RELS, (xml) => xml.replace('</Relationships>', `<Relationship Id="rJahat" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`));
const into = (part: string, change: (xml: string) => string | Buffer) => (bytes: Buffer): Buffer => patched(bytes, part, change);
const rows = (count: number, cells = ''): string => Array.from({ length: count }, (_, n) => `<row r="${n + 300}">${cells}</row>`).join('');

const HOSTILE: readonly (readonly [string, (bytes: Buffer) => Buffer, RegExp])[] = [
  ['a macro', into('xl/vbaProject.bin', () => Buffer.from('macro')), /^xl\/vbaProject\.bin: memuat makro/],
  ['a macro sheet of old', into('xl/macrosheets/sheet1.xml', () => '<a/>'), /^xl\/macrosheets\/sheet1\.xml: memuat makro/],
  ['a workbook that says it has macros', into(TYPES, (xml) => xml.replace('sheet.main+xml', 'x').replace('application/vnd.openxmlformats-officedocument.spreadsheetml.x', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')), /memuat makro/],
  ['a link to another workbook', into('xl/externalLinks/externalLink1.xml', () => '<externalLink/>'), /^xl\/externalLinks\/externalLink1\.xml: memuat tautan ke buku kerja lain/],
  ['a relation to another workbook', related('externalLink', 'file:///c:/rahasia.xlsx', ' TargetMode="External"'), /^xl\/_rels\/workbook\.xml\.rels: menaut ke luar berkas \(file:/],
  ['a template from a server', related('attachedTemplate', 'http://jahat.example/x.xltx', ' TargetMode="External"'), /menaut ke luar berkas/],
  ['a picture from a server', related('image', 'http://jahat.example/x.png', ' TargetMode="External"'), /menaut ke luar berkas/],
  ['an embedded object', into('xl/embeddings/oleObject1.bin', () => 'x'), /memuat objek sisipan/],
  ['a control', into('xl/activeX/activeX1.xml', () => '<x/>'), /memuat objek sisipan/],
  ['a connection to a database', into('xl/connections.xml', () => '<connections/>'), /memuat sambungan data/],
  ['entities that expand a billion times', into('xl/sharedStrings.xml', () => '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'), /^xl\/sharedStrings\.xml: memuat DOCTYPE/],
  ['an entity that reads a file', into(LKE, (xml) => xml.replace('<worksheet', '<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet')), /memuat DOCTYPE/],
  ['an entity that nobody declared', into('xl/sharedStrings.xml', () => '<sst><si><t>&rahasia;</t></si></sst>'), /entitas XML "rahasia" tidak dikenal/],
  ['10⁶ rows', into(LKE, (xml) => xml.replace('</sheetData>', `${rows(1_000_000)}</sheetData>`)), /^LKE: lembar memuat lebih dari 5000 baris \(baris \d+\)/],
  ['10⁶ rows of cells', into(LKE, (xml) => xml.replace('</sheetData>', `${rows(1_000_000, '<c><v>1</v></c>')}</sheetData>`)), /^LKE: lembar memuat lebih dari 5000 baris/],
  ['a row of 16,384 columns', into(LKE, (xml) => xml.replace('</sheetData>', `<row r="900">${'<c><v>1</v></c>'.repeat(16_384)}</row></sheetData>`)), /^LKE: baris 900 memuat lebih dari 500 kolom/],
  ['a bomb of shared texts', into('xl/sharedStrings.xml', () => `<sst>${'<si><t>aaaaaaaaaa</t></si>'.repeat(500_000)}</sst>`), /^xl\/sharedStrings\.xml: (?:memuat lebih dari 50000 teks|mampat lebih dari|lebih besar)/],
  ['a shared text of a megabyte', into('xl/sharedStrings.xml', () => `<sst><si><t>${Array.from({ length: 200_000 }, (_, n) => n.toString(36)).join('')}</t></si></sst>`), /lebih panjang daripada 32767 huruf|mampat lebih/],
  ['a part that unfolds two hundred times', into('xl/sharedStrings.xml', () => `<sst><si><t>${' '.repeat(15_000_000)}</t></si></sst>`), /mampat lebih dari 200 kali, seperti bom zip/],
  ['a sheet without an end', into(LKE, (xml) => `${xml.replace('</worksheet>', '')}<row`), /XML terpotong/],
  ['a sheet that is no UTF-8', into(LKE, () => Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])), /bukan teks UTF-8/],
  ['half a file', (bytes) => bytes.subarray(0, bytes.length / 2), /rusak atau terpotong/],
  ['a file that is empty', () => Buffer.alloc(0), /^berkas kosong$/],
  ['a program', () => Buffer.from('MZ\x90\0ini program', 'latin1'), /^bukan berkas \.xlsx$/],
  ['a workbook behind a password, or of 1997', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), /terkunci kata sandi/],
  ['an archive that is no workbook', () => zip([{ nama: 'a.txt', isi: 'a' }]), /\[Content_Types\]\.xml/],
  ['a document of Word', into(TYPES, (xml) => xml.replaceAll('spreadsheetml.sheet.main', 'wordprocessingml.document.main')), /^bukan buku kerja \.xlsx$/],
  ['a file that is too large', () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(LIMITS.file)]), /lebih besar daripada 5 MB/],
  ['more parts than any workbook has', () => zip(Array.from({ length: 501 }, (_, n) => ({ nama: `${n}.txt`, isi: '' }))), /lebih dari 500 bagian/],
  ['a part twice', () => zip([{ nama: TYPES, isi: '<a/>' }, { nama: TYPES, isi: '<b/>' }]), /bagian berkas ganda/],
  ['a part with a name that climbs', () => zip([{ nama: '../../etc/passwd', isi: 'x' }]), /rusak/],
  ['an encrypted part', () => zip([{ nama: TYPES, isi: '<a/>', flags: 1 }]), /terenkripsi|rusak/],
  ['a part that claims to be smaller than it is', () => zip([{ nama: TYPES, isi: '<Types></Types>', claims: 3 }]), /rusak/],
];

describe('a workbook that means harm', () => {
  it.each(HOSTILE)('%s is refused with its place', async (_what, make, why) => {
    await expect(readImport(make(book), targetOf(START))).rejects.toMatchObject({ name: 'WorkbookRefused', message: expect.stringMatching(why) });
  });

  it('costs little before it is refused', async () => {
    const bomb = into(LKE, (xml) => xml.replace('</sheetData>', `${rows(1_000_000, '<c><v>1</v></c>')}</sheetData>`))(book);
    const before = process.memoryUsage().rss;
    await expect(readImport(bomb, targetOf(START))).rejects.toThrow('5000 baris');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('may not hide what stands in the last pieces: a mark-up is read whole wherever the pieces part', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 70_000 }), async (pad) => {
      const padded = patched(book, 'xl/sharedStrings.xml', (xml) => xml.replace('<sst', `<!--${'p'.repeat(pad)}--><sst`));
      const { sheets } = await readWorkbook(padded, ['LKE']);
      expect(sheets.get('LKE')?.cells.get('B1')?.nilai).toBe('LEMBAR KERJA EVALUASI ZONA INTEGRITAS');
    }), { numRuns: 15, seed: 7 });
  });
});

describe('a workbook that means well', () => {
  it('comes back with every text as it was, whatever it begins with', async () => {
    const texts = ['=1+1', '+62 21', '-dua', '@SUM(A1)', '_x0041_', '_x005F_x0041_', "'petik", '<b>&amp;</b>', 'a\u0001b', '“kutipan” – 𝒵', ']]>', '&#65;'];
    const codes = [...BARU.questions.keys()].slice(0, texts.length);
    const input = exportOf(BARU, { jawaban: Object.fromEntries(codes.map((code, n) => [code, { ...START.jawaban['P.MP.1.a'], nilai: '', catatan: texts[n] ?? '', bukti: [] }])) });
    const answered = { ...input, jawaban: Object.fromEntries(Object.entries(input.jawaban).map(([code, each]) => [code, { ...each, nilai: [...optionsOf(code)][0] ?? '' }])) };
    const report = await readImport(await writeLke(answered), targetOf(answered));
    expect(report.butir.filter(({ nasib }) => nasib !== 'sama' && nasib !== 'kosong')).toEqual([]);
    const { sheets } = await readWorkbook(await writeLke(answered), ['LKE']);
    expect(codes.map((code) => sheets.get('LKE')?.cells.get(`N${rowOf(code)}`))).toEqual(texts.map((text) => ({ jenis: 'teks', nilai: text })));
  });

  it('may carry a link that somebody has to click, pictures, and notes of its own beside the form', async () => {
    const more = await edited(book, (each) => {
      sheetOf(each).getCell('R3').value = { text: 'contoh', hyperlink: 'https://example.test/' };
      sheetOf(each).getCell('R4').value = { formula: '1+1', result: 2 };
      each.addWorksheet('Catatan saya').getCell('A1').value = 'bebas';
    });
    expect(await readImport(more, targetOf(START))).toMatchObject({ kesalahan: [], isi: {} });
  });
});

const optionsOf = (code: string): Iterable<string> => {
  const answer = BARU.questions.get(code)?.answer;
  return answer?.kind === 'choice' ? answer.options.keys() : ['0.5'];
};
