import { Inject, Injectable } from '@nestjs/common';
import { longDate } from '../../machines/kernel/calendar.js';
import { decide, notInState, readShape, type Decision, type Question, type Step, type Subject } from '../../machines/kernel/decide.js';
import type { AnyCommandSpec, MachineDef } from '../../machines/kernel/machine.js';
import { isianPribadi } from '../../machines/kernel/pribadi.js';
import type { Finding } from '../../machines/kernel/rule.js';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import { permit, type Target } from '../identity/permission/permit.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { sidikOf } from '../platform/history/canonical.js';
import { macOf } from '../platform/history/chain.js';
import { BadInput, Conflict, Forbidden, NotFound, Refused } from '../platform/http/problem.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import type { FactRequest, FactSource } from './fact-source.js';
import { casesById, FactSources } from './fact-sources.js';
import { load, unitsById, type Address, type Loaded } from './load.js';
import { mayPerson } from './person.js';
import { segelPribadi } from './pribadi.js';
import { withRetry } from './retry.js';
import { tasksOf } from './tasks.js';
import { HISTORY_KEY } from '../platform/history/history-key.js';
import { writeAll, type Outcome, type PlannedStep } from './write.js';

/** A command as it arrives: to a case, or (without one) to open a case. */
export interface CommandRequest {
  readonly command: string;
  readonly kasus: string | null;
  readonly data: unknown;
  /** The version of the case that the sender looked at; a stale one is refused. */
  readonly versi?: number | undefined;
  /** Idempotency-Key: the same key is the same command, whatever happened to the first answer. */
  readonly key: string;
}

/** What an accepted command answers; the same text for every repetition. */
export interface Reply extends Outcome {
  readonly perintah: string;
  readonly pada: string;
  /** What followed in other cases. */
  readonly turunan: readonly Outcome[];
  /** What did not hold and stopped nobody. */
  readonly peringatan: readonly Finding[];
}

interface Prepared { readonly request: CommandRequest; readonly def: MachineDef; readonly spec: AnyCommandSpec; readonly source: FactSource; readonly data: Record<string, unknown>; readonly fingerprint: string }
type Refusal = { readonly refused: Finding[]; readonly kind: 'forbidden' | 'refused' };

/** The one door: nothing else changes state. One transaction per command, in two flights where nothing follows in other cases. */
@Injectable()
export class WorkflowService {
  constructor(
    private readonly database: Database,
    private readonly laws: LawCatalog,
    private readonly sources: FactSources,
    @Inject(HISTORY_KEY) private readonly historyKey: Buffer,
  ) {}

  /**
   * Decides a command and writes all it does, or nothing.
   * @throws BadInput, NotFound, Conflict, Forbidden, Refused: what the HTTP filter tells as 400, 404, 409, 403, 422
   */
  async execute(actor: Actor, request: CommandRequest): Promise<Reply> {
    const prepared = this.prepare(request);
    const result = await withRetry(() => this.database.inFlights((tx) => this.attempt(tx, actor, prepared))).catch(refuseDouble);
    if (typeof result === 'string') return JSON.parse(result) as Reply;
    throw result.kind === 'forbidden' ? new Forbidden(result.refused) : new Refused(result.refused);
  }

  /** What can be known without the database: that the command exists, and the shape of its data. */
  private prepare(request: CommandRequest): Prepared {
    const found = registry.command(request.command);
    if (!found || found.spec.internal) throw new BadInput([{ path: '/perintah', why: `perintah "${request.command}" tidak dikenal` }]);
    const { def, spec } = found;
    if (!spec.opens !== (request.kasus !== null)) {
      throw new BadInput([{ path: '/kasus', why: spec.opens ? 'perintah ini membuka kasus baru; kirim tanpa kasus' : 'perintah ini ditujukan kepada suatu kasus' }]);
    }
    const shape = readShape(spec, request.data);
    if (!shape.ok) throw new BadInput(shape.faults);
    const pribadi = isianPribadi(spec.data);
    const held = pribadi.filter((name) => typeof shape.data[name] === 'object');
    if (held.length > 0) throw new BadInput(held.map((name) => ({ path: `/data/${name}`, why: 'harus teks' })));
    const plain = sidikOf({ command: request.command, kasus: request.kasus, data: shape.data }).toString('hex');
    const fingerprint = pribadi.length > 0 ? macOf(plain, this.historyKey) : plain; // no plain hash of what may be erased
    return { request, def, spec, source: this.sources.of(def.name), data: shape.data, fingerprint };
  }

