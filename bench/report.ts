import os from 'node:os';

/** What a measurement tells: for people, and for machines. */
export interface Report {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** Where it was measured. Others may work on the same machine at the same time: compare what was measured in the same run, not runs. */
export function machine(): { node: string; platform: string; cpus: string; load: string } {
  const [first] = os.cpus();
  return {
    node: process.version, platform: `${os.platform()} ${os.arch()}`, cpus: `${os.availableParallelism()} × ${first?.model.trim() ?? 'unknown'}`,
    load: os.loadavg().map((load) => load.toFixed(2)).join(' '),
  };
}

/** The first lines of every report. */
export function heading(title: string): string {
  const { node, platform, cpus, load } = machine();
  return `\n${title}\n\n  Node ${node}, ${platform}, ${cpus}; load average ${load}\n`;
}
