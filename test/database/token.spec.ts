import request from 'supertest';
import { newToken } from '../../src/identity/token/token-text.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const SAYA = '/api/v1/saya/token';
const LAYANAN = '/api/v1/admin/token-layanan';

let world: World;
let operator: Person;
let admin: Person;
let hariIni: string;
let sebulan: string;
beforeAll(async () => {
  world = await openWorld();
  [operator, admin] = [await world.signIn(k.lapas.operator), await world.signIn(k.admin)];
  [{ hariIni, sebulan } = { hariIni: '', sebulan: '' }] = await world.asAdmin<{ hariIni: string; sebulan: string }>(`select (clock_timestamp() at time zone 'Asia/Jakarta')::date::text as "hariIni", (current_date + 30)::text as sebulan`);
});
afterAll(() => world.close());

const bearer = (token: string, path: string, method: 'get' | 'post' | 'delete' = 'get') => request(world.url)[method](path).set('authorization', `Bearer ${token}`);
const buat = (body: object, who = operator, path = SAYA) => who.ask('post', path).send({ nama: 'Tarikan', cakupan: ['baca:kasus'], sampai: sebulan, ...body });
const token = async (cakupan: string[] = ['baca:kasus'], who = operator): Promise<{ id: string; token: string }> => {
  const { body } = await buat({ cakupan }, who).expect(201);
  return body as { id: string; token: string };
};
const layanan = async (satker: string, cakupan: string[] = ['baca:kasus', 'baca:satker']): Promise<{ id: string; token: string }> => (await buat({ satker, cakupan }, admin, LAYANAN).expect(201)).body as { id: string; token: string };
const unit = async (kode: string): Promise<string> => (await world.asAdmin<{ id: string }>('select id from satker where kode = $1', [kode]))[0]?.id ?? '';
const why = (response: request.Response) => (response.body as { why: { rule: string; need: string; have: string }[] }).why[0];

