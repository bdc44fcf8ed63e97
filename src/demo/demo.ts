import { parseArgs } from 'node:util';
import { tokoh } from './cast.js';
import { warnai } from './layout.js';
import { lawOfRoute, RUTE } from './headings.js';
import { arsipkanRute } from './naskah/arsip-rute.js';
import { Keluaran, KeluaranError } from './naskah/keluaran.js';
import { Penerbit } from './naskah/penerbit.js';
import { Petugas } from './naskah/petugas.js';
import { HARI_PERTAMA, mainkan, SERAH_TERIMA_DIHITUNG_DARI } from './plot.js';
import * as print from './print.js';
import { jsonOf } from './record.js';
import { Cerita } from './story.js';
import { jsonRingkasan, ringkas, type Ringkasan } from './summary.js';
import { openThrowAway, type ThrowAway } from './throw-away.js';

const USAGE = `Pemakaian: npm run demo -- [--json] [--out <folder>]

Menjalankan putaran penuh pembangunan dan evaluasi zona integritas melalui HTTP API sebuah instalasi sekali pakai: orang yang
berbeda-beda, masing-masing dengan akunnya, dan jam yang digerakkan peragaan. Setiap langkah disebut dengan dasar hukumnya;
setiap penolakan dengan seluruh syarat yang belum terpenuhi. Tidak ada yang tersisa sesudahnya.

  --out   menulis setiap dokumen (PDF bersegel dan konsep Word), setiap lembar kerja (xlsx), dan dosir setiap kasus ke folder baru atau
          kosong, satu folder setiap rute; lebih lama, karena setiap kasus mendapat semua dokumennya
  --json  satu objek JSON per langkah, dan satu baris ringkasan terakhir (npm run --silent demo -- --json)
  --help  keterangan ini

Kode keluar: 0 seluruh rute berakhir sebagaimana mestinya; 1 ada yang tidak; 2 pilihan tidak dikenal.
`;

const EXIT = { ok: 0, otherwise: 1, usage: 2, interrupted: 130 } as const;

/** Runs the demonstration with the arguments of the command line; gives the exit code. */
async function demo(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return EXIT.ok;
  }
  const options = optionsOf(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const interrupted = closeOnSignal(() => opening);
  const opening = openThrowAway(SERAH_TERIMA_DIHITUNG_DARI);
  const stage = await opening;
  try {
    return await tell(stage, options);
  } catch (error) {
    if (interrupted()) return EXIT.interrupted; // whatever failed, failed because everything was being taken away
    throw error;
  } finally {
    await stage.close();
  }
}

interface Options { readonly json: boolean; readonly keluaran: Keluaran | null }

/** What is wanted, or what is wrong with it. */
function optionsOf(args: readonly string[]): Options | string {
  try {
    const { json = false, out } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, out: { type: 'string' } } }).values;
    return { json, keluaran: out === undefined ? null : new Keluaran(out) };
  } catch (error) {
    return error instanceof KeluaranError ? `Tidak dapat menulis: ${error.message}` : `Pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}`;
  }
}

async function tell({ pintu, jam, verify }: ThrowAway, { json, keluaran }: Options): Promise<number> {
  const since = performance.now();
  const progress = json ? undefined : progressLine();
  const petugas = new Petugas(pintu);
  await jam.setel(HARI_PERTAMA);
  const cerita = new Cerita(jam, (step) => {
    if (json) process.stdout.write(`${JSON.stringify(jsonOf(step))}\n`);
    else progress?.(`${step.tanggal}  ${step.judul}`);
  }, new Penerbit(petugas, keluaran));
  await mainkan(cerita, tokoh(pintu));
  if (keluaran) await arsipkanRute(cerita.langkah, petugas, keluaran);
  const result = ringkas(cerita, Object.keys(RUTE), await verify());
  progress?.('');
  process.stdout.write(json ? `${JSON.stringify(jsonRingkasan(result))}\n` : written(cerita, result, (performance.now() - since) / 1000));
  if (keluaran) process[json ? 'stderr' : 'stdout'].write(keluaran.daftar());
  return result.sesuai ? EXIT.ok : EXIT.otherwise;
}

function written({ langkah }: Cerita, result: Ringkasan, seconds: number): string {
  const warna = warnai(process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
  const routes = Object.entries(RUTE).map(([id, heading], i) =>
    print.rute({ nomor: i + 1, ...heading, law: lawOfRoute(heading) }, langkah.filter((step) => step.rute === id), result.rute.find((akhir) => akhir.rute === id), warna));
  return [...routes, print.ringkasan(result, seconds, warna)].join('\n');
}

/** One line that is written over, for a person who waits. */
function progressLine(): ((text: string) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  return (text) => { process.stderr.write(`\r\u001b[2K${text.slice(0, 90)}`); };
}

/** Ctrl-C leaves nothing behind either, nor does a closed pipe, not even in the first seconds. Gives whether it has come to that. */
function closeOnSignal(opening: () => Promise<ThrowAway>): () => boolean {
  let stopping = false;
  const stop = (): void => {
    stopping = true;
    void opening().then((stage) => stage.close()).finally(() => process.exit(EXIT.interrupted));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  process.stdout.once('error', stop); // the reader has left, as in `npm run demo | head`
  return () => stopping;
}

try {
  process.exitCode = await demo(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = EXIT.otherwise;
}
