import lke90 from './instruments/lke-90-2021.json' with { type: 'json' };
import type { Fault } from '../kernel/machine.js';
import { InstrumentError, loadInstrument } from './instrument.js';
import { instruments } from './official-instruments.js';

/** A copy of the 90/2021 document with values replaced, or removed when undefined, at JSON pointers. */
function changed(changes: Readonly<Record<string, unknown>>): unknown {
  const document: unknown = structuredClone(lke90);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.slice(1).split('/');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((at, key) => Reflect.get(at as object, key), document);
    Reflect.set(parent as object, last, value);
  }
  return JSON.parse(JSON.stringify(document));
}

function faultsOf(json: unknown): readonly Fault[] {
  try {
    loadInstrument(json);
  } catch (error) {
    if (error instanceof InstrumentError) return error.faults;
    throw error;
  }
  return [];
}

const paths = (faults: readonly Fault[]): string[] => faults.map((fault) => fault.path);

describe('the official worksheets', () => {
  it.each([
    ['LKE-90-2021', 42, 110, 3],
    ['LKE-10-2019', 23, 81, 3],
  ])('%s has %i indicators, %i questions and %i items of hasil', (code, indicators, questions, items) => {
    const instrument = instruments.get(code);
    const all = instrument?.areas.flatMap((area) => [...area.aspects.pemenuhan, ...area.aspects.reform]);
    expect([all?.length, instrument?.questions.size, instrument?.hasilItems.size]).toEqual([indicators, questions, items]);
  });

  it('find what each threshold on hasil looks at', () => {
    const targets = (code: string) => [...(instruments.get(code)?.gateItems ?? [])].map(([key, target]) => `${key}→${target.code}`);
    expect(targets('LKE-90-2021')).toEqual(['hasilBA→H.BA', 'surveiIPAK→H.BA.1', 'capaianKinerja→H.BA.2', 'hasilPP→H.PP']);
    expect(targets('LKE-10-2019')).toEqual(['hasilKKN→H.KKN', 'surveiPersepsi→H.KKN.1', 'tlhp→H.KKN.2', 'hasilPP→H.PP']);
  });
});

describe('an instrument document', () => {
  it.each([null, 1, 'x', [], {}, undefined])('is refused when it is %j', (json) => {
    expect(() => loadInstrument(json)).toThrow(InstrumentError);
  });

  it('is told every fault at once, with its place', () => {
    const faults = faultsOf(changed({
      '/areas/0/weight': '8.01',
      '/areas/1/aspects/pemenuhan/0/questions/0/weight': '9.0000',
      '/totals/total': '101',
      '/areas/2/code': 'MP',
    }));
    expect(paths(faults)).toEqual([
      '/areas/0/weight',
      '/areas/1/aspects/pemenuhan/0/weight',
      '/areas/1/aspects/pemenuhan/0/questions/0/weight',
      '/totals/pengungkit',
      '/totals/total',
      '/areas/2/code',
    ]);
  });

  const QUESTION = '/areas/0/aspects/pemenuhan/0/questions';
  it.each<[string, string, unknown, string]>([
    ['an aspect weight that is not the sum', '/areas/0/aspects/reform/0/weight', '9', '/areas/0/aspectWeights/reform/weight'],
    ['shares that are not a whole', `${QUESTION}/0/share`, '1/3', QUESTION],
    ['a hasil weight that is not the sum', '/hasil/0/items/0/weight', '17.51', '/hasil/0/weight'],
    ['a number instead of decimal text', '/hasil/0/weight', 22.5, '/hasil/0/weight'],
    ['an option that the scale does not know', `${QUESTION}/1/options/1/value`, '0.6', `${QUESTION}/1/options`],
    ['a fault inside one of several forms', `${QUESTION}/1/options/1/label`, 7, `${QUESTION}/1/options/1/label`],
    ['points that do not follow from the weight', '/hasil/0/items/1/options/1/points', '3.74', '/hasil/0/items/1/options/1/points'],
    ['a scale that is missing', '/scales/YT', undefined, `${QUESTION}/0/answerType`],
    ['a survey formula that does not reach the weight', '/hasil/1/items/0/formula', 'round2(index) / 5 * 17.50', '/hasil/1/items/0/formula'],
    ['a survey formula over another name', '/hasil/1/items/0/formula', 'round2(nilai) / 4 * 17.50', '/hasil/1/items/0/formula'],
    ['a formula that runs code', '/hasil/1/items/0/formula', 'process.exit(1)', '/hasil/1/items/0/formula'],
    ['a threshold above the weight', '/gates/WBK/hasilBA', '22.51', '/gates/WBK/hasilBA'],
    ['a threshold that is missing for WBBM', '/gates/WBBM/hasilPP', undefined, '/gates/WBBM/hasilPP'],
    ['a threshold before the group that it belongs to', '/gates/WBK', { lain: '1', ...lke90.gates.WBK }, '/gates/WBK/lain'],
    ['an index threshold on what is no survey', '/gates/WBK/capaianKinerja', { points: '2.50', index: '3.00' }, '/gates/WBK/capaianKinerja'],
  ])('is refused with %s', (_title, place, value, path) => {
    expect(paths(faultsOf(changed({ [place]: value })))).toContain(path);
  });
});
