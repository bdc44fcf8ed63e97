import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { startS3Server, type S3Server } from '../../../test/support/s3-server.js';
import { FileCorrupt, FileMissing, StoreFull, StoreUnavailable, type FileStore } from './file-store.js';
import { LocalStore } from './local-store.js';
import { S3Store } from './s3-store.js';

/** A process that puts one file. */
const PUT = ['test/support/run-typescript.cjs', 'test/support/put-file.ts'];
const TENANT = randomUUID();
const OTHER = randomUUID();
const content = randomBytes(300_000);
const sidik = createHash('sha256').update(content).digest('hex');

let folder: string;
let s3: S3Server;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-berkas-'));
  s3 = await startS3Server();
});
afterEach(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Kind {
  readonly store: () => FileStore;
  /** Changes one byte of what is stored. */
  readonly damage: () => void;
}

const localFile = (): string => path.join(folder, TENANT, sidik.slice(0, 2), sidik);
const damaged = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]);
const kinds: readonly (readonly [string, Kind])[] = [
  ['a folder', { store: () => new LocalStore(folder), damage: () => { writeFileSync(localFile(), damaged(readFileSync(localFile()))); } }],
  ['a bucket', { store: () => new S3Store(s3.options, folder), damage: () => { s3.objects.set(`${TENANT}/${sidik}`, damaged(content)); } }],
];

describe.each(kinds)('files in %s', (_, { store, damage }) => {
  const pieces = (): Readable => Readable.from([content.subarray(0, 1), content.subarray(1, 200_000), content.subarray(200_000)]);

  it('are named by the hash of their content and read back whole', async () => {
    expect(await store().put(TENANT, pieces())).toEqual({ sidik, bytes: content.length });
    expect(await buffer(await store().open(TENANT, sidik))).toEqual(content);
    expect(await store().size(TENANT, sidik)).toBe(content.length);
    expect(await store().verify(TENANT, sidik)).toBe(true);
  });

  it('are the same when they come again, also many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => store().put(TENANT, content)));
    expect(new Set(answers.map((answer) => answer.sidik))).toEqual(new Set([sidik]));
    expect(await store().verify(TENANT, sidik)).toBe(true);
  });

  it('can be empty', async () => {
    const empty = await store().put(TENANT, Buffer.alloc(0));
    expect(await buffer(await store().open(TENANT, empty.sidik))).toHaveLength(0);
  });

  it('are given in parts, both ends included', async () => {
    await store().put(TENANT, content);
    expect(await buffer(await store().open(TENANT, sidik, { start: 10, end: 10 }))).toEqual(content.subarray(10, 11));
    expect(await buffer(await store().open(TENANT, sidik, { start: 150_000, end: 299_999 }))).toEqual(content.subarray(150_000));
  });

  it('of another tenant are not there', async () => {
    await store().put(TENANT, content);
    await expect(store().open(OTHER, sidik)).rejects.toThrow(FileMissing);
    expect(await store().size(OTHER, sidik)).toBeNull();
    expect(await store().verify(OTHER, sidik)).toBe(false);
  });

  it('that were changed where they lie are not given out, whole or in part', async () => {
    await store().put(TENANT, content);
    damage();
    expect(await store().verify(TENANT, sidik)).toBe(false);
    for (const range of [undefined, { start: 0, end: 100 }]) {
      const got: Buffer[] = [];
      const read = async (): Promise<void> => { for await (const piece of await store().open(TENANT, sidik, range)) got.push(piece as Buffer); };
      await expect(read()).rejects.toThrow(FileCorrupt);
      expect(Buffer.concat(got).length).toBeLessThan(range ? 101 : content.length);
    }
  });

  it('take nothing but ids and hashes into their names', async () => {
    for (const [tenant, name] of [['..', sidik], [TENANT, '../../etc/passwd'], [TENANT.toUpperCase(), sidik], [TENANT, sidik.toUpperCase()]] as const) await expect(store().open(tenant, name)).rejects.toThrow(TypeError);
    await expect(store().put('../x', content)).rejects.toThrow(TypeError);
  });

  it('leave nothing behind when their sender breaks off', async () => {
    const broken = Readable.from((function* () { yield content; throw new Error('putus'); })());
    await expect(store().put(TENANT, broken)).rejects.toThrow('putus');
    expect(readdirSync(path.join(folder, 'sementara'))).toEqual([]);
    expect(await store().size(TENANT, sidik)).toBeNull();
  });

  it('can be kept now', async () => {
    expect(await store().healthy()).toBe(true);
  });
});

