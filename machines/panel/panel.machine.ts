import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Buka, CatatHadir, PanelContext, PanelFacts, Putuskan, Susun, Undang } from './panel.types.js';

type Event = MachineEvent<Record<string, unknown>, PanelFacts, Law>;

/** A meeting that decides: invited, attended, decided item by item, written down, signed, delivered (IMP BAB III.A.1.c). */
export const panelMachine = setup({
  types: { context: {} as PanelContext, events: {} as Event },
  actions: {
    buka: assign(({ event }) => ({ ...(event.data as Buka), hadir: [], putusan: {}, tandaTangan: [] })),
    undang: assign(({ event }) => ({ undangan: event.data as Undang })),
    catatHadir: assign(({ event }) => ({ hadir: (event.data as CatatHadir).hadir })),
    putuskan: assign(({ context, event }) => {
      const putusan = event.data as Putuskan;
      return { putusan: { ...context.putusan, [putusan.usulan]: putusan } };
    }),
    susun: assign(({ event }) => ({ beritaAcara: event.data as Susun, tandaTangan: [] })),
    tandatangani: assign(({ context, event }) => ({ tandaTangan: [...context.tandaTangan, event.actor.person] })),
  },
}).createMachine({
  id: 'panel', initial: 'baru', context: {} as PanelContext,
  states: {
    baru: { on: { 'panel.buka': { target: 'persiapan', actions: 'buka' } } },
    persiapan: { on: { 'panel.undang': { target: 'diundang', actions: 'undang' } } },
    diundang: {
      on: {
        'panel.undang': { actions: 'undang' },
        'panel.catatHadir': { target: 'rapat', actions: 'catatHadir' },
      },
    },
    rapat: {
      on: {
        'panel.catatHadir': { actions: 'catatHadir' },
        'panel.putuskan': { actions: 'putuskan' },
        'panel.susunBeritaAcara': { target: 'penandatanganan', actions: 'susun' },
      },
    },
    penandatanganan: {
      on: {
        'panel.tandatangani': { actions: 'tandatangani' },
        'panel.sampaikan': { target: 'disampaikan' },
      },
    },
    disampaikan: { type: 'final' },
  },
});
