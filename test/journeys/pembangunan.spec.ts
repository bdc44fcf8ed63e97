import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import { openWorld, rowsOf, type Person, type ShownCase, type World } from '../support/world.js';

jest.setTimeout(60_000);

const SIDIK = 'a'.repeat(64);
const BUKTI = [{ judul: 'Notula', sidik: SIDIK }];
const { kemenimipas: k } = DEMO;

interface Told { readonly rule: string; readonly need: string; readonly have: string }
type Detail = Omit<ShownCase, 'tindakan'> & { readonly isi: Record<string, unknown>; readonly tindakan: readonly { readonly perintah: string; readonly peringatan: readonly Told[] }[] };

let world: World;
let kepala: Person;
let operator: Person;
let satker: string;

beforeAll(async () => {
  world = await openWorld();
  const { route } = await routeOverHttp(world, 'lapas');
  await route.through('satker.mulaiMembangun');
  [kepala, operator] = [await world.signIn(k.lapas.kepala), await world.signIn(k.lapas.operator)];
  satker = await world.unit(k.kode, k.lapas.kode);
});
afterAll(() => world.close());

const detail = async (person: Person, kasus: string): Promise<Detail> => (await person.get(`/kasus/${kasus}`).expect(200)).body as Detail;
const warnings = async (person: Person, kasus: string, perintah: string): Promise<readonly Told[]> => (await detail(person, kasus)).tindakan.find((act) => act.perintah === perintah)?.peringatan ?? [];
const opened = async (tahun: string): Promise<string> => ((await operator.send(null, 'pembangunan.buka', { satker, tahun }).expect(201)).body as { kasus: string }).kasus;

describe('a year of building, over the API', () => {
  it('shows what is overdue, since when and by which article, until it is done (IMP BAB IV.A huruf d)', async () => {
    const kasus = await opened('2027');
    const overdue = await warnings(operator, kasus, 'pembangunan.mutakhirkanBukti');
    expect(overdue).toMatchObject([{ rule: 'pembangunan.pemutakhiran-tepat-waktu', need: 'pemutakhiran ke-1 paling lambat 31 Maret 2027', have: 'belum dimutakhirkan', basis: [{ sumber: 'IMP', pasal: 'BAB IV.A huruf d' }] }]);
    const done = await operator.send(kasus, 'pembangunan.mutakhirkanBukti', { urutan: 1, tanggal: '2027-05-20', uraian: 'Enam area', bukti: BUKTI }).expect(200);
    expect(done.body).toMatchObject({ peringatan: [{ rule: 'pembangunan.pemutakhiran-tepat-waktu' }] });
    expect(await warnings(operator, kasus, 'pembangunan.mutakhirkanBukti')).toMatchObject([{ have: 'dimutakhirkan 20 Mei 2027' }]);
    await world.clock.to('2027-06-30T16:59:59Z');
    expect(await warnings(operator, kasus, 'pembangunan.mutakhirkanBukti')).toHaveLength(1);
    await world.clock.to('2027-06-30T17:00:00Z');
    expect(await warnings(operator, kasus, 'pembangunan.mutakhirkanBukti')).toMatchObject([{}, { need: 'pemutakhiran ke-2 paling lambat 30 Juni 2027' }]);
    await world.clock.to('2027-05-25');
  });

  it('goes from the request of the unit to the visit of TPI, the recommendation and its follow-up', async () => {
    const kasus = await opened('2026');
    const [anggotaTpi, kanwil, kanim] = [await world.signIn(k.itjen.anggotaTpi[0]), await world.signIn(k.kanwilPemasyarakatan.kepala), await world.signIn(k.kanwilImigrasi.kepala)];
    await kepala.send(kasus, 'pembangunan.mintaPendampingan', { jenis: 'pendampingan', tanggal: '2027-05-24', uraian: 'Peta proses bisnis' }).expect(200);
    expect(await rowsOf(anggotaTpi.get('/kotak-masuk'))).toMatchObject([{ id: kasus, keadaan: 'pendampinganDiminta', menunggu: 'Anggota Tim Penilai Internal' }]);
    const kunjungan = { jenis: 'pendampingan', tanggal: '2027-05-25', uraian: 'Kunjungan', hasil: 'Tersusun', sidik: SIDIK };
    await kanim.send(kasus, 'pembangunan.catatKunjungan', kunjungan).expect(404);
    await operator.send(kasus, 'pembangunan.catatKunjungan', kunjungan).expect(403);
    await anggotaTpi.send(kasus, 'pembangunan.catatKunjungan', { ...kunjungan, permintaan: 1 }).expect(200);
    expect(await rowsOf(anggotaTpi.get('/kotak-masuk'))).toEqual([]);
    await kanwil.send(kasus, 'pembangunan.beriRekomendasi', { tanggal: '2027-05-25', uraian: 'Umumkan standar pelayanan', tenggat: '2027-05-25' }).expect(200);
    await kanwil.send(kasus, 'pembangunan.catatPenguatan', { kegiatan: 'pemutakhiran', tanggal: '2027-05-25', uraian: 'Diperiksa', sidik: SIDIK }).expect(200);
    await operator.send(kasus, 'pembangunan.tindakLanjuti', { rekomendasi: 1, tanggal: '2027-05-25', uraian: 'Diumumkan', bukti: BUKTI }).expect(200);
    expect((await detail(kepala, kasus)).isi).toMatchObject({
      permintaan: [{ dijawab: '2027-05-25' }], kunjungan: [{ oleh: { jenjang: 'eselonSatu' } }], rekomendasi: [{ oleh: { jenjang: 'kanwil' }, tindakLanjut: { uraian: 'Diumumkan' } }], penguatan: [{ oleh: { jenjang: 'kanwil' } }],
    });
  });

  it('is not reported before every activity of the plan that fell due in it has a realisation', async () => {
    const kasus = await opened('2025');
    const laporan = { nomor: 'W-90', tanggal: '2027-05-25', tindakLanjutKomponen: 'Terlaksana', sidik: SIDIK };
    const refused = await kepala.send(kasus, 'pembangunan.laporkan', laporan).expect(422);
    expect(refused.body).toMatchObject({ why: [{ rule: 'pembangunan.realisasi-tercatat', have: expect.stringContaining('6 belum tercatat: kegiatan 1 menuju WBK') }] });
    for (const nomor of [1, 2, 3, 4, 5, 6]) await operator.send(kasus, 'pembangunan.catatRealisasi', { tujuan: 'WBK', nomor, tanggal: '2025-12-20', persen: 100, uraian: 'Terlaksana', bukti: BUKTI }).expect(200);
    await operator.send(kasus, 'pembangunan.catatRealisasi', { tujuan: 'WBK', nomor: 7, tanggal: '2025-12-20', persen: 100, uraian: 'Terlaksana', bukti: BUKTI }).expect(422);
    await operator.send(kasus, 'pembangunan.laporkan', laporan).expect(403);
    const reported = await kepala.send(kasus, 'pembangunan.laporkan', laporan).expect(200);
    expect(reported.body).toMatchObject({ keadaan: 'dilaporkan', peringatan: expect.arrayContaining([expect.objectContaining({ rule: 'pembangunan.langkah-percepatan', need: 'Manajemen media' })]) });
    const [stored] = await world.asAdmin<{ payload: string }>(`select payload from event where case_id = $1 and type = 'pembangunan.dilaporkan'`, [kasus]);
    expect(JSON.parse(stored?.payload ?? '{}')).toMatchObject({ facts: { rencana: [], membangun: ['WBK'] } });
  });

  it('is not opened for a unit that does not build', async () => {
    const rutan = await world.signIn(k.rutan.operator);
    const unit = await world.unit(k.kode, k.rutan.kode);
    await rutan.send(null, 'satker.buka', { satker: unit, tujuan: 'WBK' }).expect(201);
    const refused = await rutan.send(null, 'pembangunan.buka', { satker: unit, tahun: '2027' }).expect(422);
    expect(refused.body).toMatchObject({ why: [{ rule: 'pembangunan.satker-membangun', have: 'belum mulai membangun' }] });
  });
});

