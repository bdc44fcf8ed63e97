import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, ExternalHyperlink, Header, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import ExcelJS from 'exceljs';
import { docx, odfContent, ods, odt, pptx, relation, relations, wordBody, xlsx } from './office.js';
import { pdf, pdf15, type PdfOdd } from './pdf.js';
import { jpeg, png } from './pictures.js';
import { latin, type Sample } from './sample.js';

const file = (nama: string, apa: string, buat: () => Buffer | Promise<Buffer>): Sample => ({ nama, apa, buat });

let compiler: NodeCompiler | undefined;
const DATED = '#set document(title: "Laporan", author: "Lapas Cirebon", date: datetime(year: 2026, month: 5, day: 31))\n#set text(lang: "id")\n';
const typst = (apa: string, isi: string, pdfStandard?: `${PdfStandard}`): Sample => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pdf`, `PDF dari Typst: ${apa}`, () => {
  const made = (compiler ??= NodeCompiler.create({})).pdf({ mainFileContent: DATED + isi }, pdfStandard === undefined ? {} : { pdfStandard });
  return Buffer.from(made);
});
const made = (apa: string, odd: PdfOdd = {}): Sample => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pdf`, `PDF: ${apa}`, () => pdf([], odd));

/** PDFs as several programs write them. */
export const BENIGN_PDFS: readonly Sample[] = [
  typst('surat satu halaman', '= Surat\n\nDengan hormat, terlampir laporan.'), typst('banyak halaman', '#for i in range(1, 40) [= Bab #i\n#lorem(200)\n#pagebreak(weak: true)]'),
  typst('tabel', '#table(columns: 4, ..range(200).map(i => [sel #i]))'), typst('tautan', 'Lihat #link("https://example.go.id/zi")[situs] atau #link("mailto:zi@example.go.id")[surel].'),
  typst('daftar isi', '#outline()\n= Satu\n#lorem(50)\n= Dua\n#lorem(50)'), typst('gambar garis', '#rect(width: 4cm, fill: gradient.linear(red, blue))\n#circle(radius: 2cm)'),
  typst('arsip PDF/A-2b', '= Arsip\n#lorem(80)', 'a-2b'), typst('PDF 1.4', '= Lama\n#lorem(80)', '1.4'), typst('kata JavaScript pada isi', 'Kata /JavaScript, /Launch, dan <script> di dalam kalimat biasa.'),
  made('tabel acuan'), made('dibuka pada halaman pertama', { catalog: '/OpenAction [3 0 R /Fit]' }), made('dibuka dengan GoTo', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /FitH 800] >>' }),
  made('tautan ke tempat lain', { page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [3 0 R /Fit] >>]' }), made('versi 2.0', { header: '%PDF-2.0\n%\xe2\xe3\xcf\xd3\n' }),
  file('acuan-aliran.pdf', 'PDF: objek dan acuan di dalam aliran', () => pdf15(['<< /Title (Laporan) >>'])),
  file('ditambah.pdf', 'PDF: disimpan bertahap', savedTwice),
];

/** As an editor saves: the old file, and behind it what is new. */
function savedTwice(): Buffer {
  const first = pdf();
  const added = '5 0 obj\n<< /Title (Laporan) >>\nendobj\n';
  const table = `xref\n5 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R /Prev ${first.lastIndexOf('xref\n0')} >>\n`;
  return Buffer.concat([first, latin(`${added}${table}startxref\n${first.length + added.length}\n%%EOF\n`)]);
}

const word = (apa: string, children: () => Promise<(Paragraph | Table)[]> | (Paragraph | Table)[], header = false): Sample => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.docx`, `docx: ${apa}`, async () => {
  const headers = header ? { headers: { default: new Header({ children: [new Paragraph('Lembaga Pemasyarakatan')] }) } } : {};
  return Packer.toBuffer(new Document({ sections: [{ ...headers, children: await children() }] }));
});
const cells = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

/** Documents of Word, and presentations. */
export const BENIGN_WORD: readonly Sample[] = [
  word('paragraf', () => [new Paragraph('Laporan kegiatan bulan Mei')]), word('kepala halaman', () => [new Paragraph('Isi')], true),
  word('tabel', () => [new Table({ rows: Array.from({ length: 40 }, (_, i) => new TableRow({ children: [cells(`Nomor ${i}`), cells('Selesai')] })) })]),
  word('tautan', () => [new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.go.id', children: [new TextRun('situs')] })] })]),
  word('gambar', async () => [new Paragraph({ children: [new ImageRun({ type: 'png', data: await png(), transformation: { width: 64, height: 48 } }), new ImageRun({ type: 'jpg', data: await jpeg(), transformation: { width: 64, height: 48 } })] })]),
  file('medan.docx', 'docx: medan PAGE dan HYPERLINK', () => docx({ 'word/document.xml': wordBody('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.go.id/link/dde" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" PAGE "/></w:p>') })),
  file('bagan.docx', 'docx: bagan dengan lembar kerjanya', () => docx({ 'word/charts/chart1.xml': '<c:chart xmlns:c="x"><c:f>Data!$A$1</c:f></c:chart>', 'word/charts/_rels/chart1.xml.rels': relations(relation('r1', 'package', '../embeddings/Microsoft_Excel_Sheet1.xlsx')), 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': xlsx() })),
  file('utf16.docx', 'docx: satu bagian dalam UTF-16', () => docx({ 'docProps/app.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<?xml version="1.0" encoding="UTF-16"?><Properties xmlns="x"/>', 'utf16le')]) })),
  file('paparan.pptx', 'pptx: satu salindia', () => pptx()), file('paparan-gambar.pptx', 'pptx: dengan gambar', async () => pptx({ 'ppt/media/image1.png': await png(), 'ppt/slides/_rels/slide1.xml.rels': relations(relation('r1', 'image', '../media/image1.png')) })),
];

const book = (apa: string, fill: (workbook: ExcelJS.Workbook) => void | Promise<void>): Sample => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.xlsx`, `xlsx: ${apa}`, async () => {
  const workbook = new ExcelJS.Workbook();
  await fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
});

