import { createHmac, randomBytes } from 'node:crypto';

const AWALAN = 'whsec_';
const BITA = 32;

/** A new secret as it is shown once (Standard Webhooks): `whsec_` and 32 random bytes in Base64. */
export const rahasiaBaru = (): string => AWALAN + randomBytes(BITA).toString('base64');

/** A message as it is sent. `isi` is the body, byte for byte. */
export interface Pesan { readonly id: string; readonly isi: string }

/**
 * The headers of a message (Standard Webhooks 1.0): its id, which stays the same however often it is tried, the time of this try in
 * seconds, and a signature for each secret that holds.
 */
export function kepalaOf({ id, isi }: Pesan, rahasia: readonly string[], detik: number): Record<string, string> {
  const tanda = rahasia.map((secret) => {
    const key = Buffer.from(secret.slice(AWALAN.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${detik}.${isi}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(detik), 'webhook-signature': tanda.join(' ') };
}

const MENIT = 60;
const JAM = 60 * MENIT;
/** Seconds after each failed try; after the last one the message is dead. */
export const JEDA: readonly number[] = [5, 30, 2 * MENIT, 10 * MENIT, JAM, 4 * JAM, 12 * JAM, 24 * JAM, 24 * JAM];
const PALING_LAMA = 24 * JAM;

/**
 * Seconds until the next try, or null when there is none. What the receiver asks for (`Retry-After`, in seconds) is heeded where it is longer, up to a day.
 * @param percobaan tries that failed, this one among them
 */
export function jedaBerikut(percobaan: number, retryAfter?: string): number | null {
  const jeda = JEDA[percobaan - 1];
  if (jeda === undefined) return null;
  const asked = retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? Math.min(Number(retryAfter), PALING_LAMA) : 0;
  return Math.max(jeda, asked);
}
