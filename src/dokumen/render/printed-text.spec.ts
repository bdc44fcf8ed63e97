import { printed } from './printed-text.js';

const wide = { width: 1000, size: 10 };
const narrow = { width: 45, size: 9 };
const shown = (text: string): string => JSON.stringify(printed(text, narrow)).replaceAll('\u00ad', '~').replaceAll('\u200b', '|');

describe('a text as it is printed', () => {
  it('is lines of stretches, bold where it is said', () => {
    expect(printed('satu **dua** tiga\nempat', wide)).toEqual([[['satu ', false], ['dua', true], [' tiga', false]], [['empat', false]]]);
  });

  it('keeps a single star, a lone pair of stars and everything that Typst would read as markup', () => {
    const text = '#panic("x") $a$ *b* _c_ @d \\e `f` <g> [h] ** ~ -- "i" \'j\'';
    expect(printed(text, wide)).toEqual([[[text, false]]]);
  });

  it('drops what prints nothing or turns letters around', () => {
    expect(printed('a\u202eb\u0000c\u200f\ufeffd\r\ne\tf', wide)).toEqual([[['abcd', false]], [['e f', false]]]);
  });

  it('breaks between syllables only a word that is wider than its room', () => {
    expect(shown('surat mempertanggungjawabkan')).toBe('[[["surat mem~per~tang~gung~ja~wab~kan",false]]]');
    expect(printed('mempertanggungjawabkan', wide)).toEqual([[['mempertanggungjawabkan', false]]]);
  });

  it('breaks addresses and names of files at their joints, and a number without any everywhere', () => {
    expect(shown('SK_Tim_Kerja.pdf')).toBe('[[["SK_|Tim_|Kerja.|pdf",false]]]');
    expect(shown('1234567890123')).toBe('[[["1|2|3|4|5|6|7|8|9|0|1|2|3",false]]]');
  });

  it('is one empty line where there is nothing', () => {
    expect(printed('', wide)).toEqual([[]]);
  });
});
