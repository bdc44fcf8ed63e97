import type { Answerable, Instrument, Question } from '../regulasi/instrument.js';

/** Whole worksheets made by rule, for tests, demonstrations and measurements. */
export type Choose = (question: Question) => string;

/** The option at a place (from 0; negative from the end), or `percent` where the question is answered by counts. */
export function optionAt({ answer }: Answerable, place: number, percent: string): string {
  return answer.kind === 'choice' ? ([...answer.options.keys()].at(place) ?? '') : percent;
}

/** Options stand best first in every official worksheet. */
export const best: Choose = (question) => optionAt(question, 0, '1');
export const worst: Choose = (question) => optionAt(question, -1, '0');

/** An answer to every question. */
export function answersOf(instrument: Instrument, choose: Choose): Record<string, string> {
  return Object.fromEntries([...instrument.questions.values()].map((question) => [question.code, choose(question)]));
}
