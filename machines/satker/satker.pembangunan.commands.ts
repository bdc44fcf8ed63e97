import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { areaOf, isWritten } from './kerangka-rencana.js';
import * as rules from './satker.pembangunan.rules.js';
import * as penetapan from './satker.penetapan.rules.js';
import { pegawaiSendiri, tidakMendatang } from './satker.rules.js';
import * as shape from './satker.types.js';
import type { SatkerContext, SatkerFacts, SusunRencana } from './satker.types.js';

const command = commandsOf<SatkerContext, SatkerFacts, Law>();
const AREAS = ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'];
const KRITERIA = Object.fromEntries(['layananUtama', 'risikoTinggi', 'dampakLuas'].map((k) => [k, { terpenuhi: true, alasan: 'Melayani masyarakat setiap hari' }]));

/** Areas of change that the instrument does not have. */
const unknownAreas = (law: Law, at: string, rows: readonly { area: string }[]): Fault[] => rows.flatMap(({ area }, i) =>
  (law.instrument.areas.some((a) => a.code === area) ? [] : [{ path: pointer(at, i, 'area'), why: `area perubahan "${area}" tidak ada dalam instrumen` }]));

/** Criteria that the pack does not name. */
const unknownCriteria = (law: Law, kriteria: Readonly<Record<string, unknown>>): Fault[] => Object.keys(kriteria).flatMap((id) =>
  (law.pack.penetapan.kriteria.some((k) => k.id === id) ? [] : [{ path: pointer('kriteria', id), why: 'kriteria tidak dikenal paket regulasi' }]));

/** Indicators that the worksheet does not have, and chapters that the form does not have or that nobody writes. */
const unknownRows = ({ uraian, kegiatan }: SusunRencana, { instrument, pack }: Law): Fault[] => [
  ...Object.keys(uraian).flatMap((id) => (isWritten(id) && pack.pembangunan.rencanaAksi.some((bab) => bab.id === id) ? []
    : [{ path: pointer('uraian', id), why: 'bab ini tidak ada, atau tidak ditulis, pada bentuk rencana aksi' }])),
  ...kegiatan.flatMap(({ indikator }, i) => (areaOf(instrument, indikator) !== undefined ? [] : [{ path: pointer('kegiatan', i, 'indikator'), why: `indikator "${indikator}" tidak ada dalam instrumen` }])),
];

/** From the designation to building. */
export const pembangunan = [
  command({
    type: 'satker.usulkanPenetapan', event: 'satker.penetapanDiusulkan', title: 'Usulkan penetapan {satker}', data: shape.usulkanPenetapan,
    example: { nomor: 'POKJA-4', tanggal: '2025-06-16', kriteria: KRITERIA }, faults: ({ kriteria }, law) => unknownCriteria(law, kriteria), rules: [penetapan.kriteria, tidakMendatang],
  }),
  command({
    type: 'satker.tetapkan', event: 'satker.ditetapkan', title: 'Tetapkan {satker}', data: shape.tetapkan,
    example: { nomor: 'M.IP-10.OT.03.02 Tahun 2025', tanggal: '2025-07-01', dasar: 'kriteria', kriteria: KRITERIA },
    faults: ({ kriteria }, law) => unknownCriteria(law, kriteria),
    rules: [penetapan.instansiDicanangkan, penetapan.usulanPenetapanAda, penetapan.kriteria, penetapan.sektorPrioritas, penetapan.suratPenunjukan, penetapan.sesudahPencanangan, penetapan.sesudahUsulan, tidakMendatang],
    effects: () => [{ kind: 'notify', subject: 'satker.ditetapkan' }],
  }),
  command({
    type: 'satker.bentukTimKerja', event: 'satker.timKerjaDibentuk', title: 'Bentuk tim kerja ZI', data: shape.bentukTim,
    example: { nomor: 'W1.PAS1-OT.03.02-21', tanggal: '2025-07-08', mekanisme: 'Dipilih melalui rapat pegawai', anggota: AREAS.map((area) => ({ jabatan: 'Anggota', area })) },
    faults: ({ anggota }, law) => unknownAreas(law, 'anggota', anggota), rules: [rules.timEnamArea, pegawaiSendiri, tidakMendatang],
  }),
  command({
    type: 'satker.tetapkanProgram', event: 'satker.programDitetapkan', title: 'Tetapkan program pembangunan', data: shape.tetapkanProgram,
    example: { layananUtama: 'Layanan kunjungan', isuStrategis: 'Antrean panjang', risiko: 'Pungutan liar', program: AREAS.map((area) => ({ area, uraian: 'Perbaikan yang terukur' })) },
    faults: ({ program }, law) => unknownAreas(law, 'program', program), rules: [rules.programEnamArea],
  }),
  command({
    type: 'satker.susunRencanaAksi', event: 'satker.rencanaAksiDisusun', title: 'Susun rencana aksi', data: shape.susunRencana,
    example: { tanggal: '2025-07-15', uraian: {}, kegiatan: AREAS.map((area) => ({ indikator: `P.${area}.1`, rencanaAksi: 'Rapat berkala', target: '4 kali setahun', waktu: '2025-12-31', penanggungJawab: `Koordinator ${area}` })) },
    faults: unknownRows, rules: [rules.rencanaTerukur, rules.rencanaMenurutBentuk, rules.lamaPembangunan, tidakMendatang],
  }),
  command({
    type: 'satker.mulaiMembangun', event: 'satker.pembangunanDimulai', title: 'Mulai membangun', data: shape.kosong,
    example: {}, rules: [rules.timAda, rules.programAda, rules.rencanaAda, rules.lamaPembangunan],
  }),
];
