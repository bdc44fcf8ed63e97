import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writePrivateFile } from './platform/config/write-file.js';
import { acakKataSandi } from './seed/kata-sandi.js';
import { isEmpty, seedDemo, type DemoAccounts } from './seed/seed-demo.js';

const FILE = 'akun-peragaan.json';
const PASSWORD_FILE = 'kata-sandi-peragaan';

/**
 * The accounts of the demonstration: seeded when the database is empty, and read back from the data folder (0600) on later
 * starts, so that they can be shown again. Null where this installation has no demonstration.
 */
export async function demoAccounts(migratorUrl: string, dataDir: string): Promise<DemoAccounts | null> {
  const file = path.join(dataDir, FILE);
  const passwordFile = path.join(dataDir, PASSWORD_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoAccounts;
  if (!(await isEmpty(migratorUrl))) return null;
  // The password is kept before the accounts exist: a start that is cut off between the two loses nothing.
  const kataSandi = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : acakKataSandi();
  writePrivateFile(passwordFile, kataSandi);
  const accounts = await seedDemo(migratorUrl, { kataSandi });
  writePrivateFile(file, JSON.stringify(accounts, null, 2));
  return accounts;
}
