import type { Statement } from '../../platform/database/database.js';
import type { DokumenPublik, TandaTanganDokumen } from './dokumen.types.js';

/** A row of `publik.dokumen_terbit`. */
export interface DokumenRow {
  readonly kode: string; readonly keadaan: string; readonly jenis: string; readonly judul: string; readonly nomor: string | null; readonly tanggal: string; readonly instansi: string;
  readonly unit: string; readonly sidik: string; readonly kepala: string; readonly tanda_tangan: readonly TandaTanganDokumen[] | null; readonly dibatalkan_pada: string | null;
}

const COLUMNS = 'kode, keadaan, jenis, judul, nomor, tanggal::text, instansi, unit, sidik, kepala, tanda_tangan, dibatalkan_pada::text';

/** By the code that is printed on the paper, as somebody typed it. */
export const byKode = (kode: string): Statement => ({ name: 'publik-dokumen', text: `select ${COLUMNS} from publik.dokumen($1)`, values: [kode] });
/** By the hash of the final file or of one that was signed. */
export const bySidik = (sidik: string): Statement => ({ name: 'publik-dokumen-bersidik', text: `select ${COLUMNS} from publik.dokumen_bersidik($1)`, values: [sidik] });

/** Picked field by field, so that nothing else ever leaves the server. */
export const dokumenOf = (row: DokumenRow): DokumenPublik => ({
  kode: row.kode, keadaan: row.keadaan === 'dibatalkan' ? 'dibatalkan' : 'terbit', jenis: row.jenis, judul: row.judul, nomor: row.nomor, tanggal: row.tanggal, instansi: row.instansi, unit: row.unit,
  sidik: row.sidik, kepala: row.kepala, dibatalkanPada: row.dibatalkan_pada,
  tandaTangan: (row.tanda_tangan ?? []).map(({ jabatan, nama, cara, pada }) => ({ jabatan, nama, cara, pada })),
});
