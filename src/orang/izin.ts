import type { Actor } from '../identity/actor.js';
import { permit, type Target } from '../identity/permission/permit.js';
import type { Transaction } from '../platform/database/database.js';
import { Forbidden, NotFound } from '../platform/http/problem.js';
import type { LawCatalog, LoadedLaw } from '../regulasi/law-catalog.js';

const ROOT = `select s.id as satker, s.jenjang, s.path from satker s where s.tenant_id = $1 and s.induk_id is null and s.jenjang = 'instansi'`;

/**
 * The law under which an administrative act about the instansi itself is permitted to this post.
 * @throws Forbidden with who may
 */
export async function izinkan(tx: Transaction, laws: LawCatalog, actor: Actor, act: string): Promise<LoadedLaw> {
  const [root] = await tx.run<Target>({ name: 'akar-instansi', text: ROOT, values: [actor.tenant] });
  if (!root) throw new NotFound();
  await laws.ready(tx, [actor.packId]);
  const law = laws.byPack(actor.packId);
  const permission = permit(actor, act, root, law.law);
  if (!permission.ok) throw new Forbidden([permission.why]);
  return law;
}
