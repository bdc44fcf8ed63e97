import { Rational } from '../../../../machines/kernel/decimal.js';
import type { GateTarget } from '../../../../machines/regulasi/gate-items.js';
import type { Gates, Predikat, Thresholds } from '../../../../machines/regulasi/instrument.schema.js';
import { ASPECTS, type Instrument } from '../../../../machines/regulasi/instrument.js';
import type { Score, ScoreText } from '../../../../machines/lke/score.js';
import { COLUMN, SHEET } from './address.js';
import { literal } from './formula-text.js';
import type { Line } from './lines.js';

/** A score, exact and as it is shown. */
export interface Scored { readonly score: Score; readonly teks: ScoreText }

/** A formula without the sign `=`, and what it comes to, which is written beside it for programs that do not calculate. */
export interface RecapFormula { readonly rumus: string; readonly hasil: (scored: Scored) => Rational | string }

/** What a row of the figures tells of a score. */
interface Figure { readonly pemenuhan?: Rational | undefined; readonly reform?: Rational | undefined; readonly value?: Rational | null | undefined }
type Read = (score: Score) => Figure | undefined;

/** A cell of the sheet Rekapitulasi that is not a plain heading. */
export interface RecapCell {
  readonly alamat: string;
  readonly isi: string | number | RecapFormula;
  readonly bentuk: 'teks' | 'angka' | 'persen' | 'status' | 'ambang' | 'kepala' | 'judul';
  /** In a row that sums up. */
  readonly tebal: boolean;
}

export const MET = 'Memenuhi';
export const UNMET = 'Belum';
const PREDIKAT: readonly Predikat[] = ['WBK', 'WBBM'];
/** The columns of each predikat, and of each aspect. */
const THRESHOLD: readonly string[] = ['D', 'F'];
const STATUS: readonly string[] = ['E', 'G'];
const HALF: readonly string[] = ['D', 'E'];

const status = (met: boolean): string => (met ? MET : UNMET);
const fails = (teks: ScoreText, predikat: Predikat): readonly string[] => (predikat === 'WBK' ? teks.failsWBK : teks.failsWBBM);

/**
 * Half-up to two decimals as the product does it. The inner rounding takes away what binary numbers add: 13.874999999999998
 * stands for 13.875 and becomes 13.88.
 */
const rounded = (expression: string): string => `ROUND(ROUND(${expression},10),2)`;

const HUNDRED = Rational.of(100);

/** The figures of the score, rounded, and each threshold held against them: all cells of the second sheet, from row 3. */
export function recapOf(instrument: Instrument, gates: Gates, lines: readonly Line[]): RecapCell[] {
  const sheet = new Recap(instrument, lines);
  sheet.figures();
  sheet.gates(gates);
  return sheet.cells;
}

class Recap {
  readonly cells: RecapCell[] = [];
  private row = 3;
  private bold = false;
  /** Where the figure of a key stands: `area:MP`, `pengungkit`, `hasil`, `total`, and the codes of groups and items. */
  private readonly at = new Map<string, { row: number; nilai: RecapFormula['hasil']; persen: RecapFormula['hasil'] }>();
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(private readonly instrument: Instrument, lines: readonly Line[]) {
    this.lines = new Map(lines.map((line) => [line.kode, line]));
  }

  figures(): void {
    this.put('A', 'A. Nilai', 'judul');
    this.next(['No', 'Komponen', 'Bobot', 'Pemenuhan', 'Reform', 'Nilai', '%'], 'kepala');
    this.instrument.areas.forEach(({ code, name, weight }, n) => {
      this.next([n + 1, name]);
      const value = ASPECTS.map((aspect) => this.value(`${aspect}/${code}`)).filter((part) => part !== null).join('+');
      this.figure(`area:${code}`, weight, value, (score) => score.areas.get(code));
      this.halves([code], (score) => score.areas.get(code));
    });
    const codes = this.instrument.areas.map(({ code }) => code);
    this.sum('PENGUNGKIT');
    const pengungkit: Read = ({ pemenuhan, reform, pengungkit: value }) => ({ pemenuhan, reform, value });
    this.figure('pengungkit', Rational.sum(this.instrument.areas.map(({ weight }) => weight)), this.value('pengungkit'), pengungkit);
    this.halves(codes, pengungkit);
    this.hasil();
  }

  private hasil(): void {
    for (const group of this.instrument.hasil) {
      this.next(['', group.name]);
      this.figure(group.code, group.weight, this.value(group.code), ({ hasil }) => ({ value: hasil?.groups.get(group.code) }));
      for (const item of group.items) {
        this.next(['', `– ${item.text}`]);
        const cell = this.value(item.code);
        this.figure(item.code, item.weight, cell && `N(${cell})`, ({ hasil }) => ({ value: hasil?.items.get(item.code) }));
      }
    }
    this.sum('HASIL');
    this.figure('hasil', Rational.sum(this.instrument.hasil.map(({ weight }) => weight)), this.value('hasil'), ({ hasil }) => ({ value: hasil?.value }));
    this.sum('NILAI EVALUASI ZONA INTEGRITAS');
    this.figure('total', null, this.value('total'), ({ total }) => ({ value: total }));
  }

