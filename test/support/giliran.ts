import { randomUUID } from 'node:crypto';
import type { SmallWorld } from './small-world.js';

/** A turn of a case as a spec wants it: whose, in which state, since when. */
export interface Turn { readonly keadaan: string; readonly sejak: string; readonly tingkat?: string }

/**
 * A running case of a machine whose long way to its state is another spec's: rows of its own, one event for each turn, waiting for a role, in the
 * unit of that role where `unit` says so.
 */
export async function caseInTurn(world: SmallWorld, machine: string, turns: readonly Turn[], waits: { readonly role: string; readonly unit?: boolean }, context: object = {}): Promise<string> {
  const { admin, tenant, laws } = world;
  const [id, { satker, path, packId }] = [randomUUID(), world.actor('kepalaSatker')];
  const law = laws.byPack(packId);
  const last = turns.at(-1);
  if (!last) throw new Error('a case is in some turn');
  await admin.query(
    `insert into kasus values ($1, $2, $3, 1, $4, $5, null, $6, $7, decode($8, 'hex'), $9, decode($10, 'hex'), $11, 'active', $12, $13, '', $14)`,
    [tenant, id, machine, satker, id, path, law.packId, law.packSidik, law.instrumenId, law.instrumenSidik, last.keadaan, JSON.stringify(context), turns.length, last.sejak],
  );
  for (const [i, { keadaan, sejak, tingkat }] of turns.entries()) {
    await admin.query(`insert into event select $1, $2, $3, $4, $5, $5, $6, 1, $2, $2, 'x', null, '', $7, $2, '{}', '', '', ''`, [tenant, id, i + 1, path, `${machine}.uji`, machine, sejak]);
    await admin.query('insert into giliran values ($1, $2, $3, $4, $5, $6, $7)', [tenant, id, i + 1, path, keadaan, tingkat ?? null, sejak]);
  }
  await admin.query('insert into tugas values ($1, $2, $3, $4, $5, $6)', [tenant, id, waits.role, path, waits.unit ? world.actor(waits.role).path : null, last.sejak]);
  return id;
}
