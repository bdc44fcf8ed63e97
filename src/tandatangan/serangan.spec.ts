import { createHash } from 'node:crypto';
import { streamPdf, tablePdf, typstPdf } from '../../test/support/pdf-samples.js';
import { periksaUnggahan } from './alas.js';
import { bubuhkan } from './bubuhkan.js';
import { readCms } from './cms/read.js';
import { signCms, type SigningKey } from './cms/sign.js';
import type { HasilPeriksa } from './hasil.js';
import { appendRevision, newObject, pdfNumber } from './pdf/append.js';
import { PdfDocument } from './pdf/document.js';
import { PdfDict, PdfError, PdfName, PdfRef, PdfStream, type PdfValue } from './pdf/values.js';
import { periksaTandaTangan } from './periksa.js';
import { buatSertifikat } from './segel/sertifikat.js';

const masa = { sejak: new Date('2026-01-01T00:00:00Z'), sampai: new Date('2036-01-01T00:00:00Z') };
const isi = { nama: 'Segel', alasan: 'Uji', pada: new Date('2026-05-31T03:15:00Z') };

let kunci: SigningKey;
let penyerang: SigningKey;
beforeAll(async () => {
  kunci = await buatSertifikat({ nama: 'Segel elektronik uji', ...masa });
  penyerang = await buatSertifikat({ nama: 'Penyerang', ...masa });
});

const kode = (hasil: HasilPeriksa | undefined) => hasil?.cacat.map((c) => c.kode) ?? [];
const periksa = async (pdf: Buffer, nomor = 0) => kode((await periksaTandaTangan(pdf))[nomor]);
const ganti = (pdf: Buffer, dari: string | RegExp, ke: string): Buffer => {
  const text = pdf.toString('latin1');
  const at = text.lastIndexOf(typeof dari === 'string' ? dari : dari.exec(text)?.[0] ?? '\0');
  const lama = typeof dari === 'string' ? dari : dari.exec(text)?.[0] ?? '';
  if (at < 0) throw new Error('nothing to forge');
  return Buffer.from(text.slice(0, at) + ke + text.slice(at + lama.length), 'latin1');
};
const RENTANG = /\/ByteRange \[[^\]]*\]/;
const rentang = (pdf: Buffer): number[] => (RENTANG.exec(pdf.toString('latin1'))?.[0].match(/\d+/g) ?? []).map(Number);
/** The numbers of the range written anew, in the room that they have. */
const rentangBaru = (pdf: Buffer, ubah: (n: number[]) => number[]): Buffer => {
  const lama = RENTANG.exec(pdf.toString('latin1'))?.[0] ?? '';
  return ganti(pdf, lama, `/ByteRange [${ubah(rentang(pdf)).join(' ')}`.padEnd(lama.length - 1) + ']');
};

describe('a byte changed', () => {
  it.each([['table', tablePdf], ['stream', streamPdf], ['typst', typstPdf]])('anywhere in a signed PDF (%s) is noticed', async (_name, contoh) => {
    const signed = bubuhkan(contoh(), isi, kunci);
    const [, open = 0, close = 0] = rentang(signed);
    const cmsEnd = open + 1 + 2 * (readableEnd(signed, open, close));
    const step = Math.max(1, Math.floor(signed.length / 250));
    for (let at = 0; at < signed.length; at += step) {
      if (at >= cmsEnd && at < close - 1) continue; // the free room is tried by itself below
      const forged = Buffer.from(signed);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect([at, await isWhole(forged)]).toEqual([at, false]);
    }
  });

  const readableEnd = (pdf: Buffer, open: number, close: number) => {
    const contents = Buffer.from(pdf.toString('latin1', open + 1, close - 1), 'hex');
    return contents.length - readCms(contents).trailing.length;
  };
  const isWhole = async (pdf: Buffer) => {
    try {
      const hasil = await periksaTandaTangan(pdf);
      return hasil.length > 0 && hasil.every(({ sah }) => sah);
    } catch (error) {
      if (error instanceof PdfError) return false;
      throw error;
    }
  };
});

