import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { createServer } from '../../src/server.js';
import { startOidc, type Lie, type Oidc } from './oidc.js';
import { openGround, type Ground } from './world-ground.js';

const { kemenimipas: k, contoh: c } = DEMO;
/** The address at which browsers know the server. */
export const HERE = 'http://predikat.uji.test';
/** Predikat as the providers know it. */
export const CLIENT = 'predikat';
const SECRET = 'rahasia-klien-untuk-uji-saja-0123456789';

/** A server with three providers: `uji` (trusted for NIP by the ministry of immigration), `lain` (for user names, by the other one) and `mati`, which is down. */
export interface OidcWorld {
  readonly ground: Ground;
  /** Where the server listens. */
  readonly url: string;
  readonly oidc: Oidc;
  readonly lain: Oidc;
  browser(): OidcBrowser;
  /** The rule by which a sign-in is refused while the provider lies so; no session is opened. */
  refused(how: Lie | null, id?: 'uji' | 'lain', browser?: OidcBrowser): Promise<string>;
  /** Somebody who is known here and at the provider, by NIP; the subject. */
  seseorang(namaPengguna: string): Promise<string>;
  /** Both providers tell the truth again. */
  honest(): void;
  close(): Promise<void>;
}

/** Server, database and providers on loopback. */
export async function openOidcWorld(): Promise<OidcWorld> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-oidc-'));
  const start = (id: string, claimsInToken: boolean) => startOidc({ client: CLIENT, redirect: `${HERE}/api/v1/sesi/oidc/${id}/kembali`, logout: `${HERE}/`, claimsInToken });
  const [ground, oidc, lain] = await Promise.all([openGround(), start('uji', true), start('lain', false)]);
  writeFileSync(path.join(folder, 'oidc.json'), JSON.stringify([
    { id: 'uji', judul: 'SSO Uji', issuer: oidc.issuer, clientId: CLIENT, clientSecret: SECRET, instansi: [k.kode], klaim: { nip: 'nip' }, tautkan: 'nip', kuat: { amr: ['otp'] } },
    { id: 'lain', judul: 'SSO Lain', issuer: lain.issuer, clientId: CLIENT, clientSecret: SECRET, instansi: [c.kode], klaim: { username: 'preferred_username' }, tautkan: 'username' },
    { id: 'mati', judul: 'SSO Mati', issuer: 'http://127.0.0.1:9', clientId: CLIENT, clientSecret: SECRET, instansi: [c.kode] },
  ]));
  const app = await createServer({ urls: ground.db, database: ground.database, close: () => Promise.resolve() }, {
    rateLimit: 1_000_000, publicUrl: HERE, worker: false, files: { folder, s3: null }, oidcFile: path.join(folder, 'oidc.json'), production: false,
  }, ground.historyKey, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  let berikutnya = 0;
  const browser = () => new OidcBrowser(url);
  return {
    ground, url, oidc, lain, browser,
    refused: async (how, id = 'uji', by = browser()) => {
      ({ uji: oidc, lain })[id].lie(how);
      const { answer } = await by.masuk(id);
      expect(by.cookie('sid')).toBeUndefined();
      return ruleOf(answer);
    },
    seseorang: async (namaPengguna) => {
      const nip = `19800101200501${String(1000 + berikutnya++)}`;
      await ground.asAdmin('update person set nip = $2 where id = (select person_id from account where username = $1)', [namaPengguna, nip]);
      await oidc.who({ akun: `sub-${nip}`, klaim: { nip } });
      return `sub-${nip}`;
    },
    honest: () => { oidc.lie(null); lain.lie(null); },
    close: async () => {
      await app.close();
      await Promise.all([ground.close(), oidc.close(), lain.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first rule that an answer names. */
export const ruleOf = async (answer: Response | undefined): Promise<string> => ((await answer?.json()) as { why?: { rule: string }[] }).why?.[0]?.rule ?? `status ${answer?.status}`;

/** A browser: keeps cookies for each host, and stops wherever it is not sent on. */
export class OidcBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly url: string) {}

  private jar(address: string): Map<string, string> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  cookie(name: string): string | undefined { return this.jar(HERE).get(name); }
  keep(name: string, value: string): void { this.jar(HERE).set(name, value); }

  async open(address: string, method = 'GET'): Promise<Response> {
    const jar = this.jar(address);
    const answer = await fetch(address.replace(HERE, this.url), { method, redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** Follows until the address fits, and gives it without opening it; or the answer that sends nowhere. */
  async follow(address: string, until?: RegExp): Promise<{ address: string; answer?: Response }> {
    let at = address;
    for (let i = 0; i < 12; i++) {
      if (until?.test(at)) return { address: at };
      const answer = await this.open(at);
      const next = answer.headers.get('location');
      if (next === null || (at.startsWith(`${HERE}/api`) && !next.startsWith('http'))) return { address: at, answer };
      at = new URL(next, at).href;
    }
    throw new Error('sent round in circles');
  }

  masuk(id = 'uji', query = ''): Promise<{ address: string; answer?: Response }> { return this.follow(`${HERE}/api/v1/sesi/oidc/${id}${query}`); }
  /** Up to the moment at which the provider sends back. */
  hampir(id = 'uji', query = ''): Promise<{ address: string }> { return this.follow(`${HERE}/api/v1/sesi/oidc/${id}${query}`, /\/kembali\?/); }
  async sesi(): Promise<Record<string, unknown>> { return await (await this.open(`${HERE}/api/v1/sesi`)).json() as Record<string, unknown>; }
}
