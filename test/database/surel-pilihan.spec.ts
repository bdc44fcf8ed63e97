import { smallWorld } from '../support/small-world.js';
import { clock, digest, event, job, kantor, mail, pengaturan, penyebar, PILIHAN, queue, states, tasks, tell, world } from '../support/surel.js';

describe('what a person chose', () => {
  const kepala = () => world.actor('kepalaSatker');

  it('switches a kind off or into the digest, but never a notice about the law', async () => {
    await pengaturan.ubah(kepala(), { ...PILIHAN, surel: { peristiwa: 'tidak', tugas: 'ringkasan' } });
    await tell('satker.dicanangkan');
    expect(await queue()).toEqual([]);
    await tell('satker.dicanangkan', 'kepalaSatker');
    await tell('satker.ditetapkan');
    expect((await queue()).map(({ jenis, cara }) => [jenis, cara]).sort()).toEqual([['hukum', 'langsung'], ['tugas', 'ringkasan']]);
    const refused = (async () => pengaturan.ubah(kepala(), { ...PILIHAN, surel: { hukum: 'tidak' } }))();
    await expect(refused).rejects.toMatchObject({ status: 422, why: [{ rule: 'pemberitahuan.resmi', need: expect.stringContaining('berakibat hukum') }] });
  });

  it('is shown as it holds, with why the law cannot be switched off', async () => {
    const shown = await pengaturan.ubah(kepala(), { ...PILIHAN, surel: { pantau: 'tidak' }, jamTenang: { dari: '20:00', sampai: '06:00' }, zona: 'Asia/Jayapura', ringkasanPukul: 6 });
    expect(shown).toEqual(await pengaturan.baca(kepala()));
    expect(shown).toMatchObject({ jamTenang: { dari: '20:00', sampai: '06:00' }, zona: 'Asia/Jayapura', ringkasanPukul: 6, surel: { alamat: 'kepalaSatker@contoh.go.id', terverifikasi: true, tersedia: true } });
    expect(shown.jenis.map(({ jenis, surel, dapatDiubah }) => [jenis, surel, dapatDiubah])).toEqual([['hukum', 'langsung', false], ['tenggat', 'langsung', true], ['tugas', 'langsung', true], ['peristiwa', 'ringkasan', true], ['pantau', 'tidak', true]]);
  });

  it.each<[string, string, string]>([
    ['before they begin', '2027-03-01T12:59:30Z', '2027-03-01T12:59:30Z'], ['when they begin', '2027-03-01T13:00:00Z', '2027-03-01T23:00:00Z'],
    ['after midnight', '2027-03-01T20:00:00Z', '2027-03-01T23:00:00Z'], ['just before they end', '2027-03-01T22:59:30Z', '2027-03-01T23:00:00Z'], ['when they have ended', '2027-03-01T23:00:00Z', '2027-03-01T23:00:00Z'],
  ])('quiet hours from 20.00 to 06.00 WIB hold a mail back: %s', async (_, now, until) => {
    await pengaturan.ubah(kepala(), { ...PILIHAN, jamTenang: { dari: '20:00', sampai: '06:00' } });
    await clock(now);
    await tell('satker.dicanangkan', 'kepalaSatker');
    const [row] = await queue();
    expect(Math.abs(Number(row?.sesudah) - Date.parse(until))).toBeLessThan(2_000);
    const { rows: [woken] } = await world.admin.query<{ s: number }>(`select extract(epoch from run_at - clock_timestamp())::float as s from graphile_worker.jobs where key like 'surel/%'`);
    expect(Math.abs((woken?.s ?? -99) - Math.max(0, (Date.parse(until) - Date.parse(now)) / 1000))).toBeLessThan(3);
  });

  it('quiet hours within a day hold too, and delay no notice about the law', async () => {
    await pengaturan.ubah(kepala(), { ...PILIHAN, jamTenang: { dari: '12:00', sampai: '13:30' } });
    await clock('2027-03-01T05:10:00Z'); // 12.10 WIB
    await tell('satker.dicanangkan', 'kepalaSatker');
    await tell('satker.ditetapkan');
    const due = Object.fromEntries((await queue()).map(({ jenis, sesudah }) => [jenis, Math.round((Number(sesudah) - Date.parse('2027-03-01T05:10:00Z')) / 60_000)]));
    expect(due).toEqual({ tugas: 80, hukum: 0 });
  });
});

