import { tellExamples } from '../../test/support/worked-examples.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { possible } from '../kernel/possible.js';
import { SATKER } from '../example-world.js';
import { registry } from '../registry.js';
import { lawById } from '../regulasi/catalog.js';
import { satkerExamples } from './satker.examples.js';
import { PESERTA, peserta } from './satker.scene.js';

tellExamples(satkerExamples);

const questionAt = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => ask(registry, satkerExamples, command, state, change);
const taken = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => {
  const decision = decide(questionAt(command, state, change));
  return decision.ok ? decision.steps[0] : decision;
};
const [BINJAI, TARAKAN, KETAPANG] = ['perwali-binjai-3-2024', 'perwali-tarakan-45-2020', 'perbup-ketapang-49-2022'] as const;
const [SATU, DUA, TIGA] = ['5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d51', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d52', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d53'] as const;

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

  it.each(['persiapan', 'dicanangkan', 'diusulkan', 'ditetapkan', 'membangun'])('lets employees sign in %s, without going back; the first signature stays (T-02; N90 Lampiran I Tahap I)', (state) => {
    const change = { context: { pakta: { [SATU]: '2025-01-02', [DUA]: '2025-01-03' } }, data: { tanggal: '2025-07-01', penandatangan: [DUA, TIGA] } };
    expect(taken('satker.catatPaktaIntegritas', state, change)).toMatchObject({ after: { value: state, context: { pakta: { [SATU]: '2025-01-02', [DUA]: '2025-01-03', [TIGA]: '2025-07-01' } } } });
  });

  it('is proposed by the Pokja before the Wali Kota designates it, and the proposal can be corrected until then (T-06, T-07)', () => {
    for (const state of ['dicanangkan', 'diusulkan']) {
      expect(taken('satker.usulkanPenetapan', state)).toMatchObject({ after: { value: 'diusulkan', context: { usulanPenetapan: { nomor: 'POKJA-4', tanggal: '2025-06-16' } } } });
    }
    expect(taken('satker.tetapkan', 'diusulkan')).toMatchObject({ after: { value: 'ditetapkan' } });
  });

  it.each(['satker.bentukTimKerja', 'satker.tetapkanProgram', 'satker.susunRencanaAksi'])('%s may be renewed while the unit builds, and stays there', (command) => {
    expect(taken(command, 'membangun')).toMatchObject({ after: { value: 'membangun', status: 'active' } });
  });

  it.each(['dicanangkan', 'diusulkan', 'ditetapkan', 'membangun'])('keeps every publication, those of the day and those that follow in %s (B-02, T-04)', (state) => {
    expect(taken('satker.tambahPublikasi', state)).toMatchObject({ after: { value: state, context: { pencanangan: { publikasi: [{ media: 'Situs web' }, { media: 'Surat kabar daerah', tanggal: '2025-06-10' }] } } } });
  });

  it('names every criterion, area and document that is missing at once', () => {
    expect(taken('satker.tetapkan', 'dicanangkan', { data: { kriteria: {} }, facts: { instansiDicanangkan: null } })).toMatchObject({
      why: [{ rule: 'satker.instansi-dicanangkan' }, { rule: 'satker.kriteria-penetapan', have: 'tidak diisi' }, { rule: 'satker.kriteria-penetapan' }, { rule: 'satker.kriteria-penetapan' }],
    });
    expect(taken('satker.mulaiMembangun', 'ditetapkan', { context: { timKerja: undefined, program: undefined, rencanaAksi: undefined } })).toMatchObject({
      why: [{ rule: 'satker.tim-kerja-ada' }, { rule: 'satker.program-ada' }, { rule: 'satker.rencana-aksi-ada' }],
    });
  });

  it('shows the exact share of signatures (C44)', () => {
    const of = (aktif: number, menandatangani: number) => taken('satker.canangkan', 'persiapan', { facts: { pegawai: { aktif, menandatangani, kepala: 1, kepalaMenandatangani: 1 } } });
    expect(of(7, 3)).toMatchObject({ why: [{ have: '3 dari 7 pegawai (42,86%)', need: 'lebih dari 50% pegawai' }] });
    expect(of(120, 118)).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ rule: 'satker.pakta-mayoritas', have: '118 dari 120 pegawai (98,33%)' })]) as unknown });
  });

  it('tells how many signers are no employees', () => {
    expect(taken('satker.catatPaktaIntegritas', 'persiapan', { facts: { pegawaiAsing: 3 } })).toMatchObject({ why: [{ rule: 'satker.pegawai-sendiri', have: '3 orang tidak terdaftar' }] });
  });
});

