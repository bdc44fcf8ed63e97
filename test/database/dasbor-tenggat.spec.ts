import { usulan as usulanDef } from '../../machines/usulan/usulan.commands.js';
import { hitung } from '../../src/dasbor/hitung/corong.js';
import { kelompokDari } from '../../src/dasbor/hitung/kemajuan.js';
import type { Pandangan } from '../../src/dasbor/pandangan.js';
import { asSeen } from '../../src/workflow/load.js';
import { openDasborWorld, type DasborWorld } from '../support/dasbor-world.js';
import { TODAY } from '../support/world-ground.js';

jest.setTimeout(120_000);

let world: DasborWorld;
let dasbor: DasborWorld['dasbor'];
let walks: DasborWorld['walks'];
beforeAll(async () => {
  world = await openDasborWorld();
  ({ dasbor, walks } = world);
});
afterAll(() => world.close());

describe('progress', () => {
  it('counts the days to the deadline and the pace that is needed', async () => {
    const told = await dasbor.kemajuan(await world.who('menteri'), {});
    expect(told).toMatchObject({ periode: '2027', batas: '2027-05-31', digeser: false, hariTersisa: 6, belumDiusulkan: 2, perPekan: 2 });
    expect(told.isi.map(({ tahap, langkah, kelompok, satker }) => [tahap, langkah, kelompok, satker])).toEqual([
      ['belumMengusulkan', undefined, 'belumMulai', 0], ['penilaianMandiri', undefined, 'menujuSurat', 1], ['penilaianPendahuluan', 'kanwil', 'menujuSurat', 1], ['berpredikat', undefined, 'diusulkan', 1],
    ]);
  });

  it('follows a notice that moves the date, also for a post that does not see the letter', async () => {
    await world.asAdmin(`update kasus set context = context || '{"batas": {"tanggal": "2027-06-15"}}' where id = $1`, [walks.lapas.route.kasus('surat')]);
    for (const who of ['menteri', 'rutan'] as const) expect(await dasbor.kemajuan(await world.who(who), {})).toMatchObject({ batas: '2027-06-15', digeser: true, hariTersisa: 21 });
    expect(await dasbor.kemajuan(await world.who('contoh'), {})).toMatchObject({ batas: '2027-05-31', digeser: false });
  });

  it('counts the units that build and have opened no proposal', async () => {
    expect((await dasbor.kemajuan(await world.who('menteri'), { periode: '2028' })).isi).toEqual([expect.objectContaining({ tahap: 'belumMengusulkan', satker: world.seenBy(await world.who('menteri')).filter(({ stored }) => stored.machine === 'satker' && stored.value === 'membangun').length })]);
  });

  it('knows of every state of a proposal on which side of the letter it lies', () => {
    const sides = Object.keys(usulanDef.states).map((state) => [state, kelompokDari(state)] as const);
    expect(sides.filter(([, side]) => side !== 'diusulkan').map(([state]) => state)).toEqual(['penilaianMandiri', 'penilaianPendahuluan', 'perbaikan', 'menungguDaftarTpi', 'tidakMasukDaftar', 'evaluasiTpi', 'percepatan', 'menungguPanel', 'tidakDiusulkan', 'menungguSurat', 'gugur']);
  });
});

