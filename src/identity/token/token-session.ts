import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import type { Actor } from '../actor.js';
import type { Session } from '../session.js';

/** A row of `identity.token_use`; the columns of the post are null together once it has ended. */
export interface RawTokenSession {
  account_id: string; person_id: string; nama: string; token: string; jenis_token: 'pribadi' | 'layanan'; cakupan: string[];
  tenant_id: string | null; post_id: string; role: string; satker_id: string; satker: string; jenjang: Jenjang; jenis: string;
  path: string; scope_path: string; instansi: string; pack_id: string; zona: string;
}

/** Nobody is there who could prove anything: a token never counts as a fresh proof, nor as a second factor. */
const NEVER = new Date(0).toISOString();

/** Who asks by a token, in the form of a session. */
export const sessionOfToken = (raw: RawTokenSession): Session => ({
  account: raw.account_id, person: raw.person_id, nama: raw.nama, id: raw.token, cara: 'token', kuat: false, dikuatkan: NEVER, segar: false, sandiLewat: false,
  token: { id: raw.token, jenis: raw.jenis_token, cakupan: raw.cakupan }, actor: actorOf(raw),
});

function actorOf(raw: RawTokenSession): Actor | null {
  if (raw.tenant_id === null) return null;
  return {
    account: raw.account_id, person: raw.person_id, nama: raw.nama, tenant: raw.tenant_id, instansi: raw.instansi, zona: raw.zona, packId: raw.pack_id,
    post: raw.post_id, role: raw.role, satker: raw.satker_id, namaSatker: raw.satker, jenjang: raw.jenjang, jenis: raw.jenis, path: raw.path, scope: raw.scope_path,
  };
}