describe('a joint declaration', () => {
  const joint = (change: Change<unknown, unknown, LawBase> = {}, related = peserta()) => {
    const question = questionAt('satker.canangkanBersama', 'persiapan', change);
    return decide({ ...question, subject: { ...question.subject, related: { [PESERTA]: related } } });
  };

  it('declares the Kanwil and its UPT with one charter, and says whose act it was (I-02, T-03)', () => {
    expect(joint()).toMatchObject({
      ok: true, steps: [
        { event: 'satker.dicanangkanBersama', after: { value: 'dicanangkan', context: { pencanangan: { penyelenggara: 'kanwil', nomorPiagam: 'W1-OT.03.02-15' } } } },
        { case: { id: PESERTA }, event: 'satker.diikutkanDicanangkan', after: { value: 'dicanangkan', context: { pencanangan: { penyelenggara: 'kanwil', nomorPiagam: 'W1-OT.03.02-15', bersama: SATKER } } } },
      ],
    });
  });

  it('declares nobody where one participant is not ready, and says which', () => {
    expect(joint({}, peserta({ pegawai: { aktif: 90, menandatangani: 45, kepala: 1, kepalaMenandatangani: 0 } }))).toMatchObject({
      ok: false, why: [{ rule: 'satker.pakta-kepala', kasus: PESERTA }, { rule: 'satker.pakta-mayoritas', kasus: PESERTA, have: '45 dari 90 pegawai (50,00%)' }],
    });
    const declared = { ...peserta(), stored: { ...peserta().stored, value: 'dicanangkan' } };
    expect(joint({}, declared)).toMatchObject({ ok: false, why: [{ rule: 'satker.keadaan', kasus: PESERTA }] });
  });

  it('is refused for a unit that another one declares', () => {
    expect(joint({}, peserta({ kedudukan: 'lain' }))).toMatchObject({ ok: false, why: [{ rule: 'satker.peserta-pencanangan', kasus: PESERTA, have: 'di luar lingkup penyelenggara' }] });
  });
});

