import { FACTS, mapIn, timWith, toyLaw, toyOutlook } from '../../test/support/toy-machines.js';
import { possible } from './possible.js';

const found = (acts: ReturnType<typeof possible>) => acts.map(({ command, ready, unmet }) => [command, ready, unmet.map((f) => `${f.kasus ?? ''}:${f.rule}`)]);

describe('possible', () => {
  it('lists what the state knows, with what each act still lacks, and what its payload will be asked', () => {
    const acts = possible(toyOutlook(mapIn('terbuka', { lembar: 0 }), { libur: true }), 'map');
    expect(found(acts)).toEqual([['map.isi', false, [':map.hari-kerja']], ['map.ajukan', false, [':map.ada-lembar', ':map.hari-kerja']]]);
    expect(acts[0]).toMatchObject({ title: 'Isi map', basis: toyLaw.basis('map.isi'), onData: [{ rule: 'map.batas', title: 'Tidak terlalu banyak' }] });
  });

  it('says ready, and by which findings, when every rule without a payload holds', () => {
    const [isi] = possible(toyOutlook(mapIn('terbuka')), 'map');
    expect(isi).toMatchObject({ command: 'map.isi', ready: true, met: [{ rule: 'map.hari-kerja', ok: true }], unmet: [] });
  });

  it('tells a warning and stays ready', () => {
    const ajukan = possible(toyOutlook(mapIn('terbuka', { lembar: 7 })), 'map').find(({ command }) => command === 'map.ajukan');
    expect(ajukan).toMatchObject({ ready: true, unmet: [], warnings: [{ rule: 'map.rapi', have: '7', peringatan: true }] });
  });

  it('offers the opening of a case that is not there, and nothing of one that is done', () => {
    expect(found(possible(toyOutlook(null), 'map'))).toEqual([['map.buka', true, []]]);
    expect(possible(toyOutlook(mapIn('terbuka', {}, 'done')), 'map')).toEqual([]);
  });

  it('never offers an internal command', () => {
    expect(possible(toyOutlook(mapIn('diajukan')), 'map')).toEqual([]);
  });

  it('counts what the cases lack that the act would reach: their rules, and their states', () => {
    const related = { a: { id: 'a', stored: mapIn('diajukan', { lembar: 0 }), facts: FACTS }, b: { id: 'b', stored: mapIn('ditutup', {}, 'done'), facts: FACTS }, c: { id: 'c', stored: mapIn('diajukan'), facts: FACTS } };
    expect(found(possible(toyOutlook(timWith('a', 'b', 'c'), {}, related), 'tim'))).toEqual([['tim.selesai', false, ['a:map.ada-lembar', 'b:map.keadaan']]]);
    expect(found(possible(toyOutlook(timWith('c'), {}, related), 'tim'))).toEqual([['tim.selesai', true, []]]);
  });
});
