import { HALAMAN_CSS } from './halaman.css.js';
import { halamanBerkas, halamanDokumen, halamanMulai } from './halaman.html.js';
import { contrast } from '../../../test/support/contrast.js';

describe('the pages of verification', () => {
  it('need no script and no inline style', () => {
    const berkas = halamanBerkas({ sidik: 'a'.repeat(64), bytes: 1_600_000, dokumen: null, ditambahi: false, tandaTangan: [], bukanPdf: null });
    for (const page of [halamanMulai(), halamanDokumen(null), berkas]) expect(page).not.toMatch(/<script|<style|style=|\son\w+=/i);
    expect(berkas).toContain('1,5 MB');
  });
});

describe('their colours', () => {
  const schemes = [...HALAMAN_CSS.matchAll(/--ground: (?:[^}]*)}/g)].map(([block]) => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [String(m[1]), String(m[2])])));
  const pairs = [['ink', 'ground'], ['soft', 'ground'], ['ink', 'sheet'], ['soft', 'sheet'], ['accent', 'sheet'], ['accent-ink', 'accent'], ['well', 'well-ground'], ['warn', 'warn-ground'], ['bad', 'bad-ground']] as const;

  it.each(pairs.flatMap(([text, ground]) => schemes.map((scheme, i) => [text, ground, i, contrast(scheme[text] ?? '', scheme[ground] ?? '')] as const)))('%s on %s of scheme %i is 7:1 or more (%d)', (_text, _ground, _i, ratio) => {
    expect(schemes).toHaveLength(2);
    expect(ratio).toBeGreaterThanOrEqual(7);
  });
});
