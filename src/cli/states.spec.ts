import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from './dispatch.js';
import { statePages, states } from './states.js';

const written = { out: '', err: '' };
const io = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) };
const entries = [{ group: 'states', summary: 'Menulis halaman', load: () => Promise.resolve(states) }];

describe('the pages about the machines', () => {
  let folder: string;
  beforeEach(async () => {
    Object.assign(written, { out: '', err: '' });
    folder = await mkdtemp(join(tmpdir(), 'states-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([...statePages()])('docs/states/%s is what `npm run cli -- states` writes', async (name, page) => {
    expect(await readFile(join('docs', 'states', name), 'utf8')).toBe(page);
  });

  it('holds no page of a machine that is gone', async () => {
    expect((await readdir(join('docs', 'states'))).sort()).toEqual([...statePages().keys()].sort());
  });

  it('are written by the command of one word, each named as it is done', async () => {
    expect(await dispatch(entries, ['states', '--dir', join(folder, 'a')], io)).toBe(0);
    expect(await readFile(join(folder, 'a', 'usulan.md'), 'utf8')).toBe(statePages().get('usulan.md'));
    expect(written.out.trim().split('\n')).toHaveLength(statePages().size);
  });

  it.each([[['--folder', 'x']], [['--dir']], [['x']]])('are not written for %j', async (args) => {
    expect(await dispatch(entries, ['states', ...args], io)).toBe(2);
    expect(written).toMatchObject({ out: '', err: expect.stringContaining('Pilihan tidak dikenal') });
  });

  it('tell their usage', async () => {
    expect(await dispatch(entries, ['states', '--help'], io)).toBe(0);
    expect(written.out).toContain('npm run cli -- states');
  });
});
