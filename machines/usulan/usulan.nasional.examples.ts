import type { Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { LKE, lkeSelesai, PRA_EVALUASI, TANPA_TAHAP, TERBAIK, TPN, usulanScene } from './usulan.scene.js';
import type { Kinerja } from './usulan.nasional.types.js';
import type { UsulanContext, UsulanFacts } from './usulan.types.js';

export type UsulanExample = Example<UsulanContext, UsulanFacts, Law>;

/** No document is of a day that has not come. */
export const notInFuture = (command: string): UsulanExample[] => [
  { command, rule: 'usulan.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2027-12-31' } },
  { command, rule: 'usulan.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2028-01-01' } },
];

const afterLetter = (command: string, context: Partial<UsulanContext> = {}): UsulanExample[] => [
  { command, rule: 'usulan.sesudah-surat', fact: 'a notice of the day of the letter is accepted', holds: true, context, data: { tanggal: '2027-05-20' } },
  { command, rule: 'usulan.sesudah-surat', fact: 'a notice older than the letter is refused', holds: false, context, data: { tanggal: '2027-05-19' } },
];
/** Before any stage of TPN was told, so that only the letter is looked at. */
const NONE = { tpn: {} };
const inTurn = (command: string, before: string, dayBefore: string): UsulanExample[] => [
  { command, rule: 'usulan.tahap-tpn-berurutan', fact: 'a notice of the day of the stage before is accepted', holds: true, data: { tanggal: before } },
  { command, rule: 'usulan.tahap-tpn-berurutan', fact: 'a notice older than the stage before is refused', holds: false, data: { tanggal: dayBefore } },
];

const scored = (lapisan: string, nilai: Partial<typeof TERBAIK>) => ({ lke: { ...LKE, [lapisan]: lkeSelesai({ nilai: { ...TERBAIK, ...nilai } }) } });
const withoutTpn = { ...LKE, tpm: undefined, tpn: undefined };
/** The score that counts, at the first of the stages of TPN and at the last. */
const effective = (command: string): UsulanExample[] => [
  { command, rule: 'usulan.nilai-efektif', fact: 'a total of 74,99 by the TPN is refused, whatever the TPI gave (N-15)', holds: false, facts: scored('tpn', { total: '74.99' }) },
  { command, rule: 'usulan.nilai-efektif', fact: 'the TPN found what the TPI had not: its score counts (N-15)', holds: true, facts: scored('tpi', { total: '74.99' }) },
  { command, rule: 'usulan.nilai-efektif', fact: 'without a score at all nothing goes on', holds: false, facts: { lke: { tpn: lkeSelesai({ keadaan: 'diisi', nilai: null }) } } },
];

const praEvaluasi: UsulanExample[] = [
  ...afterLetter('usulan.catatPraEvaluasi'), ...notInFuture('usulan.catatPraEvaluasi'), ...effective('usulan.catatPraEvaluasi').slice(0, 2),
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.nilai-efektif', fact: 'before the TPN scored, that of the TPI is held against the thresholds (N-14)', holds: false, facts: { lke: { ...withoutTpn, tpi: lkeSelesai({ nilai: { ...TERBAIK, pengungkit: '39.99' } }) } } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.pertimbangan-teknis', fact: 'a condition of the instansi that fails ends it, unless TPN says why not', holds: false, data: { syaratInstansi: false } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.pertimbangan-teknis', fact: 'a condition of the unit that fails ends it, unless TPN says why not', holds: false, data: { syaratUnit: false } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.pertimbangan-teknis', fact: 'with its technical consideration TPN goes on', holds: true, data: { syaratUnit: false, pertimbanganTeknis: 'Unit layanan Stranas PK' } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.jumlah-sejenis', fact: 'a unit without direct service needs the number that TPN and TPI agreed on', holds: false, data: { layananLangsung: false } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.jumlah-sejenis', fact: 'with that number a unit without direct service goes on', holds: true, data: { layananLangsung: false, jumlahSejenis: 2 } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.alasan-penolakan', fact: 'a rejection without its reason is refused', holds: false, data: { hasil: 'ditolak', syaratInstansi: false } },
  { command: 'usulan.catatPraEvaluasi', rule: 'usulan.alasan-penolakan', fact: 'a rejection with its reason is recorded, on any score', holds: true, data: { hasil: 'ditolak', syaratInstansi: false, alasan: 'Opini WDP' }, facts: scored('tpn', { total: '10.00' }) },
];

