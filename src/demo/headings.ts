import { lawById } from '../../machines/regulasi/catalog.js';
import type { Law } from '../../machines/regulasi/law.js';
import { INSTANSI_DEMO } from '../seed/demo-accounts.js';

/** What stands above a route. */
export interface Judul {
  readonly judul: string;
  readonly pengantar: string;
  /** The pack it is told under; by default that of the ministries. */
  readonly paket?: string;
}

/** The law under which a route is told. */
export const lawOfRoute = ({ paket = INSTANSI_DEMO[0].packId }: Judul): Law => lawById(paket);

/** The routes in the order in which they are told. */
export const RUTE = {
  upt: {
    judul: 'UPT menjadi WBK',
    pengantar: 'Sebuah lembaga pemasyarakatan dari pakta integritas sampai predikat. Usulan pertamanya pada tahun 2026 tidak berhasil (rute 2); yang diceritakan di sini adalah jalan yang berhasil.',
  },
  ditolak: {
    judul: 'Satker yang sama ditolak',
    pengantar: 'Setiap langkah yang dicoba lembaga pemasyarakatan itu sebelum waktunya, tanpa syaratnya, atau oleh orang yang tidak boleh, sampai usulan tahun 2026 berakhir tanpa surat.',
  },
  kanwil: { judul: 'Kantor Wilayah melalui Sekretariat Jenderal', pengantar: 'Kantor Wilayah dinilai Sekretariat Jenderal, bukan unit eselon I. Rapat panel dan suratnya satu dengan rute 1.' },
  'eselon-satu': { judul: 'Unit Eselon I langsung kepada Tim Penilai Internal', pengantar: 'Unit Eselon I dicanangkan bersama kementerian dan mengusulkan diri langsung. Rapat panel dan suratnya satu dengan rute 1.' },
  dikembalikan: {
    judul: 'UPT yang dikembalikan setiap tingkat, diperbaiki, dan lulus',
    pengantar: 'Sebuah rumah tahanan negara dikembalikan Kantor Wilayah, lalu Unit Eselon I Pembina, lalu Tim Penilai Internal; setiap kali rutenya diulang dari tingkat pertama. Rapat panel dan suratnya satu dengan rute 1.',
  },
  'tanpa-wbk': { judul: 'Unit Eselon I yang hendak langsung ke WBBM', pengantar: 'Nilainya cukup untuk WBBM, tetapi WBBM hanya bagi yang sudah berpredikat WBK.' },
  dicabut: {
    judul: 'Kementerian lain: predikat dicabut, terkunci dua tahun, lalu diraih kembali',
    pengantar: 'Sebuah balai pada kementerian kedua, yang datanya terpisah, meraih WBK, kehilangannya sesudah monitoring, mengusulkan lagi satu hari terlalu cepat, dan setahun kemudian meraihnya kembali.',
  },
  mandiri: {
    judul: 'WBK yang dinilai kementerian sendiri',
    pengantar: 'Dengan persetujuan Menteri PANRB, Tim Penilai Mandiri mengevaluasi sebuah Kantor Wilayah; predikatnya ditetapkan Menteri. Usulan WBBM dalam surat yang sama tetap dinilai Tim Penilai Nasional.',
  },
  kawasan: {
    judul: 'Kawasan bandar udara dengan dua kementerian',
    pengantar: 'Kantor Imigrasi di bandara meraih WBK bersama rute 1; balai kementerian kedua sudah memegangnya (rute 7). Kedua kementerian bergabung atas undangan, dinilai satu Tim Khusus, dan hanya melihat yang dibagikan.',
  },
  setahun: {
    judul: 'Satu tahun pembangunan, dan sebuah replikasi',
    pengantar: 'Kantor Imigrasi dari rute kawasan memutakhirkan data dukung setiap triwulan, didampingi Kantor Wilayah, menindaklanjuti rekomendasi, dan kelak meniru Lapas yang sudah berpredikat.',
  },
  kkn: {
    judul: 'Kementerian lain: seluruh usulan satu tahun gugur',
    pengantar: 'Perbuatan KKN pimpinan kementerian kedua pada tahun 2028 menggugurkan setiap usulan yang sedang berjalan, di tingkat mana pun, dan suratnya dibatalkan.',
  },
  tarakan: {
    judul: 'Kota Tarakan: dua tahap penilaian, percepatan, dan sanksi', paket: 'perwali-tarakan-45-2020',
    pengantar: 'Sebuah dinas dipilih Kelompok Kerja, dinilai Inspektorat dengan lembar kerja lama dalam dua tahap, meraih WBK, menerima penghargaan, dan kelak dijatuhi sanksi karena pengaduan yang terbukti.',
  },
  ketapang: {
    judul: 'Kabupaten Ketapang: rencana aksi, lembar kerja yang ditetapkan, dan SPTJM Bupati', paket: 'perbup-ketapang-49-2022',
    pengantar: 'Sebuah rumah sakit daerah diusulkan tim penetapan, menyusun rencana aksi menurut bentuk peraturan, dan dinilai tanpa rapat panel; setiap tahap Tim Penilai Nasional dicatat menurut urutannya.',
  },
  binjai: {
    judul: 'Kota Binjai: para saksi, dua SPTJM, dan keputusan Wali Kota', paket: 'perwali-binjai-3-2024',
    pengantar: 'Pencanangan disaksikan dan ditandatangani Wali Kota; sesudah keputusan Menteri PANRB terbit keputusan Wali Kota, yang kelak dicabutnya kembali tanpa menyentuh predikat nasional.',
  },
} as const satisfies Record<string, Judul>;
