/** The columns of the sheet LKE, in the order of the official form; the code is hidden, the numbering has a column for each level. */
export const COLUMN = {
  kode: 'A', nomor: ['B', 'C', 'D', 'E', 'F'], uraian: 'G', bobot: 'H', penjelasan: 'I', pilihan: 'J', jawaban: 'K', nilai: 'L', persen: 'M', catatan: 'N', bukti: 'O',
} as const;

/** The sheets of an exported workbook. */
export const SHEET = { lke: 'LKE', rekap: 'Rekapitulasi', bukti: 'Bukti', pengenal: '_predikat' } as const;

/** The row of the headings of the sheet LKE; above it stands whose worksheet it is, below it what is asked. */
export const HEAD_ROW = 7;
