import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Database } from '../platform/database/database.js';
import { NotFound, NotSignedIn } from '../platform/http/problem.js';
import type { Actor } from './actor.js';
import { Passwords } from './passwords.js';
import { idJabatan, jabatanOf, sessionOf, type CaraMasuk, type Jabatan, type RawJabatan, type RawSession, type Session } from './session.js';

/** What is typed at sign-in. `jabatan` is `<tenant>/<post>` or the post alone; without it the first post is taken. */
export interface Credentials {
  readonly namaPengguna: string;
  readonly kataSandi: string;
  readonly jabatan?: string | undefined;
}

/** How somebody proved who they are, and where they begin. */
export interface Opening {
  readonly cara: CaraMasuk;
  /** A second factor was shown. */
  readonly kuat: boolean;
  /** What the browser calls itself. */
  readonly agen?: string | null | undefined;
  readonly post?: Jabatan | undefined;
}

/** The password was right, and the account has a second factor, which was not shown. */
export class FaktorKeduaDiperlukan extends NotSignedIn {
  constructor(readonly account: string) { super('Akun ini memakai faktor kedua. Masuklah melalui peramban, atau sertakan kode faktor kedua.'); }
}

interface Account { readonly id: string; readonly password_hash: string | null; readonly ditahan: boolean }

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** No account has it: a failure of an unknown account takes the same way as that of a known one. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const NOT_ACCEPTED = 'Nama pengguna atau kata sandi tidak cocok, atau akun ditahan sementara setelah beberapa kali gagal. Periksa kembali, lalu ulangi beberapa saat lagi.';

const ACCOUNT = 'select id, password_hash, ditahan from identity.account_by_name($1)';
const FAILED = 'select identity.login_failed($1)';
const POSTS = 'select tenant_id, post_id, role, satker_id, satker, jenjang, jenis, instansi, zona, pack_id, sampai::text, penggantian_id, sebagai, digantikan, nama_digantikan, sk_penggantian from identity.posts($1)';
const POSTS_OF_SESSION = POSTS.replace('identity.posts(', 'identity.posts_sesi(');
const USE = 'select u.*, u.sampai::text from identity.session_use($1) u';
const OPEN = 'select identity.session_open($1, $2, $3, $4, $5, $6, $7)';
const STRENGTHEN = 'select identity.session_strengthen($1, $2, $3) as naik';
const HAS_FACTOR = 'select f.totp_sejak is not null or f.passkey > 0 as ada from identity.faktor($1) f';
const ROTATE = 'select identity.session_rotate($1, $2, $3, $4)';
const CLOSE = 'select identity.session_close($1)';

/** Signing in and out, and which post is active. The browser holds a random token; the database only its hash. */
@Injectable()
export class SessionService {
  constructor(private readonly database: Database, private readonly passwords: Passwords) {}

  /**
   * Opens a session by the password alone and gives its token.
   * @throws NotSignedIn alike for an unknown account, a wrong password and an account that is held back
   * @throws FaktorKeduaDiperlukan when the password is right, but not enough for this account
   * @throws NotFound when the password is right but the wanted post is not one of the account's today
   * @throws TooBusy when too many sign in at once
   */
  async signIn(credentials: Credentials): Promise<string> {
    const { account, post } = await this.prove(credentials);
    if (await this.hasSecondFactor(account)) throw new FaktorKeduaDiperlukan(account);
    return this.open(account, { cara: 'sandi', kuat: false, post });
  }

  /**
   * Checks the password: whose it is, and the post to begin in. Opens nothing. Throws as `signIn` does.
   */
  async prove({ namaPengguna, kataSandi, jabatan }: Credentials): Promise<{ readonly account: string; readonly post: Jabatan | undefined }> {
    const before = await this.account(namaPengguna);
    const matches = await this.passwords.verify(kataSandi, before?.password_hash ?? undefined);
    // Asked again after the slow check, so that guesses sent all at once are held back like guesses one after the other.
    const account = await this.account(namaPengguna);
    if (!account || account.ditahan || !matches) {
      await this.failed(account && !account.ditahan ? account.id : NOBODY);
      throw new NotSignedIn(NOT_ACCEPTED);
    }
    return { account: account.id, post: await this.choose(account.id, jabatan) };
  }

  /** Counts a failed proof against the account: the fifth holds it back. */
  async failed(account: string): Promise<void> {
    await this.database.outside({ name: 'masuk-gagal', text: FAILED, values: [account] });
  }

