import { isIP } from 'node:net';
import { Refused } from '../../platform/http/problem.js';

/** For whom passkeys are made: the host that browsers bind them to, and the address of the pages that use them. */
export interface RelyingParty { readonly id: string; readonly origin: string }

/** The public address of this installation; null where it is the one the server listens on. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');

/**
 * From the public address, or for an installation without one `localhost` at the port it listens on: never from what a request says of
 * itself. Null where browsers know no passkeys: at bare IP addresses, and without TLS but on the own machine.
 */
export function relyingPartyOf(publicUrl: string | null, port: number): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(publicUrl ?? `http://localhost:${port}`);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null;
}

/** @throws Refused where there can be no passkeys */
export function mustHave(rp: RelyingParty | null): RelyingParty {
  if (rp) return rp;
  throw new Refused([{
    rule: 'passkey.alamat', title: 'Passkey dipakai pada alamat yang aman', basis: [],
    need: 'alamat layanan (PUBLIC_URL) dengan https dan nama host', have: 'alamat tanpa TLS atau berupa alamat IP',
  }]);
}
