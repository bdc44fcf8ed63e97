import { setTimeout as sleep } from 'node:timers/promises';
import { Aliran, type Kabar } from './aliran.js';

const kabar = (no: number): Kabar => ({ no: String(no), case_id: '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11', perihal: `perihal.${'x'.repeat(200)}`, jenis: 'tugas' });

/** A world with so many notices; counts what is asked of it. */
function world(many: number) {
  const state = { asked: 0, session: true, many };
  return {
    state,
    sumber: {
      masih: () => Promise.resolve(state.session),
      sesudah: (no: string, batas: number) => {
        state.asked += 1;
        return Promise.resolve(Array.from({ length: Math.max(0, Math.min(batas, state.many - Number(no))) }, (_, i) => kabar(Number(no) + i + 1)));
      },
    },
  };
}
const idsIn = (text: string): number[] => [...text.matchAll(/^id: (\d+)$/gm)].map(([, no]) => Number(no));
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('a stream of notices', () => {
  it('fetches no more while its reader takes nothing, and loses nothing when the reader goes on', async () => {
    const { sumber, state } = world(5_000);
    const stream = new Aliran(sumber, '0');
    stream.bangun();
    await sleep(50);
    const held = state.asked;
    for (let i = 0; i < 20; i++) { stream.bangun(); stream.detak(); }
    await sleep(20);
    expect([state.asked, held < 5, stream.macet, stream.readableLength < 100_000]).toEqual([held, true, true, true]);
    const ids: number[] = [];
    for await (const part of stream as AsyncIterable<Buffer>) {
      ids.push(...idsIn(part.toString()));
      if (ids.at(-1) === 5_000) break;
    }
    expect(ids).toEqual(upTo(5_000));
  });

  it('says nothing more once the session is gone, and ends', async () => {
    const { sumber, state } = world(3);
    const stream = new Aliran(sumber, '0');
    stream.bangun();
    await sleep(10);
    Object.assign(state, { session: false, many: 9 });
    stream.bangun();
    let text = '';
    for await (const part of stream as AsyncIterable<Buffer>) text += part.toString();
    expect(idsIn(text)).toEqual([1, 2, 3]);
    expect(text).toMatch(/event: selesai\ndata: \{\}\n\n$/);
  });

  it('wakes of which came during a reading are not lost', async () => {
    const { sumber, state } = world(1);
    const slow = { ...sumber, sesudah: async (no: string, batas: number) => { const rows = await sumber.sesudah(no, batas); await sleep(20); return rows; } };
    const stream = new Aliran(slow, '0');
    stream.bangun();
    await sleep(5);
    state.many = 2;
    stream.bangun();
    await sleep(80);
    expect(idsIn(String(stream.read()))).toEqual([1, 2]);
    stream.destroy();
  });

  it('ends when the database is away, so that the reader comes back with its last number', async () => {
    const stream = new Aliran({ masih: () => Promise.reject(new Error('away')), sesudah: () => Promise.resolve([]) }, '0');
    stream.bangun();
    let text = '';
    for await (const part of stream as AsyncIterable<Buffer>) text += part.toString();
    expect(text).toBe('retry: 3000\n\nevent: selesai\ndata: {}\n\n');
  });
});
