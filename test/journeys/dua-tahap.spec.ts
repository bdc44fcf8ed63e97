import { answersOf, best, worst } from '../../machines/lke/sample-answers.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { historyVerify } from '../../src/cli/history-verify.js';
import { KODE, openPemda, type Nama, type Pemda } from '../support/pemda.js';

const TARAKAN = 'perwali-tarakan-45-2020';
const { instrument } = lawById(TARAKAN);
const SIDIK = 'a'.repeat(64);
const AREAS = instrument.areas.map(({ code }) => code);
const TERPENUHI = { terpenuhi: true, alasan: 'Melayani penduduk setiap hari' };
/** What the first stage finds lacking. */
const [KURANG = '', TERPENUHI_TAHAP_SATU = ''] = instrument.questions.keys();
const jawaban = (choose = best) => Object.fromEntries(Object.entries(answersOf(instrument, choose)).map(([code, nilai]) => [code, { nilai, bukti: [{ judul: 'Bukti', sidik: SIDIK }] }]));

jest.setTimeout(120_000);

interface Shown { readonly keadaan: string; readonly isi: Record<string, unknown>; readonly ringkasan?: unknown }
interface Refusal { readonly why: readonly { readonly rule: string; readonly have: string }[] }

/** Perwali Tarakan 45/2020 Lampiran II.B.4–7: two stages of TPI with an acceleration between them, and a letter without a panel. */
describe('Penilaian Tahap I, percepatan, Penilaian Tahap II', () => {
  let pemda: Pemda;
  let satker: string, usulan: string, tahapSatu: string, tahapDua: string;
  beforeAll(async () => { pemda = await openPemda(TARAKAN, '2022-01-03T03:00:00Z'); });
  afterAll(() => pemda.close());

  const act = async (nama: Nama, kasus: string | null, perintah: string, data: unknown): Promise<string> => {
    const { status, body, text } = await pemda.send(nama, kasus, perintah, data);
    if (status >= 300) throw new Error(`${perintah} by ${nama}: ${status} ${text}`);
    return (body as { kasus: string }).kasus;
  };
  const refusal = async (nama: Nama, kasus: string | null, perintah: string, data: unknown): Promise<readonly [number, Refusal['why']]> => {
    const { status, body } = await pemda.send(nama, kasus, perintah, data);
    return [status, (body as Refusal).why];
  };
  const shown = async (nama: Nama, kasus: string): Promise<Shown> => (await pemda.get(nama, `/kasus/${kasus}`)).body as Shown;
  const mulai = (nama: Nama, lapisan: string) => act(nama, null, 'lke.mulai', { usulan, lapisan, ...(lapisan === 'mandiri' ? {} : { skTim: { nomor: 'SK-9', tanggal: '2021-02-01' } }) });

  it('begin with a unit that builds', async () => {
    await pemda.clock('2021-01-04T03:00:00Z');
    satker = await act('kadis', null, 'satker.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK' });
    await act('operator', satker, 'satker.catatPaktaIntegritas', { tanggal: '2021-01-04', cara: 'serentak', penandatangan: await pemda.employees('dukcapil') });
    await act('kadis', satker, 'satker.canangkan', { tanggal: '2021-01-04', penyelenggara: 'perangkatDaerah', tempat: 'Aula', nomorPiagam: 'P-1', publikasi: [{ media: 'Situs web', tanggal: '2021-01-04' }] });
    const kriteria = { strategis: TERPENUHI, sumberDaya: TERPENUHI, keberhasilanRb: TERPENUHI };
    await act('pokja', satker, 'satker.usulkanPenetapan', { nomor: 'PK-1', tanggal: '2021-01-04', kriteria });
    await act('bupati', satker, 'satker.tetapkan', { nomor: 'SK-1', tanggal: '2021-01-04', kriteria });
    await act('kadis', satker, 'satker.bentukTimKerja', { nomor: 'SK-2', tanggal: '2021-01-04', mekanisme: 'Rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) });
    await act('operator', satker, 'satker.tetapkanProgram', { layananUtama: 'Akta', isuStrategis: 'Antrean', risiko: 'Pungutan', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan' })) });
    await act('operator', satker, 'satker.susunRencanaAksi', { tanggal: '2021-01-04', kegiatan: instrument.areas.map(({ aspects }) => ({ indikator: aspects.pemenuhan[0]?.code ?? '', rencanaAksi: 'Rapat', target: '4 kali', waktu: '2021-12-31' })) });
    await act('kadis', satker, 'satker.mulaiMembangun', {});
  });

  it('are reached without any tier: TPI evaluates a unit of a local government directly (N-03)', async () => {
    await pemda.clock('2022-03-01T03:00:00Z');
    usulan = await act('operator', null, 'usulan.buka', { satker: pemda.unit('dukcapil'), tujuan: 'WBK', periode: '2022' });
    const mandiri = await mulai('operator', 'mandiri');
    await act('operator', mandiri, 'lke.isi', { jawaban: jawaban() });
    await act('operator', mandiri, 'lke.ajukan', {});
    await act('kadis', mandiri, 'lke.selesaikan', {});
    await act('kadis', usulan, 'usulan.ajukan', { tanggal: '2022-03-01' });
    await act('inspektur', usulan, 'usulan.masukkanDaftar', { tanggal: '2022-03-01' });
    expect(await shown('kadis', usulan)).toMatchObject({ keadaan: 'evaluasiTpi', isi: { rute: [], tahap: 0 } });
  });

  it('know no acceleration before the first stage is finished, and none of what earned its full value', async () => {
    const butir = (pertanyaan: string) => ({ pertanyaan, kekurangan: 'Belum menyeluruh', upaya: 'Melengkapi', tenggat: '2022-03-20' });
    tahapSatu = await mulai('auditor', 'tpi');
    await act('auditor', tahapSatu, 'lke.isi', { jawaban: { [KURANG]: { nilai: worst(instrument.questions.get(KURANG) ?? never()) } }, hasil: { 'H.KKN.1': '3.70', 'H.KKN.2': '1', 'H.PP.1': '3.50' } });
    const [, early] = await refusal('inspektur', usulan, 'usulan.mintaPercepatan', { tanggal: '2022-03-01', daftar: [butir(KURANG)] });
    expect(early.map(({ rule }) => rule)).toContain('usulan.lke-tpi-selesai');
    await act('auditor', tahapSatu, 'lke.ajukan', {});
    await act('inspektur', tahapSatu, 'lke.selesaikan', {});
    const [status, full] = await refusal('inspektur', usulan, 'usulan.mintaPercepatan', { tanggal: '2022-03-01', daftar: [butir(KURANG), butir(TERPENUHI_TAHAP_SATU)] });
    expect([status, full]).toMatchObject([422, [{ rule: 'usulan.hanya-kekurangan', have: `telah bernilai penuh: ${TERPENUHI_TAHAP_SATU}` }]]);
    await act('inspektur', usulan, 'usulan.mintaPercepatan', { tanggal: '2022-03-01', daftar: [butir(KURANG)] });
    expect(await shown('kadis', usulan)).toMatchObject({ keadaan: 'percepatan' });
  });

  it('wait until each item is answered, by the unit or by the Tim Pembangunan', async () => {
    expect(await refusal('kadis', usulan, 'usulan.ajukanTahapDua', { tanggal: '2022-03-01' })).toMatchObject([422, [{ rule: 'usulan.percepatan-tuntas' }]]);
    await act('pembina', usulan, 'usulan.catatPercepatan', { pertanyaan: KURANG, tanggal: '2022-03-01', uraian: 'Dilengkapi', bukti: [{ judul: 'Keputusan', sidik: SIDIK }] });
    await act('kadis', usulan, 'usulan.ajukanTahapDua', { tanggal: '2022-03-01' });
    expect(await shown('kadis', usulan)).toMatchObject({ keadaan: 'evaluasiTpi', isi: { tahap: 1 } });
  });

  it('leave the first stage as it was, and open in the second only what was lacking (T-11, C9)', async () => {
    expect(await refusal('auditor', tahapSatu, 'lke.bukaKembali', { alasan: 'Keliru' })).toMatchObject([422, [{ rule: 'lke.giliran' }]]);
    tahapDua = await mulai('auditor', 'tpiTahapDua');
    expect(await shown('auditor', tahapDua)).toMatchObject({ isi: { terbuka: [KURANG], hasil: { 'H.KKN.1': '3.70' } } });
    const locked = { jawaban: { [TERPENUHI_TAHAP_SATU]: { nilai: best(instrument.questions.get(TERPENUHI_TAHAP_SATU) ?? never()) } } };
    expect(await refusal('auditor', tahapDua, 'lke.isi', locked)).toMatchObject([422, [{ rule: 'lke.hanya-yang-kurang', have: expect.stringContaining(TERPENUHI_TAHAP_SATU) as string }]]);
    await act('auditor', tahapDua, 'lke.isi', { jawaban: { [KURANG]: { nilai: best(instrument.questions.get(KURANG) ?? never()) } } });
    await act('auditor', tahapDua, 'lke.ajukan', {});
    await act('inspektur', tahapDua, 'lke.selesaikan', {});
  });

  it('count the merged worksheet, and show both with their difference (C48)', async () => {
    const { ringkasan } = await shown('kadis', usulan);
    expect(ringkasan).toMatchObject({ nilai: [{ lapisan: 'tpi' }, { lapisan: 'tpiTahapDua', pengungkit: '60.00' }], nilaiBerlaku: { lapisan: 'tpiTahapDua', selisih: { lapisan: 'tpi', nilai: expect.stringMatching(/^\+/) as string } } });
  });

  it('end with a report, and a letter that rests on it without any panel', async () => {
    await act('auditor', usulan, 'usulan.catatPemeriksaan', {
      tindakLanjut: { temuan: 2, selesai: 2 }, sakip: 'BB', lhkpn: { wajib: 1, sudah: 1 }, lhkasn: { wajib: 9, sudah: 9 }, komitmen: 'Baik', implementasi: 'Baik', inovasi: 'Satu', survei: '3,70', kinerja: 'Naik',
      layananUtama: { inti: true, berdampak: true, uraian: 'Administrasi kependudukan' },
    });
    await act('inspektur', usulan, 'usulan.terbitkanLhe', { nomor: 'INSP-1', tanggal: '2022-03-01', simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [] });
    expect(await shown('kadis', usulan)).toMatchObject({ keadaan: 'menungguSurat' });
    const surat = await act('organisasi', null, 'surat.susunKonsep', { jenis: 'pengajuan', satker: pemda.unit(KODE), periode: '2022', hal: 'Pengajuan' });
    await act('organisasi', surat, 'surat.catatSyaratInstansi', { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 });
    await act('organisasi', surat, 'surat.sampaikanKeSekretaris', {});
    await act('sekda', surat, 'surat.sampaikanKePimpinan', {});
    await act('bupati', surat, 'surat.tandatangani', { nomor: 'B-1', tanggal: '2022-03-01' });
    await act('sekda', surat, 'surat.kirim', { sidikDataDukung: SIDIK });
    expect(await shown('kadis', usulan)).toMatchObject({ keadaan: 'praEvaluasiTpn' });
  });

  it('leave a history that decides again as it did', async () => {
    const { code, out } = await pemda.cli(historyVerify, []);
    expect([code, out]).toEqual([0, expect.stringContaining('Seluruh riwayat utuh.')]);
  });
});

function never(): never {
  throw new Error('the worksheet has this question');
}
