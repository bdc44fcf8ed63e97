import golden from './golden-cases.json' with { type: 'json' };
import type { Instrument } from '../regulasi/instrument.js';
import { instruments } from '../regulasi/official-instruments.js';
import { answersOf, best, optionAt, worst, type Choose } from './sample-answers.js';
import { score, toText } from './score.js';

const second: Choose = (question) => optionAt(question, optionAt(question, 0, '') === 'Ya' ? 0 : 1, '0.75');

/** The golden cases tell their answers only by name. */
const ANSWERS: Readonly<Record<string, Choose>> = {
  '90 semua terbaik, survei 4,00/4,00, kinerja A': best,
  '90 Ya pada Ya/Tidak, opsi kedua pada pilihan lain, persen 0,75, tepat ambang hasil WBK': second,
  '90 semua terbaik, indeks 3,59 gagal': best,
  '90 satu area jatuh: semua terbaik, area TL terendah': (q) => (q.area === 'TL' ? worst(q) : best(q)),
  '10 semua terbaik, survei 3,70/3,40, TLHP 100% (13,875 -> 13,88)': best,
};

function instrumentOf(code: string): Instrument {
  const instrument = instruments.get(code);
  if (!instrument) throw new Error(`no instrument ${code}`);
  return instrument;
}

describe('golden cases of the official worksheets', () => {
  it('cover every way of answering that is described', () => {
    expect(golden.map((c) => c.name).sort()).toEqual(Object.keys(ANSWERS).sort());
  });

  it.each(golden.map((c) => [c.name, c] as const))('%s holds to the last digit', (caseName, { name, instrument: code, hasilInput, ...expected }) => {
    const choose = ANSWERS[caseName];
    if (!choose) throw new Error(`no answers for ${name}`);
    const instrument = instrumentOf(code);
    const { hasilIndices, halves, ...result } = toText(score(instrument, { answers: answersOf(instrument, choose), hasil: hasilInput }));
    expect([hasilIndices, halves]).not.toContain(undefined);
    expect(JSON.parse(JSON.stringify(result))).toEqual(expected);
    expect(Object.keys(result)).toEqual(Object.keys(expected));
  });
});
