import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { Masalah } from './masalah.js';
import { BERKUNCI } from './operations.js';
import { denganEtag, denganUlangan, KUNCI, type Kirim } from './pengiriman.js';
import type { paths } from './schema.js';

export { Masalah, TidakTerjangkau, type Alasan, type Dasar, type Kesalahan } from './masalah.js';
export type { components, paths } from './schema.js';

/** Where the server is, who asks, and how patiently. */
export interface Pengaturan {
  /** The address of the server, without a path. */
  readonly alamat: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | undefined;
  /** Sends a request, for example with a cookie. Default: the platform's own. */
  readonly fetch?: Kirim;
  /** How often a request is sent at most. Default: 4. */
  readonly kali?: number;
  /** Seconds to wait at most before it is sent again. Default: 60. */
  readonly palingLama?: number;
  readonly tidur?: (milidetik: number) => Promise<void>;
  /** Answers kept by their tag. Default: 200; 0: none. */
  readonly simpan?: number;
}

/** The lists of the API: what answers `isi` in pages. */
export type Daftar = {
  [P in keyof paths]: paths[P] extends { get: { parameters: { query?: { setelah?: string } }; responses: { 200: { content: { 'application/json': { isi: unknown[] } } } } } } ? P : never;
}[keyof paths];
type Baris<P extends Daftar> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': { isi: (infer R)[] } } } } } } ? R : never;
type Saringan<P extends Daftar> = paths[P] extends { get: { parameters: infer Parameters } } ? Pick<Parameters, Extract<'query' | 'path', keyof Parameters>> : never;

/** The API as one asker may use it. Its methods throw `Masalah` for whatever is no success, and `TidakTerjangkau` where nobody answers. */
export interface Predikat extends Client<paths> {
  /** Every row of a list, page by page as they are needed. */
  semua<P extends Daftar>(path: P, params?: Saringan<P>): AsyncGenerator<Baris<P>, void, undefined>;
  /** Any request below the address, with the same care: for files, which have no types. */
  kirim(path: string, init?: RequestInit): Promise<Response>;
}

const TIDUR = (milidetik: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milidetik); });

/** The API at an address. */
export function createPredikat({ alamat, token, fetch: send = (request) => fetch(request), kali = 4, palingLama = 60, tidur = TIDUR, simpan = 200 }: Pengaturan): Predikat {
  const baseUrl = alamat.replace(/\/+$/, '');
  const patient = denganUlangan(send, { kali, palingLama, tidur });
  const kept = simpan > 0 ? denganEtag(patient, simpan) : patient;
  const own: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const client = createClient<paths>({ baseUrl, fetch: kept, headers: own });
  client.use(KEYS, REFUSALS);
  return {
    ...client,
    semua: (path, params) => rowsOf(client, path, params),
    kirim: async (path, init = {}) => {
      const request = new Request(baseUrl + path, init);
      for (const [name, value] of Object.entries(own)) request.headers.set(name, value);
      return orThrow(await kept(request));
    },
  };
}

/** A key for each command; it is the request's, so that a repetition carries the same. */
const KEYS: Middleware = {
  onRequest({ request, schemaPath }) {
    if (BERKUNCI.has(`${request.method} ${schemaPath}`) && !request.headers.has(KUNCI)) request.headers.set(KUNCI, crypto.randomUUID());
  },
};

const REFUSALS: Middleware = { onResponse: async ({ response }) => { await orThrow(response); } };

async function orThrow(answer: Response): Promise<Response> {
  if (!answer.ok && answer.status !== 304) throw await Masalah.dari(answer);
  return answer;
}

interface Page<R> { readonly isi: readonly R[]; readonly berikutnya?: string }

async function* rowsOf<P extends Daftar>(client: Client<paths>, path: P, params?: Saringan<P>): AsyncGenerator<Baris<P>, void, undefined> {
  // the types of one list are known to the caller; here it is any of them
  const get = client.GET as unknown as (path: string, init: object) => Promise<{ data?: Page<Baris<P>> }>;
  const { query = {}, ...rest } = (params ?? {}) as { query?: object };
  let setelah: string | undefined;
  do {
    const { data } = await get(path, { params: { ...rest, query: { ...query, ...(setelah === undefined ? {} : { setelah }) } } });
    yield* data?.isi ?? [];
    setelah = data?.berikutnya;
  } while (setelah !== undefined);
}

/** What an operation answers. @throws Masalah where it answered nothing, though it should */
export async function isi<T>(answer: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Masalah(204, { title: 'Jawaban tanpa isi' });
  return data;
}

/** The header by which a command holds only for the version of a case that was looked at: its number, or its ETag. */
export const jikaMasih = (versi: number | string): { 'If-Match': string } => ({ 'If-Match': typeof versi === 'number' ? `"${versi}"` : versi });
