import { registry } from '../../../machines/registry.js';
import type { CorongDto } from '../dasbor.dto.js';
import { judulKeadaan, judulLangkah, judulMesin, KASUS_PERIODE, nilaiSaringan, rincian, type Pandangan } from '../pandangan.js';

// Cases are first counted unit by unit, where counting distinct units would sort all of them once more; and words as bytes, which takes a third of the time.
const HITUNG = `select mesin, keadaan, langkah, sum(n)::integer as kasus, count(*)::integer as satker from (
  select k.machine collate "C" as mesin, k.keadaan collate "C" as keadaan, k.langkah, count(*) as n from kasus k where ${KASUS_PERIODE} group by 1, 2, 3, k.satker_id) p
  group by mesin, keadaan, langkah`;

/** Cases that stand in one place. */
export interface Hitungan { mesin: string; keadaan: string; langkah: string | null; kasus: number; satker: number }

/** How many cases, and of how many units, stand in each state and step. */
export const hitung = (pandangan: Pandangan, mesin?: readonly string[]): Promise<Hitungan[]> =>
  pandangan.tx.run<Hitungan>({ name: 'dasbor-hitung', text: HITUNG, values: nilaiSaringan(pandangan, mesin) });

/** The words of one place, and the list behind its number. */
export const kedudukan = (p: Pandangan, { mesin, keadaan, langkah, kasus }: Omit<Hitungan, 'satker'>) => ({
  mesin, judul: judulMesin(p, mesin), keadaan, judulKeadaan: judulKeadaan(p, mesin, keadaan), ...(langkah === null ? {} : { langkah, judulLangkah: judulLangkah(p, langkah) }),
  kasus, rincian: rincian(p, { mesin, keadaan, langkah }),
});

/** By machine and state as the registry lists them, steps by the law. */
export function menurutMesin({ law: { pack } }: Pandangan) {
  const place = ({ mesin, keadaan, langkah }: Pick<Hitungan, 'mesin' | 'keadaan' | 'langkah'>): number[] => [
    registry.machines.findIndex(({ name }) => name === mesin), Object.keys(registry.machine(mesin).states).indexOf(keadaan), pack.lapisan.indexOf(langkah ?? ''),
  ];
  return (a: Pick<Hitungan, 'mesin' | 'keadaan' | 'langkah'>, b: Pick<Hitungan, 'mesin' | 'keadaan' | 'langkah'>): number => {
    const [left, right] = [place(a), place(b)];
    return left.map((value, i) => value - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  };
}

/** The funnel. */
export async function corong(p: Pandangan): Promise<Pick<CorongDto, 'isi'>> {
  const rows = await hitung(p);
  return { isi: rows.sort(menurutMesin(p)).map((row) => ({ ...kedudukan(p, row), satker: row.satker })) };
}
