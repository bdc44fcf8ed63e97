/** Why a file is refused: what is wrong, and what its sender can do. */
interface Ground {
  readonly apa: string;
  readonly jalan: string;
}

const ground = (apa: string, jalan: string): Ground => ({ apa, jalan });
const RESAVE = 'Simpan ulang berkas dari aplikasi asalnya, lalu unggah kembali';
const AS_PDF = 'Simpan sebagai PDF, lalu unggah PDF itu';
const WITHOUT_MACRO = 'Simpan tanpa makro (.docx, .xlsx, .pptx, .odt, atau .ods), lalu unggah kembali';
const PRINT = 'Cetak ke PDF (Print to PDF), lalu unggah hasilnya';

/** All grounds on which a file is refused. */
export const GROUNDS = {
  'nama-tidak-sah': ground('nama berkas tidak dapat diterima', 'Beri nama yang sederhana (huruf, angka, spasi, tanda hubung, paling panjang 200 karakter), lalu unggah kembali'),
  'jenis-tidak-diterima': ground('jenis berkas ini tidak diterima', 'Kirim sebagai pdf, jpg, png, webp, docx, xlsx, pptx, odt, ods, csv, atau txt'),
  'kosong': ground('berkas kosong', 'Periksa berkas di komputer Anda, lalu unggah kembali'),
  'terlalu-besar': ground('berkas melampaui ukuran yang diperbolehkan', 'Perkecil atau bagi berkas, lalu unggah kembali'),
  'bukan-jenisnya': ground('isi berkas tidak sesuai dengan jenis pada namanya', 'Simpan ulang dari aplikasi asalnya dengan jenis yang benar; mengganti akhiran nama saja tidak cukup'),
  'program': ground('berkas memuat program yang dapat dijalankan', 'Program tidak diterima sebagai bukti; kirim dokumen atau gambar'),
  'berkas-uji-virus': ground('berkas memuat penanda uji antivirus (EICAR)', 'Pindai komputer Anda dengan antivirus, lalu kirim berkas yang bersih'),
  'jenis-ganda': ground('berkas sekaligus dapat dibaca sebagai jenis lain', RESAVE),
  'sisa-di-akhir': ground('ada isi lain sesudah akhir berkas', RESAVE),
  'terpotong': ground('berkas terpotong atau rusak', 'Periksa apakah berkas dapat dibuka, lalu unggah kembali dari awal'),
  'bersandi': ground('berkas dikunci dengan kata sandi atau disandikan', 'Hapus kata sandinya, lalu unggah kembali'),
  'format-lama': ground('berkas berformat Office lama atau dikunci dengan kata sandi', 'Simpan sebagai .docx, .xlsx, atau .pptx tanpa kata sandi, lalu unggah kembali'),
  'makro': ground('memuat makro', WITHOUT_MACRO),
  'objek-tertanam': ground('memuat objek tertanam (OLE, ActiveX, atau berkas lain)', `Hapus objek itu. ${AS_PDF}`),
  'tautan-luar': ground('mengambil isi dari luar berkas', `Putuskan tautan itu (Edit Links/Break Link) atau sisipkan isinya. ${AS_PDF}`),
  'perintah-dde': ground('memuat medan DDE yang dapat menjalankan perintah', `Hapus medan itu. ${AS_PDF}`),
  'entitas-xml': ground('memuat deklarasi DTD atau entitas XML', RESAVE),
  'xml-rusak': ground('XML di dalamnya tidak dapat dibaca', RESAVE),
  'bagian-tidak-dikenal': ground('memuat bagian yang tidak lazim untuk jenis ini', `${RESAVE}, atau simpan sebagai PDF`),
  'bom-arsip': ground('isinya mengembang melampaui batas', 'Kurangi isi atau gambarnya, lalu simpan sebagai PDF'),
  'arsip-tidak-wajar': ground('susunan arsip di dalamnya tidak wajar', RESAVE),
  'nama-bagian': ground('nama bagian di dalam berkas keluar dari foldernya atau tidak sah', RESAVE),
  'gambar-terlalu-besar': ground('gambar melampaui jumlah piksel yang diperbolehkan', 'Perkecil gambar, lalu unggah kembali'),
  'gambar-bergerak': ground('gambar bergerak tidak diterima', 'Kirim satu gambar diam'),
  'naskah-tersembunyi': ground('memuat HTML, SVG, XML, atau skrip', 'Kirim sebagai PDF atau gambar'),
  'pdf-aktif': ground('PDF memuat tindakan atau skrip yang berjalan sendiri', PRINT),
  'pdf-lampiran': ground('PDF memuat berkas lampiran', `Unggah lampiran itu sebagai bukti tersendiri. ${PRINT}`),
  'pdf-formulir-xfa': ground('PDF memuat formulir XFA', PRINT),
  'pdf-media': ground('PDF memuat suara, video, atau media lain', PRINT),
  'pdf-rusak': ground('susunan PDF tidak utuh', PRINT),
  'terlalu-banyak-halaman': ground('jumlah halaman melampaui batas', 'Bagi dokumen menjadi beberapa berkas'),
  'bukan-teks': ground('berkas teks memuat karakter yang bukan teks UTF-8', 'Simpan sebagai teks UTF-8 (CSV UTF-8), lalu unggah kembali'),
  'tidak-dapat-diperiksa': ground('berkas tidak dapat diperiksa', 'Simpan ulang sebagai PDF yang lebih sederhana, lalu unggah kembali'),
} as const satisfies Record<string, Ground>;

/** A stable word for programs. */
export type RefusalCode = keyof typeof GROUNDS;

/** A file is refused. `tempat` names where in it: a part, an object, a line; empty for the file as a whole. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly kode: RefusalCode, readonly tempat = '', readonly rincian = '') {
    const { apa, jalan } = GROUNDS[kode];
    super(`${tempat === '' ? capital(apa) : `${shown(tempat)}: ${apa}`}${rincian === '' ? '' : ` (${shown(rincian)})`}. ${jalan}.`);
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const LONGEST = 120;

/** What comes from a file may not play tricks with the message: no control or direction characters, not endless. */
export function shown(text: string): string {
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
