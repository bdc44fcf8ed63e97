import { ORANG } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { anggotaKawasanScene, undangan } from './anggotaKawasan.scene.js';
import type { AnggotaKawasanContext, AnggotaKawasanFacts } from './anggotaKawasan.types.js';

type AnggotaExample = Example<AnggotaKawasanContext, AnggotaKawasanFacts, Law>;

const notInFuture = (command: string): AnggotaExample[] => [
  { command, rule: 'anggotaKawasan.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: '2028-12-31' } },
  { command, rule: 'anggotaKawasan.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: '2029-01-01' } },
];
const invited = (command: string): AnggotaExample[] => [
  { command, rule: 'anggotaKawasan.ada-undangan', fact: 'who was not invited does not answer', holds: false, facts: { undangan: [] } },
  { command, rule: 'anggotaKawasan.ada-undangan', fact: 'the invitation of another area is another one', holds: false, facts: { undangan: [{ ...undangan, kawasan: ORANG.orangLain }] } },
  { command, rule: 'anggotaKawasan.ada-undangan', fact: 'the invitation of another unit is another one', holds: false, facts: { undangan: [{ ...undangan, undangan: 1 }] } },
  { command, rule: 'anggotaKawasan.ada-undangan', fact: 'an invitation is answered once', holds: false, facts: { undangan: [{ ...undangan, jawaban: 'ditolak' }] } },
  { command, rule: 'anggotaKawasan.ada-undangan', fact: 'one of several is answered', holds: true, facts: { undangan: [{ ...undangan, undangan: 1, jawaban: 'bergabung' }, undangan] } },
];

/** Worked examples of the rules of a membership: IMP BAB II.C, III.B; N90 Lampiran I Bab II.B (Stranas PK), Lampiran II Bab I.B. */
export const anggotaKawasanExamples = examplesOf(anggotaKawasanScene, [
  ...['terima', 'tolak', 'tunjukWakil', 'bagikan', 'tarik'].flatMap((command) => notInFuture(`anggotaKawasan.${command}`)),
  ...invited('anggotaKawasan.terima'), ...invited('anggotaKawasan.tolak'),
  { command: 'anggotaKawasan.terima', rule: 'anggotaKawasan.unit-diundang', fact: 'no other unit joins in its place', holds: false, facts: { unit: { kode: 'balai-uji' } } },
  { command: 'anggotaKawasan.terima', rule: 'anggotaKawasan.unit-diundang', fact: 'where the inviter names no code, the instansi knows which unit is meant', holds: true, facts: { unit: { kode: 'balai-uji' }, undangan: [{ ...undangan, kodeUnit: null }] } },
  { command: 'anggotaKawasan.tunjukWakil', rule: 'anggotaKawasan.wakil-dari-tpi', fact: 'somebody of another office does not speak for the TPI', holds: false, data: { orang: [ORANG.biro, ORANG.orangLain] } },
  { command: 'anggotaKawasan.tunjukWakil', rule: 'anggotaKawasan.wakil-dari-tpi', fact: 'a stranger to the instansi does not either', holds: false, data: { orang: [ORANG.tpiKetiga] } },
  { command: 'anggotaKawasan.tunjukWakil', rule: 'anggotaKawasan.wakil-dari-tpi', fact: 'the head of the TPI does', holds: true, facts: { jabatan: { [ORANG.biro]: ['auditor', 'ketuaTpi'] } } },
  { command: 'anggotaKawasan.bagikan', rule: 'anggotaKawasan.memegang-yang-dibagikan', fact: 'nobody declares a predikat that it does not hold', holds: false, facts: { predikat: null } },
  { command: 'anggotaKawasan.bagikan', rule: 'anggotaKawasan.memegang-yang-dibagikan', fact: 'nor a report that there is not', holds: false, facts: { hasilTpi: null } },
  { command: 'anggotaKawasan.bagikan', rule: 'anggotaKawasan.memegang-yang-dibagikan', fact: 'what is not there is simply not named', holds: true, facts: { predikat: null }, data: { apa: ['hasilTpi'] } },
  { command: 'anggotaKawasan.bagikan', rule: 'anggotaKawasan.memegang-yang-dibagikan', fact: 'nothing at all may be shared', holds: true, facts: { predikat: null, hasilTpi: null }, data: { apa: [] } },
]);
