import { perkara, type Perkara, type Ubahan } from './perkara.js';
import { lembar, nilai, serta } from './ubahan.js';

const WBBM: Ubahan = { context: { tujuan: 'WBBM' } };

/** From the unit to the list of TPI: IMP BAB III.A.1.a, N90 Lampiran II Bab I.A. */
export const perkaraPendahuluan: readonly Perkara[] = [
  ...perkara({ kemenimipas: 'I-08' }, ['usulan.ajukan', 'penilaianMandiri'], 'usulan.lke-mandiri-selesai', [
    ['menerima', 'penilaian mandiri selesai diisi beserta buktinya', {}, { keadaan: 'penilaianPendahuluan' }],
    ['menolak', 'penilaian mandiri masih diisi', lembar('mandiri', { keadaan: 'diisi', nilai: null })],
  ]),
  ...perkara({ kemenimipas: 'I-08' }, 'lke.selesaikan', 'lke.bukti-terlampir', [
    ['menerima', 'setiap jawaban yang bernilai disertai bukti'],
    ['menolak', 'satu jawaban bernilai tanpa bukti', ({ context }) => {
      const jawaban = context['jawaban'] as Record<string, object>;
      const [first = ''] = Object.keys(jawaban);
      return { context: { jawaban: { ...jawaban, [first]: { ...jawaban[first], bukti: [] } } } };
    }],
  ]),
  ...perkara({ kemenimipas: 'I-09' }, 'lke.mulai', 'lke.tim-ber-sk', [
    ['menerima', 'Tim Penilai Kanwil dibentuk dengan keputusan'],
    ['menolak', 'Tim Penilai Kanwil tanpa keputusan', { data: { skTim: undefined } }],
    ['menolak', 'Tim Penilai Eselon I Pembina tanpa keputusan', ({ facts }) => ({ data: { lapisan: 'eselonSatuPembina', skTim: undefined }, facts: { usulan: { ...(facts['usulan'] as object), tingkat: 'eselonSatuPembina' } } })],
  ]),
  ...perkara({ kemenimipas: 'I-10' }, 'usulan.teruskan', 'usulan.lke-tingkat-selesai', [
    ['menerima', 'Tim Penilai Kanwil menilai dengan LKE, lalu mengusulkan kepada Eselon I Pembina', {}, { keadaan: 'penilaianPendahuluan', isi: { posisi: 1 } }],
    ['menolak', 'Kanwil mengusulkan tanpa LKE yang selesai', lembar('kanwil', { keadaan: 'diisi' })],
  ]),
  ...perkara({ kemenimipas: ['I-10', 'C28'], nasional: ['N-02'] }, 'usulan.teruskan', 'usulan.nilai-pendahuluan', [
    ['menerima', 'pengungkit 40,00 dan setiap area paling sedikit 60 %', nilai('kanwil', { pengungkit: '40.00' })],
    ['menolak', 'pengungkit 39,99', nilai('kanwil', { pengungkit: '39.99' })],
    ['menolak', 'satu area 59,99 % dari bobotnya', nilai('kanwil', { areas: { TL: { value: '4.19', percent: '59.99' } } })],
    ['menerima', 'pengungkit 48,00 menuju WBBM', serta(WBBM, nilai('kanwil', { pengungkit: '48.00' }))],
    ['menolak', 'pengungkit 47,99 menuju WBBM', serta(WBBM, nilai('kanwil', { pengungkit: '47.99' }))],
  ]),
  ...perkara({ kemenimipas: 'I-11' }, 'usulan.teruskan', 'usulan.lke-tingkat-selesai', [
    ['menerima', 'Eselon I Pembina menilai lalu mengusulkan kepada TPI', { context: { posisi: 1 } }, { keadaan: 'menungguDaftarTpi' }],
    ['menolak', 'Eselon I Pembina hanya bersandar pada LKE Kanwil', serta({ context: { posisi: 1 } }, lembar('eselonSatuPembina', { keadaan: 'diisi' }))],
  ]),
  ...perkara({ kemenimipas: ['I-12', 'C29'] }, 'usulan.buka', undefined, [
    ['menerima', 'rute Kanwil melalui Sekretariat Jenderal', ({ facts }) => ({ facts: { unit: { ...(facts['unit'] as object), jenjang: 'kanwil' } } }), { isi: { rute: ['sekretariatJenderal'] } }],
  ]),
  ...perkara({ kemenimipas: ['I-12', 'C29'] }, 'usulan.masukkanDaftar', 'usulan.tingkat-layak', [
    ['menerima', 'Kanwil dinyatakan layak oleh Sekretariat Jenderal', hasilDari('sekretariatJenderal')],
    ['menolak', 'Kanwil dinyatakan layak oleh Eselon I Pembina, bukan Sekretariat Jenderal', hasilDari('eselonSatuPembina')],
  ]),
  ...perkara({ kemenimipas: 'I-13' }, ['usulan.ajukan', 'penilaianMandiri'], 'usulan.lke-mandiri-selesai', [
    ['menerima', 'unit Eselon I mengusulkan langsung kepada TPI', { context: { rute: [], hasil: [], jenjang: 'eselonSatu' } }, { keadaan: 'menungguDaftarTpi' }],
    ['menolak', 'unit Eselon I mengusulkan langsung tanpa penilaian mandiri', serta({ context: { rute: [], hasil: [], jenjang: 'eselonSatu' } }, { facts: { lke: {} } })],
  ]),
  ...perkara({ kemenimipas: 'I-14' }, 'usulan.masukkanDaftar', 'usulan.tingkat-layak', [
    ['menerima', 'TPI memasukkan satker yang layak ke daftar usulan', {}, { keadaan: 'evaluasiTpi' }],
    ['menolak', 'TPI memasukkan satker yang baru dinilai layak oleh Kanwil', ({ context }) => ({ context: { hasil: (context['hasil'] as unknown[]).slice(0, 1) } })],
  ]),
  ...perkara({ kemenimipas: 'I-14' }, 'usulan.keluarkanDaftar', undefined, [['menerima', 'TPI tidak memasukkan satker ke daftar, dengan alasan', {}, { keadaan: 'tidakMasukDaftar', isi: { daftar: { masuk: false } } }]]),
  ...perkara({ kemenimipas: 'I-14' }, 'usulan.keluarkanDaftar', 'masukan', [['menolak', 'TPI tidak memasukkan satker ke daftar tanpa alasan', { data: { alasan: undefined } }]]),
  ...perkara({ nasional: 'N-02' }, 'usulan.masukkanDaftar', 'usulan.tingkat-layak', [
    ['menerima', 'unit di bawah provinsi dinilai layak oleh unit tingkat provinsi'],
    ['menolak', 'unit di bawah provinsi belum dinilai unit tingkat provinsi', { context: { hasil: [] } }],
  ]),
  ...perkara({ nasional: 'N-03', ketapang: 'K-05', binjai: 'B-06' }, 'usulan.buka', 'usulan.satker-membangun', [
    ['menerima', 'unit kerja pemerintah daerah dievaluasi TPI tanpa penilaian pendahuluan', ({ facts }) => ({ facts: { unit: { ...(facts['unit'] as object), jenjang: 'perangkatDaerah' } } }), { isi: { rute: [] } }],
    ['menolak', 'unit kerja yang belum membangun zona integritas dievaluasi', { facts: { satker: null } }],
  ]),
];

function hasilDari(tingkat: string): Ubahan {
  return { context: { jenjang: 'kanwil', rute: ['sekretariatJenderal'], hasil: [{ tingkat, putaran: 1, hasil: 'layak', tanggal: '2027-02-10', nomorSurat: 'SEK-45' }] } };
}
