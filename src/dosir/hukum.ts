import { Readable } from 'node:stream';
import { canonical } from '../platform/history/canonical.js';
import type { Entri } from './arsip.js';
import type { Anggota } from './keluarga.js';

/** The packs and instruments of a family, each once, as the very text whose SHA-256 the cases are pinned to. */
export function hukumKeluarga(keluarga: readonly Anggota[]): Entri[] {
  const texts = new Map(keluarga.flatMap(({ law }) => [[`hukum/instrumen-${law.instrumenId}.json`, law.instrumenDocument], [`hukum/paket-${law.packId}.json`, law.packDocument]] as const));
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([nama, text]) => ({ nama, isi: () => Readable.from([canonical(text)]) }));
}
