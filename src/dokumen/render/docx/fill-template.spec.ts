import { Document, Packer, Paragraph, Table, TableCell, TableRow, type FileChild } from 'docx';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { CONTOH_BENTUK } from '../../../../test/documents/contoh-bentuk.js';
import { itWith, outputOf, textOf } from '../../../../test/support/program.js';
import { RenderError, type Kop } from '../render.types.js';
import { defaultTemplate } from './default-template.js';
import { fillTemplate } from './fill-template.js';

const KOP: Kop = { baris: ['KEMENTERIAN CONTOH'], alamat: ['Jalan Contoh Nomor 1'], logo: null, lambang: false };
const template = (...children: (string | FileChild)[]): Promise<Buffer> => Packer.toBuffer(new Document({ sections: [{ children: children.map((child) => (typeof child === 'string' ? new Paragraph(child) : child)) }] }));
const row = (...cells: string[]) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** The text of the document, a line for each paragraph. */
const textIn = (docx: Buffer): string => xmlOf(docx).split('</w:p>').map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:(br)\/>/g)].map(([, text, br]) => (br ? '\n' : text)).join('')).filter((text) => text !== '').join('\n');
const xmlOf = (docx: Buffer): string => new PizZip(docx).file('word/document.xml')?.asText() ?? '';

function changed(docx: Buffer, part: string, change: (xml: string) => string): Buffer {
  const zip = new PizZip(docx);
  zip.file(part, change(zip.file(part)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('templates of Word', () => {
  it("resolve tags as the forms do: paths, rows, their number, and outward", async () => {
    const docx = await template('{pejabat.nama} di {kota}', '{#unit}', '{no}. {nama}/{kota}', '{/unit}', '{#bila:ada}', 'ada', '{/bila:ada}', '{^bila:ada}', 'tidak ada', '{/bila:ada}', '{#kosongSaja}{.}{/kosongSaja}');
    const filled = await fillTemplate(docx, { kota: 'Jakarta', pejabat: { nama: 'Contoh, S.H.' }, unit: [{ nama: 'Satu' }, { nama: 'Dua', kota: 'Bogor' }], ada: 'ya', kosongSaja: ['a', 'b'] });
    expect(textIn(filled)).toBe('Contoh, S.H. di Jakarta\n1. Satu/Jakarta\n2. Dua/Bogor\nada\nab');
  });

  it('repeat rows of tables, with a row for each group and one where there is none', async () => {
    const docx = await template(new Table({ rows: [row('{#unit}{-w:tr baru:wilayah}{wilayah}{/baru:wilayah}'), row('{no}', '{nama}{/unit}'), row('{-w:tr kosong:unit}Tidak ada{/kosong:unit}')] }));
    expect(textIn(await fillTemplate(docx, { unit: [{ nama: 'A', wilayah: 'X' }, { nama: 'B', wilayah: 'X' }, { nama: 'C', wilayah: 'Y' }] }))).toBe('X\n1\nA\n2\nB\nY\n3\nC');
    expect(textIn(await fillTemplate(docx, { unit: [] }))).toBe('Tidak ada');
  });

  it('take values as text, whatever they look like', async () => {
    const evil = '<w:p/>&amp;<!-- -->{nama}{@x}{#x} $& \\';
    const filled = await fillTemplate(await template('{nama}'), { nama: evil });
    expect(textIn(filled).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(evil);
  });

  it('name every unknown tag with the paragraph in which it stands', async () => {
    const docx = await template('Nomor {nomr} tanggal {tanggal}', '{#bila:adaa}', 'x', '{/bila:adaa}', 'oleh {pejabat.nma}');
    const failed = fillTemplate(docx, { nomor: '1', tanggal: '2', pejabat: { nama: 'C' } });
    await expect(failed).rejects.toThrow(RenderError);
    await expect(failed).rejects.toThrow(/Tanda \{nomr\}: tidak dikenal, pada paragraf "Nomor \{nomr\} tanggal \{tanggal\}"\..*Tanda \{adaa\}: tidak dikenal.*Tanda \{pejabat\.nma\}: bukan teks/);
  });

  it.each([
    ['an open section', ['Daftar: {#unit}{nama}'], /Tanda \{unit\}: bagian dibuka tetapi tidak ditutup.*"Daftar: \{#unit\}\{nama\}"/],
    ['a section closed only', ['{nama}{/unit}'], /Tanda \{unit\}: bagian ditutup tanpa dibuka/],
    ['an open brace', ['Kepada {nama'], /kurung kurawal \{ tidak ditutup.*"Kepada \{nama"/],
    ['XML as value', ['{@nama}'], /\{@nama\}: tidak diperbolehkan/],
    ['a list as text', ['{unit}'], /\{unit\}: bukan teks/],
    ['other delimiters', ['{=[[ ]]=}', '[[@nama]]'], /Tanda/],
  ])('are refused with %s', async (_, paragraphs, told) => {
    await expect(fillTemplate(await template(...paragraphs), { nama: '<w:p/>', unit: [{ nama: 'a' }] })).rejects.toThrow(told);
  });

  it('are refused with a macro, a template or a picture from elsewhere, and when they are no document', async () => {
    const docx = await template('{nama}');
    const withMacro = new PizZip(docx).file('word/vbaProject.bin', 'x').generate({ type: 'nodebuffer' });
    const relation = (type: string) => changed(docx, 'word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://contoh.go.id/x" TargetMode="External"/></Relationships>`));
    for (const bad of [withMacro, relation('attachedTemplate'), relation('image'), Buffer.from('bukan zip'), docx.subarray(0, 900)]) await expect(fillTemplate(bad, { nama: 'a' })).rejects.toThrow(/^Templat tidak diterima: /);
  });

  it('that we bring along fill every layout, and leave no tag', async () => {
    for (const { bentuk, isi } of Object.values(CONTOH_BENTUK)) expect(textIn(await fillTemplate(await defaultTemplate(bentuk, KOP), isi))).not.toMatch(/[{}]/);
    const { bentuk, isi } = CONTOH_BENTUK.pernyataan;
    const text = textIn(await fillTemplate(await defaultTemplate(bentuk, KOP), isi));
    expect(xmlOf(await fillTemplate(await defaultTemplate(CONTOH_BENTUK.keputusan.bentuk, KOP), CONTOH_BENTUK.keputusan.isi)).match(/<w:sectPr/g)).toHaveLength(3); // upright, upright, turned
    for (const words of ['23. Pegawai', 'Contoh Pegawai 22, S.Kom.', 'b.', 'bersikap jujur', 'Meterai Rp10.000', 'Contoh Saksi Ketiga']) expect(text).toContain(words);
  });

  const withOffice = itWith('soffice', 'pdftotext');
  withOffice('open in LibreOffice without repair, with every word', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'templat-'));
    const { bentuk, isi } = CONTOH_BENTUK.keputusan;
    writeFileSync(join(folder, 'konsep.docx'), await fillTemplate(await defaultTemplate(bentuk, KOP), isi));
    outputOf('soffice', [`-env:UserInstallation=file://${folder}/profil`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'konsep.docx')]);
    const text = textOf(readFileSync(join(folder, 'konsep.pdf')));
    rmSync(folder, { recursive: true });
    for (const words of ['KEMENTERIAN CONTOH', 'CTH-12.OT.03.02 Tahun 2026', 'MEMUTUSKAN:', 'Kantor Wilayah Contoh 5', 'Lembaga Pemasyarakatan Kelas IIB Contoh 60', 'Tidak ada.', 'Menteri Keuangan', 'NIP 197001011995031001']) expect(text).toContain(words);
  }, 180_000);
});
