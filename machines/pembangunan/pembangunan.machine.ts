import { assign, setup } from 'xstate';
import { dueDates } from './due-dates.js';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Buka, CatatKunjungan, CatatRealisasi, Laporkan, MutakhirkanBukti, PembangunanContext, PembangunanFacts, TindakLanjuti } from './pembangunan.types.js';

type Event = MachineEvent<Record<string, unknown>, PembangunanFacts, Law>;
type List = 'langkah' | 'survei' | 'permintaan' | 'kelayakan';
type ListOfOthers = 'kunjungan' | 'rekomendasi' | 'penguatan' | 'pembinaan';

/** Adds what was typed to a list; of what a unit above or the assessors did, with the unit that did it. */
const add = (list: List) => assign<PembangunanContext, Event, undefined, Event, never>(({ context, event }) => ({ [list]: [...context[list], event.data] }));
const addOfOther = (list: ListOfOthers) => assign<PembangunanContext, Event, undefined, Event, never>(({ context, event }) => ({ [list]: [...context[list], { ...event.data, oleh: event.facts.pelaku }] }));

/** The list with the element of this number (from 1) completed. */
const completed = <T>(list: readonly T[], nomor: number, more: Partial<T>): T[] => list.map((item, i) => (i === nomor - 1 ? { ...item, ...more } : item));

const stillAsked = (context: PembangunanContext, { permintaan }: CatatKunjungan): boolean => context.permintaan.some(({ dijawab }, i) => dijawab === undefined && i !== (permintaan ?? 0) - 1);

/** What the unit does itself, and what is done for it, in whatever state the year is. */
const RECORDED = {
  'pembangunan.catatRealisasi': { actions: 'realisasi' }, 'pembangunan.mutakhirkanBukti': { actions: 'mutakhirkan' }, 'pembangunan.catatLangkah': { actions: 'langkah' }, 'pembangunan.catatSurvei': { actions: 'survei' },
  'pembangunan.beriRekomendasi': { actions: 'rekomendasi' }, 'pembangunan.tindakLanjuti': { actions: 'tindakLanjuti' }, 'pembangunan.rekomendasikanKelayakan': { actions: 'kelayakan' },
  'pembangunan.catatPenguatan': { actions: 'penguatan' }, 'pembangunan.catatPembinaan': { actions: 'pembinaan' },
  'pembangunan.mintaPendampingan': { target: 'pendampinganDiminta', actions: 'minta' },
  'pembangunan.laporkan': { target: 'dilaporkan', actions: 'laporkan' },
} as const;

/** One calendar year of building: what was planned and done, who helped, and the report that closes it (IMP BAB II.A.3–4, IV.A; TRK Lampiran BAB V.B). */
export const pembangunanMachine = setup({
  types: { context: {} as PembangunanContext, events: {} as Event },
  guards: { masihDiminta: ({ context, event }) => stillAsked(context, event.data as CatatKunjungan) },
  actions: {
    buka: assign(({ event }) => {
      const { satker, tahun } = event.data as Buka;
      const pemutakhiran = dueDates(tahun, event.law.pack.pembangunan.pemutakhiranBulan).map((jatuhTempo) => ({ jatuhTempo }));
      return { satker, tahun, pemutakhiran, realisasi: [], langkah: [], survei: [], permintaan: [], kunjungan: [], rekomendasi: [], kelayakan: [], penguatan: [], pembinaan: [] };
    }),
    realisasi: assign(({ context, event }) => {
      const data = event.data as CatatRealisasi;
      const { indikator = '', tanda = '' } = event.facts.rencana.find(({ tujuan, nomor }) => tujuan === data.tujuan && nomor === data.nomor) ?? {};
      return { realisasi: [...context.realisasi.filter((r) => r.tujuan !== data.tujuan || r.tanda !== tanda), { ...data, indikator, tanda }] };
    }),
    mutakhirkan: assign(({ context, event }) => {
      const { urutan, ...done } = event.data as MutakhirkanBukti;
      return { pemutakhiran: completed(context.pemutakhiran, urutan, done) };
    }),
    langkah: add('langkah'), survei: add('survei'), minta: add('permintaan'), kelayakan: add('kelayakan'),
    rekomendasi: addOfOther('rekomendasi'), penguatan: addOfOther('penguatan'), pembinaan: addOfOther('pembinaan'),
    kunjungan: assign(({ context, event }) => {
      const data = event.data as CatatKunjungan;
      return { kunjungan: [...context.kunjungan, { ...data, oleh: event.facts.pelaku }], permintaan: completed(context.permintaan, data.permintaan ?? 0, { dijawab: data.tanggal }) };
    }),
    tindakLanjuti: assign(({ context, event }) => {
      const { rekomendasi, ...tindakLanjut } = event.data as TindakLanjuti;
      return { rekomendasi: completed(context.rekomendasi, rekomendasi, { tindakLanjut }) };
    }),
    laporkan: assign(({ event }) => ({ laporan: event.data as Laporkan })),
  },
}).createMachine({
  id: 'pembangunan', initial: 'baru', context: {} as PembangunanContext,
  states: {
    baru: { on: { 'pembangunan.buka': { target: 'berjalan', actions: 'buka' } } },
    berjalan: { on: { ...RECORDED, 'pembangunan.catatKunjungan': { actions: 'kunjungan' } } },
    pendampinganDiminta: {
      on: {
        ...RECORDED,
        'pembangunan.catatKunjungan': [
          { guard: 'masihDiminta', actions: 'kunjungan' },
          { target: 'berjalan', actions: 'kunjungan' },
        ],
      },
    },
    dilaporkan: { type: 'final' },
  },
});
