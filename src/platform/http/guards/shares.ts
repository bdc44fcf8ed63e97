import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TooManyRequests } from '../problem.js';

/** Requests a minute. */
export interface ShareLimits {
  /** Of one person, or one token. */
  readonly orang: number;
  /** Of everybody in one instansi together. */
  readonly instansi: number;
}

/** Who asks, for the counts; without an active post nobody's instansi is counted. */
export interface Asker { readonly orang: string; readonly instansi?: string | undefined }

type Count = ReturnType<FastifyInstance['createRateLimit']>;
type Counted = Extract<Awaited<ReturnType<Count>>, { isAllowed: false }>;

export const WINDOW_MS = 60_000;
const NOBODY = '';

/**
 * How much of the server each person, and each instansi with all its people, may take: one that asks too much is slowed, and the others do not
 * notice. Counted in this process; several processes give each their share.
 */
@Injectable()
export class Shares {
  private readonly askers = new WeakMap<FastifyRequest, Asker>();
  private counts?: { readonly alamat: Count; readonly orang: Count; readonly instansi: Count };
  private limits?: ShareLimits;

  /** Begins to count, by @fastify/rate-limit. `alamat` counts the requests of an address that nobody answers for. */
  start(fastify: FastifyInstance, limits: ShareLimits, alamat: Count): void {
    const by = (max: number, key: (asker: Asker | undefined) => string | undefined): Count =>
      fastify.createRateLimit({ max, timeWindow: WINDOW_MS, keyGenerator: (request) => key(this.askers.get(request)) ?? NOBODY });
    this.limits = limits;
    this.counts = { alamat, orang: by(limits.orang, (asker) => asker?.orang), instansi: by(limits.instansi, (asker) => asker?.instansi) };
  }

  /**
   * Counts a request of a known person or token, and tells in the headers of the answer what is left.
   * @throws TooManyRequests when the own share, or that of the instansi, is used up
   */
  async take(request: FastifyRequest, reply: FastifyReply, asker: Asker): Promise<void> {
    if (!this.counts || !this.limits) return;
    this.askers.set(request, asker);
    const orang = await this.counts.orang(request);
    // who is over the own share takes nothing from that of the others
    const instansi = asker.instansi === undefined || isOver(orang) ? undefined : await this.counts.instansi(request);
    tell(reply, [['orang', this.limits.orang, orang], ['instansi', this.limits.instansi, instansi]]);
    if (isOver(orang)) throw new TooManyRequests(orang.ttlInSeconds, 'Permintaan Anda, atau program Anda, melampaui batas per menit. Tunggu sebentar, lalu ulangi.');
    if (instansi && isOver(instansi)) throw new TooManyRequests(instansi.ttlInSeconds, 'Permintaan seluruh pengguna instansi Anda melampaui batas per menit. Tunggu sebentar, lalu ulangi.');
  }

  /**
   * Counts a request whose cookie or token opens nothing, against its address.
   * @throws TooManyRequests when the address is over its limit
   */
  async unknown(request: FastifyRequest): Promise<void> {
    const counted = await this.counts?.alamat(request);
    if (counted && isOver(counted)) throw new TooManyRequests(counted.ttlInSeconds);
  }
}

type Answer = Awaited<ReturnType<Count>>;
export const isOver = (counted: Answer): counted is Counted => !counted.isAllowed && counted.isExceeded;

/** `RateLimit` and `RateLimit-Policy` as structured fields (draft-ietf-httpapi-ratelimit-headers): quota and window, what is left and for how long. */
export function tell(reply: FastifyReply, counts: readonly (readonly [policy: string, quota: number, counted: Answer | undefined])[]): void {
  const known = counts.flatMap(([policy, quota, counted]) => (counted && !counted.isAllowed ? [{ policy, quota, counted }] : []));
  void reply.header('ratelimit-policy', known.map(({ policy, quota }) => `"${policy}";q=${quota};w=${WINDOW_MS / 1000}`).join(', '));
  void reply.header('ratelimit', known.map(({ policy, counted }) => `"${policy}";r=${counted.remaining};t=${counted.ttlInSeconds}`).join(', '));
}
