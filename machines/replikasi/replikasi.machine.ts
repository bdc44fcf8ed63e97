import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Ajukan, ReplikasiContext, ReplikasiFacts } from './replikasi.types.js';

type Event = MachineEvent<Record<string, unknown>, ReplikasiFacts, Law>;

const keep = (part: 'persetujuan' | 'penolakan' | 'studi' | 'laporan') => assign<ReplikasiContext, Event, undefined, Event, never>(({ event }) => ({ [part]: event.data }));

/** A unit that builds studies one that holds a predikat and takes over what suits it (IMP BAB IV.E; N90 Lampiran II Bab IV.D). */
export const replikasiMachine = setup({
  types: { context: {} as ReplikasiContext, events: {} as Event },
  actions: {
    ajukan: assign(({ event }) => {
      const { satker, sumber, tanggal, hal } = event.data as Ajukan;
      return { satker, sumber, pengajuan: { tanggal, hal } };
    }),
    setujui: keep('persetujuan'), tolak: keep('penolakan'), laksanakan: keep('studi'), laporkan: keep('laporan'),
  },
}).createMachine({
  id: 'replikasi', initial: 'baru', context: {} as ReplikasiContext,
  states: {
    baru: { on: { 'replikasi.ajukan': { target: 'diusulkan', actions: 'ajukan' } } },
    diusulkan: {
      on: {
        'replikasi.setujui': { target: 'disetujui', actions: 'setujui' },
        'replikasi.tolak': { target: 'ditolak', actions: 'tolak' },
      },
    },
    disetujui: { on: { 'replikasi.laksanakan': { target: 'dilaksanakan', actions: 'laksanakan' } } },
    dilaksanakan: { on: { 'replikasi.laporkan': { target: 'dilaporkan', actions: 'laporkan' } } },
    ditolak: { type: 'final' },
    dilaporkan: { type: 'final' },
  },
});
