import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS, ORANG, USULAN_LAIN } from '../example-world.js';
import { decide, type Question } from '../kernel/decide.js';
import type { LawBase } from '../kernel/machine.js';
import { ask, type Change } from '../kernel/proof/example.js';
import { registry } from '../registry.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import { periodeExamples } from './periode.examples.js';

tellExamples(periodeExamples);

const asked = (command: string, change: Change<unknown, unknown, LawBase> = {}): Question => ask(registry, periodeExamples, command, command === 'periode.buka' ? 'baru' : 'berjalan', change);
const taken = (command: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(asked(command, change));
  return decision.ok ? decision.steps[0] : decision;
};

describe('the year of an instansi', () => {
  it('opens once a year', () => {
    expect(taken('periode.buka')).toMatchObject({ case: { open: { machine: 'periode', kunci: '2027' } }, after: { value: 'berjalan', context: { periode: '2027' } } });
  });

  it('has one team of each kind: a new decree stands in the place of the old one', () => {
    const old = { jenis: 'tpi', nomor: 'lama', tanggal: '2026-01-01', sidik: 'a'.repeat(64), susunan: [] };
    expect(taken('periode.bentukTim', { context: { tim: [old, { ...old, jenis: 'pokja' }] } })).toMatchObject({ after: { context: { tim: [{ jenis: 'pokja', nomor: 'lama' }, { jenis: 'tpi', nomor: 'M.IP-3.PW.03 Tahun 2027' }] } } });
  });

  it('names every kind of team and part that the law does not have', () => {
    expect(taken('periode.bentukTim', { data: { jenis: 'lain' } })).toMatchObject({ kind: 'input', faults: [{ path: '/data/jenis' }] });
    expect(taken('periode.bentukTim', { data: { susunan: [{ orang: ORANG.tpi, unsur: 'ketua', jabatan: 'I' }, { orang: ORANG.biro, unsur: 'juru', jabatan: 'A' }] } })).toMatchObject({ kind: 'input', faults: [{ path: '/data/susunan/1/unsur' }] });
  });

  it('keeps for each person in what he was trained (BAB III.A)', () => {
    expect(taken('periode.catatPelatihan')).toMatchObject({ after: { context: { pelatihan: [{ orang: ORANG.tpi, tanggal: '2027-02-08' }, { orang: ORANG.biro, tanggal: '2027-02-08' }] } } });
  });

  it('asks for a quota of something', () => {
    expect(taken('periode.tetapkanKuota', { data: { instansi: undefined, eselonSatu: {} } })).toMatchObject({ kind: 'input' });
  });

  it('keeps both kinds of report and every evaluation', () => {
    expect(taken('periode.catatLaporan', { data: { jenis: 'sewaktuWaktu' } })).toMatchObject({ after: { context: { laporan: [{ jenis: 'akhirTahun' }, { jenis: 'sewaktuWaktu' }] } } });
    expect(taken('periode.catatEvaluasi')).toMatchObject({ after: { context: { evaluasi: [{}, {}, { tanggal: '2027-06-30' }] } } });
  });
});

describe('an offence of KKN in the year (N90 Lampiran II Bab IV)', () => {
  const between = (one: string, other: string): Question => {
    const question = asked('periode.catatKkn', { facts: { berjalan: [KASUS.usulan, USULAN_LAIN] } });
    return { ...question, subject: { ...question.subject, related: { [KASUS.usulan]: { ...usulanIn(one), id: KASUS.usulan }, [USULAN_LAIN]: { ...usulanIn(other), id: USULAN_LAIN } } } };
  };

  it('drops every proposal that is under way, wherever it stands', () => {
    const decision = decide(between('penilaianMandiri', 'menungguPenetapan'));
    expect(decision.ok ? decision.steps.map(({ command, after }) => [command, after.value]) : decision).toEqual([['periode.catatKkn', 'berjalan'], ['usulan.gugurkan', 'gugur'], ['usulan.gugurkan', 'gugur']]);
  });

  it('drops none where one of them does not know it any more', () => {
    expect(decide(between('penilaianMandiri', 'berpredikat'))).toMatchObject({ ok: false, why: [{ rule: 'usulan.keadaan', kasus: USULAN_LAIN }] });
  });

  it('drops nothing where nothing is under way', () => {
    expect(taken('periode.catatKkn')).toMatchObject({ after: { context: { kkn: { nomor: 'B/77/RB.04/2027' } } } });
  });
});
