import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../test/support/http-app.js';
import { Readiness } from './readiness.js';

describe('health', () => {
  let server: TestApp;
  let readiness: Readiness;
  beforeAll(async () => {
    server = await startHttpApp([]);
    readiness = server.app.get(Readiness);
  });
  afterAll(() => server.app.close());

  it('is ready when every probe works', async () => {
    readiness.add({ name: 'basis-data', check: () => Promise.resolve() });
    const { body } = await request(server.url).get('/health/ready').expect(200);
    expect(body).toEqual({ status: 'siap', checks: [{ name: 'basis-data', ok: true, ms: expect.any(Number) }] });
  });

  it('names what fails, and what hangs, within 2 seconds; it stays alive meanwhile', async () => {
    readiness.add({ name: 'gagal', check: () => Promise.reject(new Error('rahasia')) });
    readiness.add({ name: 'macet', check: () => new Promise(() => undefined) });
    const start = Date.now();
    const [ready] = await Promise.all([request(server.url).get('/health/ready'), request(server.url).get('/health/live').expect(200, { status: 'hidup' })]);
    expect([ready.status, ready.body.failing, ready.headers['retry-after']]).toEqual([503, ['gagal', 'macet'], '2']);
    expect(ready.text).not.toContain('rahasia');
    expect(Date.now() - start).toBeLessThan(4_000);
  });
});

describe('a probe that is not needed', () => {
  it('is shown when it fails, and the server is ready all the same', async () => {
    const { app, url } = await startHttpApp([]);
    app.get(Readiness).add({ name: 'pemindai', needed: false, check: () => Promise.reject(new Error('mati')) });
    const { body } = await request(url).get('/health/ready').expect(200);
    expect(body).toEqual({ status: 'siap', checks: [{ name: 'pemindai', ok: false, needed: false, ms: expect.any(Number) }] });
    await app.close();
  });
});

describe('Readiness', () => {
  it('shares one run among all who ask meanwhile', async () => {
    let runs = 0;
    const readiness = new Readiness();
    readiness.add({ name: 'a', check: () => { runs += 1; return Promise.resolve(); } });
    await Promise.all(Array.from({ length: 50 }, () => readiness.check()));
    expect(runs).toBe(1);
    await readiness.check();
    expect(runs).toBe(2);
  });

  it('is not ready once the process shuts down, and takes a probe that throws at once', async () => {
    const readiness = new Readiness();
    readiness.add({ name: 'a', check: () => { throw new Error('langsung'); } });
    readiness.beforeApplicationShutdown();
    expect((await readiness.check()).map((r) => [r.name, r.ok])).toEqual([['a', false], ['berhenti', false]]);
  });
});
