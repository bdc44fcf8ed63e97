import { parseArgs } from 'node:util';
import type { Fault } from '../../../machines/kernel/machine.js';
import { schemaFaults } from '../../../machines/kernel/fault.js';
import { petaSchema, type Peta } from '../../../machines/migrasi/peta.js';
import { ENTITIES } from '../../entities.js';
import { loadConfig } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { MigrasiService, type LaporanKasus, type LaporanMigrasi } from '../../workflow/migrasi.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation } from '../installation-here.js';
import { PASSWORD_VARIABLE, sebagai, type Sebagai } from '../regulasi/sebagai.js';
import { carryOut, refuse } from '../regulasi/told.js';
import { parseObject, readText } from '../worksheet-file.js';
import { wholeApplication } from './whole-application.js';

const USAGE = `Pemakaian: npm run cli -- kasus migrasi <peta> --sebagai <nama pengguna> [--untuk <kode instansi>] [--terapkan] [--json]

Memindahkan kasus yang sedang berjalan ke paket regulasi atau versi mesin lain menurut peta (JSON). Tanpa --terapkan tidak ada yang ditulis: untuk
setiap kasus disebut apa yang berubah, syarat yang menjadi kurang atau tidak lagi kurang, dan mengapa ia tidak dapat dipindahkan. Dengan --terapkan
semua kasus dipindahkan, atau tidak satu pun; setiap perpindahan dicatat dalam riwayat beserta keputusan yang menjadi dasarnya.

  --sebagai    nama pengguna administrator instansi; kata sandi diketik, atau dari ${PASSWORD_VARIABLE}
  --untuk      kode instansi, bila berwenang pada lebih dari satu
  --terapkan   laksanakan
  --json       keluaran JSON

Kode keluar: 0 dapat dipindahkan (atau sudah); 1 ada kasus yang tidak dapat dipindahkan, sehingga tidak satu pun dipindahkan; 2 peta atau pelaku ditolak.
`;

/** Some case cannot pass; stdout names it, and nothing was moved. */
const EXIT_CANNOT = 1;

/** `kasus migrasi`: running cases under another law, tried first and then done. */
export function kasusMigrasi(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const text = { type: 'string' } as const;
    const { values: { json = false, terapkan = false, untuk, ...rest }, positionals: [file, ...more] } = parseArgs({
      args, allowPositionals: true, options: { json: { type: 'boolean' }, terapkan: { type: 'boolean' }, untuk: text, sebagai: text },
    });
    if (file === undefined || more.length > 0) return refuse([{ path: '', why: 'sebutkan satu berkas peta; lihat --help' }], json, io);
    const read = await readPeta(file);
    if ('faults' in read) return refuse(read.faults, json, io);
    const report = await migrated({ namaPengguna: rest.sebagai, untuk }, env, read.peta, terapkan);
    if (isFaults(report)) return refuse(report, json, io);
    io.out(json ? `${JSON.stringify(report)}\n` : written(report, terapkan));
    return report.kasus.some(({ kesalahan }) => kesalahan.length > 0) ? EXIT_CANNOT : EXIT_OK;
  });
}

async function readPeta(file: string): Promise<{ readonly peta: Peta } | { readonly faults: readonly Fault[] }> {
  const { text, why } = await readText(file);
  if (why !== undefined) return { faults: [{ path: '', why: `berkas "${file}" ${why}` }] };
  const { value, faults } = parseObject(text);
  if (faults.length > 0) return { faults };
  const peta = petaSchema.safeParse(value);
  return peta.success ? { peta: peta.data } : { faults: schemaFaults(peta.error) };
}

const isFaults = (report: LaporanMigrasi | readonly Fault[]): report is readonly Fault[] => Array.isArray(report);

/** With the whole application behind it, since every machine has facts of its own; without HTTP and without its jobs. */
function migrated(who: Sebagai, env: NodeJS.ProcessEnv, peta: Peta, terapkan: boolean): Promise<LaporanMigrasi | readonly Fault[]> {
  return atInstallation(env, async ({ urls, secrets }) => {
    const database = await new Database({ url: urls.app, max: 2, contextKey: secrets.contextKey, entities: ENTITIES }).connect();
    const app = await wholeApplication(database, secrets.historyKey, { files: loadConfig(env).files });
    try {
      return await sebagai(database, who, env, (actor) => app.get(MigrasiService).jalankan(actor, peta, { terapkan }));
    } finally {
      await app.close();
    }
  });
}

function written({ peta, diterapkan, kasus }: LaporanMigrasi, terapkan: boolean): string {
  const stuck = kasus.filter(({ kesalahan }) => kesalahan.length > 0).length;
  const end = diterapkan ? `${kasus.length} kasus dipindahkan.` : stuck > 0 ? `${stuck} dari ${kasus.length} kasus tidak dapat dipindahkan; tidak satu pun dipindahkan.`
    : terapkan ? 'Tidak ada kasus berjalan di bawah paket asal.' : `${kasus.length} kasus dapat dipindahkan; belum ada yang ditulis (tambahkan --terapkan).`;
  return [`Peta "${peta}"`, ...kasus.flatMap(lines), end, ''].join('\n');
}

function lines({ kasus, mesin, kunci, satker, keadaan, perubahan, syarat, kesalahan }: LaporanKasus): string[] {
  return [
    `${satker} · ${mesin} ${kunci} · ${keadaan} (${kasus})`,
    ...kesalahan.map(({ path, why }) => `  tidak dapat: ${path}: ${why}`),
    ...(kesalahan.length === 0 && perubahan.length === 0 ? ['  tidak berubah selain hukumnya'] : perubahan.map((what) => `  berubah: ${what}`)),
    ...syarat.menjadiKurang.map((what) => `  menjadi kurang: ${what}`), ...syarat.tidakLagiKurang.map((what) => `  tidak lagi kurang: ${what}`),
  ];
}