describe('the digest', () => {
  const role = 'kepalaSatker';
  /** 23.59 WIB of 1 March. */
  const LATE = '2027-03-01T16:59:00Z';
  const MORNING = '2027-03-02T00:00:30Z';

  it('is one for the person and the day, with counts by kind', async () => {
    await clock(LATE);
    for (let i = 0; i < 3; i++) await tell('satker.dicanangkan');
    const { rows } = await world.admin.query<{ key: string }>(`select key from graphile_worker.jobs where key like 'ringkasan/%'`);
    expect(rows).toEqual([{ key: `ringkasan/${world.actor(role).person}/2027-03-02` }]);
    await digest(role, '2027-03-02');
    expect(mail.received).toEqual([]); // not before its hour
    await clock(MORNING);
    await Promise.all([1, 2, 3].map(() => digest(role, '2027-03-02')));
    await digest(role, '2027-03-02');
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.text).toContain('Perkembangan kasus satuan kerja Anda: 3');
    expect(await states()).toEqual(['dikirim', 'dikirim', 'dikirim']);
  });

  it('gathers over all instansi, catches up after days, and leaves what came later for the next day', async () => {
    const other = await smallWorld('kedua', world.db);
    try {
      await clock(LATE);
      await tell('satker.dicanangkan');
      await world.admin.query(`insert into post select $1, gen_random_uuid(), $2, role, satker_id, scope_path, dari, sampai, sk from post where tenant_id = $1 and role = 'kepalaSatker'`, [other.tenant, world.actor(role).person]);
      const { rows: [post] } = await world.admin.query<{ id: string }>('select id from post where tenant_id = $1 and person_id = $2', [other.tenant, world.actor(role).person]);
      await world.admin.query(`insert into kiriman (tenant_id, person_id, post_id, case_id, seq, perihal, jenis, cara, sesudah) values ($1, $2, $3, gen_random_uuid(), 1, 'x', 'pantau', 'ringkasan', '2027-03-02T00:00:00Z')`, [other.tenant, world.actor(role).person, post?.id]);
      await clock('2027-03-05T01:00:00Z'); // the server was down for three days
      await tell('satker.dicanangkan');
      await digest(role, '2027-03-02');
      expect(mail.received.map(({ text }) => /pantau: (\d+)/.exec(text ?? '')?.[1])).toEqual(['1']);
      expect(await states()).toEqual(['dikirim', 'dikirim', 'menunggu']);
    } finally {
      await world.admin.query('delete from kiriman');
      await other.close();
    }
  });

  it('is one a day also when its hour was moved meanwhile; the rest comes with that of the next day', async () => {
    await clock(LATE);
    await tell('satker.dicanangkan');
    await clock(MORNING);
    await digest(role, '2027-03-02');
    await pengaturan.ubah(world.actor(role), { ...PILIHAN, ringkasanPukul: 9 });
    await tell('satker.dicanangkan');
    await clock('2027-03-02T02:01:00Z');
    await digest(role, '2027-03-02');
    expect([mail.received.length, await states()]).toEqual([1, ['dikirim', 'menunggu']]);
    await clock('2027-03-03T02:01:00Z');
    await world.admin.query('delete from graphile_worker._private_jobs');
    await kantor.sapu(world.tenant);
    const { rows } = await world.admin.query<{ key: string }>('select key from graphile_worker.jobs');
    expect(rows).toEqual([{ key: `ringkasan/${world.actor(role).person}/2027-03-03` }]);
    await digest(role, '2027-03-03');
    expect([mail.received.length, await states()]).toEqual([2, ['dikirim', 'dikirim']]);
  });

  it('leaves when the mail server is back', async () => {
    await clock(LATE);
    await tell('satker.dicanangkan');
    await clock(MORNING);
    mail.answer = { code: 421 };
    await expect(digest(role, '2027-03-02')).rejects.toThrow(/tidak menerima/);
    mail.answer = null;
    await digest(role, '2027-03-02');
    expect([mail.received.length, await states()]).toEqual([1, ['dikirim']]);
  });
});

