// A process of its own, so that its peak of memory is that of the import alone: node read-all.js <folder> <files to read> <different files> <threads>
import { Worker } from 'node:worker_threads';

const [, , folder, ...numbers] = process.argv;
const [count = 0, different = 1, workers = 1] = numbers.map(Number);

const share = (worker: number): number[] => Array.from({ length: count }, (_, n) => n).filter((n) => n % workers === worker).map((n) => n % different);
const run = (files: number[]): Promise<number> => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: { folder, numbers: files } });
  worker.once('message', resolve).once('error', reject);
});

const since = performance.now();
const answers = (await Promise.all(Array.from({ length: workers }, (_, n) => run(share(n))))).reduce((sum, each) => sum + each, 0);
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - since, answers, peakKb: process.resourceUsage().maxRSS }));
