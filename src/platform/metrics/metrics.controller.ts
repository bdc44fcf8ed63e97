import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Limits } from '../http/guards/route-limits.js';
import { HttpInfo } from '../http/http-info.js';
import { NotFound } from '../http/problem.js';
import { Metrics } from './metrics.js';

/** The numbers of the process: for this machine, and for who shows the token of the settings. To anybody else there is nothing here. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics, private readonly info: HttpInfo) {}

  @Get()
  @Limits({ perMinute: 'unlimited' })
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isFromHere(request) && !showsToken(request, this.info.metricsToken)) throw new NotFound();
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Not what a proxy on this machine passes on from elsewhere. */
const isFromHere = ({ ip, headers, socket }: FastifyRequest): boolean =>
  LOOPBACK.test(ip) && LOOPBACK.test(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
const showsToken = ({ headers }: FastifyRequest, token: string | null): boolean =>
  token !== null && timingSafeEqual(hashed(headers.authorization ?? ''), hashed(`Bearer ${token}`));
