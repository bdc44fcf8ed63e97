import { Injectable } from '@nestjs/common';
import { dateIn } from '../../machines/kernel/calendar.js';
import type { DaysOff } from '../../machines/kernel/days/workdays.js';
import type { Law } from '../../machines/regulasi/law.js';
import { ISI_BERTANGGAL, tanggalHukumOf } from '../../machines/waktu/hukum.js';
import { layananOf, rentangOf, targetOf, type Giliran, type Masa, type Rentang, type Target, type Tenggat } from '../../machines/waktu/tenggat.js';
import type { Transaction } from '../platform/database/database.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { kalenderOf, kalenderStatement, type RawKalender } from './kalender/kalender.baca.js';

interface RawTangguh { id: string; seq: number; dari: string; sampai: string | null }
interface RawTenggat {
  id: string; machine: string; keadaan: string; status: string; pack_id: string; path: string; zona: string; seq: number; sejak: Date;
  isi: Record<string, unknown>; giliran: Giliran[] | null; tangguh: RawTangguh[] | null;
}

/** A case in its present turn: its target, where it has one, and the suspensions of this turn that still last. */
export interface Kedudukan {
  readonly id: string;
  readonly path: string;
  /** The event with which the turn began; rungs and suspensions hang on it. */
  readonly seq: number;
  /** The event with which its last part began, where it was interrupted. */
  readonly seqKini: number;
  readonly law: Law;
  readonly target: Target | undefined;
  readonly tenggat: Tenggat;
  /** The suspension that an official ordered and that still lasts. */
  readonly tangguh: string | undefined;
}

const FIELDS = ISI_BERTANGGAL.map((name) => `'${name}', k.context -> '${name}'`).join(', ');
const CASES = `
  select k.id, k.machine, k.keadaan, k.status, k.pack_id, k.path, s.zona, k.seq, k.sejak, jsonb_strip_nulls(jsonb_build_object(${FIELDS})) as isi,
    (select jsonb_agg(jsonb_build_object('seq', g.seq, 'keadaan', g.keadaan, 'tingkat', g.tingkat, 'sejak', g.sejak) order by g.seq) from giliran g where g.tenant_id = k.tenant_id and g.case_id = k.id) as giliran,
    (select jsonb_agg(jsonb_build_object('id', m.id, 'seq', m.seq, 'dari', m.pada, 'sampai', a.pada)) from penangguhan m left join penangguhan a on a.tenant_id = m.tenant_id and a.mengakhiri = m.id
       where m.tenant_id = k.tenant_id and m.case_id = k.id and m.mengakhiri is null) as tangguh
  from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.id = any($2::uuid[])`;

/** Until when a case is waited for: by the law, and by what the offices promise each other. Reckoned when asked, never stored. */
@Injectable()
export class TenggatService {
  constructor(private readonly laws: LawCatalog) {}

  /**
   * For any number of cases, in one flight, as far as the context of the transaction shows them. A case without any date has an empty answer.
   * @param kasus rows with an `id`; more of them may be given than are visible
   */
  async of(tx: Transaction, tenant: string, kasus: readonly { readonly id: string }[]): Promise<Map<string, Tenggat>> {
    const rows = await this.kedudukan(tx, tenant, kasus.map(({ id }) => id));
    return new Map(rows.map(({ id, tenggat }) => [id, tenggat]));
  }

  /** The same, with what the ladders and the suspensions need to know beside it. */
  async kedudukan(tx: Transaction, tenant: string, ids: readonly string[]): Promise<Kedudukan[]> {
    if (ids.length === 0) return [];
    const [[kalender], rows] = await Promise.all([tx.run<RawKalender>(kalenderStatement(tenant)), tx.run<RawTenggat>({ name: 'tenggat-kasus', text: CASES, values: [tenant, ids] })]);
    if (!kalender) throw new Error('basis data tidak memberi saat ini');
    await this.laws.ready(tx, rows.map((row) => row.pack_id));
    const libur = kalenderOf(kalender);
    const now = kalender.now.toISOString();
    return rows.map((row) => kedudukanOf(row, this.laws.byPack(row.pack_id).law, now, libur(row.path)));
  }
}

const instant = (text: string): string => new Date(text).toISOString();

function kedudukanOf(row: RawTenggat, law: Law, now: string, libur: DaysOff): Kedudukan {
  const giliran = row.giliran?.map((turn) => ({ ...turn, sejak: instant(turn.sejak) })) ?? [{ seq: row.seq, keadaan: row.keadaan, tingkat: null, sejak: row.sejak.toISOString() }];
  const kini = giliran.at(-1) as Giliran;
  const target = row.status === 'active' ? targetOf(row.machine, kini, law.pack) : undefined;
  const rentang = rentangOf(giliran, target?.jeda ?? []);
  const found = tanggalHukumOf(row, law);
  const hukum = found && { tanggal: found.tanggal, judul: law.say(found.judul), dasar: law.basis(found.aturan), lewat: dateIn(now, zonaHukum(row, law)) > found.tanggal };
  const layanan = target && layananOf(target, rentang.awal.sejak, [...rentang.jeda, ...ditangguhkan(row, rentang, giliran)], { now, zona: row.zona, libur });
  return {
    id: row.id, path: row.path, seq: rentang.awal.seq, seqKini: kini.seq, law, target, tenggat: { ...(hukum ? { hukum } : {}), ...(layanan ? { layanan } : {}) },
    tangguh: (row.tangguh ?? []).find(({ seq, sampai }) => sampai === null && seq === kini.seq)?.id,
  };
}

/** The package of a period is due where it is received; every other date in the zone of the unit (C47). */
const zonaHukum = (row: RawTenggat, law: Law): string => (row.machine === 'surat' ? law.pack.surat.batas.zona : row.zona);

/** The suspensions within a turn. One that nobody ended, ended when the case moved on. */
function ditangguhkan({ tangguh }: RawTenggat, { awal }: Rentang, giliran: readonly Giliran[]): Masa[] {
  return (tangguh ?? []).filter(({ seq }) => seq >= awal.seq).map(({ seq, dari, sampai }) => {
    const ends = [...(sampai === null ? [] : [instant(sampai)]), ...giliran.filter((turn) => turn.seq > seq).map((turn) => turn.sejak)].sort();
    return { dari: instant(dari), sampai: ends[0] ?? null };
  });
}
