import type ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { bare, BARU, edited, exportOf, rowOf, sheetOf } from '../../../../test/support/lke-workbooks.js';
import { linesOf } from '../layout/lines.js';
import type { LkeExport } from './export.types.js';
import { writeLke } from './workbook.js';

const SIDIK = ['a'.repeat(64), 'b'.repeat(64)];
const INPUT = exportOf(BARU, {
  jawaban: {
    ...bare({ 'P.MP.1.b': 'B', 'R.MP.1.a': { agen: 4, perubahan: 3 }, 'R.AK.1.a': '0.75' }),
    'P.MP.1.a': { nilai: 'Ya', catatan: '=HYPERLINK("http://jahat")', bukti: [{ judul: '+SK Tim', sidik: SIDIK[0] ?? '' }] },
    'P.MP.2.a': { nilai: 'Ya', bukti: SIDIK.map((sidik, n) => ({ judul: `Berkas ${n}`, sidik })) },
  },
});

/** Looks at an exported workbook as a program for spreadsheets reads it. */
async function seen(input: LkeExport, look: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const bytes = await writeLke(input);
  await edited(bytes, look);
  return bytes;
}

describe('an exported worksheet', () => {
  it('opens with the headings frozen and prints on A4, turned, with the headings on each page', async () => {
    await seen(INPUT, (book) => {
      const sheet = sheetOf(book);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 7 });
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '7:7' });
      expect(['B7', 'H7', 'I7', 'J7', 'K7', 'L7', 'M7', 'N7', 'O7'].map((address) => sheet.getCell(address).value)).toEqual(
        ['Penilaian', 'Bobot', 'Penjelasan', 'Pilihan Jawaban', 'Jawaban', 'Nilai', '%', 'Catatan/Keterangan/ Penjelasan', 'Bukti']);
      expect(sheet.getCell('G7').master.address).toBe('B7');
      expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([['LKE', 'visible'], ['Rekapitulasi', 'visible'], ['Bukti', 'visible'], ['_predikat', 'veryHidden']]);
    });
  });

  it('can be changed only where something is to be filled in', async () => {
    await seen(INPUT, (book) => {
      const sheet = sheetOf(book);
      const open = linesOf(BARU, 'penuh').flatMap(({ baris, item, hasil, isian }) => (item && !hasil ? [`K${baris}`, `N${baris}`] : item || isian ? [`K${baris}`] : []));
      const unlocked: string[] = [];
      sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => { if (cell.protection?.locked === false) unlocked.push(cell.address); }));
      expect(unlocked.sort()).toEqual(open.sort());
    });
    const xml = new PizZip(await writeLke(INPUT)).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*spinCount="1000"/);
  });

  it.each<[string, LkeExport['terbuka'], boolean, boolean]>([['all', 'semua', false, false], ['none', 'tidakSatuPun', true, true], ['those that are named', ['P.MP.1.b'], true, false]])('opens %s', async (_what, terbuka, a, b) => {
    await seen({ ...INPUT, terbuka }, (book) => {
      expect(['P.MP.1.a', 'P.MP.1.b'].map((kode) => sheetOf(book).getCell(`K${rowOf(kode)}`).protection?.locked ?? true)).toEqual([a, b]);
    });
  });

  it('offers the options of each question, and asks for counts and numbers within bounds', async () => {
    await seen(INPUT, (book) => {
      const sheet = sheetOf(book);
      const offered = (kode: string) => sheet.getCell(`K${rowOf(kode)}`).dataValidation;
      const range = /^_predikat!\$([A-Z]+)\$1:\$[A-Z]+\$(\d)$/.exec(String(offered('P.MP.1.b').formulae[0]));
      const column = sheetOf(book, '_predikat').getColumn(range?.[1] ?? 'D').values.slice(1);
      expect([column, range?.[2], offered('P.MP.1.b').showErrorMessage]).toEqual([['A', 'B', 'C'], '3', true]);
      expect([offered('H.BA.1'), offered('R.MP.1.a#agen'), offered('R.MP.1.a')]).toMatchObject([{ type: 'decimal', formulae: [0, 4] }, { type: 'whole', formulae: [0] }, { type: 'decimal', formulae: [0, 1] }]);
    });
  });

  it('types what people wrote as text, so that nothing of it is ever calculated', async () => {
    const bytes = await seen(INPUT, (book) => {
      const note = sheetOf(book).getCell(`N${rowOf('P.MP.1.a')}`);
      expect([note.value, note.numFmt, note.formula]).toEqual(['=HYPERLINK("http://jahat")', '@', undefined]);
    });
    const zip = new PizZip(bytes);
    for (const part of zip.file(/^xl\/worksheets\/sheet\d\.xml$/)) expect(part.asText()).not.toMatch(/<f>[^<]*jahat/);
  });

  it('leads to the evidence: to the only piece at once, to several by their list', async () => {
    await seen(INPUT, (book) => {
      const link = (kode: string) => sheetOf(book).getCell(`O${rowOf(kode)}`);
      expect([link('P.MP.1.a').text, link('P.MP.1.a').hyperlink]).toEqual(['+SK Tim', `http://127.0.0.1:3000/bukti#${SIDIK[0]}`]);
      expect([link('P.MP.2.a').text, link('P.MP.2.a').hyperlink]).toEqual(['2 berkas, lihat lembar Bukti', '#Bukti!A5']);
      expect(sheetOf(book, 'Bukti').getRow(5).values).toEqual([undefined, 'P.MP.2.a', 1, expect.objectContaining({ text: 'Berkas 0' }), SIDIK[0]]);
    });
  });

  it('shows counts in cells of their own and a share that was typed as itself', async () => {
    await seen(INPUT, (book) => {
      const sheet = sheetOf(book);
      expect([sheet.getCell(`K${rowOf('R.MP.1.a#agen')}`).value, sheet.getCell(`K${rowOf('R.MP.1.a')}`).value, sheet.getCell(`K${rowOf('R.AK.1.a')}`).value]).toEqual([4, expect.objectContaining({ result: 0.75 }), 0.75]);
    });
  });
});
