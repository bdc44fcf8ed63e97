import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Database } from '../platform/database/database.js';
import { NotFound, NotSignedIn } from '../platform/http/problem.js';
import type { Actor } from './actor.js';
import { Passwords } from './passwords.js';
import { idJabatan, jabatanOf, sessionOf, type Jabatan, type RawJabatan, type RawSession, type Session } from './session.js';

/** What is typed at sign-in. `jabatan` is `<tenant>/<post>` or the post alone; without it the first post is taken. */
export interface Credentials {
  readonly namaPengguna: string;
  readonly kataSandi: string;
  readonly jabatan?: string | undefined;
}

interface Account { readonly id: string; readonly password_hash: string; readonly ditahan: boolean }

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** No account has it: a failure of an unknown account takes the same way as that of a known one. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const NOT_ACCEPTED = 'Nama pengguna atau kata sandi tidak cocok, atau akun ditahan sementara setelah beberapa kali gagal. Periksa kembali, lalu ulangi beberapa saat lagi.';

const ACCOUNT = 'select id, password_hash, ditahan from identity.account_by_name($1)';
const FAILED = 'select identity.login_failed($1)';
const POSTS = 'select tenant_id, post_id, role, satker_id, satker, jenjang, jenis, instansi, zona, sampai::text, penggantian_id, sebagai, digantikan, nama_digantikan, sk_penggantian from identity.posts($1)';
const USE = 'select u.*, u.sampai::text from identity.session_use($1) u';
const OPEN = 'select identity.session_open($1, $2, $3, $4)';
const ROTATE = 'select identity.session_rotate($1, $2, $3, $4)';
const CLOSE = 'select identity.session_close($1)';

/** Signing in and out, and which post is active. The browser holds a random token; the database only its hash. */
@Injectable()
export class SessionService {
  constructor(private readonly database: Database, private readonly passwords: Passwords) {}

  /**
   * Opens a session and gives its token.
   * @throws NotSignedIn alike for an unknown account, a wrong password and an account that is held back
   * @throws NotFound when the password is right but the wanted post is not one of the account's today
   * @throws TooBusy when too many sign in at once
   */
  async signIn({ namaPengguna, kataSandi, jabatan }: Credentials): Promise<string> {
    const before = await this.account(namaPengguna);
    const matches = await this.passwords.verify(kataSandi, before?.password_hash);
    // Asked again after the slow check, so that guesses sent all at once are held back like guesses one after the other.
    const account = await this.account(namaPengguna);
    if (!account || account.ditahan || !matches) {
      const blamed = account && !account.ditahan ? account.id : NOBODY;
      await this.database.outside({ name: 'masuk-gagal', text: FAILED, values: [blamed] });
      throw new NotSignedIn(NOT_ACCEPTED);
    }
    const post = await this.choose(account.id, jabatan);
    const token = newToken();
    await this.database.outside({ name: 'sesi-buka', text: OPEN, values: [sidikOf(token), account.id, post?.tenant ?? null, post ? idJabatan(post) : null] });
    return token;
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

  /**
   * Acts in another post from here on, under a new token; the old one ends.
   * @throws NotSignedIn without a session
   * @throws NotFound when the post is not one of the account's today
   */
  async switchPost(token: string, jabatan: string): Promise<string> {
    const session = await this.sessionOf(token);
    if (!session) throw new NotSignedIn();
    const post = await this.choose(session.account, jabatan);
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

  /** The wanted post, or the first; undefined when the account has none and none is wanted. */
  private async choose(account: string, wanted: string | undefined): Promise<Jabatan | undefined> {
    const posts = await this.posts(account);
    if (wanted === undefined) return posts[0];
    const found = posts.find((post) => wanted === idJabatan(post) || wanted === `${post.tenant}/${idJabatan(post)}`);
    if (!found) throw new NotFound();
    return found;
  }
}

const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
const sidikOf = (token: string): Buffer => createHash('sha256').update(token).digest();
