import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS, USULAN_LAIN } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { possible } from '../kernel/possible.js';
import { registry } from '../registry.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import { suratExamples } from './surat.examples.js';
import { diusulkan, diusulkanLain, panelMandiri, TPM } from './surat.scene.js';

tellExamples(suratExamples);

const decision = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, suratExamples, command, state, change));
const first = (...args: Parameters<typeof decision>) => {
  const decided = decision(...args);
  return decided.ok ? decided.steps[0] : decided;
};

describe('the letter of a ministry', () => {
  it('is one in a period, for the units that the panel proposed, to whom the law names (N5 Lampiran II Bab II.A, C52)', () => {
    expect(first('surat.susunKonsep', 'baru')).toMatchObject({ case: { open: { machine: 'surat', kunci: '2027' } }, after: { value: 'konsep', context: { penerima: expect.stringContaining('u.p. Deputi Bidang Reformasi Birokrasi'), unit: [{ usulan: KASUS.usulan, jalur: 'tpn' }] } } });
  });

  it('goes from the Biro over the Sekjen to the Menteri, in this order (BAB III.A.1.c angka 3)–4))', () => {
    expect(first('surat.sampaikanKeSekretaris', 'konsep')).toMatchObject({ after: { value: 'diSekretaris' } });
    expect(first('surat.sampaikanKePimpinan', 'diSekretaris')).toMatchObject({ after: { value: 'diPimpinan' } });
    expect(first('surat.tandatangani', 'diPimpinan')).toMatchObject({ after: { value: 'ditandatangani', context: { surat: { tanggal: '2027-05-20' } } } });
    expect(first('surat.tandatangani', 'diSekretaris')).toMatchObject({ kind: 'state' });
    expect(first('surat.kirim', 'diPimpinan')).toMatchObject({ kind: 'state' });
  });

  it.each(['diSekretaris', 'diPimpinan', 'ditandatangani'])('comes back from %s to the Biro with its reason, and keeps every return; what was signed holds no more', (state) => {
    expect(first('surat.kembalikan', state, { context: { pengembalian: [{ alasan: 'Lampiran' }] } })).toMatchObject({ after: { value: 'konsep', context: { pengembalian: [{ alasan: 'Lampiran' }, { alasan: 'Nama satker keliru' }], surat: undefined, sptjm: undefined } } });
  });

  it.each(['konsep', 'diSekretaris', 'ditandatangani'])('lets one unit go in %s, so that it does not hold back the others; what was signed holds no more', (state) => {
    const taken = decision('surat.keluarkanSatker', state);
    expect(taken).toMatchObject({ ok: true, steps: [
      { after: { value: 'konsep', context: { unit: [{ usulan: USULAN_LAIN }], dikeluarkan: [{ usulan: KASUS.usulan, alasan: 'Belum genap satu tahun membangun' }] } } },
      { case: { id: KASUS.usulan }, command: 'usulan.keluarkanDariSurat', after: { value: 'tidakDiusulkan', status: 'done', context: { dikeluarkan: { alasan: 'Belum genap satu tahun membangun', tanggal: '2027-05-25' } } } },
    ] });
    expect(first('surat.keluarkanSatker', state)).toMatchObject({ after: { context: { surat: undefined, sptjm: undefined } } });
  });

  it('keeps its units while the head of the instansi has it, and once it is sent', () => {
    expect(first('surat.keluarkanSatker', 'diPimpinan')).toMatchObject({ kind: 'state' });
    expect(first('surat.keluarkanSatker', 'terkirim')).toMatchObject({ kind: 'state' });
  });

  it('keeps the minutes that it rests on, or the last of the reports where the law knows no panel', () => {
    expect(first('surat.susunKonsep', 'baru')).toMatchObject({ after: { context: { dasar: { bentuk: 'beritaAcara', nomor: 'BA-3', tanggal: '2027-05-04' } } } });
    const menunggu = [{ ...diusulkan, lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20' } }, { ...diusulkanLain, lhe: { nomor: 'ITJ-80', tanggal: '2027-05-02' } }];
    const tanpa = { law: (law: LawBase): LawBase => ({ ...law, pack: { ...(law as Law).pack, panel: null } }) as LawBase, data: { panel: undefined }, facts: { panel: null, menunggu } };
    expect(first('surat.susunKonsep', 'baru', tanpa)).toMatchObject({ after: { context: { dasar: { bentuk: 'lhe', nomor: 'ITJ-80', tanggal: '2027-05-02' }, unit: [{ usulan: KASUS.usulan }, { usulan: USULAN_LAIN }] } } });
  });

  it('forgets a unit that was dropped meanwhile; that proposal is over already', () => {
    expect(decision('surat.keluarkanSatker', 'konsep', { facts: { gugur: [KASUS.usulan] } })).toMatchObject({ ok: true, steps: [{ after: { context: { unit: [{ usulan: USULAN_LAIN }] } } }] });
    expect(decision('surat.keluarkanSatker', 'konsep', { facts: { gugur: [KASUS.usulan] } })).toMatchObject({ steps: { length: 1 } });
  });

  it('proposes every unit when it is sent, under its number and date, and keeps the instant (C47)', () => {
    expect(decision('surat.kirim', 'ditandatangani')).toMatchObject({ ok: true, steps: [
      { after: { value: 'terkirim', status: 'done', context: { dikirim: '2027-05-25T03:00:00Z' } } },
      { case: { id: KASUS.usulan }, command: 'usulan.usulkan', after: { value: 'praEvaluasiTpn', context: { usulan: { nomor: 'M.IP-1', tanggal: '2027-05-20', jalur: 'tpn' } } } },
    ] });
  });

  it('stays where it is when one unit may not be proposed; the screen says so before anybody sends it', () => {
    const question = ask(registry, suratExamples, 'surat.kirim', 'ditandatangani');
    const usulan = usulanIn('menungguSurat');
    const locked = { ...question, subject: { ...question.subject, related: { [KASUS.usulan]: { ...usulan, facts: { ...usulan.facts, terkunciSampai: '2027-06-15' } } } } };
    const lacks = { rule: 'usulan.tidak-terkunci', kasus: KASUS.usulan };
    expect(decide(locked)).toMatchObject({ ok: false, why: [lacks] });
    expect(possible(locked, 'surat').find((p) => p.command === 'surat.kirim')).toMatchObject({ ready: false, unmet: [lacks] });
  });

  it('tells the deadline with its zone and its day, and the notice that moved it (C47)', () => {
    expect(first('surat.kirim', 'ditandatangani', { now: '2027-06-01T00:00:00Z' })).toMatchObject({ why: [{ need: 'dikirim sebelum 31 Mei 2027 pukul 24.00 WIB', have: '1 Juni 2027 pukul 07.00.00 WIB', sampai: '2027-05-31' }] });
    const batas = { tanggal: '2027-06-15', nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' };
    expect(first('surat.kirim', 'ditandatangani', { now: '2027-07-01T00:00:00Z', context: { batas } })).toMatchObject({ why: [{ need: 'dikirim sebelum 15 Juni 2027 pukul 24.00 WIB, menurut pemberitahuan B/90', sampai: '2027-06-15' }] });
  });

  it('tells the deadline in the zone of the instansi too, where that is another one (C47)', () => {
    expect(first('surat.kirim', 'ditandatangani', { now: '2027-05-31T17:00:00Z', facts: { zona: 'Asia/Jayapura' } })).toMatchObject({ why: [
      { need: 'dikirim sebelum 31 Mei 2027 pukul 24.00 WIB (1 Juni 2027 pukul 02.00.00 WIT)', have: '1 Juni 2027 pukul 00.00.00 WIB (1 Juni 2027 pukul 02.00.00 WIT)' },
    ] });
  });

  it('tells the share of units that hold a predikat exactly, in the words of the pack (C27)', () => {
    expect(first('surat.kirim', 'ditandatangani', { facts: { berpredikat: { jumlah: 301, dari: 1000 } } })).toMatchObject({ findings: expect.arrayContaining([
      expect.objectContaining({ rule: 'surat.porsi-berpredikat', ok: false, peringatan: true, need: expect.stringContaining('30 % satker berpredikat'), have: '301 dari 1000 satker (30,10 %)' }),
    ]) });
  });
});

describe('a letter of what the instansi judges itself', () => {
  const wbbm = { ...diusulkanLain, tujuan: 'WBBM' as const };

  it('leaves its WBK units to TPM, its WBBM units to TPN (BAB III.A.1.d)', () => {
    const panel = { ...panelMandiri, jenis: 'tpi', diusulkan: [diusulkan, wbbm] };
    expect(first('surat.susunKonsep', 'baru', { data: { wbkMandiri: true }, facts: { panel, tpm: TPM } })).toMatchObject({ after: { context: { unit: [{ tujuan: 'WBK', jalur: 'tpm' }, { tujuan: 'WBBM', jalur: 'tpn' }] } } });
  });

  it('tells each proposal by whom it is judged when it is sent', () => {
    const sent = decision('surat.kirim', 'ditandatangani', { context: { wbkMandiri: true, unit: [{ ...diusulkan, jalur: 'tpm' }] } });
    expect(sent).toMatchObject({ ok: true, steps: [{}, { command: 'usulan.usulkan', data: { jalur: 'tpm' }, after: { value: 'evaluasiTpm' } }] });
  });

  it('is followed by a second one in the same period, with neither deadline nor SPTJM (BAB III.A.1.d angka 5)–8))', () => {
    expect(first('surat.susunKonsep', 'baru', { data: { jenis: 'mandiri' }, facts: { panel: panelMandiri, tpm: TPM } })).toMatchObject({
      case: { open: { kunci: '2027/mandiri' } }, after: { context: { dasar: { nomor: 'BA-9' }, unit: [{ usulan: KASUS.usulan, jalur: 'tpm' }] } },
    });
    const question = ask(registry, suratExamples, 'surat.kirim', 'ditandatangani', { now: '2027-11-02T00:00:00Z', context: { jenis: 'mandiri', sptjm: undefined, syarat: undefined } });
    const waiting = { ...question, subject: { ...question.subject, related: { [KASUS.usulan]: usulanIn('menungguSuratMandiri') } } };
    expect(decide(waiting)).toMatchObject({ ok: true, steps: [{ after: { value: 'terkirim' } }, { command: 'usulan.usulkanMandiri', after: { value: 'menungguTanggapan' } }] });
  });
});
