import { AlignmentType, BorderStyle, Document, Footer, ImageRun, PageBorderDisplay, PageNumber, PageOrientation, Packer, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Bentuk, Blok, KepalaSurat } from '../../../../machines/naskah/naskah.types.js';
import { asalOf } from '../../../../machines/naskah/fill.js';
import { PAGE_STYLES, type PageStyle } from '../page-style.js';
import { pictureOf } from '../picture-size.js';
import type { Kop } from '../render.types.js';
import { beside, blockParts, gap, paragraph, type Part, type Place } from './block-parts.js';
import { plain } from './docx-text.js';

const MM = 56.7;
const A4 = { short: 210 * MM, long: 297 * MM };
/** Faces that every Word has, with the measures of those in the PDF. */
const FONTS: Readonly<Record<string, string>> = { 'Liberation Sans': 'Arial', 'TeX Gyre Bonum': 'Bookman Old Style' };

/** The draft in Word that we bring along for a form: its text with its tags, editable, in the layout of the PDF. */
export async function defaultTemplate(bentuk: Bentuk, kop: Kop): Promise<Buffer> {
  const style = PAGE_STYLES[bentuk.tata];
  const font = FONTS[style.huruf[0] ?? ''] ?? 'Arial';
  const heading = (size: number) => ({ run: { font, size, bold: bentuk.tata !== 'keputusan', color: '000000' }, paragraph: { spacing: { before: 120, after: 120 }, keepNext: true } });
  const size = style.ukuran * 2;
  return Packer.toBuffer(new Document({
    creator: plain(kop.baris.join(', ')), description: asalOf(bentuk),
    styles: { default: { document: { run: { font, size } }, heading1: heading(bentuk.tata === 'piagam' ? size * 2 : size + 2), heading2: heading(bentuk.tata === 'piagam' ? size + 8 : size), heading3: heading(size) } },
    sections: sections(bentuk, kop, style),
  }));
}

/** A section for each stretch of pages of one orientation. */
function sections(bentuk: Bentuk, kop: Kop, style: PageStyle): ISectionOptions[] {
  const stretches: { turned: boolean; blok: Exclude<Blok, { jenis: 'halaman' }>[] }[] = [{ turned: style.mendatar, blok: [] }];
  for (const blok of bentuk.blok) {
    if (blok.jenis === 'halaman') stretches.push({ turned: (blok.mendatar ?? false) || bentuk.tata === 'lembar', blok: [] });
    else stretches.at(-1)?.blok.push(blok);
  }
  return stretches.map(({ turned, blok }, i) => {
    const place = { width: Math.floor((turned ? A4.long : A4.short) - (style.margin.kiri + style.margin.kanan) * MM), tableSize: style.ukuranTabel * 2 };
    const children = [...(i === 0 ? head(bentuk, kop, place) : []), ...blok.flatMap((b) => blockParts(b, place)), ...(i === 0 && bentuk.tembusan ? copies() : []), gap()]; // the last paragraph ends the section: it may not be a tag that vanishes
    return { properties: { page: page(style, turned, bentuk.tata === 'piagam' && i === 0) }, footers: { default: footer(bentuk) }, children };
  });
}

function page({ margin }: PageStyle, turned: boolean, framed: boolean): NonNullable<NonNullable<ISectionOptions['properties']>['page']> {
  const line = { style: BorderStyle.DOUBLE, size: 18, color: '12284C', space: 20 };
  return {
    size: { width: A4.short, height: A4.long, orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: margin.atas * MM, bottom: margin.bawah * MM, left: margin.kiri * MM, right: margin.kanan * MM },
    ...(framed ? { borders: { pageBorders: { display: PageBorderDisplay.ALL_PAGES, offsetFrom: 'page' }, pageBorderTop: line, pageBorderBottom: line, pageBorderLeft: line, pageBorderRight: line } } : {}),
  };
}

const footer = (bentuk: Bentuk): Footer => new Footer({
  children: [new Paragraph({ children: [new TextRun({ text: `${plain(asalOf(bentuk))} Halaman `, size: 13, color: '666666' }), new TextRun({ children: [PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES], size: 13, color: '666666' })] })],
});

function head({ tata, kop: wanted, kepala }: Bentuk, kop: Kop, place: Place): Part[] {
  const middle = tata === 'keputusan' || tata === 'piagam' || kop.lambang;
  return [...(wanted ? letterhead(tata === 'piagam' ? { ...kop, alamat: [] } : kop, place, middle) : []), ...(kepala ? letterHead(kepala, place) : [])];
}

/** Side of the square for the logo, in pixels of 1/96 inch: 21 mm. */
const LOGO = 80;

function letterhead(kop: Kop, { width }: Place, middle: boolean): Part[] {
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: 20 } };
  const lines = [
    ...kop.baris.map((line, i) => new Paragraph({ ...centred, children: [new TextRun({ text: plain(line), bold: true, size: i === 0 ? 26 : 23 })] })),
    ...kop.alamat.map((line) => new Paragraph({ ...centred, children: [new TextRun({ text: plain(line), size: 17 })] })),
  ];
  const picture = kop.logo && logoRun(kop.logo);
  const logo = picture && new Paragraph({ ...centred, children: [picture] });
  if (middle) return [...(logo ? [logo] : []), ...lines, new Paragraph({ spacing: { after: 120 } })];
  const rule = new Paragraph({ spacing: { after: 200 }, border: { bottom: { style: BorderStyle.THICK_THIN_MEDIUM_GAP, size: 24, color: '000000', space: 1 } } });
  return [...(logo ? [beside([26 * MM, width - 26 * MM], [[logo, lines]])] : lines), rule];
}

/** The logo in its own proportions, within a square. */
function logoRun(logo: Buffer): ImageRun {
  const size = pictureOf(logo);
  const scale = LOGO / Math.max(size.width, size.height);
  return new ImageRun({ type: size.type, data: logo, transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) } });
}

function letterHead({ nomor, sifat, lampiran, hal, tempatTanggal, yth }: KepalaSurat, { width }: Place): Part[] {
  const rows: [string, string | undefined][] = [['Nomor', nomor], ['Sifat', sifat], ['Lampiran', lampiran], ['Hal', hal]];
  const given = rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const]));
  const left = width - (25 + 5 + 45) * MM;
  const table = beside([25 * MM, 5 * MM, left, 45 * MM], given.map(([label, text], i) => [paragraph(label), paragraph(':'), paragraph(text), paragraph(i === 0 ? tempatTanggal : '', { alignment: AlignmentType.RIGHT })]));
  return [table, paragraph(''), ...yth.flatMap(addressLine), paragraph('')];
}

const ONE_TAG = /^\{([A-Za-z][A-Za-z0-9.]*)\}$/;

/** A line of the addressee; one that is a tag alone vanishes where it comes out empty. */
function addressLine(line: string): Paragraph[] {
  const [, tag] = ONE_TAG.exec(line) ?? [];
  const text = paragraph(line, { spacing: { after: 0 } });
  return tag === undefined ? [text] : [new Paragraph({ text: `{#bila:${tag}}` }), text, new Paragraph({ text: `{/bila:${tag}}` })];
}

const copies = (): Part[] => [new Paragraph({ text: '{#bila:tembusan}' }), paragraph('Tembusan:', { spacing: { before: 300, after: 60 } }), new Paragraph({ text: '{#tembusan}' }), paragraph('{no}. {.}', { spacing: { after: 0 } }), new Paragraph({ text: '{/tembusan}' }), new Paragraph({ text: '{/bila:tembusan}' })];
