import { deflateSync } from 'node:zlib';
import { animatedWebp, chunk, jpeg, jpegClaiming, jpegSaying, png, pngHeader, pngWith, profileBomb, webp } from './pictures.js';
import { latin, noise, type Hostile } from './sample.js';

const file = (nama: string, apa: string, kode: string, buat: () => Buffer | Promise<Buffer>): Hostile => ({ nama, apa, kode, buat });
const MB = 1024 * 1024;

/** Pictures that fill the memory, are cut, or hide something. */
export const PICTURES: readonly Hostile[] = [
  file('banjir.png', 'PNG 50000 × 50000', 'gambar-terlalu-besar', () => pngHeader(50_000, 50_000)),
  file('banjir-2.png', 'PNG sepanjang 2³¹', 'terpotong', () => pngHeader(0x7fffffff, 1)),
  file('banjir.jpg', 'JPEG 65000 × 65000', 'gambar-terlalu-besar', () => jpegClaiming(65_000, 65_000)),
  file('banjir.webp', 'WebP bergerak', 'gambar-bergerak', () => animatedWebp(40)),
  file('bergerak.png', 'PNG bergerak', 'gambar-bergerak', () => pngWith(chunk('acTL', Buffer.alloc(8, 1)))),
  file('profil.png', 'profil warna yang mengembang', 'bom-arsip', () => pngWith(profileBomb(64 * MB))),
  file('teks.png', 'teks yang mengembang', 'bom-arsip', () => pngWith(chunk('zTXt', Buffer.concat([latin('a\0\0'), deflateSync(Buffer.alloc(64 * MB))])))),
  file('teks-2.png', 'skrip di dalam teks PNG', 'jenis-ganda', () => pngWith(chunk('tEXt', latin('Comment\0<script>alert(1)</script>')))),
  file('teks-3.png', 'skrip di dalam teks PNG yang dimampatkan', 'jenis-ganda', () => pngWith(chunk('zTXt', Buffer.concat([latin('a\0\0'), deflateSync(latin('<script>alert(1)</script>'))])))),
  file('komentar.jpg', 'PHP di dalam komentar JPEG', 'jenis-ganda', () => jpegSaying('<?php system($_GET[0]); ?>')),
  file('potong.png', 'PNG terpotong', 'terpotong', async () => (await png(200, 200)).subarray(0, 9_000)),
  file('potong.jpg', 'JPEG terpotong', 'terpotong', async () => (await jpeg(400, 300)).subarray(0, 5_000)),
  file('potong.webp', 'WebP terpotong', 'terpotong', async () => (await webp(200, 200)).subarray(0, 1_000)),
  file('ekor.png', 'PNG dengan isi lain di belakang', 'sisa-di-akhir', async () => Buffer.concat([await png(), noise(100)])),
  file('ekor.jpg', 'JPEG dengan isi lain di belakang', 'sisa-di-akhir', async () => Buffer.concat([await jpeg(), noise(100)])),
  file('rusak.png', 'PNG dengan isi rusak', 'bukan-jenisnya', () => Buffer.concat([latin('\x89PNG\r\n\x1a\n'), noise(500)])),
  file('rusak-2.png', 'PNG dengan piksel rusak', 'terpotong', async () => { const made = await png(100, 100); made.fill(0x55, 60, 2_000); return made; }),
];

const text = (nama: string, apa: string, kode: string, isi: Buffer): Hostile => file(nama, apa, kode, () => isi);

/** Texts that are none, and files without content. */
export const TEXTS: readonly Hostile[] = [
  text('kosong.pdf', 'kosong', 'kosong', Buffer.alloc(0)),
  text('kosong.txt', 'kosong', 'kosong', Buffer.alloc(0)),
  text('nol.txt', 'teks dengan bita nol', 'bukan-teks', latin('catatan\0rahasia\n')),
  text('nol.csv', 'tabel dengan bita nol', 'bukan-teks', latin('a,b\n1,\0\n')),
  text('utf16.txt', 'teks UTF-16 dengan skrip', 'bukan-teks', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<script>1</script>', 'utf16le')])),
  text('utf16.csv', 'tabel UTF-16 tanpa tanda', 'bukan-teks', Buffer.from('a,b\n1,2\n', 'utf16le')),
  text('utf7.txt', 'teks UTF-7 dengan skrip', 'bukan-teks', latin('+/v8-+ADw-script+AD4-alert(1)')),
  text('panjang.txt', 'UTF-8 yang terlalu panjang', 'bukan-teks', Buffer.from([0x61, 0xc0, 0xaf, 0x61])),
  text('latin.csv', 'teks Latin-1', 'bukan-teks', latin('nama\nCaf\xe9\n')),
  text('kendali.txt', 'urutan kendali terminal', 'bukan-teks', latin('biasa \x1b]0;judul\x07 biasa')),
  text('acak.txt', 'bita acak', 'bukan-teks', noise(2_000)),
];
