import { tellExamples } from '../../test/support/worked-examples.js';
import { law, ORANG, SIDIK } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { lkeExamples } from './lke.examples.js';
import { jawaban } from './lke.scene.js';

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
    const tpi = { data: { lapisan: 'tpi' }, facts: { usulan: { keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran: 2, periode: '2027', tujuan: 'WBBM' } } };
    expect(after('lke.mulai', 'baru', tpi)).toMatchObject({ context: { komponen: 'penuh', putaran: 2, tujuan: 'WBBM' } });
  });

  it('keeps the evidence and the note that nobody replaced, and who answered', () => {
    const before = { [question]: { nilai: 'Tidak', catatan: 'lama', bukti: [{ judul: 'Lama', sidik: SIDIK }], oleh: 'orang lain', lapisan: 'mandiri' } };
    expect(after('lke.isi', 'diisi', { context: { jawaban: before }, data: { jawaban: { [question]: { nilai: 'Ya' } } } })).toMatchObject({
      context: { jawaban: { [question]: { nilai: 'Ya', catatan: 'lama', bukti: [{ judul: 'Lama' }], oleh: ORANG.tpi, lapisan: 'kanwil' } }, penilai: [ORANG.tpi] },
    });
    expect(after('lke.isi', 'diisi', { context: { jawaban: before }, data: { jawaban: { [question]: { nilai: 'Ya', bukti: [], catatan: 'baru' } } } })).toMatchObject({ context: { jawaban: { [question]: { catatan: 'baru', bukti: [] } } } });
  });

  it('is finished with its score, held against the thresholds of the pack', () => {
    expect(after('lke.selesaikan', 'diisi')).toMatchObject({ value: 'selesai', status: 'active', context: { nilai: { pengungkit: '60.00', hasil: null, total: null } } });
  });

  it('is opened again only with a reason, in the round of the proposal, without a score', () => {
    expect(after('lke.bukaKembali', 'selesai', { facts: { usulan: { keadaan: 'penilaianPendahuluan', tingkat: 'kanwil', putaran: 2, periode: '2027', tujuan: 'WBK' } } })).toMatchObject({ value: 'diisi', context: { nilai: null, putaran: 2 } });
    expect(decision('lke.bukaKembali', 'selesai', { data: { alasan: '' } })).toMatchObject({ kind: 'input' });
  });

  it('refuses answers that the instrument does not know, each with its place', () => {
    expect(decision('lke.isi', 'diisi', { data: { jawaban: { TIDAK: { nilai: 'Ya' }, [question]: { nilai: 'Mungkin' } } } })).toMatchObject({
      kind: 'input', faults: expect.arrayContaining([{ path: '/data/jawaban/TIDAK/nilai', why: expect.any(String) }, { path: `/data/jawaban/${question}/nilai`, why: expect.any(String) }]),
    });
  });

  it.each(['lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali'])('%s marks every interest as such, all at once (C30)', (command) => {
    const state = { 'lke.mulai': 'baru', 'lke.bukaKembali': 'selesai' }[command] ?? 'diisi';
    const tpi = { context: { lapisan: 'tpi' }, data: command === 'lke.mulai' ? { lapisan: 'tpi' } : {}, facts: { usulan: { keadaan: 'evaluasiTpi', tingkat: 'tpi', putaran: 1, periode: '2027', tujuan: 'WBK' }, pelaku: { jabatanDiUnit: true, menilaiLapisan: ['kanwil'], rantaiSendiri: true } } };
    expect(decision(command, state, tpi)).toMatchObject({ why: ['lke.bukan-unit-sendiri', 'lke.bukan-penilai-lapisan-bawah', 'lke.bukan-rantai-sendiri'].map((rule) => ({ rule, segregation: true })) });
  });
});
