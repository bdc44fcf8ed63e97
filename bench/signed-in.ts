import { createHash } from 'node:crypto';
import type { Actor } from '../src/identity/actor.js';
import type { SessionService } from '../src/identity/session.service.js';
import type { Database } from '../src/platform/database/database.js';

/** Somebody with a session: the actor for calls in this process, the token for those over HTTP. */
export interface SignedIn {
  readonly actor: Actor;
  readonly token: string;
}

const OPEN = 'select identity.session_open($1, a.id, p.tenant_id, p.post_id) from identity.account_by_name($2) a, identity.posts(a.id) p';

/** Opens a session as signing in does, without the password, whose slowness is not what is measured. */
export async function openSession(database: Database, sessions: SessionService, namaPengguna: string, token: string): Promise<SignedIn> {
  await database.outside({ name: 'bench-sesi', text: OPEN, values: [createHash('sha256').update(token).digest(), namaPengguna] });
  const actor = await sessions.actorOf(token);
  if (!actor) throw new Error(`no session for ${namaPengguna}`);
  return { actor, token };
}
