import { parseArgs } from 'node:util';
import { judge, ofTheProgram } from '../../regulasi/judge.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { readNaskah } from './naskah-file.js';
import { carryOut, refuse } from './told.js';
import { ukuran } from './ukuran.js';

const USAGE = `Pemakaian: npm run --silent cli -- regulasi check <berkas> [--instrumen <berkas>] [--json]

Memeriksa satu paket regulasi atau satu instrumen (JSON): bentuk, rute, peran, tanggal, ambang, jumlah bobot, kelengkapan dasar hukum, dan
bahwa setiap kutipan ada dalam naskahnya. Naskah yang disebut paket ("sumber") dicari di folder paket, lalu pada naskah bawaan.

  --instrumen  instrumen yang dibawa paket itu (JSON), bila bukan instrumen bawaan
  --json       keluaran JSON
  --help       keterangan ini

Kode keluar: 0 sah; 2 tidak sah, seluruh kesalahan disebut dengan letaknya.
`;

/** `regulasi check`: everything that speaks against a pack or a worksheet, without a database. */
export function regulasiCheck(args: string[], io: CliIo): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const { values: { json = false, instrumen }, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, instrumen: { type: 'string' } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return refuse([{ path: '', why: 'sebutkan satu berkas; lihat --help' }], json, io);
    const read = await readNaskah(file, instrumen);
    if (read.faults.length > 0) return refuse(read.faults, json, io);
    const { faults, law, instrumen: worksheet } = judge(read.naskah, ofTheProgram, ukuran);
    if (faults.length > 0 || !worksheet) return refuse(faults, json, io);
    const kutipan = law ? Object.values(law.law.pack.dasar).flat().length : 0;
    if (json) io.out(`${JSON.stringify({ paket: law ? { id: law.packId, sidik: law.packSidik } : null, instrumen: worksheet, kutipan })}\n`);
    else io.out(law ? `Paket "${law.packId}" sah; sidik ${law.packSidik}.\nInstrumen ${worksheet.id}; ${kutipan} kutipan ada dalam naskahnya.\n` : `Instrumen "${worksheet.id}" sah; sidik ${worksheet.sidik}.\n`);
    return EXIT_OK;
  });
}
