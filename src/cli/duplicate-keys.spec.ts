import fc from 'fast-check';
import { duplicateKeys } from './duplicate-keys.js';

describe('duplicateKeys', () => {
  it.each<[string, (string | number)[][]]>([
    ['{}', []],
    ['"a,{}"', []],
    ['{"a":1,"b":{"a":1}}', []],
    ['{"a":1,"a":2}', [['a']]],
    ['{"a":{"b":"x","c":1,"b":"y"}}', [['a', 'b']]],
    ['[{"a":1},{"a":1},{"a":1,"a":1}]', [[2, 'a']]],
    ['{"a":[1,[2,{"k":1 , "k" :2}]],"a":3}', [['a', 1, 1, 'k'], ['a']]],
    ['{"a":1,"\\u0061":2}', [['a']]],
    ['{"a\\"b":1,"a\\"b":2,"}{":[],"}{":{}}', [['a"b'], ['}{']]],
    ['{"a":1,"a":2,"a":3}', [['a'], ['a']]],
    ['{"__proto__":1,"__proto__":2}', [['__proto__']]],
  ])('of %s are %j', (json, places) => {
    expect(duplicateKeys(json)).toEqual(places);
  });

  it('are none in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(duplicateKeys(JSON.stringify(value, null, indent))).toEqual([]);
    }));
  });
});
