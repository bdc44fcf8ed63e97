import type { Jawaban, Nilai } from '../../../../machines/lke/lke.types.js';
import type { Gates } from '../../../../machines/regulasi/instrument.schema.js';
import type { Instrument } from '../../../../machines/regulasi/instrument.js';
import type { Komponen } from '../layout/tree.js';

/** A worksheet as it is written to a workbook. */
export interface LkeExport {
  readonly instrument: Instrument;
  /** SHA-256 of the instrument's document, hexadecimal. */
  readonly instrumenSidik: string;
  readonly gates: Gates;
  readonly kasus: string;
  /** The version of the case at the time of the export. */
  readonly versi: number;
  readonly lapisan: string;
  readonly komponen: Komponen;
  readonly putaran: number;
  /** Who is scored, by whom, for what: the lines above the table. */
  readonly kepala: { readonly satker: string; readonly lapisan: string; readonly tujuan: string; readonly periode: string };
  /** Which questions and items may be answered now: all, none, or those named. */
  readonly terbuka: 'semua' | 'tidakSatuPun' | readonly string[];
  readonly jawaban: Readonly<Record<string, Pick<Jawaban, 'nilai' | 'catatan' | 'bukti'>>>;
  readonly hasil: Readonly<Record<string, Nilai>>;
  /** The address of a piece of evidence in this installation; undefined where it has none. */
  readonly tautan: (sidik: string) => string | undefined;
}
