import { Readable } from 'node:stream';
import { LocalStore } from '../../src/platform/files/local-store.js';

const MEGABYTE = 1024 * 1024;

/** A process that keeps a file of so many megabytes in a folder, for specs that kill it or leave it no room; prints what came of it. */
async function main([folder = '', tenant = '', megabytes = '1']: string[]): Promise<void> {
  const source = Readable.from((async function* () {
    for (let n = 0; n < Number(megabytes); n++) {
      yield Buffer.alloc(MEGABYTE, n);
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  })());
  try {
    console.log(JSON.stringify(await new LocalStore(folder).put(tenant, source)));
  } catch (error) {
    console.log(JSON.stringify({ refused: (error as Error).name }));
  }
}

void main(process.argv.slice(2));
