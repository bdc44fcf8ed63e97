// npm run demo: builds when nothing is built yet, then plays in this same process, so that signals and the exit code are its own.
import { ensureBuilt } from './ensure-built.mjs';

try {
  await ensureBuilt('src/demo/demo.js');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
await import('../dist/src/demo/demo.js');
