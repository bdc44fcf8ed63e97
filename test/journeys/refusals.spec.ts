import { randomUUID } from 'node:crypto';
import type request from 'supertest';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { TODAY } from '../support/world-ground.js';
import type { Route } from '../support/world-route.js';
import { growth, traceOf } from '../support/world-trace.js';
import { openWorld, rowsOf, type Person, type ShownCase, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;

let world: World;
let lapas: Route;
let rutan: Route;
let person: (name: string) => Promise<Person>;

beforeAll(async () => {
  world = await openWorld();
  ({ route: lapas, person } = await routeOverHttp(world, 'lapas'));
  await lapas.through('lke.isi@kanwil');
  ({ route: rutan } = await routeOverHttp(world, 'rutan', { declared: true }));
  await rutan.through('satker.buka');
});
afterAll(() => world.close());

interface Reason { rule: string; title: string; need: string; have: string; basis: { sumber: string; pasal: string; kutipan: string }[]; kasus?: string; where?: string }

/** The reasons of a refusal, each of which says what is needed, what there is, and the article. */
async function whyOf(sent: request.Test, status: 403 | 422): Promise<Reason[]> {
  const { body } = await sent.expect(status).expect('content-type', 'application/problem+json; charset=utf-8');
  const why = body.why as Reason[];
  for (const { need, have, title } of why) expect([need, have, title]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  return why;
}

const withoutInstance = ({ status, body, headers }: request.Response) => ({ status, body: { ...body, instance: null }, type: headers['content-type'] });

describe('a refusal by the law', () => {
  it('names the state that the act needs and the one the case is in', async () => {
    const [why, ...more] = await whyOf((await person(k.rutan.kepala)).send(rutan.kasus('satker'), 'satker.mulaiMembangun', {}), 422);
    expect(more).toEqual([]);
    expect(why).toMatchObject({ rule: 'satker.keadaan', need: 'keadaan “Ditetapkan”', have: 'keadaan “Penandatanganan pakta integritas”', basis: [expect.objectContaining({ sumber: 'IMP', pasal: 'BAB II.A.3' })] });
  });

  it('lists every unmet rule, not the first, each with its article', async () => {
    const data = { tanggal: '2028-01-01', penyelenggara: 'upt', tempat: 'Aula', nomorPiagam: 'P', publikasi: [] };
    const why = await whyOf((await person(k.kanwilPemasyarakatan.kepala)).send(rutan.kasus('satker'), 'satker.canangkan', data), 422);
    expect(why.map((r) => r.rule)).toEqual(['satker.pakta-kepala', 'satker.pakta-mayoritas', 'satker.publikasi', 'satker.penyelenggara-pencanangan', 'satker.tanggal-tidak-mendatang']);
    for (const { basis } of why) expect(basis).toContainEqual(expect.objectContaining({ sumber: expect.stringMatching(/^(IMP|N90|N5)$/), pasal: expect.stringMatching(/BAB|Bab/), kutipan: expect.any(String) }));
  });

  it('lists what the cases that would follow lack, with their ids', async () => {
    const { route, person: anybody } = await routeOverHttp(world, 'balai');
    await route.through('surat.tandatangani');
    const why = await whyOf((await anybody(c.setjen.sekjen)).send(route.kasus('surat'), 'surat.kirim', { sidikDataDukung: 'a'.repeat(64) }), 422);
    expect(why.map(({ rule, kasus }) => [rule, kasus])).toEqual([['surat.sptjm-instansi', undefined], ['usulan.sptjm-unit', route.kasus('usulan')]]);
  });

  it('is one that the screen had shown before', async () => {
    const upt = await person(k.rutan.kepala);
    const actFor = async (who: Person) => ((await who.get(`/kasus/${rutan.kasus('satker')}`).expect(200)).body as ShownCase).tindakan.find((t) => t.perintah === 'satker.canangkan');
    const shown = await actFor(await person(k.kanwilPemasyarakatan.kepala));
    expect(shown).toMatchObject({ berwenang: true, siap: false });
    expect(shown?.kurang.map((r) => r.rule)).toEqual(['satker.pakta-kepala', 'satker.pakta-mayoritas']);
    expect(await actFor(upt)).toMatchObject({ berwenang: false, kurang: [{ rule: 'izin.jabatan' }, { rule: 'satker.pakta-kepala' }, { rule: 'satker.pakta-mayoritas' }] });
  });

  it('leaves an attempt with its reasons, and nothing else', async () => {
    const before = await traceOf(world);
    const upt = await person(k.rutan.kepala);
    await upt.send(rutan.kasus('satker'), 'satker.mulaiMembangun', {}).expect(422);
    await upt.send(rutan.kasus('satker'), 'satker.tetapkan', { nomor: '1', tanggal: '2025-07-01', kriteria: {} }).expect(403);
    expect(growth(before, await traceOf(world))).toEqual({ percobaan: 2 });
    const attempts = await world.asAdmin('select person_id, post_id, case_id, command, path, alasan from percobaan order by id desc limit 2');
    const common = { person_id: upt.actor.person, post_id: upt.actor.post, case_id: rutan.kasus('satker'), path: upt.actor.path };
    expect(attempts.map((a) => ({ ...a, alasan: (JSON.parse(String(a['alasan'])) as Reason[]).map((r) => r.rule) }))).toEqual([
      { ...common, command: 'satker.tetapkan', alasan: ['izin.jabatan'] }, { ...common, command: 'satker.mulaiMembangun', alasan: ['satker.keadaan'] },
    ]);
  });
});

describe('a conflict', () => {
  it('with a stale version tells both versions and leaves nothing behind', async () => {
    const upt = await person(k.rutan.operator);
    const pakta = { tanggal: TODAY, cara: 'serentak', penandatangan: rutan.cast.pegawai.satker.slice(0, 3) };
    const { body: { versi } } = await upt.send(rutan.kasus('satker'), 'satker.catatPaktaIntegritas', pakta, { versi: 1 }).expect(200);
    const before = await traceOf(world);
    for (const stale of [1, versi + 1]) {
      const { body } = await upt.send(rutan.kasus('satker'), 'satker.catatPaktaIntegritas', pakta, { versi: stale }).expect(409);
      expect(body).toMatchObject({ reason: 'versi-basi', fields: { dikirim: stale, sekarang: versi } });
    }
    expect(await traceOf(world)).toEqual(before);
  });

  it('with a case of the same name that is open already leaves nothing behind', async () => {
    const before = await traceOf(world);
    const { body } = await (await person(k.rutan.kepala)).send(null, 'satker.buka', { satker: rutan.cast.satker, tujuan: 'WBK' }).expect(409);
    expect(body).toMatchObject({ reason: 'sudah-ada' });
    expect(await traceOf(world)).toEqual(before);
  });
});

describe('what somebody may not see', () => {
  it('is answered word by word as what does not exist: random, foreign, beside the own scope, and the unfinished worksheet of assessors', async () => {
    const { route: beside } = await routeOverHttp(world, 'kanim', { declared: true });
    await beside.through('satker.buka');
    const upt = await person(k.lapas.kepala);
    const [{ id: otherTenant }] = await world.asAdmin<{ id: string }>(`select k.id from kasus k join instansi i using (tenant_id) where i.kode = $1 limit 1`, [c.kode]) as [{ id: string }];
    const invisible = [randomUUID(), otherTenant, rutan.kasus('satker'), beside.kasus('satker'), lapas.kasus('lke/kanwil'), upt.actor.satker, upt.actor.person];
    const before = await traceOf(world);
    for (const path of ['', '/riwayat']) {
      const answers = await Promise.all(invisible.map(async (id) => withoutInstance(await upt.get(`/kasus/${id}${path}`))));
      expect(new Set(answers.map((a) => JSON.stringify(a)))).toEqual(new Set([JSON.stringify(answers[0])]));
      expect(answers[0]).toMatchObject({ status: 404, body: { type: 'urn:predikat:masalah:tidak-ditemukan' } });
    }
    for (const [command, data] of [['lke.isi', { jawaban: {} }], ['satker.mulaiMembangun', {}], ['usulan.ajukan', { tanggal: '2027-01-15' }]] as const) {
      const sent = await Promise.all(invisible.map(async (id) => withoutInstance(await upt.send(id, command, data))));
      expect([command, new Set(sent.map((a) => JSON.stringify(a))).size, sent[0]?.status]).toEqual([command, 1, 404]);
    }
    expect(await traceOf(world)).toEqual(before);
  });

  it('becomes visible to the unit when the layer is finished', async () => {
    const upt = await person(k.lapas.operator);
    const layers = async () => (await rowsOf(upt.get('/kasus?mesin=lke'))).map((row) => row.kunci);
    expect(await layers()).toEqual(['2027/mandiri']);
    await (await person(k.kanwilPemasyarakatan.penilai[1])).get(`/kasus/${lapas.kasus('lke/kanwil')}`).expect(200);
    await (await person(k.auditor)).get(`/kasus/${lapas.kasus('lke/kanwil')}`).expect(200);
    for (const stranger of [k.itjen.ketuaTpi, k.menteri, k.kanwilPemasyarakatan.operator]) await (await person(stranger)).get(`/kasus/${lapas.kasus('lke/kanwil')}`).expect(404);
    await lapas.through('lke.selesaikan@kanwil');
    expect(await layers()).toEqual(['2027/kanwil', '2027/mandiri']);
    await upt.get(`/kasus/${lapas.kasus('lke/kanwil')}`).expect(200);
  });
});

describe('an act that is not of the post', () => {
  it('is refused with who may, and by which article', async () => {
    const [why] = await whyOf((await person(k.lapas.operator)).send(lapas.kasus('usulan'), 'usulan.teruskan', { nomorSurat: '1', tanggal: '2027-02-10' }), 403);
    expect(why).toMatchObject({ rule: 'izin.jabatan', need: 'Kepala Kantor Wilayah (Tim Penilai Kantor Wilayah)', have: expect.stringContaining('Operator Satker pada Lembaga Pemasyarakatan') });
    expect(why?.basis.length).toBeGreaterThan(0);
  });

  it('is refused at the address of another tier, with the own one, whether it reads or sends', async () => {
    const upt = await person(k.lapas.kepala);
    for (const sent of [upt.ask('get', '/api/v1/kementerian/kasus'), upt.ask('get', `/api/v1/nasional/kasus/${lapas.kasus('usulan')}`), upt.send(null, 'satker.buka', { satker: upt.actor.satker, tujuan: 'WBBM' }, { tier: 'kanwil' })]) {
      expect(await whyOf(sent, 403)).toEqual([expect.objectContaining({ rule: 'izin.tingkat', have: 'jabatan tingkat UPT', where: '/api/v1/upt' })]);
    }
  });

  it('is refused to a person of conflicting interests, over all posts and the look-back', async () => {
    await lapas.through('usulan.masukkanDaftar');
    await rutan.through('usulan.ajukan');
    const skTim = { nomor: 'SK', tanggal: '2027-03-01' };
    for (const [name, role, route, lapisan] of [[k.mantanKepalaLapas, 'anggotaTpi', lapas, 'tpi'], [k.rangkap, 'timPenilaiKanwil', rutan, 'kanwil']] as const) {
      const why = await whyOf((await world.signIn(name, role)).send(null, 'lke.mulai', { usulan: route.kasus('usulan'), lapisan, skTim }), 403);
      expect(why).toEqual([expect.objectContaining({ rule: 'lke.bukan-unit-sendiri', have: 'memegang atau pernah memegang jabatan di sana' })]);
    }
  });
});

describe('without a session', () => {
  it.each([['no cookie', ''], ['an unknown token', `sid=${'A'.repeat(43)}`], ['a token of another form', 'sid=x'], ['two tokens', 'sid=x; sid=y']])('%s: nothing is told or done', async (_, cookie) => {
    for (const [method, path] of [['get', '/kasus'], ['get', '/kotak-masuk'], ['get', '/satker'], ['get', `/kasus/${randomUUID()}`], ['post', '/perintah'], ['post', `/kasus/${randomUUID()}/perintah`]] as const) {
      const { body } = await world.ask(method, `/api/v1/upt${path}`).set('cookie', cookie).set('idempotency-key', randomUUID()).send(method === 'post' ? { perintah: 'satker.buka', data: {} } : undefined).expect(401);
      expect(body).toMatchObject({ type: 'urn:predikat:masalah:belum-masuk', status: 401 });
    }
  });

  it('that was revoked, the next request is refused', async () => {
    const upt = await world.signIn(k.kanim.kepala);
    await upt.get('/kasus').expect(200);
    await world.asAdmin('delete from session where account_id = $1', [upt.actor.account]);
    await upt.get('/kasus').expect(401);
    await upt.send(null, 'satker.buka', { satker: upt.actor.satker, tujuan: 'WBBM' }).expect(401);
  });

  it('or with a post that ended yesterday, the next request is refused', async () => {
    const upt = await world.signIn(k.kanim.operator);
    await upt.get('/kasus').expect(200);
    await world.asAdmin(`update post set sampai = (app.now() at time zone 'Asia/Jakarta')::date - 1 where id = $1`, [upt.actor.post]);
    for (const sent of [upt.get('/kasus'), upt.send(null, 'satker.buka', { satker: upt.actor.satker, tujuan: 'WBBM' })]) {
      expect(await whyOf(sent, 403)).toEqual([expect.objectContaining({ rule: 'sesi.jabatan-aktif', where: '/api/v1/sesi/jabatan' })]);
    }
  });

  it('or with a post that ends today, work goes on until midnight of the instansi', async () => {
    const upt = await world.signIn(k.kanim.kepala);
    await world.asAdmin(`update post set sampai = '2027-05-25' where id = $1`, [upt.actor.post]);
    await world.clock.to('2027-05-25T16:59:00Z');
    await upt.get('/kasus').expect(200);
    await world.clock.to('2027-05-25T17:00:30Z');
    await upt.get('/kasus').expect(403);
    await world.clock.to('2027-05-25');
  });
});