describe('under the regulations of local governments', () => {
  const under = (pack: string): Change<unknown, unknown, LawBase> => ({ law: () => lawById(pack), context: { jenjang: 'perangkatDaerah' }, facts: { unit: { satker: SATKER, jenjang: 'perangkatDaerah' } } });
  const declared = (pack: string, data: object) => taken('satker.canangkan', 'persiapan', { ...under(pack), data: { penyelenggara: 'perangkatDaerah', saksi: [], ...data } });
  const because = (rule: string) => expect.objectContaining({ rule }) as unknown;
  const KRITERIA = Object.fromEntries(['strategis', 'sumberDaya', 'keberhasilanRb'].map((id) => [id, { terpenuhi: true, alasan: 'Telaah Pokja' }]));

  it('a charter in Binjai is signed by the Wali Kota and witnessed by Inspektorat, Tim Pembangunan ZI and the people (BNJ Lampiran I.B; C20)', () => {
    const saksi = ['inspektorat', 'timPembangunan', 'masyarakat'].map((unsur) => ({ unsur, sebutan: unsur }));
    const penandatangan = [{ peran: 'pimpinanInstansi', sebutan: 'Wali Kota Binjai' }];
    expect(declared(BINJAI, { penandatangan, saksi })).toMatchObject({ after: { value: 'dicanangkan' } });
    expect(declared(BINJAI, { penandatangan: [], saksi: saksi.slice(0, 2) })).toMatchObject({ why: [{ rule: 'satker.penandatangan-piagam', need: expect.stringContaining('Wali Kota') as unknown }, { rule: 'satker.saksi-piagam', have: 'belum ada' }] });
    expect(declared(BINJAI, { penandatangan, saksi: [...saksi, { unsur: 'pimpinan', sebutan: 'Wali Kota' }] })).toMatchObject({ after: { value: 'dicanangkan' } });
  });

  it('KPK, ORI and the people may witness in Tarakan, and need not (T-05)', () => {
    expect(declared(TARAKAN, {})).toMatchObject({ after: { value: 'dicanangkan' } });
    expect(declared(TARAKAN, { saksi: [{ unsur: 'kpk', sebutan: 'KPK' }] })).toMatchObject({ after: { context: { pencanangan: { saksi: [{ unsur: 'kpk' }] } } } });
  });

  it.each([TARAKAN, KETAPANG])('%s: no unit is designated that the Pokja or team has not proposed (T-06, K-02)', (pack) => {
    const { kriteria } = lawById(pack).pack.penetapan;
    const data = { kriteria: Object.fromEntries(kriteria.map(({ id }) => [id, { terpenuhi: true, alasan: 'Telaah' }])) };
    expect(taken('satker.usulkanPenetapan', 'dicanangkan', { ...under(pack), data })).toMatchObject({ after: { value: 'diusulkan' } });
    expect(taken('satker.tetapkan', 'dicanangkan', { ...under(pack), data })).toMatchObject({ why: [because('satker.usulan-penetapan-ada')] });
    const proposed = { ...under(pack), data, context: { jenjang: 'perangkatDaerah', usulanPenetapan: { nomor: 'P-1', tanggal: '2025-06-16', ...data } } };
    expect(taken('satker.tetapkan', 'diusulkan', proposed)).toMatchObject({ after: { value: 'ditetapkan' } });
  });

  it('Binjai names nobody who proposes: the Wali Kota designates by himself (B-03)', () => {
    expect(taken('satker.tetapkan', 'dicanangkan', under(BINJAI))).toMatchObject({ after: { value: 'ditetapkan' } });
  });

  it('Tarakan asks for its own three criteria (T-06)', () => {
    expect(taken('satker.usulkanPenetapan', 'dicanangkan', { ...under(TARAKAN), data: { kriteria: { ...KRITERIA, sumberDaya: { terpenuhi: false, alasan: 'Kecil' } } } })).toMatchObject({ why: [{ rule: 'satker.kriteria-penetapan', have: 'tidak terpenuhi: Kecil' }] });
  });

  it.each([TARAKAN, KETAPANG, BINJAI])('%s knows no appointment for a priority sector', (pack) => {
    const surat = { nomor: 'B/88', tanggal: '2025-06-20', sidik: 'a'.repeat(64) };
    expect(taken('satker.tetapkan', 'diusulkan', { ...under(pack), data: { dasar: 'sektorPrioritas', kriteria: {}, suratPenunjukan: surat } })).toMatchObject({ why: expect.arrayContaining([because('satker.sektor-prioritas')]) as unknown });
  });

  it('several perangkat daerah declare together under one of them in Tarakan, and in Ketapang not (T-03)', () => {
    const dinas = (pack: string) => {
      const of = questionAt('satker.canangkanBersama', 'persiapan', under(pack));
      const other = peserta({ unit: { satker: PESERTA, jenjang: 'perangkatDaerah' }, kedudukan: 'setara' });
      const stored = { ...other.stored, context: { ...other.stored.context, jenjang: 'perangkatDaerah' } };
      return decide({ ...of, subject: { ...of.subject, facts: { ...(of.subject.facts as object), peserta: { [PESERTA]: { satker: PESERTA, nama: 'Dinas' } } }, related: { [PESERTA]: { ...other, stored } } }, command: { ...of.command, data: { ...(of.command.data as object), saksi: [] } } });
    };
    expect(dinas(TARAKAN)).toMatchObject({ ok: true, steps: [{ after: { value: 'dicanangkan' } }, { after: { value: 'dicanangkan' } }] });
    expect(dinas(KETAPANG)).toMatchObject({ ok: false, why: [because('satker.penyelenggara-bersama')] });
  });

  it('a plan of action in Ketapang has its legal basis and its aim written beside the rows (K-03, Lampiran I)', () => {
    const kegiatan = ['MP', 'TL', 'SDM', 'AK', 'PW', 'PP'].map((area) => ({ indikator: `P.${area}.1.a`, rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' }));
    const plan = (uraian: object) => taken('satker.susunRencanaAksi', 'ditetapkan', { ...under(KETAPANG), data: { uraian, kegiatan } });
    expect(plan({ dasarHukum: 'Peraturan Bupati Nomor 49 Tahun 2022', maksudTujuan: 'Melaksanakan pembangunan zona integritas' })).toMatchObject({ after: { context: { rencanaAksi: { uraian: { dasarHukum: expect.any(String) as unknown } } } } });
    expect(plan({ dasarHukum: 'Peraturan Bupati' })).toMatchObject({ why: [{ rule: 'satker.rencana-menurut-bentuk', need: 'uraian bab B. Maksud dan tujuan' }] });
  });
});

describe('what was typed', () => {
  it.each<[string, string, string, Record<string, unknown>, string]>([
    ['a signer of the charter of no known role', 'satker.canangkan', 'persiapan', { penandatangan: [{ peran: 'raja', sebutan: 'Raja' }] }, '/data/penandatangan/0/peran'],
    ['a witness that the law does not know', 'satker.canangkan', 'persiapan', { saksi: [{ unsur: 'tetangga', sebutan: 'Tetangga' }] }, '/data/saksi/0/unsur'],
    ['the same signer twice', 'satker.catatPaktaIntegritas', 'persiapan', { penandatangan: [SATU, SATU] }, '/data/penandatangan'],
    ['the same participant twice', 'satker.canangkanBersama', 'persiapan', { peserta: [SATU, SATU] }, '/data/peserta'],
    ['a criterion that the law does not know', 'satker.usulkanPenetapan', 'dicanangkan', { kriteria: { kemewahan: { terpenuhi: true, alasan: 'Baik' } } }, '/data/kriteria/kemewahan'],
    ['an indicator that the worksheet does not have', 'satker.susunRencanaAksi', 'ditetapkan', { kegiatan: [{ indikator: 'P.XX.9', rencanaAksi: 'Rapat', target: '4 kali', waktu: '2025-12-31' }] }, '/data/kegiatan/0/indikator'],
    ['a chapter that the worksheet gives', 'satker.susunRencanaAksi', 'ditetapkan', { uraian: { pengungkit: 'Uraian' } }, '/data/uraian/pengungkit'],
  ])('%s is a fault', (_what, command, state, data, path) => {
    expect(taken(command, state, { data })).toMatchObject({ kind: 'input', faults: [{ path }] });
  });
});

describe('the one-year clock', () => {
  it('is shown to whoever looks at a unit that builds: since when, and from which day it is full (C42)', () => {
    const outlook = questionAt('satker.susunRencanaAksi', 'membangun');
    const act = possible(outlook, 'satker').find((a) => a.command === 'satker.susunRencanaAksi');
    expect(act).toMatchObject({ ready: true, warnings: [{ rule: 'satker.lama-pembangunan', mulai: '2026-07-01', need: '12 bulan sejak penetapan menuju WBK tanggal 1 Juli 2025: genap 1 Juli 2026' }] });
  });
});
