import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyBaseLogger } from 'fastify';
import type { LoggerService } from '@nestjs/common';
import type { ShareLimits } from './guards/shares.js';

/** How the HTTP application is set up. */
export interface HttpOptions {
  /** Pino; each request logs through a child of it with its request id. */
  readonly logger: FastifyBaseLogger;
  /** Where Nest itself logs; silent when absent. */
  readonly nestLogger?: LoggerService;
  /** Requests a minute from one address, of those who are not signed in. */
  readonly rateLimit: number;
  /** Requests a minute of one person or token, and of a whole instansi. Default: as many as an address, ten times as many. */
  readonly shares?: ShareLimits | undefined;
  /** Addresses (CIDR) of the proxies whose `X-Forwarded-*` headers are believed. Default: none. */
  readonly proxies?: readonly string[] | undefined;
  /** Opens `/metrics` to who is not on this machine; null or absent: nobody. */
  readonly metricsToken?: string | null | undefined;
  /** The address under which people reach the server, when it is not the one it listens on. */
  readonly publicUrl?: string | undefined;
  /** People reach the server over TLS: cookies are Secure and HSTS is sent. */
  readonly cookieSecure: boolean;
  /** The product's version, shown on the first page and in the API document. */
  readonly version: string;
  /** Completes the generated API document, e.g. with the commands' schemas. */
  readonly transformDocument?: (document: OpenAPIObject) => OpenAPIObject;
}

/** What pages may tell about the server they come from. */
export class HttpInfo {
  constructor(readonly version: string, private readonly publicUrl?: string, readonly metricsToken: string | null = null) {}

  /** Where people reach the server: the address that was set, or the one that this request came to. No slash at the end. */
  originOf(request: { readonly protocol: string; readonly host: string }): string {
    return this.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}
