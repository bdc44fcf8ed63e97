import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { permit } from '../identity/permission/permit.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Forbidden, NotFound } from '../platform/http/problem.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import { asSeen, tenantWide } from '../workflow/load.js';
import { mayPerson } from '../workflow/person.js';

const CASE = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.id = $2`;
const SAAT = `select app.now() as kini, (app.now() at time zone $1)::date::text as hari_ini`;

/** A case that the actor may see, with its law. */
export interface Terlihat { readonly row: CaseRow; readonly law: LoadedLaw }
/** A document with the case that it is about; both may be seen. */
export interface DokumenTerlihat extends Terlihat { readonly subjek: Terlihat }
/** The instant in UTC, and the legal date. */
export interface Kini { readonly now: string; readonly hariIni: string }

/** Who may look at which case and document. Everything else of this capability goes through here. */
@Injectable()
export class AksesDokumen {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  /** A transaction under the actor's own scope. */
  within<T>(actor: Actor, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(asSeen(actor))]);
      const result = await fn(tx);
      await tx.commit();
      return result;
    });
  }

  /** From here on the transaction looks at the whole instansi: what a document is written from, as facts are. */
  async wide(tx: Transaction, actor: Actor): Promise<void> { await tx.as(tenantWide(actor)); }

  /** @throws NotFound also where the case exists but is not this actor's to see */
  async kasus(tx: Transaction, actor: Actor, id: string): Promise<Terlihat> {
    const [raw] = await tx.run<RawCase>({ name: 'kasus', text: CASE, values: [actor.tenant, id] });
    if (!raw) throw new NotFound();
    const row = caseOf(raw);
    await this.laws.ready(tx, [row.packId]);
    const law = this.laws.forCase(row, actor.packId);
    if (!this.sources.isVisible(actor, row, law)) throw new NotFound();
    return { row, law };
  }

  /** @throws NotFound also for a case that is no document, and where its case is not this actor's to see */
  async dokumen(tx: Transaction, actor: Actor, id: string): Promise<DokumenTerlihat> {
    const { row, law } = await this.kasus(tx, actor, id);
    if (row.stored.machine !== 'dokumen' || row.induk === null) throw new NotFound();
    return { row, law, subjek: await this.kasus(tx, actor, row.induk) };
  }

  async kini(tx: Transaction, actor: Actor): Promise<Kini> {
    const [row] = await tx.run<{ kini: Date; hari_ini: string }>({ name: 'kini', text: SAAT, values: [actor.zona] });
    if (!row) throw new Error('basis data tidak memberi saat ini');
    return { now: row.kini.toISOString(), hariIni: row.hari_ini };
  }

  /**
   * The person, whatever the post may: asked before anything is printed or signed.
   * @param tx in the context of the whole instansi
   * @throws Forbidden where the person stands in the own way, as the door would
   */
  async pastikanBolehOrangnya(tx: Transaction, actor: Actor, command: string, { row, law: { law } }: Terlihat, hariIni: string): Promise<void> {
    const person = (await mayPerson(tx, actor, [command], { row, parent: null, unit: row.unit, law, hariIni }))(command);
    if (!person.ok) throw new Forbidden([person.why]);
  }

  /** @throws Forbidden with who may, as the door would */
  pastikanBerwenang(actor: Actor, command: string, { row: { unit }, law: { law } }: Terlihat, dokumen: string): void {
    const permission = permit(actor, command, { satker: unit.satker, jenjang: unit.jenjang, path: unit.path, dokumen }, law);
    if (!permission.ok) throw new Forbidden([permission.why]);
  }
}
