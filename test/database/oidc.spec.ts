import { DEMO } from '../../src/seed/demo-accounts.js';
import { CLIENT, HERE, openOidcWorld, type OidcWorld } from '../support/oidc-world.js';

const { kemenimipas: k, contoh: c } = DEMO;

let world: OidcWorld;
beforeAll(async () => { world = await openOidcWorld(); });
afterAll(() => world.close());
afterEach(() => { world.honest(); });

describe('signing in through a provider', () => {
  it('is offered by name', async () => {
    const { isi } = await (await world.browser().open(`${HERE}/api/v1/sesi/oidc`)).json() as { isi: object[] };
    expect(isi[0]).toEqual({ id: 'uji', judul: 'SSO Uji', alamat: '/api/v1/sesi/oidc/uji' });
    expect((await world.browser().open(`${HERE}/api/v1/sesi/oidc/tidak-ada`)).status).toBe(404);
  });

  it('opens a session for the person of the NIP, then for the identity whatever its claims say', async () => {
    const sub = await world.seseorang(k.lapas.kepala);
    const browser = world.browser();
    const { answer } = await browser.masuk('uji', '?lanjut=/kotak-masuk');
    expect([answer?.status, answer?.headers.get('location')]).toEqual([302, '/kotak-masuk']);
    expect(await browser.sesi()).toMatchObject({ nama: 'Wirasena Hadikusuma', cara: 'oidc', kuat: false, jabatan: { peran: 'kepalaSatker' } });
    expect(browser.cookie('oidc')).toBeUndefined();
    await world.oidc.who({ akun: sub, klaim: { nip: '190000000000000000' } });
    const again = world.browser();
    await again.masuk();
    expect(await again.sesi()).toMatchObject({ nama: 'Wirasena Hadikusuma' });
  });

  it('asks for PKCE, state and nonce, and sends the browser nowhere else afterwards', async () => {
    const { headers, status } = await world.browser().open(`${HERE}/api/v1/sesi/oidc/uji`);
    const { origin, searchParams } = new URL(headers.get('location') ?? '');
    expect([status, origin]).toEqual([302, world.oidc.issuer]);
    expect(Object.fromEntries(searchParams)).toMatchObject({ response_type: 'code', client_id: CLIENT, code_challenge_method: 'S256', state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/), code_challenge: expect.stringMatching(/^[\w-]{43}$/) });
    expect(headers.get('set-cookie')).toMatch(/^oidc=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    for (const lanjut of ['//jahat.example', 'https://jahat.example', '/%5Cjahat', '/\\jahat', 'kotak']) {
      expect([lanjut, (await world.browser().open(`${HERE}/api/v1/sesi/oidc/uji?lanjut=${encodeURIComponent(lanjut)}`)).status]).toEqual([lanjut, lanjut === '/%5Cjahat' ? 302 : 400]);
    }
  });

  it('counts as a second factor, and as a fresh proof, only as the provider says', async () => {
    await world.seseorang(k.kanim.kepala);
    world.oidc.lie((at, answer) => (at === '/token' ? world.oidc.retoken(answer, (claims) => ({ ...claims, amr: ['pwd', 'otp'] })) : answer));
    const browser = world.browser();
    await browser.masuk('uji', '?segar=true');
    expect(await browser.sesi()).toMatchObject({ kuat: true });
    world.oidc.lie((at, answer) => (at === '/token' ? world.oidc.retoken(answer, (claims) => ({ ...claims, auth_time: Number(claims['auth_time']) - 3600 })) : answer));
    const older = world.browser();
    await older.masuk();
    const { dikuatkan } = await older.sesi();
    expect(Date.now() - Date.parse(String(dikuatkan))).toBeGreaterThan(3_500_000);
    expect(await world.refused((at, answer) => (at === '/token' ? world.oidc.retoken(answer, (claims) => ({ ...claims, auth_time: Number(claims['auth_time']) - 50_000 })) : answer))).toBe('oidc.waktu');
  });

  it('finds claims at the user information where the token has none, and uses only posts of the instansi that trust it', async () => {
    await world.lain.who({ akun: 'tamu', klaim: { preferred_username: c.timKhusus } });
    const browser = world.browser();
    await browser.masuk('lain');
    const { pilihanJabatan, jabatan } = await browser.sesi() as { pilihanJabatan: { id: string; instansi: string }[]; jabatan: { instansi: string } };
    expect(jabatan.instansi).toBe('Kementerian Contoh Kebumian dan Perairan');
    expect(new Set(pilihanJabatan.map(({ instansi }) => instansi))).toEqual(new Set([jabatan.instansi]));
    const [elsewhere] = await world.ground.asAdmin<{ id: string; tenant: string }>(`select p.id, p.tenant_id as tenant from post p join account a using (person_id) join instansi i using (tenant_id) where a.username = $1 and i.kode = $2`, [c.timKhusus, k.kode]);
    const headers = { cookie: `sid=${browser.cookie('sid')}`, 'content-type': 'application/json' };
    expect((await fetch(`${world.url}/api/v1/sesi/jabatan`, { method: 'POST', headers, body: JSON.stringify({ jabatan: `${elsewhere?.tenant}/${elsewhere?.id}` }) })).status).toBe(404);
    await world.ground.asAdmin(`update session set jabatan_tenant = $1, jabatan_id = $2 where penyedia = 'lain'`, [elsewhere?.tenant, elsewhere?.id]);
    expect(await world.ground.asAdmin(`select jabatan_id from session where penyedia = 'lain'`)).toEqual([{ jabatan_id: null }]);
  });

  it('ends here and names the address where it ends there', async () => {
    await world.seseorang(k.rutan.kepala);
    const browser = world.browser();
    await browser.masuk();
    const { alamat } = await (await browser.open(`${HERE}/api/v1/sesi/oidc/keluar`, 'POST')).json() as { alamat: string };
    expect(new URL(alamat).origin).toBe(world.oidc.issuer);
    expect(new URL(alamat).searchParams.get('post_logout_redirect_uri')).toBe(`${HERE}/`);
    expect((await browser.open(`${HERE}/api/v1/sesi`)).status).toBe(401);
  });
});

