import { benchDokumen } from './dokumen/dokumen.js';
import { benchDoor } from './door/door.js';
import { benchExcel } from './excel/excel.js';
import { benchImpor } from './impor.js';
import { benchInspeksi } from './inspeksi/inspeksi.js';
import { benchLke } from './lke.js';
import { readOptions, USAGE, UsageError, type Options } from './options.js';
import { benchRead } from './read/read.js';
import type { Report } from './report.js';
import { benchRiwayat } from './riwayat/riwayat.js';
import { benchStart } from './start.js';

const SUBJECTS: Readonly<Record<Options['subject'], (options: Options) => Report | Promise<Report>>> = { dokumen: benchDokumen, door: benchDoor, excel: benchExcel, impor: benchImpor, inspeksi: benchInspeksi, lke: benchLke, read: benchRead, riwayat: benchRiwayat, start: benchStart };

try {
  const options = readOptions(process.argv.slice(2));
  const { text, data } = await SUBJECTS[options.subject](options);
  process.stdout.write(options.json ? `${JSON.stringify(data)}\n` : text);
} catch (error) {
  process.exitCode = error instanceof UsageError ? 2 : 1;
  process.stderr.write(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : `${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
}