  /** Whether the password alone does not open a session of this account. */
  async hasSecondFactor(account: string): Promise<boolean> {
    const [row] = await this.database.outside<{ ada: boolean }>({ name: 'faktor-ada', text: HAS_FACTOR, values: [account] });
    return row?.ada ?? false;
  }

  /** Opens a session for who has been proved, in the given post or the first one, and gives its token. */
  async open(account: string, { cara, kuat, agen = null, post }: Opening): Promise<string> {
    const begin = post ?? await this.choose(account, undefined);
    const token = newToken();
    await this.database.outside({ name: 'sesi-buka', text: OPEN, values: [sidikOf(token), account, begin?.tenant ?? null, begin ? idJabatan(begin) : null, cara, kuat, agen] });
    return token;
  }

  /**
   * The person has just proved again who they are: the same session under a new token, its proof fresh.
   * @param kuat by a second factor
   * @throws NotSignedIn without a session
   */
  async strengthen(token: string, kuat: boolean): Promise<string> {
    const next = newToken();
    const [row] = await this.database.outside<{ naik: boolean }>({ name: 'sesi-kuatkan', text: STRENGTHEN, values: [sidikOf(token), sidikOf(next), kuat] });
    if (!row?.naik) throw new NotSignedIn();
    return next;
  }

  /** Who holds this token, and keeps the session alive; null when there is none, or it has run out. */
  async sessionOf(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    const [raw] = await this.database.outside<RawSession>({ name: 'sesi-pakai', text: USE, values: [sidikOf(token)] });
    return raw ? sessionOf(raw) : null;
  }

  /** The active post of the session of this token; null without a session or without a post. */
  async actorOf(token: string): Promise<Actor | null> {
    return (await this.sessionOf(token))?.actor ?? null;
  }

  /** The posts that an account may act in today, by the legal clock and the zone of each instansi. */
  async posts(account: string): Promise<Jabatan[]> {
    const rows = await this.database.outside<RawJabatan>({ name: 'jabatan', text: POSTS, values: [account] });
    return rows.map(jabatanOf);
  }

  /** Those of them that a session may use: one that a provider opened has only the posts of the instansi that trust it. */
  async postsOf({ id }: Pick<Session, 'id'>): Promise<Jabatan[]> {
    const rows = await this.database.outside<RawJabatan>({ name: 'jabatan-dalam-sesi', text: POSTS_OF_SESSION, values: [id] });
    return rows.map(jabatanOf);
  }

  /**
   * Acts in another post from here on, under a new token; the old one ends.
   * @throws NotSignedIn without a session
   * @throws NotFound when the post is not one that this session may use today
   */
  async switchPost(token: string, jabatan: string): Promise<string> {
    const session = await this.sessionOf(token);
    if (!session) throw new NotSignedIn();
    return this.renew(token, wantedAmong(await this.postsOf(session), jabatan));
  }

  /** The same session in the same post, under a new token; the old one ends. */
  async renew(token: string, post: Pick<Jabatan, 'tenant' | 'post' | 'acting'> | null): Promise<string> {
    const next = newToken();
    await this.database.outside({ name: 'sesi-ganti', text: ROTATE, values: [sidikOf(token), sidikOf(next), post?.tenant ?? null, post ? idJabatan(post) : null] });
    return next;
  }

  /** Ends the session, if there is one. */
  async signOut(token: string): Promise<void> {
    await this.database.outside({ name: 'sesi-tutup', text: CLOSE, values: [sidikOf(token)] });
  }

  private async account(namaPengguna: string): Promise<Account | undefined> {
    const [account] = await this.database.outside<Account>({ name: 'akun', text: ACCOUNT, values: [namaPengguna] });
    return account;
  }

  /**
   * The wanted post, or the first; undefined when the account has none and none is wanted.
   * @throws NotFound when the wanted post is not one of the account's today
   */
  async choose(account: string, wanted: string | undefined): Promise<Jabatan | undefined> {
    const posts = await this.posts(account);
    if (wanted === undefined) return posts[0];
    return wantedAmong(posts, wanted);
  }
}

/** @throws NotFound when it is none of them */
function wantedAmong(posts: readonly Jabatan[], wanted: string): Jabatan {
  const found = posts.find((post) => wanted === idJabatan(post) || wanted === `${post.tenant}/${idJabatan(post)}`);
  if (!found) throw new NotFound();
  return found;
}

/** A token for a cookie: 256 random bits. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
/** What is kept of a token: its SHA-256. */
export const sidikOf = (token: string): Buffer => createHash('sha256').update(token).digest();
