import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, MethodNotAllowed } from '../problem.js';
import type { RouteMethods } from './route-methods.js';

/** The methods that the server serves at all (ASVS 4.1.4); OPTIONS only where a route answers it. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** What a browser says of a request that a page of ours, or the reader's own hand, sent (Fetch Metadata). */
const OWN_SITES: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** Refuses methods that nothing serves, or nothing at that path, and requests that a page of another site makes a browser send (CSRF). */
export function guardRequests(app: FastifyInstance, routes: RouteMethods, publicUrl: string | undefined): void {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  app.addHook('onRequest', (request, _reply, done) => {
    if (!(METHODS as readonly string[]).includes(request.method) && request.is404) return done(new MethodNotAllowed(METHODS));
    const served = request.is404 ? routes.at(request.url) : [];
    if (served.length > 0) return done(new MethodNotAllowed(served));
    done(SAFE.has(request.method) || carriesToken(request) || isFromOwnSite(request, publicHost) ? undefined : FROM_ANOTHER_SITE);
  });
}

const FROM_ANOTHER_SITE = new Forbidden([{
  rule: 'permintaan.asal-sama', title: 'Permintaan berasal dari aplikasi ini', basis: [],
  need: 'permintaan dikirim dari laman aplikasi ini', have: 'permintaan dikirim dari laman situs lain',
}]);

/** A page of another site cannot make a browser send this header unless we allow it beforehand, which we never do; a cookie beside it is refused. */
const carriesToken = ({ headers }: FastifyRequest): boolean => /^Bearer /i.test(headers.authorization ?? '');

/** Programs send neither header and pass: a browser that carries a session cookie always sends at least one of them. */
function isFromOwnSite(request: FastifyRequest, publicHost: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return typeof site === 'string' && OWN_SITES.has(site);
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const from = URL.canParse(origin) ? new URL(origin).host : undefined;
  return from !== undefined && (from === host || from === publicHost);
}
