import { parseArgs } from 'node:util';
import { createPredikat, isi, Masalah, TidakTerjangkau, type Predikat } from '../index.js';
import { akunDari, BelumMasuk } from './akun.js';
import { BERHASIL, DITOLAK, SALAH_MASUKAN, SalahMasukan, SalahPemakaian, TAK_TERSAMBUNG, type Panggilan, type Perintah, type Pilihan, type Sekitar } from './perintah.js';
import { penolakan } from './tampilan.js';

const BANTUAN: ReadonlySet<string | undefined> = new Set([undefined, '--help', '-h', 'help', 'bantuan']);

/** Finds the command that the first words name, runs it with the others, and tells what came of it; gives the exit code. */
export async function jalankan(perintah: readonly Perintah[], args: readonly string[], sekitar: Sekitar): Promise<number> {
  if (BANTUAN.has(args[0])) {
    sekitar.out(ikhtisar(perintah));
    return BERHASIL;
  }
  const found = perintah.find(({ nama }) => nama === args.slice(0, nama.split(' ').length).join(' '));
  if (!found) return tidakDikenal(perintah, args, sekitar);
  const own = args.slice(found.nama.split(' ').length);
  if (own.some((word) => word === '--help' || word === '-h')) {
    sekitar.out(keterangan(found));
    return BERHASIL;
  }
  const json = own.includes('--json');
  try {
    const hasil = await found.jalankan(panggilan(found, own.filter((word) => word !== '--json'), sekitar));
    sekitar.out(json ? `${JSON.stringify(hasil.data, null, 2)}\n` : hasil.teks);
    return hasil.kode ?? BERHASIL;
  } catch (error) {
    return sebutkan(error, found, json, sekitar);
  }
}

function tidakDikenal(perintah: readonly Perintah[], args: readonly string[], { out, err }: Sekitar): number {
  const group = perintah.filter(({ nama }) => nama.startsWith(`${args[0] ?? ''} `));
  if (group.length > 0 && BANTUAN.has(args[1])) {
    out(ikhtisar(group));
    return BERHASIL;
  }
  err(`Perintah "${args.slice(0, 2).join(' ')}" tidak dikenal.\n\n${ikhtisar(group.length > 0 ? group : perintah)}`);
  return SALAH_MASUKAN;
}

function panggilan(found: Perintah, words: readonly string[], sekitar: Sekitar): Panggilan {
  const { kata, pilihan } = dibaca(found, words);
  let signedIn: Promise<Predikat> | undefined;
  const api = (): Promise<Predikat> => (signedIn ??= akunDari(sekitar.env).then((akun) => createPredikat(akun)));
  return { ...sekitar, kata, pilihan, api, tingkat: async () => tingkatDari(await api()) };
}

async function tingkatDari(api: Predikat): Promise<string> {
  const { jabatan } = await isi(api.GET('/api/v1/sesi'));
  if (!jabatan) throw new BelumMasuk('jabatan token ini sudah berakhir');
  return jabatan.tingkat;
}

function dibaca({ pilihan }: Perintah, words: readonly string[]): { kata: string[]; pilihan: Pilihan } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: Object.fromEntries(Object.keys(pilihan).map((name) => [name, { type: 'string' as const }])) });
    return { kata: positionals, pilihan: values };
  } catch (error) {
    const [, name] = /'(--?[\w-]+)/.exec((error as Error).message) ?? [];
    throw new SalahPemakaian(name === undefined ? 'pilihan tidak lengkap' : `pilihan ${name} tidak dikenal, atau tanpa isi`);
  }
}

/** Tells what went wrong, to the one who asked or to a program; gives the exit code. */
function sebutkan(error: unknown, found: Perintah, json: boolean, { err, lebar }: Sekitar): number {
  const code = kodeDari(error);
  if (code === undefined) throw error;
  if (json) {
    const told = error instanceof Masalah ? { status: error.status, jenis: error.jenis, judul: error.judul, detail: error.detail, nomor: error.nomor, why: error.why, faults: error.faults, reason: error.reason, fields: error.fields } : { judul: (error as Error).message };
    err(`${JSON.stringify({ masalah: told }, null, 2)}\n`);
  } else if (error instanceof Masalah) err(penolakan(error, lebar));
  else err(`${kalimat((error as Error).message)}\n${error instanceof SalahPemakaian ? `\n${keterangan(found)}` : ''}`);
  return code;
}

const kalimat = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function kodeDari(error: unknown): number | undefined {
  if (error instanceof SalahMasukan) return SALAH_MASUKAN;
  if (error instanceof BelumMasuk || error instanceof TidakTerjangkau) return TAK_TERSAMBUNG;
  if (!(error instanceof Masalah)) return undefined;
  if (error.status === 403 || error.status === 422) return DITOLAK;
  return error.status === 401 || error.status === 429 || error.status >= 500 ? TAK_TERSAMBUNG : SALAH_MASUKAN;
}

function ikhtisar(perintah: readonly Perintah[]): string {
  const width = Math.max(...perintah.map(({ nama }) => nama.length));
  return ['Pemakaian: predikat <perintah> [pilihan]', '', ...perintah.map(({ nama, ringkas }) => `  ${nama.padEnd(width)}  ${ringkas}`), '',
    'Setiap perintah menerima --json (keluaran bagi program) dan --help.',
    'Hasil: 0 berhasil, 1 ditolak menurut ketentuan atau kewenangan, 2 masukan salah, 3 tidak tersambung atau belum masuk.', ''].join('\n');
}

function keterangan({ nama, ringkas, pemakaian, pilihan }: Perintah): string {
  const names = Object.entries(pilihan);
  const width = Math.max(0, ...names.map(([name]) => name.length + 2));
  return [`Pemakaian: predikat ${nama} ${pemakaian} [--json]`.replace('  ', ' '), '', `${ringkas}.`, ...(names.length > 0 ? [''] : []),
    ...names.map(([name, meaning]) => `  ${`--${name}`.padEnd(width)}  ${meaning}`), ''].join('\n');
}
