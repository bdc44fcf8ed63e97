import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { ORANG } from '../example-world.js';
import { buktiExamples } from './lke.bukti.examples.js';
import { dibacaOleh, readingExamples } from './lke.reading.examples.js';
import { jawaban, lkeScene } from './lke.scene.js';
import { duaTahap } from '../usulan/usulan.scene.js';
import type { LkeContext, LkeFacts } from './lke.types.js';
import { worst } from './sample-answers.js';
import { surveiExamples } from './survei/survei.examples.js';

type LkeExample = Example<LkeContext, LkeFacts, Law>;

const usulan = (keadaan: string, tingkat = 'kanwil', tahapTpi = 'tpi') => ({ usulan: { keadaan, tingkat, putaran: 1, periode: '2027', tujuan: 'WBK' as const, tahapTpi, kurang: [] } });
const pelaku = (change: Partial<LkeFacts['pelaku']>) => ({ pelaku: { orang: ORANG.tpi, pembaca: true, jabatanDiUnit: false, menilaiLapisan: [], rantaiSendiri: false, pengecualian: [], ...change } });
const ALL = jawaban();
const [firstQuestion = ''] = Object.keys(ALL);
const { [firstQuestion]: unanswered, ...allButOne } = ALL;
const withoutEvidence = unanswered ? { ...ALL, [firstQuestion]: { ...unanswered, bukti: [] } } : ALL;
const DITULIS = '2027-02-01T02:00:00.000Z';
const writtenBy = (oleh: string) => (unanswered ? { ...ALL, [firstQuestion]: { ...unanswered, oleh, pada: DITULIS } } : ALL);
const HASIL = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
/** The same person and worksheet at the TPI, where the chain of guidance counts as well. */
const AT_TPI = { context: { lapisan: 'tpi', komponen: 'penuh' as const, hasil: HASIL }, data: {}, facts: usulan('evaluasiTpi') };
const STARTS_TPI = { data: { lapisan: 'tpi' }, facts: usulan('evaluasiTpi') };
const MANDIRI = { data: { lapisan: 'mandiri', skTim: undefined }, facts: usulan('penilaianMandiri') };

/** The worksheet of the second stage, of which only one question is open. */
const TAHAP_DUA = { lapisan: 'tpiTahapDua', komponen: 'penuh' as const, hasil: HASIL, terbuka: ['P.MP.1.a'] };
const secondStage = (command: string) => (command === 'lke.mulai' ? { data: { lapisan: 'tpiTahapDua' } } : { context: { ...TAHAP_DUA, terbuka: [...TAHAP_DUA.terbuka, 'H.PP.1'] }, data: {} });

/** Who has an interest does not score, whatever the act (C30). */
const segregation = (command: string): LkeExample[] => {
  const atTpi = command === 'lke.mulai' ? STARTS_TPI : { ...AT_TPI, data: undefined };
  return [
    { command, rule: 'lke.bukan-unit-sendiri', fact: 'whoever holds or lately held a post in the unit does not score it (C30)', holds: false, facts: pelaku({ jabatanDiUnit: true }) },
    { command, rule: 'lke.bukan-penilai-lapisan-bawah', fact: 'whoever scored the unit at another layer does not score it again (C30)', holds: false, facts: pelaku({ menilaiLapisan: ['eselonSatuPembina'] }) },
    { command, rule: 'lke.bukan-unit-sendiri', fact: 'whom the chair exempted in writing goes on, and the exemption is told (C30)', holds: false, warns: true, facts: pelaku({ jabatanDiUnit: true, pengecualian: [{ alasan: 'Satu-satunya ahli' }] }) },
    { command, rule: 'lke.bukan-unit-sendiri', fact: 'an exemption for another layer exempts from nothing (C30)', holds: false, facts: pelaku({ jabatanDiUnit: true, pengecualian: [{ lapisan: 'tpm', alasan: 'Satu-satunya ahli' }] }) },
    { command, rule: 'lke.bukan-penilai-lapisan-bawah', fact: 'whoever scored it at this layer goes on (C30)', holds: true, facts: pelaku({ menilaiLapisan: ['kanwil'] }) },
    { command, rule: 'lke.bukan-rantai-sendiri', fact: 'at the TPI nobody scores a unit of the own chain (C30)', holds: false, ...atTpi, facts: { ...atTpi.facts, ...pelaku({ rantaiSendiri: true }) } },
    { command, rule: 'lke.bukan-penilai-lapisan-bawah', fact: 'in the second stage of TPI the assessors of the first go on (T-11)', holds: true, ...atTpi, law: duaTahap, ...secondStage(command), facts: { ...usulan('evaluasiTpi', 'tpi', 'tpiTahapDua'), ...pelaku({ menilaiLapisan: ['tpi'] }) } },
    { command, rule: 'lke.bukan-rantai-sendiri', fact: 'that a Kanwil scores its own UPT is what the guideline orders (C30)', holds: true, facts: pelaku({ rantaiSendiri: true }) },
  ];
};

