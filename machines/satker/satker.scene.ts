import type { Scene } from '../kernel/proof/example.js';
import { actorFor, KASUS, law, ORANG, SATKER } from '../example-world.js';
import type { Law } from '../regulasi/law.js';
import type { SatkerContext, SatkerFacts } from './satker.types.js';

export const AREAS = ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'];
const TERPENUHI = { terpenuhi: true, alasan: 'Melayani masyarakat setiap hari' };

/** A UPT that is declared, designated and ready to build. */
export const satkerScene: Scene<SatkerContext, SatkerFacts, Law> = {
  machine: 'satker', id: KASUS.satker, law, now: '2025-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, jenjang: 'upt', tujuan: 'WBK',
    pakta: { jumlahPegawai: 120, menandatangani: 118, kepalaMenandatangani: true },
    pencanangan: { tanggal: '2025-06-02', penyelenggara: 'kanwil', tempat: 'Aula Kantor Wilayah', nomorPiagam: 'W1-15', publikasi: [{ media: 'Situs web', tanggal: '2025-06-02' }] },
    penetapan: { nomor: 'M.IP-10 Tahun 2025', tanggal: '2025-07-01', kriteria: { layananUtama: TERPENUHI, risikoTinggi: TERPENUHI, dampakLuas: TERPENUHI } },
    timKerja: { nomor: 'W1-21', tanggal: '2025-07-08', mekanisme: 'Rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) },
    program: { layananUtama: 'Layanan kunjungan', isuStrategis: 'Antrean', risiko: 'Pungutan liar', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan' })) },
    rencanaAksi: { tanggal: '2025-07-15', kegiatan: AREAS.map((area) => ({ area, indikator: 'Tim kerja', rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' })) },
  },
  facts: { unit: { satker: SATKER, jenjang: 'upt' }, hariIni: '2025-12-31', instansiDicanangkan: '2025-04-14' },
};
