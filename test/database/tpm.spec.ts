import { panelFacts } from '../../src/panel/panel.facts.js';
import { suratFacts } from '../../src/surat/surat.facts.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import type { Reply } from '../../src/workflow/workflow.service.js';
import { Forbidden, Refused } from '../../src/platform/http/problem.js';
import { tpmFacts } from '../../src/tpm/tpm.facts.js';
import type { FactSource } from '../../src/workflow/fact-source.js';
import { routeAtDoor, type RouteAtDoor } from '../support/world-actors.js';
import { openGround, TODAY, type Ground } from '../support/world-ground.js';

jest.setTimeout(60_000);

const { tpm, setjen, itjen, menteri } = DEMO.kemenimipas;
const SIDIK = 'a'.repeat(64);
let ground: Ground;
let walk: RouteAtDoor;
let anggota: { orang: string; unsur: string }[];
let team: string;

beforeAll(async () => {
  ground = await openGround();
  walk = await routeAtDoor(ground, 'lapas');
  await walk.route.before('surat.susunKonsep');
  const [ketua, ...lain] = await Promise.all([tpm.ketua, ...tpm.anggota].map(async (name) => (await ground.actor(name)).person));
  anggota = [ketua, ...lain].map((orang = '', i) => ({ orang, unsur: ['tpi', 'setjen', 'ditjenImigrasi', 'ditjenPemasyarakatan'][i] ?? '' }));
});
afterAll(() => ground.close());

