import type { Fault } from './machine.js';

/** Joins keys to a JSON pointer (RFC 6901), with `~` and `/` escaped. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

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
