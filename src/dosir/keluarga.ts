import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { LawCatalog, LoadedLaw } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import type { FactSources } from '../workflow/fact-sources.js';

/** A case of the family with its law. */
export interface Anggota { readonly row: CaseRow; readonly law: LoadedLaw }

// From the case upward to the highest that the scope shows, and from there all that hangs below.
const FAMILY = `
  with recursive naik as (
    select k.id, k.induk_id, 0 as langkah from kasus k where k.tenant_id = $1 and k.id = $2
    union all select k.id, k.induk_id, n.langkah + 1 from naik n join kasus k on k.tenant_id = $1 and k.id = n.induk_id),
  turun as (
    select id from (select id from naik order by langkah desc limit 1) akar
    union all select k.id from turun t join kasus k on k.tenant_id = $1 and k.induk_id = t.id)
  select ${CASE_COLUMNS} from turun t join kasus k on k.tenant_id = $1 and k.id = t.id join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  order by k.machine, k.kunci, k.id`;

/** A worksheet that is still being worked on. */
const unfinished = ({ stored }: CaseRow): boolean => stored.machine === 'lke' && stored.value !== 'selesai';

/**
 * The case with its family as this post sees it: its parent, and all that hangs below. Worksheets that are not finished stay out for
 * everybody, with what hangs on them, since a dossier is passed on.
 * @param tx under the actor's own scope
 * @throws NotFound also where the case exists but is not this actor's to see
 */
export async function bacaKeluarga(tx: Transaction, actor: Actor, id: string, laws: LawCatalog, sources: FactSources): Promise<readonly Anggota[]> {
  const rows = (await tx.run<RawCase>({ name: 'keluarga', text: FAMILY, values: [actor.tenant, id] })).map(caseOf);
  await laws.ready(tx, rows.map(({ packId }) => packId));
  const all = rows.map((row) => ({ row, law: laws.forCase(row, actor.packId) }));
  const seen = all.filter(({ row, law }) => sources.isVisible(actor, row, law));
  if (!seen.some(({ row }) => row.id === id)) throw new NotFound();
  const out = new Set(all.filter(({ row }) => unfinished(row)).map(({ row }) => row.id));
  return seen.filter(({ row }) => !out.has(row.id) && (row.induk === null || !out.has(row.induk)));
}
