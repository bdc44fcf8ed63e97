import { hitungan, perkara, type Adegan, type Baris, type Nomor, type Perkara, type Ubahan } from './perkara.js';
import { ORANG_LAIN, serta } from './ubahan.js';

type Bagian = Readonly<Record<string, unknown>>;
const WBK_DIPEGANG = { tujuan: 'WBK', sk: { nomor: '900 Tahun 2028', tanggal: '2028-12-05' }, monevBerikut: '2032-11-01' };
const skor = (nilai: string) => ({ context }: Adegan): Ubahan => ({ context: { nilai: { ...(context['nilai'] as object), skor: nilai } } });
/** The predikat of the units, in the order of their invitations. */
const unit = (...held: readonly (string | null)[]) => ({ facts }: Adegan): Ubahan => ({
  facts: { anggota: (facts['anggota'] as Bagian[]).map((one, i) => ({ ...one, predikat: held[i] ? { tujuan: held[i], nomor: '1', tanggal: '2027-12-06' } : null })) },
});
const WBBM: Ubahan = { context: { predikat: WBK_DIPEGANG }, data: { tujuan: 'WBBM' } };
const USULKAN = 'kawasan.usulkan';
const SEMUA = 'kawasan.semua-berpredikat';
const SKOR = 'kawasan.skor-integrasi';

const KAWASAN_WBK: Nomor = { tarakan: 'T-15', kemenimipas: 'I-30', nasional: 'N-20', binjai: 'B-17', ketapang: 'K-11' };
const KAWASAN_WBBM: Nomor = { tarakan: 'T-16', kemenimipas: 'I-30', nasional: 'N-20', binjai: 'B-17', ketapang: 'K-11' };
const wbk = (aturan: string, baris: readonly Baris[]) => perkara(KAWASAN_WBK, [USULKAN, 'pembangunan'], aturan, baris);
const wbbm = (aturan: string, baris: readonly Baris[]) => perkara(KAWASAN_WBBM, [USULKAN, 'berpredikat'], aturan, baris);

/** Tables 7 and 8 of N90 Lampiran II Bab III.D.2, row by row, at the numbers. */
const kebenaran: Perkara[] = [
  ...wbk(SKOR, [
    ['menerima', 'Tabel 7 baris 4: semua unit WBK dan skor 6,5', serta(unit('WBK', 'WBK'), skor('6.5')), { keadaan: 'evaluasiTpn' }],
    ['menerima', 'Tabel 7 baris 4: anggota WBBM dihitung WBK', serta(unit('WBBM', 'WBK'), skor('6.5'))],
    ['menolak', 'Tabel 7 baris 3: semua unit WBK, skor 6,499999', serta(unit('WBK', 'WBK'), skor('6.499999'))],
  ]),
  ...wbk(SEMUA, [['menolak', 'Tabel 7 baris 2: skor 6,5, satu unit belum WBK', serta(unit('WBK', null), skor('6.5'))]]),
  ...wbbm(SKOR, [
    ['menerima', 'Tabel 8 baris 4: kawasan WBK, semua unit WBBM, dan skor 7,5', serta(WBBM, unit('WBBM', 'WBBM'), skor('7.5'))],
    ['menolak', 'Tabel 8 baris 3: semua unit WBBM, skor 7,49', serta(WBBM, unit('WBBM', 'WBBM'), skor('7.49'))],
  ]),
  ...wbbm(SEMUA, [['menolak', 'Tabel 8 baris 2: skor 7,5, satu unit baru WBK', serta(WBBM, unit('WBBM', 'WBK'), skor('7.5'))]]),
  ...perkara(KAWASAN_WBBM, [USULKAN, 'pembangunan'], 'kawasan.predikat-berikutnya', [['menolak', 'kawasan yang belum WBK diusulkan WBBM', serta({ data: { tujuan: 'WBBM' } }, unit('WBBM', 'WBBM'), skor('7.5'))]]),
];

const aspek = (change: Readonly<Record<string, Bagian | undefined>>) => ({ data }: Adegan): Ubahan => {
  const have = data['aspek'] as Record<string, Bagian>;
  const laid = Object.entries(have).flatMap(([id, one]) => (Object.hasOwn(change, id) && change[id] === undefined ? [] : [[id, { ...one, ...change[id] }] as const]));
  return { data: { aspek: Object.fromEntries(laid) } };
};
const anggota = (nama: string, tanggal: string) => ({ pack }: Adegan['law']): boolean =>
  pack.kawasan.jenis.some((jenis) => jenis.id === 'bandara' && jenis.anggota.some((one) => one.nama.startsWith(nama) && (one.dari === undefined || one.dari <= tanggal) && (one.sampai === undefined || tanggal <= one.sampai)));

