import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON: the same value is always the same text, so that its hash can be checked by anybody. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nilai tidak dapat ditulis sebagai JSON');
  return text;
}

/** SHA-256 of the canonical text. */
export const sidikOf = (value: unknown): Buffer => createHash('sha256').update(canonical(value)).digest();
