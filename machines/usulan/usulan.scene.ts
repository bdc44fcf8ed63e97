import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import { answersOf, best } from '../lke/sample-answers.js';
import { scoreText, type ScoreText } from '../lke/score.js';
import type { Law } from '../regulasi/law.js';
import type { LkeFact, UsulanContext, UsulanFacts } from './usulan.types.js';

/** The score of a worksheet in which everything is answered best. */
export const TERBAIK: ScoreText = scoreText(law.instrument, { answers: answersOf(law.instrument, best), hasil: { 'H.BA.1': '4.00', 'H.BA.2': 'A', 'H.PP.1': '4.00' } }, law.pack.ambang);

/** A finished worksheet of the first round. */
export const lkeSelesai = (change: Partial<LkeFact> = {}): LkeFact => ({ keadaan: 'selesai', putaran: 1, komponen: 'penuh', nilai: TERBAIK, sidik: SIDIK, ...change });
const RUTE = [...(law.pack.rute.upt ?? [])];
export const LKE: UsulanFacts['lke'] = Object.fromEntries(['mandiri', ...RUTE, 'tpi'].map((lapisan) => [lapisan, lkeSelesai()]));

/** A UPT on its way to WBK that meets everything; building since 1 July 2025, letter of 20 May 2027. */
export const usulanScene: Scene<UsulanContext, UsulanFacts, Law> = {
  machine: 'usulan', id: KASUS.usulan, law, now: '2027-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, jenjang: 'upt', tujuan: 'WBK', periode: '2027', rute: RUTE, posisi: 0, putaran: 1,
    hasil: RUTE.map((tingkat) => ({ tingkat, putaran: 1, hasil: 'layak', tanggal: '2027-02-10', nomorSurat: 'W1-45' })),
    pemeriksaan: {
      tindakLanjut: { temuan: 12, selesai: 12 }, sakip: 'BB', lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 112, sudah: 112 },
      komitmen: 'Baik', implementasi: 'Baik', inovasi: 'Dua', survei: 'IPAK 3,72', kinerja: 'Meningkat',
    },
    lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20', simpulan: 'memenuhi', catatan: 'Memenuhi', rekomendasi: [] },
    sptjm: { tanggal: '2027-05-05', meterai: true, sidik: SIDIK },
    usulan: { nomor: 'M.IP-1', tanggal: '2027-05-20' },
    tpn: [{ tahap: 'panel', hasil: 'memenuhi', nomor: 'B/200', tanggal: '2027-11-20', sidik: SIDIK }],
  },
  facts: {
    unit: { satker: SATKER, jenjang: 'upt' }, hariIni: '2027-12-31', satker: { keadaan: 'membangun', ditetapkan: '2025-07-01' },
    lke: LKE, predikat: { WBK: null, WBBM: null }, terkunciSampai: null,
  },
};

/** The proposal of the scene as another case reaches it, in a state. */
export const usulanIn = (value: string) => ({
  id: KASUS.usulan, facts: usulanScene.facts,
  stored: { machine: 'usulan', version: 1, value, context: { ...usulanScene.context }, status: 'active' as const },
});
