import { tellExamples } from '../../test/support/worked-examples.js';
import { law, ORANG, SIDIK } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { lkeExamples } from './lke.examples.js';
import type { Law } from '../regulasi/law.js';
import { duaTahap } from '../usulan/usulan.scene.js';
import { jawaban } from './lke.scene.js';
import { worst } from './sample-answers.js';

tellExamples(lkeExamples);

const decision = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, lkeExamples, command, state, change));
const after = (...args: Parameters<typeof decision>) => {
  const decided = decision(...args);
  return decided.ok ? decided.steps[0]?.after : decided;
};
const [question = ''] = law.instrument.questions.keys();

describe('a worksheet of one layer', () => {
  it('starts from the answers and evidence of the layer below (BAB III.A.1.a angka 5))', () => {
    const bawah = { lapisan: 'mandiri', jawaban: jawaban(), hasil: {} };
    expect(after('lke.mulai', 'baru', { facts: { bawah } })).toMatchObject({ value: 'diisi', context: { lapisan: 'kanwil', komponen: 'pengungkit', jawaban: bawah.jawaban, penilai: [], nilai: null } });
    expect(after('lke.mulai', 'baru')).toMatchObject({ context: { jawaban: {}, hasil: {} } });
  });

  it('asks for pengungkit before the TPI, for results too at the TPI (BAB III.A.1.b angka 3))', () => {
    const tpi = { data: { lapisan: 'tpi' }, facts: { usulan: { keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran: 2, periode: '2027', tujuan: 'WBBM', tahapTpi: 'tpi', kurang: [] } } };
    expect(after('lke.mulai', 'baru', tpi)).toMatchObject({ context: { komponen: 'penuh', putaran: 2, tujuan: 'WBBM' } });
  });

  it('keeps the evidence and the note that nobody replaced, and who answered', () => {
    const before = { [question]: { nilai: 'Tidak', catatan: 'lama', bukti: [{ judul: 'Lama', sidik: SIDIK }], oleh: 'orang lain', lapisan: 'mandiri' } };
    expect(after('lke.isi', 'diisi', { context: { jawaban: before }, data: { jawaban: { [question]: { nilai: 'Ya' } } } })).toMatchObject({
      context: { jawaban: { [question]: { nilai: 'Ya', catatan: 'lama', bukti: [{ judul: 'Lama' }], oleh: ORANG.tpi, lapisan: 'kanwil' } }, penilai: [ORANG.tpiLain, ORANG.tpi] },
    });
    expect(after('lke.isi', 'diisi', { context: { jawaban: before }, data: { jawaban: { [question]: { nilai: 'Ya', bukti: [], catatan: 'baru' } } } })).toMatchObject({ context: { jawaban: { [question]: { catatan: 'baru', bukti: [] } } } });
  });

  it('is finished with its score, held against the thresholds of the pack', () => {
    expect(after('lke.selesaikan', 'diisi')).toMatchObject({ value: 'selesai', status: 'active', context: { nilai: { pengungkit: '60.00', hasil: null, total: null } } });
  });

  it('is opened again only with a reason, in the round of the proposal, without a score', () => {
    expect(after('lke.bukaKembali', 'selesai', { facts: { usulan: { keadaan: 'penilaianPendahuluan', tingkat: 'kanwil', putaran: 2, periode: '2027', tujuan: 'WBK', tahapTpi: 'tpi', kurang: [] } } })).toMatchObject({ value: 'diisi', context: { nilai: null, putaran: 2 } });
    expect(decision('lke.bukaKembali', 'selesai', { data: { alasan: '' } })).toMatchObject({ kind: 'input' });
  });

  it('refuses answers that the instrument does not know, each with its place', () => {
    expect(decision('lke.isi', 'diisi', { data: { jawaban: { TIDAK: { nilai: 'Ya' }, [question]: { nilai: 'Mungkin' } } } })).toMatchObject({
      kind: 'input', faults: expect.arrayContaining([{ path: '/data/jawaban/TIDAK/nilai', why: expect.any(String) }, { path: `/data/jawaban/${question}/nilai`, why: expect.any(String) }]),
    });
  });

  it.each(['lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali'])('%s marks every interest as such, all at once (C30)', (command) => {
    const state = { 'lke.mulai': 'baru', 'lke.bukaKembali': 'selesai' }[command] ?? 'diisi';
    const tpi = { context: { lapisan: 'tpi' }, data: command === 'lke.mulai' ? { lapisan: 'tpi' } : {}, facts: { usulan: { keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran: 1, periode: '2027', tujuan: 'WBK', tahapTpi: 'tpi', kurang: [] }, pelaku: { jabatanDiUnit: true, menilaiLapisan: ['kanwil'], rantaiSendiri: true, pengecualian: [] } } };
    expect(decision(command, state, tpi)).toMatchObject({ why: ['lke.bukan-unit-sendiri', 'lke.bukan-penilai-lapisan-bawah', 'lke.bukan-rantai-sendiri'].map((rule) => ({ rule, segregation: true })) });
  });
});

