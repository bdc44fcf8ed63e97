import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import type { BeritaAcara, Buka, CatatHadir, Kecualikan, PanelContext, PanelFacts, Putuskan, Susun, Undang } from './panel.types.js';

type Event = MachineEvent<Record<string, unknown>, PanelFacts, Law>;

/** What the minutes tell of those who did not step back: the meeting's own exemptions, and those of the scoring. */
const pengecualianDari = ({ pengecualian, agenda }: PanelContext, { usulan }: PanelFacts): BeritaAcara['pengecualian'] => [
  ...pengecualian.map((one) => ({ ...one, pada: 'rapat' as const })),
  ...agenda.flatMap((id) => (usulan[id]?.pengecualian ?? []).map(({ orang, alasan }) => ({ orang, usulan: id, alasan, pada: 'penilaian' as const }))),
];

/** A meeting that decides: invited, attended, decided item by item, written down, signed, delivered (IMP BAB III.A.1.c, III.A.1.d angka 4)–5)). */
export const panelMachine = setup({
  types: { context: {} as PanelContext, events: {} as Event },
  actions: {
    buka: assign(({ event }) => ({ ...(event.data as Buka), hadir: [], pengecualian: [], putusan: {}, tandaTangan: [] })),
    undang: assign(({ event }) => ({ undangan: event.data as Undang })),
    catatHadir: assign(({ event }) => ({ hadir: (event.data as CatatHadir).hadir })),
    kecualikan: assign(({ context, event }) => ({ pengecualian: [...context.pengecualian, event.data as Kecualikan] })),
    putuskan: assign(({ context, event }) => {
      const putusan = event.data as Putuskan;
      return { putusan: { ...context.putusan, [putusan.usulan]: putusan } };
    }),
    susun: assign(({ context, event }) => ({ beritaAcara: { ...(event.data as Susun), pengecualian: pengecualianDari(context, event.facts) }, tandaTangan: [] })),
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
        'panel.kecualikan': { actions: 'kecualikan' },
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
