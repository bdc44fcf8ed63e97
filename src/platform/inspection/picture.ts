import sharp, { type Sharp } from 'sharp';
import type { InspectionLimits } from './inspection.types.js';
import { checkJpeg, checkPng, checkWebp } from './picture-layout.js';
import { Refusal } from './refusal.js';

// One thread of the picture library, and nothing kept: what it needs is told by the limits alone.
sharp.concurrency(1);
sharp.cache(false);

const LAYOUTS: Readonly<Record<string, (bytes: Buffer) => void>> = { png: checkPng, jpg: checkJpeg, jpeg: checkJpeg, webp: checkWebp };
const DECODE_SECONDS = 15;
const SAMPLE = 16;
/** Side of a thumbnail, in pixels. */
export const THUMBNAIL_SIDE = 400;

/**
 * A still picture, whole, and small enough to be shown. Its size is known before a pixel is unpacked.
 * @throws Refusal
 */
export async function inspectPicture(bytes: Buffer, ending: string, limits: InspectionLimits): Promise<void> {
  LAYOUTS[ending]?.(bytes);
  const { width, height } = await headerOf(bytes);
  if (width * height > limits.pixels) throw new Refusal('gambar-terlalu-besar', '', `${width} × ${height}`);
  try {
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: limits.pixels, sequentialRead: true }).timeout({ seconds: DECODE_SECONDS }).resize(SAMPLE, SAMPLE, { fit: 'inside' }).raw().toBuffer();
  } catch {
    throw new Refusal('terpotong', 'isi gambar');
  }
}

async function headerOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height };
  } catch {
    throw new Refusal('terpotong', 'kepala gambar');
  }
}

const small = (picture: Sharp): Promise<Buffer> =>
  picture.timeout({ seconds: DECODE_SECONDS }).resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 }).toBuffer();

/** A picture as it is shown small: turned as the camera was held, without what else it tells (place, device). */
export const thumbnailOfPicture = (bytes: Buffer, limits: InspectionLimits): Promise<Buffer> => small(sharp(bytes, { limitInputPixels: limits.pixels, sequentialRead: true }).autoOrient());

/** Pixels, red first, as a small picture on white. */
export const thumbnailOfPixels = (data: Uint8Array, width: number, height: number): Promise<Buffer> =>
  small(sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }));
