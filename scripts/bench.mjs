// npm run bench -- <subject>: builds what is measured from the sources as they are now, as the product is built, into a folder of
// its own (an older `dist` stays as it is), and measures it in this same process.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
const code = await new Promise((resolve, reject) => {
  spawn(process.execPath, [nest, 'build', '--path', join('bench', 'tsconfig.json')], { cwd: root, stdio: ['ignore', 2, 2] }).once('error', reject).once('close', resolve);
});
if (code !== 0) process.exit(1);
await import('../.dist-bench/bench/main.js');
