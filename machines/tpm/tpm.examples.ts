import { ORANG } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { ANGGOTA, tpmScene } from './tpm.scene.js';
import type { TpmContext, TpmFacts } from './tpm.types.js';

type TpmExample = Example<TpmContext, TpmFacts, Law>;

const { tpi, biro, orangLain } = ORANG;
const tanpaTpm = (law: Law): Law => ({ ...law, pack: { ...law.pack, tpm: null } });
const jabatan = (change: TpmFacts['jabatan']) => ({ jabatan: { ...tpmScene.facts.jabatan, ...change } });
const di = (unit: string, peran = 'anggotaTpm') => [{ peran, jalur: ['kemenimipas', unit] }];
const tanpa = (unsur: string) => ANGGOTA.filter((a) => a.unsur !== unsur);

/** What is asked of every decree on the members, the first one and those that change it. */
const susunan = (command: string): TpmExample[] => [
  { command, rule: 'tpm.diatur', fact: 'a regulation that does not know it forms no team', holds: false, law: tanpaTpm },
  { command, rule: 'tpm.tanggal-tidak-mendatang', fact: 'a decree of today is recorded', holds: true, data: { tanggal: '2027-05-10' } },
  { command, rule: 'tpm.tanggal-tidak-mendatang', fact: 'a decree of tomorrow is refused', holds: false, data: { tanggal: '2027-05-11' } },
  { command, rule: 'tpm.sk-dalam-masa-berlaku', fact: 'a decree of the first day of the approval is accepted', holds: true, data: { tanggal: '2027-02-20' }, context: { sk: undefined, persetujuan: { ...tpmScene.context.persetujuan, berlakuDari: '2027-02-20' } } },
  { command, rule: 'tpm.sk-dalam-masa-berlaku', fact: 'a decree of the day before is refused', holds: false, data: { tanggal: '2027-02-19' }, context: { sk: undefined, persetujuan: { ...tpmScene.context.persetujuan, berlakuDari: '2027-02-20' } } },
  { command, rule: 'tpm.sk-dalam-masa-berlaku', fact: 'a decree before the approval was given is refused, though it holds backwards', holds: false, data: { tanggal: '2027-01-31' }, context: { sk: undefined, persetujuan: { ...tpmScene.context.persetujuan, berlakuDari: '2027-01-01' } } },
  { command, rule: 'tpm.sk-dalam-masa-berlaku', fact: 'a decree after the approval has ended is refused', holds: false, data: { tanggal: '2027-04-02' }, context: { persetujuan: { ...tpmScene.context.persetujuan, berlakuSampai: '2027-04-01' } } },
  ...['tpi', 'setjen', 'ditjenImigrasi', 'ditjenPemasyarakatan'].map((unsur): TpmExample => ({
    command, rule: 'tpm.unsur-lengkap', fact: `a team without ${unsur} is refused`, holds: false, data: { anggota: tanpa(unsur) },
    ...(unsur === 'tpi' ? { facts: jabatan({ [biro]: [...di('setjen'), ...di('setjen', 'ketuaTpm')] }) } : {}),
  })),
  { command, rule: 'tpm.unsur-lengkap', fact: 'a body may send more than one', holds: true, data: { anggota: [...ANGGOTA, { orang: orangLain, unsur: 'setjen' }] }, facts: jabatan({ [orangLain]: di('setjen') }) },
  { command, rule: 'tpm.anggota-dari-unsurnya', fact: 'somebody who is not appointed to the team does not sit in it', holds: false, facts: jabatan({ [biro]: di('setjen', 'penyiapUsulan') }) },
  { command, rule: 'tpm.anggota-dari-unsurnya', fact: 'somebody of the Itjen does not sit for the Setjen', holds: false, facts: jabatan({ [biro]: di('itjen') }) },
  { command, rule: 'tpm.anggota-dari-unsurnya', fact: 'somebody of a Kanwil below the Ditjen sits for the Ditjen', holds: true, facts: jabatan({ [ORANG.tpiLain]: [{ peran: 'anggotaTpm', jalur: ['kemenimipas', 'ditjen-imigrasi', 'kanwil'] }] }) },
  { command, rule: 'tpm.anggota-dari-unsurnya', fact: 'where the instansi has no unit of that code, it is not asked where a member works', holds: true, facts: { ...jabatan({ [biro]: di('sekretariat') }), unit: ['itjen', 'sekretariat'] } },
  { command, rule: 'tpm.anggota-dari-unsurnya', fact: 'nobody sits for a body that the law does not name', holds: false, data: { anggota: [...ANGGOTA, { orang: orangLain, unsur: 'bpsdm' }] }, facts: jabatan({ [orangLain]: di('bpsdm') }) },
  { command, rule: 'tpm.ada-ketua', fact: 'a team that nobody leads is refused', holds: false, facts: jabatan({ [tpi]: di('itjen') }) },
];

/** Worked examples of the rules of the team: BAB III.A.1.d, and PermenPANRB 5/2024 Bab II.B. */
export const tpmExamples = examplesOf(tpmScene, [
  { command: 'tpm.catatPersetujuan', rule: 'tpm.diatur', fact: 'a regulation that does not know it records no approval', holds: false, law: tanpaTpm },
  { command: 'tpm.catatPersetujuan', rule: 'tpm.diatur', fact: 'the guideline of the ministry knows it', holds: true },
  { command: 'tpm.catatPersetujuan', rule: 'tpm.tanggal-tidak-mendatang', fact: 'an approval of tomorrow is refused', holds: false, data: { tanggal: '2027-05-11' } },
  { command: 'tpm.catatPersetujuan', rule: 'tpm.masa-berlaku', fact: 'an approval that ends before it begins is refused', holds: false, data: { berlakuDari: '2027-06-01', berlakuSampai: '2027-05-31' } },
  { command: 'tpm.catatPersetujuan', rule: 'tpm.masa-berlaku', fact: 'an approval of one day is accepted', holds: true, data: { berlakuDari: '2027-06-01', berlakuSampai: '2027-06-01' } },
  { command: 'tpm.catatPersetujuan', rule: 'tpm.masa-berlaku', fact: 'an approval of several years holds for this one too', holds: true, data: { berlakuDari: '2026-03-01', berlakuSampai: '2029-02-28' } },
  { command: 'tpm.catatPersetujuan', rule: 'tpm.masa-berlaku', fact: 'an approval of last year is refused', holds: false, data: { berlakuDari: '2026-01-01', berlakuSampai: '2026-12-31' } },
  ...susunan('tpm.bentuk'),
  ...susunan('tpm.ubahSusunan'),
  { command: 'tpm.ubahSusunan', rule: 'tpm.sesudah-sk-lama', fact: 'a decree of the day of the old one is accepted', holds: true, data: { tanggal: '2027-02-15' } },
  { command: 'tpm.ubahSusunan', rule: 'tpm.sesudah-sk-lama', fact: 'a decree before the one that it replaces is refused', holds: false, data: { tanggal: '2027-02-14' } },
  { command: 'tpm.akhiri', rule: 'tpm.tanggal-tidak-mendatang', fact: 'the team does not end tomorrow', holds: false, data: { tanggal: '2027-05-11' } },
  { command: 'tpm.akhiri', rule: 'tpm.tanpa-evaluasi-berjalan', fact: 'what it has not finished is told', holds: false, warns: true, facts: { berjalan: 2 } },
]);