describe('a personal token', () => {
  it('acts in the post in which it was made, within its scope, and is shown once', async () => {
    const made = await token();
    expect(made.token).toMatch(/^pdk_[0-9A-Za-z]{46}$/);
    const { body } = await bearer(made.token, '/api/v1/upt/kasus').expect(200);
    expect(body).toEqual((await operator.get('/kasus').expect(200)).body);
    const listed = await operator.ask('get', SAYA).expect(200);
    expect(listed.text).not.toContain(made.token);
    expect((listed.body as { isi: { id: string }[] }).isi.find(({ id }) => id === made.id)).toMatchObject({ nama: 'Tarikan', cakupan: ['baca:kasus'], peran: 'operator', dipakai: expect.any(String) });
    expect(await world.asAdmin('select 1 from token where sidik = sha256(convert_to($1, \'UTF8\'))', [made.token])).toHaveLength(1);
  });

  it('is refused outside its scope, with the scope that is missing', async () => {
    const made = await token(['baca:satker']);
    await bearer(made.token, '/api/v1/upt/satker').expect(200);
    expect(why(await bearer(made.token, '/api/v1/upt/kasus').expect(403))).toMatchObject({ rule: 'token.cakupan', need: expect.stringContaining('baca:kasus'), have: 'cakupan token: baca:satker' });
  });

  it.each(['/api/v1/saya/token', '/api/v1/saya/sesi', '/api/v1/saya/faktor', '/api/v1/admin/token-layanan', '/api/v1/upt/kasus/3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21/dosir.zip'])('never opens %s', async (path) => {
    const made = await token(['baca:kasus', 'baca:dokumen', 'baca:bukti', 'baca:saya']);
    expect(why(await bearer(made.token, path).expect(403))).toMatchObject({ rule: 'token.cakupan', need: 'alamat yang terbuka bagi token' });
  });

  it('makes no further token, even where its holder proved who they are a moment ago', async () => {
    const made = await token(['baca:kasus']);
    expect(why(await bearer(made.token, SAYA, 'post').send({ nama: 'x', cakupan: ['baca:kasus'], sampai: sebulan }).expect(403))).toMatchObject({ rule: 'token.cakupan' });
  });

  it.each([['lke.selesaikan'], ['usulan.ajukan'], ['dokumen.tandaTangani'], ['satker.mulaiMembangun'], ['tidak.ada'], [7]])('sends no act of office: %s', async (perintah) => {
    const made = await token(['tulis:lke', 'tulis:pembangunan', 'tulis:bukti']);
    const answer = await bearer(made.token, '/api/v1/upt/kasus/3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21/perintah', 'post').set('idempotency-key', 'kunci-kunci').send({ perintah, data: {} }).expect(403);
    expect(why(answer)).toMatchObject({ rule: 'token.cakupan', need: expect.stringContaining('orang yang masuk sendiri') });
  });

  it('sends what its scope names, and the door decides as for its holder', async () => {
    const send = (text: string) => bearer(text, '/api/v1/upt/kasus/3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21/perintah', 'post').set('idempotency-key', 'kunci-kunci').send({ perintah: 'pembangunan.catatLangkah', data: {} });
    const answers = [await send((await token(['tulis:pembangunan'])).token), await operator.send('3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21', 'pembangunan.catatLangkah', {})];
    expect(answers[0]?.status).toBe(answers[1]?.status);
    expect([400, 404, 422]).toContain(answers[0]?.status);
    expect(why(await send((await token(['tulis:lke'])).token).expect(403))).toMatchObject({ need: expect.stringContaining('tulis:pembangunan') });
  });

  it('of a post that assesses or decides only reads', async () => {
    const penilai = await world.signIn(k.kanwilPemasyarakatan.penilai[0]);
    const made = await token(['baca:kasus', 'tulis:lke'], penilai);
    await bearer(made.token, '/api/v1/kanwil/kasus').expect(200);
    const answer = await bearer(made.token, '/api/v1/kanwil/kasus/3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21/perintah', 'post').set('idempotency-key', 'kunci-kunci').send({ perintah: 'lke.isi', data: {} }).expect(403);
    expect(why(answer)).toMatchObject({ rule: 'token.cakupan', have: 'token, yang bagi jabatan ini hanya membaca' });
  });

  it('is not asked where a request comes from, since no browser adds it', async () => {
    const made = await token(['tulis:pembangunan']);
    const send = (headers: Record<string, string>) => request(world.url).post('/api/v1/upt/kasus/3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21/perintah').set({ 'sec-fetch-site': 'cross-site', 'idempotency-key': 'kunci-kunci', ...headers }).send({ perintah: 'usulan.ajukan', data: {} });
    expect(why(await send({ authorization: `Bearer ${made.token}` }).expect(403))).toMatchObject({ rule: 'token.cakupan' });
    expect(why(await send({ cookie: operator.cookie }).expect(403))).toMatchObject({ rule: 'permintaan.asal-sama' });
  });

  it('is refused together with a cookie', async () => {
    const made = await token();
    const { body } = await bearer(made.token, '/api/v1/upt/kasus').set('cookie', operator.cookie).expect(400);
    expect(body).toMatchObject({ faults: [{ path: 'header/authorization' }] });
    await bearer(made.token, '/api/v1/upt/kasus').set('cookie', `${operator.cookie}x`).set('sec-fetch-site', 'cross-site').expect(400);
  });

  it.each([['Bearer pdk_x'], ['Bearer'], ['Basic YTpi'], [`Bearer ${newToken()}`], [`Bearer ${newToken()} ${newToken()}`], ['']])('is refused as unknown: %s', async (authorization) => {
    await request(world.url).get('/api/v1/upt/kasus').set('authorization', authorization).expect(401).expect('content-type', /problem/);
  });

  it('ends at the next request: withdrawn, past its day, its post ended, its account closed', async () => {
    const ended = async (how: (id: string) => Promise<unknown>, status: number) => {
      const made = await token();
      await bearer(made.token, '/api/v1/upt/kasus').expect(200);
      await how(made.id);
      await bearer(made.token, '/api/v1/upt/kasus').expect(status);
    };
    await ended((id) => operator.ask('delete', `${SAYA}/${id}`).expect(204), 401);
    await ended((id) => world.asAdmin(`update token set dibuat = dibuat - interval '60 days', kedaluwarsa = clock_timestamp() - interval '1 second' where id = $1`, [id]), 401);
    await ended(() => world.asAdmin('update account set nonaktif_sejak = clock_timestamp() where id = $1', [operator.actor.account]), 401);
    await world.asAdmin('update account set nonaktif_sejak = null where id = $1', [operator.actor.account]);
    await ended(() => world.asAdmin(`update post set sampai = '2020-12-31', dari = '2020-01-01' where id = $1`, [operator.actor.post]), 403);
    await world.asAdmin('update post set sampai = null where id = $1', [operator.actor.post]);
  });

  it('is withdrawn once, and only by its owner', async () => {
    const made = await token();
    const other = await world.signIn(k.rutan.operator);
    await other.ask('delete', `${SAYA}/${made.id}`).expect(404);
    await admin.ask('delete', `${LAYANAN}/${made.id}`).expect(404);
    await operator.ask('delete', `${SAYA}/${made.id}`).expect(204);
    await operator.ask('delete', `${SAYA}/${made.id}`).expect(404);
  });

  it('lasts a year at most, and at least to the end of today', async () => {
    await buat({ sampai: hariIni }).expect(201);
    for (const sampai of ['2020-01-01', '2099-01-01', '2027-02-30', 'besok', 7]) {
      const { body } = await buat({ sampai }).expect(400);
      expect((body as { faults: { path: string }[] }).faults.map(({ path }) => path)).toEqual(['/sampai']);
    }
  });

  it.each([[{ cakupan: [] }], [{ cakupan: ['tulis:semua'] }], [{ cakupan: ['baca:kasus', 'baca:kasus'] }], [{ cakupan: 'baca:kasus' }], [{ nama: '' }], [{ satker: 'x' }]])('is not made of the malformed %j', async (isi) => {
    await buat(isi).expect(400);
  });

  it('is not made without a fresh proof', async () => {
    const lama = await world.signIn(k.lapas.operator);
    await world.asAdmin(`update session set dikuatkan = clock_timestamp() - interval '6 minutes' where account_id = $1`, [lama.actor.account]);
    expect(why(await buat({}, lama).expect(403))).toMatchObject({ rule: 'sesi.penguatan' });
    await world.asAdmin('update session set dikuatkan = clock_timestamp() where account_id = $1', [lama.actor.account]);
  });

  it('is not made for a post that is held for somebody else', async () => {
    const kepala = await world.signIn(k.lapas.kepala);
    await world.asAdmin(`insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan)
      values ($1, gen_random_uuid(), $2, $3, 'plh', current_date - 1000, current_date + 1000, 'Plh-1', 'cuti', $4, $5)`, [kepala.actor.tenant, kepala.actor.post, operator.actor.person, kepala.actor.person, kepala.actor.post]);
    const plh = await world.signIn(k.lapas.operator);
    const { body: { pilihanJabatan } } = await plh.ask('get', '/api/v1/sesi').expect(200) as { body: { pilihanJabatan: { id: string; sebagai?: string }[] } };
    const switched = await plh.ask('post', '/api/v1/sesi/jabatan').send({ jabatan: pilihanJabatan.find(({ sebagai }) => sebagai === 'plh')?.id }).expect(200);
    const cookie = String(switched.headers['set-cookie']).split(';')[0] ?? '';
    const answer = await request(world.url).post(SAYA).set('cookie', cookie).send({ nama: 'x', cakupan: ['baca:kasus'], sampai: sebulan }).expect(422);
    expect(why(answer)).toMatchObject({ rule: 'token.jabatan-sendiri', have: `Plh. menggantikan ${kepala.actor.nama}` });
    await world.asAdmin('delete from penggantian where person_id = $1', [operator.actor.person]);
  });
});

