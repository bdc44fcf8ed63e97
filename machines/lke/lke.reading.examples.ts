import { ORANG } from '../example-world.js';
import type { Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { duaTahap } from '../usulan/usulan.scene.js';
import { jawaban, lkeScene } from './lke.scene.js';
import type { LkeContext, LkeFacts } from './lke.types.js';

type LkeExample = Example<LkeContext, LkeFacts, Law>;

/** The law with other readers of one layer. */
export const dibacaOleh = (lapisan: string, pembaca: readonly string[]) => (law: Law): Law => {
  const tier = law.pack.tingkat[lapisan];
  return tier ? { ...law, pack: { ...law.pack, tingkat: { ...law.pack.tingkat, [lapisan]: { ...tier, pembaca: [...pembaca] } } } } : law;
};

const DIAJUKAN = { oleh: ORANG.tpiLain, pada: '2027-01-30T03:00:00Z' };
const dikembalikan = (butir: string[], belum: string[] = []) => ({ pengembalian: { putaran: 1, butir, belum } });
const diisiOleh = (orang: string) => Object.fromEntries(Object.entries(jawaban()).map(([kode, j]) => [kode, { ...j, oleh: orang }]));
const SATU = { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } };
const HASIL = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
const pelaku = (change: Partial<LkeFacts['pelaku']>) => ({ pelaku: { ...lkeScene.facts.pelaku, ...change } });
const AT_TPI = {
  context: { lapisan: 'tpi', komponen: 'penuh' as const, hasil: HASIL }, facts: { ...lkeScene.facts, usulan: { keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran: 1, periode: '2027', tujuan: 'WBK' as const, tahapTpi: 'tpi', kurang: [] } },
};
const TAHAP_DUA = { ...AT_TPI, context: { ...AT_TPI.context, lapisan: 'tpiTahapDua', terbuka: ['P.MP.1.a'] }, law: duaTahap, facts: { ...AT_TPI.facts, usulan: { ...AT_TPI.facts.usulan, tahapTpi: 'tpiTahapDua' } } };
const MANDIRI = {
  context: { lapisan: 'mandiri', terbuka: ['P.MP.1.a'] }, facts: { usulan: { ...AT_TPI.facts.usulan, keadaan: 'perbaikan' } },
};

/** Four eyes: who handed a worksheet in does not read it, and neither does whoever filled it in alone. */
const fourEyes = (command: string): LkeExample[] => [
  { command, rule: 'lke.pembaca-lain', fact: 'whoever handed it in does not read it', holds: false, context: { diajukan: { ...DIAJUKAN, oleh: ORANG.tpi } } },
  { command, rule: 'lke.pembaca-lain', fact: 'whoever filled it in alone does not read it, whoever handed it in', holds: false, context: { diajukan: DIAJUKAN, jawaban: diisiOleh(ORANG.tpi) } },
  { command, rule: 'lke.pembaca-lain', fact: 'whoever filled in a part reads what another one handed in', holds: true, context: { diajukan: DIAJUKAN, jawaban: { ...jawaban(), 'P.MP.1.a': { nilai: 'Ya', bukti: jawaban()['P.MP.1.a']?.bukti ?? [], oleh: ORANG.tpi, lapisan: 'kanwil' } } } },
  { command, rule: 'lke.pembaca-lain', fact: 'in a team of one the chair may exempt in writing, and the exemption is told (C30)', holds: false, warns: true, context: { diajukan: { ...DIAJUKAN, oleh: ORANG.tpi } }, facts: pelaku({ orang: ORANG.tpi, pengecualian: [{ alasan: 'Tim penilai hanya satu orang' }] }) },
];

const attended = (command: string): LkeExample[] => [
  { command, rule: 'lke.ulasan-ditanggapi', fact: 'a returned question that was neither changed nor answered is refused', holds: false, context: dikembalikan(['P.MP.1.a', 'P.MP.1.b'], ['P.MP.1.b']) },
  { command, rule: 'lke.ulasan-ditanggapi', fact: 'every returned question was changed or answered', holds: true, context: dikembalikan(['P.MP.1.a']) },
];

const onlyReturned = (command: string, inside: Record<string, unknown>, outside: Record<string, unknown>): LkeExample[] => [
  { command, rule: 'lke.hanya-yang-dikembalikan', fact: 'in the own worksheet what the layer above did not return stays locked for the round', holds: false, ...MANDIRI, data: outside },
  { command, rule: 'lke.hanya-yang-dikembalikan', fact: 'in the own worksheet what the layer above returned is open', holds: true, ...MANDIRI, data: inside },
  { command, rule: 'lke.hanya-yang-dikembalikan', fact: 'where the return named no question all are open', holds: true, ...MANDIRI, context: { lapisan: 'mandiri' }, data: outside },
];

const returned = (pertanyaan: string) => ({ butir: [{ pertanyaan, catatan: 'Belum ditandatangani' }] });
const DIBAGI = { pembagian: { MP: [ORANG.biro] } };
const ANGGOTA = { ...AT_TPI, context: { ...AT_TPI.context, ...DIBAGI } };

