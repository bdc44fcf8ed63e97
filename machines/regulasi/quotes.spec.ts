import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation } from '../kernel/citation.js';
import { packDocuments, sumber } from './catalog.js';
import type { Pack } from './pack.schema.js';
import { findQuote, quotable, type QuotableText } from './quotes.js';

const texts = new Map<string, QuotableText>(
  Object.entries(sumber).map(([id, { berkas }]) => [id, quotable(readFileSync(join(__dirname, 'sumber', berkas), 'utf8'))]),
);
const citations = (dasar: Readonly<Record<string, readonly Citation[]>>) =>
  Object.entries(dasar).flatMap(([id, list]) => list.map((citation) => ({ id, ...citation })));
const standsIn = (sumber: string, quote: string) => findQuote(texts.get(sumber) ?? '', quote);

describe('findQuote', () => {
  const law = [
    'Penetapan unit *kerja* Zona Integritas meru-', 'pakan   tindak lanjut', '      - 13 -', '', 'pencanangan/', 'deklarasi; unit kerja tidak dapat',
    'diajukan selang 2 tahun, nilai minimal “75,00”:', '- a. melaksanakan layanan utama',
  ].join('\n');

  it('finds a quote over line breaks, a page number, emphasis and a list mark', () => {
    expect(findQuote(law, 'Penetapan unit kerja Zona Integritas')).toEqual({ found: true, similarity: 1 });
    expect(findQuote(law, 'tindak lanjut pencanangan/deklarasi; unit kerja')).toEqual({ found: true, similarity: 1 });
    expect(findQuote(law, 'nilai minimal "75,00": a. melaksanakan layanan utama')).toEqual({ found: true, similarity: 1 });
  });

  it('finds a quote whose words the scan broke, joined or misspelt, and says that it is not word by word', () => {
    const quotes = [
      'unit kerja Zona Integritas merupakan tindak lanjut pencanangan', 'penetapan unit kerja zonaintegritas merupakan tindak lanjut',
      'Penetapan unit kerja Zona Inte gritas meru-pakan tindak lanjut', 'Penetapan unit kerja Zona Integrifas meru-pakan tindak lanjut',
    ];
    for (const quote of quotes) {
      const match = findQuote(law, quote);
      expect(match.found).toBe(true);
      expect(match.similarity).toBeGreaterThan(0.95);
      expect(match.similarity).toBeLessThan(1);
    }
  });

  it.each([
    ['another word', 'unit kerja tidak wajib diajukan selang 2 tahun'], ['a word left out', 'unit kerja dapat diajukan selang 2 tahun'],
    ['a word added', 'unit kerja tidak dapat lagi diajukan selang 2 tahun'], ['another number', 'diajukan selang 3 tahun, nilai minimal 75,00'],
    ['another amount', 'diajukan selang 2 tahun, nilai minimal 76,00'], ['no words', ' … '], ['more slips than a scan makes', 'melaksenakan layunan utema'],
  ])('does not find a quote with %s', (_, quote) => {
    expect(findQuote(law, quote).found).toBe(false);
  });

  it('tells how much of a quote it found in one piece', () => {
    const { found, similarity } = findQuote(law, 'unit kerja tidak dapat dicabut');
    expect(found).toBe(false);
    expect(similarity).toBeGreaterThan(0.6);
    expect(similarity).toBeLessThan(0.8);
  });

  it('reads a table row by row, and down its first and last columns', () => {
    const table = ['   kerja     ZI menuju WBK minimal     ZI menuju WBBM minimal', '             satu tahun               satu tahun'].join('\n');
    expect(findQuote(table, 'ZI menuju WBBM minimal satu tahun').found).toBe(true);
    expect(findQuote(table, 'ZI menuju WBK minimal ZI menuju WBBM minimal satu tahun').found).toBe(true);
    expect(findQuote(table, 'ZI menuju WBK minimal dua tahun').found).toBe(false);
  });
});

describe.each([...packDocuments])('the citations of %s', (_id, document) => {
  const all = citations((document as Pack).dasar);

  it('leave alone the chapter of the national rule that was replaced in 2024', () => {
    expect(all.filter(({ sumber, pasal }) => sumber === 'N90' && /^Lampiran II Bab II(?!I)/.test(pasal))).toEqual([]);
  });

  it('quote 6 to 40 words that stand, word by word, in the text of the regulation', () => {
    const length = (quote: string) => quote.split(/\s+/).length;
    expect(all.filter(({ kutipan }) => length(kutipan) < 6 || length(kutipan) > 40)).toEqual([]);
    expect(all.filter(({ sumber, kutipan }) => standsIn(sumber, kutipan).similarity < 1)).toEqual([]);
  });

  it('are not found any more once one word is another', () => {
    const planted = all.map((citation) => {
      const words = citation.kutipan.split(' ');
      words[Math.floor(words.length / 2)] = 'kecuali';
      return { ...citation, kutipan: words.join(' ') };
    });
    expect(planted.filter(({ sumber, kutipan }) => standsIn(sumber, kutipan).found)).toEqual([]);
  });

  it('say in one sentence what was derived', () => {
    const derived = all.flatMap(({ turunan }) => turunan ?? []);
    expect(derived.length).toBeGreaterThan(0);
    expect(derived.filter((sentence) => !/^[A-Z“].*[^.]\.$/.test(sentence))).toEqual([]);
  });
});
