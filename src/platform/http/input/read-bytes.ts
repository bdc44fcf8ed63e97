import { Readable } from 'node:stream';
import { PlainProblem } from '../problem.js';

/**
 * The bytes of a file that was sent as the body of a `streamed` route.
 * @throws PlainProblem 413 as soon as there are more than `most`, 415 where the body is no file
 */
export async function readBytes(body: unknown, most: number): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new PlainProblem(415);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body as Readable & AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most) throw new PlainProblem(413);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
