import { z } from 'zod';

/** One environment variable: what it means, what it must be, and what holds when it is not set. Documentation is generated from these rows. */
export interface Setting<T, F extends string | null = string | null> {
  readonly meaning: string;
  /** What the value must be, as told to the person who got it wrong. */
  readonly need: string;
  /** The value as it would be written in the environment; null when there is none, with `fallbackNote` saying what happens then. */
  readonly fallback: F;
  readonly fallbackNote?: string;
  readonly secret?: true;
  readonly schema: z.ZodType<T, string>;
}

const wholeNumber = (min: number, max: number) => z.string().regex(/^\d{1,9}$/).transform(Number).pipe(z.number().min(min).max(max));
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);
const url = (protocol: RegExp) => z.url({ protocol });
const row = <T, F extends string | null>(setting: Setting<T, F>): Setting<T, F> => setting;

const SECRET_MIN = 32;
/** HMAC-SHA-256 takes a key of at most one block as it is. */
const SECRET_MAX = 64;
const secret = (meaning: string) => row({
  meaning,
  need: `teks ASCII tanpa spasi, ${SECRET_MIN}–${SECRET_MAX} karakter`,
  fallback: null,
  fallbackNote: 'dibuat sekali dan disimpan di DATA_DIR/secrets.json',
  secret: true,
  schema: z.string().regex(/^[!-~]+$/).min(SECRET_MIN).max(SECRET_MAX),
});

/** Every setting of the server, by the name of its environment variable. */
export const settings = {
  NODE_ENV: row({
    meaning: 'Jenis pemasangan', need: 'development, test, atau production', fallback: 'development',
    schema: oneOf(['development', 'test', 'production']),
  }),
  PORT: row({
    meaning: 'Porta HTTP; 0 berarti porta bebas mana pun', need: 'bilangan bulat 0–65535', fallback: '3000', schema: wholeNumber(0, 65_535),
  }),
  HOST: row({
    meaning: 'Alamat jaringan tempat server mendengarkan', need: 'nama host atau alamat IP', fallback: '127.0.0.1',
    schema: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/),
  }),
  DATA_DIR: row({
    meaning: 'Folder data: basis data bawaan dan rahasia', need: 'jalur folder', fallback: null,
    fallbackNote: '.data di bawah folder kerja; bagi root, /var/lib/predikat bila folder kerja tertutup bagi akun lain', schema: z.string().refine((value) => !value.includes('\0')),
  }),
  DATABASE_URL: row({
    meaning: 'Alamat administrator PostgreSQL 15 atau lebih baru', need: 'URL postgres://pengguna:sandi@host:porta/basisdata', fallback: null,
    fallbackNote: 'PostgreSQL bawaan dijalankan di DATA_DIR', secret: true, schema: url(/^postgres(ql)?$/).refine((value) => URL.canParse(value) && new URL(value).pathname.length > 1),
  }),
  LOG_LEVEL: row({
    meaning: 'Tingkat catatan log terendah yang ditulis', need: 'fatal, error, warn, info, debug, trace, atau silent', fallback: 'info',
    schema: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  }),
  SEED: row({
    meaning: 'Data awal yang dimuat ke basis data kosong', need: 'demo atau none', fallback: null, fallbackNote: 'demo; none bila NODE_ENV=production',
    schema: oneOf(['demo', 'none']),
  }),
  CLOCK: row({
    meaning: 'Jam: real mengikuti basis data; movable dapat digeser untuk latihan', need: 'real atau movable (movable ditolak bila NODE_ENV=production)', fallback: 'real',
    schema: oneOf(['real', 'movable']),
  }),
  DB_POOL: row({ meaning: 'Jumlah koneksi basis data terbanyak', need: 'bilangan bulat 2–200', fallback: '16', schema: wholeNumber(2, 200) }),
  WORKER: row({
    meaning: 'Apakah proses ini juga menjalankan pekerjaan latar', need: 'on atau off', fallback: 'on', schema: oneOf(['on', 'off']).transform((value) => value === 'on'),
  }),
  RATE_LIMIT: row({
    meaning: 'Permintaan terbanyak per menit dari satu alamat', need: 'bilangan bulat 1–1000000', fallback: '600', schema: wholeNumber(1, 1_000_000),
  }),
  PUBLIC_URL: row({
    meaning: 'Alamat layanan sebagaimana dilihat pengguna; https mengaktifkan cookie aman', need: 'URL http(s) tanpa kueri', fallback: null,
    fallbackNote: 'alamat yang didengarkan server', schema: url(/^https?$/).refine((value) => !/[?#]/.test(value)).transform((value) => value.replace(/\/+$/, '')),
  }),
} as const;

/** Secrets that may be given in the environment instead of being generated. */
export const secretSettings = {
  CONTEXT_KEY: secret('Kunci HMAC konteks penyewa'),
  HISTORY_KEY: secret('Kunci MAC riwayat'),
  DB_MIGRATOR_PASSWORD: secret('Kata sandi peran basis data migrator'),
  DB_APP_PASSWORD: secret('Kata sandi peran basis data app'),
  DB_JOBS_PASSWORD: secret('Kata sandi peran basis data jobs'),
  DB_VERIFIER_PASSWORD: secret('Kata sandi peran basis data verifier'),
} as const;
