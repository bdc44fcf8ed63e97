import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { PERINTAH } from '../../clients/typescript/cli/daftar.js';
import { jalankan } from '../../clients/typescript/cli/jalankan.js';
import { createPredikat, isi, jikaMasih } from '../../clients/typescript/index.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { BYTES, keterangan, TUS } from '../support/bukti.js';
import { tablePdf } from '../support/pdf-samples.js';
import { routeOverHttp } from '../support/world-actors.js';
import { openWorld, type Person, type World } from '../support/world.js';

let world: World;
let kepala: Person;
let operator: Person;
let lke: string;
let usulan: string;
let satker: string;
let token: string;
let folder: string;

const SCOPES = ['baca:kasus', 'baca:satker', 'baca:saya', 'baca:dasbor', 'tulis:lke', 'tulis:bukti'];
const tokenOf = async (who: Person, cakupan: readonly string[] = SCOPES): Promise<string> => {
  // by the real clock: a token is no matter of the law
  const sampai = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { body } = await who.ask('post', '/api/v1/saya/token').send({ nama: 'uji', cakupan, sampai }).expect(201);
  return (body as { token: string }).token;
};

beforeAll(async () => {
  world = await openWorld();
  const { route, person } = await routeOverHttp(world, 'lapas');
  await route.through('lke.mulai@mandiri');
  kepala = await person(DEMO.kemenimipas.lapas.kepala);
  operator = await person(DEMO.kemenimipas.lapas.operator);
  [satker, lke, usulan] = [operator.actor.satker, route.kasus('lke/mandiri'), route.kasus('usulan')];
  token = await tokenOf(operator);
  folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-klien-'));
}, 120_000);
afterAll(async () => { await world.close(); rmSync(folder, { recursive: true, force: true }); });

interface Ran { readonly code: number; readonly out: string; readonly err: string }
/** Runs the command line as somebody would: signed in by the environment, unless another one is given. */
async function run(args: readonly string[], { masukan = '', env = { PREDIKAT_ALAMAT: world.url, PREDIKAT_TOKEN: token } }: { masukan?: string; env?: Record<string, string> } = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await jalankan(PERINTAH, args, { env, masukan: Readable.from([masukan]), lebar: 100, out: (text) => { out += text; }, err: (text) => { err += text; } });
  if (process.env['CETAK']) appendFileSync(process.env['CETAK'], `$ predikat ${args.join(' ')}   → ${code}\n${out}${err}\n`);
  expect(out + err).not.toContain(token);
  return { code, out, err };
}
const file = (name: string, content: string | Buffer): string => { const at = path.join(folder, name); writeFileSync(at, content); return at; };

describe('a case over HTTP', () => {
  const address = (id: string) => `/api/v1/upt/kasus/${id}`;

  it('has a strong tag that begins with its version, and is not sent again', async () => {
    const { body, headers } = await kepala.ask('get', address(usulan)).expect(200);
    expect(headers['etag']).toMatch(new RegExp(`^"${(body as { versi: number }).versi}-[\\w-]{22}"$`));
    expect(headers['cache-control']).toBe('private, no-store');
    const again = await kepala.ask('get', address(usulan)).set('if-none-match', String(headers['etag'])).expect(304);
    expect(again.text).toBe('');
  });

  it('looks other to another post, which so gets another tag', async () => {
    const tag = async (who: Person) => String((await who.ask('get', address(usulan)).expect(200)).headers['etag']);
    expect(await tag(kepala)).not.toBe(await tag(operator));
    await operator.ask('get', address(usulan)).set('if-none-match', await tag(kepala)).expect(200);
  });

  it('tells nobody by a 304 what they may not see', async () => {
    const outsider = await world.signIn(DEMO.kemenimipas.rutan.kepala);
    const tag = String((await kepala.ask('get', address(usulan))).headers['etag']);
    const { status } = await outsider.ask('get', address(usulan)).set('if-none-match', tag);
    expect([403, 404]).toContain(status);
    await world.ask('get', address(usulan)).set('if-none-match', tag).expect(401);
  });

  it('changes its tag with a command, which If-Match guards as the version does', async () => {
    const api = createPredikat({ alamat: world.url, token });
    const params = { path: { id: lke } };
    const before = await api.GET('/api/v1/upt/kasus/{id}', { params });
    const stale = `"${(before.data?.versi ?? 0) + 1}"`;
    const body = { perintah: 'lke.isi', data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } } } as never;
    await expect(api.POST('/api/v1/upt/kasus/{id}/perintah', { params: { ...params, header: jikaMasih(stale) }, body })).rejects.toMatchObject({ status: 412, reason: 'versi-basi', fields: { dikirim: (before.data?.versi ?? 0) + 1, sekarang: before.data?.versi } });
    const { versi } = await isi(api.POST('/api/v1/upt/kasus/{id}/perintah', { params: { ...params, header: jikaMasih(before.response.headers.get('etag') ?? '') }, body }));
    expect((await isi(api.GET('/api/v1/upt/kasus/{id}', { params }))).versi).toBe(versi);
  });
});

