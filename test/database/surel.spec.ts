import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { Kantor } from '../../src/pemberitahuan/surel/kantor.js';
import { Pemantau } from '../../src/pemberitahuan/pemantau.js';
import { Penyebar } from '../../src/pemberitahuan/penyebar.js';
import { JobTasks } from '../../src/platform/jobs/job-tasks.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { smallWorld } from '../support/small-world.js';
import { startMailServer } from '../support/smtp.js';
import { factSources } from '../support/sources.js';
import { address, ALAMAT, at, deliver, event, job, kantor, mail, pengaturan, penyebar, PILIHAN, queue, states, tasks, tell, world } from '../support/surel.js';

describe('one mail for one notice', () => {
  it('carries the kind and a link, nothing of the case, of its unit or of anybody, as text and as HTML', async () => {
    const { kasus } = await tell('satker.ditetapkan');
    await deliver();
    expect(mail.received).toHaveLength(1);
    const [letter] = mail.received;
    expect([letter?.to, letter?.from?.address, letter?.subject]).toEqual([['kepalaSatker@contoh.go.id'], 'predikat@contoh.go.id', 'Predikat: Pemberitahuan resmi: keputusan atau tanggal menurut peraturan']);
    for (const body of [letter?.text, letter?.html]) expect(body).toContain(`${ALAMAT}/kasus/${kasus}`);
    const decoded = `${letter?.subject} ${letter?.text} ${letter?.html}`;
    for (const secret of ['Satker', 'Orang', 'Kementerian', '81,25', 'RAHASIA', 'satker.ditetapkan']) expect(decoded).not.toContain(secret);
    expect(letter?.headers).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' })]));
  });

  it('leaves once, however often the notice is spread and the mail is tried, and by how many workers at once', async () => {
    const { kasus } = await tell('satker.ditetapkan');
    await penyebar.sebar(job({ kasus, seq: 1, perihal: 'satker.ditetapkan' }));
    const [row] = await queue();
    await Promise.all([1, 2, 3, 4].map(() => kantor.kirim(job({ kiriman: row?.id }))));
    await deliver();
    expect([mail.received.length, await states()]).toEqual([1, ['dikirim']]);
  });

  it('reaches the holder of each post that was told, a Plh beside the holder, and nobody whose post has ended', async () => {
    const { person } = world.actor('operator');
    await address('operator');
    await world.admin.query(`insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan) values ($1, gen_random_uuid(), $2, $3, 'plh', '2020-01-01', '2999-01-01', 'PLH-1', 'Cuti', $4, $4)`,
      [world.tenant, world.actor('kepalaSatker').post, person, world.actor('kepalaKanwil').person]);
    try {
      await tell('satker.dicanangkan', 'kepalaSatker');
      expect((await queue()).map(({ email, jenis }) => [email, jenis])).toEqual([['kepalaSatker@contoh.go.id', 'tugas'], ['operator@contoh.go.id', 'tugas']]);
      await world.admin.query(`update penggantian set dicabut_pada = now()`);
      await deliver();
      expect((await queue()).map(({ email, keadaan }) => [email, keadaan])).toEqual([['kepalaSatker@contoh.go.id', 'dikirim'], ['operator@contoh.go.id', 'batal']]);
      expect(mail.received.map(({ to }) => to)).toEqual([['kepalaSatker@contoh.go.id']]);
    } finally {
      await world.admin.query('delete from penggantian');
    }
  });

  it('goes only to an address that was proved', async () => {
    await world.admin.query('update kontak set terverifikasi_pada = null');
    await tell('satker.ditetapkan');
    expect(await queue()).toEqual([]);
  });

  it('is not queued where no mail leaves', async () => {
    const none = new Penyebar(world.database, new Pemantau(world.laws, factSources()), new Kantor(world.database, new Mailer(null), ALAMAT));
    const kabar = await event('satker.ditetapkan');
    await tasks.beritahukan(job(kabar));
    await none.sebar(job(kabar));
    expect(await queue()).toEqual([]);
  });
});

