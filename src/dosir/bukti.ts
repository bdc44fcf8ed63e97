import { Readable } from 'node:stream';
import { rujukanIn, terbaik } from '../bukti/rujukan.js';
import { CATAT_UNDUHAN } from '../bukti/unduhan/catatan.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import type { FileStore } from '../platform/files/file-store.js';
import type { Entri } from './arsip.js';
import { csv } from './csv.js';
import type { Anggota } from './keluarga.js';
import type { Kekurangan } from './manifes.js';

interface Dikenal {
  readonly sidik: string; readonly path: string; readonly keadaan: string; readonly berkas: string | null; readonly judul: string; readonly versi: number | null; readonly berubah: boolean; readonly catatan: string | null;
  readonly satker: string; readonly nama: string | null; readonly alamat: string | null; readonly tanggalBerlaku: string | null; readonly periode: string | null; readonly diunggah: Date | null; readonly bita: number | null;
}

const KNOWN = `
  select f.sidik, f.path, f.keadaan, f.berkas, f.judul, f.versi, f.berubah, f.catatan, f.bita::float8 as bita, s.nama as satker, b.nama, t.url as alamat,
    coalesce(b.tanggal_berlaku, t.tanggal_berlaku)::text as "tanggalBerlaku", coalesce(b.periode, t.periode) as periode, coalesce(b.pada, t.pada) as diunggah
  from app.bukti_menurut_sidik($1::uuid, $2::text[]) f join satker s on s.tenant_id = $1 and s.id = f.satker_id
    left join bukti_berkas b on b.tenant_id = $1 and b.id = f.berkas left join bukti_tautan t on t.tenant_id = $1 and t.id = f.tautan`;

/** Evidence that a case of the family cites, as the dossier lists it. */
export interface BuktiDosir {
  readonly kasus: string; readonly tempat: string; readonly judul: string; readonly sidik: string; readonly keadaan: string; readonly satker: string; readonly namaBerkas: string; readonly alamat: string;
  readonly tanggalBerlaku: string; readonly periode: string; readonly diunggah: string; readonly versi: number | null; readonly bita: number | null; readonly berubahSetelahDinilai: boolean; readonly catatan: string;
}
interface Ditemukan extends BuktiDosir { readonly berkas: string | null; readonly path: string }

/** All evidence that the cases cite, by case and hash. @param tx over the whole instansi */
export async function buktiKeluarga(tx: Transaction, tenant: string, keluarga: readonly Anggota[]): Promise<Ditemukan[]> {
  const cited = keluarga.filter(({ row }) => row.stored.machine !== 'dokumen').map(({ row }) => ({ row, rujukan: rujukanIn(row.stored.context) }));
  const known = await dikenal(tx, tenant, [...new Set(cited.flatMap(({ rujukan }) => [...rujukan.keys()]))]);
  return cited.flatMap(({ row, rujukan }) => [...rujukan].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sidik, { judul, tempat }]) => {
    const found = terbaik(known.get(sidik) ?? [], row.unit.path);
    return {
      kasus: row.id, tempat: tempat.join(' '), judul, sidik, keadaan: found?.keadaan ?? 'tidakDikenal', satker: found?.satker ?? '', namaBerkas: found?.nama ?? '', alamat: found?.alamat ?? '',
      tanggalBerlaku: found?.tanggalBerlaku ?? '', periode: found?.periode ?? '', diunggah: found?.diunggah?.toISOString() ?? '', versi: found?.versi ?? null, bita: found?.bita ?? null,
      berubahSetelahDinilai: found?.berubah ?? false, catatan: found?.catatan ?? '', berkas: found?.berkas ?? null, path: found?.path ?? '',
    };
  }));
}

async function dikenal(tx: Transaction, tenant: string, sidik: readonly string[]): Promise<Map<string, Dikenal[]>> {
  const found = new Map<string, Dikenal[]>();
  for (const row of await tx.run<Dikenal>({ name: 'bukti-dosir', text: KNOWN, values: [tenant, sidik] })) found.set(row.sidik, [...(found.get(row.sidik) ?? []), row]);
  return found;
}

const COLUMNS = ['kasus', 'tempat', 'judul', 'sidik', 'keadaan', 'satker', 'namaBerkas', 'alamat', 'tanggalBerlaku', 'periode', 'diunggah', 'versi', 'bita', 'berubahSetelahDinilai', 'catatan'] as const;
const listed = (found: Ditemukan): BuktiDosir => Object.fromEntries(COLUMNS.map((name) => [name, found[name]])) as unknown as BuktiDosir;

/** The list, for spreadsheets and for programs. */
export const daftarBukti = (found: readonly Ditemukan[]): Entri[] => [
  { nama: 'bukti.csv', isi: () => Readable.from([csv(COLUMNS, found.map(listed))]) },
  { nama: 'bukti.json', isi: () => Readable.from([`${JSON.stringify(found.map(listed), null, 1)}\n`]) },
];

/** `bukti/<hash>.pdf` */
const namaOf = ({ sidik, namaBerkas }: Ditemukan): string => `bukti/${sidik}${/\.[A-Za-z0-9]{1,5}$/.exec(namaBerkas)?.[0].toLowerCase() ?? ''}`;
const MAY_BE_GIVEN: ReadonlySet<string> = new Set(['tersimpan', 'belumDipindai']);

/** The files behind the list, each once, and those that are not given; that they are handed out is written down. @param tx over the whole instansi */
export async function berkasBukti(tx: Transaction, { tenant, person, post }: Actor, found: readonly Ditemukan[], files: FileStore): Promise<{ entri: Entri[]; kurang: Kekurangan[] }> {
  const each = [...new Map(found.filter(({ berkas }) => berkas !== null).map((one) => [one.sidik, one])).values()].sort((a, b) => (a.sidik < b.sidik ? -1 : 1));
  const there = await Promise.all(each.map(async ({ sidik, keadaan }) => MAY_BE_GIVEN.has(keadaan) && await files.size(tenant, sidik) !== null));
  const given = each.filter((_, i) => there[i]);
  for (const { berkas, path } of given) await tx.run({ name: 'catat-unduhan', text: CATAT_UNDUHAN, values: [tenant, berkas, path, 'unduh', null, person, post] });
  return {
    entri: given.map((one) => ({ nama: namaOf(one), padat: true, isi: () => files.open(tenant, one.sidik) })),
    kurang: each.filter((_, i) => !there[i]).map((one) => ({ nama: namaOf(one), sidik: one.sidik, sebab: MAY_BE_GIVEN.has(one.keadaan) ? 'berkas hilang di tempat penyimpanannya' : `berkas ${one.keadaan}` })),
  };
}
