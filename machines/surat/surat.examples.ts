import { KASUS } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { Pack } from '../regulasi/pack.schema.js';
import { kirimExamples } from './surat.kirim.examples.js';
import { diusulkan, diusulkanLain, panelMandiri, suratScene, TPM } from './surat.scene.js';
import type { SuratContext, SuratFacts } from './surat.types.js';

type SuratExample = Example<SuratContext, SuratFacts, Law>;

const withPack = (change: Partial<Pack>) => (law: Law): Law => ({ ...law, pack: { ...law.pack, ...change } });
const notInFuture = (command: string): SuratExample[] => [
  { command, rule: 'surat.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2027-05-25' } },
  { command, rule: 'surat.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2027-05-26' } },
];
const panel = (change: Partial<NonNullable<SuratFacts['panel']>>) => ({ panel: { ...suratScene.facts.panel, ...change } as SuratFacts['panel'] });

const TANPA_PANEL = withPack({ panel: null });
const berdasarLhe: SuratExample[] = [
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'where the law knows no panel, the letter rests on the reports of TPI (Perwali Binjai 3/2024 Pasal 11)', holds: true, law: TANPA_PANEL, data: { panel: undefined }, facts: { panel: null } },
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'where the law knows no panel, no letter rests on one', holds: false, law: TANPA_PANEL },
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'where the law knows a panel, no letter goes without', holds: false, data: { panel: undefined }, facts: { panel: null } },
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'the panel of another period is no basis', holds: false, facts: panel({ periode: '2026' }) },
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'the panel of TPM is no basis of the first letter', holds: false, facts: panel({ jenis: 'tpm' }) },
  { command: 'surat.susunKonsep', rule: 'surat.ada-unit', fact: 'no letter is drafted when nobody waits for it', holds: false, law: TANPA_PANEL, data: { panel: undefined }, facts: { panel: null, menunggu: [] } },
  { command: 'surat.susunKonsep', rule: 'surat.ada-unit', fact: 'no letter is drafted for no unit', holds: false, facts: panel({ diusulkan: [] }) },
];

const KEDUA = { jenis: 'mandiri' };
const mandiri: SuratExample[] = [
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'the first letter may leave its WBK units to the instansi, with an approval in force', holds: true, data: { wbkMandiri: true }, facts: { tpm: { ...TPM, keadaan: 'disetujui' } } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'without an approval no unit is left to the instansi', holds: false, data: { wbkMandiri: true } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'an approval holds to its last day', holds: true, data: { wbkMandiri: true }, facts: { tpm: { ...TPM, berlakuSampai: '2027-05-25' } } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'an approval that ended yesterday does not hold', holds: false, data: { wbkMandiri: true }, facts: { tpm: { ...TPM, berlakuSampai: '2027-05-24' } } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'an approval of tomorrow does not hold yet', holds: false, data: { wbkMandiri: true }, facts: { tpm: { ...TPM, berlakuDari: '2027-05-26' } } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'a team that was ended judges nobody', holds: false, data: { wbkMandiri: true }, facts: { tpm: { ...TPM, keadaan: 'berakhir' } } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'where the law does not know it, no unit is left to the instansi', holds: false, data: { wbkMandiri: true }, facts: { tpm: TPM }, law: withPack({ tpm: null }) },
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'the second letter rests on the panel of TPM (BAB III.A.1.d angka 5))', holds: true, data: KEDUA, facts: { panel: panelMandiri, tpm: TPM } },
  { command: 'surat.susunKonsep', rule: 'surat.panel-sesuai', fact: 'the second letter does not rest on the panel of TPI', holds: false, data: KEDUA, facts: { tpm: TPM } },
  { command: 'surat.susunKonsep', rule: 'surat.persetujuan-mandiri', fact: 'there is no second letter before the team is formed', holds: false, data: KEDUA, facts: { panel: panelMandiri, tpm: { ...TPM, keadaan: 'disetujui' } } },
  { command: 'surat.susunKonsep', rule: 'surat.predikat-mandiri', fact: 'the second letter is for WBK alone (BAB III.A.1.d)', holds: false, data: KEDUA, facts: { panel: { ...panelMandiri, diusulkan: [{ ...diusulkan, tujuan: 'WBBM' }] }, tpm: TPM } },
  { command: 'surat.tandatangani', rule: 'surat.persetujuan-mandiri', fact: 'a letter of a day on which the approval holds is signed', holds: true, context: { wbkMandiri: true }, facts: { tpm: { ...TPM, berlakuSampai: '2027-05-20' } } },
  { command: 'surat.tandatangani', rule: 'surat.persetujuan-mandiri', fact: 'a letter of the day after the approval is refused', holds: false, context: { wbkMandiri: true }, facts: { tpm: { ...TPM, berlakuSampai: '2027-05-19' } } },
];

