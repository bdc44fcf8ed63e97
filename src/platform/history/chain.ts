import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** One link of a case's history, in the order in which its fields are hashed. Hashes are lower-case hexadecimal. */
export interface Link {
  readonly tenant: string;
  readonly caseId: string;
  readonly seq: number;
  readonly path: string;
  readonly type: string;
  readonly command: string;
  readonly machine: string;
  readonly machineVersion: number;
  readonly actor: string;
  readonly post: string;
  readonly role: string;
  readonly onBehalf: string;
  readonly packSidik: string;
  /** ISO instant in UTC, milliseconds. */
  readonly at: string;
  readonly commandId: string;
  readonly payload: string;
  /** Hash of the link before; 64 zeros for the first. */
  readonly prev: string;
}

export const GENESIS = '0'.repeat(64);
const TAG = 'predikat/event/v1';
const FIELDS = ['tenant', 'caseId', 'seq', 'path', 'type', 'command', 'machine', 'machineVersion', 'actor', 'post', 'role', 'onBehalf', 'packSidik', 'at', 'commandId', 'payload', 'prev'] as const;

/** SHA-256 over a domain tag and every field, each preceded by its length in bytes, so that no two links read alike. */
export function hashOf(link: Link): string {
  const hash = createHash('sha256').update(TAG);
  for (const name of FIELDS) {
    const bytes = Buffer.from(String(link[name]), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}

/** HMAC of the hash with a key that never enters the database: an appended forgery cannot have it. */
export const macOf = (hash: string, key: Buffer): string => createHmac('sha256', key).update(TAG).update(hash).digest('hex');

/** Compares two hexadecimal texts in constant time. */
export function sameMac(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
