import { DEMO } from '../../src/seed/demo-accounts.js';
import type { Browser } from '../support/identity-app.js';
import { kejadian, openSesiWorld, whyOf, type SesiWorld } from '../support/sesi-world.js';

const { kemenimipas: k } = DEMO;

let world: SesiWorld;
beforeAll(async () => { world = await openSesiWorld(); });
afterAll(() => world.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE = 'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

describe('one’s own sessions', () => {
  it('are listed with device, way and time, and end one by one or all others at once, at the next request', async () => {
    const [here, phone, third] = [await world.inside(k.kanim.kepala, world.browser(FIREFOX)), await world.inside(k.kanim.kepala, world.browser(PHONE)), await world.inside(k.kanim.kepala, world.browser(''))];
    const list = async () => ((await here.ask('get', '/api/v1/saya/sesi')).body as { isi: { id: string; perangkat: string; cara: string; kuat: boolean; iniSesi: boolean }[] }).isi;
    const sessions = await list();
    expect(sessions.map(({ perangkat, cara, kuat, iniSesi }) => [perangkat, cara, kuat, iniSesi])).toEqual(expect.arrayContaining([
      ['Firefox di Windows', 'sandi', false, true], ['Chrome di Android', 'sandi', false, false], ['Perangkat tidak dikenal', 'sandi', false, false],
    ]));
    expect(JSON.stringify(sessions)).not.toContain(here.cookie('sid'));
    const ofPhone = sessions.find(({ perangkat }) => perangkat === 'Chrome di Android')?.id ?? '';
    expect((await (await world.inside(k.menteri)).ask('delete', `/api/v1/saya/sesi/${ofPhone}`)).status).toBe(404);
    expect((await phone.ask('get', '/api/v1/sesi')).status).toBe(200);
    expect((await here.ask('delete', `/api/v1/saya/sesi/${ofPhone}`)).status).toBe(204);
    expect((await phone.ask('get', '/api/v1/sesi')).status).toBe(401);
    expect((await here.ask('delete', '/api/v1/saya/sesi')).body).toEqual({ diakhiri: 1 });
    expect([(await third.ask('get', '/api/v1/sesi')).status, (await list()).length]).toEqual([401, 1]);
  });

  it('on a new device are told to the owner; on a known one, and on the first, they are not', async () => {
    const home = await world.inside(k.kanim.operator, world.browser(FIREFOX));
    await home.ask('delete', '/api/v1/sesi');
    await world.inside(k.kanim.operator, home);
    expect(await kejadian(home)).toEqual([]);
    await world.inside(k.kanim.operator, world.browser(PHONE));
    expect(await kejadian(home)).toEqual([expect.objectContaining({ jenis: 'masuk.perangkatBaru', keterangan: 'Chrome di Android' })]);
  });

  it('begin under a token of their own: one that was laid into the browser before is not taken over, and the one of before ends', async () => {
    const by = world.browser();
    const laid = 'A'.repeat(43);
    by.setCookie('sid', laid);
    await world.inside(k.rutan.operator, by);
    expect(by.cookie('sid')).not.toBe(laid);
    const thief = world.browser();
    thief.setCookie('sid', laid);
    expect((await thief.ask('get', '/api/v1/sesi')).status).toBe(401);
  });

  it('end at the next request when the account is closed', async () => {
    const by = await world.inside(k.ditjenImigrasi.kepala);
    await world.demo.asAdmin('update account set nonaktif_sejak = clock_timestamp() where username = $1', [k.ditjenImigrasi.kepala]);
    expect((await by.ask('get', '/api/v1/sesi')).status).toBe(401);
    expect((await world.browser().post('/api/v1/sesi', world.credentials(k.ditjenImigrasi.kepala))).status).toBe(401);
  });

  it('of a list that is long are read page by page, and no other mark is taken', async () => {
    const by = await world.inside(k.ditjenPemasyarakatan.kepala);
    for (let i = 0; i < 5; i++) await world.demo.asAdmin(`select identity.kejadian_catat(id, 'sandi.diganti', '{}') from account where username = $1`, [k.ditjenPemasyarakatan.kepala]);
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { isi, berikutnya } = (await by.ask('get', `/api/v1/saya/kejadian?jumlah=2${next === '' ? '' : `&setelah=${next}`}`)).body as { isi: { pada: string }[]; berikutnya?: string };
      seen.push(...isi.map(({ pada }) => pada));
      next = berikutnya;
    }
    expect(seen).toHaveLength(5);
    expect((await by.ask('get', '/api/v1/saya/kejadian?setelah=x')).status).toBe(400);
  });
});

