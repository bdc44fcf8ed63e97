import { Controller, Get, Param } from '@nestjs/common';
import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../test/support/http-app.js';
import { Metrics } from './metrics.js';

@Controller('coba')
class CobaController {
  @Get(':id')
  baca(@Param('id') id: string): string { return id; }
}

describe('metrics', () => {
  let server: TestApp;
  beforeAll(async () => { server = await startHttpApp([CobaController]); });
  afterAll(() => server.app.close());

  it('times requests by route template, so that ids and unknown addresses make no new series', async () => {
    for (const path of ['/coba/1', '/coba/2', '/acak-1', '/acak-2']) await request(server.url).get(path);
    const { text } = await request(server.url).get('/metrics').expect(200).expect('content-type', /^text\/plain/);
    expect(text).toContain('predikat_http_request_duration_seconds_count{method="GET",route="/coba/:id",status="200"} 2');
    expect(text).toContain('predikat_http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 2');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toMatch(/acak|coba\/1/);
  });

  it('gives the same counter for the same name, and reads a gauge when asked', async () => {
    const metrics = server.app.get(Metrics);
    metrics.counter('perintah_total', 'Perintah.', ['hasil']).inc({ hasil: 'diterima' });
    metrics.counter('perintah_total', 'Perintah.', ['hasil']).inc({ hasil: 'diterima' });
    metrics.gauge('antrean', 'Antrean.', [], (gauge) => gauge.set(5));
    const text = await metrics.text();
    expect(text).toContain('predikat_perintah_total{hasil="diterima"} 2');
    expect(text).toContain('predikat_antrean 5');
  });
});
