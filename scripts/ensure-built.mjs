// Builds the product when there is no build yet. Only Node's own modules: it must work before anything is installed right.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/**
 * Sees that `dist/<entry>` exists, building it when missing; what the compiler says goes to stderr. The build is made
 * in a folder of its own and then renamed, so that two processes that start at once, or one that is killed, leave no
 * half-made `dist` behind.
 * @param {string} [entry] the file that is about to be run, under `dist`
 * @throws {Error} in plain Indonesian when the build tools are missing or the build fails
 */
export async function ensureBuilt(entry = 'src/main.js') {
  if (existsSync(join(dist, entry))) return;
  const staging = `.dist-${process.pid}`;
  const config = `.dist-${process.pid}.tsconfig.json`;
  try {
    await writeFile(join(root, config), JSON.stringify({
      extends: './tsconfig.build.json',
      compilerOptions: { outDir: staging, tsBuildInfoFile: `${staging}/.tsbuildinfo` },
    }));
    await build(config);
    await putInPlace(join(root, staging), entry);
  } finally {
    await rm(join(root, config), { force: true });
    await rm(join(root, staging), { recursive: true, force: true });
  }
}

/** @param {string} config a tsconfig file beside package.json */
async function build(config) {
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [nestCli(), 'build', '--path', config], { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error('Pembangunan program gagal; lihat pesan di atas.');
}

function nestCli() {
  try {
    return createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  } catch {
    throw new Error('Program belum dibangun dan alat pembangunnya tidak terpasang. Jalankan "npm ci" tanpa NODE_ENV=production, lalu ulangi.');
  }
}

/**
 * Another process may have come first: then its build stays.
 * @param {string} staging
 * @param {string} entry
 */
async function putInPlace(staging, entry) {
  if (existsSync(join(dist, entry))) return;
  await rm(dist, { recursive: true, force: true });
  try {
    await rename(staging, dist);
  } catch (error) {
    if (!existsSync(join(dist, entry))) throw error;
  }
}
