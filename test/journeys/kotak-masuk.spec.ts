import ICAL from 'ical.js';
import { randomUUID } from 'node:crypto';
import type { TugasSayaDto } from '../../src/kotakMasuk/kotak-masuk.dto.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, rowsOf, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
const SAYA = '/api/v1/saya';

let world: World;
let route: Route;
let there: Route;
let person: (name: string) => Promise<Person>;

beforeAll(async () => {
  world = await openWorld();
  ({ route, person } = await routeOverHttp(world, 'lapas'));
  ({ route: there } = await routeOverHttp(world, 'balai'));
  await route.through('usulan.ajukan');
  await there.through('usulan.ajukan');
}, 90_000);
afterAll(() => world.close());

const inbox = (who: Person, query = '') => rowsOf<TugasSayaDto>(who.ask('get', `${SAYA}/kotak-masuk${query}`));
const taskOf = async (who: Person, kasus: string): Promise<TugasSayaDto | undefined> => (await inbox(who)).find((row) => row.kasus === kasus);
const claim = (who: Person, kasus: string, body: object = {}) => who.ask('post', `${SAYA}/kotak-masuk/${kasus}/klaim`).send(body);
const hand = (who: Person, kasus: string, body: object) => who.ask('post', `${SAYA}/kotak-masuk/${kasus}/serahkan`).send(body);
/** A substitution, as a decree of the minister would make it. */
const substitute = (holder: Person, acting: Person, sebagai: 'plh' | 'plt' = 'plh', sk = randomUUID()) => world.asAdmin(
  `insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan) values ($1, gen_random_uuid(), $2, $3, $4, '2027-01-01', '2027-12-31', $5, 'Cuti', $6, $6)`,
  [holder.actor.tenant, holder.actor.post, acting.actor.person, sebagai, sk, randomUUID()]);

describe('what waits for a person', () => {
  it('tells what is asked by which article, because of which post, since when and until when', async () => {
    const assessor = await person(k.kanwilPemasyarakatan.kepala);
    const row = await taskOf(assessor, route.kasus('usulan'));
    expect(row).toMatchObject({
      mesin: 'usulan', keadaan: 'penilaianPendahuluan', satker: { nama: 'Lembaga Pemasyarakatan Kelas I Cirebon' },
      jabatan: { peran: 'kepalaKanwil', id: `${assessor.actor.tenant}/${assessor.actor.post}`, instansi: 'Kementerian Imigrasi dan Pemasyarakatan' },
    });
    expect(row?.diminta.map(({ perintah }) => perintah)).toEqual(expect.arrayContaining(['usulan.teruskan', 'usulan.kembalikan']));
    expect(row?.diminta.every(({ dasar }) => dasar.length > 0 && dasar.every(({ pasal }) => pasal !== ''))).toBe(true);
    expect(row?.tenggat?.layanan).toMatchObject({ tanggal: expect.stringMatching(/^2027-/), status: expect.stringMatching(/^(jauh|dekat|lewat)$/) });
    expect(row?.sejak).toMatch(/^2027-.*Z$/);
  });

  it('is the inbox of the tier, for one post', async () => {
    for (const name of [k.kanwilPemasyarakatan.kepala, k.kanwilPemasyarakatan.penilai[0], k.lapas.kepala, k.menteri, k.auditor]) {
      const who = await person(name);
      expect((await inbox(who)).map(({ kasus }) => kasus)).toEqual((await rowsOf(who.get('/kotak-masuk'))).map(({ id }) => id));
    }
  });

  it('gathers the posts of one person in several instansi, each read as that post', async () => {
    await route.through('surat.kirim');
    const tpn = await world.signIn(DEMO.tpn, 'tpn', k.kode);
    const here = await inbox(tpn);
    expect(here.map(({ kasus }) => kasus)).toContain(route.kasus('usulan'));
    await there.through('surat.kirim');
    const both = await inbox(tpn);
    expect(new Set(both.map(({ jabatan }) => jabatan.instansi)).size).toBe(2);
    expect(both.map(({ kasus }) => kasus)).toEqual(expect.arrayContaining([route.kasus('usulan'), there.kasus('usulan')]));
    const id = both.find(({ kasus }) => kasus === there.kasus('usulan'))?.jabatan.id ?? '';
    expect(new Set((await inbox(tpn, `?jabatan=${id}`)).map(({ jabatan }) => jabatan.id))).toEqual(new Set([id]));
    expect((await inbox(tpn, '?mesin=surat')).filter(({ mesin }) => mesin !== 'surat')).toEqual([]);
  });

  it('waits for a Plh too, under that title, and no longer once the substitution is withdrawn', async () => {
    const [holder, acting] = [await person(k.itjen.ketuaTpi), await person(k.setjen.biro[1])];
    await substitute(holder, acting);
    const mine = await taskOf(acting, route.kasus('usulan'));
    expect(mine?.jabatan).toMatchObject({ judul: expect.stringMatching(/^Plh\. /), sebagai: 'plh', menggantikan: holder.actor.nama, peran: 'ketuaTpi' });
    expect((await taskOf(holder, route.kasus('usulan')))?.jabatan.sebagai).toBeUndefined();
    await world.asAdmin('update penggantian set dicabut_pada = app.now()');
    expect((await inbox(acting)).filter(({ jabatan }) => jabatan.sebagai)).toEqual([]);
    await world.asAdmin('delete from penggantian');
  });

  it.each(['sejak', '-sejak', 'tenggat'])('comes in pages by %s, none lost and none twice', async (urut) => {
    const tpn = await world.signIn(DEMO.tpn, 'tpn', k.kode);
    const whole = await inbox(tpn, `?urut=${urut}`);
    expect(whole.length).toBeGreaterThan(1);
    const paged: TugasSayaDto[] = [];
    for (let mark: string | undefined = ''; mark !== undefined;) {
      const answer = await tpn.ask('get', `${SAYA}/kotak-masuk?urut=${urut}&jumlah=1${mark && `&setelah=${mark}`}`).expect(200);
      const page = answer.body as { isi: TugasSayaDto[]; berikutnya?: string };
      paged.push(...page.isi);
      mark = page.berikutnya;
    }
    expect(paged).toEqual(whole);
    const keys = whole.map(({ sejak, tenggat }) => (urut === 'tenggat' ? [tenggat?.hukum?.tanggal, tenggat?.layanan?.tanggal].filter((day) => day !== undefined).sort()[0] ?? '9999' : sejak));
    expect(keys).toEqual(urut === '-sejak' ? keys.toSorted().toReversed() : keys.toSorted());
  });

  it.each([['?setelah=x', 400], ['?urut=nama', 400], ['?jumlah=0', 400], ['?jumlah=101', 400], ['?klaim=semua', 400], ['?status=besok', 400], [`?jabatan=${randomUUID()}`, 404]])('answers %s with %i', async (query, status) => {
    await (await person(k.lapas.kepala)).ask('get', `${SAYA}/kotak-masuk${query}`).expect(status);
  });

  it('asks who is there', async () => {
    await world.ask('get', `${SAYA}/kotak-masuk`).expect(401);
  });
});

