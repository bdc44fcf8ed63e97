import { serveJobs } from '../../src/platform/threads/serve-jobs.js';

/** A thread that does what it is told, for the spec of what happens to it. */
serveJobs(async (job) => {
  const kept: unknown[] = [];
  if (job === 'run for ever') for (;;) kept.length = 0;
  if (job === 'take all memory') for (;;) kept.push(Array.from({ length: 100_000 }, (_, n) => ({ n })));
  if (job === 'end') process.exit(3);
  if (job === 'fail') throw new Error('as told');
  return Promise.resolve(job);
});
