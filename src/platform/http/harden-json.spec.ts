import fc from 'fast-check';
import { faultsOf, JSON_LIMITS } from './harden-json.js';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe('faultsOf', () => {
  it.each<[string, unknown, string, string]>([
    ['a NUL', { a: ['x', 'a\0b'] }, '/a/1', 'memuat karakter NUL'],
    ['a NUL in a name', { 'a\0': 1 }, '/a\uFFFD', 'memuat karakter NUL'],
    ['a lone surrogate', { a: '\uD83D' }, '/a', 'memuat karakter Unicode yang tidak utuh'],
    ['a long text', { a: 'x'.repeat(20_001) }, '/a', 'terlalu panjang: 20001 karakter, paling banyak 20000'],
    ['a prototype key', JSON.parse('{"a":{"__proto__":{"x":1}}}'), '/a/__proto__', 'nama isian tidak diperbolehkan'],
    ['a constructor key', { constructor: {} }, '/constructor', 'nama isian tidak diperbolehkan'],
    ['a number out of range', JSON.parse('{"a":1e999}'), '/a', 'angka di luar jangkauan'],
    ['a slash in a name', { 'a/b~c': '\0' }, '/a~1b~0c', 'memuat karakter NUL'],
    ['a text as the whole', 'a\0', '', 'memuat karakter NUL'],
  ])('finds %s and its path', (_, value, path, why) => {
    expect(faultsOf(value, '')).toEqual([{ path, why }]);
  });

  it('takes 16 levels and refuses the 17th', () => {
    expect(faultsOf(nested(16), '')).toEqual([]);
    expect(faultsOf(nested(17), '')).toEqual([{ path: '/a'.repeat(16), why: 'bersarang terlalu dalam: paling banyak 16 tingkat' }]);
  });

  it('takes 5,000 members in all and refuses one more, once', () => {
    expect(faultsOf({ a: Array.from({ length: 4_999 }, () => 0) }, '')).toEqual([]);
    expect(faultsOf({ a: Array.from({ length: 2_500 }, () => 0), b: Array.from({ length: 2_500 }, () => 0) }, '')).toEqual([{ path: '', why: 'terlalu banyak isian: paling banyak 5000' }]);
  });

  it('reports every fault, not the first', () => {
    expect(faultsOf({ a: '\0', b: { c: '\uDC00' } }, '').map((f) => f.path)).toEqual(['/a', '/b/c']);
  });

  it('stops listing at its limit', () => {
    expect(faultsOf(Array.from({ length: 4_000 }, () => '\0'), '')).toHaveLength(JSON_LIMITS.faults);
  });

  it('takes whole pairs and every other printable text', () => {
    expect(faultsOf({ nama: 'Ni Luh Ayu 😀 – “Zona”', kosong: '', '': null }, '')).toEqual([]);
  });

  it('finds a NUL wherever it stands, and never throws', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      const hasNul = text.replaceAll('\\\\', '').includes('\\u0000');
      expect(faultsOf(value, '').some((f) => f.why === 'memuat karakter NUL')).toBe(hasNul);
    }));
    expect(faultsOf({ a: [{ b: 'x\0' }] }, '')).toHaveLength(1);
  });
});
