import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, refusals, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { lawById, packDocuments } from '../regulasi/catalog.js';
import type { Tujuan } from '../regulasi/pack.schema.js';
import { skorOf } from './integrasi.js';
import { kawasanExamples } from './kawasan.examples.js';
import { anggota, ASPEK, kawasanScene, predikatWbk, UNDANGAN } from './kawasan.scene.js';

tellExamples(kawasanExamples);

type AnyChange = Change<unknown, unknown, LawBase>;
const taken = (command: string, state: string, change: AnyChange = {}) => {
  const decision = decide(ask(registry, kawasanExamples, command, state, change));
  return decision.ok ? decision.steps[0] : decision;
};

const SEMUA = 'kawasan.semua-berpredikat';
const SKOR = 'kawasan.skor-integrasi';

/** Whether the two units hold WBK, WBBM or nothing, and the score; what then stands in the way of a proposal. */
function proposal(tujuan: Tujuan, held: readonly (Tujuan | null)[], skor: string, pack = kawasanScene.law.pack.id): string[] {
  return refusals(ask(registry, kawasanExamples, 'kawasan.usulkan', 'pembangunan', {
    data: { tujuan }, law: () => lawById(pack),
    context: { nilai: { tanggal: '2028-04-10', aspek: ASPEK, skor }, ...(tujuan === 'WBBM' ? { predikat: predikatWbk } : {}) },
    facts: { anggota: UNDANGAN.map((undangan, i) => anggota(undangan, { predikat: held[i] ? { tujuan: held[i], nomor: '1', tanggal: '2027-12-06' } : null })) },
  }));
}

describe.each([...packDocuments.keys()])('under %s', (pack) => {
  it.each<[string, (Tujuan | null)[], string, string[]]>([
    ['1: not all units WBK, no integration', ['WBK', null], '6.4', [SEMUA, SKOR]],
    ['2: not all units WBK, integration 6,5', ['WBK', null], '6.5', [SEMUA]],
    ['3: all units WBK, no integration', ['WBK', 'WBK'], '6.4', [SKOR]],
    ['4: all units WBK, integration 6,5', ['WBK', 'WBK'], '6.5', []],
    ['4, one unit already WBBM, which counts as WBK', ['WBBM', 'WBK'], '6.5', []],
  ])('Tabel 7 row %s (N90 Lampiran II Bab III.D.2; TRK II.B.7.c)', (_row, held, skor, why) => {
    expect(proposal('WBK', held, skor, pack)).toEqual(why);
  });

  it.each<[string, (Tujuan | null)[], string, string[]]>([
    ['1: not all units WBBM, no integration', ['WBBM', 'WBK'], '7.4', [SEMUA, SKOR]],
    ['2: not all units WBBM, integration 7,5', ['WBBM', 'WBK'], '7.5', [SEMUA]],
    ['3: all units WBBM, no integration', ['WBBM', 'WBBM'], '7.4', [SKOR]],
    ['4: all units WBBM, integration 7,5', ['WBBM', 'WBBM'], '7.5', []],
  ])('Tabel 8 row %s (N90 Lampiran II Bab III.D.2; TRK II.B.7.d)', (_row, held, skor, why) => {
    expect(proposal('WBBM', held, skor, pack)).toEqual(why);
  });
});

describe('the score of integration', () => {
  it.each([
    [['2', '2', '2', '2', '2'], '10'], [['0', '0', '0', '0', '0'], '0'], [['1.3', '1.3', '1.3', '1.3', '1.3'], '6.5'],
    [['1.1', '1.2', '1.3', '1.4', '1.5'], '6.5'], [['1.299999', '1.3', '1.3', '1.3', '1.3'], '6.499999'],
  ])('of %j is exactly %s (C41)', (values, skor) => {
    expect(skorOf({ aspek: Object.fromEntries(values.map((nilai, i) => [String(i), { nilai, catatan: '-', bukti: [] }])) })).toBe(skor);
  });

  it('stands in the case as it was given', () => {
    expect(taken('kawasan.nilaiIntegrasi', 'pembangunan')).toMatchObject({ after: { value: 'pembangunan', context: { nilai: { skor: '7.75' } } } });
  });

  it('is forgotten when another unit is invited, since it says how the others work together', () => {
    expect(taken('kawasan.undang', 'pembangunan')).toMatchObject({ after: { context: { nilai: undefined, undangan: [{ urut: 1 }, { urut: 2 }] } } });
  });

  it.each([
    ['an aspect that the law does not know', { aspek: { ...ASPEK, kebersihan: ASPEK['sop'] } }, '/data/aspek/kebersihan'],
    ['a score with a leading zero', { aspek: { ...ASPEK, sop: { ...ASPEK['sop'], nilai: '01' } } }, '/data/aspek/sop/nilai'],
    ['a score below zero', { aspek: { ...ASPEK, sop: { ...ASPEK['sop'], nilai: '-1' } } }, '/data/aspek/sop/nilai'],
  ])('is not read from %s', (_what, data, path) => {
    expect(taken('kawasan.nilaiIntegrasi', 'pembangunan', { data })).toMatchObject({ ok: false, kind: 'input', faults: [{ path }] });
  });
});

