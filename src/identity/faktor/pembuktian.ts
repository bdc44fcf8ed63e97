import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Database } from '../../platform/database/database.js';
import { KejadianAkun } from '../sesi/kejadian.js';
import { PasskeyService, type Asked } from './passkey.service.js';
import { PemulihanService } from './pemulihan.service.js';
import { TotpService } from './totp.service.js';

/** What an account has to prove its owner. */
export interface Faktor {
  readonly namaPengguna: string;
  readonly nama: string;
  readonly sandi: boolean;
  /** Since when; null without one. */
  readonly totp: Date | null;
  readonly passkey: number;
  /** Recovery codes that are left. */
  readonly pemulihan: number;
}

/** A second factor that is shown. */
export type Bukti = { readonly totp: string } | { readonly kodePemulihan: string } | { readonly passkey: AuthenticationResponseJSON };

/** The kinds of proof, the strongest first: a passkey cannot be typed into a false page. */
export type Terkuat = 'passkey' | 'totp' | 'sandi';
/** The strongest proof an account has; null for one that signs in elsewhere only. */
export function terkuat({ passkey, totp, sandi }: Pick<Faktor, 'passkey' | 'totp' | 'sandi'>): Terkuat | null {
  if (passkey > 0) return 'passkey';
  if (totp !== null) return 'totp';
  return sandi ? 'sandi' : null;
}

interface RawFaktor { nama_pengguna: string; nama: string; sandi: boolean; totp_sejak: Date | null; passkey: string; pemulihan: string }

const FACTORS = 'select nama_pengguna, nama, sandi, totp_sejak, passkey, pemulihan from identity.faktor($1)';

/** Checks second factors. */
@Injectable()
export class Pembuktian {
  constructor(
    private readonly database: Database, private readonly totp: TotpService, private readonly passkeys: PasskeyService, private readonly pemulihan: PemulihanService,
    private readonly kejadian: KejadianAkun,
  ) {}

  /** @throws Error when there is no such account */
  async faktor(account: string): Promise<Faktor> {
    const [raw] = await this.database.outside<RawFaktor>({ name: 'faktor', text: FACTORS, values: [account] });
    if (!raw) throw new Error('akun tidak ada');
    return { namaPengguna: raw.nama_pengguna, nama: raw.nama, sandi: raw.sandi, totp: raw.totp_sejak, passkey: Number(raw.passkey), pemulihan: Number(raw.pemulihan) };
  }

  /** Whether this is a second factor of the account; it is used up by that. */
  async faktorKedua(account: string, bukti: Bukti, asked: Asked | null): Promise<boolean> {
    if ('totp' in bukti) return this.totp.verify(account, bukti.totp);
    if ('passkey' in bukti) return asked !== null && await this.passkeys.verify(bukti.passkey, asked) === account;
    const used = await this.pemulihan.use(account, bukti.kodePemulihan);
    if (used) await this.kejadian.catat(account, 'pemulihan.dipakai');
    return used;
  }
}
