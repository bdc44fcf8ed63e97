import { readFile } from 'node:fs/promises';
import type { InspectionLimits } from './inspection.types.js';
import { firstPage } from './pdf/pdfium.js';
import { THUMBNAIL_SIDE, thumbnailOfPicture, thumbnailOfPixels } from './picture.js';

/** A file that was found good, as a small picture (WebP, at most 400 pixels a side): the picture itself, or the first page. Null where the kind shows nothing. */
export async function thumbnailOf(path: string, jenis: string, limits: InspectionLimits): Promise<Uint8Array | null> {
  if (jenis.startsWith('image/')) return thumbnailOfPicture(await readFile(path), limits);
  if (jenis !== 'application/pdf') return null;
  const { data, width, height } = await firstPage(await readFile(path), THUMBNAIL_SIDE);
  return thumbnailOfPixels(data, width, height);
}
