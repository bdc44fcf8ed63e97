import type { Actor } from '../../src/identity/actor.js';
import type { DemoDatabase } from './demo-database.js';

/** The first post of an account of the demonstration, as its session would give it. */
export async function pelaku({ asAdmin }: DemoDatabase, namaPengguna: string): Promise<Actor> {
  const [actor] = await asAdmin<{ [K in keyof Actor]: Actor[K] }>(`
    select a.id as account, o.id as person, o.nama, x.tenant_id as tenant, x.instansi, x.zona, x.pack_id as "packId", x.post_id as post, x.role, x.satker_id as satker, x.satker as "namaSatker",
      x.jenjang, x.jenis, x.path, x.scope_path as scope
    from account a join person o on o.id = a.person_id cross join lateral identity.posts(a.id) x where a.username = $1 limit 1`, [namaPengguna]);
  if (!actor) throw new Error(`no post of ${namaPengguna}`);
  return actor;
}
