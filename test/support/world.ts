import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { BUKTI_BAWAAN, type BuktiSettings } from '../../src/bukti/bukti.settings.js';
import { tierOf, type Actor, type Tier } from '../../src/identity/actor.js';
import type { KodeInstansi } from '../../src/seed/demo-accounts.js';
import { createServer, type ServerConfig } from '../../src/server.js';
import { openGround, type Ground } from './world-ground.js';

type Method = 'get' | 'post' | 'put' | 'delete' | 'head' | 'patch' | 'options';

/** What may be said about a command besides its data. */
export interface Envelope {
  readonly versi?: unknown;
  readonly key?: string;
  /** The address of another tier than the own one. */
  readonly tier?: Tier;
}

/** Somebody who is signed in, in one post. */
export interface Person {
  readonly actor: Actor;
  readonly tier: Tier;
  /** What the browser sends back. */
  readonly cookie: string;
  /** Any request, with the cookie of this person. */
  ask(method: Method, path: string): request.Test;
  /** Reads below the address of the own tier: `/kasus`. */
  get(path: string): request.Test;
  /** A command to a case, or (with null) one that opens a case. */
  send(kasus: string | null, perintah: string, data: unknown, envelope?: Envelope): request.Test;
}

/** The whole product behind HTTP, with people in it. */
export interface World extends Ground {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Where files lie. */
  readonly folder: string;
  /** A request of nobody. */
  ask(method: Method, path: string): request.Test;
  /** Signs somebody in without the slow check of the password. */
  signIn(namaPengguna: string, role?: string, instansi?: KodeInstansi): Promise<Person>;
}

/** A case as lists and details show it, as far as specs look. */
export interface ShownCase {
  readonly id: string;
  readonly mesin: string;
  readonly kunci: string;
  readonly keadaan: string;
  readonly versi: number;
  readonly menunggu?: string;
  readonly satker: { readonly id: string; readonly nama: string; readonly kode?: string };
  readonly tindakan: readonly { readonly perintah: string; readonly berwenang: boolean; readonly siap: boolean; readonly kurang: readonly { readonly rule: string }[] }[];
}

/** The rows of a list that was answered with 200. */
export async function rowsOf<Row = ShownCase>(asked: request.Test): Promise<Row[]> {
  return ((await asked.expect(200)).body as { isi: Row[] }).isi;
}

const commandPath = (tier: Tier, kasus: string | null): string => (kasus === null ? `/api/v1/${tier}/perintah` : `/api/v1/${tier}/kasus/${kasus}/perintah`);

/** A world per test file: about three seconds. */
export async function openWorld({ bukti, surel, hostWebhook, ...options }: { readonly today?: string; readonly bukti?: Partial<BuktiSettings> } & Pick<ServerConfig, 'surel' | 'hostWebhook'> = {}): Promise<World> {
  const ground = await openGround(options);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-world-'));
  const app = await createServer(
    { urls: ground.db, database: ground.database, close: () => Promise.resolve() }, { rateLimit: 1_000_000, publicUrl: null, worker: false, files: { folder, s3: null }, bukti: { ...BUKTI_BAWAAN, ...bukti }, surel, hostWebhook }, ground.historyKey, pino({ level: 'silent' }),
  );
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    ...ground, app, url, folder,
    ask: (method, path) => request(url)[method](path),
    signIn: async (namaPengguna, role, instansi) => personOf(url, await ground.actor(namaPengguna, role, instansi), ground),
    close: async () => {
      await app.close();
      await ground.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function personOf(url: string, actor: Actor, ground: Ground): Promise<Person> {
  const token = randomBytes(32).toString('base64url');
  await ground.asAdmin('select identity.session_open($1, $2, $3, $4)', [createHash('sha256').update(token).digest(), actor.account, actor.tenant, actor.post]);
  await ground.asAdmin(`update session set dikuatkan = clock_timestamp() + interval '1 day' where sidik = $1`, [createHash('sha256').update(token).digest()]); // however long a spec runs
  const [cookie, tier] = [`sid=${token}`, tierOf(actor)];
  const ask = (method: Method, path: string): request.Test => request(url)[method](path).set('cookie', cookie);
  return {
    actor, tier, cookie, ask,
    get: (path) => ask('get', `/api/v1/${tier}${path}`),
    send: (kasus, perintah, data, envelope = {}) => ask('post', commandPath(envelope.tier ?? tier, kasus)).set('idempotency-key', envelope.key ?? randomUUID())
      .send({ perintah, data, ...('versi' in envelope ? { versi: envelope.versi } : {}) }),
  };
}
