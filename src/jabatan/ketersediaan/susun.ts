/** A piece of work, and who could do it: one entry for each post in which they could. Of two that nobody can both do, the one with more `berbenturan` is left. */
export interface Tugas<T, C extends { readonly orang: string }> { readonly tugas: T; readonly calon: readonly C[]; readonly berbenturan?: number }
interface Diambil<T, C> { readonly tugas: T; readonly calon: C }

/**
 * Gives out pieces of work so that the fewest are left, where one person may do two only if `keduanya` lets them; returns those that are
 * left. Exact. Work for which more persons stand ready than there is work cannot fall short, whatever is given out, and is set aside first.
 */
export function susun<T, C extends { readonly orang: string }>(work: readonly Tugas<T, C>[], keduanya: (a: Diambil<T, C>, b: Diambil<T, C>) => boolean): T[] {
  const tight = work.filter(({ calon }) => new Set(calon.map(({ orang }) => orang)).size < work.length).toSorted((a, b) => a.calon.length - b.calon.length || (a.berbenturan ?? 0) - (b.berbenturan ?? 0));
  for (let skipped = 0; skipped <= tight.length; skipped += 1) {
    const left = place(tight, 0, [], skipped, keduanya);
    if (left) return left;
  }
  return tight.map(({ tugas }) => tugas);
}

/** What is left when exactly `skip` of the rest may be left; null where that is too few. */
function place<T, C extends { readonly orang: string }>(work: readonly Tugas<T, C>[], at: number, taken: readonly Diambil<T, C>[], skip: number, keduanya: (a: Diambil<T, C>, b: Diambil<T, C>) => boolean): T[] | null {
  const here = work[at];
  if (!here) return [];
  for (const calon of here.calon) {
    const mine = { tugas: here.tugas, calon };
    if (!taken.every((other) => other.calon.orang !== calon.orang || keduanya(other, mine))) continue;
    const rest = place(work, at + 1, [...taken, mine], skip, keduanya);
    if (rest) return rest;
  }
  if (skip === 0) return null;
  const rest = place(work, at + 1, taken, skip - 1, keduanya);
  return rest && [here.tugas, ...rest];
}
