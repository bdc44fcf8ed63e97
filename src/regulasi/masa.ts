import type { Fault } from '../../machines/kernel/machine.js';
import { overlapping, type Masa } from '../../machines/regulasi/check.js';
import type { Reader } from './published.js';

const MASA = `select pack_id as "packId", dari::text, sampai::text from pemberlakuan where tenant_id = $1 order by dari`;

/** When which pack holds for an instansi; `sampai` null: until the next one. `dari` is `-infinity` where it held from the beginning. */
export const masaOf = (reader: Reader, tenant: string): Promise<Masa[]> => reader.run<Masa>({ name: 'masa-paket', text: MASA, values: [tenant] });

/** A pack that shall hold, and the days on which its own text lets it. */
export interface MasaDiusulkan extends Masa { readonly berlaku: { readonly dari: string; readonly sampai: string | null } }

/**
 * What speaks against the days on which a pack shall hold. One without a last day gives way to the next; every other day that two would
 * share is a fault. Nothing begins before today: the cases of past days have been decided under the law that they had.
 */
export function masaFaults({ packId, dari, sampai, berlaku }: MasaDiusulkan, others: readonly Masa[], hariIni: string): Fault[] {
  const fault = (wrong: boolean, why: string): Fault[] => (wrong ? [{ path: '/berlaku', why }] : []);
  return [
    ...fault(dari < hariIni, `mulai berlaku ${dari} sudah lewat; paling cepat hari ini, ${hariIni}`),
    ...fault(dari < berlaku.dari, `mulai berlaku ${dari} mendahului hari pertama paket itu sendiri, ${berlaku.dari}`),
    ...fault(berlaku.sampai !== null && dari > berlaku.sampai, `mulai berlaku ${dari} sesudah hari terakhir paket itu sendiri, ${berlaku.sampai ?? ''}`),
    ...overlapping({ packId, dari, sampai }, others)
      .flatMap((other) => fault(true, `bertumpang tindih dengan paket "${other.packId}", yang berlaku ${other.dari} sampai ${other.sampai ?? 'diganti'}`)),
  ];
}
