import { spawn } from 'node:child_process';
import { createSign, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What a provider answers, and may be made to answer otherwise. */
export interface Answer { status: number; body: string; headers: http.IncomingHttpHeaders }
/** Looks at one exchange and changes it; `undefined` leaves the connection without an answer. */
export type Lie = (path: string, answer: Answer) => Answer | undefined;
type Claims = Record<string, unknown>;

/** A real provider behind a proxy of ours that tells lies when it is asked to. */
export interface Oidc {
  readonly issuer: string;
  /** Who signs in next. */
  who(next: { akun?: string; klaim?: Claims }): Promise<void>;
  lie(how: Lie | null): void;
  /** The ID token of a token answer again, with other claims, signed as said: by the provider's own key unless told otherwise. */
  retoken(answer: Answer, change: (claims: Claims) => Claims, sign?: 'own' | 'none' | 'other'): Answer;
  /** Stops answering for good, as a machine that is switched off. */
  down(): Promise<void>;
  close(): Promise<void>;
}

const KID = 'kunci-1';
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts provider and proxy on loopback; `redirect` is where the one client may be sent back to. */
export async function startOidc({ client, redirect, logout, claimsInToken = false }: { client: string; redirect: string; logout: string; claimsInToken?: boolean }): Promise<Oidc> {
  const [own, other] = [pair(), pair()];
  let lie: Lie | null = null;
  let port = 0;
  const proxy = http.createServer((request, response) => { void forward(port, request, response, () => lie); });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const issuer = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const jwk: JsonWebKey = own.privateKey.export({ format: 'jwk' });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'oidc-provider.mjs')], {
    env: { PATH: process.env['PATH'] ?? '', ISSUER: issuer, CLIENT: client, REDIRECT: redirect, LOGOUT: logout, KEYS: JSON.stringify({ keys: [{ ...jwk, kid: KID, alg: 'RS256', use: 'sig' }] }), KLAIM_DI_TOKEN: claimsInToken ? 'ya' : 'tidak' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  port = Number(String((await once(child.stdout, 'data') as [Buffer])[0]).trim());
  return {
    issuer,
    who: async (next) => { await fetch(`http://127.0.0.1:${port}/kendali`, { method: 'POST', body: JSON.stringify(next) }); },
    lie: (how) => { lie = how; },
    retoken: (answer, change, sign = 'own') => resigned(answer, change, { own: own.privateKey, other: other.privateKey, none: null }[sign]),
    down: async () => { proxy.closeAllConnections(); await new Promise((done) => { proxy.close(done); }); },
    close: async () => {
      proxy.closeAllConnections();
      proxy.close();
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function resigned(answer: Answer, change: (claims: Claims) => Claims, key: KeyObject | null): Answer {
  const tokens = JSON.parse(answer.body) as { id_token: string };
  const claims = change(JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString()) as Claims);
  const text = `${b64({ alg: key ? 'RS256' : 'none', ...(key ? { kid: KID } : {}) })}.${b64(claims)}`;
  const signature = key ? createSign('sha256').update(text).sign(key).toString('base64url') : '';
  return { ...answer, body: JSON.stringify({ ...tokens, id_token: `${text}.${signature}` }) };
}

async function forward(port: number, request: http.IncomingMessage, response: http.ServerResponse, lie: () => Lie | null): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const inner = http.request({ port, host: '127.0.0.1', method: request.method, path: request.url, headers: { ...request.headers, 'x-forwarded-host': request.headers.host ?? '', 'x-forwarded-proto': 'http' } });
  inner.end(Buffer.concat(chunks));
  const [answered] = await once(inner, 'response') as [http.IncomingMessage];
  const body: Buffer[] = [];
  for await (const chunk of answered) body.push(chunk as Buffer);
  const told: Answer = { status: answered.statusCode ?? 500, body: Buffer.concat(body).toString(), headers: answered.headers };
  const how = lie();
  const answer = how ? how(request.url ?? '', told) : told;
  if (!answer) return; // left hanging
  // the length is another one now
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding'));
  response.writeHead(answer.status, headers).end(answer.body);
}
