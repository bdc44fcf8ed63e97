import { ORANG } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { anggota, ASPEK, kawasanScene, laporan, predikatWbk, UNDANGAN } from './kawasan.scene.js';
import type { AnggotaFact, KawasanContext, KawasanFacts, NilaiIntegrasi } from './kawasan.types.js';

type KawasanExample = Example<KawasanContext, KawasanFacts, Law>;

const [KANIM, BALAI] = UNDANGAN as [(typeof UNDANGAN)[number], (typeof UNDANGAN)[number]];
const batal = { tanggal: '2028-02-01', alasan: 'Di luar kawasan' };
const notInFuture = (command: string): KawasanExample[] => [
  { command, rule: 'kawasan.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2031-12-31' } },
  { command, rule: 'kawasan.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2032-01-01' } },
];
const facts = (other: Partial<AnggotaFact>) => ({ anggota: [anggota(KANIM), anggota(BALAI, other)] });

const several = (command: string): KawasanExample[] => [
  { command, rule: 'kawasan.beberapa-unit', fact: 'one unit alone is no area', holds: false, context: { undangan: [KANIM] }, facts: { anggota: [anggota(KANIM)] }, ...(command.endsWith('Khusus') ? { data: { anggota: [{ instansi: 'kemenimipas', orang: ORANG.tpi }] } } : {}) },
  { command, rule: 'kawasan.beberapa-unit', fact: 'two units make an area', holds: true },
];
const complete = (command: string): KawasanExample[] => [
  { command, rule: 'kawasan.tim-khusus-lengkap', fact: 'a team of which one member is not the TPI of the other instansi is incomplete', holds: false, facts: facts({ wakil: [ORANG.orangLain] }) },
  { command, rule: 'kawasan.tim-khusus-lengkap', fact: 'an instansi that has named nobody is not in the team', holds: false, facts: facts({ wakil: [] }) },
  { command, rule: 'kawasan.tim-khusus-lengkap', fact: 'a team with somebody of every TPI is complete', holds: true, facts: facts({ wakil: [ORANG.tpiLain, ORANG.biro] }) },
];
const byTeam = (command: string): KawasanExample[] => [
  { command, rule: 'kawasan.oleh-tim-khusus', fact: 'a head of TPI who is not in the decree does not act for the team', holds: false, facts: { pelaku: { orang: ORANG.tpiLain } } },
  { command, rule: 'kawasan.oleh-tim-khusus', fact: 'the member of the other instansi acts for the team', holds: true, facts: { pelaku: { orang: ORANG.biro } } },
];

