import { randomUUID } from 'node:crypto';
import { readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { BuktiTasks } from '../../src/bukti/bukti.tasks.js';
import { berkasContoh } from '../../src/demo/berkas.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { unggah, type Unggahan } from '../support/bukti.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, rowsOf, type Person, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const ISI = berkasContoh('SK tim kerja');
const QUESTION = 'P.MP.1.a';

interface Rujukan { readonly sidik: string; readonly keadaan: string; readonly berubahSetelahDinilai: boolean; readonly dapatDiunduh: boolean; readonly tempat: string[]; readonly pengganti?: string }

let world: World;
let route: Route;
let person: (nama: string) => Promise<Person>;
let operator: Person;
let satker: string;
beforeAll(async () => {
  world = await openWorld();
  ({ route, person } = await routeOverHttp(world, 'lapas'));
  operator = await person(k.lapas.operator);
  satker = await world.unit(k.kode, k.lapas.kode);
});
afterAll(() => world.close());

const alamat = async (oleh: Person, at: string, cara = 'unduh'): Promise<string> => (await oleh.ask('post', `/api/v1/${oleh.tier}${at}/alamat`).send({ cara }).expect(200)).body.alamat as string;
const binary = (oleh: Person, at: string, headers: Record<string, string> = {}) => oleh.ask('get', at).set(headers).buffer(true).parse((res, done) => {
  const parts: Buffer[] = [];
  res.on('data', (part: Buffer) => parts.push(part)).on('end', () => { done(null, Buffer.concat(parts)); });
});

describe('a signed address', () => {
  let bukti: Unggahan;
  beforeAll(async () => { bukti = await unggah(operator, satker, ISI, { nama: 'SK “tim” kerja.pdf' }); });

  it('gives the file as it was uploaded, to be kept and not to be run', async () => {
    const { body, headers } = await binary(operator, await alamat(operator, `/bukti/${bukti.id}`)).expect(200);
    expect((body as Buffer).equals(ISI)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(ISI.length), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', etag: `"${bukti.sidik ?? ''}"`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'", 'content-disposition': `attachment; filename="SK _tim_ kerja.pdf"; filename*=UTF-8''SK%20%E2%80%9Ctim%E2%80%9D%20kerja.pdf`,
    });
  });

  it('gives a part of it', async () => {
    const at = await alamat(operator, `/bukti/${bukti.id}`);
    const { body, headers } = await binary(operator, at, { range: 'bytes=10-19' }).expect(206);
    expect((body as Buffer).equals(ISI.subarray(10, 20))).toBe(true);
    expect(headers).toMatchObject({ 'content-range': `bytes 10-19/${ISI.length}`, 'content-length': '10' });
    expect(((await binary(operator, at, { range: 'bytes=-7' }).expect(206)).body as Buffer).equals(ISI.subarray(-7))).toBe(true);
    await operator.ask('get', at).set('range', `bytes=${ISI.length}-`).expect(416).expect('content-range', `bytes */${ISI.length}`);
  });

  it('holds for one session only, one person, one file, one way', async () => {
    const at = await alamat(operator, `/bukti/${bukti.id}`);
    const lain = await unggah(operator, satker, berkasContoh('Lain'));
    const sesiLain = await world.signIn(k.lapas.operator);
    await sesiLain.ask('get', at).expect(404);
    await (await person(k.lapas.kepala)).ask('get', at).expect(404);
    await world.ask('get', at).expect(401);
    for (const [dari, ke] of [[bukti.id, lain.id], ['cara=unduh', 'cara=pratinjau'], [/sampai=\d/, 'sampai=9'], [/tanda=./, 'tanda=~']] as const) {
      const { status } = await operator.ask('get', at.replace(dari, ke));
      expect([String(dari), [400, 404].includes(status)]).toEqual([String(dari), true]);
    }
  });

  it('is over after a minute', async () => {
    const at = await alamat(operator, `/bukti/${bukti.id}`);
    await world.clock.to('2027-05-25T03:02:00Z');
    expect((await operator.ask('get', at).expect(403)).body.why).toMatchObject([{ rule: 'bukti.alamat-berlaku' }]);
    await world.clock.to('2027-05-25');
  });

  it('is given to nobody who does not see the unit', async () => {
    for (const [nama, instansi] of [[k.rutan.operator, undefined], [k.kanim.kepala, undefined], [c.balai.operator, c.kode]] as const) {
      const oleh = await world.signIn(nama, undefined, instansi);
      await oleh.ask('post', `/api/v1/${oleh.tier}/bukti/${bukti.id}/alamat`).send({}).expect(404);
      await oleh.get(`/bukti/${bukti.id}`).expect(404);
    }
    await binary(await person(k.kanwilPemasyarakatan.penilai[0]), await alamat(await person(k.kanwilPemasyarakatan.penilai[0]), `/bukti/${bukti.id}`)).expect(200);
  });

  it('leaves a row behind each time, which nobody takes away', async () => {
    const baru = await unggah(operator, satker, berkasContoh('Dicatat'));
    const at = await alamat(operator, `/bukti/${baru.id}`);
    await binary(operator, at).expect(200);
    await binary(operator, at, { range: 'bytes=0-3' }).expect(206);
    await operator.get(`/bukti/${baru.id}/unduhan`).expect(403);
    const auditor = await person(k.auditor);
    expect(await rowsOf<object>(auditor.get(`/bukti/${baru.id}/unduhan`))).toMatchObject([{ oleh: operator.actor.nama, peran: 'operator', cara: 'unduh', rentang: 'bytes=0-3' }, { oleh: operator.actor.nama, cara: 'unduh' }]);
  });
});

