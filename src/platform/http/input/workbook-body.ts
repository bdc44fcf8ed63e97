import type { FastifyInstance } from 'fastify';
import { limitsOf } from '../guards/route-limits.js';
import { PlainProblem } from '../problem.js';

/** How a workbook is sent and answered. */
export const WORKBOOK_BYTES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a list in text is sent. */
export const CSV_BYTES = 'text/csv';

/** Takes a workbook, or a list in text, as a body, unread, on routes that say so (`@Limits({ workbook: bytes, csv: bytes })`); elsewhere it is 415. */
export function acceptWorkbooks(app: FastifyInstance): void {
  for (const [type, kind] of [[WORKBOOK_BYTES, 'workbook'], [CSV_BYTES, 'csv']] as const) {
    app.addContentTypeParser(type, (request, payload, done) => {
      const most = limitsOf(request)[kind];
      if (most === undefined) return done(new PlainProblem(415));
      gather(payload, most).then((body) => done(null, body), (error: Error) => done(error));
    });
  }
}

async function gather(payload: AsyncIterable<unknown>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new PlainProblem(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
