/** Faults after which the same command, with the same key, may simply be tried again. */
const PASSING = new Set(['40001', '40P01', 'PC001']);
const ATTEMPTS = 3;

/**
 * Runs a command again after a serialisation failure, a deadlock, a lost race or a lost connection. Safe because of the
 * idempotency key: if the first attempt did commit, the second one finds its reply.
 */
export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (n === ATTEMPTS || !isPassing(error)) throw error;
    }
  }
}

function isPassing(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  if (code === '23505') return constraint === 'perintah_pkey';
  return typeof code === 'string' && (PASSING.has(code) || code.startsWith('08'));
}
