import { tellExamples } from '../../test/support/worked-examples.js';
import { law } from '../example-world.js';
import { decide, redecide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { registry } from '../registry.js';
import { predikatExamples } from './predikat.examples.js';
import { lawYang, predikatBaru, predikatScene } from './predikat.scene.js';

tellExamples(predikatExamples);

const taken = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(ask(registry, predikatExamples, command, state, change));
  return decision.ok ? decision.steps.find((s) => s.after.machine === 'predikat') : decision;
};

/** When the next report is due once a letter of this day has proposed the unit for WBBM. */
function reset(tanggal: string, context: object = {}, under: Law = predikatScene.law): unknown {
  const stored = { machine: 'predikat', version: 1, value: 'berlaku', status: 'active' as const, context: { ...predikatBaru, ...context } };
  const decision = redecide({ ...ask(registry, predikatExamples, 'predikat.laporkanMonev', 'berlaku'), law: under, subject: { id: 'p', stored, facts: predikatScene.facts }, command: { type: 'predikat.aturUlangMonev', data: { nomor: 'M.IP-12', tanggal } } });
  return decision.ok ? decision.steps[0]?.after.context['monevBerikut'] : decision;
}

describe('an award', () => {
  it('is due for its first report two years after the SK (BAB IV.B; C45)', () => {
    expect(taken('predikat.terbitkan', 'baru')).toMatchObject({ after: { value: 'berlaku', context: { monevBerikut: '2029-12-06' } }, effects: [{ kind: 'notify' }, { kind: 'schedule', subject: 'predikat.monevJatuhTempo', at: '2029-12-06T00:00:00Z' }] });
  });

  it('is due again two years after each report, and keeps every report (BAB IV.B; C45)', () => {
    expect(taken('predikat.laporkanMonev', 'berlaku', { data: { tanggal: '2028-02-29' }, context: { laporan: [], monevBerikut: '2029-12-06' } })).toMatchObject({ after: { value: 'berlaku', context: { monevBerikut: '2030-02-28', laporan: [{ tanggal: '2028-02-29' }] } }, effects: [{ at: '2030-02-28T00:00:00Z' }] });
  });

  it('holds on when the TPN says so, and is over when the SK revokes it (BAB IV.D; N90 Lampiran II Bab IV.C)', () => {
    expect(taken('predikat.catatRekomendasiTpn', 'diusulkanCabut', { data: { hasil: 'pertahankan' } })).toMatchObject({ after: { value: 'berlaku' } });
    expect(taken('predikat.catatRekomendasiTpn', 'diusulkanCabut')).toMatchObject({ after: { value: 'menungguPencabutan' } });
    expect(taken('predikat.cabut', 'menungguPencabutan')).toMatchObject({ after: { value: 'dicabut' } });
  });

  it.each([['2030-06-15', '2032-06-15'], ['2028-02-29', '2030-02-28']])('revoked on %s locks the unit out until %s (BAB IV.D; C43)', (tanggal, terkunciSampai) => {
    expect(taken('predikat.cabut', 'menungguPencabutan', { data: { tanggal }, context: { rekomendasi: { nomor: 'B/12', tanggal: '2028-01-15', hasil: 'cabut', sidik: 'd'.repeat(64) } } })).toMatchObject({ after: { context: { terkunciSampai } } });
  });

  it('forgets the hearing and the advice of an earlier proposal to revoke', () => {
    expect(taken('predikat.usulkanPencabutan', 'berlaku')).toMatchObject({ after: { value: 'diusulkanCabut', context: { klarifikasi: undefined, rekomendasi: undefined } } });
  });

  it.each([['masihMemenuhi'], ['tidakMemenuhi']])('tells in its report that the unit is %s, with scores and the survey they rest on (N90 Lampiran II Bab IV.A, Gambar 10)', (kesimpulan) => {
    const step = taken('predikat.laporkanMonev', 'berlaku', { data: { kesimpulan, nilai: { pengungkit: '36.10', hasil: '30.75' }, survei: { sumber: 'skm', indeksAntiKorupsi: '3.10', indeksPelayanan: '3.20' } }, context: { laporan: [] } });
    expect(step).toMatchObject({ after: { context: { laporan: [{ kesimpulan, nilai: { pengungkit: '36.10', hasil: '30.75' }, survei: { sumber: 'skm' } }] } } });
  });

  it('takes no score that its worksheet cannot give', () => {
    const ofReport = (nilai: object) => decide(ask(registry, predikatExamples, 'predikat.laporkanMonev', 'berlaku', { data: { nilai } }));
    expect(ofReport({ pengungkit: '60.00', hasil: '40.00' }).ok).toBe(true);
    expect(ofReport({ pengungkit: '60.01', hasil: '40.01' })).toMatchObject({ ok: false, kind: 'input', faults: [{ path: '/data/nilai/pengungkit', why: 'paling banyak 60.00' }, { path: '/data/nilai/hasil', why: 'paling banyak 40.00' }] });
  });

  it.each([['2029-12-06', '2031-12-06', 'the due day itself'], ['2029-05-20', '2031-05-20', 'before it'], ['2029-12-07', '2029-12-06', 'a day too late']])('proposed for WBBM by a letter of %s is due on %s (%s; C45)', (tanggal, monevBerikut) => {
    expect(reset(tanggal)).toBe(monevBerikut);
  });

  it('is not reset as a WBBM, nor where the law does not reset (C45)', () => {
    expect(reset('2029-05-20', { tujuan: 'WBBM' })).toBe('2029-12-06');
    expect(reset('2029-05-20', {}, lawYang({ ulangMonevSaatUsulWbbm: false })(law))).toBe('2029-12-06');
  });

  it('stands twice where the law knows a local decree: the national one stays beside it (BNJ Pasal 15; C23)', () => {
    expect(taken('predikat.catatKeputusanDaerah', 'berlaku')).toMatchObject({ after: { value: 'berlaku', context: { sk: { nomor: '812 Tahun 2027' }, keputusanDaerah: { nomor: '188.45-812', nomorRekomendasi: 'B/200/RB.04/2027' } } } });
  });

  it.each(['berlaku', 'diusulkanCabut', 'menungguPencabutan', 'dicabut'])('is not moved out of “%s” by a local revocation, and not locked out by it (C23)', (state) => {
    const step = taken('predikat.cabutDaerah', state);
    expect(step).toMatchObject({ after: { value: state, context: { cabutDaerah: { nomor: '188.45-90' } } } });
    expect((step as { after: { context: object } }).after.context).not.toHaveProperty('terkunciSampai');
  });

  it('of an instansi that judges WBK itself is revoked by its head, after the TPN has recommended it (C39)', () => {
    expect(taken('predikat.cabut', 'menungguPencabutan', { data: { penetap: 'instansi' }, context: { penetap: 'instansi' } })).toMatchObject({ after: { value: 'dicabut', context: { terkunciSampai: '2032-02-01' } } });
  });

  it('is proposed for revocation by what the TPN found itself, in the field: its visit has then taken place (N90 Lampiran II Bab IV.C)', () => {
    expect(taken('predikat.catatTemuanTpn', 'berlaku', { context: { laporan: [], kunjungan: undefined } })).toMatchObject({ after: { value: 'diusulkanCabut', context: { usulCabut: { asal: 'tpn' }, kunjungan: { tanggal: '2029-11-20' } } } });
  });

  it('is proposed for revocation by a proven complaint, with its number (N90 Lampiran II Bab IV.A angka 5)', () => {
    expect(taken('predikat.usulkanKarenaPengaduan', 'berlaku')).toMatchObject({ after: { value: 'diusulkanCabut', context: { usulCabut: { asal: 'pengaduan', pengaduan: 'ADU-7', temuan: 'IPAK turun' }, kunjungan: undefined } } });
  });

  it('is set by nobody but the recording of its SK', () => {
    expect(decide({ ...ask(registry, predikatExamples, 'predikat.klarifikasi', 'diusulkanCabut'), command: { type: 'predikat.terbitkan', data: {} } })).toMatchObject({ ok: false, kind: 'unknown' });
  });
});
