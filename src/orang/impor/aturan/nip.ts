import { isDate, type LocalDate } from '../../../../machines/kernel/calendar.js';

const NIP = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])(\d{3})$/;
/** Nobody is taken into service younger than this. */
const TERMUDA = 15;

/**
 * Why this is no NIP: eight digits of the day of birth, six of the month of appointment, one of the sex, three of the order
 * (Keputusan Kepala BKN 22/2007). Null where it is one.
 */
export function salahNip(nip: string, hariIni: LocalDate): string | null {
  if (!/^\d{18}$/.test(nip)) return 'NIP harus 18 angka';
  const [, tahun = '', bulan = '', hari = '', angkat = '', bulanAngkat = ''] = NIP.exec(nip) ?? [];
  const lahir = `${tahun}-${bulan}-${hari}`;
  if (!isDate(lahir) || tahun < '1900' || lahir > hariIni) return `tanggal lahir dalam NIP (${nip.slice(0, 8)}) tidak mungkin`;
  if (!isDate(`${angkat}-${bulanAngkat}-01`) || Number(angkat) < Number(tahun) + TERMUDA || `${angkat}-${bulanAngkat}` > hariIni.slice(0, 7)) return `bulan pengangkatan dalam NIP (${nip.slice(8, 14)}) tidak mungkin`;
  return null;
}
