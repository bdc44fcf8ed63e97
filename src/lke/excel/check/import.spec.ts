import type { Worksheet } from 'exceljs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersOf, best } from '../../../../machines/lke/sample-answers.js';
import { noLibreOffice, savedByLibreOffice } from '../../../../test/support/libreoffice.js';
import { bare, BARU, edited, exportOf, LAMA, patched, rowOf, sheetOf, targetOf } from '../../../../test/support/lke-workbooks.js';
import { writeLke } from '../write/workbook.js';
import { readImport, type ImportTarget } from './import.js';
import type { ImportReport } from './report.js';

const HASIL = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
const START = exportOf(BARU, {
  jawaban: {
    ...bare({ 'P.MP.1.a': 'Tidak', 'P.MP.1.b': 'B', 'R.MP.1.a': { agen: 4, perubahan: 3 }, 'R.AK.1.a': '0.75' }),
    'P.MP.2.a': { nilai: 'Ya', catatan: 'SK tim kerja', bukti: [{ judul: 'SK', sidik: 'a'.repeat(64) }] },
  },
  hasil: HASIL,
});
const K = (kode: string): string => `K${rowOf(kode)}`;

let exported: Buffer;
beforeAll(async () => { exported = await writeLke(START); });

/** What an import makes of the sheet after somebody typed in it. */
async function filled(type: (sheet: Worksheet) => void, target: Partial<ImportTarget> = {}): Promise<ImportReport> {
  return readImport(await edited(exported, (book) => type(sheetOf(book))), targetOf(START, target));
}
const nasib = ({ butir }: ImportReport, kode: string) => butir.find((each) => each.kode === kode)?.nasib;
const alasan = ({ butir }: ImportReport, kode: string): string => butir.find((each) => each.kode === kode)?.alasan.join(' ') ?? '';
const put = (...cells: readonly (readonly [string, unknown])[]) => (sheet: Worksheet): void => { for (const [address, value] of cells) sheet.getCell(address).value = value as string; };

describe('a sheet that comes back', () => {
  it('as it was exported writes nothing: what is stored is not sent again', async () => {
    const report = await readImport(exported, targetOf(START));
    expect(report).toMatchObject({ kesalahan: [], isi: {}, versi: { lembar: 7, sekarang: 7 } });
    expect(report.nilai.lembar).toBe(report.nilai.predikat);
    expect(new Set(report.butir.map((each) => each.nasib))).toEqual(new Set(['sama', 'kosong']));
  });

  it('filled in gives one command with what changed, and nothing else', async () => {
    const report = await filled(put([K('P.MP.1.a'), 'Ya'], [K('P.MP.1.b'), 'a'], [`N${rowOf('P.MP.2.a')}`, 'SK dimutakhirkan'], [K('R.MP.1.b#perubahan'), 8], [K('R.MP.1.b#terintegrasi'), '2'],
      [K('H.BA.1'), 3.595], [K('P.MP.2.b'), ' C '], [`N${rowOf('P.MP.2.b')}`, '=SUM(A1)\nbaris kedua']));
    expect(report.kesalahan).toEqual([]);
    expect(report.butir.filter(({ nasib: n }) => n === 'salah' || n === 'bentrok')).toEqual([]);
    expect(report.isi).toEqual({
      jawaban: {
        'P.MP.1.a': { nilai: 'Ya', dilihat: null }, 'P.MP.1.b': { nilai: 'A', dilihat: null }, 'P.MP.2.a': { nilai: 'Ya', catatan: 'SK dimutakhirkan', dilihat: null },
        'P.MP.2.b': { nilai: 'C', catatan: '=SUM(A1)\nbaris kedua', dilihat: null }, 'R.MP.1.b': { nilai: { perubahan: 8, terintegrasi: 2 }, dilihat: null },
      },
      hasil: { 'H.BA.1': '3.595' },
    });
  });

  it('takes numbers as Indonesians type them: 3,5 and 75%', async () => {
    const report = await filled(put([K('H.PP.1'), '3,50'], [K('R.AK.1.a'), '80,5%']));
    expect(report.isi).toMatchObject({ jawaban: { 'R.AK.1.a': { nilai: '0.805' } }, hasil: { 'H.PP.1': '3.50' } });
  });

  it('says when the answer was last written, so that the door can refuse what changed in between', async () => {
    const target = { jawaban: { ...START.jawaban, 'P.MP.1.a': { nilai: 'Tidak', pada: '2027-01-05T01:00:00.000Z' } } };
    expect((await filled(put([K('P.MP.1.a'), 'Ya']), target)).isi.jawaban?.['P.MP.1.a']).toEqual({ nilai: 'Ya', dilihat: '2027-01-05T01:00:00.000Z' });
  });

  it('keeps what was emptied, and says so', async () => {
    const report = await filled(put([K('P.MP.1.a'), null]));
    expect([nasib(report, 'P.MP.1.a'), report.isi]).toEqual(['kosong', {}]);
    expect(alasan(report, 'P.MP.1.a')).toContain('tetap');
  });

  it('carries the counts of a result that is a percentage', async () => {
    const old = exportOf(LAMA, { hasil: { 'H.KKN.2': { temuan: 3, selesai: 1 } } });
    const report = await readImport(await edited(await writeLke(old), (book) => put([`K${rowOf('H.KKN.2#selesai', LAMA)}`, 2])(sheetOf(book))), targetOf(old));
    expect(report.isi).toEqual({ hasil: { 'H.KKN.2': { temuan: 3, selesai: 2 } } });
  });
});

