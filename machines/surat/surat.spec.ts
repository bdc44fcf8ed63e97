import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS, USULAN_LAIN } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { possible } from '../kernel/possible.js';
import { registry } from '../registry.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import { suratExamples } from './surat.examples.js';

tellExamples(suratExamples);

const decision = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, suratExamples, command, state, change));
const first = (...args: Parameters<typeof decision>) => {
  const decided = decision(...args);
  return decided.ok ? decided.steps[0] : decided;
};

describe('the letter of a ministry', () => {
  it('is one in a period, for the units that the panel proposed (N5 Lampiran II Bab II.A)', () => {
    expect(first('surat.susunKonsep', 'baru')).toMatchObject({ case: { open: { machine: 'surat', kunci: '2027' } }, after: { value: 'konsep', context: { nomorBeritaAcara: 'BA-3', unit: [{ usulan: KASUS.usulan }] } } });
  });

  it('goes from the Biro over the Sekjen to the Menteri, in this order (BAB III.A.1.c angka 3)–4))', () => {
    expect(first('surat.sampaikanKeSekretaris', 'konsep')).toMatchObject({ after: { value: 'diSekretaris' } });
    expect(first('surat.sampaikanKePimpinan', 'diSekretaris')).toMatchObject({ after: { value: 'diPimpinan' } });
    expect(first('surat.tandatangani', 'diPimpinan')).toMatchObject({ after: { value: 'ditandatangani', context: { surat: { tanggal: '2027-05-20' } } } });
    expect(first('surat.tandatangani', 'diSekretaris')).toMatchObject({ kind: 'state' });
    expect(first('surat.kirim', 'diPimpinan')).toMatchObject({ kind: 'state' });
  });

  it.each(['diSekretaris', 'diPimpinan'])('comes back from %s to the Biro with its reason, and keeps every return', (state) => {
    expect(first('surat.kembalikan', state, { context: { pengembalian: [{ alasan: 'Lampiran' }] } })).toMatchObject({ after: { value: 'konsep', context: { pengembalian: [{ alasan: 'Lampiran' }, { alasan: 'Nama satker keliru' }] } } });
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

  it('keeps the date of the minutes that it rests on', () => {
    expect(first('surat.susunKonsep', 'baru')).toMatchObject({ after: { context: { tanggalBeritaAcara: '2027-05-04' } } });
  });

  it('proposes every unit when it is sent, under its number and date, and keeps the instant (C47)', () => {
    expect(decision('surat.kirim', 'ditandatangani')).toMatchObject({ ok: true, steps: [
      { after: { value: 'terkirim', status: 'done', context: { dikirim: '2027-05-25T03:00:00Z' } } },
      { case: { id: KASUS.usulan }, command: 'usulan.usulkan', after: { value: 'evaluasiTpn', context: { usulan: { nomor: 'M.IP-1', tanggal: '2027-05-20' } } } },
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

  it('tells the deadline with its zone, and the notice that moved it (C47)', () => {
    expect(first('surat.kirim', 'ditandatangani', { now: '2027-06-01T00:00:00Z' })).toMatchObject({ why: [{ need: 'dikirim paling lambat 31 Mei 2027 pukul 24.00 WIB', have: '1 Juni 2027 WIB' }] });
    const batas = { tanggal: '2027-06-15', nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' };
    expect(first('surat.kirim', 'ditandatangani', { now: '2027-07-01T00:00:00Z', context: { batas } })).toMatchObject({ why: [{ need: 'dikirim paling lambat 15 Juni 2027 pukul 24.00 WIB (pemberitahuan B/90)' }] });
  });
});
