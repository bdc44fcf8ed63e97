import { lawById } from './catalog.js';
import { diffPacks } from './diff.js';

describe('diffPacks', () => {
  it('finds nothing between a pack and itself', () => {
    const { pack } = lawById('perwali-binjai-3-2024');
    expect(diffPacks(pack, structuredClone(pack))).toEqual([]);
  });

  it.each<[string, unknown, unknown, unknown[]]>([
    ['another value', { surat: { sptjmUnit: true } }, { surat: { sptjmUnit: false } }, [{ path: '/surat/sptjmUnit', a: true, b: false }]],
    ['a key on one side', { a: 1 }, { b: { c: 2 } }, [{ path: '/a', a: 1, b: undefined }, { path: '/b', a: undefined, b: { c: 2 } }]],
    ['a section that one leaves out', { panel: null }, { panel: { unsur: [] } }, [{ path: '/panel', a: null, b: { unsur: [] } }]],
    ['a row by its id, wherever it stands', [{ id: 'x', judul: 'X' }, { id: 'y', judul: 'Y' }], [{ id: 'y', judul: 'Z' }, { id: 'x', judul: 'X' }], [{ path: '/y/judul', a: 'Y', b: 'Z' }]],
    ['a list of names by place', ['tpi'], ['tpi', 'tpiTahapDua'], [{ path: '/1', a: undefined, b: 'tpiTahapDua' }]],
    ['a slash in a key', { 'a/b': 1 }, { 'a/b': 2 }, [{ path: '/a~1b', a: 1, b: 2 }]],
    ['a key that is there but undefined', { a: undefined }, {}, []],
  ])('tells %s', (_title, a, b, differences) => {
    expect(diffPacks(a, b)).toEqual(differences);
  });

  it('tells what the thresholds of Tarakan change against the national ones', () => {
    const changes = diffPacks(lawById('nasional-90-2021-jo-5-2024').pack.ambang, lawById('perwali-tarakan-45-2020').pack.ambang);
    expect(changes.map(({ path }) => path)).toEqual(['WBK', 'WBBM'].flatMap((tujuan) =>
      ['hasilBA', 'surveiIPAK', 'capaianKinerja', 'hasilPP', 'hasilKKN', 'surveiPersepsi', 'tlhp'].map((key) => `/${tujuan}/${key}`)));
  });
});
