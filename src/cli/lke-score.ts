import { parseArgs } from 'node:util';
import { FaultsError } from '../../machines/kernel/fault.js';
import type { Fault } from '../../machines/kernel/machine.js';
import { scoreText } from '../../machines/lke/score.js';
import { loadInstrument } from '../../machines/regulasi/instrument.js';
import { instruments as official } from '../../machines/regulasi/official-instruments.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';
import { scoreTable } from './score-table.js';
import { parseObject, readText, readWorksheetFile, type FiledWorksheet, type Instruments } from './worksheet-file.js';

const USAGE = `Pemakaian: npm run --silent cli -- lke score --file <berkas> [--json] [--instrument <berkas>]

  --file        berkas jawaban: .json (satu lembar kerja) atau .jsonl (satu lembar kerja per baris)
  --json        keluaran JSON: satu objek, atau satu objek per baris untuk .jsonl
  --instrument  dokumen instrumen lain (JSON) di samping ${[...official.keys()].join(' dan ')}
  --help        keterangan ini

Isi berkas: {"instrument":"LKE-90-2021","answers":{"P.MP.1.a":"Ya","R.MP.1.a":{"agen":4,"perubahan":3}},"hasil":{"H.BA.1":"3.60","H.BA.2":"C","H.PP.1":"3.20"}}
Pertanyaan persen menerima isian jumlahnya atau teks desimal 0 sampai 1. "hasil": null bila hanya pengungkit yang dinilai.
Kode keluar: 0 berhasil; 2 masukan tidak sah, seluruh kesalahan disebut dan tidak ada nilai yang dikeluarkan.
`;

interface Options {
  readonly file: string;
  readonly json: boolean;
  readonly instrument: string | undefined;
}

/** `lke score`: scores worksheets from a file, exactly; a single fault refuses the whole file. */
export async function lkeScore(args: string[], io: CliIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  const { options, why } = readOptions(args);
  if (!options) return refuse([{ path: '', why: why ?? '' }], args.includes('--json'), io);
  const known = await instrumentsWith(options.instrument);
  if (known.faults.length > 0) return refuse(known.faults, options.json, io);
  const { worksheets, faults } = await readWorksheetFile(options.file, known.instruments);
  if (faults.length > 0) return refuse(faults, options.json, io);
  io.out(worksheets.map((filed) => written(filed, options.json)).join(''));
  return EXIT_OK;
}

function readOptions(args: string[]): { options?: Options; why?: string } {
  try {
    const { values } = parseArgs({ args, options: { file: { type: 'string' }, json: { type: 'boolean' }, instrument: { type: 'string' } } });
    if (!values.file) return { why: 'sebutkan berkas jawaban dengan --file <berkas>' };
    return { options: { file: values.file, json: values.json ?? false, instrument: values.instrument } };
  } catch {
    return { why: `pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}; lihat --help` };
  }
}

/** The official instruments, and the one in the file, which may not take the code of an official one. */
async function instrumentsWith(path: string | undefined): Promise<{ instruments: Instruments; faults: Fault[] }> {
  if (path === undefined) return { instruments: official, faults: [] };
  const refused = (faults: readonly Fault[]) => ({ instruments: official, faults: faults.map((f) => ({ ...f, path: `instrumen:${f.path}` })) });
  const { text, why } = await readText(path);
  if (why !== undefined) return refused([{ path: '', why: `berkas "${path}" ${why}` }]);
  const { value, faults } = parseObject(text);
  if (faults.length > 0) return refused(faults);
  try {
    const other = loadInstrument(value);
    if (official.has(other.code)) return refused([{ path: '/code', why: `kode ${other.code} milik instrumen resmi` }]);
    return { instruments: new Map([...official, [other.code, other]]), faults: [] };
  } catch (error) {
    if (error instanceof FaultsError) return refused(error.faults);
    throw error;
  }
}

function written({ instrument, worksheet }: FiledWorksheet, json: boolean): string {
  const score = scoreText(instrument, worksheet);
  return json ? `${JSON.stringify(score, goldenKeys)}\n` : `${scoreTable(instrument, score)}\n`;
}

/** The survey indices stand in the input already; the output keeps to the form of the golden cases. */
const goldenKeys = (key: string, value: unknown): unknown => (['hasilIndices', 'halves'].includes(key) ? undefined : value);

function refuse(faults: readonly Fault[], json: boolean, io: CliIo): number {
  const lines = faults.map(({ path, why }) => `  ${path === '' ? '(berkas)' : path}: ${why}\n`);
  io.err(json ? `${JSON.stringify({ faults })}\n` : `Masukan ditolak, ${faults.length} kesalahan:\n${lines.join('')}`);
  return EXIT_BAD_INPUT;
}
