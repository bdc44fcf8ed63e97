import { Forbidden } from '../platform/http/problem.js';
import { tierOf, TIERS, type Actor, type Tier } from './actor.js';

const JUDUL: Readonly<Record<Tier, string>> = { upt: 'UPT', kanwil: 'kantor wilayah', 'eselon-satu': 'unit eselon I', kementerian: 'kementerian', nasional: 'nasional' };

/**
 * A post works at its own tier.
 * @throws Forbidden at the address of another one, with the one to use
 */
export function atTier(actor: Actor, tier: Tier): Actor {
  const own = tierOf(actor);
  if (own === tier) return actor;
  throw new Forbidden([{
    rule: 'izin.tingkat', title: 'Alamat ini untuk jabatan pada tingkat lain', need: `jabatan tingkat ${JUDUL[tier]}`, have: `jabatan tingkat ${JUDUL[own]}`, basis: [],
    where: `/api/v1/${TIERS.find((t) => t === own) ?? own}`,
  }]);
}
