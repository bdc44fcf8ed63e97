import { masihAda, sebanyak, type Perintah } from './perintah.js';
import { hari, tabel } from './tampilan.js';

/** `kotak-masuk`. */
export const KOTAK_MASUK: readonly Perintah[] = [{
  nama: 'kotak-masuk', ringkas: 'Menyebut apa yang menunggu saya: sejak kapan, sampai kapan, dan karena jabatan apa', pemakaian: '[--mesin <mesin>] [--paling <banyaknya>]',
  pilihan: { mesin: 'hanya mesin ini, misalnya usulan', paling: 'banyaknya tugas; bawaan 50' },
  jalankan: async ({ api, pilihan }) => {
    const { isi, adaLagi } = await sebanyak((await api()).semua('/api/v1/saya/kotak-masuk', { query: pilihan['mesin'] === undefined ? {} : { mesin: pilihan['mesin'] } }), pilihan['paling']);
    const rows = isi.map(({ sejak, tenggat, kasus, judul, judulKeadaan, satker, jabatan }) => [hari(sejak), sampai(tenggat), kasus, judul, judulKeadaan, `${satker.nama} (${jabatan.judul})`]);
    return { data: { isi, adaLagi }, teks: isi.length === 0 ? 'Tidak ada yang menunggu.\n' : tabel(['sejak', 'sampai', 'kasus', 'perkara', 'keadaan', 'satker (jabatan)'], rows) + masihAda(adaLagi, isi.length) };
  },
}];

interface Tenggat { readonly hukum?: { readonly tanggal: string; readonly lewat: boolean }; readonly layanan?: { readonly tanggal: string; readonly status: string } }

/** The sooner of the two dates, as far as there are any. */
function sampai({ hukum, layanan }: Tenggat = {}): string {
  const [first] = [hukum && { tanggal: hukum.tanggal, lewat: hukum.lewat }, layanan && { tanggal: layanan.tanggal, lewat: layanan.status === 'lewat' }]
    .filter((one) => one !== undefined).sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  return first ? `${hari(first.tanggal)}${first.lewat ? ' (lewat)' : ''}` : '–';
}
