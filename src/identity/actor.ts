import type { Jenjang } from '../../machines/regulasi/pack.schema.js';

/** That a post is held in place of somebody: Plh while they are away, Plt while the office is vacant. */
export interface Acting {
  readonly sebagai: 'plh' | 'plt';
  /** Who is replaced: person and name. */
  readonly orang: string;
  readonly nama: string;
  /** The substitution, the number of its decree, its last day (`YYYY-MM-DD`). */
  readonly penggantian: string;
  readonly sk: string;
  readonly sampai: string;
}

/** A person at work in one post of one instansi; one such post is active per session. */
export interface Actor {
  readonly account: string;
  readonly person: string;
  readonly nama: string;
  readonly tenant: string;
  readonly instansi: string;
  readonly zona: string;
  readonly packId: string;
  readonly post: string;
  readonly role: string;
  /** The unit of the post, and the path of the subtree it may see. */
  readonly satker: string;
  readonly namaSatker: string;
  readonly jenjang: Jenjang;
  readonly jenis: string;
  readonly path: string;
  readonly scope: string;
  /** Set where the person stands in for the holder of the post. */
  readonly acting?: Acting;
}

export const TIERS = ['upt', 'kanwil', 'eselon-satu', 'kementerian', 'nasional'] as const;
export type Tier = (typeof TIERS)[number];

/** Roles that belong to the instansi as a whole, wherever their unit stands in the tree. */
const KEMENTERIAN: ReadonlySet<string> = new Set(['sekretaris', 'timPenilaiSetjen', 'penyiapUsulan', 'ketuaTpi', 'sekretarisTpi', 'anggotaTpi', 'pdTerkait', 'petugasPengaduan', 'ketuaTpm', 'anggotaTpm', 'timKhusus', 'pokja', 'timPembangunan', 'pimpinanInstansi', 'auditor', 'adminInstansi']);
const BY_JENJANG: Readonly<Record<Jenjang, Tier>> = { upt: 'upt', perangkatDaerah: 'upt', kanwil: 'kanwil', eselonSatu: 'eselon-satu', instansi: 'kementerian' };

/** Roles that stand above every instansi. */
const NASIONAL: ReadonlySet<string> = new Set(['tpn', 'operatorPlatform']);

/** At which level a post works: TPN above all, the offices of the instansi at the ministry, everybody else at their unit. */
export function tierOf(actor: Pick<Actor, 'role' | 'jenjang'>): Tier {
  if (NASIONAL.has(actor.role)) return 'nasional';
  return KEMENTERIAN.has(actor.role) ? 'kementerian' : BY_JENJANG[actor.jenjang];
}
