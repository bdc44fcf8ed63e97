import type { Database } from '../platform/database/database.js';
import { canonical, sidikOf } from '../platform/history/canonical.js';
import type { LawCatalog } from './law-catalog.js';

interface Document { readonly id: string; readonly jenis: 'paket' | 'instrumen'; readonly naskah: unknown }

/**
 * Lays down the packs and instruments of this installation, so that cases can refer to them by hash.
 * @throws Error when one was published before with another text: a published pack is never edited, only superseded
 */
export async function publishLaws(database: Database, catalog: LawCatalog): Promise<void> {
  const documents: Document[] = catalog.all().flatMap(({ packId, packDocument, instrumenId, instrumenDocument }) => [
    { id: packId, jenis: 'paket', naskah: packDocument }, { id: instrumenId, jenis: 'instrumen', naskah: instrumenDocument },
  ]);
  for (const { id, jenis, naskah } of documents) {
    const sidik = sidikOf(naskah).toString('hex');
    const [row] = await database.outside<{ sidik: string }>({
      name: 'terbitkan-regulasi', values: [id, jenis, sidik, canonical(naskah)],
      text: `with baru as (insert into regulasi (id, jenis, sidik, naskah) values ($1, $2, decode($3, 'hex'), $4) on conflict (id) do nothing returning sidik)
        select encode(sidik, 'hex') as sidik from baru union all select encode(sidik, 'hex') from regulasi where id = $1 limit 1`,
    });
    if (row?.sidik !== sidik) throw new Error(`naskah ${jenis} "${id}" berbeda dari yang sudah diterbitkan; terbitkan dengan pengenal baru`);
  }
}
