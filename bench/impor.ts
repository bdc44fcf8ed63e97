import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Actor } from '../src/identity/actor.js';
import { Kewenangan } from '../src/identity/kewenangan/ledger.js';
import { openInstallation } from '../src/installation.js';
import { ImporService } from '../src/orang/impor/impor.service.js';
import { LEMBAR, type NamaLembar } from '../src/orang/impor/buku/kolom.js';
import { PembacaBuku } from '../src/orang/impor/buku/pembaca.js';
import { kemenimipas } from '../src/organisasi/seed/kemenimipas.js';
import { loadSecrets } from '../src/platform/config/secrets.js';
import { asOwner } from '../src/platform/database/as-owner.js';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/embedded-postgres.js';
import { LawCatalog } from '../src/regulasi/law-catalog.js';
import { INSTANSI_DEMO } from '../src/seed/demo-accounts.js';
import { seedPeople } from '../src/seed/seed-people.js';
import { seedTree } from '../src/seed/seed-tree.js';
import type { Options } from './options.js';
import { heading, machine, type Report } from './report.js';
import { table } from './table.js';
import { makeFolder, removeFolder } from './throwaway.js';

const PEOPLE = 5_000;
const TARGET = 30;
const ADMIN = 'admin@kemenimipas';
const [INSTANSI] = INSTANSI_DEMO;

/** The whole tree of a ministry and 5,000 people with a post each, as one workbook into an installation that has but its root and an administrator. */
export async function benchImpor({ durable }: Options): Promise<Report> {
  const folder = makeFolder();
  const secrets = loadSecrets(folder, {});
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), durable });
  const installation = await openInstallation({ dataDir: folder, databaseUrl: server.url, dbPool: 4, clock: 'movable' }, secrets);
  const pembaca = new PembacaBuku();
  try {
    await asOwner(installation.urls.migrator, async (owner) => {
      const tree = await seedTree(owner, { ...INSTANSI, pohon: kemenimipas().slice(0, 1) });
      await seedPeople(owner, [{ namaPengguna: ADMIN, nama: 'Teja Kusumawardhana', jabatan: [{ instansi: INSTANSI.kode, satker: INSTANSI.kode, peran: 'adminInstansi' }] }], new Map([[tree.kode, tree]]), '!', '2027-01-04');
    });
    const impor = new ImporService(installation.database, new LawCatalog(), pembaca, new Kewenangan(secrets.historyKey));
    return await measured(impor, await adminOf(server.url));
  } finally {
    await pembaca.onApplicationShutdown();
    await installation.close();
    await server.stop();
    removeFolder(folder);
  }
}

async function measured(impor: ImporService, admin: Actor): Promise<Report> {
  const units = kemenimipas().slice(1);
  const book = await workbook(units);
  const check = await timed(() => impor.periksa(admin, book));
  const key = randomUUID();
  const apply = await timed(() => impor.terapkan(admin, book, key));
  const again = await timed(() => impor.periksa(admin, book));
  const out = await timed(() => impor.buku(admin, { terisi: true }));
  if (check.value.kesalahan.length > 0 || again.value.ringkasan.orangBaru > 0 || apply.value.ringkasan.jabatanBaru !== PEOPLE) throw new Error(`not as expected: ${JSON.stringify([check.value.kesalahan.slice(0, 3), apply.value.ringkasan])}`);
  const met = apply.seconds <= TARGET && check.seconds <= TARGET;
  const rows = [
    ['check, nothing written', text(check.seconds), `≤ ${TARGET} s`], ['carry out, in one transaction', text(apply.seconds), `≤ ${TARGET} s`],
    ['check once more: nothing changes', text(again.seconds), ''], ['export', text(out.seconds), ''],
  ];
  return {
    text: `${heading(`Import of ${units.length} units, ${PEOPLE} people and as many posts`)}  workbook of ${(book.length / 1024).toFixed(0)} kB; wanted: ${met ? 'met' : 'NOT MET'}\n\n${table(['what', 'measured', 'wanted'], rows)}`,
    data: { machine: machine(), units: units.length, people: PEOPLE, target: TARGET, met, checkSeconds: check.seconds, applySeconds: apply.seconds, againSeconds: again.seconds, exportSeconds: out.seconds, bytes: book.length },
  };
}

const text = (seconds: number): string => `${seconds.toFixed(1)} s`;

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

/** A head for each unit that can have one, and operators beyond. */
async function workbook(units: ReturnType<typeof kemenimipas>): Promise<Buffer> {
  const head: Readonly<Record<string, string>> = { upt: 'kepalaSatker', kanwil: 'kepalaKanwil', eselonSatu: 'pimpinanEselonSatu' };
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ nip: nip(n), unit: units[n % units.length] }));
  const rows: Record<NamaLembar, (string | null)[][]> = {
    Satker: units.map((u) => [u.kode, u.indukKode, u.jenjang, u.jenis, u.nama, u.provinsi, u.zona, String(u.pegawai)]),
    Orang: people.map(({ nip: number }, n) => [number, `Orang Contoh ${n}`, 'Penata (III/c)', `orang${n}@example.go.id`, `orang.${n}`]),
    Jabatan: people.map(({ nip: number, unit }, n) => [number, n < units.length ? head[unit?.jenjang ?? ''] ?? 'operator' : 'operator', unit?.kode ?? '', '2026-01-02', null, `M.IP-${n}.KP.03.03 Tahun 2025`, '2025-12-20', null]),
  };
  const book = new ExcelJS.Workbook();
  for (const [lembar, content] of Object.entries(rows)) {
    const sheet = book.addWorksheet(lembar);
    sheet.addRow([...LEMBAR[lembar as NamaLembar]]);
    sheet.addRows(content);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const two = (n: number): string => String(n).padStart(2, '0');
/** A number that could be a NIP, another one for each n. */
const nip = (n: number): string => `${1970 + (n % 20)}${two(1 + (Math.floor(n / 20) % 12))}${two(1 + (Math.floor(n / 240) % 28))}201003${1 + (n % 2)}${String(n % 1000).padStart(3, '0')}`;

async function adminOf(url: string): Promise<Actor> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: [actor] } = await client.query<{ [K in keyof Actor]: Actor[K] }>(`select a.id as account, o.id as person, o.nama, x.tenant_id as tenant, x.instansi, x.zona, x.pack_id as "packId", x.post_id as post, x.role, x.satker_id as satker,
      x.satker as "namaSatker", x.jenjang, x.jenis, x.path, x.scope_path as scope from account a join person o on o.id = a.person_id cross join lateral identity.posts(a.id) x where a.username = $1`, [ADMIN]);
    if (!actor) throw new Error('no administrator');
    return actor;
  } finally {
    await client.end();
  }
}
