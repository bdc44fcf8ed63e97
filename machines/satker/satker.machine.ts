import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { SatkerContext, SatkerFacts } from './satker.types.js';

type Event = MachineEvent<Record<string, never>, SatkerFacts, Law>;

/** Keeps the payload of a step under its name in the context. */
const keep = (part: keyof SatkerContext) => assign<SatkerContext, Event, undefined, Event, never>(({ event }) => ({ [part]: event.data }));

/**
 * The long life of a unit on its way to one predikat: declared, designated, building (domain.md section 11, rows 1–4).
 * The instansi itself has such a case too; its declaration precedes every designation.
 */
export const satkerMachine = setup({
  types: { context: {} as SatkerContext, events: {} as Event },
  actions: {
    buka: assign(({ event }) => ({ ...event.data, jenjang: event.facts.unit.jenjang })),
    catatPakta: keep('pakta'), canangkan: keep('pencanangan'), tetapkan: keep('penetapan'),
    bentukTim: keep('timKerja'), tetapkanProgram: keep('program'), susunRencana: keep('rencanaAksi'),
  },
}).createMachine({
  id: 'satker', initial: 'baru', context: {} as SatkerContext,
  states: {
    baru: { on: { 'satker.buka': { target: 'persiapan', actions: 'buka' } } },
    persiapan: {
      on: {
        'satker.catatPaktaIntegritas': { actions: 'catatPakta' },
        'satker.canangkan': { target: 'dicanangkan', actions: 'canangkan' },
      },
    },
    dicanangkan: {
      on: {
        'satker.catatPaktaIntegritas': { actions: 'catatPakta' },
        'satker.tetapkan': { target: 'ditetapkan', actions: 'tetapkan' },
      },
    },
    ditetapkan: {
      on: {
        'satker.bentukTimKerja': { actions: 'bentukTim' },
        'satker.tetapkanProgram': { actions: 'tetapkanProgram' },
        'satker.susunRencanaAksi': { actions: 'susunRencana' },
        'satker.mulaiMembangun': { target: 'membangun' },
      },
    },
    membangun: {
      on: {
        'satker.bentukTimKerja': { actions: 'bentukTim' },
        'satker.tetapkanProgram': { actions: 'tetapkanProgram' },
        'satker.susunRencanaAksi': { actions: 'susunRencana' },
      },
    },
  },
});
