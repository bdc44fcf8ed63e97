import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { PemberitahuanService } from '../../src/pemberitahuan/pemberitahuan.service.js';
import { PemberitahuanTasks } from '../../src/pemberitahuan/pemberitahuan.tasks.js';
import { JobTasks } from '../../src/platform/jobs/job-tasks.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

let world: SmallWorld;
let tasks: PemberitahuanTasks;
let service: PemberitahuanService;

beforeAll(async () => {
  world = await smallWorld();
  tasks = new PemberitahuanTasks(world.database);
  service = new PemberitahuanService(world.database, world.laws);
});
afterAll(() => world.close());
afterEach(async () => { await world.admin.query('delete from pemberitahuan'); });

const PIAGAM = { tanggal: '2026-01-05', penyelenggara: 'kanwil', tempat: 'Aula', nomorPiagam: 'P-1', publikasi: [{ media: 'Situs web', tanggal: '2026-01-05' }] };

/** A unit of its own that has declared itself: event 3 is told, and the case waits for the head of the instansi. */
async function declared(tujuan: 'WBK' | 'WBBM' = 'WBK'): Promise<string> {
  const { kasus } = await world.send('kepalaSatker', 'satker.buka', null, { satker: world.actor('kepalaSatker').satker, tujuan });
  await world.send('kepalaSatker', 'satker.catatPaktaIntegritas', kasus, { tanggal: '2025-12-01', cara: 'serentak', penandatangan: await world.employees('kepalaSatker') });
  await world.send('kepalaKanwil', 'satker.canangkan', kasus, PIAGAM);
  return kasus;
}

/** An award that is due on a day, with the events a test gives it, as rows of their own: its long way here is another spec's. */
async function award(monevBerikut: string, keadaan: 'berlaku' | 'dicabut' = 'berlaku', events = ['predikat.diterbitkan']): Promise<string> {
  const id = randomUUID();
  const { satker, path } = world.actor('kepalaSatker');
  const law = world.laws.byPack(world.actor('ketuaTpi').packId);
  await world.admin.query(
    `insert into kasus values ($1, $2, 'predikat', 1, $3, $4, null, $5, $6, '', $7, '', $8, 'active', jsonb_build_object('monevBerikut', $9::text), 1, '', now())`,
    [world.tenant, id, satker, `WBK/${id}`, path, law.packId, law.instrumenId, keadaan, monevBerikut],
  );
  for (const [i, type] of events.entries()) {
    await world.admin.query(
      `insert into event values ($1, $2, $3, $4, $5, '', 'predikat', 1, gen_random_uuid(), gen_random_uuid(), 'x', null, '', now(), gen_random_uuid(), '{}', '', '', '')`,
      [world.tenant, id, i + 1, path, type],
    );
  }
  return id;
}

const job = (kasus: string, seq: number, perihal: string) => ({ tenant: world.tenant, jobId: '1', data: { kasus, seq, perihal } });

async function told(kasus: string): Promise<string[]> {
  const { rows } = await world.admin.query<{ role: string }>('select p.role from pemberitahuan n join post p on p.id = n.post_id where n.case_id = $1 order by 1', [kasus]);
  return rows.map((row) => row.role);
}

