import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { KasusService } from '../kasus/kasus.service.js';
import { Database } from '../platform/database/database.js';
import { asSeen } from '../workflow/load.js';
import { caseOf, SUMMARY_COLUMNS, type RawCase } from '../workflow/case-row.js';
import { FactSources } from '../workflow/fact-sources.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import type { PantauanDto } from './kotak-masuk.dto.js';

const WATCH = `insert into pantauan (tenant_id, person_id, case_id, post_id, path) values ($1, $2, $3, $4, $5) on conflict (tenant_id, person_id, case_id) do update set post_id = excluded.post_id`;
const UNWATCH = 'delete from pantauan where tenant_id = $1 and person_id = $2 and case_id = $3';
const LIST = `
  select ${SUMMARY_COLUMNS}, w.pada as dipantau from pantauan w join kasus k on (k.tenant_id, k.id) = (w.tenant_id, w.case_id) join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where w.tenant_id = $1 and w.person_id = $2 and w.post_id = $3 order by w.pada desc, k.id limit 500`;

/** Cases that a person follows without having anything to do there: told about them as long as the post sees them. */
@Injectable()
export class PantauanService {
  constructor(private readonly database: Database, private readonly kasus: KasusService, private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  /** @throws NotFound for a case that this post does not see */
  async pantau(actor: Actor, kasus: string): Promise<void> {
    await this.kasus.around(actor, kasus, (tx, { unit }) => tx.run({ name: 'pantau', text: WATCH, values: [actor.tenant, actor.person, kasus, actor.post, unit.path] }));
  }

  /** Also where it was not watched, or is no longer visible. */
  async lepas(actor: Actor, kasus: string): Promise<void> {
    await this.database.inTx({ ...asSeen(actor), scope: '/' }, (manager) => manager.query(UNWATCH, [actor.tenant, actor.person, kasus]));
  }

  /** What this post watches and still sees. */
  daftar(actor: Actor): Promise<PantauanDto[]> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(asSeen(actor))]);
      const rows = await tx.run<RawCase & { dipantau: Date }>({ name: 'pantauan', text: LIST, values: [actor.tenant, actor.person, actor.post] });
      await this.laws.ready(tx, rows.map((raw) => raw.pack_id));
      await tx.commit();
      return rows.filter((raw) => this.sources.isVisible(actor, caseOf(raw), this.laws.forCase(caseOf(raw), actor.packId)))
        .map((raw) => ({ kasus: raw.id, mesin: raw.machine, satker: raw.nama, pada: raw.dipantau.toISOString() }));
    });
  }
}
