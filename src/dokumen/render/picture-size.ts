import { RenderError } from './render.types.js';

/** Width and height in pixels. */
export interface PictureSize { readonly width: number; readonly height: number; readonly type: 'png' | 'jpg' }

export const LOGO_UNREADABLE = 'Logo pada kop surat bukan gambar PNG atau JPEG yang dapat dibaca.';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** JPEG's markers that begin a frame: SOF0 to SOF15 but for tables, extensions and arithmetic conditions. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * The measures of a logo, from its head.
 * @throws RenderError where it is neither PNG nor JPEG
 */
export function pictureOf(bytes: Buffer): PictureSize {
  if (bytes.length > 24 && bytes.subarray(0, PNG.length).equals(PNG)) return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 2; bytes[0] === 0xff && bytes[1] === 0xd8 && at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (isFrame(bytes[at + 1] ?? 0)) return { type: 'jpg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  throw new RenderError(LOGO_UNREADABLE);
}