describe('a forged range is told by its name', () => {
  let signed: Buffer;
  beforeAll(() => { signed = bubuhkan(tablePdf(), isi, kunci); });

  it.each<[string, (n: number[]) => number[], string[]]>([
    ['that begins later', ([, b = 0, c = 0, d = 0]) => [10, b - 10, c, d], ['rentang-tidak-utuh']],
    ['that ends before the end', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 1], ['ditambahi', 'ringkasan-berbeda']],
    ['beyond the file', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 1], ['rentang-melampaui']],
    ['whose parts overlap', ([a = 0, b = 0, c = 0, d = 0]) => [a, c, b, d], ['rentang-bertumpuk']],
    ['whose hole is wider', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 9, c, d], ['celah-tidak-tepat']],
    ['whose hole is narrower', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c - 2, d + 2], ['celah-tidak-tepat']],
    ['whose hole lies elsewhere', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 9, c - 9, d + 9], ['celah-tidak-tepat']],
    ['without a hole', ([a = 0, , , d = 0]) => [a, 20, 20, d], ['celah-tidak-tepat']],
    ['of two numbers', ([a = 0, b = 0]) => [a, b], ['rentang-tidak-sah']],
    ['of none', () => [], ['rentang-tidak-sah']],
    ['with a negative number', ([a = 0, b = 0, c = 0]) => [a, b, c, -1], ['rentang-tidak-sah']],
  ])('one %s', async (_name, ubah, cacat) => {
    expect(await periksa(rentangBaru(signed, ubah))).toEqual(cacat);
  });
});

describe('signature wrapping and universal forgery', () => {
  let signed: Buffer;
  beforeAll(() => { signed = bubuhkan(tablePdf(), isi, kunci); });

  it('a hole widened by new content behind the value is told', async () => {
    const [, , close = 0] = rentang(signed);
    const room = Buffer.from(' /Smuggled (text)'.padEnd(32));
    const moved = Buffer.concat([signed.subarray(0, close), room, signed.subarray(close)]);
    const forged = rentangBaru(moved, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c + room.length, d]);
    await expect(periksa(forged)).rejects.toThrow(PdfError); // the references no longer lie where the file says
  });

  it('a second /Contents or /ByteRange in the dictionary is told', async () => {
    for (const key of ['/Contents <00>', '/ByteRange [0 1 2 3]']) {
      const forged = ganti(signed, '/Reason <', `${key}/R <`);
      expect(await oneOf(forged)).toContain('bidang-ganda');
    }
  });

  it.each([['a missing value', '<>'], ['a value of zeros', `<${'0'.repeat(32)}>`], ['garbage', `<${'ab'.repeat(16)}>`]])('%s is told', async (_name, value) => {
    const [, open = 0, close = 0] = rentang(signed);
    const forged = rentangBaru(Buffer.concat([signed.subarray(0, open), Buffer.from(value.padEnd(close - open)), signed.subarray(close)]), ([a = 0, b = 0, , d = 0]) => [a, b, b + value.length, d + close - open - value.length]);
    expect(await periksa(forged)).toContain('cms-tidak-sah');
  });

  it('data hidden in the room behind the signature is told', async () => {
    const [, , close = 0] = rentang(signed);
    const forged = Buffer.from(signed);
    forged.write('deadbeef', close - 9, 'latin1');
    expect(await periksa(forged)).toEqual(['pengisi-diselundupi']);
  });

  it('white space inside the value is told', async () => {
    const [, , close = 0] = rentang(signed);
    const forged = Buffer.from(signed);
    forged.write('  ', close - 5, 'latin1');
    expect(await periksa(forged)).toContain('celah-tidak-tepat');
  });

  // The dictionary is longer than it was, so places after it move: only the reading of the field is looked at.
  const oneOf = async (pdf: Buffer) => {
    const shift = pdf.length - signed.length;
    const text = pdf.toString('latin1').replace(/(\d{10})( 00000 n )/g, (row, at: string, rest: string) => (Number(at) > pdf.lastIndexOf('/R <') ? `${String(Number(at) + shift).padStart(10, '0')}${rest}` : row))
      .replace(/startxref\n(\d+)\n%%EOF\n$/, (_, at: string) => `startxref\n${Number(at) + shift}\n%%EOF\n`);
    return periksa(Buffer.from(text, 'latin1'));
  };
});

