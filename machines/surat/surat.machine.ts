import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Batas, Keluarkan, SptjmInstansi, SuratContext, SuratFacts, Susun, SyaratInstansi, Tandatangani } from './surat.types.js';

type Event = MachineEvent<Record<string, unknown>, SuratFacts, Law>;

/** The letter of proposal: concept by the Biro, to the Sekjen, to the head of the instansi, signed, sent (IMP BAB III.A.1.c.3–6). */
export const suratMachine = setup({
  types: { context: {} as SuratContext, events: {} as Event },
  actions: {
    susun: assign(({ event }) => ({
      ...(event.data as Susun), nomorBeritaAcara: event.facts.panel?.nomorBeritaAcara ?? '', tanggalBeritaAcara: event.facts.panel?.tanggalBeritaAcara ?? '',
      unit: event.facts.panel?.diusulkan ?? [],
    })),
    catatSyarat: assign(({ event }) => ({ syarat: event.data as SyaratInstansi })),
    catatBatas: assign(({ event }) => ({ batas: event.data as Batas })),
    kembalikan: assign(({ context, event }) => ({ pengembalian: [...(context.pengembalian ?? []), { alasan: String(event.data['alasan']) }] })),
    keluarkan: assign(({ context, event }) => {
      const satker = event.data as Keluarkan;
      // The text changes: what was signed under the old one, the letter and the SPTJM with its number of units, holds no more.
      return { unit: (context.unit ?? []).filter(({ usulan }) => usulan !== satker.usulan), dikeluarkan: [...(context.dikeluarkan ?? []), satker], surat: undefined, sptjm: undefined };
    }),
    tandatangani: assign(({ event }) => ({ surat: event.data as Tandatangani })),
    lampirkanSptjm: assign(({ event }) => ({ sptjm: event.data as SptjmInstansi })),
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
      },
    },
    diSekretaris: {
      on: {
        'surat.catatSyaratInstansi': { actions: 'catatSyarat' },
        'surat.catatBatasWaktu': { actions: 'catatBatas' },
        'surat.kembalikan': { target: 'konsep', actions: 'kembalikan' },
        'surat.keluarkanSatker': { target: 'konsep', actions: 'keluarkan' },
        'surat.sampaikanKePimpinan': { target: 'diPimpinan' },
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
        'surat.lampirkanSptjm': { actions: 'lampirkanSptjm' },
        'surat.kirim': { target: 'terkirim', actions: 'kirim' },
      },
    },
    terkirim: { type: 'final' },
  },
});
