import { createHash } from 'node:crypto';
import type { HasilPeriksa } from './hasil.js';
import type { SertifikatDikenal } from './kepercayaan.js';
import { PdfDocument } from './pdf/document.js';
import { possibleEnds, revisionsOf } from './pdf/revisions.js';
import { PdfError } from './pdf/values.js';
import { changesBeyondSigning } from './perubahan.js';
import { periksaTandaTangan } from './periksa.js';

/** The bytes that the first signature was put on: how many from the start of the file, and their SHA-256. */
export interface Alas { readonly sidik: string; readonly bytes: number }

/** What an uploaded signed file is: on the pinned bytes, with nothing but signatures, or every reason why not (plain Indonesian). */
export type BerkasBertandaTangan =
  | { readonly ok: true; readonly alas: Alas; readonly tandaTangan: readonly HasilPeriksa[] }
  | { readonly ok: false; readonly alasan: readonly string[]; readonly tandaTangan: readonly HasilPeriksa[] };

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * What the file was before it was signed: its beginning, up to each place where it was once whole. Where a signing program leaves the border between the line end of the
 * original and its own open, each reading is given; the likeliest first.
 * @throws PdfError when the file cannot be read without guessing
 */
export function alasYangMungkin(signed: Buffer): Alas[] {
  const revisions = revisionsOf(PdfDocument.open(signed)).slice(0, -1);
  return revisions.flatMap(({ end }) => possibleEnds(signed, end)).map((bytes) => ({ sidik: sha256(signed.subarray(0, bytes)), bytes }));
}

/**
 * The reading by which the signed file begins with the pinned bytes (`sidik`: SHA-256, hexadecimal); null when there is none.
 * @throws PdfError when the file cannot be read without guessing
 */
export const alas = (signed: Buffer, sidik: string): Alas | null => alasYangMungkin(signed).find((candidate) => candidate.sidik === sidik) ?? null;

/** Whether a file that came back signed rests on the pinned bytes (`sidik`, SHA-256 hexadecimal) and carries valid signatures and nothing else. */
export async function periksaUnggahan(signed: Buffer, sidik: string, dikenal?: SertifikatDikenal): Promise<BerkasBertandaTangan> {
  try {
    const tandaTangan = await periksaTandaTangan(signed, dikenal);
    const found = alas(signed, sidik);
    const alasan = [...(tandaTangan.length === 0 ? ['Berkas ini tidak memuat tanda tangan elektronik.'] : []), ...alasCacat(signed, found, sidik), ...tandaTangan.flatMap(cacatnya)];
    return found && alasan.length === 0 ? { ok: true, alas: found, tandaTangan } : { ok: false, alasan, tandaTangan };
  } catch (error) {
    if (error instanceof PdfError) return { ok: false, alasan: [error.message], tandaTangan: [] };
    throw error;
  }
}

const cacatnya = ({ bidang, cacat }: HasilPeriksa): string[] => cacat.map(({ alasan }) => `Tanda tangan ${bidang}: ${alasan}`);

function alasCacat(signed: Buffer, found: Alas | null, sidik: string): string[] {
  if (!found) return [`Berkas ini bukan naskah final yang disematkan (SHA-256 ${sidik.slice(0, 16)}…), atau ditulis ulang oleh aplikasi penandatangan. Tanda tangani berkas final apa adanya, sebagai revisi tambahan.`];
  const base = PdfDocument.open(signed.subarray(0, found.bytes));
  const later = revisionsOf(PdfDocument.open(signed)).filter(({ end }) => end > found.bytes + 2);
  const changes = later.flatMap(({ document }, i) => changesBeyondSigning(later[i - 1]?.document ?? base, document));
  return changes.length === 0 ? [] : [`Berkas ini memuat perubahan selain tanda tangan: ${[...new Set(changes)].join('; ')}.`];
}
