/** What a status means to the reader: a stable identifier (RFC 9457 `type`), a short title and what to do about it. */
export interface ProblemKind {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

const kind = (slug: string, title: string, detail: string): ProblemKind => ({ type: `urn:predikat:masalah:${slug}`, title, detail });

/** Every status that the server answers with a problem, in plain formal Indonesian. */
export const PROBLEM_KINDS = {
  400: kind('masukan-tidak-sah', 'Masukan tidak sah', 'Permintaan memuat isian yang tidak sah. Perbaiki bagian yang disebutkan, lalu kirim kembali.'),
  401: kind('belum-masuk', 'Belum masuk', 'Sesi tidak ada atau telah berakhir. Silakan masuk kembali.'),
  403: kind('tidak-berwenang', 'Tidak berwenang', 'Tindakan ini tidak termasuk kewenangan Anda saat ini.'),
  404: kind('tidak-ditemukan', 'Tidak ditemukan', 'Data atau alamat yang diminta tidak ditemukan.'),
  405: kind('metode-tidak-didukung', 'Metode tidak didukung', 'Metode HTTP ini tidak didukung.'),
  408: kind('waktu-habis', 'Waktu permintaan habis', 'Permintaan tidak diterima lengkap dalam batas waktu. Silakan kirim kembali.'),
  409: kind('bertentangan', 'Bertentangan dengan keadaan terkini', 'Data telah berubah atau sedang diproses. Muat ulang data terkini, lalu ulangi.'),
  413: kind('isi-terlalu-besar', 'Isi permintaan terlalu besar', 'Isi permintaan melampaui ukuran yang diperbolehkan.'),
  412: kind('prasyarat-tidak-terpenuhi', 'Prasyarat tidak terpenuhi', 'Versi atau keadaan yang disebut permintaan bukan yang ada pada peladen. Muat ulang data terkini, lalu ulangi.'),
  415: kind('jenis-isi-tidak-didukung', 'Jenis isi tidak didukung', 'Kirim isi permintaan dengan Content-Type yang didukung, yaitu application/json.'),
  416: kind('rentang-tidak-ada', 'Rentang tidak ada', 'Bagian berkas yang diminta berada di luar isi berkas.'),
  422: kind('ditolak', 'Ditolak oleh ketentuan', 'Permintaan belum memenuhi ketentuan. Setiap syarat yang belum terpenuhi disebutkan beserta dasar hukumnya.'),
  429: kind('terlalu-banyak-permintaan', 'Terlalu banyak permintaan', 'Jumlah permintaan melampaui batas. Tunggu sebentar, lalu ulangi.'),
  431: kind('kepala-terlalu-besar', 'Kepala permintaan terlalu besar', 'Kepala (header) permintaan melampaui ukuran yang diperbolehkan.'),
  460: kind('sidik-tidak-cocok', 'Sidik potongan tidak cocok', 'Potongan yang diterima tidak sesuai dengan sidiknya dan tidak disimpan. Kirim potongan itu kembali.'),
  500: kind('kesalahan-peladen', 'Kesalahan pada peladen', 'Terjadi kesalahan pada peladen. Sampaikan nomor permintaan kepada pengelola apabila berulang.'),
  503: kind('belum-dapat-melayani', 'Layanan belum dapat melayani', 'Layanan sedang sibuk atau salah satu bagiannya belum siap. Silakan ulangi beberapa saat lagi.'),
} as const satisfies Record<number, ProblemKind>;

/** A status that the server answers with a problem. */
export type ProblemStatus = keyof typeof PROBLEM_KINDS;

const UNNAMED: ProblemKind = { type: 'about:blank', title: 'Permintaan tidak dapat dipenuhi', detail: 'Permintaan tidak dapat dipenuhi.' };

/** The meaning of any HTTP error status; one without an entry of its own gets the neutral `about:blank`. */
export const kindOf = (status: number): ProblemKind => (PROBLEM_KINDS as Record<number, ProblemKind>)[status] ?? UNNAMED;
