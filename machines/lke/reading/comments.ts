import type { Komentar, LkeContext, LkeFacts, Pengembalian, Tanggapi } from '../lke.types.js';

type Told = Pick<LkeContext, 'ulasan' | 'putaranUlasan'>;
type Returned = Told & Pick<LkeContext, 'pengembalian'>;
interface Butir { readonly pertanyaan: string; readonly catatan: string }
type Saying = Pick<Komentar, 'oleh' | 'lapisan' | 'pada'>;

/** Adds what was said to what was said before, question by question. */
function said(before: LkeContext['ulasan'], more: Readonly<Record<string, Komentar>>): Record<string, Komentar[]> {
  const added = Object.entries(more).map(([kode, komentar]): [string, Komentar[]] => [kode, [...(before?.[kode] ?? []), komentar]]);
  return { ...before, ...Object.fromEntries(added) };
}

/** A new round of comments: the questions it names are open, and nothing else. */
export function returned({ ulasan, putaranUlasan = 0 }: Told, butir: readonly Butir[], by: Saying): Returned {
  const putaran = putaranUlasan + 1;
  const codes = [...new Set(butir.map(({ pertanyaan }) => pertanyaan))];
  return {
    ulasan: said(ulasan, Object.fromEntries(butir.map(({ pertanyaan, catatan }) => [pertanyaan, { putaran, jenis: 'kembali' as const, ...by, isi: catatan }]))),
    putaranUlasan: putaran, pengembalian: { putaran, butir: codes, belum: codes },
  };
}

/** Answers to comments, in the round that is being worked on. */
export function answered(context: Returned, { tanggapan }: Tanggapi, by: Saying): Partial<Returned> {
  const putaran = context.putaranUlasan ?? 0;
  return {
    ulasan: said(context.ulasan, Object.fromEntries(Object.entries(tanggapan).map(([kode, isi]) => [kode, { putaran, jenis: 'tanggapan' as const, ...by, isi }]))),
    ...attendedTo(context, Object.keys(tanggapan)),
  };
}

/** Returned questions that were changed or answered wait no longer. */
export function attendedTo({ pengembalian }: Returned, codes: readonly string[]): { pengembalian?: Pengembalian } {
  return pengembalian ? { pengembalian: { ...pengembalian, belum: pengembalian.belum.filter((kode) => !codes.includes(kode)) } } : {};
}

/**
 * What a layer above asked the unit for when it returned the proposal: comments of that layer, and the questions that alone are
 * open for the whole round. A return that names none leaves all open.
 */
export function returnedFromAbove(context: LkeContext, facts: LkeFacts): Partial<LkeContext> {
  const from = facts.usulan?.pengembalian;
  if (context.lapisan !== 'mandiri' || !from || from.butir.length === 0) return { pengembalian: undefined, ...(context.lapisan === 'mandiri' ? { terbuka: undefined } : {}) };
  const { butir, ...by } = from;
  return { ...returned(context, butir, by), terbuka: [...new Set(butir.map(({ pertanyaan }) => pertanyaan))] };
}
