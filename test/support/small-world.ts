import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '../../src/identity/actor.js';
import { pads } from '../../src/platform/database/context.js';
import { Database } from '../../src/platform/database/database.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { WorkflowService, type Reply } from '../../src/workflow/workflow.service.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { factSources } from './sources.js';

export const PACK = 'kemenimipas-sek-ot-03-02-01-2025';

/** One instansi with a ministry, a Kanwil and a UPT, and the door before it: for specs that need histories and no tree. */
export interface SmallWorld {
  readonly db: TestDatabase;
  readonly database: Database;
  readonly laws: LawCatalog;
  readonly contextKey: Buffer;
  readonly historyKey: Buffer;
  /** As the superuser, past all policies. */
  readonly admin: pg.Client;
  /** By role: kepalaSatker, operator (of the UPT), kepalaKanwil, pimpinanInstansi, ketuaTpi. */
  readonly actor: (role: string) => Actor;
  readonly tenant: string;
  /** The employees of the unit of a role, the head first. */
  employees(role: string): Promise<string[]>;
  send(role: string, command: string, kasus: string | null, data: Record<string, unknown>): Promise<Reply>;
  /** The same by somebody else: a guest in this instansi. */
  sendAs(actor: Actor, command: string, kasus: string | null, data: Record<string, unknown>): Promise<Reply>;
  close(): Promise<void>;
}

const UNITS = [
  { kode: 'root', jenjang: 'instansi', jenis: 'kementerian', path: '' },
  { kode: 'kanwil', jenjang: 'kanwil', jenis: 'kanwilPemasyarakatan', path: 'kanwil/' },
  { kode: 'lapas', jenjang: 'upt', jenis: 'lapas', path: 'kanwil/lapas/' },
] as const;

const POSTS = [
  { role: 'pimpinanInstansi', unit: 'root', wide: true }, { role: 'ketuaTpi', unit: 'root', wide: true },
  { role: 'kepalaKanwil', unit: 'kanwil', wide: false }, { role: 'kepalaSatker', unit: 'lapas', wide: false }, { role: 'operator', unit: 'lapas', wide: false },
] as const;

/** @param kode of the instansi; several may share one database */
export async function smallWorld(kode = 'contoh', shared?: TestDatabase): Promise<SmallWorld> {
  const db = shared ?? await cloneDatabase();
  const [contextKey, historyKey, laws] = [Buffer.from('k'.repeat(32)), randomBytes(32), new LawCatalog()];
  const admin = new pg.Client(db.admin);
  await admin.connect();
  await installLaw(admin, laws, contextKey);
  const tenant = randomUUID();
  const actors = await seed(admin, tenant, kode);
  const database = await new Database({ url: db.app, max: 4, contextKey, entities: [] }).connect();
  const workflow = new WorkflowService(database, laws, factSources(), historyKey);
  const actor = (role: string): Actor => {
    const found = actors.get(role);
    if (!found) throw new Error(`no post ${role}`);
    return found;
  };
  const sendAs: SmallWorld['sendAs'] = (who, command, kasus, data) => workflow.execute(who, { command, kasus, data, key: randomUUID() });
  return {
    db, database, laws, contextKey, historyKey, admin, actor, tenant,
    employees: async (role) => (await admin.query<{ id: string }>('select id from pegawai where satker_id = $1 order by kepala desc, id', [actor(role).satker])).rows.map(({ id }) => id),
    send: (role, command, kasus, data) => sendAs(actor(role), command, kasus, data), sendAs,
    close: async () => { await database.onApplicationShutdown(); await admin.end(); if (!shared) await db.drop(); },
  };
}

async function installLaw(admin: pg.Client, laws: LawCatalog, contextKey: Buffer): Promise<void> {
  const { dalam, luar } = pads(contextKey);
  await admin.query(`insert into app.kunci values ('konteks', $1, $2) on conflict do nothing`, [dalam, luar]);
  for (const { packId, packSidik, instrumenId, instrumenSidik } of laws.all()) {
    await admin.query(`insert into regulasi (id, jenis, sidik, naskah) values ($1, 'paket', decode($2, 'hex'), ''), ($3, 'instrumen', decode($4, 'hex'), '') on conflict do nothing`, [packId, packSidik, instrumenId, instrumenSidik]);
  }
}

async function seed(admin: pg.Client, tenant: string, kode: string): Promise<Map<string, Actor>> {
  await admin.query(`insert into instansi values ($1, $2, 'Kementerian Contoh', 'Asia/Jakarta')`, [tenant, kode]);
  await admin.query(`insert into pemberlakuan (tenant_id, dari, pack_id) values ($1, '-infinity', $2)`, [tenant, PACK]);
  const units = new Map<string, { id: string; path: string }>();
  for (const { kode: unit, jenjang, jenis, path } of UNITS) {
    const made = { id: randomUUID(), path: `/${kode}/${path}` };
    units.set(unit, made);
    await admin.query(`insert into satker (tenant_id, id, kode, jenjang, jenis, nama, zona, path, pegawai) values ($1, $2, $3, $4, $5, $6, 'Asia/Jakarta', $7, 100)`, [tenant, made.id, unit, jenjang, jenis, `Satker ${unit}`, made.path]);
    await admin.query(`insert into pegawai (tenant_id, id, satker_id, path, nama, jabatan, kepala, dari) select $1, gen_random_uuid(), $2, $3, 'Pegawai ' || i, 'Pelaksana', i = 1, '2020-01-01' from generate_series(1, 100) i`, [tenant, made.id, made.path]);
  }
  const actors = new Map<string, Actor>();
  for (const { role, unit, wide } of POSTS) {
    const { id: satker, path } = units.get(unit) ?? { id: '', path: '' };
    const [person, post, scope] = [randomUUID(), randomUUID(), wide ? `/${kode}/` : path];
    await admin.query(`insert into person values ($1, $2)`, [person, `Orang ${role}`]);
    await admin.query(`insert into post values ($1, $2, $3, $4, $5, $6, '2020-01-01', null, 'SK contoh')`, [tenant, post, person, role, satker, scope]);
    const { jenjang, jenis } = UNITS.find((u) => u.kode === unit) ?? UNITS[0];
    actors.set(role, { account: randomUUID(), person, nama: `Orang ${role}`, tenant, instansi: 'Kementerian Contoh', zona: 'Asia/Jakarta', packId: PACK, post, role, satker, namaSatker: `Satker ${unit}`, jenjang, jenis, path, scope });
  }
  return actors;
}
