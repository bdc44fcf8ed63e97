import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import { answersOf, best } from '../lke/sample-answers.js';
import { scoreText, type ScoreText } from '../lke/score.js';
import type { Law } from '../regulasi/law.js';
import type { CatatanTpn } from './usulan.nasional.types.js';
import type { LkeFact, UsulanContext, UsulanFacts } from './usulan.types.js';

/** The score of a worksheet in which everything is answered best. */
export const TERBAIK: ScoreText = scoreText(law.instrument, { answers: answersOf(law.instrument, best), hasil: { 'H.BA.1': '4.00', 'H.BA.2': 'A', 'H.PP.1': '4.00' } }, law.pack.ambang);

/** A finished worksheet of the first round. */
export const lkeSelesai = (change: Partial<LkeFact> = {}): LkeFact => ({ keadaan: 'selesai', putaran: 1, komponen: 'penuh', nilai: TERBAIK, sidik: SIDIK, penilai: [ORANG.tpi], ...change });
const RUTE = [...(law.pack.rute.upt ?? [])];
export const LKE: UsulanFacts['lke'] = {
  ...Object.fromEntries(['mandiri', ...RUTE, 'tpm', 'tpn'].map((lapisan) => [lapisan, lkeSelesai()])), tpi: lkeSelesai({ kurang: ['P.TL.1.a', 'H.BA.1'] }),
};

/** The same law with two stages of TPI and an acceleration between them, as in Tarakan (TRK Lampiran II.B.4–6). */
export const duaTahap = (one: Law): Law => {
  const { tingkat, lapisan } = one.pack;
  const bertahap = tingkat['tpi'] ? { ...tingkat, tpiTahapDua: { ...tingkat['tpi'], judul: 'Tim Penilai Internal, Tahap II' } } : tingkat;
  return { ...one, pack: { ...one.pack, tahapTpi: ['tpi', 'tpiTahapDua'], tingkat: bertahap, lapisan: lapisan.flatMap((l) => (l === 'tpi' ? [l, 'tpiTahapDua'] : [l])) } };
};

const notice = (tanggal: string) => ({ nomor: 'B/200', tanggal, sidik: SIDIK });
/** What TPN told first. */
export const PRA_EVALUASI: CatatanTpn = { praEvaluasi: { hasil: 'lanjut', syaratInstansi: true, syaratUnit: true, layananLangsung: true, ...notice('2027-07-05') } };
/** What was measured, whatever the stage. */
const DIUKUR = {
  survei: { pelaksana: { jenis: 'bps', nama: 'BPS' }, dari: '2027-08-23', sampai: '2027-09-10', populasi: 240, layanan: [{ jenis: 'Kunjungan', responden: 40 }], ipak: '3.72', ipkp: '3.66', ...notice('2027-09-24') },
  kinerja: { indikator: [{ nama: 'Kepuasan', arah: 'makinTinggi', target: '85', capaian: '87.5' }], tanggal: '2027-09-24', sidik: SIDIK },
} satisfies CatatanTpn;
/** What every body answered. */
const KLIRENS: NonNullable<CatatanTpn['klirens']> = law.pack.tpn.klirens.map(({ id }) => ({ badan: id, hasil: 'tanpaCatatan', ...notice('2027-10-20') }));
/** As if no stage had a date, so that only the letter is looked at. */
export const TANPA_TAHAP: CatatanTpn = { ...DIUKUR, klirens: KLIRENS };
const SEBELUM_LAPANGAN: CatatanTpn = { ...DIUKUR, ...PRA_EVALUASI, desk: { hasil: 'lanjut', ...notice('2027-08-20') } };
/** What TPN told up to a favourable panel. */
export const TPN = { ...SEBELUM_LAPANGAN, ...DIUKUR, lapangan: notice('2027-10-04'), klirens: KLIRENS, panel: { hasil: 'memenuhi', ...notice('2027-11-20') } } satisfies CatatanTpn;

/** A UPT on its way to WBK that meets everything; building since 1 July 2025, letter of 20 May 2027. */
export const usulanScene: Scene<UsulanContext, UsulanFacts, Law> = {
  machine: 'usulan', id: KASUS.usulan, law, now: '2027-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, jenjang: 'upt', tujuan: 'WBK', periode: '2027', rute: RUTE, posisi: 0, putaran: 1, tahap: 0,
    hasil: RUTE.map((tingkat) => ({ tingkat, putaran: 1, hasil: 'layak', tanggal: '2027-02-10', nomorSurat: 'W1-45' })),
    pemeriksaan: {
      tindakLanjut: { temuan: 12, selesai: 12 }, sakip: 'BB', lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 112, sudah: 112 },
      komitmen: 'Baik', implementasi: 'Baik', inovasi: 'Dua', survei: 'IPAK 3,72', kinerja: 'Meningkat',
      layananUtama: { inti: true, berdampak: true, uraian: 'Layanan kunjungan' },
    },
    percepatan: {
      putaran: 1, tanggal: '2027-03-20',
      daftar: [{ pertanyaan: 'P.TL.1.a', kekurangan: 'SOP belum menyeluruh', upaya: 'Menyusun SOP', tenggat: '2027-04-10', dipenuhi: { tanggal: '2027-04-02', uraian: 'Ditetapkan', bukti: [] } }],
    },
    lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20', simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [] },
    sptjm: { tanggal: '2027-05-05', meterai: true, sidik: SIDIK },
    usulan: { nomor: 'M.IP-1', tanggal: '2027-05-20', jalur: 'tpn' },
    tpn: TPN,
    usulanMandiri: { nomor: 'M.IP-44', tanggal: '2027-09-20' }, tanggapan: { hasil: 'disetujui', ...notice('2027-10-30') },
  },
  before: {
    'usulan.mintaPercepatan': { law: duaTahap },
    'usulan.catatPraEvaluasi': { context: { tpn: {} } }, 'usulan.catatDesk': { context: { tpn: PRA_EVALUASI } }, 'usulan.catatLapangan': { context: { tpn: SEBELUM_LAPANGAN } },
  },
  facts: {
    unit: { satker: SATKER, jenjang: 'upt', jenis: 'lapas' }, hariIni: '2027-12-31', pelaku: { orang: ORANG.tpi }, satker: { keadaan: 'membangun', ditetapkan: '2025-07-01' },
    lke: LKE, predikat: { WBK: null, WBBM: null }, predikatKasus: { WBK: null, WBBM: null }, terkunciSampai: null,
    pelatihan: [ORANG.tpi], tpm: { keadaan: 'dibentuk', persetujuan: { nomor: 'B/40', berlakuDari: '2027-01-01', berlakuSampai: '2027-12-31' } },
  },
};

/** The proposal of the scene as another case reaches it, in a state. */
export const usulanIn = (value: string) => ({
  id: KASUS.usulan, facts: usulanScene.facts,
  stored: { machine: 'usulan', version: 1, value, context: { ...usulanScene.context }, status: 'active' as const },
});
