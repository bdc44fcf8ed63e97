import type { CaseRow, Unit } from './fact-source.js';
import { BUTIR, joined } from './koleksi.js';

/**
 * The columns of a case with its unit, without the entries of its collections: for lists, which do not show them. `k` is the case, `s` its unit.
 */
export const SUMMARY_COLUMNS = `
  k.id, k.induk_id as induk, k.kunci, k.seq, encode(k.head, 'hex') as head, k.sejak, k.machine, k.machine_version, k.keadaan, k.status, k.context,
  k.pack_id, encode(k.pack_sidik, 'hex') as pack_sidik, k.instrumen_id, encode(k.instrumen_sidik, 'hex') as instrumen_sidik,
  s.id as satker, s.nama, s.jenjang, s.jenis, s.path`;

/** The columns of a whole case with its unit, as whoever decides or shows one selects them. */
export const CASE_COLUMNS = `${SUMMARY_COLUMNS}, ${BUTIR} as butir`;

/** A row of `CASE_COLUMNS`, or of `SUMMARY_COLUMNS`. */
export interface RawCase extends RawUnit {
  id: string; induk: string | null; kunci: string; seq: number; head: string; sejak: Date; machine: string; machine_version: number;
  keadaan: string; status: 'active' | 'done'; context: Record<string, unknown>; butir?: Record<string, unknown> | null;
  pack_id: string; pack_sidik: string; instrumen_id: string; instrumen_sidik: string;
}
export interface RawUnit { satker: string; nama: string; jenjang: Unit['jenjang']; jenis: string; path: string }

export const unitOf = ({ satker, nama, jenjang, jenis, path }: RawUnit): Unit => ({ satker, nama, jenjang, jenis, path });

export const caseOf = (raw: RawCase): CaseRow => ({
  id: raw.id, induk: raw.induk, kunci: raw.kunci, seq: raw.seq, head: raw.head, sejak: raw.sejak.toISOString(),
  packId: raw.pack_id, packSidik: raw.pack_sidik, instrumenId: raw.instrumen_id, instrumenSidik: raw.instrumen_sidik,
  stored: { machine: raw.machine, version: raw.machine_version, value: raw.keadaan, context: raw.butir === undefined ? raw.context : joined(raw.machine, raw.context, raw.butir), status: raw.status },
  unit: unitOf(raw),
});
