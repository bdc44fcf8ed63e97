import type pg from 'pg';
import { Passwords } from '../identity/passwords.js';
import { kemenimipas } from '../organisasi/seed/kemenimipas.js';
import { kementerianContoh } from '../organisasi/seed/kementerian-contoh.js';
import { kabupatenKetapang, kotaBinjai, kotaTarakan } from '../organisasi/seed/pemerintah-daerah.js';
import type { SatkerSeed } from '../organisasi/seed/satker-seed.js';
import { asOwner } from '../platform/database/as-owner.js';
import { INSTANSI_DEMO, type KodeInstansi } from './demo-accounts.js';
import { ORANG_DEMO, sebutan, type JabatanDemo } from './demo-people.js';
import { acakKataSandi } from './kata-sandi.js';
import { placeOf, seedPeople } from './seed-people.js';
import { seedKop } from './seed-kop.js';
import { seedPegawai } from './seed-pegawai.js';
import { seedTree, type SeededInstansi } from './seed-tree.js';

/** A name to sign in with, and the posts that it opens today. */
export interface AkunDemo {
  readonly namaPengguna: string;
  readonly nama: string;
  readonly jabatan: readonly { readonly judul: string; readonly peran: string; readonly satker: string; readonly instansi: string }[];
}

/** All that the demonstration is entered with: one password for all accounts. To be shown and kept in private, never logged. */
export interface DemoAccounts {
  readonly kataSandi: string;
  readonly akun: readonly AkunDemo[];
}

/** There is an instansi already: a demonstration is never mixed into it. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError';
  constructor() { super('Basis data sudah memuat instansi; data contoh tidak ditambahkan.'); }
}

const POHON: Readonly<Record<KodeInstansi, () => SatkerSeed[]>> = { kemenimipas, 'kementerian-contoh': kementerianContoh, tarakan: kotaTarakan, ketapang: kabupatenKetapang, binjai: kotaBinjai };
const ONE_AT_A_TIME = 7_031_924_502; // any number that nothing else in this database locks

/** Whether no instansi has been entered yet. */
export async function isEmpty(migratorUrl: string): Promise<boolean> {
  return asOwner(migratorUrl, hasNoInstansi);
}

/**
 * Enters two ministries and three local governments with their whole trees, the people of the demonstration and the employees of their units, all or nothing. Takes about half a second,
 * most of it for the password.
 * @param options.kataSandi of all accounts, 15 to 128 characters; made up when absent
 * @throws NotEmptyError when there is an instansi already
 */
export async function seedDemo(migratorUrl: string, options: { readonly kataSandi?: string } = {}): Promise<DemoAccounts> {
  const kataSandi = options.kataSandi ?? acakKataSandi();
  const passwordHash = await new Passwords().hash(kataSandi);
  return asOwner(migratorUrl, async (owner) => {
    await owner.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
    if (!(await hasNoInstansi(owner))) throw new NotEmptyError();
    const instansi = new Map<string, SeededInstansi>();
    for (const one of INSTANSI_DEMO) instansi.set(one.kode, await seedTree(owner, { ...one, pohon: POHON[one.kode]() }));
    const hariIni = await today(owner);
    await seedPeople(owner, ORANG_DEMO, instansi, passwordHash, hariIni);
    await seedPegawai(owner, ORANG_DEMO, instansi, hariIni);
    await seedKop(owner, instansi);
    return { kataSandi, akun: akunDemo(instansi) };
  });
}

async function hasNoInstansi(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query('select from instansi limit 1');
  return rows.length === 0;
}

async function today(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ hari: string }>(`select (app.now() at time zone $1)::date::text as hari`, [INSTANSI_DEMO[0].zona]);
  return rows[0]?.hari ?? '';
}

function akunDemo(instansi: ReadonlyMap<string, SeededInstansi>): AkunDemo[] {
  const told = (jabatan: JabatanDemo) => {
    const place = placeOf(instansi, jabatan);
    return { judul: sebutan(jabatan.peran, jabatan.instansi), peran: jabatan.peran, satker: place.unit.seed.nama, instansi: place.instansi.nama };
  };
  return ORANG_DEMO.map(({ namaPengguna, nama, jabatan }) => ({ namaPengguna, nama, jabatan: jabatan.filter((j) => j.sampaiBulanLalu === undefined).map(told) }));
}
