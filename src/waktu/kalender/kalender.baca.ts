import type { DaysOff } from '../../../machines/kernel/days/workdays.js';
import { denganHari, kalenderNasional } from '../../../machines/waktu/kalender.js';
import type { Keputusan } from '../../../machines/waktu/keputusan.js';
import type { Statement } from '../../platform/database/database.js';

interface HariSendiri { readonly tanggal: string; readonly nama: string; readonly path: string }
/** A row of `KALENDER`. */
export interface RawKalender { readonly now: Date; readonly keputusan: readonly Keputusan[] | null; readonly hari: readonly HariSendiri[] | null }

/** The instant, the decrees that were entered, and the days off of the instansi. */
export const kalenderStatement = (tenant: string): Statement => ({
  name: 'kalender-kerja', values: [tenant],
  text: `select app.now() as now,
    (select jsonb_agg(n.keputusan) from (select distinct on (tahun) keputusan from libur_nasional order by tahun, versi desc) n) as keputusan,
    (select jsonb_agg(jsonb_build_object('tanggal', h.tanggal, 'nama', h.nama, 'path', h.path)) from hari_libur h where h.tenant_id = $1 and h.dicabut_pada is null) as hari`,
});

/** The decrees of a row of `KALENDER`, by year. */
export const keputusanOf = (keputusan: RawKalender['keputusan']): ReadonlyMap<number, Keputusan> => new Map((keputusan ?? []).map((one) => [one.tahun, one]));

/** The calendar of a unit by its path: the national days off, those of the instansi, and those of the units above it. */
export function kalenderOf({ keputusan, hari }: RawKalender): (path: string) => DaysOff {
  const nasional = kalenderNasional(keputusanOf(keputusan));
  const known = new Map<string, DaysOff>();
  return (path) => {
    const own = (hari ?? []).filter((day) => path.startsWith(day.path));
    const key = own.map(({ path: of, tanggal }) => of + tanggal).join();
    const kalender = known.get(key) ?? denganHari(nasional, new Map(own.map(({ tanggal, nama }) => [tanggal, nama])));
    known.set(key, kalender);
    return kalender;
  };
}
