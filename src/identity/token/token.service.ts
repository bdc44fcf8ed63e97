import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.js';
import { Kewenangan, type Pencatat } from '../kewenangan/ledger.js';
import type { Session } from '../session.js';
import { Database } from '../../platform/database/database.js';
import { BadInput, Conflict, NotFound, Refused } from '../../platform/http/problem.js';
import type { NamaCakupan } from './cakupan.js';
import { sessionOfToken, type RawTokenSession } from './token-session.js';
import { isToken, newToken, sidikToken } from './token-text.js';

/** What a token is asked for; `sampai` is its last day, `YYYY-MM-DD`, in the zone of the instansi. */
export interface Permohonan { readonly nama: string; readonly cakupan: readonly NamaCakupan[]; readonly sampai: string }
/** A token as it is shown; instants in UTC. */
export interface TokenTercatat {
  readonly id: string; readonly nama: string; readonly cakupan: readonly string[]; readonly dibuat: Date; readonly kedaluwarsa: Date; readonly dipakai: Date | null; readonly dicabut: Date | null;
}
/** A token of a person, with the post that it acts in. */
export interface TokenMilik extends TokenTercatat { readonly tenant: string; readonly post: string; readonly path: string; readonly instansi: string; readonly peran: string; readonly namaSatker: string }
/** A token of a service, with the unit whose subtree it reads. */
export interface TokenLayanan extends TokenTercatat { readonly satker: string; readonly namaSatker: string }
/** A token that was made: its text is shown this once. */
export interface TokenBaru { readonly id: string; readonly token: string; readonly kedaluwarsa: Date }

/** Tokens that work at a time, for one account and for the services of one instansi. */
const MOST = 50;
const USE = { name: 'token-pakai', text: 'select * from identity.token_use($1)' };
const OWN = 'select id, tenant_id as tenant, post_id as post, path, instansi, peran, nama_satker as "namaSatker", nama, cakupan, dibuat, kedaluwarsa, dipakai, dicabut from identity.token_milik($1)';
const SERVICES = `select t.id, t.satker_id as satker, s.nama as "namaSatker", t.nama, t.cakupan, t.dibuat, t.kedaluwarsa, t.dipakai, t.dicabut
  from token_terbaru t join satker s on (s.tenant_id, s.id) = (t.tenant_id, t.satker_id) where t.tenant_id = $1 and t.jenis = 'layanan' and (t.berlaku or t.ke <= 50) order by t.dibuat desc, t.id`;
// until the last instant of the day it holds through; no later than a year from now
const END = `select ($2::date + 1)::timestamp at time zone $1 as kedaluwarsa, ($2::date + 1)::timestamp at time zone $1 <= clock_timestamp() as lampau,
  $2::date > ((clock_timestamp() at time zone $1) + interval '1 year')::date as jauh`;
