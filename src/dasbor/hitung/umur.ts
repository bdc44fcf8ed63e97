import { registry } from '../../../machines/registry.js';
import type { UmurKasusDto } from '../dasbor.dto.js';
import { kedudukan } from './corong.js';
import { hari, KASUS_PERIODE, nilaiSaringan, rincian, tanpaPutaran, type Pandangan } from '../pandangan.js';

interface Umur { kasus: number; median: number; p90: number; terlama: number }
interface UmurKeadaan extends Umur { mesin: string; keadaan: string; langkah: string | null }
interface UmurJabatan extends Umur { jabatan: string }

const TUGAS = `tugas t where t.tenant_id = $1 and t.path >= $6 and t.path < $6 || '~'`;
const UKURAN = `count(*)::integer as kasus, percentile_cont(0.5) within group (order by hari) as median, percentile_cont(0.9) within group (order by hari) as p90, max(hari) as terlama`;
const SEJAK = (sejak: string) => `(extract(epoch from $10::timestamptz - ${sejak}) / 86400)::float8 as hari`;

// Since its present turn began: a proposal that passes from tier to tier stays in its state. Sorted as bytes, which costs a fifth of sorting as words.
const KEADAAN = `select mesin, keadaan, langkah, ${UKURAN} from (
    select k.machine collate "C" as mesin, k.keadaan collate "C" as keadaan, k.langkah, ${SEJAK('coalesce(t.sejak, k.sejak)')}
    from kasus k left join (select t.case_id, max(t.sejak) as sejak from ${TUGAS} group by t.case_id) t on t.case_id = k.id
    where ${KASUS_PERIODE} and k.status = 'active' and k.machine || '/' || k.keadaan in (select unnest($11::text[]))) u
  group by mesin, keadaan, langkah`;
const JABATAN = `select jabatan, ${UKURAN} from (
    select t.role collate "C" as jabatan, ${SEJAK('t.sejak')} from (select t.case_id, t.role, t.sejak from ${TUGAS}) t join kasus k on k.id = t.case_id where ${KASUS_PERIODE}) u
  group by jabatan`;

/** Where somebody is waited for. */
const MENUNGGU = registry.machines.flatMap(({ name, states }) => Object.entries(states).filter(([, { waitsFor }]) => waitsFor.length > 0).map(([state]) => `${name}/${state}`));

const umurDto = ({ median, p90, terlama }: Umur) => ({ median: hari(median), p90: hari(p90), terlama: hari(terlama) });

/** How long cases have waited in each state, and for whom. */
export async function umur(p: Pandangan): Promise<Pick<UmurKasusDto, 'keadaan' | 'jabatan'>> {
  const values = [...nilaiSaringan(p), p.kini];
  const [, keadaan, jabatan] = await Promise.all([
    tanpaPutaran(p),
    p.tx.run<UmurKeadaan>({ name: 'dasbor-umur-keadaan', text: KEADAAN, values: [...values, MENUNGGU] }),
    p.tx.run<UmurJabatan>({ name: 'dasbor-umur-jabatan', text: JABATAN, values }),
  ]);
  return {
    keadaan: keadaan.sort((a, b) => b.median - a.median).map((row) => ({ ...kedudukan(p, row), umur: umurDto(row) })),
    jabatan: jabatan.sort((a, b) => b.kasus - a.kasus || b.median - a.median).map((row) => ({
      jabatan: row.jabatan, judul: p.law.pack.peran[row.jabatan]?.judul ?? row.jabatan, kasus: row.kasus, umur: umurDto(row), rincian: rincian(p, { menunggu: row.jabatan }),
    })),
  };
}
