import { answersOf } from '../../../machines/lke/lke.rules.js';
import type { Jawaban, Nilai } from '../../../machines/lke/lke.types.js';
import { score, toText, type ScoreText } from '../../../machines/lke/score.js';
import type { LawCatalog } from '../../regulasi/law-catalog.js';
import type { AreaDto, LapisanSatkerDto } from '../dasbor.dto.js';
import { berikutnya, halamanDari, SATKER, satkerDto, type BarisSatker } from './halaman.js';
import { judulLangkah, KASUS_PERIODE, KASUS_SEMUA, nilaiSaringan, SESUDAH_SARINGAN, type Pandangan } from '../pandangan.js';
import type { SaringanHalamanDto } from '../saringan.dto.js';

interface Usulan extends BarisSatker { id: string; tujuan: string; putaran: number; path: string }
interface Lembar { id: string; usulan: string; lapisan: string; keadaan: string; putaran: number; paket: string; area: ScoreText['areas'] | null; terjawab: string[]; jawaban: Record<string, Nilai> | null }

const USULAN = `with halaman as materialized (
    select k.id, k.path, k.satker_id, k.tujuan, k.putaran from kasus k where ${KASUS_PERIODE} and (k.path, k.id) > ($10, $11::uuid) order by k.path, k.id limit $12)
  select h.id, h.tujuan, h.putaran, h.path, ${SATKER} from halaman h cross join lateral (select * from satker where tenant_id = $1 and id = h.satker_id offset 0) s order by h.path, h.id`;
/** One proposal after another: of a list the planner expects few, and would rather read all worksheets. As far as the post sees them. */
const LEMBAR = `select k.id, k.induk_id as usulan, k.langkah as lapisan, k.keadaan, k.putaran, k.pack_id as paket, k.context -> 'nilai' -> 'areas' as area
  from unnest($${SESUDAH_SARINGAN}::uuid[]) dicari(id) cross join lateral (select * from kasus where tenant_id = $1 and induk_id = dicari.id offset 0) k where ${KASUS_SEMUA}`;
const JAWABAN = `select b.case_id as id, array_agg(b.kunci) as terjawab, json_object_agg(b.kunci, b.isi -> 'nilai') filter (where b.case_id = any($3::uuid[])) as jawaban
  from kasus_butir b where b.tenant_id = $1 and b.case_id = any($2::uuid[]) and b.koleksi = 'jawaban' group by b.case_id`;
const SELESAI = 'selesai';

/**
 * Units by areas: what the highest layer of the round earns that the post sees.
 * @throws BadInput for a cursor that is none of ours
 */
export async function area(p: Pandangan, saringan: SaringanHalamanDto, laws: LawCatalog): Promise<Pick<AreaDto, 'isi' | 'berikutnya'>> {
  const halaman = halamanDari(saringan, '');
  const usulan = await p.tx.run<Usulan>({ name: 'dasbor-area', text: USULAN, values: [...nilaiSaringan(p, ['usulan']), halaman.setelah[1], halaman.setelah[2], halaman.jumlah] });
  const lembar = await tertinggi(p, usulan, laws);
  return {
    isi: usulan.map((row) => {
      const sheet = lembar.get(row.id);
      return { kasus: row.id, satker: satkerDto(row), tujuan: row.tujuan, ...(sheet ? { lke: lapisanDto(p, sheet, laws) } : {}) };
    }),
    ...berikutnya(usulan, halaman, (row) => ['', row.path, row.id]),
  };
}

/** Of each proposal the highest worksheet of its round, with its answers. */
async function tertinggi(p: Pandangan, usulan: readonly Usulan[], laws: LawCatalog): Promise<Map<string, Lembar>> {
  const putaran = new Map(usulan.map((row) => [row.id, row.putaran]));
  const seen = await p.tx.run<Omit<Lembar, 'terjawab' | 'jawaban'>>({ name: 'dasbor-area-lembar', text: LEMBAR, values: [...nilaiSaringan({ ...p, saringan: {} }, ['lke']), [...putaran.keys()]] });
  const rank = (one: { lapisan: string; paket: string }): number => laws.byPack(one.paket).law.pack.lapisan.indexOf(one.lapisan);
  const found = new Map(seen.filter((one) => one.putaran === putaran.get(one.usulan)).sort((a, b) => rank(a) - rank(b)).map((one) => [one.usulan, one]));
  const [semua, belum] = [[...found.values()], [...found.values()].filter(({ keadaan }) => keadaan !== SELESAI)].map((sheets) => sheets.map(({ id }) => id));
  const answers = await p.tx.run<Pick<Lembar, 'id' | 'terjawab' | 'jawaban'>>({ name: 'dasbor-area-jawaban', text: JAWABAN, values: [p.actor.tenant, semua, belum] });
  const byId = new Map(answers.map((row) => [row.id, row]));
  return new Map([...found].map(([id, one]) => [id, { ...one, terjawab: byId.get(one.id)?.terjawab ?? [], jawaban: byId.get(one.id)?.jawaban ?? null }]));
}

function lapisanDto(p: Pandangan, { id, lapisan, keadaan, paket, area: finished, terjawab, jawaban }: Lembar, laws: LawCatalog): LapisanSatkerDto {
  const { instrument, pack } = laws.byPack(paket).law;
  const selesai = keadaan === SELESAI && finished !== null;
  const persen = selesai ? finished : toText(score(instrument, answersOf({ jawaban: asAnswers(jawaban ?? {}), hasil: {}, komponen: 'pengungkit' })), pack.ambang).areas;
  const questions = [...instrument.questions.values()];
  const answered = new Set(terjawab);
  return {
    kasus: id, lapisan, judul: judulLangkah(p, lapisan), selesai,
    area: instrument.areas.map(({ code }) => {
      const own = questions.filter((question) => question.area === code);
      return { kode: code, persen: persen[code]?.percent ?? '0.00', terjawab: own.filter((question) => answered.has(question.code)).length, pertanyaan: own.length };
    }),
  };
}

/** Of an answer only what is scored was read. */
const asAnswers = (nilai: Readonly<Record<string, Nilai>>): Record<string, Jawaban> =>
  Object.fromEntries(Object.entries(nilai).map(([kode, value]) => [kode, { nilai: value, bukti: [], oleh: '', lapisan: '' }]));
