import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersOf, best } from '../../machines/lke/sample-answers.js';
import { bare, BARU, edited, exportOf, rowOf, sheetOf } from '../../test/support/lke-workbooks.js';
import { writeLke } from '../lke/excel/write/workbook.js';
import { lkeImpor } from './lke-impor.js';
import { lkeScore } from './lke-score.js';

const HASIL = { 'H.BA.1': '3.6', 'H.BA.2': 'C', 'H.PP.1': '3.2' };
let folder: string;
let book: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lke-impor-'));
  book = await writeLke(exportOf(BARU, { jawaban: bare(answersOf(BARU, best)), hasil: HASIL }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: Buffer | object): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}
async function run(command: typeof lkeImpor, ...args: string[]) {
  const written = { out: '', err: '' };
  const code = await command(args, { out: (t) => void (written.out += t), err: (t) => void (written.err += t) });
  return { code, ...written };
}

describe('lke impor', () => {
  it('makes of an exported workbook what lke score takes', async () => {
    const { code, out, err } = await run(lkeImpor, await file('a.xlsx', book));
    expect([code, err]).toEqual([0, '']);
    const scored = await run(lkeScore, '--file', await file('a.json', Buffer.from(out)), '--json');
    expect(JSON.parse(scored.out)).toMatchObject({ total: '92.25' });
  });

  it('reads another layout by a mapping', async () => {
    const foreign = await edited(book, (each) => { each.removeWorksheet(sheetOf(each, '_predikat').id); });
    const peta = { lembar: 'LKE', instrumen: BARU.code, barisPertama: 8, cocokkan: 'kode', kolom: { kode: 'A', jawaban: 'K' } };
    const { code, out } = await run(lkeImpor, await file('b.xlsx', foreign), '--peta', await file('peta.json', peta));
    expect([code, JSON.parse(out)]).toEqual([0, { instrument: BARU.code, answers: answersOf(BARU, best), hasil: HASIL }]);
  });

  it.each<[string, () => Promise<string[]>, string]>([
    ['an answer that is none, with its cell', async () => [await file('c.xlsx', await edited(book, (each) => { sheetOf(each).getCell(`K${rowOf('P.MP.1.a')}`).value = 'Entah'; }))], `LKE!K${rowOf('P.MP.1.a')}: Lembar LKE, sel K${rowOf('P.MP.1.a')}: opsi "Entah" tidak ada`],
    ['a formula that lies', async () => [await file('d.xlsx', await edited(book, (each) => { sheetOf(each).getCell(`L${rowOf('total')}`).value = 100; }))], 'rumus penilaian dihapus atau diganti angka'],
    ['a file that is none', async () => [await file('e.xlsx', Buffer.from('teks'))], '(berkas): bukan berkas .xlsx'],
    ['a file that is not there', () => Promise.resolve([join(folder, 'tidak-ada.xlsx')]), 'tidak dapat dibaca (ENOENT)'],
    ['a mapping with faults', async () => [await file('a.xlsx', book), '--peta', await file('f.json', { instrumen: BARU.code })], 'peta:/barisPertama'],
    ['a mapping without an instrument', async () => [await file('a.xlsx', book), '--peta', await file('g.json', {})], '--instrumen: tidak dikenal'],
    ['no file', () => Promise.resolve([]), 'sebutkan satu berkas .xlsx'],
    ['unknown options', () => Promise.resolve(['a.xlsx', '--lain']), 'pilihan tidak dikenal'],
  ])('refuses %s, and writes nothing', async (_what, args, why) => {
    const { code, out, err } = await run(lkeImpor, ...await args());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });
});
