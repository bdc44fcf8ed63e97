import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

/** Where answers belong to whoever asks, and carry a tag. */
const PERSONAL = '/api/v1/';
const HASH_LENGTH = 22;

interface Versioned { readonly versi: number }

/** The answer of this handler is a case (`versi`): its tag begins with the version, so that `If-Match` can name it. */
export const Berversi = (): MethodDecorator => RouteConfig({ berversi: true });

/**
 * Tags every JSON answer to a GET under `/api/v1/`, and answers 304 where the asker has it already (RFC 9110, 13.1.2). The tag is a hash of what is told, so it
 * changes with everything the view depends on: the case, the day, the post, the law. What is told is made anew each time; only its way is spared.
 * Nobody between may keep the answers, nor the browser on its disk: programs that want to be spared keep them in their own memory.
 */
export function answerConditionally(app: FastifyInstance): void {
  const versions = new WeakMap<FastifyRequest, number>();
  app.addHook('preSerialization', (request, _reply, payload, done) => {
    if (isVersioned(request)) versions.set(request, (payload as Versioned).versi);
    done(null, payload);
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!request.url.startsWith(PERSONAL)) return done(null, payload);
    if (reply.getHeader('cache-control') === undefined) reply.header('cache-control', 'private, no-store');
    if (!isTagged(request, reply, payload)) return done(null, payload);
    const tag = tagOf(payload, versions.get(request));
    reply.header('etag', tag);
    if (!names(request.headers['if-none-match'], tag)) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}

const isVersioned = (request: FastifyRequest): boolean => (request.routeOptions.config as { berversi?: true }).berversi === true;

const isTagged = (request: FastifyRequest, reply: FastifyReply, payload: unknown): payload is string =>
  request.method === 'GET' && reply.statusCode === 200 && typeof payload === 'string' && reply.getHeader('etag') === undefined
  && String(reply.getHeader('content-type')).startsWith('application/json');

function tagOf(text: string, version: number | undefined): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
  return version === undefined ? `W/"${hash}"` : `"${version}-${hash}"`;
}

/** Weak comparison, as `If-None-Match` asks for; our own tags hold no comma. */
function names(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag));
}
