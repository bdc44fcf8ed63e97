import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { HISTORY_KEY } from '../../platform/history/history-key.js';
import { appendToLedger, ledgerHead, type LedgerEvent, type LedgerReader, type LedgerTable } from '../../platform/history/ledger.js';
import type { Actor } from '../actor.js';

/** The chain that an instansi has for administrative acts: an event is named after what became so, its act after that. */
export const RANTAI_KEWENANGAN: LedgerTable = { name: 'peristiwa_kewenangan', machine: 'kewenangan', command: (type) => type };

/** An administrative act that was done. `type` reads `<subject>.<participle>` (`jabatan.ditetapkan`); `payload` holds ids and dates, never names or addresses. */
export interface Tercatat { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }

/** Who did it: the person, the post, and who is replaced. */
export type Pencatat = Pick<Actor, 'tenant' | 'path' | 'person' | 'post' | 'role' | 'acting'>;

const LOCK = `select pg_advisory_xact_lock(hashtextextended('kewenangan' || $1, 0))`;
const NOW = 'select app.now() as now';

/** Keeps the chain of administrative acts. To be called in the transaction of the act itself, as its last statement but the commit. */
@Injectable()
export class Kewenangan {
  constructor(@Inject(HISTORY_KEY) private readonly historyKey: Buffer) {}

  /** Records one act. `at` is a TypeORM manager or a `Transaction`, with the context of the actor's instansi set. */
  async catat(at: EntityManager | LedgerReader, actor: Pencatat, type: string, payload: Readonly<Record<string, unknown>>): Promise<LedgerEvent> {
    const [event] = await this.catatSemua(at, actor, [{ type, payload }]);
    if (!event) throw new Error('peristiwa kewenangan tidak tercatat');
    return event;
  }

  /** Records several acts of one transaction, in order, in one statement. */
  async catatSemua(at: EntityManager | LedgerReader, actor: Pencatat, acts: readonly Tercatat[]): Promise<LedgerEvent[]> {
    const writer = writerOf(at);
    const { tenant, path, person, post, role, acting } = actor;
    await writer.run({ name: 'kunci-kewenangan', text: LOCK, values: [tenant] });
    const head = await ledgerHead(RANTAI_KEWENANGAN, writer, tenant);
    const [clock] = await writer.run<{ now: Date }>({ name: 'jam-kewenangan', text: NOW });
    const common = {
      tenant, path: `/${path.split('/')[1] ?? ''}/`, actor: person, post, role, onBehalf: acting?.orang ?? '', sidik: '',
      at: clock?.now.toISOString() ?? '', commandId: randomUUID(),
    };
    return appendToLedger(RANTAI_KEWENANGAN, writer, head, acts.map(({ type, payload }) => ({
      ...common, type, payload: { ...payload, ...(acting ? { kewenangan: { sebagai: acting.sebagai, sk: acting.sk, penggantian: acting.penggantian } } : {}) },
    })), this.historyKey);
  }
}

function writerOf(at: EntityManager | LedgerReader): LedgerReader {
  if ('run' in at) return at;
  return { run: <R extends object>({ text, values }: { readonly text: string; readonly values?: readonly unknown[] }) => at.query<R[]>(text, values ? [...values] : []) };
}