  private async attempt(tx: Transaction, actor: Actor, p: Prepared): Promise<string | Refusal> {
    const loaded = await load(tx, actor, addressOf(p), p.request.key, p.source, p.data);
    if (!loaded) throw new NotFound();
    const earlier = this.earlierReply(loaded, p);
    if (earlier !== null) { await tx.commit(); return earlier; }
    const law = await this.lawOf(tx, loaded);
    if (loaded.row && !this.sources.isVisible(actor, loaded.row, law)) throw new NotFound();
    if (loaded.row && p.request.versi !== undefined && p.request.versi !== loaded.row.seq) throw new Conflict('versi-basi', { dikirim: p.request.versi, sekarang: loaded.row.seq });
    return this.judge(tx, actor, p, loaded, law);
  }

  /** The law that the case began under; for a new one that of its parent, or the one that holds for the instansi at this instant. */
  private async lawOf(tx: Transaction, { row, parent, paket, hariIni }: Loaded): Promise<LoadedLaw> {
    const pinned = row ?? parent;
    const packId = pinned?.packId ?? paket;
    if (packId === null) {
      throw new Refused([{ rule: 'regulasi.berlaku', title: 'Kasus dibuka di bawah regulasi yang berlaku', need: 'paket regulasi yang berlaku bagi instansi ini', have: `tidak ada yang berlaku pada ${longDate(hariIni)}`, basis: [] }]);
    }
    await this.laws.ready(tx, [packId]);
    return this.laws.forCase(pinned, packId);
  }

  private async judge(tx: Transaction, actor: Actor, p: Prepared, loaded: Loaded, law: LoadedLaw): Promise<string | Refusal> {
    const request: FactRequest = { actor, kasus: p.request.kasus, data: p.data, law, now: loaded.now, hariIni: loaded.hariIni, unit: loaded.unit, row: loaded.row, parent: loaded.parent, lock: true };
    const permission = permit(actor, p.spec.type, targetOf(p, loaded, law), law.law);
    if (!permission.ok) return this.refuse(tx, actor, p, loaded, 'forbidden', [permission.why]);
    const person = (await mayPerson(tx, actor, [p.spec.type], { row: loaded.row, parent: loaded.parent?.id ?? null, unit: loaded.unit, law: law.law, hariIni: loaded.hariIni }))(p.spec.type);
    if (!person.ok) return this.refuse(tx, actor, p, loaded, 'forbidden', [person.why]);
    // The context of another machine is nothing that the facts and raises of this command could be asked about.
    if (loaded.row && loaded.row.stored.machine !== p.def.name) return this.refuse(tx, actor, p, loaded, 'refused', [notInState(law.law, loaded.row.stored, p.def, p.spec)]);
    const question = await this.question(tx, actor, p, request, loaded);
    const judged = decide(question);
    const sealed = judged.ok ? await segelPribadi(tx, actor.tenant, p.spec.data, p.data) : null;
    const decision = sealed ? decide({ ...question, command: { ...question.command, data: sealed } }) : judged;
    if (decision.ok) return this.write(tx, actor, p, loaded, law, decision);
    if ('faults' in decision) throw new BadInput(decision.faults);
    const kind = decision.why.some((f) => f.segregation) ? 'forbidden' : 'refused';
    return this.refuse(tx, actor, p, loaded, kind, [...decision.why]);
  }

  private async question(tx: Transaction, actor: Actor, p: Prepared, request: FactRequest, loaded: Loaded): Promise<Question> {
    const facts = p.source.facts(loaded.factRows, request);
    const stored = loaded.row?.stored ?? null;
    const related = await this.related(tx, p, request, stored?.context ?? {}, facts);
    const subject: Subject = { id: loaded.row?.id ?? null, stored, facts, related };
    return { registry, law: request.law.law, now: loaded.now, actor: { person: actor.person, post: actor.post, role: actor.role }, subject, command: { type: p.spec.type, data: p.request.data } };
  }

  /** The cases that will follow: locked in the order of their ids, so that two commands cannot wait for each other. */
  private async related(tx: Transaction, p: Prepared, request: FactRequest, context: unknown, facts: unknown): Promise<Record<string, Subject>> {
    return this.sources.reached(tx, p.spec.raises?.({ context, data: p.data, facts, law: request.law.law }) ?? [], request);
  }

  private earlierReply(loaded: Loaded, p: Prepared): string | null {
    if (!loaded.keyIsOurs) throw new Conflict('sedang-diproses', {}, 'Perintah dengan kunci yang sama sedang diproses.');
    if (!loaded.earlier) return null;
    if (loaded.earlier.sidik !== p.fingerprint) {
      throw new Refused([{ rule: 'perintah.kunci-idempotensi', title: 'Kunci idempotensi hanya untuk satu perintah', need: 'isi yang sama dengan perintah pertama, atau kunci baru', have: 'isi berbeda', basis: [] }]);
    }
    return loaded.earlier.jawaban;
  }

