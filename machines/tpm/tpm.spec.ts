import { tellExamples } from '../../test/support/worked-examples.js';
import { ORANG } from '../example-world.js';
import { decide } from '../kernel/decide.js';
import { ask, type Change } from '../kernel/proof/example.js';
import type { LawBase } from '../kernel/machine.js';
import { registry } from '../registry.js';
import { tpmExamples } from './tpm.examples.js';
import { ANGGOTA } from './tpm.scene.js';

tellExamples(tpmExamples);

const decision = (command: string, state: string, change: Change<unknown, unknown, LawBase> = {}) => decide(ask(registry, tpmExamples, command, state, change));
const first = (...args: Parameters<typeof decision>) => {
  const decided = decision(...args);
  return decided.ok ? decided.steps[0] : decided;
};

describe('a Tim Penilai Mandiri', () => {
  it('begins with the approval of MenPANRB, once in a period, and has no members before its decree (BAB III.A.1.d angka 1))', () => {
    expect(first('tpm.catatPersetujuan', 'baru')).toMatchObject({
      case: { open: { machine: 'tpm', kunci: '2027' } }, after: { value: 'disetujui', context: { periode: '2027', persetujuan: { nomor: 'B/55/RB.04/2027', berlakuSampai: '2027-12-31' }, anggota: [] } },
    });
    expect(first('tpm.bentuk', 'baru')).toMatchObject({ kind: 'state' });
  });

  it('is formed by decree, with at least the four bodies (BAB III.A.1.d angka 1))', () => {
    expect(first('tpm.bentuk', 'disetujui')).toMatchObject({ after: { value: 'dibentuk', context: { sk: { nomorSk: 'M.IP-15.OT.03.02 Tahun 2027', tanggal: '2027-02-15' }, anggota: ANGGOTA } } });
    expect(first('tpm.bentuk', 'disetujui', { data: { anggota: ANGGOTA.slice(0, 2) } })).toMatchObject({ why: [
      { rule: 'tpm.unsur-lengkap', need: 'paling sedikit 1 anggota dari Direktorat Jenderal Imigrasi', have: '0 anggota' },
      { rule: 'tpm.unsur-lengkap', need: 'paling sedikit 1 anggota dari Direktorat Jenderal Pemasyarakatan', have: '0 anggota' },
    ] });
  });

  it('has each of its members for one body', () => {
    expect(first('tpm.bentuk', 'disetujui', { data: { anggota: [...ANGGOTA, { orang: ORANG.tpi, unsur: 'setjen' }] } })).toMatchObject({ kind: 'input', faults: [{ path: '/data/anggota/4' }] });
  });

  it('keeps its earlier decrees and members, and why they were replaced', () => {
    const anggota = [...ANGGOTA.slice(0, 3), { orang: ORANG.orangLain, unsur: 'ditjenPemasyarakatan' }];
    const jabatan = { ...(tpmExamples.scene.facts as { jabatan: object }).jabatan, [ORANG.orangLain]: [{ peran: 'anggotaTpm', jalur: ['kemenimipas', 'ditjen-pemasyarakatan'] }] };
    expect(first('tpm.ubahSusunan', 'dibentuk', { data: { anggota }, facts: { jabatan } })).toMatchObject({ after: { value: 'dibentuk', context: {
      sk: { nomorSk: 'M.IP-21.OT.03.02 Tahun 2027' }, anggota, riwayat: [{ nomorSk: 'M.IP-15', tanggal: '2027-02-15', anggota: ANGGOTA, alasan: 'Seorang anggota beralih tugas' }],
    } } });
  });

  it('tells on which days it may be formed', () => {
    expect(first('tpm.bentuk', 'disetujui', { data: { tanggal: '2027-01-31' } })).toMatchObject({ why: [{ mulai: '2027-02-01', sampai: '2027-12-31' }] });
  });

  it('tells of a member who is not of its body by the body and the role, never by name', () => {
    const why = first('tpm.bentuk', 'disetujui', { facts: { jabatan: {} } });
    expect(why).toMatchObject({ why: expect.arrayContaining([expect.objectContaining({ need: 'anggota unsur Sekretariat Jenderal menjabat Ketua Tim Penilai Mandiri atau Anggota Tim Penilai Mandiri' })]) });
    expect(JSON.stringify(why)).not.toContain(ORANG.biro);
  });

  it.each(['disetujui', 'dibentuk'])('ends in %s with its reason, and for good', (state) => {
    expect(first('tpm.akhiri', state)).toMatchObject({ after: { value: 'berakhir', status: 'done', context: { akhir: { alasan: 'Persetujuan Menteri PANRB dicabut' } } } });
  });
});