/** The joint team, the five aspects, the members: IMP BAB II.C and III.B. */
const bersama: Perkara[] = [
  ...perkara({ kemenimipas: 'I-30' }, 'kawasan.bentukTimKhusus', 'kawasan.tim-dari-setiap-tpi', [
    ['menerima', 'Tim Khusus terdiri atas TPI setiap instansi anggota'],
    ['menolak', 'Tim Khusus tanpa TPI satu instansi anggota', ({ data }) => ({ data: { anggota: (data['anggota'] as unknown[]).slice(0, 1) } })],
  ]),
  ...perkara({ kemenimipas: 'I-30' }, ['kawasan.nilaiIntegrasi', 'pembangunan'], 'kawasan.semua-aspek-dinilai', [
    ['menerima', 'kelima aspek integrasi dinilai'],
    ['menolak', 'empat dari lima aspek integrasi dinilai', aspek({ evaluasi: undefined })],
  ]),
  ...perkara({ kemenimipas: ['I-30', 'C41'], nasional: ['N-20', 'C41'] }, ['kawasan.nilaiIntegrasi', 'pembangunan'], 'kawasan.nilai-dalam-batas', [
    ['menerima', 'satu aspek bernilai 2, sepuluh untuk kelimanya', aspek({ sop: { nilai: '2' } })],
    ['menolak', 'satu aspek bernilai 2,01', aspek({ sop: { nilai: '2.01' } })],
  ]),
  ...perkara({ kemenimipas: 'I-30' }, 'anggotaKawasan.terima', 'anggotaKawasan.ada-undangan', [
    ['menerima', 'unit instansi lain menerima undangan', {}, { keadaan: 'bergabung' }],
    ['menolak', 'unit yang tidak diundang menjadi anggota', { facts: { undangan: [] } }],
  ]),
  ...perkara({ kemenimipas: 'I-30' }, 'kawasan.bentuk', undefined, [
    ['menerima', 'kawasan bandar udara', { data: { jenis: 'bandara' } }], ['menerima', 'kawasan aparat penegak hukum', { data: { jenis: 'aph' } }], ['menerima', 'kawasan pertanahan', { data: { jenis: 'pertanahan' } }],
  ]),
  ...perkara({ kemenimipas: 'I-30' }, ['kawasan.catatTinjauan', 'pembangunan'], 'kawasan.oleh-tim-khusus', [
    ...['wawancara', 'survei', 'audiensi', 'studiBanding'].map((cara): Baris => ['menerima', `Tim Khusus meninjau dengan ${cara}`, { data: { cara } }]),
    ['menolak', 'yang meninjau bukan anggota Tim Khusus', { facts: { pelaku: { orang: ORANG_LAIN } } }],
  ]),
  ...perkara({ kemenimipas: 'I-30' }, 'kawasan.bentuk', 'masukan', [['menolak', 'kawasan dengan jenis yang tidak dikenal', { data: { jenis: 'pasar' } }]]),
  ...perkara({ nasional: 'N-18' }, 'kawasan.catatHasilTpn', 'kawasan.unit-disebut', [
    ['menerima', 'hasil c: belum terintegrasi, setiap pimpinan membangunnya', { data: { hasil: 'belumTerintegrasi' } }, { keadaan: 'pembangunan' }],
    ['menerima', 'hasil d: unit yang belum memenuhi dibina', { data: { hasil: 'unitBelumMemenuhi', unit: [2] } }, { keadaan: 'pembangunan' }],
    ['menerima', 'hasil e: memenuhi, disampaikan kepada Menteri PANRB', {}, { keadaan: 'menungguPenetapan' }],
    ['menolak', 'hasil d tanpa menyebut unitnya', { data: { hasil: 'unitBelumMemenuhi' } }],
  ]),
  ...perkara({ nasional: ['N-23', 'C43'], kemenimipas: ['I-28', 'C43'] }, [USULKAN, 'pembangunan'], 'kawasan.tidak-terkunci', [
    ['menerima', 'kawasan diusulkan pada hari masa tunggu berakhir', { context: { terkunciSampai: '2030-02-28' }, data: { tanggal: '2030-02-28' } }],
    ['menolak', 'kawasan diusulkan sehari sebelum masa tunggu berakhir', { context: { terkunciSampai: '2030-02-28' }, data: { tanggal: '2030-02-27' } }],
  ]),
  ...perkara({ nasional: ['N-23', 'C43'], kemenimipas: ['I-28', 'C43'] }, 'kawasan.cabut', 'kawasan.cabut-sesudah-rekomendasi', [
    ['menerima', 'kawasan dicabut 29 Februari 2028: dapat diusulkan lagi mulai 28 Februari 2030', ({ context }) => {
      const pencabutan = context['pencabutan'] as Record<string, object>;
      return { context: { pencabutan: { ...pencabutan, rekomendasi: { ...pencabutan['rekomendasi'], tanggal: '2028-01-15' } } }, data: { tanggal: '2028-02-29' } };
    }, { keadaan: 'pembangunan', isi: { terkunciSampai: '2030-02-28' } }],
    ['menolak', 'keputusan pencabutan kawasan mendahului rekomendasi TPN', { data: { tanggal: '2031-01-14' } }],
  ]),
  ...perkara({ kemenimipas: 'I-26' }, ['kawasan.usulkanPencabutan', 'berpredikat'], 'kawasan.temuan-monev', [
    ['menerima', 'monitoring menemukan kawasan tidak lagi memenuhi'],
    ['menolak', 'pencabutan kawasan diusulkan tanpa monitoring', { context: { laporan: [] } }],
  ]),
  ...hitungan({ kemenimipas: ['I-30', 'C38'] }, [
    ['menerima', 'balai Badan Karantina Indonesia anggota kawasan bandara sejak 20 Juli 2023', anggota('Balai Karantina Hewan, Ikan, dan Tumbuhan', '2023-07-20')],
    ['menolak', 'balai Badan Karantina Indonesia anggota kawasan bandara pada 19 Juli 2023', anggota('Balai Karantina Hewan, Ikan, dan Tumbuhan', '2023-07-19')],
    ['menolak', 'Balai Karantina Ikan anggota kawasan bandara pada 2025', anggota('Balai Karantina Ikan,', '2025-03-21')],
    ['menerima', 'Balai Karantina Ikan anggota kawasan bandara sebelum 20 Juli 2023', anggota('Balai Karantina Ikan,', '2023-07-19')],
  ]),
];

export const perkaraKawasan: readonly Perkara[] = [...kebenaran, ...bersama];
