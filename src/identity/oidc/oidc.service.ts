import { Inject, Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, type Statement } from '../../platform/database/database.js';
import { NotFound, Problem } from '../../platform/http/problem.js';
import { SessionService } from '../session.service.js';
import { OidcUndangan, type Pembawa } from './oidc.undangan.js';
import { answerTo, ditolak, instansiLain, nonaktif, sudahTertaut, tidakDikenal } from './penolakan.js';
import { Percakapan, type Terbukti } from './percakapan.js';
import type { Penyedia } from './penyedia.js';
import type { Titipan } from './titipan.js';

/** The identity providers of this installation (`readonly Penyedia[]`). */
export const PENYEDIA_OIDC = Symbol('PENYEDIA_OIDC');

const START = 'select identity.oidc_mulai($1, $2)';
const TAKE = 'select penyedia from identity.oidc_ambil($1)';
const ACCOUNT = 'select account_id, aktif from identity.oidc_akun($1, $2)';
const CANDIDATES = 'select account_id from identity.oidc_calon($1, $2, $3)';
const LINK = 'select identity.oidc_tautkan($1, $2, $3) as tertaut';
const TENANTS = 'select kode, tenant_id from identity.instansi_menurut($1)';
const MARK = 'select identity.session_oidc($1, $2, $3, $4)';
const OPENED_BY = 'select penyedia from identity.session_penyedia($1)';

const sidikOf = (text: string): Buffer => createHash('sha256').update(text).digest();

type Run = (statement: Statement) => Promise<object[]>;

/**
 * Signing in through identity providers. A person is known by issuer and subject alone; names and addresses that a provider tells are not
 * kept. Nobody gets an account or a post by coming from a provider.
 */
@Injectable()
export class OidcService {
  private readonly percakapan: ReadonlyMap<string, Percakapan>;
  private readonly logger = new Logger(OidcService.name);

  constructor(private readonly database: Database, private readonly sessions: SessionService, private readonly undangan: OidcUndangan, @Inject(PENYEDIA_OIDC) private readonly penyedia: readonly Penyedia[]) {
    this.percakapan = new Map(penyedia.map((p) => [p.id, new Percakapan(p)]));
  }

  /** All providers, as they are offered. */
  daftar(): { readonly id: string; readonly judul: string }[] {
    return this.penyedia.map(({ id, judul }) => ({ id, judul }));
  }

  /** Those that an instansi trusts. */
  async dipercaya(tenant: string): Promise<{ readonly id: string; readonly judul: string }[]> {
    const all = this.penyedia;
    const tenants = all.length === 0 ? [] : await this.tenantsOf(all.flatMap(({ instansi }) => instansi));
    const codes = tenants.filter(({ tenant_id }) => tenant_id === tenant).map(({ kode }) => kode);
    return all.filter(({ instansi }) => instansi.some((kode) => codes.includes(kode))).map(({ id, judul }) => ({ id, judul }));
  }

  /**
   * Where the browser is sent; the request can be finished once, within ten minutes, by who holds `titipan`.
   * @throws NotFound for an unknown provider
   * @throws TooBusy while it does not answer; Forbidden where it is not who it should be
   */
  async mulai(id: string, titipan: Titipan, redirectUri: string): Promise<URL> {
    const percakapan = this.dengan(id);
    const url = await this.carefully(percakapan, () => percakapan.alamatMasuk(titipan, redirectUri));
    await this.database.outside({ name: 'oidc-mulai', text: START, values: [sidikOf(titipan.rahasia), id] });
    return url;
  }

  /**
   * Opens a session for who came back, and gives its token and whose it is.
   * @param current the address at which the browser came back
   * @throws Forbidden with the reason, whatever is wrong with the answer or unknown about the person
   * @throws TooBusy while the provider does not answer
   */
  async selesai(id: string, titipan: Titipan | undefined, current: URL, agen: string | null): Promise<{ readonly token: string; readonly account: string }> {
    const percakapan = this.dengan(id);
    if (!titipan) throw ditolak('oidc.permintaan');
    const [taken] = await this.database.outside<{ penyedia: string }>({ name: 'oidc-ambil', text: TAKE, values: [sidikOf(titipan.rahasia)] });
    if (!taken) throw ditolak('oidc.permintaan');
    if (taken.penyedia !== id) throw ditolak('oidc.penyedia');
    const { account, terbukti } = await this.carefully(percakapan, async () => {
      const who = await percakapan.siapa(titipan, current);
      return { account: await this.accountOf(percakapan.penyedia, who, titipan.undangan), terbukti: who };
    });
    return { account, token: await this.open(account, percakapan.penyedia, terbukti, agen) };
  }

