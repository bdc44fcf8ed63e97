import { DEMO } from '../../src/seed/demo-accounts.js';
import { Chromium } from '../support/chromium.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { serveIdentity, type IdentityApp } from '../support/identity-app.js';
import { installed } from '../support/program.js';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(installed);

/** What a page of ours does; the answers of the server as `[status, body]`. */
const SCRIPT = `
  const ask = async (method, path, body) => {
    const answer = await fetch('/api/v1' + path, { method, headers: body ? { 'content-type': 'application/json' } : {}, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return [answer.status, text === '' ? null : JSON.parse(text)];
  };
  const create = async (publicKey) => (await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })).toJSON();
  const get = async (publicKey) => (await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) })).toJSON();
`;

(CHROMIUM === undefined ? describe.skip : describe)(`a passkey in a real browser${CHROMIUM === undefined ? ' (skipped: no Chromium is installed)' : ''}`, () => {
  let demo: DemoDatabase;
  let served: IdentityApp;
  let browser: Chromium;
  let evaluate: (expression: string) => Promise<unknown>;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    served = await serveIdentity(demo, []);
    browser = Chromium.start(CHROMIUM ?? '');
    evaluate = await browser.page(`http://localhost:${served.port}/api/docs`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await served.app.close();
    await demo.close();
  });
  const run = (body: string) => evaluate(`(async () => { ${SCRIPT} ${body} })()`);

  it('is made after signing in, and opens a session alone, as a second factor, and as a fresh proof', async () => {
    const [namaPengguna, kataSandi] = [JSON.stringify(DEMO.kemenimipas.menteri), JSON.stringify(demo.accounts.kataSandi)];
    const told = await run(`
      const statuses = [];
      const step = ([status, body]) => { statuses.push(status); return body; };
      step(await ask('POST', '/sesi', { namaPengguna: ${namaPengguna}, kataSandi: ${kataSandi} }));
      const made = await create(step(await ask('POST', '/saya/faktor/passkey/tantangan')).publicKey);
      step(await ask('POST', '/saya/faktor/passkey', { nama: 'Chromium', respons: made }));
      step(await ask('DELETE', '/sesi'));
      const alone = await get(step(await ask('POST', '/sesi/passkey/tantangan')).publicKey);
      const session = step(await ask('POST', '/sesi/passkey', { passkey: alone }));
      step(await ask('POST', '/sesi/penguatan', { passkey: await get(step(await ask('POST', '/sesi/penguatan/tantangan')).publicKey) }));
      step(await ask('DELETE', '/sesi'));
      step(await ask('POST', '/sesi', { namaPengguna: ${namaPengguna}, kataSandi: ${kataSandi} }));
      step(await ask('POST', '/sesi/faktor-kedua', { passkey: await get(step(await ask('POST', '/sesi/faktor-kedua/tantangan')).publicKey) }));
      return { statuses, cara: session.cara, kuat: session.kuat };`);
    expect(told).toEqual({ statuses: [201, 201, 201, 204, 201, 201, 201, 200, 204, 202, 201, 201], cara: 'passkey', kuat: true });
  }, 60_000);
});
