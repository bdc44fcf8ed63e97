import { FACTS, hariKerja, map, mapIn, timWith, toyOutlook, type MapFacts } from '../../test/support/toy-machines.js';
import { decide, type Decision, type Subject } from './decide.js';
import type { LawBase, Stored } from './machine.js';
import { createRegistry } from './registry.js';
import { verdict, type Verdict } from './rule.js';

const send = (stored: Stored | null, type: string, data: unknown, facts: Partial<MapFacts> = {}, related: Record<string, Subject> = {}): Decision =>
  decide({ ...toyOutlook(stored, facts, related), command: { type, data } });
const folder = (id: string, stored: Stored | null): Subject => ({ id: stored ? id : null, stored, facts: FACTS });
const why = (decision: Decision) => ('why' in decision ? decision.why.map(({ rule, need, have, kasus }) => ({ rule, need, have, ...(kasus ? { kasus } : {}) })) : decision);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('decide: what was typed', () => {
  it.each(['map.lain', 'map.tutup', '__proto__'])('does not know %s from a person', (type) => {
    expect(send(mapIn('diajukan'), type, {})).toEqual({ ok: false, kind: 'unknown', faults: [{ path: '/perintah', why: `perintah "${type}" tidak dikenal` }] });
  });

  it('tells every fault with its place, unknown fields too', () => {
    expect(send(mapIn('terbuka'), 'map.isi', { lembar: 'x', 'a/b': 1, lain: 1, '~': 2 })).toEqual({
      ok: false, kind: 'input',
      faults: expect.arrayContaining([{ path: '/data/lembar', why: expect.any(String) }, { path: '/data/a~1b', why: expect.any(String) }, { path: '/data/lain', why: 'isian tidak dikenal' }, { path: '/data/~0', why: 'isian tidak dikenal' }]),
    });
    expect(send(mapIn('terbuka'), 'map.isi', null)).toMatchObject({ kind: 'input', faults: [{ path: '/data' }] });
  });

  it('tells the faults that only the law can see in the same form, and only for a sound shape', () => {
    expect(send(mapIn('terbuka'), 'map.isi', { lembar: 13 })).toEqual({ ok: false, kind: 'input', faults: [{ path: '/data/lembar', why: 'angka sial' }] });
  });
});

describe('decide: a warning', () => {
  it('is told with the step and refuses nothing', () => {
    expect(send(mapIn('terbuka', { lembar: 7 }), 'map.ajukan', { segera: true })).toMatchObject({ ok: true, steps: [{ findings: expect.arrayContaining([expect.objectContaining({ rule: 'map.rapi', ok: false, peringatan: true })]) }] });
  });
});

describe('decide: a case of another law', () => {
  it('is judged by its own, not by that of the case that reached it', () => {
    const other: LawBase = { basis: () => [{ sumber: 'LAIN', pasal: '1', kutipan: '' }], say: (text) => `${text} (lain)` };
    const refused = send(timWith('m'), 'tim.selesai', {}, {}, { m: { ...folder('m', mapIn('diajukan', { lembar: 0 })), law: other } });
    expect(refused).toMatchObject({ ok: false, why: [{ rule: 'map.ada-lembar', title: 'Ada lembar (lain)', basis: [{ sumber: 'LAIN' }] }] });
  });
});

describe('decide: the state', () => {
  it('refuses what the present state does not know, and says which state it needs', () => {
    expect(send(mapIn('diajukan'), 'map.isi', { lembar: 2 })).toEqual({
      ok: false, kind: 'state',
      why: [{ rule: 'map.keadaan', title: 'Isi map: tahapnya tepat', ok: false, need: 'keadaan “Terbuka”', have: 'keadaan “Diajukan”', basis: [{ sumber: 'UJI', pasal: 'map.isi', kutipan: 'map.isi' }] }],
    });
  });

  it('refuses a step of a case that is not open, and the opening of one that is', () => {
    expect(why(send(null, 'map.isi', { lembar: 2 }))).toEqual([expect.objectContaining({ rule: 'map.keadaan', have: 'keadaan “belum dibuka”' })]);
    expect(why(send(mapIn('terbuka'), 'map.buka', {}))).toEqual([expect.objectContaining({ rule: 'map.keadaan', need: 'keadaan “belum dibuka”' })]);
  });

  it('refuses a command of another machine', () => {
    expect(why(send(timWith(), 'map.isi', { lembar: 2 }))).toEqual([expect.objectContaining({ have: 'keadaan “kasus ini bukan map”' })]);
  });

  it('refuses a state that the machine does not have', () => {
    expect(send(mapIn('tidakAda'), 'map.isi', { lembar: 2 })).toMatchObject({ ok: false, kind: 'state' });
    expect(send(mapIn('constructor'), 'map.isi', { lembar: 2 })).toMatchObject({ ok: false, kind: 'state' });
  });
});

