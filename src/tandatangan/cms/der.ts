const CONSTRUCTED = 0x20;
const MULTI_BYTE_TAG = 0x1f;
const LONG_FORM = 0x80;
const DEEPEST = 40;

/**
 * The length of the one element at the start of `bytes`, when it and everything in it is tiled without a gap or an overlap (X.690, definite lengths only, as PAdES
 * asks); null otherwise. The library that reads the contents forgives wrong lengths, and in such gaps data could be hidden.
 */
export function tiledLength(bytes: Buffer, depth = 0): number | null {
  const [tag, first] = [bytes[0], bytes[1]];
  if (!tag || first === undefined || depth > DEEPEST || (tag & MULTI_BYTE_TAG) === MULTI_BYTE_TAG || first === LONG_FORM) return null;
  const extra = first > LONG_FORM ? first - LONG_FORM : 0;
  if (extra > 4 || bytes.length < 2 + extra) return null;
  const end = 2 + extra + (extra === 0 ? first : bytes.readUIntBE(2, extra));
  if (end > bytes.length) return null;
  return (tag & CONSTRUCTED) === 0 || isTiled(bytes.subarray(2 + extra, end), depth) ? end : null;
}

function isTiled(content: Buffer, depth: number): boolean {
  for (let at = 0; at < content.length;) {
    const length = tiledLength(content.subarray(at), depth + 1);
    if (length === null) return false;
    at += length;
  }
  return true;
}
