import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { latin, noise } from './sample.js';

const raw = (width: number, height: number, seed = 7): Sharp => sharp(noise(width * height * 3, seed), { raw: { width, height, channels: 3 } });

export const png = (width = 64, height = 48): Promise<Buffer> => raw(width, height).png().toBuffer();
export const jpeg = (width = 64, height = 48, progressive = false): Promise<Buffer> => raw(width, height).jpeg({ quality: 80, progressive }).toBuffer();
export const webp = (width = 64, height = 48, lossless = false): Promise<Buffer> => raw(width, height).webp({ lossless }).toBuffer();
export const gif = (): Promise<Buffer> => raw(8, 8).gif().toBuffer();

/** Several pictures in one file, shown one after another. */
export const animatedWebp = (frames: number): Promise<Buffer> => sharp(noise(32 * 32 * frames * 3), { raw: { width: 32, height: 32 * frames, channels: 3, pageHeight: 32 } }).webp({ delay: 40 }).toBuffer();

/** One chunk of a PNG. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin(type), data]);
  const made = Buffer.alloc(body.length + 8);
  made.writeUInt32BE(data.length);
  body.copy(made, 4);
  made.writeUInt32BE(crc32(body), body.length + 4);
  return made;
}

const SIGNATURE = latin('\x89PNG\r\n\x1a\n');

/** A PNG that says it is so large, with hardly any bytes. */
export function pngHeader(width: number, height: number, between: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1; // one bit for each pixel, grey
  const rows = deflateSync(Buffer.alloc(Math.min(1_000_000, Math.ceil(width / 8 + 1) * height)));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), ...between, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** A PNG with more chunks after its head. */
export async function pngWith(...chunks: readonly Buffer[]): Promise<Buffer> {
  const plain = await png();
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)]);
}

/** A colour profile that unfolds to so many bytes. */
export const profileBomb = (bytes: number): Buffer => chunk('iCCP', Buffer.concat([latin('icc\0\0'), deflateSync(Buffer.alloc(bytes))]));

/** A JPEG whose head claims another size. */
export async function jpegClaiming(width: number, height: number): Promise<Buffer> {
  const made = Buffer.from(await jpeg());
  const frame = made.indexOf(Buffer.from([0xff, 0xc0]));
  made.writeUInt16BE(height, frame + 5);
  made.writeUInt16BE(width, frame + 7);
  return made;
}

/** A JPEG with a comment. */
export async function jpegSaying(text: string): Promise<Buffer> {
  const plain = await jpeg();
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, latin(text), plain.subarray(2)]);
}
