import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersOf, best } from '../../machines/lke/sample-answers.js';
import lke90 from '../../machines/regulasi/instruments/lke-90-2021.json' with { type: 'json' };
import type { Instrument } from '../../machines/regulasi/instrument.js';
import { instruments } from '../../machines/regulasi/official-instruments.js';
import { lkeScore } from './lke-score.js';

const answers = answersOf(instruments.get('LKE-90-2021') as Instrument, best);
const sheet = { instrument: 'LKE-90-2021', answers, hasil: { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' } };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lke-score-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

async function run(...args: string[]) {
  const written = { out: '', err: '' };
  const code = await lkeScore(args, { out: (t) => void (written.out += t), err: (t) => void (written.err += t) });
  return { code, ...written };
}

interface Refusal {
  readonly faults: readonly { readonly path: string; readonly why: string }[];
}

/** The faults of a file that is refused with exit code 2 and nothing on stdout. */
async function faultsOf(path: string, ...more: string[]): Promise<Refusal['faults']> {
  const { code, out, err } = await run('--file', path, '--json', ...more);
  expect([code, out]).toEqual([2, '']);
  return (JSON.parse(err) as Refusal).faults;
}

describe('lke score', () => {
  it('writes one object with the keys of the golden cases', async () => {
    const { code, out, err } = await run('--file', await file('a.json', sheet), '--json');
    expect([code, err]).toEqual([0, '']);
    const score = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(score)).toEqual(['pemenuhan', 'reform', 'pengungkit', 'areas', 'hasilItems', 'hasilGroups', 'hasil', 'total', 'failsWBK', 'failsWBBM']);
    expect(score).toMatchObject({ pengungkit: '60.00', hasil: '32.25', total: '92.25', failsWBK: [], failsWBBM: ['hasilBA', 'capaianKinerja', 'hasilPP'] });
  });

  it('writes a table in Indonesian for people', async () => {
    const { code, out } = await run('--file', await file('a.json', sheet));
    expect(code).toBe(0);
    expect(out).toMatch(/Nilai total +92,25\n/);
    expect(out).toContain('WBK: seluruh ambang terpenuhi');
    expect(out).toContain('- Pelayanan Publik yang Prima paling sedikit 15,75 atau indeks 3,60; sekarang 14,00 (indeks 3,20)');
  });

  it('writes a line for each line of a .jsonl file, in order', async () => {
    const lines = ['3.20', '3.21', '4.00'].map((index) => JSON.stringify({ ...sheet, hasil: { ...sheet.hasil, 'H.PP.1': index } }));
    const { out } = await run('--file', await file('a.jsonl', `${lines.join('\r\n')}\n`), '--json');
    const totals = out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { total: string }).total);
    expect(totals).toEqual(['92.25', '92.29', '95.75']);
  });

  it('refuses a whole .jsonl file for its bad lines, and says which', async () => {
    const bad = { ...sheet, answers: { ...answers, 'P.MP.1.a': 'A' } };
    const faults = await faultsOf(await file('b.jsonl', [sheet, bad, '', sheet, '{'].map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n')));
    expect(faults.map((f) => f.path)).toEqual(['2:/answers/P.MP.1.a', '3:', '5:']);
  });

  it('scores pengungkit alone only where hasil is said to be null', async () => {
    const { out } = await run('--file', await file('p.json', { ...sheet, hasil: null }), '--json');
    expect(JSON.parse(out)).toMatchObject({ pengungkit: '60.00', hasil: null, total: null });
    expect((await faultsOf(await file('q.json', { ...sheet, hasil: undefined }))).map((f) => f.path)).toEqual(['/hasil']);
  });

  it('tells every fault with its place', async () => {
    const wrong = { ...answers, 'X.1': 'Ya', 'R.MP.1.a': { agen: -1 }, 'P.MP.1.a': undefined };
    const faults = await faultsOf(await file('c.json', { ...sheet, answers: wrong, hasil: { ...sheet.hasil, 'H.PP.1': '5' }, catatan: 1 }));
    expect(faults.map((f) => f.path).sort()).toEqual([
      '/answers/P.MP.1.a', '/answers/R.MP.1.a/agen', '/answers/R.MP.1.a/perubahan', '/answers/X.1', '/catatan', '/hasil/H.PP.1',
    ]);
    const { err } = await run('--file', join(folder, 'c.json'));
    expect(err).toContain('Masukan ditolak, 6 kesalahan:\n');
    expect(err).toContain('  /answers/P.MP.1.a: belum dijawab\n');
  });

  it('sees an answer that is given twice', async () => {
    const json = JSON.stringify(sheet).replace('"P.MP.1.a":"Ya"', '"P.MP.1.a":"Tidak","P.MP.1.a":"Ya"');
    expect(await faultsOf(await file('d.json', json))).toEqual([{ path: '/answers/P.MP.1.a', why: 'kunci tertulis lebih dari satu kali' }]);
  });

  it.each<[string, unknown, string, string]>([
    ['an empty file', '', '', 'kosong'],
    ['only blanks', ' \n\t', '', 'kosong'],
    ['half of an object', '{"instrument":', '', 'bukan JSON'],
    ['a list', '[]', '', 'harus berupa objek JSON'],
    ['a text', '"x"', '', 'harus berupa objek JSON'],
    ['null', 'null', '', 'harus berupa objek JSON'],
    ['a byte order mark', `\uFEFF${JSON.stringify(sheet)}`, '', 'BOM'],
    ['UTF-16', Buffer.from('{"a":1}', 'utf16le').fill(0xff, 0, 1), '', 'UTF-8'],
    ['an unknown instrument', { ...sheet, instrument: 'LKE-1' }, '/instrument', 'LKE-90-2021, LKE-10-2019'],
    ['an instrument that is no text', { ...sheet, instrument: 90 }, '/instrument', 'tidak dikenal'],
    ['an instrument named like a part of every object', { ...sheet, instrument: 'constructor' }, '/instrument', 'tidak dikenal'],
    ['answers that are a list', { ...sheet, answers: [] }, '/answers', 'objek JSON'],
  ])('refuses %s', async (_title, content, path, why) => {
    const [fault, ...others] = await faultsOf(await file('e.json', content));
    expect([fault?.path, others]).toEqual([path, []]);
    expect(fault?.why).toContain(why);
  });

  it('refuses a file that cannot be read, and a folder', async () => {
    expect((await faultsOf(join(folder, 'none.json')))[0]?.why).toContain('ENOENT');
    expect((await faultsOf(folder))[0]?.why).toContain('EISDIR');
  });

  it.each([[[]], [['--file']], [['--berkas', 'x']], [['a.json']], [['--file', 'x', '--json=ya']]])('refuses the arguments %j', async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Masukan ditolak');
  });

  it('explains itself in Indonesian', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('Pemakaian: npm run --silent cli -- lke score --file <berkas>');
  });

  it('takes an instrument that does not come with the product', async () => {
    const other = await file('other.json', { ...lke90, code: 'LKE-LAIN' });
    const path = await file('f.json', { ...sheet, instrument: 'LKE-LAIN' });
    expect(JSON.parse((await run('--file', path, '--json', '--instrument', other)).out)).toMatchObject({ total: '92.25' });
    expect((await faultsOf(path))[0]?.path).toBe('/instrument');
    expect((await faultsOf(path, '--instrument', await file('g.json', lke90)))[0]?.path).toBe('instrumen:/code');
    expect((await faultsOf(path, '--instrument', await file('h.json', { ...lke90, code: 'X', areas: [] })))[0]?.path).toBe('instrumen:/areas');
  });
});
