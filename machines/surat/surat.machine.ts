import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Batalkan, Batas, Dasar, Keluarkan, SptjmInstansi, SuratContext, SuratFacts, Susun, SyaratInstansi, Tandatangani, UnitUsulan } from './surat.types.js';

type Event = MachineEvent<Record<string, unknown>, SuratFacts, Law>;

/** The minutes of the panel; without one, the last of the reports that the units rest on. */
function dasarDari({ panel, menunggu }: SuratFacts): Dasar {
  if (panel) return { bentuk: 'beritaAcara', nomor: panel.nomorBeritaAcara, tanggal: panel.tanggalBeritaAcara };
  const [last] = menunggu.map(({ lhe }) => lhe).sort((a, b) => (a.tanggal < b.tanggal ? 1 : -1));
  return { bentuk: 'lhe', nomor: last?.nomor ?? '', tanggal: last?.tanggal ?? '' };
}

/** The units of a new letter: those that the panel proposed, or all that wait. */
export const unitDari = ({ panel, menunggu }: SuratFacts): UnitUsulan[] =>
  (panel ? panel.diusulkan : menunggu).map(({ usulan, nama, tujuan, jenis }) => ({ usulan, nama, tujuan, jenis }));

/** The letter of proposal: concept, to the secretary, to the head of the instansi, signed, sent (IMP BAB III.A.1.c.3–6, d.5–8). */
export const suratMachine = setup({
  types: { context: {} as SuratContext, events: {} as Event },
  actions: {
    susun: assign(({ event }) => {
      const surat = event.data as Susun;
      const mandiri = (tujuan: UnitUsulan['tujuan']) => surat.jenis === 'mandiri' || (surat.wbkMandiri === true && event.law.pack.tpm?.predikat.includes(tujuan) === true);
      return {
        ...surat, penerima: event.law.pack.istilah.penerimaUsulan, dasar: dasarDari(event.facts),
        unit: unitDari(event.facts).map((unit) => ({ ...unit, jalur: mandiri(unit.tujuan) ? 'tpm' as const : 'tpn' as const })),
      };
    }),
    catatSyarat: assign(({ event }) => ({ syarat: event.data as SyaratInstansi })),
    catatBatas: assign(({ event }) => ({ batas: event.data as Batas })),
    kembalikan: assign(({ context, event }) => ({
      // What was signed under the returned text holds no more.
      pengembalian: [...(context.pengembalian ?? []), { alasan: String(event.data['alasan']) }], surat: undefined, sptjm: undefined,
    })),
    keluarkan: assign(({ context, event }) => {
      const satker = event.data as Keluarkan;
      // The text changes: what was signed under the old one, the letter and the SPTJM with its number of units, holds no more.
      return { unit: (context.unit ?? []).filter(({ usulan }) => usulan !== satker.usulan), dikeluarkan: [...(context.dikeluarkan ?? []), satker], surat: undefined, sptjm: undefined };
    }),
    tandatangani: assign(({ event }) => ({ surat: event.data as Tandatangani })),
    lampirkanSptjm: assign(({ event }) => ({ sptjm: event.data as SptjmInstansi })),
    batalkan: assign(({ event }) => ({ pembatalan: event.data as Batalkan })),
    kirim: assign(({ event }) => ({ dikirim: event.now })),
  },
}).createMachine({
  id: 'surat', initial: 'baru', context: {} as SuratContext,
  states: {
    baru: { on: { 'surat.susunKonsep': { target: 'konsep', actions: 'susun' } } },
    konsep: {
      on: {
        'surat.catatSyaratInstansi': { actions: 'catatSyarat' },
        'surat.catatBatasWaktu': { actions: 'catatBatas' },
        'surat.keluarkanSatker': { actions: 'keluarkan' },
        'surat.sampaikanKeSekretaris': { target: 'diSekretaris' },
        'surat.batalkan': { target: 'dibatalkan', actions: 'batalkan' },
      },
    },
    diSekretaris: {
      on: {
        'surat.catatSyaratInstansi': { actions: 'catatSyarat' },
        'surat.catatBatasWaktu': { actions: 'catatBatas' },
        'surat.kembalikan': { target: 'konsep', actions: 'kembalikan' },
        'surat.keluarkanSatker': { target: 'konsep', actions: 'keluarkan' },
        'surat.sampaikanKePimpinan': { target: 'diPimpinan' },
        'surat.batalkan': { target: 'dibatalkan', actions: 'batalkan' },
      },
    },
    diPimpinan: {
      on: {
        'surat.kembalikan': { target: 'konsep', actions: 'kembalikan' },
        'surat.tandatangani': { target: 'ditandatangani', actions: 'tandatangani' },
      },
    },
    ditandatangani: {
      on: {
        'surat.catatSyaratInstansi': { actions: 'catatSyarat' },
        'surat.catatBatasWaktu': { actions: 'catatBatas' },
        'surat.keluarkanSatker': { target: 'konsep', actions: 'keluarkan' },
        'surat.kembalikan': { target: 'konsep', actions: 'kembalikan' },
        'surat.lampirkanSptjm': { actions: 'lampirkanSptjm' },
        'surat.kirim': { target: 'terkirim', actions: 'kirim' },
        'surat.batalkan': { target: 'dibatalkan', actions: 'batalkan' },
      },
    },
    terkirim: { type: 'final' },
    dibatalkan: { type: 'final' },
  },
});
