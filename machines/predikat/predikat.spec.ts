import { tellExamples } from '../../test/support/worked-examples.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { predikatExamples } from './predikat.examples.js';

tellExamples(predikatExamples);

const taken = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(ask(registry, predikatExamples, command, state, change));
  return decision.ok ? decision.steps.find((s) => s.after.machine === 'predikat') : decision;
};

describe('an award', () => {
  it('is due for its first report two years after the SK (BAB IV.B; C45)', () => {
    expect(taken('predikat.terbitkan', 'baru')).toMatchObject({ after: { value: 'berlaku', context: { monevBerikut: '2029-12-06' } }, effects: [{ kind: 'notify' }, { kind: 'schedule', subject: 'predikat.monevJatuhTempo', at: '2029-12-06T00:00:00Z' }] });
  });

  it('is due again two years after each report, and keeps every report (BAB IV.B; C45)', () => {
    expect(taken('predikat.laporkanMonev', 'berlaku', { data: { tanggal: '2028-02-29' }, context: { laporan: [] } })).toMatchObject({ after: { value: 'berlaku', context: { monevBerikut: '2030-02-28', laporan: [{ tanggal: '2028-02-29' }] } }, effects: [{ at: '2030-02-28T00:00:00Z' }] });
  });

  it('holds on when the TPN says so, and is over when the SK revokes it (BAB IV.D; N90 Lampiran II Bab IV.C)', () => {
    expect(taken('predikat.catatRekomendasiTpn', 'diusulkanCabut', { data: { hasil: 'pertahankan' } })).toMatchObject({ after: { value: 'berlaku' } });
    expect(taken('predikat.catatRekomendasiTpn', 'diusulkanCabut')).toMatchObject({ after: { value: 'menungguPencabutan' } });
    expect(taken('predikat.cabut', 'menungguPencabutan')).toMatchObject({ after: { value: 'dicabut', status: 'done' } });
  });

  it.each([['2030-06-15', '2032-06-15'], ['2028-02-29', '2030-02-28']])('revoked on %s locks the unit out until %s (BAB IV.D; C43)', (tanggal, terkunciSampai) => {
    expect(taken('predikat.cabut', 'menungguPencabutan', { data: { tanggal }, context: { rekomendasi: { nomor: 'B/12', tanggal: '2028-01-15', hasil: 'cabut', sidik: 'd'.repeat(64) } } })).toMatchObject({ after: { context: { terkunciSampai } } });
  });

  it('forgets the hearing and the advice of an earlier proposal to revoke', () => {
    expect(taken('predikat.usulkanPencabutan', 'berlaku')).toMatchObject({ after: { value: 'diusulkanCabut', context: { klarifikasi: undefined, rekomendasi: undefined } } });
  });

  it('is set by nobody but the recording of its SK', () => {
    expect(decide({ ...ask(registry, predikatExamples, 'predikat.klarifikasi', 'diusulkanCabut'), command: { type: 'predikat.terbitkan', data: {} } })).toMatchObject({ ok: false, kind: 'unknown' });
  });
});
