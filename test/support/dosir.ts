import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** The entries of a ZIP by name. */
export type Isi = Map<string, Buffer>;

const bytesOf = async (stream: Readable): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

export async function buka(zip: Buffer): Promise<Isi> {
  const read = await fromBufferPromise(zip, { lazyEntries: true });
  const found: Isi = new Map();
  for await (const entry of read.eachEntry()) found.set(entry.fileName, await bytesOf(await read.openReadStreamPromise(entry)));
  return found;
}

export function tutup(isi: Isi): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of isi) zip.addReadStreamLazy(name, {}, (done) => { done(null, Readable.from([bytes])); });
  zip.end();
  return bytesOf(zip.outputStream);
}

const json = <T>(isi: Isi, name: string): T => JSON.parse((isi.get(name) ?? Buffer.alloc(0)).toString()) as T;
export const manifesOf = (isi: Isi): Record<string, unknown> & { isi: { nama: string; sidik: string; bytes: number }[] } => json(isi, 'manifest.json');

/** Changes the JSON of an entry in place. */
export function ubahJson(isi: Isi, name: string, change: (value: never) => void): void {
  const value: unknown = json(isi, name);
  change(value as never);
  isi.set(name, Buffer.from(JSON.stringify(value)));
}

/** A manifest that tells the entries as they are now, sealed with the key of this PEM file: as if the installation itself lied. */
export function segelUlang(isi: Isi, segelPem: string): void {
  const manifest = manifesOf(isi);
  const told = [...isi].filter(([name]) => !name.startsWith('manifest.')).map(([nama, bytes]) => ({ nama, sidik: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }));
  const bytes = Buffer.from(JSON.stringify({ ...manifest, isi: told }));
  isi.set('manifest.json', bytes).set('manifest.sig', sign('sha256', bytes, createPrivateKey(readFileSync(segelPem, 'utf8'))));
}

/** What the stand-alone verifier says of a ZIP. */
export interface Putusan { readonly status: number | null; readonly stderr: string; readonly temuan: readonly { readonly tempat: string; readonly apa: string }[]; readonly hasil?: string; readonly peristiwa?: number }

/** Runs the verifier as anybody would, in a process of its own that knows nothing of the product. */
export function verifikasi(zip: Buffer, sertifikat?: string): Putusan {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-dosir-'));
  try {
    const file = path.join(folder, 'dosir.zip');
    writeFileSync(file, zip);
    const script = path.join(import.meta.dirname, '../../scripts/verifikasi-dosir.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, '--json', ...(sertifikat === undefined ? [] : ['--sertifikat', sertifikat])], { cwd: folder, encoding: 'utf8' });
    return { temuan: [], ...(stdout === '' ? {} : JSON.parse(stdout) as object), status, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
