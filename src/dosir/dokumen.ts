import type { DokumenContext } from '../../machines/dokumen/dokumen.types.js';
import type { FileStore } from '../platform/files/file-store.js';
import type { Entri } from './arsip.js';
import type { Anggota } from './keluarga.js';
import type { BerkasDokumen, Kekurangan } from './manifes.js';

/** The files of the documents of a family, and those that are missing in the store. */
export interface BerkasKeluarga { readonly entri: readonly Entri[]; readonly berkas: readonly BerkasDokumen[]; readonly kurang: readonly Kekurangan[] }

/** `dokumen/suratPengajuan-1f3a5c7e/2-segel.pdf`: what was printed first, then each signed file in its order. */
export function berkasDokumen({ row: { id, stored } }: Anggota): BerkasDokumen[] {
  const { jenis, final, tandaTangan } = stored.context as unknown as DokumenContext;
  const files = [...(final ? [{ sidik: final.sidik, sebagai: 'final' as const }] : []), ...tandaTangan.map(({ sidik, cara }) => ({ sidik, sebagai: cara }))];
  return files.map(({ sidik, sebagai }, i) => ({ dokumen: id, sidik, sebagai, nama: `dokumen/${jenis}-${id.slice(0, 8)}/${i + 1}-${sebagai}.pdf` }));
}

/** Every file is verified first: one that is gone or damaged is named instead of handed out. */
export async function dokumenKeluarga(keluarga: readonly Anggota[], tenant: string, files: FileStore): Promise<BerkasKeluarga> {
  const all = keluarga.filter(({ row }) => row.stored.machine === 'dokumen').flatMap(berkasDokumen).sort((a, b) => (a.nama < b.nama ? -1 : 1));
  const whole = await Promise.all(all.map(({ sidik }) => files.verify(tenant, sidik)));
  const berkas = all.filter((_, i) => whole[i]);
  return {
    berkas, entri: berkas.map(({ nama, sidik }) => ({ nama, isi: () => files.open(tenant, sidik) })),
    kurang: all.filter((_, i) => !whole[i]).map(({ nama, sidik }) => ({ nama, sidik, sebab: 'berkas hilang atau rusak di tempat penyimpanannya' })),
  };
}
