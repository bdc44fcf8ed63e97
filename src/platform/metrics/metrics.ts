import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: from a cached read to a letter that takes long. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The numbers of this process, for Prometheus. Names take the prefix `predikat_`; asking again for a name gives the same metric. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();

  /** Length of answered requests in seconds, by route template. */
  readonly httpDuration = this.histogram('http_request_duration_seconds', 'Lama permintaan HTTP dijawab.', ['method', 'route', 'status']);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts upwards only. Labels must have few values: never an id, a name or an address. */
  counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return this.known<Counter<L>>(name, (full) => new Counter({ name: full, help, labelNames, registers: [this.registry] }));
  }

  /** A level that goes up and down; `collect`, when given, reads it at the time of asking. */
  gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = [], collect?: (gauge: Gauge<L>) => void | Promise<void>): Gauge<L> {
    return this.known<Gauge<L>>(name, (full) => new Gauge<L>({
      name: full, help, labelNames, registers: [this.registry], ...(collect ? { collect(this: Gauge<L>) { return collect(this); } } : {}),
    }));
  }

  /** A spread of durations in seconds. */
  histogram<L extends string>(name: string, help: string, labelNames: readonly L[] = [], buckets: readonly number[] = SECONDS): Histogram<L> {
    return this.known<Histogram<L>>(name, (full) => new Histogram({ name: full, help, labelNames, buckets: [...buckets], registers: [this.registry] }));
  }

  /** Everything, in the Prometheus text format. */
  text(): Promise<string> { return this.registry.metrics(); }

  /** The media type of `text()`. */
  get contentType(): string { return this.registry.contentType; }

  onApplicationShutdown(): void {
    this.registry.clear();
  }

  private known<M>(name: string, make: (full: string) => M): M {
    const full = `predikat_${name}`;
    return (this.registry.getSingleMetric(full) as M | undefined) ?? make(full);
  }
}
