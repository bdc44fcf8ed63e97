import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import { PenerusService } from '../../src/organisasi/penerus.service.js';
import type { JenisPenerus } from '../../src/organisasi/penerus.dto.js';
import { BadInput, Conflict, Forbidden, NotFound } from '../../src/platform/http/problem.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { usulanFacts } from '../../src/usulan/usulan.facts.js';
import type { FactRequest } from '../../src/workflow/fact-source.js';
import { tenantWide } from '../../src/workflow/load.js';
import { openGround, type Ground } from '../support/world-ground.js';

const { kemenimipas: k } = DEMO;

describe('succession of units (C43)', () => {
  let ground: Ground;
  let penerus: PenerusService;
  let admin: Actor;
  beforeAll(async () => {
    ground = await openGround();
    penerus = new PenerusService(ground.database);
    admin = await ground.actor(k.admin);
  });
  afterAll(() => ground.close());

  /** Units of the first ministry that no other test here has used. */
  let used = 0;
  const units = async (n: number): Promise<string[]> => {
    const rows = await ground.asAdmin<{ id: string }>(`select id from satker where jenjang = 'upt' and tenant_id = $1 order by kode offset $2 limit $3`, [admin.tenant, used, n]);
    used += n;
    return rows.map(({ id }) => id);
  };
  const record = (lama: string, baru: string, jenis: JenisPenerus = 'gantiNama', tanggal = '2027-01-01') => penerus.record(admin, { lama, baru, jenis, tanggal, dasar: 'Keputusan Menteri M.IP-3 Tahun 2027 (contoh)' });
  const lineage = (unit: string): Promise<{ satker_id: string; utuh: boolean }[]> => ground.database.inFlights(async (tx) => {
    await tx.begin();
    await tx.as(tenantWide(admin));
    const rows = await tx.run<{ satker_id: string; utuh: boolean }>({ name: 'uji-silsilah', text: 'select satker_id, utuh from app.silsilah($1, $2) order by utuh desc, satker_id', values: [admin.tenant, unit] });
    await tx.commit();
    return rows;
  });

  /** An award of a unit, as a row of its own: its long way here is another spec's. */
  const award = (satker: string, tujuan: string, keadaan: string, context: object) => ground.asAdmin(
    `insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
     select s.tenant_id, gen_random_uuid(), 'predikat', 1, s.id, $2, s.path, p.id, p.sidik, i.id, i.sidik, $3, 'active', $4, 1, '', now() from satker s,
       (select id, sidik from regulasi where jenis = 'paket' limit 1) p, (select id, sidik from regulasi where jenis = 'instrumen' limit 1) i where s.id = $1`,
    [satker, tujuan, keadaan, { tujuan, ...context }],
  );
  /** What the rules of a proposal know of the awards of a unit. */
  const seenByProposal = (satker: string): Promise<unknown> => ground.database.inFlights(async (tx) => {
    await tx.begin();
    await tx.as(tenantWide(admin));
    const data = { satker, tujuan: 'WBK' };
    const rows = await tx.run(usulanFacts.statement({ actor: admin, kasus: null, data }));
    await tx.commit();
    return usulanFacts.facts(rows, { actor: admin, hariIni: '2027-05-25', unit: { satker, jenjang: 'upt' }, row: null, data } as unknown as FactRequest);
  });

  it('of a unit that nothing went before is the unit itself', async () => {
    const [only = ''] = await units(1);
    expect(await lineage(only)).toEqual([{ satker_id: only, utuh: true }]);
  });

  it('over two changes of name is the same unit all the way', async () => {
    const [first = '', second = '', third = ''] = await units(3);
    await record(first, second);
    await record(second, third);
    expect((await lineage(third)).map(({ utuh }) => utuh)).toEqual([true, true, true]);
    expect((await lineage(third)).map(({ satker_id }) => satker_id).sort()).toEqual([first, second, third].sort());
    expect(await lineage(first)).toHaveLength(1);
  });

  it('through a merger reaches all that were merged, and none of them is the unit itself', async () => {
    const [earlier = '', left = '', right = '', merged = '', renamed = ''] = await units(5);
    await record(earlier, left);
    await record(left, merged, 'penggabungan');
    await record(right, merged, 'penggabungan');
    await record(merged, renamed);
    const found = await lineage(renamed);
    expect(found.filter(({ utuh }) => utuh).map(({ satker_id }) => satker_id).sort()).toEqual([merged, renamed].sort());
    expect(found.filter(({ utuh }) => !utuh).map(({ satker_id }) => satker_id).sort()).toEqual([earlier, left, right].sort());
  });

  it('goes over to every part of a unit that is divided', async () => {
    const [whole = '', one = '', other = ''] = await units(3);
    await record(whole, one, 'pemecahan');
    await record(whole, other, 'pemecahan');
    for (const part of [one, other]) expect(await lineage(part)).toEqual([{ satker_id: part, utuh: true }, { satker_id: whole, utuh: false }]);
  });

  it.each<[JenisPenerus, string | null]>([['gantiNama', '2024-12-10'], ['penggabungan', null], ['pemecahan', null]])('by %s takes a lock-out along, and an award only where the unit stays the same', async (jenis, dipegang) => {
    const [lama = '', baru = ''] = await units(2);
    await award(lama, 'WBK', 'berlaku', { sk: { tanggal: '2024-12-10' } });
    await award(lama, 'WBBM', 'dicabut', { sk: { tanggal: '2024-12-10' }, terkunciSampai: '2028-06-15' });
    expect(await seenByProposal(baru)).toMatchObject({ predikat: { WBK: null, WBBM: null }, terkunciSampai: null });
    await record(lama, baru, jenis);
    expect(await seenByProposal(baru)).toMatchObject({ predikat: { WBK: dipegang, WBBM: null }, terkunciSampai: '2028-06-15' });
  });

  it('is recorded by the administrator of the instansi, and by nobody else', async () => {
    const [lama = '', baru = ''] = await units(2);
    for (const name of [k.menteri, k.setjen.sekjen, k.itjen.ketuaTpi]) {
      await expect(penerus.record(await ground.actor(name), { lama, baru, jenis: 'gantiNama', tanggal: '2027-01-01', dasar: 'x' })).rejects.toThrow(Forbidden);
    }
    expect(await lineage(baru)).toHaveLength(1);
  });

  it('is refused in a ring, of itself, twice, of tomorrow, and of units of nobody or of another ministry', async () => {
    const [lama = '', baru = ''] = await units(2);
    await expect(record(lama, lama)).rejects.toThrow(BadInput);
    await record(lama, baru, 'gantiNama', '2027-05-25');
    await expect(record(lama, baru)).rejects.toThrow(Conflict);
    await expect(record(baru, lama)).rejects.toThrow(BadInput);
    const [third = ''] = await units(1);
    await expect(record(baru, third, 'gantiNama', '2027-05-26')).rejects.toThrow(BadInput);
    await expect(record(baru, third, 'gantiNama', '2027-02-29')).rejects.toThrow(BadInput);
    await expect(record(baru, randomUUID())).rejects.toThrow(NotFound);
    const [foreign] = await ground.asAdmin<{ id: string }>(`select id from satker where tenant_id <> $1 and jenjang = 'upt' limit 1`, [admin.tenant]);
    await expect(record(baru, foreign?.id ?? '')).rejects.toThrow(NotFound);
  });

  it('is told with its units and its basis to who sees both', async () => {
    const { isi } = await penerus.list(admin);
    expect(isi.length).toBeGreaterThan(5);
    expect(isi[0]).toMatchObject({ lama: { jenjang: 'upt' }, baru: { jenjang: 'upt' }, tanggal: '2027-01-01', dasar: 'Keputusan Menteri M.IP-3 Tahun 2027 (contoh)' });
    expect((await penerus.list(await ground.actor(DEMO.contoh.menteri))).isi).toEqual([]);
  });

  it('is never changed or taken back by the application', async () => {
    for (const text of ['update penerus_satker set dasar = $1', 'delete from penerus_satker where dasar = $1']) {
      await expect(ground.database.inFlights(async (tx) => { await tx.begin(); await tx.as(tenantWide(admin)); await tx.run({ name: text.slice(0, 6), text, values: ['x'] }); })).rejects.toThrow(/permission denied/);
    }
  });
});
