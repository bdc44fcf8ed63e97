import { batasPeriode } from '../../../machines/regulasi/law.js';
import { tenantWide, asSeen } from '../../workflow/load.js';
import { hitung, menurutMesin, type Hitungan } from './corong.js';
import type { KemajuanDto, TahapKemajuanDto } from '../dasbor.dto.js';
import { hariAntara, judulKeadaan, judulLangkah, KASUS_PERIODE, nilaiSaringan, rincian, type Pandangan } from '../pandangan.js';

const USULAN = 'usulan';
/** On the way to the letter, and where the way ended before it; every other state lies behind the letter. */
const MENUJU_SURAT: ReadonlySet<string> = new Set(['penilaianMandiri', 'perbaikan', 'penilaianPendahuluan', 'menungguDaftarTpi', 'evaluasiTpi', 'percepatan', 'menungguPanel', 'menungguSurat']);
const BERHENTI: ReadonlySet<string> = new Set(['tidakMasukDaftar', 'tidakDiusulkan', 'gugur']);
const SEPEKAN = 7;

// The letter is one of the whole instansi: its date is everybody's, whatever they see.
const BATAS = `select context -> 'batas' ->> 'tanggal' as tanggal from kasus where tenant_id = $1 and machine = 'surat' and kunci = $2`;
// In one pass over the index: unit by unit the planner would look through all proposals of the year for each.
const BELUM = `select count(*)::integer as satker from (select k.satker_id from kasus k where ${KASUS_PERIODE} group by k.satker_id
  having bool_or(k.machine = 'satker' and k.keadaan = 'membangun') and not bool_or(k.machine = 'usulan')) p`;
const BERGERAK = `select count(*)::integer as usulan from kasus k where ${KASUS_PERIODE} and k.sejak > $10::timestamptz - interval '${SEPEKAN} days'`;

/** How the units of a period stand on the way to the day on which the package must be sent. */
export async function kemajuan(p: Pandangan): Promise<Omit<KemajuanDto, 'pada' | 'periode'>> {
  const { tx, actor, periode, hariIni } = p;
  const [, [surat], , rows, [belum], [bergerak]] = await Promise.all([
    tx.as(tenantWide(actor)), tx.run<{ tanggal: string | null }>({ name: 'dasbor-batas', text: BATAS, values: [actor.tenant, periode] }), tx.as(asSeen(actor)),
    hitung(p, [USULAN]),
    tx.run<{ satker: number }>({ name: 'dasbor-belum', text: BELUM, values: nilaiSaringan(p, ['satker', USULAN]) }),
    tx.run<{ usulan: number }>({ name: 'dasbor-bergerak', text: BERGERAK, values: [...nilaiSaringan(p, [USULAN]), p.kini] }),
  ]);
  const batas = surat?.tanggal ?? batasPeriode(periode, p.law);
  const hariTersisa = hariAntara(hariIni, batas);
  const isi = [belumMulai(belum?.satker ?? 0), ...rows.sort(menurutMesin(p)).map((row) => tahap(p, row))];
  const belumDiusulkan = isi.filter(({ kelompok }) => kelompok === 'belumMulai' || kelompok === 'menujuSurat').reduce((sum, { satker }) => sum + satker, 0);
  return { batas, digeser: typeof surat?.tanggal === 'string', hariTersisa, belumDiusulkan, perPekan: laju(belumDiusulkan, hariTersisa), bergerakSepekan: bergerak?.usulan ?? 0, isi };
}

/** Units a week, with one decimal, rounded up; on the last day all that are left. */
const laju = (satker: number, hariTersisa: number): number | null => (hariTersisa < 0 ? null : Math.ceil((satker / Math.max(hariTersisa / SEPEKAN, 1)) * 10) / 10);

const belumMulai = (satker: number): TahapKemajuanDto => ({ tahap: 'belumMengusulkan', judul: 'Membangun dan belum membuka usulan', kelompok: 'belumMulai', satker });

function tahap(p: Pandangan, { mesin, keadaan, langkah, satker }: Hitungan): TahapKemajuanDto {
  return {
    tahap: keadaan, judul: judulKeadaan(p, mesin, keadaan), ...(langkah === null ? {} : { langkah, judulLangkah: judulLangkah(p, langkah) }), kelompok: kelompokDari(keadaan),
    satker, rincian: rincian(p, { mesin, keadaan, langkah }),
  };
}

/** Where a state of a proposal stands to the letter. */
export const kelompokDari = (keadaan: string): TahapKemajuanDto['kelompok'] => (MENUJU_SURAT.has(keadaan) ? 'menujuSurat' : BERHENTI.has(keadaan) ? 'berhenti' : 'diusulkan');
