import { deflateSync } from 'node:zlib';
import { latin } from './sample.js';

/** An object: its value, or its dictionary with the bytes of its stream. */
export type Body = string | { readonly dict: string; readonly stream: Buffer };

const written = (number: number, body: Body): Buffer => (typeof body === 'string' ? latin(`${number} 0 obj\n${body}\nendobj\n`)
  : Buffer.concat([latin(`${number} 0 obj\n<< ${body.dict} /Length ${body.stream.length} >>\nstream\n`), body.stream, latin('\nendstream\nendobj\n')]));

/** How a file may be other than it should. */
export interface PdfOdd {
  readonly header?: string;
  /** More in the catalog. */
  readonly catalog?: string;
  /** More on the page. */
  readonly page?: string;
  readonly trailer?: string;
  /** Raw bytes after the objects. */
  readonly between?: string;
  /** Added to every offset of the table. */
  readonly shift?: number;
  readonly behind?: Buffer;
  readonly text?: string;
}

/** The four objects that every file here has: catalog 1, pages 2, page 3, content 4; then `more`, from 5 on. */
function bodies({ catalog = '', page = '', text = 'Laporan kegiatan' }: PdfOdd, more: readonly Body[]): Body[] {
  const content = latin(`BT /F1 24 Tf 72 700 Td (${text}) Tj ET`);
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> ${page} >>`,
    { dict: '/Filter /FlateDecode', stream: deflateSync(content) }, ...more,
  ];
}

/** A file of PDF 1.4 with a table of references. */
export function pdf(more: readonly Body[] = [], odd: PdfOdd = {}): Buffer {
  const pieces = [latin(odd.header ?? '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  bodies(odd, more).forEach((body, i) => {
    offsets.push(length());
    pieces.push(written(i + 1, body));
  });
  pieces.push(latin(odd.between ?? ''));
  const start = length();
  const rows = offsets.map((at) => `${String(at + (odd.shift ?? 0)).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R ${odd.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`), odd.behind ?? Buffer.alloc(0));
  return Buffer.concat(pieces);
}

/** A file of PDF 1.5: everything but the content lies in an object stream, and the references in a stream too. */
export function pdf15(more: readonly string[] = [], odd: PdfOdd = {}): Buffer {
  const [catalog, pages, page, content] = bodies(odd, []) as [string, string, string, Body];
  const inside = [catalog, pages, page, ...more].map((value, i) => ({ number: i < 3 ? i + 1 : i + 2, value }));
  const index: string[] = [];
  let at = 0;
  for (const { number, value } of inside) {
    index.push(`${number} ${at}`);
    at += value.length + 1;
  }
  const head = `${index.join(' ')} `;
  const container = inside.length + 2;
  const stream = deflateSync(latin(head + inside.map(({ value }) => value).join(' ')));
  const parts = [latin('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'), written(4, content), written(container, { dict: `/Type /ObjStm /N ${inside.length} /First ${head.length} /Filter /FlateDecode`, stream })];
  const [first, second, third] = [parts[0]?.length ?? 0, parts[1]?.length ?? 0, parts[2]?.length ?? 0];
  const row = (kind: number, where: number, which: number): Buffer => Buffer.from([kind, where >> 8, where & 255, which]);
  const rows = Array.from({ length: container + 2 }, (_, number) => {
    const place = inside.findIndex((object) => object.number === number);
    if (place >= 0) return row(2, container, place);
    if (number === 4) return row(1, first, 0);
    if (number === container) return row(1, first + second, 0);
    return number === container + 1 ? row(1, first + second + third, 0) : row(0, 0, 0);
  });
  const table = { dict: `/Type /XRef /Size ${container + 2} /W [1 2 1] /Root 1 0 R /Filter /FlateDecode ${odd.trailer ?? ''}`, stream: deflateSync(Buffer.concat(rows)) };
  return Buffer.concat([...parts, written(container + 1, table), latin(`startxref\n${first + second + third}\n%%EOF\n`)]);
}
