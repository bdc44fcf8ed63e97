import type { Database, Transaction } from '../../src/platform/database/database.js';
import { routeAtDoor } from '../support/world-actors.js';
import { AWARD_OF_KANWIL, STEPS_WITH_DETOURS } from '../support/world-detours.js';
import { openGround, type Ground } from '../support/world-ground.js';

type Way = Pick<Database, 'inFlights'>;

/** What a command may read of cases and tasks: those it is about, with their family, and the few of its unit. */
const FEW = 100;

const ROWS = `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables where relname in ('kasus', 'tugas')`;

/** A way to the database that tells how many rows each transaction has read of cases and tasks. */
function countingWay(database: Way, tell: (rows: number) => void): Way {
  const counted = async (run: Transaction['run']): Promise<number> => (await run<{ rows: number }>({ name: 'uji-terbaca', text: ROWS }))[0]?.rows ?? 0;
  const wrapped = (tx: Transaction): Transaction => {
    const plain: Transaction['run'] = (statement) => tx.run(statement);
    let before: Promise<number>;
    const run: Transaction['run'] = async (statement) => {
      if (statement.name === 'tetap') tell(await counted(plain) - await before);
      const sent = plain<never>(statement);
      if (statement.name === 'mulai') before = counted(plain);
      return sent;
    };
    return new Proxy(tx, { get: (target, property, receiver) => (property === 'run' ? run : Reflect.get(target, property, receiver) as unknown) });
  };
  return { inFlights: (fn) => database.inFlights((tx) => fn(wrapped(tx))) };
}

/** What the other units of a ministry have after some years: each its cases in every machine, among them proposals of the very period, and each waiting for somebody. */
const FILL = `
  with macam(machine, kunci, keadaan) as (values ('satker', 'WBK', 'membangun'), ('pembangunan', '2025', 'berjalan'), ('pembangunan', '2027', 'berjalan'),
    ('usulan', '2025', 'evaluasiTpi'), ('usulan', '2027', 'evaluasiTpi'), ('lke', '2025/tpi', 'diisi'), ('lke', '2027/mandiri', 'diisi'), ('lke', '2027/tpi', 'diisi'),
    ('replikasi', 'lain', 'diusulkan'), ('studiTiru', 'lain', 'diusulkan'), ('pengaduan', 'lain', 'diterima'), ('predikat', 'WBK/2024', 'berlaku'),
    ('periode', 'lain', 'berjalan'), ('panel', 'lain', 'dibuka'), ('surat', 'lain', 'konsep'), ('tpm', 'lain', 'dibentuk')),
  lain as (
    insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
    select k.tenant_id, gen_random_uuid(), m.machine, 1, s.id, m.kunci, s.path, k.pack_id, k.pack_sidik, k.instrumen_id, k.instrumen_sidik, m.keadaan, 'active', '{}', 1, k.head, k.sejak
    from (select * from kasus order by sejak limit 1) k join satker s using (tenant_id) cross join macam m where s.jenjang = 'upt' and s.id <> $1
    returning tenant_id, id, path, sejak)
  insert into tugas (tenant_id, case_id, role, path, unit_path, sejak) select tenant_id, id, 'operator', path, path, sejak from lain`;

/** Where the share of units with an award is told, all awards are counted (C27): about three times in the life of a letter. */
const COUNTING_AWARDS = ['surat.susunKonsep', 'surat.lampirkanSptjm', 'surat.kirim'];
const AWARDS = `select count(*)::int as jumlah from kasus where machine = 'predikat'`;
/** Where a worksheet is laid down whole, the database looks for its case once for each answer: the reference of the row. */
const WHOLE_WORKSHEETS = ['lke.mulai', 'lke.isi'];
const ANSWERS = 'select count(*)::int as jumlah from kasus_butir group by case_id order by 1 desc limit 1';

let ground: Ground;

beforeAll(async () => { ground = await openGround(); });
afterAll(() => ground.close());

describe('a command in a ministry with thousands of cases', () => {
  it('reads no more than the few it is about, on the whole route from the first declaration to the revocation, and beside it', async () => {
    const { route, send } = await routeAtDoor(ground, 'lapas', { steps: STEPS_WITH_DETOURS });
    await route.before('satker.bentukTimKerja');
    await ground.asAdmin(FILL, [route.cast.satker]);
    await ground.asAdmin(AWARD_OF_KANWIL, [route.cast.satkerKanwil]);
    await ground.asAdmin('analyze');
    const read: [command: string, rows: number][] = [];
    let command = '';
    const door = ground.doorOver(countingWay(ground.database, (rows) => { read.push([command, rows]); }));
    for (let left = route.left.length; left > 0; left--) {
      await route.step((who, kasus, sent, data) => {
        command = sent;
        return send(door, { who, kasus, command, data });
      });
    }
    expect(read.length).toBeGreaterThan(100);
    const [awards] = await ground.asAdmin<{ jumlah: number }>(AWARDS);
    const [answers] = await ground.asAdmin<{ jumlah: number }>(ANSWERS);
    const most = (command: string) => FEW + (COUNTING_AWARDS.includes(command) ? awards?.jumlah ?? 0 : 0) + (WHOLE_WORKSHEETS.includes(command) ? answers?.jumlah ?? 0 : 0);
    expect(read.filter(([command, rows]) => rows > most(command))).toEqual([]);
  }, 60_000);
});
