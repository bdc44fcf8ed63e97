import { isToken, newToken, TOKEN_PATTERN } from './token-text.js';

describe('the text of a token', () => {
  it('is recognised by prefix and checksum, and each is another', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    for (const token of tokens) {
      expect(token).toMatch(TOKEN_PATTERN);
      expect(isToken(token)).toBe(true);
    }
  });

  it('keeps its checksum over versions: a scanner of leaks computes it too', () => {
    expect(isToken(`pdk_${'A'.repeat(40)}30sJo5`)).toBe(true);
    expect(isToken(`pdk_${'A'.repeat(40)}${'0'.repeat(6)}`)).toBe(false);
  });

  it('shows any single mistyped character, and no other text passes', () => {
    const token = newToken();
    for (let i = 4; i < token.length; i++) expect(isToken(token.slice(0, i) + (token[i] === 'x' ? 'y' : 'x') + token.slice(i + 1))).toBe(false);
    for (const text of ['', 'pdk_', token.slice(1), `${token} `, `${token}\n`, token.toUpperCase(), `pdk_${'é'.repeat(46)}`]) expect(isToken(text)).toBe(false);
  });
});
