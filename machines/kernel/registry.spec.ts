import { createMachine, transition, type AnyStateMachine } from 'xstate';
import { map, mapIn, mapMachine, tim, toyLaw, toyOutlook, toys } from '../../test/support/toy-machines.js';
import { decide } from './decide.js';
import { faultsOf } from './machine-faults.js';
import type { MachineDef } from './machine.js';
import { createRegistry } from './registry.js';

type Written = Record<string, unknown>;

/** The folder with another definition, as somebody in a hurry might write it. */
function written(states: Written, root: Written = {}): MachineDef {
  const config = { ...mapMachine.config, ...root, states: { ...(mapMachine.config.states as Written), ...states } };
  const loose: AnyStateMachine = createMachine(config as never);
  return { ...map, machine: loose.provide(mapMachine.implementations) };
}
const ways = (...list: unknown[]) => written({ terbuka: { on: { 'map.isi': { actions: 'isi' }, 'map.ajukan': list } } });
const guarded = (guards: Written): MachineDef => ({ ...map, machine: mapMachine.provide({ guards }) });
const ajukan = (def: MachineDef) =>
  decide({ ...toyOutlook(mapIn('terbuka')), registry: createRegistry([def, tim]), command: { type: 'map.ajukan', data: { segera: false } } });
const NO_GUARD = 'map: terbuka.map.ajukan: penjaga tidak bernama, tidak ada, atau tidak serentak';
const event = (type: string) => ({ type, data: { segera: false }, facts: {}, law: toyLaw, now: '', actor: { person: '', post: '', role: '' } }) as never;

describe('the five ways in which XState fails open', () => {
  it('takes a guard that is undefined for a yes; the boot check refuses the machine', () => {
    const def = ways({ guard: undefined, target: 'diajukan' }, { target: 'berjenjang' });
    expect(transition(def.machine, def.machine.resolveState({ value: 'terbuka', context: {} }), event('map.ajukan'))[0].value).toBe('diajukan');
    expect(() => createRegistry([def])).toThrow(NO_GUARD);
  });

  it('takes the promise of an async guard for a yes; the boot check refuses it', () => {
    const def = guarded({ segera: () => Promise.resolve(false) });
    expect(transition(def.machine, def.machine.resolveState({ value: 'terbuka', context: {} }), event('map.ajukan'))[0].value).toBe('diajukan');
    expect(() => createRegistry([guarded({ segera: async () => Promise.resolve(false) }), tim])).toThrow('tidak serentak');
  });

  it.each([['a promise', Promise.resolve(false)], ['a text', 'tidak'], ['nothing', undefined]])('stops the step where a guard answers %s', (_what, answer) => {
    expect(() => ajukan(guarded({ segera: () => answer }))).toThrow('penjaga segera tidak menjawab ya atau tidak');
  });

  it.each(['xstate.stop', 'xstate.init', 'xstate.error.actor.x', 'xstate.done.state.map', 'xstate.after.1.map', '*', ''])('obeys %j from outside; decide does not know it', (type) => {
    expect(decide({ ...toyOutlook(mapIn('terbuka')), command: { type, data: {} } })).toMatchObject({ ok: false, kind: 'unknown' });
  });

  it('stops a machine by an event from outside, which no machine of ours may declare', () => {
    expect(transition(mapMachine, mapMachine.resolveState({ value: 'terbuka', context: {} as never }), { type: 'xstate.stop' } as never)[0].status).toBe('stopped');
    const named: MachineDef = { ...written({ diajukan: { on: { 'xstate.stop': { target: 'ditutup' } } } }), commands: [...map.commands, { ...(map.commands[0] as MachineDef['commands'][number]), type: 'xstate.stop' }] };
    expect(faultsOf(named)).toContain('map: perintah xstate.stop tidak bernama map.…');
  });

  it('obeys an event in a final state; the boot check refuses such a state, and decide a case that is done', () => {
    const def = written({ ditutup: { type: 'final', on: { 'map.ajukan': { target: 'terbuka' } } } });
    const done = def.machine.resolveState({ value: 'ditutup', context: {} });
    expect(done.status).toBe('done');
    expect(transition(def.machine, done, event('map.ajukan'))[0].value).toBe('terbuka');
    expect(faultsOf(def)).toContain('map: keadaan akhir ditutup masih menerima perintah');
    expect(decide({ ...toyOutlook(mapIn('terbuka', {}, 'done')), command: { type: 'map.ajukan', data: { segera: false } } })).toMatchObject({ ok: false, kind: 'state' });
  });

  it('throws over a missing guard only when a step comes to it; the boot check tells at once', () => {
    const def = ways({ guard: 'tidakAda', target: 'diajukan' }, { target: 'berjenjang' });
    const open = def.machine.resolveState({ value: 'terbuka', context: {} });
    expect(transition(def.machine, open, event('map.isi'))[0].value).toBe('terbuka');
    expect(() => transition(def.machine, open, event('map.ajukan'))).toThrow('tidakAda');
    expect(faultsOf(def)).toEqual([NO_GUARD]);
  });

  it.each(['toString', 'constructor'])('finds the guard “%s” on every object and takes its answer for a yes; the boot check does not', (guard) => {
    const def = ways({ guard, target: 'diajukan' }, { target: 'berjenjang' });
    expect(transition(def.machine, def.machine.resolveState({ value: 'terbuka', context: {} }), event('map.ajukan'))[0].value).toBe('diajukan');
    expect(faultsOf(def)).toEqual([NO_GUARD]);
  });

  it.each([[{ type: 'segera' }], [() => true]])('has guards that stand in no table; the boot check wants names: %s', (guard) => {
    expect(faultsOf(ways({ guard, target: 'diajukan' }, { target: 'berjenjang' }))).toEqual([NO_GUARD]);
  });
});

