import { createHmac } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** The code of a document, which nobody can guess from another one: 100 bits of an HMAC over its id, in Crockford's base 32, four groups of five. */
export function kodeOf(key: Buffer, dokumen: string): string {
  const bits = createHmac('sha256', key).update(`dokumen/kode/${dokumen}`).digest();
  const digits = Array.from({ length: LENGTH }, (_, i) => CROCKFORD[fiveBits(bits, i * 5)]).join('');
  return (digits.match(/.{5}/g) ?? []).join('-');
}

const fiveBits = (bytes: Buffer, at: number): number => (bytes.readUInt16BE(at >> 3) >> (11 - (at & 7))) & 31;
