import { pino } from 'pino';
import { JobTasks } from '../../src/platform/jobs/job-tasks.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { systemContext } from '../../src/platform/jobs/system-context.js';
import { EskalasiTasks } from '../../src/waktu/eskalasi.tasks.js';
import { TenggatService } from '../../src/waktu/tenggat.service.js';
import { caseInTurn } from '../support/giliran.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';

let world: SmallWorld;
let tasks: EskalasiTasks;
let tenggat: TenggatService;

beforeAll(async () => {
  world = await smallWorld();
  tenggat = new TenggatService(world.laws);
  tasks = new EskalasiTasks(world.database, tenggat);
  await move('0');
});
afterAll(() => world.close());
afterEach(async () => {
  await world.admin.query('delete from tugas; delete from eskalasi; delete from penangguhan; delete from pemberitahuan');
  await move('0');
});

/** Monday, in a month without many holidays; the clock of the installation is put there. */
const NOW = '2027-06-28T03:00:00.000Z';
const move = (by: string) => world.admin.query('update app.jam set geser = $1::timestamptz - clock_timestamp() + $2::interval', [NOW, by]);
const ago = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
/** A complaint that came in; ladder `tpi` of the national pack. */
const complaint = (days: number) => caseInTurn(world, 'pengaduan', [{ keadaan: 'diterima', sejak: ago(days) }], { role: 'ketuaTpi' });
/** A proposal that was sent back to its unit; ladder `unit`. */
const returned = (days: number) => caseInTurn(world, 'usulan', [{ keadaan: 'perbaikan', sejak: ago(days) }], { role: 'kepalaSatker', unit: true });
const look = () => tasks.periksa({ tenant: world.tenant, jobId: '1', data: {} });

async function rungs(kasus: string): Promise<string[]> {
  const { rows } = await world.admin.query<{ perihal: string }>('select perihal from eskalasi where case_id = $1 order by length(perihal), perihal', [kasus]);
  return rows.map(({ perihal }) => perihal);
}
async function told(kasus: string): Promise<string[]> {
  const { rows } = await world.admin.query<{ told: string }>(`select n.perihal || ' ' || p.role as told from pemberitahuan n join post p on p.id = n.post_id where n.case_id = $1 order by 1`, [kasus]);
  return rows.map((row) => row.told);
}
const of = (id: string) => world.database.inFlights(async (tx) => {
  await Promise.all([tx.begin(), tx.as(systemContext(world.tenant))]);
  const found = await tenggat.of(tx, world.tenant, [{ id }]);
  await tx.commit();
  return found.get(id);
});

