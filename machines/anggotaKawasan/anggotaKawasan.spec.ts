import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { anggotaKawasanExamples } from './anggotaKawasan.examples.js';
import { anggotaKawasanScene } from './anggotaKawasan.scene.js';

tellExamples(anggotaKawasanExamples);

const taken = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(ask(registry, anggotaKawasanExamples, command, state, change));
  return decision.ok ? decision.steps[0] : decision;
};
const contextAfter = (...asked: Parameters<typeof taken>): Record<string, unknown> => {
  const step = taken(...asked);
  if (!step || !('after' in step)) throw new Error('refused');
  return step.after.context;
};
const { predikat, hasilTpi } = anggotaKawasanScene.facts;

describe('a membership', () => {
  it.each([['terima', 'bergabung', 'active'], ['tolak', 'ditolak', 'done']])('%s answers one invitation and opens a case of its own', (command, value, status) => {
    expect(taken(`anggotaKawasan.${command}`, 'baru')).toMatchObject({ case: { open: { kunci: expect.stringMatching(/^[0-9a-f-]{36}\/2$/) } }, after: { value, status } });
  });

  it('shares nothing before it says so', () => {
    expect(Object.keys(contextAfter('anggotaKawasan.terima', 'baru')).sort()).toEqual(['jawaban', 'kawasan', 'satker', 'undangan']);
  });

  it.each<[string[], object]>([
    [['predikat'], { tanggal: '2028-03-01', predikat }], [['hasilTpi'], { tanggal: '2028-03-01', hasilTpi }], [['predikat', 'hasilTpi'], { tanggal: '2028-03-01', predikat, hasilTpi }], [[], { tanggal: '2028-03-01' }],
  ])('shares %j as the own cases have it, and nothing that it shared before', (apa, bagian) => {
    expect(contextAfter('anggotaKawasan.bagikan', 'bergabung', { data: { apa }, context: { bagian: { tanggal: '2028-02-20', predikat, hasilTpi } } })['bagian']).toEqual(bagian);
  });

  it('takes no predikat that is typed', () => {
    expect(taken('anggotaKawasan.bagikan', 'bergabung', { data: { predikat } })).toMatchObject({ ok: false, kind: 'input', faults: [{ path: '/data/predikat' }] });
  });

  it('shares nothing any more once it has left, and is over', () => {
    const step = taken('anggotaKawasan.tarik', 'bergabung', { context: { bagian: { tanggal: '2028-02-20', predikat } } });
    expect(step).toMatchObject({ after: { value: 'keluar', status: 'done', context: { bagian: undefined, keluar: { tanggal: '2028-03-15' } } } });
    expect(decide({ ...ask(registry, anggotaKawasanExamples, 'anggotaKawasan.bagikan', 'keluar'), subject: { id: KASUS.anggotaKawasan, facts: anggotaKawasanScene.facts, stored: { machine: 'anggotaKawasan', version: 1, value: 'keluar', context: {}, status: 'done' } } })).toMatchObject({ ok: false, kind: 'state' });
  });
});
