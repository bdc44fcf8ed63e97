import ExcelJS from 'exceljs';
import type { Answerable } from '../../../machines/regulasi/instrument.js';
import { JUDUL } from './kolom.js';
import { BATAS_TABEL } from './tabel.js';

/** The aspects of service that the Survei Kepuasan Masyarakat asks about (PermenPANRB 14/2017); the law of zona integritas names none of its own. */
const UNSUR_SKM = [
  'Persyaratan', 'Sistem, mekanisme, dan prosedur', 'Waktu penyelesaian', 'Biaya/tarif', 'Produk spesifikasi jenis pelayanan', 'Kompetensi pelaksana', 'Perilaku pelaksana',
  'Penanganan pengaduan, saran, dan masukan', 'Sarana dan prasarana',
];
const READY_ROWS = 2_000;

/** What the template says of itself. */
const petunjuk = ({ text, components }: Answerable, tertinggi: string): string[] => [
  `Tanggapan tunggal untuk: ${text}`,
  'Satu baris satu responden, yaitu orang yang telah selesai menerima layanan (PermenPANRB 90/2021 Lampiran II Bab III.C angka 2 huruf c).',
  `Skor 1 sampai ${tertinggi}; kosongkan bila tidak dijawab. Desimal boleh dengan koma, paling banyak dua angka.`,
  'Nomor responden hanya nomor urut. Jangan menulis nama, NIK, nomor telepon, alamat, atau surel responden; kolom seperti itu ditolak.',
  'Jenis layanan: layanan yang diterima responden; setiap jenis layanan harus terwakili. Kolom ini boleh dihapus bila hanya ada satu jenis layanan.',
  'Satu komponen boleh ditanyakan dengan beberapa pertanyaan: tulis “Percaloan 1”, “Percaloan 2” sebagai judul kolomnya.',
  components ? 'Komponen menurut peraturan; semuanya wajib ada.' : 'Komponen menurut PermenPANRB 14/2017; boleh disesuaikan dengan kebutuhan survei (huruf f).',
  `Paling banyak ${BATAS_TABEL.baris} responden dan ${BATAS_TABEL.berkas / 1024 / 1024} MB. Boleh juga dikirim sebagai CSV UTF-8 dengan judul kolom yang sama, dipisah titik koma atau koma.`,
];

/** An empty list of single responses to one survey, to be filled in and imported. */
export async function tulisTemplat(item: Answerable): Promise<Buffer> {
  const tertinggi = item.answer.kind === 'index' ? item.answer.max.toFixed(0) : '';
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Tanggapan', { views: [{ state: 'frozen', ySplit: 1 }] });
  const komponen = item.components ?? UNSUR_SKM;
  sheet.columns = [{ header: JUDUL.nomor, width: 18 }, { header: JUDUL.layanan, width: 28 }, ...komponen.map((header) => ({ header, width: 22 }))];
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  for (let row = 2; row <= READY_ROWS; row += 1) {
    komponen.forEach((_, n) => {
      sheet.getCell(row, n + 3).dataValidation = { type: 'decimal', operator: 'between', formulae: [1, Number(tertinggi)], allowBlank: true, showErrorMessage: true, errorTitle: 'Skor', error: `Skor 1 sampai ${tertinggi}` };
    });
  }
  const help = book.addWorksheet('Petunjuk');
  help.getColumn(1).width = 110;
  petunjuk(item, tertinggi).forEach((line, n) => { help.getCell(n + 1, 1).value = line; });
  help.getColumn(1).alignment = { wrapText: true, vertical: 'top' };
  return Buffer.from(await book.xlsx.writeBuffer());
}
