import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from '../../../machines/naskah/fill.js';
import type { Naskah } from '../../../machines/naskah/naskah.types.js';
import { CONTOH_BENTUK } from '../../../test/documents/contoh-bentuk.js';
import { itWith, outputOf, textOf } from '../../../test/support/program.js';
import { FONT_FOLDER } from './assets.js';
import { DocumentRenderer } from './document-renderer.js';
import { RenderError, type Kop, type Tanda } from './render.types.js';

const LOGO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const KOP: Kop = { baris: ['KEMENTERIAN CONTOH', 'KANTOR WILAYAH CONTOH'], alamat: ['Jalan Contoh Nomor 1'], logo: LOGO, lambang: false };
const KONSEP: Tanda = { konsep: true };
const FINAL: Tanda = { konsep: false, kode: 'A1B2C-D3E4F', alamatVerifikasi: 'https://contoh.go.id/v/A1B2C-D3E4F', kepala: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c', tanggal: '2026-05-31' };
const naskahOf = ({ bentuk, isi, judul }: (typeof CONTOH_BENTUK)[keyof typeof CONTOH_BENTUK]): Naskah => fill(bentuk, isi, judul);
const SURAT = naskahOf(CONTOH_BENTUK.surat);
const paragraf = (teks: string): Naskah => ({ ...SURAT, kepala: null, tembusan: [], blok: [{ jenis: 'paragraf', rata: 'kiri', takuk: false, teks }] });
const sha = (pdf: Buffer): string => createHash('sha256').update(pdf).digest('hex');

/** The same face by its name, as another machine may have it: every letter is wider. */
function widened(font: Buffer): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const hmtx = tables.find((at) => font.toString('latin1', at, at + 4) === 'hmtx') ?? 0;
  for (let glyph = 0; glyph < 300; glyph += 1) font.writeUInt16BE(3000, font.readUInt32BE(hmtx + 8) + 4 * glyph);
  return font;
}

/** What zbarimg ends with where a picture holds no code. */
const NO_CODE = 4;

