import type { PembangunanContext } from '../../../machines/pembangunan/pembangunan.types.js';
import type { PemutakhiranDto, TriwulanDto } from '../dasbor.dto.js';
import { berikutnya, SATKER, satkerDto } from './halaman.js';
import { KASUS_PERIODE, nilaiSaringan, type Pandangan } from '../pandangan.js';
import type { SaringanTenggatDto, StatusTenggat } from '../saringan.dto.js';
import { halamanSql, halamanTenggat, hariSaringan, jumlahDto, jumlahSql, kunciTenggat, tenggatDto, type BarisTenggat } from './tenggat.js';

interface Row extends BarisTenggat { pemutakhiran: PembangunanContext['pemutakhiran'] }

const JUMLAH = jumlahSql(KASUS_PERIODE);
const HALAMAN = halamanSql(KASUS_PERIODE, `k.context -> 'pemutakhiran' as pemutakhiran, ${SATKER}`);

/**
 * The updates of the evidence that are due in a year of building, unit by unit.
 * @throws BadInput for a cursor that is none of ours
 */
export async function triwulan(p: Pandangan, saringan: SaringanTenggatDto): Promise<Pick<TriwulanDto, 'jumlah' | 'isi' | 'berikutnya'>> {
  const [halaman, days] = [halamanTenggat(saringan), hariSaringan(p, saringan)];
  const values = [...nilaiSaringan(p, ['pembangunan']), ...days];
  const [jumlah, rows] = await Promise.all([
    p.tx.run<{ status: StatusTenggat; n: number }>({ name: 'dasbor-triwulan-jumlah', text: JUMLAH, values }),
    p.tx.run<Row>({ name: 'dasbor-triwulan', text: HALAMAN, values: [...values, saringan.status ?? null, ...halaman.setelah, halaman.jumlah] }),
  ]);
  return {
    jumlah: jumlahDto(jumlah),
    isi: rows.map((row) => ({ kasus: row.id, satker: satkerDto(row), ...tenggatDto(row, days), pemutakhiran: row.pemutakhiran.map(pemutakhiranDto(p.hariIni)) })),
    ...berikutnya(rows, halaman, kunciTenggat),
  };
}

const pemutakhiranDto = (hariIni: string) => ({ jatuhTempo, tanggal }: Row['pemutakhiran'][number], i: number): PemutakhiranDto =>
  ({ urutan: i + 1, jatuhTempo, ...(tanggal === undefined ? {} : { tanggal }), terlambat: (tanggal ?? hariIni) > jatuhTempo });