describe('a token of a service', () => {
  it('reads the subtree of its unit and nothing else of the instansi', async () => {
    const kanwil = await layanan(await unit(k.kanwilPemasyarakatan.kode));
    const paths = (response: request.Response) => (response.body as { isi: { nama: string }[] }).isi.map(({ nama }) => nama);
    const seen = paths(await bearer(kanwil.token, '/api/v1/kanwil/satker').expect(200));
    expect(seen).toContain('Lembaga Pemasyarakatan Kelas I Cirebon');
    expect(seen.filter((nama) => nama.includes('Imigrasi Jawa Barat'))).toEqual([]);
    await bearer(kanwil.token, '/api/v1/upt/satker').expect(403);
  });

  it('sees no unfinished layer of a worksheet, which an auditor sees', async () => {
    const { route } = await routeOverHttp(world, 'lapas');
    await route.through('lke.isi@kanwil');
    const seluruhnya = await layanan(await unit(k.kode));
    const auditor = await world.signIn(k.auditor);
    const kasus = route.kasus('lke/kanwil');
    await auditor.get(`/kasus/${kasus}`).expect(200);
    await bearer(seluruhnya.token, `/api/v1/kementerian/kasus/${kasus}`).expect(404);
    const listed = await bearer(seluruhnya.token, '/api/v1/kementerian/kasus?mesin=usulan').expect(200);
    expect((listed.body as { isi: object[] }).isi).toHaveLength(1);
  });

  it('writes nothing: no scope for it is given', async () => {
    const { body } = await buat({ satker: await unit(k.kode), cakupan: ['tulis:lke'] }, admin, LAYANAN).expect(400);
    expect((body as { faults: { path: string }[] }).faults[0]?.path).toBe('/cakupan');
    await buat({ satker: await unit(k.kode), cakupan: ['baca:saya'] }, admin, LAYANAN).expect(400);
  });

  it('is not made for a unit of another instansi', async () => {
    await buat({ satker: await unit(c.balai.kode) }, admin, LAYANAN).expect(404);
  });

  it('is kept by the administrator alone', async () => {
    for (const name of [k.lapas.kepala, k.menteri, k.auditor, k.setjen.sekjen]) {
      const who = await world.signIn(name);
      await buat({ satker: await unit(k.kode) }, who, LAYANAN).expect(403);
      await who.ask('get', LAYANAN).expect(403);
    }
  });

  it('is listed as long as it works, and afterwards while it is among the latest fifty', async () => {
    const made = await layanan(await unit(k.kode));
    await world.asAdmin(`insert into token (tenant_id, id, sidik, jenis, satker_id, nama, cakupan, dibuat, dibuat_oleh, kedaluwarsa, dicabut)
      select t.tenant_id, gen_random_uuid(), sha256(n::text::bytea), t.jenis, t.satker_id, 'lama ' || n, t.cakupan, t.dibuat + n * interval '1 second', t.dibuat_oleh, t.kedaluwarsa, t.dibuat + interval '1 hour' from token t, generate_series(1, 60) n where t.id = $1`, [made.id]);
    const names = ((await admin.ask('get', LAYANAN).expect(200)).body as { isi: { id: string; nama: string }[] }).isi;
    expect(names.map(({ id }) => id)).toContain(made.id);
    expect(names.map(({ nama }) => nama).filter((nama) => nama.startsWith('lama'))).toEqual(Array.from({ length: 50 }, (_, n) => `lama ${60 - n}`));
    await world.asAdmin(`delete from token where nama like 'lama %'`);
  });

  it('is listed and withdrawn in its own instansi only, and each act is in the chain', async () => {
    const made = await layanan(await unit(k.kode));
    const lain = await world.signIn(c.admin);
    expect((await lain.ask('get', LAYANAN).expect(200)).body).toEqual({ isi: [] });
    await lain.ask('delete', `${LAYANAN}/${made.id}`).expect(404);
    expect(((await admin.ask('get', LAYANAN).expect(200)).body as { isi: { id: string }[] }).isi.map(({ id }) => id)).toContain(made.id);
    await admin.ask('delete', `${LAYANAN}/${made.id}`).expect(204);
    await bearer(made.token, '/api/v1/kementerian/satker').expect(401);
    const events = await world.asAdmin<{ type: string; payload: string }>(`select type, payload from peristiwa_kewenangan where payload::jsonb->>'id' = $1 order by seq`, [made.id]);
    expect(events.map(({ type }) => type)).toEqual(['token.diterbitkan', 'token.dicabut']);
    expect(events[0]?.payload).not.toContain('Tarikan');
  });
});

it('no scope holds a command that asks for a fresh proof', async () => {
  const [{ CAKUPAN }, { PERLU_PENGUATAN }] = await Promise.all([import('../../src/identity/token/cakupan.js'), import('../../src/identity/permission/penguatan.js')]);
  expect(Object.values(CAKUPAN).flatMap(({ perintah }) => perintah).filter((command) => command in PERLU_PENGUATAN)).toEqual([]);
});
