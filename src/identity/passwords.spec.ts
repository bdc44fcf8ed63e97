import { TooBusy } from '../platform/http/problem.js';
import { Passwords } from './passwords.js';

const PASSWORD = 'sawah-kelapa-perahu-0427';

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const runs: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await work();
    runs.push(performance.now() - start);
  }
  return Math.min(...runs);
}

describe('passwords', () => {
  const passwords = new Passwords();
  let hashed: string;
  beforeAll(async () => { hashed = await passwords.hash(PASSWORD); });

  it('are kept as argon2id with 64 MiB and three passes', () => {
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it('are recognised, and no others', async () => {
    expect(await passwords.verify(PASSWORD, hashed)).toBe(true);
    expect(await passwords.verify(`${PASSWORD}x`, hashed)).toBe(false);
    expect(await passwords.verify(PASSWORD, undefined)).toBe(false);
  });

  it('are the same however a keyboard composes the letters', async () => {
    expect(await passwords.verify('kaf\u0065\u0301-kopi-tubruk', await passwords.hash('kaf\u00e9-kopi-tubruk'))).toBe(true);
  });

  it('take as long to refuse for an account that does not exist', async () => {
    const known = await msOf(() => passwords.verify('salah', hashed));
    const unknown = await msOf(() => passwords.verify('salah', undefined));
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.7);
  });

  it.each([14, 129])('cannot have %i characters', async (length) => {
    await expect(passwords.hash('x'.repeat(length))).rejects.toThrow(RangeError);
  });

  it('count a character once, also where it takes two units', async () => {
    await expect(passwords.hash('😀'.repeat(14))).rejects.toThrow(RangeError);
  });

  it('are not checked while 68 others are at it', async () => {
    const busy = new Passwords();
    const storm = await Promise.allSettled(Array.from({ length: 70 }, () => busy.verify('x', 'bukan sidik')));
    expect(storm.filter((r) => r.status === 'rejected' && r.reason instanceof TooBusy)).toHaveLength(2);
  });
});
