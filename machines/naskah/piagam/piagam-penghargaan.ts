import type { PredikatContext } from '../../predikat/predikat.types.js';
import { konteks, NAMA_PREDIKAT, nomorTanggal, pejabat, unitKasus, sebutanUnit } from '../bahan.js';
import type { Bentuk, JenisNaskah } from '../naskah.types.js';
import { tanggal } from '../tulis.js';

const BENTUK: Bentuk = {
  id: 'piagamPenghargaan', tata: 'piagam', kop: true, asal: { jenis: 'disusun' },
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'PIAGAM PENGHARGAAN' },
    { jenis: 'paragraf', rata: 'tengah', teks: 'Nomor {nomor}' },
    { jenis: 'paragraf', rata: 'tengah', teks: '{pimpinan.jabatan} memberikan penghargaan kepada' },
    { jenis: 'judul', tingkat: 2, teks: '{nama}' },
    { jenis: 'paragraf', rata: 'tengah', teks: 'sebagai {satker} berpredikat' },
    { jenis: 'judul', tingkat: 2, teks: 'Menuju {predikat}' },
    { jenis: 'paragraf', rata: 'tengah', teks: 'tahun {tahun}, sesuai dengan Keputusan Nomor {sk} tanggal {tanggalSk}' },
    { jenis: 'tandaTangan', rata: 'tengah', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: '{pimpinan.jabatan},', nama: '{pimpinan.nama}' }] },
  ],
};

/** The certificate of an award (IMP BAB III.A.1.d angka 9 huruf b; TRK Lampiran II.C.4; BNJ Pasal 17). */
export const piagamPenghargaan: JenisNaskah = {
  jenis: 'piagamPenghargaan', machine: 'predikat', isian: [], bentuk: () => BENTUK,
  kurang: (sumber) => (konteks<PredikatContext>(sumber).sk.nomor ? null : 'Keputusan penetapan predikat belum dicatat.'),
  isi: (sumber) => {
    const { penghargaan, sk, tujuan, periode } = konteks<PredikatContext>(sumber);
    const terakhir = penghargaan.at(-1);
    return {
      ...nomorTanggal({ ...sumber, ...(terakhir ? { nomor: terakhir.nomor, tanggal: terakhir.tanggal } : {}) }), pimpinan: pejabat(sumber, 'pimpinanInstansi'), nama: unitKasus(sumber).toUpperCase(),
      satker: sebutanUnit(sumber), predikat: NAMA_PREDIKAT[tujuan], tahun: periode, sk: sk.nomor, tanggalSk: tanggal(sk.tanggal),
    };
  },
};
