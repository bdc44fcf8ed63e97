import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { halamanKetentuanDanPertentangan } from '../../machines/hukum/halaman.js';
import { dispatch } from './dispatch.js';
import { ketentuan } from './ketentuan.js';

const written = { out: '', err: '' };
const io = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) };
const entries = [{ group: 'ketentuan', summary: 'Menulis tabel', load: () => Promise.resolve(ketentuan) }];
const pages = halamanKetentuanDanPertentangan();

describe('the pages about the rules of the law', () => {
  let folder: string;
  beforeEach(async () => {
    Object.assign(written, { out: '', err: '' });
    folder = await mkdtemp(join(tmpdir(), 'ketentuan-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([...pages])('docs/regulations/%s is what `npm run cli -- ketentuan` writes', async (name, page) => {
    expect(await readFile(join('docs', 'regulations', name), 'utf8')).toBe(page);
  });

  it('are the only ones there', async () => {
    expect((await readdir(join('docs', 'regulations'))).sort()).toEqual([...pages.keys()].sort());
  });

  it('are written by the command of one word, each named as it is done', async () => {
    expect(await dispatch(entries, ['ketentuan', '--dir', join(folder, 'a')], io)).toBe(0);
    expect(await readFile(join(folder, 'a', 'tarakan.md'), 'utf8')).toBe(pages.get('tarakan.md'));
    expect(written.out.trim().split('\n')).toHaveLength(pages.size);
  });

  it.each([[['--folder', 'x']], [['--dir']], [['x']]])('are not written for %j', async (args) => {
    expect(await dispatch(entries, ['ketentuan', ...args], io)).toBe(2);
    expect(written).toMatchObject({ out: '', err: expect.stringContaining('Pilihan tidak dikenal') });
  });

  it('tell their usage', async () => {
    expect(await dispatch(entries, ['ketentuan', '--help'], io)).toBe(0);
    expect(written.out).toContain('npm run cli -- ketentuan');
  });
});
