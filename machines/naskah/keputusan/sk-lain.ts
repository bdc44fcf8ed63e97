import type { PengaduanContext } from '../../pengaduan/pengaduan.types.js';
import type { PeriodeContext } from '../../periode/periode.types.js';
import { konteks, TEMBUSAN, unitKasus } from '../bahan.js';
import type { JenisNaskah } from '../naskah.types.js';
import { atauTitik, dalamKalimat, rangkai } from '../tulis.js';
import { bentukKeputusan, isiKeputusan, mengingatPaket, penetapKeputusan } from './keputusan.js';

/** The decree of the head of the TPI on the worksheet of the year (KTP Pasal 7 ayat (4)). */
export const keputusanLke: JenisNaskah = {
  jenis: 'keputusanLke', machine: 'periode', isian: [TEMBUSAN], kurang: () => null,
  bentuk: (sumber) => bentukKeputusan({
    id: 'keputusanLke', mengingat: mengingatPaket(sumber),
    menimbang: ['bahwa untuk keseragaman evaluasi Zona Integritas di lingkungan {instansi} tahun {tahun} perlu menetapkan lembar kerja evaluasi;', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {pejabat} tentang Lembar Kerja Evaluasi Zona Integritas;'],
    diktum: ['Menetapkan lembar kerja evaluasi {instrumen} menurut {regulasi} sebagai instrumen evaluasi Zona Integritas tahun {tahun}.', 'Lembar kerja evaluasi digunakan oleh {satker} dan Tim Penilai Internal.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
  }),
  isi: (sumber) => {
    const { periode, instrumen } = konteks<PeriodeContext>(sumber);
    const oleh = sumber.law.pack.dokumen['keputusanLke']?.penandatangan[0] ?? 'ketuaTpi';
    return {
      ...isiKeputusan(sumber, { jenis: 'keputusanLke', oleh, tentang: `Lembar Kerja Evaluasi Zona Integritas Tahun ${periode}`, nomor: instrumen?.nomor, tanggal: instrumen?.tanggal }),
      tahun: periode, pejabat: penetapKeputusan(sumber, oleh), instrumen: sumber.law.instrument.code, regulasi: sumber.law.instrument.regulation.replace(/ *\([^)]*\)$/, ''),
    };
  },
};

/** The decree on sanctions and guidance after a proven complaint (TRK Lampiran III.B). */
export const skSanksi: JenisNaskah = {
  jenis: 'skSanksi', machine: 'pengaduan', isian: [TEMBUSAN],
  kurang: (sumber) => (konteks<PengaduanContext>(sumber).sanksi ? null : 'Sanksi belum dicatat pada pengaduan.'),
  bentuk: (sumber) => bentukKeputusan({
    id: 'skSanksi', mengingat: mengingatPaket(sumber),
    menimbang: ['bahwa pengaduan Nomor {nomorPengaduan} terhadap {nama} telah terbukti mengenai indikator {indikator};', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {pejabat} tentang Sanksi dan Pembinaan kepada {nama};'],
    diktum: ['Menjatuhkan sanksi kepada {nama} berupa {sanksi}.', 'Melaksanakan pembinaan terhadap {nama} berupa {pembinaan}.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
  }),
  isi: (sumber) => {
    const { nomor, sanksi } = konteks<PengaduanContext>(sumber);
    return {
      ...isiKeputusan(sumber, { jenis: 'skSanksi', oleh: 'pimpinanInstansi', tentang: `Sanksi dan Pembinaan kepada ${unitKasus(sumber)}`, nomor: sanksi?.nomor, tanggal: sanksi?.tanggal }),
      nama: unitKasus(sumber), pejabat: penetapKeputusan(sumber, 'pimpinanInstansi'), nomorPengaduan: nomor, indikator: atauTitik(rangkai(sanksi?.indikator ?? [])), sanksi: dalamKalimat(sanksi?.sanksi ?? ''), pembinaan: dalamKalimat(sanksi?.pembinaan ?? ''),
    };
  },
};
