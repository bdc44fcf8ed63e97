import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { BENIGN } from '../../../test/support/corpus/benign.js';
import { paragraph, wordBody } from '../../../test/support/corpus/office.js';
import { inspectFile } from './inspect-file.js';
import { DEFAULT_LIMITS } from './inspection.types.js';
import { XmlScan } from './office/xml-scan.js';
import { Refusal } from './refusal.js';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-rusak-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
const SMALL = 100_000;
const DAMAGES = 6;

/** What came of a file: taken, refused, or an error that nobody foresaw. */
async function outcome(nama: string, isi: Buffer): Promise<string> {
  const file = path.join(folder, 'berkas');
  writeFileSync(file, isi);
  try {
    await inspectFile({ path: file, nama, bytes: isi.length }, DEFAULT_LIMITS);
    return 'taken';
  } catch (error) {
    return error instanceof Refusal ? 'refused' : String((error as Error).stack);
  }
}

describe('a damaged file', () => {
  const samples = Object.values(BENIGN).flat();

  it.each(samples.map((sample) => [sample.apa, sample] as const))('of the kind “%s” is taken or refused, and breaks nothing', async (_, { nama, buat }) => {
    const whole = await buat();
    if (whole.length > SMALL) return;
    const damage = fc.record({ at: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), length: fc.oneof({ weight: 4, arbitrary: fc.constant(whole.length) }, fc.nat(whole.length)) });
    await fc.assert(fc.asyncProperty(damage, async ({ at, length }) => {
      const isi = Buffer.from(whole);
      for (const [place, byte] of at) isi[place] = byte;
      expect(['taken', 'refused']).toContain(await outcome(nama, isi.subarray(0, length)));
    }), { numRuns: DAMAGES });
  });
});

describe('XML in pieces', () => {
  const text = `${wordBody(`<!-- a > b --><w:p x='1 > 0'><![CDATA[<b>]]></w:p>${paragraph('a &amp; b &#65;')}`)}`;
  const read = (pieces: readonly string[]): string => {
    let told = '';
    const scan = new XmlScan({ open: (name, attributes) => { told += `<${name} ${JSON.stringify([...attributes()])}>`; }, text: (more) => { told += more; }, close: (name) => { told += `</${name}>`; } }, 'x');
    for (const piece of pieces) scan.feed(piece);
    scan.end();
    return told;
  };

  it('is read as the whole is, wherever it is cut', () => {
    const whole = read([text]);
    expect(whole).toContain('<p [["x","1 > 0"]]><b></p>');
    expect(whole).toContain('a & b A');
    fc.assert(fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      expect(read(places.slice(1).map((to, i) => text.slice(places[i], to)))).toBe(whole);
    }));
  });
});
