import { z } from 'zod';
import { redecide, type Decision, type Step } from '../../machines/kernel/decide.js';
import type { Stored } from '../../machines/kernel/machine.js';
import { DIMIGRASIKAN, migrate, MIGRASIKAN } from '../../machines/migrasi/migrate.js';
import { petaSchema } from '../../machines/migrasi/peta.js';
import { registry } from '../../machines/registry.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import { fault, type HistoryFault } from './fault.js';
import type { RecordedEvent } from './recorded.js';

const openingSchema = z.strictObject({
  satker: z.string(), kunci: z.string(), induk: z.string().nullable(), packId: z.string(), instrumenId: z.string(), instrumenSidik: z.string(),
});
/** By which substitution it was done, where somebody was replaced. */
export const kewenanganSchema = z.strictObject({ sebagai: z.enum(['plh', 'plt']), sk: z.string(), penggantian: z.uuid() });
const payloadSchema = z.strictObject({ data: z.record(z.string(), z.unknown()), facts: z.unknown(), kasus: openingSchema.optional(), kewenangan: kewenanganSchema.optional() });
type Payload = z.infer<typeof payloadSchema>;

/** What the first event of a case fixes for its whole life. */
export type Opening = z.infer<typeof openingSchema>;

/** What a case remembers of the law it began under; hashes in hexadecimal. */
export interface PinnedLaw { readonly packId: string; readonly packSidik: string; readonly instrumenSidik: string }

/** Finds the law of a case. Throws where this installation has no such law, or has it with another text. */
export type LawOf = (pinned: PinnedLaw) => LoadedLaw;

/** What the event of a migration holds: the mapping, and the law to which the case passed. */
const migrasiSchema = z.strictObject({ peta: petaSchema, ke: z.strictObject({ packId: z.string(), packSidik: z.string(), instrumenId: z.string(), instrumenSidik: z.string() }) });

/** Where a history leads. Everything is null while nothing was opened. */
export interface Replayed {
  readonly stored: Stored | null;
  readonly opening: Opening | null;
  /** The law under which the case stands now: that of its opening, or the one to which it was moved. */
  readonly law: LoadedLaw | null;
  /** When the case came into its present state. */
  readonly sejak: string | null;
  /** The first place where the history does not lead on; empty when it does. */
  readonly faults: readonly HistoryFault[];
}

interface Progress { readonly stored: Stored | null; readonly sejak: string | null }
interface Ground { readonly opening: Opening; readonly law: LoadedLaw }
interface Advanced { readonly progress: Progress; readonly ground: Ground }

/** A decision that is about to be made again: the event, what it rests on, and the case as it stood before. */
export interface Moment {
  readonly event: RecordedEvent;
  readonly data: Readonly<Record<string, unknown>>;
  readonly facts: unknown;
  readonly stored: Stored | null;
  readonly law: LoadedLaw;
}

/**
 * Folds the events of one case (in order, their chain already checked) from its opening. Each is decided again on the facts,
 * the law and the instant it was decided on; all its rules must hold again.
 */
export function replay(events: readonly RecordedEvent[], lawOf: LawOf, watch?: (moment: Moment) => void): Replayed {
  let progress: Progress = { stored: null, sejak: null };
  let ground: Ground | null = null;
  for (const event of events) {
    const end = (found: HistoryFault): Replayed => ({ ...progress, opening: ground?.opening ?? null, law: ground?.law ?? null, faults: [found] });
    const payload = payloadOf(event);
    if (!payload) return end(fault(event.seq, 'payload', 'isi peristiwa bukan {data, facts, kasus}'));
    const stands: Ground | HistoryFault = ground ?? groundOf(event, payload, lawOf);
    if ('what' in stands) return end(stands);
    ground = stands;
    watch?.({ event, data: payload.data, facts: payload.facts, stored: progress.stored, law: ground.law });
    const next: Advanced | HistoryFault = event.command === MIGRASIKAN ? moveOn(progress, event, payload, ground, lawOf) : advance(progress, event, payload, ground);
    if ('what' in next) return end(next);
    ({ progress, ground } = next);
  }
  return { ...progress, opening: ground?.opening ?? null, law: ground?.law ?? null, faults: [] };
}

