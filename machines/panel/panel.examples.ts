import { KASUS, ORANG } from '../example-world.js';
import { examplesOf } from '../kernel/proof/example.js';
import { panelScene, putusan } from './panel.scene.js';

const { tpi, biro, tpiLain, tpiKetiga, orangLain } = ORANG;
const anggotaTpi = (...orang: string[]) => orang.map((o) => ({ orang: o, unsur: 'tpi' }));
const BIRO = { orang: biro, unsur: 'biro' };
const tiga = [...anggotaTpi(tpi, tpiLain), BIRO];
const empat = [...tiga, ...anggotaTpi(tpiKetiga)];
const menjabat = (orang: string, ...peran: string[]) => ({ jabatan: { ...panelScene.facts.jabatan, [orang]: peran } });
const inState = (keadaan: string, simpulan: string | null) => ({ usulan: { [KASUS.usulan]: { nama: 'Lapas', keadaan, simpulan } } });

/** Worked examples of the rules of the panel: BAB III.A.1.c, and what we derived where it is silent (quorum, recusal). */
export const panelExamples = examplesOf(panelScene, [
  { command: 'panel.buka', rule: 'panel.unsur-lengkap', fact: 'a panel without the Biro is refused', holds: false, data: { anggota: anggotaTpi(tpi, tpiLain) } },
  { command: 'panel.buka', rule: 'panel.unsur-lengkap', fact: 'a panel without the TPI is refused', holds: false, data: { anggota: [BIRO] } },
  { command: 'panel.buka', rule: 'panel.anggota-dari-unsurnya', fact: 'a member of the TPI sits for it', holds: true, data: { anggota: tiga } },
  { command: 'panel.buka', rule: 'panel.anggota-dari-unsurnya', fact: 'one of two posts is enough', holds: true, facts: menjabat(biro, 'kepalaSatker', 'penyiapUsulan') },
  { command: 'panel.buka', rule: 'panel.anggota-dari-unsurnya', fact: 'somebody of the TPI does not sit for the Biro', holds: false, facts: menjabat(biro, 'anggotaTpi') },
  { command: 'panel.buka', rule: 'panel.anggota-dari-unsurnya', fact: 'a person without a post sits for nobody', holds: false, data: { anggota: [...tiga, { orang: orangLain, unsur: 'tpi' }] } },
  { command: 'panel.buka', rule: 'panel.anggota-dari-unsurnya', fact: 'nobody sits for a body that the law does not name', holds: false, data: { anggota: [...tiga, { orang: tpiKetiga, unsur: 'humas' }] } },
  { command: 'panel.buka', rule: 'panel.agenda-memenuhi', fact: 'a unit whose report says “belum memenuhi” is never added', holds: false, facts: inState('menungguPanel', 'belumMemenuhi') },
  { command: 'panel.buka', rule: 'panel.agenda-memenuhi', fact: 'a unit that the TPI still evaluates is not on the agenda', holds: false, facts: inState('evaluasiTpi', 'memenuhi') },
  { command: 'panel.buka', rule: 'panel.agenda-memenuhi', fact: 'a proposal that nobody knows is not on the agenda', holds: false, facts: { usulan: {} } },
  { command: 'panel.catatHadir', rule: 'panel.hadir-anggota', fact: 'somebody who is no member does not attend', holds: false, data: { hadir: [tpi, biro, orangLain] } },

  { command: 'panel.putuskan', rule: 'panel.dalam-agenda', fact: 'what is not on the agenda is not decided', holds: false, context: { agenda: [KASUS.surat] } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'two of three members are more than half', holds: true, context: { anggota: tiga } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'two of four members are exactly half and no quorum', holds: false, context: { anggota: empat } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'the number in the SK goes before the fraction', holds: true, context: { anggota: empat, kuorum: 2 } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'one less than the number in the SK is no quorum', holds: false, context: { anggota: tiga, kuorum: 3 } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'without the Biro there is no quorum', holds: false, context: { hadir: [tpi, tpiLain] }, data: { setuju: [tpi, tpiLain] } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'a recused member leaves the base: two of the other three decide', holds: true, context: { anggota: empat, hadir: [tpi, biro, tpiLain] }, data: { mundur: [tpiLain] } },
  { command: 'panel.putuskan', rule: 'panel.kuorum', fact: 'a recused member is not counted as present', holds: false, context: { anggota: tiga, hadir: [tpi, biro] }, data: { setuju: [tpi], mundur: [biro] } },
  { command: 'panel.putuskan', rule: 'panel.pemilih-hadir', fact: 'whoever is present gives a vote', holds: false, data: { setuju: [tpi] } },
  { command: 'panel.putuskan', rule: 'panel.pemilih-hadir', fact: 'nobody votes twice', holds: false, data: { setuju: [tpi, biro, biro] } },
  { command: 'panel.putuskan', rule: 'panel.pemilih-hadir', fact: 'nobody votes who is not there', holds: false, data: { setuju: [tpi, biro, tpiLain] } },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'one dissent is no consensus', holds: false, data: { setuju: [tpi], menolak: [biro] } },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'a tie is no majority', holds: false, data: { metode: 'suaraTerbanyak', setuju: [tpi], menolak: [biro] } },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'two against one are a majority', holds: true, context: { hadir: [tpi, biro, tpiLain] }, data: { metode: 'suaraTerbanyak', setuju: [tpi, biro], menolak: [tpiLain] } },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'a unit that meets may be dropped by consensus', holds: true, data: { keputusan: 'tidakDiusulkan', setuju: [], menolak: [tpi, biro] } },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'a unit is not dropped against the votes', holds: false, data: { keputusan: 'tidakDiusulkan' } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'a member with a post in the unit does not vote on it (C30)', holds: false, facts: { berkepentingan: { [KASUS.usulan]: [tpi] } } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'the others decide when that member steps back (C30)', holds: true, facts: { berkepentingan: { [KASUS.usulan]: [tpiLain] } }, context: { hadir: [tpi, biro, tpiLain] }, data: { mundur: [tpiLain] } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'an interested member who is absent needs not step back (C30)', holds: true, facts: { berkepentingan: { [KASUS.usulan]: [tpiLain] } } },

  { command: 'panel.susunBeritaAcara', rule: 'panel.semua-agenda-diputus', fact: 'minutes are not drawn up while a unit is undecided', holds: false, context: { putusan: {} } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.kuorum', fact: 'an attendance list that was changed afterwards takes the quorum away', holds: false, context: { hadir: [tpi, tpiLain], putusan: { [KASUS.usulan]: { ...putusan, setuju: [tpi] } } } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.kuorum', fact: 'a decision in which a body was recused altogether had no quorum', holds: false, context: { putusan: { [KASUS.usulan]: { ...putusan, setuju: [tpi], mundur: [biro] } } } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.pemilih-hadir', fact: 'a vote of somebody who was struck off the attendance list does not stand', holds: false, context: { anggota: tiga, hadir: [tpi, biro], putusan: { [KASUS.usulan]: { ...putusan, setuju: [tpi, biro, tpiLain] } } } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.pemilih-hadir', fact: 'nobody steps back who is not there', holds: false, context: { anggota: empat, hadir: [tpi, biro], putusan: { [KASUS.usulan]: { ...putusan, mundur: [tpiLain] } } } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.pemilih-hadir', fact: 'whoever came after the decision had no vote in it', holds: true, context: { anggota: tiga, hadir: [tpi, biro, tpiLain] } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.tanggal-rapat', fact: 'minutes older than the meeting are refused', holds: false, data: { tanggal: '2027-05-03' } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.tanggal-rapat', fact: 'minutes of today are accepted', holds: true, data: { tanggal: '2027-05-10' } },
  { command: 'panel.susunBeritaAcara', rule: 'panel.tanggal-rapat', fact: 'minutes of tomorrow are refused', holds: false, data: { tanggal: '2027-05-11' } },
  { command: 'panel.tandatangani', rule: 'panel.penanda-tangan-hadir', fact: 'a member who was absent does not sign', holds: false, facts: { pelaku: { orang: tpiLain } } },
  { command: 'panel.tandatangani', rule: 'panel.penanda-tangan-hadir', fact: 'nobody signs twice', holds: false, context: { tandaTangan: [tpi] } },
  { command: 'panel.sampaikan', rule: 'panel.semua-menandatangani', fact: 'one signature that is missing holds the minutes back', holds: false, context: { tandaTangan: [tpi] } },
]);
