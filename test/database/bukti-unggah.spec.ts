import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { BUKTI_BAWAAN } from '../../src/bukti/bukti.settings.js';
import { BuktiTasks } from '../../src/bukti/bukti.tasks.js';
import { berkasContoh } from '../../src/demo/berkas.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { createServer } from '../../src/server.js';
import { BYTES, keterangan, TUS, unggah, type Unggahan } from '../support/bukti.js';
import { openWorld, rowsOf, type Person, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const MB = 1_048_576;
const ISI = berkasContoh('SK tim kerja');
const SIDIK = createHash('sha256').update(ISI).digest('hex');

let world: World;
let operator: Person;
let satker: string;
beforeAll(async () => {
  world = await openWorld({ bukti: { berkas: MB, satker: 3 * MB, periode: 2 * MB } });
  operator = await world.signIn(k.lapas.operator);
  satker = await world.unit(k.kode, k.lapas.kode);
});
afterAll(() => world.close());

/** Begins an upload of so many bytes; its address. */
async function mulai(bita: number, lain: Record<string, string> = {}, oleh = operator): Promise<string> {
  const { headers } = await oleh.ask('post', `/api/v1/${oleh.tier}/satker/${satker}/bukti`).set({ ...TUS, 'upload-length': String(bita), 'upload-metadata': keterangan(lain) }).expect(201).expect('upload-offset', '0').expect('tus-resumable', '1.0.0');
  return headers['location'] as string;
}
const kirim = (at: string, offset: number, isi: Buffer, headers: Record<string, string> = {}) =>
  operator.ask('patch', at).set({ ...TUS, 'upload-offset': String(offset), 'content-type': BYTES, ...headers }).send(isi);
const sampai = async (at: string): Promise<number> => Number((await operator.ask('head', at).set(TUS).expect(200)).headers['upload-offset']);
const keadaan = async (at: string): Promise<Unggahan> => (await operator.ask('get', at).expect(200)).body as Unggahan;
const karantina = (): string[] => (existsSync(path.join(world.folder, 'unggahan')) ? readdirSync(path.join(world.folder, 'unggahan')) : []);

/** A line that breaks after some bytes of a part, though more were announced. */
function putus(url: string, at: string, offset: number, dikirim: Buffer, panjang: number): Promise<void> {
  return new Promise((resolve) => {
    const ask = http.request(new URL(at, url), { method: 'PATCH', headers: { ...TUS, cookie: operator.cookie, 'upload-offset': offset, 'content-type': BYTES, 'content-length': panjang } });
    ask.on('error', () => undefined).on('close', () => { resolve(); });
    ask.write(dikirim, () => { setTimeout(() => { ask.destroy(); }, 100); });
  });
}

describe('an upload', () => {
  it('of a small file takes one request, and is evidence at once', async () => {
    const hasil = await unggah(operator, satker, ISI);
    expect(hasil).toMatchObject({ keadaan: 'tersimpan', sidik: SIDIK, bukti: hasil.id });
    const { body } = await operator.get(`/bukti/${hasil.id}`).expect(200);
    expect(body).toMatchObject({ judul: 'SK tim kerja', nama: 'sk-tim-kerja.pdf', jenis: 'application/pdf', bita: ISI.length, halaman: 1, sidik: SIDIK, tanggalBerlaku: '2027-01-15', periode: '2027', versi: 1, keadaan: 'belumDipindai', catatan: expect.stringContaining('pemindai') });
    expect(karantina()).toEqual([]);
  });

  it('goes on where a broken line left it', async () => {
    const at = await mulai(ISI.length);
    await putus(world.url, at, 0, ISI.subarray(0, 400), ISI.length);
    const ada = await sampai(at);
    expect(ada).toBe(400);
    await kirim(at, ada, ISI.subarray(ada)).expect(204).expect('upload-offset', String(ISI.length));
    expect(await keadaan(at)).toMatchObject({ keadaan: 'tersimpan', sidik: SIDIK });
  });

  it('survives the end of the server between two parts', async () => {
    const at = await mulai(ISI.length);
    await kirim(at, 0, ISI.subarray(0, 500)).expect(204);
    const lain = await createServer(
      { urls: world.db, database: { ...world.database, inTx: world.database.inTx.bind(world.database), inFlights: world.database.inFlights.bind(world.database), outside: world.database.outside.bind(world.database), onApplicationShutdown: () => Promise.resolve() } as unknown as World['database'], close: () => Promise.resolve() },
      { rateLimit: 1_000_000, publicUrl: null, worker: false, files: { folder: world.folder, s3: null }, bukti: BUKTI_BAWAAN }, world.historyKey, pino({ level: 'silent' }),
    );
    await lain.listen(0, '127.0.0.1');
    try {
      const sesi = request(await lain.getUrl());
      await sesi.head(at).set({ cookie: operator.cookie, ...TUS }).expect(200).expect('upload-offset', '500');
      await sesi.patch(at).set({ cookie: operator.cookie, ...TUS, 'upload-offset': '500', 'content-type': BYTES }).send(ISI.subarray(500)).expect(204);
    } finally {
      await lain.close();
    }
    expect(await keadaan(at)).toMatchObject({ keadaan: 'tersimpan', sidik: SIDIK });
  });

  it('whose line still hangs is taken over by the one who comes back', async () => {
    const at = await mulai(ISI.length);
    const hanging = http.request(new URL(at, world.url), { method: 'PATCH', headers: { ...TUS, cookie: operator.cookie, 'upload-offset': 0, 'content-type': BYTES, 'content-length': ISI.length } });
    hanging.on('error', () => undefined);
    await new Promise<void>((resolve) => { hanging.write(ISI.subarray(0, 300), () => { setTimeout(resolve, 100); }); });
    expect(await sampai(at)).toBe(300);
    await kirim(at, 300, ISI.subarray(300)).expect(204);
    expect(await keadaan(at)).toMatchObject({ keadaan: 'tersimpan', sidik: SIDIK });
    hanging.destroy();
  });

  it('takes no part that begins elsewhere, and none that goes beyond what was announced', async () => {
    const at = await mulai(ISI.length);
    await kirim(at, 0, ISI.subarray(0, 100)).expect(204);
    expect((await kirim(at, 50, ISI.subarray(50)).expect(409)).body).toMatchObject({ reason: 'letak-berbeda', fields: { dikirim: 50, terkini: 100 } });
    expect((await kirim(at, 100, Buffer.concat([ISI.subarray(100), Buffer.from('x')])).expect(413)).body.detail).toContain('melampaui ukuran');
    expect(await sampai(at)).toBe(100);
    await operator.ask('delete', at).set(TUS).expect(204);
    await operator.ask('head', at).set(TUS).expect(404);
    expect(karantina()).toEqual([]);
  });

  it('throws away a part that is not what its hash says', async () => {
    const at = await mulai(ISI.length);
    const sum = createHash('sha256').update(ISI).digest('base64');
    await kirim(at, 0, Buffer.alloc(ISI.length), { 'upload-checksum': `sha256 ${sum}` }).expect(460).expect('content-type', /problem\+json/);
    expect(await sampai(at)).toBe(0);
    await kirim(at, 0, ISI, { 'upload-checksum': 'crc32 AAAA' }).expect(400);
    await kirim(at, 0, ISI, { 'upload-checksum': `sha256 ${sum}` }).expect(204);
    expect(await keadaan(at)).toMatchObject({ keadaan: 'tersimpan' });
  });

  it('speaks one version of the protocol, and tells which', async () => {
    const at = await mulai(ISI.length);
    await operator.ask('head', at).expect(412).expect('tus-version', '1.0.0');
    await kirim(at, 0, ISI, { 'tus-resumable': '0.2.2' }).expect(412).expect('tus-version', '1.0.0').expect('tus-resumable', '1.0.0');
    await operator.ask('options', '/api/v1/upt/unggahan').expect(204).expect('tus-max-size', String(MB)).expect('tus-extension', /creation-with-upload/);
    await operator.ask('options', '/api/v1/upt/kasus').expect(405);
    await operator.ask('delete', at).set(TUS).expect(204);
  });

  it('that nobody finishes is gone after two days', async () => {
    const at = await mulai(ISI.length);
    const id = at.split('/').at(-1) ?? '';
    await kirim(at, 0, ISI.subarray(0, 100)).expect(204);
    const job = { tenant: operator.actor.tenant, data: { unggahan: id }, jobId: '1' };
    const { kedaluwarsa } = world.app.get(BuktiTasks, { strict: false });
    await kedaluwarsa(job);
    expect(karantina()).toContain(id);
    await world.clock.to('2027-05-27T04:00:00Z');
    await operator.ask('head', at).set(TUS).expect(404);
    await kedaluwarsa(job);
    await world.clock.to('2027-05-25');
    expect(karantina()).not.toContain(id);
    expect(await keadaan(at)).toMatchObject({ keadaan: 'batal' });
  });
});

describe('what is refused before a byte is sent', () => {
  const ditolak = async (status: number, bita: number, lain: Record<string, string> = {}): Promise<{ detail: string; why: unknown; faults: unknown }> =>
    (await operator.ask('post', `/api/v1/upt/satker/${satker}/bukti`).set({ ...TUS, 'upload-length': String(bita), 'upload-metadata': keterangan(lain) }).expect(status)).body as { detail: string; why: unknown; faults: unknown };

  it('a file that is too large, with how large it may be', async () => {
    expect((await ditolak(413, MB + 1)).detail).toContain('paling besar 1 MB');
  });

  it('more than the unit may store for a period or at all, with what is used and what is left', async () => {
    const lama = [await mulai(MB - 100_000, { periode: '2026' }), await mulai(MB - 100_000, { periode: '2026' })];
    expect((await ditolak(422, MB, { periode: '2026' })).why).toEqual([
      expect.objectContaining({ rule: 'bukti.kuota-periode', need: 'paling banyak 2 MB', have: 'terpakai 1,8 MB, diminta 1 MB, tersisa 195,3 KB' }),
    ]);
    const [first = ''] = lama;
    lama.push(await mulai(MB - 100_000, { periode: '2025' }));
    expect((await ditolak(422, MB, { periode: '2024' })).why).toMatchObject([{ rule: 'bukti.kuota-satker', need: 'paling banyak 3 MB' }]);
    await operator.ask('delete', first).set(TUS).expect(204);
    lama.push(await mulai(MB - 100_000, { periode: '2024' }));
    for (const at of lama.slice(1)) await operator.ask('delete', at).set(TUS).expect(204);
  });

  it('what it says of itself wrongly, every fault at its place', async () => {
    expect((await ditolak(400, 10, { judul: ' ', tanggalBerlaku: '2027-02-30', periode: '27', menggantikan: 'x', asing: 'y' })).faults).toEqual(expect.arrayContaining([
      { path: 'header/upload-metadata/judul', why: ['wajib diisi'] }, { path: 'header/upload-metadata/tanggalBerlaku', why: [expect.stringContaining('kalender')] },
      { path: 'header/upload-metadata/periode', why: ['harus tahun, empat angka'] }, { path: 'header/upload-metadata/menggantikan', why: ['harus UUID'] }, { path: 'header/upload-metadata/asing', why: ['isian tidak dikenal'] },
    ]));
    expect((await ditolak(400, 10, { nama: 'sk.exe.pdf' })).faults).toMatchObject([{ path: 'header/upload-metadata/nama' }]);
  });

  it('bytes on an address that takes JSON', async () => {
    await operator.ask('post', '/api/v1/upt/perintah').set({ 'idempotency-key': randomUUID(), 'content-type': BYTES }).send(ISI).expect(415);
  });

  it('who fills nothing for the unit, sees it not, or belongs to another ministry', async () => {
    const coba = async (nama: string, instansi?: 'kementerian-contoh') => {
      const oleh = await world.signIn(nama, undefined, instansi);
      return (await oleh.ask('post', `/api/v1/${oleh.tier}/satker/${satker}/bukti`).set({ ...TUS, 'upload-length': '10', 'upload-metadata': keterangan() })).status;
    };
    expect(await Promise.all([coba(k.auditor), coba(k.kanwilPemasyarakatan.penilai[0]), coba(k.rutan.operator), coba(c.balai.operator, c.kode)])).toEqual([403, 403, 404, 404]);
  });
});

describe('what is refused when it is there', () => {
  const EICAR = Buffer.from(['X5O!P%@AP[4', 'PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('\\'));

  it.each<[string, Buffer, string]>([
    ['the EICAR test file', EICAR, 'catatan.txt'], ['a program under the name of a document', Buffer.from('MZ\x90\x00\x03'.padEnd(200, '\0'), 'latin1'), 'laporan.pdf'],
    ['a web page under the name of a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'foto.png'],
  ])('%s: told with the reason, and nothing stays', async (_, isi, nama) => {
    const hasil = await unggah(operator, satker, isi, { nama });
    expect(hasil).toMatchObject({ keadaan: 'ditolak', alasan: expect.stringMatching(/.{20}/), kode: expect.any(String), sidik: createHash('sha256').update(isi).digest('hex') });
    expect(hasil.bukti).toBeUndefined();
    await operator.get(`/bukti/${hasil.id}`).expect(404);
    expect(karantina()).toEqual([]);
    expect((await rowsOf<Unggahan>(operator.get(`/satker/${satker}/unggahan`))).map(({ id }) => id)).toContain(hasil.id);
  });
});

describe('an upload of somebody else', () => {
  it('is that of nobody, at every address', async () => {
    const at = await mulai(ISI.length);
    const kepala = await world.signIn(k.lapas.kepala);
    const asing = await world.signIn(c.balai.operator, undefined, c.kode);
    for (const oleh of [kepala, asing]) {
      await oleh.ask('head', at).set(TUS).expect(404);
      await oleh.ask('get', at).expect(404);
      await oleh.ask('patch', at).set({ ...TUS, 'upload-offset': '0', 'content-type': BYTES }).send(ISI).expect(404);
      await oleh.ask('delete', at).set(TUS).expect(404);
    }
    await operator.ask('delete', at).set(TUS).expect(204);
  });
});

describe('a new version', () => {
  it('stands beside the old one, which stays', async () => {
    const lama = await unggah(operator, satker, berkasContoh('Versi satu'));
    const baru = await unggah(operator, satker, berkasContoh('Versi dua'), { menggantikan: lama.id });
    const { body } = await operator.get(`/bukti/${lama.id}`).expect(200);
    expect(body).toMatchObject({ versi: 1, pengganti: baru.id, sidik: lama.sidik, riwayatVersi: [{ id: baru.id, versi: 2 }, { id: lama.id, versi: 1 }] });
    const daftar = async (query: string) => (await rowsOf<{ id: string }>(operator.get(`/satker/${satker}/bukti${query}`))).map(({ id }) => id);
    expect((await daftar('?cari=SK')).filter((id) => [lama.id, baru.id].includes(id))).toEqual([baru.id]);
    expect((await daftar('?semuaVersi=true')).filter((id) => [lama.id, baru.id].includes(id)).sort()).toEqual([baru.id, lama.id].sort());
  });

  it('replaces only the newest, and only of the own unit', async () => {
    const satu = await unggah(operator, satker, berkasContoh('Rantai satu'));
    await unggah(operator, satker, berkasContoh('Rantai dua'), { menggantikan: satu.id });
    const coba = (id: string) => operator.ask('post', `/api/v1/upt/satker/${satker}/bukti`).set({ ...TUS, 'upload-length': '10', 'upload-metadata': keterangan({ menggantikan: id }) });
    expect((await coba(satu.id).expect(409)).body).toMatchObject({ reason: 'bukan-versi-terbaru' });
    await coba(randomUUID()).expect(404);
  });

  it('twice at once becomes two versions in a row', async () => {
    const satu = await unggah(operator, satker, berkasContoh('Bersamaan satu'));
    const [a, b] = [await mulai(ISI.length, { menggantikan: satu.id }), await mulai(ISI.length, { menggantikan: satu.id })];
    await Promise.all([kirim(a, 0, ISI).expect(204), kirim(b, 0, ISI).expect(204)]);
    for (const at of [a, b]) await world.app.get(BuktiTasks, { strict: false }).periksa({ tenant: operator.actor.tenant, data: { unggahan: at.split('/').at(-1) }, jobId: '1' });
    expect((await operator.get(`/bukti/${satu.id}`).expect(200)).body.riwayatVersi).toMatchObject([{ versi: 3 }, { versi: 2 }, { versi: 1 }]);
  });
});

describe('where nothing is taken unscanned', () => {
  let ketat: World;
  beforeAll(async () => { ketat = await openWorld({ bukti: { tanpaPindai: 'tolak' } }); });
  afterAll(() => ketat.close());

  it('holds a file until a scanner has looked at it, and tells so', async () => {
    const oleh = await ketat.signIn(k.lapas.operator);
    const milik = await ketat.unit(k.kode, k.lapas.kode);
    const hasil = await unggah(oleh, milik, ISI);
    expect(hasil).toMatchObject({ keadaan: 'belumDipindai', alasan: expect.stringContaining('Menunggu pemindai') });
    await oleh.get(`/bukti/${hasil.id}`).expect(404);
    await ketat.app.get(BuktiTasks, { strict: false }).periksa({ tenant: oleh.actor.tenant, data: { unggahan: hasil.id }, jobId: '1' });
    expect((await oleh.get(`/unggahan/${hasil.id}`).expect(200)).body).toMatchObject({ keadaan: 'belumDipindai', diterima: ISI.length });
    expect(readdirSync(path.join(ketat.folder, 'unggahan'))).toEqual([hasil.id]);
    expect(await ketat.asAdmin('select keadaan from app.bukti_menurut_sidik($1::uuid, $2::text[])', [oleh.actor.tenant, [SIDIK]])).toEqual([{ keadaan: 'ditahan' }]);
  });
});
