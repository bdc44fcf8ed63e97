import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { PemberitahuanTasks } from '../../src/pemberitahuan/pemberitahuan.tasks.js';
import { Penyebar } from '../../src/pemberitahuan/penyebar.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { KabarMati } from '../../src/webhook/kabar-mati.js';
import { Pengantar } from '../../src/webhook/pengantar.js';
import { JEDA } from '../../src/webhook/tanda-tangan.js';
import { tujuanWebhook } from '../../src/webhook/tujuan.js';
import type { KirimanWebhookDto, WebhookDto } from '../../src/webhook/webhook.dto.js';
import { startReceiver, type Receiver } from '../support/receiver.js';
import { startMailServer, type TestMailServer } from '../support/smtp.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, rowsOf, type Person, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const PATH = '/api/v1/admin/webhook';

let world: World;
let route: Route;
let admin: Person;
let foreign: Person;
let receiver: Receiver;
let mail: TestMailServer;
let pengantar: Pengantar;

beforeAll(async () => {
  [receiver, mail] = await Promise.all([startReceiver(), startMailServer()]);
  world = await openWorld({ hostWebhook: ['127.0.0.1'], surel: { url: mail.url, from: 'predikat@contoh.go.id' } });
  ({ route } = await routeOverHttp(world, 'lapas'));
  await route.through('usulan.ajukan');
  pengantar = world.app.get(Pengantar, { strict: false });
}, 90_000);
afterAll(async () => { await world.close(); await receiver.close(); await mail.close(); });
beforeEach(async () => {
  await world.asAdmin('delete from webhook_kiriman');
  await world.asAdmin('delete from webhook');
  [admin, foreign] = [await world.signIn(k.admin), await world.signIn(c.admin)]; // a proof of these minutes
  Object.assign(receiver, { answer: { status: 204 } }).received.length = 0;
  await world.clock.to('2027-05-25');
});

const install = async (body: object = {}) => (await admin.ask('post', PATH).send({ judul: 'Persuratan', url: `${receiver.url}/masuk`, ...body }).expect(201)).body as { webhook: WebhookDto; rahasia: string };
const hooks = () => rowsOf<WebhookDto>(admin.ask('get', PATH));
const sent = (id: string, query = '') => rowsOf<KirimanWebhookDto>(admin.ask('get', `${PATH}/${id}/kiriman${query}`));
const job = (data: unknown) => ({ tenant: admin.actor.tenant, jobId: '1', data });

/** Tells of the proposal, and passes on, as workers would. */
async function tell(perihal = 'usulan.diajukan'): Promise<void> {
  const [row] = await world.asAdmin<{ seq: number }>('select seq from kasus where id = $1', [route.kasus('usulan')]);
  const kabar = { kasus: route.kasus('usulan'), seq: row?.seq, perihal };
  await world.app.get(PemberitahuanTasks, { strict: false }).beritahukan(job(kabar));
  await world.app.get(Penyebar, { strict: false }).sebar(job(kabar));
}
/** One try for each message that waits, whatever its time. */
async function attempt(): Promise<void> {
  await world.asAdmin(`update webhook_kiriman set berikut = app.now() where keadaan = 'menunggu'`);
  for (const { id } of await world.asAdmin<{ id: string }>(`select id from webhook_kiriman where keadaan = 'menunggu'`)) await pengantar.kirim(job({ kiriman: id }));
}

