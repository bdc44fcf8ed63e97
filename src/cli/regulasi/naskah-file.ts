import { existsSync } from 'node:fs';
import path from 'node:path';
import { pointer } from '../../../machines/kernel/fault.js';
import type { Fault } from '../../../machines/kernel/machine.js';
import { isObject } from '../../../machines/lke/read-answer.js';
import type { Naskah } from '../../regulasi/usulan.js';
import { parseObject, readText } from '../worksheet-file.js';

/** What files hold: a pack with what it needs, or a worksheet alone; or every fault of them. */
export interface NaskahFile { readonly naskah: Naskah; readonly faults: readonly Fault[] }

/**
 * Reads a pack or a worksheet; with a pack, the worksheet that it brings, and the texts of the regulations that it names itself, which
 * lie beside it. Never throws for what the files hold or for one that is not there.
 */
export async function readNaskah(file: string, worksheet?: string): Promise<NaskahFile> {
  const main = await readObject(file, '');
  if (!('id' in main.value) && 'code' in main.value) return alone(main, worksheet);
  const brought = worksheet === undefined ? null : await readObject(worksheet, 'instrumen:');
  const texts = await textsBeside(file, main.value['sumber']);
  return {
    naskah: { paket: main.value, instrumen: brought?.value ?? null, teks: texts.teks },
    faults: [...main.faults, ...(brought?.faults ?? []), ...texts.faults],
  };
}

const alone = ({ value, faults }: { value: object; faults: Fault[] }, worksheet: string | undefined): NaskahFile => ({
  naskah: { paket: null, instrumen: value, teks: {} },
  faults: [...faults, ...(worksheet === undefined ? [] : [{ path: '', why: 'berkas ini sudah berisi instrumen; --instrumen hanya untuk paket' }])],
});

async function readObject(file: string, prefix: string): Promise<{ value: Readonly<Record<string, unknown>>; faults: Fault[] }> {
  const { text, why } = await readText(file);
  const read = why === undefined ? parseObject(text) : { value: {}, faults: [{ path: '', why: `berkas "${file}" ${why}` }] };
  return { value: read.value, faults: read.faults.map((fault) => ({ ...fault, path: `${prefix}${fault.path}` })) };
}

/** A text that is not beside the pack may be one that comes with the program; whether any is missing is told where the quotes are looked for. */
async function textsBeside(file: string, sumber: unknown): Promise<{ teks: Record<string, string>; faults: Fault[] }> {
  const teks: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const [singkatan, named] of isObject(sumber) ? Object.entries(sumber) : []) {
    const berkas = isObject(named) ? named['berkas'] : undefined;
    if (typeof berkas !== 'string') continue;
    const at = pointer('sumber', singkatan, 'berkas');
    if (path.basename(berkas) !== berkas) faults.push({ path: at, why: 'harus nama berkas di folder paket, tanpa folder lain' });
    else if (existsSync(path.join(path.dirname(file), berkas))) {
      const { text, why } = await readText(path.join(path.dirname(file), berkas));
      if (why === undefined) teks[singkatan] = text;
      else faults.push({ path: at, why: `berkas "${berkas}" ${why}` });
    }
  }
  return { teks, faults };
}
