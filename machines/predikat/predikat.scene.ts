import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Question } from '../kernel/decide.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { diusulkan, suratScene } from '../surat/surat.scene.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { Laporkan, PredikatContext, PredikatFacts } from './predikat.types.js';

export const laporan = (nomor: string, tanggal: string, kesimpulan: Laporkan['kesimpulan']): Laporkan => ({
  nomor, tanggal, kesimpulan, nilai: { pengungkit: '36.10', hasil: '30.75' }, survei: { sumber: 'skm', indeksAntiKorupsi: '3.10', indeksPelayanan: '3.20' }, catatan: 'Turun',
});

/** A law that differs in what it says of awards. */
export const lawYang = (predikat: Partial<Law['pack']['predikat']>) => (of: Law): Law => ({ ...of, pack: { ...of.pack, predikat: { ...of.pack.predikat, ...predikat } } });
/** One in which the head of a local government decides beside MenPANRB, as in Binjai. */
export const hukumDaerah = lawYang({ keputusanDaerah: true });

const TEMUAN = { temuan: 'IPAK turun', kriteria: 'IPAK', sidik: SIDIK };
const DAERAH = { nomor: '188.45-812', tanggal: '2028-01-10', nomorRekomendasi: 'B/200', sidik: SIDIK };

/** A WBK of December 2027 that nothing has happened to yet. */
export const predikatBaru = {
  satker: SATKER, tujuan: 'WBK', periode: '2027', penetap: 'menpanrb', sk: { nomor: '812 Tahun 2027', tanggal: '2027-12-06', nomorRekomendasi: 'B/200' }, monevBerikut: '2029-12-06', laporan: [], penghargaan: [],
} satisfies PredikatContext;

const menungguSurat = usulanIn('menungguSurat');
/** A letter that proposes the unit for WBBM while it holds this WBK, ready to be sent. */
export const usulWbbm = {
  usulan: {
    ...menungguSurat, stored: { ...menungguSurat.stored, context: { ...menungguSurat.stored.context, tujuan: 'WBBM' as const } },
    facts: { ...menungguSurat.facts, predikat: { WBK: '2026-04-01', WBBM: null }, predikatKasus: { WBK: KASUS.predikat, WBBM: null } },
  },
  surat: { machine: 'surat', version: 1, value: 'ditandatangani', status: 'active' as const, context: { ...suratScene.context, unit: [{ ...diusulkan, tujuan: 'WBBM' as const }] } },
};

const denganSuratWbbm = (question: Question): Question => ({
  ...question, now: suratScene.now, command: { type: 'surat.kirim', data: { sidikDataDukung: SIDIK } },
  subject: { id: KASUS.surat, stored: usulWbbm.surat, facts: suratScene.facts, related: { [KASUS.usulan]: usulWbbm.usulan, [KASUS.predikat]: question.subject } },
});

/** A complaint that was found proven reaches the award. */
const denganPengaduan = (question: Question): Question => ({
  ...question,
  subject: {
    id: KASUS.pengaduan, stored: { machine: 'pengaduan', version: 1, value: 'terbukti', status: 'active', context: { satker: SATKER, nomor: 'ADU-7', terakhir: '2029-09-12' } },
    facts: { hariIni: '2030-12-31', predikat: { WBK: { kasus: KASUS.predikat, keadaan: 'berlaku' }, WBBM: null } }, related: { [KASUS.predikat]: question.subject },
  },
  command: { type: 'pengaduan.usulkanPencabutan', data: { nomor: 'ITJ-9', tanggal: '2029-11-20', tujuan: 'WBK', ...TEMUAN } },
});

/** A WBK of December 2027, with a local decree, whose monitoring found that it no longer holds. */
export const predikatScene: Scene<PredikatContext, PredikatFacts, Law> = {
  machine: 'predikat', id: KASUS.predikat, law: hukumDaerah(law), now: '2030-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    ...predikatBaru, monevBerikut: '2031-11-01', keputusanDaerah: DAERAH,
    laporan: [laporan('ITJ-4', '2029-11-01', 'tidakMemenuhi')],
    usulCabut: { asal: 'tpi', nomor: 'ITJ-9', tanggal: '2029-11-20', ...TEMUAN },
    klarifikasi: { tanggal: '2029-12-03', uraian: 'Dibenarkan', sidik: SIDIK },
    kunjungan: { tanggal: '2029-12-10', uraian: 'Loket diperiksa', sidik: SIDIK },
    rekomendasi: { nomor: 'B/12', tanggal: '2030-01-15', hasil: 'cabut', sidik: SIDIK },
    cabut: { nomorSk: '20 Tahun 2030', tanggal: '2030-02-01', penetap: 'menpanrb', sidik: SIDIK },
  },
  facts: { hariIni: '2030-12-31', wbkDicabut: false, memegangWbbm: false },
  before: { 'predikat.catatKeputusanDaerah': { context: { keputusanDaerah: undefined } } },
  raisedIn: {
    'predikat.aturUlangMonev': denganSuratWbbm, 'predikat.usulkanKarenaPengaduan': denganPengaduan,
    'predikat.terbitkan': (question) => ({
      ...question, subject: { ...usulanIn('menungguPenetapan') },
      command: { type: 'usulan.catatPenetapan', data: { nomorSk: '812 Tahun 2027', tanggal: '2027-12-06', nomorRekomendasi: 'B/200', sidik: SIDIK } },
    }),
  },
};
