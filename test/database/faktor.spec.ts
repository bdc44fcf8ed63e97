import { Controller, Post } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { authenticator } from 'otplib';
import type request from 'supertest';
import { CurrentActor, Diperkuat, SignedIn } from '../../src/identity/session.guard.js';
import type { Actor } from '../../src/identity/actor.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { SoftAuthenticator } from '../support/authenticator.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { Browser, serveIdentity, type IdentityApp } from '../support/identity-app.js';

const { kemenimipas: k } = DEMO;

@SignedIn()
@Controller('coba')
class CobaController {
  @Post()
  pakai(@CurrentActor() { role }: Actor): object { return { role }; }

  @Post('tanda-tangan')
  @Diperkuat('dokumen.tandaTangani')
  tandaTangan(): object { return { oleh: 'ya' }; }
}

let demo: DemoDatabase;
let served: IdentityApp;
beforeAll(async () => {
  demo = await openDemoDatabase();
  served = await serveIdentity(demo, [CobaController]);
});
afterAll(async () => {
  await served.app.close();
  await demo.close();
});

const browser = (agent?: string) => new Browser(served.url, agent);
const credentials = (namaPengguna: string) => ({ namaPengguna, kataSandi: demo.accounts.kataSandi });
/** A browser in which somebody is signed in by password. */
async function inside(namaPengguna: string, in_ = browser()): Promise<Browser> {
  expect((await in_.post('/api/v1/sesi', credentials(namaPengguna))).status).toBe(201);
  return in_;
}
const ruleOf = ({ body }: request.Response): string => (body as { why: { rule: string }[] }).why[0]?.rule ?? '';
const uncount = (namaPengguna: string) => demo.asAdmin('update account set gagal = 0, ditahan_sampai = null where username = $1', [namaPengguna]);
const steps = (by: number) => ({ epoch: Date.now() + by * 30_000 });
const codeOf = (secret: string, by = 0): string => authenticator.clone(steps(by)).generate(secret);
/** Not so near to the end of a step that the next request would come in another one. */
const calm = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, Date.now() % 30_000 > 28_000 ? 2_000 : 0); });
/** Lets the codes of this moment count again, as if the last one had been used long ago. */
const forget = (namaPengguna: string) => demo.asAdmin('update faktor_totp set langkah = 0 where account_id = (select id from account where username = $1)', [namaPengguna]);
const kejadian = async (by: Browser): Promise<string[]> => ((await by.ask('get', '/api/v1/saya/kejadian')).body as { isi: { jenis: string }[] }).isi.map(({ jenis }) => jenis);

interface Enrolled { readonly browser: Browser; readonly secret: string; readonly codes: string[] }
async function withTotp(namaPengguna: string): Promise<Enrolled> {
  const by = await inside(namaPengguna);
  const { rahasia } = (await by.post('/api/v1/saya/faktor/totp')).body as { rahasia: string };
  const active = await by.post('/api/v1/saya/faktor/totp/aktifkan', { kode: codeOf(rahasia) });
  expect(active.status).toBe(200);
  await forget(namaPengguna);
  return { browser: by, secret: rahasia, codes: (active.body as { kodePemulihan: string[] }).kodePemulihan };
}

/** A browser whose password was right and whose second factor is still to come. */
async function between(namaPengguna: string, in_ = browser()): Promise<Browser> {
  const answer = await in_.post('/api/v1/sesi', credentials(namaPengguna));
  expect([answer.status, in_.cookie('sid')]).toEqual([202, undefined]);
  return in_;
}

