import { verdict, type Verdict } from '../../kernel/rule.js';
import type { Layanan } from './survei.types.js';

/** How many people answered a survey. */
export const respondenOf = ({ layanan }: { readonly layanan: Layanan }): number => layanan.reduce((sum, { responden }) => sum + responden, 0);

interface Sampel {
  readonly layanan: Layanan;
  /** People who finished a service in the time of the survey. */
  readonly populasi: number;
  readonly pengecualian?: { readonly alasan: string } | undefined;
}

/**
 * Whether enough people were asked (N90 Lampiran II Bab III.C angka 2 huruf d): the least number of the law; where fewer people than
 * that finished a service, all of them, or a number that was settled by the rules of statistics and is stated with its reason.
 * @param kecuali whether such a reason can be stated where it is asked
 */
export function sampelCukup(survei: Sampel, minimal: number, { kecuali = false } = {}): Verdict {
  const { populasi, pengecualian } = survei;
  const jumlah = respondenOf(survei);
  const wajib = populasi >= minimal ? minimal : pengecualian ? 1 : populasi;
  const need = populasi < minimal ? `seluruh ${populasi} penerima layanan, karena kurang dari ${minimal} (sensus)${kecuali ? ', atau jumlah menurut kaidah statistik dengan alasannya (pengecualian)' : ''}` : `paling sedikit ${minimal} dan paling banyak ${populasi} responden`;
  const stated = pengecualian && populasi < minimal && jumlah < populasi ? `; jumlahnya ditentukan tim survei: ${pengecualian.alasan}` : '';
  return verdict(jumlah > 0 && jumlah >= wajib && jumlah <= populasi, need, `${jumlah} responden${stated}`);
}

/** Whether every kind of service has somebody who answered for it. */
export function layananTerwakili({ layanan }: Pick<Sampel, 'layanan'>): Verdict {
  const tanpa = layanan.filter(({ responden }) => responden === 0).map(({ jenis }) => jenis);
  return verdict(tanpa.length === 0, 'responden dari setiap jenis pelayanan', tanpa.length === 0 ? `${layanan.length} jenis terwakili` : `tanpa responden: ${tanpa.join(', ')}`);
}
