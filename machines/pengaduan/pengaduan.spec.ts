import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import type { LawBase } from '../kernel/machine.js';
import { ask, type Change } from '../kernel/proof/example.js';
import { registry } from '../registry.js';
import { pengaduanExamples } from './pengaduan.examples.js';
import type { Terima } from './pengaduan.types.js';

tellExamples(pengaduanExamples);

const decided = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, pengaduanExamples, command, state, change));
const taken = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decided(command, state, change);
  return decision.ok ? decision.steps[0] : decision;
};

describe('a complaint', () => {
  it('ends at once where it does not concern the predikat, and is clarified where it does (N90 Lampiran II Bab IV.A angka 5)', () => {
    expect(taken('pengaduan.identifikasi', 'diterima', { data: { hasil: 'tidakRelevan' } })).toMatchObject({ after: { value: 'ditutup', status: 'done' } });
    expect(taken('pengaduan.identifikasi', 'diterima')).toMatchObject({ after: { value: 'diidentifikasi', context: { identifikasi: { kriteria: 'Survei persepsi anti korupsi' } } } });
  });

  it.each([['terbukti', 'terbukti', 'active'], ['tidakTerbukti', 'selesai', 'done'], ['diselesaikan', 'selesai', 'done']])('concluded as %s is %s', (hasil, value, status) => {
    expect(taken('pengaduan.simpulkan', 'diklarifikasi', { data: { hasil } })).toMatchObject({ after: { value, status } });
  });

  it('tells the unit nothing before it is asked: no notice goes out (confidentiality)', () => {
    expect(taken('pengaduan.terima', 'baru')).toMatchObject({ effects: [] });
    expect(taken('pengaduan.identifikasi', 'diterima')).toMatchObject({ effects: [] });
    expect(taken('pengaduan.mintaKlarifikasi', 'diidentifikasi')).toMatchObject({ effects: [{ kind: 'notify' }, { kind: 'schedule', subject: 'pengaduan.tenggat', at: '2029-08-27T00:00:00Z' }] });
  });

  it('has no place for who complained', () => {
    const spec = registry.command('pengaduan.terima')?.spec;
    const example = spec?.example as Terima;
    expect(Object.keys(example).sort()).toEqual(['bukti', 'kanal', 'nomor', 'ringkasan', 'satker', 'tanggal']);
    expect(decided('pengaduan.terima', 'baru', { data: { pelapor: 'Warga' } })).toMatchObject({ ok: false, kind: 'input', faults: [{ path: '/data/pelapor' }] });
  });

  it('is watched: each note sets the day by which the next thing is due', () => {
    expect(taken('pengaduan.pantau', 'terbukti')).toMatchObject({ after: { value: 'terbukti', context: { tenggat: '2029-10-10', terakhir: '2029-09-10', pemantauan: [{ tanggal: '2029-09-10' }] } }, effects: [{ kind: 'schedule', at: '2029-10-10T00:00:00Z' }] });
  });

  it.each(['terbukti', 'disanksi'])('from “%s” becomes a proposal to revoke the award that it names (N90 Lampiran II Bab IV.C; C10)', (state) => {
    const decision = decided('pengaduan.usulkanPencabutan', state);
    expect(decision.ok && decision.steps.map(({ command, case: of, after }) => [command, of, after.value])).toEqual([
      ['pengaduan.usulkanPencabutan', { id: KASUS.pengaduan }, 'diusulkanCabut'], ['predikat.usulkanKarenaPengaduan', { id: KASUS.predikat }, 'diusulkanCabut'],
    ]);
  });

  it('that was proven is sanctioned where the law knows sanctions, and the award stays until it is revoked (TRK Lampiran III.B; C10)', () => {
    const decision = decided('pengaduan.jatuhkanSanksi', 'terbukti');
    expect(decision.ok && decision.steps.map(({ after }) => [after.machine, after.value])).toEqual([['pengaduan', 'disanksi']]);
  });
});
