/** The two phases of the moon that fix holidays. */
export type Fase = 'baru' | 'purnama';

const RAD = Math.PI / 180;
/** Terms that both phases share (Meeus, Astronomical Algorithms, 2nd ed., ch. 49), after those that differ a little. */
const SUKU: Readonly<Record<Fase, readonly number[]>> = {
  baru: [-0.4072, 0.17241, 0.01608, 0.01039, 0.00739, -0.00514, 0.00208],
  purnama: [-0.40614, 0.17302, 0.01614, 0.01043, 0.00734, -0.00515, 0.00209],
};

/** The instant of the k-th new or full moon since January 2000, in milliseconds since 1970; right to some minutes. */
function instantOf(k: number, fase: Fase): number {
  const n = fase === 'baru' ? k : k + 0.5;
  const t = n / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = 2.5534 + 29.1053567 * n;
  const moon = 201.5643 + 385.81693528 * n;
  const node = 160.7108 + 390.67050284 * n;
  const sin = (degrees: number): number => Math.sin(degrees * RAD);
  const [a = 0, b = 0, c = 0, d = 0, f = 0, g = 0, h = 0] = SUKU[fase];
  const correction = a * sin(moon) + b * e * sin(sun) + c * sin(2 * moon) + d * sin(2 * node) + f * e * sin(moon - sun) + g * e * sin(moon + sun) + h * e * e * sin(2 * sun)
    - 0.00111 * sin(moon - 2 * node) - 0.00057 * sin(moon + 2 * node) + 0.00056 * e * sin(2 * moon + sun) - 0.00042 * sin(3 * moon) + 0.00042 * e * sin(sun + 2 * node);
  const julian = 2_451_550.09766 + 29.530588861 * n + 0.00015437 * t * t + correction;
  return (julian - 2_440_587.5) * 86_400_000;
}

const MONTH = 29.530588861 * 86_400_000;
const FIRST = Date.parse('2000-01-06T18:14:00Z');

/** The first new or full moon at or after an instant (ISO 8601), as an instant. Reckoned, not observed: it is right to some minutes. */
export function faseSesudah(instant: string, fase: Fase): string {
  const from = Date.parse(instant);
  let k = Math.floor((from - FIRST) / MONTH) - 2;
  while (instantOf(k, fase) < from) k += 1;
  return new Date(instantOf(k, fase)).toISOString();
}
