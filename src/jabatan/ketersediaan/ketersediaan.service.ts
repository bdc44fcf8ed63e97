import { Injectable } from '@nestjs/common';
import { addMonths } from '../../../machines/kernel/calendar.js';
import type { Actor } from '../../identity/actor.js';
import { harusBolehMelihat, TataUsaha } from '../tata-usaha.js';
import type { KetersediaanDto } from './ketersediaan.dto.js';
import { kekuranganDokumen, kekuranganPanel, kekuranganUnit, type Dinilai, type Dunia, type Pemangku, type Pernah } from './kekurangan.js';

// the units that build, or that have a proposal of the period
const UNITS = `select s.id as satker, s.nama, s.jenjang, s.path from satker s where s.tenant_id = $1 and starts_with(s.path, $3) and exists (
    select from kasus k where k.tenant_id = $1 and k.satker_id = s.id and k.status = 'active' and ((k.machine = 'satker' and k.keadaan = 'membangun') or (k.machine = 'usulan' and k.kunci = $2)))
  order by s.path limit $4`;
const HELD = `select d.person_id as orang, d.role, d.satker_id as satker, s.path, d.scope_path as scope, s.jenjang, s.jenis, d.sebagai from dijabat d join satker s on (s.tenant_id, s.id) = (d.tenant_id, d.satker_id)
  where d.tenant_id = $1 and d.dari <= $2 and (d.sampai is null or d.sampai >= $2)`;
const EVER = `select distinct d.person_id as orang, d.satker_id as satker, s.path from dijabat d join satker s on (s.tenant_id, s.id) = (d.tenant_id, d.satker_id)
  where d.tenant_id = $1 and d.penggantian_id is null and d.dari <= $2 and (d.sampai is null or d.sampai >= $3)`;
const CODES = `select s.kode, s.path from satker s where s.tenant_id = $1 and s.jenjang = 'eselonSatu'`;
/** Units looked at in one answer. */
const MOST = 2_000;

/** Whether there would be enough people for a round, before it begins: who would be left to act after conflicts of interest, and where nobody would. */
@Injectable()
export class KetersediaanService {
  constructor(private readonly kantor: TataUsaha) {}

  /**
   * For the units of a period in the scope of the actor, everything that nobody (or too few) would be left to do. The chair may exempt whoever
   * is in conflict, so that there is always somebody.
   * @throws Forbidden for roles that have nothing to look for there
   */
  periksa(actor: Actor, periode: string): Promise<KetersediaanDto> {
    return this.kantor.within(actor, async (tx, { law, hariIni }) => {
      harusBolehMelihat(actor, 'ketersediaan', law);
      const since = addMonths(hariIni, -law.pack.segregasi.tinjauBulan);
      const [units, pemangku, pernah, codes] = await Promise.all([
        tx.run<Dinilai>({ name: 'satker-periode', text: UNITS, values: [actor.tenant, periode, actor.scope, MOST] }),
        tx.run<Pemangku>({ name: 'pemangku-hari-ini', text: HELD, values: [actor.tenant, hariIni] }),
        tx.run<Pernah>({ name: 'pernah-menjabat', text: EVER, values: [actor.tenant, hariIni, since] }),
        tx.run<{ kode: string; path: string }>({ name: 'kode-eselon-satu', text: CODES, values: [actor.tenant] }),
      ]);
      const [dunia, pathOf]: [Dunia, Map<string, string>] = [{ pemangku, pernah, hariIni, law }, new Map(codes.map(({ kode, path }) => [kode, path]))];
      const isi = units.flatMap((unit) => [...kekuranganUnit(unit, dunia), ...kekuranganPanel(unit, dunia, (kode) => pathOf.get(kode)), ...kekuranganDokumen(unit, dunia)]);
      return { periode, pada: hariIni, satker: units.length, isi };
    });
  }
}
