import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { FileMissing, StoreFull, StoreUnavailable, checkKey, type ByteRange, type FileStore } from './file-store.js';
import { isWhole, Verified } from './hashing.js';
import { spool, sweep } from './temporary.js';

/** A bucket that speaks S3, reached by path (`<endpoint>/<bucket>/<key>`). */
export interface S3Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const TEMPORARY = 'sementara';
const TIMEOUT_MS = 60_000;
const PING_MS = 1_500;
const RETRIES = 2;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Files in a bucket under `<tenant>/<hash>`. They pass through a local folder, where their hash becomes known before the first byte is sent: so the signature covers the content. */
export class S3Store implements FileStore {
  private readonly client: AwsClient;

  constructor(private readonly options: S3Options, private readonly folder: string) {
    this.client = new AwsClient({ accessKeyId: options.accessKey, secretAccessKey: options.secretKey, region: options.region, service: 's3', retries: RETRIES });
  }

  /** Removes what a crash left on its way. */
  clean(): Promise<void> {
    return sweep(path.join(this.folder, TEMPORARY));
  }

  async put(tenant: string, source: Readable | Buffer): Promise<{ sidik: string; bytes: number }> {
    checkKey(tenant, EMPTY_SHA256);
    const spooled = await spool(path.join(this.folder, TEMPORARY), source).catch((error: NodeJS.ErrnoException) => { throw error.code === 'ENOSPC' ? new StoreFull() : error; });
    const { sidik, bytes } = spooled;
    try {
      if (await this.size(tenant, sidik) !== bytes) await this.upload(tenant, spooled.path, sidik);
      return { sidik, bytes };
    } finally {
      await rm(spooled.path, { force: true });
    }
  }

  async open(tenant: string, sidik: string, range?: ByteRange): Promise<Readable> {
    const answer = await this.ask('GET', key(tenant, sidik));
    if (answer.status === 404) throw new FileMissing(`berkas ${sidik} tidak ada`);
    if (!answer.ok || answer.body === null) throw await refusedBy(answer);
    const verified = new Verified(sidik, range);
    pipeline(Readable.fromWeb(answer.body), verified, () => undefined); // an error reaches who reads
    return verified;
  }

  async size(tenant: string, sidik: string): Promise<number | null> {
    const answer = await this.ask('HEAD', key(tenant, sidik));
    if (answer.status === 404) return null;
    if (!answer.ok) throw await refusedBy(answer);
    return Number(answer.headers.get('content-length'));
  }

  verify(tenant: string, sidik: string): Promise<boolean> {
    return isWhole(this.open(tenant, sidik));
  }

  async healthy(): Promise<boolean> {
    try {
      return (await this.ask('HEAD', '', { signal: AbortSignal.timeout(PING_MS) })).ok;
    } catch {
      return false;
    }
  }

  private async upload(tenant: string, file: string, sidik: string): Promise<void> {
    const body = await openAsBlob(file); // has a length, as S3 wants, and is read as it is sent
    const answer = await this.ask('PUT', key(tenant, sidik), { body, headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sidik } });
    await answer.arrayBuffer();
    if (!answer.ok) throw await refusedBy(answer);
  }

  private async ask(method: string, name: string, init: RequestInit = {}): Promise<Response> {
    const { endpoint, bucket } = this.options;
    try {
      return await this.client.fetch(`${endpoint}/${bucket}/${name}`, {
        method, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS), ...init, headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...init.headers },
      });
    } catch (error) {
      throw new StoreUnavailable(error);
    }
  }
}

function key(tenant: string, sidik: string): string {
  checkKey(tenant, sidik);
  return `${tenant}/${sidik}`;
}

const INSUFFICIENT_STORAGE = 507;

/** What the service says is for the log; who asks learns only that it does not work now. */
async function refusedBy(answer: Response): Promise<Error> {
  if (answer.status === INSUFFICIENT_STORAGE) return new StoreFull();
  const text = answer.bodyUsed ? '' : (await answer.text().catch(() => '')).slice(0, 500);
  return new StoreUnavailable(new Error(`S3 ${answer.status}: ${text}`));
}
