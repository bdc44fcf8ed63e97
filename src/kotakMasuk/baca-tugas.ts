import { asSeen } from '../workflow/load.js';
import { caseOf, SUMMARY_COLUMNS, type RawCase } from '../workflow/case-row.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import type { Tugas } from './tugas.js';

/** Which tasks of a post are read. `dari` is where the order begins, with the case at that instant. */
export interface Bacaan {
  readonly mesin?: string | undefined;
  readonly klaim?: 'bebas' | 'saya' | 'lain' | undefined;
  readonly terbaru?: boolean;
  readonly dari?: { readonly sejak: string; readonly kasus: string } | undefined;
  readonly kasus?: string | undefined;
  readonly jumlah: number;
}

interface Raw extends RawCase { menunggu_sejak: Date; klaim_orang: string | null; klaim_nama: string; klaim_pada: Date }

/** A claim holds for the task as it was claimed, and while its person acts in the post. */
const KLAIM = `left join lateral (select kl.person_id, kl.pada, o.nama from klaim kl left join person o on o.id = kl.person_id where (kl.tenant_id, kl.case_id, kl.role, kl.sejak) = (t.tenant_id, t.case_id, t.role, t.sejak)
    and exists (select from pemegang g where (g.tenant_id, g.post_id, g.person_id) = (kl.tenant_id, kl.post_id, kl.person_id))) c on true`;

/**
 * By the rule of the inbox: a post is waited for in its own unit, or wherever its scope (the policy of the tables) covers the case. Cases, units and
 * claims are looked up only for the rows that are shown, unless claims choose among them.
 */
function tasks(terbaru: boolean, menurutKlaim: boolean): string {
  const order = (direction = terbaru ? ' desc' : ''): string => `order by t.sejak${direction}, t.case_id${direction}`;
  const claimed = `($7::text is null or $7 = case when c.person_id is null then 'bebas' when c.person_id = $8::uuid then 'saya' else 'lain' end)`;
  return `
    with t as materialized (
      select t.tenant_id, t.case_id, t.role, t.sejak from tugas t ${menurutKlaim ? KLAIM : ''}
      where t.tenant_id = $1 and t.role = $2 and (t.unit_path is null or t.unit_path = $3) and (t.sejak, t.case_id) ${terbaru ? '<=' : '>='} ($4::timestamptz, $5::uuid) and ($9::uuid is null or t.case_id = $9)
        and ($6::text is null or exists (select from kasus k where (k.tenant_id, k.id, k.machine) = (t.tenant_id, t.case_id, $6))) ${menurutKlaim ? `and ${claimed}` : ''}
      ${order()} limit $10
    )
    select ${SUMMARY_COLUMNS}, t.sejak as menunggu_sejak, c.person_id as klaim_orang, coalesce(c.nama, '') as klaim_nama, c.pada as klaim_pada
    from t join kasus k on (k.tenant_id, k.id) = (t.tenant_id, t.case_id) join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) ${KLAIM}
    where ${claimed} ${order()}`;
}
const NIL = '00000000-0000-0000-0000-000000000000';
const MAX = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The tasks of several posts, each read as that post sees it, all in one flight. */
export async function bacaTugas(tx: Transaction, actors: readonly Actor[], { mesin, klaim, terbaru = false, dari, kasus, jumlah }: Bacaan): Promise<Tugas[]> {
  const begin = dari ? [dari.sejak, dari.kasus] : terbaru ? ['infinity', MAX] : ['-infinity', NIL];
  const flights = actors.map(async (actor): Promise<Tugas[]> => {
    const name = `tugas-saya${terbaru ? '-terbaru' : ''}${klaim ? '-klaim' : ''}`;
    const [, rows] = await Promise.all([tx.as(asSeen(actor)), tx.run<Raw>({ name, text: tasks(terbaru, klaim !== undefined), values: [actor.tenant, actor.role, actor.path, ...begin, mesin ?? null, klaim ?? null, actor.person, kasus ?? null, jumlah] })]);
    return rows.map((raw) => ({
      actor, row: caseOf(raw), sejak: raw.menunggu_sejak.toISOString(),
      klaim: raw.klaim_orang === null ? null : { orang: raw.klaim_orang, nama: raw.klaim_nama, pada: raw.klaim_pada.toISOString() },
    }));
  });
  return (await Promise.all(flights)).flat();
}
