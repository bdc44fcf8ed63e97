import { TooBusy } from '../platform/http/problem.js';
import { Semaphore } from './semaphore.js';

/** Work that ends when it is told to. */
function held() {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => () => new Promise<number>((resolve) => { started.push(n); ends.push(() => resolve(n)); });
  return { started, end: () => ends.shift()?.(), work };
}

const settle = () => new Promise((resolve) => { setImmediate(resolve); });

describe('a semaphore', () => {
  it('runs so many at once and the others in the order in which they came', async () => {
    const { started, end, work } = held();
    const semaphore = new Semaphore(2, 10);
    const all = Promise.all([1, 2, 3, 4].map((n) => semaphore.run(work(n))));
    await settle();
    expect(started).toEqual([1, 2]);
    end();
    await settle();
    expect(started).toEqual([1, 2, 3]);
    for (let i = 0; i < 3; i++) { end(); await settle(); }
    expect(await all).toEqual([1, 2, 3, 4]);
  });

  it('sends away who finds the line full, and takes the next when there is room again', async () => {
    const { end, work } = held();
    const semaphore = new Semaphore(1, 1);
    const first = semaphore.run(work(1));
    const second = semaphore.run(work(2));
    await expect(semaphore.run(work(3))).rejects.toThrow(TooBusy);
    await settle();
    end();
    await first;
    const fourth = semaphore.run(work(4));
    await settle();
    end();
    await settle();
    end();
    expect(await Promise.all([second, fourth])).toEqual([2, 4]);
  });

  it('gives its place back when the work fails', async () => {
    const semaphore = new Semaphore(1, 0);
    await expect(semaphore.run(() => Promise.reject(new Error('gagal')))).rejects.toThrow('gagal');
    expect(await semaphore.run(() => Promise.resolve('ok'))).toBe('ok');
  });
});
