import type { Reply } from '../../src/workflow/workflow.service.js';
import type { Cast } from './world-cast.js';
import { STEPS, type CaseName, type Step } from './world-steps.js';

/** How somebody acts: through the door, or over HTTP. What comes back was accepted. */
export type Act = (who: string, kasus: string | null, command: string, data: Record<string, unknown>) => Promise<Reply>;

/** A command of the route with all that it needs, not sent yet. */
export interface Pending {
  readonly who: string;
  readonly kasus: string | null;
  readonly command: string;
  readonly data: Record<string, unknown>;
}

/** A UPT on its way from nothing to a predikat and its revocation, under a guideline of a ministry. */
export class Route {
  private readonly cases = new Map<CaseName, string>();
  private at: number;

  private readonly steps: readonly Step[];

  /** @param declared another route has opened the case of the ministry and declared it */
  constructor(readonly cast: Cast, private readonly act: Act, { declared = false, steps = STEPS }: { readonly declared?: boolean; readonly steps?: readonly Step[] } = {}) {
    this.steps = steps;
    this.at = declared ? steps.findIndex((step) => step.membuka === 'satker') : 0;
  }

  /** The id of a case that is open by now. */
  kasus(name: CaseName): string {
    const id = this.cases.get(name);
    if (id === undefined) throw new Error(`the route has not opened ${name} yet`);
    return id;
  }

  /** The cases that are open by now, and what they are called. */
  get names(): ReadonlyMap<string, CaseName> {
    return new Map([...this.cases].map(([name, id]) => [id, name]));
  }

  /** All steps that are left, by name. */
  get left(): string[] {
    return this.steps.slice(this.at).map(nameOf);
  }

  /** Takes all steps before this one. */
  async before(name: string): Promise<Pending> {
    const wanted = this.steps.findIndex((step, i) => i >= this.at && nameOf(step) === name);
    if (wanted < 0) throw new Error(`the route has no ${name} ahead`);
    while (this.at < wanted) await this.step();
    return this.pending();
  }

  /** Takes all steps up to this one, and it. */
  async through(name: string): Promise<Reply> {
    await this.before(name);
    return this.step();
  }

  /** What the next step sends. */
  pending(): Pending {
    const { pelaku, pada, perintah, isi } = this.next();
    return { who: pelaku(this.cast), kasus: pada === null ? null : this.kasus(pada), command: perintah, data: isi(this.cast, (name) => this.kasus(name)) };
  }

  /** Takes one step, by its own sender or by another one. */
  async step(act: Act = this.act): Promise<Reply> {
    const { who, kasus, command, data } = this.pending();
    const reply = await act(who, kasus, command, data);
    const { membuka, turunan } = this.next();
    if (membuka) this.cases.set(membuka, (turunan ? reply : reply.turunan[0] ?? reply).kasus);
    if (turunan && reply.turunan[0]) this.cases.set(turunan, reply.turunan[0].kasus);
    this.at += 1;
    return reply;
  }

  private next(): Step {
    const step = this.steps[this.at];
    if (!step) throw new Error('the route is at its end');
    return step;
  }
}

/** `lke.isi@kanwil` where a command comes more than once. */
export const nameOf = ({ perintah, sebutan }: Step): string => (sebutan === undefined ? perintah : `${perintah}@${sebutan}`);
