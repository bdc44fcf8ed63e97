import { readFile } from 'node:fs/promises';
import { pointer } from '../../machines/kernel/fault.js';
import type { Fault } from '../../machines/kernel/machine.js';
import { checkAnswers, type Worksheet } from '../../machines/lke/answers.js';
import { isObject } from '../../machines/lke/read-answer.js';
import type { Instrument } from '../../machines/regulasi/instrument.js';
import { duplicateKeys } from './duplicate-keys.js';

/** One worksheet of a file, found whole and without fault. */
export interface FiledWorksheet {
  readonly instrument: Instrument;
  readonly worksheet: Worksheet;
}

/** What a file holds: its worksheets, or every fault of them all. */
export interface WorksheetFile {
  readonly worksheets: readonly FiledWorksheet[];
  readonly faults: readonly Fault[];
}

/** Instruments by code. */
export type Instruments = ReadonlyMap<string, Instrument>;

const FIELDS: ReadonlySet<string> = new Set(['instrument', 'answers', 'hasil']);
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a file of one worksheet (`.json`) or of one per line (`.jsonl`); there, each path starts with the line's
 * number. Never throws for what the file holds or for a file that is not there.
 */
export async function readWorksheetFile(path: string, instruments: Instruments): Promise<WorksheetFile> {
  const { text, why } = await readText(path);
  if (why !== undefined) return { worksheets: [], faults: [{ path: '', why: `berkas "${path}" ${why}` }] };
  if (!/\.jsonl$/i.test(path)) return readWorksheet(text, instruments);
  const lines = text.trimEnd().split('\n');
  const read = lines.map((line, n) => prefixed(n + 1, readWorksheet(line, instruments)));
  return { worksheets: read.flatMap((r) => r.worksheets), faults: read.flatMap((r) => r.faults) };
}

/** The text of an object of JSON without repeated keys; for any other text, why it is none. */
export function parseObject(text: string): { value: Readonly<Record<string, unknown>>; faults: Fault[] } {
  const none = (why: string) => ({ value: {}, faults: [{ path: '', why }] });
  if (text.trim() === '') return none('kosong; diharapkan satu objek JSON');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return none(`bukan JSON (${error instanceof Error ? error.message : 'tidak terbaca'})`);
  }
  if (!isObject(value)) return none('harus berupa objek JSON');
  return { value, faults: duplicateKeys(text).map((keys) => ({ path: pointer(...keys), why: 'kunci tertulis lebih dari satu kali' })) };
}

/** The text of a file in UTF-8, or why it cannot be used. */
export async function readText(path: string): Promise<{ text: string; why?: undefined } | { text?: undefined; why: string }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof bytes === 'string') return { why: `tidak dapat dibaca (${bytes})` };
  const text = decodeUtf8(bytes);
  if (text === null) return { why: 'bukan teks UTF-8' };
  return text.startsWith(BYTE_ORDER_MARK) ? { why: 'diawali tanda BOM; simpan sebagai UTF-8 tanpa BOM' } : { text };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readWorksheet(text: string, instruments: Instruments): WorksheetFile {
  const { value, faults } = parseObject(text);
  if (faults.some((fault) => fault.path === '')) return { worksheets: [], faults };
  for (const key of Object.keys(value)) if (!FIELDS.has(key)) faults.push({ path: pointer(key), why: `isian tidak dikenal; isian: ${[...FIELDS].join(', ')}` });
  const instrument = typeof value['instrument'] === 'string' ? instruments.get(value['instrument']) : undefined;
  if (!instrument) faults.push({ path: '/instrument', why: `instrumen tidak dikenal; pilihan: ${[...instruments.keys()].join(', ')}` });
  const worksheet: Worksheet = { answers: value['answers'], hasil: value['hasil'] };
  if (worksheet.hasil === undefined) faults.push({ path: '/hasil', why: 'belum ada; isi null bila hanya pengungkit yang dinilai' });
  if (instrument) faults.push(...checkAnswers(instrument, worksheet, { complete: true }));
  return { worksheets: instrument && faults.length === 0 ? [{ instrument, worksheet }] : [], faults };
}

function prefixed(line: number, { worksheets, faults }: WorksheetFile): WorksheetFile {
  return { worksheets, faults: faults.map(({ path, why }) => ({ path: `${line}:${path}`, why })) };
}
