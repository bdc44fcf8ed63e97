import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { BuktiTasks } from '../../src/bukti/bukti.tasks.js';
import { isUmum, tujuanOf, urlOf } from '../../src/platform/net/alamat.js';
import { potretOf } from '../../src/bukti/tautan/potret.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openWorld, rowsOf, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
const TUAN_RUMAH = '127.0.0.1';
const sidik = (isi: string | Buffer) => createHash('sha256').update(isi).digest('hex');

let luar: http.Server;
let dasar: string;
let isi = 'Keputusan';
let diminta = 0;
beforeAll(async () => {
  luar = http.createServer((ask, answer) => {
    diminta += 1;
    const at = ask.url ?? '';
    if (at === '/dokumen') answer.writeHead(200, { 'content-type': 'text/plain' }).end(isi);
    else if (at === '/besar') answer.writeHead(200).end(Buffer.alloc(3_000_000));
    else if (at === '/alih') answer.writeHead(302, { location: '/dokumen' }).end();
    else if (at === '/dalam') answer.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    else if (at === '/putar') answer.writeHead(302, { location: '/putar' }).end();
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => { luar.listen(0, TUAN_RUMAH, resolve); });
  dasar = `http://${TUAN_RUMAH}:${(luar.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => { luar.close(resolve); }));

describe('where a link may lead', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'ff02::1', '2001:db8::1', 'bukan'])('is not %s', (alamat) => {
    expect(isUmum(alamat)).toBe(false);
  });

  it.each(['8.8.8.8', '103.28.12.1', '172.32.0.1', '2606:4700::1111', '2400:cb00::1'])('is %s', (alamat) => {
    expect(isUmum(alamat)).toBe(true);
  });

  it.each(['ftp://example.go.id/a', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'http://u:p@example.go.id/', 'dokumen.pdf', 'https://'])('is not %s', (url) => {
    expect(() => urlOf(url)).toThrow();
  });

  it.each(['http://127.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://8.8.8.8:8080/'])('is not %s, whatever way it is written', async (url) => {
    await expect(tujuanOf(urlOf(url), [])).rejects.toThrow(/jaringan sendiri|porta baku/);
  });
});

describe('a picture of a link', () => {
  const potret = (at: string, boleh = [TUAN_RUMAH]) => potretOf(`${dasar}${at}`, boleh);

  it('holds the hash of what stands there', async () => {
    expect(await potret('/dokumen')).toEqual({ keadaan: 'hidup', status: 200, jenis: 'text/plain', bita: 9, sidik: sidik('Keputusan'), sebab: null });
    expect(await potret('/alih')).toMatchObject({ keadaan: 'hidup', sidik: sidik('Keputusan') });
    expect(await potret('/besar')).toMatchObject({ keadaan: 'hidup', bita: 1_048_576, sidik: sidik(Buffer.alloc(1_048_576)), sebab: 'hanya 1 MB pertama yang dibaca' });
  });

  it('goes to the address that was checked, and asks for the name no second time', async () => {
    const asked: string[] = [];
    const cari = (host: string) => { asked.push(host); return Promise.resolve([{ address: TUAN_RUMAH, family: 4 }]); };
    expect(await potretOf(`${dasar.replace(TUAN_RUMAH, 'dokumen.invalid')}/dokumen`, ['dokumen.invalid'], cari)).toMatchObject({ keadaan: 'hidup', sidik: sidik('Keputusan') });
    expect(asked).toEqual(['dokumen.invalid']);
    const campur = () => Promise.resolve([{ address: '8.8.8.8', family: 4 }, { address: '10.0.0.1', family: 4 }]);
    expect(await potretOf('http://dokumen.invalid/', [], campur)).toMatchObject({ keadaan: 'mati', sebab: 'alamat pada jaringan sendiri tidak diperiksa' });
  });

  it('tells what is dead, and why', async () => {
    expect(await potret('/tidak-ada')).toEqual({ keadaan: 'mati', status: 404, sebab: 'peladen menjawab dengan status 404' });
    expect(await potret('/putar')).toMatchObject({ keadaan: 'mati', sebab: 'dialihkan lebih dari 3 kali' });
    expect(await potretOf('http://127.0.0.1:1/', [TUAN_RUMAH])).toMatchObject({ keadaan: 'mati', sebab: 'peladen menolak sambungan' });
  });

  it('does not reach into the own network, not by a detour either', async () => {
    expect(await potret('/dalam')).toMatchObject({ keadaan: 'mati', sebab: 'alamat pada jaringan sendiri tidak diperiksa' });
    const before = diminta;
    expect(await potret('/dokumen', [])).toMatchObject({ keadaan: 'mati' });
    expect(diminta).toBe(before);
  });
});

describe('a link as evidence', () => {
  let world: World;
  let operator: Person;
  let satker: string;
  beforeAll(async () => {
    world = await openWorld({ bukti: { hostTautan: [TUAN_RUMAH] } });
    operator = await world.signIn(k.lapas.operator);
    satker = await world.unit(k.kode, k.lapas.kode);
  });
  afterAll(() => world.close());

  const catat = (url: string, oleh = operator) => oleh.ask('post', `/api/v1/${oleh.tier}/satker/${satker}/tautan`).send({ url, judul: 'Keputusan pada JDIH', tanggalBerlaku: '2027-01-15', periode: '2027' });
  const periksa = (id: string) => world.app.get(BuktiTasks, { strict: false }).periksaTautan({ tenant: operator.actor.tenant, data: { tautan: id }, jobId: '1' });
  const satu = async (id: string) => (await rowsOf<{ id: string; potret?: { keadaan: string; sidik?: string } }>(operator.get(`/satker/${satker}/tautan`))).find((one) => one.id === id);

  it('is recorded, looked at by a job, and looked at again on request', async () => {
    const { body } = await catat(`${dasar}/dokumen`).expect(201);
    expect(body).not.toHaveProperty('potret');
    await periksa(body.id as string);
    expect(await satu(body.id as string)).toMatchObject({ potret: { keadaan: 'hidup', sidik: sidik('Keputusan') } });
    isi = 'Keputusan yang diubah';
    await operator.ask('post', `/api/v1/upt/tautan/${body.id}/periksa`).expect(202);
    await periksa(body.id as string);
    expect(await satu(body.id as string)).toMatchObject({ potret: { sidik: sidik('Keputusan yang diubah') } });
    const [dikenal] = await world.asAdmin('select keadaan, berubah from app.bukti_menurut_sidik($1::uuid, $2::text[])', [operator.actor.tenant, [sidik('Keputusan')]]);
    expect(dikenal).toEqual({ keadaan: 'tersimpan', berubah: true });
  });

  it('has an address that can be followed at all, and belongs to those who bring evidence', async () => {
    expect((await catat('file:///etc/passwd').expect(400)).body.faults).toMatchObject([{ path: '/url', why: ['hanya alamat http dan https'] }]);
    await catat(`${dasar}/dokumen`, await world.signIn(k.auditor)).expect(403);
    await catat(`${dasar}/dokumen`, await world.signIn(k.rutan.operator)).expect(404);
  });
});
