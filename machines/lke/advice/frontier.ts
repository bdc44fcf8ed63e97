/** One thing to choose: what each choice costs and gains; not choosing costs and gains nothing. Gains are whole units. */
export interface Choices<T> {
  readonly choices: readonly { readonly cost: number; readonly gain: bigint; readonly what: T }[];
}

/** For each cost, from nothing on, the most that can be gained with exactly that cost; null where no choice has it. */
export interface Frontier<T> {
  readonly gains: readonly (bigint | null)[];
  /** What is chosen for a cost of the frontier. */
  readonly chosen: (cost: number) => readonly T[];
}

/** Where nothing is chosen. */
const nothing = <T>(): Frontier<T> => ({ gains: [0n], chosen: () => [] });

/**
 * The best choice for every cost, one choice from each row at most: the multiple-choice knapsack, solved exactly by going
 * through the rows one by one. Costs are small whole numbers, so the work is rows × choices × the highest cost.
 */
export function frontierOf<T>(rows: readonly Choices<T>[]): Frontier<T> {
  return rows.map(({ choices }) => asFrontier(choices)).reduce<Frontier<T>>(combine, nothing());
}

/** A row by itself: for each cost the choice that gains most. */
function asFrontier<T>(choices: Choices<T>['choices']): Frontier<T> {
  const best = new Map<number, (typeof choices)[number]>();
  for (const choice of choices) if (choice.gain > (best.get(choice.cost)?.gain ?? -1n)) best.set(choice.cost, choice);
  const most = Math.max(0, ...best.keys());
  return {
    gains: Array.from({ length: most + 1 }, (_, cost) => (cost === 0 ? 0n : best.get(cost)?.gain ?? null)),
    chosen: (cost) => { const choice = best.get(cost); return cost > 0 && choice ? [choice.what] : []; },
  };
}

/** Two frontiers as one: for each cost the best way to split it between them. */
export function combine<T>(a: Frontier<T>, b: Frontier<T>): Frontier<T> {
  const gains: (bigint | null)[] = Array.from({ length: a.gains.length + b.gains.length - 1 }, () => null);
  const split: number[] = gains.map(() => 0);
  a.gains.forEach((left, i) => b.gains.forEach((right, j) => {
    if (left === null || right === null) return;
    const before = gains[i + j] ?? null;
    if (before !== null && before >= left + right) return;
    gains[i + j] = left + right;
    split[i + j] = i;
  }));
  return { gains, chosen: (cost) => { const left = split[cost] ?? 0; return [...a.chosen(left), ...b.chosen(cost - left)]; } };
}

/** Only the part of a frontier that gains at least so much; cheaper choices are no choice any more. */
export const atLeast = <T>({ gains, chosen }: Frontier<T>, least: bigint): Frontier<T> =>
  ({ gains: gains.map((gain) => (gain !== null && gain >= least ? gain : null)), chosen });

/** The lowest cost that gains at least so much; undefined where nothing does. */
export function lowestCost<T>({ gains }: Frontier<T>, least: bigint): number | undefined {
  const cost = gains.findIndex((gain) => gain !== null && gain >= least);
  return cost === -1 ? undefined : cost;
}
