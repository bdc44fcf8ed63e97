import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { BadInput, Conflict, NotFound, Refused } from '../../platform/http/problem.js';
import { qrSvg } from '../../platform/qr/qr.js';
import { KejadianAkun } from '../sesi/kejadian.js';
import { SessionService } from '../session.service.js';
import { FaktorWajib } from './faktor-wajib.js';
import type { FaktorDto, TotpBaruDto } from './faktor.dto.js';
import { PasskeyService, type Asked } from './passkey.service.js';
import { Pembuktian, terkuat } from './pembuktian.js';
import { PemulihanService } from './pemulihan.service.js';
import { TotpService } from './totp.service.js';
import { totpUri } from './totp.js';

const text = z.string().max(20_000);
const common = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.record(z.string(), z.unknown()).default({}), authenticatorAttachment: text.optional() };
const registration = z.object({ ...common, response: z.object({ clientDataJSON: text, attestationObject: text, transports: z.array(text).max(10).optional() }) });
const authentication = z.object({ ...common, response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: text.nullish().transform((v) => v ?? undefined) }) });

/** The answer of a device, of the right form. @throws BadInput */
const shaped = <T>(schema: z.ZodType<T>, value: object, path: string): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadInput(parsed.error.issues.map((issue) => ({ path: `${path}/${issue.path.join('/')}`, why: 'bukan jawaban perangkat menurut WebAuthn' })));
};
export const authenticationOf = (value: object, path: string): AuthenticationResponseJSON => shaped(authentication, value, path) as AuthenticationResponseJSON;

/** The second factors of one's own account. Who calls has shown freshly who they are. */
@Injectable()
export class FaktorService {
  constructor(
    private readonly pembuktian: Pembuktian, private readonly totp: TotpService, private readonly passkeys: PasskeyService, private readonly pemulihan: PemulihanService,
    private readonly sessions: SessionService, private readonly kejadian: KejadianAkun, private readonly faktorWajib: FaktorWajib,
  ) {}

  async summary(account: string): Promise<Omit<FaktorDto, 'passkeyTersedia'>> {
    const [faktor, passkey, wajib] = await Promise.all([this.pembuktian.faktor(account), this.passkeys.list(account), this.isRequired(account)]);
    const strongest = terkuat(faktor);
    return {
      kataSandi: faktor.sandi, ...(faktor.totp ? { totpSejak: faktor.totp.toISOString() } : {}), sisaKodePemulihan: faktor.pemulihan, wajib, ...(strongest ? { penguatan: strongest } : {}),
      passkey: passkey.map(({ id, nama, dibuat, dipakai }) => ({ id, nama, dibuat: dibuat.toISOString(), ...(dipakai ? { dipakai: dipakai.toISOString() } : {}) })),
    };
  }

  /** @throws Conflict where an authenticator app is in use already */
  async beginTotp(account: string): Promise<TotpBaruDto> {
    const [secret, { namaPengguna }] = [await this.totp.prepare(account), await this.pembuktian.faktor(account)];
    if (secret === null) throw new Conflict('totp-aktif', {}, 'Aplikasi autentikator sudah terdaftar. Hapus dahulu untuk menggantinya.');
    const uri = totpUri(namaPengguna, secret);
    return { rahasia: secret, uri, qr: qrSvg(uri) };
  }

  /** Gives recovery codes with the first second factor. @throws Refused for a wrong code */
  async activateTotp(account: string, code: string): Promise<string[] | undefined> {
    const isFirst = !await this.sessions.hasSecondFactor(account);
    if (!await this.totp.activate(account, code)) throw WRONG_CODE;
    await this.kejadian.catat(account, 'totp.aktif');
    return isFirst ? this.newCodes(account) : undefined;
  }

  async creation(account: string, asked: Asked): Promise<object> {
    return this.passkeys.creation(account, await this.pembuktian.faktor(account), asked);
  }

  /** Gives recovery codes with the first second factor. @throws Refused with the reason, BadInput */
  async addPasskey(account: string, nama: string, respons: object, asked: Asked): Promise<string[] | undefined> {
    const isFirst = !await this.sessions.hasSecondFactor(account);
    await this.passkeys.register(account, nama, shaped(registration, respons, '/respons') as RegistrationResponseJSON, asked);
    await this.kejadian.catat(account, 'passkey.terdaftar', { nama });
    return isFirst ? this.newCodes(account) : undefined;
  }

  /** @throws NotFound for a passkey of nobody, or of somebody else */
  async renamePasskey(account: string, id: string, nama: string): Promise<void> {
    if (!await this.passkeys.rename(account, id, nama)) throw new NotFound();
  }

  /** @throws NotFound; Refused for the last factor of an account that must have one */
  async removePasskey(account: string, id: string): Promise<void> {
    const own = (await this.passkeys.list(account)).find((passkey) => passkey.id === id);
    if (!own) throw new NotFound();
    await this.keepsOne(account, ({ passkey, totp }) => passkey > 1 || totp !== null);
    if (!await this.passkeys.remove(account, id)) throw new NotFound();
    await this.kejadian.catat(account, 'passkey.dihapus', { nama: own.nama });
  }

  /** @throws NotFound; Refused for the last factor of an account that must have one */
  async removeTotp(account: string): Promise<void> {
    await this.keepsOne(account, ({ passkey }) => passkey > 0);
    if (!await this.totp.remove(account)) throw new NotFound();
    await this.kejadian.catat(account, 'totp.dihapus');
  }

  /** @throws Refused for an account without a second factor, which has nothing to recover */
  async newCodes(account: string): Promise<string[]> {
    if (!await this.sessions.hasSecondFactor(account)) throw NO_FACTOR;
    const codes = await this.pemulihan.replace(account);
    await this.kejadian.catat(account, 'pemulihan.dibuat');
    return codes;
  }

  private async keepsOne(account: string, left: (faktor: { readonly passkey: number; readonly totp: Date | null }) => boolean): Promise<void> {
    if (left(await this.pembuktian.faktor(account)) || !await this.isRequired(account)) return;
    throw LAST_FACTOR;
  }

  private async isRequired(account: string): Promise<boolean> {
    for (const post of await this.sessions.posts(account)) {
      if (await this.faktorWajib.wajibBagi(post)) return true;
    }
    return false;
  }
}

const WRONG_CODE = new Refused([{ rule: 'totp.kode', title: 'Aplikasi autentikator dikukuhkan dengan kode pertamanya', need: 'kode yang sedang ditampilkan aplikasi autentikator, dari rahasia yang terakhir dibuat', have: 'kode yang tidak cocok; periksa jam ponsel, lalu ulangi', basis: [] }]);
const NO_FACTOR = new Refused([{ rule: 'pemulihan.faktor', title: 'Kode pemulihan menggantikan faktor kedua yang hilang', need: 'faktor kedua yang terdaftar', have: 'belum ada faktor kedua', basis: [], where: '/api/v1/saya/faktor' }]);
const LAST_FACTOR = new Refused([{ rule: 'faktor.terakhir', title: 'Jabatan yang menilai, memutus, menetapkan, atau mengatur dipakai dengan dua faktor', need: 'paling sedikit satu faktor kedua', have: 'faktor kedua yang terakhir; daftarkan penggantinya dahulu', basis: [], where: '/api/v1/saya/faktor' }]);