describe('what is looked at in place', () => {
  it('is a picture or a PDF, and nothing else', async () => {
    const foto = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } }).png().toBuffer();
    const gambar = await unggah(operator, satker, foto, { nama: 'foto.png' });
    expect(gambar).toMatchObject({ keadaan: 'tersimpan' });
    const { headers } = await binary(operator, await alamat(operator, `/bukti/${gambar.id}`, 'pratinjau')).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-disposition': expect.stringMatching(/^inline;/), 'content-security-policy': expect.stringContaining('sandbox') });
    const kecil = await binary(operator, await alamat(operator, `/bukti/${gambar.id}`, 'gambar')).expect(200).expect('content-type', 'image/webp');
    expect(await sharp(kecil.body as Buffer).metadata()).toMatchObject({ format: 'webp', width: 400 });
    const csv = await unggah(operator, satker, Buffer.from('nama,nilai\nA,1\n'), { nama: 'daftar.csv' });
    await operator.ask('post', `/api/v1/upt/bukti/${csv.id}/alamat`).send({ cara: 'pratinjau' }).expect(400);
  });
});

describe('the worksheet', () => {
  let mandiri: string;
  const isi = (oleh: Person, kasus: string, sidik: string, judul = 'SK') => oleh.send(kasus, 'lke.isi', { jawaban: { [QUESTION]: { nilai: 'Ya', bukti: [{ judul, sidik }] } } });
  const rujukan = async (oleh: Person, kasus: string, sidik: string | undefined) => (await rowsOf<Rujukan>(oleh.get(`/kasus/${kasus}/bukti`))).find((one) => one.sidik === sidik);

  beforeAll(async () => {
    await route.through('lke.isi@mandiri');
    mandiri = route.kasus('lke/mandiri');
  });

  it('cites what is stored, and names what is not', async () => {
    const milik = await unggah(operator, satker, berkasContoh('Milik sendiri'));
    await isi(operator, mandiri, milik.sidik ?? '').expect(200);
    expect(await rujukan(operator, mandiri, milik.sidik)).toMatchObject({ keadaan: 'belumDipindai', berubahSetelahDinilai: false, dapatDiunduh: true, tempat: [QUESTION] });
    const { body } = await isi(operator, mandiri, 'f'.repeat(64), 'Surat karangan').expect(422);
    expect(body.why).toMatchObject([{ rule: 'lke.bukti-tersimpan', have: `“Surat karangan” (${QUESTION}) belum diunggah`, basis: [expect.objectContaining({ sumber: 'IMP' })] }]);
  });

  it('cites nothing of another unit, and nothing that was refused', async () => {
    const rutan = await world.signIn(k.rutan.operator);
    const asing = await unggah(rutan, await world.unit(k.kode, k.rutan.kode), berkasContoh('Milik rutan'));
    expect((await isi(operator, mandiri, asing.sidik ?? '').expect(422)).body.why).toMatchObject([{ rule: 'lke.bukti-tersimpan', have: expect.stringContaining('milik unit lain') }]);
    const buruk = await unggah(operator, satker, Buffer.from('<html></html>'), { nama: 'foto.png' });
    expect((await isi(operator, mandiri, buruk.sidik ?? '').expect(422)).body.why).toMatchObject([{ rule: 'lke.bukti-tersimpan', have: expect.stringContaining('ditolak pemeriksaan') }]);
  });

  it('stays with the version that was assessed, and tells that there is a newer one', async () => {
    const lama = await unggah(operator, satker, berkasContoh('Sebelum dinilai'));
    await isi(operator, mandiri, lama.sidik ?? '').expect(200);
    const baru = await unggah(operator, satker, berkasContoh('Sesudah dinilai'), { menggantikan: lama.id });
    expect(await rujukan(operator, mandiri, lama.sidik)).toMatchObject({ berubahSetelahDinilai: true, pengganti: baru.id, versi: 1 });
    expect(await rujukan(operator, mandiri, baru.sidik)).toBeUndefined();
    const { body } = await operator.get(`/kasus/${mandiri}`).expect(200);
    expect(body.ringkasan.bukti).toMatchObject({ berubahSetelahDinilai: expect.arrayContaining([lama.sidik]) });
  });

  it('of an assessor shows the unit nothing of its evidence until the layer is finished', async () => {
    await route.through('lke.isi@kanwil');
    const lke = route.kasus('lke/kanwil');
    const penilai = await person(k.kanwilPemasyarakatan.penilai[0]);
    const kanwil = await world.unit(k.kode, k.kanwilPemasyarakatan.kode);
    const catatan = await unggah(penilai, kanwil, berkasContoh('Kertas kerja kanwil'));
    await isi(penilai, lke, catatan.sidik ?? '', 'Kertas kerja').expect(200);
    const dariKasus = `/kasus/${lke}/bukti/${catatan.sidik ?? ''}`;
    await operator.get(`/kasus/${lke}/bukti`).expect(404);
    await operator.ask('post', `/api/v1/upt${dariKasus}/alamat`).send({}).expect(404);
    await operator.get(`/bukti/${catatan.id}`).expect(404);

    await route.through('lke.selesaikan@kanwil');
    expect(await rujukan(operator, lke, catatan.sidik)).toMatchObject({ dapatDiunduh: true });
    const { body } = await binary(operator, await alamat(operator, dariKasus)).expect(200);
    expect((body as Buffer).equals(berkasContoh('Kertas kerja kanwil'))).toBe(true);
    await operator.get(`/bukti/${catatan.id}`).expect(404);
    await operator.ask('post', `/api/v1/upt/kasus/${lke}/bukti/${'f'.repeat(64)}/alamat`).send({}).expect(404);
    await operator.ask('post', `/api/v1/upt/kasus/${randomUUID()}/bukti/${catatan.sidik ?? ''}/alamat`).send({}).expect(404);
  });
});

