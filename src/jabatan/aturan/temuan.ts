/** What stands against an administrative act: which rule, at which field of what was typed. `segregasi`: a conflict of the person who acts. */
export interface Temuan {
  readonly rule: string;
  readonly title: string;
  readonly need: string;
  readonly have: string;
  readonly bagian: string;
  readonly segregasi?: true;
}

/** A rule as a row of a table: what it asks, and what it found wrong (null: nothing). */
export interface Aturan<Q> {
  readonly rule: string;
  readonly title: string;
  readonly bagian: string;
  readonly segregasi?: true;
  readonly periksa: (asked: Q) => { readonly need: string; readonly have: string } | null;
}

/** Every rule that does not hold; all are asked, so that a refusal is complete. */
export const temuanOf = <Q>(rules: readonly Aturan<Q>[], asked: Q): Temuan[] => rules.flatMap(({ rule, title, bagian, segregasi, periksa }) => {
  const found = periksa(asked);
  return found ? [{ rule, title, bagian, ...found, ...(segregasi ? { segregasi } : {}) }] : [];
});

/** Whether two spans of days (an open end is for ever) share a day. */
export const bertumpang = (a: { readonly dari: string; readonly sampai: string | null }, b: { readonly dari: string; readonly sampai: string | null }): boolean =>
  a.dari <= (b.sampai ?? '9999-12-31') && b.dari <= (a.sampai ?? '9999-12-31');
