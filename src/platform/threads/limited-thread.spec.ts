import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TooBusy } from '../http/problem.js';
import { LimitedThread, ThreadLost } from './limited-thread.js';

jest.setTimeout(60_000);
const FILE = pathToFileURL(path.resolve('test/support/obedient.worker.js'));

describe('a limited thread', () => {
  const threads: LimitedThread[] = [];
  const thread = (limits: { ms?: number; queue?: number; jobs?: number } = {}): LimitedThread => {
    const made = new LimitedThread(FILE, { heapMb: 48, ms: 20_000, queue: 3, jobs: 100, ...limits });
    threads.push(made);
    return made;
  };
  afterEach(() => Promise.all(threads.splice(0).map((one) => one.close())));

  it('answers jobs in their order', async () => {
    const one = thread();
    expect(await Promise.all(['a', 'b', 'c'].map((job) => one.run(job)))).toEqual(['a', 'b', 'c']);
  });

  it.each(['take all memory', 'end'])('is lost when told to %s, and the next job finds a new one', async (job) => {
    const one = thread();
    const [lost, next] = await Promise.allSettled([one.run(job), one.run('next')]);
    expect(lost).toEqual({ status: 'rejected', reason: expect.any(ThreadLost) });
    expect(next).toEqual({ status: 'fulfilled', value: 'next' });
  });

  it('is lost when it takes longer than it may', async () => {
    const one = thread({ ms: 3_000 });
    await one.run('warm');
    const [lost, next] = await Promise.allSettled([one.run('run for ever'), one.run('next')]);
    expect(lost).toEqual({ status: 'rejected', reason: new ThreadLost('waktu habis') });
    expect(next).toEqual({ status: 'fulfilled', value: 'next' });
  });

  it('tells an error of the job, and lives on', async () => {
    const one = thread();
    await expect(one.run('fail')).rejects.toThrow('as told');
    expect(await one.run('next')).toBe('next');
  });

  it('takes no more than may wait', async () => {
    const one = thread({ queue: 2 });
    const running = ['a', 'b', 'c'].map((job) => one.run(job));
    await expect(one.run('d')).rejects.toThrow(TooBusy);
    expect(await Promise.all(running)).toEqual(['a', 'b', 'c']);
  });

  it('is made anew after its share of jobs, which nobody notices', async () => {
    const one = thread({ jobs: 2 });
    for (const job of ['a', 'b', 'c', 'd', 'e']) expect(await one.run(job)).toBe(job);
  });

  it('rejects what was not answered when it is closed', async () => {
    const one = thread();
    const running = Promise.allSettled([one.run('run for ever'), one.run('never')]);
    await one.close();
    expect((await running).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
