import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigError, loadConfig } from './config.js';
import { ROOT_DATA_DIR, defaultDataDir } from './data-dir.js';
import { secretSettings, settings } from './settings.js';

function faultsOf(env: NodeJS.ProcessEnv) {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('configuration', () => {
  it('starts with nothing set', () => {
    expect(loadConfig({})).toMatchObject({ nodeEnv: 'development', production: false, port: 3000, host: '127.0.0.1', databaseUrl: null, seed: 'demo', clock: 'real', dbPool: 16, worker: true, publicUrl: null });
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '  ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('loads no demonstration data in production unless asked', () => {
    expect(loadConfig({ NODE_ENV: 'production' }).seed).toBe('none');
    expect(loadConfig({ NODE_ENV: 'production', SEED: 'demo' }).seed).toBe('demo');
  });

  it('accepts port 0 and an absolute or relative data folder', () => {
    expect(loadConfig({ PORT: '0', DATA_DIR: 'x/y' })).toMatchObject({ port: 0, dataDir: path.resolve('x/y') });
  });

  it('refuses a movable clock in production only', () => {
    expect(loadConfig({ CLOCK: 'movable' }).clock).toBe('movable');
    expect(faultsOf({ CLOCK: 'movable', NODE_ENV: 'production' }).map((fault) => fault.variable)).toEqual(['CLOCK']);
  });

  it('names every fault at once, with what was given and what is needed', () => {
    const faults = faultsOf({ PORT: '70000', WORKER: 'yes', CLOCK: 'movable', NODE_ENV: 'production', PUBLIC_URL: 'ftp://x' });
    expect(faults.map((fault) => fault.variable)).toEqual(['PORT', 'WORKER', 'PUBLIC_URL', 'CLOCK']);
    expect(faults[0]).toEqual({ variable: 'PORT', got: '"70000"', need: 'bilangan bulat 0–65535' });
  });

  it.each(['3000.5', '-1', '0x10', '1e3', 'abc'])('refuses %s as a port', (port) => {
    expect(faultsOf({ PORT: port })).toHaveLength(1);
  });

  it('keeps files below the data folder, or in a bucket that is told completely', () => {
    const bucket = { BERKAS_DRIVER: 's3', S3_ENDPOINT: 'https://s3.example.go.id/', S3_BUCKET: 'bukti-zi', S3_ACCESS_KEY: 'kunci', S3_SECRET_KEY: 'sangat-rahasia' };
    expect(loadConfig({ DATA_DIR: '/x' }).files).toEqual({ folder: '/x/berkas', s3: null });
    expect(loadConfig({ DATA_DIR: '/x', ...bucket }).files).toEqual({ folder: '/x/berkas', s3: { endpoint: 'https://s3.example.go.id', bucket: 'bukti-zi', region: 'us-east-1', accessKey: 'kunci', secretKey: 'sangat-rahasia' } });
    expect(faultsOf({ BERKAS_DRIVER: 's3', S3_BUCKET: 'bukti-zi' }).map((fault) => fault.variable)).toEqual(['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY']);
    expect(JSON.stringify(faultsOf({ ...bucket, S3_SECRET_KEY: 'p ndek' }))).not.toContain('p ndek');
  });

  it.each([['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }], ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }], ['[::1]:3310', { host: '::1', port: 3310 }], ['', null]])('finds the scanner at “%s”', (given, address) => {
    expect(loadConfig({ CLAMD_SOCKET: given }).clamd).toEqual(address);
  });

  it('never repeats a secret in a fault', () => {
    expect(JSON.stringify(faultsOf({ DATABASE_URL: 'mysql://root:s4ndi-x@h/d' }))).not.toContain('s4ndi-x');
    expect(faultsOf({ DATABASE_URL: 'postgres://u:p@h' })).toHaveLength(1);
    expect(faultsOf({ DATABASE_URL: 'bukan url' })).toHaveLength(1);
  });

  it('takes the closing slash off the public address', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://zi.example.go.id/app/' }).publicUrl).toBe('https://zi.example.go.id/app');
  });

  it('documents each setting, and every fallback is itself a valid value', () => {
    for (const setting of Object.values({ ...settings, ...secretSettings })) {
      expect(setting.meaning).not.toBe('');
      expect(setting.fallback ?? ('fallbackNote' in setting && setting.fallbackNote)).toBeTruthy();
      if (setting.fallback !== null) expect(setting.schema.safeParse(setting.fallback).success).toBe(true);
    }
  });
});

describe('the default data folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-cwd-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('lies below the working folder for a normal account', () => {
    chmodSync(folder, 0o700);
    expect(defaultDataDir(folder, false)).toBe(path.join(folder, '.data'));
  });

  it('lies below the working folder for root too when others can reach that', () => {
    chmodSync(folder, 0o755);
    expect(defaultDataDir(folder, true)).toBe(path.join(folder, '.data'));
  });

  it('lies under /var/lib for root when the working folder is closed', () => {
    chmodSync(folder, 0o700);
    expect(defaultDataDir(folder, true)).toBe(ROOT_DATA_DIR);
  });
});
