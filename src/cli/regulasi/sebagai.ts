import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Fault } from '../../../machines/kernel/machine.js';
import type { Actor } from '../../identity/actor.js';
import { FaktorWajib } from '../../identity/faktor/faktor-wajib.js';
import { Passwords } from '../../identity/passwords.js';
import type { Jabatan } from '../../identity/session.js';
import { SessionService } from '../../identity/session.service.js';
import { loadConfig } from '../../platform/config/config.js';
import { loadSecrets } from '../../platform/config/secrets.js';
import type { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { PERAN_REGULASI } from '../../regulasi/enact.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { CODE_VARIABLE, masuk } from './masuk.js';

/** Who acts: the name to sign in with, and the code of the instansi, where the person may act for more than one. */
export interface Sebagai { readonly namaPengguna: string | undefined; readonly untuk: string | undefined }

/** The variable that holds the password where nobody is there to type it. */
export const PASSWORD_VARIABLE = 'PREDIKAT_KATA_SANDI';

/**
 * Does something as a signed-in person, in their post of one of these roles (default: those that may enact regulations): the same checks and the same throttling as on the
 * web, and the session ends with the command.
 */
export async function sebagai<T>(database: Database, who: Sebagai, env: NodeJS.ProcessEnv, fn: (actor: Actor) => Promise<T>, peran: readonly string[] = PERAN_REGULASI): Promise<T | readonly Fault[]> {
  if (!who.namaPengguna) return [{ path: '/sebagai', why: 'sebutkan nama pengguna dengan --sebagai' }];
  const { namaPengguna } = who;
  const kataSandi = env[PASSWORD_VARIABLE] ?? await typed(`Kata sandi ${namaPengguna}: `);
  if (kataSandi === undefined) return [{ path: '/sebagai', why: `kata sandi tidak ada: jalankan pada terminal, atau setel ${PASSWORD_VARIABLE}` }];
  const sessions = new SessionService(database, new Passwords());
  const { dataDir, mfa } = loadConfig(env);
  try {
    const first = await masuk(sessions, database, loadSecrets(dataDir, env).historyKey, { namaPengguna, kataSandi, code: async () => env[CODE_VARIABLE] ?? typed('Kode faktor kedua: ') });
    return await inPost(sessions, database, first, { ...who, peran, faktor: new FaktorWajib(database, new LawCatalog(), mfa) }, fn);
  } catch (error) {
    if (error instanceof Problem) return [{ path: '/sebagai', why: error.detail }];
    throw error;
  }
}

async function inPost<T>(sessions: SessionService, database: Database, first: string, { untuk, peran, faktor }: Sebagai & { readonly peran: readonly string[]; readonly faktor: FaktorWajib }, fn: (actor: Actor) => Promise<T>): Promise<T | readonly Fault[]> {
  let token = first;
  try {
    const session = await sessions.sessionOf(token);
    const posts = await eligible(await sessions.posts(session?.account ?? ''), database, untuk, peran);
    const [post] = posts;
    if (!post) return [{ path: '/sebagai', why: `tidak ada jabatan yang berwenang${untuk === undefined ? '' : ` pada instansi "${untuk}"`}; perlu ${peran.join(', ')}` }];
    if (new Set(posts.map(({ tenant }) => tenant)).size > 1) return [{ path: '/untuk', why: 'berwenang pada beberapa instansi; sebutkan satu dengan --untuk' }];
    token = await sessions.switchPost(token, `${post.tenant}/${post.post}`);
    const inIt = await sessions.sessionOf(token);
    if (!inIt?.actor) return [{ path: '/sebagai', why: 'jabatan sudah tidak berlaku' }];
    if (await faktor.menolak(inIt, inIt.actor)) return [{ path: '/sebagai', why: 'jabatan ini dipakai dengan dua faktor (MFA=wajib): masuklah melalui peramban dan daftarkan aplikasi autentikator, lalu ulangi dengan kodenya' }];
    return await fn(inIt.actor);
  } finally {
    await sessions.signOut(token);
  }
}

/** The posts of these roles, in the instansi of this code where one is named. */
async function eligible(posts: readonly Jabatan[], database: Database, untuk: string | undefined, peran: readonly string[]): Promise<Jabatan[]> {
  const able = posts.filter(({ role }) => peran.includes(role));
  if (untuk === undefined) return able;
  const codes = await Promise.all(able.map(({ tenant, post }) => codeOf(database, tenant, post)));
  return able.filter((_, i) => codes[i] === untuk);
}

async function codeOf(database: Database, tenant: string, post: string): Promise<string | undefined> {
  return database.inFlights(async (tx) => {
    await Promise.all([tx.begin(), tx.as({ tenant, scope: '/', person: '', post })]);
    const [row] = await tx.run<{ kode: string }>({ name: 'kode-instansi', text: 'select kode from instansi where tenant_id = $1', values: [tenant] });
    await tx.commit();
    return row?.kode;
  });
}

/** Typed on the terminal without being shown; undefined where there is no terminal. */
async function typed(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const silent = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
