import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '../../src/identity/actor.js';
import { Conflict } from '../../src/platform/http/problem.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import type { Reply } from '../../src/workflow/workflow.service.js';
import { routeAtDoor, type RouteAtDoor } from '../support/world-actors.js';
import { faultyWay, unlocked } from '../support/world-faults.js';
import { openGround, TODAY, type Ground } from '../support/world-ground.js';

const { kemenimipas: k } = DEMO;
const COMMAND = 'satker.catatPaktaIntegritas';
const [ROUNDS, RIVALS] = [50, 16];
/** One employee of the unit signs, another one for each rival. */
const pakta = (i: number) => ({ tanggal: TODAY, cara: 'perorangan', penandatangan: [walk.route.cast.pegawai.satker[i]] });

let ground: Ground;
let walk: RouteAtDoor;
let actors: Actor[];

beforeAll(async () => {
  ground = await openGround({ poolSize: RIVALS });
  walk = await routeAtDoor(ground, 'lapas');
  await walk.route.through('satker.buka');
  actors = await Promise.all([k.lapas.kepala, k.lapas.operator].map(walk.actor));
});
afterAll(() => ground.close());

type Outcome = { readonly reply: Reply } | { readonly error: unknown };
const settled = (sent: Promise<Reply>): Promise<Outcome> => sent.then((reply) => ({ reply }), (error: unknown) => ({ error }));
const repliesOf = (outcomes: readonly Outcome[]): Reply[] => outcomes.flatMap((o) => ('reply' in o ? [o.reply] : []));
const errorsOf = (outcomes: readonly Outcome[]): unknown[] => outcomes.flatMap((o) => ('error' in o ? [o.error] : []));
const rivals = (send: (actor: Actor, i: number) => Promise<Reply>): Promise<Outcome[]> =>
  Promise.all(Array.from({ length: RIVALS }, (_, i) => settled(send(actors[i % actors.length] as Actor, i))));

describe('commands to one case at once', () => {
  it('that saw the same version: one is done, the others are told that theirs is stale', async () => {
    const kasus = walk.route.kasus('satker');
    const [{ seq: start }] = await ground.asAdmin<{ seq: number }>('select seq from kasus where id = $1', [kasus]) as [{ seq: number }];
    for (let versi = start; versi < start + ROUNDS; versi++) {
      const outcomes = await rivals((actor, i) => ground.execute(actor, { command: COMMAND, kasus, versi, data: pakta(i) }));
      const won = repliesOf(outcomes);
      expect([versi, won.map((r) => r.versi)]).toEqual([versi, [versi + 1]]);
      for (const error of errorsOf(outcomes)) {
        expect(error).toBeInstanceOf(Conflict);
        expect(error).toMatchObject({ reason: 'versi-basi', fields: { dikirim: versi, sekarang: versi + 1 } });
      }
    }
    const events = await ground.asAdmin<{ seq: number; prev: string; hash: string }>(`select seq, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash from event where case_id = $1 order by seq`, [kasus]);
    expect(events.map((e) => e.seq)).toEqual(Array.from({ length: start + ROUNDS }, (_, i) => i + 1));
    events.slice(1).forEach((e, i) => expect(e.prev).toBe(events[i]?.hash));
  });

  it('have one winner even where nothing was locked: no case is written that moved since it was read', async () => {
    const kasus = walk.route.kasus('satker');
    const [{ seq: start }] = await ground.asAdmin<{ seq: number }>('select seq from kasus where id = $1', [kasus]) as [{ seq: number }];
    const way = faultyWay(ground.database, 'kunci', unlocked);
    const door = ground.doorOver(way);
    for (let versi = start; versi < start + 10; versi++) {
      const outcomes = await rivals((actor, i) => door.execute(actor, { command: COMMAND, kasus, versi, data: pakta(i), key: randomUUID() }));
      expect([versi, repliesOf(outcomes).map((r) => r.versi)]).toEqual([versi, [versi + 1]]);
      for (const error of errorsOf(outcomes)) expect(error).toMatchObject({ reason: 'versi-basi' });
    }
    expect(way.met()).toBeGreaterThanOrEqual(10 * RIVALS);
  });

  it('that did not look: all are done, one after the other, none over another', async () => {
    const kasus = walk.route.kasus('satker');
    const outcomes = await rivals((actor, i) => ground.execute(actor, { command: COMMAND, kasus, data: pakta(i + RIVALS) }));
    expect(errorsOf(outcomes)).toEqual([]);
    const versions = repliesOf(outcomes).map((r) => r.versi).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: RIVALS }, (_, i) => (versions[0] ?? 0) + i));
    const [row] = await ground.asAdmin<{ pakta: Record<string, string> }>(`select context -> 'pakta' as pakta from kasus where id = $1`, [kasus]);
    expect(Object.keys(row?.pakta ?? {})).toEqual(expect.arrayContaining(Array.from({ length: RIVALS }, (_, i) => walk.route.cast.pegawai.satker[i + RIVALS])));
  });

  it('of which the first moves it on: the others are refused by the state that they then find', async () => {
    const pending = await walk.route.before('satker.mulaiMembangun');
    const outcomes = await Promise.all(Array.from({ length: RIVALS }, () => settled(walk.send(ground.doorOver(ground.database), pending))));
    expect(repliesOf(outcomes)).toHaveLength(1);
    for (const error of errorsOf(outcomes)) expect(error).toMatchObject({ status: 422, why: [{ rule: 'satker.keadaan', have: 'keadaan “Membangun zona integritas”' }] });
  });
});

