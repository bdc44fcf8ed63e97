import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { CASE_COLUMNS, caseOf, type RawCase } from './case-row.js';
import type { CaseRow, FactSource } from './fact-source.js';

const LOCKED = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where k.tenant_id = $1 and k.id = any($2::uuid[]) order by k.id for no key update of k`;

/** Where capabilities register what the door must know of their machines. */
@Injectable()
export class FactSources {
  private readonly byMachine = new Map<string, FactSource>();

  register(source: FactSource): void {
    if (this.byMachine.has(source.machine)) throw new Error(`sumber fakta untuk mesin "${source.machine}" didaftarkan dua kali`);
    this.byMachine.set(source.machine, source);
  }

  of(machine: string): FactSource {
    const source = this.byMachine.get(machine);
    if (!source) throw new Error(`mesin "${machine}" tanpa sumber fakta`);
    return source;
  }
}

/** Cases by id, locked in the order of their ids so that two commands cannot wait for each other. */
export async function lockCases(tx: Transaction, tenant: string, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run<RawCase>({ name: 'kasus-terkait', text: LOCKED, values: [tenant, ids] });
  return new Map(rows.map((raw) => [raw.id, caseOf(raw)]));
}
