import { randomBytes } from 'node:crypto';
import { fromBufferPromise } from 'yauzl';
import type { Actor } from '../../src/identity/actor.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { DataSayaService } from '../../src/orang/pribadi/data-saya.service.js';
import { HapusService } from '../../src/orang/pribadi/hapus.service.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { pelaku } from '../support/pelaku.js';

const { kemenimipas: k, contoh: c } = DEMO;

describe('personal data', () => {
  let demo: DemoDatabase;
  let admin: Actor;
  let sekjen: Actor;
  let hapus: HapusService;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    [admin, sekjen] = await Promise.all([pelaku(demo, k.admin), pelaku(demo, k.setjen.sekjen)]);
    hapus = new HapusService(demo.database, new LawCatalog(), new Kewenangan(randomBytes(32)));
  });
  afterAll(() => demo.close());

  /** Somebody whose posts have ended, with an address, settings, and a place in the register of employees. */
  async function gone(namaPengguna: string): Promise<Actor> {
    const who = await pelaku(demo, namaPengguna);
    await demo.asAdmin(`update post set sampai = '2026-01-01' where person_id = $1`, [who.person]);
    await demo.asAdmin(`insert into kontak (person_id, email) values ($1, $2)`, [who.person, `${randomBytes(4).toString('hex')}@example.go.id`]);
    await demo.asAdmin(`insert into pengaturan (person_id, zona, ringkasan_pukul) values ($1, 'Asia/Jakarta', 7)`, [who.person]);
    await demo.asAdmin(`insert into pegawai (tenant_id, id, satker_id, path, nip, nama, jabatan, kepala, dari) select $1, gen_random_uuid(), $2, $3, o.nip, o.nama, 'Pelaksana', false, '2024-01-01' from person o where o.id = $4 and o.nip not in (select nip from pegawai where nip is not null)`, [who.tenant, who.satker, who.path, who.person]);
    return who;
  }
  const person = async (id: string) => (await demo.asAdmin<{ nama: string; nip: string | null; pangkat: string | null }>('select nama, nip, pangkat from person where id = $1', [id]))[0];
  /** Every place in the database where one of these texts still stands. */
  async function traces(...texts: string[]): Promise<string[]> {
    const tables = await demo.asAdmin<{ t: string }>(`select format('%I.%I', schemaname, tablename) as t from pg_tables where schemaname in ('public', 'app', 'identity', 'riwayat')`);
    const found = await Promise.all(tables.map(async ({ t }) => (await demo.asAdmin(`select from ${t} x where exists (select from unnest($1::text[]) s where strpos(to_jsonb(x)::text, s) > 0) limit 1`, [texts])).map(() => t)));
    return found.flat();
  }

  it('of oneself come out whole, and of nobody else', async () => {
    const who = await pelaku(demo, k.mantanKepalaLapas);
    await demo.asAdmin(`insert into kontak (person_id, email) values ($1, 'estu@example.go.id')`, [who.person]);
    const zip = await fromBufferPromise(await new DataSayaService(demo.database).arsip(who.person), {});
    const files: Record<string, string> = {};
    for await (const entry of zip.eachEntry()) {
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry) as AsyncIterable<Buffer>) pieces.push(piece);
      files[entry.fileName] = Buffer.concat(pieces).toString();
    }
    expect(Object.keys(files)).toEqual(['data.json', 'BACA-SAYA.txt']);
    const data = JSON.parse(files['data.json'] ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({
      orang: { id: who.person, nama: 'Estu Prayogakarsa' }, akun: [{ namaPengguna: k.mantanKepalaLapas, punyaKataSandi: true }], kontak: { email: 'estu@example.go.id' },
      jabatan: [{ peran: 'kepalaSatker' }, { peran: 'anggotaTpi' }], instansi: [{ nama: 'Kementerian Imigrasi dan Pemasyarakatan', tindakan: [], ditolak: [] }],
    });
    const others = (await demo.asAdmin<{ nama: string }>('select nama from person where id <> $1', [who.person])).filter(({ nama }) => files['data.json']?.includes(nama));
    expect([others, files['data.json']?.includes('argon2')]).toEqual([[], false]);
  });

  it('are erased by two persons: nothing of a private name, number or address is left anywhere', async () => {
    const who = await gone(k.kanim.operator);
    const before = await person(who.person);
    const [{ email }] = await demo.asAdmin<{ email: string }>('select email from kontak where person_id = $1', [who.person]) as [{ email: string }];
    const secrets = [before?.nama ?? '?', before?.nip ?? '?', email, k.kanim.operator];
    expect(await traces(...secrets)).toEqual(expect.arrayContaining(['public.person', 'public.account', 'public.kontak', 'public.pegawai']));
    const { id } = await hapus.usulkan(admin, who.person, 'Permintaan subjek data');
    expect(await person(who.person)).toEqual(before);
    await expect(hapus.konfirmasi(admin, id)).rejects.toMatchObject({ status: 403, why: [{ rule: 'penghapusan.dua-orang' }] });
    const done = await hapus.konfirmasi(sekjen, id);
    expect(done).toMatchObject({ keadaan: 'dihapus', diusulkanOleh: admin.person, dikonfirmasiOleh: sekjen.person, dihapus: expect.arrayContaining(['nama, NIP, dan pangkat, juga pada daftar pegawai']) });
    expect(await person(who.person)).toEqual({ nama: expect.stringMatching(/^Orang yang datanya dihapus \([0-9a-f]{4}\)$/), nip: null, pangkat: null });
    expect(await traces(...secrets)).toEqual([]);
    await expect(hapus.konfirmasi(sekjen, id)).rejects.toMatchObject({ reason: 'penghapusan-selesai' });
    expect(await demo.asAdmin(`select type, payload from peristiwa_kewenangan where payload like '%' || $1 || '%' order by seq`, [id])).toEqual([
      { type: 'penghapusan.diusulkan', payload: JSON.stringify({ id, orang: who.person }) }, { type: 'penghapusan.dilaksanakan', payload: JSON.stringify({ id, orang: who.person, pejabat: false }) },
    ]);
  });

  it('of somebody who signed as an official keep the name that stands on the papers, and nothing else', async () => {
    const who = await gone(k.kanwilImigrasi.kepala);
    await demo.asAdmin(`insert into regulasi (id, jenis, sidik, naskah) values ('paket', 'paket', '', '{}'), ('lke', 'instrumen', '', '{}') on conflict do nothing`);
    await demo.asAdmin(`insert into kasus select $1, $2, 'dokumen', 1, $2, '2026', null, $3, 'paket', '', 'lke', '', 'terbit', 'done', '{}', 1, '', now()`, [who.tenant, who.satker, who.path]);
    await demo.asAdmin(`insert into event select tenant_id, id, 1, path, 'dokumen.ditandatangani', 'dokumen.tandaTangani', 'dokumen', 1, $2, $3, 'kepalaKanwil', null, '', now(), id, '{}', '', '', '' from kasus where id = $1`, [who.satker, who.person, who.post]);
    const before = await person(who.person);
    const { id } = await hapus.usulkan(admin, who.person, 'Permintaan subjek data');
    expect((await hapus.konfirmasi(sekjen, id)).tetap).toContainEqual(expect.stringMatching(/^nama, NIP, dan pangkat: pernah menandatangani/));
    expect(await person(who.person)).toEqual(before);
    expect(await demo.asAdmin('select from kontak where person_id = $1', [who.person])).toEqual([]);
    expect(await demo.asAdmin('select password_hash, username from account where person_id = $1', [who.person])).toEqual([{ password_hash: null, username: expect.stringMatching(/^dihapus-/) }]);
  });

  it('are not erased of somebody in office, of oneself, of people whom others employ, or whom nobody here knows', async () => {
    await expect(hapus.usulkan(admin, (await pelaku(demo, k.rutan.kepala)).person, 'x')).rejects.toMatchObject({ status: 422, why: [{ rule: 'penghapusan.tanpa-jabatan' }] });
    await expect(hapus.usulkan(admin, admin.person, 'x')).rejects.toMatchObject({ status: 403 });
    await expect(hapus.usulkan(admin, (await pelaku(demo, c.admin)).person, 'x')).rejects.toMatchObject({ status: 404 });
    await expect(hapus.usulkan(await pelaku(demo, k.lapas.kepala), (await pelaku(demo, k.rutan.kepala)).person, 'x')).rejects.toMatchObject({ status: 403 });
    const guest = await gone(c.timKhusus);
    await expect(hapus.usulkan(admin, guest.person, 'x')).rejects.toMatchObject({ why: [{ rule: 'penghapusan.satu-instansi' }] });
  });

  it('are proposed once at a time; a proposal that is called off erases nothing', async () => {
    const who = await gone(k.rutan.operator);
    const before = await person(who.person);
    const { id } = await hapus.usulkan(admin, who.person, 'x');
    await expect(hapus.usulkan(sekjen, who.person, 'y')).rejects.toMatchObject({ reason: 'sudah-diusulkan' });
    await expect(hapus.batalkan(sekjen, id)).resolves.toMatchObject({ keadaan: 'dibatalkan' });
    await expect(hapus.konfirmasi(sekjen, id)).rejects.toMatchObject({ reason: 'penghapusan-selesai' });
    expect(await person(who.person)).toEqual(before);
    await demo.asAdmin(`update post set sampai = null where person_id = $1`, [who.person]);
    expect((await hapus.daftar(admin, { jumlah: 1 })).isi).toMatchObject([{ id, keadaan: 'dibatalkan' }]);
  });
});