const desk: UsulanExample[] = [
  ...afterLetter('usulan.catatDesk', NONE), ...notInFuture('usulan.catatDesk'), ...inTurn('usulan.catatDesk', '2027-07-05', '2027-07-04'),
  { command: 'usulan.catatDesk', rule: 'usulan.alasan-penolakan', fact: 'a unit that does not go on is told why', holds: false, data: { hasil: 'tidakLanjut' } },
];

const responden = (...jumlah: number[]) => ({ layanan: jumlah.map((n, i) => ({ jenis: `Layanan ${i + 1}`, responden: n })) });
const survei: UsulanExample[] = [
  ...afterLetter('usulan.catatSurvei'), ...notInFuture('usulan.catatSurvei'),
  { command: 'usulan.catatSurvei', rule: 'usulan.survei-responden', fact: '30 respondents are enough (N-16)', holds: true, data: responden(20, 10) },
  { command: 'usulan.catatSurvei', rule: 'usulan.survei-responden', fact: '29 respondents of 240 are too few (N-16)', holds: false, data: responden(20, 9) },
  { command: 'usulan.catatSurvei', rule: 'usulan.survei-responden', fact: 'where only 12 finished a service, all 12 are asked', holds: true, data: { populasi: 12, ...responden(12) } },
  { command: 'usulan.catatSurvei', rule: 'usulan.survei-responden', fact: 'where only 12 finished a service, 11 are too few', holds: false, data: { populasi: 12, ...responden(11) } },
  { command: 'usulan.catatSurvei', rule: 'usulan.survei-responden', fact: 'more respondents than people who finished a service are refused', holds: false, data: { populasi: 35, ...responden(36) } },
  { command: 'usulan.catatSurvei', rule: 'usulan.survei-komposisi', fact: 'a kind of service without respondents is refused', holds: false, data: responden(40, 0) },
];

const kinerja: UsulanExample[] = [...afterLetter('usulan.catatKinerja'), ...notInFuture('usulan.catatKinerja')];
const lapangan: UsulanExample[] = [
  ...afterLetter('usulan.catatLapangan', { tpn: TANPA_TAHAP }), ...notInFuture('usulan.catatLapangan'), ...inTurn('usulan.catatLapangan', '2027-08-20', '2027-08-19'),
  { command: 'usulan.catatLapangan', rule: 'usulan.survei-tercatat', fact: 'the field is not done before the survey', holds: false, context: { tpn: { ...PRA_EVALUASI, kinerja: TPN.kinerja } } },
  { command: 'usulan.catatLapangan', rule: 'usulan.kinerja-tercatat', fact: 'the field is not done before the performance was looked at', holds: false, context: { tpn: { ...PRA_EVALUASI, survei: TPN.survei } } },
];

const klirens: UsulanExample[] = [
  ...afterLetter('usulan.catatKlirens', NONE), ...notInFuture('usulan.catatKlirens'), ...inTurn('usulan.catatKlirens', '2027-10-04', '2027-10-03'),
  { command: 'usulan.catatKlirens', rule: 'usulan.klirens-catatan', fact: 'a note without its text is refused', holds: false, data: { hasil: 'catatan' } },
  { command: 'usulan.catatKlirens', rule: 'usulan.klirens-catatan', fact: 'a note is recorded with its text', holds: true, data: { hasil: 'catatan', catatan: 'Satu pengaduan masih berjalan' } },
];