/** Workbooks, and what LibreOffice writes. */
export const BENIGN_TABLES: readonly Sample[] = [
  book('angka', (w) => { w.addWorksheet('Data').addRows([['Nama', 'Nilai'], ['Lapas Cirebon', 75.5]]); }), book('rumus', (w) => { w.addWorksheet('Nilai').getCell('A1').value = { formula: 'IF(SUM(B1:B9)>75,"Lulus | ya","Belum")', result: 'Belum' }; }),
  book('banyak baris', (w) => { const sheet = w.addWorksheet('Data'); for (let i = 0; i < 3_000; i++) sheet.addRow([i, `Baris ${i}`, i / 3]); }),
  book('pilihan dan perlindungan', async (w) => { const sheet = w.addWorksheet('LKE'); sheet.getCell('A1').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Ya,Tidak"'] }; await sheet.protect('kunci', { spinCount: 1000 }); }),
  book('tautan', (w) => { w.addWorksheet('Data').getCell('A1').value = { text: 'situs', hyperlink: 'https://example.go.id' }; }), book('dua lembar', (w) => { w.addWorksheet('Satu').addRow([1]); w.addWorksheet('Dua').getCell('A1').value = { formula: 'Satu!A1+1' }; }),
  file('laporan.odt', 'odt: paragraf', () => odt()), file('tautan.odt', 'odt: tautan', () => odt({ 'content.xml': odfContent('text', '<text:p><text:a xlink:href="https://example.go.id">situs</text:a></text:p>') })),
  file('gambar.odt', 'odt: gambar', async () => odt({ 'Pictures/1.png': await png(), 'content.xml': odfContent('text', '<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>') })),
  file('data.ods', 'ods: tabel', () => ods()), file('rumus.ods', 'ods: rumus', () => ods({ 'content.xml': odfContent('spreadsheet', '<table:table table:name="Data"><table:table-row><table:table-cell table:formula="of:=SUM([.A1:.A9])"/></table:table-row></table:table>') })),
];
