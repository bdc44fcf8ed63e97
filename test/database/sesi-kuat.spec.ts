import { authenticator } from 'otplib';
import type request from 'supertest';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { SoftAuthenticator } from '../support/authenticator.js';
import { kejadian, openSesiWorld, whyOf, type SesiWorld } from '../support/sesi-world.js';

const { kemenimipas: k } = DEMO;

let world: SesiWorld;
beforeAll(async () => { world = await openSesiWorld(); });
afterAll(() => world.close());

describe('an act of weight', () => {
  it('asks for a proof that is five minutes old at most, and says where to show it', async () => {
    const by = await world.inside(k.menteri);
    expect((await by.post('/coba/tanda-tangan')).status).toBe(201);
    await world.proofWas(by, '4 minutes 50 seconds');
    expect((await by.post('/coba/tanda-tangan')).status).toBe(201);
    await world.proofWas(by, '5 minutes 1 second');
    const refused = await by.post('/coba/tanda-tangan');
    expect([refused.status, whyOf(refused)]).toEqual([403, expect.objectContaining({ rule: 'sesi.penguatan', where: '/api/v1/sesi/penguatan' })]);
    expect((await by.post('/coba')).status).toBe(201);
  });

  it('is done after the password is shown again, under a new token; the one of before has ended', async () => {
    const by = await world.inside(k.menteri);
    await world.proofWas(by, '1 hour');
    const before = by.cookie('sid') ?? '';
    expect((await by.post('/api/v1/sesi/penguatan', { kataSandi: world.demo.accounts.kataSandi })).status).toBe(200);
    expect(by.cookie('sid')).not.toBe(before);
    expect((await by.post('/coba/tanda-tangan')).status).toBe(201);
    const thief = world.browser();
    thief.setCookie('sid', before);
    expect((await thief.ask('get', '/api/v1/sesi')).status).toBe(401);
  });

  it('is not done after a wrong password, which counts like one at sign-in', async () => {
    const by = await world.inside(k.auditor);
    await world.proofWas(by, '1 hour');
    for (let i = 0; i < 5; i++) expect(whyOf(await by.post('/api/v1/sesi/penguatan', { kataSandi: 'bukan-kata-sandinya-1' }))?.rule).toBe('penguatan.cocok');
    expect(whyOf(await by.post('/api/v1/sesi/penguatan', { kataSandi: world.demo.accounts.kataSandi }))?.rule).toBe('penguatan.cocok');
    expect((await by.post('/coba/tanda-tangan')).status).toBe(403);
    expect(await kejadian(by)).toContainEqual(expect.objectContaining({ jenis: 'akun.ditahan' }));
    await world.release(k.auditor);
  });

  it('asks for the strongest factor that is there: code before password, passkey before code, a recovery code in their stead', async () => {
    const name = k.setjen.sekjen;
    const by = await world.inside(name);
    const { rahasia } = (await by.post('/api/v1/saya/faktor/totp')).body as { rahasia: string };
    const { kodePemulihan } = (await by.post('/api/v1/saya/faktor/totp/aktifkan', { kode: authenticator.generate(rahasia) })).body as { kodePemulihan: string[] };
    await world.demo.asAdmin('update faktor_totp set langkah = 0');
    const strengthen = async (body: object) => { const answer = await by.post('/api/v1/sesi/penguatan', body); return whyOf(answer)?.rule ?? answer.status; };
    expect([await strengthen({ kataSandi: world.demo.accounts.kataSandi }), await strengthen({ totp: authenticator.generate(rahasia) })]).toEqual(['penguatan.terkuat', 200]);
    const device = new SoftAuthenticator(`http://localhost:${world.served.port}`);
    const publicKey = (answer: request.Response) => (answer.body as { publicKey: never }).publicKey;
    const added = await by.post('/api/v1/saya/faktor/passkey', { nama: 'Laptop', respons: device.create(publicKey(await by.post('/api/v1/saya/faktor/passkey/tantangan'))) });
    expect([added.status, added.body]).toEqual([201, {}]);
    await world.demo.asAdmin('update faktor_totp set langkah = 0');
    expect(await strengthen({ totp: authenticator.generate(rahasia) })).toBe('penguatan.terkuat');
    expect(await strengthen({ passkey: device.get(publicKey(await by.post('/api/v1/sesi/penguatan/tantangan'))) })).toBe(200);
    expect([await strengthen({ kodePemulihan: kodePemulihan[0] }), await strengthen({ kodePemulihan: kodePemulihan[0] })]).toEqual([200, 'penguatan.cocok']);
    await world.release(name);
  });

  it.each([[{}], [{ kataSandi: 'x', totp: '123456' }], [{ kataSandi: ['x'] }], [{ lain: 'x' }]])('is not asked with the malformed %j', async (body) => {
    expect((await (await world.inside(k.menteri)).post('/api/v1/sesi/penguatan', body)).status).toBe(400);
  });

  it('on the own factors asks for a fresh proof too', async () => {
    const by = await world.inside(k.rutan.kepala);
    await world.proofWas(by, '6 minutes');
    for (const path of ['totp', 'passkey/tantangan', 'kode-pemulihan']) expect([path, whyOf(await by.post(`/api/v1/saya/faktor/${path}`))?.rule]).toEqual([path, 'sesi.penguatan']);
  });
});