describe('incremental saving', () => {
  let signed: Buffer;
  let document: PdfDocument;
  beforeAll(() => { signed = bubuhkan(tablePdf(), isi, kunci); document = PdfDocument.open(signed); });
  const text = (sentence: string) => new PdfStream(new PdfDict().with({ Length: pdfNumber(sentence.length) }), Buffer.from(sentence));
  const NEW = 'BT /F1 12 Tf 72 720 Td (Nilai 95,00) Tj ET';
  const isi4 = (): Buffer => appendRevision(document, [newObject(4, text(NEW))], document.size);
  const katalog = (changes: Record<string, PdfValue>): Buffer => appendRevision(document, [newObject(1, document.catalog.with(changes))], document.size);

  it('new content after the last signature is told', async () => {
    expect(await periksa(isi4())).toEqual(['ditambahi']);
  });

  it('bytes after the end are told', async () => {
    await expect(periksa(Buffer.concat([signed, Buffer.from('x')]))).rejects.toThrow('ditambahi sesudahnya');
    expect(await periksa(Buffer.concat([signed, Buffer.from('\n')]))).toEqual(['ditambahi']);
  });

  it.each<[string, () => Buffer, RegExp]>([
    ['new content', isi4, /objek 4 \(isi atau gambar\) diubah/],
    ['an action on opening', () => katalog({ OpenAction: new PdfDict() }), /objek 1 \(katalog\) diubah/],
    ['a name of its own', () => katalog({ Lang: new PdfName('xx') }), /objek 1 \(katalog\) diubah/],
    ['a field that is no signature', () => katalog({ AcroForm: (document.dict(document.catalog.get('AcroForm')) ?? new PdfDict()).with({ Fields: [new PdfRef(7, 0), new PdfRef(4, 0)] }) }), /objek 1 \(katalog\) diubah/],
    ['fewer fields', () => katalog({ AcroForm: new PdfDict() }), /objek 1 \(katalog\) diubah/],
    ['an annotation over the page', () => appendRevision(document, [
      newObject(document.size, new PdfDict().with({ Type: new PdfName('Annot'), Subtype: new PdfName('FreeText') })),
      newObject(3, (document.object(3) as PdfDict).with({ Annots: [...document.list((document.object(3) as PdfDict).get('Annots')), new PdfRef(document.size, 0)] })),
    ], document.size + 1), /objek 3 \(halaman\) diubah/],
    ['another page size', () => appendRevision(document, [newObject(3, (document.object(3) as PdfDict).with({ MediaBox: [0, 0, 9, 9].map(pdfNumber) }))], document.size), /objek 3 \(halaman\) diubah/],
    ['objects that no reference names', () => hidden(), /bita yang tidak tercatat/],
  ])('%s, sealed over by a second valid signature, is told on the first', async (_name, forge, why) => {
    const hasil = await periksaTandaTangan(bubuhkan(forge(), isi, penyerang));
    const first = hasil.find(({ menutupSeluruhBerkas }) => !menutupSeluruhBerkas);
    if (first) expect(first.cacat).toEqual([expect.objectContaining({ kode: 'diubah-sesudahnya', alasan: expect.stringMatching(why) as string })]);
    else expect(hasil).toHaveLength(1); // the first signature was taken out of the form: the upload is refused instead
    expect(await periksaUnggahan(bubuhkan(forge(), isi, penyerang), createHash('sha256').update(signed).digest('hex'))).toMatchObject({ ok: false, alasan: expect.arrayContaining([expect.stringMatching(why) as string]) as string[] });
  });

  const hidden = (): Buffer => {
    const plain = appendRevision(document, [newObject(document.size, new PdfDict())], document.size + 1);
    const at = plain.lastIndexOf(`${document.size} 0 obj`);
    const smuggled = Buffer.from(`4 0 obj\n<</Length ${NEW.length}>>\nstream\n${NEW}\nendstream\nendobj\n`);
    const text = Buffer.concat([plain.subarray(0, at), smuggled, plain.subarray(at)]).toString('latin1');
    const moved = text.replace(/(\d{10})( 00000 n \ntrailer(?![^]*trailer))/, (_, was: string, rest: string) => `${String(Number(was) + smuggled.length).padStart(10, '0')}${rest}`)
      .replace(/startxref\n(\d+)\n%%EOF\n$/, (_, was: string) => `startxref\n${Number(was) + smuggled.length}\n%%EOF\n`);
    return Buffer.from(moved, 'latin1');
  };
});

