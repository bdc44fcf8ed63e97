import type { EntityManager } from 'typeorm';
import { Refused, type Reason } from '../platform/http/problem.js';
import { ukuran, type BuktiSettings } from './bukti.settings.js';

// What is under way counts as if it were there: else many uploads at once would each find room.
const TERPAKAI = `
  select coalesce(sum(bita), 0)::float8 as satker, coalesce(sum(bita) filter (where periode = $3), 0)::float8 as periode from (
    select bita, periode from bukti_berkas where tenant_id = $1 and satker_id = $2
    union all select bita, periode from bukti_unggahan where tenant_id = $1 and satker_id = $2 and keadaan in ('menunggu', 'karantina', 'belumDipindai') and (keadaan <> 'menunggu' or kedaluwarsa > app.now())
  ) semua`;

/**
 * Whether a unit may store so much more for a period; until the end of the transaction nobody else asks for the same unit.
 * @throws Refused telling how much is used, allowed and asked for
 */
export async function pastikanKuota(manager: EntityManager, tenant: string, satker: string, minta: { readonly periode: string; readonly bita: number }, batas: BuktiSettings): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bukti/${tenant}/${satker}`]);
  const [terpakai = { satker: 0, periode: 0 }] = await manager.query<{ satker: number; periode: number }[]>(TERPAKAI, [tenant, satker, minta.periode]);
  const melebihi = ([['satker', 'satker ini', 'bukti.kuota-satker'], ['periode', `satker ini untuk periode ${minta.periode}`, 'bukti.kuota-periode']] as const)
    .filter(([apa]) => terpakai[apa] + minta.bita > batas[apa])
    .map(([apa, sebutan, rule]): Reason => ({
      rule, title: `Berkas bukti ${sebutan} tidak melebihi batas`, basis: [],
      need: `paling banyak ${ukuran(batas[apa])}`, have: `terpakai ${ukuran(terpakai[apa])}, diminta ${ukuran(minta.bita)}, tersisa ${ukuran(Math.max(0, batas[apa] - terpakai[apa]))}`,
    }));
  if (melebihi.length > 0) throw new Refused(melebihi);
}