function payloadOf({ payload }: RecordedEvent): Payload | null {
  try {
    return payloadSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}

/** The first event tells what the case is and which law it began under. */
function groundOf(event: RecordedEvent, { kasus }: Payload, lawOf: LawOf): Ground | HistoryFault {
  if (!kasus) return fault(event.seq, 'payload', 'peristiwa pertama tidak menyebut kasus yang dibukanya');
  const law = lawFound(event, { ...kasus, packSidik: event.packSidik }, lawOf);
  return 'what' in law ? law : { opening: kasus, law };
}

function advance({ stored, sejak }: Progress, event: RecordedEvent, payload: Payload, ground: Ground): Advanced | HistoryFault {
  const { opening, law } = ground;
  const misplaced = outOfPlace(stored, event, payload, law);
  if (misplaced) return misplaced;
  const step = decideAgain(stored, event, payload, law);
  if (typeof step === 'string') return fault(event.seq, 'keputusan', step);
  const other = otherwise(step, event, opening);
  if (other !== null) return fault(event.seq, 'keputusan', other);
  return { progress: { stored: asStored(step.after), sejak: stored?.value === step.after.value ? sejak : event.at }, ground };
}

/** A migration is carried out again: the same mapping and law must give a case that can go on. */
function moveOn({ stored, sejak }: Progress, event: RecordedEvent, { data, kasus }: Payload, { opening }: Ground, lawOf: LawOf): Advanced | HistoryFault {
  const told = migrasiSchema.safeParse(data);
  if (!stored || kasus || !told.success || event.type !== DIMIGRASIKAN) return fault(event.seq, 'payload', 'isi peristiwa migrasi bukan {peta, ke}');
  const found = lawFound(event, told.data.ke, lawOf);
  if ('what' in found) return found;
  const moved = migrate(registry.machine(event.machine), stored, told.data.peta, found.law);
  if (!moved.ok) return fault(event.seq, 'keputusan', `migrasi kini tidak dapat: ${moved.faults.map((f) => `${f.path} ${f.why}`).join('; ')}`);
  return { progress: { stored: asStored(moved.after), sejak: stored.value === moved.after.value ? sejak : event.at }, ground: { opening, law: found } };
}

function lawFound(event: RecordedEvent, { packId, packSidik, instrumenSidik }: PinnedLaw, lawOf: LawOf): LoadedLaw | HistoryFault {
  if (packSidik !== event.packSidik) return fault(event.seq, 'hukum', `peristiwa dicatat di bawah paket bersidik ${event.packSidik}, bukan ${packSidik}`);
  try {
    return lawOf({ packId, packSidik, instrumenSidik });
  } catch (error) {
    return fault(event.seq, 'hukum', error instanceof Error ? error.message : String(error));
  }
}

/** The step, or why there is none now. What rules and machines throw is a fault of this case, not the end of the verification. */
function decideAgain(stored: Stored | null, event: RecordedEvent, { data, facts }: Payload, { law }: LoadedLaw): Step | string {
  try {
    const decision = redecide({
      registry: registry.at(event.machine, event.machineVersion) ?? registry, law, now: event.at, actor: { person: event.actor, post: event.post, role: event.role },
      subject: { id: stored ? event.caseId : null, stored, facts }, command: { type: event.command, data },
    });
    if (!decision.ok) return `${event.command} kini ditolak: ${reasons(decision)}`;
    return decision.steps[0] ?? `${event.command} kini tanpa langkah`;
  } catch (error) {
    return `${event.command} kini gagal: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What the recorded columns say that cannot be, whatever the rules say. */
function outOfPlace(stored: Stored | null, { seq, machine, machineVersion, packSidik, onBehalf }: RecordedEvent, { kasus, kewenangan }: Payload, law: LoadedLaw): HistoryFault | null {
  if (stored && kasus) return fault(seq, 'payload', 'kasus yang sudah dibuka dibuka sekali lagi');
  if ((onBehalf === '') !== (kewenangan === undefined)) return fault(seq, 'payload', 'atas nama siapa, dan dengan penggantian mana, tidak cocok');
  if (packSidik !== law.packSidik) return fault(seq, 'hukum', `peristiwa dicatat di bawah paket bersidik ${packSidik}, bukan ${law.packSidik}`);
  const def = registry.machines.find((m) => m.name === machine);
  if (!def) return fault(seq, 'machine', `mesin "${machine}" tidak dikenal`);
  if (!registry.at(machine, machineVersion)) return fault(seq, 'machine_version', `mesin "${machine}" versi ${machineVersion} tidak dikenal; yang terpasang versi ${def.version}`);
  return null;
}

/** Accepted, but not as it was recorded. */
function otherwise(step: Step, event: RecordedEvent, opening: Opening): string | null {
  if (step.after.machine !== event.machine) return `perintah ${event.command} bukan milik mesin "${event.machine}"`;
  if (step.event !== event.type) return `perintah ${event.command} kini menghasilkan ${step.event}, bukan ${event.type}`;
  if ('open' in step.case && step.case.open.kunci !== opening.kunci) return `kasus yang dibuka kini berkunci "${step.case.open.kunci}", bukan "${opening.kunci}"`;
  return null;
}

/** As the next decision would have read it back from the database: without the properties that are undefined. */
const asStored = (stored: Stored): Stored => ({ ...stored, context: JSON.parse(JSON.stringify(stored.context)) as Stored['context'] });

function reasons(decision: Exclude<Decision, { ok: true }>): string {
  return 'faults' in decision
    ? decision.faults.map((f) => `${f.path} ${f.why}`).join('; ')
    : decision.why.map((w) => `${w.rule} (perlu ${w.need}; ada ${w.have})`).join('; ');
}
