import { closedLoop, openLoop, type Measured } from '../load.js';
import type { Options } from '../options.js';
import type { Report } from '../report.js';
import { INSTANSI_DEMO } from '../../src/seed/demo-accounts.js';
import { openWorld, type World } from '../world.js';
import { openWorksheets, questionsOf } from '../worksheets.js';
import { streamOf, type NextCommand } from './command.js';
import type { Contender } from './contender.js';
import { agree, countsOf } from './counts.js';
import { handWritten } from './hand-written.js';
import { inProcess } from './in-process.js';
import { oneStatement } from './one-statement.js';
import { overHttp } from './over-http.js';
import { record } from './recording.js';
import { reportOf, setUpOf } from './report.js';

const IN_FLIGHT = [1, 16] as const;
const WARM_UP_SECONDS = 3;
/** Arrivals at fixed times, and for how many times the length of the other measurements. */
const ARRIVALS = { perSecond: 200, times: 4 };

/** One measurement of one contender. `inFlight` is null where commands arrived at fixed times. */
export interface Sample extends Measured {
  readonly contender: string;
  readonly inFlight: number | null;
  readonly round: number;
}

/** The one door, beside a hand-written client and the database's own limit, measured by turns on the same data. */
export async function benchDoor(options: Options): Promise<Report> {
  const world = await openWorld(options.worksheets, options.durable);
  const contenders: Contender[] = [];
  try {
    const questions = questionsOf(INSTANSI_DEMO[0].packId);
    const worksheets = await openWorksheets(world, questions, options.answers ?? questions.length);
    const next = streamOf(worksheets, questions);
    contenders.push(...await contendersOf(world, next));
    const before = await countsOf(world);
    const { samples, acknowledged } = await measureAll(contenders, next, options);
    const verified = agree(before, await countsOf(world), acknowledged);
    return reportOf(samples, { ...await setUpOf(world, options), acknowledged, verified });
  } finally {
    for (const { close } of contenders) await close?.();
    await world.close();
  }
}

async function contendersOf(world: World, next: NextCommand): Promise<Contender[]> {
  const [door, sample] = [inProcess(world), next()];
  const recording = await record(world.installation.database, () => door.send(sample));
  return [door, handWritten(world, recording, sample), oneStatement(world, recording), await overHttp(world)];
}

/** Round after round, each beginning with another contender, so that a slower minute of the machine meets all of them. */
async function measureAll(contenders: readonly Contender[], next: NextCommand, { rounds, seconds }: Options): Promise<{ samples: Sample[]; acknowledged: number }> {
  const samples: Sample[] = [];
  let acknowledged = 0;
  const measure = async (contender: Contender, how: (send: () => Promise<void>) => Promise<Measured>): Promise<Measured> => {
    await contender.refresh?.();
    const measured = await how(() => contender.send(next()));
    acknowledged += measured.acknowledged;
    return measured;
  };
  for (const contender of contenders) await measure(contender, (send) => closedLoop(send, Math.max(...IN_FLIGHT), WARM_UP_SECONDS));
  for (let round = 0; round < rounds; round++) {
    for (const inFlight of IN_FLIGHT) {
      for (const contender of rotated(contenders, round)) {
        samples.push({ ...await measure(contender, (send) => closedLoop(send, inFlight, seconds)), contender: contender.name, inFlight, round });
      }
    }
    const last = contenders.at(-1);
    if (last) samples.push({ ...await measure(last, (send) => openLoop(send, ARRIVALS.perSecond, seconds * ARRIVALS.times)), contender: last.name, inFlight: null, round });
  }
  return { samples, acknowledged };
}

const rotated = <T>(all: readonly T[], by: number): T[] => all.map((_, at) => all[(at + by) % all.length] as T);
