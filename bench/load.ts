import { setTimeout as sleep } from 'node:timers/promises';

/** Sends the next command; resolves when it is acknowledged, rejects when it is not. */
export type Send = () => Promise<void>;

/** What came of one measurement. Latencies in milliseconds. */
export interface Measured {
  readonly acknowledged: number;
  readonly perSecond: number;
  readonly latencies: readonly number[];
  /** Processor time of this process for each command, in milliseconds. */
  readonly cpu: number;
}

const CPU_PER_MS = 1000;

/** Keeps `inFlight` commands under way for `seconds`. */
export async function closedLoop(send: Send, inFlight: number, seconds: number): Promise<Measured> {
  const latencies: number[] = [];
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const end = start + seconds * 1000;
  const worker = async (): Promise<void> => {
    for (let since = performance.now(); since < end; since = performance.now()) {
      await send();
      latencies.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return measured(latencies, performance.now() - start, cpu);
}

/**
 * Sends at fixed times, whether or not earlier commands were answered. A command counts from the time at which it was due, so
 * that a server that stalls cannot hide the wait of those behind it.
 */
export async function openLoop(send: Send, perSecond: number, seconds: number): Promise<Measured> {
  const latencies: number[] = [];
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const underWay: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = start + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    const answered = send().then(() => { latencies.push(performance.now() - due); });
    answered.catch(() => undefined); // a failure is told below, when all have been sent
    underWay.push(answered);
  }
  await Promise.all(underWay);
  return measured(latencies, performance.now() - start, cpu);
}

function measured(latencies: readonly number[], elapsedMs: number, before: NodeJS.CpuUsage): Measured {
  const { user, system } = process.cpuUsage(before);
  const acknowledged = latencies.length;
  return { acknowledged, latencies, perSecond: (acknowledged * 1000) / elapsedMs, cpu: (user + system) / CPU_PER_MS / acknowledged };
}