// the last: the files that this world only invents are found missing too
describe('a file that is not what its hash says', () => {
  it('is found by night, shown as broken, and given to nobody', async () => {
    const bukti = await unggah(operator, satker, berkasContoh('Akan rusak'));
    const at = await alamat(operator, `/bukti/${bukti.id}`);
    const [file = ''] = readdirSync(world.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(bukti.sidik ?? '-'));
    truncateSync(path.join(world.folder, file), statSync(path.join(world.folder, file)).size - 1);
    const { malam } = world.app.get(BuktiTasks, { strict: false });
    await malam({ tenant: operator.actor.tenant, data: {}, jobId: '1' });
    expect((await operator.get(`/bukti/${bukti.id}`).expect(200)).body).toMatchObject({ keadaan: 'rusak', catatan: expect.stringContaining('sidik') });
    expect((await operator.ask('get', at).expect(409)).body).toMatchObject({ reason: 'berkas-rusak' });
    await operator.ask('post', `/api/v1/upt/bukti/${bukti.id}/alamat`).send({}).expect(409);
    await malam({ tenant: operator.actor.tenant, data: {}, jobId: '2' });
    const [jumlah] = await world.asAdmin<{ n: number }>(`select count(*)::int as n from bukti_pemeriksaan where berkas_id = $1`, [bukti.id]);
    expect(jumlah).toEqual({ n: 1 });
  });
});