const onLayer = (command: string, lapisan: string) => (command === 'lke.mulai' ? { data: { lapisan } } : { context: { ...AT_TPI.context, lapisan } });

/** No law of ours has TPN read a second time; that one does. */
const readAtTpn = (command: string) => (command === 'lke.ajukan' ? { law: dibacaOleh('tpn', ['tpn']) } : {});

/** A layer writes when it is its turn. */
const turns = (command: string): LkeExample[] => [
  { command, rule: 'lke.giliran', fact: 'the Kanwil does not write while the Eselon I unit scores', holds: false, facts: usulan('penilaianPendahuluan', 'eselonSatuPembina') },
  { command, rule: 'lke.giliran', fact: 'the Kanwil does not write while the unit repairs', holds: false, facts: usulan('perbaikan') },
  { command, rule: 'lke.giliran', fact: 'in the second stage of TPI the first is written no more', holds: false, ...(command === 'lke.mulai' ? { data: { lapisan: 'tpi' } } : { context: AT_TPI.context }), law: duaTahap, facts: usulan('evaluasiTpi', 'tpi', 'tpiTahapDua') },
  { command, rule: 'lke.giliran', fact: 'the TPM writes while it evaluates', holds: true, ...onLayer(command, 'tpm'), facts: usulan('evaluasiTpm') },
  { command, rule: 'lke.giliran', fact: 'the TPM does not write while the TPN evaluates', holds: false, ...onLayer(command, 'tpm'), facts: usulan('deskTpn') },
  { command, rule: 'lke.giliran', fact: 'the TPN writes while it is in the field', holds: true, ...onLayer(command, 'tpn'), ...readAtTpn(command), facts: usulan('lapanganTpn') },
  { command, rule: 'lke.giliran', fact: 'the TPN writes no more before its panel', holds: false, ...onLayer(command, 'tpn'), ...readAtTpn(command), facts: usulan('panelTpn') },
  { command, rule: 'lke.giliran', fact: 'nobody writes on a proposal that is not there', holds: false, facts: { usulan: null } },
];

const STAGE_TWO = { context: TAHAP_DUA, law: duaTahap, facts: usulan('evaluasiTpi', 'tpi', 'tpiTahapDua') };

