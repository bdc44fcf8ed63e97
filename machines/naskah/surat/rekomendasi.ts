import type { UsulanContext } from '../../usulan/usulan.types.js';
import { konteks, NAMA_PREDIKAT, sebutan, TEMBUSAN, unitKasus } from '../bahan.js';
import type { Isian, JenisNaskah, Sumber } from '../naskah.types.js';
import { nilaiUsulan } from '../nilai.js';
import { tanggal } from '../tulis.js';
import { bentukSuratDinas, isiSuratDinas } from './surat-dinas.js';

const kurang: JenisNaskah['kurang'] = (sumber) => (konteks<UsulanContext>(sumber).lhe ? null : 'Laporan hasil evaluasi belum diterbitkan.');
/** A report that asks for nothing leaves nothing to repair; one that says no has its reason in its note. */
const perluDiperbaiki = (sumber: Sumber): boolean => {
  const { lhe } = konteks<UsulanContext>(sumber);
  return (lhe?.rekomendasi ?? []).length > 0 || lhe?.simpulan === 'belumMemenuhi';
};
const TENGGAT: Isian = { nama: 'tenggat', judul: 'Tenggat tindak lanjut', jenis: 'tanggal', wajib: true, contoh: '2027-07-30' };

/** What TPI tells the head of the instansi: whether a unit is fit to be proposed (TRK Lampiran II.B.4.d.2; KTP Pasal 7 ayat (2) huruf c; BNJ Pasal 9 ayat (5)). */
export const rekomendasiTpi: JenisNaskah = {
  jenis: 'rekomendasiTpi', machine: 'usulan', isian: [TEMBUSAN], kurang,
  bentuk: () => bentukSuratDinas('rekomendasiTpi', [
    { jenis: 'paragraf', takuk: true, teks: 'Berdasarkan Laporan Hasil Evaluasi Nomor {nomorLhe} tanggal {tanggalLhe}, dengan ini disampaikan hasil evaluasi Tim Penilai Internal terhadap {nama} dengan nilai {nilai}.' },
    { jenis: 'paragraf', takuk: true, teks: 'Tim Penilai Internal menyimpulkan bahwa {nama} **{simpulan}** untuk diusulkan sebagai {satker} berpredikat Menuju {predikat} tahun {periode}.' },
    { jenis: 'bagian', bila: 'butir', isi: [{ jenis: 'paragraf', takuk: true, teks: 'Hal yang perlu diperbaiki:' }, { jenis: 'butir', nomor: 'angka', tiap: 'butir', teks: '{.}' }] },
  ]),
  isi: (sumber) => {
    const { lhe, tujuan, periode } = konteks<UsulanContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis: 'rekomendasiTpi', hal: `Rekomendasi Hasil Evaluasi Zona Integritas ${unitKasus(sumber)}`, kepada: sebutan(sumber, 'pimpinanInstansi') }), nama: unitKasus(sumber), nilai: nilaiUsulan(sumber, sumber.kasus.id),
      nomorLhe: lhe?.nomor ?? '', tanggalLhe: tanggal(lhe?.tanggal), simpulan: lhe?.simpulan === 'memenuhi' ? 'layak' : 'belum layak', predikat: NAMA_PREDIKAT[tujuan], periode, butir: lhe?.rekomendasi ?? [],
    };
  },
};

/** What TPI asks a unit to repair, by when (N90 Lampiran II Bab I.A; KTP Pasal 7 ayat (2) huruf b; BNJ Pasal 10 ayat (5); IMP BAB II.A.4). */
export const rekomendasiPerbaikan: JenisNaskah = {
  jenis: 'rekomendasiPerbaikan', machine: 'usulan', isian: [TENGGAT, TEMBUSAN],
  kurang: (sumber) => kurang(sumber) ?? (perluDiperbaiki(sumber) ? null : 'Laporan hasil evaluasi tidak memuat rekomendasi perbaikan.'),
  bentuk: () => bentukSuratDinas('rekomendasiPerbaikan', [
    { jenis: 'paragraf', takuk: true, teks: 'Berdasarkan Laporan Hasil Evaluasi Nomor {nomorLhe} tanggal {tanggalLhe} atas {nama}, disampaikan rekomendasi perbaikan sebagai berikut:' },
    { jenis: 'bagian', bila: 'butir', isi: [{ jenis: 'butir', nomor: 'angka', tiap: 'butir', teks: '{.}' }] },
    { jenis: 'bagian', kecuali: 'butir', isi: [{ jenis: 'paragraf', teks: '{catatan}' }] },
    { jenis: 'paragraf', takuk: true, teks: 'Tindak lanjut agar dilaporkan paling lambat tanggal {tenggat}.' },
  ]),
  isi: (sumber) => {
    const { lhe } = konteks<UsulanContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis: 'rekomendasiPerbaikan', hal: 'Rekomendasi Perbaikan Pembangunan Zona Integritas', kepada: sumber.pejabat['kepalaSatker']?.jabatan ?? `Kepala ${unitKasus(sumber)}`, tujuan: '' }),
      nama: unitKasus(sumber), nomorLhe: lhe?.nomor ?? '', tanggalLhe: tanggal(lhe?.tanggal), butir: lhe?.rekomendasi ?? [], catatan: lhe?.catatan ?? '', tenggat: tanggal(sumber.isian['tenggat']),
    };
  },
};