const send = async (who: string, command: string, kasus: string | null, data: Record<string, unknown> = {}): Promise<Reply> => ground.execute(await walk.actor(who), { command, kasus, data });
/** The rules that refuse a command. */
async function refusedBy(promise: Promise<Reply>): Promise<string[]> {
  const error: unknown = await promise.then((reply) => new Error(`accepted: ${reply.keadaan}`), (thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw error;
  return [...new Set(error.why.map(({ rule }) => rule))];
}
const root = (): string => walk.route.cast.root;
const usulan = (): string => walk.route.kasus('usulan');
const stateOf = async (id: string): Promise<string> => (await ground.asAdmin<{ keadaan: string }>('select keadaan from kasus where id = $1', [id]))[0]?.keadaan ?? '';
const konsep = (change: Record<string, unknown>) => ({ jenis: 'pengajuan', satker: root(), periode: '2027', panel: walk.route.kasus('panel'), hal: 'Pengajuan', ...change });

/** What the statement of a fact source brings. */
async function rowsOf(source: FactSource, data: Record<string, unknown>, kasus: string | null = null, who: string = itjen.ketuaTpi) {
  const { text, values } = source.statement({ actor: await ground.actor(who), kasus, data });
  return (await ground.asAdmin<Record<string, unknown>>(text, values))[0];
}

/** A letter from the desk of the Biro to the mail. */
async function sent(kasus: string, nomor: string): Promise<Reply> {
  await send(setjen.biro[0], 'surat.sampaikanKeSekretaris', kasus);
  await send(setjen.sekjen, 'surat.sampaikanKePimpinan', kasus);
  await send(menteri, 'surat.tandatangani', kasus, { nomor, tanggal: TODAY });
  if (nomor === 'M-1') await send(menteri, 'surat.lampirkanSptjm', kasus, { tanggal: TODAY, jumlahUnit: 1, sidik: SIDIK });
  return send(setjen.sekjen, 'surat.kirim', kasus, { sidikDataDukung: SIDIK });
}

describe('WBK that the ministry judges itself (IMP BAB III.A.1.d)', () => {
  it('is left to nobody without the approval of MenPANRB', async () => {
    expect(await refusedBy(send(setjen.biro[0], 'surat.susunKonsep', null, konsep({ wbkMandiri: true })))).toEqual(['surat.persetujuan-mandiri']);
  });

  it('begins with the approval, recorded for the ministry itself', async () => {
    const approval = { periode: '2027', nomor: 'B/55', tanggal: '2027-02-01', berlakuDari: '2027-02-01', berlakuSampai: '2027-12-31', lingkup: 'WBK 2027', sidik: SIDIK };
    await expect(send(setjen.sekjen, 'tpm.catatPersetujuan', null, { ...approval, satker: walk.route.cast.satker })).rejects.toBeInstanceOf(Forbidden);
    const reply = await send(setjen.sekjen, 'tpm.catatPersetujuan', null, { ...approval, satker: root() });
    expect(reply.keadaan).toBe('disetujui');
    team = reply.kasus;
  });

  it('has a team of the four bodies, each member working in its own, by the tree of the ministry', async () => {
    const decree = { nomorSk: 'M-15', tanggal: '2027-02-15' };
    expect(await refusedBy(send(menteri, 'tpm.bentuk', team, { ...decree, anggota: anggota.slice(0, 3) }))).toEqual(['tpm.unsur-lengkap']);
    const swapped = anggota.map((a, i) => ({ ...a, unsur: anggota[i === 2 ? 3 : i === 3 ? 2 : i]?.unsur ?? '' }));
    expect(await refusedBy(send(menteri, 'tpm.bentuk', team, { ...decree, anggota: swapped }))).toEqual(['tpm.anggota-dari-unsurnya']);
    const withTpi = [...anggota, { orang: (await walk.actor(itjen.ketuaTpi)).person, unsur: 'tpi' }];
    expect(await refusedBy(send(menteri, 'tpm.bentuk', team, { ...decree, anggota: withTpi }))).toEqual(['tpm.anggota-dari-unsurnya']);
    expect((await send(menteri, 'tpm.bentuk', team, { ...decree, anggota })).keadaan).toBe('dibentuk');
  });

  it('takes the WBK units of the first letter', async () => {
    const { kasus } = await send(setjen.biro[0], 'surat.susunKonsep', null, konsep({ wbkMandiri: true }));
    await send(setjen.biro[0], 'surat.catatSyaratInstansi', kasus, { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 });
    await send(walk.route.cast.upt.kepala, 'usulan.lampirkanSptjm', usulan(), { tanggal: '2027-05-05', meterai: true, sidik: SIDIK });
    expect((await sent(kasus, 'M-1')).turunan).toMatchObject([{ peristiwa: 'usulan.diusulkan', keadaan: 'evaluasiTpm' }]);
  });

  it('keeps its earlier decree when members change, and knows what it has in hand', async () => {
    await send(menteri, 'tpm.ubahSusunan', team, { nomorSk: 'M-16', tanggal: TODAY, anggota, alasan: 'Penyesuaian' });
    const [kept] = await ground.asAdmin<{ sk: string; dahulu: string }>(`select context -> 'sk' ->> 'nomorSk' as sk, context -> 'riwayat' -> 0 ->> 'nomorSk' as dahulu from kasus where id = $1`, [team]);
    expect(kept).toEqual({ sk: 'M-16', dahulu: 'M-15' });
    expect(await rowsOf(tpmFacts, {}, team)).toMatchObject({ berjalan: 1 });
  });

  it('is scored, reported and decided by the panel of the whole team, which its own chair leads', async () => {
    const { kasus: lke } = await send(tpm.anggota[0], 'lke.mulai', null, { usulan: usulan(), lapisan: 'tpm', skTim: { nomor: 'M-15', tanggal: '2027-02-15' } });
    await send(tpm.anggota[0], 'lke.ajukan', lke);
    await send(tpm.ketua, 'lke.selesaikan', lke);
    await send(tpm.ketua, 'usulan.terbitkanLheMandiri', usulan(), { nomor: 'TPM-1', tanggal: TODAY, simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [], desk: TODAY });
    const panel = { jenis: 'tpm', satker: root(), periode: '2027', nomorSk: 'SEK-12', tanggalSk: TODAY, anggota, agenda: [usulan()] };
    expect(await refusedBy(send(itjen.ketuaTpi, 'panel.buka', null, panel))).toEqual(['panel.dipimpin-ketuanya']);
    expect(await refusedBy(send(tpm.ketua, 'panel.buka', null, { ...panel, anggota: anggota.slice(1) }))).toEqual(['panel.unsur-lengkap', 'panel.anggota-tpm']);
    const { kasus } = await send(tpm.ketua, 'panel.buka', null, panel);
    await send(tpm.ketua, 'panel.undang', kasus, { nomor: 'U-1', tanggal: TODAY, rapat: TODAY, tempat: 'Ruang rapat' });
    const semua = anggota.map(({ orang }) => orang);
    await send(tpm.ketua, 'panel.catatHadir', kasus, { hadir: semua });
    await send(tpm.ketua, 'panel.putuskan', kasus, { usulan: usulan(), keputusan: 'diusulkan', alasan: 'Memenuhi', metode: 'mufakat', setuju: semua, menolak: [], mundur: [], pendapatBerbeda: [] });
    await send(tpm.ketua, 'panel.susunBeritaAcara', kasus, { nomor: 'BA-9', tanggal: TODAY });
    for (const name of [tpm.ketua, ...tpm.anggota]) await send(name, 'panel.tandatangani', kasus);
    expect((await send(tpm.ketua, 'panel.sampaikan', kasus)).turunan).toMatchObject([{ keadaan: 'menungguSuratMandiri' }]);

    const letter = konsep({ jenis: 'mandiri', panel: kasus });
    expect(await refusedBy(send(setjen.biro[0], 'surat.susunKonsep', null, { ...letter, panel: walk.route.kasus('panel') }))).toEqual(['surat.panel-sesuai', 'surat.ada-unit']);
    const { kasus: kedua } = await send(setjen.biro[0], 'surat.susunKonsep', null, letter);
    expect((await sent(kedua, 'M-2')).turunan).toMatchObject([{ peristiwa: 'usulan.diusulkanMandiri', keadaan: 'menungguTanggapan' }]);
    expect(await stateOf(usulan())).toBe('menungguTanggapan');
  });
});

describe('what the door knows of a panel and of a letter', () => {
  it('is the Eselon I unit of each proposal, and those that an earlier panel has proposed', async () => {
    expect(await rowsOf(panelFacts, { agenda: [usulan()], periode: '2027' })).toMatchObject({ kuota: null, terpakai: null }); // nobody counts where nothing is limited
    const { kasus } = await send(setjen.sekjen, 'periode.buka', null, { satker: root(), periode: '2027' });
    await send(menteri, 'periode.tetapkanKuota', kasus, { nomor: 'B/31', tanggal: TODAY, sumber: 'Surat KemenPANRB', instansi: 5 });
    const row = await rowsOf(panelFacts, { agenda: [usulan()], periode: '2027' });
    expect(row).toMatchObject({ usulan: [{ eselonSatu: { kode: DEMO.kemenimipas.ditjenPemasyarakatan.kode } }], terpakai: [{ kode: DEMO.kemenimipas.ditjenPemasyarakatan.kode }], tpm: { keadaan: 'dibentuk' } });
    expect(await rowsOf(panelFacts, { agenda: [], periode: '2028' })).toMatchObject({ usulan: null, terpakai: null, tpm: null });
  });

  it('is who waits for a letter with the report of TPI, where the law knows no panel', async () => {
    const lain = await routeAtDoor(ground, 'balai');
    await lain.route.before('surat.susunKonsep');
    expect(await rowsOf(suratFacts, { periode: '2027' }, null, DEMO.contoh.itjen.ketuaTpi)).toMatchObject({ panel: null, unit: [{ usulan: lain.route.kasus('usulan'), jenis: 'balai', keadaan: 'menungguSurat', lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20' } }] });
  });

  it('is how many units there are, and how many hold a predikat', async () => {
    const [{ n = 0 } = {}] = await ground.asAdmin<{ n: number }>(`select count(*)::int as n from satker where tenant_id = $1 and jenjang <> 'instansi'`, [(await walk.actor(itjen.ketuaTpi)).tenant]);
    expect(await rowsOf(suratFacts, { periode: '2027' })).toMatchObject({ satker: n, berpredikat: 0, tpm: { keadaan: 'dibentuk' } });
  });
});
