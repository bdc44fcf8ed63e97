import type { SuratContext } from '../../surat/surat.types.js';
import type { UsulanContext } from '../../usulan/usulan.types.js';
import { konteks, NAMA_PREDIKAT, sebutan, TEMBUSAN, unitKasus } from '../bahan.js';
import type { Blok, Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { nilaiUsulan } from '../nilai.js';
import { denganKata, tanggal } from '../tulis.js';
import { bentukSuratDinas, isiSuratDinas } from './surat-dinas.js';

/** The units of a letter with their score. */
export const DAFTAR_UNIT: readonly Blok[] = [{
  jenis: 'tabel', tiap: 'unit', kolom: [{ judul: 'No.', lebar: 1.2, rata: 'tengah' }, { judul: 'Unit kerja/satuan kerja', lebar: 10 }, { judul: 'Predikat', lebar: 3, rata: 'tengah' }, { judul: 'Nilai', lebar: 3, rata: 'kanan' }], sel: ['{no}', '{nama}', '{predikat}', '{nilai}'],
}];
const lampiran: readonly Blok[] = [{ jenis: 'judul', tingkat: 2, teks: 'DAFTAR UNIT KERJA/SATUAN KERJA YANG DIUSULKAN' }, ...DAFTAR_UNIT];

/** The same as rows. */
export const barisUnit = (sumber: Sumber, unit: SuratContext['unit']): Isi[] => unit.map(({ nama, tujuan, usulan }) => ({ nama, predikat: tujuan, nilai: nilaiUsulan(sumber, usulan) }));

/** A tier tells the next that a unit is fit to be evaluated, with its worksheet (IMP BAB III.A.1.a angka 4, 6, 8). */
export const suratUsulanBerjenjang: JenisNaskah = {
  jenis: 'suratUsulanBerjenjang', machine: 'usulan', isian: [TEMBUSAN],
  kurang: (sumber) => (konteks<UsulanContext>(sumber).hasil.some(({ hasil }) => hasil === 'layak') ? null : 'Belum ada tingkat yang menyatakan {satker} layak.'),
  bentuk: () => bentukSuratDinas('suratUsulanBerjenjang', [
    { jenis: 'paragraf', takuk: true, teks: 'Berdasarkan hasil penilaian pendahuluan oleh {tim} tanggal {tanggalPenilaian}, dengan ini disampaikan bahwa unit kerja/satuan kerja sebagaimana tercantum dalam lampiran dinyatakan layak untuk dievaluasi pada tahap selanjutnya sebagai calon berpredikat Menuju {predikat} tahun {tahun}. Lembar kerja evaluasi terlampir.' },
  ], { lampiran, sifat: 'Penting' }),
  isi: (sumber) => {
    const { hasil, rute, tujuan, periode } = konteks<UsulanContext>(sumber);
    const { tingkat } = sumber.law.pack;
    const satu = hasil.filter((h) => h.hasil === 'layak').at(-1);
    const berikut = tingkat[rute[rute.indexOf(satu?.tingkat ?? '') + 1] ?? sumber.law.pack.tahapTpi[0] ?? 'tpi'];
    return {
      ...isiSuratDinas(sumber, { jenis: 'suratUsulanBerjenjang', hal: `Usulan Evaluasi Zona Integritas ${unitKasus(sumber)}`, kepada: sebutan(sumber, berikut?.pengusul[0] ?? ''), nomor: satu?.nomorSurat, tanggal: satu?.tanggal, ...(tingkat[satu?.tingkat ?? '']?.pengusul[0] === undefined ? {} : { oleh: tingkat[satu?.tingkat ?? '']?.pengusul[0] ?? '' }) }),
      tim: tingkat[satu?.tingkat ?? '']?.judul ?? '', tanggalPenilaian: tanggal(satu?.tanggal), predikat: NAMA_PREDIKAT[tujuan], tahun: periode,
      unit: [{ nama: unitKasus(sumber), predikat: tujuan, nilai: nilaiUsulan(sumber, sumber.kasus.id) }],
    };
  },
};

/** The second letter of the minister: the units that the instansi itself found to deserve WBK (IMP BAB III.A.1.d angka 5–8). */
export const suratUsulanMandiri: JenisNaskah = {
  jenis: 'suratUsulanMandiri', machine: 'surat', isian: [TEMBUSAN],
  kurang: (sumber) => (konteks<SuratContext>(sumber).jenis === 'mandiri' ? null : 'Surat ini surat pengajuan kepada TPN, bukan usulan hasil penilaian mandiri.'),
  bentuk: () => bentukSuratDinas('suratUsulanMandiri', [
    { jenis: 'paragraf', takuk: true, teks: 'Dengan hormat, berdasarkan berita acara rapat panel Tim Penilai Mandiri Nomor {nomorDasar} tanggal {tanggalDasar}, kami mengusulkan unit kerja/satuan kerja berikut untuk mendapat persetujuan penetapan predikat Menuju Wilayah Bebas dari Korupsi (WBK) hasil penilaian mandiri tahun {tahun}:' },
    ...DAFTAR_UNIT,
  ], { sifat: 'Penting' }),
  isi: (sumber) => {
    const { unit, dasar, surat, periode } = konteks<SuratContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis: 'suratUsulanMandiri', hal: 'Usulan Satuan Kerja Berpredikat Menuju Wilayah Bebas dari Korupsi (WBK) Hasil Penilaian Mandiri', kepada: konteks<SuratContext>(sumber).penerima, tujuan: 'Jakarta', nomor: surat?.nomor, tanggal: surat?.tanggal }),
      nomorDasar: dasar.nomor, tanggalDasar: tanggal(dasar.tanggal), tahun: periode, unit: barisUnit(sumber, unit),
    };
  },
};

/** The Sekretaris Jenderal sends the package with all supporting data (IMP BAB III.C). */
export const suratPengantar: JenisNaskah = {
  jenis: 'suratPengantar', machine: 'surat', isian: [TEMBUSAN],
  kurang: (sumber) => (konteks<SuratContext>(sumber).surat ? null : 'Surat pengajuan belum ditandatangani.'),
  bentuk: () => bentukSuratDinas('suratPengantar', [{ jenis: 'paragraf', takuk: true, teks: 'Menyusul surat {pimpinan} Nomor {nomorSurat} tanggal {tanggalSurat} hal {halSurat}, bersama ini disampaikan seluruh data dukung {jumlah} unit kerja/satuan kerja yang diusulkan, sebagaimana daftar berikut:' }, ...DAFTAR_UNIT], { sifat: 'Penting' }),
  isi: (sumber) => {
    const { unit, surat, hal, penerima } = konteks<SuratContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis: 'suratPengantar', hal: 'Penyampaian Data Dukung Pengajuan Evaluasi Zona Integritas', kepada: penerima, tujuan: 'Jakarta' }),
      pimpinan: sebutan(sumber, 'pimpinanInstansi'), nomorSurat: surat?.nomor ?? '', tanggalSurat: tanggal(surat?.tanggal), halSurat: hal, jumlah: denganKata(unit.length),
      unit: barisUnit(sumber, unit),
    };
  },
};
