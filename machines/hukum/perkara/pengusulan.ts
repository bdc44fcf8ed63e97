import { perkara, type Adegan, type Nomor, type Perkara, type Ubahan } from './perkara.js';
import { konteks, serta, SIDIK } from './ubahan.js';

type Unit = Readonly<Record<string, unknown>>;
const unitSurat = ({ context }: Adegan): Unit => (context['unit'] as Unit[])[0] ?? {};
const menuju = (tujuan: string) => (adegan: Adegan): Ubahan => ({ context: { unit: [{ ...unitSurat(adegan), tujuan }] } });
const jenis = (...kinds: string[]) => (adegan: Adegan): Ubahan => ({ context: { unit: kinds.map((jenisUnit) => ({ ...unitSurat(adegan), jenis: jenisUnit })), sptjm: { tanggal: '2027-05-20', jumlahUnit: kinds.length, sidik: SIDIK } } });
const syarat = (change: Unit) => konteks('syarat', change);
const KIRIM = 'surat.kirim';
const SEMUA = { tarakan: 'T-12', ketapang: 'K-11', binjai: 'B-12', kemenimipas: 'I-17', nasional: 'N-11' } as const;
const dengan = (nomor: Nomor, ...more: string[]): Nomor => Object.fromEntries(Object.entries(nomor).map(([paket, of]) => [paket, [...(typeof of === 'string' ? [of] : of), ...more]]));

