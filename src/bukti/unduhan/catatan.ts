/** Writes down who was given a file of evidence: tenant, file, its path, how (`unduh`, `pratinjau`, `gambar`), the range, the person, the post. */
export const CATAT_UNDUHAN = `insert into bukti_unduhan (tenant_id, berkas_id, path, cara, rentang, oleh, jabatan) values ($1, $2, $3, $4, $5, $6, $7)`;
