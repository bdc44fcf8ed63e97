import type { WithTestServer } from './global-setup.js';
import { stopTestServer } from './test-server.js';

export default async function teardown(): Promise<void> {
  const { testServer } = globalThis as WithTestServer;
  if (testServer) await stopTestServer(testServer);
}
