import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import type { CliIo } from '../../src/cli/cli-io.js';
import { ENTITIES } from '../../src/entities.js';
import { tierOf, type Actor } from '../../src/identity/actor.js';
import { Passwords } from '../../src/identity/passwords.js';
import { asOwner } from '../../src/platform/database/as-owner.js';
import { Database } from '../../src/platform/database/database.js';
import { installKeys } from '../../src/platform/database/keys.js';
import { createServer } from '../../src/server.js';
import { daftarkanBuktiContoh } from './bukti.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { testPasswords } from './passwords.js';

/** What a command of the command line wrote, and its exit code. */
export interface Ran { readonly code: number; readonly out: string; readonly err: string }
type Command = (args: string[], io: CliIo, env?: NodeJS.ProcessEnv) => Promise<number>;

/** A made-up local government behind HTTP, with its data folder, so that the command line works on the same installation. */
export interface Pemda {
  readonly db: TestDatabase;
  readonly database: Database;
  /** A folder for files of the spec. */
  readonly folder: string;
  readonly tenant: string;
  readonly historyKey: Buffer;
  asAdmin<R extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** The legal clock stands at this instant from here on. */
  clock(at: string): Promise<void>;
  unit(kode: string): string;
  /** The employees of a unit, the head first. */
  employees(kode: string): Promise<string[]>;
  /** A command, as somebody who is signed in where a name is given. */
  cli(command: Command, args: readonly string[], sebagai?: string): Promise<Ran>;
  /** A command of the process over HTTP, as this person. */
  send(nama: string, kasus: string | null, perintah: string, data: unknown): Promise<request.Response>;
  get(nama: string, path: string): Promise<request.Response>;
  /** Anything else of the API, at its whole address. */
  call(nama: string, method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object): Promise<request.Response>;
  close(): Promise<void>;
}

export const KODE = 'kabupaten-contoh';
const SANDI = 'kata-sandi-untuk-uji-saja';

const UNITS = [
  { kode: KODE, induk: null, jenjang: 'instansi', jenis: 'pemerintahKabupaten' },
  { kode: 'setda', induk: KODE, jenjang: 'perangkatDaerah', jenis: 'sekretariatDaerah' },
  { kode: 'inspektorat', induk: KODE, jenjang: 'perangkatDaerah', jenis: 'inspektorat' },
  { kode: 'dukcapil', induk: KODE, jenjang: 'perangkatDaerah', jenis: 'dukcapil' },
] as const;

/** Names to sign in with, and the one post of each. */
export const ORANG = {
  bupati: ['pimpinanInstansi', KODE], sekda: ['sekretaris', 'setda'], admin: ['adminInstansi', 'setda'], penilaiSetda: ['timPenilaiSetjen', 'setda'],
  inspektur: ['ketuaTpi', 'inspektorat'], auditor: ['anggotaTpi', 'inspektorat'], kadis: ['kepalaSatker', 'dukcapil'],
  pokja: ['pokja', 'setda'], pembina: ['timPembangunan', 'setda'], organisasi: ['penyiapUsulan', 'setda'], operator: ['operator', 'dukcapil'],
} as const;
export type Nama = keyof typeof ORANG;

