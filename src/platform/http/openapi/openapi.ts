import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { HttpOptions } from '../http-info.js';
import { declareTags } from './openapi-tags.js';
import { PROBLEM_FORMS, problemResponse } from '../jawaban.js';
import { PROBLEM_KINDS, type ProblemStatus } from '../problem-kinds.js';
import { sessionCookie } from '../session-cookie.js';

/** Where the API document is browsed. */
export const API_DOCS_PATH = '/api/docs';
/** Where the API document lies. */
export const API_DOCUMENT_PATH = '/api/openapi.json';

const DESCRIPTION = 'Antarmuka Predikat untuk pembangunan dan penilaian Zona Integritas. Setiap penolakan menyebutkan seluruh '
  + 'syarat yang belum terpenuhi beserta dasar hukumnya. Kesalahan berbentuk application/problem+json (RFC 9457).';

/** Answers that any operation may give, whatever its controller declares. */
const ALWAYS: readonly ProblemStatus[] = [400, 429, 500, 503];
/** Further ones of operations that change something. */
const ON_CHANGE: readonly ProblemStatus[] = [403, 413, 415];
const CHANGING: ReadonlySet<string> = new Set(['post', 'put', 'patch', 'delete']);
const METHODS: ReadonlySet<string> = new Set([...CHANGING, 'get', 'head']);

/** Serves the OpenAPI 3.1 document and Swagger UI, both from this server alone. The document is made once, here. */
export function serveOpenApi(app: NestFastifyApplication, options: HttpOptions): void {
  const document = makeDocument(app, options);
  SwaggerModule.setup(API_DOCS_PATH.slice(1), app, () => document, {
    raw: false, customSiteTitle: 'Predikat: dokumentasi API',
    swaggerOptions: { validatorUrl: null, docExpansion: 'list', filter: true, displayRequestDuration: true, persistAuthorization: false },
  });
  const text = JSON.stringify(document);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  app.getHttpAdapter().get(API_DOCUMENT_PATH, (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({ 'cache-control': 'no-cache', etag });
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    void reply.type('application/json; charset=utf-8').send(text);
  });
}

/** Programs sign in by a token; only operations that name it take one. */
const TOKEN = { type: 'http', scheme: 'bearer', bearerFormat: 'pdk_…', description: 'Token pribadi atau layanan (/api/v1/saya/token, /api/v1/admin/token-layanan), dengan cakupan yang disebut operasinya. Tidak bersama kuki.' } as const;

function makeDocument(app: NestFastifyApplication, { version, cookieSecure, transformDocument }: HttpOptions): OpenAPIObject {
  const cookie = { type: 'apiKey', in: 'cookie', description: 'Sesi, didapat saat masuk.' } as const;
  const config = new DocumentBuilder().setTitle('Predikat').setDescription(DESCRIPTION).setVersion(version).setOpenAPIVersion('3.1.0')
    .addCookieAuth(sessionCookie(cookieSecure).name, cookie, 'sid').addBearerAuth(TOKEN, 'token').build();
  const made = declareCommonAnswers(SwaggerModule.createDocument(app, config, { extraModels: [...PROBLEM_FORMS] }));
  return shareAnswers(declareTags(transformDocument ? transformDocument(made) : made));
}

/** Adds to each operation the answers that the platform itself may give; those of the controller stay as they are. */
export function declareCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (!METHODS.has(method)) continue;
      const common = [...ALWAYS, ...(CHANGING.has(method) ? ON_CHANGE : [])];
      operation.responses = { ...Object.fromEntries(common.map((status) => [status, problemResponse(status)])), ...operation.responses };
    }
  }
  return document;
}

/** Names the answers that many operations give alike once, and refers to them: the document is a third of its size, and so are types made from it. */
export function shareAnswers(document: OpenAPIObject): OpenAPIObject {
  const shared = (document.components ??= {}).responses ??= {};
  for (const path of Object.values(document.paths)) {
    for (const { responses = {} } of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      for (const status of Object.keys(responses)) {
        if (!(status in PROBLEM_KINDS) || JSON.stringify(responses[status]) !== JSON.stringify(problemResponse(Number(status) as ProblemStatus))) continue;
        shared[`Masalah${status}`] ??= problemResponse(Number(status) as ProblemStatus);
        responses[status] = { $ref: `#/components/responses/Masalah${status}` };
      }
    }
  }
  return document;
}
