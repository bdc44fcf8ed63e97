import { Rational } from '../../kernel/decimal.js';
import { pointer } from '../../kernel/fault.js';
import type { Fault } from '../../kernel/machine.js';
import type { Law } from '../../regulasi/law.js';
import type { CatatSurvei, Komponen } from './survei.types.js';

/** What a component is worth, exactly. */
export const nilaiKomponen = ({ nilai }: Komponen): Rational =>
  (typeof nilai === 'string' ? Rational.parse(nilai) : Rational.parse(nilai.jumlah).div(Rational.of(nilai.jawaban)));

/**
 * The index of a survey: its components weigh the same, and nothing is rounded before the end (two decimals, half up, as the
 * instrument rounds an index). The law prints no formula; this is that of the Survei Kepuasan Masyarakat, PermenPANRB 14/2017.
 * @throws DecimalError when there is no component
 */
export const indeksDari = (komponen: readonly Komponen[]): string =>
  Rational.sum(komponen.map(nilaiKomponen)).div(Rational.of(komponen.length)).toFixed(2);

/** Names of components are the same whatever their case and spaces. */
export const namaBaku = (nama: string): string => nama.trim().replace(/\s+/g, ' ').toLowerCase();

/** What only the instrument and arithmetic can see: no result of a survey, components off the scale, an index of other components. */
export function surveiFaults({ unsur, indeks, komponen }: CatatSurvei, { instrument }: Law): Fault[] {
  const answer = instrument.hasilItems.get(unsur)?.answer;
  if (answer?.kind !== 'index') {
    const known = [...instrument.hasilItems.values()].filter((item) => item.answer.kind === 'index').map(({ code }) => code);
    return [{ path: pointer('unsur'), why: `bukan unsur hasil yang diukur dengan survei; pilihan: ${known.join(', ')}` }];
  }
  const names = komponen.map(({ nama }) => namaBaku(nama));
  const faults = komponen.flatMap((one, i): Fault[] => [
    ...(nilaiKomponen(one).cmp(answer.max) > 0 ? [{ path: pointer('komponen', i, 'nilai'), why: `melampaui skala survei 0 sampai ${answer.max.toFixed(0)}` }] : []),
    ...(names.indexOf(namaBaku(one.nama)) < i ? [{ path: pointer('komponen', i, 'nama'), why: 'komponen disebut dua kali' }] : []),
  ]);
  const due = indeksDari(komponen);
  return Rational.parse(indeks).cmp(Rational.parse(due)) === 0 ? faults : [...faults, { path: pointer('indeks'), why: `komponennya menghasilkan indeks ${due}` }];
}
