import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { possible } from '../../machines/kernel/possible.js';
import type { Fault } from '../../machines/kernel/machine.js';
import { DIMIGRASIKAN, migrate, MIGRASIKAN, type Migration } from '../../machines/migrasi/migrate.js';
import type { Peta } from '../../machines/migrasi/peta.js';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { sidikOf } from '../platform/history/canonical.js';
import { Forbidden } from '../platform/http/problem.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, type RawCase } from './case-row.js';
import type { CaseRow } from './fact-source.js';
import { FactSources } from './fact-sources.js';
import { tenantWide } from './load.js';
import { Outlooks, type When } from './outlook.js';
import { tasksOf } from './tasks.js';
import { HISTORY_KEY } from '../platform/history/history-key.js';
import { writeAll, type PlannedStep } from './write.js';

/** What a migration does to one case. */
export interface LaporanKasus {
  readonly kasus: string;
  readonly mesin: string;
  readonly kunci: string;
  readonly satker: string;
  readonly keadaan: string;
  /** What reads otherwise afterwards. */
  readonly perubahan: readonly string[];
  /** Conditions that are lacking before and not after, or the other way round, as `perintah: aturan`. */
  readonly syarat: { readonly menjadiKurang: readonly string[]; readonly tidakLagiKurang: readonly string[] };
  /** Why it cannot pass; empty when it can. */
  readonly kesalahan: readonly Fault[];
}

/** A migration over all running cases of an instansi that began under the old law. */
export interface LaporanMigrasi {
  readonly peta: string;
  readonly diterapkan: boolean;
  readonly kasus: readonly LaporanKasus[];
}

/** Who may move cases from one law to another: whoever keeps the installation for the instansi. */
const BERWENANG = 'adminInstansi';
const RUNNING = (lock: boolean): string => `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where k.tenant_id = $1 and k.status = 'active' and k.pack_id = $2 order by k.id${lock ? ' for no key update of k' : ''}`;

interface Moved { readonly row: CaseRow; readonly from: LoadedLaw; readonly migration: Migration; readonly laporan: LaporanKasus }

/** Moves running cases to another law or another version of their machine, by a mapping, each move an event with its basis. All of them, or none. */
@Injectable()
export class MigrasiService {
  constructor(
    private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources, private readonly outlooks: Outlooks,
    @Inject(HISTORY_KEY) private readonly historyKey: Buffer,
  ) {}

  /**
   * Tells what a mapping would do, case by case; with `terapkan` it is done, unless one case cannot pass.
   * @throws Forbidden unless the post keeps the installation for its instansi
   */
  async jalankan(actor: Actor, peta: Peta, { terapkan }: { readonly terapkan: boolean }): Promise<LaporanMigrasi> {
    mayMigrate(actor);
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(tenantWide(actor))]);
      await this.laws.ready(tx, [peta.dari.paket, peta.ke.paket]);
      const when = await whenOf(tx, actor);
      const rows = (await tx.run<RawCase>({ name: terapkan ? 'kasus-berjalan-dikunci' : 'kasus-berjalan', text: RUNNING(terapkan), values: [actor.tenant, peta.dari.paket] })).map(caseOf);
      const moved: Moved[] = [];
      for (const row of rows) moved.push(await this.move(tx, actor, row, peta, when));
      const diterapkan = terapkan && moved.length > 0 && moved.every(({ migration }) => migration.ok);
      if (diterapkan) await this.write(tx, actor, peta, moved, when);
      else await tx.commit();
      return { peta: peta.id, diterapkan, kasus: moved.map(({ laporan }) => laporan) };
    });
  }

  private async move(tx: Transaction, actor: Actor, row: CaseRow, peta: Peta, when: When): Promise<Moved> {
    const [from, to] = [this.laws.forCase(row, row.packId), this.laws.byPack(peta.ke.paket)];
    const { machine, value } = row.stored;
    const migration = migrate(registry.machine(machine), row.stored, peta, to.law);
    const [before, after] = migration.ok ? [await this.lacking(tx, actor, row, from, when), await this.lacking(tx, actor, { ...row, stored: migration.after }, to, when)] : [[], []];
    return {
      row, from, migration,
      laporan: {
        kasus: row.id, mesin: machine, kunci: row.kunci, satker: row.unit.nama, keadaan: value, perubahan: migration.ok ? migration.perubahan : [],
        syarat: { menjadiKurang: after.filter((one) => !before.includes(one)), tidakLagiKurang: before.filter((one) => !after.includes(one)) }, kesalahan: migration.ok ? [] : migration.faults,
      },
    };
  }

  /** What stands in the way of the acts that a case knows, by a law. A case of another version of its machine cannot be asked. */
  private async lacking(tx: Transaction, actor: Actor, row: CaseRow, law: LoadedLaw, when: When): Promise<string[]> {
    const { machine, version } = row.stored;
    if (registry.machine(machine).version !== version) return [];
    const outlook = await this.outlooks.of(tx, actor, { row, machine, unit: row.unit, data: {} }, law, when);
    return [...new Set(possible(outlook, machine).flatMap(({ command, unmet }) => unmet.map(({ rule }) => `${command}: ${rule}`)))];
  }

  private async write(tx: Transaction, actor: Actor, peta: Peta, moved: readonly Moved[], { now }: When): Promise<void> {
    const law = this.laws.byPack(peta.ke.paket);
    const key = `migrasi-${randomUUID()}`;
    await writeAll(tx, { actor, now, key, fingerprint: sidikOf(peta).toString('hex'), steps: moved.map((one) => this.planned(one, peta, law)) }, this.historyKey, () => JSON.stringify({ peta: peta.id, kasus: moved.length }));
  }

  private planned({ row, from, migration }: Moved, peta: Peta, law: LoadedLaw): PlannedStep {
    if (!migration.ok) throw new Error(`kasus ${row.id} tidak dapat dipindahkan`);
    const def = registry.machine(row.stored.machine);
    const source = this.sources.of(def.name);
    const { after } = migration;
    const tingkat = source.tingkat?.(after.context, {});
    const { packId, packSidik, instrumenId, instrumenSidik } = law;
    return {
      step: { case: { id: row.id }, command: MIGRASIKAN, event: DIMIGRASIKAN, data: { peta, ke: { packId, packSidik, instrumenId, instrumenSidik } }, facts: {}, before: row.stored, after, findings: [], effects: [] },
      row, parent: row.induk, unit: row.unit, law,
      tasks: tasksOf(def, after, row.unit, law.law, tingkat), tingkat,
      tasksBefore: tasksOf(def, row.stored, row.unit, from.law, source.tingkat?.(row.stored.context, {})),
    };
  }
}

function mayMigrate({ role, scope, namaSatker }: Actor): void {
  if (role === BERWENANG && scope.split('/').length === 3) return;
  throw new Forbidden([{ rule: 'izin.jabatan', title: 'Tindakan dilakukan oleh jabatan yang berwenang', need: 'Administrator instansi', have: `${role} pada ${namaSatker}`, basis: [] }]);
}

async function whenOf(tx: Transaction, { zona }: Actor): Promise<When> {
  const [row] = await tx.run<{ now: Date; hari_ini: string }>({ name: 'kini', text: 'select app.now() as now, (app.now() at time zone $1)::date::text as hari_ini', values: [zona] });
  if (!row) throw new Error('basis data tidak memberi saat ini');
  return { now: row.now.toISOString(), hariIni: row.hari_ini };
}
