import type { Database, Statement, Transaction } from '../../src/platform/database/database.js';

/** The statements of one command, as the door sent them: what is read before it decides, and what is written after. */
export interface Recording {
  readonly reads: readonly Statement[];
  readonly writes: readonly Statement[];
}

const FIRST_WRITE = 'tulis';

/** Runs `act` and keeps the statements of its transaction, so that the clients beside the door always send the product's own. */
export async function record(database: Database, act: () => Promise<void>): Promise<Recording> {
  const statements: Statement[] = [];
  const inFlights = database.inFlights.bind(database);
  database.inFlights = (fn) => inFlights((tx) => fn(overheard(tx, statements)));
  try {
    await act();
  } finally {
    Reflect.deleteProperty(database, 'inFlights'); // that of the class shows again
  }
  const at = statements.findIndex(({ name }) => name === FIRST_WRITE);
  if (at < 0) throw new Error('the door has written nothing');
  return { reads: statements.slice(0, at), writes: statements.slice(at) };
}

function overheard(tx: Transaction, statements: Statement[]): Transaction {
  const run = tx.run.bind(tx);
  tx.run = <R extends object>(statement: Statement) => {
    statements.push(statement);
    return run<R>(statement);
  };
  return tx;
}
