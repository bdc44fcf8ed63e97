import { Body, Controller, Get, HttpException, Param, Post, Query } from '@nestjs/common';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import fc from 'fast-check';
import { connect } from 'node:net';
import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../test/support/http-app.js';
import { Conflict, Forbidden, NotFound, NotSignedIn, Refused, TooBusy, type Reason } from './problem.js';
import { Limits } from './guards/route-limits.js';
import { IdPipe } from './input/validation.js';

class IsianDto {
  @IsString() @MaxLength(100_000)
  judul: string;

  @IsOptional() @IsInt()
  nilai?: number;
}

class CariDto {
  @IsOptional() @IsString()
  kata?: string;
}

const why: Reason[] = [{ rule: 'usulan.nilai', title: 'Nilai cukup', need: '75,00', have: '74,10', basis: [{ sumber: 'N90', pasal: 'II', kutipan: 'nilai' }] }];
const SECRET = 'kata-sandi-basis-data';
const pgError = (code: string): Error => Object.assign(new Error(`invalid value "${SECRET}"`), { code });

const THROWN: Readonly<Record<string, () => unknown>> = {
  error: () => new Error(SECRET), text: () => SECRET, undefined: () => undefined,
  masuk: () => new NotSignedIn(), larangan: () => new Forbidden(why), hilang: () => new NotFound(), konflik: () => new Conflict('versi-basi', { dikirim: 1, terkini: 2 }),
  tolak: () => new Refused([{ ...why[0], ok: false, rahasia: SECRET } as unknown as Reason]), sibuk: () => new TooBusy(7), nest: () => new HttpException(SECRET, 418),
  putus: () => pgError('57P01'), nul: () => pgError('22021'), ganda: () => pgError('23505'),
};

@Controller('coba')
class CobaController {
  @Post('isian')
  isian(@Body() body: IsianDto): IsianDto { return body; }

  @Post('panjang')
  @Limits({ longestString: 50_000 })
  panjang(@Body() body: IsianDto): number { return body.judul.length; }

  @Post('jarang')
  @Limits({ perMinute: 2 })
  jarang(): string { return 'ok'; }

  @Get('cari')
  cari(@Query() query: CariDto): CariDto { return query; }

  @Get('id/:id')
  id(@Param('id', IdPipe) id: string): string { return id; }

  @Get('gagal/:jenis')
  gagal(@Param('jenis') jenis: string): never { throw THROWN[jenis]?.(); }
}