describe('divergence', () => {
  it('holds each finished layer against the one below, the largest difference first', async () => {
    const { isi } = await dasbor.divergensi(await world.who('menteri'), {});
    const lapas = isi.find(({ kasus }) => kasus === walks.lapas.route.kasus('usulan'));
    expect(lapas?.lapisan.map(({ lapisan }) => lapisan)).toEqual(['mandiri', 'kanwil', 'eselonSatuPembina', 'tpi']);
    const scores = (lapas?.lapisan ?? []).map(({ lapisan }) => world.everything.find(({ row }) => row.id === walks.lapas.route.kasus(`lke/${lapisan as 'mandiri'}`))?.row.stored.context['nilai'] as { pengungkit: string });
    expect(lapas?.lapisan.map(({ pengungkit }) => pengungkit)).toEqual(scores.map(({ pengungkit }) => pengungkit));
    const largest = isi.map(({ selisih }) => Number(selisih));
    expect(largest).toEqual([...largest].sort((a, b) => b - a));
  });

  it('leaves out a layer that is not finished, and one of an earlier round', async () => {
    const layers = async () => (await dasbor.divergensi(await world.who('penilaiKanwil'), { urut: '-lompatan' })).isi.find(({ kasus }) => kasus === walks.rutan.route.kasus('usulan'))?.lapisan.map(({ lapisan }) => lapisan);
    expect(await layers()).toEqual(['mandiri']);
    await world.asAdmin(`update kasus set context = jsonb_set(context, '{putaran}', '2') where id = $1`, [walks.rutan.route.kasus('usulan')]);
    expect(await layers()).toBeUndefined();
    await world.asAdmin(`update kasus set context = jsonb_set(context, '{putaran}', '1') where id = $1`, [walks.rutan.route.kasus('usulan')]);
  });

  it('tells by how much the own score of a unit rose since the year before', async () => {
    const { isi } = await dasbor.divergensi(await world.who('menteri'), { urut: '-lompatan' });
    const nilai = world.everything.find(({ row }) => row.id === walks.rutan.route.kasus('lke/mandiri'))?.row.stored.context['nilai'] as { pengungkit: string };
    expect(isi.map(({ kasus, lompatan }) => [kasus, lompatan])).toEqual([[walks.rutan.route.kasus('usulan'), `+${(Number(nilai.pengungkit) - 20.5).toFixed(2)}`]]);
  });

  it('is paged through without gap or repetition', async () => {
    const menteri = await world.who('menteri');
    await world.asAdmin(`update kasus set context = context || '{"nilai": {"pengungkit": "31.25"}}', keadaan = 'selesai' where id = $1`, [walks.rutan.route.kasus('lke/kanwil')]);
    const all = (await dasbor.divergensi(menteri, {})).isi.map(({ kasus }) => kasus);
    const first = await dasbor.divergensi(menteri, { jumlah: 1 });
    const second = await dasbor.divergensi(menteri, { jumlah: 1, setelah: first.berikutnya });
    expect([...first.isi, ...second.isi].map(({ kasus }) => kasus)).toEqual(all);
    expect([all.length, (await dasbor.divergensi(menteri, { jumlah: 1, setelah: second.berikutnya })).isi]).toEqual([2, []]);
  });
});

