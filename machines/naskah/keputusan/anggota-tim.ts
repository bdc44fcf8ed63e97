import type { Blok, Isi, Isian, Sumber } from '../naskah.types.js';

/** Who is in a team, as decrees list it. */

/** Where the case does not hold the team yet, since it asks for the decree that is being written. */
export const SUSUNAN: Isian = { nama: 'susunan', judul: 'Susunan tim bila belum tercatat, satu anggota setiap baris: nama; NIP; jabatan; kedudukan dalam tim', jenis: 'uraian', wajib: false, contoh: 'Contoh Penilai, S.E.; 198501012010011011; Auditor Ahli Madya; Ketua' };

/** How long a team works, as its decree says. */
export const MASA_KERJA: Isian = { nama: 'masaKerja', judul: 'Masa kerja tim', jenis: 'teks', wajib: false, contoh: 'sejak tanggal ditetapkan sampai dengan 31 Desember 2027' };
export const DIKTUM_MASA_KERJA = 'Masa kerja {nama} {masaKerja}.';
export const masaKerja = ({ isian }: Sumber, tahun: string): string => isian['masaKerja'] || `sejak tanggal ditetapkan sampai dengan selesainya evaluasi tahun ${tahun}`;

/** The annex with the members. */
export const lampiranSusunan: readonly Blok[] = [
  { jenis: 'judul', tingkat: 2, teks: 'SUSUNAN {NAMA}' },
  { jenis: 'tabel', tiap: 'anggota', kolom: [{ judul: 'No.', lebar: 1.8, rata: 'tengah' }, { judul: 'Nama', lebar: 6 }, { judul: 'NIP', lebar: 7 }, { judul: 'Jabatan', lebar: 6 }, { judul: 'Kedudukan dalam tim', lebar: 5 }], sel: ['{no}', '{nama}', '{nip}', '{jabatan}', '{kedudukan}'] },
];

/** The members that were typed, one to a line. */
export const susunanDiketik = (text = ''): Isi[] =>
  text.split('\n').map((baris) => baris.split(';').map((bagian) => bagian.trim())).filter(([nama]) => nama).map(([nama = '', nip = '', jabatan = '', kedudukan = '']) => ({ nama, nip, jabatan, kedudukan }));