/** Panel: IMP BAB III.A.1.c. */
const panel: Perkara[] = [
  ...perkara({ kemenimipas: 'I-16' }, 'panel.buka', 'panel.unsur-lengkap', [
    ['menerima', 'panel terdiri atas TPI dan Biro Perencanaan dan Keuangan'],
    ['menolak', 'panel tanpa Biro Perencanaan dan Keuangan', ({ data }) => ({ data: { anggota: (data['anggota'] as Unit[]).filter(({ unsur }) => unsur !== 'biro') } })],
  ]),
  ...perkara({ kemenimipas: 'I-16' }, 'panel.buka', 'panel.agenda-memenuhi', [
    ['menerima', 'satker yang LHE-nya memenuhi dibahas'],
    ['menolak', 'satker yang LHE-nya belum memenuhi ditambahkan', ({ facts }) => ({ facts: { usulan: Object.fromEntries(Object.entries(facts['usulan'] as Record<string, Unit>).map(([id, one]) => [id, { ...one, simpulan: 'belumMemenuhi' }])) } })],
  ]),
  ...perkara({ kemenimipas: 'I-16' }, ['panel.putuskan', 'rapat'], 'panel.kuorum', [
    ['menerima', 'dua dari tiga anggota hadir, lebih dari separuh'],
    ['menolak', 'dua dari empat anggota hadir, tepat separuh', ({ context }) => ({ context: { anggota: [...(context['anggota'] as Unit[]), { orang: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d22', unsur: 'tpi' }] } })],
    ['menerima', 'jumlah dalam SK panel didahulukan: dua dari empat', ({ context }) => ({ context: { kuorum: 2, anggota: [...(context['anggota'] as Unit[]), { orang: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d22', unsur: 'tpi' }] } })],
  ]),
  ...perkara({ kemenimipas: 'I-16' }, ['panel.putuskan', 'rapat'], 'panel.cara-putus', [
    ['menerima', 'satker yang memenuhi tidak diusulkan, dengan mufakat dan alasan', ({ data }) => ({ data: { keputusan: 'tidakDiusulkan', setuju: [], menolak: data['setuju'] } })],
    ['menolak', 'suara berimbang dinyatakan terbanyak', ({ data }) => ({ data: { metode: 'suaraTerbanyak', setuju: (data['setuju'] as string[]).slice(0, 1), menolak: (data['setuju'] as string[]).slice(1) } })],
  ]),
  ...perkara({ kemenimipas: 'I-16' }, 'panel.sampaikan', 'panel.semua-menandatangani', [
    ['menerima', 'berita acara ditandatangani setiap peserta', {}, { keadaan: 'disampaikan', menyusul: ['usulan.putuskanPanel'] }],
    ['menolak', 'seorang peserta belum menandatangani berita acara', ({ context }) => ({ context: { tandaTangan: (context['tandaTangan'] as string[]).slice(0, 1) } })],
  ]),
  ...perkara({ kemenimipas: ['I-16', 'C30'] }, ['panel.putuskan', 'rapat'], 'panel.berkepentingan-mundur', [
    ['menerima', 'anggota yang berkepentingan mundur, dua dari tiga yang lain memutus', ({ context, data }) => {
      const [mundur, lain] = ['5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d22', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d21'];
      const setuju = data['setuju'] as string[];
      return {
        facts: { berkepentingan: { [String(data['usulan'])]: [mundur] } }, data: { mundur: [mundur] },
        context: { anggota: [...setuju.map((orang, i) => ({ orang, unsur: i === 0 ? 'tpi' : 'biro' })), { orang: lain, unsur: 'tpi' }, { orang: mundur, unsur: 'tpi' }], hadir: [...(context['hadir'] as string[]), mundur] },
      };
    }],
    ['menolak', 'anggota yang memegang jabatan di satker itu ikut memutus', ({ data }) => ({ facts: { berkepentingan: { [String(data['usulan'])]: (data['setuju'] as string[]).slice(0, 1) } } })],
  ]),
];

/** The letter, its deadline and its attachments: N5 Bab II.A, IMP BAB III.A.1.c.3–6, TRK II.B.7, BNJ Pasal 11 and 14. */
const surat: Perkara[] = [
  ...perkara({ nasional: 'N-09', tarakan: 'T-12', binjai: 'B-07', ketapang: 'K-11' }, 'surat.susunKonsep', 'surat.ada-unit', [
    ['menerima', 'satu surat memuat setiap unit yang LHE-nya memenuhi', {}, { keadaan: 'konsep' }],
    ['menolak', 'surat disusun tanpa unit yang direkomendasikan TPI', { facts: { menunggu: [] } }],
  ]),
  ...perkara({ nasional: 'N-09', kemenimipas: 'I-17' }, KIRIM, 'surat.sptjm-jumlah-unit', [
    ['menerima', 'satu surat mengusulkan dua unit sekaligus', duaUnit, { keadaan: 'terkirim', menyusul: ['usulan.usulkan', 'usulan.usulkan'] }],
  ]),
  ...perkara({ kemenimipas: 'I-17' }, 'surat.susunKonsep', 'surat.berita-acara-selesai', [
    ['menerima', 'surat disusun berdasar berita acara rapat panel'],
    ['menolak', 'surat disusun sebelum berita acara disampaikan', ({ facts }) => ({ facts: { panel: { ...(facts['panel'] as object), keadaan: 'penandatanganan' } } })],
  ]),
  ...perkara({ kemenimipas: 'I-17' }, ['surat.sampaikanKePimpinan', 'diSekretaris'], undefined, [['menerima', 'konsep Biro disampaikan Sekretaris Jenderal kepada Menteri', {}, { keadaan: 'diPimpinan' }]]),
  ...perkara({ kemenimipas: 'I-17' }, ['surat.sampaikanKePimpinan', 'konsep'], 'keadaan', [['menolak', 'konsep Biro langsung kepada Menteri']]),
  ...perkara(dengan(SEMUA, 'C47'), KIRIM, 'surat.tepat-waktu', [
    ['menerima', '31 Mei pukul 23.59.59 WIB', { now: '2027-05-31T16:59:59.000Z' }],
    ['menolak', '31 Mei pukul 24.00.00 WIB', { now: '2027-05-31T17:00:00.000Z' }],
    ['menerima', '1 Juni pukul 01.59.59 WIT, masih 31 Mei di Jakarta', { facts: { zona: 'Asia/Jayapura' }, now: '2027-05-31T16:59:59.000Z' }],
    ['menolak', '1 Juni pukul 02.00.00 WIT', { facts: { zona: 'Asia/Jayapura' }, now: '2027-05-31T17:00:00.000Z' }],
    ['menolak', 'Senin 1 Juni 2026, sesudah batas yang jatuh pada hari Minggu', { context: { periode: '2026' }, now: '2026-06-01T02:00:00.000Z' }],
    ['menerima', 'hari terakhir menurut surat pemberitahuan yang menggeser batas', { ...digeser('2027-06-15'), now: '2027-06-15T16:59:59.000Z' }],
    ['menolak', 'sehari sesudah batas yang digeser', { ...digeser('2027-06-15'), now: '2027-06-15T17:00:00.000Z' }],
  ]),
  ...perkara({ nasional: 'N-10', binjai: ['B-07', 'C26'], kemenimipas: ['I-24', 'C26'], tarakan: ['T-12', 'C26'], ketapang: ['K-11', 'C26'] }, KIRIM, 'surat.sptjm-instansi', [
    ['menerima', 'SPTJM pimpinan instansi terlampir'],
    ['menolak', 'SPTJM pimpinan instansi belum terlampir', { context: { sptjm: undefined } }],
  ]),
  ...perkara({ nasional: 'N-10', binjai: ['B-07', 'C26'], kemenimipas: ['I-24', 'C26'] }, KIRIM, 'surat.sptjm-jumlah-unit', [['menolak', 'SPTJM menyebut dua unit, sedang surat memuat satu', { context: { sptjm: { tanggal: '2027-05-20', jumlahUnit: 2, sidik: SIDIK } } }]]),
  ...perkara({ binjai: ['B-07', 'C26'] }, KIRIM, 'surat.sptjm-instansi', [
    ['menerima', 'surat 14 Juli 2024 tanpa SPTJM Wali Kota, sehari sebelum PermenPANRB 5/2024', bertanggal('2024-07-14')],
    ['menolak', 'surat 15 Juli 2024 tanpa SPTJM Wali Kota', bertanggal('2024-07-15')],
  ]),
  ...perkara({ binjai: ['B-07', 'C26'], kemenimipas: ['I-24', 'C26'] }, 'usulan.usulkan', 'usulan.sptjm-unit', [
    ['menerima', 'SPTJM kepala unit di atas meterai terlampir'],
    ['menolak', 'SPTJM kepala unit belum terlampir', { context: { sptjm: undefined } }],
    ['menolak', 'SPTJM kepala unit tanpa meterai', { context: { sptjm: { tanggal: '2027-05-05', meterai: false, sidik: SIDIK } } }],
  ]),
  ...perkara({ nasional: 'N-10', tarakan: ['T-12', 'C26'], ketapang: ['K-11', 'C26'] }, 'usulan.usulkan', 'usulan.sptjm-unit', [['menerima', 'tanpa SPTJM kepala unit: cukup SPTJM pimpinan instansi', { context: { sptjm: undefined } }]]),
];

/** The second proposal that the scenes know, of another unit. */
const USULAN_KEDUA = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d16';
function duaUnit(adegan: Adegan): Ubahan {
  const unit = unitSurat(adegan);
  return { context: { unit: [unit, { ...unit, usulan: USULAN_KEDUA, nama: 'Rumah Tahanan Contoh' }], sptjm: { tanggal: '2027-05-20', jumlahUnit: 2, sidik: SIDIK } } };
}
function digeser(tanggal: string): Ubahan {
  return { context: { batas: { tanggal, nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' } } };
}
function bertanggal(tanggal: string): Ubahan {
  return { context: { surat: { nomor: 'M-1', tanggal }, sptjm: undefined } };
}

const INSTANSI = { ketapang: 'K-07', kemenimipas: ['I-22', 'C34'], nasional: 'N-06' } as const;
const kurang = { ketapang: 'K-07', kemenimipas: 'I-22', nasional: 'N-06' } as const;

const syaratInstansi: Perkara[] = [
  ...perkara(INSTANSI, KIRIM, 'surat.syarat-instansi', [
    ['menerima', 'opini BPK WTP'],
    ['menolak', 'opini BPK WDP untuk mengusulkan WBK', syarat({ opiniBpk: 'WDP' })],
    ['menolak', 'maturitas SPIP level 2', syarat({ spip: 2 })],
  ]),
  ...perkara(kurang, KIRIM, 'surat.syarat-instansi', [
    ['menerima', 'SAKIP “B” untuk WBK', syarat({ sakip: 'B' })],
    ['menolak', 'SAKIP “CC” untuk WBK', syarat({ sakip: 'CC' })],
  ]),
  ...perkara({ kemenimipas: 'I-22', nasional: 'N-06' }, KIRIM, 'surat.syarat-instansi', [
    ['menerima', 'Indeks RB “B” kementerian untuk WBK', syarat({ indeksRb: 'B' })],
    ['menolak', 'Indeks RB “CC” kementerian untuk WBK', syarat({ indeksRb: 'CC' })],
  ]),
  ...perkara({ ketapang: ['K-07', 'C13'] }, KIRIM, 'surat.syarat-instansi', [
    ['menerima', 'Indeks RB “CC” pemerintah daerah untuk WBK', syarat({ indeksRb: 'CC' })],
    ['menolak', 'Indeks RB “C” pemerintah daerah untuk WBK', syarat({ indeksRb: 'C' })],
  ]),
  ...perkara({ nasional: 'N-08' }, KIRIM, 'surat.syarat-instansi', [
    ['mengingatkan', 'RSUD diusulkan sambil memenuhi syarat', serta(jenis('rsud'), syarat({ sakip: 'CC' }))],
    ['menolak', 'unit lain di samping RSUD membuat syarat mengikat', serta(jenis('rsud', 'lapas'), syarat({ sakip: 'CC' }))],
    ['menerima', 'RSUD diusulkan dengan syarat terpenuhi', jenis('rsud')],
  ]),
  ...perkara({ binjai: ['B-17', 'C22'] }, KIRIM, 'surat.syarat-instansi', [
    ['menerima', 'syarat tingkat instansi terpenuhi'],
    ['mengingatkan', 'SAKIP “CC”: akan ditolak TPN, tidak dilarang peraturan ini', syarat({ sakip: 'CC' })],
  ]),
  ...perkara({ kemenimipas: ['I-23', 'C27', 'N-12'] }, KIRIM, 'surat.porsi-berpredikat', [
    ['menerima', 'tepat 30,00 % satker berpredikat', { facts: { berpredikat: { jumlah: 3000, dari: 10000 } } }],
    ['mengingatkan', '30,01 % satker berpredikat', { facts: { berpredikat: { jumlah: 3001, dari: 10000 } } }],
  ]),
  ...perkara({ nasional: 'N-12' }, KIRIM, 'surat.porsi-berpredikat', [['menerima', '90 % unit berpredikat: ketentuan 30 % tidak berlaku lagi sejak PermenPANRB 5/2024', { facts: { berpredikat: { jumlah: 9, dari: 10 } } }]]),
  ...perkara({ ketapang: 'K-07', kemenimipas: ['I-22', 'C34'], nasional: 'N-06' }, 'surat.tandatangani', 'surat.sesudah-berita-acara', [
    ['menerima', 'surat bertanggal sesudah dasarnya'],
    ['menolak', 'surat mendahului LHE atau berita acara yang menjadi dasarnya', { data: { tanggal: '2027-04-19' } }],
  ]),
];

/** On the way to WBBM SAKIP “BB” is asked of the instansi; what the proposal itself must meet is left out of the question. */
const syaratWbbm: Perkara[] = perkara(INSTANSI, KIRIM, 'surat.syarat-instansi', [
  ['menerima', 'SAKIP “BB” untuk WBBM', serta(menuju('WBBM'), syarat({ sakip: 'BB' }))],
  ['menolak', 'SAKIP “B” untuk WBBM', serta(menuju('WBBM'), syarat({ sakip: 'B' }))],
  ['menolak', 'opini BPK WDP untuk WBBM', serta(menuju('WBBM'), syarat({ opiniBpk: 'WDP' }))],
]);

const MEMBANGUN = { ketapang: ['K-08', 'C42'], binjai: ['B-08', 'C42'], kemenimipas: ['I-22', 'C42'], nasional: ['N-07', 'C42'] } as const;
const ditetapkan = (tanggal: string): Ubahan => ({ facts: { satker: { keadaan: 'membangun', ditetapkan: tanggal } } });
const wbbm = (sk: string): Ubahan => ({ context: { tujuan: 'WBBM' }, facts: { predikat: { WBK: sk, WBBM: null } } });
const kunci = (sampai: string | null): Ubahan => ({ facts: { terkunciSampai: sampai } });

/** What is asked of each unit on the day of the letter. */
const perUnit: Perkara[] = [
  ...perkara(MEMBANGUN, 'usulan.usulkan', 'usulan.lama-membangun', [
    ['menerima', 'tepat satu tahun membangun pada tanggal surat, 20 Mei 2026 sampai 20 Mei 2027', ditetapkan('2026-05-20')],
    ['menolak', 'kurang sehari dari satu tahun, sejak 21 Mei 2026', ditetapkan('2026-05-21')],
  ]),
  ...perkara({ ketapang: ['K-08', 'C42'], binjai: ['B-09', 'C42'], kemenimipas: ['I-22', 'C42'], nasional: ['N-07', 'C42'] }, 'usulan.usulkan', 'usulan.lama-membangun', [
    ['menerima', 'WBBM: satu tahun sejak SK WBK', wbbm('2026-05-20')],
    ['menolak', 'WBBM: kurang sehari dari satu tahun sejak SK WBK', wbbm('2026-05-21')],
  ]),
  ...perkara({ nasional: ['N-23', 'C43'], kemenimipas: ['I-28', 'C43'], ketapang: ['K-11', 'C43'], binjai: ['B-17', 'C43'] }, 'usulan.usulkan', 'usulan.tidak-terkunci', [
    ['menerima', 'surat pada hari masa tunggu berakhir', kunci('2027-05-20')],
    ['menolak', 'surat sehari sebelum masa tunggu berakhir', kunci('2027-05-21')],
    ['menolak', 'dicabut 15 Juni 2025: putaran 31 Mei 2027 terlewat', kunci('2027-06-15')],
    ['menolak', 'masa tunggu menghalangi WBBM juga', serta(wbbm('2026-01-10'), kunci('2027-05-21'))],
  ]),
];

/** The lock-out bars proposals alone. */
const terbuka: Perkara[] = perkara({ kemenimipas: ['I-28', 'C43'], nasional: ['N-23', 'C43'] }, 'usulan.buka', 'usulan.satker-membangun', [
  ['menerima', 'dalam masa tunggu unit tetap membangun dan menilai dirinya', kunci('2029-01-01')],
]);

/** Quotas of practice (section 10) and the list of TPI. */
const kuota: Perkara[] = [
  ...perkara({ kemenimipas: 'I-16' }, 'panel.sampaikan', 'panel.kuota', [
    ['menerima', 'usulan sebanyak kuota kementerian', { facts: { kuota: { nomor: 'B/31', tanggal: '2027-02-15', instansi: 1 } } }],
    ['menolak', 'satu satker melampaui kuota kementerian', { facts: { kuota: { nomor: 'B/31', tanggal: '2027-02-15', instansi: 0 } } }],
  ]),
];

export const perkaraPengusulan: readonly Perkara[] = [...panel, ...surat, ...syaratInstansi, ...syaratWbbm, ...perUnit, ...terbuka, ...kuota];