describe('beritahukan', () => {
  let kasus: string;
  beforeAll(async () => { kasus = await declared(); });

  it('tells those for whom the case waits and the head of the unit, nobody else', async () => {
    await tasks.beritahukan(job(kasus, 3, 'satker.dicanangkan'));
    expect(await told(kasus)).toEqual(['kepalaSatker', 'pimpinanInstansi']);
  });

  it('tells each post once, however often and at once the job runs', async () => {
    await Promise.all([1, 2, 3, 4].map(() => tasks.beritahukan(job(kasus, 3, 'satker.dicanangkan'))));
    expect(await told(kasus)).toEqual(['kepalaSatker', 'pimpinanInstansi']);
  });

  it('tells a post in the own unit only there, and no post whose time is not now', async () => {
    const { admin, tenant, actor } = world;
    const person = actor('operator').person;
    const post = (role: string, satker: string, path: string, dari: string, sampai: string | null) =>
      admin.query(`insert into post values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, 'uji') returning id`, [tenant, person, role, satker, path, dari, sampai]);
    const { satker, path } = actor('kepalaSatker');
    await post('kepalaSatker', satker, path, '2020-01-01', '2021-01-01');
    await post('kepalaSatker', satker, path, '2999-01-01', null);
    await post('kepalaSatker', actor('kepalaKanwil').satker, actor('kepalaKanwil').path, '2020-01-01', null);
    try {
      await tasks.beritahukan(job(kasus, 3, 'satker.dicanangkan'));
      expect(await told(kasus)).toEqual(['kepalaSatker', 'pimpinanInstansi']);
    } finally {
      await admin.query(`delete from post where sk = 'uji'`);
    }
  });

  it('tells a vacant post in which a Plt acts, and none in which nobody does', async () => {
    const { admin, tenant, actor } = world;
    const { post } = actor('kepalaSatker');
    await admin.query(`update post set sampai = '2021-01-01' where id = $1`, [post]);
    try {
      await tasks.beritahukan(job(kasus, 1, 'satker.dibuka'));
      expect(await told(kasus)).toEqual([]);
      await admin.query(`insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan) values ($1, gen_random_uuid(), $2, $3, 'plt', '2020-01-01', '2999-01-01', 'PLT-1', 'Lowong', $1, $1)`,
        [tenant, post, actor('operator').person]);
      await tasks.beritahukan(job(kasus, 1, 'satker.dibuka'));
      expect(await told(kasus)).toEqual(['kepalaSatker']);
    } finally {
      await admin.query('delete from penggantian');
      await admin.query('update post set sampai = null where id = $1', [post]);
    }
  });

  it('tells a role that is waited for in a unit only where its post is in that unit', async () => {
    const { kasus: kanwil } = await world.send('kepalaKanwil', 'satker.buka', null, { satker: world.actor('kepalaKanwil').satker, tujuan: 'WBK' });
    const { rows } = await world.admin.query<{ role: string }>('select role from tugas where case_id = $1 order by 1', [kanwil]);
    expect(rows.map((row) => row.role)).toEqual(expect.arrayContaining(['kepalaKanwil', 'operator']));
    await tasks.beritahukan(job(kanwil, 1, 'satker.dibuka'));
    expect(await told(kanwil)).toEqual(['kepalaKanwil']); // the only operator is that of the UPT below
  });

  it('does not tell those for whom the case came to wait only after the event', async () => {
    await tasks.beritahukan(job(kasus, 1, 'satker.dibuka'));
    expect(await told(kasus)).toEqual(['kepalaSatker']);
  });

  it('tells nobody of another instansi, whatever the data say', async () => {
    const other = await smallWorld('kedua', world.db);
    try {
      await tasks.beritahukan({ ...job(kasus, 3, 'satker.dicanangkan'), tenant: other.tenant });
      expect(await told(kasus)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('refuses data that are not those of the door', async () => {
    await expect(tasks.beritahukan({ tenant: world.tenant, jobId: '1', data: { kasus, seq: 0, perihal: 'x' } })).rejects.toThrow(/seq/);
  });
});

describe('ingatkan', () => {
  const DUE = 'predikat.monevJatuhTempo';

  it('tells who may report and the head of the unit, on the day and when it comes late', async () => {
    const { rows: [today] } = await world.admin.query<{ d: string }>(`select (app.now() at time zone 'Asia/Jakarta')::date::text as d`);
    for (const day of [today?.d ?? '', '2020-02-29']) {
      const kasus = await award(day);
      await tasks.ingatkan(job(kasus, 1, DUE));
      expect(await told(kasus)).toEqual(['kepalaSatker', 'ketuaTpi']);
    }
  });

  it('tells it beside the notice of the same event', async () => {
    const kasus = await award('2020-01-01');
    await tasks.beritahukan(job(kasus, 1, 'predikat.diterbitkan'));
    await tasks.ingatkan(job(kasus, 1, DUE));
    expect(await told(kasus)).toEqual(['kepalaSatker', 'kepalaSatker', 'ketuaTpi']);
  });

  it.each<[string, () => Promise<string>, number]>([
    ['the day is not yet there', () => award('2999-01-01'), 1],
    ['the award is revoked', () => award('2020-01-01', 'dicabut'), 1],
    ['a report has fixed another day', () => award('2020-01-01', 'berlaku', ['predikat.diterbitkan', 'predikat.dilaporkan']), 1],
    ['a proposal for WBBM has fixed another day', () => award('2020-01-01', 'berlaku', ['predikat.diterbitkan', 'predikat.monevDiaturUlang']), 1],
  ])('tells nobody when %s', async (_why, make, seq) => {
    const kasus = await make();
    await tasks.ingatkan(job(kasus, seq, DUE));
    expect(await told(kasus)).toEqual([]);
  });

  it('reminds by the report that fixed the day last', async () => {
    const kasus = await award('2020-01-01', 'berlaku', ['predikat.diterbitkan', 'predikat.dilaporkan']);
    await tasks.ingatkan(job(kasus, 2, DUE));
    expect(await told(kasus)).toEqual(['kepalaSatker', 'ketuaTpi']);
  });

  it('fails loudly on a subject that nobody described', async () => {
    await expect(tasks.ingatkan(job(randomUUID(), 1, 'lain'))).rejects.toThrow('pengingat "lain" tidak dikenal');
  });
});

describe('the list of a post', () => {
  it('shows the newest first, in pages, with what a person reads', async () => {
    const kasus = await award('2020-01-01');
    await tasks.beritahukan(job(kasus, 1, 'predikat.diterbitkan'));
    await tasks.ingatkan(job(kasus, 1, 'predikat.monevJatuhTempo'));
    const first = await service.list(world.actor('kepalaSatker'), 1);
    const second = await service.list(world.actor('kepalaSatker'), 1, first.berikutnya);
    expect(first.isi).toEqual([{ kasus, mesin: 'predikat', versi: 1, perihal: 'predikat.monevJatuhTempo', jenis: 'hukum', judul: 'Monitoring dan evaluasi predikat jatuh tempo', satker: 'Satker lapas', pada: expect.stringMatching(/Z$/) }]);
    expect(second.isi).toMatchObject([{ perihal: 'predikat.diterbitkan', judul: 'Terbitkan predikat' }]);
    expect(await service.list(world.actor('kepalaSatker'), 1, second.berikutnya)).toEqual({ isi: [] });
  });

  it('pages through many of the same instant without losing or repeating one', async () => {
    const kasus = await award('2020-01-01', 'berlaku', Array.from({ length: 7 }, () => 'predikat.diterbitkan'));
    const { post } = world.actor('operator');
    await world.admin.query(`insert into pemberitahuan select $1, $2, n, $3, 'predikat.diterbitkan', '2026-01-01' from generate_series(1, 7) n`, [world.tenant, kasus, post]);
    const seen: number[] = [];
    for (let mark: string | undefined, more = true; more;) {
      const { isi, berikutnya } = await service.list(world.actor('operator'), 2, mark);
      seen.push(...isi.map((row) => row.versi));
      [mark, more] = [berikutnya, berikutnya !== undefined];
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('shows a post only its own, and nothing about cases outside its scope', async () => {
    const kasus = await award('2020-01-01');
    await tasks.ingatkan(job(kasus, 1, 'predikat.monevJatuhTempo'));
    expect((await service.list(world.actor('operator'), 50)).isi).toEqual([]);
    expect((await service.list({ ...world.actor('ketuaTpi'), scope: '/contoh/lain/' }, 50)).isi).toEqual([]);
    expect((await service.list(world.actor('ketuaTpi'), 50)).isi).toHaveLength(1);
  });

  it.each(['x', Buffer.from('["a","b","c","d"]').toString('base64url'), Buffer.from('["2026-01-01T00:00:00Z"]').toString('base64url')])('refuses %j as a mark', async (mark) => {
    await expect(service.list(world.actor('operator'), 50, mark)).rejects.toMatchObject({ status: 400 });
  });
});

describe('the worker', () => {
  const logger = pino({ level: 'silent' });
  const queued = async (): Promise<number> => Number((await world.admin.query<{ n: string }>('select count(*) as n from graphile_worker._private_jobs')).rows[0]?.n);
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 10_000; !(await done());) {
      if (Date.now() > end) throw new Error('nothing happened within 10 s');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const register = (): JobTasks => {
    const table = new JobTasks();
    table.register('beritahukan', tasks.beritahukan);
    table.register('pemberitahuan.sebar', () => Promise.resolve());
    return table;
  };
  beforeEach(async () => { await world.admin.query('delete from graphile_worker._private_jobs'); });

  it('does what the door enqueued with the event', async () => {
    const worker = new JobWorker({ url: world.db.jobs, logger }, register());
    worker.start();
    try {
      const kasus = await declared('WBBM');
      await until(async () => (await told(kasus)).length > 0);
      expect(await told(kasus)).toEqual(['kepalaSatker', 'pimpinanInstansi']);
      await until(async () => (await queued()) === 0);
    } finally {
      await worker.stop();
    }
  });

  it('finishes the job under way before it stops, and takes no other', async () => {
    const table = new JobTasks();
    const [begun, ended]: [string[], string[]] = [[], []];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => { release = resolve; });
    table.register('lambat', async ({ jobId }) => { begun.push(jobId); await gate; ended.push(jobId); });
    const worker = new JobWorker({ url: world.db.jobs, logger, concurrency: 1 }, table);
    worker.start();
    await world.admin.query(`select jobs.enqueue('lambat', $1, '{}') from generate_series(1, 3)`, [world.tenant]);
    await until(async () => Promise.resolve(begun.length === 1));
    const stopped = worker.stop();
    release();
    await stopped;
    expect([begun.length, ended.length, await queued()]).toEqual([1, 1, 2]);
  });

  it('keeps a job that failed, to try it again, and does not run one without an instansi', async () => {
    const table = new JobTasks();
    let calls = 0;
    table.register('gagal', () => { calls += 1; return Promise.reject(new Error('belum bisa')); });
    const worker = new JobWorker({ url: world.db.jobs, logger }, table);
    worker.start();
    await world.admin.query(`select jobs.enqueue('gagal', $1, '{}'), jobs.enqueue('gagal', null, '{}'), jobs.enqueue('gagal', 'bukan uuid', '{}')`, [world.tenant]);
    const errors = async () => (await world.admin.query<{ last_error: string | null; attempts: number }>('select last_error, attempts from graphile_worker._private_jobs order by id')).rows;
    await until(async () => (await errors()).every((row) => row.last_error !== null));
    await worker.stop();
    expect(await errors()).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('belum bisa') }, { attempts: 1 }, { attempts: 1 }]);
    expect(calls).toBe(1);
  });

  it('can be stopped while the database is away, and before it began', async () => {
    const worker = new JobWorker({ url: 'postgres://jobs:j@127.0.0.1:1/x', logger }, register());
    worker.start();
    await worker.stop();
    await new JobWorker({ url: world.db.jobs, logger }, register()).stop();
  });

  it('goes on after its connections were cut', async () => {
    const worker = new JobWorker({ url: world.db.jobs, logger }, register());
    worker.start();
    try {
      await until(async () => Number((await world.admin.query<{ n: string }>(`select count(*) as n from pg_stat_activity where usename = 'jobs' and datname = current_database()`)).rows[0]?.n) > 0);
      await world.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'jobs' and datname = current_database()`);
      await world.admin.query(`select jobs.enqueue('beritahukan', $1, json_build_object('kasus', gen_random_uuid(), 'seq', 1, 'perihal', 'x'))`, [world.tenant]);
      await until(async () => (await queued()) === 0);
    } finally {
      await worker.stop();
    }
  });
});