describe('a fault is told with its cell', () => {
  it.each<[string, string, readonly (readonly [string, unknown])[], RegExp]>([
    ['an option that the question does not have', 'P.MP.1.a', [[K('P.MP.1.a'), 'Mungkin']], new RegExp(`^Lembar LKE, sel ${K('P.MP.1.a')}: opsi "Mungkin" tidak ada; pilihan: Ya, Tidak$`)],
    ['a formula in an answer', 'P.MP.1.b', [[K('P.MP.1.b'), { formula: 'K12', result: 'A' }]], new RegExp(`sel ${K('P.MP.1.b')}: berisi rumus`)],
    ['another formula in place of ours where a percentage stands', 'R.MP.1.a', [[K('R.MP.1.a'), { formula: '1', result: 1 }]], new RegExp(`sel ${K('R.MP.1.a')}: berisi rumus`)],
    ['an error', 'P.MP.1.b', [[K('P.MP.1.b'), { error: '#N/A' }]], new RegExp(`sel ${K('P.MP.1.b')}: berisi galat #N/A`)],
    ['an index above the scale', 'H.BA.1', [[K('H.BA.1'), 4.01]], new RegExp(`sel ${K('H.BA.1')}: .*di luar 0 sampai 4`)],
    ['an index that is a word', 'H.BA.1', [[K('H.BA.1'), 'tinggi']], new RegExp(`sel ${K('H.BA.1')}: .*bukan angka`)],
    ['half a count', 'R.MP.1.a', [[K('R.MP.1.a#agen'), 2.5]], new RegExp(`sel ${K('R.MP.1.a#agen')}: .*bukan bilangan bulat`)],
    ['a negative count', 'R.MP.1.a', [[K('R.MP.1.a#agen'), -1]], new RegExp(`sel ${K('R.MP.1.a#agen')}: .*kurang dari 0`)],
    ['a count that is missing beside others', 'R.MP.1.a', [[K('R.MP.1.a#agen'), null]], new RegExp(`sel ${K('R.MP.1.a#agen')}: belum diisi: Jumlah agen perubahan`)],
    ['a percentage beside counts', 'R.AK.1.a', [[K('R.AK.1.a#sasaran'), 4], [K('R.AK.1.a#tercapai'), 4]], new RegExp(`sel ${K('R.AK.1.a')}: berisi persentase padahal jumlah`)],
    ['a note without an answer', 'P.MP.2.b', [[`N${rowOf('P.MP.2.b')}`, 'catatan saja']], /catatan tanpa jawaban/],
    ['a note that is too long', 'P.MP.1.a', [[`N${rowOf('P.MP.1.a')}`, 'x'.repeat(4001)]], new RegExp(`sel N${rowOf('P.MP.1.a')}: catatan lebih panjang`)],
  ])('%s', async (_what, kode, cells, why) => {
    const report = await filled(put(...cells));
    expect([nasib(report, kode), report.isi]).toEqual(['salah', {}]);
    expect(alasan(report, kode)).toMatch(why);
  });

  it('answers that are merged into one cell', async () => {
    const report = await filled((sheet) => { sheet.mergeCells(`${K('P.MP.1.a')}:${K('P.MP.1.b')}`); });
    expect([nasib(report, 'P.MP.1.a'), nasib(report, 'P.MP.1.b')]).toEqual(['salah', 'salah']);
    expect(alasan(report, 'P.MP.1.b')).toContain(`(${K('P.MP.1.a')}:${K('P.MP.1.b')})`);
  });

  it('a question that is not open in this stage', async () => {
    const report = await filled(put([K('P.MP.1.a'), 'Ya'], [K('P.MP.1.b'), 'A']), { terbuka: ['P.MP.1.b'] });
    expect([nasib(report, 'P.MP.1.a'), nasib(report, 'P.MP.1.b')]).toEqual(['salah', 'baru']);
  });
});

