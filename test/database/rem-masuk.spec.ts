import { Rem } from '../../src/identity/sesi/rem.js';
import { TooBusy, TooManyRequests } from '../../src/platform/http/problem.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openSesiWorld, type SesiWorld } from '../support/sesi-world.js';

const { kemenimipas: k } = DEMO;

let world: SesiWorld;
beforeAll(async () => { world = await openSesiWorld(); });
afterAll(() => world.close());

describe('guessing over many accounts', () => {
  const clear = () => world.demo.asAdmin('delete from rem_masuk');
  afterEach(clear);

  it('from one address is stopped after a while, however many accounts it goes over, and no address is kept in clear', async () => {
    const rem = new Rem(world.demo.database, { perAlamat: 3, seluruhnya: 100, jeda: 1, baris: 1 });
    for (let i = 0; i < 3; i++) { await rem.pass('203.0.113.7'); await rem.failed('203.0.113.7'); }
    await expect(rem.pass('203.0.113.7')).rejects.toThrow(TooManyRequests);
    await rem.pass('203.0.113.8');
    expect((await world.demo.asAdmin<{ kunci: string }>('select kunci from rem_masuk')).some(({ kunci }) => kunci.includes('203.0.113'))).toBe(false);
    await world.demo.asAdmin(`update rem_masuk set sejak = sejak - interval '5 minutes'`);
    await rem.pass('203.0.113.7');
  });

  it('from one network of IPv6 counts as from one address', async () => {
    const rem = new Rem(world.demo.database, { perAlamat: 1, seluruhnya: 100, jeda: 1, baris: 1 });
    await rem.failed('2001:db8:1:2::1');
    await expect(rem.pass('2001:db8:1:2:ffff::9')).rejects.toThrow(TooManyRequests);
    await rem.pass('2001:db8:1:3::1');
  });

  it('from many addresses passes one at a time, and a bounded line', async () => {
    const rem = new Rem(world.demo.database, { perAlamat: 100, seluruhnya: 5, jeda: 300, baris: 4 });
    for (let i = 0; i < 5; i++) await rem.failed(`198.51.100.${i}`);
    const passed = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => rem.pass(`192.0.2.${i}`)));
    expect(passed.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(passed.filter((r) => r.status === 'rejected' && r.reason instanceof TooBusy)).toHaveLength(7);
  });

  it('does not shut out a browser on which the account is known', async () => {
    const known = await world.inside(k.itjen.ketuaTpi);
    await known.ask('delete', '/api/v1/sesi');
    for (let i = 0; i < 50; i++) await new Rem(world.demo.database).failed('127.0.0.1');
    const refused = await world.browser().post('/api/v1/sesi', world.credentials(k.itjen.ketuaTpi));
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect((await known.post('/api/v1/sesi', world.credentials(k.itjen.ketuaTpi))).status).toBe(201);
    expect((await known.post('/api/v1/sesi', world.credentials(k.menteri))).status).toBe(429);
  });

  it('takes as long for an account that is not there as for one that is', async () => {
    const msOf = async (namaPengguna: string) => {
      const runs: number[] = [];
      for (let i = 0; i < 4; i++) {
        const start = performance.now();
        await world.browser().post('/api/v1/sesi', { namaPengguna, kataSandi: 'bukan-kata-sandinya-1' });
        runs.push(performance.now() - start);
        await world.release(namaPengguna);
      }
      return Math.min(...runs);
    };
    const ratio = await msOf('tidak.ada@kemenimipas') / await msOf(k.itjen.anggotaTpi[0]);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });
});
