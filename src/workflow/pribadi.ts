import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { isianPribadi, rujukanDi, type Pribadi } from '../../machines/kernel/pribadi.js';
import type { Transaction } from '../platform/database/database.js';
import { sidikPribadi } from '../platform/history/pribadi.js';

const SALT = 32;
const KEEP = `insert into data_pribadi (tenant_id, id, salt, sidik, nilai) select $1, r.id, decode(r.salt, 'hex'), decode(r.sidik, 'hex'), r.nilai from jsonb_to_recordset($2::jsonb) as r(id uuid, salt text, sidik text, nilai text)`;
const READ = 'select d.id, d.nilai from data_pribadi d where d.tenant_id = $1 and d.id = any($2::uuid[])';

/** What stands where words were erased. */
export const DIHAPUS = '(data pribadi telah dihapus)';

/** The data of a command with references in place of what private persons say, the words kept apart; null where there are none. */
export async function segelPribadi(tx: Transaction, tenant: string, shape: z.ZodType, data: Readonly<Record<string, unknown>>): Promise<Record<string, unknown> | null> {
  const kept = isianPribadi(shape).flatMap((name) => {
    const nilai = data[name];
    if (typeof nilai !== 'string') return [];
    const salt = randomBytes(SALT);
    return [{ name, id: randomUUID(), salt: salt.toString('hex'), sidik: sidikPribadi(salt, nilai), nilai }];
  });
  if (kept.length === 0) return null;
  await tx.run({ name: 'simpan-pribadi', text: KEEP, values: [tenant, JSON.stringify(kept)] });
  return { ...data, ...Object.fromEntries(kept.map(({ name, id, sidik }): [string, Pribadi] => [name, { $pribadi: id, sidik }])) };
}

/** A value with the words in place of the references to them, for whoever may see it. */
export async function bukaPribadi<T>(tx: Transaction, tenant: string, value: T): Promise<T> {
  const ids = rujukanDi(value).map(({ rujukan }) => rujukan.$pribadi);
  if (ids.length === 0) return value;
  const rows = await tx.run<{ id: string; nilai: string | null }>({ name: 'baca-pribadi', text: READ, values: [tenant, ids] });
  const words = new Map(rows.map(({ id, nilai }) => [id, nilai ?? DIHAPUS]));
  return opened(value, words) as T;
}

function opened(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => opened(each, words));
  if (typeof value !== 'object' || value === null) return value;
  if ('$pribadi' in value) return words.get(String(value.$pribadi)) ?? DIHAPUS;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner, words)]));
}
