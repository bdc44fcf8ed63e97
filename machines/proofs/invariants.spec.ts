import { createMachine, type AnyStateMachine } from 'xstate';
import { law } from '../example-world.js';
import { assumingRules, RUTE } from './explored.js';
import { explore } from '../kernel/proof/explore.js';
import type { AnyCommandSpec, MachineDef } from '../kernel/machine.js';
import { createRegistry, type Registry } from '../kernel/registry.js';
import { breaches, invariants, invariantsUnder, statesOf } from './invariants.js';
import { registry } from '../registry.js';

const nodesOf = (of: Registry, jenjang: (typeof RUTE)[number], machine?: string) => assumingRules(of, jenjang, machine).flatMap((model) => explore(model));
const whereOf = (jenjang: (typeof RUTE)[number]) => ({ pack: law.pack, jenjang });

describe('what the law never lets happen', () => {
  it.each(RUTE.flatMap((jenjang) => invariantsUnder(law.pack).map((invariant) => [jenjang, invariant.basis, invariant.bunyi, invariant] as const)))('%s, %s: %s', (jenjang, _basis, _bunyi, invariant) => {
    expect(breaches(graphs[jenjang], registry, whereOf(jenjang), [invariant])).toEqual([]);
  });

  it('is asked of every state of every machine but the very first ones, and each of them is reached', () => {
    const reached = new Set(Object.values(graphs).flat().flatMap(({ world }) => statesOf(world)));
    const guarded = new Set(invariants.flatMap((invariant) => invariant.in));
    expect([...guarded].filter((state) => !reached.has(state))).toEqual([]);
    expect([...reached].filter((state) => !guarded.has(state) && !/^(panel|surat)\./.test(state))).toEqual(['satker.persiapan']);
  });

  it('names only acts and rules that exist', () => {
    const known = new Map(registry.machines.flatMap((def) => def.commands).map((spec) => [spec.type, spec.rules.map((rule) => rule.id)]));
    const named = invariants.flatMap(({ proved = {}, judged = {} }) => [...Object.entries(proved), ...Object.entries(judged)].flatMap(([label, rules]) => rules.map((rule) => [label.split('@')[0] ?? '', rule] as const)));
    expect(named.filter(([command, rule]) => !known.get(command)?.includes(rule))).toEqual([]);
  });

  const graphs = Object.fromEntries(RUTE.map((jenjang) => [jenjang, nodesOf(registry, jenjang)])) as Record<(typeof RUTE)[number], ReturnType<typeof nodesOf>>;
});

type Written = Record<string, { on?: Record<string, unknown> }>;

/** The machines with one transition written otherwise. */
function rewired(machine: string, state: string, command: string, transition: unknown): Registry {
  return createRegistry(registry.machines.map((def): MachineDef => {
    if (def.name !== machine) return def;
    const states = def.machine.config.states as Written;
    const config = { ...def.machine.config, states: { ...states, [state]: { ...states[state], on: { ...states[state]?.on, [command]: transition } } } };
    return { ...def, machine: (createMachine(config as never) as AnyStateMachine).provide(def.machine.implementations) };
  }));
}
const respecified = (command: string, change: Partial<AnyCommandSpec>): Registry =>
  createRegistry(registry.machines.map((def) => ({ ...def, commands: def.commands.map((spec) => (spec.type === command ? { ...spec, ...change } : spec)) })));
const broken = (of: Registry, machine: string) => new Set(breaches(nodesOf(of, 'upt', machine), of, whereOf('upt')).map((breach) => breach.invariant));

