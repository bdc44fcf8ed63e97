import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** An address that a link leads to, checked; what connects uses this one and asks no further. */
export interface Tujuan { readonly alamat: string; readonly keluarga: 4 | 6 }

/** Finds every address of a host. */
export type Cari = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
export const semuaAlamat: Cari = (host) => lookup(host, { all: true });

/** A link that is not followed, and why. */
export class TautanDitolak extends Error {
  override readonly name = 'TautanDitolak';
}

/** Everything that is not of the public internet (IANA special-purpose registries, RFC 6890 and others). */
const DALAM = new BlockList();
/** Of its own: Node would take an address of version 4 for one of ::ffff:0:0/96. */
const DALAM_6 = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) DALAM.addSubnet(net, prefix, 'ipv4');
// of IPv6 only 2000::/3 is the internet, and not all of that
for (const [net, prefix] of [['::', 3], ['4000::', 2], ['8000::', 1], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) DALAM_6.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address is one of the public internet. */
export const isUmum = (alamat: string): boolean => {
  const keluarga = isIP(alamat);
  return keluarga === 4 ? !DALAM.check(alamat, 'ipv4') : keluarga === 6 && !DALAM_6.check(alamat, 'ipv6');
};

/**
 * A link as it may be stored: http or https, no user name in it, a host.
 * @throws TautanDitolak
 */
export function urlOf(text: string): URL {
  if (!URL.canParse(text)) throw new TautanDitolak('bukan alamat (URL) yang lengkap');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TautanDitolak('hanya alamat http dan https');
  if (url.username !== '' || url.password !== '') throw new TautanDitolak('alamat memuat nama pengguna atau kata sandi');
  return url;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Where a link leads. The name is resolved once; every address that it has must be public, unless the host is one of `boleh`.
 * @throws TautanDitolak; the resolver's own error where the name is unknown
 */
export async function tujuanOf(url: URL, boleh: readonly string[], cari: Cari = semuaAlamat): Promise<Tujuan> {
  const host = hostOf(url);
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await cari(host);
  const [first] = found;
  if (!first) throw new TautanDitolak('nama host tidak dikenal');
  if (!boleh.includes(host)) {
    if (url.port !== '') throw new TautanDitolak('hanya porta baku http dan https');
    if (!found.every(({ address }) => isUmum(address))) throw new TautanDitolak('alamat pada jaringan sendiri tidak diperiksa');
  }
  return { alamat: first.address, keluarga: first.family === 6 ? 6 : 4 };
}
