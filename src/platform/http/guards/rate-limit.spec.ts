import { Controller, Get, Req, Res, UseGuards, type CanActivate, type ExecutionContext, Injectable, Post } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../../test/support/http-app.js';
import type { HttpOptions } from '../http-info.js';
import { Shares } from './shares.js';

/** Knows people by what they write in a cookie: `sid=<instansi>.<orang>`. */
@Injectable()
class Penjaga implements CanActivate {
  constructor(private readonly shares: Shares) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asked = context.switchToHttp().getRequest<FastifyRequest>();
    const [instansi, orang] = (asked.cookies['sid'] ?? '').split('.');
    if (instansi === undefined || orang === undefined) await this.shares.unknown(asked);
    else await this.shares.take(asked, context.switchToHttp().getResponse<FastifyReply>(), { orang, instansi });
    return orang !== undefined;
  }
}

@Controller('coba')
class CobaController {
  @Get()
  @UseGuards(Penjaga)
  baca(): string { return 'ok'; }

  @Get('umum')
  umum(@Req() { ip }: FastifyRequest): string { return ip; }

  @Post('kosong')
  kosong(@Res({ passthrough: true }) reply: FastifyReply): void { reply.code(204); }
}

const started: TestApp[] = [];
const start = async (options: Partial<HttpOptions>): Promise<TestApp> => {
  const server = await startHttpApp([CobaController], options);
  started.push(server);
  return server;
};
afterEach(async () => { for (const { app } of started.splice(0)) await app.close(); });

const sebagai = ({ url }: TestApp, who: string) => request(url).get('/coba').set('cookie', `sid=${who}`);
const statuses = async (n: number, ask: (i: number) => request.Test): Promise<number[]> => {
  const all: number[] = [];
  for (let i = 0; i < n; i++) all.push((await ask(i)).status);
  return all;
};

describe('shares of the server', () => {
  const shares = { orang: 3, instansi: 5 };

  it('are those of a person, whatever the address, and told in the headers of the draft', async () => {
    const server = await start({ rateLimit: 2, shares });
    const { headers } = await sebagai(server, 'a.budi').expect(200);
    expect(headers).toMatchObject({ 'ratelimit-policy': '"orang";q=3;w=60, "instansi";q=5;w=60', ratelimit: expect.stringMatching(/^"orang";r=2;t=\d+, "instansi";r=4;t=\d+$/) });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    expect(await statuses(3, () => sebagai(server, 'a.budi'))).toEqual([200, 200, 429]);
    await sebagai(server, 'a.budi').expect(429).expect('retry-after', /^[1-9]\d?$/).expect('content-type', /problem/).expect('ratelimit', /^"orang";r=0;t=\d+$/);
    await sebagai(server, 'a.wati').expect(200);
  });

  it('are those of an instansi together, and one that asks too much does not slow the others', async () => {
    const server = await start({ rateLimit: 2, shares });
    expect(await statuses(8, (i) => sebagai(server, `a.orang-${i}`))).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    const { body } = await sebagai(server, 'a.orang-9').expect(429);
    expect(body).toMatchObject({ detail: expect.stringContaining('instansi') });
    expect(await statuses(5, (i) => sebagai(server, `b.orang-${i}`))).toEqual([200, 200, 200, 200, 200]);
  });

  it('are not taken from the others by one person who is over the own share', async () => {
    const server = await start({ rateLimit: 2, shares });
    await statuses(10, () => sebagai(server, 'a.budi'));
    expect(await statuses(2, (i) => sebagai(server, `a.orang-${i}`))).toEqual([200, 200]);
  });
});

describe('requests that nobody answers for', () => {
  it('are counted by address, and told so', async () => {
    const server = await start({ rateLimit: 2 });
    await request(server.url).get('/coba/umum').expect(200).expect('ratelimit-policy', '"alamat";q=2;w=60').expect('ratelimit', /^"alamat";r=1;t=\d+$/);
    expect(await statuses(3, () => request(server.url).get('/coba/umum'))).toEqual([200, 429, 429]);
  });

  it('are those with a made-up cookie or token too', async () => {
    const server = await start({ rateLimit: 2 });
    expect(await statuses(4, () => sebagai(server, 'bukan'))).toEqual([403, 403, 429, 429]);
    expect(await statuses(2, () => request(server.url).get('/coba').set('authorization', 'Bearer pdk_x'))).toEqual([429, 429]);
    expect((await sebagai(server, 'a.budi')).status).toBe(200);
    expect((await statuses(22, () => request(server.url).get('/coba/umum').set('cookie', 'sid=bukan'))).at(-1)).toBe(429);
  });
});

describe('what a proxy says', () => {
  const seen = ({ url }: TestApp, headers: Record<string, string>) => request(url).get('/coba/umum').set(headers).then(({ text }) => text);

  it('is not believed of anybody who is not named', async () => {
    const server = await start({ rateLimit: 3 });
    expect(await seen(server, { 'x-forwarded-for': '203.0.113.7' })).toBe('127.0.0.1');
    expect((await statuses(4, (i) => request(server.url).get('/coba/umum').set('x-forwarded-for', `203.0.113.${i}`))).at(-1)).toBe(429);
    const elsewhere = await start({ proxies: ['10.0.0.0/8'] });
    expect(await seen(elsewhere, { 'x-forwarded-for': '203.0.113.7' })).toBe('127.0.0.1');
  });

  it('is believed of one that is named, up to the first that is not', async () => {
    const server = await start({ rateLimit: 2, proxies: ['127.0.0.0/8', '10.0.0.0/8'] });
    expect(await seen(server, { 'x-forwarded-for': '198.51.100.1, 203.0.113.7, 10.1.2.3' })).toBe('203.0.113.7');
    expect(await statuses(5, (i) => request(server.url).get('/coba/umum').set('x-forwarded-for', `203.0.113.${i + 20}`))).toEqual([200, 200, 200, 200, 200]);
    expect((await statuses(3, () => request(server.url).get('/coba/umum').set('x-forwarded-for', '203.0.113.99'))).at(-1)).toBe(429);
  });
});

describe('the numbers of the process', () => {
  const token = 'token-pemantauan-untuk-uji-saja-123456';
  const metrics = ({ url }: TestApp, headers: Record<string, string> = {}) => request(url).get('/metrics').set(headers);

  it('are for this machine, not for whom a proxy on it passes on', async () => {
    const server = await start({ proxies: ['127.0.0.1'] });
    await metrics(server).expect(200);
    for (const [name, value] of [['x-forwarded-for', '203.0.113.7'], ['x-forwarded-for', '127.0.0.1'], ['forwarded', 'for=203.0.113.7']] as const) await metrics(server, { [name]: value }).expect(404);
    await metrics(await start({}), { 'x-forwarded-for': '203.0.113.7' }).expect(404);
  });

  it('are for who shows the token, if there is one', async () => {
    const outside = { 'x-forwarded-for': '203.0.113.7' };
    const server = await start({ metricsToken: token });
    await metrics(server, { ...outside, authorization: `Bearer ${token}` }).expect(200).expect('content-type', /^text\/plain/);
    for (const authorization of [`Bearer ${token}x`, token, 'Bearer ', '']) await metrics(server, { ...outside, authorization }).expect(404);
    await metrics(await start({}), { ...outside, authorization: 'Bearer null' }).expect(404);
  });
});
