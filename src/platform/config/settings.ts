import { z } from 'zod';
import type { ClamdAddress } from '../inspection/clamd.js';

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

const filePath = z.string().max(4_096).refine((value) => !value.includes('\0'));

/** A path begins with a slash; the rest is host and port. */
function clamdAddress(given: string): ClamdAddress {
  if (given.startsWith('/')) return { path: given };
  const at = given.lastIndexOf(':');
  return { host: given.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(given.slice(at + 1)) };
}

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
    meaning: 'Permintaan terbanyak per menit dari satu alamat, oleh yang belum masuk', need: 'bilangan bulat 1–1000000', fallback: '600', schema: wholeNumber(1, 1_000_000),
  }),
  RATE_LIMIT_ORANG: row({ meaning: 'Permintaan terbanyak per menit dari satu orang atau satu token', need: 'bilangan bulat 1–1000000', fallback: '600', schema: wholeNumber(1, 1_000_000) }),
  RATE_LIMIT_INSTANSI: row({ meaning: 'Permintaan terbanyak per menit dari seluruh pengguna satu instansi', need: 'bilangan bulat 1–10000000, tidak kurang dari RATE_LIMIT_ORANG', fallback: '12000', schema: z.string().regex(/^\d{1,8}$/).transform(Number).pipe(z.number().min(1).max(10_000_000)) }),
  PROXY_TEPERCAYA: row({
    meaning: 'Alamat proksi yang tajuk X-Forwarded-*-nya dipercaya, dipisahkan koma', need: 'daftar alamat IP atau CIDR', fallback: null, fallbackNote: 'tidak ada; alamat pengguna adalah alamat sambungan',
    schema: z.string().max(1_000).transform((value) => value.split(',').map((range) => range.trim()).filter((range) => range !== '')).pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1)),
  }),
  METRICS_TOKEN: row({
    meaning: 'Token untuk membaca /metrics dari mesin lain (Authorization: Bearer)', need: 'teks ASCII tanpa spasi, 32–200 karakter', fallback: null, fallbackNote: '/metrics hanya untuk mesin ini', secret: true,
    schema: z.string().regex(/^[!-~]{32,200}$/),
  }),
  OIDC_BERKAS: row({ meaning: 'Daftar penyedia identitas (OpenID Connect), JSON', need: 'jalur berkas', fallback: null, fallbackNote: 'masuk dengan akun setempat saja', schema: filePath }),
  PUBLIC_URL: row({
    meaning: 'Alamat layanan sebagaimana dilihat pengguna; https mengaktifkan cookie aman', need: 'URL http(s) tanpa kueri', fallback: null,
    fallbackNote: 'alamat yang didengarkan server', schema: url(/^https?$/).refine((value) => !/[?#]/.test(value)).transform((value) => value.replace(/\/+$/, '')),
  }),
  MFA: row({
    meaning: 'Faktor kedua bagi jabatan yang menilai, memutus, menetapkan, atau mengatur: wajib, atau hanya dianjurkan', need: 'wajib atau anjuran', fallback: null, fallbackNote: 'wajib bila NODE_ENV=production, selain itu anjuran',
    schema: oneOf(['wajib', 'anjuran']),
  }),
  BERKAS_DRIVER: row({ meaning: 'Tempat menyimpan berkas: folder di DATA_DIR, atau layanan yang berbahasa S3', need: 'local atau s3', fallback: 'local', schema: oneOf(['local', 's3']) }),
  S3_ENDPOINT: row({
    meaning: 'Alamat layanan S3, tanpa nama bucket', need: 'URL http(s) tanpa kueri', fallback: null, fallbackNote: 'wajib bila BERKAS_DRIVER=s3',
    schema: url(/^https?$/).refine((value) => !/[?#@]/.test(value)).transform((value) => value.replace(/\/+$/, '')),
  }),
  S3_BUCKET: row({ meaning: 'Nama bucket', need: '3–63 huruf kecil, angka, titik, atau tanda hubung', fallback: null, fallbackNote: 'wajib bila BERKAS_DRIVER=s3', schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/) }),
  S3_REGION: row({ meaning: 'Wilayah yang dipakai pada tanda tangan permintaan S3', need: 'huruf kecil, angka, dan tanda hubung', fallback: 'us-east-1', schema: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  S3_ACCESS_KEY: row({ meaning: 'Nama kunci S3', need: 'teks ASCII tanpa spasi, 3–128 karakter', fallback: null, fallbackNote: 'wajib bila BERKAS_DRIVER=s3', schema: z.string().regex(/^[!-~]{3,128}$/) }),
  S3_SECRET_KEY: row({ meaning: 'Rahasia kunci S3', need: 'teks ASCII tanpa spasi, 8–256 karakter', fallback: null, fallbackNote: 'wajib bila BERKAS_DRIVER=s3', secret: true, schema: z.string().regex(/^[!-~]{8,256}$/) }),
  CLAMD_SOCKET: row({
    meaning: 'Tempat pemindai clamd mendengarkan', need: 'jalur soket (/run/clamav/clamd.ctl) atau host:porta', fallback: null, fallbackNote: 'berkas tidak dipindai dan dinyatakan belum dipindai',
    schema: z.string().regex(/^(?:\/[^\0]{1,103}|(?:[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:]{2,39}\]):\d{1,5})$/).transform(clamdAddress),
  }),
  BUKTI_MAKS_MB: row({ meaning: 'Ukuran terbesar satu berkas bukti, dalam MB (1 MB = 1.048.576 bita)', need: 'bilangan bulat 1–200', fallback: '50', schema: wholeNumber(1, 200) }),
  BUKTI_SATKER_MB: row({ meaning: 'Jumlah ukuran berkas bukti satu satker, dalam MB', need: 'bilangan bulat 1–1000000', fallback: '10000', schema: wholeNumber(1, 1_000_000) }),
  BUKTI_PERIODE_MB: row({ meaning: 'Jumlah ukuran berkas bukti satu satker untuk satu periode, dalam MB', need: 'bilangan bulat 1–1000000', fallback: '3000', schema: wholeNumber(1, 1_000_000) }),
  BUKTI_TANPA_PINDAI: row({
    meaning: 'Apakah berkas yang belum dipindai boleh dirujuk, ditandai belum dipindai', need: 'boleh atau tolak', fallback: null, fallbackNote: 'boleh bila CLAMD_SOCKET tidak disetel; tolak bila disetel',
    schema: oneOf(['boleh', 'tolak']),
  }),
  BUKTI_TAUTAN_HOST: row({
    meaning: 'Host pada jaringan sendiri yang boleh diperiksa sebagai tautan bukti, dipisahkan koma', need: 'daftar nama host atau alamat IP', fallback: null, fallbackNote: 'hanya alamat internet umum',
    schema: z.string().regex(/^[A-Za-z0-9.:,-]{1,1000}$/).transform((value) => value.split(',').filter((host) => host !== '')),
  }),
  TITIK_PERIKSA_DIR: row({ meaning: 'Folder titik periksa riwayat, sebaiknya pada mesin lain atau media sekali tulis', need: 'jalur folder', fallback: null, fallbackNote: 'titik-periksa di bawah DATA_DIR', schema: filePath }),
  SEGEL_KUNCI: row({ meaning: 'Kunci pribadi segel elektronik (PEM, tanpa sandi)', need: 'jalur berkas', fallback: null, fallbackNote: 'dibuat sekali dan disimpan di DATA_DIR/segel.pem', schema: filePath }),
  SEGEL_SERTIFIKAT: row({ meaning: 'Sertifikat segel elektronik, diikuti sertifikat penerbitnya bila ada (PEM)', need: 'jalur berkas', fallback: null, fallbackNote: 'seperti SEGEL_KUNCI; keduanya disetel bersama', schema: filePath }),
  SERTIFIKAT_TEPERCAYA: row({ meaning: 'Sertifikat akar penyelenggara sertifikasi elektronik yang dikenali, misalnya BSrE (PEM)', need: 'jalur berkas', fallback: null, fallbackNote: 'hanya segel instalasi ini yang dikenali', schema: filePath }),
  ESIGN_URL: row({
    meaning: 'Alamat esign-client BSrE milik instansi', need: 'URL http(s) tanpa kueri dan tanpa akun', fallback: null, fallbackNote: 'tanda tangan pribadi lewat BSrE tidak tersedia',
    schema: url(/^https?$/).refine((value) => !/[?#@]/.test(value)).transform((value) => value.replace(/\/+$/, '')),
  }),
  ESIGN_USER: row({ meaning: 'Akun aplikasi pada esign-client', need: 'teks ASCII tanpa spasi dan tanpa titik dua, 1–128 karakter', fallback: null, fallbackNote: 'wajib bila ESIGN_URL disetel', schema: z.string().regex(/^[!-9;-~]{1,128}$/) }),
  ESIGN_PASSWORD: row({ meaning: 'Kata sandi akun aplikasi pada esign-client', need: 'teks ASCII tanpa spasi, 1–256 karakter', fallback: null, fallbackNote: 'wajib bila ESIGN_URL disetel', secret: true, schema: z.string().regex(/^[!-~]{1,256}$/) }),
  SMTP_URL: row({
    meaning: 'Peladen surel keluar', need: 'URL smtp:// atau smtps://, boleh dengan pengguna dan sandi', fallback: null, fallbackNote: 'tidak ada surel; pemberitahuan hanya di dalam aplikasi', secret: true,
    schema: url(/^smtps?$/).refine((value) => !/[#]/.test(value)),
  }),
  SMTP_FROM: row({
    meaning: 'Pengirim surel', need: 'alamat surel, boleh dengan nama: Predikat <predikat@instansi.go.id>', fallback: null, fallbackNote: 'wajib bila SMTP_URL disetel',
    schema: z.string().max(300).regex(/^(?:[^<>\r\n"@]{0,100}<[^<>@\s]{1,64}@[A-Za-z0-9.-]{1,189}>|[^<>@\s]{1,64}@[A-Za-z0-9.-]{1,189})$/),
  }),
  WEBHOOK_HOST: row({
    meaning: 'Host pada jaringan sendiri yang boleh menjadi tujuan webhook, dengan http dan porta mana pun, dipisahkan koma', need: 'daftar nama host atau alamat IP', fallback: null, fallbackNote: 'hanya https pada internet umum',
    schema: z.string().regex(/^[A-Za-z0-9.:,-]{1,1000}$/).transform((value) => value.split(',').filter((host) => host !== '')),
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
