import { tellExamples } from '../../test/support/worked-examples.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { satkerExamples } from './satker.examples.js';

tellExamples(satkerExamples);

const taken = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(ask(registry, satkerExamples, command, state, change));
  return decision.ok ? decision.steps[0] : decision;
};

describe('the life of a satker', () => {
  it('begins with its target and its level, once per target (BAB II.A)', () => {
    expect(taken('satker.buka', 'baru')).toMatchObject({ case: { open: { machine: 'satker', kunci: 'WBK' } }, after: { value: 'persiapan', context: { tujuan: 'WBK', jenjang: 'upt' } } });
    expect(taken('satker.buka', 'baru', { data: { tujuan: 'WBBM' } })).toMatchObject({ case: { open: { kunci: 'WBBM' } } });
  });

  it('goes from declaration to designation to building, and keeps each document (BAB II.A.1–3)', () => {
    expect(taken('satker.canangkan', 'persiapan')).toMatchObject({ after: { value: 'dicanangkan', context: { pencanangan: { tanggal: '2025-06-02' } } } });
    expect(taken('satker.tetapkan', 'dicanangkan')).toMatchObject({ after: { value: 'ditetapkan', context: { penetapan: { tanggal: '2025-07-01' } } } });
    expect(taken('satker.mulaiMembangun', 'ditetapkan')).toMatchObject({ after: { value: 'membangun' } });
  });

  it('lets signatures follow after the declaration, without going back (BAB II.A.1; N90 Lampiran I Tahap I)', () => {
    expect(taken('satker.catatPaktaIntegritas', 'dicanangkan', { data: { menandatangani: 120 } })).toMatchObject({ after: { value: 'dicanangkan', context: { pakta: { menandatangani: 120 } } } });
  });

  it.each(['satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi'])('%s may be renewed while the unit builds, and stays there', (command) => {
    expect(taken(command, 'membangun')).toMatchObject({ after: { value: 'membangun', status: 'active' } });
  });

  it('names every criterion, area and document that is missing at once', () => {
    expect(decide(ask(registry, satkerExamples, 'satker.tetapkan', 'dicanangkan', { data: { kriteria: {} }, facts: { instansiDicanangkan: null } }))).toMatchObject({
      why: [{ rule: 'satker.instansi-dicanangkan' }, { rule: 'satker.kriteria-penetapan', have: 'tidak diisi' }, { rule: 'satker.kriteria-penetapan' }, { rule: 'satker.kriteria-penetapan' }],
    });
    expect(decide(ask(registry, satkerExamples, 'satker.mulaiMembangun', 'ditetapkan', { context: { timKerja: undefined, program: undefined, rencanaAksi: undefined } }))).toMatchObject({
      why: [{ rule: 'satker.tim-kerja-ada' }, { rule: 'satker.program-ada' }, { rule: 'satker.rencana-aksi-ada' }],
    });
  });

  it('shows the exact share of signatures (C44)', () => {
    expect(taken('satker.canangkan', 'persiapan', { context: { pakta: { jumlahPegawai: 7, menandatangani: 3, kepalaMenandatangani: true } } })).toMatchObject({ why: [{ have: '3 dari 7 pegawai (42,86%)', need: 'lebih dari 50% pegawai' }] });
  });
});
