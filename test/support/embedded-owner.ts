import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';

/** A process that owns an embedded server: prints its address, or why it was refused, and stays until it is killed. */
async function main(dataDir: string): Promise<void> {
  try {
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    console.log(JSON.stringify({ pid: server.pid, url: server.url }));
    setInterval(() => undefined, 60_000);
  } catch (error) {
    const { name, message } = error as Error;
    console.log(JSON.stringify({ refused: name, message }));
  }
}

void main(process.argv[2] ?? '');
