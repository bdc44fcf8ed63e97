import { parseArgs } from 'node:util';
import type pg from 'pg';
import { ENTITIES } from '../entities.js';
import type { Actor } from '../identity/actor.js';
import { KetersediaanService } from '../jabatan/ketersediaan/ketersediaan.service.js';
import { TataUsaha } from '../jabatan/tata-usaha.js';
import { Database } from '../platform/database/database.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';
import { atInstallation, NotPossible, withClient, type Place } from './installation-here.js';
import { carryOut } from './regulasi/told.js';

const USAGE = `Pemakaian: npm run --silent cli -- ketersediaan --tenant <kode> --periode <tahun> [--json]

Memeriksa sebelum suatu periode dimulai apakah bagi setiap satker masih ada orang untuk setiap tugas: mengusulkan, mengisi dan membaca
LKE setiap lapisan, meneruskan, hadir dalam panel, dan menandatangani dokumen, sesudah benturan kepentingan diperhitungkan.

  --tenant   kode instansi
  --periode  tahun periode penilaian
  --json     keluaran JSON
  --help     keterangan ini

Kode keluar: 0 cukup orang; 1 ada yang kurang, masing-masing disebut; 2 pemeriksaan tidak dapat dilakukan.
`;

const EXIT_SHORT = 1;
const NIL = '00000000-0000-0000-0000-000000000000';
const INSTANSI = `select i.tenant_id as tenant, i.nama as instansi, i.zona, '/' || i.kode || '/' as path, app.paket_berlaku(i.tenant_id, (app.now() at time zone i.zona)::date) as "packId" from instansi i where i.kode = $1`;

/** `ketersediaan`: who would be missing in a round. */
export function ketersediaan(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const { values: { tenant, periode, json = false } } = parseArgs({ args, options: { tenant: { type: 'string' }, periode: { type: 'string' }, json: { type: 'boolean' } } });
    if (tenant === undefined || periode === undefined || !/^\d{4}$/.test(periode)) {
      io.err('Sebutkan --tenant <kode> dan --periode <tahun>; lihat --help\n');
      return EXIT_BAD_INPUT;
    }
    const found = await atInstallation(env, (place) => checked(place, tenant, periode));
    io.out(json ? `${JSON.stringify(found)}\n` : [`Periode ${periode}: ${found.satker} satker diperiksa pada ${found.pada}; ${found.isi.length === 0 ? 'cukup orang' : `${found.isi.length} tugas kekurangan orang`}.`,
      ...found.isi.map((one) => `- ${one.namaSatker}: ${one.judul} – perlu ${one.perlu}, tersedia ${one.tersedia}, berbenturan ${one.berbenturan}`), ''].join('\n'));
    return found.isi.length === 0 ? EXIT_OK : EXIT_SHORT;
  });
}

async function checked({ urls, secrets }: Place, tenant: string, periode: string) {
  const actor = await withClient(urls.verifier, (client) => auditorOf(client, tenant));
  const database = await new Database({ url: urls.app, max: 2, contextKey: secrets.contextKey, entities: ENTITIES }).connect();
  try {
    return await new KetersediaanService(new TataUsaha(database, new LawCatalog())).periksa(actor, periode);
  } finally {
    await database.onApplicationShutdown();
  }
}

/** Whoever holds the keys sees what an auditor of that instansi sees, in nobody's name. @throws NotPossible where there is no such instansi, or no law */
async function auditorOf(client: pg.Client, kode: string): Promise<Actor> {
  const { rows: [found] } = await client.query<Pick<Actor, 'tenant' | 'instansi' | 'zona' | 'path'> & { packId: string | null }>(INSTANSI, [kode]);
  const packId = found?.packId ?? null;
  if (!found || packId === null) throw new NotPossible(found ? `tidak ada peraturan yang berlaku pada "${kode}"` : `instansi "${kode}" tidak ada`);
  return { ...found, packId, account: NIL, person: NIL, post: NIL, nama: 'Pengelola instalasi (baris perintah)', role: 'auditor', satker: NIL, namaSatker: found.instansi, jenjang: 'instansi', jenis: '', scope: found.path };
}
