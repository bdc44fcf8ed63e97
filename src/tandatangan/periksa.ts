import { createHash, type X509Certificate } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { bidangTandaTangan, textOf, type BidangTandaTangan } from './bidang.js';
import { checkCms, digestOf } from './cms/check.js';
import { CmsError, readCms, type CmsSignature } from './cms/read.js';
import type { Cacat, HasilPeriksa, Penandatangan } from './hasil.js';
import { kepercayaanAtas, TANPA_KENALAN, type SertifikatDikenal } from './kepercayaan.js';
import { PdfDocument } from './pdf/document.js';
import { revisionsOf, type Revision } from './pdf/revisions.js';
import { PdfError, PdfString } from './pdf/values.js';
import { changesBeyondSigning } from './perubahan.js';
import { rentangDari, revisiDari, type Rentang } from './rentang.js';
import { pdfInstant } from './waktu.js';

/** A file with more signatures is not checked: each costs a pass over the whole file. */
const MOST_SIGNATURES = 32;
const PADES = 'ETSI.CAdES.detached';
const CMS_FORMS: ReadonlySet<string | null> = new Set([PADES, 'adbe.pkcs7.detached']);

const cacat = (kode: Cacat['kode'], alasan: string): Cacat => ({ kode, alasan });

/** A file under examination. */
interface Berkas { readonly document: PdfDocument; readonly revisions: readonly Revision[]; readonly dikenal: SertifikatDikenal }

/**
 * Checks every signature of a PDF: that it covers the whole file (or, when others follow, its revision and nothing but signatures after it), that what it covers is
 * what was signed, by the certificate that is bound to it, valid at the time that is told. A document without signatures gives none.
 * @throws PdfError when the file cannot be read without guessing; its message says why, in Indonesian
 */
export async function periksaTandaTangan(pdf: Buffer, dikenal: SertifikatDikenal = TANPA_KENALAN): Promise<HasilPeriksa[]> {
  const document = PdfDocument.open(pdf);
  const bidang = bidangTandaTangan(document);
  if (bidang.length > MOST_SIGNATURES) throw new PdfError(`PDF memuat lebih dari ${MOST_SIGNATURES} tanda tangan.`);
  if (bidang.length === 0) return [];
  const berkas = { document, revisions: revisionsOf(document), dikenal };
  const found = bidang.map((item) => ({ item, rentang: rentangDari(document, item.nilai, item.at) }));
  const last = Math.max(...found.map(({ rentang }) => ('end' in rentang ? rentang.end : 0)));
  const hasil: HasilPeriksa[] = [];
  for (const { item, rentang } of found) {
    hasil.push(hasilDari(berkas, item, rentang, last));
    await setImmediate(); // others are served between two passes over a large file
  }
  return hasil;
}

function hasilDari(berkas: Berkas, item: BidangTandaTangan, rentang: Rentang | Cacat, last: number): HasilPeriksa {
  const isi = keteranganDari(item);
  const form = berkas.document.nameOf(item.nilai.get('SubFilter'));
  const cms = CMS_FORMS.has(form) ? cmsDari(item) : cacat('jenis-tidak-didukung', `Jenis tanda tangan ${form ?? '(tidak disebut)'} tidak didukung.`);
  const signer = 'signer' in cms ? cms.signer : null;
  const waktu = isi.waktu ?? ('signer' in cms ? cms.signingTime : null);
  const semua = [
    ...('end' in rentang ? cakupan(berkas, rentang, last) : [rentang]),
    ...('signer' in cms ? isiCacat(berkas.document.bytes, rentang, cms, form === PADES) : [cms]),
    ...(signer ? masaBerlaku(signer, waktu) : []),
  ];
  return {
    bidang: item.nama, sah: semua.length === 0, cacat: semua, catatan: catatan(item, form, 'signer' in cms ? cms : null),
    menutupSeluruhBerkas: 'end' in rentang && rentang.end === berkas.document.bytes.length,
    kepercayaan: signer && 'signer' in cms ? kepercayaanAtas(signer, cms.certificates, berkas.dikenal, waktu ?? new Date(0)) : 'tidakDikenal',
    penandatangan: signer ? penandatanganDari(signer) : null, waktu: waktu?.toISOString() ?? null, alasan: isi.alasan,
  };
}

