import { asOwner } from './as-owner.js';
import { pads } from './context.js';

const PUT = `
  insert into app.kunci (nama, dalam, luar) values ('konteks', $1, $2)
  on conflict (nama) do update set dalam = excluded.dalam, luar = excluded.luar
    where (kunci.dalam, kunci.luar) is distinct from (excluded.dalam, excluded.luar)`;

/**
 * Tells the database the key with which this installation signs contexts; writes only when it differs. Until then no context
 * is believed, and after a change none that was signed with the old key.
 * @throws RangeError when the key is longer than 64 bytes
 */
export async function installKeys(migratorUrl: string, contextKey: Buffer): Promise<void> {
  const { dalam, luar } = pads(contextKey);
  await asOwner(migratorUrl, (owner) => owner.query(PUT, [dalam, luar]));
}
