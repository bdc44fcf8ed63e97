import { open, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { DosirService } from '../../dosir/dosir.service.js';
import { ENTITIES } from '../../entities.js';
import type { Actor } from '../../identity/actor.js';
import { loadConfig } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { alamatPublikOf, tandaTanganOf } from '../../server.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation, NotPossible, withClient, type Place } from '../installation-here.js';
import { wholeApplication } from '../kasus/whole-application.js';
import { carryOut } from '../regulasi/told.js';

const USAGE = `Pemakaian: npm run cli -- dosir buat <kasus> --out <berkas.zip> [--bukti]

Menulis dosir suatu kasus beserta keluarganya, sebagaimana auditor melihatnya: dokumen, lembar kerja yang selesai, daftar bukti, dan
riwayat lengkap dalam satu ZIP bersegel. Diperiksa tanpa peladen dengan scripts/verifikasi-dosir.mjs.

  --out    berkas yang ditulis; belum boleh ada
  --bukti  berkas bukti disertakan; setiap penyertaan dicatat sebagai unduhan
  --help   keterangan ini

Basis data, kunci, dan berkas dicari seperti oleh peladen. Kode keluar: 0 ditulis; 2 tidak dapat ditulis.
`;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NIL = '00000000-0000-0000-0000-000000000000';

interface Asked { readonly kasus: string; readonly out: string; readonly bukti: boolean }

/** `dosir buat`: what an auditor would be given, for whoever holds the keys of the installation. */
export function dosirBuat(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const { values: { out, bukti = false }, positionals: [kasus, ...more] } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' }, bukti: { type: 'boolean' } } });
    if (kasus === undefined || !ID.test(kasus) || out === undefined || more.length > 0) {
      io.err('Sebutkan satu kasus (pengenalnya) dan --out <berkas.zip>; lihat --help\n');
      return EXIT_BAD_INPUT;
    }
    await atInstallation(env, (place) => written(place, env, { kasus, out, bukti }));
    io.out(`Dosir ditulis: ${out}\n`);
    return EXIT_OK;
  });
}

async function written(place: Place, env: NodeJS.ProcessEnv, asked: Asked): Promise<void> {
  const file = await open(asked.out, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new NotPossible(error.code === 'EEXIST' ? `berkas "${asked.out}" sudah ada` : `berkas "${asked.out}" tidak dapat ditulis (${error.code ?? 'galat'})`);
  });
  try {
    await made(place, env, asked, file.createWriteStream());
  } catch (error) {
    await rm(asked.out, { force: true });
    throw error instanceof Problem ? new NotPossible(error.detail) : error;
  } finally {
    await file.close();
  }
}

async function made({ urls, secrets }: Place, env: NodeJS.ProcessEnv, { kasus, bukti }: Asked, out: Writable): Promise<void> {
  const config = loadConfig(env);
  const actor = await withClient(urls.verifier, (client) => auditorOf(client, kasus));
  const database = await new Database({ url: urls.app, max: 2, contextKey: secrets.contextKey, entities: ENTITIES }).connect();
  const app = await wholeApplication(database, secrets.historyKey, { files: config.files, alamatPublik: alamatPublikOf(config), tandaTangan: tandaTanganOf(config) });
  try {
    const { isi } = await app.get(DosirService).buat(actor, kasus, { denganBerkasBukti: bukti });
    await pipeline(isi, out);
  } finally {
    await app.close();
  }
}

const CASE = `select k.tenant_id as tenant, k.path, k.pack_id as "packId", k.satker_id as satker, i.nama as instansi, i.zona from kasus k join instansi i on i.tenant_id = k.tenant_id where k.id = $1`;

/** Whoever holds the keys sees what an auditor of that instansi sees, in nobody's name. @throws NotPossible where there is no such case */
async function auditorOf(client: pg.Client, kasus: string): Promise<Actor> {
  const { rows: [found] } = await client.query<Pick<Actor, 'tenant' | 'path' | 'packId' | 'satker' | 'instansi' | 'zona'>>(CASE, [kasus]);
  if (!found) throw new NotPossible(`kasus ${kasus} tidak ada`);
  const root = `/${found.path.split('/')[1] ?? ''}/`;
  return {
    ...found, account: NIL, person: NIL, post: NIL, nama: 'Pengelola instalasi (baris perintah)', role: 'auditor', namaSatker: found.instansi, jenjang: 'instansi', jenis: '', path: root, scope: root,
  };
}
