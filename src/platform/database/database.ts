import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { signContext, type TenantContext } from './context.js';
import { Listener, type Ear } from './listener.js';

/** Settings of the pool; times in milliseconds. */
export interface DatabaseOptions {
  readonly url: string;
  readonly max: number;
  readonly contextKey: Buffer;
  readonly entities: readonly (new () => object)[];
}

/** A named statement: it is prepared once per connection. */
export interface Statement { readonly name: string; readonly text: string; readonly values?: readonly unknown[] }

/** Rows that are read in place of a table; `columns` is the definition of their record in SQL. */
export interface StandIn { readonly table: string; readonly columns: string; readonly rows: readonly object[] }

/**
 * A transaction on one connection. Statements are sent without waiting for each other, so that what needs no answer in
 * between travels in one flight; the caller awaits where it needs one.
 */
export class Transaction {
  constructor(private readonly client: pg.PoolClient, private readonly key: Buffer, private readonly standIns: readonly StandIn[] = []) {}

  /** Runs a named (prepared) statement. */
  async run<R extends object>(statement: Statement): Promise<R[]> {
    const { name, text, values } = this.standIns.reduce(reading, statement);
    sendTogether(this.client);
    const result = await this.client.query<R & pg.QueryResultRow>({ name, text, values: values ? [...values] : [] });
    return result.rows;
  }

  /** The same transaction, in which tables read as the given rows. It is for looking only: what it would write goes to the real tables. */
  reading(...standIns: StandIn[]): Transaction {
    return new Transaction(this.client, this.key, standIns);
  }

  /** From here on, who is asking. */
  as(context: TenantContext): Promise<object[]> {
    return this.run({ name: 'konteks', text: `select set_config('app.ctx', $1, true)`, values: [signContext(context, this.key)] });
  }

  begin(): Promise<object[]> {
    return this.run({ name: 'mulai', text: 'begin' });
  }

  commit(): Promise<object[]> {
    return this.run({ name: 'tetap', text: 'commit' });
  }
}

/** A statement in which the stand-in hides the table: a common table expression of the same name. */
function reading({ name, text, values = [] }: Statement, { table, columns, rows }: StandIn): Statement {
  if (!new RegExp(`\\b${table}\\b`).test(text)) return { name, text, values };
  const rest = text.replace(/^\s*with\s+(?!recursive)/i, ', ');
  const hidden = `with ${table} as materialized (select * from jsonb_to_recordset($${values.length + 1}::jsonb) as r(${columns}))`;
  return { name: `${name}@${table}`, text: `${hidden}${rest === text ? ' ' : ''}${rest}`, values: [...values, JSON.stringify(rows)] };
}

/**
 * Lets all that is sent before anybody waits leave in one packet. pg would write each statement by itself, and each write costs a
 * call of the operating system here and wakes the server there.
 */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection; // not in pg's types
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => { stream.uncork(); });
}

/** The only way to a connection: every statement of the application runs in a transaction that knows who is asking. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly source: DataSource;

  constructor(private readonly options: DatabaseOptions) {
    this.source = new DataSource({
      type: 'postgres', url: options.url, entities: [...options.entities], synchronize: false, logging: false,
      extra: {
        max: options.max, pipeline: true, connectionTimeoutMillis: 5_000,
        statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000, application_name: 'predikat',
        options: '-c search_path=public', // else a schema named like the role would be looked in first
      },
    });
  }

  async connect(): Promise<this> {
    await this.source.initialize();
    return this;
  }

  /** Reads and rare writes through TypeORM, under the policies of `context`. */
  inTx<T>(context: TenantContext, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await manager.query(`select set_config('app.ctx', $1, true)`, [signContext(context, this.options.contextKey)]);
      return fn(manager);
    });
  }

  /** Statements before any tenant is known: sign-in, sessions, readiness. Policies show such a statement no tenant's rows. */
  async outside<R extends object>(statement: Statement): Promise<R[]> {
    return this.withClient(async (client) => new Transaction(client, this.options.contextKey).run<R>(statement));
  }

  /** Hears what the database tells on channels, on a connection of its own; the caller closes it. */
  listen(ear: Ear): Listener {
    return new Listener(this.options.url, ear);
  }

  /** The hot path: a transaction in few flights. `fn` begins and commits itself; whatever it throws rolls back. */
  async inFlights<T>(fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      try {
        return await fn(new Transaction(client, this.options.contextKey));
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  }

  /** A transaction under the policies of `context` from its first statement on; committed when `fn` is done, undone when it throws. */
  within<T>(context: TenantContext, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(context)]);
      const result = await fn(tx);
      await tx.commit();
      return result;
    });
  }

  private async withClient<T>(fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => { broken = error; };
    client.on('error', onError);
    try {
      return await fn(client);
    } catch (error) {
      if (isConnectionFault(error)) broken = error;
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** Class 08 and the shutdown codes of PostgreSQL, or a socket that went away: the connection must not be used again. */
function isConnectionFault(error: unknown): error is Error {
  const code = (error as { code?: unknown } | null)?.code;
  return error instanceof Error && (typeof code === 'string' ? /^(08|57P)/.test(code) || code.startsWith('E') : /Connection terminated/.test(error.message));
}