function keteranganDari({ nilai }: BidangTandaTangan): { waktu: Date | null; alasan: string | null } {
  const text = (key: string) => { const value = nilai.get(key); return value instanceof PdfString ? textOf(value.bytes) : null; };
  return { waktu: pdfInstant(text('M') ?? ''), alasan: text('Reason') };
}

function cmsDari({ nilai }: BidangTandaTangan): CmsSignature | Cacat {
  const contents = nilai.get('Contents');
  if (!(contents instanceof PdfString)) return cacat('bidang-tidak-sah', 'Nilai tanda tangan (/Contents) tidak ada.');
  try {
    return readCms(contents.bytes);
  } catch (error) {
    if (error instanceof CmsError) return cacat('cms-tidak-sah', `Nilai tanda tangan ${error.message}.`);
    throw error;
  }
}

/** Up to the last byte, or to the end of a revision after which there are only further signatures. */
function cakupan({ document, revisions }: Berkas, { end }: Rentang, last: number): Cacat[] {
  const { bytes } = document;
  if (end === bytes.length) return [];
  if (end === last) return [cacat('ditambahi', `Sebanyak ${bytes.length - end} bita ditambahkan ke berkas sesudah tanda tangan terakhir.`)];
  const own = revisiDari(revisions, bytes, end);
  if (!own) return [cacat('rentang-tidak-utuh', 'Rentang bita tidak berakhir pada akhir revisinya: sebagian berkas tidak ditandatangani.')];
  const chain = revisions.slice(revisions.indexOf(own));
  const changes = chain.slice(1).flatMap((next, i) => changesBeyondSigning(chain[i]?.document ?? document, next.document));
  return changes.length === 0 ? [] : [cacat('diubah-sesudahnya', `Dokumen diubah sesudah ditandatangani: ${[...new Set(changes)].join('; ')}.`)];
}

function isiCacat(bytes: Buffer, rentang: Rentang | Cacat, cms: CmsSignature, padesForm: boolean): Cacat[] {
  const digest = digestOf(cms.digestAlgorithm);
  if (typeof digest !== 'string') return [digest];
  if (!('end' in rentang)) return []; // what it is over is not known, and that has been told
  return checkCms(cms, createHash(digest).update(bytes.subarray(0, rentang.open)).update(bytes.subarray(rentang.close, rentang.end)).digest(), padesForm);
}

function masaBerlaku(certificate: X509Certificate, waktu: Date | null): Cacat[] {
  if (waktu === null) return [cacat('bidang-tidak-sah', 'Waktu penandatanganan tidak disebut, sehingga masa berlaku sertifikat tidak dapat diperiksa.')];
  if (waktu < new Date(certificate.validFrom)) return [cacat('sertifikat-belum-berlaku', 'Sertifikat belum berlaku pada waktu penandatanganan yang disebut.')];
  return waktu > new Date(certificate.validTo) ? [cacat('sertifikat-kedaluwarsa', 'Masa berlaku sertifikat sudah berakhir pada waktu penandatanganan yang disebut.')] : [];
}

function catatan({ tampak }: BidangTandaTangan, form: string | null, cms: CmsSignature | null): string[] {
  return [
    ...(form === PADES ? [] : ['Bukan bentuk PAdES.']),
    ...(cms && !cms.certificateHash && form !== PADES ? ['Sertifikat tidak diikat oleh tanda tangan (tanpa signingCertificateV2).'] : []),
    ...(tampak ? ['Tanda tangan ini menampilkan gambar pada halaman.'] : []),
  ];
}

const oneLine = (name: string): string => name.split('\n').join(', ');
/** Node writes a backslash before what RFC 4514 escapes. */
const commonName = (subject: string): string => /^CN=(.*)$/m.exec(subject)?.[1]?.replace(/\\(.)/g, '$1') ?? oneLine(subject);

function penandatanganDari(certificate: X509Certificate): Penandatangan {
  return {
    nama: commonName(certificate.subject), subjek: oneLine(certificate.subject), penerbit: oneLine(certificate.issuer), nomorSeri: certificate.serialNumber,
    berlakuSejak: new Date(certificate.validFrom).toISOString(), berlakuSampai: new Date(certificate.validTo).toISOString(),
    sidikSertifikat: createHash('sha256').update(certificate.raw).digest('hex'),
  };
}
