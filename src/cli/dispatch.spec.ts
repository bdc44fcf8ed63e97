import { dispatch, type CliEntry } from './dispatch.js';

function recorder() {
  const written = { out: '', err: '' };
  return { written, io: { out: (t: string) => void (written.out += t), err: (t: string) => void (written.err += t) } };
}

const entries: readonly CliEntry[] = [
  { group: 'lke', command: 'score', summary: 'Menghitung nilai', load: () => Promise.resolve((args, io) => { io.out(args.join('|')); return Promise.resolve(7); }) },
  { group: 'history', command: 'verify', summary: 'Memeriksa riwayat', load: () => Promise.reject(new Error('not asked for')) },
];

describe('the command line', () => {
  it('hands a command its own arguments and gives back its exit code', async () => {
    const { written, io } = recorder();
    expect(await dispatch(entries, ['lke', 'score', '--file', 'x', '--help'], io)).toBe(7);
    expect(written.out).toBe('--file|x|--help');
  });

  it.each([[[]], [['--help']], [['-h']], [['bantuan']]])('lists every command for %j', async (args) => {
    const { written, io } = recorder();
    expect(await dispatch(entries, args, io)).toBe(0);
    expect(written.out).toContain('lke score       Menghitung nilai');
    expect(written.out).toContain('history verify  Memeriksa riwayat');
  });

  it('lists the commands of one group', async () => {
    const { written, io } = recorder();
    expect(await dispatch(entries, ['lke', '--help'], io)).toBe(0);
    expect(written.out).not.toContain('history');
  });

  it.each([[['lke', 'nilai']], [['x']], [['score', 'lke']]])('refuses %j on stderr', async (args) => {
    const { written, io } = recorder();
    expect(await dispatch(entries, args, io)).toBe(2);
    expect(written.out).toBe('');
    expect(written.err).toContain(`Perintah "${args.join(' ')}" tidak dikenal`);
  });
});
