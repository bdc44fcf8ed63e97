import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from './actor.js';

/** Who is signed in. `actor` is null while no post is active: the person has none today, or the one in use has ended. */
export interface Session {
  readonly account: string;
  readonly person: string;
  readonly nama: string;
  readonly actor: Actor | null;
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
  /** Last day, `YYYY-MM-DD`; null while no end is set. */
  readonly sampai: string | null;
}

/** A row of `identity.session_use`; the columns of the post are null together. */
export interface RawSession {
  account_id: string; person_id: string; nama: string;
  tenant_id: string | null; post_id: string; role: string; satker_id: string; satker: string; jenjang: Jenjang; jenis: string;
  path: string; scope_path: string; instansi: string; pack_id: string; zona: string;
}

/** A row of `identity.posts`, its date as text. */
export interface RawJabatan {
  tenant_id: string; post_id: string; role: string; satker_id: string; satker: string; jenjang: Jenjang; jenis: string; instansi: string; zona: string; sampai: string | null;
}

export const sessionOf = (raw: RawSession): Session => ({ account: raw.account_id, person: raw.person_id, nama: raw.nama, actor: actorOf(raw) });

function actorOf(raw: RawSession): Actor | null {
  if (raw.tenant_id === null) return null;
  return {
    account: raw.account_id, person: raw.person_id, nama: raw.nama, tenant: raw.tenant_id, instansi: raw.instansi, zona: raw.zona, packId: raw.pack_id,
    post: raw.post_id, role: raw.role, satker: raw.satker_id, namaSatker: raw.satker, jenjang: raw.jenjang, jenis: raw.jenis, path: raw.path, scope: raw.scope_path,
  };
}

export const jabatanOf = (raw: RawJabatan): Jabatan => ({
  tenant: raw.tenant_id, post: raw.post_id, role: raw.role, satker: raw.satker_id, namaSatker: raw.satker, jenjang: raw.jenjang, jenis: raw.jenis,
  instansi: raw.instansi, zona: raw.zona, sampai: raw.sampai,
});
