import { TextRun, type IRunOptions } from 'docx';

const BOLD = /\*\*(.+?)\*\*/gs;

/** The stretches of a text, tags and all, with `**tebal**` in bold and its lines one below the other. */
export function runs(text: string, style: IRunOptions = {}): TextRun[] {
  const found: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(BOLD)) {
    found.push(...lines(text.slice(from, match.index), style), ...lines(match[1] ?? '', { ...style, bold: true }));
    from = match.index + match[0].length;
  }
  return [...found, ...lines(text.slice(from), style)];
}

const lines = (text: string, style: IRunOptions): TextRun[] => (text === '' ? [] : text.split('\n').map((line, i) => new TextRun({ ...style, text: line, ...(i > 0 ? { break: 1 } : {}) })));

/** What is text and no template: braces in it would be taken for tags. */
export const plain = (text: string): string => text.replace(/[{}]/g, '');