describe('where a second factor is demanded', () => {
  let strict: SesiWorld;
  beforeAll(async () => { strict = await openSesiWorld({ mfa: 'wajib' }); });
  afterAll(() => strict.close());

  it.each([['menteri', k.menteri], ['ketua TPI', k.itjen.ketuaTpi], ['anggota TPI', k.itjen.anggotaTpi[0]], ['penilai Kanwil', k.kanwilPemasyarakatan.penilai[0]], ['admin', k.admin], ['kepala', k.lapas.kepala]])(
    'the post of the %s cannot be used without one, and it is told where to enrol', async (_, name) => {
      const by = await strict.inside(name);
      const refused = await by.post('/coba');
      expect([refused.status, whyOf(refused)]).toEqual([403, expect.objectContaining({ rule: 'sesi.faktor-kedua', where: '/api/v1/saya/faktor' })]);
      expect((await by.ask('get', '/api/v1/saya/faktor')).body).toMatchObject({ wajib: true });
    });

  it.each([['operator', k.lapas.operator], ['auditor', k.auditor]])('the post of the %s can', async (_, name) => {
    const by = await strict.inside(name);
    expect((await by.post('/coba')).status).toBe(201);
    expect((await by.ask('get', '/api/v1/saya/faktor')).body).toMatchObject({ wajib: false });
  });

  it('the post opens in the session that enrolled, and the last factor stays', async () => {
    const by = await strict.inside(k.menteri);
    const { rahasia } = (await by.post('/api/v1/saya/faktor/totp')).body as { rahasia: string };
    expect((await by.post('/api/v1/saya/faktor/totp/aktifkan', { kode: authenticator.generate(rahasia) })).status).toBe(200);
    expect((await by.post('/coba')).body).toEqual({ role: 'pimpinanInstansi' });
    expect(whyOf(await by.ask('delete', '/api/v1/saya/faktor/totp'))?.rule).toBe('faktor.terakhir');
    const device = new SoftAuthenticator(`http://localhost:${strict.served.port}`);
    const { publicKey } = (await by.post('/api/v1/saya/faktor/passkey/tantangan')).body as { publicKey: never };
    expect((await by.post('/api/v1/saya/faktor/passkey', { nama: 'Kunci', respons: device.create(publicKey) })).status).toBe(201);
    expect((await by.ask('delete', '/api/v1/saya/faktor/totp')).status).toBe(204);
    expect(whyOf(await by.ask('delete', `/api/v1/saya/faktor/passkey/${device.id}`))?.rule).toBe('faktor.terakhir');
  });
});
