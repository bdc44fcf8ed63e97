import { ORANG } from '../example-world.js';
import { examples } from '../examples.js';
import { examplesOf, type Change, type Examples, type Scene } from '../kernel/proof/example.js';
import { score, toText } from '../lke/score.js';
import { answersOf, best } from '../lke/sample-answers.js';
import { dueDates } from '../pembangunan/due-dates.js';
import { lawById } from '../regulasi/catalog.js';
import type { Answerable } from '../regulasi/instrument.js';
import type { Law } from '../regulasi/law.js';
import type { Jenjang } from '../regulasi/pack.schema.js';
import { isWritten } from '../satker/kerangka-rencana.js';
import { PAKET, type Paket } from './paket.js';

type Bagian = Readonly<Record<string, unknown>>;
type AnyScene = Scene<Bagian, Bagian, Law>;
type AnyChange = Change<Bagian, Bagian, Law>;
/** What a machine's scene says otherwise under a law. */
interface Sesuai { readonly context?: Bagian; readonly facts?: Bagian; readonly before?: Readonly<Record<string, AnyChange>>; readonly related?: NonNullable<AnyScene['related']> }

const SIDIK = 'a'.repeat(64);
const daerah = ({ pack }: Law): boolean => pack.rute.upt === undefined;
const jenjang = (law: Law): Jenjang => (daerah(law) ? 'perangkatDaerah' : 'upt');
const milik = (scene: AnyScene, part: 'context' | 'facts', key: string) => scene[part][key] as Bagian;

const terbaik = ({ answer }: Answerable): string => (answer.kind === 'choice' ? [...answer.options.keys()][0] ?? '' : answer.kind === 'index' ? answer.max.toFixed(2) : '1');
const hasilTerbaik = ({ instrument }: Law) => Object.fromEntries([...instrument.hasilItems].map(([kode, item]) => [kode, terbaik(item)]));
/** The score of a worksheet in which everything is answered best, by the worksheet of the law. */
const nilaiTerbaik = (law: Law) => toText(score(law.instrument, { answers: answersOf(law.instrument, best), hasil: hasilTerbaik(law) }), law.pack.ambang);
const pertanyaan = ({ instrument }: Law, place = 0): string => [...instrument.questions.keys()][place] ?? '';

