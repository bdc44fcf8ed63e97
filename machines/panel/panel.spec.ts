import { tellExamples } from '../../test/support/worked-examples.js';
import { KASUS, ORANG } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import { panelExamples } from './panel.examples.js';
import { diAgenda, DITJEN, putusan } from './panel.scene.js';
import { ANGGOTA } from '../tpm/tpm.scene.js';

tellExamples(panelExamples);

const decision = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, panelExamples, command, state, change));
const first = (...args: Parameters<typeof decision>) => {
  const decided = decision(...args);
  return decided.ok ? decided.steps[0]?.after : decided;
};

describe('a panel', () => {
  it('carries its decision into each proposal when the minutes are delivered (BAB III.A.1.c angka 2))', () => {
    expect(decision('panel.sampaikan', 'penandatanganan')).toMatchObject({ ok: true, steps: [
      { after: { value: 'disampaikan', status: 'done' } },
      { case: { id: KASUS.usulan }, command: 'usulan.putuskanPanel', after: { value: 'menungguSurat', context: { panel: { keputusan: 'diusulkan', nomorBeritaAcara: 'BA-3', tanggal: '2027-05-04' } } } },
    ] });
  });

  it('may drop a unit that meets, with its reason; that proposal is over (BAB III.A.1.c angka 1))', () => {
    const dropped = { context: { putusan: { [KASUS.usulan]: { ...putusan, keputusan: 'tidakDiusulkan', alasan: 'Kuota' } } } };
    expect(decision('panel.sampaikan', 'penandatanganan', dropped)).toMatchObject({ steps: [{}, { after: { value: 'tidakDiusulkan', status: 'done', context: { panel: { alasan: 'Kuota' } } } }] });
  });

  it('delivers nothing when one of its proposals has gone elsewhere, and says which', () => {
    const question = ask(registry, panelExamples, 'panel.sampaikan', 'penandatanganan');
    const gone = { ...question, subject: { ...question.subject, related: { [KASUS.usulan]: usulanIn('menungguSurat') } } };
    expect(decide(gone)).toMatchObject({ ok: false, kind: 'rules', why: [{ rule: 'usulan.keadaan', kasus: KASUS.usulan }] });
  });

  it('lets the last decision on a unit stand, and the last attendance list', () => {
    expect(first('panel.putuskan', 'rapat', { data: { keputusan: 'tidakDiusulkan', setuju: [], menolak: [ORANG.tpi, ORANG.biro] } })).toMatchObject({ value: 'rapat', context: { putusan: { [KASUS.usulan]: { keputusan: 'tidakDiusulkan' } } } });
    expect(first('panel.catatHadir', 'rapat', { data: { hadir: [ORANG.biro] } })).toMatchObject({ value: 'rapat', context: { hadir: [ORANG.biro] } });
  });

  it('asks for the signatures anew when the minutes are drawn up', () => {
    expect(first('panel.susunBeritaAcara', 'rapat')).toMatchObject({ value: 'penandatanganan', context: { tandaTangan: [] } });
    expect(first('panel.tandatangani', 'penandatanganan')).toMatchObject({ value: 'penandatanganan', context: { tandaTangan: [ORANG.tpi] } });
  });

  it('tells the quorum in numbers', () => {
    expect(first('panel.putuskan', 'rapat', { context: { hadir: [ORANG.tpi] }, data: { setuju: [ORANG.tpi] } })).toMatchObject({ why: [
      { rule: 'panel.kuorum', need: 'lebih dari 1/2 dari 3 anggota hadir', have: '1 hadir' }, { rule: 'panel.kuorum', need: 'paling sedikit 1 dari Biro Perencanaan dan Keuangan Sekretariat Jenderal hadir', have: '0 hadir' },
    ] });
  });

  it('tells of a member who is not of its body by the body, never by name', () => {
    const why = first('panel.buka', 'baru', { facts: { jabatan: { [ORANG.tpi]: ['ketuaTpi'], [ORANG.biro]: ['sekretaris'] } } });
    expect(why).toMatchObject({ why: [{ rule: 'panel.anggota-dari-unsurnya', need: expect.stringContaining('Biro Perencanaan dan Keuangan'), have: 'satu anggota dengan jabatan di luar unsur itu' }] });
    expect(JSON.stringify(why)).not.toContain(ORANG.biro);
  });

  it('marks a member who should step back as a conflict of interest (C30)', () => {
    expect(decision('panel.putuskan', 'rapat', { facts: { berkepentingan: { [KASUS.usulan]: [ORANG.tpi] } } })).toMatchObject({ why: [{ rule: 'panel.berkepentingan-mundur', segregation: true }] });
  });

  it('prints every exemption on the minutes: of the meeting, and of the scoring (C30)', () => {
    const izin = { orang: ORANG.biro, usulan: KASUS.usulan, alasan: 'Pelaksana tugas dua minggu' };
    expect(first('panel.kecualikan', 'rapat')).toMatchObject({ value: 'rapat', context: { pengecualian: [{ orang: ORANG.biro, usulan: KASUS.usulan }] } });
    const usulan = { [KASUS.usulan]: { ...diAgenda, pengecualian: [{ orang: ORANG.tpi, alasan: 'Satu-satunya penilai' }] } };
    expect(first('panel.susunBeritaAcara', 'rapat', { context: { pengecualian: [izin] }, facts: { usulan } })).toMatchObject({ context: { beritaAcara: { pengecualian: [
      { ...izin, pada: 'rapat' }, { orang: ORANG.tpi, usulan: KASUS.usulan, alasan: 'Satu-satunya penilai', pada: 'penilaian' },
    ] } } });
  });

  it('delivers its minutes past a proposal that was dropped meanwhile', () => {
    expect(decision('panel.sampaikan', 'penandatanganan', { facts: { usulan: { [KASUS.usulan]: { ...diAgenda, keadaan: 'gugur' } } } })).toMatchObject({ ok: true, steps: { length: 1 } });
  });

  it('names the instansi and the Eselon I unit whose quota is used up (BAB III.A.1.c)', () => {
    const kuota = { nomor: 'SEK-7', tanggal: '2027-01-20', instansi: 1, eselonSatu: { 'ditjen-pemasyarakatan': 1 } };
    expect(decision('panel.sampaikan', 'penandatanganan', { facts: { kuota, terpakai: [DITJEN] } })).toMatchObject({ why: [
      { need: 'paling banyak 1 satker dari kementerian (kuota SEK-7 tanggal 20 Januari 2027)', have: '2 satker' },
      { need: 'paling banyak 1 satker dari Direktorat Jenderal Pemasyarakatan (kuota SEK-7 tanggal 20 Januari 2027)', have: '2 satker' },
    ] });
  });

  it('of TPM has a natural key of its own, and moves what waits for it (BAB III.A.1.d angka 4))', () => {
    const jabatan = Object.fromEntries(ANGGOTA.map(({ orang }, i) => [orang, [i === 0 ? 'ketuaTpm' : 'anggotaTpm']]));
    const facts = { jabatan, tpm: { keadaan: 'dibentuk', anggota: ANGGOTA }, usulan: { [KASUS.usulan]: { ...diAgenda, keadaan: 'menungguPanelTpm' } } };
    expect(decision('panel.buka', 'baru', { data: { jenis: 'tpm', anggota: ANGGOTA }, facts })).toMatchObject({ steps: [{ case: { open: { kunci: '2027/tpm/SEK-12.OT.03.02' } } }] });
    const question = ask(registry, panelExamples, 'panel.sampaikan', 'penandatanganan', { context: { jenis: 'tpm' }, facts });
    const waiting = { ...question, subject: { ...question.subject, related: { [KASUS.usulan]: usulanIn('menungguPanelTpm') } } };
    expect(decide(waiting)).toMatchObject({ ok: true, steps: [{}, { after: { value: 'menungguSuratMandiri' } }] });
  });
});
