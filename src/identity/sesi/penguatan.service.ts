import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Forbidden, Refused } from '../../platform/http/problem.js';
import { Pembuktian, terkuat, type Bukti } from '../faktor/pembuktian.js';
import type { Asked } from '../faktor/passkey.service.js';
import { Passwords } from '../passwords.js';
import { SessionService } from '../session.service.js';

interface Sandi { readonly password_hash: string | null; readonly ditahan: boolean }

const PASSWORD = 'select password_hash, ditahan from identity.sandi_baca($1)';

/**
 * Showing again who one is. The strongest proof that the account has is asked for: a passkey, else a code of the app, else the password;
 * a recovery code stands in for a factor that was lost.
 */
@Injectable()
export class PenguatanService {
  constructor(private readonly database: Database, private readonly passwords: Passwords, private readonly pembuktian: Pembuktian, private readonly sessions: SessionService) {}

  /**
   * The session under a new token, its proof fresh.
   * @throws Refused for a proof weaker than the strongest one
   * @throws Forbidden when the proof is wrong or used, or the account is held back
   */
  async strengthen(account: string, token: string, bukti: Bukti | { readonly kataSandi: string }, asked: Asked | null): Promise<string> {
    const strongest = terkuat(await this.pembuktian.faktor(account));
    const kind = kindOf(bukti);
    if (kind !== strongest && !(kind === 'pemulihan' && strongest !== 'sandi')) throw tooWeak(strongest);
    const [before] = await this.stored(account);
    const shown = before?.ditahan === false && await ('kataSandi' in bukti ? this.isPassword(account, bukti.kataSandi) : this.pembuktian.faktorKedua(account, bukti, asked));
    if (!shown) {
      if (before?.ditahan === false) await this.sessions.failed(account);
      throw NOT_SHOWN;
    }
    return this.sessions.strengthen(token, kind !== 'sandi');
  }

  /** Whether this is the password, of an account that is not held back now. */
  async isPassword(account: string, kataSandi: string): Promise<boolean> {
    const [before] = await this.stored(account);
    const matches = await this.passwords.verify(kataSandi, before?.password_hash ?? undefined);
    const [now] = await this.stored(account);
    return matches && now?.ditahan === false;
  }

  private stored(account: string): Promise<Sandi[]> {
    return this.database.outside<Sandi>({ name: 'sandi-baca', text: PASSWORD, values: [account] });
  }
}

function kindOf(bukti: Bukti | { readonly kataSandi: string }): 'sandi' | 'totp' | 'passkey' | 'pemulihan' {
  if ('kataSandi' in bukti) return 'sandi';
  if ('totp' in bukti) return 'totp';
  return 'passkey' in bukti ? 'passkey' : 'pemulihan';
}

const NEED = { passkey: 'passkey, atau kode pemulihan', totp: 'kode dari aplikasi autentikator, atau kode pemulihan', sandi: 'kata sandi' };
const tooWeak = (strongest: keyof typeof NEED | null): Refused => new Refused([{
  rule: 'penguatan.terkuat', title: 'Penguatan memakai faktor terkuat yang terdaftar', basis: [], where: '/api/v1/saya/faktor',
  need: strongest === null ? 'masuk kembali melalui penyedia identitas, atau daftarkan faktor kedua' : NEED[strongest], have: 'pembuktian yang lain',
}]);
const NOT_SHOWN = new Forbidden([{
  rule: 'penguatan.cocok', title: 'Pembuktian cocok dengan akun ini', basis: [],
  need: 'pembuktian yang benar dan belum pernah dipakai, pada akun yang tidak sedang ditahan', have: 'pembuktian yang tidak diterima',
}]);
