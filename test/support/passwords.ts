import type { DatabasePasswords } from '../../src/platform/config/secrets.js';

/** Of the roles on the test server, which listens on the loopback only. */
export const testPasswords: DatabasePasswords = { migrator: 'm', app: 'a', jobs: 'j', verifier: 'v' };
