import { z } from 'zod';
import type { BarisDivergensiDto, DivergensiDto } from '../dasbor.dto.js';
import { berikutnya, halamanDari, SATKER, satkerDto, type BarisSatker } from './halaman.js';
import { judulLangkah, KASUS_PERIODE, nilaiSaringan, tanpaPutaran, type Pandangan } from '../pandangan.js';
import type { SaringanDivergensiDto } from '../saringan.dto.js';

interface Lapisan { lapisan: string; pengungkit: string; nilai: string | null; selisih: string | null }
interface Row extends BarisSatker { kasus: string; tujuan: string; path: string; selisih: string | null; lompatan: string | null; urutan: string; lapisan: Lapisan[] }

const number = z.string().regex(/^-?\d{1,4}(\.\d{1,2})?$/);
/** Larger than any difference of two scores. */
const TERBESAR = '9999';

type Urut = NonNullable<SaringanDivergensiDto['urut']>;

// One by one by the natural key: of a join of all the planner expects one row, and compares every unit with every other one.
const LOMPATAN = (usulan: string): string => ` left join lateral (select ${usulan}.mandiri - d.pengungkit as lompatan from kasus d
    where d.tenant_id = $1 and d.machine = 'lke' and d.kunci = $11 and d.path = ${usulan}.path and d.satker_id = ${usulan}.satker_id and d.keadaan = 'selesai' offset 0) d on true`;

/**
 * The layers of each proposal that are finished in its round, each against the one below (totals, or pengungkit where one has none, as
 * `differenceOf`); and the unit's own score against the one of the year before. Unfinished layers are nobody's here, so all finished
 * ones may be compared.
 */
const DIVERGENSI = (urut: Urut): string => `
with k_semua as materialized (select k.id, k.machine, k.path, k.satker_id, k.tujuan, k.putaran, k.induk_id, k.keadaan, k.langkah, k.pengungkit, k.nilai from kasus k where ${KASUS_PERIODE}),
lapisan as (
  select u.id as usulan, u.path, u.satker_id, u.tujuan, l.langkah, l.pengungkit, l.nilai, array_position($10::text[], l.langkah) as urut,
    lag(l.pengungkit) over w as pengungkit_bawah, lag(l.nilai) over w as nilai_bawah
  from k_semua u join k_semua l on l.machine = 'lke' and l.induk_id = u.id and l.putaran = u.putaran and l.keadaan = 'selesai' where u.machine = 'usulan'
  window w as (partition by u.id order by array_position($10::text[], l.langkah))
), selisih as (
  select *, case when nilai is not null and nilai_bawah is not null then nilai - nilai_bawah else pengungkit - pengungkit_bawah end as selisih from lapisan
), usulan as (
  select s.usulan, s.path, s.satker_id, s.tujuan, max(abs(s.selisih)) as selisih, max(s.pengungkit) filter (where s.langkah = 'mandiri') as mandiri,
    json_agg(json_build_object('lapisan', s.langkah, 'pengungkit', s.pengungkit::text, 'nilai', s.nilai::text, 'selisih', s.selisih::text) order by s.urut) as lapisan
  from selisih s group by s.usulan, s.path, s.satker_id, s.tujuan
), dihitung as (
  select u.*, ${urut === '-lompatan' ? 'd.lompatan' : 'u.selisih'} as urutan from usulan u${urut === '-lompatan' ? LOMPATAN('u') : ''}
), halaman as (
  select * from dihitung where urutan is not null and (urutan < $12::numeric or (urutan = $12::numeric and (path, usulan) > ($13, $14::uuid))) order by urutan desc, path, usulan limit $15
)
select h.usulan as kasus, h.tujuan, h.path, h.selisih::text, d.lompatan::text, h.urutan::text, h.lapisan, ${SATKER}
from halaman h${LOMPATAN('h')} cross join lateral (select * from satker where tenant_id = $1 and id = h.satker_id offset 0) s
order by h.urutan desc, h.path, h.usulan`;

/**
 * Where the layers of a proposal differ most, or the unit's own score rose most.
 * @throws BadInput for a cursor that is none of ours
 */
export async function divergensi(p: Pandangan, saringan: SaringanDivergensiDto, order: readonly string[]): Promise<Pick<DivergensiDto, 'isi' | 'berikutnya'>> {
  const halaman = halamanDari(saringan, TERBESAR, number);
  const { urut = '-selisih' } = saringan;
  const sebelumnya = `${String(Number(p.periode) - 1).padStart(4, '0')}/mandiri`;
  await tanpaPutaran(p);
  const rows = await p.tx.run<Row>({
    name: `dasbor-divergensi${urut}`, text: DIVERGENSI(urut), values: [...nilaiSaringan(p, ['usulan', 'lke']), order, sebelumnya, ...halaman.setelah, halaman.jumlah],
  });
  return { isi: rows.map((row) => barisDto(p, row)), ...berikutnya(rows, halaman, (row) => [row.urutan, row.path, row.kasus]) };
}

const signed = (difference: string): string => (difference.startsWith('-') || Number(difference) === 0 ? difference : `+${difference}`);

const barisDto = (p: Pandangan, row: Row): BarisDivergensiDto => ({
  kasus: row.kasus, satker: satkerDto(row), tujuan: row.tujuan, ...(row.selisih === null ? {} : { selisih: row.selisih }), ...(row.lompatan === null ? {} : { lompatan: signed(row.lompatan) }),
  lapisan: row.lapisan.map(({ lapisan, pengungkit, nilai, selisih }) => ({
    lapisan, judul: judulLangkah(p, lapisan), pengungkit, ...(nilai === null ? {} : { total: nilai }), ...(selisih === null ? {} : { selisih: signed(selisih) }),
  })),
});
