import { tujuanOf, TautanDitolak, urlOf, type Cari, type Tujuan } from '../platform/net/alamat.js';

/**
 * Where a webhook leads, looked up and checked now: https on the public internet, or a host that the installation allows.
 * @throws TautanDitolak; the resolver's own error where the name is unknown
 */
export async function tujuanWebhook(text: string, boleh: readonly string[], cari?: Cari): Promise<{ readonly url: URL; readonly tujuan: Tujuan }> {
  const url = urlOf(text);
  if (url.protocol !== 'https:' && !boleh.includes(url.hostname.replace(/^\[|\]$/g, ''))) throw new TautanDitolak('hanya alamat https');
  return { url, tujuan: await tujuanOf(url, boleh, cari) };
}