  gates(gates: Gates): void {
    this.row += 2;
    this.bold = false;
    this.put('A', 'B. Ambang', 'judul');
    this.next(['No', 'Syarat', 'Capaian', 'Ambang WBK', 'WBK', 'Ambang WBBM', 'WBBM'], 'kepala');
    const first = this.row + 1;
    const names: [string, string][] = [['total', 'Nilai total'], ['pengungkit', 'Nilai pengungkit'], ...this.instrument.areas.map(({ code, name }): [string, string] => [`area:${code}`, `Area ${name} (% bobot)`])];
    names.forEach(([key, name], n) => this.gate(n + 1, key, name, gates, null));
    let n = names.length;
    for (const [key, target] of this.instrument.gateItems) this.gate(n += 1, key, target.name, gates, target);
    this.sum('Seluruh ambang');
    PREDIKAT.forEach((predikat, place) => {
      const column = STATUS[place] ?? '';
      this.put(column, { rumus: `IF(COUNTIF(${column}${first}:${column}${this.row - 1},"${UNMET}")=0,"${MET}","${UNMET}")`, hasil: ({ teks }) => status(fails(teks, predikat).length === 0) }, 'status');
    });
  }

  private gate(n: number, key: string, name: string, gates: Gates, target: GateTarget | null): void {
    this.next([n, name]);
    const share = key.startsWith('area:');
    const achieved = this.at.get(target?.code ?? key);
    this.put('C', achieved ? { rumus: `${share ? 'G' : 'F'}${achieved.row}`, hasil: share ? achieved.persen : achieved.nilai } : 'belum dinilai', share ? 'persen' : 'angka');
    const index = target?.survey ? this.index(target.survey) : null;
    PREDIKAT.forEach((predikat, place) => {
      const threshold = thresholdOf(gates[predikat], share ? 'areaMinPercent' : key);
      this.put(THRESHOLD[place] ?? '', shown(threshold, share), 'ambang');
      const rumus = `IF(${reaches(`C${this.row}`, threshold, index, share)},"${MET}","${UNMET}")`;
      this.put(STATUS[place] ?? '', achieved ? { rumus, hasil: ({ teks }) => status(!fails(teks, predikat).includes(key)) } : UNMET, 'status');
    });
  }

  private index(survey: string): string | null {
    const line = this.lines.get(survey);
    return line ? `${SHEET.lke}!${COLUMN.jawaban}${line.baris}` : null;
  }

  /** The unrounded value of a row of the sheet LKE; null where the form has no such row. */
  private value(kode: string): string | null {
    const line = this.lines.get(kode);
    return line ? `${SHEET.lke}!${COLUMN.nilai}${line.baris}` : null;
  }

  private figure(key: string, weight: Rational | null, value: string | null, read: Read): void {
    if (weight) this.put('C', Number(literal(weight)), 'angka');
    if (!value) return this.put('F', 'belum dinilai', 'angka');
    const nilai = ({ score }: Scored): Rational => (read(score)?.value ?? Rational.ZERO).round(2);
    const persen = ({ score }: Scored): Rational => (weight ? (read(score)?.value ?? Rational.ZERO).mul(HUNDRED).div(weight).round(2).div(HUNDRED) : Rational.ZERO);
    this.put('F', { rumus: rounded(value), hasil: nilai }, 'angka');
    if (weight && !weight.isZero()) this.put('G', { rumus: `${rounded(`(${value})/C${this.row}*100`)}/100`, hasil: persen }, 'persen');
    this.at.set(key, { row: this.row, nilai, persen });
  }

  /** The sums of both aspects over areas, where the form has them. */
  private halves(areas: readonly string[], read: Read): void {
    ASPECTS.forEach((aspect, place) => {
      const parts = areas.map((code) => this.value(`${aspect}/${code}`)).filter((part) => part !== null);
      if (parts.length > 0) this.put(HALF[place] ?? '', { rumus: rounded(parts.join('+')), hasil: ({ score }) => (read(score)?.[aspect] ?? Rational.ZERO).round(2) }, 'angka');
    });
  }

  private next(texts: readonly (string | number)[], bentuk: RecapCell['bentuk'] = 'teks'): void {
    this.row += 1;
    this.bold = bentuk === 'kepala';
    texts.forEach((text, n) => { if (text !== '') this.put(String.fromCharCode(65 + n), text, bentuk); });
  }

  /** A row that sums up what stands above it. */
  private sum(text: string): void {
    this.row += 1;
    this.bold = true;
    this.put('B', text, 'teks');
  }

  private put(column: string, isi: RecapCell['isi'], bentuk: RecapCell['bentuk']): void {
    this.cells.push({ alamat: `${column}${this.row}`, isi, bentuk, tebal: this.bold });
  }
}

function thresholdOf(thresholds: Thresholds, key: string): string | { points: string; index: string } {
  const threshold = thresholds[key];
  if (threshold === undefined) throw new RangeError(`ambang "${key}" tidak ada`);
  return threshold;
}

const comma = (decimal: string): string => decimal.replace('.', ',');

function shown(threshold: string | { points: string; index: string }, share: boolean): string {
  if (typeof threshold === 'string') return share ? `${comma(threshold)}%` : comma(threshold);
  return `${comma(threshold.points)} atau indeks ${comma(threshold.index)}`;
}

function reaches(cell: string, threshold: string | { points: string; index: string }, index: string | null, share: boolean): string {
  const points = literal(Rational.parse(typeof threshold === 'string' ? threshold : threshold.points));
  const met = share ? `ROUND(${cell}*100,2)>=${points}` : `${cell}>=${points}`;
  return typeof threshold === 'string' || !index ? met : `OR(${met},ROUND(N(${index}),2)>=${literal(Rational.parse(threshold.index))})`;
}
