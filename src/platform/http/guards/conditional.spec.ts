import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../../test/support/http-app.js';
import { Berversi } from './conditional.js';
import { underVersion } from '../input/if-match.js';
import { HalamanDto } from '../halaman.dto.js';
import { Conflict } from '../problem.js';

const kasus = { id: 'a', versi: 7, tindakan: ['ajukan'] };

@Controller('api/v1/coba')
class CobaController {
  @Get('daftar')
  @ApiOkResponse({ type: Object })
  daftar(@Query() { jumlah = 1 }: HalamanDto) { return { isi: Array.from({ length: jumlah }, () => 1) }; }

  @Get('kasus/:id')
  @Berversi()
  detail(@Param('id') id: string) { return { ...kasus, id }; }

  @Get('umum')
  @Header('cache-control', 'public, max-age=30')
  umum() { return { a: 1 }; }

  @Get('nama')
  nama(@Query('nama') nama?: string) { return { nama: nama ?? null }; }

  @Post('kasus/:id/perintah')
  @HttpCode(200)
  perintah(@Headers('if-match') header: string | undefined, @Body() { versi }: { versi?: number }) {
    return underVersion(header, versi, (seen) => (seen === undefined || seen === kasus.versi ? Promise.resolve({ seen: seen ?? null })
      : Promise.reject(new Conflict('versi-basi', { dikirim: seen, sekarang: kasus.versi }))));
  }
}

@Controller('halaman')
class HalamanController {
  @Get()
  baca() { return { a: 1 }; }
}

let server: TestApp;
const get = (path: string, headers: Record<string, string> = {}) => request(server.url).get(path).set(headers);
const tagOf = async (path: string): Promise<string> => String((await get(path).expect(200)).headers['etag']);
beforeAll(async () => { server = await startHttpApp([CobaController, HalamanController]); });
afterAll(() => server.app.close());

describe('a tag of what is told', () => {
  it('is weak for a list and strong for a case, where it begins with the version', async () => {
    expect(await tagOf('/api/v1/coba/daftar')).toMatch(/^W\/"[\w-]{22}"$/);
    expect(await tagOf('/api/v1/coba/kasus/a')).toMatch(/^"7-[\w-]{22}"$/);
    expect(await tagOf('/api/v1/coba/kasus/a')).not.toBe(await tagOf('/api/v1/coba/kasus/b'));
  });

  it.each([['daftar'], ['kasus/a']])('spares who has %s already its way, and nobody else', async (path) => {
    const tag = await tagOf(`/api/v1/coba/${path}`);
    for (const sent of [tag, `"lain", ${tag}`, tag.replace(/^W\//, ''), '*']) {
      const { status, text, headers } = await get(`/api/v1/coba/${path}`, { 'if-none-match': sent });
      expect([sent, status, text, headers['etag'], headers['content-type']]).toEqual([sent, 304, '', tag, undefined]);
    }
    await get(`/api/v1/coba/${path}`, { 'if-none-match': '"lain"' }).expect(200);
    await get('/api/v1/coba/daftar?jumlah=2', { 'if-none-match': tag }).expect(200);
  });

  it('goes with answers that nobody may keep, unless their handler says otherwise', async () => {
    await get('/api/v1/coba/daftar').expect('cache-control', 'private, no-store');
    await get('/api/v1/coba/umum').expect('cache-control', 'public, max-age=30');
  });

  it('is not put on problems, nor on pages outside of the API', async () => {
    expect((await get('/api/v1/coba/tidak-ada').expect(404)).headers).not.toHaveProperty('etag');
    expect((await get('/halaman').expect(200)).headers).not.toHaveProperty('etag');
  });

  it('is declared in the API document with the header that sends it back', async () => {
    const { body } = await get('/api/openapi.json');
    const { parameters, responses } = (body as { paths: Record<string, { get: { parameters: object[]; responses: Record<string, { headers: { ETag: object } }> } }> }).paths['/api/v1/coba/daftar']?.get ?? { parameters: [], responses: {} };
    expect([parameters.at(-1), responses['304'], responses['200']?.headers.ETag]).toEqual([
      { $ref: '#/components/parameters/IfNoneMatch' }, { $ref: '#/components/responses/TidakBerubah' }, { $ref: '#/components/headers/ETag' },
    ]);
  });
});

describe('If-Match on a command', () => {
  const send = (header: string | undefined, body: object = {}) => {
    const sent = request(server.url).post('/api/v1/coba/kasus/a/perintah');
    return (header === undefined ? sent : sent.set('if-match', header)).send(body);
  };

  it.each([['"7"'], ['"7-Yx0Zl1p0r3vQm5s7t9u2wA"'], ['"7-a", "7-b"'], ['*'], [undefined]])('%s is what is there', async (header) => { await send(header).expect(200); });

  it('a stale one is told as 412 with the body of the 409 that the field in the body gets', async () => {
    const { body: byHeader } = await send('"6"').expect(412).expect('content-type', /problem\+json/);
    const { body: byField } = await send(undefined, { versi: 6 }).expect(409);
    expect([byHeader.reason, byHeader.fields]).toEqual(['versi-basi', { dikirim: 6, sekarang: 7 }]);
    expect([byField.reason, byField.fields]).toEqual([byHeader.reason, byHeader.fields]);
  });

  it.each(['W/"7"', '7', '"tujuh"', '"6", "7"', '""', '"0"'])('%s is no tag of a case', async (header) => {
    const { body } = await send(header).expect(400);
    expect(body.faults[0].path).toBe('header/If-Match');
  });

  it('may not contradict the body', async () => {
    await send('"7"', { versi: 7 }).expect(200);
    const { body } = await send('"7"', { versi: 6 }).expect(400);
    expect(body.faults).toEqual([{ path: 'header/If-Match', why: ['menyebut versi 7, sedangkan isi menyebut versi 6'] }]);
  });
});

describe('a parameter that a handler does not read', () => {
  it.each([
    ['/api/v1/coba/kasus/a?lain=1&versi=2', ['query/lain', 'query/versi']], ['/api/v1/coba/nama?nama=x&lain=1', ['query/lain']], ['/api/v1/coba/daftar?lain=1', ['query/lain']],
  ])('%s is refused', async (path, paths) => {
    const { body } = await get(path).expect(400);
    expect(body.faults).toEqual(paths.map((at) => ({ path: at, why: ['isian tidak dikenal'] })));
  });

  it('does no harm to one that it reads, nor to a page', async () => {
    expect((await get('/api/v1/coba/nama?nama=x').expect(200)).body).toEqual({ nama: 'x' });
    await get('/halaman?utm_source=surat').expect(200);
  });
});
