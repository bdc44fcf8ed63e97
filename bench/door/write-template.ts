import { createHash, randomUUID } from 'node:crypto';
import { hashOf, macOf, type Link } from '../../src/platform/history/chain.js';
import type { Statement } from '../../src/platform/database/database.js';
import type { SignedIn } from '../signed-in.js';
import { newKey } from '../world.js';
import type { Isi } from '../worksheets.js';

/** Where a case stands. `context` as JSON text, without the answers, which are rows of their own. */
export interface Standing {
  readonly kasus: string;
  readonly seq: number;
  readonly head: string;
  readonly path: string;
  readonly context: string;
}

/** What is sent, and where the case stands afterwards. */
export interface Written {
  readonly statement: Statement;
  readonly seq: number;
  readonly head: string;
}

type Recorded = Link & Record<string, unknown>;

/**
 * The statement with which the door wrote one command, to be filled with another one: the same rows with the same columns, chained
 * and authenticated alike, but put together by hand, without anything having been decided.
 */
export class WriteTemplate {
  /** Without what differs each time. */
  private readonly record: Recorded;
  private readonly facts: unknown;

  constructor(private readonly recorded: Statement, private readonly historyKey: Buffer) {
    const first = JSON.parse(String(this.value(1))) as Recorded;
    this.record = { ...first, context: undefined, ditulis: undefined };
    this.facts = (JSON.parse(first.payload) as { facts: unknown }).facts;
  }

  fill({ kasus, seq, head, path, context }: Standing, { actor }: SignedIn, data: Isi): Written {
    const payload = JSON.stringify({ data, facts: this.facts });
    const link: Recorded = { ...this.record, caseId: kasus, seq: seq + 1, path, actor: actor.person, post: actor.post, at: new Date().toISOString(), commandId: randomUUID(), payload, prev: head };
    const hash = hashOf(link);
    const record = JSON.stringify({ ...link, hash, mac: macOf(hash, this.historyKey), satker: actor.satker });
    const reply = JSON.stringify({ ...JSON.parse(String(this.value(6))) as object, kasus, versi: link.seq });
    const values = [actor.tenant, `${record.slice(0, -1)},"context":${context},"ditulis":${JSON.stringify(entriesOf(data, actor.person))}}`, this.value(2), actor.person, newKey(), createHash('sha256').update(payload).digest('hex'), reply];
    return { statement: { ...this.recorded, values }, seq: link.seq, head: hash };
  }

  private value(at: number): unknown {
    return this.recorded.values?.[at];
  }
}

/** Answers as they stand in the case, one row each. */
const entriesOf = ({ jawaban }: Isi, oleh: string) => Object.entries(jawaban).map(([kunci, typed]) => ({ koleksi: 'jawaban', kunci, isi: { ...typed, oleh, lapisan: 'mandiri' } }));
