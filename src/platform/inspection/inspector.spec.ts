import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { BENIGN } from '../../../test/support/corpus/benign.js';
import { HOSTILE } from '../../../test/support/corpus/hostile.js';
import { BENIGN_ELSEWHERE } from '../../../test/support/corpus/benign-elsewhere.js';
import { jpeg } from '../../../test/support/corpus/pictures.js';
import { pdf } from '../../../test/support/corpus/pdf.js';
import type { Sample } from '../../../test/support/corpus/sample.js';
import type { InspectionLimits } from './inspection.types.js';
import { Inspector } from './inspector.js';
import { GROUNDS } from './refusal.js';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-inspeksi-'));
const inspector = new Inspector();
afterAll(async () => {
  await inspector.onApplicationShutdown();
  rmSync(folder, { recursive: true });
});

/** Looks at a file as it comes from outside. */
async function inspected({ nama, buat }: Pick<Sample, 'nama' | 'buat'>, limits: Partial<InspectionLimits> = {}, by = inspector) {
  const [file, isi] = [path.join(folder, 'berkas'), await buat()];
  writeFileSync(file, isi);
  return by.inspect({ path: file, nama, bytes: isi.length }, limits);
}

const counted = (groups: Readonly<Record<string, readonly Sample[]>>): number => Object.values(groups).flat().length;

describe('the corpus', () => {
  it('has at least 120 hostile and 60 benign files, no two alike', () => {
    expect(counted(HOSTILE)).toBeGreaterThanOrEqual(120);
    expect(counted(BENIGN)).toBeGreaterThanOrEqual(60);
    const all = [HOSTILE, BENIGN].flatMap((groups) => Object.values(groups).flat()).map(({ nama, apa }) => `${nama} ${apa}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('tries every ground on which a file is refused by its content', () => {
    const tried = new Set(Object.values(HOSTILE).flat().map(({ kode }) => kode));
    const byLimits = ['terlalu-besar', 'terlalu-banyak-halaman', 'tidak-dapat-diperiksa'];
    expect(Object.keys(GROUNDS).filter((kode) => !tried.has(kode) && !byLimits.includes(kode))).toEqual([]);
  });
});

describe.each(Object.entries(HOSTILE))('hostile: %s', (_, samples) => {
  it.each(samples.map((sample) => [sample.apa, sample] as const))('%s is refused, with the reason and the way out', async (_apa, sample) => {
    const found = await inspected(sample);
    expect(found).toEqual({ ok: false, kode: sample.kode, alasan: expect.stringContaining(GROUNDS[sample.kode as keyof typeof GROUNDS].jalan) });
    expect((found as { alasan: string }).alasan).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe.each(Object.entries(BENIGN))('benign: %s', (_, samples) => {
  it.each(samples.map((sample) => [sample.apa, sample] as const))('%s passes', async (_apa, sample) => {
    expect(await inspected(sample)).toMatchObject({ ok: true, ekstensi: sample.nama.split('.').at(-1)?.toLowerCase() });
  });
});

describe('benign: what other programs write', () => {
  for (const { program, there, samples } of BENIGN_ELSEWHERE) {
    (there ? it : it.skip)(`files of ${program} pass${there ? '' : ` (${program} is not installed here)`}`, async () => {
      for (const sample of samples()) expect({ apa: sample.apa, ...await inspected(sample) }).toMatchObject({ apa: sample.apa, ok: true });
    });
  }
});

describe('limits', () => {
  const plain = { nama: 'a.pdf', buat: () => pdf() };

  it('of size and pages are told with their numbers', async () => {
    expect(await inspected(plain, { bytes: 100 })).toMatchObject({ ok: false, kode: 'terlalu-besar' });
    expect(await inspected(plain, { pages: 0 })).toMatchObject({ ok: false, kode: 'terlalu-banyak-halaman', alasan: expect.stringContaining('1 halaman') });
  });

  it('tell a file that came only in part', async () => {
    const file = path.join(folder, 'sebagian');
    writeFileSync(file, pdf());
    expect(await inspector.inspect({ path: file, nama: 'a.pdf', bytes: 10_000 })).toMatchObject({ ok: false, kode: 'terpotong' });
  });

  it('of time cost the file its inspection and nobody else theirs', async () => {
    const hasty = new Inspector({}, { ms: 1 });
    expect(await inspected(plain, {}, hasty)).toMatchObject({ ok: false, kode: 'tidak-dapat-diperiksa', alasan: expect.stringContaining('tidak dapat diperiksa') });
    await hasty.onApplicationShutdown();
    expect(await inspected(plain)).toEqual({ ok: true, jenis: 'application/pdf', ekstensi: 'pdf', halaman: 1 });
  });

  it('let no link lead to another file; that is a fault of ours and thrown', async () => {
    const [file, link] = [path.join(folder, 'asli'), path.join(folder, 'tautan')];
    writeFileSync(file, pdf());
    symlinkSync(file, link);
    await expect(inspector.inspect({ path: link, nama: 'a.pdf', bytes: 1 })).rejects.toThrow('ELOOP');
  });
});

describe('a thumbnail', () => {
  const drawn = async (jenis: string, isi: Buffer): Promise<Buffer | null> => {
    const file = path.join(folder, 'gambar');
    writeFileSync(file, isi);
    return inspector.thumbnail(file, jenis);
  };

  it('of a picture is at most 400 pixels a side, and tells nothing else of it', async () => {
    const made = await drawn('image/jpeg', await sharp(await jpeg(900, 600)).withExif({ IFD0: { Copyright: 'rahasia' } }).jpeg().toBuffer());
    expect(await sharp(made ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'webp', width: 400, height: 267 });
    expect(made?.includes('rahasia')).toBe(false);
  });

  it('of a PDF is its first page, in its colours, on white', async () => {
    const red = pdf([], { text: ') Tj ET 1 0 0 rg 0 421 595 421 re f BT (' });
    const { data, info } = await sharp(await drawn('application/pdf', red) ?? Buffer.alloc(0)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    expect(info.height).toBe(400);
    expect(at(100, 100).map((value) => Math.round(value / 50))).toEqual([5, 0, 0]);
    expect(at(100, 350).every((value) => value > 250)).toBe(true);
  });

  it('of a text, or of what cannot be drawn, is none', async () => {
    expect(await drawn('text/plain', Buffer.from('a'))).toBeNull();
    expect(await drawn('image/png', Buffer.from('bukan gambar'))).toBeNull();
  });
});