const members: KawasanExample[] = [
  ...notInFuture('kawasan.bentuk'), ...notInFuture('kawasan.undang'), ...notInFuture('kawasan.batalkanUndangan'), ...notInFuture('kawasan.bentukTimKhusus'), ...notInFuture('kawasan.catatTinjauan'), ...notInFuture('kawasan.akhiri'),
  { command: 'kawasan.undang', rule: 'kawasan.belum-diundang', fact: 'a unit is not invited twice', holds: false, context: { undangan: UNDANGAN } },
  { command: 'kawasan.undang', rule: 'kawasan.belum-diundang', fact: 'one code is one unit, however it is called', holds: false, context: { undangan: UNDANGAN }, data: { unit: 'Balai di Bandara' } },
  { command: 'kawasan.undang', rule: 'kawasan.belum-diundang', fact: 'a second unit of the same instansi is invited', holds: true, context: { undangan: UNDANGAN }, data: { unit: 'Balai Uji', kodeUnit: 'balai-uji' } },
  { command: 'kawasan.undang', rule: 'kawasan.belum-diundang', fact: 'whose invitation was withdrawn is invited anew', holds: true, context: { undangan: [KANIM, { ...BALAI, batal }] } },
  { command: 'kawasan.batalkanUndangan', rule: 'kawasan.undangan-berlaku', fact: 'an invitation is withdrawn once', holds: false, context: { undangan: [{ ...KANIM, batal }, BALAI] } },
  { command: 'kawasan.batalkanUndangan', rule: 'kawasan.undangan-berlaku', fact: 'there is no fourth invitation', holds: false, data: { undangan: 4 } },
  { command: 'kawasan.batalkanUndangan', rule: 'kawasan.undangan-berlaku', fact: 'one that stands is withdrawn', holds: true, data: { undangan: 2 } },
  ...several('kawasan.bentukTimKhusus'),
  { command: 'kawasan.bentukTimKhusus', rule: 'kawasan.tim-dari-setiap-tpi', fact: 'a team without the TPI of one member is no joint team', holds: false, data: { anggota: [{ instansi: 'kemenimipas', orang: ORANG.tpi }] } },
  { command: 'kawasan.bentukTimKhusus', rule: 'kawasan.tim-dari-setiap-tpi', fact: 'nobody sits in it whom the instansi has not named', holds: false, data: { anggota: [{ instansi: 'kemenimipas', orang: ORANG.tpi }, { instansi: 'kementerian-contoh', orang: ORANG.biro }, { instansi: 'kementerian-contoh', orang: ORANG.orangLain }] } },
  { command: 'kawasan.bentukTimKhusus', rule: 'kawasan.tim-dari-setiap-tpi', fact: 'the people named by both make the team', holds: true, facts: facts({ wakil: [ORANG.biro, ORANG.tpiLain] }) },
  ...byTeam('kawasan.catatTinjauan'),
];

const changed = (aspek: Partial<Record<string, Partial<NilaiIntegrasi['aspek'][string]>>>) => ({ aspek: Object.fromEntries(Object.entries(ASPEK).map(([id, nilai]) => [id, { ...nilai, ...aspek[id] }])) });
const without = (left: string) => ({ aspek: Object.fromEntries(Object.entries(ASPEK).filter(([id]) => id !== left)) });
const scoring: KawasanExample[] = [
  ...notInFuture('kawasan.nilaiIntegrasi'), ...complete('kawasan.nilaiIntegrasi'), ...byTeam('kawasan.nilaiIntegrasi'),
  { command: 'kawasan.nilaiIntegrasi', rule: 'kawasan.semua-aspek-dinilai', fact: 'four aspects of five are no assessment (Tabel 5, C33)', holds: false, data: without('evaluasi') },
  { command: 'kawasan.nilaiIntegrasi', rule: 'kawasan.semua-aspek-dinilai', fact: 'an aspect may be found worth nothing', holds: true, data: changed({ evaluasi: { nilai: '0' } }) },
  { command: 'kawasan.nilaiIntegrasi', rule: 'kawasan.nilai-dalam-batas', fact: 'one aspect is worth 2 at most (C41)', holds: false, data: changed({ sop: { nilai: '2.000001' } }) },
  { command: 'kawasan.nilaiIntegrasi', rule: 'kawasan.nilai-dalam-batas', fact: 'the most that can be had is had', holds: true, data: changed({ sop: { nilai: '2.000000' } }) },
  { command: 'kawasan.nilaiIntegrasi', rule: 'kawasan.aspek-berbukti', fact: 'a score without evidence is refused', holds: false, data: changed({ penerapan: { bukti: [] } }) },
  { command: 'kawasan.nilaiIntegrasi', rule: 'kawasan.aspek-berbukti', fact: 'nothing needs no evidence', holds: true, data: changed({ penerapan: { nilai: '0', bukti: [] } }) },
];

