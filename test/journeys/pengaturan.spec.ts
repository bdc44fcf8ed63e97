import { DEMO } from '../../src/seed/demo-accounts.js';
import { startMailServer, type TestMailServer } from '../support/smtp.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
const PATH = '/api/v1/saya/pengaturan';
const GOOD = { surel: { tugas: 'ringkasan' }, jamTenang: { dari: '20:00', sampai: '06:00' }, zona: 'Asia/Makassar', ringkasanPukul: 6 };

let world: World;
let mail: TestMailServer;
let who: Person;
beforeAll(async () => {
  mail = await startMailServer();
  world = await openWorld({ surel: { url: mail.url, from: 'predikat@contoh.go.id' } });
  who = await world.signIn(k.lapas.kepala);
}, 90_000);
afterAll(async () => { await world.close(); await mail.close(); });

const put = (body: unknown) => who.ask('put', PATH).send(body as object);

describe('the settings of a person', () => {
  it('begin with what is usual, and are then what was chosen', async () => {
    const { body: usual } = await who.ask('get', PATH).expect(200);
    expect(usual).toMatchObject({ zona: 'Asia/Jakarta', ringkasanPukul: 7, surel: { terverifikasi: false, tersedia: true } });
    const { body } = await put(GOOD).expect(200);
    expect(body).toMatchObject({ zona: 'Asia/Makassar', ringkasanPukul: 6, jamTenang: GOOD.jamTenang });
    expect((await who.ask('get', PATH).expect(200)).body).toEqual(body);
    expect((await put({ ...GOOD, surel: {}, jamTenang: null }).expect(200)).body).not.toHaveProperty('jamTenang');
  });

  it('cannot switch off what the law tells, and say why', async () => {
    for (const hukum of ['tidak', 'ringkasan']) {
      const { body } = await put({ ...GOOD, surel: { hukum } }).expect(422);
      expect(body.why[0]).toMatchObject({ rule: 'pemberitahuan.resmi', need: expect.stringContaining('tidak dapat dimatikan'), have: hukum });
    }
    await put({ ...GOOD, surel: { hukum: 'langsung' } }).expect(200);
  });

  it.each<[string, unknown, string]>([
    ['another way', { ...GOOD, surel: { tugas: 'merpati' } }, '/surel/tugas'], ['another kind', { ...GOOD, surel: { gosip: 'tidak' } }, '/surel/gosip'], ['no hour of a clock', { ...GOOD, jamTenang: { dari: '25:00', sampai: '06:00' } }, '/jamTenang/dari'],
    ['half of the quiet hours', { ...GOOD, jamTenang: { dari: '20:00' } }, '/jamTenang/sampai'], ['quiet hours without length', { ...GOOD, jamTenang: { dari: '20:00', sampai: '20:00' } }, '/jamTenang/sampai'],
    ['a zone elsewhere', { ...GOOD, zona: 'Europe/Berlin' }, '/zona'], ['no hour of a day', { ...GOOD, ringkasanPukul: 24 }, '/ringkasanPukul'], ['something else', { ...GOOD, lain: 1 }, '/lain'], ['nothing', {}, '/zona'],
  ])('refuse %s with its place', async (_, body, path) => {
    const answer = await put(body).expect(400);
    expect((answer.body as { faults: { path: string }[] }).faults.map((fault) => fault.path)).toContain(path);
  });

  it('take an address once its code was typed in', async () => {
    await who.ask('put', `${PATH}/surel`).send({ alamat: 'bukan alamat' }).expect(400);
    await who.ask('put', `${PATH}/surel`).send({ alamat: 'kepala@contoh.go.id\r\nBcc: lain@contoh.go.id' }).expect(400);
    const { body } = await who.ask('put', `${PATH}/surel`).send({ alamat: 'kepala@contoh.go.id' }).expect(200);
    expect(body.surel).toEqual({ alamat: 'kepala@contoh.go.id', terverifikasi: false, tersedia: true });
    const kode = /Anda: (\d{8})/.exec(mail.received.at(-1)?.text ?? '')?.[1];
    await who.ask('post', `${PATH}/surel/verifikasi`).send({ kode: '1' }).expect(400);
    expect((await who.ask('post', `${PATH}/surel/verifikasi`).send({ kode }).expect(200)).body.surel.terverifikasi).toBe(true);
  });

  it('are asked of who is signed in', async () => {
    await world.ask('get', PATH).expect(401);
    await world.ask('put', PATH).send(GOOD).expect(401);
  });

  it('show readiness the mail server, and serve without it', async () => {
    const ready = await world.ask('get', '/health/ready').expect(200);
    expect(JSON.stringify(ready.body)).toContain('"surel"');
    await mail.close();
    await world.ask('get', '/health/ready').expect(200);
  });
});
