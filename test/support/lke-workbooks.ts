import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import type { Nilai } from '../../machines/lke/lke.types.js';
import type { Instrument } from '../../machines/regulasi/instrument.js';
import { instruments } from '../../machines/regulasi/official-instruments.js';
import type { ImportTarget } from '../../src/lke/excel/check/import.js';
import { linesOf } from '../../src/lke/excel/layout/lines.js';
import type { LkeExport } from '../../src/lke/excel/write/export.types.js';

export const KASUS = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
export const LAMA = instruments.get('LKE-10-2019') as Instrument;
export const BARU = instruments.get('LKE-90-2021') as Instrument;

/** A worksheet to be exported; what is not told is empty. */
export const exportOf = (instrument: Instrument, more: Partial<LkeExport> = {}): LkeExport => ({
  instrument, instrumenSidik: 'c'.repeat(64), gates: instrument.gates, kasus: KASUS, versi: 7, lapisan: 'kanwil', komponen: 'penuh', putaran: 1,
  kepala: { satker: 'Lembaga Pemasyarakatan Kelas I Cirebon', lapisan: 'Tim Penilai Kantor Wilayah', tujuan: 'Menuju WBK', periode: '2027' },
  terbuka: 'semua', jawaban: {}, hasil: {}, tautan: (sidik) => `http://127.0.0.1:3000/bukti#${sidik}`, ...more,
});

/** The case that it was exported from, as it stands now. */
export const targetOf = ({ instrument, gates, kasus, lapisan, komponen, instrumenSidik, jawaban, hasil }: LkeExport, more: Partial<ImportTarget> = {}): ImportTarget => ({
  instrument, gates, kasus, versi: 7, lapisan, komponen, instrumen: instrument.code, sidikInstrumen: instrumenSidik, jawaban, hasil, ...more,
});

/** Answers without note and evidence. */
export const bare = (answers: Readonly<Record<string, Nilai>>): LkeExport['jawaban'] => Object.fromEntries(Object.entries(answers).map(([code, nilai]) => [code, { nilai, bukti: [] }]));

/** The row of the sheet LKE in which a question, or (behind `#`) one of its counts, stands. */
export function rowOf(kode: string, instrument: Instrument = BARU): number {
  const line = linesOf(instrument, 'penuh').find((each) => each.kode === kode);
  if (!line) throw new Error(`no row ${kode}`);
  return line.baris;
}

/** Opens a workbook as somebody in an office does, changes it, and saves it. */
export async function edited(bytes: Buffer, change: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The sheet LKE of a workbook, to type in. */
export function sheetOf(book: ExcelJS.Workbook, name = 'LKE'): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Changes one part of a workbook as text; a part that is not there is added. */
export function patched(bytes: Buffer, part: string, change: (text: string) => string | Buffer): Buffer {
  const zip = new PizZip(bytes);
  zip.file(part, change(zip.file(part)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
