import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { semuaAlamat, tujuanOf, urlOf, type Cari, type Tujuan } from '../../platform/net/alamat.js';
import { hubungi, sebabOf } from '../../platform/net/hubungi.js';

/** What stood behind a link. */
export type Potret =
  | { readonly keadaan: 'hidup'; readonly status: number; readonly jenis: string | null; readonly bita: number; readonly sidik: string; readonly sebab: string | null }
  | { readonly keadaan: 'mati'; readonly status: number | null; readonly sebab: string };

const WAKTU_MS = 10_000;
/** So much is read, and hashed; of a longer document its beginning. */
const PALING = 1_048_576;
const ALIHAN = 3;

/**
 * Looks at a link: every step of a redirect is checked like the link itself, and the connection goes to the address that was
 * checked. Never throws; what cannot be reached is dead, with the reason.
 * @param boleh hosts that may be on the own network
 */
export async function potretOf(tautan: string, boleh: readonly string[], cari: Cari = semuaAlamat): Promise<Potret> {
  const putus = AbortSignal.timeout(WAKTU_MS);
  try {
    let url = urlOf(tautan);
    for (let langkah = 0; langkah <= ALIHAN; langkah++) {
      const jawaban = await minta(url, await tujuanOf(url, boleh, cari), putus);
      const status = jawaban.statusCode ?? 0;
      const ke = jawaban.headers.location;
      if (status >= 300 && status < 400 && ke !== undefined) {
        jawaban.destroy();
        if (!URL.canParse(ke, url.href)) return { keadaan: 'mati', status, sebab: 'dialihkan ke alamat yang tidak dapat dibaca' };
        url = urlOf(new URL(ke, url.href).href);
      } else if (status < 200 || status >= 300) {
        jawaban.destroy();
        return { keadaan: 'mati', status, sebab: `peladen menjawab dengan status ${status}` };
      } else return await isiOf(jawaban, status);
    }
    return { keadaan: 'mati', status: null, sebab: `dialihkan lebih dari ${ALIHAN} kali` };
  } catch (error) {
    return { keadaan: 'mati', status: null, sebab: sebabOf(error, putus.aborted ? WAKTU_MS : null) };
  }
}

const minta = (url: URL, tujuan: Tujuan, signal: AbortSignal): Promise<IncomingMessage> =>
  hubungi(url, tujuan, { method: 'GET', headers: { 'user-agent': 'Predikat (pemeriksa tautan)', accept: '*/*', 'accept-encoding': 'identity' }, signal });

async function isiOf(jawaban: IncomingMessage, status: number): Promise<Potret> {
  const hash = createHash('sha256');
  let bita = 0;
  for await (const part of jawaban as AsyncIterable<Buffer>) {
    const sisa = part.subarray(0, PALING - bita);
    hash.update(sisa);
    bita += sisa.length;
    if (bita >= PALING) break;
  }
  jawaban.destroy();
  return { keadaan: 'hidup', status, jenis: jawaban.headers['content-type']?.slice(0, 200) ?? null, bita, sidik: hash.digest('hex'), sebab: bita >= PALING ? 'hanya 1 MB pertama yang dibaca' : null };
}
