import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_DOCS_PATH } from '../openapi/openapi.js';

const POLICY = {
  defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
  manifestSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
} as const;

/** Swagger UI writes style attributes; nothing else in the product may. */
const DOCS_STYLE = "style-src 'self' 'unsafe-inline'";
const YEAR_SECONDS = 31_536_000;

/**
 * The headers of every answer. `isTls` tells that people reach the server over TLS: only then may it ask for TLS for ever.
 * Answers are not stored by anyone unless their route says so.
 */
export async function setSecurityHeaders(app: NestFastifyApplication, isTls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: mutable(POLICY) },
    strictTransportSecurity: isTls ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  app.getHttpAdapter().getInstance().addHook('onSend', (request, reply, payload, done) => {
    if (reply.getHeader('cache-control') === undefined) reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()');
    if (isDocs(request.url)) reply.header('content-security-policy', String(reply.getHeader('content-security-policy')).replace(/style-src [^;]+/, DOCS_STYLE));
    done(null, payload);
  });
}

const isDocs = (url: string): boolean => url === API_DOCS_PATH || url.startsWith(`${API_DOCS_PATH}/`);

const mutable = (policy: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]]));
