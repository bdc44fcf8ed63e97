import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { readHistories } from '../../src/history/read.js';
import { verifyHistories } from '../../src/history/verify.js';
import { pribadiFaults } from '../../src/history/verify-pribadi.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { KasusService } from '../../src/kasus/kasus.service.js';
import { HapusService } from '../../src/orang/pribadi/hapus.service.js';
import { sidikOf } from '../../src/platform/history/canonical.js';
import { TenggatService } from '../../src/waktu/tenggat.service.js';
import { Outlooks } from '../../src/workflow/outlook.js';
import { DIHAPUS } from '../../src/workflow/pribadi.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';
import { factSources } from '../support/sources.js';

const KATA = 'Ibu Kenari dari Desa Lontar diminta membayar agar kunjungan didahulukan';

describe('the words of private persons in a case', () => {
  let world: SmallWorld;
  let verifier: pg.Client;
  let kasus: KasusService;
  let hapus: HapusService;
  let predikat: string;
  beforeAll(async () => {
    world = await smallWorld();
    verifier = new pg.Client(world.db.verifier);
    await verifier.connect();
    const sources = factSources();
    kasus = new KasusService(world.database, world.laws, sources, new Outlooks(sources), new TenggatService(world.laws));
    hapus = new HapusService(world.database, world.laws, new Kewenangan(world.historyKey));
    predikat = await award();
  });
  afterAll(async () => { await verifier.end(); await world.close(); });

  /** An award of the unit, as a row of its own; it has no history of its own to be checked. */
  async function award(): Promise<string> {
    const { satker, path, packId } = world.actor('kepalaSatker');
    const [id, law] = [randomUUID(), world.laws.byPack(packId)];
    const context = { satker, tujuan: 'WBK', periode: '2024', penetap: 'menpanrb', sk: { nomor: '1', tanggal: '2024-12-10' }, monevBerikut: '2026-12-10', laporan: [], penghargaan: [] };
    await world.admin.query(`insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
      select $1, $2, 'predikat', 1, $3, $4, $5, $6, decode($7, 'hex'), $8, decode($9, 'hex'), 'berlaku', 'active', $10, 1, '', now()`,
    [world.tenant, id, satker, `WBK/${id}`, path, law.packId, law.packSidik, law.instrumenId, law.instrumenSidik, context]);
    return id;
  }
  let n = 0;
  const complaint = (ringkasan: unknown = KATA) => ({ satker: world.actor('kepalaSatker').satker, nomor: `ADU-${n += 1}`, tanggal: '2026-02-02', kanal: 'lapor', ringkasan, bukti: [] });
  const received = async (): Promise<string> => (await world.send('ketuaTpi', 'pengaduan.terima', null, complaint())).kasus;
  const shown = async (id: string): Promise<unknown> => ((await kasus.detail(world.actor('ketuaTpi'), id)).isi as { ringkasan: unknown }).ringkasan;
  const faults = async (): Promise<string[]> => {
    const { faults: found } = await verifyHistories(readHistories(verifier), world.historyKey, (pinned) => world.laws.forCase(pinned, pinned.packId));
    return [...found, ...await pribadiFaults(verifier)].filter((f) => f.kasus !== predikat).map(({ what, detail }) => `${what}: ${detail}`);
  };
  /** Every table in which this text stands. */
  async function places(text: string): Promise<string[]> {
    const { rows } = await world.admin.query<{ t: string }>(`select format('%I.%I', schemaname, tablename) as t from pg_tables where schemaname in ('public', 'riwayat', 'graphile_worker')`);
    const found = await Promise.all(rows.map(async ({ t }) => ((await world.admin.query(`select from ${t} x where strpos(to_jsonb(x)::text, $1) > 0 limit 1`, [text])).rowCount ? [t] : [])));
    return found.flat();
  }
  const admin = () => ({ ...world.actor('pimpinanInstansi'), role: 'adminInstansi', person: randomUUID(), post: randomUUID() });

  it('lie in one place alone, and are shown to whoever sees the case', async () => {
    const id = await received();
    expect(await places('Kenari')).toEqual(['public.data_pribadi']);
    expect(await shown(id)).toBe(KATA);
    const { rows: [event] } = await world.admin.query<{ payload: string }>('select payload from event where case_id = $1', [id]);
    expect(JSON.parse(event?.payload ?? '')).toMatchObject({ data: { ringkasan: { $pribadi: expect.stringMatching(/^[0-9a-f-]{36}$/), sidik: expect.stringMatching(/^[0-9a-f]{64}$/) } } });
    expect(await faults()).toEqual([]);
  });

  it('are judged by the rules before they are put away', async () => {
    await expect(world.send('ketuaTpi', 'pengaduan.terima', null, complaint('Hubungi saya di 0812 3456 7890'))).rejects.toMatchObject({ why: [{ rule: 'pengaduan.tanpa-identitas' }] });
    expect(await places('0812 3456')).toEqual([]);
  });

  it('cannot be had by sending the reference to those of somebody else', async () => {
    const { rows: [other] } = await world.admin.query<{ id: string; sidik: string }>(`select id, encode(sidik, 'hex') as sidik from data_pribadi limit 1`);
    await expect(world.send('ketuaTpi', 'pengaduan.terima', null, complaint({ $pribadi: other?.id, sidik: other?.sidik }))).rejects.toMatchObject({ status: 400, faults: [{ path: '/data/ringkasan', why: ['harus teks'] }] });
  });

  it('leave no hash behind against which words could be tried: the same words twice, and the command itself', async () => {
    const data = complaint();
    await world.send('ketuaTpi', 'pengaduan.terima', null, data);
    await received();
    const { rows } = await world.admin.query<{ sidik: string }>(`select encode(sidik, 'hex') as sidik from data_pribadi where nilai = $1`, [KATA]);
    expect(new Set(rows.map(({ sidik }) => sidik)).size).toBe(rows.length);
    const plain = sidikOf({ command: 'pengaduan.terima', kasus: null, data }).toString('hex');
    expect((await world.admin.query(`select from perintah where encode(sidik, 'hex') = $1`, [plain])).rowCount).toBe(0);
  });

  it('are erased by two persons, and the history holds as before', async () => {
    const id = await received();
    const proposed = await hapus.usulkanKasus(admin(), id, 'Permintaan pelapor');
    expect(await shown(id)).toBe(KATA);
    const done = await hapus.konfirmasi(world.actor('pimpinanInstansi'), proposed.id);
    expect(done).toMatchObject({ kasus: id, keadaan: 'dihapus', dihapus: ['keterangan orang pribadi dalam kasus (1 isian)'] });
    expect(await shown(id)).toBe(DIHAPUS);
    expect(await faults()).toEqual([]);
    await world.send('ketuaTpi', 'pengaduan.identifikasi', id, { tanggal: '2026-02-03', hasil: 'relevan', kriteria: 'IPAK', uraian: 'Layanan utama' });
    expect(await faults()).toEqual([]);
    await expect(hapus.usulkanKasus(admin(), randomUUID(), 'x')).rejects.toMatchObject({ status: 404 });
  });

  it('cannot be changed or taken away unseen', async () => {
    const id = await received();
    const { rows: [event] } = await world.admin.query<{ payload: string }>('select payload from event where case_id = $1', [id]);
    const { data: { ringkasan: { $pribadi: held } } } = JSON.parse(event?.payload ?? '') as { data: { ringkasan: { $pribadi: string } } };
    await world.admin.query(`update data_pribadi set nilai = 'Tidak ada apa-apa' where id = $1`, [held]);
    expect(await faults()).toEqual([`pribadi: data pribadi ${held} bukan yang dahulu dicatat`]);
    await world.admin.query(`delete from data_pribadi where id = $1`, [held]);
    expect(await faults()).toEqual([`pribadi: data pribadi ${held} tidak ada, padahal hanya isinya yang dapat dihapus`]);
  });
});
