import type { Citation } from './citation.js';
import type { Actor, AnyCommandSpec, Effect, Fault, LawBase, MachineDef, OpenCase, Raise, Stored } from './machine.js';
import type { Registry } from './registry.js';
import { evaluateRules, refuses, type Finding } from './rule.js';
import { knows, statesKnowing, step, unopened } from './snapshot.js';

/** A case as it stands, with what the rules need to know about the world around it. */
export interface Subject {
  /** Null while the case is not open yet. */
  readonly id: string | null;
  readonly stored: Stored | null;
  readonly facts: unknown;
  /** The law it began under, where it is another case than the one that was addressed. */
  readonly law?: LawBase;
  /** The cases that a command here may reach, also through the commands that follow from it, by id. */
  readonly related?: Readonly<Record<string, Subject>>;
}

/** What is asked of one case. */
export interface Question {
  readonly registry: Registry;
  readonly law: LawBase;
  /** ISO instant in UTC, from the one clock. */
  readonly now: string;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly command: { readonly type: string; readonly data: unknown };
}

/** One case moved by one command. */
export interface Step {
  readonly case: { readonly id: string } | { readonly open: OpenCase };
  readonly command: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
  readonly facts: unknown;
  readonly before: Stored | null;
  readonly after: Stored;
  readonly findings: readonly Finding[];
  readonly effects: readonly Effect[];
}

/** Accepted: what to write. Refused: why not, complete. A refusal is a value, never thrown. */
export type Decision =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly kind: 'unknown' | 'input'; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly kind: 'state' | 'rules'; readonly why: readonly Finding[] };

/**
 * Snapshot + command + facts + now → what to write, or every reason why not. Pure: no clock, no I/O, no randomness.
 * Commands that follow (`raises`) are decided here too; one refusal among them refuses the whole.
 */
export function decide(q: Question): Decision {
  const found = q.registry.command(q.command.type);
  if (!found || found.spec.internal) return unknownCommand(q.command.type);
  const input = readData(found.spec, q.command.data, q.law);
  if (!input.ok) return { ok: false, kind: 'input', faults: input.faults };
  return decideKnown(q, found.def, found.spec, input.data);
}

/**
 * Decides a recorded command again, on its own case alone: an internal one too, and without the commands it raised, since
 * those stand in the histories of their own cases. Given what was known then, it must come out as it did then.
 */
export function redecide(q: Question): Decision {
  const found = q.registry.command(q.command.type);
  if (!found) return unknownCommand(q.command.type);
  const input = readData(found.spec, q.command.data, q.law);
  if (!input.ok) return { ok: false, kind: 'input', faults: input.faults };
  return decideKnown(q, found.def, { ...found.spec, raises: undefined }, input.data);
}

const unknownCommand = (type: string): Decision => ({ ok: false, kind: 'unknown', faults: [{ path: '/perintah', why: `perintah "${type}" tidak dikenal` }] });

type Reading = { ok: true; data: Record<string, unknown> } | { ok: false; faults: Fault[] };

/** The shape of what was typed, which needs no law: every fault with its JSON pointer. */
export function readShape(spec: AnyCommandSpec, data: unknown): Reading {
  const parsed = spec.data.safeParse(data);
  if (parsed.success) return { ok: true, data: parsed.data };
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: pointer([...issue.path, key]), why: 'isian tidak dikenal' }))
    : [{ path: pointer(issue.path), why: issue.message }]) };
}

/** The shape, then what only the law can see in it. */
function readData(spec: AnyCommandSpec, data: unknown, law: LawBase): Reading {
  const shape = readShape(spec, data);
  const faults = shape.ok ? spec.faults?.(shape.data, law) ?? [] : [];
  return faults.length > 0 ? { ok: false, faults: faults.map((f) => ({ ...f, path: `/data${f.path}` })) } : shape;
}

