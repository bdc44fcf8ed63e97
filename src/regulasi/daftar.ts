import type { Reader } from './published.js';
import { readLedger } from '../platform/history/ledger.js';
import { RANTAI_REGULASI } from './ledger.js';
import { masaOf } from './masa.js';
import { namaUsulan, usulanIn, type Pelaku } from './usulan.js';

/** How a pack stands in an instansi on the legal date of today there. */
export type Keadaan = 'berlaku' | 'akan berlaku' | 'tidak berlaku lagi' | 'diusulkan' | 'terbit';

/** A row of what an instansi has, or had, or may come to have. */
export interface Baris {
  readonly instansi: string;
  readonly nama: string;
  readonly keadaan: Keadaan;
  /** The first and the last day; null where there is none, `-infinity` where it held from the beginning. */
  readonly dari: string | null;
  readonly sampai: string | null;
  /** The id of the proposal; null for a pack that the instansi began with. */
  readonly usulan: string | null;
  readonly diusulkan: Pelaku | null;
  readonly diaktifkan: Pelaku | null;
}

const INSTANSI = `select tenant_id as tenant, kode, (app.now() at time zone zona)::date::text as "hariIni", app.paket_berlaku(tenant_id, (app.now() at time zone zona)::date) as berlaku from instansi order by kode`;

const DAY_MS = 86_400_000;

interface Instansi { readonly tenant: string; readonly kode: string; readonly hariIni: string; readonly berlaku: string | null }

/** Every pack of every instansi, with its state and its dates. @param reader signed in as `verifier` */
export async function daftarRegulasi(reader: Reader): Promise<Baris[]> {
  const all: Baris[] = [];
  for (const one of await reader.run<Instansi>({ name: 'instansi-dan-paketnya', text: INSTANSI })) all.push(...await barisOf(reader, one));
  return all;
}

async function barisOf(reader: Reader, { tenant, kode, hariIni, berlaku }: Instansi): Promise<Baris[]> {
  const usulan = usulanIn(await readLedger(RANTAI_REGULASI, reader, tenant));
  const masa = await masaOf(reader, tenant);
  const current = masa.findLast(({ packId, dari }) => packId === berlaku && (dari === '-infinity' || dari <= hariIni));
  const held = masa.map((one, i): Baris => {
    const from = usulan.find(({ isi, diaktifkan }) => diaktifkan && isi.paket?.id === one.packId && isi.dari === one.dari);
    const keadaan = one === current ? 'berlaku' : one.dari !== '-infinity' && one.dari > hariIni ? 'akan berlaku' : 'tidak berlaku lagi';
    return { instansi: kode, nama: one.packId, keadaan, dari: one.dari, sampai: lastDay(one.sampai, masa[i + 1]?.dari), usulan: from?.id ?? null, diusulkan: from?.diusulkan ?? null, diaktifkan: from?.diaktifkan ?? null };
  });
  const others = usulan.filter(({ isi, diaktifkan }) => !diaktifkan || !isi.paket).map(({ id, isi, diusulkan, diaktifkan }): Baris =>
    ({ instansi: kode, nama: namaUsulan(isi), keadaan: diaktifkan ? 'terbit' : 'diusulkan', dari: isi.dari, sampai: isi.sampai, usulan: id, diusulkan, diaktifkan }));
  return [...held, ...others];
}

/** A pack gives way to the next one on the day before that begins. */
function lastDay(own: string | null, next: string | undefined): string | null {
  if (next === undefined) return own;
  const eve = new Date(Date.parse(`${next}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  return own !== null && own < eve ? own : eve;
}
