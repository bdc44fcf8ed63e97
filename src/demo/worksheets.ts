import { createHash } from 'node:crypto';
import { earns } from '../../machines/lke/answers.js';
import { optionAt } from '../../machines/lke/sample-answers.js';
import type { Instrument, Question } from '../../machines/regulasi/instrument.js';
import { sidikBerkas } from './berkas.js';

/** How well a unit does: the answer to a question, which is the `i`th of the worksheet. */
export type Mutu = (question: Question, i: number) => string;

interface Jawaban {
  readonly nilai: string;
  readonly catatan?: string;
  readonly bukti?: readonly { readonly judul: string; readonly sidik: string }[];
}

/** What one `lke.isi` carries. */
export interface IsiLke {
  readonly jawaban?: Readonly<Record<string, Jawaban>>;
  readonly hasil?: Readonly<Record<string, string>>;
}

/** SHA-256 of a text, in hexadecimal: stands for a paper that lies at the office. */
export const sidikDari = (teks: string): string => createHash('sha256').update(teks).digest('hex');

const areaOf = (code: string): string => code.split('.')[1] ?? '';
const choices = ({ answer }: Question): number => (answer.kind === 'choice' ? answer.options.size : 0);

/** Well above what WBK asks: the best option, at every third question with more than two options the second best. */
export const baik: Mutu = (question, i) => optionAt(question, choices(question) > 2 && i % 3 === 2 ? 1 : 0, '0.92');

/** Well above what WBBM asks. */
export const unggul: Mutu = (question, i) => optionAt(question, choices(question) > 2 && i % 9 === 4 ? 1 : 0, '0.98');

/** As `baik`, but weak in some areas of change: every answer in them is the worst or, at every third question, the best. */
export const lemahDi = (...areas: readonly string[]): Mutu => (question, i) =>
  areas.includes(areaOf(question.code)) ? optionAt(question, i % 3 === 0 ? 0 : -1, i % 3 === 0 ? '0.9' : '0.2') : baik(question, i);

/** Results as surveys and performance reports would give them: above WBK, above WBBM, and below WBK. */
export const HASIL = {
  baik: { 'H.BA.1': '3.72', 'H.BA.2': 'B', 'H.PP.1': '3.58' },
  unggul: { 'H.BA.1': '3.86', 'H.BA.2': 'A', 'H.PP.1': '3.81' },
  /** Above WBK, in the words of the worksheet of 2019. */
  baikLama: { 'H.KKN.1': '3.74', 'H.KKN.2': '1', 'H.PP.1': '3.58' },
  kurang: { 'H.BA.1': '3.41', 'H.BA.2': 'D', 'H.PP.1': '3.12' },
} as const;

/** Makes the worksheets of one unit from the instrument in force. */
export class Lembar {
  private readonly perArea = new Map<string, { readonly judul: string; readonly sidik: string }>();

  constructor(private readonly instrument: Instrument, private readonly satker: string) {}

  /** Answers with a document, where the answer is worth anything. */
  isi(mutu: Mutu, termasuk: (question: Question, i: number) => boolean = () => true): IsiLke {
    return { jawaban: Object.fromEntries(this.questions().filter(([question, i]) => termasuk(question, i)).map(([question, i]) => {
      const nilai = mutu(question, i);
      return [question.code, { nilai, ...(earns(this.instrument, question.code, nilai) ? { bukti: [this.bukti(question.code)] } : {}) }];
    })) };
  }

  /** Only the questions of some areas. */
  area(mutu: Mutu, ...areas: readonly string[]): IsiLke {
    return this.isi(mutu, ({ code }) => areas.includes(areaOf(code)));
  }

  /** What an assessor corrects in an otherwise sound worksheet: a few answers one option down, each with a note. */
  koreksi(setiap: number): IsiLke {
    return { jawaban: Object.fromEntries(this.questions().filter(([question, i]) => choices(question) > 2 && i % setiap === 0)
      .map(([question]) => [question.code, { nilai: optionAt(question, 1, '0.9'), catatan: 'Data dukung belum menunjukkan pelaksanaan sepanjang tahun.' }])) };
  }

  /** Half a worksheet, and in haste: no documents. */
  separuh(): IsiLke {
    return { jawaban: Object.fromEntries(this.questions().filter((_, i) => i % 2 === 0).map(([question, i]) => [question.code, { nilai: baik(question, i) }])) };
  }

  private questions(): [Question, number][] {
    return [...this.instrument.questions.values()].map((question, i) => [question, i]);
  }

  /** One file for all questions of an area. */
  private bukti(code: string): { readonly judul: string; readonly sidik: string } {
    const area = areaOf(code);
    const judul = `Data dukung area ${area} ${this.satker}`;
    const bukti = this.perArea.get(area) ?? { judul, sidik: sidikBerkas(judul) };
    this.perArea.set(area, bukti);
    return bukti;
  }
}
