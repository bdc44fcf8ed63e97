import fc from 'fast-check';
import { checkAnswers, type Worksheet } from './answers.js';
import type { Instrument } from '../regulasi/instrument.js';
import { instruments } from '../regulasi/official-instruments.js';
import { answersOf, best } from './sample-answers.js';
import { score, WorksheetError } from './score.js';

const lke90 = instruments.get('LKE-90-2021') as Instrument;
const HASIL = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
const complete = { complete: true };

const whole = (change: Record<string, unknown> = {}, hasil: unknown = HASIL): Worksheet => ({ answers: { ...answersOf(lke90, best), ...change }, hasil });
const check = (worksheet: Worksheet) => checkAnswers(lke90, worksheet, complete);
const paths = (worksheet: Worksheet): string[] => check(worksheet).map((fault) => fault.path);

describe('the answers of a worksheet', () => {
  it('have no fault when each question is answered by one of its options', () => {
    expect(check(whole())).toEqual([]);
  });

  it('take counts as integers or digits, informational ones included', () => {
    expect(check(whole({ 'R.SDM.3.a': { lalu: 5, kini: '2', sanksi: 0 } }))).toEqual([]);
  });

  it('take a survey index with more than two decimals', () => {
    expect(check(whole({}, { ...HASIL, 'H.BA.1': '3.595' }))).toEqual([]);
  });

  it('take more done than was to be done, which the formula limits', () => {
    expect(check(whole({ 'R.MP.1.a': { agen: 1, perubahan: 9 } }))).toEqual([]);
  });

  it('are told every fault at once, with its place', () => {
    const worksheet = whole(
      { 'P.XX.9.z': 'Ya', 'P.MP.1.a': 'A', 'P.MP.1.b': 1, 'R.MP.1.a': { agen: -1, perubahan: 1.5, lain: 2 }, 'R.MP.1.b': '1.01' },
      { 'H.BA.1': '4.01', 'H.BA.2': 'F', 'H.QQ': 'A' },
    );
    expect(paths(worksheet)).toEqual([
      '/answers/P.MP.1.a', '/answers/P.MP.1.b', '/answers/R.MP.1.a/lain', '/answers/R.MP.1.a/agen', '/answers/R.MP.1.a/perubahan', '/answers/R.MP.1.b',
      '/answers/P.XX.9.z', '/hasil/H.BA.1', '/hasil/H.BA.2', '/hasil/H.QQ', '/hasil/H.PP.1',
    ]);
  });

  it('name the question that is not answered, once, and only when the worksheet must be complete', () => {
    const answers: Record<string, unknown> = { ...answersOf(lke90, best), 'P.MP.1.b': null };
    delete answers['P.MP.1.a'];
    expect(check({ answers, hasil: HASIL })).toEqual([
      { path: '/answers/P.MP.1.a', why: 'belum dijawab' },
      { path: '/answers/P.MP.1.b', why: 'belum dijawab' },
    ]);
    expect(checkAnswers(lke90, { answers, hasil: HASIL }, { complete: false })).toEqual([]);
  });

  it('ask nothing of hasil where only pengungkit is scored', () => {
    expect(check({ answers: answersOf(lke90, best) })).toEqual([]);
    expect(check({ answers: answersOf(lke90, best), hasil: null })).toEqual([]);
    expect(paths({ answers: answersOf(lke90, best), hasil: {} })).toEqual(['/hasil/H.BA.1', '/hasil/H.BA.2', '/hasil/H.PP.1']);
  });

  it.each<[unknown, string]>([
    ['3,60', 'tanda titik'],
    [3.6, 'teks desimal'],
    ['', 'bukan angka'],
    ['-0.01', 'di luar 0 sampai 4'],
    ['4.001', 'di luar 0 sampai 4'],
    ['1e0', 'bukan angka'],
    ['NaN', 'bukan angka'],
    [['3.60'], 'berupa daftar'],
    [{}, 'berupa objek'],
    [true, 'bukan angka'],
  ])('refuse %j as a survey index', (index, message) => {
    const [fault, ...others] = check(whole({}, { ...HASIL, 'H.BA.1': index }));
    expect([fault?.path, others]).toEqual(['/hasil/H.BA.1', []]);
    expect(fault?.why).toContain(message);
  });

  it.each<unknown>([1.5, '1.5', -1, '-1', 'lima', '', null, true, [], {}, 2 ** 53, '1e3', Number.NaN])('refuse %j as a count', (count) => {
    expect(paths(whole({ 'R.MP.1.a': { agen: count, perubahan: 0 } }))).toEqual(['/answers/R.MP.1.a/agen']);
  });

  it('name a count that is missing', () => {
    expect(paths(whole({ 'R.PW.3.a': { kepala: 1, sudah: 1 } }))).toEqual(['/answers/R.PW.3.a/pejabat', '/answers/R.PW.3.a/lainnya']);
  });

  it('call the count that is wrong by what the clerk reads beside it', () => {
    const { answer } = lke90.questions.get('R.MP.1.a') ?? {};
    const label = (id: string) => (answer?.kind === 'percent' ? answer.percent.inputs.find((input) => input.id === id)?.label : undefined) ?? '';
    expect(check(whole({ 'R.MP.1.a': { agen: -1, perubahan: 1.5 } }))).toEqual([
      { path: '/answers/R.MP.1.a/agen', why: `“${label('agen')}”: -1 kurang dari 0` }, { path: '/answers/R.MP.1.a/perubahan', why: `“${label('perubahan')}”: 1.5 bukan bilangan bulat` },
    ]);
    expect(check(whole({ 'R.MP.1.a': { agen: 1 } }))).toEqual([{ path: '/answers/R.MP.1.a/perubahan', why: `isian belum ada: ${label('perubahan')}` }]);
  });

  it('take no names from the prototype of an object', () => {
    expect(paths(whole({ constructor: 'Ya', 'P.MP.1.a': 'toString', 'a/b~c': 1 }))).toEqual(['/answers/P.MP.1.a', '/answers/constructor', '/answers/a~1b~0c']);
  });

  it.each([null, undefined, 1, 'x', true, []])('are refused as a whole when they are %j', (answers) => {
    expect(paths({ answers, hasil: HASIL })).toEqual(['/answers']);
  });

  it('never throw, whatever JSON holds, and are scored exactly when they have no fault', () => {
    const code = fc.constantFrom(...lke90.questions.keys(), 'x', '__proto__');
    const counts = fc.dictionary(fc.constantFrom('agen', 'perubahan', 'lalu', 'kini', 'sanksi', 'x'), fc.jsonValue());
    const answers = fc.dictionary(code, fc.oneof(fc.jsonValue(), counts, fc.constantFrom('Ya', 'A', '0.5')));
    const hasil = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('H.BA.1', 'H.BA.2', 'x'), fc.oneof(fc.jsonValue(), fc.constantFrom('A', '3.60'))));
    fc.assert(
      fc.property(fc.oneof(answers, fc.jsonValue()), hasil, (a, h) => {
        const faults = checkAnswers(lke90, { answers: a, hasil: h }, { complete: false });
        const scoring = () => score(lke90, { answers: a, hasil: h });
        if (faults.length > 0) expect(scoring).toThrow(WorksheetError);
        else expect(scoring).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
