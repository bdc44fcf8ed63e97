import { assign, setup } from 'xstate';
import { addYears } from '../kernel/calendar.js';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Cabut, Klarifikasi, Laporkan, PredikatContext, PredikatFacts, Rekomendasi, Terbitkan, UsulkanCabut } from './predikat.types.js';

type Event = MachineEvent<Record<string, unknown>, PredikatFacts, Law>;

/** The award: it holds, is monitored every two years, and may be revoked, with a lock-out (IMP BAB IV.B, IV.D). */
export const predikatMachine = setup({
  types: { context: {} as PredikatContext, events: {} as Event },
  guards: { pertahankan: ({ event }) => event.data['hasil'] === 'pertahankan' },
  actions: {
    terbitkan: assign(({ event }) => {
      const { satker, tujuan, periode, nomorSk, tanggal } = event.data as Terbitkan;
      return { satker, tujuan, periode, sk: { nomor: nomorSk, tanggal }, monevBerikut: addYears(tanggal, event.law.pack.predikat.monevTahun), laporan: [] };
    }),
    laporkan: assign(({ context, event }) => {
      const laporan = event.data as Laporkan;
      return { laporan: [...context.laporan, laporan], monevBerikut: addYears(laporan.tanggal, event.law.pack.predikat.monevTahun) };
    }),
    usulkanCabut: assign(({ event }) => ({ usulCabut: event.data as UsulkanCabut, klarifikasi: undefined, rekomendasi: undefined })),
    klarifikasi: assign(({ event }) => ({ klarifikasi: event.data as Klarifikasi })),
    rekomendasi: assign(({ event }) => ({ rekomendasi: event.data as Rekomendasi })),
    cabut: assign(({ event }) => {
      const data = event.data as Cabut;
      return { cabut: data, terkunciSampai: addYears(data.tanggal, event.law.pack.predikat.kunciTahun) };
    }),
  },
}).createMachine({
  id: 'predikat', initial: 'baru', context: {} as PredikatContext,
  states: {
    baru: { on: { 'predikat.terbitkan': { target: 'berlaku', actions: 'terbitkan' } } },
    berlaku: {
      on: {
        'predikat.laporkanMonev': { actions: 'laporkan' },
        'predikat.usulkanPencabutan': { target: 'diusulkanCabut', actions: 'usulkanCabut' },
      },
    },
    diusulkanCabut: {
      on: {
        'predikat.klarifikasi': { actions: 'klarifikasi' },
        'predikat.catatRekomendasiTpn': [
          { guard: 'pertahankan', target: 'berlaku', actions: 'rekomendasi' },
          { target: 'menungguPencabutan', actions: 'rekomendasi' },
        ],
      },
    },
    menungguPencabutan: { on: { 'predikat.cabut': { target: 'dicabut', actions: 'cabut' } } },
    dicabut: { type: 'final' },
  },
});
