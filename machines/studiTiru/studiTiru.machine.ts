import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { Minta, Setujui, StudiTiruContext, StudiTiruFacts, Tolak } from './studiTiru.types.js';

type Event = MachineEvent<Record<string, unknown>, StudiTiruFacts, Law>;

/** A request to be studied, with the unit that holds a predikat: a case of its own, since neither unit sees the other's. */
export const studiTiruMachine = setup({
  types: { context: {} as StudiTiruContext, events: {} as Event },
  actions: {
    minta: assign(({ event }) => event.data as Minta),
    setujui: assign(({ event }) => ({ persetujuan: event.data as Setujui })),
    tolak: assign(({ event }) => ({ penolakan: event.data as Tolak })),
  },
}).createMachine({
  id: 'studiTiru', initial: 'baru', context: {} as StudiTiruContext,
  states: {
    baru: { on: { 'studiTiru.minta': { target: 'diminta', actions: 'minta' } } },
    diminta: {
      on: {
        'studiTiru.setujui': { target: 'disetujui', actions: 'setujui' },
        'studiTiru.tolak': { target: 'ditolak', actions: 'tolak' },
      },
    },
    disetujui: { type: 'final' },
    ditolak: { type: 'final' },
  },
});
