import { Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON,
  type AuthenticatorTransportFuture, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { Database } from '../../platform/database/database.js';
import { Refused } from '../../platform/http/problem.js';
import { KejadianAkun } from '../sesi/kejadian.js';
import { causeOf } from './passkey-sebab.js';
import type { RelyingParty } from './relying-party.js';

/** For what a challenge is given; one cannot be answered for another. */
export type Tujuan = 'masuk' | 'faktor' | 'penguatan' | 'daftar';
/** The browser that was given a challenge (the hash of a token it keeps), for whom, and for what. */
export interface Asked { readonly rp: RelyingParty; readonly sidik: Buffer; readonly tujuan: Tujuan }

/** A passkey as its owner sees it. */
export interface Passkey { readonly id: string; readonly nama: string; readonly transports: AuthenticatorTransportFuture[]; readonly dibuat: Date; readonly dipakai: Date | null }
interface Stored { readonly account_id: string; readonly kunci: Buffer; readonly hitungan: string; readonly transports: AuthenticatorTransportFuture[] }

/** ES256, EdDSA, RS256 (COSE). */
const ALGORITHMS = [-7, -8, -257];
const PUT = 'select identity.tantangan_taruh($1, $2, $3)';
const TAKE = 'select isi from identity.tantangan_ambil($1, $2)';
const ADD = 'select identity.passkey_catat($1, $2, $3, $4, $5, $6) as ada';
const MINE = 'select id, nama, transports, dibuat, dipakai from identity.passkey_milik($1)';
const READ = 'select account_id, kunci, hitungan, transports from identity.passkey_baca($1)';
const USE = 'select identity.passkey_pakai($1, $2, $3) as ada';
const RENAME = 'select identity.passkey_namai($1, $2, $3) as ada';
const REMOVE = 'select identity.passkey_hapus($1, $2) as ada';

/** WebAuthn credentials of accounts. The user is always verified by the device: a passkey is two factors in one. */
@Injectable()
export class PasskeyService {
  constructor(private readonly database: Database, private readonly kejadian: KejadianAkun) {}

  list(account: string): Promise<Passkey[]> {
    return this.database.outside<Passkey>({ name: 'passkey-milik', text: MINE, values: [account] });
  }

  /** What a browser needs to make a new passkey. */
  async creation(account: string, { namaPengguna, nama }: { readonly namaPengguna: string; readonly nama: string }, asked: Asked): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.list(account);
    const options = await generateRegistrationOptions({
      rpName: 'Predikat', rpID: asked.rp.id, userName: namaPengguna, userDisplayName: nama, userID: userHandle(account), attestationType: 'none', supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports })), authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.put(asked, options.challenge);
    return options;
  }

  /**
   * Keeps the new passkey.
   * @throws Refused with the reason when the answer of the device is not one to our challenge, at our address, with the user verified
   */
  async register(account: string, nama: string, response: RegistrationResponseJSON, asked: Asked): Promise<string> {
    const challenge = await this.take(asked);
    const { registrationInfo } = await verifyRegistrationResponse({
      response, expectedChallenge: challenge, expectedOrigin: asked.rp.origin, expectedRPID: asked.rp.id, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS,
    }).catch((error: unknown) => { throw refused(causeOf(error)); });
    if (!registrationInfo) throw refused('jawaban perangkat tidak dapat diperiksa');
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const kept = await this.did('passkey-catat', ADD, [account, id, Buffer.from(publicKey), counter, transports, nama]);
    if (!kept) throw refused('passkey itu sudah terdaftar, atau sudah ada sepuluh passkey');
    return id;
  }

  /** What a browser needs to use a passkey: one of the account's, or (null) any that it offers itself. */
  async request(account: string | null, asked: Asked): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = account === null ? [] : await this.list(account);
    const options = await generateAuthenticationOptions({ rpID: asked.rp.id, userVerification: 'required', allowCredentials: known.map(({ id, transports }) => ({ id, transports })) });
    await this.put(asked, options.challenge);
    return options;
  }

  /** The account whose passkey gave this answer to our challenge; null for none. Each challenge is answered once, whatever comes of it. */
  async verify(response: AuthenticationResponseJSON, asked: Asked): Promise<string | null> {
    const challenge = await this.take(asked).catch(() => null);
    const [stored] = await this.database.outside<Stored>({ name: 'passkey-baca', text: READ, values: [response.id] });
    if (challenge === null || !stored || !isOf(stored.account_id, response)) return null;
    const counter = Number(stored.hitungan);
    const verified = await verifyAuthenticationResponse({
      response, expectedChallenge: challenge, expectedOrigin: asked.rp.origin, expectedRPID: asked.rp.id, requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(stored.kunci), counter, transports: stored.transports },
    }).catch(async (error: unknown) => {
      if (/counter/i.test(String(error))) await this.kejadian.catat(stored.account_id, 'passkey.hitunganMundur');
      return null;
    });
    if (!verified?.verified) return null;
    return await this.did('passkey-pakai', USE, [response.id, counter, verified.authenticationInfo.newCounter]) ? stored.account_id : null;
  }

  rename(account: string, id: string, nama: string): Promise<boolean> {
    return this.did('passkey-namai', RENAME, [account, id, nama]);
  }

  remove(account: string, id: string): Promise<boolean> {
    return this.did('passkey-hapus', REMOVE, [account, id]);
  }

  private async put({ sidik, tujuan }: Asked, challenge: string): Promise<void> {
    await this.database.outside({ name: 'tantangan-taruh', text: PUT, values: [sidik, tujuan, challenge] });
  }

  /** @throws Refused where this browser was given none, five minutes ago at most, or has answered it */
  private async take({ sidik, tujuan }: Asked): Promise<string> {
    const [row] = await this.database.outside<{ isi: string }>({ name: 'tantangan-ambil', text: TAKE, values: [sidik, tujuan] });
    if (!row) throw refused('tidak ada permintaan yang sedang berjalan pada peramban ini; mulai kembali');
    return row.isi;
  }

  private async did(name: string, text: string, values: unknown[]): Promise<boolean> {
    const [row] = await this.database.outside<{ ada: boolean }>({ name, text, values });
    return row?.ada ?? false;
  }
}

/** The account as devices remember it: an id that tells nobody who it is. */
const userHandle = (account: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(account.replaceAll('-', ''), 'hex'));

/** A device that says whose passkey it is must say the same as we do. */
const isOf = (account: string, { response }: AuthenticationResponseJSON): boolean =>
  response.userHandle === undefined || response.userHandle === '' || Buffer.from(response.userHandle, 'base64url').equals(userHandle(account));

const refused = (have: string): Refused => new Refused([{
  rule: 'passkey.jawaban', title: 'Passkey dibuat oleh perangkat ini untuk permintaan ini', need: 'jawaban perangkat atas permintaan terakhir pada peramban ini', have, basis: [],
}]);
