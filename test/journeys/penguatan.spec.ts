import { createHash, randomUUID } from 'node:crypto';
import type request from 'supertest';
import { registry } from '../../machines/registry.js';
import { PERLU_PENGUATAN } from '../../src/identity/permission/penguatan.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openWorld, type Person, type World } from '../support/world.js';

const ruleOf = ({ status, body }: request.Response): [number, string | undefined] => [status, (body as { why?: { rule: string }[] }).why?.[0]?.rule];
const ASKED: [number, string] = [403, 'sesi.penguatan'];

describe('an act of weight, at the address of a tier', () => {
  let world: World;
  let menteri: Person;
  const proofWas = (ago: string) => world.asAdmin('update session set dikuatkan = clock_timestamp() - $2::interval where sidik = $1', [createHash('sha256').update(menteri.cookie.slice('sid='.length)).digest(), ago]);
  beforeAll(async () => {
    world = await openWorld();
    menteri = await world.signIn(DEMO.kemenimipas.menteri);
  });
  afterAll(() => world.close());
  beforeEach(() => proofWas('6 minutes'));

  const commands = registry.machines.flatMap((def) => def.commands).filter(({ internal }) => !internal);

  it('asks for a fresh proof where its command is one, opening a case or sent to one, and nothing is written', async () => {
    const weighty = commands.filter(({ type }) => type in PERLU_PENGUATAN);
    expect(weighty.length).toBeGreaterThan(15);
    const before = await world.asAdmin('select count(*) from percobaan');
    for (const { type, opens, example } of weighty) expect([type, ruleOf(await menteri.send(opens ? null : randomUUID(), type, example))]).toEqual([type, ASKED]);
    expect(await world.asAdmin('select count(*) from percobaan')).toEqual(before);
  }, 60_000);

  it('does not ask where it is none: the answer is that of the door', async () => {
    for (const { type, opens, example } of commands.filter(({ type }) => !(type in PERLU_PENGUATAN)).slice(0, 25)) expect(ruleOf(await menteri.send(opens ? null : randomUUID(), type, example))[1]).not.toBe('sesi.penguatan');
  }, 60_000);

  it.each([['post', 'segel'], ['post', 'esign'], ['put', 'bertandatangan'], ['put', 'pindaian']] as const)('asks at %s dokumen/:id/%s, and with a fresh proof goes on to look for the document', async (method, what) => {
    const ask = async () => {
      const asked = menteri.ask(method, `/api/v1/kementerian/dokumen/${randomUUID()}/${what}`).set('idempotency-key', randomUUID());
      return ruleOf(await (method === 'put' ? asked.set('content-type', 'application/pdf').send(Buffer.from('%PDF-1.7')) : asked.send(what === 'esign' ? { nik: '0000000000000001', passphrase: 'frasa' } : undefined)));
    };
    expect(await ask()).toEqual(ASKED);
    await proofWas('1 minute');
    expect((await ask())[1]).not.toBe('sesi.penguatan');
  });

  it('is done once the password was shown again', async () => {
    const send = (cookie: string) => world.ask('post', '/api/v1/kementerian/perintah').set('cookie', cookie).set('idempotency-key', randomUUID()).send({ perintah: 'tpm.bentuk', data: {} });
    expect(ruleOf(await send(menteri.cookie))).toEqual(ASKED);
    const shown = await menteri.ask('post', '/api/v1/sesi/penguatan').send({ kataSandi: world.accounts.kataSandi }).expect(200);
    const cookie = String(shown.headers['set-cookie']).split(';')[0] ?? '';
    expect(ruleOf(await send(cookie))[1]).not.toBe('sesi.penguatan');
    menteri = { ...menteri, cookie };
  });
});
