import { authenticator } from 'otplib';

/** Seconds of a step, and how many steps the two clocks may be apart (RFC 6238, 5.2). */
const STEP = 30;
const SKEW = 1;
/** The length that RFC 4226 recommends: 160 bits. */
const SECRET_BYTES = 20;
const ISSUER = 'Predikat';

const at = (seconds: number) => authenticator.clone({ step: STEP, window: SKEW, epoch: seconds * 1000 });

/** A new secret, in Base32 as apps take it. */
export const newTotpSecret = (): string => authenticator.generateSecret(SECRET_BYTES);

/** What apps read from the QR code. */
export const totpUri = (namaPengguna: string, secret: string): string => authenticator.keyuri(namaPengguna, ISSUER, secret);

/** The time step whose code this is, at most one step beside the one of this moment (seconds since 1970); null for none. */
export function totpStep(code: string, secret: string, seconds: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta: number | null = at(seconds).checkDelta(code, secret);
  return delta === null ? null : Math.floor(seconds / STEP) + delta;
}
