import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { AliranService } from '../../src/pemberitahuan/aliran/aliran.service.js';
import { PemberitahuanTasks } from '../../src/pemberitahuan/pemberitahuan.tasks.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
const PATH = '/api/v1/saya/aliran';

let world: World;
let route: Route;
let person: (name: string) => Promise<Person>;
let tasks: PemberitahuanTasks;
beforeAll(async () => {
  world = await openWorld();
  ({ route, person } = await routeOverHttp(world, 'lapas'));
  await route.through('usulan.ajukan');
  tasks = world.app.get(PemberitahuanTasks, { strict: false });
}, 90_000);
afterAll(() => world.close());

interface Event { readonly id: string; readonly event: string; readonly data: unknown }
/** An open stream, as a browser reads it. */
interface Stream { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly events: Event[]; text: string; ended: boolean; close(): void }

function open(cookie: string, headers: Record<string, string> = {}, url = world.url): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const request = http.get(`${url}${PATH}`, { headers: { cookie, ...headers }, agent: false }, (answer) => {
      const stream: Stream = { status: answer.statusCode ?? 0, headers: answer.headers, events: [], text: '', ended: false, close: () => request.destroy() };
      answer.setEncoding('utf8').on('data', (part: string) => { stream.text += part; stream.events.splice(0, Infinity, ...eventsIn(stream.text)); }).on('end', () => { stream.ended = true; }).on('error', () => undefined);
      resolve(stream);
    });
    request.on('error', reject);
  });
}
const eventsIn = (text: string): Event[] => text.split('\n\n').flatMap((block) => {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))) as Record<string, string>;
  return fields['event'] === 'pemberitahuan' ? [{ id: fields['id'] ?? '', event: fields['event'], data: JSON.parse(fields['data'] ?? 'null') as unknown }] : [];
});
async function until(done: () => boolean, ms = 5_000): Promise<void> {
  for (const end = Date.now() + ms; !done(); await sleep(10)) if (Date.now() > end) throw new Error(`nothing happened within ${ms} ms`);
}
/** Tells of the last event of the proposal under some subject, as the job would. */
const tell = async (perihal: string) => {
  const [row] = await world.asAdmin<{ seq: number }>('select seq from kasus where id = $1', [route.kasus('usulan')]);
  await tasks.beritahukan({ tenant: (await person(k.lapas.kepala)).actor.tenant, jobId: '1', data: { kasus: route.kasus('usulan'), seq: row?.seq, perihal } });
};
const kepala = () => person(k.lapas.kepala);
const perihalOf = ({ data }: Event) => (data as { perihal: string }).perihal;

