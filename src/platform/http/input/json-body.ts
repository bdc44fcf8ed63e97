import type { FastifyInstance } from 'fastify';
import { limitsOf } from '../guards/route-limits.js';
import { BadInput, PlainProblem } from '../problem.js';

/** Bytes of one request body; uploads state their own limit. */
export const BODY_LIMIT = 1024 * 1024;

/** How the bytes of a file are sent (tus 1.0). */
export const FILE_BYTES = 'application/offset+octet-stream';

/** Taken by `form-file.ts`, which knows both kinds of routes. */
const FORM_TYPE = 'application/pdf';

/** Files that are sent under their own name, on routes that take the bytes of a file. */
export const FILE_TYPES = ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'image/png', 'image/jpeg'];

/**
 * JSON is the only body that is taken (others: 415), and on routes that say so the bytes of a file, which are handed on unread. Bytes that are not UTF-8 are refused instead of silently replaced; an
 * empty body counts as none, so that the answer names what is missing. Prototype keys pass here and are refused, with their
 * path, by `hardenJson`.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    try {
      done(null, parse(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  app.addContentTypeParser([FILE_BYTES, ...FILE_TYPES.filter((type) => type !== FORM_TYPE)], (request, payload, done) => {
    if (limitsOf(request).streamed) done(null, payload);
    else done(new PlainProblem(415));
  });
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The rest of the parser's message changes with the version of Node and quotes the input.
    throw unreadable(/end of JSON input/.test(String(error)) ? 'bukan JSON yang sah (terpotong)' : 'bukan JSON yang sah');
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('bukan teks UTF-8 yang sah');
  }
}

const unreadable = (why: string): BadInput => new BadInput([{ path: '', why }]);
