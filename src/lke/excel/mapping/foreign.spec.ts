import ExcelJS from 'exceljs';
import { answersOf, best } from '../../../../machines/lke/sample-answers.js';
import { score, toText } from '../../../../machines/lke/score.js';
import { BARU, exportOf, LAMA, targetOf } from '../../../../test/support/lke-workbooks.js';
import { linesOf } from '../layout/lines.js';
import { given, importForeign, readForeign } from './foreign.js';
import { readMapping, type Mapping } from './mapping.js';

const HASIL: Readonly<Record<string, unknown>> = { 'H.BA.1': 3.6, 'H.BA.2': 'C', 'H.PP.1': '3,20' };
const BEST = answersOf(BARU, best);

/** A mapping that is sound. */
function peta(json: object): Mapping {
  const { mapping, faults } = readMapping(json, BARU);
  if (!mapping) throw new Error(JSON.stringify(faults));
  return mapping;
}
const faultsOf = (json: object) => readMapping(json, BARU).faults.map(({ path }) => path).sort();

async function book(fill: (sheet: ExcelJS.Worksheet) => void, name = 'LKE 2027'): Promise<Buffer> {
  const made = new ExcelJS.Workbook();
  fill(made.addWorksheet(name));
  return Buffer.from(await made.xlsx.writeBuffer());
}

/** What a row of the official form says, as offices type it: letters small, Ya as Y. */
const spelled = (kode: string): unknown => {
  const answer = HASIL[kode] ?? BEST[kode];
  return answer === 'Ya' ? 'Y' : answer === '1' ? 1 : typeof answer === 'string' && answer.length === 1 ? answer.toLowerCase() : answer;
};
const SPELLING = { Ya: ['Y', 'v'], Tidak: ['T', 'x'] };
const expected = toText(score(BARU, { answers: BEST, hasil: { 'H.BA.1': '3.6', 'H.BA.2': 'C', 'H.PP.1': '3.20' } }));

async function scoredBy(bytes: Buffer, mapping: Mapping) {
  const { typed, kesalahan } = await readForeign(bytes, mapping, BARU);
  expect([kesalahan, typed.flatMap((each) => each.kesalahan)]).toEqual([[], []]);
  return toText(score(BARU, { answers: given(typed, false), hasil: given(typed, true) }));
}

describe('a workbook of another layout comes to the same score', () => {
  const items = linesOf(BARU, 'penuh').flatMap(({ item }) => item ?? []);

  it('with a code in each row, in any order, spelled in the way of the office', async () => {
    const bytes = await book((sheet) => { [...items].reverse().forEach(({ code }, n) => { sheet.getRow(n + 3).values = [`LKE ${code}`, 'teks', spelled(code)] as ExcelJS.CellValue[]; }); });
    const kode = Object.fromEntries(items.map(({ code }) => [`lke  ${code}`, code]));
    expect(await scoredBy(bytes, peta({ barisPertama: 3, cocokkan: 'kode', kolom: { kode: 'A', jawaban: 'C' }, kode, jawaban: SPELLING }))).toEqual(expected);
  });

  it('by the text of the question, its number and signs left aside, columns by their headings', async () => {
    const bytes = await book((sheet) => {
      sheet.getRow(2).values = ['No', 'PENILAIAN', 'Jawaban', 'Keterangan'];
      items.forEach(({ code, text }, n) => { sheet.getRow(n + 4).values = ['x', `${String.fromCharCode(97 + (n % 26))}.  ${text.replaceAll(' ', '  ').toUpperCase()};`, spelled(code), `catatan ${n}`] as ExcelJS.CellValue[]; });
    });
    const mapping = peta({ lembar: 'LKE 2027', barisKepala: 2, barisPertama: 3, cocokkan: 'teks', kolom: { teks: { judul: 'penilaian' }, jawaban: { judul: 'Jawaban' }, catatan: { judul: 'Keterangan' } }, jawaban: SPELLING });
    expect(await scoredBy(bytes, mapping)).toEqual(expected);
    expect((await readForeign(bytes, mapping, BARU)).typed[0]).toMatchObject({ kode: 'P.MP.1.a', catatan: 'catatan 0' });
  });

  it('by place in the official order, rows of counts and headings left out, counts taken from below', async () => {
    const bytes = await book((sheet) => {
      for (const line of linesOf(BARU, 'penuh')) {
        sheet.getCell(`B${line.baris}`).value = line.teks;
        sheet.getCell(`I${line.baris}`).value = line.pilihan || null;
        const counted = line.item?.answer.kind === 'percent';
        if (line.item && !counted) sheet.getCell(`J${line.baris}`).value = spelled(line.kode) as ExcelJS.CellValue;
        if (counted) sheet.getCell(`J${line.baris}`).value = { formula: '1', result: 1 };
        if (line.isian) sheet.getCell(`J${line.baris}`).value = ['kini'].includes(line.isian) ? 0 : 4;
      }
    });
    const mapping = peta({
      barisPertama: 8, cocokkan: 'urutan', kolom: { penanda: 'I', jawaban: 'J' }, lewati: ['Jumlah'], isian: 'barisBerikut', jawaban: SPELLING,
      sel: { 'R.PW.3.a': cellsOf('R.PW.3.a'), 'R.PW.3.b': cellsOf('R.PW.3.b') },
    });
    const { typed } = await readForeign(bytes, mapping, BARU);
    expect(typed.find(({ kode }) => kode === 'R.SDM.3.a')).toMatchObject({ nilai: { lalu: 4, kini: 0, sanksi: 4 }, kesalahan: [] });
    expect(typed.find(({ kode }) => kode === 'R.PW.3.a')).toMatchObject({ nilai: { kepala: 4, pejabat: 4, lainnya: 4, sudah: 4 } });
    expect(typed.length).toBe(113);
  });
});