/** The areas of a worksheet and who fills them in. */
const ownArea = (command: string, context: Partial<LkeContext> = {}): LkeExample[] => [
  { command, rule: 'lke.bagian-sendiri', fact: 'a member does not write in the area of another one', holds: false, ...ANGGOTA, context: { ...ANGGOTA.context, ...context }, facts: { ...ANGGOTA.facts, ...pelaku({ pembaca: false }) } },
  { command, rule: 'lke.bagian-sendiri', fact: 'a member writes in the own area', holds: true, ...ANGGOTA, context: { ...ANGGOTA.context, ...context }, facts: { ...ANGGOTA.facts, ...pelaku({ pembaca: false, orang: ORANG.biro }) } },
  { command, rule: 'lke.bagian-sendiri', fact: 'the chair, who reads it, writes in any area', holds: true, ...ANGGOTA, context: { ...ANGGOTA.context, ...context } },
  { command, rule: 'lke.bagian-sendiri', fact: 'where the members read each other, the areas bind all of them', holds: false, context: { ...DIBAGI, ...context } },
  { command, rule: 'lke.bagian-sendiri', fact: 'an area that nobody was given is everybody\'s', holds: true, context: { pembagian: { PW: [ORANG.biro] }, ...context } },
];

/** Worked examples of the second reading, the rounds of comments and the areas. */
export const readingExamples: readonly LkeExample[] = [
  ...onlyReturned('lke.isi', SATU, { jawaban: { 'P.MP.1.b': { nilai: 'A' } } }),
  { command: 'lke.isi', rule: 'lke.hanya-yang-dikembalikan', fact: 'what the second reader did not return stays locked', holds: false, context: dikembalikan(['P.MP.1.b']), data: SATU },
  { command: 'lke.isi', rule: 'lke.hanya-yang-dikembalikan', fact: 'what the second reader returned is open', holds: true, context: dikembalikan(['P.MP.1.a']), data: SATU },
  ...ownArea('lke.isi'),
  { command: 'lke.isi', rule: 'lke.bagian-sendiri', fact: 'a result belongs to whom its group was given', holds: false, ...AT_TPI, context: { ...AT_TPI.context, pembagian: { 'H.BA': [ORANG.biro] } }, facts: { ...AT_TPI.facts, ...pelaku({ pembaca: false }) }, data: { jawaban: {}, hasil: { 'H.BA.1': '3.70' } } },
  { command: 'lke.catatSurvei', rule: 'lke.bagian-sendiri', fact: 'a survey belongs to whom the group of its result was given', holds: false, ...AT_TPI, context: { ...AT_TPI.context, pembagian: { 'H.PP': [ORANG.biro] } }, facts: { ...AT_TPI.facts, ...pelaku({ pembaca: false }) } },
  { command: 'lke.catatSurvei', rule: 'lke.bagian-sendiri', fact: 'a survey is recorded by whom the group of its result was given', holds: true, ...AT_TPI, context: { ...AT_TPI.context, pembagian: { 'H.PP': [ORANG.biro] } }, facts: { ...AT_TPI.facts, ...pelaku({ pembaca: false, orang: ORANG.biro }) } },
  { command: 'lke.bagi', rule: 'lke.dibagi-kepada-tim', fact: 'an area is not given to somebody without a post of the layer', holds: false, data: { pembagian: { MP: [ORANG.orangLain] } } },
  { command: 'lke.bagi', rule: 'lke.dibagi-kepada-tim', fact: 'an assignment is taken back', holds: true, data: { pembagian: { MP: [] } } },
  { command: 'lke.tanggapi', rule: 'lke.ulasan-ada', fact: 'a question that was not returned has nothing to answer', holds: false, data: { tanggapan: { 'P.MP.1.b': 'Sudah' } } },
  { command: 'lke.tanggapi', rule: 'lke.ulasan-ada', fact: 'where nothing was returned there is nothing to answer', holds: false, context: { pengembalian: undefined } },
  ...ownArea('lke.tanggapi'),
  { command: 'lke.ajukan', rule: 'lke.ada-pembaca', fact: 'a layer without readers is finished by those who fill it in', holds: false, law: dibacaOleh('kanwil', []) },
  ...attended('lke.ajukan'),
  { command: 'lke.kembalikanButir', rule: 'lke.hanya-yang-kurang', fact: 'in the second stage nothing is returned that was met in the first (C9)', holds: false, ...TAHAP_DUA, data: returned('P.MP.1.b') },
  ...onlyReturned('lke.kembalikanButir', returned('P.MP.1.a'), returned('P.MP.1.b')),
  ...fourEyes('lke.kembalikanButir'),
  { command: 'lke.selesaikan', rule: 'lke.dibaca-kedua', fact: 'a worksheet that nobody handed in is not finished', holds: false, context: { diajukan: undefined } },
  { command: 'lke.selesaikan', rule: 'lke.dibaca-kedua', fact: 'where the layer has no readers, those who fill it in finish it', holds: true, context: { diajukan: undefined }, law: dibacaOleh('kanwil', []) },
  ...fourEyes('lke.selesaikan'),
  ...attended('lke.selesaikan'),
];
