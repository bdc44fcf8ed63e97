import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPenyedia } from './penyedia.js';

describe('the list of providers', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-penyedia-')); });
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  const good = { id: 'a', judul: 'A', issuer: 'https://sso.example.go.id/realms/a', clientId: 'x', clientSecret: 'y', instansi: ['k'] };
  const read = (content: unknown, production = true) => () => {
    writeFileSync(path.join(folder, 'daftar.json'), typeof content === 'string' ? content : JSON.stringify(content));
    return readPenyedia(path.join(folder, 'daftar.json'), { production });
  };

  it('is read, with a secret in a file beside it', () => {
    writeFileSync(path.join(folder, 'rahasia'), 'dari-berkas\n');
    expect(read([{ ...good, clientSecret: undefined, clientSecretBerkas: 'rahasia' }])()).toEqual([expect.objectContaining({ clientSecret: 'dari-berkas', algoritma: 'RS256', tautkan: 'undangan' })]);
  });

  it.each<[unknown, RegExp]>([
    ['{', /JSON/], [{}, /daftar/], [[{ ...good, issuer: 'http://sso.example.go.id' }], /https/], [[{ ...good, issuer: 'http://127.0.0.1:1' }], /https/], [[good, { ...good, issuer: 'https://b.example' }], /berulang/], [[good, { ...good, id: 'b' }], /berulang/],
    [[{ ...good, tautkan: 'nip' }], /klaim/], [[{ ...good, clientSecret: undefined }], /clientSecret/], [[{ ...good, algoritma: 'none' }], /algoritma/], [[{ ...good, algoritma: 'HS256' }], /algoritma/], [[{ ...good, lain: 1 }], /lain/], [[{ ...good, instansi: [] }], /instansi/], [[{ ...good, id: 'keluar' }], /id/],
  ])('is refused: %j', (content, why) => {
    expect(read(content)).toThrow(why);
  });
});