function satker(scene: AnyScene, law: Law): Sesuai {
  const { pencanangan, penetapan, pembangunan } = law.pack;
  const [of, saksi] = [jenjang(law), pencanangan.saksi.filter(({ wajib }) => wajib).map(({ id, judul }) => ({ unsur: id, sebutan: judul }))];
  const penyelenggara = pencanangan.penyelenggara[of];
  const penandatangan = pencanangan.penandatangan.map((peran) => ({ peran, sebutan: law.pack.istilah.pimpinan }));
  const kriteria = Object.fromEntries(penetapan.kriteria.map(({ id }) => [id, { terpenuhi: true, alasan: 'Telaah' }]));
  const kegiatan = law.instrument.areas.map(({ aspects }) => ({ indikator: aspects.pemenuhan[0]?.code, rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' }));
  const uraian = Object.fromEntries(pembangunan.rencanaAksi.filter(({ id }) => isWritten(id)).map(({ id, judul }) => [id, judul]));
  const bersama = daerah(law) ? { context: { jenjang: of } } : {};
  return {
    context: {
      jenjang: of, pencanangan: { ...milik(scene, 'context', 'pencanangan'), penyelenggara, penandatangan, saksi }, penetapan: { ...milik(scene, 'context', 'penetapan'), kriteria },
      rencanaAksi: { tanggal: '2025-07-15', uraian, kegiatan }, ...(penetapan.pengusul === null ? {} : { usulanPenetapan: { nomor: 'POKJA-4', tanggal: '2025-06-16', kriteria } }),
    },
    facts: { unit: { ...milik(scene, 'facts', 'unit'), jenjang: of } },
    before: {
      'satker.canangkan': { data: { penyelenggara, penandatangan, saksi } }, 'satker.usulkanPenetapan': { data: { kriteria } }, 'satker.tetapkan': { data: { kriteria } },
      'satker.canangkanBersama': { ...scene.before?.['satker.canangkanBersama'], ...bersama, data: { penandatangan, saksi } }, 'satker.susunRencanaAksi': { data: { uraian, kegiatan } },
    },
    ...(daerah(law) && scene.related ? { related: setara(scene.related) } : {}),
  };
}

/** The participants of a joint declaration of perangkat daerah: beside whoever holds it, not below. */
const setara = (related: NonNullable<AnyScene['related']>): NonNullable<AnyScene['related']> => Object.fromEntries(Object.entries(related).map(([id, subject]) => [id, {
  ...subject, facts: { ...(subject.facts as Bagian), kedudukan: 'setara' },
  stored: subject.stored && { ...subject.stored, context: { ...subject.stored.context, jenjang: 'perangkatDaerah' } },
}]));

function usulan(scene: AnyScene, law: Law): Sesuai {
  const rute = law.pack.rute[jenjang(law)] ?? [];
  const [soal, nilai] = [pertanyaan(law), nilaiTerbaik(law)];
  const lembar = { ...(milik(scene, 'facts', 'lke')['kanwil'] as Bagian), nilai };
  const lke = Object.fromEntries(law.pack.lapisan.map((lapisan) => [lapisan, { ...lembar, ...(law.pack.tahapTpi.includes(lapisan) ? { kurang: [soal] } : {}) }]));
  const butir = { pertanyaan: soal, kekurangan: 'Belum menyeluruh', upaya: 'Melengkapi', tenggat: '2027-04-10' };
  return {
    context: {
      jenjang: jenjang(law), rute, hasil: rute.map((tingkat) => ({ tingkat, putaran: 1, hasil: 'layak', tanggal: '2027-02-10', nomorSurat: 'W1-45' })),
      percepatan: { putaran: 1, tanggal: '2027-03-20', daftar: [{ ...butir, dipenuhi: { tanggal: '2027-04-02', uraian: 'Ditetapkan', bukti: [] } }] },
    },
    facts: { unit: { ...milik(scene, 'facts', 'unit'), jenjang: jenjang(law) }, lke },
    before: {
      'usulan.mintaPercepatan': { data: { daftar: [butir] } }, 'usulan.catatPercepatan': { data: { pertanyaan: soal } }, 'usulan.kembalikan': { data: { butir: [{ pertanyaan: soal, catatan: 'Belum ditandatangani' }] } },
    },
  };
}

function lke(scene: AnyScene, law: Law): Sesuai {
  const jawaban = Object.fromEntries(Object.entries(answersOf(law.instrument, best)).map(([kode, nilai]) => [kode, { nilai, bukti: [{ judul: 'Bukti', sidik: SIDIK }], oleh: ORANG.tpiLain, lapisan: 'tpi' }]));
  const [soal] = [pertanyaan(law)];
  const isi = {
    'lke.isi': { data: { jawaban: { [soal]: { nilai: answersOf(law.instrument, best)[soal] } } } },
    'lke.tanggapi': { context: { putaranUlasan: 1, pengembalian: { putaran: 1, butir: [soal], belum: [soal] } }, data: { tanggapan: { [soal]: 'Telah diperbarui' } } },
    'lke.kembalikanButir': { ...scene.before?.['lke.kembalikanButir'], data: { butir: [{ pertanyaan: soal, catatan: 'Belum ditandatangani' }] } },
  };
  const context = { jawaban, instrumen: law.instrument.code };
  if (!daerah(law)) return { context, before: isi };
  const keadaan = { ...milik(scene, 'facts', 'usulan'), keadaan: 'evaluasiTpi', tahapTpi: 'tpi' };
  return {
    context: { ...context, lapisan: 'tpi', komponen: 'penuh', hasil: hasilTerbaik(law) }, facts: { unit: { ...milik(scene, 'facts', 'unit'), jenjang: 'perangkatDaerah' }, usulan: keadaan },
    before: { ...isi, 'lke.mulai': { data: { lapisan: 'tpi' } } },
  };
}

/** The proposals of a letter are of units that have been building for long, so that its own date may be an old one. */
const lamaMembangun = (related: AnyScene['related'] = {}): NonNullable<AnyScene['related']> => Object.fromEntries(Object.entries(related).map(([id, subject]) => {
  const facts = subject.facts as Bagian;
  return [id, { ...subject, facts: { ...facts, satker: { ...(facts['satker'] as Bagian), ditetapkan: '2023-01-02' } } }];
}));

function surat(scene: AnyScene, { pack }: Law): Sesuai {
  const related = lamaMembangun(scene.related);
  if (pack.panel !== null) return { related };
  return {
    related, context: { panel: undefined, dasar: { bentuk: 'lhe', nomor: 'ITJ-77', tanggal: '2027-04-20' } }, facts: { panel: null },
    before: { 'surat.susunKonsep': { data: { panel: undefined } } },
  };
}

function periode(_: AnyScene, { pack }: Law): Sesuai {
  const people = Object.values(ORANG);
  const susunan = (pack.tim[0]?.unsur ?? []).filter(({ minimal }) => minimal > 0).map(({ id, judul }, i) => ({ orang: people[i], unsur: id, jabatan: judul }));
  return { before: { 'periode.bentukTim': { data: { susunan } } } };
}

function pembangunan(_: AnyScene, { pack }: Law): Sesuai {
  const { pemutakhiranBulan, pembinaan } = pack.pembangunan;
  const done = ['2026-03-30', '2026-06-30', '2026-09-21'];
  const pemutakhiran = pemutakhiranBulan === null ? [] : dueDates('2026', pemutakhiranBulan).map((jatuhTempo, i) => ({ jatuhTempo, ...(done[i] === undefined ? {} : { tanggal: done[i], uraian: 'Enam area', bukti: [] }) }));
  return { context: { pemutakhiran }, before: { 'pembangunan.catatPembinaan': { data: { jenis: pembinaan[0]?.id ?? 'asistensi' } } } };
}

const predikat = (_: AnyScene, { pack }: Law): Sesuai =>
  (pack.predikat.keputusanDaerah ? {} : { context: { keputusanDaerah: undefined } });

const PENYESUAIAN: Readonly<Record<string, (scene: AnyScene, law: Law) => Sesuai>> = { satker, usulan, lke, surat, periode, pembangunan, predikat };

/** The scene of a machine in which everything that a pack asks for holds: its own scene, under that law. */
export function adeganDari(machine: string, paket: Paket): Examples {
  const table = examples.find(({ scene }) => scene.machine === machine);
  if (!table) throw new Error(`mesin "${machine}" tidak mempunyai adegan`);
  const scene = table.scene as unknown as AnyScene;
  const law = lawById(PAKET[paket].id);
  const { context, facts, before, related = scene.related } = PENYESUAIAN[machine]?.(scene, law) ?? {};
  return examplesOf({ ...scene, law, context: { ...scene.context, ...context }, facts: { ...scene.facts, ...facts }, before: { ...berlaku(scene), ...before }, ...(related ? { related } : {}) }, []);
}

/** What single commands of a scene find otherwise, but for the laws that the worked examples put there. */
const berlaku = ({ before = {} }: AnyScene): NonNullable<AnyScene['before']> =>
  Object.fromEntries(Object.entries(before).filter(([, change]) => change.law === undefined));
