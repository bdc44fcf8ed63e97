import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { eksporRiwayat } from '../history/titik/ekspor.js';
import { penandaTitik } from '../history/titik/titik-periksa.service.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';
import { atInstallation, whyNot, withClient } from './installation-here.js';

const USAGE = `Pemakaian: npm run --silent cli -- history ekspor --out <berkas>

Menulis riwayat seluruh instansi, sebagaimana adanya pada satu saat, untuk diperiksa tanpa peladen:

  node scripts/verifikasi-riwayat.mjs <berkas> --titik <folder titik periksa>/titik-periksa.jsonl --kunci <kunci publik>

  --out   berkas yang ditulis; memuat isi peristiwa (nilai, keputusan), tanpa nama orang
  --help  keterangan ini

Titik periksa disimpan peladen pada TITIK_PERIKSA_DIR. Kode keluar: 0 ditulis; 2 tidak dapat ditulis.
`;

/** `history ekspor`: what an auditor takes along. The file is complete or not there. */
export async function historyEkspor(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  const out = outOf(args);
  if (out === null) return refuse(`pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}; lihat --help`, io);
  try {
    const kunci = await atInstallation(env, async ({ urls, secrets: { historyKey } }) => {
      await withClient(urls.verifier, (client) => written(client, out));
      return penandaTitik(historyKey).verifierKey;
    });
    io.out(`Riwayat ditulis ke ${out}.\nKunci publik titik periksa: ${kunci}\n`);
    return EXIT_OK;
  } catch (error) {
    return refuse(whyNot(error), io);
  }
}

async function written(client: Parameters<typeof eksporRiwayat>[0], out: string): Promise<void> {
  const stream = createWriteStream(`${out}.sebagian`, { mode: 0o600 });
  await eksporRiwayat(client, stream);
  stream.end();
  await finished(stream);
  await rename(`${out}.sebagian`, out);
}

function outOf(args: string[]): string | null {
  try {
    return parseArgs({ args, options: { out: { type: 'string' } } }).values.out ?? null;
  } catch {
    return null;
  }
}

function refuse(why: string, io: CliIo): number {
  io.err(`Riwayat tidak dapat ditulis: ${why}\n`);
  return EXIT_BAD_INPUT;
}
