import type { Finding } from '../../../machines/kernel/rule.js';
import { kindOf } from './problem-kinds.js';

/** One place of the input and everything wrong with it. `path` is a JSON pointer into the body, or `query/…`, `params/…`. */
export interface Fault {
  readonly path: string;
  readonly why: readonly string[];
}

/** A fault as the kernel states it (one sentence) or already gathered (several). */
export interface RawFault {
  readonly path: string;
  readonly why: string | readonly string[];
}

/** One unmet rule as it is told to the one who asked. `where` is the place in the product to mend it. */
export type Reason = Pick<Finding, 'rule' | 'title' | 'need' | 'have' | 'basis' | 'kasus'> & { readonly where?: string | undefined };

/** An answer that is not a success: thrown anywhere under a request, turned into problem+json by the one filter. */
export abstract class Problem extends Error {
  protected constructor(readonly status: number, readonly detail: string = kindOf(status).detail) {
    super(detail);
    this.name = new.target.name;
  }

  /** Members of the answer besides those of RFC 9457. */
  members(): Record<string, unknown> { return {}; }

  /** Headers that the status asks for. */
  headers(): Record<string, string> { return {}; }
}

/** 400: every fault of the input at once. Faults of one path are gathered under it, in the order given. */
export class BadInput extends Problem {
  readonly faults: readonly Fault[];
  constructor(faults: readonly RawFault[]) {
    super(400);
    this.faults = gather(faults);
  }

  override members() { return { faults: this.faults }; }
}

/** 401: there is no session, or no longer. */
export class NotSignedIn extends Problem {
  constructor(detail?: string) { super(401, detail); }
}

abstract class WithReasons extends Problem {
  constructor(status: number, readonly why: readonly Reason[]) { super(status); }

  override members() { return { why: this.why.map(told) }; }
}

/** 403: visible, but not an act of this actor's post; `why` tells who may. */
export class Forbidden extends WithReasons {
  constructor(why: readonly Reason[]) { super(403, why); }
}

/** 422: the law says no; `why` lists every unmet rule with its source. */
export class Refused extends WithReasons {
  constructor(why: readonly Reason[]) { super(422, why); }
}

/** 404: unknown, or not visible to this actor; the two are never told apart. */
export class NotFound extends Problem {
  constructor() { super(404); }
}

/** 409: `reason` is a stable kebab-case word for programs (`versi-basi`), `fields` the facts behind it. */
export class Conflict extends Problem {
  constructor(readonly reason: string, readonly fields: Readonly<Record<string, string | number>> = {}, detail?: string) { super(409, detail); }

  override members() { return { reason: this.reason, fields: this.fields }; }
}

abstract class ComeBackLater extends Problem {
  /** @param retryAfter whole seconds after which asking again makes sense; at least 1. */
  constructor(status: number, readonly retryAfter: number, detail?: string) { super(status, detail); }

  override headers() { return { 'retry-after': String(Math.max(1, Math.ceil(this.retryAfter))) }; }
}

/** 503: overloaded, or something that we depend on is down. */
export class TooBusy extends ComeBackLater {
  constructor(retryAfter: number, detail?: string) { super(503, retryAfter, detail); }
}

/** 429: this client asks more often than it may. */
export class TooManyRequests extends ComeBackLater {
  constructor(retryAfter: number, detail?: string) { super(429, retryAfter, detail); }
}

/** 413: more than may be sent; `detail` tells how much that is, and how much was sent or announced. */
export class TooLarge extends Problem {
  constructor(detail: string) { super(413, detail); }
}

/** 412: what the request asks for beforehand (`If-Match`) does not hold; the body is that of the 409 which it replaces. */
export class PreconditionFailed extends Problem {
  constructor(readonly reason: string, readonly fields: Readonly<Record<string, string | number>>) { super(412); }

  override members() { return { reason: this.reason, fields: this.fields }; }
}

/** 412: the request speaks another version of a protocol; `versions` are those that are spoken here. */
export class WrongVersion extends Problem {
  constructor(readonly versions: string) { super(412, 'Permintaan menyebut versi protokol yang tidak didukung. Lihat kepala Tus-Version pada jawaban.'); }
  override members() { return { reason: 'versi-protokol', fields: { didukung: this.versions } }; }
  override headers() { return { 'tus-version': this.versions }; }
}

/** 416: the part of a file that is asked for lies outside of its `bytes`. */
export class NoSuchRange extends Problem {
  constructor(readonly bytes: number) { super(416); }
  override headers() { return { 'content-range': `bytes */${this.bytes}` }; }
}

/** 405: `allowed` are the methods that the server serves at all. */
export class MethodNotAllowed extends Problem {
  constructor(readonly allowed: readonly string[]) { super(405); }

  override headers() { return { allow: this.allowed.join(', ') }; }
}

/** Any other status; tells nothing but the status's own text. */
export class PlainProblem extends Problem {
  constructor(status: number) { super(status); }
}

function gather(faults: readonly RawFault[]): Fault[] {
  const byPath = new Map<string, string[]>();
  for (const { path, why } of faults) byPath.set(path, [...(byPath.get(path) ?? []), ...(typeof why === 'string' ? [why] : why)]);
  return [...byPath].map(([path, why]) => ({ path, why }));
}

// Picked field by field, so that nothing else a finding carries leaves the server.
const told = ({ rule, title, need, have, basis, kasus, where }: Reason): Reason => ({
  rule, title, need, have, basis, ...(kasus === undefined ? {} : { kasus }), ...(where === undefined ? {} : { where }),
});
