import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { Refusal } from '../refusal.js';

let library: Promise<PDFiumLibrary> | undefined;

/** Works on a PDF as a reader has it: PDFium, in WebAssembly, which reaches neither files nor network. */
async function withDocument<T>(bytes: Buffer, work: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(bytes);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/**
 * How many pages a reader sees.
 * @throws Refusal where it can open nothing
 */
export async function pagesOf(bytes: Buffer): Promise<number> {
  try {
    return await withDocument(bytes, (document) => document.getPageCount());
  } catch (error) {
    throw new Refusal(/password/i.test((error as Error).message) ? 'bersandi' : 'pdf-rusak');
  }
}

/** A drawn page: four bytes for each pixel, red first. */
export interface DrawnPage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws the first page so that neither side is longer than `side` pixels. */
export function firstPage(bytes: Buffer, side: number): Promise<DrawnPage> {
  return withDocument(bytes, async (document) => {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(side / originalWidth, side / originalHeight);
    const { data, width, height } = await page.render({ width: Math.max(1, Math.floor(originalWidth * scale)), height: Math.max(1, Math.floor(originalHeight * scale)), render: 'bitmap' });
    return { data, width, height };
  });
}
