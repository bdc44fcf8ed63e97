import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Acting, Actor } from './actor.js';

/** How somebody signed in. */
export type CaraMasuk = 'sandi' | 'passkey' | 'oidc' | 'token';

/** Who is signed in. `actor` is null while no post is active: the person has none today, or the one in use has ended. */
export interface Session {
  readonly account: string;
  readonly person: string;
  readonly nama: string;
  /** What the person may know the session by; not its token. */
  readonly id: string;
  readonly cara: CaraMasuk;
  /** A second factor was shown. */
  readonly kuat: boolean;
  /** When the person last proved who they are, as an ISO instant. */
  readonly dikuatkan: string;
  /** That was no longer ago than a step-up asks for, by the clock of the database. */
  readonly segar: boolean;
  /** The password is older than the instansi of the active post allows. */
  readonly sandiLewat: boolean;
  readonly actor: Actor | null;
  /** Set where a program asks by a token: which one, and what it was given for. */
  readonly token?: { readonly id: string; readonly jenis: 'pribadi' | 'layanan'; readonly cakupan: readonly string[] };
}

/** A post that an account may act in today. */
export interface Jabatan {
  readonly tenant: string;
  readonly post: string;
  readonly role: string;
  readonly satker: string;
  readonly namaSatker: string;
  readonly jenjang: Jenjang;
  readonly jenis: string;
  readonly instansi: string;
  readonly zona: string;
  /** The pack in force for the instansi today. */
  readonly packId: string;
  /** Last day, `YYYY-MM-DD`; null while no end is set. */
  readonly sampai: string | null;
  readonly acting?: Acting;
}

/** What a session remembers of a post: the post itself, or the substitution under which it is held. */
export const idJabatan = ({ post, acting }: Pick<Jabatan, 'post' | 'acting'>): string => acting?.penggantian ?? post;

/** The columns of a substitution, null together for a post of one's own. */
interface RawActing { penggantian_id: string | null; sebagai: 'plh' | 'plt'; digantikan: string; nama_digantikan: string; sk_penggantian: string; sampai: string | null }

/** A row of `identity.session_use`; the columns of the post are null together. */
export interface RawSession extends RawActing {
  account_id: string; person_id: string; nama: string; sesi: string; cara: CaraMasuk; kuat: boolean; dikuatkan: Date; segar: boolean; sandi_lewat: boolean;
  tenant_id: string | null; post_id: string; role: string; satker_id: string; satker: string; jenjang: Jenjang; jenis: string;
  path: string; scope_path: string; instansi: string; pack_id: string; zona: string;
}

/** A row of `identity.posts`, its date as text. */
export interface RawJabatan extends RawActing {
  tenant_id: string; post_id: string; role: string; satker_id: string; satker: string; jenjang: Jenjang; jenis: string; instansi: string; zona: string; pack_id: string;
}

export const sessionOf = (raw: RawSession): Session => ({ account: raw.account_id, person: raw.person_id, nama: raw.nama, id: raw.sesi, cara: raw.cara, kuat: raw.kuat, dikuatkan: raw.dikuatkan.toISOString(), segar: raw.segar, sandiLewat: raw.sandi_lewat, actor: actorOf(raw) });

function actorOf(raw: RawSession): Actor | null {
  if (raw.tenant_id === null) return null;
  return {
    account: raw.account_id, person: raw.person_id, nama: raw.nama, tenant: raw.tenant_id, instansi: raw.instansi, zona: raw.zona, packId: raw.pack_id,
    post: raw.post_id, role: raw.role, satker: raw.satker_id, namaSatker: raw.satker, jenjang: raw.jenjang, jenis: raw.jenis, path: raw.path, scope: raw.scope_path, ...actingOf(raw),
  };
}

export const jabatanOf = (raw: RawJabatan): Jabatan => ({
  tenant: raw.tenant_id, post: raw.post_id, role: raw.role, satker: raw.satker_id, namaSatker: raw.satker, jenjang: raw.jenjang, jenis: raw.jenis,
  instansi: raw.instansi, zona: raw.zona, packId: raw.pack_id, sampai: raw.sampai, ...actingOf(raw),
});

function actingOf({ penggantian_id: penggantian, sebagai, digantikan, nama_digantikan: nama, sk_penggantian: sk, sampai }: RawActing): { acting?: Acting } {
  return penggantian === null || sampai === null ? {} : { acting: { sebagai, orang: digantikan, nama, penggantian, sk, sampai } };
}