type Indikator = Kinerja['indikator'][number];
const indikator = (change: Partial<Indikator>) => ({ tpn: { ...TPN, kinerja: { indikator: [{ nama: 'Kepuasan', arah: 'makinTinggi' as const, target: '85', capaian: '87.5', ...change }], tanggal: '2027-09-24', sidik: 'a'.repeat(64) } } });
const PANEL = 'usulan.catatPanelTpn';
const panel: UsulanExample[] = [
  ...afterLetter(PANEL, { tpn: TANPA_TAHAP }), ...notInFuture(PANEL), ...inTurn(PANEL, '2027-10-04', '2027-10-03'), ...effective(PANEL).slice(0, 2),
  { command: PANEL, rule: 'usulan.nilai-efektif', fact: 'an unfavourable result needs no score', holds: true, facts: scored('tpn', { total: '60.00' }), data: { hasil: 'tidakMemenuhi', alasan: 'Nilai kurang' } },
  { command: PANEL, rule: 'usulan.klirens-lengkap', fact: 'a body that was not asked holds the panel back (N-18)', holds: false, context: { tpn: { ...TPN, klirens: TPN.klirens.slice(1) } } },
  { command: PANEL, rule: 'usulan.klirens-lengkap', fact: 'what a body noted is told to the panel, which decides (N-18)', holds: false, warns: true, context: { tpn: { ...TPN, klirens: TPN.klirens.map((k) => ({ ...k, hasil: 'catatan' as const, catatan: 'Satu pengaduan' })) } } },
  { command: PANEL, rule: 'usulan.alasan-penolakan', fact: 'an unfavourable result without its reason is refused', holds: false, data: { hasil: 'tidakMemenuhi' } },
  { command: PANEL, rule: 'usulan.kinerja-tercapai', fact: 'an indicator on its target is enough (N-17)', holds: true, context: indikator({ capaian: '85' }) },
  { command: PANEL, rule: 'usulan.kinerja-tercapai', fact: 'an indicator below its target is refused (N-17)', holds: false, context: indikator({ capaian: '84.99' }) },
  { command: PANEL, rule: 'usulan.kinerja-tercapai', fact: 'an indicator below the national target is refused, though its own is met (N-17)', holds: false, context: indikator({ targetNasional: '90' }) },
  { command: PANEL, rule: 'usulan.kinerja-tercapai', fact: 'of what should be small, less is better', holds: true, context: indikator({ nama: 'Waktu tunggu', arah: 'makinRendah', target: '30', capaian: '25' }) },
  { command: PANEL, rule: 'usulan.lke-tpn', fact: 'where the TPN left no worksheet, it is told that the score of the TPI counts (C48)', holds: false, warns: true, facts: { lke: withoutTpn } },
];

const penetapan: UsulanExample[] = [
  { command: 'usulan.catatPenetapan', rule: 'usulan.penetapan-sesudah-tpn', fact: 'an SK of the day of the recommendation is accepted', holds: true, data: { tanggal: '2027-11-20' } },
  { command: 'usulan.catatPenetapan', rule: 'usulan.penetapan-sesudah-tpn', fact: 'an SK older than the recommendation is refused', holds: false, data: { tanggal: '2027-11-19' } },
  { command: 'usulan.catatPenetapan', rule: 'usulan.penetapan-sesudah-tpn', fact: 'an SK without a favourable result of the TPN is refused', holds: false, context: NONE },
  ...notInFuture('usulan.catatPenetapan'),
];

/** What TPN tells, in the order of its stages (N90 Lampiran II Bab III). */
export const nationalExamples: UsulanExample[] = [...praEvaluasi, ...desk, ...survei, ...kinerja, ...lapangan, ...klirens, ...panel, ...penetapan];

