import { addDays } from '../../../machines/kernel/calendar.js';
import type { JumlahTenggatDto } from '../dasbor.dto.js';
import { halamanDari, type BarisSatker, type Halaman } from './halaman.js';
import { hariAntara, type Pandangan } from '../pandangan.js';
import type { SaringanTenggatDto, StatusTenggat } from '../saringan.dto.js';

/** A case with the day on which something is due next; null where nothing is. */
export interface BarisTenggat extends BarisSatker { id: string; path: string; tenggat: string | null }

/** Calendar days within which a date is called near, where nobody says. */
const DEKAT = 30;
/** Behind every date: nothing is due. */
const TUNTAS = '9';

/** SQL of the status of `k`; $10 today, $11 the last day that is near. */
const STATUS = `case when k.tenggat is null then 'tuntas' when k.tenggat < $10 then 'lewat' when k.tenggat <= $11 then 'dekat' else 'jauh' end`;

/** SQL: how many of the cases `k` under a condition are in which status. */
export const jumlahSql = (kasus: string): string => `select ${STATUS} as status, count(*)::integer as n from kasus k where ${kasus} group by 1`;

/** SQL: a page of them, what is due longest first. `kolom` are those of `k`, the case, and `s`, its unit. */
export const halamanSql = (kasus: string, kolom: string): string => `with halaman as materialized (
    select k.id, k.path, k.tenggat from kasus k where ${kasus} and ($12::text is null or ${STATUS} = $12) and (coalesce(k.tenggat, '${TUNTAS}') collate "C", k.path, k.id) > ($13, $14, $15::uuid)
    order by coalesce(k.tenggat, '${TUNTAS}') collate "C", k.path, k.id limit $16)
  select k.id, k.path, k.tenggat, ${kolom}
  from halaman h cross join lateral (select * from kasus where tenant_id = $1 and id = h.id offset 0) k cross join lateral (select * from satker where tenant_id = $1 and id = k.satker_id offset 0) s
  order by coalesce(h.tenggat, '${TUNTAS}') collate "C", h.path, h.id`;

/** The days that are counted from: values 10 and 11. */
export const hariSaringan = ({ hariIni }: Pandangan, { hari = DEKAT }: SaringanTenggatDto): [string, string] => [hariIni, addDays(hariIni, hari)];

/** @throws BadInput for a cursor that is none of ours */
export const halamanTenggat = (saringan: SaringanTenggatDto): Halaman => halamanDari(saringan, '');

/** The sort key of a row. */
export const kunciTenggat = ({ tenggat, path, id }: BarisTenggat): Halaman['setelah'] => [tenggat ?? TUNTAS, path, id];

export function jumlahDto(rows: readonly { status: StatusTenggat; n: number }[]): JumlahTenggatDto {
  return { lewat: 0, dekat: 0, jauh: 0, tuntas: 0, ...Object.fromEntries(rows.map(({ status, n }) => [status, n])) };
}

/** What is due when, and whether that is over, near or far. */
export function tenggatDto({ tenggat }: BarisTenggat, [hariIni, dekat]: readonly [string, string]): { status: StatusTenggat; tanggal?: string; hariTersisa?: number } {
  if (tenggat === null) return { status: 'tuntas' };
  return { status: tenggat < hariIni ? 'lewat' : tenggat <= dekat ? 'dekat' : 'jauh', tanggal: tenggat, hariTersisa: hariAntara(hariIni, tenggat) };
}