describe('one’s own password', () => {
  const NEW = 'payung-lontar-gerimis-biola-81';
  const change = (by: Browser, body: object) => by.post('/api/v1/saya/kata-sandi', body);
  const lama = () => world.demo.accounts.kataSandi;

  it('is changed with the one of before; other sessions end, this one goes on under a new token, and the owner is told', async () => {
    const [by, elsewhere] = [await world.inside(k.kanwilImigrasi.kepala), await world.inside(k.kanwilImigrasi.kepala)];
    const token = by.cookie('sid');
    expect((await change(by, { lama: lama(), baru: NEW })).status).toBe(200);
    expect([(await by.post('/coba')).status, by.cookie('sid') === token, (await elsewhere.ask('get', '/api/v1/sesi')).status]).toEqual([201, false, 401]);
    expect((await world.browser().post('/api/v1/sesi', world.credentials(k.kanwilImigrasi.kepala))).status).toBe(401);
    expect((await world.browser().post('/api/v1/sesi', { namaPengguna: k.kanwilImigrasi.kepala, kataSandi: NEW })).status).toBe(201);
    expect(await kejadian(by)).toContainEqual(expect.objectContaining({ jenis: 'sandi.diganti' }));
  });

  it.each([
    ['pendek', 'harus 15 sampai 128 karakter; yang diberikan 6 karakter'], ['x'.repeat(129), 'harus 15 sampai 128 karakter; yang diberikan 129 karakter'], ['passwordpassword', 'mudah ditebak'],
    ['wirasena-hadikusuma-1', 'memuat nama Anda'], ['Lembaga Pemasyarakatan Cirebon', 'memuat nama Anda'],
  ])('cannot become %s, and it is said why', async (baru, why) => {
    const by = await world.inside(k.lapas.kepala);
    const { status, body } = await change(by, { lama: lama(), baru });
    expect([status, JSON.stringify((body as { faults: object[] }).faults)]).toEqual([400, expect.stringContaining(why)]);
    expect((body as { faults: { path: string }[] }).faults.map(({ path }) => path)).toEqual(['/baru']);
  });

  it('is not changed without the one of before, nor into itself', async () => {
    const by = await world.inside(k.lapas.operator);
    const faults = async (body: object) => ((await change(by, body)).body as { faults: { path: string }[] }).faults.map(({ path }) => path);
    expect([await faults({ lama: 'bukan-kata-sandinya-1', baru: NEW }), await faults({ lama: lama(), baru: lama() })]).toEqual([['/lama'], ['/baru']]);
    await world.release(k.lapas.operator);
  });

  it('follows what the instansi asks: composition, and an age', async () => {
    const admin = await world.inside(k.admin);
    expect((await (await world.inside(k.menteri)).ask('put', '/api/v1/admin/kebijakan-sandi', { komposisi: true })).status).toBe(403);
    expect((await admin.ask('put', '/api/v1/admin/kebijakan-sandi', { komposisi: true, umurHari: 29 })).status).toBe(400);
    expect((await admin.ask('put', '/api/v1/admin/kebijakan-sandi', { komposisi: true, umurHari: 90 })).body).toEqual({ komposisi: true, umurHari: 90 });
    expect((await admin.ask('get', '/api/v1/admin/kebijakan-sandi')).body).toEqual({ komposisi: true, umurHari: 90 });
    const by = await world.inside(k.rutan.kepala);
    await world.demo.asAdmin(`update account set sandi_sejak = clock_timestamp() - interval '91 days' where username = $1`, [k.rutan.kepala]);
    expect(whyOf(await by.post('/coba'))).toMatchObject({ rule: 'sesi.sandi-kedaluwarsa', where: '/api/v1/saya/kata-sandi' });
    const { faults } = (await change(by, { lama: lama(), baru: NEW })).body as { faults: { why: string[] }[] };
    expect(faults[0]?.why).toEqual(['harus memuat huruf besar (kebijakan instansi)']);
    expect((await change(by, { lama: lama(), baru: `${NEW} Kenari` })).status).toBe(200);
    expect((await by.post('/coba')).status).toBe(201);
    const [recorded] = await world.demo.asAdmin<{ payload: string }>(`select payload from peristiwa_kewenangan where type = 'kebijakanSandi.ditetapkan'`);
    expect(recorded?.payload).toContain('"komposisi":true');
    await world.demo.asAdmin('delete from kebijakan_sandi');
  });
});
