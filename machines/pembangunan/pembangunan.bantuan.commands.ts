import { pointer } from '../kernel/fault.js';
import { commandsOf, type AnyCommandSpec, type Fault } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as rules from './pembangunan.bantuan.rules.js';
import { tanggalKegiatan } from './pembangunan.rules.js';
import * as shape from './pembangunan.types.js';
import type { PembangunanContext, PembangunanFacts } from './pembangunan.types.js';

const command = commandsOf<PembangunanContext, PembangunanFacts, Law>();
const SIDIK = 'e'.repeat(64);

/** A kind that the pack does not name. */
const unknown = (kinds: readonly { id: string }[], kind: string, at: string): Fault[] => (kinds.some(({ id }) => id === kind) ? [] : [{ path: pointer(at), why: 'tidak dikenal paket regulasi' }]);

/** Help for the unit: asked for, given by the assessors and by the units above, and what they recommend. Assisting a unit is no conflict of interest (C30). */
export const bantuan: readonly AnyCommandSpec[] = [
  command({
    type: 'pembangunan.mintaPendampingan', event: 'pembangunan.pendampinganDiminta', title: 'Minta pendampingan', data: shape.mintaPendampingan,
    example: { jenis: 'pendampingan', tanggal: '2026-04-01', uraian: 'Pendampingan penyusunan peta proses bisnis' }, rules: [tanggalKegiatan],
    effects: () => [{ kind: 'notify', subject: 'pembangunan.pendampinganDiminta' }],
  }),
  command({
    type: 'pembangunan.catatKunjungan', event: 'pembangunan.kunjunganDicatat', title: 'Catat pemantauan atau pendampingan', data: shape.catatKunjungan,
    example: { jenis: 'pendampingan', tanggal: '2026-04-20', uraian: 'Kunjungan ke unit layanan', hasil: 'Peta proses bisnis tersusun', sidik: SIDIK },
    rules: [rules.permintaanTerbuka, tanggalKegiatan], effects: () => [{ kind: 'notify', subject: 'pembangunan.kunjunganDicatat' }],
  }),
  command({
    type: 'pembangunan.beriRekomendasi', event: 'pembangunan.direkomendasikan', title: 'Beri rekomendasi perbaikan', data: shape.beriRekomendasi,
    example: { tanggal: '2026-04-21', uraian: 'Perbaiki dan umumkan standar pelayanan', tenggat: '2026-07-31' }, rules: [rules.tenggatWajar, tanggalKegiatan],
    effects: ({ data }) => [{ kind: 'notify', subject: 'pembangunan.direkomendasikan' }, { kind: 'schedule', subject: 'pembangunan.rekomendasiJatuhTempo', at: `${data.tenggat}T00:00:00Z` }],
  }),
  command({
    type: 'pembangunan.rekomendasikanKelayakan', event: 'pembangunan.kelayakanDirekomendasikan', title: 'Sampaikan rekomendasi kelayakan kepada {pimpinan}', data: shape.rekomendasikanKelayakan,
    example: { nomor: 'ITJ-PW.03-31', tanggal: '2026-11-16', layak: true, uraian: 'Layak diusulkan untuk dievaluasi', sidik: SIDIK }, rules: [tanggalKegiatan],
    effects: () => [{ kind: 'notify', subject: 'pembangunan.kelayakanDirekomendasikan' }],
  }),
  command({
    type: 'pembangunan.catatPenguatan', event: 'pembangunan.penguatanDicatat', title: 'Catat penguatan berjenjang', data: shape.catatPenguatan,
    example: { kegiatan: 'pemutakhiran', tanggal: '2026-04-02', uraian: 'Data dukung triwulan pertama diperiksa', sidik: SIDIK },
    faults: ({ kegiatan }, law) => unknown(law.pack.pembangunan.penguatan, kegiatan, 'kegiatan'), rules: [rules.penguatanJenjang, tanggalKegiatan],
  }),
  command({
    type: 'pembangunan.catatPembinaan', event: 'pembangunan.pembinaanDicatat', title: 'Catat pembinaan', data: shape.catatPembinaan,
    example: { jenis: 'asistensi', sasaran: 'unit', tanggal: '2026-05-11', uraian: 'Asistensi perbaikan sistem dan prosedur', sidik: SIDIK },
    faults: ({ jenis }, law) => unknown(law.pack.pembangunan.pembinaan, jenis, 'jenis'), rules: [tanggalKegiatan],
  }),
];