describe('the stream of a person', () => {
  it('brings a notice at once, with its kind and a link and nothing else, through the guards of the platform', async () => {
    const stream = await open((await kepala()).cookie);
    expect([stream.status, stream.headers['content-type'], stream.headers['cache-control'], stream.headers['x-content-type-options']]).toEqual([200, 'text/event-stream; charset=utf-8', 'private, no-store', 'nosniff']);
    await until(() => stream.text.startsWith('retry: 3000'));
    await tell('coba.satu');
    await until(() => stream.events.length === 1);
    expect(stream.events[0]).toEqual({ id: expect.stringMatching(/^\d+$/), event: 'pemberitahuan', data: { jenis: 'peristiwa', perihal: 'coba.satu', tautan: `/kasus/${route.kasus('usulan')}` } });
    stream.close();
  });

  it('goes on after the last number that was seen: nothing lost, nothing twice', async () => {
    const first = await open((await kepala()).cookie);
    await tell('coba.dua');
    await until(() => first.events.length === 1);
    first.close();
    await tell('coba.tiga');
    await tell('coba.empat');
    const again = await open((await kepala()).cookie, { 'last-event-id': first.events[0]?.id ?? '' });
    await until(() => again.events.length === 2);
    await tell('coba.lima');
    await until(() => again.events.length === 3);
    expect(again.events.map(perihalOf)).toEqual(['coba.tiga', 'coba.empat', 'coba.lima']);
    again.close();
  });

  it('misses nothing of many who tell at once', async () => {
    const stream = await open((await kepala()).cookie);
    await Promise.all(Array.from({ length: 30 }, (_, i) => tell(`banyak.${i}`)));
    await until(() => stream.events.length === 30);
    const ids = stream.events.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    stream.close();
  });

  it('is for the own posts only', async () => {
    const stranger = await open((await person(k.rutan.kepala)).cookie);
    const stream = await open((await kepala()).cookie);
    await tell('coba.enam');
    await until(() => stream.events.length === 1);
    await sleep(100);
    expect(stranger.events).toEqual([]);
    stranger.close();
    stream.close();
  });

  it('goes on when the listening connection was cut', async () => {
    const stream = await open((await kepala()).cookie);
    await until(() => stream.text !== '');
    await world.asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'predikat-dengar' and datname = current_database()`);
    await tell('coba.tujuh');
    await until(() => stream.events.length === 1);
    stream.close();
  });

  it('needs a session, a number of ours, and is given to one person only so often', async () => {
    await world.ask('get', PATH).expect(401);
    const { cookie } = await kepala();
    expect((await open(cookie, { 'last-event-id': 'x' })).status).toBe(400);
    const service = world.app.get(AliranService, { strict: false });
    await until(() => service.jumlah === 0);
    const streams = await Promise.all(Array.from({ length: 9 }, () => open(cookie)));
    expect(streams.map(({ status }) => status).sort()).toEqual([...Array<number>(6).fill(200), ...Array<number>(3).fill(429)]);
    expect(streams.find(({ status }) => status === 429)?.headers['retry-after']).toBe('15');
    const other = await open((await person(k.rutan.kepala)).cookie);
    expect(other.status).toBe(200);
    for (const stream of [...streams, other]) stream.close();
    await until(() => service.jumlah === 0);
  });
});

describe('a right that is gone closes the stream at once', () => {
  /** Somebody signed in anew, with an open stream. */
  async function opened(name: string): Promise<{ who: Person; stream: Stream }> {
    const who = await world.signIn(name);
    const stream = await open(who.cookie);
    await until(() => stream.text !== '');
    return { who, stream };
  }
  const BEFORE_ANY_HEARTBEAT = 3_000;

  it.each<[string, (who: Person) => Promise<unknown>]>([
    ['signing out', (who) => who.ask('delete', '/api/v1/sesi').expect(204)],
    ['the session ended elsewhere', (who) => world.asAdmin('delete from session where account_id = $1', [who.actor.account])],
    ['the post ended', (who) => world.asAdmin(`update post set sampai = '2027-05-24' where id = $1`, [who.actor.post])],
    ['the account was closed', (who) => world.asAdmin('update account set nonaktif_sejak = clock_timestamp() where id = $1', [who.actor.account])],
  ])('%s', async (_, revoke) => {
    const { who, stream } = await opened(k.kanim.operator);
    await revoke(who);
    await until(() => stream.ended, BEFORE_ANY_HEARTBEAT);
    expect(stream.text).toContain('event: selesai');
    await world.asAdmin(`update post set sampai = null where id = $1`, [who.actor.post]);
    await world.asAdmin('update account set nonaktif_sejak = null where id = $1', [who.actor.account]);
  });

  it('a substitution withdrawn, while the own post stays open', async () => {
    const [holder, acting] = [await person(k.itjen.ketuaTpi), await world.signIn(k.setjen.biro[1])];
    const [row] = await world.asAdmin<{ id: string }>(
      `insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan) values ($1, gen_random_uuid(), $2, $3, 'plh', '2027-01-01', '2027-12-31', 'SK-PLH', 'Cuti', $4, $4) returning id`,
      [holder.actor.tenant, holder.actor.post, acting.actor.person, holder.actor.person]);
    const own = await open(acting.cookie);
    const other = await world.signIn(k.setjen.biro[1]);
    const { headers } = await other.ask('post', '/api/v1/sesi/jabatan').send({ jabatan: row?.id }).expect(200);
    const asPlh = await open(String(headers['set-cookie']).split(';')[0] ?? '');
    await until(() => asPlh.text !== '' && own.text !== '');
    await world.asAdmin('update penggantian set dicabut_pada = app.now() where id = $1', [row?.id]);
    await until(() => asPlh.ended, BEFORE_ANY_HEARTBEAT);
    await sleep(100);
    expect(own.ended).toBe(false);
    own.close();
  });

  it('and an open stream keeps no session alive', async () => {
    const { who, stream } = await opened(k.kanim.operator);
    await world.asAdmin(`update session set dipakai = clock_timestamp() - interval '29 minutes' where account_id = $1`, [who.actor.account]);
    await tell('coba.delapan');
    world.app.get(AliranService, { strict: false })['bangunkan']();
    await sleep(100);
    const [row] = await world.asAdmin<{ lama: number }>(`select extract(epoch from clock_timestamp() - max(dipakai))::int as lama from session where account_id = $1`, [who.actor.account]);
    expect(row?.lama).toBeGreaterThanOrEqual(29 * 60);
    stream.close();
  });
});

describe('a server that stops', () => {
  it('ends its streams and is not held up by them', async () => {
    const other = await openWorld();
    const who = await other.signIn(k.lapas.kepala);
    const stream = await open(who.cookie, {}, other.url);
    await until(() => stream.text !== '');
    await other.close(); // would wait for ever
    await until(() => stream.ended);
  }, 60_000);
});
