import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { LocatedFault } from '../history/fault.js';
import { readHistories, UnknownTenantError } from '../history/read.js';
import { LISTED, verifyHistories, type VerifyReport } from '../history/verify.js';
import { ConfigError, loadConfig } from '../platform/config/config.js';
import { loadSecrets, SecretsFileError } from '../platform/config/secrets.js';
import { attachDatabase } from '../platform/database/attach.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';

const USAGE = `Pemakaian: npm run --silent cli -- history verify [--tenant <kode>] [--json]

Memeriksa riwayat seluruh kasus: rantai sidik dan MAC setiap peristiwa, lalu memutuskan ulang setiap peristiwa dengan fakta dan
paket regulasi saat itu, dan membandingkan hasilnya dengan baris kasus. Boleh dijalankan selama peladen bekerja.

  --tenant  hanya instansi dengan kode ini
  --json    keluaran JSON: {"cases","events","ok","faults":[{"instansi","kasus","seq","what","detail"}],"seconds","eventsPerSecond"}
  --help    keterangan ini

Basis data dan kunci dicari seperti oleh peladen: DATABASE_URL atau DATA_DIR, HISTORY_KEY atau secrets.json di DATA_DIR.
Kode keluar: 0 seluruh riwayat utuh; 1 ada yang tidak utuh, masing-masing disebut; 2 pemeriksaan tidak dapat dilakukan.
`;

/** Something in the histories is wrong; stdout names it. */
const EXIT_FAULTS = 1;

interface Options {
  readonly json: boolean;
  readonly tenant: string | undefined;
}

/** `history verify`: checks every case's chain, replays it, and names each place where it does not hold. */
export async function historyVerify(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  const options = readOptions(args);
  if (!options) return refuse(`pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}; lihat --help`, io);
  try {
    const report = await verifyInstallation(options.tenant, env);
    io.out(options.json ? `${JSON.stringify(report)}\n` : written(report));
    return report.ok === report.cases ? EXIT_OK : EXIT_FAULTS;
  } catch (error) {
    return refuse(told(error), io);
  }
}

function readOptions(args: string[]): Options | null {
  try {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, tenant: { type: 'string' } } });
    return { json: values.json ?? false, tenant: values.tenant };
  } catch {
    return null;
  }
}

async function verifyInstallation(tenant: string | undefined, env: NodeJS.ProcessEnv): Promise<VerifyReport> {
  const config = loadConfig(env);
  // asked for first: a key made now would make every history look forged
  if (!env['HISTORY_KEY'] && !existsSync(path.join(config.dataDir, 'secrets.json'))) throw new NotPossible(`kunci riwayat tidak ada: setel HISTORY_KEY, atau DATA_DIR ke folder yang berisi secrets.json (${config.dataDir} tidak)`);
  const { database, historyKey } = loadSecrets(config.dataDir, env);
  const { urls, release } = await attachDatabase(config, database);
  const client = new pg.Client({ connectionString: urls.verifier, application_name: 'predikat-pemeriksa' });
  try {
    await client.connect();
    const laws = new LawCatalog();
    return await verifyHistories(readHistories(client, tenant), historyKey, (pinned) => laws.forCase(pinned, pinned.packId));
  } finally {
    await client.end();
    await release();
  }
}

/** The installation is not one that can be verified from here. */
class NotPossible extends Error {}

const EXPECTED = [NotPossible, ConfigError, SecretsFileError, UnknownTenantError];
/** PostgreSQL's codes for a wrong password, and for a database that was never made ready for the verifier. */
const POSTGRES: Readonly<Record<string, string>> = {
  '28P01': 'kata sandi peran verifier tidak cocok dengan basis data; periksa DB_VERIFIER_PASSWORD atau secrets.json',
  '42501': 'peran verifier belum diberi hak membaca riwayat; jalankan peladen versi ini sekali',
  '42P01': 'basis data belum berisi tabel riwayat; jalankan peladen sekali',
};

function told(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (EXPECTED.some((kind) => error instanceof kind)) return message ?? '';
  return POSTGRES[code ?? ''] ?? `basis data tidak dapat dibaca: ${message || code || String(error)}`;
}

function refuse(why: string, io: CliIo): number {
  io.err(`Riwayat tidak dapat diperiksa: ${why}\n`);
  return EXIT_BAD_INPUT;
}

const number = (value: number, digits = 0): string => value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function written({ cases, events, ok, faults, seconds, eventsPerSecond }: VerifyReport): string {
  const summary = `Diperiksa ${number(cases)} kasus dengan ${number(events)} peristiwa dalam ${number(seconds, 1)} detik (${number(eventsPerSecond)} peristiwa per detik).`;
  if (ok === cases) return `${summary}\nSeluruh riwayat utuh.\n`;
  const rest = faults.length >= LISTED ? [`… hanya ${number(LISTED)} temuan pertama yang disebut.`] : [];
  return [summary, `Tidak utuh: ${number(cases - ok)} kasus.`, '', ...faults.map(line), ...rest, ''].join('\n');
}

const line = ({ instansi, kasus, seq, what, detail }: LocatedFault): string =>
  `- ${instansi}, kasus ${kasus}, ${seq === null ? 'baris kasus' : `peristiwa ${seq}`} [${what}]: ${detail}`;
