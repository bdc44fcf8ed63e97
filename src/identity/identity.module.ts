import { Global, Module, type DynamicModule } from '@nestjs/common';
import { sessionCookie } from '../platform/http/session-cookie.js';
import { RegulasiModule } from '../regulasi/regulasi.module.js';
import { FaktorController } from './faktor/faktor.controller.js';
import { FaktorService } from './faktor/faktor.service.js';
import { FaktorWajib, MFA_MODE, type MfaMode } from './faktor/faktor-wajib.js';
import { PasskeyService } from './faktor/passkey.service.js';
import { Pembuktian } from './faktor/pembuktian.js';
import { PemulihanService } from './faktor/pemulihan.service.js';
import { PUBLIC_URL } from './faktor/relying-party.js';
import { TotpService } from './faktor/totp.service.js';
import { Akun } from './kataSandi/akun.js';
import { KataSandiController, KebijakanSandiController } from './kataSandi/kata-sandi.controller.js';
import { KataSandi } from './kataSandi/kata-sandi.js';
import { KebijakanSandi } from './kataSandi/kebijakan.service.js';
import { Kewenangan } from './kewenangan/ledger.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcService, PENYEDIA_OIDC } from './oidc/oidc.service.js';
import { OidcUndangan } from './oidc/oidc.undangan.js';
import type { Penyedia } from './oidc/penyedia.js';
import { Passwords } from './passwords.js';
import { KejadianAkun } from './sesi/kejadian.js';
import { MasukService } from './sesi/masuk.service.js';
import { PenguatanController } from './sesi/penguatan.controller.js';
import { PenguatanService } from './sesi/penguatan.service.js';
import { Perangkat } from './sesi/perangkat.js';
import { Rem } from './sesi/rem.js';
import { SesiSayaController } from './sesi/sesi-saya.controller.js';
import { SesiSayaService } from './sesi/sesi-saya.service.js';
import { TahapController } from './sesi/tahap.controller.js';
import { TampilanSesi } from './sesi/tampilan.js';
import { SESSION_COOKIE } from './session-token.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionService } from './session.service.js';
import { Bearer } from './token/bearer.js';
import { IzinToken } from './token/izin-token.js';
import { TokenController } from './token/token.controller.js';
import { TokenLayananController } from './token/token-layanan.controller.js';
import { TokenService } from './token/token.service.js';

const FACTORS = [FaktorService, FaktorWajib, PasskeyService, Pembuktian, PemulihanService, TotpService];
const PASSWORDS = [Passwords, KataSandi, Akun, KebijakanSandi];
const SESSIONS = [SessionService, SessionGuard, MasukService, PenguatanService, SesiSayaService, TampilanSesi, Perangkat, KejadianAkun, Rem];
const CONTROLLERS = [SessionController, TahapController, PenguatanController, SesiSayaController, FaktorController, KataSandiController, KebijakanSandiController];

const PROGRAMS_AND_PROVIDERS = { controllers: [OidcController, TokenController, TokenLayananController], providers: [Bearer, IzinToken, TokenService, OidcService, OidcUndangan] };

/** How people sign in to this installation. */
export interface IdentityOptions {
  /** They reach the server over TLS. */
  readonly cookieSecure: boolean;
  /** Whether posts that decide about others need a second factor. Default: it is recommended. */
  readonly mfa?: MfaMode | undefined;
  /** The address that passkeys are bound to; null or absent: `localhost`, at the port that is listened on. */
  readonly publicUrl?: string | null | undefined;
  /** The identity providers that are trusted. Default: none. */
  readonly oidc?: readonly Penyedia[] | undefined;
}

/** Who is asking. Global, since `@SignedIn()` stands on controllers of every capability; imported once, with `register`. */
@Global()
@Module({ imports: [RegulasiModule], controllers: [...CONTROLLERS, ...PROGRAMS_AND_PROVIDERS.controllers], providers: [...SESSIONS, ...FACTORS, ...PASSWORDS, Kewenangan, ...PROGRAMS_AND_PROVIDERS.providers], exports: [SessionService, SessionGuard, FaktorWajib, Passwords, KataSandi, Akun, KejadianAkun, Perangkat, TampilanSesi, Kewenangan, Bearer, TokenService, OidcService, OidcUndangan] })
export class IdentityModule {
  static register({ cookieSecure, mfa = 'anjuran', publicUrl = null, oidc = [] }: IdentityOptions): DynamicModule {
    const providers = [{ provide: SESSION_COOKIE, useValue: sessionCookie(cookieSecure) }, { provide: MFA_MODE, useValue: mfa }, { provide: PUBLIC_URL, useValue: publicUrl }, { provide: PENYEDIA_OIDC, useValue: oidc }];
    return { module: IdentityModule, providers, exports: [SESSION_COOKIE] };
  }
}
