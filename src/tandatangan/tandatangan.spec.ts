import { streamPdf, tablePdf, typstPdf } from '../../test/support/pdf-samples.js';
import { alas, periksaUnggahan } from './alas.js';
import { bubuhkan } from './bubuhkan.js';
import type { SigningKey } from './cms/sign.js';
import { TANPA_KENALAN, sertifikatDari } from './kepercayaan.js';
import { periksaTandaTangan } from './periksa.js';
import { buatSertifikat } from './segel/sertifikat.js';
import { createHash, X509Certificate } from 'node:crypto';

const masa = { sejak: new Date('2026-01-01T00:00:00Z'), sampai: new Date('2036-01-01T00:00:00Z') };
const isi = { nama: 'Segel', alasan: 'Pengesahan dokumen', pada: new Date('2026-05-31T03:15:00Z') };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe.each([['a table of references', tablePdf], ['a stream of references and objects', streamPdf], ['PDF/A-2a of typst', typstPdf]])('a signature on a PDF with %s', (_name, contoh) => {
  let kunci: SigningKey;
  let rsa: SigningKey;
  beforeAll(async () => {
    kunci = await buatSertifikat({ nama: 'Segel elektronik uji', ...masa });
    rsa = await buatSertifikat({ nama: 'Pejabat uji', ...masa, jenis: 'RSA-3072' });
  });

  it('leaves the given bytes as they are and is whole', async () => {
    const signed = bubuhkan(contoh(), isi, kunci);
    expect(signed.subarray(0, contoh().length).equals(contoh())).toBe(true);
    const [hasil] = await periksaTandaTangan(signed);
    expect(hasil).toMatchObject({ bidang: 'TandaTangan1', sah: true, cacat: [], catatan: [], menutupSeluruhBerkas: true, kepercayaan: 'tidakDikenal', waktu: '2026-05-31T03:15:00.000Z', alasan: 'Pengesahan dokumen', penandatangan: { nama: 'Segel elektronik uji' } });
  });

  it('may be followed by others, each a revision of its own', async () => {
    const twice = bubuhkan(bubuhkan(contoh(), isi, kunci), isi, rsa);
    const hasil = await periksaTandaTangan(twice, { ...TANPA_KENALAN, segel: sertifikatDari(new X509Certificate(kunci.certificate).toString()) });
    expect(hasil.map(({ sah, menutupSeluruhBerkas, kepercayaan, cacat }) => ({ sah, menutupSeluruhBerkas, kepercayaan, cacat }))).toEqual([
      { sah: true, menutupSeluruhBerkas: false, kepercayaan: 'segelInstalasi', cacat: [] },
      { sah: true, menutupSeluruhBerkas: true, kepercayaan: 'tidakDikenal', cacat: [] },
    ]);
    expect(await periksaUnggahan(twice, sha256(contoh()))).toMatchObject({ ok: true, alas: { bytes: contoh().length } });
  });

  it('rests on the bytes that were given', () => {
    expect(alas(bubuhkan(contoh(), isi, kunci), sha256(contoh()))).toEqual({ sidik: sha256(contoh()), bytes: contoh().length });
    expect(alas(bubuhkan(contoh(), isi, kunci), sha256(Buffer.from('lain')))).toBeNull();
  });
});