describe('a replication, over the API (IMP BAB IV.E)', () => {
  const hal = { tanggal: '2027-05-20', hal: 'Antrean kunjungan' };

  it('asks the head of the unit that is studied, who answers; neither sees the case of the other', async () => {
    const sumber = await world.unit(k.kode, k.rutan.kode);
    const ajukan = { satker, sumber, ...hal };
    const refused = await kepala.send(null, 'replikasi.ajukan', ajukan).expect(422);
    expect(refused.body).toMatchObject({ why: [{ rule: 'replikasi.sumber-berpredikat', need: 'predikat Menuju WBK atau WBBM yang berlaku' }] });

    await holdsWbk(sumber);
    const { kasus, turunan: [request] } = (await kepala.send(null, 'replikasi.ajukan', ajukan).expect(201)).body as { kasus: string; turunan: [{ kasus: string }] };
    const rutan = await world.signIn(k.rutan.kepala);
    expect((await rowsOf(rutan.get('/kotak-masuk'))).filter(({ mesin }) => mesin === 'studiTiru')).toMatchObject([{ id: request.kasus, satker: { id: sumber } }]);
    await rutan.get(`/kasus/${kasus}`).expect(404);
    await kepala.get(`/kasus/${request.kasus}`).expect(404);
    await kepala.send(request.kasus, 'studiTiru.setujui', { tanggal: '2027-05-21', catatan: 'Silakan' }).expect(404);

    const answered = await rutan.send(request.kasus, 'studiTiru.setujui', { tanggal: '2027-05-21', catatan: 'Silakan' }).expect(200);
    expect(answered.body).toMatchObject({ keadaan: 'disetujui', turunan: [{ kasus, mesin: 'replikasi', keadaan: 'disetujui' }] });
    await operator.send(kasus, 'replikasi.laksanakan', { tanggal: '2027-05-22', uraian: 'Pengamatan', sidik: SIDIK }).expect(200);
    await operator.send(kasus, 'replikasi.laporkan', { tanggal: '2027-05-25', diterapkan: 'Daring', penyesuaian: 'Loket', hasil: 'Lebih cepat', sidik: SIDIK }).expect(200);
    expect((await detail(kepala, kasus)).isi).toMatchObject({ persetujuan: { catatan: 'Silakan' }, laporan: { diterapkan: 'Daring' } });
  });

  it('of a unit of another ministry is refused like one that is not there', async () => {
    const sumber = await world.unit(DEMO.contoh.kode, DEMO.contoh.balai.kode);
    const refused = await kepala.send(null, 'replikasi.ajukan', { satker, sumber, ...hal }).expect(422);
    expect(refused.body).toMatchObject({ why: [{ have: 'tidak ada satker dengan pengenal itu dalam kementerian ini' }] });
  });
});

/** An award of a unit, without the way there: all that a replication looks at. */
const holdsWbk = (unit: string) => world.asAdmin(`
  insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
  select k.tenant_id, gen_random_uuid(), 'predikat', 1, s.id, 'WBK/2026', s.path, k.pack_id, k.pack_sidik, k.instrumen_id, k.instrumen_sidik, 'berlaku', 'active', '{"tujuan": "WBK"}', 1, k.head, k.sejak
  from satker s join kasus k on k.tenant_id = s.tenant_id and k.machine = 'satker' where s.id = $1 limit 1`, [unit]);