describe('a message', () => {
  it('tells kind and ids and nothing else, signed so that others can check it', async () => {
    const { webhook, rahasia } = await install();
    await tell();
    await attempt();
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = receiver.received;
    expect([path, headers['content-type'], headers['webhook-id']]).toEqual(['/masuk', 'application/json; charset=utf-8', (await sent(webhook.id))[0]?.id]);
    expect(new Webhook(rahasia).verify(body, headers)).toEqual({
      type: 'usulan.diajukan', timestamp: expect.stringMatching(/^2027-05-25T.*Z$/), data: { instansi: admin.actor.tenant, kasus: route.kasus('usulan'), versi: expect.any(Number) },
    });
    expect((await sent(webhook.id)).map(({ keadaan, status, percobaan }) => [keadaan, status, percobaan])).toEqual([['terkirim', 204, 1]]);
  });

  it('goes to those who want its kind, once each, however often it is spread and by how many workers', async () => {
    const [all, some, other] = [await install(), await install({ judul: 'B', url: `${receiver.url}/b`, perihal: ['usulan.diajukan'] }), await install({ judul: 'C', url: `${receiver.url}/c`, perihal: ['predikat.dicabut'] })];
    await Promise.all([tell(), tell()]);
    const ids = (await world.asAdmin<{ id: string }>('select id from webhook_kiriman')).map(({ id }) => id);
    await Promise.all([...ids, ...ids, ...ids].map((id) => pengantar.kirim(job({ kiriman: id }))));
    expect(receiver.received.map(({ path }) => path).sort()).toEqual(['/b', '/masuk']);
    expect(await Promise.all([all, some, other].map(async ({ webhook }) => (await sent(webhook.id)).length))).toEqual([1, 1, 0]);
  });

  it('goes to nobody of another instansi', async () => {
    const answer = await foreign.ask('post', PATH).send({ judul: 'Lain', url: `${receiver.url}/lain` }).expect(201);
    await tell();
    await attempt();
    expect(receiver.received).toEqual([]);
    const { id } = (answer.body as { webhook: WebhookDto }).webhook;
    for (const [method, path] of [['put', `/${id}`], ['delete', `/${id}`], ['post', `/${id}/rahasia`], ['post', `/${id}/nyalakan`], ['post', `/${id}/uji`], ['get', `/${id}/kiriman`], ['post', `/${id}/kiriman/${randomUUID()}/ulang`]] as const) {
      expect([path, (await admin.ask(method, PATH + path).send(method === 'put' ? { judul: 'X', url: receiver.url } : undefined)).status]).toEqual([path, 404]);
    }
  });

  it('can be tried out', async () => {
    const { webhook, rahasia } = await install();
    await admin.ask('post', `${PATH}/${webhook.id}/uji`).expect(204);
    await attempt();
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(new Webhook(rahasia).verify(body, headers)).toMatchObject({ type: 'webhook.uji' });
  });
});

