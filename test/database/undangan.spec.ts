import { randomBytes } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import { KataSandi } from '../../src/identity/kataSandi/kata-sandi.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { OidcService } from '../../src/identity/oidc/oidc.service.js';
import { OidcUndangan } from '../../src/identity/oidc/oidc.undangan.js';
import { Passwords } from '../../src/identity/passwords.js';
import { SessionService } from '../../src/identity/session.service.js';
import { kodeBaru, sidikKode } from '../../src/orang/undangan/kode.js';
import { TerimaService } from '../../src/orang/undangan/terima.service.js';
import { UndanganService } from '../../src/orang/undangan/undangan.service.js';
import { UndanganTasks } from '../../src/orang/undangan/undangan.tasks.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { LawCatalog } from '../../src/regulasi/law-catalog.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';
import { nipKe } from '../support/impor-buku.js';
import { pelaku } from '../support/pelaku.js';
import { startMailServer, type TestMailServer } from '../support/smtp.js';

const { kemenimipas: k, contoh: c } = DEMO;
const SANDI = 'perahu-lontar-kelabu-senja-8841';

describe('an invitation', () => {
  let demo: DemoDatabase;
  let admin: Actor;
  let there: Actor;
  let smtp: TestMailServer;
  let undangan: UndanganService;
  let terima: TerimaService;
  let tasks: UndanganTasks;
  beforeAll(async () => {
    [demo, smtp] = await Promise.all([openDemoDatabase(), startMailServer()]);
    [admin, there] = await Promise.all([pelaku(demo, k.admin), pelaku(demo, c.admin)]);
    const mailer = new Mailer({ url: smtp.url, from: 'Predikat <predikat@instansi.example>' });
    undangan = new UndanganService(demo.database, new LawCatalog(), new Kewenangan(randomBytes(32)), mailer);
    const sessions = new SessionService(demo.database, new Passwords());
    terima = new TerimaService(demo.database, new Passwords(), new KataSandi(), new OidcService(demo.database, sessions, new OidcUndangan(), []));
    tasks = new UndanganTasks(demo.database, mailer, 'https://predikat.example');
  });
  afterAll(async () => { await smtp.close(); await demo.close(); });

  const GONE = { status: 404 };
  let n = 100;
  const cetak = async (nama = 'Orang Baru') => undangan.undang(admin, { nama, nip: nipKe(n += 1), cara: 'cetak' });
  const wear = (id: string, set: string) => demo.asAdmin(`update undangan set ${set} where id = $1`, [id]);

  it('opens an account once, with a name and a password of the person\'s own', async () => {
    const made = await cetak('Anjani Prameswari');
    expect(made.kode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    const kode = made.kode ?? '';
    expect(await terima.baca(kode.toLowerCase().replaceAll('-', ' '))).toEqual({ instansi: 'Kementerian Imigrasi dan Pemasyarakatan', nama: 'Anjani Prameswari', kedaluwarsa: made.kedaluwarsa });
    await terima.terima(kode, { namaPengguna: 'anjani.p', kataSandi: SANDI });
    await expect(new SessionService(demo.database, new Passwords()).signIn({ namaPengguna: 'Anjani.P', kataSandi: SANDI })).resolves.toBeDefined();
    await expect(terima.baca(kode)).rejects.toMatchObject(GONE);
    await expect(terima.terima(kode, { namaPengguna: 'lain', kataSandi: SANDI })).rejects.toMatchObject(GONE);
    expect((await undangan.daftar(admin, {})).isi[0]).toMatchObject({ id: made.id, keadaan: 'dipakai' });
  });

  it('keeps nothing of its code but a hash', async () => {
    const { kode = '' } = await cetak();
    const bare = kode.replaceAll('-', '');
    const all = JSON.stringify([await demo.asAdmin('select * from undangan'), await demo.asAdmin('select payload from peristiwa_kewenangan'), await demo.asAdmin('select * from graphile_worker._private_jobs')]);
    expect([all.includes(kode), all.includes(bare), all.includes(Buffer.from(bare).toString('hex'))]).toEqual([false, false, false]);
    expect(await demo.asAdmin('select person_id from undangan where sidik = $1', [sidikKode(kode)])).toHaveLength(1);
  });

  it('that is unknown, used, withdrawn, expired, or no code at all, is answered alike', async () => {
    const [withdrawn, expired, used] = [await cetak(), await cetak(), await cetak()];
    await undangan.cabut(admin, withdrawn.id);
    await undangan.cabut(admin, withdrawn.id);
    await wear(expired.id, `kedaluwarsa = clock_timestamp() - interval '1 millisecond'`);
    await wear(used.id, 'dipakai_pada = clock_timestamp()');
    const told: string[] = [];
    for (const kode of [kodeBaru(), withdrawn.kode, expired.kode, used.kode, 'x', `${kodeBaru()}A`, '']) {
      for (const ask of [() => terima.baca(kode ?? ''), () => terima.terima(kode ?? '', { namaPengguna: 'siapa.saja', kataSandi: SANDI })]) told.push(await ask().then(() => 'terbuka', (error: Error & { status?: number }) => `${error.status ?? ''} ${error.message}`));
    }
    expect(new Set(told)).toEqual(new Set([told[0]]));
    expect(told[0]).toMatch(/^404/);
  });

  it('of two who take it at once lets one in', async () => {
    const { kode = '' } = await cetak();
    const done = await Promise.allSettled(['serentak.1', 'serentak.2'].map((namaPengguna) => terima.terima(kode, { namaPengguna, kataSandi: SANDI })));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await demo.asAdmin(`select from account where username like 'serentak.%'`)).toHaveLength(1);
  });

  it('refuses a name that is taken, a poor password and a missing name, and stays open', async () => {
    const { kode = '' } = await cetak('Bayu Segara');
    await expect(terima.terima(kode, { namaPengguna: k.menteri.toUpperCase(), kataSandi: SANDI })).rejects.toMatchObject({ faults: [{ path: '/namaPengguna', why: ['sudah dipakai orang lain; pilih yang lain'] }] });
    await expect(terima.terima(kode, { namaPengguna: 'bayu.s', kataSandi: 'pendek' })).rejects.toMatchObject({ faults: [{ path: '/kataSandi' }] });
    await expect(terima.terima(kode, { kataSandi: SANDI })).rejects.toMatchObject({ faults: [{ path: '/namaPengguna', why: ['wajib diisi'] }] });
    await expect(terima.terima(kode, { namaPengguna: 'bayu.s', kataSandi: SANDI })).resolves.toBeUndefined();
  });

  it('by mail carries its code and nobody\'s name, and a later mail ends the earlier one', async () => {
    const made = await undangan.undang(admin, { nama: 'Chandra Kirana', cara: 'surel', surel: 'chandra@example.go.id' });
    expect(made).not.toHaveProperty('kode');
    const send = () => tasks.kirim({ tenant: admin.tenant, data: { undangan: made.id }, jobId: '1' });
    await send();
    await send();
    const mails = smtp.received.slice(-2);
    const codes = mails.map(({ text }) => /Kode: (\S+)/.exec(text ?? '')?.[1] ?? '');
    expect(mails.map(({ to }) => to)).toEqual([['chandra@example.go.id'], ['chandra@example.go.id']]);
    expect(JSON.stringify(mails)).not.toContain('Chandra');
    await expect(terima.baca(codes[0] ?? '')).rejects.toMatchObject(GONE);
    await terima.terima(codes[1] ?? '', { namaPengguna: 'chandra.kirana', kataSandi: SANDI });
    expect(await demo.asAdmin(`select k.email, k.terverifikasi_pada is not null as terbukti, u.email as tersisa from undangan u join kontak k using (person_id) where u.id = $1`, [made.id])).toEqual([{ email: 'chandra@example.go.id', terbukti: true, tersisa: null }]);
    await send();
    expect(smtp.received.slice(-1)).toEqual(mails.slice(1));
  });

  it('is sent again with a new code and a new end, also after it ran out', async () => {
    const made = await cetak();
    await wear(made.id, `kedaluwarsa = clock_timestamp() - interval '1 day'`);
    const again = await undangan.kirimUlang(admin, made.id);
    expect(again).toMatchObject({ id: made.id, keadaan: 'menunggu' });
    await expect(terima.baca(made.kode ?? '')).rejects.toMatchObject(GONE);
    await expect(terima.baca(again.kode ?? '')).resolves.toMatchObject({ nama: 'Orang Baru' });
    await undangan.cabut(admin, made.id);
    await expect(undangan.kirimUlang(admin, made.id)).rejects.toMatchObject({ reason: 'undangan-selesai' });
  });

  it('is no way into an account that has one, nor to somebody whom another instansi knew first', async () => {
    const [{ id: menteri }] = await demo.asAdmin<{ id: string }>('select person_id as id from account where username = $1', [k.menteri]) as [{ id: string }];
    await expect(undangan.undang(admin, { orang: menteri, cara: 'cetak' })).rejects.toMatchObject({ reason: 'tidak-dapat-diundang', fields: { sebab: 'berakun' } });
    const elsewhere = await undangan.undang(there, { nama: 'Dyah Ayu', nip: nipKe(90), cara: 'cetak' });
    await expect(undangan.undang(admin, { orang: elsewhere.orang, cara: 'cetak' })).rejects.toMatchObject(GONE);
    await demo.asAdmin('insert into orang_instansi (tenant_id, person_id) values ($1, $2)', [admin.tenant, elsewhere.orang]);
    await expect(undangan.undang(admin, { orang: elsewhere.orang, cara: 'cetak' })).rejects.toMatchObject({ fields: { sebab: 'instansiLain' } });
    await expect(undangan.undang(there, { orang: elsewhere.orang, cara: 'cetak' })).resolves.toBeDefined();
    await expect(undangan.kirimUlang(admin, elsewhere.id)).rejects.toMatchObject(GONE);
  });

  it('that was given before the account got a password opens nothing any more', async () => {
    const made = await cetak();
    await demo.asAdmin(`insert into account (id, person_id, username, password_hash) values (gen_random_uuid(), $1, 'sudah.punya', 'x')`, [made.orang]);
    await expect(terima.terima(made.kode ?? '', { namaPengguna: 'perampas', kataSandi: SANDI })).rejects.toMatchObject(GONE);
  });

  it('is made by the administrator of the instansi alone, and put into its chain without a name', async () => {
    for (const name of [k.menteri, k.lapas.kepala, k.auditor]) await expect(undangan.undang(await pelaku(demo, name), { nama: 'X', cara: 'cetak' })).rejects.toMatchObject({ status: 403 });
    const [{ teks }] = await demo.asAdmin<{ teks: string }>(`select string_agg(type || payload, ' ') as teks from peristiwa_kewenangan`) as [{ teks: string }];
    expect(teks).toMatch(/undangan\.dibuat.*undangan\.dicabut/s);
    expect(teks).not.toMatch(/Anjani|Chandra|example\.go\.id|1985/);
  });
});