const pointer = (path: readonly PropertyKey[]): string => ['/data', ...path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

function decideKnown(q: Question, def: MachineDef, spec: AnyCommandSpec, data: Record<string, unknown>): Decision {
  const before = q.subject.stored ?? unopened(def);
  refuseForeignVersion(before, def);
  if (before.machine !== def.name || !knows(def, before, spec.type)) {
    return { ok: false, kind: 'state', why: [notInState(q.law, before, def, spec)] };
  }
  const findings = evaluateRules(spec.rules, { context: before.context, data, facts: q.subject.facts, law: q.law, now: q.now }, q.law);
  const own = findings.filter(refuses);
  const raised = decideRaised(q, spec, before, data);
  const why = [...own, ...raised.flatMap((r) => (r.decision.ok ? [] : whyOf(r.decision, r.raise)))];
  if (why.length > 0) return { ok: false, kind: 'rules', why };
  const after = step(def, before, { type: spec.type, data, facts: q.subject.facts, law: q.law, now: q.now, actor: q.actor });
  const first: Step = {
    case: q.subject.id !== null ? { id: q.subject.id } : { open: openOf(def, spec, data, q.subject.facts) },
    command: spec.type, event: spec.event, data, facts: q.subject.facts, before: q.subject.stored, after, findings,
    effects: spec.effects?.({ context: after.context, data }) ?? [],
  };
  return { ok: true, steps: [first, ...raised.flatMap((r) => (r.decision.ok ? r.decision.steps : []))] };
}

/** A case is only moved by the version of the machine that it was moved by before; another one needs a migration first. */
function refuseForeignVersion(stored: Stored, def: MachineDef): void {
  if (stored.machine === def.name && stored.version !== def.version) throw new Error(`kasus memakai ${def.name}@${stored.version}, sedangkan yang terdaftar ${def.name}@${def.version}`);
}

/** The commands that follow, each decided on its own case. They see what the raiser had before its own step. */
function decideRaised(q: Question, spec: AnyCommandSpec, before: Stored, data: Record<string, unknown>): { raise: Raise; decision: Decision }[] {
  const raises = spec.raises?.({ context: before.context, data, facts: q.subject.facts, law: q.law }) ?? [];
  return raises.map((raise) => {
    const found = q.registry.command(raise.command);
    if (!found) throw new Error(`perintah turunan "${raise.command}" tidak dikenal`);
    const subject: Subject | undefined = raise.to === 'new' ? { id: null, stored: null, facts: {} } : q.subject.related?.[raise.to.case];
    if (!subject) throw new Error(`kasus terkait untuk "${raise.command}" belum dimuat`);
    const reaching = { ...subject, related: { ...q.subject.related, ...subject.related } };
    return { raise, decision: decideKnown({ ...q, law: subject.law ?? q.law, subject: reaching }, found.def, found.spec, raise.data) };
  });
}

function whyOf(decision: Exclude<Decision, { ok: true }>, raise: Raise): Finding[] {
  if (!('why' in decision)) throw new Error(`perintah turunan "${raise.command}" tidak sah`);
  const kasus = raise.to === 'new' ? undefined : raise.to.case;
  return decision.why.map((finding) => ({ ...finding, kasus: finding.kasus ?? kasus }));
}

function openOf(def: MachineDef, spec: AnyCommandSpec, data: Record<string, unknown>, facts: unknown): OpenCase {
  if (!spec.opens) throw new Error(`perintah "${spec.type}" tidak membuka kasus`);
  return { machine: def.name, kunci: spec.opens.kunci(data, facts) };
}

/** The refusal of a step that the present state does not know: which state it needs, and where the case is now. */
export function notInState(law: LawBase, before: Stored, def: MachineDef, spec: AnyCommandSpec): Finding {
  const name = (state: string) => law.say(def.states[state]?.title ?? 'belum dibuka');
  const basis: readonly Citation[] = law.basis(spec.type);
  const have = before.machine === def.name ? name(before.value) : `kasus ini bukan ${law.say(def.title).toLowerCase()}`;
  return {
    rule: `${def.name}.keadaan`, title: `${law.say(spec.title)}: tahapnya tepat`, ok: false,
    need: `keadaan ${statesKnowing(def, spec.type).map((s) => `“${name(s)}”`).join(' atau ')}`, have: `keadaan “${have}”`, basis,
  };
}