describe('what others changed since the export', () => {
  const moved = { versi: 9, jawaban: { ...START.jawaban, ...bare({ 'P.MP.1.a': 'Ya', 'P.MP.1.b': 'C' }) } };

  it('is not written over where the sheet changed it too: that is told with both answers', async () => {
    const report = await filled(put([K('P.MP.1.b'), 'A'], [K('P.MP.2.a'), 'Tidak']), moved);
    expect([nasib(report, 'P.MP.1.b'), nasib(report, 'P.MP.2.a'), report.versi]).toEqual(['bentrok', 'baru', { lembar: 7, sekarang: 9 }]);
    expect(alasan(report, 'P.MP.1.b')).toMatch(new RegExp(`sel ${K('P.MP.1.b')}: .*sekarang “C”, pada lembar “A”`));
    expect(Object.keys(report.isi.jawaban ?? {})).toEqual(['P.MP.2.a']);
  });

  it('stays where the sheet was not touched, and is the same where both came to the same', async () => {
    const report = await filled(put([K('P.MP.1.b'), 'C']), moved);
    expect([nasib(report, 'P.MP.1.a'), nasib(report, 'P.MP.1.b'), report.isi]).toEqual(['tetap', 'sama', {}]);
  });
});

describe('a sheet that lies is refused whole, with the cell', () => {
  const full = () => answersOf(BARU, best);

  it.each<[string, (sheet: Worksheet) => void, string, RegExp]>([
    ['a score formula that was changed', put([`L${rowOf('P.MP.1')}`, { formula: `H${rowOf('P.MP.1')}`, result: 0.5 }]), `L${rowOf('P.MP.1')}`, /rumus penilaian diubah menjadi =H11; seharusnya =H11\*SUM/],
    ['a total that was typed', put([`L${rowOf('total')}`, 99]), `L${rowOf('total')}`, /diganti angka/],
    ['a total that was deleted', put([`L${rowOf('total')}`, null]), `L${rowOf('total')}`, /dihapus/],
    ['a weight', put([`H${rowOf('P.MP.1')}`, 5]), `H${rowOf('P.MP.1')}`, /diubah menjadi 5; seharusnya 0.5/],
    ['a weight that is a formula', put([`H${rowOf('P.MP.1')}`, { formula: '0.5', result: 0.5 }]), `H${rowOf('P.MP.1')}`, /diganti rumus/],
    ['a question', put([`G${rowOf('P.MP.1.a')}`, 'Unit kerja belum membentuk tim']), `G${rowOf('P.MP.1.a')}`, /diubah menjadi “Unit kerja belum/],
    ['the hidden code of a row', put([`A${rowOf('P.MP.1.a')}`, 'P.MP.1.b']), `A${rowOf('P.MP.1.a')}`, /seharusnya “P.MP.1.a”/],
    ['a row that was inserted', (sheet) => { sheet.spliceRows(rowOf('P.MP.1.a'), 0, []); }, `A${rowOf('P.MP.1.a')}`, /diubah menjadi “”/],
  ])('%s', async (_what, type, sel, why) => {
    const report = await filled(type);
    expect(report.kesalahan.find((fault) => fault.sel === sel)).toEqual({ lembar: 'LKE', sel, alasan: expect.stringMatching(why) });
  });

  it('the thresholds and figures of the second sheet', async () => {
    const changed = await edited(exported, (book) => { sheetOf(book, 'Rekapitulasi').getCell('F5').value = 8; });
    expect((await readImport(changed, targetOf(START))).kesalahan).toEqual([{ lembar: 'Rekapitulasi', sel: 'F5', alasan: expect.stringContaining('diganti angka') }]);
  });

  it('shows another total than its answers come to: both are told, and ours holds', async () => {
    const input = exportOf(BARU, { jawaban: bare(full()), hasil: HASIL });
    const lying = patched(await writeLke(input), 'xl/worksheets/sheet1.xml', (xml) => xml.replace(new RegExp(`(<c r="L${rowOf('total')}"[^>]*><f>[^<]*</f><v>)[^<]*`), '$199.5'));
    expect((await readImport(lying, targetOf(input))).nilai).toEqual({ lembar: '99.50', predikat: '92.25' });
  });
});

