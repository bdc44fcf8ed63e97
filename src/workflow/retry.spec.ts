import { withRetry } from './retry.js';

const fault = (more: object, message = 'fault'): Error => Object.assign(new Error(message), more);

/** Attempts that fail so many times with this, then succeed. */
function attempts(error: unknown, failures: number): { readonly run: () => Promise<string>; readonly made: () => number } {
  let made = 0;
  const run = async (): Promise<string> => {
    made += 1;
    if (made <= failures) throw error;
    return Promise.resolve('done');
  };
  return { run, made: () => made };
}

const PASSING: readonly [string, unknown][] = [
  ['a serialisation failure', fault({ code: '40001' })], ['a deadlock', fault({ code: '40P01' })], ['a case that moved since it was read', fault({ code: 'PC001' })],
  ['two commands with one key', fault({ code: '23505', constraint: 'perintah_pkey' })],
  ['a connection that failed', fault({ code: '08006' })], ['a connection that the administrator ended', fault({ code: '57P01' })], ['a server that crashed', fault({ code: '57P02' })],
  ['a socket that was reset', fault({ code: 'ECONNRESET' })], ['a socket that was closed', fault({ code: 'EPIPE' })],
  ['a connection that ended under a statement', fault({}, 'Connection terminated unexpectedly')], ['a statement after that', fault({}, 'Client has encountered a connection error and is not queryable')],
];

const LASTING: readonly [string, unknown][] = [
  ['a row that is there already', fault({ code: '23505', constraint: 'kasus_pkey' })], ['a missing right', fault({ code: '42501' })], ['a statement that took too long', fault({ code: '57014' })],
  ['a lock that was not got in time', fault({ code: '55P03' })], ['a database that is not there', fault({ code: 'ECONNREFUSED' })], ['a pool without a free connection', fault({}, 'timeout exceeded when trying to connect')],
  ['a refusal', fault({ status: 422 })], ['a defect', new TypeError('x is not a function')], ['a thrown text', 'connection terminated'], ['nothing', undefined],
];

describe('withRetry', () => {
  it.each(PASSING)('tries again after %s', async (_, error) => {
    const { run, made } = attempts(error, 2);
    expect([await withRetry(run), made()]).toEqual(['done', 3]);
  });

  it.each(PASSING)('gives up after the third time with %s', async (_, error) => {
    const { run, made } = attempts(error, 9);
    await expect(withRetry(run)).rejects.toBe(error);
    expect(made()).toBe(3);
  });

  it.each(LASTING)('does not try again after %s', async (_, error) => {
    const { run, made } = attempts(error, 1);
    expect([await withRetry(run).catch((thrown: unknown) => thrown), made()]).toEqual([error, 1]);
  });

  it('does what succeeds once', async () => {
    const { run, made } = attempts(undefined, 0);
    expect([await withRetry(run), made()]).toEqual(['done', 1]);
  });
});
