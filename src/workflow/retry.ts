/** Faults after which the same command, with the same key, may simply be tried again: of the database, and of the way to it. */
const PASSING = new Set(['40001', '40P01', 'PC001', '57P01', '57P02', 'ECONNRESET', 'EPIPE']);
const ATTEMPTS = 3;
/** pg reports a connection that ended under a statement without a code. */
const LOST = /connection terminated|not queryable/i;

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
  const { code, constraint, message } = (error ?? {}) as { code?: unknown; constraint?: unknown; message?: unknown };
  if (code === '23505') return constraint === 'perintah_pkey';
  if (typeof code === 'string') return PASSING.has(code) || code.startsWith('08');
  return typeof message === 'string' && LOST.test(message);
}
