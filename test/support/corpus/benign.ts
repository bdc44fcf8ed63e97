import { BENIGN_PDFS, BENIGN_TABLES, BENIGN_WORD } from './benign-documents.js';
import { jpeg, jpegSaying, png, pngWith, chunk, profileBomb, webp } from './pictures.js';
import { latin, type Sample } from './sample.js';

const file = (nama: string, apa: string, buat: () => Buffer | Promise<Buffer>): Sample => ({ nama, apa, buat });
const text = (nama: string, apa: string, isi: string): Sample => file(nama, apa, () => Buffer.from(isi));

const PICTURES: readonly Sample[] = [
  file('foto.jpg', 'JPEG', () => jpeg()), file('foto besar.jpeg', 'JPEG besar', () => jpeg(3_000, 2_000)), file('foto-bertahap.jpg', 'JPEG bertahap', () => jpeg(200, 100, true)),
  file('FOTO.JPG', 'JPEG dengan akhiran huruf besar', () => jpeg(10, 10)), file('komentar.jpg', 'JPEG dengan komentar', () => jpegSaying('Difoto pada 31 Mei 2026')),
  file('dua-gambar.jpg', 'JPEG dengan gambar kedua (telepon genggam)', async () => Buffer.concat([await jpeg(), await jpeg(8, 8)])), file('ekor-nol.jpg', 'JPEG dengan nol di belakang', async () => Buffer.concat([await jpeg(), Buffer.alloc(16)])),
  file('samsung.jpg', 'JPEG dengan catatan Samsung', async () => Buffer.concat([await jpeg(), latin('\0\0\x01\x0a\x0e\0\0\0Image_UTC_Data1780000000000SEFHk\0\0\0SEFT')])),
  file('tangkapan.png', 'PNG', () => png()), file('tangkapan-besar.png', 'PNG besar', () => png(1_200, 900)), file('satu.png', 'PNG satu piksel', () => png(1, 1)),
  file('teks.png', 'PNG dengan teks', () => pngWith(chunk('tEXt', latin('Software\0Kamera')))), file('profil.png', 'PNG dengan profil warna', () => pngWith(profileBomb(3_000))),
  file('foto.webp', 'WebP', () => webp()), file('foto-utuh.webp', 'WebP tanpa susut', () => webp(50, 40, true)), file('foto-besar.webp', 'WebP besar', () => webp(1_500, 1_000)),
];

const TEXTS: readonly Sample[] = [
  text('responden.csv', 'tabel', 'responden,nilai\n1,3.6\n2,4\n'), text('titik-koma.csv', 'tabel dengan titik koma', 'nama;nilai\r\n"Lapas; Cirebon";75,50\r\n'), text('bom.csv', 'tabel dengan tanda UTF-8', '\ufeffnama,nilai\nKantor Wilayah,80\n'),
  text('rumus.csv', 'tabel dengan sel seperti rumus', 'nama,nilai\n=1+1,-5\n@SUM(A1),+62812\n'), text('notulen.txt', 'catatan', 'Notulen rapat 31 Mei 2026\n\n1. Pembukaan\n2. Penutup\n'), text('unicode.txt', 'teks dengan huruf lain', 'Ngayogyakarta — “ꦔꦪꦺꦴꦒꦾꦏꦂꦠ” – 75,50 % ≥ 75\n'),
  text('satu.txt', 'satu huruf', 'a'), text('Laporan Mei 2026 (final) v1.2.txt', 'nama dengan spasi dan titik', 'isi\n'), text('lebih kecil.txt', 'teks dengan tanda lebih kecil', 'nilai < 75 dan > 60; a <b>tebal</b>\n'), text('panjang.csv', 'tabel panjang', `no,nama\n${Array.from({ length: 20_000 }, (_, i) => `${i},Satuan Kerja ${i}`).join('\n')}\n`),
];

/** Every benign file, by what it is. */
export const BENIGN: Readonly<Record<string, readonly Sample[]>> = { 'PDFs': BENIGN_PDFS, 'documents and presentations': BENIGN_WORD, 'tables and texts of offices': BENIGN_TABLES, 'pictures': PICTURES, 'texts': TEXTS };
