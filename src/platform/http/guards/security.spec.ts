import { Controller, Get, Post } from '@nestjs/common';
import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../../test/support/http-app.js';
import { Limits } from './route-limits.js';

@Controller('coba')
class CobaController {
  @Get()
  baca(): string { return 'ok'; }

  @Post()
  tulis(): string { return 'ok'; }

  @Post('jarang')
  @Limits({ perMinute: 2 })
  jarang(): string { return 'ok'; }
}

describe('headers and guards', () => {
  let server: TestApp;
  beforeAll(async () => { server = await startHttpApp([CobaController], { publicUrl: 'https://zi.example.go.id' }); });
  afterAll(() => server.app.close());

  const api = () => request(server.url);
  const policyOf = async (path: string) => String((await api().get(path)).headers['content-security-policy']);

  it.each(['/', '/coba', '/tidak/ada', '/api/openapi.json', '/api/docsx'])('sends a strict policy on %s', async (path) => {
    expect(await policyOf(path)).toMatch(/default-src 'none';.*style-src 'self';.*frame-ancestors 'none'/);
    expect(await policyOf(path)).not.toContain('unsafe');
  });

  it.each(['/api/docs', '/api/docs/swagger-ui.css'])('allows inline style on %s, and no inline script', async (path) => {
    expect(await policyOf(path)).toMatch(/script-src 'self';style-src 'self' 'unsafe-inline';/);
    expect((await policyOf(path)).match(/unsafe/g)).toHaveLength(1);
  });

  it('lets nobody store, frame or sniff an answer, and asks for TLS only where there is TLS', async () => {
    const { headers } = await api().get('/coba');
    expect(headers).toMatchObject({
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'referrer-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403], [{ 'sec-fetch-site': 'same-site' }, 403], [{ origin: 'https://lain.example' }, 403], [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://lain.example' }, 201], [{ 'sec-fetch-site': 'none' }, 201], [{ origin: 'https://zi.example.go.id' }, 201], [{}, 201],
  ])('answers a POST with %j by %i', async (headers, status) => {
    const { body } = await api().post('/coba').set(headers as Record<string, string>).expect(status);
    if (status === 403) expect(body.why[0]).toMatchObject({ rule: 'permintaan.asal-sama', have: 'permintaan dikirim dari laman situs lain' });
  });

  it('lets a link from another site be followed', async () => {
    await api().get('/coba').set('sec-fetch-site', 'cross-site').expect(200);
  });

  it('holds a route to its own limit', async () => {
    await api().post('/coba/jarang').expect(201);
    await api().post('/coba/jarang').expect(201);
    await api().post('/coba/jarang').expect(429).expect('content-type', /problem/).expect('retry-after', /^\d+$/);
    await api().post('/coba').expect(201);
  });
});

describe('over TLS', () => {
  it('asks for TLS for ever', async () => {
    const { app, url } = await startHttpApp([CobaController], { cookieSecure: true });
    await request(url).get('/coba').expect('strict-transport-security', 'max-age=31536000; includeSubDomains');
    await app.close();
  });
});

describe('a flood from one address', () => {
  let server: TestApp;
  beforeAll(async () => { server = await startHttpApp([CobaController], { rateLimit: 3 }); });
  afterAll(() => server.app.close());

  it('is refused with 429 and Retry-After, unknown addresses included; health and metrics stay reachable', async () => {
    const statuses: number[] = [];
    for (const path of ['/coba', '/tidak/ada', '/health/live', '/coba', '/coba', '/tidak/ada']) statuses.push((await request(server.url).get(path)).status);
    expect(statuses).toEqual([200, 404, 200, 200, 429, 429]);
    await request(server.url).get('/coba').expect(429).expect('retry-after', /^[1-9]\d*$/).expect('content-type', /^application\/problem\+json/);
    await request(server.url).get('/health/ready').expect(200);
    await request(server.url).get('/metrics').expect(200);
  });
});
