import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The parts of a page that says one sentence: catalog, pages, page, its text, and who made it. */
const parts = (text: string): readonly string[] => {
  const content = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  return [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, '<< /Title (Contoh \\(uji\\)) /ModDate (D:20260531) >>',
  ];
};

function written(objects: readonly (readonly [number, string])[]): { text: string; places: Map<number, number> } {
  const places = new Map<number, number>();
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  for (const [num, body] of objects) {
    places.set(num, text.length);
    text += `${num} 0 obj\n${body}\nendobj\n`;
  }
  return { text, places };
}

/** A PDF with a table of references. */
export function tablePdf(sentence = 'Nilai 75,00'): Buffer {
  const objects = parts(sentence).map((body, i) => [i + 1, body] as const);
  const { text, places } = written(objects);
  const rows = [...places.values()].map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 ${places.size + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${places.size + 1} /Root 1 0 R /Info 5 0 R /ID [<01> <02>] >>\nstartxref\n${text.length}\n%%EOF`, 'latin1');
}

/** A PDF whose references are a stream, with catalog, pages and page inside an object stream. */
export function streamPdf(sentence = 'Nilai 75,00'): Buffer {
  const [catalog = '', pages = '', page = '', content = '', info = ''] = parts(sentence);
  const inside = [catalog, pages, page];
  const offsets = inside.map((_, i) => inside.slice(0, i).join(' ').length + (i === 0 ? 0 : 1));
  const head = offsets.map((at, i) => `${i + 1} ${at}`).join(' ') + ' ';
  const packed = deflateSync(Buffer.from(head + inside.join(' '), 'latin1')).toString('latin1');
  const { text, places } = written([[4, content], [5, info], [6, `<< /Type /ObjStm /N 3 /First ${head.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`]]);
  const row = (kind: number, second: number, third: number) => [kind, second >> 8, second & 255, third];
  const at = (num: number) => row(1, places.get(num) ?? 0, 0);
  const rows = [row(0, 0, 255), row(2, 6, 0), row(2, 6, 1), row(2, 6, 2), at(4), at(5), at(6), row(1, text.length, 0)];
  const xref = deflateSync(Buffer.from(predicted(rows))).toString('latin1');
  const dict = `<< /Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Info 5 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >> /Length ${xref.length} >>`;
  return Buffer.from(`${text}7 0 obj\n${dict}\nstream\n${xref}\nendstream\nendobj\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** Each row as its difference from the one above (PNG "Up"). */
const predicted = (rows: readonly (readonly number[])[]): number[] => rows.flatMap((row, i) => [2, ...row.map((value, j) => (value - (rows[i - 1]?.[j] ?? 0)) & 255)]);

let drawn: Buffer | undefined;
/** A tagged PDF/A-2a of two pages, as the typesetter of the product makes them. */
export function typstPdf(): Buffer {
  drawn ??= NodeCompiler.create().pdf({ mainFileContent: '#set document(title: "Contoh", date: datetime(year: 2026, month: 5, day: 31))\n#set text(lang: "id")\n= Surat\nNilai 75,00.\n#pagebreak()\n= Lampiran\n' }, { pdfStandard: 'a-2a' });
  return drawn;
}
