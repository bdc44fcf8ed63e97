import { tierOf } from '../../../identity/actor.js';
import type { Jenjang } from '../../../../machines/regulasi/pack.schema.js';

const PUSAT = ['instansi', 'eselonSatu', 'perangkatDaerah'] as const;

/** At which levels a unit can have a role at all; a role that is not here belongs to units of any level. */
const JENJANG_PERAN: Readonly<Record<string, readonly Jenjang[]>> = {
  kepalaSatker: ['upt', 'perangkatDaerah'],
  kepalaKanwil: ['kanwil'], timPenilaiKanwil: ['kanwil'],
  pimpinanEselonSatu: ['eselonSatu'], timPenilaiEselonSatu: ['eselonSatu'],
  sekretaris: PUSAT, timPenilaiSetjen: PUSAT, penyiapUsulan: PUSAT, ketuaTpi: PUSAT, sekretarisTpi: PUSAT, ketuaTpm: PUSAT,
  pimpinanInstansi: ['instansi'], tpn: ['instansi'],
};

/** Heads: a unit has one at a time. */
export const PIMPINAN: readonly string[] = ['kepalaSatker', 'kepalaKanwil', 'pimpinanEselonSatu', 'pimpinanInstansi'];

/** The levels of units that can have this role; undefined: all. */
export const jenjangPeran = (peran: string): readonly Jenjang[] | undefined => (Object.hasOwn(JENJANG_PERAN, peran) ? JENJANG_PERAN[peran] : undefined);

/** What a post sees: offices of the instansi as a whole all of it, the others their own subtree. */
export function lingkup(peran: string, { jenjang, path }: { readonly jenjang: Jenjang; readonly path: string }): string {
  return tierOf({ role: peran, jenjang }) === 'kementerian' ? `/${path.split('/')[1] ?? ''}/` : path;
}