describe('a sheet of something else', () => {
  it.each<[string, Partial<ImportTarget>, RegExp]>([
    ['another case', { kasus: '00000000-0000-4000-8000-000000000000' }, /kasus lain/], ['another instrument', { instrumen: 'LKE-10-2019' }, /instrumen lain/],
    ['another text of the instrument', { sidikInstrumen: 'd'.repeat(64) }, /naskah instrumennya berbeda/], ['another layer', { lapisan: 'tpi' }, /lapisan penilaian lain/],
    ['another scope of scoring', { komponen: 'pengungkit' }, /komponen penilaian lain/],
  ])('%s is refused, whatever it says', async (_what, target, why) => {
    const report = await readImport(exported, targetOf(START, target));
    expect([report.kesalahan, report.isi]).toEqual([[{ lembar: '_predikat', sel: expect.stringMatching(/^B\d+$/), alasan: expect.stringMatching(why) }], {}]);
  });

  it('whose sheet was renamed names the sheets that are there', async () => {
    const renamed = await edited(exported, (book) => { sheetOf(book).name = 'LKE Final'; });
    await expect(readImport(renamed, targetOf(START))).rejects.toThrow('lembar “LKE” tidak ada; yang ada: “LKE Final”, “Rekapitulasi”, “Bukti”');
  });

  it('that was not exported from here is refused', async () => {
    const foreign = await edited(exported, (book) => { book.removeWorksheet(sheetOf(book, '_predikat').id); });
    await expect(readImport(foreign, targetOf(START))).rejects.toThrow('bukan lembar kerja yang diekspor dari Predikat');
  });
});

(noLibreOffice === null ? describe : describe.skip)(`a sheet that was filled in and saved by LibreOffice${noLibreOffice === null ? '' : ` (skipped: ${noLibreOffice})`}`, () => {
  it('comes back whole: its formulas are still ours, its texts still texts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lke-impor-'));
    try {
      const typed = await edited(exported, (book) => put([K('P.MP.1.a'), 'Ya'], [K('R.MP.1.b#perubahan'), 8], [K('R.MP.1.b#terintegrasi'), 2], [K('H.BA.1'), 3.595], [`N${rowOf('P.MP.1.a')}`, '=1+1'], [`N${rowOf('P.MP.1.b')}`, '@SUM(1)\n- dua_x0041_'])(sheetOf(book)));
      const [saved] = await savedByLibreOffice(folder, [typed]);
      const report = await readImport(saved as Buffer, targetOf(START));
      expect(report.kesalahan).toEqual([]);
      expect(report.isi).toEqual({
        jawaban: {
          'P.MP.1.a': { nilai: 'Ya', catatan: '=1+1', dilihat: null }, 'P.MP.1.b': { nilai: 'B', catatan: expect.stringMatching(/^@SUM\(1\)\n- dua/), dilihat: null },
          'R.MP.1.b': { nilai: { perubahan: 8, terintegrasi: 2 }, dilihat: null },
        },
        hasil: { 'H.BA.1': '3.595' },
      });
      expect(report.nilai.lembar).toBe(report.nilai.predikat);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
