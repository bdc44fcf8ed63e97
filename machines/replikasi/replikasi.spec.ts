import { tellExamples } from '../../test/support/worked-examples.js';
import { SATKER } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask } from '../kernel/proof/example.js';
import { registry } from '../registry.js';
import { replikasiExamples } from './replikasi.examples.js';
import { SUMBER } from './replikasi.scene.js';

tellExamples(replikasiExamples);

const taken = (command: string, state: string) => {
  const decision = decide(ask(registry, replikasiExamples, command, state, { data: command === 'replikasi.ajukan' ? { sumber: SUMBER } : {} }));
  return decision.ok ? decision.steps : decision;
};

describe('a replication', () => {
  it('opens a request at the unit that is to be studied, which is about that unit', () => {
    expect(taken('replikasi.ajukan', 'baru')).toMatchObject([
      { case: { open: { machine: 'replikasi', kunci: `${SUMBER}/2026-03-02` } }, after: { value: 'diusulkan', context: { satker: SATKER, sumber: SUMBER } } },
      { case: { open: { machine: 'studiTiru', kunci: `${SATKER}/2026-03-02` } }, after: { value: 'diminta', context: { satker: SUMBER, pemohon: SATKER } } },
    ]);
  });

  it('goes from the consent to the visit to the report (BAB IV.E)', () => {
    expect(taken('replikasi.setujui', 'diusulkan')).toMatchObject([{ command: 'studiTiru.setujui' }, { after: { value: 'disetujui', context: { persetujuan: { tanggal: '2026-03-09' } } } }]);
    expect(taken('replikasi.laksanakan', 'disetujui')).toMatchObject([{ after: { value: 'dilaksanakan' } }]);
    expect(taken('replikasi.laporkan', 'dilaksanakan')).toMatchObject([{ after: { value: 'dilaporkan', status: 'done', context: { laporan: { diterapkan: 'Pendaftaran kunjungan secara daring' } } } }]);
  });

  it('ends when the other unit refuses, with its reason', () => {
    expect(taken('replikasi.tolak', 'diusulkan')).toMatchObject([{ command: 'studiTiru.tolak' }, { after: { value: 'ditolak', status: 'done', context: { penolakan: { alasan: 'Layanan sedang dipindahkan ke gedung baru' } } } }]);
  });

  it('is agreed to by nobody but the unit that is studied', () => {
    expect(decide({ ...ask(registry, replikasiExamples, 'replikasi.laksanakan', 'disetujui'), command: { type: 'replikasi.setujui', data: {} } })).toMatchObject({ ok: false, kind: 'unknown' });
  });
});
