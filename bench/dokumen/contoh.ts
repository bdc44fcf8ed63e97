import type { BlokJadi, Naskah } from '../../machines/naskah/naskah.types.js';
import type { Kop, Tanda } from '../../src/dokumen/render/render.types.js';

/** A letterhead of an office that does not exist; a dot as its logo. */
export const KOP: Kop = {
  baris: ['KEMENTERIAN CONTOH REPUBLIK INDONESIA', 'KANTOR WILAYAH CONTOH'], alamat: ['Jalan Contoh Nomor 1, Jakarta'], lambang: false,
  logo: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
};

export const tanda = (i: number): Tanda => ({ konsep: false, kode: `CTH${i}`, alamatVerifikasi: `https://contoh.go.id/v/CTH${i}`, kepala: String(i).padStart(64, '0'), tanggal: '2026-05-31' });

const tengah = (teks: string): BlokJadi => ({ jenis: 'paragraf', rata: 'tengah', takuk: false, teks });
const dasar = { bentuk: 'contoh', kop: true, tembusan: [], asal: 'Bentuk contoh.' } as const;

/** A certificate, each for another unit. */
export const piagam = (i: number): Naskah => ({
  ...dasar, judul: 'Piagam Penghargaan', tata: 'piagam', kepala: null,
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'PIAGAM PENGHARGAAN' }, tengah(`Nomor CTH-${i} Tahun 2026`), tengah('Menteri Contoh memberikan penghargaan kepada'), { jenis: 'judul', tingkat: 2, teks: `LEMBAGA PEMASYARAKATAN KELAS IIA CONTOH ${i}` },
    tengah('sebagai satuan kerja berpredikat'), { jenis: 'judul', tingkat: 2, teks: 'Menuju Wilayah Bebas dari Korupsi' }, { jenis: 'tandaTangan', rata: 'tengah', pihak: [{ pembuka: 'Jakarta, 31 Mei 2026', jabatan: 'Menteri Contoh,', nama: 'Contoh Pimpinan, S.H., M.Si.' }] },
  ],
});

/** A letter of one page about some units, each another one. */
export const surat = (i: number): Naskah => ({
  ...dasar, judul: 'Surat Pengajuan', tata: 'surat', tembusan: ['Sekretaris Jenderal', 'Inspektur Jenderal'],
  kepala: { nomor: `CTH-${i}.OT.03.02 Tahun 2026`, sifat: 'Penting', lampiran: '-', hal: 'Pengajuan Unit Kerja Berpredikat Menuju Wilayah Bebas dari Korupsi (WBK)', tempatTanggal: '31 Mei 2026', yth: ['Yth. Menteri Contoh', 'di', 'Jakarta'] },
  blok: [
    { jenis: 'paragraf', rata: 'penuh', takuk: true, teks: `Berdasarkan laporan hasil evaluasi nomor ${i} oleh Tim Penilai Internal, kami mengusulkan satuan kerja berikut sebagai calon satuan kerja berpredikat Menuju Wilayah Bebas dari Korupsi.` },
    { jenis: 'butir', nomor: 'angka', butir: Array.from({ length: 8 }, (_, n) => `Lembaga Pemasyarakatan Kelas IIA Contoh ${i}-${n + 1}/ WBK`) },
    { jenis: 'paragraf', rata: 'penuh', takuk: true, teks: 'Demikian kami sampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.' }, { jenis: 'tandaTangan', rata: 'kanan', pihak: [{ jabatan: 'Menteri Contoh,', nama: 'Contoh Pimpinan, S.H., M.Si.', nip: '197001011995031001' }] },
  ],
});
