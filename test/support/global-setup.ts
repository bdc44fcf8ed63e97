import pg from 'pg';
import { provision } from '../../src/platform/database/provision.js';
import { testPasswords } from './passwords.js';
import { startTestServer, type TestServer } from './test-server.js';

const TEMPLATE = 'predikat_template';

export type WithTestServer = typeof globalThis & { testServer?: TestServer };

/** Nothing may be connected to a template while it is copied. */
async function sealTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  await admin.end();
}

/** Once per run: a server, and a template database with all migrations, which `cloneDatabase` copies. */
export default async function setup(): Promise<void> {
  const running = await startTestServer(TEMPLATE);
  (globalThis as WithTestServer).testServer = running;
  const { server } = running;
  const urls = await provision(server.url, testPasswords);
  await sealTemplate(server.adminUrl('postgres'));
  process.env['TEST_DATABASE'] = JSON.stringify({ template: TEMPLATE, admin: server.adminUrl('postgres'), ...urls }); // the only way from here to Jest's workers
}
