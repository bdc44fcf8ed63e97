import { Injectable } from '@nestjs/common';
import { dateIn } from '../../../machines/kernel/calendar.js';
import { dueDates } from '../../../machines/pembangunan/due-dates.js';
import { tonggakOf, type Jadwal, type PerubahanBatas } from '../../../machines/waktu/tonggak.js';
import type { Actor } from '../../identity/actor.js';
import { Database } from '../../platform/database/database.js';
import { BadInput } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { tenantWide } from '../../workflow/load.js';
import type { TonggakTahunDto } from './tonggak.dto.js';

interface Raw { now: Date; jadwal: Jadwal | null; batas: PerubahanBatas | null; paket: string | null }

// the schedule and the notice are told to every unit, though the cases that hold them are the ministry's
const YEAR = `select app.now() as now,
  (select k.context -> 'jadwal' from kasus k where k.tenant_id = $1 and k.machine = 'periode' and k.kunci = $2 order by k.path limit 1) as jadwal,
  (select k.pack_id from kasus k where k.tenant_id = $1 and k.machine = 'periode' and k.kunci = $2 order by k.path limit 1) as paket,
  (select k.context -> 'batas' from kasus k where k.tenant_id = $1 and k.machine = 'surat' and k.context ->> 'periode' = $2 and k.context ? 'batas' and k.keadaan <> 'dibatalkan'
     order by k.context -> 'batas' ->> 'tanggalPemberitahuan' desc, k.id limit 1) as batas`;

/** The milestones of a year of the instansi. Reads only. */
@Injectable()
export class TonggakService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /**
   * Under the law of the year's case, or, where the year is not open, the one in force.
   * @throws BadInput for what is no year
   */
  async tahun(actor: Actor, tahun: string): Promise<TonggakTahunDto> {
    if (!/^20\d{2}$/.test(tahun)) throw new BadInput([{ path: 'params/tahun', why: 'harus tahun, misalnya 2027' }]);
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(tenantWide(actor))]);
      const [raw] = await tx.run<Raw>({ name: 'tonggak-tahun', text: YEAR, values: [actor.tenant, tahun] });
      if (!raw) throw new Error('basis data tidak memberi saat ini');
      const packId = raw.paket ?? actor.packId;
      await this.laws.ready(tx, [packId]);
      const { law } = this.laws.byPack(packId);
      await tx.commit();
      const year = { tahun, jadwal: raw.jadwal ?? undefined, batas: raw.batas ?? undefined, mutakhir: dueDates(tahun, law.pack.pembangunan.pemutakhiranBulan) };
      const isi = tonggakOf(year, law, dateIn(raw.now.toISOString(), actor.zona));
      return { tahun, isi: isi.map((row) => ({ ...row, sumber: { ...row.sumber, dasar: [...row.sumber.dasar] } })) };
    });
  }
}
