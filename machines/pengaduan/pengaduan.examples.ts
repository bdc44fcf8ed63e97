import { KASUS } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { pengaduanScene } from './pengaduan.scene.js';
import type { PengaduanContext, PengaduanFacts } from './pengaduan.types.js';

type PengaduanExample = Example<PengaduanContext, PengaduanFacts, Law>;

const notInFuture = (command: string): PengaduanExample[] => [
  { command, rule: 'pengaduan.tanggal-tidak-mendatang', fact: 'a step of today is accepted', holds: true, data: { tanggal: '2030-12-31', tenggat: '2031-01-31' } },
  { command, rule: 'pengaduan.tanggal-tidak-mendatang', fact: 'a step of tomorrow is refused', holds: false, data: { tanggal: '2031-01-01', tenggat: '2031-01-31' } },
].map((example) => (['pengaduan.mintaKlarifikasi', 'pengaduan.pantau'].includes(command) ? example : { ...example, data: { tanggal: example.data.tanggal } }));
const inOrder = (command: string): PengaduanExample[] => [
  { command, rule: 'pengaduan.tanggal-berurutan', fact: 'a step of the day of the one before is accepted', holds: true, data: { tanggal: '2029-08-01' } },
  { command, rule: 'pengaduan.tanggal-berurutan', fact: 'a step older than the one before is refused', holds: false, data: { tanggal: '2029-07-31' } },
];
const dates = (...commands: string[]): PengaduanExample[] => commands.flatMap((command) => [...notInFuture(command), ...inOrder(command)]);
const onTime = (...commands: string[]): PengaduanExample[] => commands.flatMap((command): PengaduanExample[] => [
  { command, rule: 'pengaduan.tepat-tenggat', fact: 'on the last day nothing is late', holds: true, context: { tenggat: '2030-12-31' } },
  { command, rule: 'pengaduan.tepat-tenggat', fact: 'what is late is told, and taken', holds: false, warns: true, context: { tenggat: '2030-12-30' } },
]);
const predikat = (held: PengaduanFacts['predikat']['WBK']) => ({ predikat: { WBK: held, WBBM: null } });
const summary = (fact: string, ringkasan: string, holds: boolean): PengaduanExample => ({ command: 'pengaduan.terima', rule: 'pengaduan.tanpa-identitas', fact, holds, data: { ringkasan } });
const unheard = { keterangan: [] };

/** Worked examples of the rules of a complaint: N90 Lampiran II Bab IV.A angka 5, TRK Lampiran III.B. */
export const pengaduanExamples = examplesOf(pengaduanScene, [
  { command: 'pengaduan.terima', rule: 'pengaduan.tentang-pemegang-predikat', fact: 'a complaint about a unit without predikat goes another way', holds: false, facts: predikat(null) },
  { command: 'pengaduan.terima', rule: 'pengaduan.tentang-pemegang-predikat', fact: 'a predikat that is under revocation is still held', holds: true, facts: predikat({ kasus: KASUS.predikat, keadaan: 'menungguPencabutan' }) },
  { command: 'pengaduan.terima', rule: 'pengaduan.kanal-dikenal', fact: 'a channel that the law does not offer is refused', holds: false, data: { kanal: 'pesanBerantai' } },
  summary('sums of money and dates identify nobody', 'Pada 12 Juli 2029 diminta Rp250.000 di loket 3', true),
  summary('an address of mail is refused', 'Hubungi saya di warga@contoh.id', false),
  summary('a telephone number is refused, however it is written', 'Telepon 0812-3456-7890', false),
  summary('a NIK is refused', 'NIK 3201010101900001', false),
  ...notInFuture('pengaduan.terima'),

  { command: 'pengaduan.identifikasi', rule: 'pengaduan.kriteria-disebut', fact: 'what concerns the predikat names the criterion', holds: false, data: { kriteria: undefined } },
  { command: 'pengaduan.identifikasi', rule: 'pengaduan.kriteria-disebut', fact: 'what does not concern it names none', holds: true, data: { kriteria: undefined, hasil: 'tidakRelevan' } },
  { command: 'pengaduan.mintaKlarifikasi', rule: 'pengaduan.tenggat-kemudian', fact: 'an answer is not due before it is asked for', holds: false, data: { tenggat: '2029-08-12' } },
  { command: 'pengaduan.pantau', rule: 'pengaduan.tenggat-kemudian', fact: 'nothing is due before it is asked for', holds: false, data: { tenggat: '2029-09-09' } },

  { command: 'pengaduan.simpulkan', rule: 'pengaduan.satker-didengar', fact: 'nobody is judged unheard', holds: false, context: unheard },
  { command: 'pengaduan.simpulkan', rule: 'pengaduan.satker-didengar', fact: 'on the last day the unit may still answer', holds: false, context: { ...unheard, permintaan: { nomor: 'ITJ-3', tanggal: '2029-08-13', tenggat: '2030-12-31' } } },
  { command: 'pengaduan.simpulkan', rule: 'pengaduan.satker-didengar', fact: 'who stays silent beyond the day set is judged all the same', holds: true, context: { ...unheard, permintaan: { nomor: 'ITJ-3', tanggal: '2029-08-13', tenggat: '2030-12-30' } } },

  { command: 'pengaduan.jatuhkanSanksi', rule: 'pengaduan.sanksi-dikenal', fact: 'where the law knows no sanction none is imposed', holds: false, law: (law) => ({ ...law, pack: { ...law.pack, predikat: { ...law.pack.predikat, sanksi: false } } }) },
  { command: 'pengaduan.usulkanPencabutan', rule: 'pengaduan.predikat-berlaku', fact: 'what is being revoked is not proposed again', holds: false, facts: predikat({ kasus: KASUS.predikat, keadaan: 'diusulkanCabut' }) },
  { command: 'pengaduan.usulkanPencabutan', rule: 'pengaduan.predikat-berlaku', fact: 'a predikat that is not held is not revoked', holds: false, facts: predikat(null) },

  ...dates('pengaduan.identifikasi', 'pengaduan.mintaKlarifikasi', 'pengaduan.beriKeterangan', 'pengaduan.pantau', 'pengaduan.simpulkan', 'pengaduan.selesaikan', 'pengaduan.jatuhkanSanksi', 'pengaduan.usulkanPencabutan'),
  ...onTime('pengaduan.beriKeterangan', 'pengaduan.pantau', 'pengaduan.simpulkan', 'pengaduan.selesaikan'),
]);
