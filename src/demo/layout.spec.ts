import { cut, LEBAR, warnai, wrap } from './layout.js';

describe('the page of the demonstration', () => {
  it('breaks at spaces, and sets the lines that follow under the first word', () => {
    const lines = wrap('kata '.repeat(60).trim(), '  syarat  ');
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(LEBAR);
    expect(lines[0]).toMatch(/^ {2}syarat {2}kata/);
    expect(lines.slice(1).every((line) => line.startsWith(' '.repeat(10) + 'kata'))).toBe(true);
  });

  it('keeps a word that is longer than the page whole', () => {
    expect(wrap('x'.repeat(LEBAR + 5), '- ')).toEqual([`- ${'x'.repeat(LEBAR + 5)}`]);
  });

  it('cuts a quotation between words', () => {
    expect(cut('Penetapan Satker ZI merupakan tindak lanjut', 20)).toBe('Penetapan Satker ZI…');
    expect(cut('pendek', 20)).toBe('pendek');
  });

  it('colours nothing where nobody looks', () => {
    expect(warnai(false)('merah', 'ditolak')).toBe('ditolak');
    expect(warnai(true)('merah', 'ditolak')).toBe('\u001b[31mditolak\u001b[0m');
  });
});
