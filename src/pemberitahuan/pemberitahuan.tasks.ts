import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../platform/database/database.js';
import { systemContext } from '../platform/jobs/system-context.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { PENGINGAT, rolesFor } from './perihal.js';

/** What the door enqueues with an event. */
const payload = z.strictObject({ kasus: z.uuid(), seq: z.int().positive(), perihal: z.string().min(1) });

/** Who answers for a unit, whatever its level. */
const KEPALA = ['kepalaSatker', 'kepalaKanwil', 'pimpinanEselonSatu', 'sekretaris', 'pimpinanInstansi'];

/**
 * One row per post that holds today and is concerned: the heads of the unit; those for whom the case waits, by the rule of
 * the inbox, unless it came to wait for them only after the event; and, at the whole reach of their scope, the roles in $5.
 */
const TELL = (condition: string): string => `
  insert into pemberitahuan (tenant_id, case_id, seq, post_id, perihal, pada)
  select k.tenant_id, k.id, e.seq, p.id, $4, app.now()
  from kasus k
    join event e on (e.tenant_id, e.case_id, e.seq) = (k.tenant_id, k.id, $3::int)
    join instansi i on i.tenant_id = k.tenant_id
    cross join lateral (select (app.now() at time zone i.zona)::date as hari_ini) h
    join post p on p.tenant_id = k.tenant_id and p.dari <= h.hari_ini and (p.sampai is null or p.sampai >= h.hari_ini)
    join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
  where k.tenant_id = $1 and k.id = $2 and (${condition}) and (
    (p.satker_id = k.satker_id and p.role = any($6))
    or (p.role = any($5) and starts_with(k.path, p.scope_path))
    or exists (select from tugas t where (t.tenant_id, t.case_id, t.role) = (k.tenant_id, k.id, p.role) and t.sejak <= e.at
      and (t.unit_path = s.path or (t.unit_path is null and starts_with(k.path, p.scope_path)))))
  on conflict do nothing`;

/** The tasks that effects of kind `notify` and `schedule` become. Done twice they come to the same: a post is told once. */
@Injectable()
export class PemberitahuanTasks {
  constructor(private readonly database: Database) {}

  /** `beritahukan`: an event happened. */
  readonly beritahukan = async (job: Job): Promise<void> => {
    await this.tell(job, 'true', []);
  };

  /**
   * `ingatkan`: a day that an event fixed may have come. The job only wakes; the dates of the case decide.
   * @throws Error for a subject that is not in the table
   */
  readonly ingatkan = async (job: Job): Promise<void> => {
    const { perihal } = payload.parse(job.data);
    const due = PENGINGAT[perihal];
    if (!due) throw new Error(`pengingat "${perihal}" tidak dikenal`);
    await this.tell(job, due.masih, rolesFor(due));
  };

  private async tell({ tenant, data }: Job, condition: string, roles: readonly string[]): Promise<void> {
    const { kasus, seq, perihal } = payload.parse(data);
    await this.database.inTx(systemContext(tenant), (manager) => manager.query(TELL(condition), [tenant, kasus, seq, perihal, roles, KEPALA]));
  }
}