describe('what TPN found (N90 Lampiran II Bab III.C angka 5)', () => {
  const wbk = { context: { predikat: predikatWbk } };

  it.each([
    ['c: the units meet, there is no integration: every head builds it', { hasil: 'belumTerintegrasi' }, 'pembangunan', 'berpredikat'],
    ['d: a unit does not meet: guidance for it', { hasil: 'unitBelumMemenuhi', unit: [2] }, 'pembangunan', 'berpredikat'],
    ['e: all meet and are integrated: to MenPANRB', { hasil: 'memenuhi' }, 'menungguPenetapan', 'menungguPenetapan'],
  ])('%s', (_what, data, first, again) => {
    expect(taken('kawasan.catatHasilTpn', 'evaluasiTpn', { data })).toMatchObject({ after: { value: first, context: { hasil: data } } });
    expect(taken('kawasan.catatHasilTpn', 'evaluasiTpn', { data, ...wbk })).toMatchObject({ after: { value: again } });
  });

  it('c takes back the score that said otherwise, d does not', () => {
    expect(taken('kawasan.catatHasilTpn', 'evaluasiTpn', { data: { hasil: 'belumTerintegrasi' } })).toMatchObject({ after: { context: { nilai: undefined } } });
    expect(taken('kawasan.catatHasilTpn', 'evaluasiTpn', { data: { hasil: 'unitBelumMemenuhi', unit: [1] } })).toMatchObject({ after: { context: { nilai: { skor: '7.75' } } } });
  });
});

describe('a kawasan with a predikat', () => {
  const wbbm = (tanggal: string) => taken('kawasan.usulkan', 'berpredikat', { data: { tujuan: 'WBBM', tanggal }, context: { predikat: { ...predikatWbk, monevBerikut: '2030-12-05' } } });

  it('is due for its first report two years after the decree, and again two years after each report (Bab IV.A; C45)', () => {
    expect(taken('kawasan.catatPenetapan', 'menungguPenetapan')).toMatchObject({ after: { value: 'berpredikat', context: { predikat: { tujuan: 'WBK', monevBerikut: '2030-12-05' }, laporan: [] } }, effects: [{ kind: 'notify' }, { kind: 'schedule', at: '2030-12-05T00:00:00Z' }] });
    expect(taken('kawasan.laporkanMonev', 'berpredikat', { data: { tanggal: '2028-02-29' } })).toMatchObject({ after: { context: { predikat: { monevBerikut: '2030-02-28' }, laporan: [{}, { tanggal: '2028-02-29' }] } } });
  });

  it('begins the clock anew when it is proposed for WBBM on the day it is due or before, and not a day later (C45)', () => {
    expect(wbbm('2030-12-05')).toMatchObject({ after: { value: 'evaluasiTpn', context: { predikat: { monevBerikut: '2032-12-05' } } } });
    expect(wbbm('2030-12-06')).toMatchObject({ after: { value: 'evaluasiTpn', context: { predikat: { monevBerikut: '2030-12-05' } } } });
  });

  it('holds on when TPN says so (Bab IV.C)', () => {
    expect(taken('kawasan.catatRekomendasiTpn', 'diusulkanCabut', { data: { hasil: 'pertahankan' } })).toMatchObject({ after: { value: 'berpredikat' } });
  });

  it.each([['2031-06-15', '2033-06-15'], ['2028-02-29', '2030-02-28']])('revoked on %s builds on, and is locked out until %s (IMP BAB IV.D; C43)', (tanggal, terkunciSampai) => {
    const rekomendasi = { nomor: 'B/12', tanggal: '2028-01-15', hasil: 'cabut', sidik: 'd'.repeat(64) };
    const step = taken('kawasan.cabut', 'menungguPencabutan', { data: { tanggal }, context: { pencabutan: { ...kawasanScene.context.pencabutan, rekomendasi } } });
    expect(step).toMatchObject({ after: { value: 'pembangunan', status: 'active', context: { terkunciSampai, predikat: undefined, laporan: [] } } });
  });

  it('forgets the hearing and the advice of an earlier proposal to revoke', () => {
    const step = taken('kawasan.usulkanPencabutan', 'berpredikat');
    expect(step).toMatchObject({ after: { value: 'diusulkanCabut' } });
    expect(step && 'after' in step ? Object.keys(step.after.context['pencabutan'] as object) : []).toEqual(['usul']);
  });
});

describe('a kawasan', () => {
  it('is told from the others of its instansi by its code, and remembers what the law calls its kind', () => {
    const step = taken('kawasan.bentuk', 'baru', { data: { jenis: 'bandara' } });
    expect(step).toMatchObject({ case: { open: { machine: 'kawasan', kunci: 'bandara-kertajati' } }, after: { value: 'pembentukan', context: { judulJenis: 'Kawasan bandar udara', undangan: [] } } });
    expect(taken('kawasan.bentuk', 'baru', { data: { jenis: 'pasar' } })).toMatchObject({ ok: false, kind: 'input', faults: [{ path: '/data/jenis' }] });
  });

  it('counts its invitations on over those that were withdrawn', () => {
    const [first] = UNDANGAN;
    const step = taken('kawasan.undang', 'pembentukan', { context: { undangan: [first, { ...first, urut: 2, batal: { tanggal: '2028-02-01', alasan: 'Keliru' } }] } });
    expect(step).toMatchObject({ after: { context: { undangan: [{ urut: 1 }, { urut: 2 }, { urut: 3 }] } } });
  });

  it('is not ended while it is judged or holds a predikat', () => {
    for (const state of ['evaluasiTpn', 'menungguPenetapan', 'berpredikat', 'diusulkanCabut', 'menungguPencabutan']) {
      expect(decide({ ...ask(registry, kawasanExamples, 'kawasan.akhiri', state), subject: { id: KASUS.kawasan, facts: kawasanScene.facts, stored: { machine: 'kawasan', version: 1, value: state, context: { ...kawasanScene.context }, status: 'active' } } })).toMatchObject({ ok: false, kind: 'state' });
    }
  });
});
