import { FACTS, toyLaw, toys, type MapContext, type MapFacts } from '../../../test/support/toy-machines.js';
import { ask, brokenExamples, examplesOf, isTrue, refusals, statesFor, warnings, type Example, type Scene } from './example.js';
import type { LawBase } from '../machine.js';
import { createRegistry } from '../registry.js';
import { warning, type Verdict } from '../rule.js';

const scene: Scene<MapContext, MapFacts, LawBase> = {
  machine: 'map', id: 'm', law: toyLaw, now: '2027-05-01T00:00:00.000Z', actor: { person: 'p', post: 'j', role: 'r' }, context: { lembar: 2, tingkat: 0 }, facts: FACTS,
  before: { 'map.ajukan': { context: { lembar: 4 }, data: { segera: true } } },
  raisedIn: {
    'map.tutup': (question) => ({
      ...question, command: { type: 'tim.selesai', data: {} },
      subject: { id: 't', facts: {}, stored: { machine: 'tim', version: 1, value: 'bekerja', context: { maps: ['m'] }, status: 'active' }, related: { m: question.subject } },
    }),
  },
};
const example = (change: Partial<Example<MapContext, MapFacts, LawBase>>): Example<MapContext, MapFacts, LawBase> => ({ command: 'map.isi', rule: 'map.batas', fact: 'sebuah fakta', holds: false, ...change });
/** The same machines where too many leaves are only told. */
const lenient = createRegistry(toys.machines.map((def) => ({
  ...def, commands: def.commands.map((spec) => ({
    ...spec, rules: spec.rules.map((rule) => (rule.id === 'map.batas' ? { ...rule, evaluate: (input) => (rule.evaluate(input) as Verdict[]).map(({ ok, need, have }) => warning(ok, need, have)) } : rule)),
  })),
})));
const table = (...examples: Example<MapContext, MapFacts, LawBase>[]) => examplesOf(scene, examples);
const truth = (change: Partial<Example<MapContext, MapFacts, LawBase>>) => isTrue(toys, table(), example(change), 'terbuka');

describe('a worked example', () => {
  it('asks with the command’s own example, what the command finds otherwise, and the change, the last one first', () => {
    const asked = ask(toys, table(), 'map.ajukan', 'terbuka', { context: { tingkat: 1 } });
    expect(asked).toMatchObject({ command: { data: { segera: true } }, subject: { id: 'm', stored: { value: 'terbuka', version: 3, context: { lembar: 4, tingkat: 1 } } } });
    expect(ask(toys, table(), 'map.ajukan', 'terbuka', { data: { segera: false }, now: '2028-01-01T00:00:00.000Z' })).toMatchObject({ now: '2028-01-01T00:00:00.000Z', command: { data: { segera: false } } });
    expect(ask(toys, table(), 'map.buka', 'baru').subject).toMatchObject({ id: null, stored: null });
  });

  it('is true when its rule refuses, and no other', () => {
    expect(truth({ data: { lembar: 12 } })).toBe(true);
    expect(truth({ data: { lembar: 12 }, facts: { libur: true } })).toBe(false);
    expect(truth({ facts: { libur: true } })).toBe(false);
    expect(truth({})).toBe(false);
  });

  it('that holds is true when nothing refuses', () => {
    expect(truth({ holds: true, data: { lembar: 10 } })).toBe(true);
    expect(truth({ holds: true, data: { lembar: 12 } })).toBe(false);
  });

  it('of a warning is true when it is accepted and the warning told, and not when it is refused or passed over', () => {
    const warned = (lembar: number, holds: boolean) => isTrue(lenient, table(), example({ data: { lembar }, holds, ...(holds ? {} : { warns: true }) }), 'terbuka');
    expect([warned(12, false), warned(10, false), warned(10, true), warned(12, true)]).toEqual([true, false, true, false]);
    expect(truth({ data: { lembar: 12 }, warns: true })).toBe(false);
    expect(isTrue(lenient, table(), example({ data: { lembar: 12 } }), 'terbuka')).toBe(false);
    expect(warnings(ask(lenient, table(), 'map.isi', 'terbuka', { data: { lembar: 11 } }))).toEqual(['map.batas']);
    expect(warnings(ask(toys, table(), 'map.isi', 'terbuka', { data: { lembar: 11 } }))).toEqual([]);
  });

  it('names each rule once, however many of its findings fail', () => {
    expect(refusals(ask(toys, table(), 'map.isi', 'terbuka', { data: { lembar: 11 } }))).toEqual(['map.batas']);
  });

  it('may not be bad input, which no rule refuses', () => {
    expect(() => truth({ data: { lembar: 'dua' } })).toThrow('masukan tidak sah');
    expect(() => ask(toys, table(), 'map.lain', 'terbuka')).toThrow('perintah "map.lain" tidak dikenal');
  });

  it('of an internal command is asked through the one that raises it', () => {
    expect(refusals(ask(toys, table(), 'map.tutup', 'diajukan'))).toEqual([]);
    expect(refusals(ask(toys, table(), 'map.tutup', 'diajukan', { context: { lembar: 0 } }))).toEqual(['map.ada-lembar']);
  });
});

describe('a table of examples', () => {
  it('has nothing broken when all are true, in every state that knows the command', () => {
    expect(brokenExamples(toys, table(example({ data: { lembar: 12 } })))).toEqual([]);
    expect([statesFor(toys, 'map.isi'), statesFor(toys, 'map.lain')]).toEqual([['terbuka'], []]);
  });

  it('tells each example that is not true, and each command that the scene does not accept', () => {
    expect(brokenExamples(toys, table(example({})))).toEqual(['map.isi dalam terbuka: map.batas: sebuah fakta']);
    expect(brokenExamples(toys, examplesOf({ ...scene, context: { lembar: 0, tingkat: 0 }, before: {} }, []))).toEqual(['map.ajukan dalam terbuka: ditolak walau semua terpenuhi', 'map.tutup dalam diajukan: ditolak walau semua terpenuhi']);
  });
});