/** About two seconds. @param paket under which the instansi begins */
export async function openPemda(paket: string, today = '2027-01-04T03:00:00Z'): Promise<Pemda> {
  const db = await cloneDatabase();
  const [contextKey, historyKey] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-pemda-'));
  const { migrator, app: appPassword, jobs, verifier } = testPasswords;
  writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify({ CONTEXT_KEY: contextKey, HISTORY_KEY: historyKey, DB_MIGRATOR_PASSWORD: migrator, DB_APP_PASSWORD: appPassword, DB_JOBS_PASSWORD: jobs, DB_VERIFIER_PASSWORD: verifier }));
  await installKeys(db.migrator, Buffer.from(contextKey));
  const clock = (at: string): Promise<void> => asOwner(db.migrator, async (owner) => { await owner.query('update app.jam set geser = $1::timestamptz - clock_timestamp()', [at]); });
  await clock(today);
  const admin = new pg.Pool({ connectionString: db.admin, max: 2 });
  const asAdmin = async <R extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await admin.query<R>(sql, [...values])).rows;
  const { tenant, units } = await seed(asAdmin, paket);
  await daftarkanBuktiContoh(asAdmin);
  const database = await new Database({ url: db.app, max: 4, contextKey: Buffer.from(contextKey), entities: ENTITIES }).connect();
  const http = once(() => serve(db, database, Buffer.from(historyKey), asAdmin, folder));
  const env = { DATA_DIR: folder, DATABASE_URL: db.admin };
  return {
    db, database, folder, tenant, asAdmin, clock, historyKey: Buffer.from(historyKey),
    unit: (kode) => units.get(kode)?.id ?? '',
    employees: async (kode) => (await asAdmin<{ id: string }>('select id from pegawai where satker_id = $1 order by kepala desc, id', [units.get(kode)?.id])).map(({ id }) => id),
    cli: (command, args, sebagai) => ran(command, [...args, ...(sebagai ? ['--sebagai', sebagai] : [])], sebagai ? { ...env, PREDIKAT_KATA_SANDI: SANDI } : env),
    send: async (...args) => (await http.get()).send(...args),
    get: async (...args) => (await http.get()).get(...args),
    call: async (...args) => (await http.get()).call(...args),
    close: async () => {
      if (http.made()) await (await http.get()).app.close();
      await Promise.all([database.onApplicationShutdown(), admin.end()]);
      await db.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

type AsAdmin = Pemda['asAdmin'];

interface Http extends Pick<Pemda, 'send' | 'get' | 'call'> { readonly app: NestFastifyApplication }

/** Started when it is first needed: most of what is asked here needs no server. */
function once<T>(make: () => Promise<T>): { readonly get: () => Promise<T>; readonly made: () => boolean } {
  let made: Promise<T> | undefined;
  return { get: () => (made ??= make()), made: () => made !== undefined };
}

async function serve(db: TestDatabase, database: Database, historyKey: Buffer, asAdmin: AsAdmin, folder: string): Promise<Http> {
  const app = await createServer({ urls: db, database, close: () => Promise.resolve() }, { rateLimit: 1_000_000, publicUrl: null, worker: false, files: { folder: path.join(folder, 'berkas'), s3: null } }, historyKey, pino({ level: 'silent' }));
  await app.listen(0, '127.0.0.1');
  return { app, ...await overHttp(await app.getUrl(), asAdmin) };
}

async function seed(asAdmin: AsAdmin, paket: string): Promise<{ tenant: string; units: Map<string, { id: string; path: string }> }> {
  const tenant = randomUUID();
  const units = new Map<string, { id: string; path: string }>();
  await asAdmin(`insert into instansi (tenant_id, kode, nama, zona) values ($1, $2, 'Pemerintah Kabupaten Contoh', 'Asia/Jakarta')`, [tenant, KODE]);
  await asAdmin(`insert into pemberlakuan (tenant_id, dari, pack_id) values ($1, '-infinity', $2)`, [tenant, paket]);
  for (const { kode, induk, jenjang, jenis } of UNITS) {
    const made = { id: randomUUID(), path: `${induk === null ? '/' : units.get(induk)?.path ?? ''}${kode}/` };
    units.set(kode, made);
    await asAdmin(`insert into satker (tenant_id, id, induk_id, kode, jenjang, jenis, nama, zona, path, pegawai) values ($1, $2, $3, $4, $5, $6, $4, 'Asia/Jakarta', $7, 10)`, [tenant, made.id, induk === null ? null : units.get(induk)?.id, kode, jenjang, jenis, made.path]);
    await asAdmin(`insert into pegawai (tenant_id, id, satker_id, path, nama, jabatan, kepala, dari) select $1, gen_random_uuid(), $2, $3, 'Pegawai ' || i, 'Pelaksana', i = 1, '2020-01-01' from generate_series(1, 10) i`, [tenant, made.id, made.path]);
  }
  const hash = await new Passwords().hash(SANDI);
  for (const [nama, [peran, kode]] of Object.entries(ORANG)) {
    const [unit, person] = [units.get(kode), randomUUID()];
    const jenjang = UNITS.find((one) => one.kode === kode)?.jenjang ?? 'instansi';
    await asAdmin('insert into person (id, nama) values ($1, $2)', [person, nama]);
    await asAdmin('insert into account (id, person_id, username, password_hash) values ($1, $2, $3, $4)', [randomUUID(), person, nama, hash]);
    await asAdmin(`insert into post values ($1, $2, $3, $4, $5, $6, '2020-01-01', null, 'SK contoh')`, [tenant, randomUUID(), person, peran, unit?.id, tierOf({ role: peran, jenjang }) === 'kementerian' ? `/${KODE}/` : unit?.path]);
  }
  return { tenant, units };
}

async function ran(command: Command, args: string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await command(args, { out: (text) => { out += text; }, err: (text) => { err += text; } }, env);
  return { code, out, err };
}

/** Sessions that are opened without the slow check of the password, one for each name. */
async function overHttp(url: string, asAdmin: AsAdmin): Promise<Pick<Pemda, 'send' | 'get' | 'call'>> {
  const people = new Map<string, { cookie: string; base: string }>();
  for (const nama of Object.keys(ORANG)) {
    const token = randomBytes(32).toString('base64url');
    const [who] = await asAdmin<Pick<Actor, 'role' | 'jenjang'> & { account: string; tenant: string; post: string }>(
      `select a.id as account, p.tenant_id as tenant, p.post_id as post, p.role, p.jenjang from account a cross join lateral identity.posts(a.id) p where a.username = $1`, [nama]);
    if (!who) throw new Error(`nobody is called ${nama}`);
    await asAdmin('select identity.session_open($1, $2, $3, $4)', [createHash('sha256').update(token).digest(), who.account, who.tenant, who.post]);
    await asAdmin(`update session set dikuatkan = clock_timestamp() + interval '1 day' where sidik = $1`, [createHash('sha256').update(token).digest()]); // however long a spec runs
    people.set(nama, { cookie: `sid=${token}`, base: `/api/v1/${tierOf(who)}` });
  }
  const person = (nama: string) => people.get(nama) ?? { cookie: '', base: '' };
  return {
    send: (nama, kasus, perintah, data) => request(url).post(`${person(nama).base}${kasus === null ? '' : `/kasus/${kasus}`}/perintah`).set('cookie', person(nama).cookie).set('idempotency-key', randomUUID()).send({ perintah, data }),
    get: (nama, at) => request(url).get(`${person(nama).base}${at}`).set('cookie', person(nama).cookie),
    call: async (nama, method, at, body) => {
      const asked = request(url)[method](`/api/v1${at}`).set('cookie', person(nama).cookie).set('idempotency-key', randomUUID());
      const answer = await (body ? asked.send(body) : asked);
      const cookies: unknown = answer.headers['set-cookie'];
      const fresh = Array.isArray(cookies) ? cookies.map(String).find((text) => text.startsWith('sid=')) : undefined;
      if (fresh) people.set(nama, { ...person(nama), cookie: fresh.split(';')[0] ?? '' });
      return answer;
    },
  };
}
