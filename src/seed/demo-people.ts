import { lawById } from '../../machines/regulasi/catalog.js';
import { DEMO, INSTANSI_DEMO, type KodeInstansi } from './demo-accounts.js';
import { PEMDA, type Row } from './demo-pemda.js';

/** A post of the demonstration. Months count back from the day of seeding; without them the post began long ago and has no end. */
export interface JabatanDemo {
  readonly instansi: KodeInstansi;
  readonly satker: string;
  readonly peran: string;
  readonly dariBulanLalu?: number;
  readonly sampaiBulanLalu?: number;
}

/** A person of the demonstration. The names are made up. */
export interface OrangDemo {
  readonly namaPengguna: string;
  readonly nama: string;
  readonly jabatan: readonly JabatanDemo[];
}

const { kemenimipas: k, contoh: c } = DEMO;
const SERAH_TERIMA = 3;

const KEMENIMIPAS: readonly Row[] = [
  [k.lapas.operator, 'Sekar Wulandari Prameswara', 'operator', k.lapas.kode],
  [k.rutan.kepala, 'Jatmika Suryanegara', 'kepalaSatker', k.rutan.kode],
  [k.rutan.operator, 'Lintang Maheswari', 'operator', k.rutan.kode],
  [k.kanim.kepala, 'Bagaskara Nirwasita', 'kepalaSatker', k.kanim.kode],
  [k.kanim.operator, 'Kinanti Larasdewi', 'operator', k.kanim.kode],
  [k.kanwilPemasyarakatan.kepala, 'Danurwenda Sasmita', 'kepalaKanwil', k.kanwilPemasyarakatan.kode],
  [k.kanwilPemasyarakatan.penilai[0], 'Ratri Anggarini', 'timPenilaiKanwil', k.kanwilPemasyarakatan.kode],
  [k.kanwilPemasyarakatan.penilai[1], 'Gilang Pamungkasih', 'timPenilaiKanwil', k.kanwilPemasyarakatan.kode],
  [k.kanwilPemasyarakatan.operator, 'Melati Kusumaratri', 'operator', k.kanwilPemasyarakatan.kode],
  [k.kanwilImigrasi.kepala, 'Arya Wirabumi', 'kepalaKanwil', k.kanwilImigrasi.kode],
  [k.kanwilImigrasi.penilai[0], 'Puspita Candraningrum', 'timPenilaiKanwil', k.kanwilImigrasi.kode],
  [k.kanwilImigrasi.penilai[1], 'Wisnu Adiluhung', 'timPenilaiKanwil', k.kanwilImigrasi.kode],
  [k.kanwilImigrasi.operator, 'Cempaka Rinjani', 'operator', k.kanwilImigrasi.kode],
  [k.ditjenPemasyarakatan.kepala, 'Hastungkara Bimasena', 'pimpinanEselonSatu', k.ditjenPemasyarakatan.kode],
  [k.ditjenPemasyarakatan.penilai[0], 'Tirta Anindyaswari', 'timPenilaiEselonSatu', k.ditjenPemasyarakatan.kode],
  [k.ditjenPemasyarakatan.penilai[1], 'Panji Wiratmaka', 'timPenilaiEselonSatu', k.ditjenPemasyarakatan.kode],
  [k.ditjenPemasyarakatan.operator, 'Dahayu Kirana', 'operator', k.ditjenPemasyarakatan.kode],
  [k.ditjenImigrasi.kepala, 'Raksa Mahawira', 'pimpinanEselonSatu', k.ditjenImigrasi.kode],
  [k.ditjenImigrasi.penilai[0], 'Gayatri Sedayu', 'timPenilaiEselonSatu', k.ditjenImigrasi.kode],
  [k.ditjenImigrasi.penilai[1], 'Banyu Segara Atmaja', 'timPenilaiEselonSatu', k.ditjenImigrasi.kode],
  [k.ditjenImigrasi.operator, 'Asmara Juwita', 'operator', k.ditjenImigrasi.kode],
  [k.setjen.sekjen, 'Pradipta Hanggareksa', 'sekretaris', k.setjen.kode],
  [k.setjen.penilai[0], 'Nawangsih Paramitha', 'timPenilaiSetjen', k.setjen.kode],
  [k.setjen.penilai[1], 'Ganendra Wiryawan', 'timPenilaiSetjen', k.setjen.kode],
  [k.setjen.biro[0], 'Saraswati Kencana', 'penyiapUsulan', k.setjen.kode],
  [k.setjen.biro[1], 'Mahesa Wanapati', 'penyiapUsulan', k.setjen.kode],
  [k.itjen.ketuaTpi, 'Satriya Wicaksena', 'ketuaTpi', k.itjen.kode],
  [k.itjen.anggotaTpi[0], 'Larasati Widyadhari', 'anggotaTpi', k.itjen.kode],
  [k.itjen.anggotaTpi[1], 'Bimantara Aditama', 'anggotaTpi', k.itjen.kode],
  [k.itjen.anggotaTpi[2], 'Rengganis Pertiwi', 'anggotaTpi', k.itjen.kode],
  [k.tpm.ketua, 'Wiratama Kusumadewa', 'ketuaTpm', k.itjen.kode],
  [k.tpm.anggota[0], 'Ratna Puspawardani', 'anggotaTpm', k.setjen.kode],
  [k.tpm.anggota[1], 'Jayendra Martapura', 'anggotaTpm', k.ditjenImigrasi.kode],
  [k.tpm.anggota[2], 'Kirana Wulansari', 'anggotaTpm', k.ditjenPemasyarakatan.kode],
  [k.menteri, 'Surawisesa Adhiguna', 'pimpinanInstansi', k.kode],
  [k.auditor, 'Cakrawala Nugraheni', 'auditor', k.itjen.kode],
  [k.admin, 'Teja Kusumawardhana', 'adminInstansi', k.setjen.kode],
];

