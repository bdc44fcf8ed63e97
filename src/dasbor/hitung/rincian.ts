import { registry } from '../../../machines/registry.js';
import type { KasusDasborDto, KumpulanKasusDasborDto } from '../dasbor.dto.js';
import { berikutnya, halamanDari, SATKER, satkerDto, type BarisSatker } from './halaman.js';
import { judulKeadaan, judulLangkah, judulMesin, KASUS_PERIODE, nilaiSaringan, type Pandangan } from '../pandangan.js';
import type { SaringanKasusDto } from '../saringan.dto.js';

interface Row extends BarisSatker { id: string; mesin: string; kunci: string; keadaan: string; langkah: string | null; tujuan: string | null; versi: number; sejak: Date; path: string }

// The page from the index alone; only its rows are then read whole.
const DAFTAR = `with halaman as materialized (
    select k.id, k.path from kasus k where ${KASUS_PERIODE} and ($10::text is null or k.keadaan = $10) and ($11::text is null or k.langkah = $11)
      and ($12::text is null or exists (select from tugas t where t.tenant_id = $1 and t.case_id = k.id and t.role = $12))
      and (k.path, k.id) > ($13, $14::uuid) order by k.path, k.id limit $15)
  select k.id, k.machine as mesin, k.kunci, k.keadaan, k.langkah, k.tujuan, k.seq as versi, k.sejak, k.path, ${SATKER}
  from halaman h cross join lateral (select * from kasus where tenant_id = $1 and id = h.id offset 0) k cross join lateral (select * from satker where tenant_id = $1 and id = k.satker_id offset 0) s
  order by h.path, h.id`;

/**
 * The cases behind a number: as many as it says.
 * @throws BadInput for a cursor that is none of ours
 */
export async function rincianKasus(p: Pandangan, saringan: SaringanKasusDto): Promise<Pick<KumpulanKasusDasborDto, 'isi' | 'berikutnya'>> {
  const halaman = halamanDari(saringan, '');
  const { mesin, keadaan = null, langkah = null, menunggu = null } = saringan;
  const hanya = mesin === undefined ? p.mesin : p.mesin.filter((name) => name === mesin);
  const [, path, id] = halaman.setelah;
  const rows = await p.tx.run<Row>({ name: 'dasbor-rincian', text: DAFTAR, values: [...nilaiSaringan(p, hanya), keadaan, langkah, menunggu, path, id, halaman.jumlah] });
  return { isi: rows.map((row) => kasusDto(p, row)), ...berikutnya(rows, halaman, (row) => ['', row.path, row.id]) };
}

const kasusDto = (p: Pandangan, row: Row): KasusDasborDto => ({
  id: row.id, mesin: registry.machine(row.mesin).name, judul: judulMesin(p, row.mesin), kunci: row.kunci, keadaan: row.keadaan, judulKeadaan: judulKeadaan(p, row.mesin, row.keadaan),
  versi: row.versi, sejak: row.sejak.toISOString(), satker: satkerDto(row), ...(row.langkah === null ? {} : { langkah: row.langkah, judulLangkah: judulLangkah(p, row.langkah) }),
  ...(row.tujuan === null ? {} : { tujuan: row.tujuan }),
});
