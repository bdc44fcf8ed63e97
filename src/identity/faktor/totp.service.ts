import { Inject, Injectable } from '@nestjs/common';
import { SealedBox } from '../../platform/crypto/sealed-box.js';
import { Database } from '../../platform/database/database.js';
import { HISTORY_KEY } from '../../platform/history/history-key.js';
import { newTotpSecret, totpStep } from './totp.js';

interface Stored { readonly rahasia: Buffer; readonly aktif_sejak: Date | null; readonly detik: number }

const PREPARE = 'select identity.totp_siapkan($1, $2) as siap';
const READ = 'select rahasia, aktif_sejak, detik from identity.totp_baca($1)';
const USE = 'select identity.totp_pakai($1, $2) as terpakai';
const REMOVE = 'select identity.totp_hapus($1) as hilang';

/** Codes of an authenticator app. The secret lies sealed in the database; each time step counts once. */
@Injectable()
export class TotpService {
  private readonly box: SealedBox;

  constructor(private readonly database: Database, @Inject(HISTORY_KEY) rootKey: Buffer) {
    this.box = new SealedBox(rootKey, 'identity/totp');
  }

  /** A secret to be confirmed by a first code; null where the account has one that is active. */
  async prepare(account: string): Promise<string | null> {
    const secret = newTotpSecret();
    const [row] = await this.database.outside<{ siap: boolean }>({ name: 'totp-siapkan', text: PREPARE, values: [account, this.box.seal(secret, account)] });
    return row?.siap ? secret : null;
  }

  /** Whether this is a code of the secret that waits to be confirmed; from here on it is active. */
  activate(account: string, code: string): Promise<boolean> {
    return this.use(account, code, false);
  }

  /** Whether this is a code of the active secret that was not used yet. */
  verify(account: string, code: string): Promise<boolean> {
    return this.use(account, code, true);
  }

  /** Whether there was an active one. */
  async remove(account: string): Promise<boolean> {
    const [row] = await this.database.outside<{ hilang: boolean }>({ name: 'totp-hapus', text: REMOVE, values: [account] });
    return row?.hilang ?? false;
  }

  private async use(account: string, code: string, active: boolean): Promise<boolean> {
    const [stored] = await this.database.outside<Stored>({ name: 'totp-baca', text: READ, values: [account] });
    if (!stored || (stored.aktif_sejak !== null) !== active) return false;
    const step = totpStep(code, this.box.open(stored.rahasia, account), stored.detik);
    if (step === null) return false;
    const [row] = await this.database.outside<{ terpakai: boolean }>({ name: 'totp-pakai', text: USE, values: [account, step] });
    return row?.terpakai ?? false;
  }
}
