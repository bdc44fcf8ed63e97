import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SalahMasukan } from './perintah.js';

/** Where to ask, and as whom. */
export interface Akun { readonly alamat: string; readonly token: string }

/**
 * The address of a server, without a path.
 * @param nama what it was given as
 * @throws SalahMasukan for one that is none, and for one to which a token would travel open
 */
export function alamatAman(text: string, nama: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw new SalahMasukan(`${nama} harus alamat http atau https`);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isHere) throw new SalahMasukan(`${nama} harus https: token tidak dikirim tanpa enkripsi`);
  return url.origin;
}

/** Nobody is signed in here, or not safely. */
export class BelumMasuk extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

/** Where the account of this user is kept. */
export const berkasAkun = (env: Env): string => path.join(env['XDG_CONFIG_HOME'] ?? path.join(env['HOME'] ?? os.homedir(), '.config'), 'predikat', 'akun.json');

/**
 * The account: of the environment (PREDIKAT_ALAMAT, PREDIKAT_TOKEN) where it names one, else of the file.
 * @throws BelumMasuk where there is neither, or where others may read the file
 */
export async function akunDari(env: Env): Promise<Akun> {
  const [alamat, token] = [env['PREDIKAT_ALAMAT'], env['PREDIKAT_TOKEN']];
  if (alamat && token) return { alamat: alamatAman(alamat, 'PREDIKAT_ALAMAT'), token };
  if (token) throw new BelumMasuk('PREDIKAT_TOKEN disetel tanpa PREDIKAT_ALAMAT; setel keduanya');
  const file = berkasAkun(env);
  const found = await stat(file).catch(() => null);
  if (!found) throw new BelumMasuk('belum masuk; jalankan "predikat masuk --alamat <alamat>", atau setel PREDIKAT_ALAMAT dan PREDIKAT_TOKEN');
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) throw new BelumMasuk(`${file} dapat dibaca pengguna lain; jalankan "chmod 600 ${file}", atau masuk kembali`);
  return JSON.parse(await readFile(file, 'utf8')) as Akun;
}

/** Keeps the account for this user alone; gives the file. */
export async function simpanAkun(env: Env, akun: Akun): Promise<string> {
  const file = berkasAkun(env);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // a file that is there already keeps its mode
  await writeFile(file, '', { mode: 0o600 });
  await chmod(file, 0o600);
  await writeFile(file, `${JSON.stringify(akun)}\n`);
  return file;
}

/** Forgets it. */
export const lupakanAkun = (env: Env): Promise<void> => rm(berkasAkun(env), { force: true });
