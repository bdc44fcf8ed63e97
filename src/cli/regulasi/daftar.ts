import { parseArgs } from 'node:util';
import { daftarRegulasi, type Baris } from '../../regulasi/daftar.js';
import { readerOf } from '../../regulasi/published.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation, withClient } from '../installation-here.js';
import { carryOut } from './told.js';

const USAGE = `Pemakaian: npm run --silent cli -- regulasi daftar [--json]

Menyebut paket regulasi setiap instansi: yang berlaku, yang akan atau pernah berlaku, dan yang diusulkan, masing-masing dengan tanggal dan id usulannya.

  --json   keluaran JSON
  --help   keterangan ini
`;

/** `regulasi daftar`: which regulation holds, held or shall hold for whom. */
export function regulasiDaftar(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const { values: { json = false } } = parseArgs({ args, options: { json: { type: 'boolean' } } });
    const rows = await atInstallation(env, ({ urls }) => withClient(urls.verifier, (client) => daftarRegulasi(readerOf(client))));
    io.out(json ? `${JSON.stringify(rows)}\n` : rows.map(line).join(''));
    return EXIT_OK;
  });
}

const day = (date: string | null, none: string): string => (date === null ? none : date === '-infinity' ? 'semula' : date);

const line = ({ instansi, nama, keadaan, dari, sampai, usulan }: Baris): string =>
  `${instansi.padEnd(20)} ${keadaan.padEnd(18)} ${nama.padEnd(40)} ${day(dari, '-')} s.d. ${day(sampai, 'diganti')}${usulan === null ? '' : `  usulan ${usulan.slice(0, 12)}`}\n`;
