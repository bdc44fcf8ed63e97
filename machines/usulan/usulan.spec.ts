import { tellExamples } from '../../test/support/worked-examples.js';
import { law } from '../example-world.js';
import { advise } from '../kernel/advise.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { usulanExamples } from './usulan.examples.js';
import { usulanScene } from './usulan.scene.js';

tellExamples(usulanExamples);

type AnyChange = Change<unknown, unknown, LawBase>;
const decision = (command: string, state: string, change: AnyChange = {}) => decide(ask(registry, usulanExamples, command, state, change));
const after = (command: string, state: string, change: AnyChange = {}) => {
  const decided = decision(command, state, change);
  return decided.ok ? decided.steps.find((s) => s.after.machine === 'usulan')?.after : decided;
};

describe('the route of a proposal', () => {
  it.each([['upt', ['kanwil', 'eselonSatuPembina']], ['kanwil', ['sekretariatJenderal']], ['eselonSatu', []]] as const)('of a %s goes over %j before the TPI (BAB III.A.1.a)', (jenjang, rute) => {
    expect(after('usulan.buka', 'baru', { facts: { unit: { satker: usulanScene.context.satker, jenjang } } })).toMatchObject({ value: 'penilaianMandiri', context: { jenjang, rute, posisi: 0, putaran: 1 } });
  });

  it('is walked level by level by one state (BAB III.A.1.a angka 3)–6))', () => {
    expect(after('usulan.teruskan', 'penilaianPendahuluan')).toMatchObject({ value: 'penilaianPendahuluan', context: { posisi: 1 } });
    expect(after('usulan.teruskan', 'penilaianPendahuluan', { context: { posisi: 1 } })).toMatchObject({ value: 'menungguDaftarTpi', context: { posisi: 2 } });
  });

  it('has no tier for an Eselon I unit: it goes to the TPI directly (BAB III.A.1.a angka 9))', () => {
    expect(after('usulan.ajukan', 'penilaianMandiri', { context: { rute: [] } })).toMatchObject({ value: 'menungguDaftarTpi' });
    expect(after('usulan.ajukan', 'perbaikan', { context: { rute: [] } })).toMatchObject({ value: 'menungguDaftarTpi' });
    expect(after('usulan.ajukan', 'penilaianMandiri')).toMatchObject({ value: 'penilaianPendahuluan' });
  });

  it('binds the finding of a tier to the hash of its worksheet, its letter and its round', () => {
    expect(after('usulan.teruskan', 'penilaianPendahuluan', { context: { posisi: 1, hasil: [] } })).toMatchObject({ context: { hasil: [{ tingkat: 'eselonSatuPembina', putaran: 1, hasil: 'layak', nomorSurat: 'W1-OT.03.02-45', sidikLke: 'a'.repeat(64) }] } });
    expect(after('usulan.kembalikan', 'penilaianPendahuluan', { context: { hasil: [] } })).toMatchObject({ context: { hasil: [{ tingkat: 'kanwil', hasil: 'dikembalikan', alasan: 'Bukti belum lengkap' }] } });
  });

  it.each(['penilaianPendahuluan', 'evaluasiTpi'])('begins a new round after a return from %s: first tier, list and checks anew', (state) => {
    expect(after('usulan.kembalikan', state, { context: { posisi: 1, putaran: 1 } })).toMatchObject({ value: 'perbaikan', context: { putaran: 2, posisi: 0, pemeriksaan: undefined, daftar: undefined } });
  });

  it('begins a new round after an unfavourable report, and keeps the report', () => {
    const belum = { data: { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki survei'] } };
    expect(after('usulan.terbitkanLhe', 'evaluasiTpi', belum)).toMatchObject({ value: 'perbaikan', context: { putaran: 2, posisi: 0, pemeriksaan: undefined, lhe: { simpulan: 'belumMemenuhi' } } });
    expect(after('usulan.terbitkanLhe', 'evaluasiTpi')).toMatchObject({ value: 'menungguPanel', context: { putaran: 1 } });
  });
});

describe('the end of a proposal', () => {
  it('is over, with its reason, when the TPI leaves it off its list (BAB III.A.1.a angka 10))', () => {
    expect(after('usulan.keluarkanDaftar', 'menungguDaftarTpi')).toMatchObject({ value: 'tidakMasukDaftar', status: 'done', context: { daftar: { masuk: false, alasan: 'Kuota periode ini telah terisi' } } });
  });

  it.each([['memenuhi', 'panel', 'menungguPenetapan', 'active'], ['lanjut', 'desk', 'evaluasiTpn', 'active'], ['tidakMemenuhi', 'panel', 'tidakBerpredikat', 'done'], ['ditolak', 'praEvaluasi', 'tidakBerpredikat', 'done']])(
    'after “%s” of the TPN in the stage %s is %s (%s)', (hasil, tahap, value, status) => {
      expect(after('usulan.catatHasilTpn', 'evaluasiTpn', { data: { hasil, tahap } })).toMatchObject({ value, status });
    });

  it('opens the predikat in the same step as the SK is recorded', () => {
    expect(decision('usulan.catatPenetapan', 'menungguPenetapan')).toMatchObject({
      ok: true,
      steps: [{ command: 'usulan.catatPenetapan', after: { value: 'berpredikat', status: 'done' } }, { command: 'predikat.terbitkan', case: { open: { machine: 'predikat', kunci: 'WBK/2027' } }, after: { value: 'berlaku', context: { sk: { nomor: '812 Tahun 2027' } } } }],
    });
  });
});

describe('what a refusal tells', () => {
  it('every gate that is missed, with what is asked and what there is', () => {
    const lke = { tpi: { ...usulanScene.facts.lke.tpi, nilai: { ...usulanScene.facts.lke.tpi?.nilai, total: '74.99', pengungkit: '39.99' } } };
    expect(decision('usulan.terbitkanLhe', 'evaluasiTpi', { facts: { lke } })).toMatchObject({ why: [
      { rule: 'usulan.nilai-ambang', need: 'nilai total paling sedikit 75,00', have: '74,99' }, { rule: 'usulan.nilai-ambang', need: 'nilai pengungkit paling sedikit 40,00', have: '39,99' },
    ] });
  });

  it('until when a unit is locked out, and the day from which a year is full', () => {
    expect(decision('usulan.usulkan', 'menungguSurat', { facts: { terkunciSampai: '2027-06-15', satker: { keadaan: 'membangun', ditetapkan: '2026-06-30' } } })).toMatchObject({ why: [
      { rule: 'usulan.lama-membangun', need: 'surat usulan bertanggal 30 Juni 2027 atau sesudahnya (12 bulan sejak 30 Juni 2026)', kasus: usulanScene.id },
      { rule: 'usulan.tidak-terkunci', have: 'dapat diajukan lagi mulai 15 Juni 2027' },
    ] });
  });
});

describe('advice on a proposal', () => {
  it('leads from the self-assessment over each tier to the predikat, and names who must act in between', () => {
    const outlook = ask(registry, usulanExamples, 'usulan.ajukan', 'penilaianMandiri', { context: { rute: law.pack.rute.upt, pemeriksaan: undefined } });
    const steps = advise(outlook, 'usulan', 'berpredikat');
    expect(steps?.map((s) => s.command)).toEqual([
      'usulan.ajukan', 'usulan.teruskan', 'usulan.teruskan', 'usulan.masukkanDaftar', 'usulan.terbitkanLhe', 'usulan.putuskanPanel', 'usulan.usulkan', 'usulan.catatHasilTpn', 'usulan.catatPenetapan',
    ]);
    expect(steps?.flatMap((s) => s.raisedBy.map((r) => r.command))).toEqual(['panel.sampaikan', 'surat.kirim']);
    expect(steps?.find((s) => s.command === 'usulan.terbitkanLhe')?.unmet).toMatchObject([{ rule: 'usulan.pemeriksaan-lengkap', have: 'belum terisi' }]);
  });

  it('knows the short way of an Eselon I unit', () => {
    const outlook = ask(registry, usulanExamples, 'usulan.ajukan', 'penilaianMandiri', { context: { rute: [] } });
    expect(advise(outlook, 'usulan', 'evaluasiTpi')?.map((s) => s.command)).toEqual(['usulan.ajukan', 'usulan.masukkanDaftar']);
  });
});
