import { hitungan, perkara, type Adegan, type Perkara, type Ubahan } from './perkara.js';
import { nilai, ORANG_LAIN, serta } from './ubahan.js';
import { effectiveOf, finishedLayers } from '../../lke/views/layers.js';
import { answersOf, best, worst } from '../../lke/sample-answers.js';
import { scoreText } from '../../lke/score.js';

const LHE = ['usulan.terbitkanLhe', 'evaluasiTpi'] as const;

/** Tarakan: stage one, acceleration, stage two. */
const duaTahap: Perkara[] = [
  ...perkara({ tarakan: 'T-10' }, 'usulan.mintaPercepatan', 'usulan.hanya-kekurangan', [
    ['menerima', 'yang kurang pada Tahap I didaftar untuk dipercepat', {}, { keadaan: 'percepatan' }],
    ['menolak', 'yang telah bernilai penuh pada Tahap I ikut didaftar', ({ law, data }) => ({ data: { daftar: (data['daftar'] as object[]).map((one) => ({ ...one, pertanyaan: [...law.instrument.questions.keys()][1] })) } })],
  ]),
  ...perkara({ tarakan: 'T-10' }, 'usulan.ajukanTahapDua', 'usulan.percepatan-tuntas', [
    ['menerima', 'setiap butir percepatan telah dijawab', {}, { keadaan: 'evaluasiTpi', isi: { tahap: 1 } }],
    ['menolak', 'satu butir percepatan belum dijawab', ({ context }) => ({ context: { percepatan: { ...(context['percepatan'] as object), daftar: [{ pertanyaan: 'H.PP.1', kekurangan: 'Survei', upaya: 'Survei ulang', tenggat: '2027-04-10' }] } } })],
  ]),
  ...perkara({ ketapang: 'K-05' }, 'usulan.mintaPercepatan', 'usulan.tahap-berikut', [['menolak', 'percepatan diminta, sedang peraturan hanya mengenal satu tahap']]),
  ...perkara({ tarakan: ['T-11', 'C9'] }, 'lke.isi', 'lke.hanya-yang-kurang', [
    ['menerima', 'Tahap II menilai lagi yang ditemukan kurang', tahapDua(0)],
    ['menolak', 'Tahap II menilai lagi yang telah terpenuhi pada Tahap I', tahapDua(1)],
  ]),
  ...perkara({ tarakan: ['T-11', 'C9'] }, LHE, 'usulan.nilai-ambang', [
    ['menerima', 'nilai gabungan Tahap II yang dipakai, bukan nilai Tahap I', serta({ context: { tahap: 1 } }, nilai('tpi', { total: '60.00' }))],
    ['menolak', 'nilai gabungan Tahap II 74,99 walau Tahap I 100', serta({ context: { tahap: 1 } }, nilai('tpiTahapDua', { total: '74.99' }))],
  ]),
  ...hitungan({ tarakan: ['T-09', 'C8'] }, [
    ['menerima', 'penilaian TPI menjadi nilai perangkat daerah', ({ pack, instrument }) => berlaku(pack.lapisan, { tpi: lapis(scoreText(instrument, { answers: answersOf(instrument, worst) })) }) === 'tpi'],
    ['menolak', 'isian perangkat daerah sendiri menjadi nilainya', ({ pack, instrument }) => berlaku(pack.lapisan, { mandiri: lapis(scoreText(instrument, { answers: answersOf(instrument, best) })) }) === 'mandiri'],
  ]),
  ...hitungan({ nasional: ['N-15', 'C48'] }, [
    ['menerima', 'nilai evaluasi lapangan TPN mengalahkan nilai TPI', ({ pack, instrument }) => berlaku(pack.lapisan, { tpi: lapis(scoreText(instrument, { answers: answersOf(instrument, best) })), tpn: lapis(scoreText(instrument, { answers: answersOf(instrument, worst) })) }) === 'tpn'],
    ['menolak', 'nilai TPI mengalahkan nilai evaluasi lapangan TPN', ({ pack, instrument }) => berlaku(pack.lapisan, { tpi: lapis(scoreText(instrument, { answers: answersOf(instrument, best) })), tpn: lapis(scoreText(instrument, { answers: answersOf(instrument, worst) })) }) === 'tpi'],
  ]),
];

