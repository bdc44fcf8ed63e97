import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { Citation } from '../../machines/kernel/citation.js';
import type { Outlook } from '../../machines/kernel/possible.js';
import type { Subject } from '../../machines/kernel/decide.js';
import { commandsOf, rulesOf, type LawBase, type MachineDef, type MachineEvent, type Stored } from '../../machines/kernel/machine.js';
import { createRegistry } from '../../machines/kernel/registry.js';
import { verdict, warning } from '../../machines/kernel/rule.js';

/** Two small machines without any law in them: a folder that is filled and handed in, and a team that closes folders. */
export interface MapContext { lembar: number; tingkat: number }
export interface MapFacts { paling: number; libur: boolean }
interface TimContext { maps: string[] }

type Event = MachineEvent<Record<string, unknown>, MapFacts, LawBase>;
const command = commandsOf<MapContext, MapFacts, LawBase>();
const rule = rulesOf<MapContext, MapFacts, LawBase>();

export const adaLembar = rule({ id: 'map.ada-lembar', title: 'Ada lembar', reads: 'state', evaluate: ({ context }) => verdict(context.lembar > 0, 'paling sedikit 1', String(context.lembar)) });
export const hariKerja = rule({ id: 'map.hari-kerja', title: 'Hari kerja', reads: 'state', kind: 'segregation', evaluate: ({ facts }) => verdict(!facts.libur, 'hari kerja', facts.libur ? 'libur' : 'hari kerja') });
export const batasLembar = rule<{ lembar: number }>({
  id: 'map.batas', title: 'Tidak terlalu banyak', reads: 'data',
  evaluate: ({ data, facts }) => [verdict(data.lembar <= facts.paling, `paling banyak ${facts.paling}`, String(data.lembar)), verdict(data.lembar % 2 === 0, 'genap', String(data.lembar))],
});

/** A condition of dates alone, which looks at what is typed; and one that is only told. */
export const musim = rule({ id: 'map.musim', title: 'Dalam musim', reads: 'data', evaluate: ({ now }) => ({ ...verdict(now >= '2027-03-01', 'sejak Maret', now), mulai: '2027-03-01', sampai: '2027-09-30' }) });
export const rapi = rule({ id: 'map.rapi', title: 'Rapi', reads: 'state', evaluate: ({ context }) => warning(context.lembar !== 7, 'bukan tujuh', String(context.lembar)) });

/** A folder: opened, filled, handed in over two levels (or at once), closed by its team, never again touched. */
export const mapMachine = setup({
  types: { context: {} as MapContext, events: {} as Event },
  guards: { segera: ({ event }) => event.data['segera'] === true, masihAda: ({ context }) => context.tingkat < 1 },
  actions: { buka: assign({ lembar: 0, tingkat: 0 }), isi: assign(({ event }) => ({ lembar: Number(event.data['lembar']) })), naik: assign(({ context }) => ({ tingkat: context.tingkat + 1 })) },
}).createMachine({
  id: 'map', initial: 'baru', context: {} as MapContext,
  states: {
    baru: { on: { 'map.buka': { target: 'terbuka', actions: 'buka' } } },
    terbuka: { on: { 'map.isi': { actions: 'isi' }, 'map.ajukan': [{ guard: 'segera', target: 'diajukan' }, { target: 'berjenjang' }] } },
    berjenjang: { on: { 'map.teruskan': [{ guard: 'masihAda', target: 'berjenjang', actions: 'naik' }, { target: 'diajukan' }], 'map.kembalikan': { target: 'terbuka' } } },
    diajukan: { on: { 'map.tutup': { target: 'ditutup' } } },
    ditutup: { type: 'final' },
  },
});

