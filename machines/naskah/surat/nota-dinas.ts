import type { SuratContext } from '../../surat/surat.types.js';
import { konteks, nomorTanggal, pejabat, sebutan, tahun, tembusan, TEMBUSAN } from '../bahan.js';
import type { Bentuk, JenisNaskah } from '../naskah.types.js';
import { tanggal } from '../tulis.js';
import { barisUnit, DAFTAR_UNIT } from './surat-usulan.js';

/** A note within an instansi: to whom and from whom stand in its head, no place and no "di" (ANRI 5/2021). */
const BENTUK: Bentuk = {
  id: 'notaDinasKonsepSurat', tata: 'pernyataan', kop: true, tembusan: true, asal: { jenis: 'disusun' },
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'NOTA DINAS\nNOMOR {nomor}' },
    { jenis: 'rincian', baris: [['Yth.', '{kepada}'], ['Dari', '{dari.jabatan}'], ['Hal', 'Konsep Surat {pimpinan}'], ['Lampiran', '1 (satu) konsep surat'], ['Tanggal', '{tanggal}']] },
    { jenis: 'ruang', mm: 3 },
    { jenis: 'paragraf', takuk: true, teks: 'Menindaklanjuti {dasar} Nomor {nomorDasar} tanggal {tanggalDasar}, bersama ini disampaikan konsep surat {pimpinan} hal {halSurat} tahun {tahun} untuk ditandatangani, dengan daftar unit kerja/satuan kerja sebagai berikut:' },
    ...DAFTAR_UNIT,
    { jenis: 'paragraf', takuk: true, teks: 'Demikian disampaikan, atas perhatian dan arahan diucapkan terima kasih.' },
    { jenis: 'tandaTangan', pihak: [{ jabatan: '{dari.jabatan},', nama: '{dari.nama}', nip: '{dari.nip}' }] },
  ],
};

/** The note with which the draft of the minister's letter goes up (IMP BAB III.A.1.c angka 3–4, d angka 6–7). */
export const notaDinasKonsepSurat: JenisNaskah = {
  jenis: 'notaDinasKonsepSurat', machine: 'surat', isian: [TEMBUSAN], kurang: () => null, bentuk: () => BENTUK,
  isi: (sumber) => {
    const { dasar, hal, unit } = konteks<SuratContext>(sumber);
    return {
      ...nomorTanggal(sumber), tembusan: tembusan(sumber, 'notaDinasKonsepSurat'), kepada: sebutan(sumber, 'sekretaris'), dari: pejabat(sumber, sumber.law.pack.dokumen['notaDinasKonsepSurat']?.penandatangan[0] ?? 'penyiapUsulan'),
      dasar: dasar.bentuk === 'beritaAcara' ? 'berita acara rapat panel' : 'laporan hasil evaluasi', nomorDasar: dasar.nomor, tanggalDasar: tanggal(dasar.tanggal), pimpinan: sebutan(sumber, 'pimpinanInstansi'), halSurat: hal, tahun: tahun(dasar.tanggal),
      unit: barisUnit(sumber, unit),
    };
  },
};
