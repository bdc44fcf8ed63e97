import { historyVerify } from '../../src/cli/history-verify.js';
import { regulasiCheck } from '../../src/cli/regulasi/check.js';
import { regulasiAktifkan, regulasiImport } from '../../src/cli/regulasi/enact.js';
import { regulasiImpact } from '../../src/cli/regulasi/impact.js';
import { KODE, openPemda, type Nama, type Pemda } from '../support/pemda.js';
import { berkasKelima, instrumenKelima, KELIMA, paketKelima } from '../support/peraturan-kelima.js';

const NASIONAL = 'nasional-90-2021-jo-5-2024';
const SIDIK = 'a'.repeat(64);
const AREAS = ['MP', 'PP'];
const PERTANYAAN = AREAS.flatMap((area) => [`P.${area}.1`, `R.${area}.1`]);
const TERPENUHI = { terpenuhi: true, alasan: 'Melayani penduduk setiap hari' };

jest.setTimeout(120_000);

/** Who reads worksheets a second time; the tier of this law that nobody else knows has nobody. */
const PEMBACA: Readonly<Record<string, Nama>> = { mandiri: 'kadis', tpi: 'inspektur' };

interface Shown { readonly paket: string; readonly keadaan: string; readonly judul: string; readonly isi: Record<string, unknown> }