describe('decide: the rules', () => {
  it('lists every finding that fails, not the first, each verdict of a rule by itself', () => {
    expect(why(send(mapIn('terbuka'), 'map.isi', { lembar: 11 }, { libur: true }))).toEqual([
      { rule: 'map.hari-kerja', need: 'hari kerja', have: 'libur' }, { rule: 'map.batas', need: 'paling banyak 10', have: '11' }, { rule: 'map.batas', need: 'genap', have: '11' },
    ]);
  });

  it('marks a conflict of interest, so that the door can answer with 403', () => {
    expect(send(mapIn('terbuka'), 'map.isi', { lembar: 2 }, { libur: true })).toMatchObject({ kind: 'rules', why: [{ rule: 'map.hari-kerja', segregation: true, basis: [{ pasal: 'map.hari-kerja' }] }] });
  });

  it.each<[string, unknown]>([['a promise', Promise.resolve(verdict(true, '', ''))], ['a text', { ok: 'ya', need: '', have: '' }], ['a promise inside', { ok: Promise.resolve(true), need: '', have: '' }]])('takes %s for no yes', (_what, answer) => {
    const rule = { ...hariKerja, evaluate: () => answer as Verdict };
    const registry = createRegistry([{ ...map, commands: map.commands.map((spec) => ({ ...spec, rules: [rule] })) }]);
    expect(decide({ ...toyOutlook(mapIn('terbuka')), registry, command: { type: 'map.isi', data: { lembar: 2 } } })).toMatchObject({ ok: false, kind: 'rules' });
  });

  it('takes a number that is none for no yes', () => {
    expect(send(mapIn('terbuka'), 'map.isi', { lembar: 2 }, { paling: NaN })).toMatchObject({ ok: false, kind: 'rules' });
  });

  it('accepts with what to write: case before and after, event, findings, effects', () => {
    const decision = send(mapIn('terbuka'), 'map.isi', { lembar: 4 });
    expect(decision).toMatchObject({
      ok: true,
      steps: [{
        case: { id: 'x' }, command: 'map.isi', event: 'map.diisi', data: { lembar: 4 }, before: mapIn('terbuka'), after: mapIn('terbuka', { lembar: 4 }),
        findings: [{ rule: 'map.hari-kerja', ok: true }, { rule: 'map.batas', ok: true }, { rule: 'map.batas', ok: true }], effects: [{ kind: 'notify', subject: 'lembar 4' }],
      }],
    });
  });

  it('opens a case under the version of the machine', () => {
    expect(send(null, 'map.buka', {})).toMatchObject({ ok: true, steps: [{ case: { open: { machine: 'map', kunci: 'k' } }, before: null, after: { machine: 'map', version: 3, value: 'terbuka', status: 'active' } }] });
  });
});

describe('decide: what follows in other cases', () => {
  const ready = { a: folder('a', mapIn('diajukan')), b: folder('b', mapIn('diajukan')) };

  it('moves every case that is reached, in the order of raising, and closes the ones that end', () => {
    const decision = send(timWith('a', 'b'), 'tim.selesai', {}, {}, ready);
    expect(decision).toMatchObject({ ok: true, steps: [{ command: 'tim.selesai', after: { value: 'bubar', status: 'done' } }, { case: { id: 'a' }, command: 'map.tutup', after: { value: 'ditutup', status: 'done' } }, { case: { id: 'b' } }] });
  });

  it('refuses the whole when one of them refuses, and names its case', () => {
    const decision = send(timWith('a', 'b'), 'tim.selesai', {}, {}, { ...ready, b: folder('b', mapIn('diajukan', { lembar: 0 })) });
    expect(why(decision)).toEqual([{ rule: 'map.ada-lembar', need: 'paling sedikit 1', have: '0', kasus: 'b' }]);
  });

  it('lists the refusals of all of them, of rules and of states', () => {
    const decision = send(timWith('a', 'b'), 'tim.selesai', {}, {}, { a: folder('a', mapIn('terbuka')), b: folder('b', mapIn('diajukan', { lembar: 0 })) });
    expect(why(decision)).toEqual([expect.objectContaining({ rule: 'map.keadaan', kasus: 'a' }), expect.objectContaining({ rule: 'map.ada-lembar', kasus: 'b' })]);
  });

  it('stops where a case that it reaches was not loaded', () => {
    expect(() => send(timWith('a'), 'tim.selesai', {})).toThrow('kasus terkait untuk "map.tutup" belum dimuat');
  });
});

describe('decide is pure', () => {
  it('changes nothing that it was given, and answers the same twice', () => {
    const question = frozen({ stored: timWith('a'), related: { a: folder('a', mapIn('diajukan')) } });
    const first = send(question.stored, 'tim.selesai', frozen({}), {}, question.related);
    expect(send(question.stored, 'tim.selesai', {}, {}, question.related)).toEqual(first);
    expect(question.stored).toEqual(timWith('a'));
  });
});
