import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { schemaFaults } from '../../../machines/kernel/fault.js';
import { keputusanSchema, type Keputusan } from '../../../machines/waktu/keputusan.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation, whyNot, withClient } from '../installation-here.js';

const USAGE = `Pemakaian: npm run --silent cli -- kalender impor BERKAS

Memasukkan keputusan bersama tiga menteri tentang hari libur nasional dan cuti bersama satu tahun, untuk semua instansi.
Keputusan menggantikan perkiraan menurut aturan, dan keputusan sebelumnya untuk tahun yang sama; yang lama tetap disimpan.

BERKAS adalah JSON: {"tahun": 2027, "nomor": ["…"], "tanggal": "2026-09-19",
  "hari": [{"tanggal": "2027-01-01", "nama": "Tahun Baru 2027 Masehi", "jenis": "libur"}]}; jenis: libur atau cutiBersama.

Kode keluar: 0 dimasukkan, atau sudah ada; 2 tidak dapat dimasukkan, setiap kesalahan disebut dengan letaknya.
`;

// the same decree twice is one version
const ENTER = `insert into libur_nasional (tahun, versi, keputusan)
  select $1::int, coalesce(max(versi), 0) + 1, $2::jsonb from libur_nasional where tahun = $1::int
  having (select keputusan from libur_nasional where tahun = $1::int order by versi desc limit 1) is distinct from $2::jsonb returning versi`;

/** `kalender impor`: enters the national days off of a year. */
export async function kalenderImpor(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    io.err(`Sebutkan satu berkas; lihat --help\n`);
    return EXIT_BAD_INPUT;
  }
  try {
    const read = keputusanSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (!read.success) {
      io.err(schemaFaults(read.error).map(({ path, why }) => `${path || '/'}: ${why}\n`).join(''));
      return EXIT_BAD_INPUT;
    }
    const versi = await atInstallation(env, ({ urls }) => withClient(urls.app, (client) => enter(client, read.data)));
    io.out(versi === null ? `Hari libur ${read.data.tahun} sudah seperti itu.\n` : `Hari libur ${read.data.tahun} dimasukkan: ${read.data.hari.length} hari, versi ${versi}.\n`);
    return EXIT_OK;
  } catch (error) {
    io.err(`Hari libur tidak dapat dimasukkan: ${unreadable(error) ?? whyNot(error)}\n`);
    return EXIT_BAD_INPUT;
  }
}

async function enter(client: pg.Client, keputusan: Keputusan): Promise<number | null> {
  const { rows } = await client.query<{ versi: number }>(ENTER, [keputusan.tahun, JSON.stringify(keputusan)]);
  return rows[0]?.versi ?? null;
}

/** What is wrong with the file itself. */
function unreadable(error: unknown): string | undefined {
  if (error instanceof SyntaxError) return `berkas bukan JSON: ${error.message}`;
  return (error as NodeJS.ErrnoException).syscall === 'open' ? `berkas tidak dapat dibaca: ${(error as Error).message}` : undefined;
}
