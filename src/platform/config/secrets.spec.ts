import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigError } from './config.js';
import { SecretsFileError, loadSecrets } from './secrets.js';
import { createPrivateFile } from './write-file.js';

const LONG = 'k'.repeat(40);
const allGiven = { CONTEXT_KEY: LONG, HISTORY_KEY: LONG, DB_MIGRATOR_PASSWORD: LONG, DB_APP_PASSWORD: LONG, DB_JOBS_PASSWORD: LONG, DB_VERIFIER_PASSWORD: LONG };

describe('secrets', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-secrets-'));
    file = path.join(folder, 'data', 'secrets.json');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const load = (env: NodeJS.ProcessEnv = {}) => loadSecrets(path.dirname(file), env);

  it('are generated once, all different, and stay the same', () => {
    const first = load();
    const all = [first.contextKey.toString(), first.historyKey.toString(), ...(Object.values(first.database) as string[])];
    expect(new Set(all).size).toBe(6);
    expect(all.every((secret) => secret.length === 43)).toBe(true);
    expect(load()).toEqual(first);
  });

  it('are stored for their owner only, with nothing left beside', () => {
    load();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['secrets.json']);
  });

  it('get their narrow rights back', () => {
    load();
    chmodSync(file, 0o644);
    load();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('come from the environment where set, and those are not stored', () => {
    expect(load({ HISTORY_KEY: LONG }).historyKey.toString()).toBe(LONG);
    expect(readFileSync(file, 'utf8')).not.toContain(LONG);
  });

  it('need no file when all are given', () => {
    expect(load(allGiven).database.app).toBe(LONG);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keep the stored ones when a new one is added', () => {
    const { contextKey } = load({ HISTORY_KEY: LONG });
    const later = load();
    expect(later.contextKey).toEqual(contextKey);
    expect(later.historyKey.toString()).not.toBe(LONG);
    expect(load()).toEqual(later);
  });

  it.each(['', '{', '[]', '{"CONTEXT_KEY":1}', '{"unknown":"x"}'])('refuse a damaged file (%s) and leave it as it is', (damaged) => {
    load();
    writeFileSync(file, damaged);
    expect(() => load()).toThrow(SecretsFileError);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('refuse weak values in the environment, all at once, without repeating them', () => {
    const weak = () => load({ CONTEXT_KEY: 'pendek', HISTORY_KEY: `${LONG} ${LONG}` });
    expect(weak).toThrow(ConfigError);
    expect(weak).toThrow(/CONTEXT_KEY[^]*HISTORY_KEY/);
    expect(weak).not.toThrow(/pendek/);
  });

  it('are not overwritten by a process that comes second', () => {
    const first = load();
    expect(createPrivateFile(file, '{}')).toBe(false);
    expect(load()).toEqual(first);
  });
});