describe('an address of one\'s own', () => {
  const kepala = () => world.actor('kepalaSatker');
  const kode = () => /Anda: (\d{8})/.exec(mail.received.at(-1)?.text ?? '')?.[1] ?? '';

  it('is proved by the code that was sent there, once', async () => {
    expect((await pengaturan.ubahSurel(kepala(), 'baru@contoh.go.id')).surel).toEqual({ alamat: 'baru@contoh.go.id', terverifikasi: false, tersedia: true });
    expect(mail.received.at(-1)?.to).toEqual(['baru@contoh.go.id']);
    const sent = kode();
    await expect(pengaturan.verifikasi(kepala(), sent === '00000000' ? '00000001' : '00000000')).rejects.toMatchObject({ status: 400 });
    await expect(pengaturan.verifikasi(world.actor('pimpinanInstansi'), sent)).rejects.toMatchObject({ status: 400 });
    expect((await pengaturan.verifikasi(kepala(), sent)).surel.terverifikasi).toBe(true);
    await expect(pengaturan.verifikasi(kepala(), sent)).rejects.toMatchObject({ status: 400 });
  });

  it('is not changed where the mail server is away or refuses it, nor proved after half an hour', async () => {
    mail.answer = { code: 550 };
    await expect(pengaturan.ubahSurel(kepala(), 'tidakada@contoh.go.id')).rejects.toMatchObject({ status: 400 });
    mail.answer = { code: 421 };
    await expect(pengaturan.ubahSurel(kepala(), 'tidakada@contoh.go.id')).rejects.toMatchObject({ status: 503 });
    expect((await pengaturan.baca(kepala())).surel).toMatchObject({ alamat: 'kepalaSatker@contoh.go.id', terverifikasi: true });
    mail.answer = null;
    await pengaturan.ubahSurel(kepala(), 'lama@contoh.go.id');
    await world.admin.query(`update kontak set kode_sampai = clock_timestamp() - interval '1 second' where email = 'lama@contoh.go.id'`);
    await expect(pengaturan.verifikasi(kepala(), kode())).rejects.toMatchObject({ status: 400 });
  });
});

describe('those who watch', () => {
  const watch = (kasus: string, role: string) => world.admin.query(`insert into pantauan (tenant_id, person_id, case_id, post_id, path) select tenant_id, $2, id, $3, path from kasus where id = $1`, [kasus, world.actor(role).person, world.actor(role).post]);
  const toldKinds = async (role: string) => (await world.admin.query<{ jenis: string }>('select jenis from pemberitahuan where post_id = $1', [world.actor(role).post])).rows.map(({ jenis }) => jenis);

  it('are told as long as they watch and see it, by their own kind', async () => {
    const kabar = await event('satker.dicanangkan');
    await watch(kabar.kasus, 'ketuaTpi');
    await tasks.beritahukan(job(kabar));
    await penyebar.sebar(job(kabar));
    await penyebar.sebar(job(kabar));
    expect(await toldKinds('ketuaTpi')).toEqual(['pantau']);
  });

  it('hear no more when the scope of their post no longer covers the case', async () => {
    const kabar = await event('satker.dicanangkan');
    await watch(kabar.kasus, 'ketuaTpi');
    await world.admin.query(`update post set scope_path = '/contoh/lain/' where id = $1`, [world.actor('ketuaTpi').post]);
    try {
      await penyebar.sebar(job(kabar));
      expect(await toldKinds('ketuaTpi')).toEqual([]);
    } finally {
      await world.admin.query(`update post set scope_path = '/contoh/' where id = $1`, [world.actor('ketuaTpi').post]);
    }
  });
});
