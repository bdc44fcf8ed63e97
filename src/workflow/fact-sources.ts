import { Injectable } from '@nestjs/common';
import type { Subject } from '../../machines/kernel/decide.js';
import type { Raise } from '../../machines/kernel/machine.js';
import { registry } from '../../machines/registry.js';
import type { Transaction } from '../platform/database/database.js';
import { CASE_COLUMNS, caseOf, type RawCase } from './case-row.js';
import type { Actor } from '../identity/actor.js';
import { mayRead } from '../identity/permission/read.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow, FactRequest, FactSource } from './fact-source.js';

const CASES = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where k.tenant_id = $1 and k.id = any($2::uuid[]) order by k.id`;

/** Where capabilities register what the door must know of their machines. */
@Injectable()
export class FactSources {
  private readonly byMachine = new Map<string, FactSource>();

  constructor(private readonly laws: LawCatalog) {}

  register(source: FactSource): void {
    if (this.byMachine.has(source.machine)) throw new Error(`sumber fakta untuk mesin "${source.machine}" didaftarkan dua kali`);
    this.byMachine.set(source.machine, source);
  }

  of(machine: string): FactSource {
    const source = this.byMachine.get(machine);
    if (!source) throw new Error(`mesin "${machine}" tanpa sumber fakta`);
    return source;
  }

  /** Whether a post may see a case at all, within its scope: as far as the role reads this machine, and as its source says. */
  isVisible(actor: Actor, row: CaseRow, law: LoadedLaw): boolean {
    const { machine } = row.stored;
    return mayRead(actor.role, machine) && (this.of(machine).visible?.(actor, row, law) ?? true);
  }

  /** The cases that commands reach in other machines, each with its facts and the law it began under, and those that follow from there. */
  async reached(tx: Transaction, raises: readonly Raise[], request: FactRequest): Promise<Record<string, Subject>> {
    const byMachine = new Map<string, string[]>();
    for (const { command, to } of raises) {
      const machine = registry.command(command)?.def.name;
      if (machine && to !== 'new') byMachine.set(machine, [...(byMachine.get(machine) ?? []), to.case]);
    }
    const found: Record<string, Subject> = {};
    for (const [machine, ids] of byMachine) {
      const reached = await this.of(machine).subjects?.(tx, ids, request) ?? [];
      await this.laws.ready(tx, reached.map(({ row }) => row.packId));
      for (const { row, facts } of reached) found[row.id] = { id: row.id, stored: row.stored, facts, law: this.laws.forCase(row, row.packId).law };
    }
    const following = raises.flatMap((raise) => followingFrom(raise, found, request));
    return following.length > 0 ? { ...await this.reached(tx, following, request), ...found } : found;
  }
}

/** What a command that is raised raises in its turn. */
function followingFrom({ command, to, data }: Raise, found: Readonly<Record<string, Subject>>, { law }: FactRequest): readonly Raise[] {
  const subject = to === 'new' ? undefined : found[to.case];
  const raises = registry.command(command)?.spec.raises;
  return subject && raises ? raises({ context: subject.stored?.context ?? {}, data, facts: subject.facts, law: subject.law ?? law.law }) : [];
}

/** Cases by id; where they are going to be moved, locked in the order of their ids, so that two commands cannot wait for each other. */
export async function casesById(tx: Transaction, tenant: string, ids: readonly string[], lock: boolean): Promise<Map<string, CaseRow>> {
  if (ids.length === 0) return new Map();
  const statement = lock ? { name: 'kasus-dikunci', text: `${CASES} for no key update of k` } : { name: 'kasus-dibaca', text: CASES };
  const rows = await tx.run<RawCase>({ ...statement, values: [tenant, ids] });
  return new Map(rows.map((raw) => [raw.id, caseOf(raw)]));
}