/** Worked examples of the rules of a worksheet: BAB III.A.1.a and b, and the separation of C30. */
export const lkeExamples = examplesOf(lkeScene, [
  ...turns('lke.mulai'),
  { command: 'lke.mulai', rule: 'lke.giliran', fact: 'the unit scores itself at the start', holds: true, ...MANDIRI },
  { command: 'lke.mulai', rule: 'lke.giliran', fact: 'the unit scores itself again after a return', holds: true, ...MANDIRI, facts: usulan('perbaikan') },
  { command: 'lke.mulai', rule: 'lke.giliran', fact: 'the unit does not score itself while the Kanwil does', holds: false, ...MANDIRI, facts: usulan('penilaianPendahuluan') },
  { command: 'lke.mulai', rule: 'lke.giliran', fact: 'a layer that the law does not know is refused', holds: false, data: { lapisan: 'lapisanLain', skTim: undefined } },
  { command: 'lke.mulai', rule: 'lke.tim-ber-sk', fact: 'a team without an SK is refused', holds: false, data: { skTim: undefined } },
  { command: 'lke.mulai', rule: 'lke.tim-ber-sk', fact: 'the unit itself needs no SK', holds: true, ...MANDIRI },
  { command: 'lke.mulai', rule: 'lke.bukan-unit-sendiri', fact: 'the unit scores itself by its own people', holds: true, ...MANDIRI, facts: { ...MANDIRI.facts, ...pelaku({ jabatanDiUnit: true }) } },
  ...segregation('lke.mulai'),
  ...turns('lke.isi'),
  ...segregation('lke.isi'),
  { command: 'lke.isi', rule: 'lke.hanya-yang-kurang', fact: 'in the second stage a question that was met in the first stays locked (C9)', holds: false, ...STAGE_TWO, data: { jawaban: { 'P.MP.1.b': { nilai: 'A' } } } },
  { command: 'lke.isi', rule: 'lke.hanya-yang-kurang', fact: 'in the second stage a result that was met in the first stays locked (C9)', holds: false, ...STAGE_TWO, data: { hasil: { 'H.BA.1': '3.70' } } },
  { command: 'lke.isi', rule: 'lke.hanya-yang-kurang', fact: 'in the second stage what was found lacking is answered anew (T-11)', holds: true, ...STAGE_TWO, data: { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } } },
  { command: 'lke.catatSurvei', rule: 'lke.hanya-yang-kurang', fact: 'in the second stage a result that was met in the first takes no other survey (C9)', holds: false, ...STAGE_TWO },
  { command: 'lke.catatSurvei', rule: 'lke.hanya-yang-kurang', fact: 'in the second stage a result that was lacking takes its survey (T-11)', holds: true, ...STAGE_TWO, context: { ...TAHAP_DUA, terbuka: ['H.PP.1'] } },
  { command: 'lke.isi', rule: 'lke.jawaban-mutakhir', fact: 'an answer that another person wrote since it was looked at is not written over', holds: false, context: { jawaban: writtenBy(ORANG.tpiLain) }, data: { jawaban: { [firstQuestion]: { nilai: 'Ya', dilihat: '2027-01-31T03:00:00.000Z' } } } },
  { command: 'lke.isi', rule: 'lke.jawaban-mutakhir', fact: 'an answer that another person wrote where there was none is not written over', holds: false, context: { jawaban: writtenBy(ORANG.tpiLain) }, data: { jawaban: { [firstQuestion]: { nilai: 'Ya', dilihat: null } } } },
  { command: 'lke.isi', rule: 'lke.jawaban-mutakhir', fact: 'an answer of another person that was looked at is changed', holds: true, context: { jawaban: writtenBy(ORANG.tpiLain) }, data: { jawaban: { [firstQuestion]: { nilai: 'Ya', dilihat: DITULIS } } } },
  { command: 'lke.isi', rule: 'lke.jawaban-mutakhir', fact: 'an own answer is changed again before the reply to the first has come', holds: true, context: { jawaban: writtenBy(ORANG.tpi) }, data: { jawaban: { [firstQuestion]: { nilai: 'Ya', dilihat: null } } } },

  ...turns('lke.selesaikan'),
  { command: 'lke.selesaikan', rule: 'lke.lengkap', fact: 'one question without an answer is refused', holds: false, context: { jawaban: allButOne } },
  { command: 'lke.selesaikan', rule: 'lke.lengkap', fact: 'the TPI answers the results too', holds: true, ...AT_TPI },
  { command: 'lke.selesaikan', rule: 'lke.lengkap', fact: 'at the TPI one result without an answer is refused', holds: false, ...AT_TPI, context: { ...AT_TPI.context, hasil: { 'H.BA.1': '3.60', 'H.BA.2': 'C' } } },
  { command: 'lke.selesaikan', rule: 'lke.bukti-terlampir', fact: 'an answer that earns points without evidence is refused', holds: false, context: { jawaban: withoutEvidence } },
  { command: 'lke.selesaikan', rule: 'lke.bukti-terlampir', fact: 'an answer that claims nothing needs no evidence', holds: true, context: { jawaban: Object.fromEntries(Object.entries(jawaban(worst)).map(([code, j]) => [code, { ...j, bukti: [] }])) } },
  ...segregation('lke.selesaikan'),
  ...['lke.catatSurvei', 'lke.bagi', 'lke.tanggapi', 'lke.ajukan', 'lke.kembalikanButir'].flatMap((command) => [...turns(command), ...segregation(command)]),
  ...readingExamples,
  ...buktiExamples,
  ...surveiExamples,
  { command: 'lke.ajukan', rule: 'lke.lengkap', fact: 'one question without an answer is not handed in', holds: false, context: { jawaban: allButOne } },
  { command: 'lke.ajukan', rule: 'lke.bukti-terlampir', fact: 'an answer that earns points without evidence is not handed in', holds: false, context: { jawaban: withoutEvidence } },
  ...turns('lke.bukaKembali'),
  ...segregation('lke.bukaKembali'),
]);