describe('a worksheet and the proposal that rests on it', () => {
  it('are decided in turn: the proposal never goes on with a worksheet that is being opened again', async () => {
    const open = await routeAtDoor(ground, 'kanim', { declared: true });
    await open.route.before('usulan.ajukan');
    const [usulan, lke] = [open.route.kasus('usulan'), open.route.kasus('lke/mandiri')];
    const operator = await open.actor(k.kanim.operator);
    const kepala = await open.actor(k.kanim.kepala);
    const rival = await holding(ground, usulan);
    const sent = [
      settled(ground.execute(operator, { command: 'lke.bukaKembali', kasus: lke, data: { alasan: 'Ada yang keliru' } })),
      settled(ground.execute(kepala, { command: 'usulan.ajukan', kasus: usulan, data: { tanggal: '2027-01-15' } })),
    ];
    await untilWaiting(ground, sent.length);
    await rival.end();
    const [reopened, proposed] = await Promise.all(sent) as [Outcome, Outcome];
    expect([repliesOf([reopened, proposed]).length, errorsOf([reopened, proposed])]).toEqual([1, [expect.objectContaining({ status: 422 })]]);
  });
});

describe('a deadlock', () => {
  it('that the database resolves against the command does not reach the one who sent it', async () => {
    const { route, send } = await routeAtDoor(ground, 'balai');
    await route.before('panel.sampaikan');
    const codes: unknown[] = [];
    const door = ground.doorOver({
      inFlights: (fn) => ground.database.inFlights(fn).catch((error: unknown) => { codes.push((error as { code?: unknown }).code); throw error; }),
    });
    const rival = await holding(ground, route.kasus('usulan'));
    const sent = settled(send(door, route.pending()));
    await untilWaiting(ground, 1);
    await rival.query(LOCK, [route.kasus('panel')]); // the ring is closed: this waits until the command is thrown out of it
    await rival.end();
    expect(await sent).toEqual({ reply: expect.objectContaining({ keadaan: 'disampaikan', turunan: [expect.objectContaining({ peristiwa: 'usulan.diputusPanel' })] }) });
    expect(codes).toEqual(['40P01']);
  });
});

const LOCK = 'select from kasus where id = $1 for update';

/** Somebody else in the database who holds a case until the connection ends; never the one whom a deadlock is resolved against. */
async function holding(of: Ground, kasus: string): Promise<pg.Client> {
  const rival = new pg.Client(of.db.admin);
  await rival.connect();
  await rival.query(`set deadlock_timeout = '60s'`);
  await rival.query('begin');
  await rival.query(LOCK, [kasus]);
  return rival;
}

/** Resolves when so many commands wait for a lock. */
async function untilWaiting(of: Ground, many: number): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const waiting = await of.asAdmin(`select from pg_stat_activity where datname = current_database() and application_name = 'predikat' and wait_event_type = 'Lock'`);
    if (waiting.length === many) return;
  }
  throw new Error(`there are never ${many} that wait`);
}