describe('an authenticator app', () => {
  let owner: Enrolled;
  beforeAll(async () => { owner = await withTotp(k.lapas.kepala); });
  afterEach(async () => { await forget(k.lapas.kepala); await uncount(k.lapas.kepala); });

  it('is confirmed by its first code, told with a QR code, and brings ten recovery codes', async () => {
    const by = await inside(k.kanim.kepala);
    const begun = (await by.post('/api/v1/saya/faktor/totp')).body as { rahasia: string; uri: string; qr: string };
    expect(begun.uri).toContain(`secret=${begun.rahasia}`);
    expect(begun.qr).toMatch(/^<svg /);
    expect(ruleOf(await by.post('/api/v1/saya/faktor/totp/aktifkan', { kode: codeOf(begun.rahasia, 40) }))).toBe('totp.kode');
    expect((await browser().post('/api/v1/sesi', credentials(k.kanim.kepala))).status).toBe(201);
    const active = await by.post('/api/v1/saya/faktor/totp/aktifkan', { kode: codeOf(begun.rahasia) });
    expect(new Set((active.body as { kodePemulihan: string[] }).kodePemulihan).size).toBe(10);
    expect((await by.ask('get', '/api/v1/sesi')).body).toMatchObject({ kuat: true });
    expect((await by.post('/api/v1/saya/faktor/totp')).status).toBe(409);
  });

  it('lies in the database sealed', async () => {
    const [row] = await demo.asAdmin<{ rahasia: Buffer }>('select rahasia from faktor_totp where account_id = (select id from account where username = $1)', [k.lapas.kepala]);
    expect(row?.rahasia.includes(owner.secret)).toBe(false);
    expect(row?.rahasia.includes(Buffer.from(owner.secret))).toBe(false);
  });

  it('makes signing in two stages: without the second nothing opens', async () => {
    const by = await between(k.lapas.kepala);
    expect((await by.post('/coba')).status).toBe(401);
    expect((await by.ask('get', '/api/v1/sesi')).status).toBe(401);
    expect((await by.ask('get', '/api/v1/saya/faktor')).status).toBe(401);
    by.setCookie('sid', by.cookie('tahap') ?? '');
    expect((await by.post('/coba')).status).toBe(401);
    expect((await by.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret) })).status).toBe(201);
    expect((await by.post('/coba')).body).toEqual({ role: 'kepalaSatker' });
    expect((await by.ask('get', '/api/v1/sesi')).body).toMatchObject({ cara: 'sandi', kuat: true });
    expect(by.cookie('tahap')).toBeUndefined();
  });

  it('takes a code once, also for the code of the step beside', async () => {
    const [first, second, third] = [await between(k.lapas.kepala), await between(k.lapas.kepala), await between(k.lapas.kepala)];
    const code = codeOf(owner.secret);
    expect((await first.post('/api/v1/sesi/faktor-kedua', { totp: code })).status).toBe(201);
    expect((await second.post('/api/v1/sesi/faktor-kedua', { totp: code })).status).toBe(401);
    expect((await third.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret, -1) })).status).toBe(401);
  });

  it('takes a code once also when it comes twice at the same moment', async () => {
    const browsers = await Promise.all(Array.from({ length: 6 }, () => between(k.lapas.kepala)));
    const code = codeOf(owner.secret);
    const statuses = (await Promise.all(browsers.map((by) => by.post('/api/v1/sesi/faktor-kedua', { totp: code })))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  it.each([-1, 0, 1])('takes the code of step %i', async (by) => {
    const waiting = await between(k.lapas.kepala);
    await calm();
    expect((await waiting.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret, by) })).status).toBe(201);
  });

  it.each([-3, 3])('refuses the code of step %i', async (by) => {
    const waiting = await between(k.lapas.kepala);
    await calm();
    expect((await waiting.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret, by) })).status).toBe(401);
  });

  it('gives five tries between the stages, and holds the account after five failures', async () => {
    const by = await between(k.lapas.kepala);
    for (let i = 0; i < 5; i++) expect((await by.post('/api/v1/sesi/faktor-kedua', { totp: '000000' })).status).toBe(401);
    await uncount(k.lapas.kepala);
    expect((await by.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret) })).status).toBe(401);
    const other = await between(k.lapas.kepala);
    await demo.asAdmin(`update account set ditahan_sampai = clock_timestamp() + interval '1 minute' where username = $1`, [k.lapas.kepala]);
    expect((await other.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret) })).status).toBe(401);
  });

  it('waits five minutes for the second stage, in the browser of the first', async () => {
    const by = await between(k.lapas.kepala);
    expect((await browser().post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret) })).status).toBe(401);
    await demo.asAdmin(`update sesi_tertunda set dibuat = clock_timestamp() - interval '5 minutes 1 second'`);
    expect((await by.post('/api/v1/sesi/faktor-kedua', { totp: codeOf(owner.secret) })).status).toBe(401);
  });

  it('tells nothing of factors before the password was right', async () => {
    const told = async (namaPengguna: string) => {
      const { status, body } = await browser().post('/api/v1/sesi', { namaPengguna, kataSandi: 'bukan-kata-sandinya-1' });
      return { status, ...(body as object), instance: '' };
    };
    expect(await told(k.lapas.kepala)).toEqual(await told('tidak.ada@kemenimipas'));
    expect(await told(k.lapas.kepala)).toEqual(await told(k.menteri));
  });

  it('is replaced by a recovery code, each once, and the owner is told', async () => {
    const [code = '', next = ''] = owner.codes;
    const statusOf = async (kodePemulihan: string) => (await (await between(k.lapas.kepala)).post('/api/v1/sesi/faktor-kedua', { kodePemulihan })).status;
    expect(await statusOf(code)).toBe(201);
    expect(await statusOf(code)).toBe(401);
    expect(await statusOf(next.toLowerCase().replaceAll('-', ' '))).toBe(201);
    expect(await kejadian(owner.browser)).toContain('pemulihan.dipakai');
    const kept = await demo.asAdmin<{ sidik: Buffer }>('select sidik from kode_pemulihan');
    expect(kept.some(({ sidik }) => sidik.equals(createHash('sha256').update(code).digest()))).toBe(false);
  });

  it('no longer takes the recovery codes of before when there are new ones', async () => {
    const fresh = (await owner.browser.post('/api/v1/saya/faktor/kode-pemulihan')).body as { kode: string[] };
    const statusOf = async (kodePemulihan = '') => (await (await between(k.lapas.kepala)).post('/api/v1/sesi/faktor-kedua', { kodePemulihan })).status;
    expect([await statusOf(owner.codes[5]), await statusOf(fresh.kode[0])]).toEqual([401, 201]);
  });

  it.each([[{}], [{ totp: '12345' }], [{ totp: 123456 }], [{ totp: '123456', kodePemulihan: 'X' }], [{ kataSandi: 'x' }], [{ passkey: 'x' }], [{ passkey: { id: 'x' } }]])('refuses the malformed %j', async (body) => {
    expect((await (await between(k.lapas.kepala)).post('/api/v1/sesi/faktor-kedua', body)).status).toBe(400);
  });
});