describe('the boot check', () => {
  it('finds nothing in sound machines', () => {
    expect([map, tim].flatMap(faultsOf)).toEqual([]);
  });

  it.each<[string, Written, Written, string]>([
    ['a transition of the root', {}, { on: { 'map.ajukan': { target: '.diajukan' } } }, 'akar mesin'],
    ['an immediate transition of the root', {}, { entry: ['isi'] }, 'akar mesin'],
    ['an immediate transition', { diajukan: { always: { target: 'ditutup' }, on: { 'map.tutup': { target: 'ditutup' } } } }, {}, 'keadaan diajukan bertindak sendiri'],
    ['a timer', { diajukan: { after: { 1000: { target: 'ditutup' } }, on: { 'map.tutup': { target: 'ditutup' } } } }, {}, 'keadaan diajukan bertindak sendiri'],
    ['an invoked actor', { diajukan: { invoke: { src: 'x' }, on: { 'map.tutup': { target: 'ditutup' } } } }, {}, 'keadaan diajukan bertindak sendiri'],
    ['an action on entry', { diajukan: { entry: 'isi', on: { 'map.tutup': { target: 'ditutup' } } } }, {}, 'keadaan diajukan bertindak sendiri'],
    ['a nested state', { diajukan: { initial: 'a', states: { a: {} }, on: { 'map.tutup': { target: 'ditutup' } } } }, {}, 'keadaan diajukan bersusun'],
    ['a state without a title', { lain: { on: { 'map.isi': { target: 'terbuka' } } } }, {}, 'keadaan lain tanpa keterangan'],
    ['a state that nothing reaches', { lain: {} }, {}, 'keadaan lain tidak tercapai'],
    ['an event that is no command', { diajukan: { on: { 'map.tutup': { target: 'ditutup' }, '*': { target: 'ditutup' } } } }, {}, 'diajukan menerima *, yang bukan perintah'],
    ['a command that no state knows', { diajukan: { on: { 'map.isi': { target: 'ditutup' } } } }, {}, 'perintah map.tutup tidak dikenal keadaan mana pun'],
    ['a last choice with a guard', { diajukan: { on: { 'map.tutup': { guard: 'segera', target: 'ditutup' } } } }, {}, 'diajukan.map.tutup: pilihan terakhir masih berpenjaga'],
    ['an unnamed action', { diajukan: { on: { 'map.tutup': { target: 'ditutup', actions: () => undefined } } } }, {}, 'diajukan.map.tutup: tindakan tidak bernama atau tidak ada'],
    ['a missing action', { diajukan: { on: { 'map.tutup': { target: 'ditutup', actions: 'valueOf' } } } }, {}, 'diajukan.map.tutup: tindakan tidak bernama atau tidak ada'],
    ['a target written as a text', { diajukan: { on: { 'map.tutup': 'ditutup' } } }, {}, 'diajukan.map.tutup: tujuan harus ditulis sebagai objek'],
  ])('finds %s', (_what, states, root, fault) => {
    expect(faultsOf(written(states, root)).join('\n')).toContain(fault);
  });

  it('counts a state as reached only when a way leads there from the start', () => {
    const island = written({ lain: { on: { 'map.isi': { target: 'pulau' } } }, pulau: { on: { 'map.isi': { target: 'lain' } } } });
    expect(faultsOf(island)).toEqual(expect.arrayContaining(['map: keadaan lain tidak tercapai', 'map: keadaan pulau tidak tercapai']));
  });

  it('refuses namesakes: machines, commands, and rules of one command', () => {
    const [first] = map.commands;
    if (!first) throw new Error('no command');
    expect(() => createRegistry([map, map])).toThrow(/mesin map terdaftar dua kali[\s\S]*perintah map\.isi terdaftar dua kali/);
    expect(faultsOf({ ...map, commands: map.commands.map((c) => (c === first ? { ...c, rules: [...c.rules, ...c.rules] } : c)) })).toEqual(['map: perintah map.buka memuat aturan map.hari-kerja dua kali']);
  });

  it('tells every fault of every machine at once', () => {
    expect(() => createRegistry([written({ lain: {} }), { ...tim, states: {} }])).toThrow(/keadaan lain tidak tercapai[\s\S]*tim: keadaan bekerja tanpa keterangan/);
  });
});

describe('the registry', () => {
  it('finds a command with its machine, and knows no other names', () => {
    expect(toys.command('map.isi')?.def.name).toBe('map');
    expect(toys.command('toString')).toBeUndefined();
    expect(() => toys.machine('lain')).toThrow('mesin "lain" tidak terdaftar');
  });
});

describe('earlier versions', () => {
  const older: MachineDef = { ...map, version: 2, title: 'Map lama' };
  const all = createRegistry([map, tim], [older]);

  it('decide what was recorded by them; new questions go to the version of today', () => {
    expect(all.machine('map').version).toBe(3);
    expect(all.at('map', 2)?.command('map.isi')?.def).toMatchObject({ version: 2, title: 'Map lama' });
    expect(all.at('map', 2)?.machine('tim').version).toBe(1);
    expect(all.at('map', 3)).toBe(all);
  });

  it('are unknown unless they are kept', () => {
    expect(all.at('map', 1)).toBeUndefined();
    expect(all.at('lain', 1)).toBeUndefined();
  });
});
