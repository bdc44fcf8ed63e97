import type { Question } from '../../machines/regulasi/instrument.js';
import { answer, type Isi, type Worksheet } from '../worksheets.js';

/** One answer on one worksheet. */
export interface Command {
  /** The number of the worksheet. */
  readonly at: number;
  readonly worksheet: Worksheet;
  readonly data: Isi;
}

/** The next command of the stream. */
export type NextCommand = () => Command;

const STEP = 7; // any number prime to that of the questions: the answers of one worksheet wander over the areas

/** The commands of the weeks before 31 May: one answer each, the worksheets in turn, so that no two in flight meet on one. */
export function streamOf(worksheets: readonly Worksheet[], questions: readonly Question[]): NextCommand {
  let n = 0;
  return () => {
    const [at, turn] = [n % worksheets.length, Math.floor(n / worksheets.length)];
    const [worksheet, question] = [worksheets[at], questions[(turn * STEP + at) % questions.length]];
    if (!worksheet || !question) throw new Error('no worksheet to write on');
    n++;
    return { at, worksheet, data: { jawaban: { [question.code]: answer(question, turn % 2 === 0) } } };
  };
}