describe('a passkey', () => {
  const origin = () => `http://localhost:${served.port}`;
  let by: Browser;
  let device: SoftAuthenticator;
  const optionsOf = ({ body }: request.Response) => (body as { publicKey: never }).publicKey;
  const enrol = async (who: Browser, nama = 'Laptop kantor', lies = {}) => {
    const made = new SoftAuthenticator(origin());
    const options = optionsOf(await who.post('/api/v1/saya/faktor/passkey/tantangan'));
    const answer = await who.post('/api/v1/saya/faktor/passkey', { nama, respons: made.create(options, lies) });
    return { made, answer };
  };
  const signIn = async (made: SoftAuthenticator, lies = {}, who = browser()) => {
    const options = optionsOf(await who.post('/api/v1/sesi/passkey/tantangan'));
    return { who, answer: await who.post('/api/v1/sesi/passkey', { passkey: made.get(options, lies) }) };
  };

  beforeAll(async () => {
    by = await inside(k.rutan.operator);
    const { made, answer } = await enrol(by);
    expect(answer.status).toBe(201);
    expect((answer.body as { kodePemulihan: string[] }).kodePemulihan).toHaveLength(10);
    device = made;
  });
  afterEach(() => uncount(k.rutan.operator));

  it('opens a session alone, as two factors, in a discoverable way', async () => {
    const { who, answer } = await signIn(device);
    expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ cara: 'passkey', kuat: true })]);
    expect((await who.post('/coba')).body).toEqual({ role: 'operator' });
  });

  it('is a second factor after the password', async () => {
    const who = await between(k.rutan.operator);
    const options = optionsOf(await who.post('/api/v1/sesi/faktor-kedua/tantangan'));
    expect((await who.post('/api/v1/sesi/faktor-kedua', { passkey: device.get(options) })).status).toBe(201);
  });

  it('of another account is no second factor of this one', async () => {
    const other = await enrol(await inside(k.kanim.operator));
    const who = await between(k.rutan.operator);
    const options = optionsOf(await who.post('/api/v1/sesi/faktor-kedua/tantangan'));
    expect((await who.post('/api/v1/sesi/faktor-kedua', { passkey: other.made.get(options) })).status).toBe(401);
  });

  it('that is not known opens nothing', async () => {
    const unknown = new SoftAuthenticator(origin());
    unknown.create({ challenge: 'x', rp: { id: 'localhost' }, user: { id: 'x' } });
    expect((await signIn(unknown)).answer.status).toBe(401);
  });

  it.each([
    ['from another origin', { origin: 'https://jahat.example' }], ['for another service', { rpId: 'jahat.example' }], ['with another challenge', { challenge: 'dGViYWthbg' }],
    ['without looking who uses it', { userVerified: false }], ['with a counter that stands still', { counter: 1 }],
  ])('%s opens nothing', async (_, lies) => {
    expect((await signIn(device, lies)).answer.status).toBe(401);
  });

  it('that was copied is refused, and its owner is told', async () => {
    const clone = device.cloned();
    expect((await signIn(device)).answer.status).toBe(201);
    expect((await signIn(device)).answer.status).toBe(201);
    expect((await signIn(clone)).answer.status).toBe(401);
    expect(await kejadian(by)).toContain('passkey.hitunganMundur');
  });

  it('answers a challenge once, in the browser that asked, for what it asked, within five minutes', async () => {
    const who = browser();
    const options = optionsOf(await who.post('/api/v1/sesi/passkey/tantangan'));
    const stage = who.cookie('tahap') ?? '';
    const answer = { passkey: device.get(options) };
    expect((await browser().post('/api/v1/sesi/passkey', answer)).status).toBe(401);
    expect((await who.post('/api/v1/sesi/passkey', answer)).status).toBe(201);
    who.setCookie('tahap', stage);
    expect((await who.post('/api/v1/sesi/passkey', { passkey: device.get(options) })).status).toBe(401);
    const late = browser();
    const waiting = optionsOf(await late.post('/api/v1/sesi/passkey/tantangan'));
    await demo.asAdmin(`update tantangan set dibuat = clock_timestamp() - interval '5 minutes 1 second'`);
    expect((await late.post('/api/v1/sesi/passkey', { passkey: device.get(waiting) })).status).toBe(401);
    const between_ = await between(k.rutan.operator);
    const second = optionsOf(await between_.post('/api/v1/sesi/faktor-kedua/tantangan'));
    expect((await between_.post('/api/v1/sesi/passkey', { passkey: device.get(second) })).status).toBe(401);
  });

  it.each([
    ['at another origin', { origin: 'https://jahat.example' }, 'passkey dibuat pada alamat lain'], ['for another service', { rpId: 'jahat.example' }, 'passkey dibuat untuk layanan lain'],
    ['for another challenge', { challenge: 'dGViYWthbg' }, 'jawaban bukan untuk permintaan ini'], ['by a device that looks at nobody', { userVerified: false }, 'perangkat tidak memeriksa pemakainya (PIN, sidik jari, atau wajah)'],
  ])('that was made %s is not kept, with the reason', async (_, lies, have) => {
    const { answer } = await enrol(by, 'Dusta', lies);
    expect([answer.status, (answer.body as { why: { have: string }[] }).why[0]?.have]).toEqual([422, have]);
  });

  it('is listed, renamed and removed by its owner, and by nobody else', async () => {
    const { made } = await enrol(by, 'Ponsel');
    const listed = async () => ((await by.ask('get', '/api/v1/saya/faktor')).body as { passkey: { id: string; nama: string }[] }).passkey.map(({ nama }) => nama);
    expect(await listed()).toEqual(['Laptop kantor', 'Ponsel']);
    const stranger = await inside(k.menteri);
    expect([(await stranger.ask('patch', `/api/v1/saya/faktor/passkey/${made.id}`, { nama: 'Curi' })).status, (await stranger.ask('delete', `/api/v1/saya/faktor/passkey/${made.id}`)).status]).toEqual([404, 404]);
    expect((await by.ask('patch', `/api/v1/saya/faktor/passkey/${made.id}`, { nama: 'Ponsel dinas' })).status).toBe(204);
    expect(await listed()).toEqual(['Laptop kantor', 'Ponsel dinas']);
    expect((await by.ask('delete', `/api/v1/saya/faktor/passkey/${made.id}`)).status).toBe(204);
    expect(await listed()).toEqual(['Laptop kantor']);
    expect((await signIn(made)).answer.status).toBe(401);
  });
});
