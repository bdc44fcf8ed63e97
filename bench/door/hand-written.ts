import { signContext } from '../../src/platform/database/context.js';
import type { Statement } from '../../src/platform/database/database.js';
import type { RawCase } from '../../src/workflow/case-row.js';
import { asSeen, tenantWide } from '../../src/workflow/load.js';
import { newKey, type World } from '../world.js';
import type { Command } from './command.js';
import type { Contender } from './contender.js';
import type { Recording } from './recording.js';
import { WriteTemplate } from './write-template.js';

const CONTEXT = 'konteks';
const CASE = 'kasus';

/**
 * What somebody would write who knows just this command: the statements of the door in the same two flights over the same
 * connections, under the same policies, and nothing decided or checked in between: no grants, no rules, no shapes, no machine.
 */
export function handWritten({ installation: { database }, secrets }: World, { reads, writes: [write, ...rest] }: Recording, sample: Command): Contender {
  if (!write) throw new Error('nothing was recorded');
  const template = new WriteTemplate(write, secrets.historyKey);
  const readsOf = ({ worksheet: { kasus, operator: { actor } } }: Command): Statement[] => {
    const own = new Map<unknown, unknown>([[sample.worksheet.kasus, kasus], [sample.worksheet.operator.actor.person, actor.person], [keyIn(reads), newKey()]]);
    const contexts = [asSeen(actor), tenantWide(actor)].map((context) => [signContext(context, secrets.contextKey)]);
    return reads.map((read) => ({ ...read, values: read.name === CONTEXT ? contexts.shift() ?? [] : (read.values ?? []).map((value) => own.get(value) ?? value) }));
  };
  const send = (command: Command): Promise<void> => database.inFlights(async (tx) => {
    const found = await Promise.all(readsOf(command).map((read) => tx.run<object>(read)));
    const row = found[reads.findIndex(({ name }) => name === CASE)]?.[0] as RawCase;
    const { statement } = template.fill({ kasus: row.id, seq: row.seq, head: row.head, path: row.path, context: JSON.stringify(row.context) }, command.worksheet.operator, command.data);
    await Promise.all([statement, ...rest].map((written) => tx.run(written)));
  });
  return { name: '(a) hand-written, two round trips', send };
}

/** The key of the recorded command, which the statement that looks for an earlier reply ends with. */
const keyIn = (reads: readonly Statement[]): unknown => reads.find(({ name }) => name === 'jawaban')?.values?.at(-1);
