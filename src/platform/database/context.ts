import { createHmac } from 'node:crypto';

/** Who is asking, for the policies of the database. `scope` is the path of the subtree that may be seen. */
export interface TenantContext {
  readonly tenant: string;
  readonly scope: string;
  readonly person: string;
  readonly post: string;
  /** The person on whose behalf, when acting as Plh/Plt. */
  readonly acting?: string | undefined;
}

/** How long a signed context may be used, in seconds: longer than any transaction, shorter than anybody could carry it off. */
const LIFETIME = 60;
const BLOCK = 64;

/** `tenant|scope|person|post|acting|expiry|HMAC`, as `app.context()` in the database reads it. */
export function signContext(context: TenantContext, key: Buffer, nowMs = Date.now()): string {
  const fields = [context.tenant, context.scope, context.person, context.post, context.acting ?? '', String(Math.floor(nowMs / 1000) + LIFETIME)];
  if (fields.some((f) => f.includes('|'))) throw new RangeError('konteks tidak sah: ada pemisah di dalam isian');
  const text = fields.join('|');
  return `${text}|${createHmac('sha256', key).update(text).digest('hex')}`;
}

/** The key mixed with the two pads of HMAC, so that SQL needs only `sha256` to check (RFC 2104). */
export function pads(key: Buffer): { dalam: Buffer; luar: Buffer } {
  if (key.length > BLOCK) throw new RangeError(`kunci konteks paling panjang ${BLOCK} bita`);
  const block = Buffer.alloc(BLOCK);
  key.copy(block);
  return { dalam: Buffer.from(block.map((b) => b ^ 0x36)), luar: Buffer.from(block.map((b) => b ^ 0x5c)) };
}
