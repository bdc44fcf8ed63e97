import { randomUUID } from 'node:crypto';
import { NotFound, Refused } from '../../src/platform/http/problem.js';
import { KasusService } from '../../src/kasus/kasus.service.js';
import { Outlooks } from '../../src/workflow/outlook.js';
import { factSources } from '../support/sources.js';
import { TenggatService } from '../../src/waktu/tenggat.service.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

const SIDIK = 'e'.repeat(64);
let world: SmallWorld;
let kasus: KasusService;
let predikat: string;

beforeAll(async () => {
  world = await smallWorld();
  const sources = factSources();
  kasus = new KasusService(world.database, world.laws, sources, new Outlooks(sources), new TenggatService(world.laws));
});
afterAll(() => world.close());

/** An award of the unit, as a row of its own: its long way here is another spec's. */
async function award(tujuan: 'WBK' | 'WBBM', keadaan = 'berlaku', satker = world.actor('kepalaSatker').satker): Promise<string> {
  const id = randomUUID();
  const law = world.laws.byPack(world.actor('ketuaTpi').packId);
  const { rows: [unit] } = await world.admin.query<{ path: string }>('select path from satker where id = $1', [satker]);
  const context = { satker, tujuan, periode: '2024', penetap: 'menpanrb', sk: { nomor: '1', tanggal: '2024-12-10' }, monevBerikut: '2026-12-10', laporan: [], penghargaan: [] };
  await world.admin.query(
    `insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
     select $1, $2, 'predikat', 1, $3, $4, $5, $6, decode($7, 'hex'), $8, decode($9, 'hex'), $10, 'active', $11, 1, '', now()`,
    [world.tenant, id, satker, `${tujuan}/${id}`, unit?.path, law.packId, law.packSidik, law.instrumenId, law.instrumenSidik, keadaan, context],
  );
  return id;
}

let number = 0;
const complaint = (satker = world.actor('kepalaSatker').satker) => ({ satker, nomor: `ADU-${number += 1}`, tanggal: '2026-02-02', kanal: 'lapor', ringkasan: 'Diminta membayar agar kunjungan didahulukan', bukti: [] });
const received = async (): Promise<string> => (await world.send('ketuaTpi', 'pengaduan.terima', null, complaint())).kasus;
const asked = async (): Promise<string> => {
  const id = await received();
  await world.send('ketuaTpi', 'pengaduan.identifikasi', id, { tanggal: '2026-02-03', hasil: 'relevan', kriteria: 'IPAK', uraian: 'Layanan utama' });
  await world.send('ketuaTpi', 'pengaduan.mintaKlarifikasi', id, { nomor: 'ITJ-3', tanggal: '2026-02-04', tenggat: '2026-02-18' });
  return id;
};
const proven = async (): Promise<string> => {
  const id = await asked();
  await world.send('kepalaSatker', 'pengaduan.beriKeterangan', id, { tanggal: '2026-02-10', uraian: 'Benar', sidik: SIDIK });
  await world.send('ketuaTpi', 'pengaduan.simpulkan', id, { nomor: 'ITJ-9', tanggal: '2026-02-20', hasil: 'terbukti', temuan: 'Pungutan', sidik: SIDIK });
  return id;
};
const sees = async (role: string, id: string): Promise<boolean> => kasus.detail(world.actor(role), id).then(() => true, (error: unknown) => { if (error instanceof NotFound) return false; throw error; });
const listed = async (role: string, id: string): Promise<boolean> => (await kasus.list(world.actor(role), { mesin: 'pengaduan' }, 200)).isi.some((row) => row.id === id);
const told = async (id: string): Promise<number> => Number((await world.admin.query<{ n: string }>(`select count(*) as n from graphile_worker._private_jobs where payload::text like '%' || $1 || '%'`, [id])).rows[0]?.n);

