import { mapIn, timWith, toyOutlook } from '../../test/support/toy-machines.js';
import { advise } from './advise.js';

const way = (steps: ReturnType<typeof advise>) => steps?.map(({ command, from, to }) => `${from} → ${to}: ${command}`);

describe('advise', () => {
  it('gives the way with the fewest acts, the choices of the payload taken as they suit', () => {
    expect(way(advise(toyOutlook(mapIn('terbuka')), 'map', 'ditutup'))).toEqual(['terbuka → diajukan: map.ajukan', 'diajukan → ditutup: map.tutup']);
  });

  it('walks a route level by level, as the case itself decides', () => {
    expect(way(advise(toyOutlook(mapIn('berjenjang')), 'map', 'diajukan'))).toEqual(['berjenjang → berjenjang: map.teruskan', 'berjenjang → diajukan: map.teruskan']);
    expect(way(advise(toyOutlook(mapIn('berjenjang', { tingkat: 1 })), 'map', 'diajukan'))).toEqual(['berjenjang → diajukan: map.teruskan']);
  });

  it('tells what each act lacks today, with its source', () => {
    const [ajukan] = advise(toyOutlook(mapIn('terbuka', { lembar: 0 })), 'map', 'diajukan') ?? [];
    expect(ajukan).toMatchObject({ title: 'Ajukan map', basis: [{ pasal: 'map.ajukan' }], raisedBy: [], unmet: [{ rule: 'map.ada-lembar', have: '0' }] });
  });

  it('says from which act of which case an internal one follows', () => {
    expect(advise(toyOutlook(mapIn('diajukan')), 'map', 'ditutup')).toMatchObject([{ command: 'map.tutup', raisedBy: [{ command: 'tim.selesai', title: 'Selesaikan', machine: 'Tim' }] }]);
  });

  it('judges nothing of a case that is not open but its opening', () => {
    expect(advise(toyOutlook(null, { libur: true }), 'map', 'diajukan')?.map((s) => s.unmet?.map((f) => f.rule) ?? null)).toEqual([['map.hari-kerja'], null]);
  });

  it('tells by which days an act may be, of rules about what is typed too', () => {
    const [kembali] = advise(toyOutlook(mapIn('berjenjang')), 'map', 'terbuka') ?? [];
    expect(kembali).toMatchObject({ command: 'map.kembalikan', mulai: '2027-03-01', sampai: '2027-09-30', unmet: [] });
    expect(advise(toyOutlook(mapIn('terbuka')), 'map', 'diajukan')?.[0]).not.toHaveProperty('mulai');
  });

  it('counts no warning as lacking', () => {
    expect(advise(toyOutlook(mapIn('terbuka', { lembar: 7 })), 'map', 'diajukan')?.[0]?.unmet).toEqual([]);
  });

  it('is empty at the goal, and null where no way leads there', () => {
    expect(advise(toyOutlook(mapIn('terbuka')), 'map', 'terbuka')).toEqual([]);
    expect(advise(toyOutlook(mapIn('ditutup', {}, 'done')), 'map', 'terbuka')).toBeNull();
    expect(advise(toyOutlook(mapIn('terbuka')), 'map', 'baru')).toBeNull();
    expect(advise(toyOutlook(timWith('m')), 'tim', 'bubar')).toHaveLength(1);
  });

  it('refuses a goal that the machine does not have', () => {
    expect(() => advise(toyOutlook(mapIn('terbuka')), 'map', 'lain')).toThrow('mesin "map" tidak memiliki keadaan "lain"');
  });
});
