// npm run predikat -- <perintah>: the command line of the client; builds it when nothing is built yet, then runs it in this same process.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'clients', 'typescript');

if (!existsSync(path.join(folder, 'dist', 'bin', 'predikat.js'))) {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = existsSync(compiler) ? spawnSync(process.execPath, [compiler, '-p', folder], { stdio: ['ignore', 2, 2] }) : { status: 2 };
  if (status !== 0) {
    process.stderr.write('Klien belum dibangun, dan tidak dapat dibangun di sini. Jalankan "npm ci" tanpa NODE_ENV=production, lalu ulangi.\n');
    process.exit(2);
  }
}
await import('../clients/typescript/dist/bin/predikat.js');