const CONTOH: readonly Row[] = [
  [c.balai.kepala, 'Purnama Jagaddhita', 'kepalaSatker', c.balai.kode],
  [c.balai.operator, 'Embun Prabawati', 'operator', c.balai.kode],
  [c.kanwil.kepala, 'Tunggul Wirapati', 'kepalaKanwil', c.kanwil.kode],
  [c.kanwil.penilai[0], 'Damar Gumilang', 'timPenilaiKanwil', c.kanwil.kode],
  [c.kanwil.penilai[1], 'Seruni Ambarsari', 'timPenilaiKanwil', c.kanwil.kode],
  [c.kanwil.operator, 'Kemuning Lestariningsih', 'operator', c.kanwil.kode],
  [c.ditjen.kepala, 'Gentala Narendra', 'pimpinanEselonSatu', c.ditjen.kode],
  [c.ditjen.penilai[0], 'Arunika Dewandari', 'timPenilaiEselonSatu', c.ditjen.kode],
  [c.ditjen.penilai[1], 'Samudra Wijayakrama', 'timPenilaiEselonSatu', c.ditjen.kode],
  [c.ditjen.operator, 'Intan Mayangsari', 'operator', c.ditjen.kode],
  [c.setjen.sekjen, 'Abimana Purwacaraka', 'sekretaris', c.setjen.kode],
  [c.setjen.penilai[0], 'Padma Nareswari', 'timPenilaiSetjen', c.setjen.kode],
  [c.setjen.penilai[1], 'Elang Baskoro Jati', 'timPenilaiSetjen', c.setjen.kode],
  [c.setjen.biro[0], 'Sukma Ayuningrat', 'penyiapUsulan', c.setjen.kode],
  [c.setjen.biro[1], 'Guntur Prawira', 'penyiapUsulan', c.setjen.kode],
  [c.itjen.ketuaTpi, 'Wening Galihasri', 'ketuaTpi', c.itjen.kode],
  [c.itjen.anggotaTpi[0], 'Batara Anggada', 'anggotaTpi', c.itjen.kode],
  [c.itjen.anggotaTpi[1], 'Citra Mahardhika', 'anggotaTpi', c.itjen.kode],
  [c.itjen.anggotaTpi[2], 'Galang Nusawira', 'anggotaTpi', c.itjen.kode],
  [c.menteri, 'Rajasa Wangsakerta', 'pimpinanInstansi', c.kode],
  [c.auditor, 'Anggraini Sekarjati', 'auditor', c.itjen.kode],
  [c.admin, 'Bayu Kertapati', 'adminInstansi', c.setjen.kode],
];

