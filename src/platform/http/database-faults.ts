import { BadInput, TooBusy, type Problem } from './problem.js';

/** SQLSTATE classes and codes after which the same request may succeed a little later (PostgreSQL manual, appendix A). */
const COME_BACK: readonly RegExp[] = [
  /^08/, // the connection broke or could not be made
  /^53/, // out of connections, memory or disk
  /^57P/, // the server is shutting down, starting or recovering
  /^57014$/, // statement_timeout
  /^55P03$/, // lock_timeout
  /^25P03$/, // idle_in_transaction_session_timeout
  /^40(001|P01)$/, // serialisation failure or deadlock that outlived its retries
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
];

/** SQLSTATEs that a value from outside can cause: bytes, numbers, dates and lengths that the column does not take. */
const BAD_VALUE: ReadonlySet<string> = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);

/** pg and pg-pool report these without a code. */
const WITHOUT_CODE = /timeout exceeded when trying to connect|connection terminated|not queryable|pool after calling end|query read timeout/i;

const RETRY_AFTER_SECONDS = 2;

/** The answer to an error of the database or of the way to it; undefined when it is neither, or a fault of ours. */
export function problemOfDatabase(thrown: unknown): Problem | undefined {
  for (const error of chainOf(thrown)) {
    const code = typeof error.code === 'string' ? error.code : '';
    if (COME_BACK.some((pattern) => pattern.test(code)) || (code === '' && WITHOUT_CODE.test(error.message))) return new TooBusy(RETRY_AFTER_SECONDS);
    if (BAD_VALUE.has(code)) return new BadInput([{ path: '', why: 'memuat nilai yang tidak dapat disimpan' }]);
  }
  return undefined;
}

type MaybeDatabaseError = Error & { code?: unknown; driverError?: unknown; errors?: unknown };

/** The error and those that it wraps: TypeORM wraps in `driverError`, Node's dual-stack connect in `errors`. */
function chainOf(thrown: unknown, depth = 0): MaybeDatabaseError[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  const error: MaybeDatabaseError = thrown;
  const inner: unknown[] = [error.driverError, error.cause, ...(Array.isArray(error.errors) ? error.errors as unknown[] : [])];
  return [error, ...inner.flatMap((e) => chainOf(e, depth + 1))];
}
