import { detikTunggu, TidakTerjangkau } from './masalah.js';

/** Sends one request. */
export type Kirim = (request: Request) => Promise<Response>;

export const KUNCI = 'idempotency-key';

/** When to ask again. */
export interface Ulangan {
  /** How often a request is sent at most. */
  readonly kali: number;
  /** Seconds: who is told to wait longer is told so instead. */
  readonly palingLama: number;
  readonly tidur: (milidetik: number) => Promise<void>;
}

/**
 * Sends again what met a busy server (429, 503) after the time that it names, and what met none, or got lost on the way. The latter only where that does no harm:
 * what reads, and what carries a key, by which the server does it once. The key stays the same.
 * @throws TidakTerjangkau when nobody answered to the end
 */
export function denganUlangan(kirim: Kirim, { kali, palingLama, tidur }: Ulangan): Kirim {
  return async (request) => {
    for (let ke = 1; ; ke += 1) {
      const outcome = await kirim(request.clone()).catch((error: unknown) => new TidakTerjangkau(new URL(request.url).origin, error));
      const wait = ke < kali ? await detikSampaiUlang(request, outcome, ke) : undefined;
      if (wait !== undefined && wait <= palingLama) {
        await tidur(wait * 1000);
        continue;
      }
      if (outcome instanceof Response) return outcome;
      throw outcome;
    }
  };
}

/** Undefined: not to be sent again. */
async function detikSampaiUlang(request: Request, outcome: Response | TidakTerjangkau, ke: number): Promise<number | undefined> {
  const backoff = 0.25 * 2 ** ke * (1 + Math.random());
  const isHarmless = ['GET', 'HEAD'].includes(request.method) || request.headers.has(KUNCI);
  if (outcome instanceof TidakTerjangkau) return isHarmless ? backoff : undefined;
  // refused before anything was looked at
  if (outcome.status === 429) return detikTunggu(outcome.headers) ?? backoff;
  if (outcome.status === 503 && isHarmless) return detikTunggu(outcome.headers) ?? backoff;
  return ke > 1 && await isUnderWay(outcome) ? backoff : undefined;
}

/** The first try, whose answer was lost, is still being worked on. */
async function isUnderWay(answer: Response): Promise<boolean> {
  if (answer.status !== 409) return false;
  const { reason } = await answer.clone().json().catch(() => ({})) as { reason?: string };
  return reason === 'sedang-diproses';
}

interface Tersimpan { readonly etag: string; readonly teks: string; readonly headers: Headers }

/**
 * Keeps answers that carry a tag in memory, asks whether they still hold, and gives them again where they do: the server decides anew each time who may see what.
 * @param paling how many are kept; the longest unused goes first
 */
export function denganEtag(kirim: Kirim, paling: number): Kirim {
  const kept = new Map<string, Tersimpan>();
  const keep = (url: string, answer: Tersimpan): void => {
    kept.delete(url);
    kept.set(url, answer);
    const [oldest] = kept.keys();
    if (kept.size > paling && oldest !== undefined) kept.delete(oldest);
  };
  return async (request) => {
    if (request.method !== 'GET' || request.headers.has('if-none-match')) return kirim(request);
    const earlier = kept.get(request.url);
    if (earlier) request.headers.set('if-none-match', earlier.etag);
    const answer = await kirim(request);
    if (answer.status === 304 && earlier) {
      keep(request.url, earlier);
      return new Response(earlier.teks, { status: 200, headers: earlier.headers });
    }
    const etag = answer.headers.get('etag');
    if (answer.status !== 200 || etag === null || !(answer.headers.get('content-type') ?? '').startsWith('application/json')) return answer;
    const teks = await answer.text();
    keep(request.url, { etag, teks, headers: answer.headers });
    return new Response(teks, { status: 200, headers: answer.headers });
  };
}
