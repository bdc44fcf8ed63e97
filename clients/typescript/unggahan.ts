import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Predikat } from './index.js';
import { Masalah, TidakTerjangkau } from './masalah.js';

const TUS = { 'tus-resumable': '1.0.0' } as const;
const BYTES = 'application/offset+octet-stream';
/** Bytes of one part: lost at most, when the line breaks. */
const PART = 4 * 1024 * 1024;
/** Without progress in between. */
const TRIES = 5;

/** What is told of a file that becomes evidence. */
export interface KeteranganBukti { readonly judul: string; readonly nama: string; readonly tanggalBerlaku: string; readonly periode: string; readonly menggantikan?: string | undefined }

/** Begins an upload; gives its address on the server. */
export async function mulaiUnggah(api: Predikat, tingkat: string, satker: string, bita: number, keterangan: KeteranganBukti): Promise<string> {
  const metadata = Object.entries(keterangan).filter(([, text]) => text !== undefined).map(([name, text]) => `${name} ${Buffer.from(String(text)).toString('base64')}`).join(',');
  const answer = await api.kirim(`/api/v1/${tingkat}/satker/${satker}/bukti`, { method: 'POST', headers: { ...TUS, 'upload-length': String(bita), 'upload-metadata': metadata } });
  const address = answer.headers.get('location');
  if (address === null) throw new Masalah(answer.status, { title: 'Peladen tidak menyebut alamat unggahan' });
  return address;
}

/** How much of an upload has arrived, in bytes. */
export async function sampaiMana(api: Predikat, alamat: string): Promise<number> {
  const answer = await api.kirim(alamat, { method: 'HEAD', headers: TUS });
  return Number(answer.headers.get('upload-offset'));
}

/**
 * Sends what has not arrived yet, part by part, each with its hash; where a part gets lost, asks how far it came and goes on from there.
 * @param maju is told after each part how many bytes have arrived
 */
export async function kirimSisa(api: Predikat, alamat: string, berkas: FileHandle, bita: number, maju: (sampai: number) => void): Promise<void> {
  let fruitless = 0;
  for (let from = await sampaiMana(api, alamat); from < bita;) {
    const arrived = await kirimBagian(api, alamat, berkas, from).catch((error: unknown) => {
      fruitless += 1;
      if (fruitless >= TRIES || !isWorthAnother(error)) throw error;
      return sampaiMana(api, alamat);
    });
    if (arrived > from) fruitless = 0;
    from = arrived;
    maju(from);
  }
}

async function kirimBagian(api: Predikat, alamat: string, berkas: FileHandle, from: number): Promise<number> {
  const { bytesRead, buffer } = await berkas.read(Buffer.alloc(PART), 0, PART, from);
  const part = buffer.subarray(0, bytesRead);
  const checksum = `sha256 ${createHash('sha256').update(part).digest('base64')}`;
  const answer = await api.kirim(alamat, { method: 'PATCH', headers: { ...TUS, 'upload-offset': String(from), 'upload-checksum': checksum, 'content-type': BYTES }, body: part });
  return Number(answer.headers.get('upload-offset'));
}

/** A broken line, a busy server, a part that was spoilt on its way, or one that arrived although its answer did not. */
const isWorthAnother = (error: unknown): boolean => error instanceof TidakTerjangkau || (error instanceof Masalah && [409, 460, 503].includes(error.status));
