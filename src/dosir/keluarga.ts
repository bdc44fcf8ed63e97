import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { LawCatalog, LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { familyOf } from '../kasus/family.js';
import type { FactSources } from '../workflow/fact-sources.js';

/** A case of the family with its law. */
export interface Anggota { readonly row: CaseRow; readonly law: LoadedLaw }

/** A worksheet that is still being worked on. */
const unfinished = ({ stored }: CaseRow): boolean => stored.machine === 'lke' && stored.value !== 'selesai';

/**
 * The case with its family as this post sees it: its parent, and all that hangs below. Worksheets that are not finished stay out for
 * everybody, with what hangs on them, since a dossier is passed on.
 * @param tx under the actor's own scope
 * @throws NotFound also where the case exists but is not this actor's to see
 */
export async function bacaKeluarga(tx: Transaction, actor: Actor, id: string, laws: LawCatalog, sources: FactSources): Promise<readonly Anggota[]> {
  const rows = await familyOf(tx, actor.tenant, id);
  await laws.ready(tx, rows.map(({ packId }) => packId));
  const all = rows.map((row) => ({ row, law: laws.forCase(row, actor.packId) }));
  const seen = all.filter(({ row, law }) => sources.isVisible(actor, row, law));
  if (!seen.some(({ row }) => row.id === id)) throw new NotFound();
  const out = new Set(all.filter(({ row }) => unfinished(row)).map(({ row }) => row.id));
  return seen.filter(({ row }) => !out.has(row.id) && (row.induk === null || !out.has(row.induk)));
}
