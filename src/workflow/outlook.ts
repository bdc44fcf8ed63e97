import { Injectable } from '@nestjs/common';
import type { Subject } from '../../machines/kernel/decide.js';
import type { Outlook } from '../../machines/kernel/possible.js';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow, FactRequest, Unit } from './fact-source.js';
import { FactSources } from './fact-sources.js';

/** The instant of a question in UTC, and the legal date then in the zone of the instansi. */
export interface When {
  readonly now: string;
  readonly hariIni: string;
}

/** Which case is looked at: one that is there, or one that could be opened for a unit with this data. */
export interface Sight {
  readonly row: CaseRow | null;
  readonly machine: string;
  readonly unit: Unit;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Puts together what the pure questions (`possible`, `advise`) need to know of a case. Reads only, and over the whole instansi. */
@Injectable()
export class Outlooks {
  constructor(private readonly sources: FactSources) {}

  /** @param tx in the context of the whole instansi */
  async of(tx: Transaction, actor: Actor, { row, machine, unit, data }: Sight, law: LoadedLaw, { now, hariIni }: When): Promise<Outlook> {
    const source = this.sources.of(machine);
    const rows = await tx.run(source.statement({ actor, kasus: row?.id ?? null, data }));
    const request: FactRequest = { actor, kasus: row?.id ?? null, data, law, now, hariIni, unit, row, parent: null, lock: false };
    const facts = source.facts(rows, request);
    const raises = row === null ? [] : registry.machine(machine).commands.flatMap((spec) => spec.raises?.({ context: row.stored.context, data: {}, facts, law: request.law.law }) ?? []);
    const subject: Subject = { id: row?.id ?? null, stored: row?.stored ?? null, facts, related: await this.sources.reached(tx, raises, request) };
    return { registry, law: law.law, now, actor, subject };
  }
}
