import type { ZodError } from 'zod';
import type { Fault } from './machine.js';

/** Joins keys to a JSON pointer (RFC 6901), with `~` and `/` escaped. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A fault for each value of a list that has stood in it before. */
export const repeated = (at: string, values: readonly string[], why: string): Fault[] => {
  const known = new Set<string>();
  return values.flatMap((value, i) => {
    const again = known.has(value);
    known.add(value);
    return again ? [{ path: pointer(at, i), why }] : [];
  });
};

/** Bad input that carries every fault, not only the first. */
export class FaultsError extends Error {
  override readonly name = 'FaultsError';

  constructor(
    subject: string,
    readonly faults: readonly Fault[],
  ) {
    super(`${subject}: ${faults.map((f) => `${f.path}: ${f.why}`).join('; ')}`);
  }
}

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** What a schema says against a value; where several forms were possible, of the one that came nearest. */
export const schemaFaults = (error: ZodError): Fault[] => error.issues.map(schemaFault);

function schemaFault(issue: SchemaIssue): Fault {
  const nearest = issue.errors?.toSorted((a, b) => a.length - b.length)[0]?.[0];
  if (!nearest) return { path: pointer(...issue.path.map(String)), why: issue.message };
  return schemaFault({ ...nearest, path: [...issue.path, ...nearest.path] });
}
