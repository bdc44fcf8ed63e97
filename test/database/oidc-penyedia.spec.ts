import { DEMO } from '../../src/seed/demo-accounts.js';
import type { Answer, Lie } from '../support/oidc.js';
import { CLIENT, HERE, openOidcWorld, ruleOf, type OidcWorld } from '../support/oidc-world.js';

const { kemenimipas: k } = DEMO;

let world: OidcWorld;
beforeAll(async () => { world = await openOidcWorld(); });
afterAll(() => world.close());
afterEach(() => { world.honest(); });

describe('a provider that lies', () => {
  const inToken = (change: (claims: Record<string, unknown>) => Record<string, unknown>, sign?: 'none' | 'other'): Lie => (at, answer) => (at === '/token' ? world.oidc.retoken(answer, change, sign) : answer);
  const inMetadata = (change: (metadata: Record<string, string>) => Record<string, unknown>): Lie => (at, answer) => (at.includes('openid-configuration') ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Record<string, string>)) } : answer);
  /** After a sign-in that failed the provider is asked anew who it is. */
  const forgotten = () => world.refused(inToken((claims) => claims, 'none'));

  beforeAll(() => world.seseorang(k.menteri));

  it.each<[string, Lie, string]>([
    ['another issuer in the ID token', inToken((claims) => ({ ...claims, iss: 'http://127.0.0.1:1' })), 'oidc.penerbit'],
    ['another audience', inToken((claims) => ({ ...claims, aud: 'aplikasi-lain' })), 'oidc.audiens'],
    ['two audiences and the other one is meant', inToken((claims) => ({ ...claims, aud: [CLIENT, 'aplikasi-lain'], azp: 'aplikasi-lain' })), 'oidc.audiens'],
    ['an expired token', inToken((claims) => ({ ...claims, iat: 1_600_000_000, exp: 1_600_000_300 })), 'oidc.waktu'],
    ['a nonce of another request', inToken((claims) => ({ ...claims, nonce: 'x'.repeat(43) })), 'oidc.nonce'],
    ['no nonce', inToken((claims) => ({ ...claims, nonce: undefined })), 'oidc.jawaban'],
    ['no signature (alg none)', inToken((claims) => claims, 'none'), 'oidc.tanda-tangan'],
    ['the signature of somebody else', inToken((claims) => claims, 'other'), 'oidc.tanda-tangan'],
    ['no ID token', (at, answer) => (at === '/token' ? { ...answer, body: JSON.stringify({ access_token: 'x', token_type: 'Bearer' }) } : answer), 'oidc.jawaban'],
  ])('is refused for %s', async (_, how, rule) => {
    expect(await world.refused(how)).toBe(rule);
  });

  it.each<[string, (metadata: Record<string, string>) => Record<string, unknown>, string]>([
    ['another issuer', (metadata) => ({ ...metadata, issuer: 'http://127.0.0.1:1' }), 'oidc.penerbit'],
    ['its sign-in page at another host', (metadata) => ({ ...metadata, authorization_endpoint: 'http://127.0.0.1:1/auth' }), 'oidc.penyedia'],
    ['its token endpoint at another host (SSRF)', (metadata) => ({ ...metadata, token_endpoint: 'http://127.0.0.1:1/token' }), 'oidc.penyedia'],
    ['its keys at another host', (metadata) => ({ ...metadata, jwks_uri: 'http://127.0.0.1:1/jwks' }), 'oidc.penyedia'],
  ])('is refused for metadata with %s', async (_, change, rule) => {
    await forgotten();
    expect(await world.refused(inMetadata(change))).toBe(rule);
    await forgotten();
  });

  it('is refused for a callback with another issuer, or without one', async () => {
    for (const change of [(at: URL) => { at.searchParams.set('iss', world.lain.issuer); }, (at: URL) => { at.searchParams.delete('iss'); }]) {
      const browser = world.browser();
      const back = new URL((await browser.hampir()).address);
      change(back);
      expect(await ruleOf(await browser.open(back.href))).toBe('oidc.penerbit');
    }
  });

  it('that changed its keys is believed at once', async () => {
    await world.seseorang(k.setjen.sekjen);
    expect(await world.refused((at, answer) => (at === '/jwks' ? { ...answer, body: '{"keys":[]}' } : answer))).toBe('oidc.tanda-tangan');
    world.oidc.lie(null);
    const browser = world.browser();
    await browser.masuk();
    expect(browser.cookie('sid')).toBeDefined();
  });
});

