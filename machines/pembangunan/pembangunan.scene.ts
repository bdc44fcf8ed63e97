import { actorFor, KASUS, law as guideline, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { dueDates } from './due-dates.js';
import type { Kegiatan, PembangunanContext, PembangunanFacts, Rekomendasi } from './pembangunan.types.js';

/** The guideline, with a kind of guidance as Tarakan names it, which it does not have itself. */
const law: Law = { ...guideline, pack: { ...guideline.pack, pembangunan: { ...guideline.pack.pembangunan, pembinaan: [{ id: 'asistensi', judul: 'Asistensi perbaikan sistem dan prosedur' }] } } };

const BUKTI = [{ judul: 'Notula', sidik: SIDIK }];
const KANWIL = { satker: ORANG.biro, jenjang: 'kanwil' } as const;

/** The first activities of the plan of action toward WBK. */
export const kegiatan = (nomor: number, waktu: string): Kegiatan => ({ tujuan: 'WBK', nomor, indikator: `P.MP.${nomor}`, tanda: `tanda-${nomor}`, waktu });
export const realisasi = (nomor: number, persen = 100) => ({ tujuan: 'WBK' as const, nomor, tanggal: '2026-03-20', persen, uraian: 'Terlaksana', bukti: BUKTI, indikator: `P.MP.${nomor}`, tanda: `tanda-${nomor}` });
export const rekomendasi = (tenggat: string, ditindaklanjuti?: string): Rekomendasi => ({
  tanggal: '2026-04-21', uraian: 'Perbaiki standar pelayanan', tenggat, oleh: KANWIL, ...(ditindaklanjuti === undefined ? {} : { tindakLanjut: { tanggal: ditindaklanjuti, uraian: 'Diperbaiki', bukti: BUKTI } }),
});
/** The year's updates, done on these days. */
export const pemutakhiran = (...done: readonly string[]) => dueDates('2026', 3).map((jatuhTempo, i) => ({ jatuhTempo, ...(done[i] === undefined ? {} : { tanggal: done[i], uraian: 'Enam area', bukti: BUKTI }) }));

/** A unit near the end of a year in which everything was done in time; one request and one recommendation are still open. */
export const pembangunanScene: Scene<PembangunanContext, PembangunanFacts, Law> = {
  machine: 'pembangunan', id: KASUS.pembangunan, law, now: '2026-12-30T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, tahun: '2026', pemutakhiran: pemutakhiran('2026-03-30', '2026-06-30', '2026-09-21'), realisasi: [realisasi(1)], survei: [], kunjungan: [], kelayakan: [], penguatan: [], pembinaan: [],
    langkah: law.pack.pembangunan.langkah.map(({ id }) => ({ langkah: id, tanggal: '2026-04-14', uraian: 'Dijalankan', sidik: SIDIK })),
    permintaan: [{ jenis: 'pendampingan', tanggal: '2026-04-01', uraian: 'Peta proses bisnis' }], rekomendasi: [rekomendasi('2026-12-31')],
  },
  facts: { unit: { satker: SATKER, jenjang: 'upt' }, hariIni: '2026-12-30', membangun: ['WBK'], rencana: [kegiatan(1, '2026-06-30')], pelaku: KANWIL },
};
