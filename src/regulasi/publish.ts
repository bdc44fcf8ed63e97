import type { Database } from '../platform/database/database.js';
import type { LawCatalog } from './law-catalog.js';
import { outsideOf, publish } from './published.js';

/**
 * Lays down the packs and instruments that came with the program.
 * @throws Error when one was published before with another text
 */
export async function publishLaws(database: Database, catalog: LawCatalog): Promise<void> {
  const reader = outsideOf(database);
  for (const { packId, packDocument, instrumenId, instrumenDocument } of catalog.all()) {
    await publish(reader, { id: packId, jenis: 'paket', naskah: packDocument });
    await publish(reader, { id: instrumenId, jenis: 'instrumen', naskah: instrumenDocument });
  }
}
