import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { optionAt } from '../../machines/lke/sample-answers.js';
import type { Nilai } from '../../machines/lke/lke.types.js';
import type { Answerable, Instrument } from '../../machines/regulasi/instrument.js';
import { instruments } from '../../machines/regulasi/official-instruments.js';
import type { ImportTarget } from '../../src/lke/excel/check/import.js';
import type { LkeExport } from '../../src/lke/excel/write/export.types.js';
import { writeLke } from '../../src/lke/excel/write/workbook.js';

const KASUS = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const SIDIK = 'c'.repeat(64);
const CATATAN = 'Surat keputusan, notula rapat dan laporan pelaksanaan triwulan terlampir; ditindaklanjuti setiap bulan';

/** The n-th worksheet, with an answer to every question, notes and evidence; never twice the same. */
export function worksheet(n: number): LkeExport {
  const instrument = instruments.get('LKE-90-2021') as Instrument;
  const jawaban = Object.fromEntries([...instrument.questions.values()].map((question, at) => [question.code, {
    nilai: answered(question, n * 31 + at * 7), ...(at % 3 === 0 ? { catatan: `${CATATAN} (${n}/${at})` } : {}),
    bukti: [{ judul: `Bukti ${question.code}`, sidik: createHash('sha256').update(`${n}/${question.code}`).digest('hex') }],
  }]));
  return {
    instrument, instrumenSidik: SIDIK, gates: instrument.gates, kasus: KASUS, versi: 7, lapisan: 'kanwil', komponen: 'penuh', putaran: 1,
    kepala: { satker: `Lembaga Pemasyarakatan Nomor ${n}`, lapisan: 'Tim Penilai Kanwil', tujuan: 'Menuju Wilayah Bebas dari Korupsi (WBK)', periode: '2027' },
    terbuka: 'semua', jawaban, hasil: Object.fromEntries([...instrument.hasilItems].map(([code, item]) => [code, answered(item, n)])), tautan: (sidik) => `http://127.0.0.1/bukti#${sidik}`,
  };
}

function answered({ answer }: Answerable, seed: number): Nilai {
  if (answer.kind === 'choice') return optionAt({ answer } as Answerable, seed % answer.options.size, '');
  if (answer.kind === 'index') return `3.${String(seed % 100).padStart(2, '0')}`;
  return Object.fromEntries(answer.percent.inputs.map(({ id }, k) => [id, (seed + k * 3) % 17]));
}

/** The case that all of them are imported into: nothing is answered there yet. */
export const target = (): ImportTarget => {
  const { instrument, gates } = worksheet(0);
  return { instrument, gates, kasus: KASUS, versi: 9, lapisan: 'kanwil', komponen: 'penuh', instrumen: instrument.code, sidikInstrumen: SIDIK, jawaban: {}, hasil: {} };
};

/** Writes worksheets into a folder, as files 0.xlsx, 1.xlsx …; gives the milliseconds that one took. */
export async function writeWorkbooks(folder: string, count: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const since = performance.now();
  for (let n = 0; n < count; n += 1) await writeFile(join(folder, `${n}.xlsx`), await writeLke(worksheet(n)));
  return (performance.now() - since) / count;
}
