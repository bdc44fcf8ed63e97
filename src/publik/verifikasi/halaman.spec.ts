import { HALAMAN_CSS } from './halaman.css.js';
import { halamanBerkas, halamanDokumen, halamanMulai } from './halaman.html.js';

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

/** WCAG 2.2 contrast ratio of two colours `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? NaN) + 0.7152 * (g ?? NaN) + 0.0722 * (b ?? NaN);
}
