import { announcement } from './announce.js';
import { demoAccounts } from './demo-accounts-file.js';
import { openInstallation } from './installation.js';
import { ConfigError, loadConfig, type Config } from './platform/config/config.js';
import { loadSecrets } from './platform/config/secrets.js';
import { DataDirectoryInUseError } from './platform/database/embedded/embedded-postgres.js';
import { createLogger } from './platform/logging/logger.js';
import { createServer } from './server.js';

/** What takes longer to stop is ended. */
const STOP_MS = 15_000;

/** Stops in the order in which nothing is lost: no new requests, running ones finish, jobs finish, the database last. */
async function start(config: Config): Promise<void> {
  const since = performance.now();
  const logger = createLogger({ level: config.logLevel });
  const secrets = loadSecrets(config.dataDir);
  const installation = await openInstallation({
    ...config, log: (line) => { logger.debug({ line }, 'postgres'); }, onDatabaseExit: (reason) => { logger.fatal(reason); process.exit(1); },
  }, secrets);
  try {
    const accounts = config.seed === 'demo' ? await demoAccounts(installation.urls.migrator, config.dataDir) : null;
    const app = await createServer(installation, config, secrets.historyKey, logger);
    stopOn(['SIGINT', 'SIGTERM'], async () => { await app.close(); await installation.close(); });
    await app.listen(config.port, config.host);
    process.stdout.write(announcement(config.publicUrl ?? await app.getUrl(), performance.now() - since, accounts, config.dataDir));
  } catch (error) {
    await installation.close();
    throw error;
  }
}

function stopOn(signals: readonly NodeJS.Signals[], stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      process.stdout.write('\nBerhenti dengan tertib …\n');
      setTimeout(() => { process.stderr.write('Tidak selesai berhenti pada waktunya; dihentikan paksa.\n'); process.exit(1); }, STOP_MS).unref();
      stop().then(() => process.exit(0), (error: unknown) => { process.stderr.write(`${String(error)}\n`); process.exit(1); });
    });
  }
}

/** What an operator can mend is told in words; anything else with its trace. */
function tell(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataDirectoryInUseError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Porta ${port} sudah dipakai program lain. Setel PORT ke porta lain, misalnya PORT=3001.`;
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

try {
  await start(loadConfig());
} catch (error) {
  process.stderr.write(`${tell(error)}\n`);
  process.exit(1);
}
