import { GENESIS, hashOf, macOf, sameMac } from '../platform/history/chain.js';
import { fault, type HistoryFault } from './fault.js';
import type { RecordedCase, RecordedEvent } from './recorded.js';

/**
 * The first link of a case's chain that does not hold: gapless numbers from 1, each link bound to the one before, its hash
 * that of its fields, its MAC made with the key. Null when all hold. `key` is the history key, which is not in the database.
 */
export function firstBrokenLink(events: readonly RecordedEvent[], key: Buffer): HistoryFault | null {
  let prev = GENESIS;
  for (const [i, event] of events.entries()) {
    const found = brokenLink(event, i + 1, prev, key);
    if (found) return found;
    prev = event.hash;
  }
  return null;
}

function brokenLink(event: RecordedEvent, seq: number, prev: string, key: Buffer): HistoryFault | null {
  if (event.seq !== seq) return fault(seq, 'urutan', `peristiwa ${seq} tidak ada; yang berikutnya bernomor ${event.seq}`);
  if (event.prev !== prev) return fault(seq, 'prev', 'tidak menyambung dengan peristiwa sebelumnya');
  if (event.hash !== hashOf(event)) return fault(seq, 'hash', 'isi peristiwa bukan yang dahulu dicatat: sidiknya tidak cocok');
  if (!sameMac(event.mac, macOf(event.hash, key))) return fault(seq, 'mac', 'peristiwa tidak dicatat oleh sistem ini: MAC tidak cocok dengan kunci riwayat');
  return null;
}

/** Whether a chain that holds in itself ends where its case says: otherwise its tail was cut, or the row was edited. */
export function brokenEnd(row: RecordedCase, events: readonly RecordedEvent[]): HistoryFault | null {
  const last = events.at(-1)?.hash;
  if (row.seq !== events.length && row.head === last) return fault(null, 'seq', `baris kasus menyebut versi ${row.seq}, sedangkan peristiwa terakhir bernomor ${events.length}`);
  if (row.seq > events.length) return fault(events.length + 1, 'urutan', `peristiwa ${events.length + 1} sampai ${row.seq} tidak ada`);
  if (row.seq < events.length) return fault(row.seq + 1, 'urutan', `peristiwa ${row.seq + 1} sampai ${events.length} melampaui versi ${row.seq} pada baris kasus`);
  if (row.head !== last) return fault(null, 'head', `sidik terakhir pada baris kasus bukan sidik peristiwa ${row.seq}`);
  return null;
}