describe('who is not known', () => {
  it('is told whom to ask, and gets neither account nor post', async () => {
    const before = await world.ground.asAdmin<{ n: string }>('select (select count(*) from account) + (select count(*) from post) + (select count(*) from identitas_oidc) as n');
    await world.oidc.who({ akun: 'orang-luar', klaim: { nip: '199912312020121009' } });
    const { answer } = await world.browser().masuk();
    expect(answer?.status).toBe(403);
    expect(await answer?.json()).toMatchObject({ why: [{ rule: 'oidc.tidak-dikenal', need: expect.stringContaining('administrator instansi') }] });
    expect(await world.ground.asAdmin('select (select count(*) from account) + (select count(*) from post) + (select count(*) from identitas_oidc) as n')).toEqual(before);
  });

  it.each([['NIP of somebody of another instansi', c.balai.kepala, 'oidc.tidak-dikenal'], ['NIP of a closed account', k.lapas.operator, 'oidc.tidak-dikenal']])('includes who comes with the %s', async (_, name, rule) => {
    await world.ground.asAdmin(`update account set nonaktif_sejak = clock_timestamp() where username = $1`, [k.lapas.operator]);
    await world.seseorang(name);
    expect(await world.refused(null)).toBe(rule);
  });

  it('includes another identity that claims a person who is tied already, and a tied account that is closed', async () => {
    await world.seseorang(k.kanim.operator);
    const first = world.browser();
    await first.masuk();
    expect(first.cookie('sid')).toBeDefined();
    await world.oidc.who({ akun: 'penyamar' });
    expect(await world.refused(null)).toBe('oidc.tidak-dikenal');
    await world.ground.asAdmin('update account set nonaktif_sejak = clock_timestamp() where username = $1', [k.kanim.operator]);
    const [{ subjek } = { subjek: '' }] = await world.ground.asAdmin<{ subjek: string }>('select subjek from identitas_oidc where account_id = (select id from account where username = $1)', [k.kanim.operator]);
    await world.oidc.who({ akun: subjek });
    expect(await world.refused(null)).toBe('oidc.akun-nonaktif');
  });
});
