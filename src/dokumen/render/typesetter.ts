import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import type { Naskah } from '../../../machines/naskah/naskah.types.js';
import { FONT_FOLDER, SOURCE_FOLDER } from './assets.js';
import { pageData } from './page-data.js';
import { LOGO_UNREADABLE } from './picture-size.js';
import { RenderError, type Kop, type Tanda } from './render.types.js';

const MAIN = join(SOURCE_FOLDER, 'naskah.typ');
const DATA = join(SOURCE_FOLDER, 'data.json');
const LOGO = join(SOURCE_FOLDER, 'logo');
/** Letters of data above which a document is refused: some thousand pages. */
const MOST_DATA = 8_000_000;
/** Documents that what Typst remembers of them outlives. */
const REMEMBERED = 2;
const UNPRINTABLE = /the text `"(.+?)"` could not be displayed/;

/** Sets documents with Typst, one after another. Only for a thread of its own: it holds it up while it works. */
export class Typesetter {
  private readonly typst: NodeCompiler;

  /** @param fontFolders where a face is looked for, in this order; those of the machine come last, so that ours are printed with wherever it runs */
  constructor(fontFolders: string[] = [FONT_FOLDER]) {
    this.typst = NodeCompiler.create({ workspace: SOURCE_FOLDER, fontArgs: [{ fontPaths: fontFolders }] });
  }

  /**
   * PDF/A-2a, tagged. The same input gives the same bytes, on every machine.
   * @throws RenderError when it holds letters that no font of ours has, a logo that is no picture, or too much
   */
  pdf(naskah: Naskah, kop: Kop, tanda: Tanda): Buffer {
    try {
      const data = JSON.stringify(pageData(naskah, kop, tanda));
      if (data.length > MOST_DATA) throw new RenderError(`Naskah "${naskah.judul}" terlalu besar untuk dicetak; bagilah menjadi beberapa naskah.`);
      return this.draw(data, naskah.kop ? kop.logo : null);
    } catch (error) {
      throw asRenderError(error, naskah, kop);
    } finally {
      this.typst.resetShadow();
      this.typst.evictCache(REMEMBERED);
    }
  }

  /** Gives back what Typst remembers. */
  forget(): void {
    this.typst.evictCache(0);
  }

  private draw(data: string, logo: Buffer | null): Buffer {
    this.typst.mapShadow(DATA, Buffer.from(data));
    if (logo) this.typst.mapShadow(LOGO, Buffer.from(logo));
    const compiled = this.typst.compile({ mainFilePath: MAIN });
    const fault = compiled.takeError();
    if (fault || !compiled.result) throw new Error(`Typst: ${JSON.stringify(fault?.shortDiagnostics)}`);
    return this.typst.pdf(compiled.result, { pdfStandard: PdfStandard.A_2a, pdfTags: true });
  }
}

/** Typst's own words are for us; what the writer can mend is told in Indonesian. */
function asRenderError(error: unknown, naskah: Naskah, kop: Kop): Error {
  if (error instanceof RenderError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const letters = UNPRINTABLE.exec(message.replaceAll('\\"', '"'))?.[1];
  if (letters !== undefined) return new RenderError(`Huruf "${letters}" tidak dapat dicetak${place(letters, [naskah, kop.baris, kop.alamat])}; gantilah dengan huruf Latin.`);
  return /decode image|image format|load image/i.test(message) ? new RenderError(LOGO_UNREADABLE) : new Error(message);
}

const AROUND = 40;

/** The words around the letters, so that they are found. */
function place(letters: string, document: unknown): string {
  const text = textsIn(document).find((found) => found.normalize('NFC').includes(letters))?.normalize('NFC');
  const at = text?.indexOf(letters) ?? 0;
  return text === undefined ? '' : ` (pada "${text.slice(Math.max(0, at - AROUND), at + letters.length + AROUND).trim()}")`;
}

const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);
