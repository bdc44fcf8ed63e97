import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/actor.js';
import type { Statement } from '../platform/database/database.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import type { Reader } from '../regulasi/published.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import type { Kabar } from './kabar.js';

const CASE = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.id = $2`;
/** Who watches the case in a post in which they act today and whose scope still covers it. */
const WATCHERS = `
  select w.person_id as person, '' as nama, '' as account, w.tenant_id as tenant, i.nama as instansi, i.zona, k.pack_id as "packId", g.post_id as post, g.role, s.id as satker, s.nama as "namaSatker",
    s.jenjang, s.jenis, s.path, g.scope_path as scope
  from pantauan w join kasus k on (k.tenant_id, k.id) = (w.tenant_id, w.case_id) join instansi i on i.tenant_id = w.tenant_id
    join pemegang g on (g.tenant_id, g.post_id, g.person_id) = (w.tenant_id, w.post_id, w.person_id) join satker s on (s.tenant_id, s.id) = (g.tenant_id, g.satker_id)
  where w.tenant_id = $1 and w.case_id = $2 and starts_with(k.path, g.scope_path)`;
const TELL = `
  insert into pemberitahuan (tenant_id, case_id, seq, post_id, perihal, pada, jenis)
  select $1, $2, $3, p, $4, app.now(), 'pantau' from unnest($5::uuid[]) p where exists (select from event e where (e.tenant_id, e.case_id, e.seq) = ($1, $2, $3)) on conflict do nothing`;

/** Tells those who watch a case, as long as they may see it. */
@Injectable()
export class Pemantau {
  constructor(private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  async beritahu(manager: EntityManager, { tenant, kasus, seq, perihal }: Kabar): Promise<void> {
    const watchers = await manager.query<Actor[]>(WATCHERS, [tenant, kasus]);
    if (watchers.length === 0) return;
    const [raw] = await manager.query<RawCase[]>(CASE, [tenant, kasus]);
    if (!raw) return;
    const row = caseOf(raw);
    await this.laws.ready(readerOf(manager), [row.packId]);
    const posts = watchers.filter((actor) => this.sees(actor, row)).map(({ post }) => post);
    if (posts.length > 0) await manager.query(TELL, [tenant, kasus, seq, perihal, [...new Set(posts)]]);
  }

  private sees(actor: Actor, row: CaseRow): boolean {
    return this.sources.isVisible(actor, row, this.laws.forCase(row, actor.packId));
  }
}

const readerOf = (manager: EntityManager): Reader => ({ run: <R extends object>({ text, values = [] }: Statement) => manager.query<R[]>(text, [...values]) });