/** Those whose posts are not just one without end. */
const ISTIMEWA: readonly OrangDemo[] = [
  { namaPengguna: k.lapas.kepala, nama: 'Wirasena Hadikusuma', jabatan: [{ instansi: k.kode, satker: k.lapas.kode, peran: 'kepalaSatker', dariBulanLalu: SERAH_TERIMA }] },
  {
    namaPengguna: k.mantanKepalaLapas, nama: 'Estu Prayogakarsa', jabatan: [
      { instansi: k.kode, satker: k.lapas.kode, peran: 'kepalaSatker', sampaiBulanLalu: SERAH_TERIMA },
      { instansi: k.kode, satker: k.itjen.kode, peran: 'anggotaTpi', dariBulanLalu: SERAH_TERIMA },
    ],
  },
  {
    namaPengguna: k.rangkap, nama: 'Ningrum Sasikirana', jabatan: [
      { instansi: k.kode, satker: k.rutan.kode, peran: 'operator' },
      { instansi: k.kode, satker: k.kanwilPemasyarakatan.kode, peran: 'timPenilaiKanwil' },
    ],
  },
  {
    namaPengguna: c.timKhusus, nama: 'Sadewa Pinandita', jabatan: [
      { instansi: c.kode, satker: c.itjen.kode, peran: 'anggotaTpi' },
      { instansi: k.kode, satker: k.kode, peran: 'timKhusus' },
    ],
  },
  { namaPengguna: DEMO.tpn, nama: 'Adiwangsa Nararya', jabatan: INSTANSI_DEMO.map(({ kode }) => ({ instansi: kode, satker: kode, peran: 'tpn' })) },
];

const menjabat = (instansi: KodeInstansi) => ([namaPengguna, nama, peran, satker]: Row): OrangDemo => ({ namaPengguna, nama, jabatan: [{ instansi, satker, peran }] });

/** Everybody of the demonstration. */
export const ORANG_DEMO: readonly OrangDemo[] = [...ISTIMEWA, ...KEMENIMIPAS.map(menjabat(k.kode)), ...CONTOH.map(menjabat(c.kode)), ...Object.values(PEMDA).flatMap(({ kode, orang }) => orang.map(menjabat(kode)))];

/** What a role is called in a ministry, before the name of the unit. */
const SEBUTAN: Readonly<Record<string, string>> = {
  kepalaSatker: 'Kepala', operator: 'Operator', kepalaKanwil: 'Kepala', timPenilaiKanwil: 'Anggota Tim Penilai', pimpinanEselonSatu: 'Pimpinan', timPenilaiEselonSatu: 'Anggota Tim Penilai',
  sekretaris: 'Sekretaris Jenderal', timPenilaiSetjen: 'Anggota Tim Penilai', penyiapUsulan: 'Biro Perencanaan dan Keuangan', ketuaTpi: 'Ketua Tim Penilai Internal', anggotaTpi: 'Anggota Tim Penilai Internal',
  timKhusus: 'Anggota Tim Khusus Kawasan', ketuaTpm: 'Ketua Tim Penilai Mandiri', anggotaTpm: 'Anggota Tim Penilai Mandiri',
  pimpinanInstansi: 'Menteri', tpn: 'Tim Penilai Nasional', auditor: 'Auditor', adminInstansi: 'Administrator instansi',
};

const KEMENTERIAN: readonly string[] = [k.kode, c.kode];
/** Roles of a unit: the name of the unit says the rest. */
const DI_UNIT: readonly string[] = ['kepalaSatker', 'operator', 'anggotaTpi', 'tpn', 'auditor'];

/** What a role is called on the list of accounts and in the demonstration, before the name of the unit: in a local government by its own regulation. */
export function sebutan(peran: string, instansi: KodeInstansi): string {
  const judul = lawById(INSTANSI_DEMO.find(({ kode }) => kode === instansi)?.packId ?? '').pack.peran[peran]?.judul;
  return (KEMENTERIAN.includes(instansi) || DI_UNIT.includes(peran) ? SEBUTAN[peran] : judul) ?? judul ?? peran;
}