describe('the second stage of TPI (TRK Lampiran II.B.6, C9)', () => {
  const bawah = { lapisan: 'tpi', jawaban: jawaban(), hasil: { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' } };
  const usulan = (putaran = 1) => ({ keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran, periode: '2027', tujuan: 'WBK', tahapTpi: 'tpiTahapDua', kurang: [question, 'H.BA.1'] });
  const law = (one: LawBase) => duaTahap(one as Law);

  it('starts as a copy of the first, of which only what was lacking is open', () => {
    expect(after('lke.mulai', 'baru', { data: { lapisan: 'tpiTahapDua' }, facts: { usulan: usulan(), bawah }, law })).toMatchObject({ context: { lapisan: 'tpiTahapDua', jawaban: bawah.jawaban, hasil: bawah.hasil, terbuka: [question, 'H.BA.1'] } });
  });

  it('opens a result that was lacking, and locks the others', () => {
    const at = { context: { lapisan: 'tpiTahapDua', komponen: 'penuh', hasil: bawah.hasil, terbuka: [question, 'H.BA.1'] }, facts: { usulan: usulan() }, law };
    expect(after('lke.isi', 'diisi', { ...at, data: { jawaban: {}, hasil: { 'H.BA.1': '3.90' } } })).toMatchObject({ context: { hasil: { 'H.BA.1': '3.90', 'H.PP.1': '3.20' } } });
    expect(decision('lke.isi', 'diisi', { ...at, data: { jawaban: {}, hasil: { 'H.PP.1': '3.90' } } })).toMatchObject({ why: [{ rule: 'lke.hanya-yang-kurang', have: 'terkunci karena telah terpenuhi pada Tahap I: H.PP.1' }] });
  });

  it('starts anew from the first stage when it is opened again in another round, and stays as it is in the same', () => {
    const context = { lapisan: 'tpiTahapDua', jawaban: jawaban(worst), hasil: {}, terbuka: ['P.TL.1.a'] };
    expect(after('lke.bukaKembali', 'selesai', { context, facts: { usulan: usulan(2), bawah }, law })).toMatchObject({ context: { putaran: 2, jawaban: bawah.jawaban, hasil: bawah.hasil, terbuka: [question, 'H.BA.1'] } });
    expect(after('lke.bukaKembali', 'selesai', { context, facts: { usulan: usulan(1), bawah: null }, law })).toMatchObject({ context: { putaran: 1, jawaban: context.jawaban, terbuka: ['P.TL.1.a'] } });
  });

  it('is told by the first what did not earn its full value', () => {
    const one = { ...jawaban(), [question]: { nilai: 'Tidak', bukti: [], oleh: ORANG.tpiLain, lapisan: 'tpi' } };
    const context = { lapisan: 'tpi', komponen: 'penuh', jawaban: one, hasil: { 'H.BA.1': '4.00', 'H.BA.2': 'C', 'H.PP.1': '4.00' } };
    expect(after('lke.selesaikan', 'diisi', { context, facts: { usulan: { ...usulan(), tahapTpi: 'tpi' } }, law })).toMatchObject({ context: { kurang: [question, 'H.BA.2'] } });
    expect(after('lke.selesaikan', 'diisi', { context, facts: { usulan: { ...usulan(), tahapTpi: 'tpi' } } })).toMatchObject({ context: { kurang: undefined } });
  });
});
