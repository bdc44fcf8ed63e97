import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { FaktorWajib } from '../identity/faktor/faktor-wajib.js';
import { idJabatan, type Session } from '../identity/session.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';

type RawActor = Omit<Actor, 'acting'> & { sampai: string | null; penggantian: string | null; sebagai: 'plh' | 'plt'; orang: string; digantikan: string; sk: string };

const COLUMNS = `p.tenant_id as tenant, p.instansi, p.zona, p.pack_id as "packId", p.post_id as post, p.role, p.satker_id as satker, p.satker as "namaSatker", p.jenjang, p.jenis, p.path, p.scope_path as scope,
  p.sampai::text, p.penggantian_id as penggantian, p.sebagai, p.digantikan as orang, p.nama_digantikan as digantikan, p.sk_penggantian as sk`;
const OF_SESSION = `select ${COLUMNS} from identity.posts_sesi($1) p`;
const OF_ACCOUNT = `select ${COLUMNS} from identity.posts($1) p`;

/** Which post, as lists and filters name it: `<instansi>/<post or substitution>`. */
export const kunciJabatan = (actor: Actor): string => `${actor.tenant}/${idJabatan(actor)}`;

/** The posts in which one person may act today, own and as a substitute, here and in other instansi, each as an actor of its own. */
@Injectable()
export class JabatanSaya {
  constructor(private readonly database: Database, private readonly faktor: FaktorWajib) {}

  /**
   * Those that this session may use. A token is held to the post that it was given for; a post that needs a second factor is left out of
   * a session that showed none.
   * @throws NotFound when `jabatan` is none of them
   */
  async dari(session: Session, jabatan?: string): Promise<Actor[]> {
    const all = session.token ? [session.actor].filter((actor) => actor !== null) : await this.read(OF_SESSION, session.id, session);
    const usable: Actor[] = [];
    for (const actor of all) if (!await this.faktor.menolak(session, actor)) usable.push(actor);
    const wanted = jabatan === undefined ? usable : usable.filter((actor) => kunciJabatan(actor) === jabatan || idJabatan(actor) === jabatan);
    if (jabatan !== undefined && wanted.length === 0) throw new NotFound();
    return wanted;
  }

  /** Those of an account, for what is read without a session (the calendar). */
  milik(account: string, person: string): Promise<Actor[]> {
    return this.read(OF_ACCOUNT, account, { account, person, nama: '' });
  }

  private async read(text: string, id: string, { account, person, nama }: Pick<Session, 'account' | 'person' | 'nama'>): Promise<Actor[]> {
    const rows = await this.database.outside<RawActor>({ name: text === OF_SESSION ? 'jabatan-sesi' : 'jabatan-akun', text, values: [id] });
    return rows.map(({ sampai, penggantian, sebagai, orang, digantikan, sk, ...post }) => ({
      ...post, account, person, nama, ...(penggantian === null || sampai === null ? {} : { acting: { sebagai, orang, nama: digantikan, penggantian, sk, sampai } }),
    }));
  }
}