const cellsOf = (kode: string): Record<string, string> => Object.fromEntries(linesOf(BARU, 'penuh').filter((line) => line.kode.startsWith(`${kode}#`)).map((line) => [line.isian ?? '', `J${line.baris}`]));

describe('what does not fit is told with its cell', () => {
  const simple = { barisPertama: 1, cocokkan: 'kode', kolom: { kode: 'A', jawaban: 'B' } };
  const of = async (rows: readonly (readonly unknown[])[], json: object = simple) => readForeign(await book((sheet) => rows.forEach((row, n) => { sheet.getRow(n + 1).values = [...row] as ExcelJS.CellValue[]; })), peta(json), BARU);

  it('an answer that is none', async () => {
    const { typed } = await of([['P.MP.1.a', 'Barangkali']]);
    expect(typed.flatMap(({ kesalahan }) => kesalahan)).toEqual([{ lembar: 'LKE 2027', sel: 'B1', alasan: 'opsi "Barangkali" tidak ada; pilihan: Ya, Tidak' }]);
  });

  it('a formula, unless the mapping takes its value', async () => {
    const row = ['R.AK.1.a', { formula: '3/4', result: 0.75 }];
    expect((await of([row])).typed[0]?.kesalahan).toEqual([{ lembar: 'LKE 2027', sel: 'B1', alasan: expect.stringContaining('berisi rumus') }]);
    expect((await of([row], { ...simple, rumus: 'pakaiNilai' })).typed[0]).toMatchObject({ nilai: '0.75', kesalahan: [] });
    expect((await of([['R.AK.1.a', { formula: 'IF(C1="","",C1)', result: '' }]], { ...simple, rumus: 'pakaiNilai' })).typed[0]).toMatchObject({ nilai: null, kesalahan: [] });
  });

  it('a question that stands twice', async () => {
    expect((await of([['P.MP.1.a', 'Ya'], ['P.MP.1.a', 'Tidak']])).kesalahan).toEqual([{ lembar: 'LKE 2027', sel: 'A2', alasan: 'pertanyaan P.MP.1.a sudah ada pada baris 1' }]);
  });

  it('a sheet, a heading or all rows that are not there', async () => {
    const bytes = await book((sheet) => { sheet.getRow(1).values = ['Kode', 'Kode']; });
    const read = (json: object) => readForeign(bytes, peta({ ...simple, ...json }), BARU);
    await expect(read({ lembar: 'Lain' })).rejects.toThrow('lembar “Lain” tidak ada; yang ada: “LKE 2027”');
    await expect(read({ barisKepala: 1, kolom: { kode: { judul: 'Butir' }, jawaban: 'B' } })).rejects.toThrow('kolom berjudul “Butir” tidak ada pada baris 1');
    await expect(read({ barisKepala: 1, kolom: { kode: { judul: 'Kode' }, jawaban: 'B' } })).rejects.toThrow('ada dua kali pada baris 1: A dan B');
    await expect(read({})).rejects.toThrow('tidak satu baris pun cocok');
  });

  it('goes into a case as any import does: what differs is new, nothing else is sent', async () => {
    const start = exportOf(BARU, { jawaban: { 'P.MP.1.a': { nilai: 'Ya', bukti: [] } } });
    const bytes = await book((sheet) => { sheet.getRow(1).values = ['P.MP.1.a', 'Ya']; sheet.getRow(2).values = ['P.MP.1.b', 'C']; sheet.getRow(3).values = ['P.MP.2.a', '?']; });
    const report = await importForeign(bytes, peta(simple), targetOf(start));
    expect(report.butir.map(({ kode, nasib }) => [kode, nasib])).toEqual([['P.MP.1.a', 'sama'], ['P.MP.1.b', 'baru'], ['P.MP.2.a', 'salah']]);
    expect(report.isi).toEqual({ jawaban: { 'P.MP.1.b': { nilai: 'C', dilihat: null } } });
  });
});

describe('a mapping', () => {
  const sound = { barisPertama: 1, cocokkan: 'kode', kolom: { kode: 'A', jawaban: 'B' } };
  it.each<[string, object, string[]]>([
    ['without anything', {}, ['/barisPertama', '/cocokkan', '/kolom']],
    ['with unknown fields', { ...sound, kolon: {} }, ['']],
    ['that matches by a column which it does not name', { ...sound, cocokkan: 'teks' }, ['/kolom/teks']],
    ['with headings and no row of them', { ...sound, kolom: { kode: { judul: 'Kode' }, jawaban: 'B' } }, ['/barisKepala']],
    ['with questions that the instrument does not have', { ...sound, kode: { 1: 'P.XX' }, sel: { 'H.XX': 'A1' } }, ['/kode/1', '/sel/H.XX']],
    ['with cells that are none', { ...sound, sel: { 'H.BA.1': 'A0' } }, ['/sel/H.BA.1']],
    ['of another instrument', { ...sound, instrumen: LAMA.code }, ['/instrumen']],
    ['with columns that are none', { ...sound, kolom: { kode: 'a1', jawaban: 'B' } }, ['/kolom/kode']],
  ])('%s is refused with every path', (_what, json, paths) => {
    expect(faultsOf(json)).toEqual(paths);
  });
});
