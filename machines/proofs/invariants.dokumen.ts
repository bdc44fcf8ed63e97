import type { Invariant } from './invariant.js';

const DITETAPKAN = ['dokumen.final', 'dokumen.terbit'];

/** What the law never lets happen to a document. */
export const dokumen: readonly Invariant[] = [
  {
    id: 'dokumen-disusun', basis: 'N5 Lampiran II Bab II.A; IMP BAB III.A.1.c angka 3)', in: ['dokumen.konsep', 'dokumen.batal', ...DITETAPKAN],
    bunyi: 'Hanya dokumen yang diatur yang disusun, dari kasus yang lengkap, satu sejenis',
    proved: { 'dokumen.susun': ['dokumen.dikenal', 'dokumen.siap-disusun', 'dokumen.belum-ada', 'dokumen.isian-lengkap'] },
  },
  {
    id: 'dokumen-konsep', basis: 'IMP BAB III.A.1.c angka 3)–4); N5 Lampiran II Gambar 6', in: ['dokumen.konsep'],
    bunyi: 'Paraf dibubuhkan menurut urutan oleh orang yang berlainan, atas keadaan kasus yang terakhir; nomor berasal dari register dan dipakai sekali',
    judged: {
      'dokumen.ubah': ['dokumen.siap-disusun', 'dokumen.isian-lengkap'], 'dokumen.paraf': ['dokumen.kasus-tetap', 'dokumen.giliran-paraf', 'dokumen.paraf-orang-lain'],
      'dokumen.nomori': ['dokumen.memakai-nomor', 'dokumen.nomor-belum-dipakai', 'dokumen.tanggal-tidak-mendatang', 'dokumen.tanggal-sesudah-kasus'],
    },
  },
  {
    id: 'dokumen-final', basis: 'N5 Lampiran II Bab II.A', in: DITETAPKAN,
    bunyi: 'Tidak ada dokumen final tanpa semua paraf, nomor register, dan cetakan tersimpan yang memuat sidik riwayat terakhir',
    proved: { 'dokumen.finalkan': ['dokumen.paraf-lengkap', 'dokumen.bernomor', 'dokumen.siap-disusun', 'dokumen.kasus-tetap', 'dokumen.kepala-riwayat', 'dokumen.berkas-tersimpan'] },
  },
  {
    id: 'dokumen-terbit', basis: 'N5 Lampiran II Bab II.A', in: ['dokumen.terbit'], bunyi: 'Tidak ada dokumen terbit tanpa tanda tangan penandatangannya atas berkas final itu',
    proved: { 'dokumen.tandaTangani': ['dokumen.penandatangan', 'dokumen.sekali-seorang', 'dokumen.rantai-berkas'] },
  },
  { id: 'dokumen-batal', basis: 'N5 Lampiran II Bab II.A', in: ['dokumen.batal'], bunyi: 'Dokumen yang terbit hanya dibatalkan oleh penandatangannya', proved: { 'dokumen.batalkan': ['dokumen.pembatal'] } },
];
