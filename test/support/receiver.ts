import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came to a receiver of webhooks. */
export interface Received { readonly path: string; readonly headers: Record<string, string>; readonly body: string }

/** A receiver of webhooks on the loopback. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What is answered from here on. */
  answer: { readonly status: number; readonly headers?: Record<string, string> };
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const state: Receiver = { url: '', received: [], answer: { status: 204 }, close: () => Promise.resolve() };
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      state.received.push({ path: request.url ?? '', headers: request.headers as Record<string, string>, body });
      response.writeHead(state.answer.status, state.answer.headers).end();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  });
}
