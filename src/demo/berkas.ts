import { createHash } from 'node:crypto';

const LEBAR = 70;

/**
 * A document of the demonstration: one page with its title, as a PDF like a scanner's or an office program's. The same title gives
 * the same bytes, so that its hash is known before it is uploaded.
 */
export function berkasContoh(judul: string): Buffer {
  const baris = [...bagi(judul), '', 'Dokumen contoh untuk peragaan Predikat.'];
  const isi = `BT /F1 12 Tf 56 780 Td 18 TL ${baris.map((teks) => `(${amankan(teks)}) Tj T*`).join(' ')} ET`;
  const objek = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${isi.length} >>\nstream\n${isi}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const letak = objek.map((badan, i) => {
    const di = pdf.length;
    pdf += `${i + 1} 0 obj\n${badan}\nendobj\n`;
    return di;
  });
  const daftar = pdf.length;
  pdf += `xref\n0 ${objek.length + 1}\n0000000000 65535 f \n${letak.map((di) => `${String(di).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objek.length + 1} /Root 1 0 R >>\nstartxref\n${daftar}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

export const sidikBerkas = (judul: string): string => createHash('sha256').update(berkasContoh(judul)).digest('hex');

/** The font of the page knows no more than Latin 1, and parentheses end a text. */
const amankan = (teks: string): string => teks.replace(/[^\x20-\x7e]/g, '-').replace(/[\\()]/g, '\\$&');

function bagi(teks: string): string[] {
  const baris: string[] = [''];
  for (const kata of teks.split(' ')) {
    const kini = baris.at(-1) ?? '';
    if (kini.length + kata.length < LEBAR) baris[baris.length - 1] = kini === '' ? kata : `${kini} ${kata}`;
    else baris.push(kata);
  }
  return baris;
}
