import path from 'node:path';
import type { Options } from './options.js';
import { heading, machine, type Report } from './report.js';
import { startServer } from './server-process.js';
import { median, shown } from './statistics.js';
import { table } from './table.js';
import { makeFolder, removeFolder } from './throwaway.js';

/** Milliseconds from the command to a server that has announced itself and answers that it is ready. */
async function start(dataDir: string): Promise<number> {
  const since = performance.now();
  const server = await startServer({ DATA_DIR: dataDir });
  try {
    const { status } = await fetch(`${server.url}/health/ready`);
    if (status !== 200) throw new Error(`the server announced itself but is not ready: ${status}`);
    return performance.now() - since;
  } finally {
    await server.stop();
  }
}

const KINDS = { empty: 'empty data (cluster, migrations, two ministries)', restart: 'existing data' } as const;

/** How long a start takes, from a built tree. */
export async function benchStart({ rounds }: Options): Promise<Report> {
  const times = { empty: [] as number[], restart: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const folder = makeFolder();
    try {
      for (const kind of ['empty', 'restart'] as const) times[kind].push(await start(path.join(folder, 'data')));
    } finally {
      removeFolder(folder);
    }
  }
  const rows = (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => [KINDS[kind], shown(median(times[kind])), shown(Math.min(...times[kind])), shown(Math.max(...times[kind]))]);
  return {
    text: `${heading('Start: from the command to a server that answers, in milliseconds')}  ${rounds} runs each, from a built tree\n\n${table(['on', 'median', 'least', 'most'], rows)}`,
    data: { machine: machine(), rounds, milliseconds: times },
  };
}
