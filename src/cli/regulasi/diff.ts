import { parseArgs } from 'node:util';
import { diffPacks, type Difference } from '../../../machines/regulasi/diff.js';
import { ofTheProgram, shelfOf } from '../../regulasi/judge.js';
import type { LoadedLaw } from '../../regulasi/loaded-law.js';
import { readerOf } from '../../regulasi/published.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation, withClient } from '../installation-here.js';
import { hukumOf, type Found, type Places } from './hukum.js';
import { carryOut, refuse } from './told.js';

const USAGE = `Pemakaian: npm run --silent cli -- regulasi diff <a> <b> [--json]

Menyebut apa yang berubah dari paket pertama ke paket kedua, setelah yang tidak diaturnya diisi oleh induknya. Masing-masing adalah berkas,
id paket, atau id usulan. Basis data hanya dibaca bila salah satunya tidak ditemukan tanpanya.

  --json   keluaran JSON: {"a","b","perbedaan":[{"path","a","b"}]}
  --help   keterangan ini

Kode keluar: 0 dibandingkan; 2 salah satunya tidak ada atau tidak sah.
`;

/** `regulasi diff`: what changes from one pack to another. */
export function regulasiDiff(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const { values: { json = false }, positionals: [a, b, ...more] } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
    if (a === undefined || b === undefined || more.length > 0) return refuse([{ path: '', why: 'sebutkan dua paket; lihat --help' }], json, io);
    const both = async (places: Places): Promise<[Found, Found]> => [await hukumOf(a, places), await hukumOf(b, places)];
    let found = await both({ shelf: ofTheProgram, reader: null });
    if (found.some(({ law }) => !law)) found = await withDatabase(env, found, both);
    const [one, other] = found;
    if (!one.law || !other.law) return refuse([...one.faults.map((f) => ({ ...f, path: `a:${f.path}` })), ...other.faults.map((f) => ({ ...f, path: `b:${f.path}` }))], json, io);
    io.out(json ? `${JSON.stringify({ a: one.law.packId, b: other.law.packId, perbedaan: between(one.law, other.law) })}\n` : written(one.law, other.law));
    return EXIT_OK;
  });
}

/** Asks the database too; where there is none, what was found without it stands. */
async function withDatabase(env: NodeJS.ProcessEnv, without: [Found, Found], both: (places: Places) => Promise<[Found, Found]>): Promise<[Found, Found]> {
  try {
    return await atInstallation(env, ({ urls }) => withClient(urls.verifier, async (client) => {
      const reader = readerOf(client);
      return both({ shelf: await shelfOf(reader), reader });
    }));
  } catch {
    return without;
  }
}

const between = (a: LoadedLaw, b: LoadedLaw): Difference[] => diffPacks(a.packDocument, b.packDocument);

const SHOWN = 100;
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

function written(a: LoadedLaw, b: LoadedLaw): string {
  const lines = between(a, b).map(({ path, a: before, b: after }) => {
    if (before === undefined) return `+ ${path}: ${shown(after)}`;
    return after === undefined ? `- ${path}: ${shown(before)}` : `~ ${path}: ${shown(before)} → ${shown(after)}`;
  });
  return [`Dari "${a.packId}" ke "${b.packId}": ${lines.length} perbedaan.`, ...lines, ''].join('\n');
}