describe('a claim', () => {
  let first: Person;
  let second: Person;
  let kasus: string;
  let rutan: Route;
  beforeAll(async () => {
    ({ route: rutan } = await routeOverHttp(world, 'rutan', { declared: true }));
    await rutan.through('usulan.masukkanDaftar');
    [first, second] = [await person(k.itjen.anggotaTpi[0]), await person(k.itjen.anggotaTpi[1])];
    kasus = rutan.kasus('usulan');
  });

  it('is seen by the other holders, and refused to a second one', async () => {
    await claim(first, kasus).expect(204);
    await claim(first, kasus).expect(204);
    expect((await taskOf(first, kasus))?.klaim).toMatchObject({ saya: true, nama: first.actor.nama });
    expect((await taskOf(second, kasus))?.klaim).toMatchObject({ saya: false, orang: first.actor.person });
    const { body } = await claim(second, kasus).expect(409);
    expect(body).toMatchObject({ reason: 'sudah-diambil', detail: expect.stringContaining(first.actor.nama) });
    expect([(await inbox(first, '?klaim=saya')).length, (await inbox(second, '?klaim=lain')).length, (await inbox(second, '?klaim=bebas')).some((row) => row.kasus === kasus)]).toEqual([1, 1, false]);
  });

  it('can be given back, by who has it, and then be taken by another', async () => {
    await second.ask('delete', `${SAYA}/kotak-masuk/${kasus}/klaim`).expect(204);
    expect((await taskOf(second, kasus))?.klaim?.orang).toBe(first.actor.person);
    await first.ask('delete', `${SAYA}/kotak-masuk/${kasus}/klaim`).expect(204);
    await claim(second, kasus).expect(204);
    expect((await taskOf(first, kasus))?.klaim?.orang).toBe(second.actor.person);
  });

  it('goes to one of two who ask at once', async () => {
    await second.ask('delete', `${SAYA}/kotak-masuk/${kasus}/klaim`).expect(204);
    const statuses = await Promise.all([claim(first, kasus), claim(second, kasus)].map(async (asked) => (await asked).status));
    expect(statuses.toSorted()).toEqual([204, 409]);
    const winner = statuses[0] === 204 ? first : second;
    await winner.ask('delete', `${SAYA}/kotak-masuk/${kasus}/klaim`).expect(204);
  });

  it('is handed over to a holder of the same role, who is told; to nobody else', async () => {
    await claim(first, kasus).expect(204);
    const { body } = await first.ask('get', `${SAYA}/kotak-masuk/${kasus}/penerima`).expect(200);
    expect((body as { isi: { orang: string }[] }).isi.map(({ orang }) => orang)).toContain(second.actor.person);
    await hand(second, kasus, { orang: (await person(k.itjen.anggotaTpi[2])).actor.person }).expect(409);
    await hand(first, kasus, { orang: first.actor.person }).expect(400);
    await hand(first, kasus, { orang: 'x' }).expect(400);
    for (const name of [k.lapas.kepala, k.auditor, k.menteri]) { // elsewhere, and where the scope covers the case but the office is another one
      const { body: refused } = await hand(first, kasus, { orang: (await person(name)).actor.person }).expect(422);
      expect(refused.why[0]).toMatchObject({ rule: 'tugas.penerima-setara', need: expect.stringContaining('anggotaTpi') });
    }
    await hand(first, kasus, { orang: second.actor.person }).expect(204);
    expect((await taskOf(first, kasus))?.klaim?.orang).toBe(second.actor.person);
    expect(await rowsOf<{ judul: string }>(second.ask('get', '/api/v1/pemberitahuan'))).toEqual(expect.arrayContaining([expect.objectContaining({ kasus, judul: 'Tugas diserahkan kepada Anda', jenis: 'tugas' })]));
  });

  it('falls to all again when its person no longer holds the post', async () => {
    await world.asAdmin(`update post set sampai = '2027-05-24' where id = $1`, [second.actor.post]);
    expect((await taskOf(first, kasus))?.klaim).toBeUndefined();
    await claim(first, kasus).expect(204);
    await world.asAdmin('update post set sampai = null where id = $1', [second.actor.post]);
    expect((await taskOf(second, kasus))?.klaim?.orang).toBe(first.actor.person);
  });

  it('stops nobody at the door, and ends when the case moves on', async () => {
    await rutan.through('lke.mulai@tpi');
    await claim(second, rutan.kasus('lke/tpi')).expect(204);
    await rutan.through('lke.isi@tpi'); // by the other one
    expect((await taskOf(first, rutan.kasus('lke/tpi')))?.klaim?.orang).toBe(second.actor.person);
    await rutan.through('lke.ajukan@tpi');
    await rutan.through('usulan.terbitkanLhe');
    expect(await Promise.all([kasus, rutan.kasus('lke/tpi')].map((id) => taskOf(first, id)))).toEqual([undefined, undefined]);
    const held = await world.asAdmin('select from klaim kl join tugas t using (tenant_id, case_id, role) where kl.sejak = t.sejak and kl.case_id = any($1)', [[kasus, rutan.kasus('lke/tpi')]]);
    expect(held).toEqual([]);
  });

  it.each([['of another instansi', () => there.kasus('usulan')], ['that is unknown', () => randomUUID()], ['that waits for others', () => route.kasus('surat')]])('of a case %s is answered with 404', async (_, id) => {
    const operator = await person(k.lapas.operator);
    await claim(operator, id()).expect(404);
    await operator.ask('delete', `${SAYA}/kotak-masuk/${id()}/klaim`).expect(404);
    await hand(operator, id(), { orang: first.actor.person }).expect(404);
    await operator.ask('get', `${SAYA}/kotak-masuk/${id()}/penerima`).expect(404);
  });
});

