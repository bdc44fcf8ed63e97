import { randomUUID } from 'node:crypto';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { PegawaiService } from '../../src/organisasi/pegawai.service.js';
import type { PegawaiBaruDto } from '../../src/organisasi/pegawai.dto.js';
import { BadInput, Conflict, Forbidden, NotFound, Refused } from '../../src/platform/http/problem.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import type { Actor } from '../../src/identity/actor.js';
import { openGround, type Ground } from '../support/world-ground.js';

const { kemenimipas: k, contoh: c } = DEMO;
let nomor = 0;
/** Somebody whom no unit has yet. */
const baru = (change: Partial<PegawaiBaruDto> = {}): PegawaiBaruDto => {
  nomor += 1;
  return { nip: `9${String(nomor).padStart(17, '0')}`, nama: `Pegawai Baru ${nomor}`, jabatan: 'Pelaksana', kepala: false, dari: '2026-01-02', ...change };
};

describe('the register of employees', () => {
  let ground: Ground;
  let pegawai: PegawaiService;
  let [operator, kanim, balai] = [] as unknown as [Actor, Actor, Actor];
  beforeAll(async () => {
    ground = await openGround();
    pegawai = new PegawaiService(ground.database, new LawCatalog());
    operator = await ground.actor(k.lapas.operator);
    kanim = await ground.actor(k.kanim.operator);
    balai = await ground.actor(c.balai.operator);
  });
  afterAll(() => ground.close());

  const faultsOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(() => null, (e: unknown) => e);
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).faults.map(({ path }) => path);
  };
  const recorded = (id: string) => ground.asAdmin<{ tindakan: string; sampai: string | null; oleh: string; jabatan: string }>(
    'select tindakan, sampai::text, oleh, jabatan from pegawai_catatan where pegawai_id = $1 order by id', [id]);

  it('has as many employees on a day as the unit says, and one head at a time', async () => {
    const [{ n }] = await ground.asAdmin<{ n: number }>('select pegawai as n from satker where id = $1', [operator.satker]) as [{ n: number }];
    const { isi, berikutnya } = await pegawai.list(operator, operator.satker, { jumlah: 500, pada: '2027-05-25' });
    expect(isi).toHaveLength(n);
    expect(isi.filter((p) => p.kepala)).toEqual([expect.objectContaining({ nama: 'Wirasena Hadikusuma', dari: '2027-02-25' })]);
    expect((await pegawai.list(operator, operator.satker, { jumlah: 500, pada: '2027-01-01' })).isi.filter((p) => p.kepala)).toEqual([expect.objectContaining({ nama: 'Estu Prayogakarsa', sampai: '2027-02-25' })]);
    expect(berikutnya).toBeUndefined();
  });

  it('is paged through without gap or repetition', async () => {
    const seen: string[] = [];
    let setelah: string | undefined;
    do {
      const page = await pegawai.list(operator, operator.satker, { jumlah: 37, ...(setelah === undefined ? {} : { setelah }) });
      seen.push(...page.isi.map(({ id }) => id));
      setelah = page.berikutnya;
    } while (setelah !== undefined);
    const all = await pegawai.list(operator, operator.satker, { jumlah: 500 });
    expect(seen).toEqual(all.isi.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['', 'x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('["\\u0000","5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d41"]').toString('base64url')])('refuses the cursor "%s"', async (setelah) => {
    expect(() => pegawai.list(operator, operator.satker, { setelah })).toThrow(BadInput);
    await Promise.resolve();
  });

  it('takes 500 at once, and records each with who entered it, and when', async () => {
    const { isi } = await pegawai.add(kanim, kanim.satker, randomUUID(), Array.from({ length: 500 }, () => baru()));
    expect(isi).toHaveLength(500);
    expect(await recorded(isi[499]?.id ?? '')).toEqual([{ tindakan: 'ditambahkan', sampai: null, oleh: kanim.person, jabatan: kanim.post }]);
  });

  it('enters a batch once, however often it is sent, and nothing else under its key', async () => {
    const [key, rows] = [randomUUID(), [baru(), baru({ nip: undefined })]];
    const first = await pegawai.add(operator, operator.satker, key, rows);
    expect(await pegawai.add(operator, operator.satker, key, rows)).toEqual(first);
    await expect(pegawai.add(operator, operator.satker, key, [rows[0] as PegawaiBaruDto])).rejects.toThrow(Refused);
    await expect(pegawai.add(operator, operator.satker, key, [baru(), baru()])).rejects.toThrow(Refused);
    expect(await recorded(first.isi[0]?.id ?? '')).toHaveLength(1);
  });

  it('names every row that cannot stand, and enters none of them', async () => {
    const [twice, elsewhere] = [baru(), baru()];
    await pegawai.add(kanim, kanim.satker, randomUUID(), [elsewhere]);
    const rows = [twice, baru({ dari: '2026-02-30' }), { ...twice, nama: 'Lain' }, baru({ kepala: true }), baru({ nip: elsewhere.nip })];
    expect(await faultsOf(pegawai.add(operator, operator.satker, randomUUID(), rows))).toEqual(['/pegawai/1/dari', '/pegawai/2/nip', '/pegawai/3/kepala', '/pegawai/4/nip']);
    expect(await ground.asAdmin('select from pegawai where nip = $1', [twice.nip])).toHaveLength(0);
  });

  it('lets one who left a unit begin in another the day after, not before', async () => {
    const moving = baru({ dari: '2026-01-02' });
    const { isi: [entered] } = await pegawai.add(kanim, kanim.satker, randomUUID(), [moving]);
    const id = entered?.id ?? '';
    await expect(pegawai.end(kanim, id, '2026-01-01')).rejects.toThrow(BadInput);
    expect(await pegawai.end(kanim, id, '2026-06-30')).toMatchObject({ id, sampai: '2026-06-30' });
    expect(await pegawai.end(kanim, id, '2026-06-30')).toMatchObject({ sampai: '2026-06-30' });
    await expect(pegawai.end(kanim, id, '2026-07-31')).rejects.toThrow(Conflict);
    expect(await recorded(id)).toEqual([expect.objectContaining({ tindakan: 'ditambahkan' }), { tindakan: 'diakhiri', sampai: '2026-06-30', oleh: kanim.person, jabatan: kanim.post }]);
    expect(await faultsOf(pegawai.add(operator, operator.satker, randomUUID(), [{ ...moving, dari: '2026-06-30' }]))).toEqual(['/pegawai/0/nip']);
    expect((await pegawai.add(operator, operator.satker, randomUUID(), [{ ...moving, dari: '2026-07-01' }])).isi).toHaveLength(1);
  });

  it('takes the same person from one of two batches that arrive together', async () => {
    const row = baru();
    const results = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => pegawai.add(i % 2 ? kanim : operator, i % 2 ? kanim.satker : operator.satker, randomUUID(), [row, baru()])));
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const r of results) if (r.status === 'rejected') expect([Conflict.name, BadInput.name]).toContain((r.reason as Error).name);
    expect(await ground.asAdmin('select from pegawai where nip = $1', [row.nip])).toHaveLength(1);
  });

  it('takes one batch that is sent twice at the same moment once', async () => {
    const [key, row] = [randomUUID(), baru({ nip: undefined })];
    await Promise.allSettled([1, 2, 3, 4].map(() => pegawai.add(operator, operator.satker, key, [row])));
    expect(await ground.asAdmin('select from pegawai where nama = $1', [row.nama])).toHaveLength(1);
  });

  it('is kept by the unit itself and the Sekretaris, and read by nobody else', async () => {
    const sekjen = await ground.actor(k.setjen.sekjen);
    expect((await pegawai.list(sekjen, operator.satker, { jumlah: 1 })).isi).toHaveLength(1);
    for (const other of [await ground.actor(k.kanwilPemasyarakatan.kepala), await ground.actor(k.itjen.ketuaTpi), await ground.actor(DEMO.tpn, 'tpn', k.kode)]) {
      expect({ who: other.role, refused: await pegawai.list(other, operator.satker, {}).then(() => null, (e: unknown) => (e as Error).name) }).toEqual({ who: other.role, refused: Forbidden.name });
    }
    const { isi: [one] } = await pegawai.list(operator, operator.satker, { jumlah: 1 });
    await expect(pegawai.end(await ground.actor(k.kanwilPemasyarakatan.kepala), one?.id ?? '', '2027-05-25')).rejects.toThrow(Forbidden);
  });

  it('of another unit or another instansi does not exist', async () => {
    const { isi: [theirs] } = await pegawai.list(kanim, kanim.satker, { jumlah: 1 });
    for (const stranger of [operator, balai, await ground.actor(c.setjen.sekjen)]) {
      await expect(pegawai.list(stranger, kanim.satker, {})).rejects.toThrow(NotFound);
      await expect(pegawai.add(stranger, kanim.satker, randomUUID(), [baru()])).rejects.toThrow(NotFound);
      await expect(pegawai.end(stranger, theirs?.id ?? '', '2027-05-25')).rejects.toThrow(NotFound);
    }
  });

  it('of another instansi may know the same person', async () => {
    const row = baru();
    await pegawai.add(operator, operator.satker, randomUUID(), [row]);
    expect((await pegawai.add(balai, balai.satker, randomUUID(), [row])).isi).toHaveLength(1);
  });

  it('cannot be written around: neither the record nor anything but the last day can be changed', async () => {
    const asOperator = { tenant: operator.tenant, scope: operator.scope, person: operator.person, post: operator.post };
    const attempt = (sql: string) => ground.database.inTx(asOperator, (manager) => manager.query(sql));
    for (const sql of [
      `insert into pegawai_catatan (tenant_id, path, pegawai_id, tindakan) select tenant_id, path, id, 'ditambahkan' from pegawai limit 1`, `update pegawai_catatan set oleh = null`, `delete from pegawai_catatan`,
      `update pegawai set nama = 'Lain'`, `delete from pegawai`,
    ]) await expect(attempt(sql)).rejects.toThrow(/permission denied/);
  });
});
