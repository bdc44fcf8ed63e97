import type { PemantauanDto, TerkunciDto } from '../dasbor.dto.js';
import { berikutnya, SATKER, satkerDto, type BarisSatker } from './halaman.js';
import { hariAntara, judulKeadaan, KASUS_SEMUA, nilaiSaringan, type Pandangan } from '../pandangan.js';
import type { SaringanHalamanDto, SaringanTenggatDto, StatusTenggat } from '../saringan.dto.js';
import { halamanSql, halamanTenggat, hariSaringan, jumlahDto, jumlahSql, kunciTenggat, tenggatDto, type BarisTenggat } from './tenggat.js';

interface Row extends BarisTenggat { keadaan: string; tujuan: string }

const MESIN = 'predikat';
const DIPANTAU = `${KASUS_SEMUA} and k.tenggat is not null and k.keadaan <> 'dicabut'`;
const JUMLAH = jumlahSql(DIPANTAU);
const KOLOM = `k.keadaan, k.tujuan, ${SATKER}`;
const HALAMAN = halamanSql(DIPANTAU, KOLOM);
// The day itself is free again (C43): locked is who is told a later one.
const TERKUNCI = `${KASUS_SEMUA} and k.tenggat > $10 and k.keadaan = 'dicabut'`;
const JUMLAH_TERKUNCI = `select count(*)::integer as n from kasus k where ${TERKUNCI}`;
const HALAMAN_TERKUNCI = halamanSql(TERKUNCI, KOLOM);
// "union": a ring, should two recordings ever make one, ends.
const PENERUS = `with recursive penerus as (
    select p.lama as asal, p.baru from penerus_satker p where p.tenant_id = $1 and p.lama = any($2::uuid[])
    union select n.asal, p.baru from penerus n join penerus_satker p on p.tenant_id = $1 and p.lama = n.baru)
  select n.asal, ${SATKER} from penerus n join satker s on s.tenant_id = $1 and s.id = n.baru and starts_with(s.path, $3) order by s.path`;

/**
 * Awards whose monitoring is over, near or far, of all periods.
 * @throws BadInput for a cursor that is none of ours
 */
export async function pemantauan(p: Pandangan, saringan: SaringanTenggatDto): Promise<Pick<PemantauanDto, 'jumlah' | 'isi' | 'berikutnya'>> {
  const [halaman, days] = [halamanTenggat(saringan), hariSaringan(p, saringan)];
  const values = [...nilaiSaringan(p, [MESIN]), ...days];
  const [jumlah, rows] = await Promise.all([
    p.tx.run<{ status: StatusTenggat; n: number }>({ name: 'dasbor-pemantauan-jumlah', text: JUMLAH, values }),
    p.tx.run<Row>({ name: 'dasbor-pemantauan', text: HALAMAN, values: [...values, saringan.status ?? null, ...halaman.setelah, halaman.jumlah] }),
  ]);
  return {
    jumlah: jumlahDto(jumlah),
    isi: rows.map((row) => ({ kasus: row.id, satker: satkerDto(row), tujuan: row.tujuan, judulKeadaan: judulKeadaan(p, MESIN, row.keadaan), ...tenggatDto(row, days) })),
    ...berikutnya(rows, halaman, kunciTenggat),
  };
}

/**
 * Units that may not be proposed yet after a revocation, with those that came in their place.
 * @throws BadInput for a cursor that is none of ours
 */
export async function terkunci(p: Pandangan, saringan: SaringanHalamanDto): Promise<Pick<TerkunciDto, 'jumlah' | 'isi' | 'berikutnya'>> {
  const halaman = halamanTenggat(saringan);
  const values = nilaiSaringan(p, [MESIN]);
  const [[jumlah], rows] = await Promise.all([
    p.tx.run<{ n: number }>({ name: 'dasbor-terkunci-jumlah', text: JUMLAH_TERKUNCI, values: [...values, p.hariIni] }),
    p.tx.run<Row>({ name: 'dasbor-terkunci', text: HALAMAN_TERKUNCI, values: [...values, p.hariIni, p.hariIni, null, ...halaman.setelah, halaman.jumlah] }),
  ]);
  const penerus = await p.tx.run<BarisSatker & { asal: string }>({ name: 'dasbor-penerus', text: PENERUS, values: [p.actor.tenant, rows.map(({ satker }) => satker), p.actor.scope] });
  return {
    jumlah: jumlah?.n ?? 0,
    isi: rows.map((row) => ({
      kasus: row.id, satker: satkerDto(row), tujuan: row.tujuan, sampai: row.tenggat ?? '', hariTersisa: hariAntara(p.hariIni, row.tenggat ?? p.hariIni),
      penerus: penerus.filter(({ asal }) => asal === row.satker).map(satkerDto),
    })),
    ...berikutnya(rows, halaman, kunciTenggat),
  };
}
