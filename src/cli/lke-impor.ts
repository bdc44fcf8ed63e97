import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Fault } from '../../machines/kernel/machine.js';
import type { Nilai } from '../../machines/lke/lke.types.js';
import type { Instrument } from '../../machines/regulasi/instrument.js';
import { instruments } from '../../machines/regulasi/official-instruments.js';
import type { Typed } from '../lke/excel/check/answers.js';
import { readExported } from '../lke/excel/check/exported.js';
import { told, type CellFault } from '../lke/excel/check/report.js';
import { given, readForeign } from '../lke/excel/mapping/foreign.js';
import { readMapping } from '../lke/excel/mapping/mapping.js';
import { WorkbookRefused } from '../platform/workbook/limits.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';
import { parseObject, readText } from './worksheet-file.js';

const USAGE = `Pemakaian: npm run --silent cli -- lke impor <berkas.xlsx> [--peta <berkas.json> --instrumen <kode>]

  --peta        cara membaca buku kerja berbentuk lain (docs/lke-excel.md); tanpa peta, berkas harus diekspor dari Predikat
  --instrumen   ${[...instruments.keys()].join(' atau ')}; bila tidak disebut, yang tertulis pada peta
  --help        keterangan ini

Keluaran: lembar kerja JSON untuk "lke score". Kode keluar: 0 berhasil; 2 berkas atau peta tidak sah, setiap kesalahan disebut dengan selnya.
`;

/** What was read: answers, or every fault. */
interface Read { readonly instrument?: Instrument; readonly typed: readonly Typed[]; readonly faults: readonly Fault[] }

/** `lke impor`: a workbook becomes a worksheet for `lke score`. A single fault refuses the whole file. */
export async function lkeImpor(args: string[], io: CliIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  const options = optionsOf(args);
  if (typeof options === 'string') return refuse([{ path: '', why: options }], io);
  const { instrument, typed, faults } = await read(options).catch(refused);
  const wrong = [...faults, ...typed.flatMap(({ kesalahan }) => kesalahan).map(faultOf)];
  if (!instrument || wrong.length > 0) return refuse(wrong, io);
  const hasil: Record<string, Nilai> = given(typed, true);
  io.out(`${JSON.stringify({ instrument: instrument.code, answers: given(typed, false), hasil: Object.keys(hasil).length > 0 ? hasil : null })}\n`);
  return EXIT_OK;
}

interface Options { readonly berkas: string; readonly peta: string | undefined; readonly instrumen: string | undefined }

function optionsOf(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { peta: { type: 'string' }, instrumen: { type: 'string' } } });
    const [berkas] = positionals;
    return berkas === undefined || positionals.length > 1 ? 'sebutkan satu berkas .xlsx; lihat --help' : { berkas, peta: values.peta, instrumen: values.instrumen };
  } catch {
    return `pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}; lihat --help`;
  }
}

async function read({ berkas, peta, instrumen }: Options): Promise<Read> {
  const bytes = await readFile(berkas).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof bytes === 'string') return none([{ path: berkas, why: `tidak dapat dibaca (${bytes})` }]);
  if (peta === undefined) return exported(bytes);
  const { text, why } = await readText(peta);
  if (text === undefined) return none([{ path: peta, why }]);
  const { value, faults } = parseObject(text);
  if (faults.length > 0) return none(faults.map((fault) => ({ ...fault, path: `peta:${fault.path}` })));
  const code = instrumen ?? value['instrumen'];
  const instrument = typeof code === 'string' ? instruments.get(code) : undefined;
  if (!instrument) return none([{ path: '--instrumen', why: `tidak dikenal; pilihan: ${[...instruments.keys()].join(', ')}` }]);
  const { mapping, faults: wrong } = readMapping(value, instrument);
  if (!mapping) return none(wrong.map((fault) => ({ ...fault, path: `peta:${fault.path}` })));
  const { typed, kesalahan } = await readForeign(bytes, mapping, instrument);
  return { instrument, typed, faults: kesalahan.map(faultOf) };
}

async function exported(bytes: Buffer): Promise<Read> {
  const { instrument, typed, kesalahan } = await readExported(bytes, instruments);
  return { instrument, typed, faults: kesalahan.map(faultOf) };
}

const none = (faults: readonly Fault[]): Read => ({ typed: [], faults });
const faultOf = (fault: CellFault): Fault => ({ path: `${fault.lembar}!${fault.sel}`, why: told(fault) });

function refused(error: unknown): Read {
  if (error instanceof WorkbookRefused) return none([{ path: error.tempat, why: error.alasan }]);
  throw error;
}

function refuse(faults: readonly Fault[], io: CliIo): number {
  io.err(`Masukan ditolak, ${faults.length} kesalahan:\n${faults.map(({ path, why }) => `  ${path === '' ? '(berkas)' : path}: ${why}\n`).join('')}`);
  return EXIT_BAD_INPUT;
}
