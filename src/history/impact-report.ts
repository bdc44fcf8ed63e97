import type { LoadedLaw } from '../regulasi/law-catalog.js';
import { impactOn } from './impact.js';
import type { Perbedaan } from './perbedaan.js';
import type { CaseHistory } from './recorded.js';
import type { LawOf } from './replay.js';

/** A case under one rule, with what would be otherwise. */
export interface KasusTerdampak extends Pick<Perbedaan, 'seq' | 'perintah' | 'dulu' | 'nanti'> {
  readonly instansi: string;
  readonly kasus: string;
  readonly mesin: string;
}

/** What a law would change over all stored cases, by rule. */
export interface LaporanDampak {
  readonly paket: string;
  readonly kasus: number;
  /** Cases of which at least one outcome would be another. */
  readonly terdampak: number;
  readonly aturan: readonly { readonly aturan: string; readonly judul: string; readonly kasus: readonly KasusTerdampak[] }[];
  /** Cases of which nothing can be said, since their history does not lead on. */
  readonly tidakTerbaca: readonly { readonly instansi: string; readonly kasus: string; readonly sebab: string }[];
}

/** Holds every case that the stream brings against another law, one at a time; writes nothing. */
export async function impactReport(histories: AsyncIterable<CaseHistory>, lawOf: LawOf, other: LoadedLaw): Promise<LaporanDampak> {
  const count = { kasus: 0, terdampak: 0 };
  const byRule = new Map<string, { aturan: string; judul: string; kasus: KasusTerdampak[] }>();
  const tidakTerbaca: { instansi: string; kasus: string; sebab: string }[] = [];
  for await (const history of histories) {
    const { perbedaan, rusak } = impactOn(history, lawOf, other);
    count.kasus += 1;
    if (rusak !== null) tidakTerbaca.push({ instansi: history.instansi, kasus: history.id, sebab: rusak });
    if (perbedaan.length > 0) count.terdampak += 1;
    for (const { aturan, judul, ...rest } of perbedaan) {
      const row = byRule.get(aturan) ?? { aturan, judul, kasus: [] };
      row.kasus.push({ instansi: history.instansi, kasus: history.id, mesin: history.row?.machine ?? '', ...rest });
      byRule.set(aturan, row);
    }
  }
  return { paket: other.packId, ...count, aturan: [...byRule.values()].sort((a, b) => b.kasus.length - a.kasus.length || (a.aturan < b.aturan ? -1 : 1)), tidakTerbaca };
}