const kosong = z.strictObject({});
export const map: MachineDef = {
  name: 'map', version: 3, title: 'Map', machine: mapMachine,
  states: { terbuka: { title: 'Terbuka', waitsFor: [] }, berjenjang: { title: 'Berjenjang', waitsFor: [] }, diajukan: { title: 'Diajukan', waitsFor: [] }, ditutup: { title: 'Ditutup', waitsFor: [] } },
  commands: [
    command({ type: 'map.buka', event: 'map.dibuka', title: 'Buka map', data: kosong, example: {}, rules: [hariKerja], opens: { about: () => ({ satker: 's' }), kunci: () => 'k' } }),
    command({
      type: 'map.isi', event: 'map.diisi', title: 'Isi map', data: z.strictObject({ lembar: z.int(), 'a/b': z.string().optional() }), example: { lembar: 2 }, rules: [hariKerja, batasLembar],
      faults: ({ lembar }) => (lembar === 13 ? [{ path: '/lembar', why: 'angka sial' }] : []), effects: ({ context }) => [{ kind: 'notify', subject: `lembar ${context.lembar}` }],
    }),
    command({ type: 'map.ajukan', event: 'map.diajukan', title: 'Ajukan map', data: z.strictObject({ segera: z.boolean() }), example: { segera: false }, rules: [adaLembar, hariKerja, rapi] }),
    command({ type: 'map.teruskan', event: 'map.diteruskan', title: 'Teruskan map', data: kosong, example: {}, rules: [] }),
    command({ type: 'map.kembalikan', event: 'map.dikembalikan', title: 'Kembalikan map', data: kosong, example: {}, rules: [musim] }),
    command({ type: 'map.tutup', event: 'map.ditutup', title: 'Tutup map', data: kosong, example: {}, rules: [adaLembar], internal: true, raisedBy: ['tim.selesai'] }),
  ],
};

const timMachine = setup({ types: { context: {} as TimContext, events: {} as MachineEvent<Record<string, unknown>, unknown, LawBase> }, actions: { buka: assign(({ event }) => ({ maps: event.data['maps'] as string[] })) } }).createMachine({
  id: 'tim', initial: 'baru', context: {} as TimContext,
  states: { baru: { on: { 'tim.buka': { target: 'bekerja', actions: 'buka' } } }, bekerja: { on: { 'tim.selesai': { target: 'bubar' } } }, bubar: { type: 'final' } },
});
const timCommand = commandsOf<TimContext, unknown, LawBase>();
export const tim: MachineDef = {
  name: 'tim', version: 1, title: 'Tim', machine: timMachine, states: { bekerja: { title: 'Bekerja', waitsFor: [] }, bubar: { title: 'Bubar', waitsFor: [] } },
  commands: [
    timCommand({ type: 'tim.buka', event: 'tim.dibuka', title: 'Bentuk tim', data: z.strictObject({ maps: z.array(z.string()) }), example: { maps: ['m'] }, rules: [], opens: { about: () => ({ satker: 's' }), kunci: () => 'k' } }),
    timCommand({
      type: 'tim.selesai', event: 'tim.selesai', title: 'Selesaikan', data: kosong, example: {}, rules: [],
      raises: ({ context }) => context.maps.map((id) => ({ command: 'map.tutup', data: {}, to: { case: id } })),
    }),
  ],
};

export const toys = createRegistry([map, tim]);
export const toyLaw: LawBase = { basis: (id): readonly Citation[] => [{ sumber: 'UJI', pasal: id, kutipan: id }], say: (text) => text };
export const FACTS: MapFacts = { paling: 10, libur: false };

/** A folder in a state. */
export const mapIn = (value: string, context: Partial<MapContext> = {}, status: Stored['status'] = 'active'): Stored =>
  ({ machine: 'map', version: 3, value, context: { lembar: 2, tingkat: 0, ...context }, status });
export const timWith = (...maps: string[]): Stored => ({ machine: 'tim', version: 1, value: 'bekerja', context: { maps }, status: 'active' });

/** Everything of a question but the command. */
export const toyOutlook = (stored: Stored | null, facts: Partial<MapFacts> = {}, related: Record<string, Subject> = {}): Outlook => ({
  registry: toys, law: toyLaw, now: '2027-05-01T00:00:00.000Z', actor: { person: 'p', post: 'j', role: 'r' },
  subject: { id: stored ? 'x' : null, stored, facts: { ...FACTS, ...facts }, related },
});
