import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { AnggotaKawasanContext, AnggotaKawasanFacts, Bagian, Bagikan, Tarik, Terima, Tolak, TunjukWakil } from './anggotaKawasan.types.js';

type Event = MachineEvent<Record<string, unknown>, AnggotaKawasanFacts, Law>;

/** The answer to an invitation into an area, and what the unit shares with it (IMP BAB II.C, III.B). */
export const anggotaKawasanMachine = setup({
  types: { context: {} as AnggotaKawasanContext, events: {} as Event },
  actions: {
    jawab: assign(({ event }) => {
      const { satker, kawasan, undangan, ...jawaban } = event.data as Terima | Tolak;
      return { satker, kawasan, undangan, jawaban };
    }),
    tunjukWakil: assign(({ event }) => ({ wakil: event.data as TunjukWakil })),
    bagikan: assign(({ event }) => ({ bagian: bagianOf(event.data as Bagikan, event.facts) })),
    tarik: assign(({ event }) => ({ keluar: event.data as Tarik, bagian: undefined })),
  },
}).createMachine({
  id: 'anggotaKawasan', initial: 'baru', context: {} as AnggotaKawasanContext,
  states: {
    baru: {
      on: {
        'anggotaKawasan.terima': { target: 'bergabung', actions: 'jawab' },
        'anggotaKawasan.tolak': { target: 'ditolak', actions: 'jawab' },
      },
    },
    bergabung: {
      on: {
        'anggotaKawasan.tunjukWakil': { actions: 'tunjukWakil' },
        'anggotaKawasan.bagikan': { actions: 'bagikan' },
        'anggotaKawasan.tarik': { target: 'keluar', actions: 'tarik' },
      },
    },
    ditolak: { type: 'final' },
    keluar: { type: 'final' },
  },
});

function bagianOf({ apa, tanggal }: Bagikan, { predikat, hasilTpi }: AnggotaKawasanFacts): Bagian {
  return { tanggal, ...(apa.includes('predikat') && predikat ? { predikat } : {}), ...(apa.includes('hasilTpi') && hasilTpi ? { hasilTpi } : {}) };
}
