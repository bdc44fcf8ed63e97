import { DEMO, type KodeInstansi } from './demo-accounts.js';

/** An account, the name of its person, and the one post that it opens. */
export type Row = readonly [namaPengguna: string, nama: string, peran: string, satker: string];

const { tarakan: t, ketapang: g, binjai: b } = DEMO;
type Pemda = typeof b | typeof t | typeof g;

/** The offices that every local government has, in the order of `NAMA`. */
const jabatan = ({ kode, pimpinan, admin, auditor, setda, inspektorat, dukcapil, rsud, dpmptsp }: Pemda): (readonly [akun: string, peran: string, satker: string])[] => [
  [pimpinan, 'pimpinanInstansi', kode], [setda.sekda, 'sekretaris', setda.kode], [setda.organisasi[0], 'penyiapUsulan', setda.kode], [setda.organisasi[1], 'penyiapUsulan', setda.kode],
  [inspektorat.ketuaTpi, 'ketuaTpi', inspektorat.kode], ...inspektorat.anggotaTpi.map((akun) => [akun, 'anggotaTpi', inspektorat.kode] as const),
  ...[dukcapil, rsud, dpmptsp].flatMap((unit) => [[unit.kepala, 'kepalaSatker', unit.kode], [unit.operator, 'operator', unit.kode]] as const),
  [auditor, 'auditor', inspektorat.kode], [admin, 'adminInstansi', setda.kode],
];

const orang = (pemda: Pemda, nama: readonly string[]): Row[] => jabatan(pemda).map(([akun, peran, satker], i) => [akun, nama[i] ?? akun, peran, satker]);

/** The people of the local governments. The names are made up. */
export const PEMDA: Readonly<Record<'tarakan' | 'ketapang' | 'binjai', { readonly kode: KodeInstansi; readonly orang: readonly Row[] }>> = {
  tarakan: {
    kode: t.kode, orang: [
      ...orang(t, [
        'Mahardika Samudranata', 'Pranowo Kertajaya', 'Sulasih Mardikarini', 'Hanggara Wisesa', 'Ki Agus Wirasatya', 'Nilamsari Kusumadewi', 'Tegar Prayitnawan', 'Rukmini Anggraswari',
        'Bhisma Dwipangga', 'Puji Lestarini', 'Adisurya Nirmala', 'Wening Ratnaduhita', 'Dirgantara Saputrawan', 'Sasmitaning Ayu', 'Cahyo Brajanata', 'Ajeng Palupiningsih',
      ]),
      [t.pokja[0], 'Ganjar Wirabuana', 'pokja', t.setda.kode], [t.pokja[1], 'Retno Mayangkara', 'pokja', t.inspektorat.kode],
      [t.pokja[2], 'Jaya Pratisthana', 'pokja', 'bkpsdm'], [t.pokja[3], 'Sinta Ambarwulan', 'pokja', t.dpmptsp.kode],
      [t.timPembangunan, 'Wira Kusumabrata', 'timPembangunan', t.setda.kode],
    ],
  },
  ketapang: {
    kode: g.kode, orang: [
      ...orang(g, [
        'Uray Narendrajaya', 'Syarif Wicaksanadi', 'Dayang Purnamasari', 'Lukita Adisaputra', 'Gusti Panembahan Arya', 'Tiara Melatiwangi', 'Rangga Suryalaga', 'Endang Puspaningtyas',
        'Hamdan Kertawijaya', 'Maya Larasanti', 'Surya Dharmaputra', 'Kartika Nawangwulan', 'Bagus Tirtayasa', 'Dian Sekarwangi', 'Prabu Satyanegara', 'Nurul Wijayanti Asri',
      ]),
      [g.timPenetapan, 'Utari Kencanaputri', 'pokja', 'bappeda'],
    ],
  },
  binjai: {
    kode: b.kode, orang: orang(b, [
      'Amri Tanjungsari', 'Rosalina Harahapan', 'Togar Nagasakti', 'Melur Deliana', 'Zulkarnain Lautbiru', 'Siti Bulan Purnama', 'Poltak Rimbaraya', 'Cut Mutiara Sani',
      'Idham Selasihan', 'Rumondang Ceria', 'Faisal Anggerik', 'Delima Serunai', 'Marihot Sagalajaya', 'Kemala Wangsadewi', 'Irfan Bahtera', 'Tiurma Lestari Ayu',
    ]),
  },
};
