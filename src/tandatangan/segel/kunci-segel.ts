import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../../platform/config/data-dir.js';
import { createPrivateFile } from '../../platform/config/write-file.js';
import type { SigningKey } from '../cms/sign.js';
import { sertifikatDari, type SertifikatDikenal } from '../kepercayaan.js';
import { buatSertifikat } from './sertifikat.js';

/** The seal of the installation, and whom else it knows. */
export interface Segel { readonly kunci: SigningKey; readonly dikenal: SertifikatDikenal }

/** Where the seal comes from. Paths are those of PEM files. */
export interface SegelOptions {
  readonly dataDir: string;
  /** Given together, or neither: then a pair is made once and kept in `segel.pem`. */
  readonly kunci: string | null;
  readonly sertifikat: string | null;
  /** Roots of certificate authorities whose signers are known. */
  readonly akar: string | null;
  /** Whose seal a new certificate names. */
  readonly instalasi: string;
  /** A training installation signs at dates of the past and the future, and its certificate says what it is. */
  readonly latihan: boolean;
}

/** The seal cannot be used. It is never made anew over one that is there: what was sealed could no longer be recognised. */
export class SegelError extends Error {
  override readonly name = 'SegelError';
}

/** Key and certificate in one file, so that of processes starting at once all have the same pair. */
export const SEGEL_FILE = 'segel.pem';
/** Certificates of earlier seals, kept so that what they sealed is still recognised. */
export const SEGEL_LAMA_FILE = 'segel-lama.pem';
const YEARS = 10;
/** A new certificate holds from the day before: the database's clock, which dates signatures, may be behind ours. */
const DAY_MS = 86_400_000;
const OTHERS = 0o077;

/**
 * Loads the seal, making it the first time.
 * @throws SegelError when a file is missing, damaged, or key and certificate do not belong together
 */
export async function muatSegel(options: SegelOptions): Promise<Segel> {
  const kunci = await kunciDari(options);
  const lama = path.join(options.dataDir, SEGEL_LAMA_FILE);
  const segel = [new X509Certificate(kunci.certificate), ...(existsSync(lama) ? certificates(lama) : [])];
  return { kunci, dikenal: { segel, akar: options.akar === null ? [] : certificates(options.akar) } };
}

async function kunciDari(options: SegelOptions): Promise<SigningKey> {
  if ((options.kunci === null) !== (options.sertifikat === null)) throw new SegelError('SEGEL_KUNCI dan SEGEL_SERTIFIKAT harus disetel bersama.');
  if (options.kunci !== null && options.sertifikat !== null) return pair(options.kunci, options.sertifikat);
  const file = path.join(options.dataDir, SEGEL_FILE);
  if (!existsSync(file)) await make(file, options);
  if (process.platform !== 'win32' && statSync(file).mode & OTHERS) chmodSync(file, 0o600);
  return pair(file, file);
}

async function make(file: string, { instalasi, latihan }: SegelOptions): Promise<void> {
  const year = new Date().getUTCFullYear();
  const [sejak, sampai] = latihan ? [new Date(Date.UTC(2015, 0)), new Date(Date.UTC(2049, 11, 31))] : [new Date(Date.now() - DAY_MS), new Date(new Date().setUTCFullYear(year + YEARS))];
  const { key, certificate } = await buatSertifikat({ nama: `Segel elektronik ${latihan ? 'latihan ' : ''}${instalasi}`, sejak, sampai });
  makeDirectory(path.dirname(file));
  createPrivateFile(file, `${key.export({ type: 'pkcs8', format: 'pem' }).toString()}${new X509Certificate(certificate).toString()}`);
}

function pair(keyFile: string, certificateFile: string): SigningKey {
  const [own, ...chain] = certificates(certificateFile);
  const key = keyIn(keyFile);
  if (!own) throw new SegelError(`Berkas ${certificateFile} tidak memuat sertifikat.`);
  if (!own.checkPrivateKey(key)) throw new SegelError(`Kunci ${keyFile} bukan kunci dari sertifikat ${certificateFile}. Pulihkan keduanya dari cadangan.`);
  return { key, certificate: own.raw, chain: chain.map(({ raw }) => raw) };
}

function keyIn(file: string): KeyObject {
  const text = read(file);
  try {
    return createPrivateKey(text);
  } catch {
    throw new SegelError(`Berkas ${file} tidak memuat kunci pribadi PEM yang sah.`); // the reason could repeat the key
  }
}

function certificates(file: string): X509Certificate[] {
  const text = read(file);
  try {
    return sertifikatDari(text);
  } catch {
    throw new SegelError(`Berkas ${file} memuat sertifikat yang rusak.`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SegelError(`Berkas ${file} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code ?? 'galat'}).`);
  }
}
