import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { Jawaban, LkeContext, LkeFacts } from './lke.types.js';
import { answersOf, best, type Choose } from './sample-answers.js';

/** Answers to every question by a rule, each with its evidence. */
export const jawaban = (choose: Choose = best): Record<string, Jawaban> =>
  Object.fromEntries(Object.entries(answersOf(law.instrument, choose)).map(([code, nilai]) => [code, { nilai, bukti: [{ judul: 'Bukti', sidik: SIDIK }], oleh: ORANG.tpiLain, lapisan: 'kanwil' }]));

const DIAJUKAN = { context: { diajukan: { oleh: ORANG.tpiLain, pada: '2027-01-30T03:00:00Z' } } };
const DIKEMBALIKAN = { context: { pengembalian: { putaran: 1, butir: ['P.MP.1.a'], belum: ['P.MP.1.a'] }, putaranUlasan: 1 } };

/** The worksheet of the Kanwil, complete and in its turn, filled in by somebody without any interest; another member reads it. */
export const lkeScene: Scene<LkeContext, LkeFacts, Law> = {
  machine: 'lke', id: KASUS.lke, law, now: '2027-02-01T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    usulan: KASUS.usulan, satker: SATKER, lapisan: 'kanwil', tujuan: 'WBK', komponen: 'pengungkit', instrumen: law.instrument.code, putaran: 1,
    skTim: { nomor: 'W1-30', tanggal: '2027-01-05' }, jawaban: jawaban(), hasil: {}, penilai: [ORANG.tpiLain], nilai: null,
  },
  before: { 'lke.tanggapi': DIKEMBALIKAN, 'lke.kembalikanButir': DIAJUKAN, 'lke.selesaikan': DIAJUKAN },
  facts: {
    unit: { satker: SATKER, jenjang: 'upt' }, hariIni: '2027-02-01', bawah: null,
    usulan: { keadaan: 'penilaianPendahuluan', tingkat: 'kanwil', putaran: 1, periode: '2027', tujuan: 'WBK', tahapTpi: 'tpi', kurang: [] },
    pelaku: { orang: ORANG.tpi, pembaca: true, jabatanDiUnit: false, menilaiLapisan: [], rantaiSendiri: false, pengecualian: [] },
    bukti: { [SIDIK]: { keadaan: 'tersimpan' }, ['b'.repeat(64)]: { keadaan: 'tersimpan' } },
    tim: [ORANG.tpi, ORANG.biro, ORANG.tpiLain],
  },
};
