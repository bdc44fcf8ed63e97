import { SATKER } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { replikasiScene } from './replikasi.scene.js';
import type { ReplikasiContext, ReplikasiFacts } from './replikasi.types.js';

type ReplikasiExample = Example<ReplikasiContext, ReplikasiFacts, Law>;

const notInFuture = (command: string): ReplikasiExample[] => [
  { command, rule: 'replikasi.tanggal-tidak-mendatang', fact: 'today is accepted', holds: true, data: { tanggal: '2026-12-30' } },
  { command, rule: 'replikasi.tanggal-tidak-mendatang', fact: 'tomorrow is refused', holds: false, data: { tanggal: '2026-12-31' } },
];

/** Worked examples of the rules of replication (IMP BAB IV.E; N90 Lampiran II Bab IV.D; TRK Lampiran II.D). */
export const replikasiExamples = examplesOf(replikasiScene, [
  { command: 'replikasi.ajukan', rule: 'replikasi.pemohon-membangun', fact: 'a unit that does not build has nothing to replicate for', holds: false, facts: { membangun: false } },
  { command: 'replikasi.ajukan', rule: 'replikasi.sumber-berpredikat', fact: 'a unit that holds WBBM may be studied', holds: true, facts: { sumber: { nama: 'Lapas Teladan', predikat: ['WBBM'] } } },
  { command: 'replikasi.ajukan', rule: 'replikasi.sumber-berpredikat', fact: 'a unit that holds no predikat is no example', holds: false, facts: { sumber: { nama: 'Rutan Biasa', predikat: [] } } },
  { command: 'replikasi.ajukan', rule: 'replikasi.sumber-berpredikat', fact: 'a unit that the instansi does not have is refused', holds: false, facts: { sumber: null } },
  { command: 'replikasi.ajukan', rule: 'replikasi.sumber-berpredikat', fact: 'nobody replicates himself', holds: false, data: { sumber: SATKER } },
  ...notInFuture('replikasi.ajukan'),
  { command: 'replikasi.laksanakan', rule: 'replikasi.studi-sesudah-persetujuan', fact: 'a visit on the day of the consent is accepted', holds: true, data: { tanggal: '2026-03-09' } },
  { command: 'replikasi.laksanakan', rule: 'replikasi.studi-sesudah-persetujuan', fact: 'a visit before the consent is refused', holds: false, data: { tanggal: '2026-03-08' } },
  ...notInFuture('replikasi.laksanakan'),
  { command: 'replikasi.laporkan', rule: 'replikasi.laporan-sesudah-studi', fact: 'a report of the day of the visit is accepted', holds: true, data: { tanggal: '2026-03-18' } },
  { command: 'replikasi.laporkan', rule: 'replikasi.laporan-sesudah-studi', fact: 'a report before the visit is refused', holds: false, data: { tanggal: '2026-03-17' } },
  ...notInFuture('replikasi.laporkan'),
]);
