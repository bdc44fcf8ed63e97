import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan } from '../../identity/kewenangan/ledger.js';
import { ImporService, type HasilImpor } from '../../orang/impor/impor.service.js';
import { PembacaBuku } from '../../orang/impor/buku/pembaca.js';
import { Database } from '../../platform/database/database.js';
import { BadInput, Problem } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation } from '../installation-here.js';
import { PASSWORD_VARIABLE, sebagai } from '../regulasi/sebagai.js';
import { carryOut, refuse } from '../regulasi/told.js';

const USAGE = `Pemakaian: npm run cli -- orang impor <berkas.xlsx> --instansi <kode> --sebagai <nama pengguna> [--terapkan] [--kunci <kunci>] [--json]

Memeriksa buku kerja satker, orang, dan jabatan: apa yang akan berubah, dan setiap kesalahan dengan selnya. Tanpa --terapkan tidak ada yang tertulis.

  --instansi   kode instansi
  --sebagai    nama pengguna administrator instansi; kata sandi diketik, atau dari ${PASSWORD_VARIABLE}
  --terapkan   menulis seluruhnya, atau tidak sama sekali
  --kunci      pengenal perintah; kunci dan berkas yang sama hanya diterapkan sekali
  --json       keluaran JSON

Kode keluar: 0 benar atau diterapkan; 2 ditolak, seluruh kesalahannya disebut.
`;

/** Roles that may import people. */
const PERAN = ['adminInstansi'];

/** `orang impor`: checks a workbook of units, people and posts, or carries it out. */
export function orangImpor(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const [text, flag] = [{ type: 'string' } as const, { type: 'boolean' } as const];
    const { values: { json = false, terapkan = false, kunci, instansi, sebagai: namaPengguna }, positionals: [file, ...more] } = parseArgs({ args, allowPositionals: true, options: { json: flag, terapkan: flag, kunci: text, instansi: text, sebagai: text } });
    if (file === undefined || more.length > 0) return refuse([{ path: '', why: 'sebutkan satu berkas .xlsx; lihat --help' }], json, io);
    if (instansi === undefined) return refuse([{ path: '/instansi', why: 'sebutkan kode instansi dengan --instansi' }], json, io);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
    if (typeof bytes === 'string') return refuse([{ path: file, why: `tidak dapat dibaca (${bytes})` }], json, io);
    const done = await asAdmin({ namaPengguna, untuk: instansi }, env, (impor, actor) => (terapkan ? impor.terapkan(actor, bytes, kunci ?? randomUUID()) : impor.periksa(actor, bytes)));
    if ('faults' in done) return refuse(done.faults, json, io);
    if (done.kesalahan.length > 0) return refuse(done.kesalahan.map(({ sel, alasan }) => ({ path: sel, why: alasan })), json, io);
    io.out(json ? `${JSON.stringify(done)}\n` : sentence(done));
    return EXIT_OK;
  });
}

function asAdmin(who: { readonly namaPengguna: string | undefined; readonly untuk: string }, env: NodeJS.ProcessEnv, act: (impor: ImporService, actor: Actor) => Promise<HasilImpor>): Promise<HasilImpor | { faults: readonly { path: string; why: string }[] }> {
  return atInstallation(env, async ({ urls, secrets }) => {
    const database = await new Database({ url: urls.app, max: 3, contextKey: secrets.contextKey, entities: [] }).connect();
    const pembaca = new PembacaBuku();
    try {
      const impor = new ImporService(database, new LawCatalog(), pembaca, new Kewenangan(secrets.historyKey));
      const done = await sebagai(database, who, env, (actor) => act(impor, actor).catch(faultsOf), PERAN);
      return Array.isArray(done) ? { faults: done } : done as HasilImpor;
    } finally {
      await pembaca.onApplicationShutdown();
      await database.onApplicationShutdown();
    }
  });
}

/** Faults of the workbook come with their cells; whatever else refuses says why in a sentence. */
function faultsOf(error: unknown): { path: string; why: string }[] {
  if (error instanceof BadInput) return error.faults.flatMap(({ path, why }) => why.map((each) => ({ path: path.replace(/^berkas\/?/, '').replace('/', '!'), why: each })));
  if (error instanceof Problem) return [{ path: '', why: error.detail }];
  throw error;
}

function sentence({ diterapkan, ringkasan: r, baris }: HasilImpor): string {
  const changes = baris.flatMap(({ lembar, baris: nomor, perubahan }) => perubahan.map(({ isian, lama, baru }) => `  ${lembar} baris ${nomor}: ${isian} "${lama}" menjadi "${baru}"\n`));
  const counts = `${r.satkerBaru} satker baru, ${r.orangBaru} orang baru, ${r.orangBerubah} orang berubah, ${r.jabatanBaru} jabatan baru, ${r.jabatanBerakhir} jabatan berakhir`;
  return `${diterapkan ? 'Diterapkan' : 'Diperiksa, tidak ada yang tertulis'}: ${counts}.\n${changes.join('')}${diterapkan ? '' : 'Tambahkan --terapkan untuk menulisnya.\n'}`;
}
