import { randomUUID } from 'node:crypto';
import { registry } from '../../machines/registry.js';
import type { Reply, WorkflowService } from '../../src/workflow/workflow.service.js';
import { routeAtDoor, type RouteAtDoor } from '../support/world-actors.js';
import { AWARD_OF_KANWIL, STEPS_WITH_DETOURS } from '../support/world-detours.js';
import { broken, failing, faultyWay, unanswered, type Fault } from '../support/world-faults.js';
import { openGround, type Ground } from '../support/world-ground.js';
import { growth, traceOf } from '../support/world-trace.js';

jest.setTimeout(60_000);

let ground: Ground;
let walk: RouteAtDoor;

beforeEach(async () => {
  ground = await openGround();
  walk = await routeAtDoor(ground, 'lapas');
});
afterEach(() => ground.close());

/** Takes the next step of the route at this door, under this key. */
const stepAt = (door: WorkflowService, key: string): Promise<Reply> => walk.route.step((who, kasus, command, data) => walk.send(door, { who, kasus, command, data }, key));

/** What the command left: as many events as it says, one stored reply, and a job for each effect. */
async function expectOnce(before: Awaited<ReturnType<typeof traceOf>>, { turunan, perintah }: Reply): Promise<void> {
  expect([perintah, growth(before, await traceOf(ground))]).toEqual([perintah, expect.objectContaining({ event: 1 + turunan.length, perintah: 1 })]);
}

const machineOf = (command: string): string => command.slice(0, command.indexOf('.'));

/** Commands that neither the route nor its detours send, and why. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'need a second proposal': ['usulan.keluarkanDaftar', 'surat.keluarkanSatker'],
  'needs every proposal dropped (periode.spec.ts fails periode.catatKkn at each statement)': ['surat.batalkan'],
  'need files that were printed and signed (dokumen.spec.ts)': ['dokumen.finalkan', 'dokumen.tandaTangani'],
  'needs a member of the panel with an interest': ['panel.kecualikan'],
  'need a Tim Penilai Mandiri that sits (tpm.spec.ts)': ['tpm.bentuk', 'tpm.ubahSusunan', 'usulan.terbitkanLheMandiri', 'usulan.catatTanggapan', 'usulan.tetapkanMandiri'],
  'are of the law of a local government (dua-tahap.spec.ts, the demonstration)': [
    'usulan.mintaPercepatan', 'usulan.catatPercepatan', 'usulan.ajukanTahapDua', 'satker.usulkanPenetapan', 'pembangunan.catatPembinaan', 'pengaduan.jatuhkanSanksi', 'predikat.catatKeputusanDaerah', 'predikat.cabutDaerah',
  ],
};
/** They need a second instansi: test/journeys/kawasan.spec.ts. */
const OF_AREAS = ['kawasan', 'anggotaKawasan'];

describe('a command', () => {
  it('of every type, failing at any of its statements, changes nothing; sent again with its key it is done', async () => {
    walk = await routeAtDoor(ground, 'lapas', { steps: STEPS_WITH_DETOURS });
    const seen = new Map<string, number>();
    while (walk.route.left.length > 0) {
      if (walk.route.left[0] === 'replikasi.ajukan@ditolak') await ground.asAdmin(AWARD_OF_KANWIL, [walk.route.cast.satkerKanwil]);
      const [{ command }, key, before] = [walk.route.pending(), randomUUID(), await traceOf(ground)];
      const known = seen.has(command);
      for (let n = 1, reply: Reply | null = null; reply === null; n++) {
        const way = faultyWay(ground.database, known ? 0 : n, failing);
        reply = await stepAt(ground.doorOver(way), key).catch(async (error: unknown) => {
          expect([command, n, error]).toEqual([command, n, expect.objectContaining({ code: '22012' })]);
          expect([command, n, await traceOf(ground)]).toEqual([command, n, before]);
          return null;
        });
        if (reply) await expectOnce(before, reply);
        if (!known) seen.set(command, n - 1);
      }
    }
    expect(Math.min(...seen.values())).toBeGreaterThanOrEqual(10);
    const sent = registry.machines.flatMap((def) => def.commands).filter(({ internal, type }) => !internal && !OF_AREAS.includes(machineOf(type))).map(({ type }) => type);
    expect([...seen.keys(), ...Object.values(ELSEWHERE).flat()].sort()).toEqual(sent.sort());
  });

  it.each<[string, Fault]>([['whose connection is cut', broken], ['whose answer is lost', unanswered]])('%s at any of its statements happens exactly once', async (_, fault) => {
    for (let i = 0; walk.route.left.length > 0; i++) {
      const before = await traceOf(ground);
      // the statements in turn, from step to step: a write that was committed must not be written again
      const way = faultyWay(ground.database, (i % 11) + 1, fault);
      await expectOnce(before, await stepAt(ground.doorOver(way), randomUUID()));
    }
  });
});

/** Each table that the one writing statement touches, and the commit itself. */
const SPOILED = [
  'perintah insert', 'perintah commit', 'event insert', 'kasus insert', 'kasus update', 'tugas insert', 'tugas update', 'tugas delete', 'graphile_worker._private_jobs insert',
] as const;

/** Steps that between them write every table in every way. */
const TELLING = ['satker.buka', 'usulan.buka', 'usulan.ajukan', 'usulan.teruskan@kanwil', 'panel.undang', 'panel.sampaikan', 'surat.kirim', 'usulan.catatPenetapan', 'predikat.cabut'] as const;

const TRIGGERS = `
  create schema uji;
  create table uji.rusak (apa text primary key);
  create function uji.gagal() returns trigger language plpgsql security definer as
    $$ begin if exists (select from uji.rusak where apa = tg_argv[0]) then raise exception using errcode = 'UJ001', message = tg_argv[0]; end if; return null; end $$;
  ${SPOILED.map((what, i) => {
    const [table, event] = what.split(' ');
    return event === 'commit'
      ? `create constraint trigger uji_${i} after insert on ${table} deferrable initially deferred for each row execute function uji.gagal('${what}');`
      : `create trigger uji_${i} after ${event} on ${table} for each row execute function uji.gagal('${what}');`;
  }).join('\n')}`;

describe('the one writing statement', () => {
  it('that fails at any table, or only at the commit, leaves nothing of itself in any other', async () => {
    await ground.asAdmin(TRIGGERS);
    const hit = new Set<string>();
    for (const step of TELLING) {
      const [pending, key] = [await walk.route.before(step), randomUUID()];
      const before = await traceOf(ground);
      for (const what of SPOILED) {
        // the commit always, so that a command that does not touch the table is not done either
        await ground.asAdmin(`insert into uji.rusak select distinct unnest($1::text[])`, [[what, 'perintah commit']]);
        const met: unknown = await walk.send(ground.doorOver(ground.database), pending, key).catch((error: unknown) => error);
        await ground.asAdmin('delete from uji.rusak');
        expect([pending.command, what, met]).toEqual([pending.command, what, expect.objectContaining({ code: 'UJ001' })]);
        expect([pending.command, what, await traceOf(ground)]).toEqual([pending.command, what, before]);
        hit.add((met as Error).message);
      }
      await expectOnce(before, await stepAt(ground.doorOver(ground.database), key));
    }
    expect([...hit].sort()).toEqual([...SPOILED].sort());
  });
});
