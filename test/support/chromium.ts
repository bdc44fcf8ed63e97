import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

interface Reply { readonly id?: number; readonly method?: string; readonly result?: Record<string, unknown>; readonly error?: { readonly message: string } }

/** A browser without a window, spoken to by the DevTools protocol over two pipes. */
export class Chromium {
  private readonly waiting = new Map<number, { readonly done: (result: Record<string, unknown>) => void; readonly failed: (error: Error) => void }>();
  private readonly events = new Map<string, () => void>();
  private last = 0;
  private rest = '';

  private constructor(private readonly process: ChildProcess, private readonly folder: string) {
    (process.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => { this.read(chunk); });
    process.on('exit', () => { for (const { failed } of this.waiting.values()) failed(new Error('the browser ended')); });
  }

  static start(program: string): Chromium {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-chromium-'));
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe', `--user-data-dir=${folder}`];
    return new Chromium(spawn(program, [...flags, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] }), folder);
  }

  /** @throws Error with what the browser says */
  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.last;
    const answered = new Promise<Record<string, unknown>>((done, failed) => { this.waiting.set(id, { done, failed }); });
    (this.process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    return answered;
  }

  /** A page at this address, with a device in it that holds passkeys and verifies its user. */
  async page(url: string): Promise<(expression: string) => Promise<unknown>> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true }) as { sessionId: string };
    await this.send('Page.enable', {}, sessionId);
    const loaded = this.once('Page.loadEventFired');
    await this.send('Page.navigate', { url }, sessionId);
    await loaded;
    await this.send('WebAuthn.enable', {}, sessionId);
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    await this.send('WebAuthn.addVirtualAuthenticator', { options }, sessionId);
    return async (expression) => {
      const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }, sessionId) as { result: { value?: unknown }; exceptionDetails?: object };
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails).slice(0, 1000));
      return result.value;
    };
  }

  private once(event: string): Promise<void> {
    return new Promise((resolve) => { this.events.set(event, resolve); });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => { this.process.once('exit', resolve); });
    if (this.process.pid !== undefined) process.kill(-this.process.pid, 'SIGKILL'); // with the processes that it started, which write to its folder
    await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  private read(chunk: string): void {
    const parts = (this.rest + chunk).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id, method, result, error } = JSON.parse(part) as Reply;
      if (method !== undefined) this.events.get(method)?.();
      const waiter = this.waiting.get(id ?? 0);
      this.waiting.delete(id ?? 0);
      if (error) waiter?.failed(new Error(error.message));
      else waiter?.done(result ?? {});
    }
  }
}
