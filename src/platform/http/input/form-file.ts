import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { limitsOf } from '../guards/route-limits.js';
import { BadInput, PlainProblem, TooBusy } from '../problem.js';

/** Files held in memory at the same time, over all routes that take one. */
const MOST_AT_ONCE = 4;
/** Bytes of a form around its file. */
const ENVELOPE = 4_096;
const RETRY_SECONDS = 5;

/**
 * Takes one file as a body, on routes that say so (`@Limits({ formFile: bytes })`; elsewhere it is 415): a form that a browser sends without a script, or the bytes of
 * a PDF alone. The handler gets a Buffer. What is too large is 413 as soon as that is known; more files at once than fit in memory are 503.
 */
export function acceptFormFiles(app: FastifyInstance): void {
  let held = 0;
  const take = async (request: FastifyRequest, payload: Readable, extract: (body: Buffer) => Buffer): Promise<Buffer> => {
    const most = limitsOf(request).formFile;
    if (most === undefined) throw new PlainProblem(415);
    if (held >= MOST_AT_ONCE) throw new TooBusy(RETRY_SECONDS);
    held++;
    request.raw.once('close', () => { held--; });
    const file = extract(await whole(payload, most + ENVELOPE));
    if (file.length > most) throw new PlainProblem(413);
    return file;
  };
  app.addContentTypeParser('multipart/form-data', (request: FastifyRequest, payload: Readable) => take(request, payload, (body) => fileIn(body, request.headers['content-type'] ?? '')));
  app.addContentTypeParser('application/pdf', (request: FastifyRequest, payload: Readable) => (limitsOf(request).streamed ? Promise.resolve(payload) : take(request, payload, (body) => body)));
}

async function whole(payload: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of payload as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) throw new PlainProblem(413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const unreadable = (why: string): BadInput => new BadInput([{ path: '', why }]);

/** The first file of a form (RFC 7578). */
function fileIn(body: Buffer, contentType: string): Buffer {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  if (!boundary) throw unreadable('formulir tanpa batas bagian');
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`);
  for (let at = body.indexOf(mark); at >= 0;) {
    const head = body.indexOf('\r\n\r\n', at);
    const end = head < 0 ? -1 : body.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), head + 2);
    if (end < 0) break;
    if (/\r\ncontent-disposition:[^\r\n]*filename/i.test(body.toString('latin1', at, Math.min(head, at + ENVELOPE)))) return body.subarray(head + 4, Math.max(end, head + 4));
    at = end + 2;
  }
  throw unreadable('formulir tidak memuat berkas yang utuh');
}