describe('drawing documents', () => {
  const renderer = new DocumentRenderer();
  const folder = mkdtempSync(join(tmpdir(), 'naskah-'));
  afterAll(async () => {
    await renderer.onApplicationShutdown();
    rmSync(folder, { recursive: true });
  });

  itWith('pdftotext')('prints every word of every layout, with all sixty units and the longest name', async () => {
    const surat = textOf(await renderer.renderPdf(SURAT, KOP, FINAL));
    for (const i of [1, 30, 60]) expect(surat).toContain(`${i}. `);
    for (const words of ['KEMENTERIAN CONTOH', 'CTH-12.OT.03.02 Tahun 2026', 'Lembaga Pemasyarakatan Kelas IIB Contoh 60', 'NIP 197001011995031001', 'Tembusan:', 'Halaman 3 dari 3', 'A1B2C-D3E4F']) expect(surat).toContain(words);
    const lembar = textOf(await renderer.renderPdf(naskahOf(CONTOH_BENTUK.lembar), KOP, FINAL));
    for (const words of ['A.1.120', 'Area 6. Penataan Tata Laksana', '100,00']) expect(lembar).toContain(words);
    expect(textOf(await renderer.renderPdf(naskahOf(CONTOH_BENTUK.keputusan), KOP, FINAL))).toContain('MEMUTUSKAN:');
    expect(textOf(await renderer.renderPdf(naskahOf(CONTOH_BENTUK.pernyataan), KOP, FINAL))).toContain('Meterai Rp10.000');
    expect(textOf(await renderer.renderPdf(naskahOf(CONTOH_BENTUK.laporan), KOP, FINAL))).toContain('BAB 4 Pelaksanaan 4');
  }, 60_000);

  itWith('pdftotext')('keeps a certificate on one turned page with nothing beyond its edges, however long the name', async () => {
    const isi = { ...CONTOH_BENTUK.piagam.isi, nama: 'RUMAH SAKIT PENGAYOMAN DAN BALAI PEMASYARAKATAN '.repeat(12) };
    const told = outputOf('pdftotext', ['-bbox', '-', '-'], await renderer.renderPdf(fill(CONTOH_BENTUK.piagam.bentuk, isi, 'Piagam'), KOP, FINAL)).toString();
    expect(told.match(/<page [^>]*>/g)).toEqual([expect.stringMatching(/width="84[12][\d.]*" height="595[\d.]*"/)]);
    const edges = [...told.matchAll(/yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)"/g)];
    expect(Math.min(...edges.map(([, top]) => Number(top)))).toBeGreaterThan(45);
    expect(Math.max(...edges.map(([, , bottom]) => Number(bottom)))).toBeLessThan(550);
  });

  itWith('pdfinfo')('declares PDF/A-2a, is tagged, and bears the date of the document and no other', async () => {
    const pdf = await renderer.renderPdf(SURAT, KOP, FINAL);
    const told = outputOf('pdfinfo', ['-isodates', '-'], pdf).toString();
    expect(told).toMatch(/Tagged: +yes/);
    expect(told).toMatch(/CreationDate: +2026-05-31T00:00:00Z\nModDate: +2026-05-31T00:00:00Z/);
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
    expect(outputOf('pdfinfo', ['-struct', '-'], await renderer.renderPdf(naskahOf(CONTOH_BENTUK.keputusan), KOP, FINAL)).toString()).toMatch(/Table[\s\S]*TH/);
  });

  itWith('zbarimg', 'pdftoppm', 'pdftotext')('carries a QR code to its verification; a draft has none, and says KONSEP on every page', async () => {
    const read = (tanda: Tanda, name: string) => renderer.renderPdf(SURAT, KOP, tanda).then((pdf) => {
      outputOf('pdftoppm', ['-r', '150', '-png', '-f', '1', '-l', '1', '-', join(folder, name)], pdf);
      return outputOf('sh', ['-c', `zbarimg -q --raw "${folder}/${name}"-*.png; found=$?; [ $found -eq 0 ] || [ $found -eq ${NO_CODE} ]`]).toString().trim();
    });
    expect(await read(FINAL, 'final')).toBe(FINAL.konsep ? '' : FINAL.alamatVerifikasi);
    expect(await read(KONSEP, 'konsep')).toBe('');
    const draft = outputOf('pdftotext', ['-raw', '-', '-'], await renderer.renderPdf(SURAT, KOP, KONSEP)).toString().replace(/\s/g, '');
    expect(draft.match(/KONSEP/g)).toHaveLength(3);
    expect(draft).toContain('Konsep,belumberlaku.');
  }, 60_000);

  itWith('pdftotext')('prints what looks like code as it is written', async () => {
    const evil = '#panic("x") #read("/data.json") $a^2$ *b* _c_ @d \\e `f` <g> [h] "i" #{1+1} // j /* k */ = l';
    const pdf = await renderer.renderPdf({ ...paragraf(evil), judul: evil, asal: evil, tembusan: [evil] }, { ...KOP, baris: [evil] }, FINAL);
    expect(textOf(pdf).split(evil).length - 1).toBeGreaterThanOrEqual(4);
  });

  it('draws the same bytes for the same input: again, in another thread, in another process where a font of the same name comes after ours', async () => {
    const [once, again] = [await renderer.renderPdf(SURAT, KOP, FINAL), await renderer.renderPdf(SURAT, KOP, FINAL)];
    const other = new DocumentRenderer();
    const elsewhere = await other.renderPdf(SURAT, KOP, FINAL).finally(() => other.onApplicationShutdown());
    expect([sha(again), sha(elsewhere)]).toEqual([sha(once), sha(once)]);
    const others = join(folder, 'fonts');
    mkdirSync(others);
    writeFileSync(join(others, 'LiberationSans-Regular.ttf'), widened(readFileSync(join(FONT_FOLDER, 'LiberationSans-Regular.ttf'))));
    writeFileSync(join(folder, 'input.json'), JSON.stringify({ naskah: SURAT, kop: { ...KOP, logo: LOGO.toString('base64') }, tanda: FINAL }));
    const drawn = (...folders: string[]) => outputOf(process.execPath, ['test/support/run-typescript.cjs', 'test/support/draw-once.ts', join(folder, 'input.json'), ...folders]).toString().trim();
    expect(drawn(FONT_FOLDER, others)).toBe(sha(once));
    expect(drawn(others, FONT_FOLDER)).not.toBe(sha(once)); // the other font is one that would be seen
  }, 60_000);

  it('differs when a single letter, the code, the head or the date does', async () => {
    const all = [[paragraf('a'), FINAL], [paragraf('b'), FINAL], ...[{ kode: 'B' }, { kepala: '0'.repeat(64) }, { tanggal: '2026-06-01' }].map((change) => [paragraf('a'), { ...FINAL, ...change }])] as [Naskah, Tanda][];
    const hashes = new Set<string>();
    for (const [naskah, tanda] of all) hashes.add(sha(await renderer.renderPdf(naskah, KOP, tanda)));
    expect(hashes.size).toBe(all.length);
  });

  it('names a letter that cannot be printed, and a logo that is no picture; the next document is drawn', async () => {
    await expect(renderer.renderPdf(paragraf('Kepala Kantor 中文 Contoh'), KOP, KONSEP)).rejects.toThrow(new RenderError('Huruf "中" tidak dapat dicetak (pada "Kepala Kantor 中文 Contoh"); gantilah dengan huruf Latin.'));
    await expect(renderer.renderPdf(SURAT, { ...KOP, logo: Buffer.from('<svg/>') }, KONSEP)).rejects.toThrow('Logo pada kop surat bukan gambar PNG atau JPEG yang dapat dibaca.');
    expect((await renderer.renderPdf(SURAT, KOP, KONSEP)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives up a document that takes too long, and only that one', async () => {
    const hasty = new DocumentRenderer({ ms: 1 });
    await expect(hasty.renderPdf(SURAT, KOP, FINAL)).rejects.toThrow(/tidak selesai dicetak \(waktu habis\)/);
    await hasty.onApplicationShutdown();
    expect(sha(await renderer.renderPdf(SURAT, KOP, FINAL))).toHaveLength(64);
  });

  it('loses to a full memory only the document that filled it', async () => {
    const small = new DocumentRenderer({ heapMb: 32 });
    const huge = { ...SURAT, blok: Array.from({ length: 4000 }, () => ({ jenis: 'butir' as const, nomor: 'angka' as const, butir: Array.from({ length: 200 }, (_, i) => `butir ke-${i} dari naskah yang tidak ada habisnya`) })) };
    const [lost, drawn] = await Promise.allSettled([small.renderPdf(huge, KOP, FINAL), small.renderPdf(paragraf('kecil'), KOP, FINAL)]);
    await small.onApplicationShutdown();
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(RenderError) });
    expect(drawn.status).toBe('fulfilled');
  }, 60_000);

  it('takes no more than it can queue', async () => {
    const few = new DocumentRenderer({ queue: 1 });
    const all = await Promise.allSettled([1, 2, 3].map(() => few.renderPdf(paragraf('a'), KOP, KONSEP)));
    await few.onApplicationShutdown();
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(all[2]).toMatchObject({ reason: { name: 'TooBusy' } });
  });
});