describe('a receiver that fails', () => {
  it('is tried again after growing pauses under the same id, then given up, and may be sent to again', async () => {
    const { webhook } = await install();
    receiver.answer = { status: 500 };
    await tell();
    const waits: number[] = [];
    for (let i = 0; i <= JEDA.length; i++) {
      await attempt();
      const [row] = await world.asAdmin<{ s: number; woken: number }>(`select extract(epoch from k.berikut - app.now())::float as s, extract(epoch from j.run_at - clock_timestamp())::float as woken from webhook_kiriman k left join graphile_worker.jobs j on j.key = 'webhook/' || k.id where keadaan = 'menunggu'`);
      if (row) { waits.push(Math.round(row.s)); expect(Math.abs(row.woken - row.s)).toBeLessThan(2); }
    }
    expect(waits).toEqual(JEDA);
    const [dead] = await sent(webhook.id, '?keadaan=mati');
    expect(dead).toMatchObject({ keadaan: 'mati', percobaan: JEDA.length + 1, status: 500, sebab: 'tujuan menjawab dengan status 500' });
    expect([(await hooks())[0]?.mati, new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, new Set(receiver.received.map(({ body }) => body)).size]).toEqual([1, 1, 1]);
    await pengantar.kirim(job({ kiriman: dead?.id }));
    expect(receiver.received).toHaveLength(JEDA.length + 1);
    receiver.answer = { status: 200 };
    await admin.ask('post', `${PATH}/${webhook.id}/kiriman/${dead?.id}/ulang`).expect(204);
    await admin.ask('post', `${PATH}/${webhook.id}/kiriman/${dead?.id}/ulang`).expect(409);
    await attempt();
    expect([(await sent(webhook.id))[0]?.keadaan, (await hooks())[0]?.gagalSejak]).toEqual(['terkirim', undefined]);
    await admin.ask('post', `${PATH}/${webhook.id}/kiriman/${randomUUID()}/ulang`).expect(404);
  });

  it('is asked again no sooner than it wishes', async () => {
    await install();
    receiver.answer = { status: 503, headers: { 'retry-after': '900' } };
    await tell();
    await attempt();
    const [row] = await world.asAdmin<{ s: number }>('select extract(epoch from berikut - app.now())::float as s from webhook_kiriman');
    expect(Math.round(row?.s ?? 0)).toBe(900);
  });

  it('is followed nowhere: a redirect is a failure', async () => {
    await install();
    receiver.answer = { status: 307, headers: { location: `${receiver.url}/rahasia` } };
    await tell();
    await attempt();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/masuk']);
  });

  it('that is not there is told so', async () => {
    const closed = await startReceiver();
    const { webhook } = await install({ url: closed.url });
    await closed.close();
    await tell();
    await attempt();
    expect((await sent(webhook.id))[0]).toMatchObject({ keadaan: 'menunggu', sebab: 'peladen menolak sambungan', percobaan: 1 });
  });

  it('is switched off after five days without one that arrived, and its administrators are told once', async () => {
    await world.asAdmin(`insert into kontak (person_id, email, terverifikasi_pada) values ($1, 'admin@contoh.go.id', now()) on conflict do nothing`, [admin.actor.person]);
    const { webhook } = await install();
    receiver.answer = { status: 500 };
    await tell();
    await attempt();
    await world.clock.to('2027-05-30T02:00:00Z');
    await attempt();
    expect((await hooks())[0]?.dimatikanPada).toBeUndefined();
    await world.clock.to('2027-05-30T04:00:00Z');
    await attempt();
    expect((await hooks())[0]).toMatchObject({ dimatikanPada: expect.any(String), sebab: expect.stringContaining('selama 5 hari') });
    const told = await world.asAdmin<{ payload: { data: { webhook: string; orang: string } } }>(`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'webhook.kabari'`);
    expect(told.map(({ payload }) => payload.data)).toContainEqual({ webhook: webhook.id, orang: admin.actor.person });
    await world.app.get(KabarMati, { strict: false }).kabari(job({ webhook: webhook.id, orang: admin.actor.person }));
    expect(mail.received.map(({ to, subject }) => [to, subject])).toEqual([[['admin@contoh.go.id'], 'Predikat: webhook dimatikan']]);
    expect(mail.received[0]?.text).not.toContain(receiver.url);
    // what waited is given up, nothing new is queued, until it is switched on again
    await attempt();
    await tell('usulan.diteruskan');
    expect((await sent(webhook.id)).map(({ keadaan }) => keadaan)).toEqual(['mati']);
    await admin.ask('post', `${PATH}/${webhook.id}/nyalakan`).expect(200);
    receiver.answer = { status: 204 };
    await tell('usulan.diteruskan');
    await attempt();
    expect((await sent(webhook.id)).map(({ keadaan }) => keadaan).sort()).toEqual(['mati', 'terkirim']);
  });

  it('that wants no more (410) is switched off at once', async () => {
    await install();
    receiver.answer = { status: 410 };
    await tell();
    await attempt();
    expect((await hooks())[0]).toMatchObject({ sebab: expect.stringContaining('410'), mati: 1 });
  });
});

describe('the secret', () => {
  it('is shown once, stands sealed in the database, and no list knows it', async () => {
    const { rahasia } = await install();
    const text = JSON.stringify(await world.asAdmin(`select encode(rahasia, 'escape') as a, encode(rahasia, 'base64') as b, w.* from webhook w`));
    expect(text.includes(rahasia) || text.includes(rahasia.slice(6))).toBe(false);
    expect((await admin.ask('get', PATH)).text).not.toContain('whsec_');
  });

  it('sealed for one webhook is of no use in the row of another', async () => {
    const [first, second] = [await install(), await install({ judul: 'B', url: `${receiver.url}/b`, perihal: ['usulan.diajukan'] })];
    await world.asAdmin('update webhook set rahasia = (select rahasia from webhook where id = $1) where id = $2', [first.webhook.id, second.webhook.id]);
    await tell();
    await attempt();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/masuk']);
  });

  it('is changed without losing a message: for a day both sign', async () => {
    const { webhook, rahasia: old } = await install();
    const { rahasia: fresh } = (await admin.ask('post', `${PATH}/${webhook.id}/rahasia`).expect(201)).body as { rahasia: string };
    await tell();
    await attempt();
    const [first] = receiver.received;
    for (const secret of [old, fresh]) expect(() => new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).not.toThrow();
    await world.clock.to('2027-05-26T04:00:00Z');
    await tell('usulan.diteruskan');
    await attempt();
    const second = receiver.received[1];
    expect(() => new Webhook(fresh).verify(second?.body ?? '', second?.headers ?? {})).not.toThrow();
    expect(() => new Webhook(old).verify(second?.body ?? '', second?.headers ?? {})).toThrow(/No matching/);
  });
});