/** A share that was once a bar and is only told now (C27). */
const porsi = (command: string): SuratExample[] => [
  { command, rule: 'surat.porsi-berpredikat', fact: 'exactly 30 % is not above 30 % (C27)', holds: true, facts: { berpredikat: { jumlah: 3, dari: 10 } } },
  { command, rule: 'surat.porsi-berpredikat', fact: 'one unit above 30 % is told and stops nobody (C27)', holds: false, warns: true, facts: { berpredikat: { jumlah: 301, dari: 1000 } } },
  { command, rule: 'surat.porsi-berpredikat', fact: 'where the law does not say it, nothing is told (C27)', holds: true, facts: { berpredikat: { jumlah: 9, dari: 10 } }, law: (law) => ({ ...law, pack: { ...law.pack, surat: { ...law.pack.surat, peringatanPersenBerpredikat: null } } }) },
];

/** Worked examples of the rules of the letter: BAB III.A.1.c.3–6, III.A.1.d.5–8, Tabel 7, and the SPTJM of PermenPANRB 5/2024. */
export const suratExamples = examplesOf(suratScene, [
  ...berdasarLhe,
  { command: 'surat.susunKonsep', rule: 'surat.berita-acara-selesai', fact: 'no letter is drafted before the minutes are delivered', holds: false, facts: panel({ keadaan: 'penandatanganan' }) },
  ...mandiri,
  ...porsi('surat.susunKonsep'),
  ...notInFuture('surat.tandatangani'),
  { command: 'surat.tandatangani', rule: 'surat.sesudah-berita-acara', fact: 'a letter of the day of the minutes is accepted', holds: true, data: { tanggal: '2027-05-04' } },
  { command: 'surat.tandatangani', rule: 'surat.sesudah-berita-acara', fact: 'a letter of the day before the minutes is refused', holds: false, data: { tanggal: '2027-05-03' } },
  { command: 'surat.tandatangani', rule: 'surat.sesudah-berita-acara', fact: 'a letter of a day before the last report is refused', holds: false, data: { tanggal: '2027-05-18' }, context: { dasar: { bentuk: 'lhe', nomor: 'ITJ-80', tanggal: '2027-05-19' } } },
  ...notInFuture('surat.lampirkanSptjm'),
  { command: 'surat.keluarkanSatker', rule: 'surat.satker-dalam-surat', fact: 'a unit that is not in the letter cannot be taken out of it', holds: false, context: { unit: [diusulkanLain] } },
  { command: 'surat.keluarkanSatker', rule: 'surat.masih-ada-satker', fact: 'one of two units may be taken out', holds: true, context: { unit: [diusulkan, diusulkanLain] } },
  { command: 'surat.keluarkanSatker', rule: 'surat.masih-ada-satker', fact: 'the only unit stays in the letter', holds: false, context: { unit: [diusulkan] } },
  { command: 'surat.batalkan', rule: 'surat.semua-gugur', fact: 'a letter that proposes one unit yet is not given up', holds: false, context: { unit: [diusulkan, diusulkanLain] } },
  { command: 'surat.batalkan', rule: 'surat.semua-gugur', fact: 'a letter whose proposals were all dropped is given up (N90 Lampiran II Penutup)', holds: true, context: { unit: [diusulkan, diusulkanLain] }, facts: { gugur: [KASUS.usulan, diusulkanLain.usulan] } },
  ...kirimExamples,
  ...porsi('surat.kirim'),
]);
