import { ESIGN_AKUN, ORANG, startEsignServer, type EsignServer, type Ulah } from '../../../test/support/esign-server.js';
import { tablePdf } from '../../../test/support/pdf-samples.js';
import { createLogger } from '../../platform/logging/logger.js';
import { EsignBsre } from './esign-bsre.js';
import { TandaTanganGagal } from '../penandatangan.js';
import { periksaTandaTangan } from '../periksa.js';

const PADA = new Date('2026-05-31T03:15:00Z');
const NIK = '3171010101800001';
const FRASA = ORANG[NIK]?.passphrase ?? '';
const permintaan = { nama: 'Dr. Pejabat Uji, S.H.', jabatan: 'Menteri', alasan: 'Pengesahan', pada: PADA, nik: NIK, passphrase: FRASA };

describe('personal signatures through esign-client', () => {
  let server: EsignServer;
  let esign: EsignBsre;
  beforeAll(async () => { server = await startEsignServer(PADA); esign = new EsignBsre({ url: server.url, ...ESIGN_AKUN, batasWaktu: 1_500 }); });
  beforeEach(() => { server.ulah = 'biasa'; server.terima.length = 0; });
  afterAll(() => server.close());

  it('the official is asked for at the service, then the PDF comes back signed over the bytes that were sent', async () => {
    const signed = await esign.tandaTangani(tablePdf(), permintaan);
    expect(signed.subarray(0, tablePdf().length).equals(tablePdf())).toBe(true);
    expect(await periksaTandaTangan(signed)).toMatchObject([{ sah: true, penandatangan: { nama: 'Dr. Pejabat Uji, S.H.' }, alasan: 'Pengesahan' }]);
    expect(server.terima).toEqual([{ path: '/api/user/status', fields: [] }, { path: '/api/sign/pdf', fields: ['file', 'nik', 'passphrase', 'tampilan', 'reason'] }]);
  });

  it.each<[string, object, RegExp]>([
    ['a wrong passphrase', { passphrase: 'salah' }, /^Passphrase tanda tangan elektronik salah\.$/],
    ['an unknown person', { nik: '3171010101809999' }, /tidak terdaftar/],
    ['an expired certificate', { nik: '3171010101800002', passphrase: 'lama' }, /kedaluwarsa/],
    ['a NIK of another form', { nik: '../../x' }, /16 angka/],
    ['no passphrase', { passphrase: '' }, /belum diisi/],
  ])('%s is refused in plain words', async (_name, wrong, why) => {
    await expect(esign.tandaTangani(tablePdf(), { ...permintaan, ...wrong })).rejects.toMatchObject({ jenis: 'ditolak', message: expect.stringMatching(why) as string });
  });

  it.each<[Ulah, 'gangguan' | 'ditolak', RegExp]>([
    ['diam', 'gangguan', /tidak menjawab pada waktunya/], ['rusak', 'gangguan', /mengalami gangguan/], ['bukanPdf', 'ditolak', /menolak permintaan/],
    ['menulisUlang', 'gangguan', /tidak memuat tanda tangan/], ['mengubah', 'gangguan', /bukan naskah final/],
  ])('a service that is "%s" is told as %s', async (ulah, jenis, why) => {
    server.ulah = ulah;
    await expect(esign.tandaTangani(tablePdf(), permintaan)).rejects.toMatchObject({ jenis, message: expect.stringMatching(why) as string });
  });

  it('a service that is not there, or refuses the account of the application, is a disturbance', async () => {
    const gone = new EsignBsre({ url: 'http://127.0.0.1:1', ...ESIGN_AKUN });
    await expect(gone.tandaTangani(tablePdf(), permintaan)).rejects.toMatchObject({ jenis: 'gangguan', message: expect.stringContaining('tidak dapat dihubungi') as string });
    const stranger = new EsignBsre({ url: server.url, ...ESIGN_AKUN, password: 'lain' });
    await expect(stranger.tandaTangani(tablePdf(), permintaan)).rejects.toMatchObject({ jenis: 'gangguan', message: expect.stringContaining('ESIGN_USER') as string });
  });

  it('neither passphrase nor NIK is in what is kept, thrown or logged, whatever happens', async () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'trace', destination: { write: (line) => { lines.push(line); } } });
    for (const ulah of ['biasa', 'rusak', 'bukanPdf', 'mengubah', 'diam'] as const) {
      server.ulah = ulah;
      const result = await esign.tandaTangani(tablePdf(), permintaan).catch((error: unknown) => error);
      logger.error({ err: result instanceof TandaTanganGagal ? result : null, permintaan, esign: { ...esign } }, 'tanda tangan');
      expect(Buffer.isBuffer(result) ? result.includes(FRASA) : false).toBe(false);
    }
    expect(lines.join()).not.toContain(FRASA);
    expect(lines.join()).not.toContain(NIK);
    expect(lines.join()).not.toContain(ESIGN_AKUN.password);
    expect(lines).toHaveLength(5);
  });
});
