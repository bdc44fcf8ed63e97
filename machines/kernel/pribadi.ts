import { z } from 'zod';

const rujukan = z.strictObject({ $pribadi: z.uuid(), sidik: z.string().regex(/^[0-9a-f]{64}$/) });
const TEKS = z.registry<Record<string, never>>();

/** What cases and their history hold in place of the words of a private person: where they lie, and a salted hash of them. */
export type Pribadi = z.infer<typeof rujukan>;
/** Such words as they are typed, or as they are held. */
export type TeksPribadi = string | Pribadi;

/** A field for what a private person says or is called. Typed as text; the door puts a reference in its place, so that the text can be erased and the history still holds. */
export const teksPribadi = (teks: z.ZodString) => z.union([teks, rujukan]).register(TEKS, {});

/** The fields of a command, at its top level, that hold such words. */
export const isianPribadi = (shape: z.ZodType): string[] =>
  (shape instanceof z.ZodObject ? Object.entries(shape.shape as Record<string, z.ZodType>).flatMap(([name, field]) => (TEKS.has(field) ? [name] : [])) : []);

/** The references in a value, with the places where they stand (JSON pointers). */
export function rujukanDi(value: unknown, at = ''): { readonly at: string; readonly rujukan: Pribadi }[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = '$pribadi' in value ? rujukan.safeParse(value).data : undefined;
  return found ? [{ at, rujukan: found }] : Object.entries(value).flatMap(([key, inner]) => rujukanDi(inner, `${at}/${key}`));
}
