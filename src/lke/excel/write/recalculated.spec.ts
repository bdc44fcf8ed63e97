import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorksheet } from '../../../../machines/lke/answers.js';
import golden from '../../../../machines/lke/golden-cases.json' with { type: 'json' };
import type { Nilai } from '../../../../machines/lke/lke.types.js';
import { answersOf, best, optionAt, worst } from '../../../../machines/lke/sample-answers.js';
import { score, toText } from '../../../../machines/lke/score.js';
import type { Answerable, Instrument } from '../../../../machines/regulasi/instrument.js';
import { loadInstrument } from '../../../../machines/regulasi/instrument.js';
import { instruments } from '../../../../machines/regulasi/official-instruments.js';
import { noLibreOffice, savedByLibreOffice } from '../../../../test/support/libreoffice.js';
import { bare, BARU, exportOf, LAMA, patched } from '../../../../test/support/lke-workbooks.js';
import { third } from '../../../../test/support/third-instrument.js';
import { linesOf } from '../layout/lines.js';
import { recapOf } from '../layout/recap.js';
import type { Cell } from '../../../platform/workbook/sheet.js';
import { readWorkbook, type Workbook } from '../../../platform/workbook/workbook.js';
import type { LkeExport } from './export.types.js';
import { figureOf, percentOf, toNumber } from './line-figures.js';
import { writeLke } from './workbook.js';

/** An answer of every kind, or none. Counts make shares that no decimal is. */
function anyAnswer({ answer }: Answerable): fc.Arbitrary<Nilai | null> {
  const some: fc.Arbitrary<Nilai> = answer.kind === 'choice' ? fc.constantFrom(...answer.options.keys())
    : answer.kind === 'index' ? fc.integer({ min: 0, max: Number(answer.max.toFixed(0)) * 1000 }).map((n) => (n / 1000).toFixed(3))
      : fc.oneof(fc.record(Object.fromEntries(answer.percent.inputs.map(({ id }) => [id, fc.nat(12)]))), fc.integer({ min: 0, max: 1000 }).map((n) => (n / 1000).toFixed(3)));
  return fc.option(some, { freq: 8 });
}

function anyWorksheet(instrument: Instrument, komponen: 'pengungkit' | 'penuh'): fc.Arbitrary<LkeExport> {
  const of = (items: ReadonlyMap<string, Answerable>) => fc.tuple(...[...items].map(([code, item]) => anyAnswer(item).map((nilai) => [code, nilai] as const)))
    .map((pairs) => Object.fromEntries(pairs.flatMap(([code, nilai]) => (nilai === null ? [] : [[code, nilai]]))));
  return fc.tuple(of(instrument.questions), of(instrument.hasilItems)).map(([answers, hasil]) => exportOf(instrument, { komponen, jawaban: bare(answers), hasil: komponen === 'penuh' ? hasil : {} }));
}

/** Which answers the golden cases mean (machines/lke/golden.spec.ts). */
const GOLDEN: Readonly<Record<string, Parameters<typeof answersOf>[1]>> = {
  '90 Ya pada Ya/Tidak, opsi kedua pada pilihan lain, persen 0,75, tepat ambang hasil WBK': (q) => optionAt(q, optionAt(q, 0, '') === 'Ya' ? 0 : 1, '0.75'),
  '90 satu area jatuh: semua terbaik, area TL terendah': (q) => (q.area === 'TL' ? worst(q) : best(q)),
};

const goldenCases = golden.map(({ name, instrument: code, hasilInput }) => {
  const instrument = instruments.get(code) as Instrument;
  return exportOf(instrument, { jawaban: bare(answersOf(instrument, GOLDEN[name] ?? best)), hasil: hasilInput as unknown as Record<string, string> });
});

const SEED = 20_270_531;
const random = [
  ...fc.sample(anyWorksheet(BARU, 'penuh'), { numRuns: 12, seed: SEED }), ...fc.sample(anyWorksheet(LAMA, 'penuh'), { numRuns: 6, seed: SEED }),
  ...fc.sample(anyWorksheet(BARU, 'pengungkit'), { numRuns: 3, seed: SEED }), ...fc.sample(anyWorksheet(loadInstrument(third()), 'penuh'), { numRuns: 12, seed: SEED }),
];
const cases = [...goldenCases, ...random];

