import type { EntityManager } from 'typeorm';

// 01.30 of the next night in the zone of the instansi. Enqueued again, it stays one job.
const TONIGHT = `
  select jobs.enqueue('bukti.malam', $1, '{}'::json, 'bukti.malam/' || $1,
    (date_trunc('day', (app.now() - interval '90 minutes') at time zone i.zona) + interval '1 day 90 minutes') at time zone i.zona)
  from instansi i where i.tenant_id = $1::uuid`;

/** Has the files of an instansi looked at in the coming night. */
export async function malamBerikut(manager: EntityManager, tenant: string): Promise<void> {
  await manager.query(TONIGHT, [tenant]);
}
