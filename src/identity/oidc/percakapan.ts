import * as client from 'openid-client';
import { createHash } from 'node:crypto';
import { ditolak } from './penolakan.js';
import { isPlain, type Penyedia } from './penyedia.js';

/** Seconds that a provider has for each answer. */
const TIMEOUT = 5;
/** Milliseconds for which what a provider says of itself is believed; its keys are asked for at every sign-in, so that a change of keys holds at once. */
const METADATA_MS = 600_000;
/** Seconds since the person proved who they are: at most a working day; a fresh proof when it is asked for. */
const OLDEST = { biasa: 43_200, segar: 300 } as const;

/** What only the browser knows that began a sign-in; state, nonce and verifier follow from it. */
export interface Permulaan { readonly rahasia: string; readonly segar: boolean }
/** Who the provider says somebody is, after everything was checked. */
export interface Terbukti {
  readonly penerbit: string;
  readonly subjek: string;
  readonly kuat: boolean;
  /** When they proved it. */
  readonly pada: Date;
  /** A claim as text; asked of the provider's user information where the token does not tell it. */
  readonly klaim: (nama: string) => Promise<string | undefined>;
}

const derived = (rahasia: string, what: string): string => createHash('sha256').update(`${what}|${rahasia}`).digest('base64url');

/** What is said to and by one identity provider: code flow with PKCE, state and nonce; every answer is checked by openid-client. */
export class Percakapan {
  private known?: { readonly metadata: client.ServerMetadata; readonly until: number };

  constructor(readonly penyedia: Penyedia) {}

  /** Where the browser is sent to sign in. */
  async alamatMasuk({ rahasia, segar }: Permulaan, redirectUri: string): Promise<URL> {
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri, scope: this.penyedia.scope, state: derived(rahasia, 'state'), nonce: derived(rahasia, 'nonce'),
      code_challenge: await client.calculatePKCECodeChallenge(derived(rahasia, 'pkce')), code_challenge_method: 'S256',
      max_age: String(OLDEST[segar ? 'segar' : 'biasa']), ...(segar ? { prompt: 'login' } : {}),
    });
    this.refuseElsewhere(url);
    return url;
  }

  /**
   * Who came back.
   * @param current the address at which the browser came back, with all it brought
   */
  async siapa({ rahasia, segar }: Permulaan, current: URL): Promise<Terbukti> {
    const config = await this.configuration();
    const tokens = await client.authorizationCodeGrant(config, current, {
      expectedState: derived(rahasia, 'state'), expectedNonce: derived(rahasia, 'nonce'), pkceCodeVerifier: derived(rahasia, 'pkce'), idTokenExpected: true, maxAge: OLDEST[segar ? 'segar' : 'biasa'],
    });
    const claims = tokens.claims();
    if (claims?.auth_time === undefined) throw ditolak('oidc.jawaban');
    const { iss: penerbit, sub: subjek, auth_time: pada } = claims;
    const klaim = async (nama: string): Promise<string | undefined> => {
      const said = claims[nama] ?? (config.serverMetadata().userinfo_endpoint === undefined ? undefined : (await client.fetchUserInfo(config, tokens.access_token, subjek))[nama]);
      return typeof said === 'string' ? said : undefined;
    };
    return { penerbit, subjek, kuat: this.isStrong(claims), pada: new Date(pada * 1000), klaim };
  }

  /** Where the browser is sent to sign out at the provider too; undefined where it offers that nowhere. */
  async alamatKeluar(kembali: string): Promise<URL | undefined> {
    const config = await this.configuration();
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
    const url = client.buildEndSessionUrl(config, { post_logout_redirect_uri: kembali });
    this.refuseElsewhere(url);
    return url;
  }

  /** What the provider said of itself may be why something went wrong: it is asked again next time. */
  lupakan(): void {
    delete this.known;
  }

  private isStrong({ amr, acr }: client.IDToken): boolean {
    const { kuat } = this.penyedia;
    return (Array.isArray(amr) && amr.some((way) => typeof way === 'string' && kuat.amr.includes(way))) || (typeof acr === 'string' && kuat.acr.includes(acr));
  }

  /** A new one each time: openid-client keeps a provider's keys with it. */
  private async configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, algoritma, otentikasi } = this.penyedia;
    const auth = otentikasi === 'basic' ? client.ClientSecretBasic(clientSecret) : client.ClientSecretPost(clientSecret);
    const metadata = { id_token_signed_response_alg: algoritma, client_secret: clientSecret };
    const isOpen = isPlain(new URL(issuer));
    if (!this.known || this.known.until < Date.now()) {
      const found = await client.discovery(new URL(issuer), clientId, metadata, auth, { timeout: TIMEOUT, [client.customFetch]: this.fetch, execute: isOpen ? [client.allowInsecureRequests] : [] });
      this.known = { metadata: found.serverMetadata(), until: Date.now() + METADATA_MS };
    }
    const config = new client.Configuration(this.known.metadata, clientId, metadata, auth);
    config.timeout = TIMEOUT;
    config[client.customFetch] = this.fetch;
    client.enableNonRepudiationChecks(config);
    if (isOpen) client.allowInsecureRequests(config);
    return config;
  }

  /** The way out: to the addresses of the configuration alone, whatever the provider names, and never by a redirect. */
  private readonly fetch: client.CustomFetch = (url, options) => {
    this.refuseElsewhere(new URL(url));
    return fetch(url, { ...options, redirect: 'error' });
  };

  private refuseElsewhere(url: URL): void {
    if (url.origin !== new URL(this.penyedia.issuer).origin && !this.penyedia.alamatLain.includes(url.origin)) throw ditolak('oidc.penyedia');
  }
}