  private async write(tx: Transaction, actor: Actor, p: Prepared, loaded: Loaded, law: LoadedLaw, decision: Decision & { ok: true }): Promise<string> {
    const steps = await this.planned(tx, actor, p, loaded, law, decision);
    return writeAll(tx, { actor, now: loaded.now, key: p.request.key, fingerprint: p.fingerprint, steps }, this.historyKey, ([first, ...turunan]) =>
      JSON.stringify({ ...first, perintah: p.spec.type, pada: loaded.now, turunan, peringatan: decision.steps.flatMap((step) => step.findings.filter((f) => !f.ok)) }));
  }

  private async planned(tx: Transaction, actor: Actor, p: Prepared, loaded: Loaded, law: LoadedLaw, decision: Decision & { ok: true }): Promise<PlannedStep[]> {
    const rows = await casesById(tx, actor.tenant, decision.steps.flatMap((s) => ('id' in s.case && s.case.id !== loaded.row?.id ? [s.case.id] : [])), true);
    await this.laws.ready(tx, [...rows.values()].map((row) => row.packId));
    const others = decision.steps.flatMap((step) => openedAbout(step) ?? []).filter((id) => id !== loaded.unit.satker);
    const units = new Map([...await unitsById(tx, actor.tenant, others), [loaded.unit.satker, loaded.unit]]);
    return decision.steps.map((step) => {
      const row = 'id' in step.case ? (step.case.id === loaded.row?.id ? loaded.row : rows.get(step.case.id) ?? null) : null;
      const unit = row?.unit ?? units.get(openedAbout(step) ?? loaded.unit.satker);
      if (!unit) throw new NotFound();
      const source = this.sources.of(step.after.machine);
      const def = registry.machine(step.after.machine);
      const tingkat = source.tingkat?.(step.after.context, {});
      const stepLaw = row ? this.laws.forCase(row, actor.packId) : law;
      return {
        step, row, unit, law: stepLaw, parent: row?.induk ?? (step.case === decision.steps[0]?.case ? loaded.parent?.id ?? null : null),
        tasks: tasksOf(def, step.after, unit, stepLaw.law, tingkat), tingkat,
        tasksBefore: step.before ? tasksOf(def, step.before, unit, stepLaw.law, source.tingkat?.(step.before.context, {})) : [],
      };
    });
  }

  /** Nothing of the case is touched; the attempt is kept with its reasons. */
  private async refuse(tx: Transaction, actor: Actor, p: Prepared, loaded: Loaded, kind: Refusal['kind'], why: Finding[]): Promise<Refusal> {
    await Promise.all([
      tx.run({
        name: 'percobaan', text: 'insert into percobaan (tenant_id, path, person_id, post_id, case_id, command, alasan) values ($1, $2, $3, $4, $5, $6, $7)',
        values: [actor.tenant, loaded.unit.path, actor.person, actor.post, p.request.kasus, p.spec.type, JSON.stringify(why.map(({ rule, need, have, kasus }) => ({ rule, need, have, kasus })))],
      }),
      tx.commit(),
    ]);
    return { kind, refused: why };
  }
}

/** The unit that a case which is opened is about, where the command names one; another unit than that of the case it followed from, perhaps. */
function openedAbout(step: Step): string | undefined {
  const about = 'open' in step.case ? registry.command(step.command)?.spec.opens?.about(step.data) : undefined;
  return about && 'satker' in about ? about.satker : undefined;
}

/** A case of this natural key is already open: the unique key of the table decided the race. */
function refuseDouble(error: unknown): never {
  const { code, table } = (error ?? {}) as { code?: unknown; table?: unknown };
  if (code === '23505' && table === 'dokumen_nomor') throw new Conflict('nomor-terpakai', {}, 'Nomor ini baru saja dipakai dokumen lain.');
  if (code === '23505' && table === 'kasus') throw new Conflict('sudah-ada', {}, 'Kasus untuk satker dan pembeda yang sama sudah dibuka.');
  throw error;
}

/** What a command addresses: its case, or what the case that it opens is about. */
function addressOf({ request, spec, data }: Prepared): Address {
  const about: { parent?: string; satker?: string } = spec.opens?.about(data) ?? {};
  return { kasus: request.kasus, induk: about.parent ?? null, satker: about.satker ?? null };
}

/** The unit and the tier that the grants are asked about. A name that the pack does not have is no tier, not even `toString`. */
function targetOf({ source, data }: Prepared, { unit, row, parent }: Loaded, { law }: LoadedLaw): Target {
  const tingkat = source.tingkat?.((row ?? parent)?.stored.context ?? {}, data) ?? '';
  return { satker: unit.satker, jenjang: unit.jenjang, path: unit.path, keadaan: row?.stored.value ?? null, ...(Object.hasOwn(law.pack.tingkat, tingkat) ? { tingkat } : {}), dokumen: source.dokumen?.(row?.stored.context ?? {}, data) };
}