const RUNNING = `select count(*)::int as n from token where tenant_id = $1 and jenis = $2 and account_id is not distinct from $3::uuid and dicabut is null and kedaluwarsa > clock_timestamp()`;
const UNIT = 'select 1 from satker where tenant_id = $1 and id = $2';
const INSERT = `insert into token (tenant_id, id, sidik, jenis, account_id, post_id, satker_id, nama, cakupan, dibuat_oleh, kedaluwarsa) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const REVOKE = `update token set dicabut = clock_timestamp() where tenant_id = $1 and id = $2 and jenis = $3 and account_id is not distinct from $4::uuid and dicabut is null returning id`;
const REVOKE_ALL = `update token set dicabut = clock_timestamp() where tenant_id = $1 and account_id = $2 and dicabut is null returning id`;

interface Manager { query<T>(sql: string, values?: unknown[]): Promise<T> }
type Owner = { readonly jenis: 'pribadi'; readonly account: string; readonly post: string } | { readonly jenis: 'layanan'; readonly satker: string };

/** Tokens by which programs ask: made, listed, withdrawn, and recognised. Only their SHA-256 is kept. */
@Injectable()
export class TokenService {
  constructor(private readonly database: Database, private readonly kewenangan: Kewenangan) {}

  /** Who asks by this token; null for one that is unknown, withdrawn or past its day. */
  async sessionOf(token: string): Promise<Session | null> {
    if (!isToken(token)) return null;
    const [raw] = await this.database.outside<RawTokenSession>({ ...USE, values: [sidikToken(token)] });
    return raw ? sessionOfToken(raw) : null;
  }

  /** The tokens of an account, the newest first: all that work, and of each instansi the latest 50 that do not any more. */
  milik(account: string): Promise<TokenMilik[]> {
    return this.database.outside<TokenMilik>({ name: 'token-milik', text: OWN, values: [account] });
  }

  /** The tokens of services of the actor's instansi, likewise. */
  layanan(actor: Actor): Promise<TokenLayanan[]> {
    return this.database.inTx(contextOf(actor), (manager) => manager.query<TokenLayanan[]>(SERVICES, [actor.tenant]));
  }

  /**
   * A token that acts in the actor's own post.
   * @throws Refused in a post that is held for somebody else: it cannot be handed on, not to a program either
   * @throws BadInput for a last day that is past, or more than a year away
   */
  terbitkanPribadi(actor: Actor, permohonan: Permohonan): Promise<TokenBaru> {
    if (actor.acting) throw new Refused([{ rule: 'token.jabatan-sendiri', title: 'Token dibuat untuk jabatan sendiri', need: 'jabatan definitif', have: `${actor.acting.sebagai === 'plh' ? 'Plh.' : 'Plt.'} menggantikan ${actor.acting.nama}`, basis: [] }]);
    return this.terbitkan(actor, permohonan, { jenis: 'pribadi', account: actor.account, post: actor.post });
  }

  /**
   * A token for a service that reads the subtree of a unit of the actor's instansi.
   * @throws NotFound for a unit that the actor does not see
   */
  terbitkanLayanan(actor: Actor, satker: string, permohonan: Permohonan): Promise<TokenBaru> {
    return this.terbitkan(actor, permohonan, { jenis: 'layanan', satker });
  }

  /** Withdraws a token of one's own, whatever post one acts in now. @throws NotFound where there is none that works */
  async cabutPribadi({ account, person }: Pick<Session, 'account' | 'person'>, id: string): Promise<void> {
    const own = (await this.milik(account)).find((token) => token.id === id);
    if (!own) throw new NotFound();
    const { tenant, path, post, peran } = own;
    await this.cabut({ tenant, path, scope: path, person, post, role: peran }, id, 'pribadi', account);
  }

  /** Withdraws a token of a service. @throws NotFound where there is none that works */
  async cabutLayanan(actor: Actor, id: string): Promise<void> {
    await this.cabut(actor, id, 'layanan', null);
  }

  /** Withdraws every token that an account has in the actor's instansi; the number of them. */
  cabutMilik(actor: Actor, account: string): Promise<number> {
    return this.database.inTx(contextOf(actor), async (manager) => {
      const gone = rowsOf(await manager.query(REVOKE_ALL, [actor.tenant, account]));
      await this.kewenangan.catatSemua(manager, actor, gone.map(({ id }) => ({ type: 'token.dicabut', payload: { id } })));
      return gone.length;
    });
  }

  private terbitkan(actor: Actor, { nama, cakupan, sampai }: Permohonan, owner: Owner): Promise<TokenBaru> {
    return this.database.inTx(contextOf(actor), async (manager) => {
      const kedaluwarsa = await endOf(manager, actor.zona, sampai);
      const account = owner.jenis === 'pribadi' ? owner.account : null;
      const [post, satker] = owner.jenis === 'pribadi' ? [owner.post, null] : [null, owner.satker];
      if (satker !== null && (await manager.query<object[]>(UNIT, [actor.tenant, satker])).length === 0) throw new NotFound();
      const [{ n } = { n: 0 }] = await manager.query<{ n: number }[]>(RUNNING, [actor.tenant, owner.jenis, account]);
      if (n >= MOST) throw new Conflict('token-terlalu-banyak', { paling: MOST }, `Sudah ada ${MOST} token yang berlaku. Cabut yang tidak dipakai lagi.`);
      const [id, token] = [randomUUID(), newToken()];
      await manager.query(INSERT, [actor.tenant, id, sidikToken(token), owner.jenis, account, post, satker, nama, cakupan, actor.person, kedaluwarsa]);
      await this.kewenangan.catat(manager, actor, 'token.diterbitkan', { id, jenis: owner.jenis, jabatan: post, satker, cakupan, sampai });
      return { id, token, kedaluwarsa };
    });
  }

  private cabut(actor: Pencatat & Pick<Actor, 'scope'>, id: string, jenis: Owner['jenis'], account: string | null): Promise<void> {
    return this.database.inTx(contextOf(actor), async (manager) => {
      if (rowsOf(await manager.query(REVOKE, [actor.tenant, id, jenis, account])).length === 0) throw new NotFound();
      await this.kewenangan.catat(manager, actor, 'token.dicabut', { id });
    });
  }
}

const contextOf = ({ tenant, scope, person, post, acting }: Pick<Actor, 'tenant' | 'scope' | 'person' | 'post' | 'acting'>) => ({ tenant, scope, person, post, acting: acting?.orang });

/** TypeORM gives the rows of an `update … returning` beside their count. */
const rowsOf = (answer: unknown): { id: string }[] => (answer as [{ id: string }[], number])[0];

async function endOf(manager: Manager, zona: string, sampai: string): Promise<Date> {
  const [end] = await manager.query<{ kedaluwarsa: Date; lampau: boolean; jauh: boolean }[]>(END, [zona, sampai]);
  if (!end || end.lampau) throw new BadInput([{ path: '/sampai', why: 'sudah lampau' }]);
  if (end.jauh) throw new BadInput([{ path: '/sampai', why: 'paling lama satu tahun dari hari ini' }]);
  return end.kedaluwarsa;
}
