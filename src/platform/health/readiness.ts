import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Something that must work before requests can be served. `name` is shown; `check` rejects when it does not work. */
export interface ReadinessProbe {
  readonly name: string;
  /** False: shown, but requests are served without it too. Default: true. */
  readonly needed?: boolean;
  check(): Promise<void>;
}

/** What a probe found; `ms` is how long it took. */
export interface ProbeResult {
  readonly name: string;
  readonly ok: boolean;
  /** Only where it is not needed. */
  readonly needed?: false;
  readonly ms: number;
}

/** Milliseconds that all probes together may take. */
const DEADLINE_MS = 2_000;

/** Whether this process can serve. Modules add their probes when they start; while it shuts down the answer is no. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private readonly probes = new Map<string, ReadinessProbe>();
  private running: Promise<ProbeResult[]> | undefined;
  private isDraining = false;

  /** Adds a probe; one of the same name is replaced. */
  add(probe: ReadinessProbe): void {
    this.probes.set(probe.name, probe);
  }

  /** Runs all probes at once and answers within 2 seconds; callers that come meanwhile share the run. Never rejects. */
  check(): Promise<ProbeResult[]> {
    this.running ??= this.runAll().finally(() => { this.running = undefined; });
    return this.running;
  }

  beforeApplicationShutdown(): void {
    this.isDraining = true;
  }

  private async runAll(): Promise<ProbeResult[]> {
    const results = await Promise.all([...this.probes.values()].map(run));
    return this.isDraining ? [...results, { name: 'berhenti', ok: false, ms: 0 }] : results;
  }
}

async function run(probe: ReadinessProbe): Promise<ProbeResult> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<boolean>((resolve) => { timer = setTimeout(() => resolve(false), DEADLINE_MS); });
  const ok = await Promise.race([works(probe), deadline]);
  clearTimeout(timer);
  return { name: probe.name, ok, ...(probe.needed === false ? { needed: false as const } : {}), ms: Math.round(performance.now() - start) };
}

const works = async (probe: ReadinessProbe): Promise<boolean> => {
  try {
    await probe.check();
    return true;
  } catch {
    return false;
  }
};
