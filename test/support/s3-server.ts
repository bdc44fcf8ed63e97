import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Options } from '../../src/platform/files/s3-store.js';

/** A bucket in memory behind HTTP that believes nothing: signature (AWS Signature Version 4), time and hash of every request are checked. */
export interface S3Server {
  readonly options: S3Options;
  /** What lies in the bucket, by key; specs may damage it. */
  readonly objects: Map<string, Buffer>;
  /** `PUT /bucket/key 200`, in order. */
  readonly log: string[];
  /** Answers everything with this status from now on; null: serves again. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

const [ACCESS, SECRET, REGION, BUCKET] = ['AKUJI', 'rahasia-uji-s3', 'id-jkt-1', 'bukti-uji'];
const SKEW_MS = 15 * 60 * 1000;
const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** RFC 3986, as the signature asks. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Why a request is not believed; null when it is. */
function distrust(request: IncomingMessage, body: Buffer): string | null {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? '');
  if (!match) return 'MissingSecurityHeader';
  const [, credential = '', signed = '', signature = ''] = match;
  const [access, day, region, service, end] = credential.split('/');
  const [at, claimed] = [String(request.headers['x-amz-date']), String(request.headers['x-amz-content-sha256'])];
  const names = signed.split(';');
  if (access !== ACCESS || region !== REGION || service !== 's3' || end !== 'aws4_request' || !at.startsWith(day ?? '?')) return 'InvalidAccessKeyId';
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.includes(name))) return 'UnsignedHeaders';
  if (Math.abs(Date.now() - Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))) > SKEW_MS) return 'RequestTimeTooSkewed';
  if (claimed !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const url = new URL(request.url ?? '/', 'http://x');
  const query = [...url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort().join('&');
  const canonical = [request.method, url.pathname.split('/').map((part) => encoded(decodeURIComponent(part))).join('/'), query,
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`), '', signed, claimed].join('\n');
  const key = [region ?? '', 's3', 'aws4_request'].reduce((last: Buffer, part) => hmac(last, part), hmac(`AWS4${SECRET}`, day ?? ''));
  const expected = hmac(key, ['AWS4-HMAC-SHA256', at, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n'));
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Serves objects as S3 does, as far as a store needs it. Answers the status. */
function serve(request: IncomingMessage, body: Buffer, objects: Map<string, Buffer>, response: ServerResponse): number {
  const [, bucket, ...rest] = decodeURIComponent(request.url ?? '').split('/');
  const [method, key] = [request.method, rest.join('/')];
  const found = objects.get(key);
  if (bucket !== BUCKET) return 404;
  if (method === 'PUT') {
    if (request.headers['content-length'] === undefined) return 411; // S3 takes no body of unknown length
    objects.set(key, body);
    return 200;
  }
  if (key === '') return method === 'HEAD' ? 200 : 405;
  if (!found) return 404;
  response.setHeader('content-length', found.length);
  response.setHeader('content-type', 'application/octet-stream');
  if (method === 'GET') response.write(found);
  return method === 'GET' || method === 'HEAD' ? 200 : 405;
}

/** Starts one on the loopback. */
export async function startS3Server(): Promise<S3Server> {
  const [objects, log] = [new Map<string, Buffer>(), [] as string[]];
  let broken: number | null = null;
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const why = distrust(request, body);
      if (broken !== null || why !== null) response.statusCode = broken ?? 403;
      else response.statusCode = serve(request, body, objects, response);
      log.push(`${request.method} ${request.url} ${response.statusCode}${why === null ? '' : ` ${why}`}`);
      response.end(response.statusCode >= 400 && request.method !== 'HEAD' ? `<Error><Code>${why ?? 'Error'}</Code></Error>` : undefined);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    objects, log, options: { endpoint, bucket: BUCKET, region: REGION, accessKey: ACCESS, secretKey: SECRET },
    fail: (status) => { broken = status; },
    close: async () => { server.closeAllConnections(); await new Promise((resolve) => { server.close(resolve); }); },
  };
}
