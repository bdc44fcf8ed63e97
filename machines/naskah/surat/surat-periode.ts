import type { PeriodeContext } from '../../periode/periode.types.js';
import type { SatkerContext } from '../../satker/satker.types.js';
import { konteks, NAMA_PREDIKAT, sebutan, TEMBUSAN, unitKasus } from '../bahan.js';
import type { Isian, JenisNaskah } from '../naskah.types.js';
import { tanggal } from '../tulis.js';
import { bentukSuratDinas, isiSuratDinas } from './surat-dinas.js';

const TAHAP: Isian = { nama: 'tahap', judul: 'Tahap bila jadwal belum dicatat, satu setiap baris: tahap; dari; sampai', jenis: 'uraian', wajib: false, contoh: 'Penilaian mandiri; 1 Februari 2027; 28 Februari 2027' };
const diketik = (text = '') => text.split('\n').map((baris) => baris.split(';').map((bagian) => bagian.trim())).filter(([judul]) => judul).map(([judul = '', dari = '', sampai = '']) => ({ judul, dari, sampai }));

/** The letter with the dates of the year (IMP BAB II.A angka 3; I-05). */
export const suratJadwal: JenisNaskah = {
  jenis: 'suratJadwal', machine: 'periode', isian: [TAHAP, TEMBUSAN],
  kurang: (sumber) => (konteks<PeriodeContext>(sumber).jadwal ?? diketik(sumber.isian['tahap']).length > 0 ? null : 'Tahap jadwal belum dicatat dan belum diisi.'),
  bentuk: () => bentukSuratDinas('suratJadwal', [
    { jenis: 'paragraf', takuk: true, teks: 'Dalam rangka pembangunan Zona Integritas di lingkungan {instansi}, dengan ini disampaikan jadwal pelaksanaan tahun {tahun} sebagai berikut:' },
    { jenis: 'tabel', tiap: 'tahap', kolom: [{ judul: 'No.', lebar: 1.5, rata: 'tengah' }, { judul: 'Tahap', lebar: 10 }, { judul: 'Mulai', lebar: 5 }, { judul: 'Sampai', lebar: 5 }], sel: ['{no}', '{judul}', '{dari}', '{sampai}'] },
  ], { sifat: 'Penting' }),
  isi: (sumber) => {
    const { jadwal, periode } = konteks<PeriodeContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis: 'suratJadwal', hal: `Jadwal Pelaksanaan Pembangunan Zona Integritas Tahun ${periode}`, kepada: 'Pimpinan unit kerja/satuan kerja', tujuan: '', nomor: jadwal?.nomor, tanggal: jadwal?.tanggal }),
      tahun: periode, tahap: jadwal ? jadwal.tahap.map(({ judul, dari, sampai }) => ({ judul, dari: tanggal(dari), sampai: tanggal(sampai) })) : diketik(sumber.isian['tahap']),
    };
  },
};

/** The proposal of a candidate by those who identify them (TRK Lampiran II.B.1 huruf d; KTP Pasal 4). */
export const usulanCalon: JenisNaskah = {
  jenis: 'usulanCalon', machine: 'satker', isian: [TEMBUSAN],
  kurang: (sumber) => (konteks<SatkerContext>(sumber).usulanPenetapan ? null : 'Hasil identifikasi belum dicatat.'),
  bentuk: () => bentukSuratDinas('usulanCalon', [
    { jenis: 'paragraf', takuk: true, teks: 'Berdasarkan hasil identifikasi, dengan ini diusulkan {nama} untuk ditetapkan sebagai calon {satker} berpredikat Menuju {predikat}, dengan pertimbangan sebagai berikut:' },
    { jenis: 'tabel', tiap: 'kriteria', kolom: [{ judul: 'No.', lebar: 1.6, rata: 'tengah' }, { judul: 'Kriteria', lebar: 9 }, { judul: 'Terpenuhi', lebar: 3, rata: 'tengah' }, { judul: 'Alasan', lebar: 9 }], kosong: 'Kriteria belum dicatat.', sel: ['{no}', '{judul}', '{terpenuhi}', '{alasan}'] },
  ]),
  isi: (sumber) => {
    const { usulanPenetapan: usul, tujuan } = konteks<SatkerContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis: 'usulanCalon', hal: `Usulan Penetapan ${unitKasus(sumber)}`, kepada: sebutan(sumber, 'pimpinanInstansi'), nomor: usul?.nomor, tanggal: usul?.tanggal }), nama: unitKasus(sumber), predikat: tujuan === 'instansi' ? 'WBK/WBBM' : NAMA_PREDIKAT[tujuan],
      kriteria: sumber.law.pack.penetapan.kriteria.flatMap(({ id, judul }) => { const satu = usul?.kriteria[id]; return satu ? [{ judul, terpenuhi: satu.terpenuhi ? 'ya' : 'tidak', alasan: satu.alasan }] : []; }),
    };
  },
};
