import { parseArgs } from 'node:util';
import type { LocatedFault } from '../history/fault.js';
import { readHistories } from '../history/read.js';
import { LISTED, verifyHistories, type VerifyReport } from '../history/verify.js';
import { KEWENANGAN, kewenanganFaults } from '../history/verify-kewenangan.js';
import { pribadiFaults } from '../history/verify-pribadi.js';
import { REGULASI, regulasiFaults } from '../history/verify-regulasi.js';
import { TITIK, titikFaults } from '../history/titik/verify-titik.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { readerOf } from '../regulasi/published.js';
import { penandaTitik } from '../history/titik/titik-periksa.service.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';
import { atInstallation, whyNot, withClient } from './installation-here.js';

const USAGE = `Pemakaian: npm run --silent cli -- history verify [--tenant <kode>] [--json]

Memeriksa riwayat seluruh kasus: rantai sidik dan MAC setiap peristiwa, lalu memutuskan ulang setiap peristiwa dengan fakta dan
paket regulasi saat itu, dan membandingkan hasilnya dengan baris kasus; juga siapa yang memberlakukan regulasi mana, dan sejak kapan,
dan siapa yang memberi wewenang kepada siapa; tanpa --tenant juga titik periksa di TITIK_PERIKSA_DIR. Boleh dijalankan selama peladen bekerja.

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
    return report.faults.length === 0 ? EXIT_OK : EXIT_FAULTS;
  } catch (error) {
    return refuse(whyNot(error), io);
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
  return atInstallation(env, ({ urls, secrets: { historyKey }, titikPeriksaDir }) => withClient(urls.verifier, async (client) => {
    const laws = new LawCatalog();
    await laws.ready(readerOf(client));
    const report = await verifyHistories(readHistories(client, tenant), historyKey, (pinned) => laws.forCase(pinned, pinned.packId));
    return { ...report, faults: [...await regulasiFaults(client, historyKey, tenant), ...await kewenanganFaults(client, historyKey, tenant), ...await pribadiFaults(client, tenant), ...tenant === undefined ? await titikFaults(client, titikPeriksaDir, penandaTitik(historyKey).verifierKey) : [], ...report.faults] };
  }));
}

function refuse(why: string, io: CliIo): number {
  io.err(`Riwayat tidak dapat diperiksa: ${why}\n`);
  return EXIT_BAD_INPUT;
}

const number = (value: number, digits = 0): string => value.toLocaleString('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function written({ cases, events, ok, faults, seconds, eventsPerSecond }: VerifyReport): string {
  const summary = `Diperiksa ${number(cases)} kasus dengan ${number(events)} peristiwa dalam ${number(seconds, 1)} detik (${number(eventsPerSecond)} peristiwa per detik).`;
  if (faults.length === 0) return `${summary}\nSeluruh riwayat utuh.\n`;
  const rest = faults.length >= LISTED ? [`… hanya ${number(LISTED)} temuan pertama yang disebut.`] : [];
  return [summary, `Tidak utuh: ${number(cases - ok)} kasus${Object.entries(CATATAN).map(([kasus, nama]) => (faults.some((f) => f.kasus === kasus) ? `, dan ${nama}` : '')).join('')}.`, '', ...faults.map(line), ...rest, ''].join('\n');
}

/** What is checked beside the cases. */
const CATATAN: Readonly<Record<string, string>> = { [REGULASI]: 'catatan regulasi', [KEWENANGAN]: 'catatan kewenangan', [TITIK]: 'titik periksa' };

const line = ({ instansi, kasus, seq, what, detail }: LocatedFault): string =>
  `- ${[instansi, CATATAN[kasus] ?? `kasus ${kasus}`, seq === null ? (kasus === TITIK ? '' : 'baris kasus') : `peristiwa ${seq}`].filter(Boolean).join(', ')} [${what}]: ${detail}`;
