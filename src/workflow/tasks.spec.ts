import { statesKnowing } from '../../machines/kernel/snapshot.js';
import type { MachineDef } from '../../machines/kernel/machine.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import { registry } from '../../machines/registry.js';
import { GRANTS } from '../identity/permission/table.js';
import type { Unit } from './fact-source.js';
import { tasksOf } from './tasks.js';

const law = lawById('kemenimipas-sek-ot-03-02-01-2025');
const PATH: Readonly<Record<Jenjang, string>> = { instansi: '/k/', eselonSatu: '/k/ditjen/', kanwil: '/k/ditjen/kanwil/', upt: '/k/ditjen/kanwil/upt/', perangkatDaerah: '/k/dinas/' };
const unitAt = (jenjang: Jenjang): Unit => ({ satker: jenjang, nama: jenjang, jenjang, jenis: jenjang, path: PATH[jenjang] });

const isFinal = (def: MachineDef, state: string): boolean => def.machine.states[state]?.type === 'final';

/** Whom a case of a unit of this level waits for: `role` in the unit itself, `role*` wherever a scope covers it. */
function waitsFor(machine: string, state: string, tingkat?: string, jenjang: Jenjang = 'upt'): string {
  const def = registry.machine(machine);
  const stored = { machine, version: 1, value: state, context: {}, status: isFinal(def, state) ? 'done' as const : 'active' as const };
  return tasksOf(def, stored, unitAt(jenjang), law, tingkat).map(({ role, unitPath }) => {
    expect([null, PATH[jenjang]]).toContain(unitPath);
    return unitPath === null ? `${role}*` : role;
  }).sort().join(' ');
}