describe('a folder of files', () => {
  const store = (): LocalStore => new LocalStore(folder);

  it('is for its owner only', async () => {
    await store().put(TENANT, content);
    const modes = [path.join(folder, TENANT), path.dirname(localFile()), localFile()].map((name) => statSync(name).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  it('follows no link, neither in the place of a file nor on the way to it', async () => {
    await store().put(TENANT, content);
    const elsewhere = path.join(folder, 'di-luar');
    renameSync(localFile(), elsewhere);
    symlinkSync(elsewhere, localFile());
    await expect(store().open(TENANT, sidik)).rejects.toThrow(FileMissing);
    mkdirSync(path.join(folder, 'asli', sidik.slice(0, 2)), { recursive: true });
    renameSync(elsewhere, path.join(folder, 'asli', sidik.slice(0, 2), sidik));
    symlinkSync(path.join(folder, 'asli'), path.join(folder, OTHER));
    await expect(store().open(OTHER, sidik)).rejects.toThrow(FileMissing);
    await expect(store().put(OTHER, content)).rejects.toThrow('EEXIST');
  });

  it('heals a damaged file when it comes again', async () => {
    await store().put(TENANT, content);
    writeFileSync(localFile(), content.subarray(0, 10));
    await store().put(TENANT, content);
    expect(await store().verify(TENANT, sidik)).toBe(true);
  });

  it('loses what a crash left on its way, and nothing of those who still write', async () => {
    const [left, other, old] = ['999999999-aa', `${process.pid}-bb`, `${process.ppid}-cc`].map((name) => path.join(folder, 'sementara', name)) as [string, string, string];
    mkdirSync(path.join(folder, 'sementara'));
    for (const file of [left, other, old]) writeFileSync(file, 'x');
    utimesSync(old, 0, 0);
    await store().clean();
    expect([left, other, old].map((file) => existsSync(file))).toEqual([false, true, false]);
  });

  it('tells that it is full, and keeps nothing of the file', async () => {
    const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -f 4096; exec "$0" "$@"', process.execPath, ...PUT, folder, TENANT, '20']);
    expect(JSON.parse(stdout)).toEqual({ refused: 'StoreFull' });
    expect(readdirSync(folder)).toEqual(['sementara']);
    expect(readdirSync(path.join(folder, 'sementara'))).toEqual([]);
  });

  it('holds nothing but what was on its way when its process is killed', async () => {
    const child = spawn(process.execPath, [...PUT, folder, TENANT, '10000'], { stdio: 'ignore' });
    const onItsWay = (): string[] => (existsSync(path.join(folder, 'sementara')) ? readdirSync(path.join(folder, 'sementara')) : []);
    while (onItsWay().length === 0) await new Promise((resolve) => { setTimeout(resolve, 50); });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(folder)).toEqual(['sementara']);
    await store().clean();
    expect(onItsWay()).toEqual([]);
  });

  it('is not healthy where nothing can be written', async () => {
    writeFileSync(path.join(folder, 'sementara'), 'a file in the place of the folder');
    expect(await store().healthy()).toBe(false);
  });
});

describe('a bucket of files', () => {
  const store = (secretKey = s3.options.secretKey): S3Store => new S3Store({ ...s3.options, secretKey }, folder);

  it('gets each file once, with its hash and length told before its bytes', async () => {
    await store().put(TENANT, content);
    await store().put(TENANT, content);
    expect(s3.log).toEqual([`HEAD /bukti-uji/${TENANT}/${sidik} 404`, `PUT /bukti-uji/${TENANT}/${sidik} 200`, `HEAD /bukti-uji/${TENANT}/${sidik} 200`]);
    expect(readdirSync(path.join(folder, 'sementara'))).toEqual([]);
  });

  it('with a wrong key, or not there, is told as not available', async () => {
    await expect(store('salah-sekali').put(TENANT, content)).rejects.toThrow(StoreUnavailable);
    expect(s3.log.at(-1)).toContain('SignatureDoesNotMatch');
    expect(await store('salah-sekali').healthy()).toBe(false);
    await s3.close();
    await expect(store().open(TENANT, sidik)).rejects.toThrow(StoreUnavailable);
    s3 = await startS3Server();
  });

  it('that has no room is told as full', async () => {
    s3.fail(507);
    await expect(store().size(TENANT, sidik)).rejects.toThrow(StoreFull);
  });
});