  /** Where the browser should go to sign out at the provider as well, for a session that one opened; null where there is nothing to do. */
  async alamatKeluar(token: string, kembali: string): Promise<string | null> {
    const [opened] = await this.database.outside<{ penyedia: string | null }>({ name: 'oidc-sesi', text: OPENED_BY, values: [sidikOf(token)] });
    const percakapan = this.percakapan.get(opened?.penyedia ?? '');
    // a provider that is down keeps nobody from signing out here
    return percakapan ? percakapan.alamatKeluar(kembali).then((url) => url?.href ?? null, () => null) : null;
  }

  private dengan(id: string): Percakapan {
    const found = this.percakapan.get(id);
    if (!found) throw new NotFound();
    return found;
  }

  private async carefully<T>(percakapan: Percakapan, fn: () => Promise<T>): Promise<T> {
    try {
      return await fn();
    } catch (error) {
      const answer = answerTo(error);
      percakapan.lupakan();
      if (!(error instanceof Problem)) this.logger.warn(`penyedia ${percakapan.penyedia.id}: ${(error as { code?: string }).code ?? (error as Error).name}`);
      throw answer;
    }
  }

  private async accountOf(penyedia: Penyedia, terbukti: Terbukti, kode: string | null): Promise<string> {
    const [known] = await this.database.outside<{ account_id: string; aktif: boolean }>({ name: 'oidc-akun', text: ACCOUNT, values: [terbukti.penerbit, terbukti.subjek] });
    if (known && !known.aktif) throw nonaktif(penyedia.judul);
    const { terima } = this.undangan;
    if (kode !== null && terima) return terima(kode, this.pembawa(penyedia, terbukti));
    return known?.account_id ?? this.firstTime(penyedia, terbukti);
  }

  private pembawa(penyedia: Penyedia, terbukti: Terbukti): Pembawa {
    return {
      periksa: async (tenant) => { if (!(await this.tenantIds(penyedia)).includes(tenant)) throw instansiLain(penyedia.judul); },
      tautkan: async (tx, account) => { if (!(await this.link(terbukti, account, (statement) => tx.run(statement)))) throw sudahTertaut(penyedia.judul); },
    };
  }

  /** Exactly one account that is at work where the provider is trusted, by the word that it is trusted for. */
  private async firstTime(penyedia: Penyedia, terbukti: Terbukti): Promise<string> {
    const { tautkan, klaim } = penyedia;
    const name = tautkan === 'undangan' ? undefined : klaim[tautkan];
    const word = name === undefined ? undefined : await terbukti.klaim(name);
    if (word === undefined || word === '') throw tidakDikenal(penyedia.judul);
    const candidates = await this.database.outside<{ account_id: string }>({
      name: 'oidc-calon', text: CANDIDATES, values: [await this.tenantIds(penyedia), tautkan === 'nip' ? word : null, tautkan === 'username' ? word : null],
    });
    const [account] = candidates;
    if (!account || candidates.length > 1) throw tidakDikenal(penyedia.judul);
    // another identity of this issuer that opens the account already is not replaced
    if (!(await this.link(terbukti, account.account_id, (statement) => this.database.outside(statement)))) throw tidakDikenal(penyedia.judul);
    return account.account_id;
  }

  /** False where one of them is tied to another already. */
  private async link({ penerbit, subjek }: Terbukti, account: string, run: Run): Promise<boolean> {
    const [row] = await run({ name: 'oidc-tautkan', text: LINK, values: [penerbit, subjek, account] }) as { tertaut: boolean }[];
    return row?.tertaut === true;
  }

  private tenantsOf(kode: readonly string[]): Promise<{ kode: string; tenant_id: string }[]> {
    return this.database.outside({ name: 'oidc-instansi', text: TENANTS, values: [kode] });
  }

  private async tenantIds({ instansi }: Penyedia): Promise<string[]> {
    return (await this.tenantsOf(instansi)).map((row) => row.tenant_id);
  }

  private async open(account: string, penyedia: Penyedia, { kuat, pada }: Terbukti, agen: string | null): Promise<string> {
    const tenants = await this.tenantIds(penyedia);
    const post = (await this.sessions.posts(account)).find(({ tenant }) => tenants.includes(tenant));
    const token = await this.sessions.open(account, { cara: 'oidc', kuat, agen, post });
    await this.database.outside({ name: 'sesi-oidc', text: MARK, values: [sidikOf(token), penyedia.id, tenants, pada] });
    return token;
  }
}
