import { isDate } from '../../machines/kernel/calendar.js';
import { Refused, type RawFault } from '../platform/http/problem.js';
import type { PegawaiBaruDto, PegawaiDto } from './pegawai.dto.js';

/** An employee as the database holds it. */
export interface Row { id: string; nip: string | null; nama: string; jabatan: string; kepala: boolean; dari: string; sampai: string | null; satker: string }

/** As it is told. */
export const told = ({ id, nip, nama, jabatan, kepala, dari, sampai }: Row): PegawaiDto => ({
  id, nama, jabatan, kepala, dari, ...(nip === null ? {} : { nip }), ...(sampai === null ? {} : { sampai }),
});

/** What is wrong within the batch itself. */
export function faultsOf(rows: readonly PegawaiBaruDto[]): RawFault[] {
  const first = new Map<string, number>();
  const heads = rows.flatMap(({ kepala }, i) => (kepala ? [i] : []));
  return rows.flatMap(({ nip, dari }, i) => {
    const before = nip === undefined ? undefined : first.get(nip);
    if (nip !== undefined && before === undefined) first.set(nip, i);
    return [
      ...(isDate(dari) ? [] : [{ path: `/pegawai/${i}/dari`, why: 'harus tanggal yang ada di kalender' }]),
      ...(before === undefined ? [] : [{ path: `/pegawai/${i}/nip`, why: `sama dengan pegawai urutan ${before + 1}` }]),
      ...(heads.indexOf(i) > 0 ? [{ path: `/pegawai/${i}/kepala`, why: 'satker hanya mempunyai satu pimpinan' }] : []),
    ];
  });
}

/**
 * The rows that the same key entered before.
 * @throws Refused where it entered others
 */
export function repeated(earlier: readonly Row[], rows: readonly (PegawaiBaruDto & { id: string })[], satker: string): PegawaiDto[] {
  const found = new Map(earlier.map((row) => [row.id, row]));
  const isi = rows.flatMap((row) => {
    const same = found.get(row.id);
    return same?.satker === satker && same.nama === row.nama && same.jabatan === row.jabatan && same.kepala === row.kepala && same.dari === row.dari && (same.nip ?? undefined) === row.nip ? [told(same)] : [];
  });
  if (isi.length === rows.length && earlier.length === rows.length) return isi;
  throw new Refused([{ rule: 'perintah.kunci-idempotensi', title: 'Kunci idempotensi hanya untuk satu perintah', need: 'isi yang sama dengan perintah pertama, atau kunci baru', have: 'isi berbeda', basis: [] }]);
}
