import { Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, type OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { startHttpApp, type TestApp } from '../../../../test/support/http-app.js';
import { Jawaban } from '../jawaban.js';

@Controller('api/coba')
class CobaController {
  @Post()
  @ApiOperation({ summary: 'Mencoba' })
  @ApiCreatedResponse({ type: String })
  @Jawaban(401, 409, 422)
  tulis(): string { return 'ok'; }
}

describe('the API document', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startHttpApp([CobaController], { transformDocument: (document) => ({ ...document, info: { ...document.info, 'x-uji': true } }) });
  });
  afterAll(() => server.app.close());

  const read = async () => {
    const { text } = await request(server.url).get('/api/openapi.json').expect(200).expect('content-type', /^application\/json/);
    return JSON.parse(text) as OpenAPIObject;
  };

  it('is OpenAPI 3.1 with the cookie of the session, and passes through the hook', async () => {
    expect(await read()).toMatchObject({
      openapi: '3.1.0', info: { title: 'Predikat', version: '9.9.9', 'x-uji': true },
      components: { securitySchemes: { sid: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
    });
  });

  it('declares the answers of the controller and those of the platform, each with form, meaning and example', async () => {
    const { paths, components } = await read();
    const responses = paths['/api/coba']?.post?.responses ?? {};
    expect(Object.keys(responses).sort()).toEqual(['201', '400', '401', '403', '409', '413', '415', '422', '429', '500', '503']);
    for (const [status, given] of Object.entries(responses)) {
      if (status === '201') continue;
      expect(given).toEqual({ $ref: `#/components/responses/Masalah${status}` });
      const { description, content } = components?.responses?.[`Masalah${status}`] as { description: string; content: Record<string, unknown> };
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(content['application/problem+json']).toMatchObject({ schema: { $ref: expect.any(String) }, example: { status: Number(status), title: expect.any(String) } });
    }
  });

  it('refers to nothing that it does not contain', async () => {
    const document = await read();
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((m) => String(m[1]));
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining([...new Set(referred)]));
    expect(referred).toContain('KonflikDto');
  });

  it('holds health and leaves metrics and pages out', async () => {
    expect(Object.keys((await read()).paths).sort()).toEqual(['/api/coba', '/health/live', '/health/ready']);
  });

  it('is not sent again when it is the same', async () => {
    const { headers } = await request(server.url).get('/api/openapi.json');
    await request(server.url).get('/api/openapi.json').set('if-none-match', String(headers['etag'])).expect(304);
  });

  it('is browsable without anything from elsewhere', async () => {
    const { text } = await request(server.url).get('/api/docs').expect(200).expect('content-type', /html/);
    const loaded = [...text.matchAll(/(?:src|href)=["']([^"']+)/g)].map((m) => String(m[1]));
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded) {
      expect(address).toMatch(/^\.\/|^#/);
      if (address.startsWith('./')) await request(server.url).get(`/api/${address.slice(2)}`).expect(200);
    }
  });
});
