import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { streamPdf, tablePdf, typstPdf } from '../../test/support/pdf-samples.js';
import { bubuhkan } from './bubuhkan.js';
import type { SigningKey } from './cms/sign.js';
import { periksaTandaTangan } from './periksa.js';
import { buatSertifikat } from './segel/sertifikat.js';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const masa = { sejak: new Date('2026-01-01T00:00:00Z'), sampai: new Date('2036-01-01T00:00:00Z') };
const isi = { nama: 'Segel', alasan: 'Uji', pada: new Date('2026-05-31T03:15:00Z') };

/** Why a test below is left out, where it is. */
const told = (program: string) => (has(program) ? '' : ` (dilewati: ${program} tidak terpasang)`);
const where = (program: string) => (has(program) ? it : it.skip);

describe('programs that are not ours', () => {
  let folder: string;
  let kunci: SigningKey;
  let rsa: SigningKey;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-pdfsig-'));
    kunci = await buatSertifikat({ nama: 'Segel elektronik uji', ...masa });
    rsa = await buatSertifikat({ nama: 'Pejabat uji', ...masa, jenis: 'RSA-3072' });
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  const stored = (name: string, pdf: Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, pdf);
    return file;
  };
  const pdfsig = (pdf: Buffer): string => execFileSync('pdfsig', [stored('a.pdf', pdf)], { encoding: 'utf8' });
  const twice = (pdf: Buffer) => bubuhkan(bubuhkan(pdf, isi, kunci), isi, rsa);

  where('pdfsig').each([['a table', tablePdf], ['a stream', streamPdf], ['typst', typstPdf]])(`pdfsig finds both signatures valid and the last over the whole file: %s${told('pdfsig')}`, (_name, contoh) => {
    const told = pdfsig(twice(contoh()));
    expect(told.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(2);
    expect(told).toMatch(/Signature #1:[^]*Common Name: Segel elektronik uji[^]*SHA-256[^]*ETSI\.CAdES\.detached[^]*Signature #2:[^]*Common Name: Pejabat uji[^]*Total document signed/);
  });

  where('pdfsig')(`pdfsig refuses a changed byte as ours does${told('pdfsig')}`, async () => {
    const signed = bubuhkan(tablePdf(), isi, kunci);
    signed.write('9', signed.indexOf('75,00'), 'latin1');
    expect(pdfsig(signed)).toContain('Digest Mismatch');
    expect(await periksaTandaTangan(signed)).toMatchObject([{ sah: false, cacat: [{ kode: 'ringkasan-berbeda' }] }]);
  });

  where('qpdf').each([['a table', tablePdf], ['a stream', streamPdf], ['typst', typstPdf]])(`qpdf finds nothing wrong with the structure: %s${told('qpdf')}`, (_name, contoh) => {
    expect(execFileSync('qpdf', ['--check', stored('b.pdf', twice(contoh()))], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
  });

  where('qpdf')(`a linearized PDF is signed and checked${told('qpdf')}`, async () => {
    execFileSync('qpdf', ['--linearize', '--object-streams=generate', stored('c.pdf', typstPdf()), path.join(folder, 'd.pdf')]);
    const linear = execFileSync('cat', [path.join(folder, 'd.pdf')]);
    const signed = twice(linear);
    expect(signed.subarray(0, linear.length).equals(linear)).toBe(true);
    expect((await periksaTandaTangan(signed)).map(({ cacat }) => cacat)).toEqual([[], []]);
    if (has('pdfsig')) expect(pdfsig(signed).match(/Signature is Valid\./g)).toHaveLength(2);
  });
});