describe('a mail server that is away or refuses', () => {
  it('loses nothing: what is down is tried again, and taken once when it is back', async () => {
    const down = await startMailServer();
    at(down.url);
    await down.close();
    await tell('satker.ditetapkan');
    await expect(deliver()).rejects.toThrow(/peladen surel tidak menerima/);
    await expect(deliver()).rejects.toThrow(/peladen surel tidak menerima/);
    expect(await states()).toEqual(['menunggu']);
    at(mail.url);
    await deliver();
    expect([mail.received.length, await states()]).toEqual([1, ['dikirim']]);
  });

  it('is tried again after a passing refusal (4xx), and given up with the code after a final one (5xx)', async () => {
    mail.answer = { code: 451 };
    await tell('satker.ditetapkan');
    await expect(deliver()).rejects.toThrow(/tidak menerima/);
    mail.answer = { code: 550 };
    await deliver();
    expect((await queue()).map(({ keadaan, sebab }) => [keadaan, sebab])).toEqual([['ditolak', 'peladen surel menolak dengan kode 550']]);
    mail.answer = null;
    await deliver();
    expect(mail.received).toEqual([]);
  });

  it('does not name the recipient in what is logged', async () => {
    mail.answer = { code: 451 };
    await tell('satker.ditetapkan');
    const error = await deliver().then(() => null, (thrown: unknown) => thrown as Error);
    expect(error?.message).not.toContain('@contoh');
  });

  it('gets it a second time only when the worker died between its answer and ours, under the same Message-ID', async () => {
    await tell('satker.ditetapkan');
    mail.onMail = async () => {
      mail.onMail = () => undefined;
      const killer = new pg.Client(world.db.admin);
      await killer.connect();
      await killer.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'predikat' and state = 'idle in transaction'`);
      await killer.end();
    };
    await expect(deliver()).rejects.toThrow();
    expect(await states()).toEqual(['menunggu']);
    await deliver();
    expect([mail.received.length, new Set(mail.received.map(({ messageId }) => messageId)).size, await states()]).toEqual([2, 1, ['dikirim']]);
  });

  it('is woken again by the sweep when its job is gone', async () => {
    await tell('satker.ditetapkan');
    await world.admin.query(`delete from graphile_worker._private_jobs; update kiriman set sesudah = app.now() - interval '10 minutes'`);
    await kantor.sapu(world.tenant);
    const { rows } = await world.admin.query<{ key: string }>('select key from graphile_worker.jobs');
    expect(rows).toEqual([{ key: `surel/${(await queue())[0]?.id}` }]);
  });
});

describe('workers', () => {
  const logger = pino({ level: 'silent' });
  const workers = (n: number): JobWorker[] => Array.from({ length: n }, () => {
    const table = new JobTasks();
    table.register('beritahukan', tasks.beritahukan);
    table.register('pemberitahuan.sebar', penyebar.sebar);
    table.register('surel.kirim', kantor.kirim);
    table.register('surel.ringkasan', kantor.ringkas);
    return new JobWorker({ url: world.db.jobs, logger }, table);
  });
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 40_000; !(await done()); await sleep(50)) if (Date.now() > end) throw new Error('nothing happened within 40 s');
  };

  it('of which several run and whose connections are cut send each notice once', async () => {
    const kabar: { kasus: string }[] = [];
    while (kabar.length < 12) kabar.push(await event('satker.ditetapkan'));
    const running = workers(3);
    for (const worker of running) worker.start();
    try {
      for (const one of kabar) await world.admin.query(`select jobs.enqueue('beritahukan', $1, $2)`, [world.tenant, JSON.stringify(one)]);
      await until(() => Promise.resolve(mail.received.length >= 3));
      await world.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'jobs' and datname = current_database()`);
      await until(async () => { await kantor.sapu(world.tenant); return (await states()).filter((state) => state === 'dikirim').length === kabar.length; });
    } finally {
      await Promise.all(running.map((worker) => worker.stop()));
    }
    const links = mail.received.map(({ text }) => /\/kasus\/(\S+)/.exec(text ?? '')?.[1]).sort();
    expect(links).toEqual(kabar.map(({ kasus }) => kasus).sort());
  }, 120_000);
});

describe('what belongs to a person', () => {
  const as = <T>(actor: { tenant: string; person: string }, sql: string, values: unknown[] = []) =>
    world.database.inTx({ tenant: actor.tenant, scope: '/', person: actor.person, post: '' }, (manager) => manager.query<T[]>(sql, values));

  it('is seen by instansi in which the person has a post, and the settings and the calendar change by their owner alone', async () => {
    const other = await smallWorld('ketiga', world.db);
    try {
      const [me, colleague, stranger] = [world.actor('kepalaSatker'), world.actor('pimpinanInstansi'), other.actor('kepalaSatker')];
      expect([(await as(colleague, 'select from kontak')).length, (await as(stranger, 'select from kontak')).length]).toEqual([2, 0]);
      await pengaturan.ubah(me, PILIHAN);
      expect([(await as(colleague, 'select from pengaturan')).length, (await as(stranger, 'select from pengaturan')).length]).toEqual([1, 0]);
      await as(colleague, `update pengaturan set zona = 'Asia/Jayapura'`);
      expect((await pengaturan.baca(me)).zona).toBe('Asia/Jakarta');
      await expect(as(colleague, `insert into kalender_langganan (person_id, akun, sidik) values ($1, gen_random_uuid(), 'x')`, [me.person])).rejects.toThrow(/row-level security/);
    } finally {
      await other.close();
    }
  });
});