describe('who may set one up, and where it may lead', () => {
  it('is the administrator of the instansi, who has just shown again who they are; each act is on record', async () => {
    for (const name of [k.lapas.kepala, k.menteri, k.auditor, k.itjen.ketuaTpi]) {
      const { body } = await (await world.signIn(name)).ask('post', PATH).send({ judul: 'X', url: receiver.url }).expect(403);
      expect([name, body.why[0].rule]).toEqual([name, 'izin.jabatan']);
    }
    await world.ask('get', PATH).expect(401);
    await world.asAdmin(`update session set dikuatkan = clock_timestamp() - interval '6 minutes' where account_id = $1`, [admin.actor.account]);
    const { body } = await admin.ask('post', PATH).send({ judul: 'X', url: receiver.url }).expect(403);
    expect(body.why[0].rule).toBe('sesi.penguatan');
    admin = await world.signIn(k.admin);
    const { webhook } = await install();
    await admin.ask('put', `${PATH}/${webhook.id}`).send({ judul: 'Baru', url: `${receiver.url}/baru`, perihal: ['predikat.dicabut'] }).expect(200);
    await admin.ask('delete', `${PATH}/${webhook.id}`).expect(204);
    await admin.ask('delete', `${PATH}/${webhook.id}`).expect(404);
    expect(await hooks()).toEqual([]);
    const events = await world.asAdmin<{ type: string }>(`select type from peristiwa_kewenangan where payload like '%' || $1 || '%' order by seq`, [webhook.id]);
    expect(events.map(({ type }) => type)).toEqual(['webhook.dipasang', 'webhook.diubah', 'webhook.dihapus']);
  });

  it.each([
    ['http://contoh.go.id/', 'hanya alamat https'], ['ftp://127.0.0.1/', 'hanya alamat http dan https'], ['https://u:p@127.0.0.1/', 'alamat memuat nama pengguna atau kata sandi'], ['bukan alamat', 'bukan alamat (URL) yang lengkap'],
    ['https://10.0.0.8/', 'alamat pada jaringan sendiri tidak diperiksa'], ['https://169.254.169.254/latest/meta-data/', 'alamat pada jaringan sendiri tidak diperiksa'], ['https://[::1]/', 'alamat pada jaringan sendiri tidak diperiksa'],
    ['https://localhost/', 'alamat pada jaringan sendiri tidak diperiksa'], ['https://8.8.8.8:8443/', 'hanya porta baku http dan https'], ['http://2130706433.localhost/', 'hanya alamat https'],
  ])('is not %s: %s', async (url, why) => {
    const { body } = await admin.ask('post', PATH).send({ judul: 'X', url }).expect(400);
    expect(body.faults).toEqual([{ path: '/url', why: [why] }]);
  });

  it.each([[{ perihal: ['usulan.terbang'] }, '/perihal/0'], [{ judul: '' }, '/judul'], [{ url: 7 }, '/url'], [{ perihal: 'x' }, '/perihal'], [{ lain: 1 }, '/lain']])('refuses %j', async (body, path) => {
    const answer = await admin.ask('post', PATH).send({ judul: 'X', url: receiver.url, ...body }).expect(400);
    expect((answer.body as { faults: { path: string }[] }).faults.map((fault) => fault.path)).toContain(path);
  });

  it('is looked at again before each try: a name that leads inside by then is not followed', async () => {
    await install();
    await tell();
    await world.asAdmin(`update webhook set url = 'https://127.0.0.2/'`); // as a name that resolves elsewhere by now
    await attempt();
    const [row] = await world.asAdmin<{ sebab: string }>('select sebab from webhook_kiriman');
    expect([receiver.received, row?.sebab]).toEqual([[], 'alamat pada jaringan sendiri tidak diperiksa']);
    await expect(tujuanWebhook('https://hooks.example/', [], () => Promise.resolve([{ address: '93.184.216.34', family: 4 }, { address: '192.168.1.1', family: 4 }]))).rejects.toThrow('jaringan sendiri');
  });
});