describe('predikat', () => {
  it('tells its commands, and each of them how it is used', async () => {
    const { out, code } = await run([]);
    expect(code).toBe(0);
    for (const { nama, pilihan } of PERINTAH) {
      expect(out).toContain(`  ${nama}`);
      const help = await run([...nama.split(' '), '--help']);
      for (const name of Object.keys(pilihan)) expect([nama, help.code, help.out]).toEqual([nama, 0, expect.stringContaining(`--${name}`)]);
    }
    expect((await run(['kasus'])).out).toContain('kasus riwayat');
    expect(await run(['hapus', 'semua'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Perintah "hapus semua" tidak dikenal.') });
  });

  it('masuk: keeps the token for this user alone, and never shows it', async () => {
    const env = { XDG_CONFIG_HOME: path.join(folder, 'config') };
    expect(await run(['siapa'], { env })).toMatchObject({ code: 3, err: expect.stringContaining('Belum masuk') });
    expect(await run(['masuk', '--alamat', world.url], { env, masukan: 'bukan-token\n' })).toMatchObject({ code: 2 });
    expect(await run(['masuk', '--alamat', 'http://zi.example.go.id'], { env, masukan: `${token}\n` })).toMatchObject({ code: 2, err: expect.stringContaining('https') });
    expect(await run(['masuk', '--alamat', world.url], { env, masukan: `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}\n` })).toMatchObject({ code: 3 });
    expect(await run(['masuk', '--alamat', world.url], { env, masukan: `${token}\n` })).toMatchObject({ code: 0, out: expect.stringContaining(operator.actor.nama) });
    const kept = path.join(folder, 'config/predikat/akun.json');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect((await run(['siapa'], { env })).out).toContain('tulis:lke');
    chmodSync(kept, 0o644);
    expect(await run(['siapa'], { env })).toMatchObject({ code: 3, err: expect.stringContaining('chmod 600') });
    expect(await run(['keluar'], { env })).toMatchObject({ code: 0 });
    expect(existsSync(kept)).toBe(false);
  });

  it('kotak-masuk and kasus: says what waits, what there is, and what is lacking', async () => {
    expect((await run(['kotak-masuk'])).code).toBe(0);
    expect((await run(['kasus', 'daftar', '--paling', '2'])).out).toContain('masih ada; 2 yang pertama');
    expect(JSON.parse((await run(['kasus', 'daftar', '--mesin', 'lke', '--json'])).out)).toMatchObject({ isi: [{ id: lke }], adaLagi: false });
    const seen = await run(['kasus', 'lihat', usulan]);
    expect(seen.out).toMatch(/✗ .*\(usulan\.\w+\)\n\n {2}✗ .* \[[\w.-]+\]\n {6}perlu {2}\S[^]* {6}ada {4}\S[^]* {6}dasar {2}\S/);
    expect(Math.max(...seen.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
    expect((await run(['kasus', 'riwayat', usulan])).out).toMatch(/^1 +\d+ \w+ \d{4} \d\d\.\d\d · /);
    expect((await run(['kasus', 'jalan', satker, '--menuju', 'WBK'])).out).toContain('Jalan menuju WBK');
    expect(JSON.parse((await run(['dasbor', 'corong', '--json'])).out)).toMatchObject({ isi: expect.any(Array) });
    expect((await run(['dasbor', 'umur'])).code).toBe(0);
  });

  it('perintah: prints a refusal with the rule, what is asked for, what is there, and the article', async () => {
    const { code, err, out } = await run(['perintah', 'lke.isi', '--kasus', usulan, '--data', '-'], { masukan: JSON.stringify({ jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } }) });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Tidak berwenang\.\n[^]*✗ .* \[[\w.-]+\]\n {6}perlu {2}\S[^]* {6}ada {4}\S[^]* {6}dasar {2}IMP BAB [^]*“/);
    const json = JSON.parse((await run(['perintah', 'lke.isi', '--kasus', usulan, '--data', '-', '--json'], { masukan: JSON.stringify({ jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } }) })).err) as { masalah: object };
    expect(json.masalah).toMatchObject({ status: 403, why: [expect.objectContaining({ rule: expect.any(String) })] });
    const other = ['perintah', 'lke.isi', '--kasus', lke, '--kunci', 'kunci-dipakai-dua-kali', '--data', '-'];
    await run(other, { masukan: '{"jawaban":{"P.MP.1.a":{"nilai":"Ya"}}}' });
    expect(await run(other, { masukan: '{"jawaban":{"P.MP.1.a":{"nilai":"Tidak"}}}' })).toMatchObject({ code: 1, err: expect.stringMatching(/^Ditolak oleh ketentuan\.\n[^]*\[perintah\.kunci-idempotensi\]/) });
    expect(await run(['perintah', 'usulan.ajukan', '--kasus', usulan])).toMatchObject({ code: 1, err: expect.stringContaining('[token.cakupan]') });
  });

  it('says what was typed wrongly, each by its place', async () => {
    expect(await run(['perintah', 'lke.isi', '--kasus', lke, '--data', '-'], { masukan: '{"jawaban": {"P.XX.9": {"nilai": "Ya"}}, "lain": 1}' })).toMatchObject({ code: 2, err: expect.stringMatching(/\/data\/\S+ +\S/) });
    expect(await run(['kasus', 'lihat', 'x'])).toMatchObject({ code: 2, err: expect.stringContaining('harus berupa UUID') });
    expect(await run(['kasus', 'lihat'])).toMatchObject({ code: 2, err: expect.stringContaining('Kasus belum disebut.') });
    expect(await run(['kasus', 'daftar', '--warna', 'biru'])).toMatchObject({ code: 2, err: expect.stringContaining('Pilihan --warna tidak dikenal') });
    expect(await run(['dasbor', 'cuaca'])).toMatchObject({ code: 2, err: expect.stringContaining('corong, umur') });
    expect(await run(['siapa'], { env: { PREDIKAT_ALAMAT: 'http://127.0.0.1:9', PREDIKAT_TOKEN: token } })).toMatchObject({ code: 3, err: expect.stringContaining('tidak menjawab') });
  }, 30_000);

  it('lke isi: fills in a worksheet from a list, once for one key', async () => {
    const csv = file('jawaban.csv', '\uFEFFkode;nilai;catatan\r\nP.MP.1.a;Ya;SK terlampir\r\nP.MP.1.b;;belum\r\n');
    const first = await run(['lke', 'isi', lke, csv, '--kunci', 'kunci-dari-uji']);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^✓ lke\.\w+: kasus /) });
    expect((await run(['lke', 'isi', lke, csv, '--kunci', 'kunci-dari-uji'])).out).toBe(first.out);
    expect(await run(['lke', 'isi', lke, csv, '--versi', '1'])).toMatchObject({ code: 2, err: expect.stringContaining('versi-basi') });
    expect(await run(['lke', 'isi', lke, file('dua.csv', 'kode,nilai\nP.MP.1.a,Ya\nP.MP.1.a,Tidak\n')])).toMatchObject({ code: 2, err: expect.stringContaining('dua kali') });
    expect(await run(['lke', 'isi', lke, file('lain.csv', 'a,b\n1,2\n')])).toMatchObject({ code: 2 });
  });

  it('bukti unggah: uploads a file, and goes on where an upload was cut off', async () => {
    const content = tablePdf();
    const [whole, cut] = [file('sk-tim.pdf', content), file('sk-putus.pdf', Buffer.concat([content, Buffer.from('\n% kedua\n')]))];
    const about = ['--satker', satker, '--judul', 'SK tim kerja', '--tanggal', '2027-01-15', '--periode', '2027'];
    expect(await run(['bukti', 'unggah', whole, ...about])).toMatchObject({ code: 0, out: expect.stringMatching(/^keadaan +(tersimpan|belumDipindai)/) });
    const size = statSync(cut).size;
    const { headers } = await operator.ask('post', `/api/v1/upt/satker/${satker}/bukti`).set({ ...TUS, 'upload-length': String(size), 'upload-metadata': keterangan({ nama: 'sk-putus.pdf' }), 'content-type': BYTES }).send(readFileSync(cut).subarray(0, 100)).expect(201);
    expect(headers['upload-offset']).toBe('100');
    const resumed = await run(['bukti', 'unggah', cut, ...about]);
    // the file itself is none that may be kept: something follows its end
    expect(resumed).toMatchObject({ code: 1, out: expect.stringContaining('ditolak'), err: expect.stringContaining('Melanjutkan unggahan yang terputus.') });
    expect(resumed.out).toContain(String(headers['location']).split('/').at(-1));
  });

  it('ekspor: writes a file, and none over another', async () => {
    const ke = path.join(folder, 'lke.xlsx');
    expect(await run(['ekspor', 'lke', lke, '--ke', ke])).toMatchObject({ code: 0 });
    expect(readFileSync(ke).subarray(0, 2).toString()).toBe('PK');
    expect(await run(['ekspor', 'lke', lke, '--ke', ke])).toMatchObject({ code: 2, err: expect.stringContaining('sudah ada') });
    expect(await run(['ekspor', 'cuaca', lke, '--ke', ke])).toMatchObject({ code: 2 });
  });
});