describe('the certificate', () => {
  it.each([['not yet valid', new Date('2025-12-31T23:59:59Z'), 'sertifikat-belum-berlaku'], ['expired', new Date('2036-01-01T00:00:01Z'), 'sertifikat-kedaluwarsa']])('%s at the time that is told is refused', async (_name, pada, cacat) => {
    expect(await periksa(bubuhkan(tablePdf(), { ...isi, pada }, kunci))).toEqual([cacat]);
  });

  it('another one over the same key is noticed by signingCertificateV2', async () => {
    const twin = await buatSertifikat({ nama: 'Pejabat lain', ...masa });
    const signed = bubuhkan(tablePdf(), isi, kunci);
    const [, open = 0, close = 0] = rentang(signed);
    const cms = Buffer.from(signed.toString('latin1', open + 1, close - 1), 'hex');
    const swapped = Buffer.from(cms.toString('latin1').replaceAll(kunci.certificate.toString('latin1'), twin.certificate.subarray(0, kunci.certificate.length).toString('latin1')), 'latin1');
    expect(swapped.equals(cms)).toBe(false);
    signed.write(swapped.toString('hex'), open + 1, 'latin1');
    expect((await periksa(signed)).length).toBeGreaterThan(0);
  });

  it('whose hash in signingCertificateV2 is another one is told by that name', async () => {
    const other = { ...penyerang, certificate: kunci.certificate };
    // signed by the attacker's key in the name of the seal: bound to the seal, but the key does not fit
    expect(await periksa(forgedBy(other))).toEqual(['tanda-tangan-salah']);
    const bound = signCms(createHash('sha256').update('x').digest(), kunci);
    expect(readCms(bound).certificateHash?.hash.equals(createHash('sha256').update(kunci.certificate).digest())).toBe(true);
  });

  const forgedBy = (key: SigningKey) => bubuhkan(tablePdf(), isi, key);
});

describe('what is no PDF', () => {
  it.each([['nothing', ''], ['text', 'halo'], ['a header only', '%PDF-1.7\n'], ['a cut file', typstPdf().subarray(0, 9_000).toString('latin1')]])('%s is refused in words', async (_name, text) => {
    await expect(periksaTandaTangan(Buffer.from(text, 'latin1'))).rejects.toThrow(PdfError);
  });

  it('a chain of references that turns in a ring is refused', async () => {
    const pdf = tablePdf().toString('latin1');
    const at = pdf.lastIndexOf('xref\n0');
    await expect(periksaTandaTangan(Buffer.from(pdf.replace('/Root', `/Prev ${at} /Root`), 'latin1'))).rejects.toThrow('berputar');
  });

  it('deep nesting is refused without falling', async () => {
    const pdf = tablePdf().toString('latin1').replace('/ID [<01> <02>]', `/ID ${'['.repeat(100_000)}`);
    await expect(periksaTandaTangan(Buffer.from(pdf, 'latin1'))).rejects.toThrow('terlalu dalam');
  });

  it('without a signature gives none', async () => {
    expect(await periksaTandaTangan(typstPdf())).toEqual([]);
  });
});
