import { randomUUID } from 'node:crypto';
import type request from 'supertest';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { TODAY } from '../support/world-ground.js';
import type { Route } from '../support/world-route.js';
import { growth, traceOf, type Trace } from '../support/world-trace.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const COMMAND = 'satker.catatPaktaIntegritas';
/** What one accepted step leaves that tells nobody and wakes nobody. */
const ONE = { kasus: 0, event: 1, perintah: 1 };

let world: World;
let route: Route;
let kepala: Person;
let operator: Person;
let before: Trace;
let PAKTA: { readonly tanggal: string; readonly cara: string; readonly penandatangan: readonly (string | undefined)[] };

beforeAll(async () => {
  world = await openWorld();
  const lapas = await routeOverHttp(world, 'lapas');
  route = lapas.route;
  await route.through('satker.buka');
  PAKTA = { tanggal: TODAY, cara: 'serentak', penandatangan: route.cast.pegawai.satker.slice(0, 3) };
  [kepala, operator] = await Promise.all([lapas.person(k.lapas.kepala), lapas.person(k.lapas.operator)]);
});
afterAll(() => world.close());
beforeEach(async () => { before = await traceOf(world); });

const grown = async (): Promise<object> => growth(before, await traceOf(world));
const send = (who: Person, key: string, data: object = PAKTA): request.Test => who.send(route.kasus('satker'), COMMAND, data, { key });

describe('a command that is sent again with its key', () => {
  it('happens once and is answered with the same text, though the case has moved on', async () => {
    const key = randomUUID();
    const first = await send(kepala, key).expect(200);
    await send(kepala, randomUUID()).expect(200);
    for (let i = 0; i < 5; i++) expect((await send(kepala, key).expect(200)).text).toBe(first.text);
    expect(await grown()).toEqual({ ...ONE, event: 2, perintah: 2 });
  });

  it('happens once though the version that it was sent with is stale by now', async () => {
    const key = randomUUID();
    const { body: { versi } } = await send(kepala, randomUUID());
    const first = await kepala.send(route.kasus('satker'), COMMAND, PAKTA, { key, versi }).expect(200);
    expect((await kepala.send(route.kasus('satker'), COMMAND, PAKTA, { key, versi }).expect(200)).text).toBe(first.text);
    expect(await grown()).toEqual({ ...ONE, event: 2, perintah: 2 });
  });

  it('opens one case', async () => {
    const key = randomUUID();
    const data = { satker: kepala.actor.satker, tujuan: 'WBBM' };
    const first = await kepala.send(null, 'satker.buka', data, { key }).expect(201);
    expect((await kepala.send(null, 'satker.buka', data, { key }).expect(201)).text).toBe(first.text);
    expect(await grown()).toMatchObject({ kasus: 1, event: 1, perintah: 1 });
  });

  it('32 times at once happens once; the others get its answer, or are told that it is being decided', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 32 }, () => send(kepala, key)));
    const accepted = answers.filter(({ status }) => status === 200);
    expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
    for (const { status, body } of answers.filter((a) => !accepted.includes(a))) expect([status, body.reason]).toEqual([409, 'sedang-diproses']);
    expect((await send(kepala, key).expect(200)).text).toBe(accepted[0]?.text);
    expect(await grown()).toEqual(ONE);
  });

  it('32 times at once opens one case', async () => {
    const { person } = await routeOverHttp(world, 'kanim', { declared: true });
    const [kanim, key] = [await person(k.kanim.kepala), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 32 }, () => kanim.send(null, 'satker.buka', { satker: kanim.actor.satker, tujuan: 'WBK' }, { key })));
    const accepted = answers.filter(({ status }) => status === 201);
    expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
    for (const { status, body } of answers.filter((a) => !accepted.includes(a))) expect([status, body.reason]).toEqual([409, 'sedang-diproses']);
    expect(await grown()).toMatchObject({ kasus: 1, event: 1, perintah: 1 });
  });

  it('but with other data is refused, and so is another command, another case or none', async () => {
    const key = randomUUID();
    await send(kepala, key).expect(200);
    const { isi } = (await kepala.get('/kasus?mesin=satker')).body as { isi: { id: string; kunci: string }[] };
    const wbbm = isi.find((row) => row.kunci === 'WBBM')?.id ?? '';
    const others = [
      send(kepala, key, { ...PAKTA, cara: 'pelantikan' }), kepala.send(wbbm, COMMAND, PAKTA, { key }),
      kepala.send(route.kasus('satker'), 'satker.mulaiMembangun', {}, { key }), kepala.send(null, 'satker.buka', { satker: kepala.actor.satker, tujuan: 'WBK' }, { key }),
    ];
    for (const sent of others) expect((await sent.expect(422)).body.why).toEqual([expect.objectContaining({ rule: 'perintah.kunci-idempotensi' })]);
    expect(await grown()).toEqual(ONE);
  });

  it('is the same command however its members are ordered', async () => {
    const key = randomUUID();
    const data = { penandatangan: PAKTA.penandatangan, cara: PAKTA.cara, tanggal: PAKTA.tanggal };
    const accepted = await send(kepala, key, data).expect(200);
    expect((await send(kepala, key).expect(200)).text).toBe(accepted.text);
  });

  it('after a refusal is decided anew, since nothing was done', async () => {
    const key = randomUUID();
    await send(kepala, key, { ...PAKTA, penandatangan: [randomUUID()] }).expect(422);
    await send(kepala, key).expect(200);
    expect(await grown()).toEqual({ ...ONE, percobaan: 1 });
  });

  it('by somebody else is a command of its own', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await send(kepala, key).expect(200), await send(operator, key, { ...PAKTA, cara: 'perorangan' }).expect(200)];
    expect(theirs.body.versi).toBe(mine.body.versi + 1);
    expect((await send(operator, key, { ...PAKTA, cara: 'perorangan' }).expect(200)).text).toBe(theirs.text);
    expect(await grown()).toEqual({ ...ONE, event: 2, perintah: 2 });
  });

  it('by the same person in another ministry is a command of its own', async () => {
    const [here, there] = [await world.signIn(DEMO.tpn, 'tpn', k.kode), await world.signIn(DEMO.tpn, 'tpn', c.kode)];
    expect(here.actor.person).toBe(there.actor.person);
    const key = randomUUID();
    await world.asAdmin(`insert into perintah select $1, $2, $3, '', '{"perintah":"rahasia"}'`, [here.actor.tenant, here.actor.person, key]);
    const open = (who: Person) => who.send(null, 'satker.buka', { satker: who.actor.satker, tujuan: 'instansi' }, { key });
    expect((await open(here).expect(422)).body.why).toEqual([expect.objectContaining({ rule: 'perintah.kunci-idempotensi' })]);
    expect((await open(there).expect(403)).body.why).toEqual([expect.objectContaining({ rule: 'izin.jabatan' })]);
  });
});

describe('two keys', () => {
  it('of 16 who open the same case at once leave one case; the others are told that it is open', async () => {
    const { person } = await routeOverHttp(world, 'rutan', { declared: true });
    const people = await Promise.all([k.rutan.kepala, k.rutan.operator].map(person));
    const data = { satker: people[0]?.actor.satker, tujuan: 'WBK' };
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => (people[i % 2] as Person).send(null, 'satker.buka', data)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 409 && body.reason === 'sudah-ada')).toHaveLength(15);
    expect(await grown()).toMatchObject({ kasus: 1, event: 1, perintah: 1 });
  });
});
