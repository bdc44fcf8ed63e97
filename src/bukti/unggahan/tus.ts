import { z } from 'zod';
import { isDate } from '../../../machines/kernel/calendar.js';
import { BadInput, WrongVersion, type RawFault } from '../../platform/http/problem.js';

/** The version of the protocol (https://tus.io/protocols/resumable-upload). */
export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,creation-with-upload,termination,checksum,expiration';
export const TUS_CHECKSUMS = ['sha256', 'sha1'] as const;

/** What an upload says of its file, in `Upload-Metadata`. */
export interface Keterangan {
  readonly judul: string;
  readonly nama: string;
  readonly tanggalBerlaku: string;
  readonly periode: string;
  readonly menggantikan?: string | undefined;
}

/** A part's hash as it was announced. */
export interface Checksum { readonly algoritma: (typeof TUS_CHECKSUMS)[number]; readonly nilai: Buffer }

type Headers = Readonly<Record<string, string | string[] | undefined>>;
const one = (headers: Headers, name: string): string | undefined => { const value = headers[name]; return typeof value === 'string' ? value : undefined; };

/** @throws WrongVersion where the request speaks another version, or none */
export function checkVersion(headers: Headers): void {
  if (one(headers, 'tus-resumable') !== TUS_VERSION) throw new WrongVersion(TUS_VERSION);
}

/** A header that is a count of bytes. @throws BadInput */
export function bytesIn(headers: Headers, name: 'upload-length' | 'upload-offset'): number {
  const given = one(headers, name);
  if (given !== undefined && /^\d{1,15}$/.test(given)) return Number(given);
  throw new BadInput([{ path: `header/${name}`, why: 'wajib diisi dengan jumlah bita' }]);
}

/** The hash of the part that is sent, where one is announced. @throws BadInput for one that is none, or of another kind */
export function checksumIn(headers: Headers): Checksum | undefined {
  const given = one(headers, 'upload-checksum');
  if (given === undefined) return undefined;
  const [algoritma, nilai = ''] = given.split(' ');
  const known = TUS_CHECKSUMS.find((kind) => kind === algoritma);
  if (!known || !/^[A-Za-z0-9+/]+={0,2}$/.test(nilai)) throw new BadInput([{ path: 'header/upload-checksum', why: `harus berbentuk “sha256 <base64>” (${TUS_CHECKSUMS.join(', ')})` }]);
  return { algoritma: known, nilai: Buffer.from(nilai, 'base64') };
}

const text = (longest: number) => z.string({ error: 'wajib diisi' }).trim().min(1, { error: 'wajib diisi' }).max(longest, { error: `paling panjang ${longest} karakter` }).regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'memuat karakter kendali' });
const schema = z.strictObject({
  judul: text(300), nama: text(255),
  tanggalBerlaku: z.string({ error: 'wajib diisi' }).refine(isDate, { error: 'harus tanggal yang ada di kalender, YYYY-MM-DD' }),
  periode: z.string({ error: 'wajib diisi' }).regex(/^\d{4}$/, { error: 'harus tahun, empat angka' }),
  menggantikan: z.uuid({ error: 'harus UUID' }).optional(),
});

/** What uploading programs call the file by their own custom. */
const SEBUTAN: Readonly<Record<string, string>> = { filename: 'nama', name: 'nama' };
/** What they say besides, and what nobody believes. */
const DIABAIKAN: ReadonlySet<string> = new Set(['filetype', 'type', 'relativePath']);
const LONGEST_HEADER = 8_000;

/**
 * What `Upload-Metadata` says: pairs of a name and a text in base64, separated by commas.
 * @throws BadInput with every fault
 */
export function keteranganIn(headers: Headers): Keterangan {
  const given = one(headers, 'upload-metadata') ?? '';
  if (given.length > LONGEST_HEADER) throw new BadInput([{ path: 'header/upload-metadata', why: `paling panjang ${LONGEST_HEADER} karakter` }]);
  const faults: RawFault[] = [];
  const found: Record<string, string> = {};
  for (const pair of given.split(',').map((part) => part.trim()).filter((part) => part !== '')) {
    const [key = '', value = ''] = pair.split(' ');
    const name = SEBUTAN[key] ?? key;
    if (DIABAIKAN.has(name) || name in found) continue;
    const decoded = decode(value);
    if (decoded === null) faults.push({ path: `header/upload-metadata/${name}`, why: 'bukan teks UTF-8 dalam base64' });
    else found[name] = decoded;
  }
  const parsed = schema.safeParse(found);
  for (const { path: at, message, code, ...issue } of parsed.error?.issues ?? []) {
    const names = code === 'unrecognized_keys' ? (issue as { keys?: readonly string[] }).keys ?? [] : [String(at[0] ?? '')];
    faults.push(...names.map((name) => ({ path: `header/upload-metadata/${name}`, why: code === 'unrecognized_keys' ? 'isian tidak dikenal' : message })));
  }
  if (faults.length > 0 || !parsed.success) throw new BadInput(faults);
  return parsed.data;
}

function decode(value: string): string | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'base64'));
  } catch {
    return null;
  }
}
