/** A part of a file, both ends within. */
export interface Rentang { readonly start: number; readonly end: number }

/**
 * What a `Range` header asks of a file of so many bytes (RFC 9110, section 14): one part, the whole (null) where it asks for
 * several or says nothing that is understood, `luar` where the part lies outside.
 */
export function rentangDari(header: string | undefined, bita: number): Rentang | null | 'luar' {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const start = from === '' ? Math.max(0, bita - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bita - 1 : Math.min(Number(to), bita - 1);
  if (from !== '' && to !== '' && Number(to) < start) return null;
  return start >= bita || (from === '' && Number(to) === 0) ? 'luar' : { start, end };
}

/** How a file is named to the one who saves it: the true name, and one in plain letters for old programs. */
export function penempatan(cara: 'attachment' | 'inline', nama: string): string {
  const polos = nama.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/["\\%/]/g, '_');
  const utuh = encodeURIComponent(nama.replace(/\p{Surrogate}/gu, '_')).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${cara}; filename="${polos}"; filename*=UTF-8''${utuh}`;
}