describe('a short cut through a machine is found', () => {
  it.each<[string, string, string, string, unknown, string]>([
    ['a unit designated before it declared', 'satker', 'persiapan', 'satker.tetapkan', { target: 'ditetapkan', actions: 'tetapkan' }, 'dicanangkan'],
    ['a year of building that ends without a report', 'pembangunan', 'berjalan', 'pembangunan.catatPembinaan', { target: 'dilaporkan', actions: 'pembinaan' }, 'laporan-pembangunan'],
    ['a visit that nobody agreed to', 'replikasi', 'diusulkan', 'replikasi.laksanakan', { target: 'dilaksanakan', actions: 'laksanakan' }, 'replikasi-disetujui'],
    ['a year of the instansi closed with its report', 'periode', 'berjalan', 'periode.catatLaporan', { target: 'ditutup', actions: 'laporan' }, 'periode-ditutup'],
    ['a unit that builds without designation', 'satker', 'dicanangkan', 'satker.mulaiMembangun', { target: 'membangun' }, 'ditetapkan'],
    ['a worksheet finished by filling it in', 'lke', 'diisi', 'lke.isi', { target: 'selesai', actions: 'isi' }, 'lke-selesai'],
    ['a route that skips its second tier', 'usulan', 'penilaianPendahuluan', 'usulan.teruskan', { target: 'menungguDaftarTpi', actions: 'teruskan' }, 'setiap-tingkat'],
    ['a return that skips the tiers', 'usulan', 'perbaikan', 'usulan.ajukan', { target: 'menungguDaftarTpi', actions: 'ajukan' }, 'setiap-tingkat'],
    ['a return that skips the self-assessment', 'usulan', 'penilaianPendahuluan', 'usulan.kembalikan', { target: 'penilaianPendahuluan', actions: 'kembalikan' }, 'penilaian-mandiri'],
    ['an evaluation of a unit left off the list', 'usulan', 'menungguDaftarTpi', 'usulan.keluarkanDaftar', [{ guard: 'tanpaTingkat', target: 'tidakMasukDaftar' }, { target: 'evaluasiTpi', actions: 'keluarkan' }], 'masuk-daftar'],
    ['an unfavourable report that goes to the panel', 'usulan', 'evaluasiTpi', 'usulan.terbitkanLhe', { target: 'menungguPanel', actions: 'terbitkanLhe' }, 'lhe-memenuhi'],
    ['a letter for a unit that the panel has not decided', 'usulan', 'menungguPanel', 'usulan.usulkan', { target: 'praEvaluasiTpn', actions: 'usulkan' }, 'putusan-panel'],
    ['a unit proposed that the panel dropped', 'usulan', 'menungguPanel', 'usulan.putuskanPanel', [{ guard: 'tanpaTingkat', target: 'tidakDiusulkan' }, { target: 'menungguSurat', actions: 'putuskanPanel' }], 'putusan-panel'],
    ['minutes delivered before they are drawn up', 'panel', 'rapat', 'panel.sampaikan', { target: 'disampaikan' }, 'putusan-panel'],
    ['a meeting without invitation', 'panel', 'persiapan', 'panel.catatHadir', { target: 'rapat', actions: 'catatHadir' }, 'putusan-panel'],
    ['a letter that passes the Menteri by', 'surat', 'diSekretaris', 'surat.tandatangani', { target: 'ditandatangani', actions: 'tandatangani' }, 'surat'],
    ['a letter sent as a draft', 'surat', 'konsep', 'surat.kirim', { target: 'terkirim', actions: 'kirim' }, 'surat'],
    ['a draft returned that the Sekjen does not see again', 'surat', 'konsep', 'surat.sampaikanKePimpinan', { target: 'diPimpinan' }, 'surat'],
    ['a rejection by the TPN that goes on', 'usulan', 'praEvaluasiTpn', 'usulan.catatPraEvaluasi', { target: 'deskTpn', actions: 'catatPraEvaluasi' }, 'pra-evaluasi'],
    ['a field that is done once the performance is recorded', 'usulan', 'lapanganTpn', 'usulan.catatKinerja', { target: 'panelTpn', actions: 'catatKinerja' }, 'lapangan'],
    ['a panel of the TPN that is always favourable', 'usulan', 'panelTpn', 'usulan.catatPanelTpn', [{ guard: 'tanpaTingkat', target: 'tidakBerpredikat' }, { target: 'menungguPenetapan', actions: 'catatPanelTpn' }], 'hasil-tpn'],
    ['an SK before the panel of the TPN', 'usulan', 'lapanganTpn', 'usulan.catatPenetapan', { target: 'berpredikat', actions: 'catatPenetapan' }, 'penetapan-predikat'],
    ['a report of TPM that needs no conclusion', 'usulan', 'evaluasiTpm', 'usulan.terbitkanLheMandiri', { target: 'menungguPanelTpm', actions: 'terbitkanLheMandiri' }, 'lhe-mandiri'],
    ['a second letter without the panel of TPM', 'usulan', 'menungguPanelTpm', 'usulan.usulkanMandiri', { target: 'menungguTanggapan', actions: 'usulkanMandiri' }, 'panel-mandiri'],
    ['a refusal by MenPANRB that opens the decree (C31)', 'usulan', 'menungguTanggapan', 'usulan.catatTanggapan', { target: 'menungguPenetapanMandiri', actions: 'catatTanggapan' }, 'tanggapan'],
    ['a proposal that TPM may judge before the letter', 'usulan', 'menungguPanel', 'usulan.putuskanPanel', { target: 'evaluasiTpm', actions: 'putuskanPanel' }, 'surat'],
    ['an acceleration without anything found lacking', 'usulan', 'menungguDaftarTpi', 'usulan.masukkanDaftar', { target: 'percepatan', actions: 'masukkan' }, 'percepatan'],
    ['an area proposed before its Tim Khusus', 'kawasan', 'pembentukan', 'kawasan.usulkan', { target: 'evaluasiTpn', actions: 'usulkan' }, 'kawasan-tim-khusus'],
    ['an award of an area that TPN has not evaluated', 'kawasan', 'evaluasiTpn', 'kawasan.catatPenetapan', { target: 'berpredikat', actions: 'catatPenetapan' }, 'kawasan-hasil-tpn'],
    ['an area whose units fall short and that is awarded', 'kawasan', 'evaluasiTpn', 'kawasan.catatHasilTpn', { target: 'menungguPenetapan', actions: 'catatHasilTpn' }, 'kawasan-hasil-tpn'],
    ['a revocation of an area against the advice of the TPN', 'kawasan', 'diusulkanCabut', 'kawasan.catatRekomendasiTpn', { target: 'menungguPencabutan', actions: 'catatRekomendasiTpn' }, 'kawasan-pencabutan'],
    ['an area revoked without a finding', 'kawasan', 'berpredikat', 'kawasan.cabut', { target: 'menungguPencabutan' }, 'kawasan-usul-pencabutan'],
    ['a revocation without any proposal', 'predikat', 'berlaku', 'predikat.cabut', { target: 'dicabut', actions: 'cabut' }, 'usul-pencabutan'],
    ['a complaint found proven before the unit was asked', 'pengaduan', 'diidentifikasi', 'pengaduan.simpulkan', { target: 'terbukti', actions: 'simpulkan' }, 'pengaduan-terbukti'],
    ['an irrelevant complaint that the unit is asked about', 'pengaduan', 'diterima', 'pengaduan.identifikasi', [{ guard: 'tidakRelevan', target: 'diidentifikasi', actions: 'identifikasi' }, { target: 'ditutup', actions: 'identifikasi' }], 'pengaduan-diidentifikasi'],
    ['a revocation begun by a complaint that nobody found proven', 'pengaduan', 'diklarifikasi', 'pengaduan.usulkanPencabutan', { target: 'diusulkanCabut', actions: 'usulkan' }, 'usul-pencabutan'],
    ['a document that is printed for good by its paraf', 'dokumen', 'konsep', 'dokumen.paraf', { target: 'final', actions: 'paraf' }, 'dokumen-final'],
    ['a document that is issued unsigned', 'dokumen', 'final', 'dokumen.batalkan', { target: 'terbit', actions: 'terbitkan' }, 'dokumen-terbit'],
    ['a revocation against the advice of the TPN', 'predikat', 'diusulkanCabut', 'predikat.catatRekomendasiTpn', { target: 'menungguPencabutan', actions: 'rekomendasi' }, 'rekomendasi-pencabutan'],
  ])('%s', (_what, machine, state, command, transition, invariant) => {
    expect(broken(rewired(machine, state, command, transition), machine)).toContain(invariant);
  });

  it('an offence that is recorded unasked', () => expect(broken(respecified('periode.catatKkn', { rules: [] }), 'periode')).toContain('catatan-periode'));
  it('an award that anybody may issue', () => expect(broken(respecified('predikat.terbitkan', { internal: undefined }), 'predikat')).toContain('predikat-dari-usulan'));
  it('an SK that issues no award', () => expect(broken(respecified('usulan.catatPenetapan', { raises: undefined }), 'usulan')).toContain('penetapan-predikat'));
  it('minutes that decide nothing leave the proposal where it is', () => {
    const silent = respecified('panel.sampaikan', { raises: undefined });
    expect(nodesOf(silent, 'upt', 'panel').some(({ world }) => statesOf(world).includes('usulan.menungguSurat'))).toBe(false);
  });
});
