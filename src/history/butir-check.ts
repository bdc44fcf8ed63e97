import { canonical } from '../platform/history/canonical.js';
import type { Butir } from '../workflow/koleksi.js';
import { fault, type HistoryFault } from './fault.js';
import type { RecordedButir } from './recorded.js';

/**
 * Every entry of a case that is not what the history says: changed, gone, or one too many. What it holds is not for
 * everybody: it is named, not shown.
 */
export function editedButir(found: readonly RecordedButir[], expected: readonly Butir[], path: string): HistoryFault[] {
  const told = new Map(expected.map((butir) => [nameOf(butir), butir]));
  const there = new Set(found.map(nameOf));
  return [
    ...found.flatMap((butir) => {
      const need = told.get(nameOf(butir));
      if (!need) return [edited(butir, 'tidak dikenal riwayat')];
      if (butir.path !== path) return [edited(butir, `berada pada path ${butir.path}, menurut riwayat ${path}`)];
      return canonical(need.isi) === canonical(butir.isi) ? [] : [edited(butir, 'berbeda dari hasil riwayat')];
    }),
    ...expected.filter((butir) => !there.has(nameOf(butir))).map((butir) => edited(butir, 'tidak ada, sedangkan riwayat menyebutnya')),
  ];
}

type Name = Pick<Butir, 'koleksi' | 'kunci'>;
const nameOf = ({ koleksi, kunci }: Name): string => JSON.stringify([koleksi, kunci]);
const edited = ({ koleksi, kunci }: Name, what: string): HistoryFault => fault(null, 'kasus_butir', `butir ${koleksi} ${kunci} ${what}`);
