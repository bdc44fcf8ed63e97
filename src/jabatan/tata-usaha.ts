import { Injectable } from '@nestjs/common';
import type { Law } from '../../machines/regulasi/law.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../identity/actor.js';
import { permit } from '../identity/permission/permit.js';
import { mayReadAdmin } from '../identity/permission/read.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Forbidden, NotFound, Refused } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { tenantWide } from '../workflow/load.js';
import type { Temuan } from './aturan/temuan.js';

/** A unit that an administrative act is about. */
export interface Tempat { readonly satker: string; readonly nama: string; readonly jenjang: Jenjang; readonly path: string }

const LOCK = `select pg_advisory_xact_lock(hashtextextended('kewenangan' || $1, 0))`;
const TODAY = `select (app.now() at time zone $1)::date::text as hari_ini`;
const UNIT = `select s.id as satker, s.nama, s.jenjang, s.path from satker s where s.tenant_id = $1 and s.id = $2 and starts_with(s.path, $3)`;

/** What the services of this capability have in common: one act at a time for an instansi, over the whole of it, by whoever may. */
@Injectable()
export class TataUsaha {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /** Reads and writes over the whole instansi; posts and substitutions have no path of their own. */
  async within<T>(actor: Actor, fn: (tx: Transaction, ground: { readonly law: Law; readonly hariIni: string }) => Promise<T>): Promise<T> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(tenantWide(actor))]);
      const [today] = await tx.run<{ hari_ini: string }>({ name: 'hari-ini-kewenangan', text: TODAY, values: [actor.zona] });
      await this.laws.ready(tx, [actor.packId]);
      const result = await fn(tx, { law: this.laws.byPack(actor.packId).law, hariIni: today?.hari_ini ?? '' });
      await tx.commit();
      return result;
    });
  }

  /** The same under the lock of the chain, so that nothing that was looked at moves before it is written. */
  act<T>(actor: Actor, fn: Parameters<typeof this.within<T>>[1]): Promise<T> {
    return this.within(actor, async (tx, ground) => {
      await tx.run({ name: 'kunci-tata-usaha', text: LOCK, values: [actor.tenant] });
      return fn(tx, ground);
    });
  }

  /** @throws NotFound for a unit that is not there, or not in the scope of the post */
  async unit(tx: Transaction, { tenant, scope }: Actor, satker: string): Promise<Tempat> {
    const [unit] = await tx.run<Tempat>({ name: 'tempat-jabatan', text: UNIT, values: [tenant, satker, scope] });
    if (!unit) throw new NotFound();
    return unit;
  }
}

/** @throws Forbidden telling who may */
export function harusBerwenang(actor: Actor, tindakan: string, unit: Tempat, law: Law): void {
  const permission = permit(actor, tindakan, unit, law);
  if (!permission.ok) throw new Forbidden([permission.why]);
}

/** @throws Forbidden for roles that have nothing to look for there */
export function harusBolehMelihat({ role, namaSatker }: Actor, subject: string, { pack }: Law): void {
  if (mayReadAdmin(role, subject)) return;
  throw new Forbidden([{ rule: 'izin.baca', title: 'Daftar ini dibaca oleh yang mengelolanya', need: pack.peran['adminInstansi']?.judul ?? 'administrator', have: `${pack.peran[role]?.judul ?? role} pada ${namaSatker}`, basis: [] }]);
}

/** @throws Forbidden where the person stands in the own way; Refused with every other rule that does not hold */
export function harusTanpaTemuan(temuan: readonly Temuan[]): void {
  if (temuan.length === 0) return;
  const why = temuan.map(({ rule, title, need, have }) => ({ rule, title, need, have, basis: [] }));
  throw temuan.some(({ segregasi }) => segregasi) ? new Forbidden(why) : new Refused(why);
}
