import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AnakTangga } from '../../machines/regulasi/pack.schema.js';
import { anakTanggaTercapai, perihalOf } from '../../machines/waktu/tenggat.js';
import { KEPALA_MENURUT_JENJANG } from '../identity/permission/offices.js';
import { Database } from '../platform/database/database.js';
import type { Job } from '../platform/jobs/job-tasks.js';
import { systemContext } from '../platform/jobs/system-context.js';
import { TenggatService, type Kedudukan } from './tenggat.service.js';

/** So many cases are looked at in one transaction. */
const SEKALIGUS = 500;
const NIL = '00000000-0000-0000-0000-000000000000';
const KEPALA = [...new Set(Object.values(KEPALA_MENURUT_JENJANG).flat())];

const SEMUA = `select jobs.enqueue('tenggat.periksa', t::text, '{}'::json, 'tenggat.periksa/' || t) from app.instansi_semua() t`;
// what waits for nobody is not late
const DITUNGGU = `select distinct t.case_id as id from tugas t where t.tenant_id = $1 and t.case_id > $2::uuid order by t.case_id limit $3`;
const SUDAH = `select case_id as kasus, seq, perihal from eskalasi where tenant_id = $1 and case_id = any($2::uuid[])`;

/**
 * Rungs with their notices: who is already in the ledger is not told again, whoever else is at it at the same time. Nothing where the case
 * has moved on since it was looked at. Heads above are those of the unit above each one in which somebody is waited for.
 */
const NAIK = `
  with anak as (
    select * from jsonb_to_recordset($4::jsonb) as r(perihal text, terlampaui boolean, menunggu boolean, kepala boolean, atasan boolean, peran text[])
  ), baru as (
    insert into eskalasi (tenant_id, case_id, seq, perihal, path, tanggal, terlampaui)
    select k.tenant_id, k.id, $3::int, a.perihal, k.path, $5::date, a.terlampaui from kasus k cross join anak a
    where k.tenant_id = $1 and k.id = $2::uuid and not exists (select from giliran g where g.tenant_id = k.tenant_id and g.case_id = k.id and g.seq > $6::int)
    on conflict do nothing returning perihal
  )
  insert into pemberitahuan (tenant_id, case_id, seq, post_id, perihal, pada, jenis)
  select distinct k.tenant_id, k.id, $3::int, p.post_id, a.perihal, app.now(), 'tenggat'
  from baru join anak a using (perihal) join kasus k on k.tenant_id = $1 and k.id = $2::uuid join pemegang p on p.tenant_id = k.tenant_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
  where not a.terlampaui and (
    (a.menunggu and exists (select from tugas t where (t.tenant_id, t.case_id, t.role) = (k.tenant_id, k.id, p.role) and (t.unit_path = s.path or (t.unit_path is null and starts_with(k.path, p.scope_path)))))
    or (a.kepala and p.satker_id = k.satker_id and p.role = any($7))
    or (p.role = any(a.peran) and starts_with(k.path, p.scope_path))
    or (a.atasan and p.role = any($7) and exists (
      select from tugas t left join (pemegang q join satker qs on (qs.tenant_id, qs.id) = (q.tenant_id, q.satker_id))
        on q.tenant_id = t.tenant_id and q.role = t.role and t.unit_path is null and starts_with(k.path, q.scope_path)
      where (t.tenant_id, t.case_id) = (k.tenant_id, k.id) and s.path = regexp_replace(coalesce(t.unit_path, qs.path), '[^/]+/$', ''))))
  on conflict do nothing`;

const data = z.strictObject({ setelah: z.uuid().optional() });

/** A rung as the statement takes it. */
const rung = (anak: AnakTangga, lewat: boolean) => ({
  perihal: perihalOf(anak), terlampaui: lewat && anak.pada === 'dekat', menunggu: anak.kepada.includes('menunggu'), kepala: anak.kepada.includes('kepala'), atasan: anak.kepada.includes('atasan'), peran: anak.kepada,
});

/**
 * Climbs the escalation ladders. Dates decide, the clock only wakes: whenever it runs, after whatever pause and however often at once, each
 * rung that has been reached is in the ledger once, in the transaction of its notices. "Draws near" is not told of what has passed already.
 */
@Injectable()
export class EskalasiTasks {
  constructor(private readonly database: Database, private readonly tenggat: TenggatService) {}

  /** `tenggat.jadwal`: has every instansi looked at. */
  readonly jadwal = async (): Promise<void> => {
    await this.database.outside({ name: 'jadwal-tenggat', text: SEMUA });
  };

  /** `tenggat.periksa`: looks at every case of an instansi that waits for somebody. */
  readonly periksa = async (job: Job): Promise<void> => {
    let { setelah = NIL } = data.parse(job.data);
    for (;;) {
      const { last, due } = await this.reached(job.tenant, setelah);
      for (const one of due) await this.climb(job.tenant, one);
      if (last === undefined) return;
      setelah = last;
    }
  };

  private reached(tenant: string, setelah: string): Promise<{ last: string | undefined; due: Due[] }> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(systemContext(tenant))]);
      const ids = (await tx.run<{ id: string }>({ name: 'kasus-ditunggu', text: DITUNGGU, values: [tenant, setelah, SEKALIGUS] })).map(({ id }) => id);
      const kedudukan = await this.tenggat.kedudukan(tx, tenant, ids);
      const told = new Set((await tx.run<{ kasus: string; seq: number; perihal: string }>({ name: 'eskalasi-sudah', text: SUDAH, values: [tenant, ids] })).map(({ kasus, seq, perihal }) => `${kasus}/${seq}/${perihal}`));
      await tx.commit();
      return { last: ids.length === SEKALIGUS ? ids.at(-1) : undefined, due: kedudukan.flatMap((one) => dueOf(one, told)) };
    });
  }

  /** One case in a transaction of its own: whatever dies, its rungs and their notices are there together or not at all. */
  private async climb(tenant: string, { kedudukan: { id, seq, seqKini }, tanggal, anak }: Due): Promise<void> {
    await this.database.inTx(systemContext(tenant), (manager) => manager.query(NAIK, [tenant, id, seq, JSON.stringify(anak), tanggal, seqKini, KEPALA]));
  }
}

interface Due { readonly kedudukan: Kedudukan; readonly tanggal: string; readonly anak: readonly ReturnType<typeof rung>[] }

/** The rungs of a case that have been reached and not been told. */
function dueOf(kedudukan: Kedudukan, told: ReadonlySet<string>): Due[] {
  const { id, seq, target, tenggat: { layanan }, law: { pack } } = kedudukan;
  if (!target || !layanan) return [];
  const anak = anakTanggaTercapai(pack.eskalasi[target.tangga] ?? [], layanan).map((one) => rung(one, layanan.status === 'lewat')).filter(({ perihal }) => !told.has(`${id}/${seq}/${perihal}`));
  return anak.length === 0 ? [] : [{ kedudukan, tanggal: layanan.tanggal, anak }];
}