const nilai = (skor: string) => ({ nilai: { tanggal: '2028-04-10', aspek: ASPEK, skor } });
/** Both units, and three more of the second instansi, which together are what an airport needs today. */
const BANDARA = [KANIM, BALAI, ...['Kantor Otoritas Bandar Udara', 'Kantor Bea Cukai', 'Balai Karantina Hewan, Ikan, dan Tumbuhan'].map((acuan, i) => ({ ...BALAI, urut: i + 3, unit: acuan, acuan }))];
const proposing: KawasanExample[] = [
  ...notInFuture('kawasan.usulkan'), ...several('kawasan.usulkan'), ...complete('kawasan.usulkan'),
  { command: 'kawasan.usulkan', rule: 'kawasan.semua-berpredikat', fact: 'a unit that has shared no predikat stands in the way', holds: false, facts: facts({ predikat: null }) },
  { command: 'kawasan.usulkan', rule: 'kawasan.semua-berpredikat', fact: 'a third unit that has not answered stands in the way', holds: false, context: { undangan: [...UNDANGAN, { ...BALAI, urut: 3, unit: 'Balai Uji' }] } },
  { command: 'kawasan.usulkan', rule: 'kawasan.semua-berpredikat', fact: 'a third unit that refused stands in the way', holds: false, context: { undangan: [...UNDANGAN, { ...BALAI, urut: 3 }] }, facts: { anggota: [anggota(KANIM), anggota(BALAI), anggota({ ...BALAI, urut: 3 }, { keadaan: 'ditolak' })] } },
  { command: 'kawasan.usulkan', rule: 'kawasan.semua-berpredikat', fact: 'a third unit whose invitation was withdrawn does not', holds: true, context: { undangan: [...UNDANGAN, { ...BALAI, urut: 3, batal }] } },
  { command: 'kawasan.usulkan', rule: 'kawasan.semua-berpredikat', fact: 'WBK does for WBK', holds: true, facts: facts({ predikat: { tujuan: 'WBK', nomor: '1', tanggal: '2027-12-06' } }) },
  { command: 'kawasan.usulkan', rule: 'kawasan.skor-integrasi', fact: 'a hair below 6,5 is below', holds: false, context: nilai('6.499999') },
  { command: 'kawasan.usulkan', rule: 'kawasan.skor-integrasi', fact: 'no assessment, no score', holds: false, context: { nilai: undefined } },
  { command: 'kawasan.usulkan', rule: 'kawasan.skor-integrasi', fact: '6,5 is enough for WBK', holds: true, context: nilai('6.5') },
  { command: 'kawasan.usulkan', rule: 'kawasan.predikat-berikutnya', fact: 'an area is not WBBM before it was WBK', holds: false, data: { tujuan: 'WBBM' } },
  { command: 'kawasan.usulkan', rule: 'kawasan.predikat-berikutnya', fact: 'an area that holds WBK is not proposed for it again', holds: false, context: { predikat: predikatWbk } },
  { command: 'kawasan.usulkan', rule: 'kawasan.predikat-berikutnya', fact: 'an area that holds WBK is proposed for WBBM', holds: true, context: { predikat: predikatWbk }, data: { tujuan: 'WBBM' } },
  { command: 'kawasan.usulkan', rule: 'kawasan.tidak-terkunci', fact: 'the day before the two years are over is too early (C43)', holds: false, context: { terkunciSampai: '2030-02-28' }, data: { tanggal: '2030-02-27' } },
  { command: 'kawasan.usulkan', rule: 'kawasan.tidak-terkunci', fact: 'the day on which they are over is not', holds: true, context: { terkunciSampai: '2030-02-28' }, data: { tanggal: '2030-02-28' } },
  { command: 'kawasan.usulkan', rule: 'kawasan.unit-yang-wajib', fact: 'an airport without its customs is told so (IMP Tabel 2)', holds: false, warns: true, context: { jenis: 'bandara' } },
  { command: 'kawasan.usulkan', rule: 'kawasan.unit-yang-wajib', fact: 'an area of its own kind needs no certain unit', holds: true },
  { command: 'kawasan.usulkan', rule: 'kawasan.unit-yang-wajib', fact: 'what was merged into another office is not expected any more (C38)', holds: true, context: { jenis: 'bandara', undangan: BANDARA }, facts: { anggota: BANDARA.map((u) => anggota(u)) } },
  ...notInFuture('kawasan.catatHasilTpn'),
  { command: 'kawasan.catatHasilTpn', rule: 'kawasan.hasil-sesudah-usulan', fact: 'TPN does not answer before it was asked', holds: false, data: { tanggal: '2028-05-19' } },
  { command: 'kawasan.catatHasilTpn', rule: 'kawasan.hasil-sesudah-usulan', fact: 'it may on the same day', holds: true, data: { tanggal: '2028-05-20' } },
  { command: 'kawasan.catatHasilTpn', rule: 'kawasan.unit-disebut', fact: 'outcome d names the unit (huruf d)', holds: false, data: { hasil: 'unitBelumMemenuhi' } },
  { command: 'kawasan.catatHasilTpn', rule: 'kawasan.unit-disebut', fact: 'a stranger to the area is no unit of it', holds: false, data: { hasil: 'unitBelumMemenuhi', unit: [2, 9] } },
  { command: 'kawasan.catatHasilTpn', rule: 'kawasan.unit-disebut', fact: 'outcome e names none', holds: false, data: { unit: [2] } },
  { command: 'kawasan.catatHasilTpn', rule: 'kawasan.unit-disebut', fact: 'the unit that fell short is named', holds: true, data: { hasil: 'unitBelumMemenuhi', unit: [2] } },
  ...notInFuture('kawasan.catatPenetapan'),
  { command: 'kawasan.catatPenetapan', rule: 'kawasan.penetapan-sesudah-hasil', fact: 'a decree older than its recommendation is refused', holds: false, data: { tanggal: '2028-11-19' } },
  { command: 'kawasan.catatPenetapan', rule: 'kawasan.penetapan-sesudah-hasil', fact: 'one of the same day is accepted', holds: true, data: { tanggal: '2028-11-20' } },
];

