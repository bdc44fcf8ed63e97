import type { LocalDate } from '../../../machines/kernel/calendar.js';
import type { Law } from '../../../machines/regulasi/law.js';
import { knows, unopened } from '../../../machines/kernel/snapshot.js';
import type { Finding } from '../../../machines/kernel/rule.js';
import { registry } from '../../../machines/registry.js';
import type { Actor } from '../actor.js';
import { basisOf, permit, type Alasan, type Permission, type Target } from './permit.js';
import { free, type Riwayat } from './segregation.js';

/** Everything that permission depends on. */
export interface Question {
  readonly actor: Actor;
  readonly act: string;
  readonly target: Target & { readonly tenant: string };
  readonly law: Law;
  readonly hariIni: LocalDate;
  /** The person over all posts; left out: nothing is known against them. */
  readonly riwayat?: Riwayat | undefined;
  /** The acts that a token may carry; left out: the person is there. */
  readonly token?: readonly string[] | undefined;
}

const plain = (alasan: Alasan, title: string, need: string, have: string): Permission => ({ ok: false, alasan, why: { rule: `izin.${alasan}`, title, ok: false, need, have, basis: [] } });

/** Whether a unit lies in what a post sees. */
export const inScope = (actor: Pick<Actor, 'tenant' | 'scope'>, target: { readonly tenant: string; readonly path: string }): boolean => actor.tenant === target.tenant && target.path.startsWith(actor.scope);

/**
 * Role × tier × relation × act × state × substitution × person → allowed, or why not. The one answer, of the parts that are asked where each is known: what is
 * not seen by the database's own policies, a token at the route, the post and the person at the door.
 */
export function may({ actor, act, target, law, hariIni, riwayat, token }: Question): Permission {
  if (!inScope(actor, target)) return plain('takTerlihat', 'Yang dituju ada dalam lingkup jabatan', 'satker dalam lingkup jabatan', 'di luar lingkup');
  if (token && !token.includes(act)) return plain('cakupan', 'Token mencakup tindakan ini', 'cakupan yang memuat tindakan ini', 'tidak dicakup');
  const post = permit(actor, act, target, law);
  if (!post.ok) return post;
  if (target.keadaan !== undefined && !inState(act, target.keadaan)) return { ok: false, alasan: 'keadaan', why: notNow(act, target.keadaan, law) };
  return riwayat ? free(actor, act, target, riwayat, law, hariIni) : post;
}

function inState(command: string, keadaan: string | null): boolean {
  const found = registry.command(command);
  if (!found) return true;
  const stored = keadaan === null ? unopened(found.def) : { ...unopened(found.def), value: keadaan };
  return (keadaan === null || Object.hasOwn(found.def.states, keadaan)) && knows(found.def, stored, command);
}

const notNow = (command: string, keadaan: string | null, law: Law): Finding => {
  const def = registry.command(command)?.def;
  const have = keadaan === null ? 'belum dibuka' : law.say(def?.states[keadaan]?.title ?? keadaan);
  return { rule: 'izin.keadaan', title: 'Tindakan dikenal pada keadaan kasus ini', ok: false, need: 'keadaan yang mengenal tindakan ini', have, basis: basisOf(command, law) };
};