describe('the ladder of a case', () => {
  it('is told from whom the case waits for up to the head of the instansi, and nobody else', async () => {
    const kasus = await complaint(40);
    await look();
    expect(await rungs(kasus)).toEqual(['tenggat.dekat', 'tenggat.lewat', 'tenggat.lewat+5', 'tenggat.lewat+10']);
    expect(await told(kasus)).toEqual(['tenggat.lewat ketuaTpi', 'tenggat.lewat+10 pimpinanInstansi']); // this ministry has no Sekjen to tell after five days
  });

  it('goes from a unit to its head and to the head of the unit above', async () => {
    const kasus = await returned(40);
    await look();
    expect(await told(kasus)).toEqual(['tenggat.lewat kepalaSatker', 'tenggat.lewat+5 kepalaKanwil']);
  });

  it('tells that it draws near only while it does', async () => {
    const [near, late] = [await complaint(5), await complaint(40)];
    await look();
    expect([await told(near), (await of(near))?.layanan?.status]).toEqual([['tenggat.dekat ketuaTpi'], 'dekat']);
    expect((await told(late)).filter((one) => one.includes('dekat'))).toEqual([]);
  });

  it('is not climbed by a case that is young, that waits for nobody, or that has no target', async () => {
    const [young, waiting, other] = [await complaint(0), await complaint(40), await caseInTurn(world, 'usulan', [{ keadaan: 'deskTpn', sejak: ago(300) }], { role: 'ketuaTpi' })];
    await world.admin.query('delete from tugas where case_id = $1', [waiting]);
    await look();
    expect([await rungs(young), await rungs(waiting), await rungs(other)]).toEqual([[], [], []]);
  });

  it('begins anew with the next turn, and not with a part of the same one', async () => {
    const sent = { keadaan: 'penilaianPendahuluan', tingkat: 'kanwil' };
    const came = await caseInTurn(world, 'usulan', [{ ...sent, sejak: ago(70) }, { keadaan: 'perbaikan', sejak: ago(40) }, { ...sent, sejak: ago(35) }], { role: 'kepalaKanwil' });
    await world.admin.query(`insert into eskalasi select tenant_id, id, 1, 'tenggat.lewat', path, '2020-01-01', false from kasus where id = $1`, [came]);
    await look();
    const { rows } = await world.admin.query('select seq, perihal from eskalasi where case_id = $1 order by 2', [came]);
    expect(rows).toEqual([{ seq: 1, perihal: 'tenggat.dekat' }, { seq: 1, perihal: 'tenggat.lewat' }, { seq: 1, perihal: 'tenggat.lewat+5' }]);
  });

  it('stands still while the case is suspended', async () => {
    const kasus = await complaint(40);
    const suspended = `insert into penangguhan (tenant_id, id, case_id, path, seq, alasan, dasar, oleh, jabatan, pada) select tenant_id, gen_random_uuid(), id, path, 1, 'Menunggu hasil audit', 'ND-1', id, id, sejak from kasus where id = $1`;
    await world.admin.query(suspended, [kasus]);
    await look();
    expect([await rungs(kasus), (await of(kasus))?.layanan]).toEqual([[], expect.objectContaining({ ditangguhkan: true, status: 'jauh' })]);
  });

  it('reaches no post of another instansi', async () => {
    const kasus = await complaint(40);
    const other = await smallWorld('kedua', world.db);
    try {
      await tasks.periksa({ tenant: other.tenant, jobId: '1', data: {} });
      expect(await rungs(kasus)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('counts the days of the unit in its own zone', async () => {
    const late = `${ago(20).slice(0, 10)}T15:30:00.000Z`; // 22.30 WIB, 00.30 WIT of the next day
    const kasus = await caseInTurn(world, 'pengaduan', [{ keadaan: 'diterima', sejak: late }], { role: 'ketuaTpi' });
    expect((await of(kasus))?.layanan?.tanggal).toBe('2027-06-15');
    await world.admin.query(`update satker set zona = 'Asia/Jayapura' where kode = 'lapas'`);
    expect((await of(kasus))?.layanan?.tanggal).toBe('2027-06-16');
    await world.admin.query(`update satker set zona = 'Asia/Jakarta' where kode = 'lapas'`);
  });
});

describe('each rung is told once', () => {
  const ALL = ['tenggat.lewat ketuaTpi', 'tenggat.lewat+10 pimpinanInstansi'];

  it('however often and at once it is looked', async () => {
    const kasus = await complaint(40);
    await Promise.all([1, 2, 3, 4].map(look));
    await look();
    expect([await told(kasus), (await rungs(kasus)).length]).toEqual([ALL, 4]);
  });

  it('when several workers come back after the days have passed', async () => {
    const cases = await Promise.all([40, 41, 42, 43, 44].map(complaint));
    const workers = [1, 2, 3].map(() => {
      const list = new JobTasks();
      list.register('tenggat.periksa', tasks.periksa);
      list.registerCron({ task: 'tenggat.jadwal', match: '*/15 * * * *' }, tasks.jadwal);
      return new JobWorker({ url: world.db.jobs, logger: pino({ level: 'silent' }), concurrency: 2 }, list);
    });
    await Promise.all([tasks.jadwal(), tasks.jadwal(), tasks.jadwal()]);
    for (const worker of workers) worker.start();
    try {
      await until(async () => (await Promise.all(cases.map(told))).every((one) => one.length === 2));
      await tasks.jadwal();
      await until(async () => (await world.admin.query(`select from graphile_worker.jobs where task_identifier = 'tenggat.periksa'`)).rowCount === 0);
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
    for (const kasus of cases) expect(await told(kasus)).toEqual(ALL);
  }, 30_000);

  it('though the clock is put forward, back and forward again', async () => {
    const kasus = await complaint(0);
    const seen: number[] = [];
    for (const by of ['0', '60 days', '0', '-30 days', '60 days']) {
      await move(by);
      await look();
      seen.push((await rungs(kasus)).length);
    }
    expect([seen, await told(kasus)]).toEqual([[0, 4, 4, 4, 4], ALL]);
  });

  it.each([
    ['before it looks', 'giliran', 'revoke select on giliran from app', 'grant select on giliran to app'],
    ['when the rung is written', 'eskalasi', ...fault('eskalasi', 'before insert')],
    ['when the notice is written', 'pemberitahuan', ...fault('pemberitahuan', 'before insert')],
    ['when all is written', 'pemberitahuan', ...fault('pemberitahuan', 'after insert', 'constraint', 'deferrable initially deferred')],
  ])('though it dies %s (%s)', async (_, __, broken, mended) => {
    const kasus = await complaint(40);
    await world.admin.query(broken);
    try {
      await expect(look()).rejects.toThrow();
    } finally {
      await world.admin.query(mended);
    }
    expect([await rungs(kasus), await told(kasus)]).toEqual([[], []]);
    await look();
    expect(await told(kasus)).toEqual(ALL);
  });

  it('not at all where the case moved on after it was looked at', async () => {
    const kasus = await complaint(40);
    const moving: TenggatService = Object.create(tenggat, {
      kedudukan: {
        value: async (...args: Parameters<TenggatService['kedudukan']>) => {
          const found = await tenggat.kedudukan(...args);
          await world.admin.query(`insert into giliran select tenant_id, id, 2, path, 'diidentifikasi', null, app.now() from kasus where id = $1 on conflict do nothing`, [kasus]);
          return found;
        },
      },
    }) as TenggatService;
    await new EskalasiTasks(world.database, moving).periksa({ tenant: world.tenant, jobId: '1', data: {} });
    expect(await rungs(kasus)).toEqual([]);
  });
});

describe('work that the clock calls for', () => {
  it('makes up for a tick that was missed, once among all workers', async () => {
    const missed = new Date(Date.now() - 30 * 60_000);
    let done = 0;
    const list = () => {
      const made = new JobTasks();
      made.registerCron({ task: 'uji.berkala', match: `${missed.getUTCMinutes()} * * * *` }, () => { done += 1; return Promise.resolve(); });
      return made;
    };
    const last = new Date(missed.getTime() - 10 * 60_000).toISOString();
    await world.admin.query(`insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) values ('uji.berkala', $1, $1)`, [last]);
    const workers = [1, 2].map(() => new JobWorker({ url: world.db.jobs, logger: pino({ level: 'silent' }) }, list()));
    for (const worker of workers) worker.start();
    try {
      await until(() => Promise.resolve(done > 0));
      await until(async () => (await world.admin.query(`select from graphile_worker.jobs where task_identifier = 'uji.berkala'`)).rowCount === 0);
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
    expect(done).toBe(1);
  }, 30_000);

  it('has one handler for each task', () => {
    const list = new JobTasks();
    list.registerCron({ task: 'x', match: '* * * * *' }, () => Promise.resolve());
    expect(() => { list.register('x', () => Promise.resolve()); }).toThrow(/dua kali/);
  });
});

/** A trigger that kills the transaction, and how it is taken away again. */
function fault(table: string, when: string, kind = '', how = ''): [string, string] {
  return [
    `create function uji_mati() returns trigger language plpgsql as $$ begin raise exception 'mati'; end $$; create ${kind} trigger uji_mati ${when} on ${table} ${how} for each row execute function uji_mati()`,
    `drop trigger uji_mati on ${table}; drop function uji_mati()`,
  ];
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let left = 200; left > 0 && !await holds(); left -= 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
}
