// npm run bench -- <subject>: builds what is measured from the sources as they are now, as the product is built, into a folder of
// this run's own (an older `dist` stays as it is), and measures it in this same process.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = `.dist-bench-${process.pid}`;
const config = `${built}.tsconfig.json`;
process.once('exit', () => { for (const name of [built, config]) rmSync(join(root, name), { recursive: true, force: true }); });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

writeFileSync(join(root, config), JSON.stringify({ extends: './bench/tsconfig.json', compilerOptions: { outDir: built, tsBuildInfoFile: `${built}/.tsbuildinfo` } }));
const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
const code = await new Promise((resolve, reject) => {
  spawn(process.execPath, [nest, 'build', '--path', config], { cwd: root, stdio: ['ignore', 2, 2] }).once('error', reject).once('close', resolve);
});
if (code !== 0) process.exit(1);
await import(`../${built}/bench/main.js`);
