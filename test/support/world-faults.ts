import type { Database, Transaction } from '../../src/platform/database/database.js';

type Way = Pick<Database, 'inFlights'>;
type Run = Transaction['run'];

/** What happens to one statement: `run` sends one. */
export type Fault = (run: Run, statement: Parameters<Run>[0]) => ReturnType<Run>;

/** The database answers this statement with an error. */
export const failing: Fault = (run) => run({ name: 'uji-gagal', text: 'select 1 / 0' });
/** The connection ends at this statement. */
export const broken: Fault = (run) => run({ name: 'uji-putus', text: 'select pg_terminate_backend(pg_backend_pid())' });
/** The statement is done, but its answer is lost. */
export const unanswered: Fault = async (run, statement) => {
  await run(statement);
  throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
};

/** The statement locks nothing. */
export const unlocked: Fault = (run, statement) => run({ ...statement, name: `${statement.name}-tanpa-kunci`, text: statement.text.replace('for no key update', '') });

/** A way to the database on which a statement meets with a fault; counted over all attempts. */
export interface FaultyWay extends Way {
  readonly sent: () => number;
  /** How many statements met with it. */
  readonly met: () => number;
}

/** @param when the nth statement that is sent (from 1, begin and commit included; 0: nothing goes wrong), or all of one name */
export function faultyWay(database: Way, when: number | string, fault: Fault): FaultyWay {
  let [sent, met] = [0, 0];
  const wrapped = (tx: Transaction): Transaction => {
    const plain: Run = (statement) => tx.run(statement);
    const run = (statement: Parameters<Run>[0]) => {
      sent += 1;
      if (when !== sent && when !== statement.name) return plain(statement);
      met += 1;
      return fault(plain, statement);
    };
    // begin, as and commit of the transaction go through its own `run`, which is this one
    return new Proxy(tx, { get: (target, property, receiver) => (property === 'run' ? run : Reflect.get(target, property, receiver) as unknown) });
  };
  return { sent: () => sent, met: () => met, inFlights: (fn) => database.inFlights((tx) => fn(wrapped(tx))) };
}