describe('watching', () => {
  const watched = (who: Person) => rowsOf<{ kasus: string }>(who.ask('get', `${SAYA}/pantauan`));

  it('is for what the post sees, and ends silently when it no longer does', async () => {
    const auditor = await person(k.auditor);
    await auditor.ask('put', `${SAYA}/pantauan/${route.kasus('usulan')}`).expect(204);
    await auditor.ask('put', `${SAYA}/pantauan/${route.kasus('usulan')}`).expect(204);
    expect((await watched(auditor)).map(({ kasus }) => kasus)).toEqual([route.kasus('usulan')]);
    await world.asAdmin(`update post set scope_path = '/kemenimipas/itjen/' where id = $1`, [auditor.actor.post]);
    expect(await watched(auditor)).toEqual([]);
    await auditor.ask('delete', `${SAYA}/pantauan/${route.kasus('usulan')}`).expect(204);
    await world.asAdmin(`update post set scope_path = '/kemenimipas/' where id = $1`, [auditor.actor.post]);
    expect(await watched(auditor)).toEqual([]);
  });

  it('does not open what is not theirs to see', async () => {
    const operator = await person(k.rutan.operator);
    for (const id of [route.kasus('usulan'), there.kasus('usulan'), randomUUID()]) await operator.ask('put', `${SAYA}/pantauan/${id}`).expect(404);
  });
});

