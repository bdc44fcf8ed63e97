import http from 'node:http';
import { DasborService } from '../../src/dasbor/dasbor.service.js';
import { tierOf, type Actor } from '../../src/identity/actor.js';
import { KasusService } from '../../src/kasus/kasus.service.js';
import type { SignedIn } from '../signed-in.js';
import type { ReadWorld } from './world.js';

/** What is asked, and within how many milliseconds 95 of 100 are wanted. */
export interface Question {
  readonly name: string;
  readonly wanted: number;
  readonly ask: (who: SignedIn) => Promise<unknown>;
}

const INBOX = 50;
const DASHBOARD = 150;
const PAGE = 50;
const OK = 200;

/** Whoever is asked about: the posts of a world, by turns. */
export function questionsOf({ app, url }: ReadWorld): Question[] {
  const [kasus, dasbor] = [app.get(KasusService, { strict: false }), app.get(DasborService, { strict: false })];
  const of = (name: string, wanted: number, ask: (actor: Actor) => Promise<unknown>): Question => ({ name, wanted, ask: ({ actor }) => ask(actor) });
  const agent = new http.Agent({ keepAlive: true });
  const over = (name: string, wanted: number, path: string): Question => ({ name: `${name}, over HTTP`, wanted, ask: ({ actor, token }) => get(agent, new URL(`/api/v1/${tierOf(actor)}/${path}`, url), token) });
  return [
    of('inbox', INBOX, (actor) => kasus.inbox(actor, PAGE)), over('inbox', INBOX, 'kotak-masuk'),
    of('cases', DASHBOARD, (actor) => kasus.list(actor, {}, PAGE)), of('cases of one machine', DASHBOARD, (actor) => kasus.list(actor, { mesin: 'predikat' }, PAGE)),
    of('cases of one unit', DASHBOARD, (actor) => kasus.list(actor, { satker: actor.satker }, PAGE)),
    of('dasbor/corong', DASHBOARD, (actor) => dasbor.corong(actor, {})), over('dasbor/corong', DASHBOARD, 'dasbor/corong'),
    of('dasbor/umur', DASHBOARD, (actor) => dasbor.umur(actor, {})), of('dasbor/area', DASHBOARD, (actor) => dasbor.area(actor, {})), of('dasbor/kemajuan', DASHBOARD, (actor) => dasbor.kemajuan(actor, {})),
    of('dasbor/divergensi', DASHBOARD, (actor) => dasbor.divergensi(actor, {})), of('dasbor/triwulan', DASHBOARD, (actor) => dasbor.triwulan(actor, {})),
    of('dasbor/pemantauan', DASHBOARD, (actor) => dasbor.pemantauan(actor, {})), of('dasbor/terkunci', DASHBOARD, (actor) => dasbor.terkunci(actor, {})),
    of('dasbor/kasus', DASHBOARD, (actor) => dasbor.kasus(actor, { mesin: 'usulan', keadaan: 'penilaianPendahuluan' })),
  ];
}

function get(agent: http.Agent, url: URL, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.get(url, { agent, headers: { cookie: `sid=${token}` } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; }).once('error', reject).once('end', () => {
        if (response.statusCode === OK) resolve();
        else reject(new Error(`the server answered ${response.statusCode}: ${text}`));
      });
    }).once('error', reject);
  });
}
