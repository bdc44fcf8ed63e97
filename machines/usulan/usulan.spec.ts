import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS, law } from '../example-world.js';
import { advise } from '../kernel/advise.js';
import { decide, type Question } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { predikatScene } from '../predikat/predikat.scene.js';
import type { Law } from '../regulasi/law.js';
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

  it.each([
    ['usulan.catatPraEvaluasi', 'praEvaluasiTpn', {}, 'deskTpn', 'active'],
    ['usulan.catatPraEvaluasi', 'praEvaluasiTpn', { hasil: 'ditolak', alasan: 'Opini WDP' }, 'tidakBerpredikat', 'done'],
    ['usulan.catatDesk', 'deskTpn', {}, 'lapanganTpn', 'active'],
    ['usulan.catatDesk', 'deskTpn', { hasil: 'tidakLanjut', alasan: 'Tidak konsisten' }, 'tidakBerpredikat', 'done'],
    ['usulan.catatLapangan', 'lapanganTpn', {}, 'panelTpn', 'active'],
    ['usulan.catatPanelTpn', 'panelTpn', {}, 'menungguPenetapan', 'active'],
    ['usulan.catatPanelTpn', 'panelTpn', { hasil: 'tidakMemenuhi', alasan: 'Nilai kurang' }, 'tidakBerpredikat', 'done'],
  ])('after %s in %s with %j is %s (N90 Lampiran II Bab III.A–C)', (command, state, data, value, status) => {
    expect(after(command, state, { data })).toMatchObject({ value, status });
  });

  it.each([
    ['usulan.terbitkanLheMandiri', 'evaluasiTpm', {}, 'menungguPanelTpm', 'active'],
    ['usulan.terbitkanLheMandiri', 'evaluasiTpm', { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki'] }, 'tidakBerpredikat', 'done'],
    ['usulan.catatTanggapan', 'menungguTanggapan', {}, 'menungguPenetapanMandiri', 'active'],
    ['usulan.catatTanggapan', 'menungguTanggapan', { hasil: 'ditolak', alasan: 'Belum' }, 'tidakBerpredikat', 'done'],
  ])('after %s in %s with %j is %s (BAB III.A.1.d)', (command, state, data, value, status) => {
    expect(after(command, state, { data })).toMatchObject({ value, status });
  });

  it('takes the way of the letter: to TPN, or with the approval of MenPANRB to the own TPM (BAB III.A.1.d angka 1)–2))', () => {
    expect(after('usulan.usulkan', 'menungguSurat')).toMatchObject({ value: 'praEvaluasiTpn', context: { usulan: { jalur: 'tpn' } } });
    expect(after('usulan.usulkan', 'menungguSurat', { data: { jalur: 'tpm' } })).toMatchObject({ value: 'evaluasiTpm' });
  });

  it('starts the monitoring clock of the WBK anew when the unit is proposed for WBBM, where the law says so (C45)', () => {
    const wbk = { id: KASUS.predikat, facts: predikatScene.facts, stored: { machine: 'predikat', version: 1, value: 'berlaku', context: { ...predikatScene.context, monevBerikut: '2027-06-01' }, status: 'active' as const } };
    const question = ask(registry, usulanExamples, 'usulan.usulkan', 'menungguSurat', { context: { tujuan: 'WBBM' }, facts: { predikat: { WBK: '2025-06-01', WBBM: null }, predikatKasus: { WBK: KASUS.predikat, WBBM: null } } });
    const withCase = (law: Question['law']) => decide({ ...question, law, subject: { ...question.subject, related: { ...question.subject.related, [KASUS.predikat]: wbk } } });
    const clock = (decided: ReturnType<typeof decide>) => (decided.ok ? decided.steps.filter((s) => s.command === 'predikat.aturUlangMonev').map((s) => s.after.context['monevBerikut']) : decided);
    expect(clock(withCase(question.law))).toEqual(['2029-05-20']);
    const silent = { ...law, pack: { ...law.pack, predikat: { ...law.pack.predikat, ulangMonevSaatUsulWbbm: false } } };
    expect(clock(withCase(silent))).toEqual([]);
  });

  it('opens the predikat of the instansi itself in the same step as its decree (BAB III.A.1.d angka 9))', () => {
    expect(decision('usulan.tetapkanMandiri', 'menungguPenetapanMandiri')).toMatchObject({
      ok: true, steps: [{ after: { value: 'berpredikat' } }, { command: 'predikat.terbitkan', data: { penetap: 'instansi', nomorPiagam: 'P-17/2027' } }],
    });
  });

  it.each(Object.entries(registry.machine('usulan').machine.states).filter(([name, { type }]) => name !== 'baru' && type !== 'final').map(([name]) => name))('is dropped from %s by an offence of the instansi (N90 Lampiran II Penutup)', (state) => {
    expect(after('usulan.gugurkan', state)).toMatchObject({ value: 'gugur', status: 'done', context: { gugur: { uraian: expect.any(String) } } });
  });

  it('opens the predikat in the same step as the SK is recorded', () => {
    expect(decision('usulan.catatPenetapan', 'menungguPenetapan')).toMatchObject({
      ok: true,
      steps: [{ command: 'usulan.catatPenetapan', after: { value: 'berpredikat', status: 'done' } }, { command: 'predikat.terbitkan', case: { open: { machine: 'predikat', kunci: 'WBK/2027' } }, after: { value: 'berlaku', context: { sk: { nomor: '812 Tahun 2027' } } } }],
    });
  });
});