type Nilai = ReturnType<typeof scoreText>;
function lapis(of: Nilai) {
  return { keadaan: 'selesai', putaran: 1, nilai: of };
}
/** The layer whose score counts. */
function berlaku(order: readonly string[], layers: Parameters<typeof finishedLayers>[0]): string | undefined {
  return effectiveOf(finishedLayers(layers, order, 1))?.lapisan;
}
/** The second stage answers the first or the second question again, of which only the first was found lacking. */
function tahapDua(place: number) {
  return ({ law, facts }: Adegan): Ubahan => {
    const [lacking = '', met = ''] = law.instrument.questions.keys();
    const kode = place === 0 ? lacking : met;
    return {
      context: { lapisan: 'tpiTahapDua', terbuka: [lacking] }, facts: { usulan: { ...(facts['usulan'] as object), tahapTpi: 'tpiTahapDua' } },
      data: { jawaban: { [kode]: { nilai: answersOf(law.instrument, best)[kode] } } },
    };
  };
}

/** Who has an interest (C30): IMP BAB III.A.1.d, the person over all posts. */
const benturan: Perkara[] = [
  ...perkara({ kemenimipas: ['I-19', 'C30'] }, 'lke.mulai', 'lke.bukan-unit-sendiri', [
    ['menerima', 'penilai tanpa jabatan di satker itu'],
    ['menolak', 'penilai memegang jabatan di satker itu dalam 12 bulan terakhir', pelaku({ jabatanDiUnit: true })],
    ['mengingatkan', 'penilai dikecualikan ketua tim dengan alasan tertulis', pelaku({ jabatanDiUnit: true, pengecualian: [{ alasan: 'Satu-satunya ahli' }] })],
  ]),
  ...perkara({ kemenimipas: ['I-19', 'C30'] }, 'lke.mulai', 'lke.bukan-penilai-lapisan-bawah', [['menolak', 'penilai telah menilai satker itu di lapisan lain', pelaku({ menilaiLapisan: ['eselonSatuPembina'] })]]),
  ...perkara({ kemenimipas: ['I-19', 'C30'] }, 'lke.mulai', 'lke.bukan-rantai-sendiri', [
    ['menerima', 'Tim Penilai Kanwil menilai UPT di bawahnya, seperti diperintahkan pedoman', pelaku({ rantaiSendiri: true })],
    ['menolak', 'anggota TPM dari Ditjen Imigrasi menilai satker imigrasi', serta(pelaku({ rantaiSendiri: true }), ({ facts }) => ({ data: { lapisan: 'tpm' }, facts: { usulan: { ...(facts['usulan'] as object), keadaan: 'evaluasiTpm' } } }))],
  ]),
  ...perkara({ kemenimipas: ['I-19', 'C30'] }, ['usulan.kecualikan', 'evaluasiTpi'], 'usulan.pengecualian-orang-lain', [
    ['menerima', 'ketua tim mengecualikan orang lain dengan alasan', { data: { orang: ORANG_LAIN } }],
    ['menolak', 'ketua tim mengecualikan dirinya sendiri', { facts: { pelaku: { orang: ORANG_LAIN } }, data: { orang: ORANG_LAIN } }],
  ]),
];

function pelaku(change: Readonly<Record<string, unknown>>) {
  return ({ facts }: Adegan): Ubahan => ({ facts: { pelaku: { ...(facts['pelaku'] as object), ...change } } });
}

/** Which layer scores what, which score counts, and who may score. */
export const perkaraLapisan: readonly Perkara[] = [...duaTahap, ...benturan];