const LHE = 'usulan.terbitkanLheMandiri';
const BELUM = { simpulan: 'belumMemenuhi' };
/** WBK that the instansi judges itself (IMP BAB III.A.1.d). */
export const mandiriExamples: UsulanExample[] = [
  { command: LHE, rule: 'usulan.tpm-dibentuk', fact: 'a team that is approved but not formed judges nobody (I-18)', holds: false, facts: { tpm: { keadaan: 'disetujui', persetujuan: { nomor: 'B/40', berlakuDari: '2027-01-01', berlakuSampai: '2027-12-31' } } } },
  { command: LHE, rule: 'usulan.lke-tpm-selesai', fact: 'a report without the worksheet of the TPM is refused (I-19)', holds: false, facts: { lke: { ...LKE, tpm: lkeSelesai({ keadaan: 'diisi' }) } } },
  { command: LHE, rule: 'usulan.sesudah-surat', fact: 'a report older than the letter is refused', holds: false, data: { tanggal: '2027-05-19', desk: '2027-05-18', lapangan: undefined } },
  { command: LHE, rule: 'usulan.cara-evaluasi-mandiri', fact: 'neither desk nor field is no evaluation', holds: false, data: { desk: undefined, lapangan: undefined } },
  { command: LHE, rule: 'usulan.cara-evaluasi-mandiri', fact: 'the desk alone is enough (I-19)', holds: true, data: { lapangan: undefined } },
  { command: LHE, rule: 'usulan.cara-evaluasi-mandiri', fact: 'a visit after the report is refused', holds: false, data: { lapangan: '2027-08-31' } },
  { command: LHE, rule: 'usulan.nilai-ambang', fact: 'a total of 74,99 by the TPM is refused, whatever the TPI gave', holds: false, facts: scored('tpm', { total: '74.99' }) },
  { command: LHE, rule: 'usulan.rekomendasi-perbaikan', fact: 'an unfavourable report without recommendations is refused', holds: false, data: BELUM },
  { command: LHE, rule: 'usulan.rekomendasi-perbaikan', fact: 'an unfavourable report with one recommendation is accepted', holds: true, data: { ...BELUM, rekomendasi: ['Perbaiki survei'] } },
  ...notInFuture(LHE),
  { command: 'usulan.catatTanggapan', rule: 'usulan.tanggapan-sesudah-surat', fact: 'an answer of the day of the second letter is accepted', holds: true, data: { tanggal: '2027-09-20' } },
  { command: 'usulan.catatTanggapan', rule: 'usulan.tanggapan-sesudah-surat', fact: 'an answer older than the second letter is refused', holds: false, data: { tanggal: '2027-09-19' } },
  { command: 'usulan.catatTanggapan', rule: 'usulan.alasan-penolakan', fact: 'a refusal of MenPANRB without its reason is refused (C31)', holds: false, data: { hasil: 'ditolak' } },
  { command: 'usulan.catatTanggapan', rule: 'usulan.alasan-penolakan', fact: 'a refusal of MenPANRB is recorded with its reason (C31)', holds: true, data: { hasil: 'ditolak', alasan: 'Belum memenuhi' } },
  ...notInFuture('usulan.catatTanggapan'),
  { command: 'usulan.tetapkanMandiri', rule: 'usulan.penetapan-sesudah-tanggapan', fact: 'a decree of the day of the answer is accepted', holds: true, data: { tanggal: '2027-10-30' } },
  { command: 'usulan.tetapkanMandiri', rule: 'usulan.penetapan-sesudah-tanggapan', fact: 'a decree older than the answer is refused', holds: false, data: { tanggal: '2027-10-29' } },
  { command: 'usulan.tetapkanMandiri', rule: 'usulan.penetapan-sesudah-tanggapan', fact: 'a decree without an answer is refused (I-21)', holds: false, context: withoutAnswer(usulanScene.context) },
  ...notInFuture('usulan.tetapkanMandiri'),
];

function withoutAnswer({ tanggapan }: UsulanContext): Partial<UsulanContext> {
  return tanggapan ? { tanggapan: { ...tanggapan, hasil: 'ditolak' } } : {};
}