describe('the HTTP application', () => {
  let server: TestApp;
  beforeAll(async () => { server = await startHttpApp([CobaController]); });
  afterAll(() => server.app.close());

  const api = () => request(server.url);
  const send = (body: string, type = 'application/json') => api().post('/coba/isian').set('content-type', type).send(body);

  describe('input', () => {
    it('takes what the DTO asks for', async () => {
      await send('{"judul":"a","nilai":1}').expect(201, { judul: 'a', nilai: 1 });
    });

    it('answers unknown fields and wrong types with every fault and its path', async () => {
      const { body } = await send('{"nilai":"x","lain":1}').expect(400).expect('content-type', /^application\/problem\+json/);
      expect(body).toMatchObject({ type: 'urn:predikat:masalah:masukan-tidak-sah', status: 400 });
      expect(body.faults).toEqual(expect.arrayContaining([
        { path: '/lain', why: ['isian tidak dikenal'] }, { path: '/nilai', why: ['harus berupa bilangan bulat'] }, { path: '/judul', why: expect.arrayContaining(['harus berupa teks']) },
      ]));
    });

    it.each<[string, string | Buffer, string, string]>([
      ['a NUL', '{"judul":"a\\u0000"}', '/judul', 'memuat karakter NUL'],
      ['half a surrogate pair', '{"judul":"\\ud83d"}', '/judul', 'memuat karakter Unicode yang tidak utuh'],
      ['a prototype key', '{"judul":"a","__proto__":{"x":1}}', '/__proto__', 'nama isian tidak diperbolehkan'],
      ['a text too long', JSON.stringify({ judul: 'x'.repeat(20_001) }), '/judul', 'terlalu panjang: 20001 karakter, paling banyak 20000'],
      ['deep lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, '/0'.repeat(16), 'bersarang terlalu dalam: paling banyak 16 tingkat'],
      ['malformed JSON', '{\n  "judul": nope}', '', 'bukan JSON yang sah'],
      ['cut JSON', '{"judul":', '', 'bukan JSON yang sah (terpotong)'],
      ['a list for an object', '[]', '', 'harus berupa objek JSON'],
      ['null for an object', 'null', '', 'harus berupa objek JSON'],
    ])('refuses %s with 400 and its path', async (_, text, path, because) => {
      const { body } = await send(String(text)).expect(400);
      expect(body.faults).toEqual([{ path, why: [because] }]);
    });

    it('refuses bytes that are not UTF-8', async () => {
      const answer = await fetch(`${server.url}/coba/isian`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from([0x22, 0xff, 0x22]) });
      expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ faults: [{ path: '', why: ['bukan teks UTF-8 yang sah'] }] })]);
    });

    it('names the required fields when the body is empty', async () => {
      const { body } = await send('').expect(400);
      expect(body.faults).toEqual([{ path: '/judul', why: expect.any(Array) }]);
    });

    it('lets a route raise the length of its texts', async () => {
      await api().post('/coba/panjang').send({ judul: 'x'.repeat(30_000) }).expect(201, '30000');
    });

    it.each([['/coba/cari?kata=a%00', 'query/kata'], ['/coba/cari?lain=1', 'query/lain'], ['/coba/cari?kata=1&kata=2', 'query/kata'], ['/coba/id/abc', 'params/id'], ['/coba/id/a%00', 'params/id'], ['/coba/%zz', '']])('refuses %s, at "%s"', async (path, at) => {
      const { body } = await api().get(path).expect(400);
      expect(body.faults[0].path).toBe(at);
    });

    it('never fails on any body, query or id', async () => {
      const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.json({ maxDepth: 3 }), fc.record({ judul: fc.jsonValue(), nilai: fc.jsonValue() }, { requiredKeys: [] }).map((v) => JSON.stringify(v)));
      await fc.assert(fc.asyncProperty(hostile, hostile, async (body, text) => {
        const answers = [await send(body), await api().get(`/coba/cari?${encodeURIComponent(text)}=${encodeURIComponent(body)}`), await api().get(`/coba/id/${encodeURIComponent(text)}`)];
        expect(answers.map((a) => a.status).filter((status) => ![200, 201, 400, 404].includes(status))).toEqual([]);
      }), { numRuns: 60 });
    });

    it('answers 413, 415, 404 and 405 as problems', async () => {
      await send(`"${'x'.repeat(1024 * 1024)}"`).expect(413).expect('content-type', /problem/);
      await send('judul=a', 'application/x-www-form-urlencoded').expect(415).expect('content-type', /problem/);
      await send('judul', 'text/plain').expect(415);
      await api().get('/tidak/ada').expect(404).expect('content-type', /problem/);
      await api().get(`/coba/id/${'a'.repeat(500)}`).expect(404);
      await api().delete('/coba/isian').expect(405).expect('allow', 'POST');
      await api().options('/coba/isian').expect(405).expect('content-type', /problem/);
    });
  });

  describe('what is thrown', () => {
    it.each([
      ['masuk', 401, {}], ['larangan', 403, { why }], ['hilang', 404, {}], ['konflik', 409, { reason: 'versi-basi', fields: { dikirim: 1, terkini: 2 } }],
      ['tolak', 422, { why }], ['nest', 418, { type: 'about:blank' }], ['nul', 400, {}],
    ])('%s becomes %i', async (jenis, status, members) => {
      const { body, text } = await api().get(`/coba/gagal/${jenis}`).expect(status).expect('content-type', /^application\/problem\+json/);
      expect(body).toMatchObject({ status, ...members });
      expect(text).not.toContain(SECRET);
    });

    it.each([['sibuk', '7'], ['putus', '2']])('%s becomes 503 with Retry-After %s', async (jenis, seconds) => {
      await api().get(`/coba/gagal/${jenis}`).expect(503).expect('retry-after', seconds);
    });

    it.each(['error', 'text', 'undefined', 'ganda'])('%s becomes 500 that tells nothing but the request id, which the log carries', async (jenis) => {
      const { body, headers, text } = await api().get(`/coba/gagal/${jenis}`).expect(500);
      expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'detail', 'instance']);
      expect(body.instance).toBe(`urn:uuid:${headers['x-request-id']}`);
      expect(text).not.toContain(SECRET);
      expect(server.lines).toContainEqual(expect.objectContaining({ msg: 'fault', level: 'error', requestId: headers['x-request-id'] }));
    });

    it('keeps values that the database quotes out of the log', async () => {
      await api().get('/coba/gagal/ganda');
      const line = server.lines.findLast((l) => l['msg'] === 'fault');
      expect(line).toMatchObject({ error: { code: '23505', stack: expect.stringContaining('at ') } });
      expect(JSON.stringify(line)).not.toContain(SECRET);
    });
  });

  it('answers bytes that are no HTTP with a problem and closes', async () => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write('BUKAN HTTP\r\n\r\n'));
      socket.on('data', (chunk) => { text += chunk.toString(); }).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*application\/problem\+json[^]*"status":400/);
  });

  it('logs one line for each request, without address, body or cookie', async () => {
    server.lines.length = 0;
    const { headers } = await api().post('/coba/isian?kata=Budi').set('cookie', 'sid=rahasia').send({ judul: 'Budi' });
    await api().get('/coba/id/Budi');
    const [first, second] = server.lines;
    expect(first).toMatchObject({ msg: 'request', requestId: headers['x-request-id'], method: 'POST', route: '/coba/isian', status: 201, ms: expect.any(Number) });
    expect(second).toMatchObject({ route: '/coba/id/:id', status: 400 });
    expect(JSON.stringify(server.lines)).not.toMatch(/Budi|rahasia|127\.0\.0\.1/);
  });

  it('makes its own request id and believes none', async () => {
    const { headers } = await api().get('/health/live').set('x-request-id', 'palsu');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