describe('the calendar', () => {
  const address = async (who: Person): Promise<string> => ((await who.ask('post', `${SAYA}/kalender`).expect(201)).body as { alamat: string }).alamat;
  const pathOf = (alamat: string): string => new URL(alamat).pathname + new URL(alamat).search;
  const events = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component), kategori: component.getFirstPropertyValue('categories'), url: component.getFirstPropertyValue('url'),
  }));

  it('holds the deadlines as whole days, under the same UID for ever, with dates of the law apart from targets', async () => {
    const kanwil = await person(k.kanwilImigrasi.kepala);
    const { route: kanim } = await routeOverHttp(world, 'kanim', { declared: true });
    await kanim.through('usulan.ajukan');
    const alamat = await address(kanwil);
    const read = async () => events((await world.ask('get', pathOf(alamat)).expect(200).expect('content-type', /^text\/calendar/)).text);
    const [task] = (await inbox(kanwil)).filter(({ kasus }) => kasus === kanim.kasus('usulan'));
    const found = (await read()).filter(({ event }) => event.uid.startsWith(kanim.kasus('usulan')));
    const target = found.find(({ kategori }) => kategori === 'Target layanan');
    expect(target?.event.startDate.isDate).toBe(true);
    expect([target?.event.startDate.toString(), target?.event.sequence]).toEqual([task?.tenggat?.layanan?.tanggal, task?.versi]);
    expect(found.filter(({ kategori }) => kategori === 'Tenggat hukum').map(({ event }) => event.startDate.toString())).toEqual(task?.tenggat?.hukum ? [task.tenggat.hukum.tanggal] : []);
    expect((await read()).map(({ event }) => event.uid)).toEqual((await read()).map(({ event }) => event.uid));
    await kanim.through('lke.mulai@kanwil');
    const later = (await read()).find(({ event }) => event.uid === target?.event.uid);
    expect(later?.event.sequence).toBeGreaterThanOrEqual(target?.event.sequence ?? 99);
  });

  it('holds the milestones of the year, moved by a later letter under the same UID with a higher SEQUENCE', async () => {
    const sekjen = await person(k.setjen.sekjen);
    const alamat = await address(sekjen);
    const deadline = async () => events((await world.ask('get', pathOf(alamat)).expect(200)).text).filter(({ event }) => event.summary === 'Batas pengiriman paket usulan 2027').map(({ event, kategori }) => ({ uid: event.uid, day: event.startDate.toString(), sequence: event.sequence, kategori }));
    const [before, ...more] = await deadline();
    expect([before?.day, before?.kategori, more]).toEqual(['2027-05-31', 'Tenggat hukum', []]);
    await world.asAdmin(`update kasus set context = context || '{"batas":{"tanggal":"2027-06-14","nomorPemberitahuan":"B/7","tanggalPemberitahuan":"2027-05-20"}}' where machine = 'surat' and tenant_id = $1`, [sekjen.actor.tenant]);
    const [after] = await deadline();
    expect([after?.uid, after?.day, (after?.sequence ?? 0) > (before?.sequence ?? 0)]).toEqual([before?.uid, '2027-06-14', true]);
  });

  it('names no person and no score', async () => {
    const ketua = await person(k.itjen.ketuaTpi);
    const { text } = await world.ask('get', pathOf(await address(ketua))).expect(200);
    expect(text).toContain('BEGIN:VEVENT');
    const names = await world.asAdmin<{ nama: string }>('select nama from person');
    expect(names.filter(({ nama }) => text.includes(nama))).toEqual([]);
  });

  it('ends with a new address, with its withdrawal, and for an account that is closed; all look unknown', async () => {
    const who = await person(k.lapas.kepala);
    const old = await address(who);
    const fresh = await address(who);
    await world.ask('get', pathOf(old)).expect(404);
    await world.ask('get', pathOf(fresh)).expect(200);
    await world.asAdmin('update account set nonaktif_sejak = now() where id = $1', [who.actor.account]);
    await world.ask('get', pathOf(fresh)).expect(404);
    await world.asAdmin('update account set nonaktif_sejak = null where id = $1', [who.actor.account]);
    await who.ask('delete', `${SAYA}/kalender`).expect(204);
    await world.ask('get', pathOf(fresh)).expect(404);
    await world.ask('get', `${SAYA}/kalender.ics?kode=${'a'.repeat(43)}`).expect(404);
    await world.ask('get', `${SAYA}/kalender.ics?kode=pendek`).expect(404);
    await world.ask('get', `${SAYA}/kalender.ics`).expect(400);
  });
});
