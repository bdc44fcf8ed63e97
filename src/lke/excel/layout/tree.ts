import { Rational } from '../../../../machines/kernel/decimal.js';
import { ASPECTS, type Answerable, type Area, type Aspect, type Indicator, type Instrument } from '../../../../machines/regulasi/instrument.js';

/** A line of the form with the lines under it. `kode` is what the hidden column says. */
export interface Node {
  readonly jenis: 'komponen' | 'aspek' | 'area' | 'indikator' | 'butir' | 'total';
  readonly kode: string;
  readonly teks: string;
  readonly bobot: Rational | null;
  readonly anak: readonly Node[];
  /** What takes an answer. */
  readonly item?: Answerable;
  /** An item of hasil: it earns points of its own weight, while a question earns a share of its indicator. */
  readonly hasil?: boolean;
}

/** Which parts are scored on the layer: one that only tests pengungkit has no results. */
export type Komponen = 'pengungkit' | 'penuh';

const NAMA: Readonly<Record<Aspect, string>> = { pemenuhan: 'PEMENUHAN', reform: 'REFORM' };

/** The official form (PermenPANRB 90/2021 Lampiran III) for any instrument: components, aspects where there are two, areas, indicators, questions. */
export function treeOf(instrument: Instrument, komponen: Komponen): Node[] {
  const pengungkit = heading('komponen', 'pengungkit', 'PENGUNGKIT', pengungkitOf(instrument));
  const parts = [pengungkit, total('total.pengungkit', 'TOTAL PENGUNGKIT')];
  if (komponen === 'pengungkit') return parts;
  const groups = instrument.hasil.map(({ code, name, items }) => heading('area', code, name.toUpperCase(), items.map((item) => leaf(item, true))));
  return [...parts, heading('komponen', 'hasil', 'HASIL', groups), total('total.hasil', 'TOTAL HASIL'), total('total', 'NILAI EVALUASI ZONA INTEGRITAS')];
}

function pengungkitOf({ areas }: Instrument): Node[] {
  const used = ASPECTS.filter((aspect) => areas.some((area) => area.aspects[aspect].length > 0));
  const areasOf = (aspect: Aspect) => areas.filter((area) => area.aspects[aspect].length > 0).map((area) => areaOf(area, aspect));
  const [only] = used;
  return used.length === 1 && only ? areasOf(only) : used.map((aspect) => heading('aspek', aspect, NAMA[aspect], areasOf(aspect)));
}

const areaOf = ({ code, name, aspects }: Area, aspect: Aspect): Node => heading('area', `${aspect}/${code}`, name.toUpperCase(), aspects[aspect].map(indicatorOf));

const indicatorOf = ({ code, name, weight, questions }: Indicator): Node =>
  ({ jenis: 'indikator', kode: code, teks: name, bobot: weight, anak: questions.map((question) => leaf(question, false)) });

const leaf = (item: Answerable, hasil: boolean): Node => ({ jenis: 'butir', kode: item.code, teks: item.text, bobot: hasil ? item.weight : null, anak: [], item, hasil });

const heading = (jenis: Node['jenis'], kode: string, teks: string, anak: readonly Node[]): Node =>
  ({ jenis, kode, teks, bobot: Rational.sum(anak.map(({ bobot }) => bobot ?? Rational.ZERO)), anak });

const total = (kode: string, teks: string): Node => ({ jenis: 'total', kode, teks, bobot: null, anak: [] });