describe('a way back', () => {
  beforeAll(() => world.seseorang(k.auditor));

  it('is gone once: the same address again is refused', async () => {
    const browser = world.browser();
    const { address } = await browser.hampir();
    const kept = browser.cookie('oidc') ?? '';
    expect((await browser.open(address)).status).toBe(302);
    browser.keep('oidc', kept);
    expect(await ruleOf(await browser.open(address))).toBe('oidc.permintaan');
  });

  it('belongs to the browser that set out', async () => {
    const { address } = await world.browser().hampir();
    expect(await ruleOf(await world.browser().open(address))).toBe('oidc.permintaan');
    const other = world.browser();
    await other.hampir();
    expect(await ruleOf(await other.open(address))).toBe('oidc.permintaan');
  });

  it('belongs to the provider that was asked', async () => {
    const browser = world.browser();
    const { address } = await browser.hampir();
    expect(await ruleOf(await browser.open(address.replace('/uji/', '/lain/')))).toBe('oidc.penyedia');
  });

  it('is too late after ten minutes', async () => {
    const browser = world.browser();
    const { address } = await browser.hampir();
    await world.ground.asAdmin(`update permintaan_oidc set dibuat = dibuat - interval '11 minutes'`);
    expect(await ruleOf(await browser.open(address))).toBe('oidc.permintaan');
  });

  it.each([['oidc', 'bukan-kuki'], ['oidc', ''], ['oidc', Buffer.from('{"rahasia":"x"}').toString('base64url')]])('needs the cookie as it was given: %s=%s', async (name, value) => {
    const browser = world.browser();
    const { address } = await browser.hampir();
    browser.keep(name, value);
    expect(await ruleOf(await browser.open(address))).toBe('oidc.permintaan');
  });

  it('with a refusal of the provider tells so', async () => {
    const browser = world.browser();
    const back = new URL((await browser.hampir()).address);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect(await ruleOf(await browser.open(back.href))).toBe('oidc.ditolak-penyedia');
  });
});

describe('a provider that is down', () => {
  it('gives 503 with Retry-After, and local sign-in goes on', async () => {
    const answer = await world.browser().open(`${HERE}/api/v1/sesi/oidc/mati`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    const { status } = await fetch(`${world.url}/api/v1/sesi`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ namaPengguna: k.menteri, kataSandi: world.ground.accounts.kataSandi }) });
    expect(status).toBe(201);
  });

  it('or does not answer is given five seconds', async () => {
    const browser = world.browser();
    const { address } = await browser.hampir();
    world.oidc.lie((at, answer) => (at === '/token' ? undefined : answer));
    const since = Date.now();
    expect((await browser.open(address)).status).toBe(503);
    expect(Date.now() - since).toBeGreaterThan(4_000);
  });

  it.each<[string, (answer: Answer) => Answer]>([['an error', (answer) => ({ ...answer, status: 500, body: 'x' })], ['a page', (answer) => ({ ...answer, headers: { 'content-type': 'text/html' }, body: '<p>' })], ['a redirect', (answer) => ({ ...answer, status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' })]])('and answers with %s is no 500 of ours', async (_, change) => {
    world.oidc.lie((at, answer) => (at === '/token' ? change(answer) : answer));
    expect((await world.browser().masuk()).answer?.status).toBe(503);
  });
});
