import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What a listener hears. */
export interface Ear {
  readonly channels: readonly string[];
  /** A channel spoke. */
  readonly heard: (channel: string, payload: string) => void;
  /** Listening began, or began again: what was said meanwhile was not heard. */
  readonly resumed: () => void;
}

const RETRY_MS = 1_000;
/** A connection that died without a word is noticed after this long. */
const PROBE_MS = 20_000;

/** One connection that only listens (LISTEN); it comes back by itself. Payloads carry ids, never content, since every role may listen. */
export class Listener {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly url: string, private readonly ear: Ear) {
    this.running = this.keepListening();
  }

  /** Resolves when the connection is closed. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepListening(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.listen().catch(() => undefined); // the next round tries again; readers look by themselves meanwhile
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopping;
    const client = new pg.Client({ connectionString: this.url, application_name: 'predikat-dengar', connectionTimeoutMillis: 5_000, keepAlive: true });
    const broken = new AbortController();
    client.on('error', () => { broken.abort(); }).on('end', () => { broken.abort(); });
    client.on('notification', ({ channel, payload = '' }) => { this.ear.heard(channel, payload); });
    try {
      await client.connect();
      for (const channel of this.ear.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      this.ear.resumed();
      const over = AbortSignal.any([signal, broken.signal]);
      while (!over.aborted) {
        await sleep(PROBE_MS, undefined, { signal: over }).catch(() => undefined);
        if (!over.aborted) await client.query('select 1');
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
