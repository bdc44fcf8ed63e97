import { KASUS } from '../example-world.js';
import type { Question } from '../kernel/decide.js';
import type { Stored } from '../kernel/machine.js';
import { examplesOf, type Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { panelScene } from '../panel/panel.scene.js';
import { periodeScene } from '../periode/periode.scene.js';
import { diusulkan, diusulkanLain, suratScene } from '../surat/surat.scene.js';
import type { SuratContext } from '../surat/surat.types.js';
import { mandiriExamples, nationalExamples, notInFuture, type UsulanExample } from './usulan.nasional.examples.js';
import { duaTahap, LKE, lkeSelesai, TERBAIK, usulanScene } from './usulan.scene.js';
import type { Pemeriksaan, UsulanContext, UsulanFacts, Usulkan } from './usulan.types.js';

type Score = typeof TERBAIK;

const stored = (machine: string, value: string, context: object): Stored => ({ machine, version: 1, value, context: { ...context }, status: 'active' });

/** The letter that carries the proposal of a question: the first, on its way to TPN or TPM, or the second of the two. */
const letterOf = (question: Question, change: Partial<SuratContext>): Question => {
  const { jalur, nomor, tanggal } = question.command.data as Usulkan;
  const context = { ...suratScene.context, unit: [{ ...diusulkan, jalur: jalur ?? 'tpm' }], surat: { nomor, tanggal }, ...change };
  return {
    ...question, now: suratScene.now, command: { type: 'surat.kirim', data: { sidikDataDukung: 'c'.repeat(64) } },
    subject: { id: suratScene.id, facts: suratScene.facts, stored: stored('surat', 'ditandatangani', context), related: { ...question.subject.related, [KASUS.usulan]: question.subject } },
  };
};

/** What is only raised is asked through the panel that delivers its minutes, and through the letter that is sent. */
const scene: Scene<UsulanContext, UsulanFacts, Law> = {
  ...usulanScene,
  raisedIn: {
    'usulan.putuskanPanel': (question) => ({
      ...question, command: { type: 'panel.sampaikan', data: {} },
      subject: { id: panelScene.id, facts: panelScene.facts, stored: stored('panel', 'penandatanganan', panelScene.context), related: { [KASUS.usulan]: question.subject } },
    }),
    'usulan.keluarkanDariSurat': (question) => ({
      ...question, now: suratScene.now, command: { type: 'surat.keluarkanSatker', data: { usulan: KASUS.usulan, alasan: 'Belum genap satu tahun membangun' } },
      subject: { id: suratScene.id, facts: suratScene.facts, stored: stored('surat', 'konsep', { ...suratScene.context, unit: [diusulkan, diusulkanLain] }), related: { [KASUS.usulan]: question.subject } },
    }),
    'usulan.usulkan': (question) => letterOf(question, {}),
    'usulan.usulkanMandiri': (question) => letterOf(question, { jenis: 'mandiri' }),
    'usulan.gugurkan': (question) => ({
      ...question, now: periodeScene.now, command: { type: 'periode.catatKkn', data: { ...question.command.data as object, sidik: 'd'.repeat(64) } },
      subject: { id: periodeScene.id, facts: { ...periodeScene.facts, berjalan: [KASUS.usulan] }, stored: stored('periode', 'berjalan', periodeScene.context), related: { [KASUS.usulan]: question.subject } },
    }),
  },
};

/** The worksheets of the scene, but for one layer. */
const withLke = (lapisan: string, change: Parameters<typeof lkeSelesai>[0]) => ({ lke: { ...LKE, [lapisan]: lkeSelesai(change) } });
const scored = (lapisan: string, nilai: Partial<Score>) => withLke(lapisan, { nilai: { ...TERBAIK, ...nilai } });
const areaTl = (percent: string) => ({ areas: { ...TERBAIK.areas, TL: { value: '4.20', percent } } });
const WBBM = { tujuan: 'WBBM' as const };
const holdsWbk = (WBK: string) => ({ predikat: { WBK, WBBM: null } });
const diperiksa = (change: Partial<Pemeriksaan>) => ({ pemeriksaan: { ...(usulanScene.context.pemeriksaan as Pemeriksaan), ...change } });
const BELUM = { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki survei'] };
const notBuilding = { satker: { keadaan: 'ditetapkan', ditetapkan: '2025-07-01' } };

const building: UsulanExample[] = ['usulan.buka', 'usulan.ajukan'].flatMap((command): UsulanExample[] => [
  { command, rule: 'usulan.satker-membangun', fact: 'a unit that is designated but does not build yet is refused', holds: false, facts: notBuilding },
  { command, rule: 'usulan.satker-membangun', fact: 'a unit that never began is refused', holds: false, facts: { satker: null } },
]);

const preAssessment: UsulanExample[] = [
  { command: 'usulan.ajukan', rule: 'usulan.lke-mandiri-selesai', fact: 'a self-assessment that was never begun is refused', holds: false, facts: { lke: {} } },
  { command: 'usulan.ajukan', rule: 'usulan.lke-mandiri-selesai', fact: 'a self-assessment that is still being filled in is refused', holds: false, facts: withLke('mandiri', { keadaan: 'diisi', nilai: null }) },
  { command: 'usulan.ajukan', rule: 'usulan.lke-mandiri-selesai', fact: 'after a return, the self-assessment of the round before does not count', holds: false, context: { putaran: 2 } },
  { command: 'usulan.ajukan', rule: 'usulan.lke-mandiri-selesai', fact: 'after a return, the self-assessment of the new round counts', holds: true, context: { putaran: 2 }, facts: withLke('mandiri', { putaran: 2 }) },
  { command: 'usulan.ajukan', rule: 'usulan.lke-mandiri-selesai', fact: 'the unit itself scores pengungkit only', holds: true, facts: withLke('mandiri', { komponen: 'pengungkit' }) },
  ...notInFuture('usulan.ajukan'),

  { command: 'usulan.teruskan', rule: 'usulan.lke-tingkat-selesai', fact: 'a worksheet of the round before does not carry a unit onward', holds: false, facts: withLke('kanwil', { putaran: 0 }) },
  { command: 'usulan.teruskan', rule: 'usulan.lke-tingkat-selesai', fact: 'a worksheet that is open again does not carry a unit onward', holds: false, facts: withLke('kanwil', { keadaan: 'diisi' }) },
  { command: 'usulan.teruskan', rule: 'usulan.lke-tingkat-selesai', fact: 'the second tier needs a worksheet of its own, not that of the first', holds: false, context: { posisi: 1 }, facts: withLke('eselonSatuPembina', { keadaan: 'diisi' }) },
  { command: 'usulan.teruskan', rule: 'usulan.lke-tingkat-selesai', fact: 'at the second tier the worksheet of the first is not asked for again', holds: true, context: { posisi: 1 }, facts: withLke('kanwil', { keadaan: 'diisi' }) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'pengungkit of 40,00 is enough for WBK', holds: true, facts: scored('kanwil', { pengungkit: '40.00' }) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'pengungkit of 39,99 is refused for WBK', holds: false, facts: scored('kanwil', { pengungkit: '39.99' }) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'pengungkit of 48,00 is enough for WBBM', holds: true, context: WBBM, facts: scored('kanwil', { pengungkit: '48.00' }) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'pengungkit of 47,99 is refused for WBBM', holds: false, context: WBBM, facts: scored('kanwil', { pengungkit: '47.99' }) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'an area at 60,00% of its weight is enough for WBK', holds: true, facts: scored('kanwil', areaTl('60.00')) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'an area at 59,99% of its weight is refused for WBK', holds: false, facts: scored('kanwil', areaTl('59.99')) },
  { command: 'usulan.teruskan', rule: 'usulan.nilai-pendahuluan', fact: 'results are not looked at before the TPI', holds: true, facts: scored('kanwil', { hasil: null, total: null, hasilItems: null, hasilGroups: null, hasilIndices: null }) },
  ...notInFuture('usulan.teruskan'),

  { command: 'usulan.kembalikan', rule: 'usulan.alasan-tertulis', fact: 'a return that names nothing to repair is refused', holds: false, data: { butir: [] } },
  ...notInFuture('usulan.kembalikan'),

  { command: 'usulan.masukkanDaftar', rule: 'usulan.tingkat-layak', fact: 'a UPT that the Eselon I unit has not found fit is refused', holds: false, context: { hasil: usulanScene.context.hasil.slice(0, 1) } },
  { command: 'usulan.masukkanDaftar', rule: 'usulan.tingkat-layak', fact: 'a finding of the round before a return does not count', holds: false, context: { putaran: 2 } },
  { command: 'usulan.masukkanDaftar', rule: 'usulan.tingkat-layak', fact: 'a return is no finding of fitness', holds: false, context: { hasil: usulanScene.context.hasil.map((h) => ({ ...h, hasil: 'dikembalikan' as const })) } },
  { command: 'usulan.masukkanDaftar', rule: 'usulan.tingkat-layak', fact: 'an Eselon I unit comes directly, without any tier', holds: true, context: { rute: [], hasil: [], jenjang: 'eselonSatu' } },
  ...notInFuture('usulan.masukkanDaftar'),
  ...notInFuture('usulan.keluarkanDaftar'),
];

const thresholds: UsulanExample[] = ([
  ['a total of 75,00 is enough for WBK', true, { total: '75.00' }],
  ['a total of 74,99 is refused for WBK', false, { total: '74.99' }],
  ['pengungkit of 39,99 is refused whatever the total', false, { pengungkit: '39.99' }],
  ['one area at 59,99% is refused whatever the total', false, areaTl('59.99')],
  ['clean government of 18,25 is enough', true, { hasilGroups: { ...TERBAIK.hasilGroups, 'H.BA': '18.25' } }],
  ['clean government of 18,24 is refused', false, { hasilGroups: { ...TERBAIK.hasilGroups, 'H.BA': '18.24' } }],
  ['a survey of 15,75 points is enough', true, { hasilItems: { ...TERBAIK.hasilItems, 'H.BA.1': '15.75' }, hasilIndices: { ...TERBAIK.hasilIndices, 'H.BA.1': '3.60' } }],
  ['a survey of 15,71 points and index 3,59 is refused', false, { hasilItems: { ...TERBAIK.hasilItems, 'H.BA.1': '15.71' }, hasilIndices: { ...TERBAIK.hasilIndices, 'H.BA.1': '3.59' } }],
  ['performance at level D is refused', false, { hasilItems: { ...TERBAIK.hasilItems, 'H.BA.2': '1.25' } }],
  ['public service of 13,96 and index 3,19 is refused', false, { hasilGroups: { ...TERBAIK.hasilGroups, 'H.PP': '13.96' }, hasilIndices: { ...TERBAIK.hasilIndices, 'H.PP.1': '3.19' } }],
] as const).map(([fact, holds, nilai]): UsulanExample => ({ command: 'usulan.terbitkanLhe', rule: 'usulan.nilai-ambang', fact, holds, facts: scored('tpi', nilai) }));

const layananDiwarisi = (law: Law): Law => {
  const { syaratUnit } = law.pack;
  return { ...law, pack: { ...law.pack, syaratUnit: { ...syaratUnit, WBK: { ...syaratUnit.WBK, layananUtama: false } } } };
};

/** A hospital of a local government, which is one of the units of Stranas PK. */
const RSUD = { ...usulanScene.facts.unit, jenis: 'rsud' };
const denganStranas = (law: Law): Law => ({ ...law, pack: { ...law.pack, stranasPk: ['rsud'] } });
const stranas: readonly (readonly [string, Partial<Pemeriksaan>])[] = [
  ['usulan.tindak-lanjut-tuntas', { tindakLanjut: { temuan: 12, selesai: 11 } }], ['usulan.lhk-lengkap', { lhkpn: { wajib: 8, sudah: 7 } }],
  ['usulan.sakip-unit', { sakip: 'CC' }], ['usulan.layanan-utama', { layananUtama: { inti: false, berdampak: true, uraian: 'Pendukung' } }],
];

const report: UsulanExample[] = [
  { command: 'usulan.terbitkanLhe', rule: 'usulan.lke-tpi-selesai', fact: 'the worksheet of the TPI of the round before does not count', holds: false, facts: withLke('tpi', { putaran: 0 }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.lke-tpi-selesai', fact: 'the TPI scores results too, not pengungkit alone', holds: false, facts: withLke('tpi', { komponen: 'pengungkit' }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.pemeriksaan-lengkap', fact: 'no report, favourable or not, without the eight checks', holds: false, context: { pemeriksaan: undefined }, data: BELUM },
  ...thresholds,
  { command: 'usulan.terbitkanLhe', rule: 'usulan.nilai-ambang', fact: 'an unfavourable report may be written on any score', holds: true, facts: scored('tpi', { total: '10.00' }), data: BELUM },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.nilai-ambang', fact: 'a total of 84,99 is refused for WBBM', holds: false, context: WBBM, facts: { ...scored('tpi', { total: '84.99' }), ...holdsWbk('2026-01-10') } },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.tindak-lanjut-tuntas', fact: 'one finding of twelve still open is refused', holds: false, context: diperiksa({ tindakLanjut: { temuan: 12, selesai: 11 } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.tindak-lanjut-tuntas', fact: 'a unit without findings has followed all of them up', holds: true, context: diperiksa({ tindakLanjut: { temuan: 0, selesai: 0 } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.lhk-lengkap', fact: 'one LHKPN that is missing is refused', holds: false, context: diperiksa({ lhkpn: { wajib: 8, sudah: 7 } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.lhk-lengkap', fact: 'one LHKASN that is missing is refused', holds: false, context: diperiksa({ lhkasn: { wajib: 112, sudah: 111 } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.lhk-lengkap', fact: 'a unit in which nobody must file an LHKPN complies', holds: true, context: diperiksa({ lhkpn: { wajib: 0, sudah: 0 } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.sakip-unit', fact: 'SAKIP “B” is enough for WBK', holds: true, context: diperiksa({ sakip: 'B' }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.sakip-unit', fact: 'SAKIP “CC” is refused for WBK', holds: false, context: diperiksa({ sakip: 'CC' }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.sakip-unit', fact: 'SAKIP “BB” is enough for WBBM', holds: true, context: { ...WBBM, ...diperiksa({ sakip: 'BB' }) }, facts: holdsWbk('2026-01-10') },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.sakip-unit', fact: 'SAKIP “B” is refused for WBBM', holds: false, context: { ...WBBM, ...diperiksa({ sakip: 'B' }) }, facts: holdsWbk('2026-01-10') },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.layanan-utama', fact: 'a unit whose core service was not looked at is refused', holds: false, context: diperiksa({ layananUtama: undefined }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.layanan-utama', fact: 'a unit without impact on what the public perceives is refused', holds: false, context: diperiksa({ layananUtama: { inti: true, berdampak: false, uraian: 'Kesekretariatan' } }) },
  ...stranas.map(([rule, change]): UsulanExample => ({ command: 'usulan.terbitkanLhe', rule, fact: 'a unit of Stranas PK that still fulfils it is told, and may be proposed (N-08)', holds: false, warns: true, context: diperiksa(change), facts: { unit: RSUD }, law: denganStranas })),
  { command: 'usulan.terbitkanLhe', rule: 'usulan.layanan-utama', fact: 'where the law does not ask it again, it is told as inherited (C21)', holds: false, warns: true, context: diperiksa({ layananUtama: undefined }), law: layananDiwarisi },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.pelatihan-penilai', fact: 'an assessor without a recorded training is told and stops nobody (I-15a)', holds: false, warns: true, facts: { pelatihan: [] } },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.pelatihan-penilai', fact: 'who is on record as trained is not spoken of', holds: true },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.paruh-area', fact: 'a half of an area at 59,99% is told and stops nobody, since the gate is on the whole area (C46)', holds: false, warns: true, facts: scored('tpi', { halves: { ...TERBAIK.halves, TL: { pemenuhan: '100.00', reform: '59.99' } } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.paruh-area', fact: 'a half of an area at 60,00% is not spoken of', holds: true, facts: scored('tpi', { halves: { ...TERBAIK.halves, TL: { pemenuhan: '100.00', reform: '60.00' } } }) },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.rekomendasi-perbaikan', fact: 'an unfavourable report without recommendations is refused', holds: false, data: { ...BELUM, rekomendasi: [] } },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.rekomendasi-perbaikan', fact: 'an unfavourable report with one recommendation is accepted', holds: true, data: BELUM },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.wbbm-memegang-wbk', fact: 'no WBBM for a unit without WBK', holds: false, context: WBBM },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.wbbm-memegang-wbk', fact: 'a unit that holds WBK may go on to WBBM', holds: true, context: WBBM, facts: holdsWbk('2026-01-10') },
  ...notInFuture('usulan.terbitkanLhe'),
];

const butir = (pertanyaan: string) => ({ pertanyaan, kekurangan: 'Belum menyeluruh', upaya: 'Melengkapi', tenggat: '2027-04-10' });
const percepatan = (...daftar: NonNullable<UsulanContext['percepatan']>['daftar']) => ({ percepatan: { putaran: 1, tanggal: '2027-03-20', daftar } });
const dipenuhi = (tanggal: string) => ({ dipenuhi: { tanggal, uraian: 'Ditetapkan', bukti: [] } });

const acceleration: UsulanExample[] = [
  { command: 'usulan.mintaPercepatan', rule: 'usulan.tahap-berikut', fact: 'where the law knows one stage there is no acceleration', holds: false, law: (law) => ({ ...law, pack: { ...law.pack, tahapTpi: ['tpi'] } }) },
  { command: 'usulan.mintaPercepatan', rule: 'usulan.tahap-berikut', fact: 'after the second stage there is no further acceleration', holds: false, context: { tahap: 1 }, facts: { lke: { ...LKE, tpiTahapDua: lkeSelesai({ kurang: ['P.TL.1.a'] }) } } },
  { command: 'usulan.mintaPercepatan', rule: 'usulan.lke-tpi-selesai', fact: 'nothing is found lacking before the first stage is finished', holds: false, facts: withLke('tpi', { keadaan: 'diisi', kurang: ['P.TL.1.a'] }) },
  { command: 'usulan.mintaPercepatan', rule: 'usulan.hanya-kekurangan', fact: 'a question that earned its full value is not on the list', holds: false, data: { daftar: [butir('P.TL.1.a'), butir('P.TL.1.b')] } },
  { command: 'usulan.mintaPercepatan', rule: 'usulan.hanya-kekurangan', fact: 'a result that did not earn its full value may be on the list', holds: true, data: { daftar: [butir('P.TL.1.a'), butir('H.BA.1')] } },
  ...notInFuture('usulan.mintaPercepatan'),
  { command: 'usulan.catatPercepatan', rule: 'usulan.dalam-daftar-percepatan', fact: 'what is not on the list is not mended here', holds: false, data: { pertanyaan: 'P.TL.1.b' } },
  ...notInFuture('usulan.catatPercepatan'),
  { command: 'usulan.ajukanTahapDua', rule: 'usulan.percepatan-tuntas', fact: 'one item without an answer holds the second stage back', holds: false, context: percepatan({ ...butir('P.TL.1.a'), ...dipenuhi('2027-04-02') }, butir('H.BA.1')) },
  { command: 'usulan.ajukanTahapDua', rule: 'usulan.percepatan-tuntas', fact: 'an item mended on its last day is in time', holds: true, context: percepatan({ ...butir('P.TL.1.a'), ...dipenuhi('2027-04-10') }) },
  { command: 'usulan.ajukanTahapDua', rule: 'usulan.percepatan-tuntas', fact: 'an item mended late is told and stops nobody', holds: false, warns: true, context: percepatan({ ...butir('P.TL.1.a'), ...dipenuhi('2027-04-11') }) },
  ...notInFuture('usulan.ajukanTahapDua'),
  { command: 'usulan.terbitkanLhe', rule: 'usulan.lke-tpi-selesai', fact: 'in the second stage the worksheet of the first is not enough', holds: false, context: { tahap: 1 }, law: duaTahap, facts: { lke: { ...LKE, tpiTahapDua: lkeSelesai({ keadaan: 'diisi' }) } } },
  { command: 'usulan.terbitkanLhe', rule: 'usulan.nilai-ambang', fact: 'in the second stage the merged score counts, not that of the first (C9)', holds: true, context: { tahap: 1 }, law: duaTahap, facts: { lke: { ...LKE, tpi: lkeSelesai({ nilai: { ...TERBAIK, total: '60.00' } }), tpiTahapDua: lkeSelesai() } } },
];

const exemption: UsulanExample[] = [
  { command: 'usulan.kecualikan', rule: 'usulan.pengecualian-orang-lain', fact: 'the chair does not exempt himself (C30)', holds: false, facts: { pelaku: { orang: usulanScene.context.satker } }, data: { orang: usulanScene.context.satker } },
  { command: 'usulan.kecualikan', rule: 'usulan.pengecualian-orang-lain', fact: 'the chair exempts another person, with a reason (C30)', holds: true, data: { orang: '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22' } },
  ...notInFuture('usulan.kecualikan'),
];

const tpmIn = (berlakuDari: string, berlakuSampai: string, keadaan = 'disetujui') => ({ tpm: { keadaan, persetujuan: { nomor: 'B/40', berlakuDari, berlakuSampai } } });
const MANDIRI = { jalur: 'tpm' };
const proposal: UsulanExample[] = [
  ...notInFuture('usulan.lampirkanSptjm'),
  { command: 'usulan.usulkan', rule: 'usulan.sptjm-unit', fact: 'a unit without SPTJM holds the whole package back', holds: false, context: { sptjm: undefined } },
  { command: 'usulan.usulkan', rule: 'usulan.sptjm-unit', fact: 'an SPTJM without meterai is refused', holds: false, context: { sptjm: { tanggal: '2027-05-05', meterai: false, sidik: 'a'.repeat(64) } } },
  { command: 'usulan.usulkan', rule: 'usulan.sptjm-unit', fact: 'where the law asks for the instansi alone, the unit signs nothing', holds: true, context: { sptjm: undefined }, law: (law) => ({ ...law, pack: { ...law.pack, surat: { ...law.pack.surat, sptjmUnit: false } } }) },
  { command: 'usulan.usulkan', rule: 'usulan.lama-membangun', fact: 'a letter on the day the year is full is accepted', holds: true, facts: { satker: { keadaan: 'membangun', ditetapkan: '2026-05-20' } } },
  { command: 'usulan.usulkan', rule: 'usulan.lama-membangun', fact: 'a letter one day before the year is full is refused', holds: false, facts: { satker: { keadaan: 'membangun', ditetapkan: '2026-05-21' } } },
  { command: 'usulan.usulkan', rule: 'usulan.lama-membangun', fact: 'a unit of Stranas PK may be proposed before the year is full, and is told (N-08)', holds: false, warns: true, facts: { unit: RSUD, satker: { keadaan: 'membangun', ditetapkan: '2026-05-21' } }, law: denganStranas },
  { command: 'usulan.usulkan', rule: 'usulan.lama-membangun', fact: 'a unit that was never designated is refused', holds: false, facts: { satker: { keadaan: 'membangun', ditetapkan: null } } },
  { command: 'usulan.usulkan', rule: 'usulan.lama-membangun', fact: 'for WBBM the year counts from the SK of WBK (C42)', holds: false, context: WBBM, facts: holdsWbk('2026-05-21') },
  { command: 'usulan.usulkan', rule: 'usulan.lama-membangun', fact: 'for WBBM a WBK of a full year is enough (C42)', holds: true, context: WBBM, facts: holdsWbk('2026-05-20') },
  { command: 'usulan.usulkan', rule: 'usulan.tidak-terkunci', fact: 'revoked on 15 June 2025, a unit misses the round of 2027 (C43)', holds: false, facts: { terkunciSampai: '2027-06-15' } },
  { command: 'usulan.usulkan', rule: 'usulan.tidak-terkunci', fact: 'on the day the lock-out ends the unit may be proposed (C43)', holds: true, facts: { terkunciSampai: '2027-05-20' } },
  { command: 'usulan.usulkan', rule: 'usulan.tidak-terkunci', fact: 'one day before the lock-out ends the unit is refused (C43)', holds: false, facts: { terkunciSampai: '2027-05-21' } },
  { command: 'usulan.usulkan', rule: 'usulan.jalur-mandiri', fact: 'the TPM never judges WBBM (I-19)', holds: false, context: WBBM, facts: holdsWbk('2026-01-10'), data: MANDIRI },
  { command: 'usulan.usulkan', rule: 'usulan.tpm-disetujui', fact: 'without the approval of MenPANRB nothing goes to the TPM (I-18)', holds: false, facts: { tpm: null }, data: MANDIRI },
  { command: 'usulan.usulkan', rule: 'usulan.tpm-disetujui', fact: 'a letter on the last day of the approval is accepted', holds: true, facts: tpmIn('2027-01-01', '2027-05-20'), data: MANDIRI },
  { command: 'usulan.usulkan', rule: 'usulan.tpm-disetujui', fact: 'a letter one day after the approval ended is refused', holds: false, facts: tpmIn('2027-01-01', '2027-05-19'), data: MANDIRI },
  { command: 'usulan.usulkan', rule: 'usulan.tpm-disetujui', fact: 'a letter one day before the approval begins is refused', holds: false, facts: tpmIn('2027-05-21', '2027-12-31'), data: MANDIRI },
  { command: 'usulan.usulkan', rule: 'usulan.wbbm-memegang-wbk', fact: 'a WBK that was revoked after the report holds WBBM back', holds: false, context: WBBM },
];

/** Worked examples of the rules of a proposal, in the order of the guideline: BAB III.A.1.a to c, BAB III.C, and what the TPN answers. */
export const usulanExamples = examplesOf(scene, [...building, ...preAssessment, ...report, ...acceleration, ...exemption, ...proposal, ...nationalExamples, ...mandiriExamples]);
