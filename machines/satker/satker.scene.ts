import type { Scene } from '../kernel/proof/example.js';
import { actorFor, KASUS, law, ORANG, SATKER } from '../example-world.js';
import type { Law } from '../regulasi/law.js';
import type { SatkerContext, SatkerFacts } from './satker.types.js';

export const AREAS = ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'];
const TERPENUHI = { terpenuhi: true, alasan: 'Melayani masyarakat setiap hari' };

/** The case of a UPT below the unit of the scene, that takes part in its joint declaration. */
export const PESERTA = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d40';
const SATKER_PESERTA = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d44';

const facts: SatkerFacts = {
  unit: { satker: SATKER, jenjang: 'upt' }, hariIni: '2025-12-31', instansiDicanangkan: '2025-04-14', pegawai: { aktif: 120, menandatangani: 118, kepala: 1, kepalaMenandatangani: 1 },
  pegawaiAsing: 0, peserta: {}, kedudukan: 'diBawah',
};

/** The participant as it stands before the joint act: open, its pakta integritas signed. */
export const peserta = (change: Partial<SatkerFacts> = {}) => ({
  id: PESERTA, facts: { ...facts, unit: { satker: SATKER_PESERTA, jenjang: 'upt' }, ...change },
  stored: { machine: 'satker', version: 1, value: 'persiapan', status: 'active' as const, context: { satker: SATKER_PESERTA, jenjang: 'upt', tujuan: 'WBK' } },
});

/** A UPT that is declared, designated and ready to build. */
export const satkerScene: Scene<SatkerContext, SatkerFacts, Law> = {
  machine: 'satker', id: KASUS.satker, law, now: '2025-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, jenjang: 'upt', tujuan: 'WBK',
    pakta: { [ORANG.tpi]: '2025-05-19', [ORANG.biro]: '2025-05-19' },
    pencanangan: { tanggal: '2025-06-02', penyelenggara: 'kanwil', tempat: 'Aula Kantor Wilayah', nomorPiagam: 'W1-15', publikasi: [{ media: 'Situs web', tanggal: '2025-06-02' }], penandatangan: [], saksi: [] },
    penetapan: { nomor: 'M.IP-10 Tahun 2025', tanggal: '2025-07-01', dasar: 'kriteria', kriteria: { layananUtama: TERPENUHI, risikoTinggi: TERPENUHI, dampakLuas: TERPENUHI } },
    timKerja: { nomor: 'W1-21', tanggal: '2025-07-08', mekanisme: 'Rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) },
    program: { layananUtama: 'Layanan kunjungan', isuStrategis: 'Antrean', risiko: 'Pungutan liar', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan' })) },
    rencanaAksi: { tanggal: '2025-07-15', uraian: {}, kegiatan: AREAS.map((area) => ({ indikator: `P.${area}.1`, rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' })) },
  },
  facts,
  before: {
    'satker.canangkanBersama': { context: { jenjang: 'kanwil' }, facts: { unit: { satker: SATKER, jenjang: 'kanwil' }, peserta: { [PESERTA]: { satker: SATKER_PESERTA, nama: 'Rumah Tahanan Contoh' } } } },
  },
  related: { [PESERTA]: peserta() },
  raisedIn: {
    'satker.ikutDicanangkan': (question) => ({
      ...question,
      subject: {
        id: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d45', related: { [KASUS.satker]: question.subject },
        facts: { ...facts, unit: { satker: SATKER_PESERTA, jenjang: 'kanwil' }, peserta: { [KASUS.satker]: { satker: SATKER, nama: 'UPT Contoh' } } },
        stored: { machine: 'satker', version: 1, value: 'persiapan', status: 'active', context: { satker: SATKER_PESERTA, jenjang: 'kanwil', tujuan: 'WBK' } },
      },
      command: { type: 'satker.canangkanBersama', data: { tanggal: '2025-06-02', tempat: 'Aula', nomorPiagam: 'W1-15', publikasi: [{ media: 'Situs web', tanggal: '2025-06-02' }], peserta: [KASUS.satker] } },
    }),
  },
};
