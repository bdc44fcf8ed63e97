import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A path of this installation, where the browser goes after it signed in; nothing that a browser would read as another host. */
const LANJUT = /^\/(?![/\\])[!-~]{0,500}$/;
export const isLanjut = (text: string): boolean => LANJUT.test(text) && !text.includes('\\');

const isi = z.strictObject({
  rahasia: z.string().regex(/^[A-Za-z0-9_-]{43}$/), segar: z.boolean(), lanjut: z.string().refine(isLanjut), undangan: z.string().max(200).nullable(),
});
/** What the browser keeps between leaving for the provider and coming back. */
export type Titipan = z.output<typeof isi>;

export const titipanBaru = (what: Omit<Titipan, 'rahasia'>): Titipan => ({ rahasia: randomBytes(32).toString('base64url'), ...what });
export const tulisTitipan = (titipan: Titipan): string => Buffer.from(JSON.stringify(titipan)).toString('base64url');

/** Undefined for a cookie that is none of ours. */
export function bacaTitipan(text: string | undefined): Titipan | undefined {
  try {
    return isi.safeParse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
