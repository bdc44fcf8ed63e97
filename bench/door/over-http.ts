import http from 'node:http';
import { startServer } from '../server-process.js';
import { newKey, type World } from '../world.js';
import type { Contender } from './contender.js';

const RATE_LIMIT = '1000000'; // all users come from one address here
const OK = 200;

/** The product's server in a process of its own, as in production; the load comes from this one, over connections that are kept. */
export async function overHttp({ server: { url }, dataDir }: World): Promise<Contender> {
  const server = await startServer({ NODE_ENV: 'production', DATABASE_URL: url, DATA_DIR: dataDir, RATE_LIMIT, WORKER: 'off' });
  const agent = new http.Agent({ keepAlive: true });
  return {
    name: 'the door, over HTTP',
    send: ({ worksheet: { kasus, operator }, data }) => post(agent, new URL(`/api/v1/upt/kasus/${kasus}/perintah`, server.url), operator.token, JSON.stringify({ perintah: 'lke.isi', data })),
    refresh: () => { agent.destroy(); return Promise.resolve(); }, // the server may be about to close connections that nobody used meanwhile
    close: async () => { agent.destroy(); await server.stop(); },
  };
}

function post(agent: http.Agent, url: URL, token: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie: `sid=${token}`, 'idempotency-key': newKey() };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; }).once('error', reject).once('end', () => {
        if (response.statusCode === OK) resolve();
        else reject(new Error(`the server answered ${response.statusCode}: ${text}`));
      });
    });
    request.once('error', reject).end(body);
  });
}
