import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Database } from '../../platform/database/database.js';
import { NotSignedIn } from '../../platform/http/problem.js';
import { Pembuktian, terkuat, type Bukti, type Faktor } from '../faktor/pembuktian.js';
import { PasskeyService, type Asked } from '../faktor/passkey.service.js';
import { idJabatan, type CaraMasuk, type Jabatan } from '../session.js';
import { newToken, SessionService, sidikOf, type Credentials } from '../session.service.js';
import { Rem } from './rem.js';

/** From where somebody comes. */
export interface Asal { readonly alamat: string; readonly agen: string | null; readonly dikenal: boolean }
/** Signed in; or the first stage is done, and the browser holds what it needs for the second. */
export type Masuk = { readonly account: string; readonly sesi: string } | { readonly tahap: string; readonly pilihan: readonly (keyof FaktorPilihan)[] };
interface FaktorPilihan { readonly passkey: true; readonly totp: true; readonly kodePemulihan: true }

interface Tahap { readonly account_id: string; readonly jabatan_tenant: string | null; readonly jabatan_id: string | null; readonly cara: CaraMasuk; readonly ditahan: boolean }

const OPEN = 'select identity.tahap_buka($1, $2, $3, $4, $5, $6)';
const READ = 'select account_id from identity.tahap_baca($1)';
const TRY = 'select account_id, jabatan_tenant, jabatan_id, cara, ditahan from identity.tahap_coba($1)';
const CLOSE = 'select identity.tahap_tutup($1) as ada';
const NOT_ACCEPTED = 'Faktor kedua tidak cocok, sudah pernah dipakai, atau waktunya habis. Ulangi, atau masuk kembali dari awal.';
const NO_PASSKEY = 'Passkey tidak dikenal, bukan untuk layanan ini, atau waktunya habis. Ulangi, atau masuk dengan kata sandi.';

/** Signing in, in one stage or two, with the brake before each. */
@Injectable()
export class MasukService {
  constructor(
    private readonly database: Database, private readonly sessions: SessionService, private readonly pembuktian: Pembuktian, private readonly passkeys: PasskeyService, private readonly rem: Rem,
  ) {}

  /** The password. Throws as `SessionService.signIn`, and as the brake. */
  async withPassword(credentials: Credentials, asal: Asal): Promise<Masuk> {
    if (!asal.dikenal) await this.rem.pass(asal.alamat);
    const { account, post } = await this.sessions.prove(credentials).catch((error: unknown) => this.counted(error, asal));
    const faktor = await this.pembuktian.faktor(account);
    if (terkuat(faktor) === 'sandi') return { account, sesi: await this.sessions.open(account, { cara: 'sandi', kuat: false, agen: asal.agen, post }) };
    const tahap = newToken();
    await this.database.outside({ name: 'tahap-buka', text: OPEN, values: [sidikOf(tahap), account, post?.tenant ?? null, post ? idJabatan(post) : null, 'sandi', asal.agen] });
    return { tahap, pilihan: pilihanOf(faktor) };
  }

  /** The account of a sign-in that waits for its second stage. @throws NotSignedIn without one */
  async pending(tahap: string): Promise<string> {
    const [row] = await this.database.outside<{ account_id: string }>({ name: 'tahap-baca', text: READ, values: [sidikOf(tahap)] });
    if (!row) throw new NotSignedIn(NOT_ACCEPTED);
    return row.account_id;
  }

  /**
   * The second factor of a sign-in whose first stage was done in this browser.
   * @throws NotSignedIn alike when it is wrong, used before, too late, or the account is held back
   */
  async withFactor(tahap: string, bukti: Bukti, asked: Asked | null, asal: Asal): Promise<{ readonly account: string; readonly sesi: string }> {
    if (!asal.dikenal) await this.rem.pass(asal.alamat);
    const { account_id: account, jabatan_tenant, jabatan_id, cara, ditahan } = await this.attempt(tahap);
    const shown = !ditahan && await this.pembuktian.faktorKedua(account, bukti, asked);
    const [closed] = shown ? await this.database.outside<{ ada: boolean }>({ name: 'tahap-tutup', text: CLOSE, values: [sidikOf(tahap)] }) : [];
    if (!closed?.ada) {
      if (!ditahan) await this.sessions.failed(account);
      return this.counted(new NotSignedIn(NOT_ACCEPTED), asal);
    }
    const post = await this.post(account, jabatan_tenant, jabatan_id);
    return { account, sesi: await this.sessions.open(account, { cara, kuat: true, agen: asal.agen, post }) };
  }

  /** A passkey alone, which is two factors in one. @throws NotSignedIn for any that is not taken */
  async withPasskey(response: AuthenticationResponseJSON, jabatan: string | undefined, asked: Asked, asal: Asal): Promise<{ readonly account: string; readonly sesi: string }> {
    if (!asal.dikenal) await this.rem.pass(asal.alamat);
    const account = await this.passkeys.verify(response, asked);
    if (account === null) return this.counted(new NotSignedIn(NO_PASSKEY), asal);
    const post = await this.sessions.choose(account, jabatan);
    return { account, sesi: await this.sessions.open(account, { cara: 'passkey', kuat: true, agen: asal.agen, post }) };
  }

  private async attempt(token: string): Promise<Tahap> {
    const [row] = await this.database.outside<Tahap>({ name: 'tahap-coba', text: TRY, values: [sidikOf(token)] });
    if (!row) throw new NotSignedIn(NOT_ACCEPTED);
    return row;
  }

  /** The post wanted at the first stage, if it still holds. */
  private async post(account: string, tenant: string | null, id: string | null): Promise<Jabatan | undefined> {
    if (tenant === null || id === null) return undefined;
    return (await this.sessions.posts(account)).find((post) => post.tenant === tenant && idJabatan(post) === id);
  }

  private async counted(error: unknown, { alamat }: Asal): Promise<never> {
    if (error instanceof NotSignedIn) await this.rem.failed(alamat);
    throw error;
  }
}

const pilihanOf = ({ passkey, totp, pemulihan }: Faktor): (keyof FaktorPilihan)[] =>
  [...(passkey > 0 ? ['passkey' as const] : []), ...(totp ? ['totp' as const] : []), ...(pemulihan > 0 ? ['kodePemulihan' as const] : [])];