describe('dates that are due', () => {
  it('of the quarterly updates: late, near and far, unit by unit', async () => {
    const menteri = await world.who('menteri');
    const { jumlah, isi } = await dasbor.triwulan(menteri, { hari: 40 });
    expect(jumlah).toEqual({ lewat: 1, dekat: 1, jauh: 0, tuntas: 0 });
    expect(isi.map(({ satker, status, tanggal, hariTersisa, pemutakhiran }) => [satker.id, status, tanggal, hariTersisa, pemutakhiran.map(({ terlambat }) => terlambat)])).toEqual([
      [walks.rutan.route.cast.satker, 'lewat', '2027-03-31', -55, [true, false, false, false]], [walks.kanim.route.cast.satker, 'dekat', '2027-06-30', 36, [true, false, false, false]],
    ]);
    expect((await dasbor.triwulan(menteri, { status: 'lewat' })).isi.map(({ satker }) => satker.id)).toEqual([walks.rutan.route.cast.satker]);
    expect((await dasbor.triwulan(menteri, { hari: 35 })).jumlah).toEqual({ lewat: 1, dekat: 0, jauh: 1, tuntas: 0 });
    const [first] = [await dasbor.triwulan(menteri, { jumlah: 1 })];
    expect((await dasbor.triwulan(menteri, { jumlah: 1, setelah: first.berikutnya })).isi.map(({ satker }) => satker.id)).toEqual([walks.kanim.route.cast.satker]);
  });

  it('of a lock-out: until the first day on which the unit may be proposed again', async () => {
    const { satker } = walks.lapas.route.cast;
    const menteri = await world.who('menteri');
    expect(await dasbor.terkunci(menteri, {})).toMatchObject({ jumlah: 1, isi: [{ satker: { id: satker }, tujuan: 'WBK', sampai: '2029-05-25', hariTersisa: 731, penerus: [] }] });
    expect(await dasbor.terkunci(await world.who('rutan'), {})).toMatchObject({ jumlah: 0, isi: [] });
    await world.asAdmin(`insert into penerus_satker select tenant_id, id, $2::uuid, 'penggabungan', '2027-05-01', 'SK contoh', id, id from satker where id = $1`, [satker, walks.rutan.route.cast.satker]);
    expect((await dasbor.terkunci(menteri, {})).isi[0]?.penerus.map(({ id }) => id)).toEqual([walks.rutan.route.cast.satker]);
    expect(await dasbor.pemantauan(menteri, {})).toMatchObject({ jumlah: { lewat: 0, dekat: 0, jauh: 0 }, isi: [] });
  });

  it('of monitoring: two years after the decree', async () => {
    const award = walks.lapas.route.kasus('predikat');
    await world.asAdmin(`update kasus set keadaan = 'berlaku' where id = $1`, [award]);
    const menteri = await world.who('menteri');
    const { jumlah, isi } = await dasbor.pemantauan(menteri, { hari: 730 });
    expect([jumlah, isi.map(({ kasus, status, tanggal, hariTersisa }) => [kasus, status, tanggal, hariTersisa])]).toEqual([{ lewat: 0, dekat: 0, jauh: 1, tuntas: 0 }, [[award, 'jauh', '2029-05-25', 731]]]);
    await world.asAdmin(`update kasus set context = jsonb_set(context, '{monevBerikut}', to_jsonb($2::text)) where id = $1`, [award, '2027-05-24']);
    expect((await dasbor.pemantauan(menteri, {})).jumlah).toEqual({ lewat: 1, dekat: 0, jauh: 0, tuntas: 0 });
    await world.asAdmin(`update kasus set context = jsonb_set(context, '{monevBerikut}', to_jsonb($2::text)) where id = $1`, [award, TODAY]);
    expect((await dasbor.pemantauan(menteri, {})).jumlah).toEqual({ lewat: 0, dekat: 1, jauh: 0, tuntas: 0 });
  });
});

describe('freshness', () => {
  it('is that of the transaction itself: what it has written is counted before it commits, and by nobody else', async () => {
    const menteri = await world.who('menteri');
    const at = (rows: readonly { mesin: string; keadaan: string; kasus: number }[], keadaan: string) => rows.find((row) => row.mesin === 'usulan' && row.keadaan === keadaan)?.kasus ?? 0;
    const before = (await dasbor.corong(menteri, {})).isi;
    await world.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(asSeen(menteri))]);
      await tx.run({ name: 'uji-gerak', text: `update kasus set keadaan = 'penilaianPendahuluan', context = context || '{"posisi": 1}' where tenant_id = $1 and id = $2`, values: [menteri.tenant, walks.kanim.route.kasus('usulan')] });
      const p: Pandangan = { tx, actor: menteri, law: world.laws.byPack(menteri.packId).law, kini: '', hariIni: TODAY, periode: '2027', saringan: {}, path: menteri.scope, mesin: ['usulan'], kunci: [] };
      const inside = await hitung(p);
      expect([at(inside, 'penilaianMandiri'), inside.find(({ langkah }) => langkah === 'eselonSatuPembina')?.kasus]).toEqual([at(before, 'penilaianMandiri') - 1, 1]);
      expect((await dasbor.corong(menteri, {})).isi).toEqual(before);
      await tx.run({ name: 'uji-urung', text: 'rollback' });
    });
  });

  it('follows the door at once', async () => {
    const { route } = walks.kanim;
    const kepala = await world.who('kanim');
    const states = async () => (await dasbor.corong(kepala, {})).isi.filter(({ mesin }) => mesin === 'lke').map(({ keadaan }) => keadaan);
    expect(await states()).toEqual(['diisi']);
    await route.through('lke.ajukan@mandiri');
    expect(await states()).toEqual(['dibaca']);
    await route.through('lke.selesaikan@mandiri');
    expect(await states()).toEqual(['selesai']);
  });
});
