import { KejadianAkun } from '../../identity/sesi/kejadian.js';
import { PasskeyService } from '../../identity/faktor/passkey.service.js';
import { Pembuktian } from '../../identity/faktor/pembuktian.js';
import { PemulihanService } from '../../identity/faktor/pemulihan.service.js';
import { TotpService } from '../../identity/faktor/totp.service.js';
import { FaktorKeduaDiperlukan, type SessionService } from '../../identity/session.service.js';
import type { Database } from '../../platform/database/database.js';
import { NotSignedIn } from '../../platform/http/problem.js';

/** The variable that holds a code of the authenticator app, or a recovery code, where nobody is there to type it. */
export const CODE_VARIABLE = 'PREDIKAT_KODE';

/** What is typed to sign in; `code` is asked for only where the account has a second factor. */
export interface Typed { readonly namaPengguna: string; readonly kataSandi: string; readonly code: () => Promise<string | undefined> }

/**
 * Signs in at the terminal, where a passkey cannot be used: with a code of the app, or a recovery code, as second factor.
 * @throws NotSignedIn as on the web
 */
export async function masuk(sessions: SessionService, database: Database, historyKey: Buffer, { namaPengguna, kataSandi, code }: Typed): Promise<string> {
  try {
    return await sessions.signIn({ namaPengguna, kataSandi });
  } catch (error) {
    if (!(error instanceof FaktorKeduaDiperlukan)) throw error;
    const typed = (await code())?.trim() ?? '';
    const kejadian = new KejadianAkun(database);
    const proof = new Pembuktian(database, new TotpService(database, historyKey), new PasskeyService(database, kejadian), new PemulihanService(database), kejadian);
    const shown = typed !== '' && await proof.faktorKedua(error.account, /^\d{6}$/.test(typed) ? { totp: typed } : { kodePemulihan: typed }, null);
    if (shown) return sessions.open(error.account, { cara: 'sandi', kuat: true });
    if (typed !== '') await sessions.failed(error.account);
    throw new NotSignedIn(`Akun ini memakai faktor kedua: ketik kode dari aplikasi autentikator atau kode pemulihan yang belum dipakai, atau setel ${CODE_VARIABLE}.`);
  }
}