const reports = (...kesimpulan: ('masihMemenuhi' | 'tidakMemenuhi')[]) => ({ laporan: kesimpulan.map((k, i) => laporan(`ITJ-${i}`, '2030-11-01', k)) });
const { pencabutan } = kawasanScene.context;
const after: KawasanExample[] = [
  ...['laporkanMonev', 'usulkanPencabutan', 'klarifikasi', 'catatRekomendasiTpn', 'cabut'].flatMap((command) => notInFuture(`kawasan.${command}`)),
  { command: 'kawasan.usulkanPencabutan', rule: 'kawasan.temuan-monev', fact: 'nothing is revoked before anybody monitored', holds: false, context: reports() },
  { command: 'kawasan.usulkanPencabutan', rule: 'kawasan.temuan-monev', fact: 'a finding that a later report took back is no ground', holds: false, context: reports('tidakMemenuhi', 'masihMemenuhi') },
  { command: 'kawasan.usulkanPencabutan', rule: 'kawasan.temuan-monev', fact: 'the last report decides', holds: true, context: reports('masihMemenuhi', 'tidakMemenuhi') },
  { command: 'kawasan.catatRekomendasiTpn', rule: 'kawasan.sudah-klarifikasi', fact: 'TPN recommends nothing before anybody was heard', holds: false, context: pencabutan && { pencabutan: { usul: pencabutan.usul } } },
  { command: 'kawasan.catatRekomendasiTpn', rule: 'kawasan.sudah-klarifikasi', fact: 'it does afterwards', holds: true },
  { command: 'kawasan.cabut', rule: 'kawasan.cabut-sesudah-rekomendasi', fact: 'an SK older than the recommendation is refused', holds: false, data: { tanggal: '2031-01-14' } },
  { command: 'kawasan.cabut', rule: 'kawasan.cabut-sesudah-rekomendasi', fact: 'an SK of the day of the recommendation is accepted', holds: true, data: { tanggal: '2031-01-15' } },
];

/** Worked examples of the rules of an area: N90 Lampiran II Bab I.B, III.C–D, IV; IMP BAB II.C, III.B. */
export const kawasanExamples = examplesOf(kawasanScene, [...members, ...scoring, ...proposing, ...after]);