describe('a complaint about a holder of a predikat (N90 Lampiran II Bab IV.A angka 5)', () => {
  beforeAll(async () => { predikat = await award('WBK'); });

  it('is unknown to the unit until the unit is asked: not shown, not listed, not told', async () => {
    const id = await received();
    for (const role of ['kepalaSatker', 'operator', 'kepalaKanwil']) expect([role, await sees(role, id), await listed(role, id)]).toEqual([role, false, false]);
    for (const role of ['ketuaTpi', 'pimpinanInstansi']) expect([role, await sees(role, id), await listed(role, id)]).toEqual([role, true, true]);
    await world.send('ketuaTpi', 'pengaduan.identifikasi', id, { tanggal: '2026-02-03', hasil: 'relevan', kriteria: 'IPAK', uraian: 'Layanan utama' });
    expect([await sees('kepalaSatker', id), await told(id)]).toEqual([false, 0]);
    await expect(world.send('kepalaSatker', 'pengaduan.beriKeterangan', id, { tanggal: '2026-02-10', uraian: 'Benar', sidik: SIDIK })).rejects.toThrow(NotFound);
    await world.send('ketuaTpi', 'pengaduan.mintaKlarifikasi', id, { nomor: 'ITJ-3', tanggal: '2026-02-04', tenggat: '2026-02-18' });
    expect([await sees('kepalaSatker', id), await sees('operator', id), await sees('kepalaKanwil', id), await told(id)]).toEqual([true, true, false, 2]);
  });

  it('is taken only about a unit that holds one', async () => {
    await expect(world.send('ketuaTpi', 'pengaduan.terima', null, complaint(world.actor('kepalaKanwil').satker))).rejects.toThrow(Refused);
    await award('WBK', 'dicabut', world.actor('kepalaKanwil').satker);
    await expect(world.send('ketuaTpi', 'pengaduan.terima', null, complaint(world.actor('kepalaKanwil').satker))).rejects.toThrow(Refused);
  });

  it('that is proven becomes a proposal to revoke in the same breath, and no second one', async () => {
    const [first, second] = [await proven(), await proven()];
    const usul = { nomor: 'ITJ-10', tanggal: '2026-02-23', tujuan: 'WBK', temuan: 'Pungutan', kriteria: 'IPAK', sidik: SIDIK };
    const reply = await world.send('ketuaTpi', 'pengaduan.usulkanPencabutan', first, usul);
    expect(reply).toMatchObject({ keadaan: 'diusulkanCabut', turunan: [{ kasus: predikat, keadaan: 'diusulkanCabut' }] });
    const { rows: [row] } = await world.admin.query<{ context: object }>('select context from kasus where id = $1', [predikat]);
    expect(row?.context).toMatchObject({ usulCabut: { asal: 'pengaduan', temuan: 'Pungutan' } });
    await expect(world.send('ketuaTpi', 'pengaduan.usulkanPencabutan', second, usul)).rejects.toThrow(Refused);
  });
});

describe('an award in the facts of the door', () => {
  const proposing = (id: string) => world.send('ketuaTpi', 'predikat.usulkanPencabutan', id, { nomor: 'ITJ-9', tanggal: '2026-03-01', temuan: 'WBK dicabut', kriteria: 'Telah mendapatkan predikat WBK', sidik: SIDIK });

  it('of WBBM loses its ground when the WBK of its unit is revoked, under whatever name the unit had it (N90 Lampiran II Tabel 6)', async () => {
    const [lama, baru] = [world.actor('kepalaKanwil').satker, world.actor('pimpinanInstansi').satker];
    const wbbm = await award('WBBM', 'berlaku', baru);
    await expect(proposing(wbbm)).rejects.toThrow(Refused);
    await award('WBK', 'dicabut', lama);
    await expect(proposing(wbbm)).rejects.toThrow(Refused);
    await world.admin.query(`insert into penerus_satker (tenant_id, lama, baru, jenis, tanggal, dasar, person_id, post_id) values ($1, $2, $3, 'gantiNama', '2026-01-01', 'SK contoh', gen_random_uuid(), gen_random_uuid())`, [world.tenant, lama, baru]);
    expect(await proposing(wbbm)).toMatchObject({ keadaan: 'diusulkanCabut' });
  });
});
