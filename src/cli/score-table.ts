import { gatesOf, type GateResult } from '../../machines/lke/gates.js';
import type { ScoreText } from '../../machines/lke/score.js';
import type { Instrument } from '../../machines/regulasi/instrument.js';
import type { Predikat } from '../../machines/regulasi/instrument.schema.js';

/** A score as a table for people, in Indonesian, with the thresholds of both predikat. */
export function scoreTable(instrument: Instrument, score: ScoreText): string {
  const rows: [label: string, value: string | null, share?: string][] = [
    ['Pengungkit', score.pengungkit],
    ['  Pemenuhan', score.pemenuhan],
    ['  Reform', score.reform],
    ...instrument.areas.map(({ code, name }): [string, string | null, string?] => [`  ${code} ${name}`, score.areas[code]?.value ?? null, score.areas[code]?.percent]),
    ['Hasil', score.hasil],
    ...instrument.hasil.flatMap((group): [string, string | null][] => [
      [`  ${group.name}`, score.hasilGroups?.[group.code] ?? null],
      ...group.items.map((item): [string, string | null] => [`    ${item.text}`, score.hasilItems?.[item.code] ?? null]),
    ]),
    ['Nilai total', score.total],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value, share]) => `${label.padEnd(width)}  ${shown(value).padStart(6)}${share ? `  ${shown(share).padStart(6)}%` : ''}`);
  return [`${instrument.code} (${instrument.regulation})`, '', ...lines, '', ...verdict(instrument, score, 'WBK'), ...verdict(instrument, score, 'WBBM'), ''].join('\n');
}

function verdict(instrument: Instrument, score: ScoreText, predikat: Predikat): string[] {
  const unmet = gatesOf(instrument, score, instrument.gates[predikat]).filter((gate) => !gate.ok);
  if (unmet.length === 0) return [`${predikat}: seluruh ambang terpenuhi`];
  return [`${predikat}: ${unmet.length} ambang belum terpenuhi`, ...unmet.map(unmetLine)];
}

const unmetLine = ({ need, have }: GateResult): string => `  - ${need}; sekarang ${have}`;

const shown = (value: string | null): string => value?.replace('.', ',') ?? '–';
