import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { systemContext } from '../platform/jobs/system-context.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { PERIHAL_HUKUM, type Jenis } from './jenis.js';
import { kabarSchema } from './kabar.js';
import { PENGINGAT, rolesFor } from './perihal.js';

/** Who answers for a unit, whatever its level. */
const KEPALA = ['kepalaSatker', 'kepalaKanwil', 'pimpinanEselonSatu', 'sekretaris', 'pimpinanInstansi'];

/**
 * One row per post that somebody acts in today (its holder, a Plh or Plt) and that is concerned: the heads of the unit; those for whom the
 * case waits, by the rule of the inbox, unless it came to wait for them only after the event; and, at the whole reach of their scope, the
 * roles in $5. The kind is $7, or whether there is something to do.
 */
const TELL = (condition: string): string => `
  insert into pemberitahuan (tenant_id, case_id, seq, post_id, perihal, pada, jenis)
  select distinct k.tenant_id, k.id, e.seq, p.post_id, $4, app.now(), coalesce($7, case when w.menunggu then 'tugas' else 'peristiwa' end)
  from kasus k
    join event e on (e.tenant_id, e.case_id, e.seq) = (k.tenant_id, k.id, $3::int)
    join instansi i on i.tenant_id = k.tenant_id
    cross join lateral (select (app.now() at time zone i.zona)::date as hari_ini) h
    join pemegang p on p.tenant_id = k.tenant_id
    join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
    cross join lateral (select exists (select from tugas t where (t.tenant_id, t.case_id, t.role) = (k.tenant_id, k.id, p.role) and t.sejak <= e.at
      and (t.unit_path = s.path or (t.unit_path is null and starts_with(k.path, p.scope_path)))) as menunggu) w
  where k.tenant_id = $1 and k.id = $2 and (${condition}) and ((p.satker_id = k.satker_id and p.role = any($6)) or (p.role = any($5) and starts_with(k.path, p.scope_path)) or w.menunggu)
  on conflict do nothing`;
/** What follows outside follows also where no post was there to be told. */
const SEBAR = `select jobs.enqueue('pemberitahuan.sebar', $1, json_build_object('kasus', $2::text, 'seq', $3::int, 'perihal', $4::text), format('sebar/%s/%s/%s', $2::text, $3::int, $4::text))`;

/** The tasks that effects of kind `notify` and `schedule` become. Done twice they come to the same: a post is told once. */
@Injectable()
export class PemberitahuanTasks {
  constructor(private readonly database: Database) {}

  /** `beritahukan`: an event happened. */
  readonly beritahukan = async (job: Job): Promise<void> => {
    await this.tell(job, 'true', []);
    const { kasus, seq, perihal } = kabarSchema.parse(job.data);
    await this.database.inTx(systemContext(job.tenant), (manager) => manager.query(SEBAR, [job.tenant, kasus, seq, perihal]));
  };

  /**
   * `ingatkan`: a day that an event fixed may have come. The job only wakes; the dates of the case decide.
   * @throws Error for a subject that is not in the table
   */
  readonly ingatkan = async (job: Job): Promise<void> => {
    const { perihal } = kabarSchema.parse(job.data);
    const due = PENGINGAT[perihal];
    if (!due) throw new Error(`pengingat "${perihal}" tidak dikenal`);
    await this.tell(job, due.masih, rolesFor(due), 'hukum');
  };

  private async tell({ tenant, data }: Job, condition: string, roles: readonly string[], jenis?: Jenis): Promise<void> {
    const { kasus, seq, perihal } = kabarSchema.parse(data);
    await this.database.inTx(systemContext(tenant), (manager) => manager.query(TELL(condition), [tenant, kasus, seq, perihal, roles, KEPALA, jenis ?? (PERIHAL_HUKUM.includes(perihal) ? 'hukum' : null)]));
  }
}