describe('whom a case waits for', () => {
  it.each<[string, string, string | undefined, Jenjang, string]>([
    ['satker', 'persiapan', undefined, 'upt', 'kepalaSatker operator'],
    ['satker', 'persiapan', undefined, 'kanwil', 'kepalaKanwil operator'],
    ['satker', 'persiapan', undefined, 'eselonSatu', 'operator pimpinanEselonSatu sekretaris'],
    ['satker', 'persiapan', undefined, 'instansi', 'operator* pimpinanInstansi* sekretaris*'],
    ['satker', 'dicanangkan', undefined, 'upt', 'pimpinanInstansi*'],
    ['satker', 'diusulkan', undefined, 'upt', 'pimpinanInstansi*'],
    ['satker', 'ditetapkan', undefined, 'upt', 'kepalaSatker operator'],
    ['satker', 'membangun', undefined, 'upt', ''],

    ['pembangunan', 'berjalan', undefined, 'upt', 'kepalaSatker operator'],
    ['pembangunan', 'pendampinganDiminta', undefined, 'upt', 'anggotaTpi* kepalaSatker ketuaTpi* operator'],
    ['pembangunan', 'dilaporkan', undefined, 'upt', ''],
    ['replikasi', 'diusulkan', undefined, 'upt', ''],
    ['replikasi', 'disetujui', undefined, 'upt', 'kepalaSatker operator'],
    ['replikasi', 'dilaksanakan', undefined, 'kanwil', 'kepalaKanwil operator'],
    ...['ditolak', 'dilaporkan'].map((state) => ['replikasi', state, undefined, 'upt', ''] as [string, string, undefined, Jenjang, string]),
    ['studiTiru', 'diminta', undefined, 'upt', 'kepalaSatker'],
    ...['disetujui', 'ditolak'].map((state) => ['studiTiru', state, undefined, 'upt', ''] as [string, string, undefined, Jenjang, string]),
    ...['berjalan', 'ditutup'].map((state) => ['periode', state, undefined, 'instansi', ''] as [string, string, undefined, Jenjang, string]),

    ['usulan', 'penilaianMandiri', 'kanwil', 'upt', 'kepalaSatker operator'],
    ['usulan', 'penilaianPendahuluan', 'kanwil', 'upt', 'kepalaKanwil* timPenilaiKanwil*'],
    ['usulan', 'penilaianPendahuluan', 'eselonSatuPembina', 'upt', 'pimpinanEselonSatu* timPenilaiEselonSatu*'],
    ['usulan', 'penilaianPendahuluan', 'sekretariatJenderal', 'kanwil', 'sekretaris* timPenilaiSetjen*'],
    ['usulan', 'penilaianPendahuluan', 'tidakAda', 'upt', ''],
    ['usulan', 'perbaikan', 'kanwil', 'kanwil', 'kepalaKanwil operator'],
    ['usulan', 'menungguDaftarTpi', 'tpi', 'upt', 'ketuaTpi*'],
    ['usulan', 'evaluasiTpi', 'tpi', 'upt', 'anggotaTpi* ketuaTpi*'],
    ['usulan', 'menungguPanel', 'tpi', 'upt', 'kepalaSatker ketuaTpi*'],
    ['usulan', 'menungguSurat', 'tpi', 'upt', 'kepalaSatker penyiapUsulan*'],
    ...['praEvaluasiTpn', 'deskTpn', 'lapanganTpn', 'panelTpn'].map((state) => ['usulan', state, 'tpi', 'upt', 'ketuaTpi* tpn*'] as [string, string, string, Jenjang, string]),
    ['usulan', 'percepatan', 'tpi', 'upt', 'kepalaSatker operator timPembangunan*'],
    ['usulan', 'evaluasiTpm', 'tpi', 'upt', 'anggotaTpm* ketuaTpm*'],
    ['usulan', 'menungguPanelTpm', 'tpi', 'upt', 'ketuaTpm*'],
    ['usulan', 'menungguSuratMandiri', 'tpi', 'upt', 'penyiapUsulan*'],
    ['usulan', 'menungguTanggapan', 'tpi', 'upt', 'penyiapUsulan* sekretaris*'],
    ['usulan', 'menungguPenetapanMandiri', 'tpi', 'upt', 'pimpinanInstansi*'],
    ['usulan', 'menungguPenetapan', 'tpi', 'upt', 'ketuaTpi* tpn*'],
    ...['tidakMasukDaftar', 'tidakDiusulkan', 'tidakBerpredikat', 'berpredikat', 'gugur'].map((state) => ['usulan', state, 'tpi', 'upt', ''] as [string, string, string, Jenjang, string]),

    ['lke', 'diisi', 'mandiri', 'upt', 'anggotaTimKerja kepalaSatker ketuaTimKerja operator'],
    ['lke', 'diisi', 'mandiri', 'kanwil', 'anggotaTimKerja kepalaKanwil kepalaSatker ketuaTimKerja operator'],
    ['lke', 'diisi', 'kanwil', 'upt', 'timPenilaiKanwil*'],
    ['lke', 'dibaca', 'mandiri', 'upt', 'kepalaSatker'],
    ['lke', 'dibaca', 'mandiri', 'kanwil', 'kepalaKanwil'],
    ['lke', 'dibaca', 'kanwil', 'upt', 'timPenilaiKanwil*'],
    ['lke', 'dibaca', 'tpi', 'upt', 'ketuaTpi*'],
    ['lke', 'diisi', 'eselonSatuPembina', 'upt', 'timPenilaiEselonSatu*'],
    ['lke', 'diisi', 'tpi', 'upt', 'anggotaTpi* ketuaTpi* sekretarisTpi*'],
    ['lke', 'selesai', 'mandiri', 'upt', ''],

    ...['persiapan', 'diundang', 'rapat'].map((state) => ['panel', state, undefined, 'instansi', 'ketuaTpi*'] as [string, string, undefined, Jenjang, string]),
    ['panel', 'penandatanganan', undefined, 'instansi', 'anggotaTpi* ketuaTpi* penyiapUsulan*'],
    ['panel', 'disampaikan', undefined, 'instansi', ''],
    ['surat', 'konsep', undefined, 'instansi', 'penyiapUsulan*'],
    ['surat', 'diSekretaris', undefined, 'instansi', 'sekretaris*'],
    ['surat', 'diPimpinan', undefined, 'instansi', 'pimpinanInstansi*'],
    ['surat', 'ditandatangani', undefined, 'instansi', 'pimpinanInstansi* sekretaris*'],
    ['surat', 'terkirim', undefined, 'instansi', ''],
    ['surat', 'dibatalkan', undefined, 'instansi', ''],
    ['tpm', 'disetujui', undefined, 'instansi', 'pimpinanInstansi*'],
    ['tpm', 'dibentuk', undefined, 'instansi', ''],
    ['tpm', 'berakhir', undefined, 'instansi', ''],
    ['predikat', 'berlaku', undefined, 'upt', ''],
    ['predikat', 'diusulkanCabut', undefined, 'upt', 'ketuaTpi* tpn*'],
    ['predikat', 'menungguPencabutan', undefined, 'upt', 'ketuaTpi* pimpinanInstansi* tpn*'],
    ['predikat', 'dicabut', undefined, 'upt', ''],
    ['pengaduan', 'diterima', undefined, 'upt', 'anggotaTpi* ketuaTpi*'],
    ['pengaduan', 'diidentifikasi', undefined, 'upt', 'ketuaTpi*'],
    ['pengaduan', 'diklarifikasi', undefined, 'upt', 'anggotaTpi* kepalaSatker ketuaTpi*'],
    ['pengaduan', 'terbukti', undefined, 'upt', 'ketuaTpi* pimpinanInstansi*'],
    ...['ditutup', 'disanksi', 'selesai', 'diusulkanCabut'].map((state) => ['pengaduan', state, undefined, 'upt', ''] as [string, string, undefined, Jenjang, string]),
  ])('%s in %s, in the turn of %s, of a unit at the level %s', (machine, state, tingkat, jenjang, expected) => {
    expect(waitsFor(machine, state, tingkat, jenjang)).toBe(expected);
  });

  it('is the Pokja where the law has it propose candidates, and then the head of the instansi', () => {
    const def = registry.machine('satker');
    const waiting = (value: string) => tasksOf(def, { machine: 'satker', version: 1, value, context: {}, status: 'active' }, unitAt('perangkatDaerah'), lawById('perwali-tarakan-45-2020'), undefined).map(({ role }) => role);
    expect([waiting('dicanangkan'), waiting('diusulkan')]).toEqual([['pokja'], ['pimpinanInstansi']]);
  });

  it('is nobody only where the case is at its end or rests', () => {
    const quiet = registry.machines.flatMap((def) => Object.keys(def.states).filter((state) => !isFinal(def, state) && waitsFor(def.name, state, 'kanwil') === '').map((state) => `${def.name}.${state}`));
    // a document waits for the offices of its kind (below)
    expect(quiet.filter((state) => !['dokumen.konsep', 'dokumen.final'].includes(state))).toEqual(['satker.membangun', 'replikasi.diusulkan', 'periode.berjalan', 'lke.selesai', 'tpm.dibentuk', 'predikat.berlaku', 'predikat.dicabut', 'pengaduan.disanksi', 'kawasan.berpredikat', 'anggotaKawasan.bergabung', 'dokumen.terbit']);
  });

  it('is the chair and the members of the panel of TPM, where that one meets', () => {
    const meeting = (value: string) => tasksOf(registry.machine('panel'), { machine: 'panel', version: 1, value, context: { jenis: 'tpm' }, status: 'active' }, unitAt('instansi'), law, undefined);
    expect(meeting('rapat')).toEqual([{ role: 'ketuaTpm', unitPath: null }]);
    expect(meeting('penandatanganan')).toEqual([{ role: 'ketuaTpm', unitPath: null }, { role: 'anggotaTpm', unitPath: null }]);
  });

  it.each<[string, Record<string, unknown>, string, Jenjang, string]>([
    ['konsep', { jenis: 'suratPengajuan', paraf: [] }, 'whose paraf is next', 'instansi', 'penyiapUsulan*'],
    ['konsep', { jenis: 'suratPengajuan', paraf: [{}] }, 'whose paraf is next', 'instansi', 'sekretaris*'],
    ['konsep', { jenis: 'suratPengajuan', paraf: [{}, {}] }, 'who drafted it', 'instansi', 'penyiapUsulan*'],
    ['final', { jenis: 'suratPengajuan', tandaTangan: [] }, 'who signs', 'instansi', 'pimpinanInstansi*'],
    ['final', { jenis: 'beritaAcaraPanel', tandaTangan: [{ peran: 'ketuaTpi' }] }, 'who has not signed', 'instansi', 'anggotaTpi* penyiapUsulan*'],
    ['final', { jenis: 'rencanaAksi', tandaTangan: [] }, 'the head of the unit itself', 'upt', 'kepalaSatker'],
    ['final', { jenis: 'rencanaAksi', tandaTangan: [] }, 'the head of the unit itself', 'kanwil', 'kepalaKanwil'],
    ['terbit', { jenis: 'rencanaAksi', tandaTangan: [] }, 'nobody', 'upt', ''],
  ])('of a document in %s with %j is %s, at the level %s', (value, context, _who, jenjang, expected) => {
    const told = tasksOf(registry.machine('dokumen'), { machine: 'dokumen', version: 1, value, context, status: 'active' }, unitAt(jenjang), law, undefined);
    expect(told.map(({ role, unitPath }) => (unitPath === null ? `${role}*` : role)).sort().join(' ')).toBe(expected);
  });

  it('is nobody once the case is done, whatever its state says', () => {
    const def = registry.machine('panel');
    expect(tasksOf(def, { machine: 'panel', version: 1, value: 'persiapan', context: {}, status: 'done' }, unitAt('instansi'), law, undefined)).toEqual([]);
  });

  it('can do something there: each role is granted an act that the state knows, or opens the case that it waits for', () => {
    const routed = { 'tingkat.penilai': ['timPenilaiKanwil', 'kepalaKanwil'], 'tingkat.pengusul': ['kepalaKanwil'], 'lapisan.penilai': ['timPenilaiKanwil'], 'lapisan.pembaca': ['timPenilaiKanwil'], 'rapat.anggota': ['ketuaTpi', 'anggotaTpi', 'penyiapUsulan'] } as Record<string, readonly string[]>;
    for (const def of registry.machines) {
      for (const state of Object.keys(def.states)) {
        const known = def.commands.filter((spec) => statesKnowing(def, spec.type).includes(state)).map((spec) => spec.type);
        const granted = new Set([...known, 'panel.buka', 'surat.susunKonsep'].flatMap((command) => GRANTS[command] ?? []).flatMap((grant) => [...grant.peran, ...(routed[grant.hubungan] ?? [])]));
        const idle = waitsFor(def.name, state, 'kanwil').split(' ').map((role) => role.replace('*', '')).filter((role) => role !== '' && !granted.has(role));
        // who fills in the worksheet that the proposal waits for
        const writers: Readonly<Record<string, readonly string[]>> = { 'usulan.penilaianMandiri': ['operator'], 'usulan.perbaikan': ['operator'], 'usulan.evaluasiTpm': ['anggotaTpm'] };
        expect([def.name, state, idle]).toEqual([def.name, state, writers[`${def.name}.${state}`] ?? []]);
      }
    }
  });
});