describe('two stages of TPI, with an acceleration between them (TRK Lampiran II.B.4–6)', () => {
  it('keeps the list of what is lacking, and what was done about each item', () => {
    const asked = after('usulan.mintaPercepatan', 'evaluasiTpi', { context: { percepatan: undefined } });
    expect(asked).toMatchObject({ value: 'percepatan', context: { percepatan: { putaran: 1, daftar: [{ pertanyaan: 'P.TL.1.a' }] } } });
    expect(after('usulan.catatPercepatan', 'percepatan')).toMatchObject({ value: 'percepatan', context: { percepatan: { daftar: [{ pertanyaan: 'P.TL.1.a', dipenuhi: { tanggal: '2027-04-02' } }] } } });
  });

  it('goes back to TPI in the second stage, and keeps the record of the first', () => {
    expect(after('usulan.ajukanTahapDua', 'percepatan')).toMatchObject({ value: 'evaluasiTpi', context: { tahap: 1, percepatan: { diajukan: '2027-04-12', daftar: [{ pertanyaan: 'P.TL.1.a' }] } } });
  });

  it('begins at the first stage again in a new round', () => {
    expect(after('usulan.kembalikan', 'evaluasiTpi', { context: { tahap: 1 } })).toMatchObject({ value: 'perbaikan', context: { tahap: 0, putaran: 2 } });
  });

  it('names a question twice or a question that the worksheet does not have: both are faults with their place', () => {
    const item = { pertanyaan: 'P.TL.1.a', kekurangan: 'x', upaya: 'x', tenggat: '2027-04-10' };
    expect(decision('usulan.mintaPercepatan', 'evaluasiTpi', { data: { daftar: [item, item, { ...item, pertanyaan: 'P.XX' }] } })).toMatchObject({
      kind: 'input', faults: [{ path: '/data/daftar/1/pertanyaan', why: 'pertanyaan disebut dua kali' }, { path: '/data/daftar/2/pertanyaan', why: 'pertanyaan tidak ada dalam instrumen' }],
    });
  });

  it('goes to the letter without a panel where the law knows none', () => {
    const law = (one: LawBase) => ({ ...one, pack: { ...(one as Law).pack, panel: null } });
    expect(after('usulan.terbitkanLhe', 'evaluasiTpi', { law })).toMatchObject({ value: 'menungguSurat', context: { lhe: { simpulan: 'memenuhi' } } });
    expect(after('usulan.terbitkanLhe', 'evaluasiTpi', { law, data: { simpulan: 'belumMemenuhi', rekomendasi: ['Perbaiki'] } })).toMatchObject({ value: 'perbaikan' });
  });
});

describe('the notices of TPN', () => {
  it('show the score that counts, its layer and what it differs by (C48)', () => {
    const { tpi } = usulanScene.facts.lke;
    const lke = { ...usulanScene.facts.lke, tpm: undefined, tpn: tpi?.nilai ? { ...tpi, nilai: { ...tpi.nilai, total: '74.99' } } : tpi };
    expect(decision('usulan.catatPanelTpn', 'panelTpn', { facts: { lke } })).toMatchObject({ why: [{ rule: 'usulan.nilai-efektif', have: '74,99 (Tim Penilai Nasional; selisih -25,01 dari Tim Penilai Internal)' }] });
  });

  it('keep one word of each body, the last', () => {
    const said = after('usulan.catatKlirens', 'panelTpn', { data: { hasil: 'catatan', catatan: 'Satu pengaduan' } });
    const { klirens } = ('context' in said! ? said.context : {})['tpn'] as { klirens: { badan: string; hasil: string }[] };
    expect(klirens.filter(({ badan }) => badan === 'ombudsman')).toMatchObject([{ hasil: 'catatan', catatan: 'Satu pengaduan' }]);
    expect(klirens).toHaveLength(law.pack.tpn.klirens.length);
  });

  it('refuse a body that is not asked, and an index beyond the scale', () => {
    expect(decision('usulan.catatKlirens', 'panelTpn', { data: { badan: 'lain' } })).toMatchObject({ kind: 'input', faults: [{ path: '/data/badan' }] });
    expect(decision('usulan.catatSurvei', 'deskTpn', { data: { ipak: '4.01' } })).toMatchObject({ kind: 'input', faults: [{ path: '/data/ipak', why: 'indeks melampaui skala survei' }] });
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
      'usulan.ajukan', 'usulan.teruskan', 'usulan.teruskan', 'usulan.masukkanDaftar', 'usulan.terbitkanLhe', 'usulan.putuskanPanel', 'usulan.usulkan',
      'usulan.catatPraEvaluasi', 'usulan.catatDesk', 'usulan.catatLapangan', 'usulan.catatPanelTpn', 'usulan.catatPenetapan',
    ]);
    expect(steps?.flatMap((s) => s.raisedBy.map((r) => r.command))).toEqual(['panel.sampaikan', 'surat.kirim']);
    expect(steps?.find((s) => s.command === 'usulan.terbitkanLhe')?.unmet).toMatchObject([{ rule: 'usulan.pemeriksaan-lengkap', have: 'belum terisi' }]);
  });

  it('knows the short way of an Eselon I unit', () => {
    const outlook = ask(registry, usulanExamples, 'usulan.ajukan', 'penilaianMandiri', { context: { rute: [] } });
    expect(advise(outlook, 'usulan', 'evaluasiTpi')?.map((s) => s.command)).toEqual(['usulan.ajukan', 'usulan.masukkanDaftar']);
  });
});
