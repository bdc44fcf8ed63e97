import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Database } from '../platform/database/database.js';
import { API_DOCUMENT_PATH } from '../platform/http/openapi/openapi.js';
import { createLogger } from '../platform/logging/logger.js';
import { createServer } from '../server.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from './cli-io.js';

const USAGE = `Pemakaian: npm run cli -- openapi [--out <berkas>]

Menulis dokumen OpenAPI 3.1 dari program ini ke berkas, atau ke keluaran baku. Tidak memerlukan basis data maupun peladen.
`;

/** Nothing is asked of it: the document is made of what the program is, not of what an installation holds. */
const NOWHERE = 'postgres://localhost/tidak-ada';

/** The API document of this program, the same wherever it is written. */
export async function apiDocument(): Promise<string> {
  const database = new Database({ url: NOWHERE, max: 1, contextKey: Buffer.alloc(32), entities: [] });
  const urls = { admin: NOWHERE, migrator: NOWHERE, app: NOWHERE, jobs: NOWHERE, verifier: NOWHERE };
  const config = { rateLimit: 1, publicUrl: null, worker: false, files: { folder: path.join(tmpdir(), 'predikat-openapi'), s3: null } };
  const app = await createServer({ urls, database, close: () => Promise.resolve() }, config, Buffer.alloc(32), createLogger({ level: 'silent' }));
  const { body } = await app.getHttpAdapter().getInstance().inject({ method: 'GET', url: API_DOCUMENT_PATH });
  return `${JSON.stringify(JSON.parse(body), null, 1)}\n`;
}

/** `openapi`: writes the API document. */
export async function openapi(args: string[], io: CliIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) { io.out(USAGE); return EXIT_OK; }
  const out = outOf(args);
  if (out === null) { io.err(`Pilihan tidak dikenal atau tidak lengkap: ${args.join(' ')}\n\n${USAGE}`); return EXIT_BAD_INPUT; }
  const text = await apiDocument();
  if (out === undefined) { io.out(text); return EXIT_OK; }
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  await writeFile(out, text);
  io.out(`${out}\n`);
  return EXIT_OK;
}

function outOf(args: string[]): string | null | undefined {
  try {
    return parseArgs({ args, options: { out: { type: 'string' } } }).values.out;
  } catch {
    return null;
  }
}
