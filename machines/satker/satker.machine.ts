import { assign, setup } from 'xstate';
import type { MachineEvent } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { piagamOf, type CanangkanBersama, type CatatPakta, type SatkerContext, type SatkerFacts, type TambahPublikasi } from './satker.types.js';

type Event = MachineEvent<Record<string, unknown>, SatkerFacts, Law>;

/** Keeps the payload of a step under its name in the context. */
const keep = (part: keyof SatkerContext) => assign<SatkerContext, Event, undefined, Event, never>(({ event }) => ({ [part]: event.data }));

/** Who signs again has signed before. */
const catatPakta = assign<SatkerContext, Event, undefined, Event, never>(({ context, event }) => {
  const { tanggal, penandatangan } = event.data as CatatPakta;
  return { pakta: { ...Object.fromEntries(penandatangan.map((orang) => [orang, tanggal])), ...context.pakta } };
});

const canangkanBersama = assign<SatkerContext, Event, undefined, Event, never>(({ context, event }) =>
  ({ pencanangan: { ...piagamOf(event.data as CanangkanBersama), penyelenggara: context.jenjang } }));

const tambahPublikasi = assign<SatkerContext, Event, undefined, Event, never>(({ context: { pencanangan }, event }) =>
  (pencanangan ? { pencanangan: { ...pencanangan, publikasi: [...pencanangan.publikasi, ...(event.data as TambahPublikasi).publikasi] } } : {}));

/** Signatures and publications go on through the whole life (TRK Lampiran II.A.2; N90 Lampiran I Tahap I). */
const LANJUTAN = { 'satker.catatPaktaIntegritas': { actions: 'catatPakta' }, 'satker.tambahPublikasi': { actions: 'tambahPublikasi' } } as const;
const PERENCANAAN = { 'satker.bentukTimKerja': { actions: 'bentukTim' }, 'satker.tetapkanProgram': { actions: 'tetapkanProgram' }, 'satker.susunRencanaAksi': { actions: 'susunRencana' } } as const;

/**
 * The long life of a unit on its way to one predikat: declared, designated, building (domain.md section 11, rows 1–4).
 * The instansi itself has such a case too; its declaration precedes every designation.
 */
export const satkerMachine = setup({
  types: { context: {} as SatkerContext, events: {} as Event },
  actions: {
    buka: assign(({ event }) => ({ ...event.data, jenjang: event.facts.unit.jenjang })),
    catatPakta, canangkan: keep('pencanangan'), canangkanBersama, tambahPublikasi, usulkanPenetapan: keep('usulanPenetapan'), tetapkan: keep('penetapan'),
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
        'satker.canangkanBersama': { target: 'dicanangkan', actions: 'canangkanBersama' },
        'satker.ikutDicanangkan': { target: 'dicanangkan', actions: 'canangkan' },
      },
    },
    dicanangkan: {
      on: {
        ...LANJUTAN,
        'satker.usulkanPenetapan': { target: 'diusulkan', actions: 'usulkanPenetapan' },
        'satker.tetapkan': { target: 'ditetapkan', actions: 'tetapkan' },
      },
    },
    diusulkan: {
      on: {
        ...LANJUTAN,
        'satker.usulkanPenetapan': { actions: 'usulkanPenetapan' },
        'satker.tetapkan': { target: 'ditetapkan', actions: 'tetapkan' },
      },
    },
    ditetapkan: { on: { ...LANJUTAN, ...PERENCANAAN, 'satker.mulaiMembangun': { target: 'membangun' } } },
    membangun: { on: { ...LANJUTAN, ...PERENCANAAN } },
  },
});
