import { parseArgs } from 'node:util';
import { isDate } from '../../../machines/kernel/calendar.js';
import type { Fault } from '../../../machines/kernel/machine.js';
import type { Actor } from '../../identity/actor.js';
import { Database } from '../../platform/database/database.js';
import { activate, propose, type Enacted, type Office } from '../../regulasi/enact.js';
import { namaUsulan, type UsulanRegulasi } from '../../regulasi/usulan.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation } from '../installation-here.js';
import { readNaskah } from './naskah-file.js';
import { PASSWORD_VARIABLE, sebagai, type Sebagai } from './sebagai.js';
import { carryOut, refuse } from './told.js';
import { ukuran } from './ukuran.js';

const WHO = `  --sebagai    nama pengguna yang bertindak; kata sandi diketik, atau dari ${PASSWORD_VARIABLE}. Jabatan: administrator instansi, pimpinan
               instansi, atau sekretaris`;

const IMPORT_USAGE = `Pemakaian: npm run cli -- regulasi import <berkas> --from <tanggal> --untuk <kode instansi> --sebagai <nama pengguna> [--instrumen <berkas>] [--json]

Mengusulkan paket regulasi agar berlaku bagi suatu instansi mulai pukul 00.00 tanggal itu (zona waktu instansi), atau satu instrumen (tanpa --from).
Naskah dan sidiknya disimpan; tidak ada yang berlaku sebelum orang kedua mengaktifkannya.

  --from       hari pertama berlaku, YYYY-MM-DD
  --untuk      kode instansi
${WHO}
  --instrumen  instrumen yang dibawa paket itu (JSON), bila bukan instrumen bawaan
  --json       keluaran JSON

Kode keluar: 0 diusulkan; 2 ditolak, seluruh alasannya disebut.
`;

const AKTIFKAN_USAGE = `Pemakaian: npm run cli -- regulasi aktifkan <id usulan> --sebagai <nama pengguna> [--untuk <kode instansi>] [--json]

Memberlakukan usulan, oleh orang lain dari pengusulnya. Seluruh pemeriksaan diulang. Id adalah sidik usulan, atau delapan huruf pertamanya.

${WHO}
  --untuk      kode instansi, bila berwenang pada lebih dari satu
  --json       keluaran JSON

Kode keluar: 0 diaktifkan; 2 ditolak, seluruh alasannya disebut.
`;

/** `regulasi import`: proposes a pack or a worksheet. */
export function regulasiImport(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, IMPORT_USAGE, io, async () => {
    const text = { type: 'string' } as const;
    const { values: { json = false, from, untuk, instrumen, ...rest }, positionals: [file, ...more] } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, from: text, untuk: text, instrumen: text, sebagai: text } });
    const read = file === undefined ? null : await readNaskah(file, instrumen);
    const faults = [
      ...(read === null || more.length > 0 ? [{ path: '', why: 'sebutkan satu berkas; lihat --help' }] : read.faults),
      ...(from === undefined || isDate(from) ? [] : [{ path: '/from', why: `"${from}" bukan tanggal YYYY-MM-DD` }]),
      ...(untuk === undefined ? [{ path: '/untuk', why: 'sebutkan kode instansi dengan --untuk' }] : []),
    ];
    if (faults.length > 0 || read === null) return refuse(faults, json, io);
    const done = await enacted({ namaPengguna: rest.sebagai, untuk }, env, (office, actor) => propose(office, actor, read.naskah, from ?? null));
    return told(done, json, io, (usulan) => `Diusulkan: "${namaUsulan(usulan.isi)}"${usulan.isi.dari === null ? '' : `, mulai berlaku ${usulan.isi.dari}`}.\nId usulan: ${usulan.id}\nBelum berlaku; orang kedua menjalankan: regulasi aktifkan ${usulan.id.slice(0, 12)}\n`);
  });
}

/** `regulasi aktifkan`: brings a proposal into force, by a second person. */
export function regulasiAktifkan(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, AKTIFKAN_USAGE, io, async () => {
    const text = { type: 'string' } as const;
    const { values: { json = false, untuk, ...rest }, positionals: [id, ...more] } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, untuk: text, sebagai: text } });
    if (id === undefined || more.length > 0) return refuse([{ path: '/id', why: 'sebutkan satu id usulan; lihat regulasi daftar' }], json, io);
    const done = await enacted({ namaPengguna: rest.sebagai, untuk }, env, (office, actor) => activate(office, actor, id));
    return told(done, json, io, (usulan) => `Diaktifkan: "${namaUsulan(usulan.isi)}"${usulan.isi.dari === null ? '' : `, berlaku mulai ${usulan.isi.dari} pukul 00.00`}.\n`);
  });
}

/** In the installation, as the person who signs in. */
function enacted(who: Sebagai, env: NodeJS.ProcessEnv, act: (office: Office, actor: Actor) => Promise<Enacted>): Promise<Enacted> {
  return atInstallation(env, async ({ urls, secrets }) => {
    const database = await new Database({ url: urls.app, max: 2, contextKey: secrets.contextKey, entities: [] }).connect();
    try {
      const done = await sebagai(database, who, env, (actor) => act({ database, historyKey: secrets.historyKey, measure: ukuran }, actor));
      return isFaults(done) ? { ok: false, faults: done } : done;
    } finally {
      await database.onApplicationShutdown();
    }
  });
}

const isFaults = (done: Enacted | readonly Fault[]): done is readonly Fault[] => Array.isArray(done);

function told(done: Enacted, json: boolean, io: CliIo, sentence: (usulan: UsulanRegulasi) => string): number {
  if (!done.ok) return refuse(done.faults, json, io);
  const { id, isi: { paket, instrumen, dari, sampai }, diusulkan, diaktifkan } = done.usulan;
  io.out(json ? `${JSON.stringify({ id, paket, instrumen, dari, sampai, diusulkan, diaktifkan })}\n` : sentence(done.usulan));
  return EXIT_OK;
}
