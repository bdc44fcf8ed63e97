import { create, type Modules } from 'qrcode';

/** The white border that readers need, in modules. */
const QUIET = 4;

/** The dark modules of a row as strokes of a path: neighbours are drawn as one. */
function strokes(modules: Modules, row: number): string {
  let path = '';
  for (let column = 0; column < modules.size; column += 1) {
    const from = column;
    while (column < modules.size && modules.get(row, column)) column += 1;
    if (column > from) path += `M${from + QUIET} ${row + QUIET}h${column - from}v1h${from - column}z`;
  }
  return path;
}

/** A QR code as SVG, a module a unit: the same text gives the same picture. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const path = Array.from({ length: modules.size }, (_, row) => strokes(modules, row)).join('');
  const side = modules.size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}