/** No result is left for a program to show in place of its own. */
const withoutResults = (bytes: Buffer): Buffer => ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].reduce((book, part) =>
  patched(book, part, (xml) => xml.replace(/<c r="([A-Z]+\d+)"([^>]*?)(?: t="str")?><f>([^<]*)<\/f>(?:<v>[^<]*<\/v>)?<\/c>/g, '<c r="$1"$2><f>$3</f><v>-1</v></c>')), bytes);

/** What the sheets show, cell by cell, beside what we say. */
function compared(input: LkeExport, { sheets }: Workbook): { shown: string[]; ours: string[] } {
  const worksheet = { answers: Object.fromEntries(Object.entries(input.jawaban).map(([code, { nilai }]) => [code, nilai])), ...(input.komponen === 'penuh' ? { hasil: input.hasil } : {}) };
  const exact = score(input.instrument, worksheet);
  const readings = readWorksheet(input.instrument, worksheet);
  const lines = linesOf(input.instrument, input.komponen);
  const told = { shown: [] as string[], ours: [] as string[] };
  const say = (sheet: string, cell: string, ours: string) => {
    const shown = sheets.get(sheet)?.cells.get(cell);
    told.shown.push(`${cell} ${shown === undefined ? '' : shown.jenis === 'angka' ? Number(shown.nilai).toFixed(4) : shown.nilai}`);
    told.ours.push(`${cell} ${ours}`);
  };
  for (const { alamat, isi } of recapOf(input.instrument, input.gates, lines)) {
    if (typeof isi !== 'object') continue;
    const result = isi.hasil({ score: exact, teks: toText(exact, input.gates) });
    say('Rekapitulasi', alamat, typeof result === 'string' ? result : toNumber(result).toFixed(4));
  }
  const figures = { score: exact, readings: new Map([...readings.answers, ...(readings.hasil ?? [])]) };
  for (const line of lines) {
    const figure = figureOf(line, figures);
    if (line.rumus.nilai) say('LKE', `L${line.baris}`, figure ? toNumber(figure).toFixed(4) : '');
    if (line.rumus.persen) say('LKE', `M${line.baris}`, toNumber(percentOf(line, figures)).toFixed(4));
  }
  return told;
}

const read = (bytes: Buffer) => readWorkbook(bytes, ['LKE', 'Rekapitulasi']);

describe('the results that are written beside the formulas', () => {
  it('are those of the score, for the golden cases and for any answers', async () => {
    for (const input of cases.slice(0, 8)) {
      const { shown, ours } = compared(input, await read(await writeLke(input)));
      expect(shown).toEqual(ours);
    }
  });
});

(noLibreOffice === null ? describe : describe.skip)(`a worksheet that is calculated by LibreOffice${noLibreOffice === null ? '' : ` (skipped: ${noLibreOffice})`}`, () => {
  let folder: string;
  let saved: Buffer[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lke-hitung-'));
    const books: Buffer[] = [];
    for (const input of cases) books.push(withoutResults(await writeLke(input)));
    saved = await savedByLibreOffice(folder, books);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(golden.map(({ name, total }, n) => [name, n, total] as const))('comes to the same to the last digit: %s', async (_name, n, total) => {
    const book = await read(saved[n] as Buffer);
    const { shown, ours } = compared(cases[n] as LkeExport, book);
    expect(shown).toEqual(ours);
    const recap = book.sheets.get('Rekapitulasi')?.cells ?? new Map<string, Cell>();
    const row = [...recap].find(([, { nilai }]) => nilai === 'NILAI EVALUASI ZONA INTEGRITAS')?.[0].slice(1) ?? '';
    expect(Number(recap.get(`F${row}`)?.nilai).toFixed(2)).toBe(total);
  });

  it(`comes to the same for ${random.length} worksheets with any answers, both instruments and one that nobody has seen`, async () => {
    for (const [n, input] of random.entries()) {
      const { shown, ours } = compared(input, await read(saved[goldenCases.length + n] as Buffer));
      expect(shown).toEqual(ours);
    }
  });
});
