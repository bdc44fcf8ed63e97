import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tablePdf } from '../../../test/support/pdf-samples.js';
import { muatSegel, SegelError, type SegelOptions } from './kunci-segel.js';
import { periksaTandaTangan } from '../periksa.js';
import { SegelElektronik } from './segel-elektronik.js';
import { buatSertifikat } from './sertifikat.js';

describe('the seal of the installation', () => {
  let dataDir: string;
  beforeEach(() => { dataDir = mkdtempSync(path.join(os.tmpdir(), 'predikat-segel-')); });
  afterEach(() => { rmSync(dataDir, { recursive: true }); });
  const load = (more: Partial<SegelOptions> = {}) => muatSegel({ dataDir, kunci: null, sertifikat: null, akar: null, instalasi: 'zi.contoh.go.id', latihan: false, ...more });
  const file = (name: string, text: string | Buffer) => { const at = path.join(dataDir, name); writeFileSync(at, text); return at; };
  const permintaan = { nama: 'Segel', jabatan: '', alasan: 'Pengesahan', pada: new Date() };

  it('is made once, for its owner only, also by several programs at once', async () => {
    const all = await Promise.all([load(), load(), load()]);
    expect(new Set(all.map(({ kunci }) => kunci.certificate.toString('hex'))).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(['segel.pem']);
    expect(statSync(path.join(dataDir, 'segel.pem')).mode & 0o777).toBe(0o600);
    expect(new X509Certificate(all[0]?.kunci.certificate ?? '').subject).toContain('CN=Segel elektronik zi.contoh.go.id');
    chmodSync(path.join(dataDir, 'segel.pem'), 0o644);
    await load();
    expect(statSync(path.join(dataDir, 'segel.pem')).mode & 0o777).toBe(0o600);
  });

  it('of training says so, and signs on any day', async () => {
    const { kunci, dikenal } = await load({ latihan: true });
    const signed = await new SegelElektronik(kunci).tandaTangani(tablePdf(), { ...permintaan, pada: new Date('2031-02-03T00:00:00Z') });
    expect(await periksaTandaTangan(signed, dikenal)).toMatchObject([{ sah: true, kepercayaan: 'segelInstalasi', penandatangan: { nama: 'Segel elektronik latihan zi.contoh.go.id' } }]);
  });

  it('that was replaced is still known by its certificate', async () => {
    const old = await load();
    const signed = await new SegelElektronik(old.kunci).tandaTangani(tablePdf(), permintaan);
    file('segel-lama.pem', new X509Certificate(old.kunci.certificate).toString());
    rmSync(path.join(dataDir, 'segel.pem'));
    const fresh = await load();
    expect(fresh.kunci.certificate.equals(old.kunci.certificate)).toBe(false);
    expect(await periksaTandaTangan(signed, fresh.dikenal)).toMatchObject([{ sah: true, kepercayaan: 'segelInstalasi' }]);
  });

  it('may be given as files, which must belong together', async () => {
    const [own, other] = [await buatSertifikat({ nama: 'Segel dari luar', sejak: new Date(0), sampai: new Date(2e12), jenis: 'RSA-3072' }), await buatSertifikat({ nama: 'Lain', sejak: new Date(0), sampai: new Date(2e12) })];
    const kunci = file('kunci.pem', own.key.export({ type: 'pkcs8', format: 'pem' }).toString());
    const { kunci: given } = await load({ kunci, sertifikat: file('sertifikat.pem', new X509Certificate(own.certificate).toString()) });
    expect(given.certificate.equals(own.certificate)).toBe(true);
    await expect(load({ kunci, sertifikat: file('lain.pem', new X509Certificate(other.certificate).toString()) })).rejects.toThrow('bukan kunci dari sertifikat');
    await expect(load({ kunci, sertifikat: null })).rejects.toThrow('disetel bersama');
  });

  it.each(['', 'x', '-----BEGIN PRIVATE KEY-----\nrahasia\n-----END PRIVATE KEY-----\n'])('that is damaged stops the start and is left as it is', async (text) => {
    const at = file('segel.pem', text);
    await expect(load()).rejects.toThrow(SegelError);
    await expect(load()).rejects.not.toThrow('rahasia');
    expect(readFileSync(at, 'utf8')).toBe(text);
  });
});