/** A regulation that no line of the product knows, from its file to the report of TPI under it, while the server runs. */
describe('a fifth regulation', () => {
  let pemda: Pemda;
  let instansi: string, lama: string, satker: string, usulan: string;
  beforeAll(async () => { pemda = await openPemda(NASIONAL, '2027-01-05T03:00:00Z'); });
  afterAll(() => pemda.close());

  const act = async (nama: Nama, kasus: string | null, perintah: string, data: unknown): Promise<string> => {
    const { status, body, text } = await pemda.send(nama, kasus, perintah, data);
    if (status >= 300) throw new Error(`${perintah} by ${nama}: ${status} ${text}`);
    return (body as { kasus: string }).kasus;
  };
  const shown = async (nama: Nama, kasus: string): Promise<Shown> => (await pemda.get(nama, `/kasus/${kasus}`)).body as Shown;
  const cli = async (...args: Parameters<Pemda['cli']>): Promise<string> => {
    const { code, out, err } = await pemda.cli(...args);
    expect([code, err]).toEqual([0, '']);
    return out;
  };
  const pakta = async (kode: string, tanggal: string) => ({ tanggal, cara: 'serentak', penandatangan: await pemda.employees(kode) });
  const piagam = (penyelenggara: string, tanggal: string) => ({ tanggal, penyelenggara, tempat: 'Pendopo', nomorPiagam: 'P-1', publikasi: [{ media: 'Situs web', tanggal }] });
  const worksheet = async (nama: Nama, lapisan: string, hasil?: object): Promise<void> => {
    const kasus = await act(nama, null, 'lke.mulai', { usulan, lapisan, ...(lapisan === 'mandiri' ? {} : { skTim: { nomor: 'SK-9', tanggal: '2027-08-01' } }) });
    const jawaban = Object.fromEntries((lapisan === 'mandiri' ? PERTANYAAN : PERTANYAAN.slice(0, 1)).map((code) => [code, { nilai: 'penuh', bukti: [{ judul: 'Bukti', sidik: SIDIK }] }]));
    await act(nama, kasus, 'lke.isi', { jawaban, ...(hasil ? { hasil } : {}) });
    const pembaca = PEMBACA[lapisan];
    if (pembaca) await act(nama, kasus, 'lke.ajukan', {});
    await act(pembaca ?? nama, kasus, 'lke.selesaikan', {});
  };

  it('is met by a case that has begun under the national one', async () => {
    instansi = await act('bupati', null, 'satker.buka', { satker: pemda.unit(KODE), tujuan: 'instansi' });
    await act('sekda', instansi, 'satker.catatPaktaIntegritas', await pakta(KODE, '2027-01-05'));
    await act('bupati', instansi, 'satker.canangkan', piagam('instansi', '2027-01-05'));
    expect(await shown('bupati', instansi)).toMatchObject({ paket: NASIONAL, keadaan: 'dicanangkan' });
  });

  it('is checked, proposed by one person and activated by another', async () => {
    const berkas = berkasKelima(pemda.folder);
    await cli((args, io) => regulasiCheck(args, io), [berkas.paket, '--instrumen', berkas.instrumen]);
    const { id } = JSON.parse(await cli(regulasiImport, [berkas.paket, '--instrumen', berkas.instrumen, '--from', '2027-01-11', '--untuk', KODE, '--json'], 'admin')) as { id: string };
    await cli(regulasiAktifkan, [id], 'sekda');
  });

  it('holds from 00.00 of its day, and the server need not be started again', async () => {
    await pemda.clock('2027-01-10T16:59:59.500Z');
    lama = await act('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBBM' });
    expect(await shown('kadis', lama)).toMatchObject({ paket: NASIONAL });
    await pemda.clock('2027-01-10T17:00:00Z');
    satker = await act('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' });
    expect(await shown('kadis', satker)).toMatchObject({ paket: KELIMA });
  });

  it('leaves the running cases under the law that they began under', async () => {
    const refused = async (kasus: string) => JSON.stringify((await pemda.send('kadis', kasus, 'satker.canangkan', piagam('perangkatDaerah', '2027-01-11')).then(({ body }) => body as object)));
    expect(await refused(lama)).toContain('Pimpinan unit kerja telah menandatangani pakta integritas');
    expect(await refused(satker)).toContain('Pimpinan perangkat daerah telah menandatangani pakta integritas');
    await act('bupati', instansi, 'satker.tambahPublikasi', { publikasi: [{ media: 'Surat kabar daerah', tanggal: '2027-01-07' }] });
    expect(await shown('bupati', instansi)).toMatchObject({ paket: NASIONAL });
  });

  it('leads a unit to building', async () => {
    await act('operator', satker, 'satker.catatPaktaIntegritas', await pakta('dukcapil', '2027-01-11'));
    await act('kadis', satker, 'satker.canangkan', piagam('perangkatDaerah', '2027-01-11'));
    await act('bupati', satker, 'satker.tetapkan', { nomor: 'SK-1', tanggal: '2027-01-11', kriteria: { layananUtama: TERPENUHI, risikoTinggi: TERPENUHI, dampakLuas: TERPENUHI } });
    await pemda.clock('2027-02-01T03:00:00Z');
    await act('kadis', satker, 'satker.bentukTimKerja', { nomor: 'SK-2', tanggal: '2027-01-18', mekanisme: 'Rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) });
    await act('operator', satker, 'satker.tetapkanProgram', { layananUtama: 'Akta', isuStrategis: 'Antrean', risiko: 'Pungutan', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan' })) });
    await act('operator', satker, 'satker.susunRencanaAksi', { tanggal: '2027-01-25', kegiatan: AREAS.map((area) => ({ indikator: `P.${area}`, rencanaAksi: 'Rapat', target: '4 kali', waktu: '2027-12-31' })) });
    await act('kadis', satker, 'satker.mulaiMembangun', {});
    expect(await shown('kadis', satker)).toMatchObject({ keadaan: 'membangun' });
  });

  it('has its own route, worksheet and words', async () => {
    await pemda.clock('2027-08-02T03:00:00Z');
    usulan = await act('operator', null, 'usulan.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK', periode: '2027' });
    expect((await shown('kadis', usulan)).isi).toMatchObject({ rute: ['setda'] });
    await worksheet('operator', 'mandiri');
    await act('kadis', usulan, 'usulan.ajukan', { tanggal: '2027-08-02' });
    const early = await pemda.send('inspektur', usulan, 'usulan.masukkanDaftar', { tanggal: '2027-08-02' });
    expect([early.status, JSON.stringify(early.body)]).toEqual([422, expect.stringContaining('Menunggu daftar usulan')]);
    await worksheet('penilaiSetda', 'setda');
    const { body } = await pemda.get('sekda', `/kasus/${usulan}`);
    expect(body).toMatchObject({ tindakan: expect.arrayContaining([expect.objectContaining({ perintah: 'usulan.teruskan', siap: true, dasar: [expect.objectContaining({ sumber: 'CTH', pasal: 'Pasal 5 ayat (1)' })] })]) as unknown });
    await act('sekda', usulan, 'usulan.teruskan', { nomorSurat: 'SD-1', tanggal: '2027-08-02' });
  });

  it('is what TPI reports by: its own thresholds, on its own scale', async () => {
    await act('inspektur', usulan, 'usulan.masukkanDaftar', { tanggal: '2027-08-02' });
    await worksheet('auditor', 'tpi', { 'S.1': '3.10' });
    await act('auditor', usulan, 'usulan.catatPemeriksaan', {
      tindakLanjut: { temuan: 2, selesai: 2 }, sakip: 'BB', lhkpn: { wajib: 1, sudah: 1 }, lhkasn: { wajib: 9, sudah: 9 }, komitmen: 'Baik', implementasi: 'Baik', inovasi: 'Satu', survei: '3,10 dari 5', kinerja: 'Naik',
      layananUtama: { inti: true, berdampak: true, uraian: 'Administrasi kependudukan' },
    });
    await act('inspektur', usulan, 'usulan.terbitkanLhe', { nomor: 'INSP-1', tanggal: '2027-08-02', simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [] });
    expect(await shown('kadis', usulan)).toMatchObject({ paket: KELIMA, keadaan: 'menungguSurat' });
  });

  it('tells beforehand what a stricter sixth would change: the threshold, in that worksheet and that report', async () => {
    const strict = { ...instrumenKelima().gates, WBK: { ...instrumenKelima().gates.WBK, kepuasan: { points: '21', index: '3.50' } } };
    const berkas = berkasKelima(pemda.folder, { ...paketKelima(), id: 'perbup-contoh-2-2027', ambang: strict });
    const report = JSON.parse(await cli(regulasiImpact, [berkas.paket, '--instrumen', berkas.instrumen, '--json'])) as { tidakTerbaca: unknown[]; aturan: { aturan: string; kasus: { kasus: string; mesin: string; perintah: string | null }[] }[] };
    expect(report.tidakTerbaca).toEqual([]);
    const by = (aturan: string) => report.aturan.find((one) => one.aturan === aturan)?.kasus.map(({ kasus, mesin, perintah }) => ({ kasus, mesin, perintah }));
    expect(by('usulan.nilai-ambang')).toEqual([{ kasus: usulan, mesin: 'usulan', perintah: 'usulan.terbitkanLhe' }]);
    expect(by('nilai:kepuasan')).toEqual([{ kasus: expect.any(String), mesin: 'lke', perintah: null }]);
    expect(await cli(regulasiImpact, [KELIMA, '--untuk', KODE])).toContain('Di bawah');
  });

  it('leaves a history that is whole', async () => {
    expect(await cli(historyVerify, [])).toContain('Seluruh riwayat utuh.');
  });
});
