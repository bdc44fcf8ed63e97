import { randomBytes } from 'node:crypto';
import { BrokenSeal, SealedBox } from './sealed-box.js';

const root = randomBytes(32);

describe('a sealed box', () => {
  const box = new SealedBox(root, 'uji');

  it('gives back what was put in', () => {
    expect(box.open(box.seal('JBSWY3DPEHPK3PXP', 'baris-1'), 'baris-1')).toBe('JBSWY3DPEHPK3PXP');
  });

  it('never looks alike twice', () => {
    expect(box.seal('a', 'x')).not.toEqual(box.seal('a', 'x'));
  });

  it.each([
    ['in another row', (sealed: Buffer) => box.open(sealed, 'baris-2')],
    ['for another purpose', (sealed: Buffer) => new SealedBox(root, 'lain').open(sealed, 'baris-1')],
    ['with another key', (sealed: Buffer) => new SealedBox(randomBytes(32), 'uji').open(sealed, 'baris-1')],
    ['cut short', (sealed: Buffer) => box.open(sealed.subarray(0, 20), 'baris-1')],
    ['with one bit turned', (sealed: Buffer) => { sealed[13] = (sealed[13] ?? 0) ^ 1; return box.open(sealed, 'baris-1'); }],
  ])('does not open %s', (_, open) => {
    expect(() => open(box.seal('rahasia', 'baris-1'))).toThrow(BrokenSeal);
  });
});
