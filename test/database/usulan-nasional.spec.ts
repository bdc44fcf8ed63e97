import { answersOf, worst } from '../../machines/lke/sample-answers.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { Forbidden, Refused } from '../../src/platform/http/problem.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import type { Reply } from '../../src/workflow/workflow.service.js';
import { routeAtDoor, type RouteAtDoor } from '../support/world-actors.js';
import { openGround, TODAY, type Ground } from '../support/world-ground.js';

jest.setTimeout(60_000);

const { instrument } = lawById('kemenimipas-sek-ot-03-02-01-2025');
const [QUESTION = ''] = instrument.questions.keys();
const SIDIK = 'a'.repeat(64);
let ground: Ground;
let walk: RouteAtDoor;

beforeAll(async () => {
  ground = await openGround();
  walk = await routeAtDoor(ground, 'lapas');
});
afterAll(() => ground.close());

/** TPN in the post that an instansi gave it. */
const tpn = (instansi: Parameters<Ground['actor']>[2] = 'kemenimipas') => ground.actor(DEMO.tpn, 'tpn', instansi);
const send = async (who: string, command: string, kasus: string | null, data: Record<string, unknown> = {}): Promise<Reply> => ground.execute(await walk.actor(who), { command, kasus, data });
const usulan = (): string => walk.route.kasus('usulan');
/** The rules that refuse a command, and whether segregation is among them. */
async function refusedBy(promise: Promise<Reply>): Promise<readonly [string, string[]]> {
  const error: unknown = await promise.then((reply) => new Error(`accepted: ${reply.keadaan}`), (thrown: unknown) => thrown);
  if (error instanceof Refused) return ['refused', [...new Set(error.why.map(({ rule }) => rule))]];
  if (error instanceof Forbidden) return ['forbidden', [...new Set(error.why.map(({ rule }) => rule))]];
  throw error;
}

describe('an exemption from segregation (C30)', () => {
  const lke = () => ({ usulan: usulan(), lapisan: 'tpi', skTim: { nomor: 'SK-3', tanggal: '2027-01-05' } });

  it('is needed by an assessor who lately held a post in the unit', async () => {
    await walk.route.before('lke.mulai@tpi');
    const { tenant, person } = await walk.actor(walk.route.cast.anggotaTpi);
    await ground.asAdmin(`insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sampai, sk) select $1, gen_random_uuid(), $2, 'operator', id, path, '2026-01-01', '2026-12-31', 'SK lama' from satker where tenant_id = $1 and id = $3`, [tenant, person, walk.route.cast.satker]);
    expect(await refusedBy(send(walk.route.cast.anggotaTpi, 'lke.mulai', null, lke()))).toEqual(['forbidden', ['lke.bukan-unit-sendiri']]);
  });

  it('is given by the chair to others, with a reason, and not to himself', async () => {
    const [ketua, anggota] = await Promise.all([walk.actor(walk.route.cast.ketuaTpi), walk.actor(walk.route.cast.anggotaTpi)]);
    const data = { lapisan: 'tpi', alasan: 'Hanya dua minggu sebagai pelaksana tugas', tanggal: TODAY };
    expect(await refusedBy(send(walk.route.cast.anggotaTpi, 'usulan.kecualikan', usulan(), { ...data, orang: ketua.person }))).toEqual(['forbidden', ['izin.jabatan']]);
    expect(await refusedBy(send(walk.route.cast.ketuaTpi, 'usulan.kecualikan', usulan(), { ...data, orang: ketua.person }))).toEqual(['forbidden', ['usulan.pengecualian-orang-lain']]);
    await send(walk.route.cast.ketuaTpi, 'usulan.kecualikan', usulan(), { ...data, orang: anggota.person });
  });

  it('lets the act pass, and every act tells of it', async () => {
    const { peringatan } = await walk.route.through('lke.mulai@tpi');
    expect(peringatan).toMatchObject([{ rule: 'lke.bukan-unit-sendiri', have: expect.stringContaining('dikecualikan oleh ketua tim: Hanya dua minggu sebagai pelaksana tugas') as string }]);
  });
});

describe('the report of TPI', () => {
  it('is told of assessors without a recorded training, and issued all the same (I-15a)', async () => {
    const { peringatan } = await walk.route.through('usulan.terbitkanLhe');
    expect(peringatan).toMatchObject([{ rule: 'usulan.pelatihan-penilai', have: '1 dari 1 penilai belum tercatat' }]);
  });
});

describe('the worksheet of TPN (N-15, C48)', () => {
  let lke: string;

  it('is written by TPN alone, while it evaluates', async () => {
    await walk.route.before('usulan.catatDesk');
    const data = { usulan: usulan(), lapisan: 'tpn' };
    expect(await refusedBy(send(walk.route.cast.ketuaTpi, 'lke.mulai', null, data))).toEqual(['forbidden', ['izin.jabatan']]);
    lke = (await ground.execute(await tpn(), { command: 'lke.mulai', kasus: null, data })).kasus;
  });

  it('starts from that of TPI, and is closed once the field is done', async () => {
    const [{ jawaban } = { jawaban: {} }] = await ground.asAdmin<{ jawaban: object }>(`select json_object_agg(kunci, isi) as jawaban from kasus_butir where case_id = $1`, [lke]);
    expect(Object.keys(jawaban)).toHaveLength(instrument.questions.size);
    await walk.route.before('usulan.catatKlirens@ombudsman');
    expect((await ground.asAdmin<{ keadaan: string }>('select keadaan from kasus where id = $1', [usulan()]))[0]).toEqual({ keadaan: 'panelTpn' });
    expect(await refusedBy(ground.execute(await tpn(), { command: 'lke.isi', kasus: lke, data: { jawaban: { [QUESTION]: { nilai: 'Tidak' } } } }))).toEqual(['refused', ['lke.giliran']]);
  });

  it('that stays unfinished leaves the score of TPI in force, which is told', async () => {
    const { peringatan } = await walk.route.through('usulan.catatPanelTpn');
    expect(peringatan).toMatchObject([{ rule: 'usulan.lke-tpn' }]);
  });
});

describe('a worksheet of TPN that finds less than TPI', () => {
  it('keeps the panel of TPN from concluding that the unit meets', async () => {
    const other = await routeAtDoor(ground, 'balai');
    await other.route.before('usulan.catatLapangan');
    const kasus = other.route.kasus('usulan');
    const { kasus: lembar } = await ground.execute(await tpn(other.route.cast.instansi), { command: 'lke.mulai', kasus: null, data: { usulan: kasus, lapisan: 'tpn' } });
    const jawaban = Object.fromEntries(Object.entries(answersOf(instrument, worst)).map(([code, nilai]) => [code, { nilai, bukti: [{ judul: 'Bukti', sidik: SIDIK }] }]));
    await ground.execute(await tpn(other.route.cast.instansi), { command: 'lke.isi', kasus: lembar, data: { jawaban } });
    await ground.execute(await tpn(other.route.cast.instansi), { command: 'lke.selesaikan', kasus: lembar, data: {} });
    const { who, data } = await other.route.before('usulan.catatPanelTpn');
    const error: unknown = await ground.execute(await other.actor(who), { command: 'usulan.catatPanelTpn', kasus, data }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refused);
    expect((error as Refused).why).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'usulan.nilai-efektif', have: expect.stringMatching(/Tim Penilai Nasional; selisih -\d+,\d\d dari Tim Penilai Internal/) as string })]));
  });
});
