// npm run cli -- <group> <command>: builds when nothing is built yet, then runs in this same process.
import { ensureBuilt } from './ensure-built.mjs';

try {
  await ensureBuilt('src/cli.js');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
await import('../dist/src/cli.js');
