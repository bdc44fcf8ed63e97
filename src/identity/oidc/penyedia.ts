import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../../platform/config/read-settings.js';

const word = z.string().min(1).max(200);
const origin = z.url({ protocol: /^https?$/ }).refine((value) => URL.canParse(value) && new URL(value).origin === value);
/** Asymmetric alone: what the provider signs we can only check. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

const penyedia = z.strictObject({
  /** Stands in addresses, and in the redirect URI that the provider knows. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/).refine((id) => id !== 'keluar'),
  judul: word,
  issuer: z.url({ protocol: /^https?$/ }).max(500).refine((value) => !/[?#@]/.test(value)),
  clientId: word,
  clientSecret: word.optional(),
  /** A file that holds the secret alone; relative to the list. */
  clientSecretBerkas: z.string().min(1).max(4_096).optional(),
  otentikasi: z.enum(['basic', 'post']).default('basic'),
  algoritma: z.enum(ALGORITHMS).default('RS256'),
  scope: z.string().regex(/^openid( [!-~]+)*$/).max(500).default('openid profile email'),
  /** Other addresses of the provider (origins), where its endpoints do not lie at that of its issuer. */
  alamatLain: z.array(origin).max(10).default([]),
  /** The instansi (codes) whose posts may be used by who signs in through it. */
  instansi: z.array(z.string().min(1).max(200)).min(1).max(500),
  /** Claims that tell who somebody is. */
  klaim: z.strictObject({ nip: word.optional(), username: word.optional() }).default({}),
  /** What the provider is trusted for when somebody comes for the first time; without it only an invitation links. */
  tautkan: z.enum(['nip', 'username', 'undangan']).default('undangan'),
  /** Values of `amr` and `acr` by which the provider says that a second factor was shown. */
  kuat: z.strictObject({ amr: z.array(word).max(20).default([]), acr: z.array(word).max(20).default([]) }).default({ amr: [], acr: [] }),
}).refine((p) => (p.clientSecret === undefined) !== (p.clientSecretBerkas === undefined), { path: ['clientSecret'], message: 'isi salah satu: clientSecret atau clientSecretBerkas' })
  .refine((p) => p.tautkan === 'undangan' || p.klaim[p.tautkan] !== undefined, { path: ['klaim'], message: 'sebutkan klaim untuk yang disebut pada tautkan' });

const daftar = z.array(penyedia).max(50).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'id penyedia tidak boleh berulang' })
  .refine((all) => new Set(all.map(({ issuer }) => issuer)).size === all.length, { message: 'issuer tidak boleh berulang' });

/** An identity provider that is trusted, as it is configured; never as it describes itself. */
export type Penyedia = Readonly<Omit<z.output<typeof penyedia>, 'clientSecret' | 'clientSecretBerkas'>> & { readonly clientSecret: string };

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** Whether an address may be asked without TLS: only on this machine, and never in production. */
export const isPlain = (url: URL): boolean => url.protocol === 'http:';

/**
 * The identity providers that a file (`OIDC_BERKAS`) lists.
 * @throws ConfigError with every fault and its place
 */
export function readPenyedia(file: string, { production }: { readonly production: boolean }): Penyedia[] {
  const fault = (got: string, need: string) => new ConfigError([{ variable: 'OIDC_BERKAS', got, need }]);
  const read = (name: string): string => {
    try {
      return readFileSync(name, 'utf8');
    } catch (error) {
      throw fault(`${name} (${(error as NodeJS.ErrnoException).code ?? 'galat'})`, 'berkas yang dapat dibaca');
    }
  };
  let content: unknown;
  try {
    content = JSON.parse(read(file));
  } catch (error) {
    throw error instanceof ConfigError ? error : fault(file, 'JSON yang utuh');
  }
  const parsed = daftar.safeParse(content);
  if (!parsed.success) throw fault(file, parsed.error.issues.map(({ path: at, message }) => `${at.join('.') || '(daftar)'}: ${message}`).join('; '));
  return parsed.data.map(({ clientSecret, clientSecretBerkas, ...rest }) => {
    refuseOpenWay(rest, production, fault);
    return { ...rest, clientSecret: clientSecret ?? read(path.resolve(path.dirname(file), clientSecretBerkas ?? '')).trim() };
  });
}

function refuseOpenWay({ id, issuer, alamatLain }: Pick<Penyedia, 'id' | 'issuer' | 'alamatLain'>, production: boolean, fault: (got: string, need: string) => ConfigError): void {
  for (const address of [issuer, ...alamatLain]) {
    const url = new URL(address);
    if (isPlain(url) && (production || !LOOPBACK.has(url.hostname))) throw fault(`${id}: ${address}`, 'https; http hanya pada mesin ini dan bukan pada produksi');
  }
}
