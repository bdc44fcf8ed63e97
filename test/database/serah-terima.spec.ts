import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { Passwords } from '../../src/identity/passwords.js';
import { SessionService } from '../../src/identity/session.service.js';
import { SerahTerimaService } from '../../src/orang/serahTerima/serah-terima.service.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { pelaku } from '../support/pelaku.js';

const { kemenimipas: k, contoh: c } = DEMO;
const DASAR = { sebab: 'mutasi', dasar: 'M.IP-12.KP.03.03 Tahun 2027' } as const;

describe('the hand-over of somebody who moves or leaves', () => {
  let demo: DemoDatabase;
  let admin: Actor;
  let serah: SerahTerimaService;
  let sessions: SessionService;
  let today: string;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    admin = await pelaku(demo, k.admin);
    serah = new SerahTerimaService(demo.database, new LawCatalog(), new Kewenangan(randomBytes(32)));
    sessions = new SessionService(demo.database, new Passwords());
    [{ today }] = await demo.asAdmin<{ today: string }>(`select (app.now() at time zone 'Asia/Jakarta')::date::text as today`) as [{ today: string }];
    await demo.asAdmin(`insert into regulasi (id, jenis, sidik, naskah) values ('paket', 'paket', '', '{}'), ('lke', 'instrumen', '', '{}') on conflict do nothing`);
  });
  afterAll(() => demo.close());

  const day = (n: number): string => new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10);
  const enter = (namaPengguna: string) => sessions.signIn({ namaPengguna, kataSandi: demo.accounts.kataSandi });
  const ends = async (orang: string) => (await demo.asAdmin<{ sampai: string | null }>('select sampai::text from post where person_id = $1 order by role', [orang])).map(({ sampai }) => sampai);
  const events = async (type: string) => (await demo.asAdmin<{ payload: string }>('select payload from peristiwa_kewenangan where type = $1 order by seq', [type])).map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);

  /** A case of the unit that waits for the role, names the person, and was claimed by the post. */
  async function inHand(who: Actor, machine = 'usulan'): Promise<string> {
    const id = randomUUID();
    await demo.asAdmin(`insert into kasus select $1, $2::uuid, $3, 1, $4, ($2::uuid)::text, null, $5, 'paket', '', 'lke', '', 'disiapkan', 'active', jsonb_build_object('ketua', $6::text), 1, '', now()`, [who.tenant, id, machine, who.satker, who.path, who.person]);
    await demo.asAdmin('insert into tugas values ($1, $2, $3, $4, $4, now())', [who.tenant, id, who.role, who.path]);
    await demo.asAdmin('insert into klaim (tenant_id, case_id, role, path, sejak, person_id, post_id) values ($1, $2, $3, $4, now(), $5, $6)', [who.tenant, id, who.role, who.path, who.person, who.post]);
    return id;
  }

  it('tells what is in their hands, and changes nothing by telling', async () => {
    const who = await pelaku(demo, k.rutan.operator);
    const [usulan, panel] = [await inHand(who), await inHand(who, 'panel')];
    await enter(k.rutan.operator);
    const told = await serah.lihat(admin, who.person);
    expect(told).toMatchObject({ jabatan: [{ id: who.post, peran: 'operator', satker: k.rutan.kode }], penggantian: [], token: 0, sesi: 1 });
    const of = (kasus: string) => told.kasus.filter((each) => each.kasus === kasus).map(({ sebab }) => sebab).sort();
    expect([of(usulan), of(panel)]).toEqual([['disebut', 'klaim', 'tugas'], ['klaim', 'panel', 'tugas']]);
    expect(await ends(who.person)).toEqual([null]);
  });

  it('today ends sessions, tokens and substitutions at once and passes claims to an equal', async () => {
    const [old, equal, other] = [await pelaku(demo, k.kanwilPemasyarakatan.penilai[0]), await pelaku(demo, k.kanwilPemasyarakatan.penilai[1]), await pelaku(demo, k.rutan.kepala)];
    const kasus = await inHand(old);
    const token = await enter(k.kanwilPemasyarakatan.penilai[0]);
    await demo.asAdmin(`insert into token (tenant_id, id, sidik, jenis, account_id, post_id, nama, cakupan, dibuat_oleh, kedaluwarsa) values ($1, gen_random_uuid(), sha256('t'), 'pribadi', $2, $3, 'cli', '{baca:kasus}', $4, clock_timestamp() + interval '1 day')`, [old.tenant, old.account, old.post, old.person]);
    await demo.asAdmin(`insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan) values ($1, gen_random_uuid(), $2, $3, 'plh', $4, $5, 'Plh-1', 'cuti', $6, $7)`, [old.tenant, other.post, old.person, today, day(5), admin.person, admin.post]);
    const done = await serah.serahkan(admin, old.person, { mulai: today, ...DASAR, penerus: equal.person, nonaktifkan: true });
    expect(done).toMatchObject({ jabatanBerakhir: 1, penggantianDicabut: 1, klaimBeralih: 1, tokenDicabut: 1, sebelumnya: { token: 1, sesi: 1, penggantian: [{ jenis: 'plh' }] } });
    expect(await ends(old.person)).toEqual([day(-1)]);
    expect(await sessions.sessionOf(token)).toBeNull();
    await expect(enter(k.kanwilPemasyarakatan.penilai[0])).rejects.toMatchObject({ status: 401 });
    expect(await demo.asAdmin('select person_id, post_id from klaim where case_id = $1', [kasus])).toEqual([{ person_id: equal.person, post_id: equal.post }]);
    expect(await demo.asAdmin('select o.nama from person o where o.id = $1', [old.person])).toEqual([{ nama: old.nama }]);
    expect(await events('orang.diserahterimakan')).toContainEqual({ orang: old.person, mulai: today, ...DASAR, penerus: equal.person, nonaktifkan: true });
    expect(await events('jabatan.diakhiri')).toContainEqual({ id: old.post, sampai: day(-1) });
    expect(await events('penggantian.dicabut')).toHaveLength(1);
  });

  it('later leaves the session until that day; a claim goes to nobody who holds another post', async () => {
    const [who, other] = [await pelaku(demo, k.kanim.operator), await pelaku(demo, k.kanim.kepala)];
    const kasus = await inHand(who);
    const token = await enter(k.kanim.operator);
    await expect(serah.serahkan(admin, who.person, { mulai: day(10), ...DASAR, penerus: other.person, nonaktifkan: true })).resolves.toMatchObject({ jabatanBerakhir: 1, klaimBeralih: 0 });
    expect(await ends(who.person)).toEqual([day(9)]);
    expect((await sessions.sessionOf(token))?.actor?.post).toBe(who.post);
    expect(await demo.asAdmin('select person_id from klaim where case_id = $1', [kasus])).toEqual([{ person_id: who.person }]);
    const [{ nonaktif }] = await demo.asAdmin<{ nonaktif: string }>(`select (nonaktif_sejak at time zone 'Asia/Jakarta')::text as nonaktif from account where id = $1`, [who.account]) as [{ nonaktif: string }];
    expect(nonaktif.slice(0, 10)).toBe(day(10));
    await demo.asAdmin(`update app.jam set geser = interval '10 days'`);
    expect((await sessions.sessionOf(token))?.actor).toBeNull();
    await demo.asAdmin(`update app.jam set geser = '0'`);
  });

  it('releases a claim that no successor can take', async () => {
    const who = await pelaku(demo, k.lapas.operator);
    const kasus = await inHand(who);
    await serah.serahkan(admin, who.person, { mulai: today, ...DASAR, nonaktifkan: false });
    expect(await demo.asAdmin('select from klaim where case_id = $1', [kasus])).toEqual([]);
    await expect(enter(k.lapas.operator)).resolves.toBeDefined(); // moved, not gone: the account stays
  });

  it('is refused for a day that has passed, a post that begins later, a successor who is unknown or the same', async () => {
    const who = await pelaku(demo, k.rutan.kepala);
    const tries = async (body: object) => serah.serahkan(admin, who.person, { mulai: day(1), ...DASAR, nonaktifkan: false, ...body }).then(() => [], (error: { faults?: { path: string }[] }) => error.faults?.map(({ path }) => path));
    expect(await tries({ mulai: day(-1) })).toEqual(['/mulai']);
    expect(await tries({ mulai: '2026-02-30' })).toEqual(['/mulai']);
    expect(await tries({ penerus: who.person })).toEqual(['/penerus']);
    expect(await tries({ penerus: (await pelaku(demo, c.admin)).person })).toEqual(['/penerus']);
    await demo.asAdmin(`insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sk) values ($1, gen_random_uuid(), $2, 'anggotaTpi', $3, $4, $5, 'SK-besok')`, [who.tenant, who.person, who.satker, who.path, day(3)]);
    expect(await tries({})).toEqual(['/mulai']);
    expect(await ends(who.person)).toEqual([null, null]);
  });

  it('never leaves an instansi without an administrator', async () => {
    await expect(serah.serahkan(admin, admin.person, { mulai: day(1), ...DASAR, nonaktifkan: true })).rejects.toMatchObject({ status: 422, why: [{ rule: 'orang.administrator-tersisa' }] });
    expect(await ends(admin.person)).toEqual([null]);
  });

  it('is of the administrator, and only for people of the own instansi', async () => {
    const body = { mulai: today, ...DASAR, nonaktifkan: true };
    await expect(serah.serahkan(await pelaku(demo, k.menteri), (await pelaku(demo, k.kanim.kepala)).person, body)).rejects.toMatchObject({ status: 403 });
    const foreign = (await pelaku(demo, c.balai.kepala)).person;
    await expect(serah.serahkan(admin, foreign, body)).rejects.toMatchObject({ status: 404 });
    await expect(serah.lihat(admin, foreign)).rejects.toMatchObject({ status: 404 });
    const tpn = (await pelaku(demo, DEMO.tpn)).person;
    await serah.serahkan(admin, tpn, { ...body, nonaktifkan: false });
    expect((await demo.asAdmin<{ tenant_id: string }>('select tenant_id from post where person_id = $1 and sampai is not null', [tpn])).map((row) => row.tenant_id)).toEqual([admin.tenant]);
  });
});
