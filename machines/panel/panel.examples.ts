import { KASUS, ORANG } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { ANGGOTA } from '../tpm/tpm.scene.js';
import { diAgenda, DITJEN, panelScene, putusan } from './panel.scene.js';
import type { PanelContext, PanelFacts, UsulanPanel } from './panel.types.js';

type PanelExample = Example<PanelContext, PanelFacts, Law>;

const { tpi, biro, tpiLain, tpiKetiga, orangLain } = ORANG;
const anggotaTpi = (...orang: string[]) => orang.map((o) => ({ orang: o, unsur: 'tpi' }));
const BIRO = { orang: biro, unsur: 'biro' };
const tiga = [...anggotaTpi(tpi, tpiLain), BIRO];
const empat = [...tiga, ...anggotaTpi(tpiKetiga)];
const menjabat = (orang: string, ...peran: string[]) => ({ jabatan: { ...panelScene.facts.jabatan, [orang]: peran } });
const diagendakan = (change: Partial<UsulanPanel>) => ({ usulan: { [KASUS.usulan]: { ...diAgenda, ...change } } });
const inState = (keadaan: string, simpulan: string | null) => diagendakan({ keadaan, simpulan });
const berkepentingan = (...orang: string[]) => ({ berkepentingan: { [KASUS.usulan]: orang } });
const izin = (orang: string) => ({ orang, usulan: KASUS.usulan, alasan: 'Pelaksana tugas dua minggu' });
const terbanyak = { metode: 'suaraTerbanyak', setuju: [tpi, biro], menolak: [tpiLain] };
const bertiga = { hadir: [tpi, biro, tpiLain] };

/** Every act of the chair, asked by somebody who is none. */
const bukanKetua: PanelExample[] = ['panel.buka', 'panel.undang', 'panel.catatHadir', 'panel.kecualikan', 'panel.putuskan', 'panel.susunBeritaAcara', 'panel.sampaikan'].map((command) => ({
  command, rule: 'panel.dipimpin-ketuanya', fact: 'whoever leads TPM does not lead the panel of TPI', holds: false, facts: { pelaku: { orang: orangLain }, ...menjabat(orangLain, 'ketuaTpm') },
}));

/** The panel of TPM: its members are those of the team, for the bodies of the decree. */
const timMandiri = { jabatan: { [tpi]: ['ketuaTpm'], [biro]: ['anggotaTpm'], [tpiLain]: ['anggotaTpm'], [tpiKetiga]: ['anggotaTpm'] } };
const mandiri = { ...timMandiri, tpm: { keadaan: 'dibentuk', anggota: ANGGOTA }, ...inState('menungguPanelTpm', 'memenuhi') };
const panelTpm: PanelExample[] = ([
  ['the whole team meets', true, {}, {}],
  ['one member of the team may not be left out', false, {}, { tpm: { keadaan: 'dibentuk', anggota: [...ANGGOTA, { orang: orangLain, unsur: 'setjen' }] } }],
  ['nobody sits for another body than by the decree', false, { anggota: [...ANGGOTA.slice(0, 2), { orang: tpiKetiga, unsur: 'ditjenImigrasi' }, { orang: tpiLain, unsur: 'ditjenPemasyarakatan' }] }, {}],
  ['a team that has ended does not meet', false, {}, { tpm: { keadaan: 'berakhir', anggota: ANGGOTA } }],
  ['no panel of TPM meets without a team', false, {}, { tpm: null }],
] as const).map(([fact, holds, data, facts]): PanelExample => ({ command: 'panel.buka', rule: 'panel.anggota-tpm', fact, holds, data: { jenis: 'tpm', anggota: ANGGOTA, ...data }, facts: { ...mandiri, ...facts } as Partial<PanelFacts> }));

const kuota = (change: object) => ({ kuota: { nomor: 'SEK-7', tanggal: '2027-01-20', ...change } });
const batasKuota: PanelExample[] = ([
  ['as many as the quota of the ministry are delivered', true, { ...kuota({ instansi: 2 }), terpakai: [null] }],
  ['one more than the quota of the ministry holds the minutes back', false, { ...kuota({ instansi: 1 }), terpakai: [DITJEN] }],
  ['an earlier panel of the period has used up the quota of the Ditjen', false, { ...kuota({ eselonSatu: { 'ditjen-pemasyarakatan': 1 } }), terpakai: [DITJEN] }],
  ['the quota of another Ditjen is no matter', true, { ...kuota({ eselonSatu: { 'ditjen-imigrasi': 0, 'ditjen-pemasyarakatan': 1 } }) }],
  ['a quota may name the unit by its id', false, kuota({ eselonSatu: { [DITJEN.id]: 0 } })],
] as const).map(([fact, holds, facts]): PanelExample => ({ command: 'panel.sampaikan', rule: 'panel.kuota', fact, holds, facts: facts as Partial<PanelFacts> }));

/** Worked examples of the rules of the panel: BAB III.A.1.c, and what we derived where it is silent (quorum, recusal). */
export const panelExamples = examplesOf(panelScene, [
  ...bukanKetua,
  { command: 'panel.buka', rule: 'panel.diatur', fact: 'a regulation without a panel opens none: its letter rests on the report alone', holds: false, law: (law) => ({ ...law, pack: { ...law.pack, panel: null } }) },
  { command: 'panel.buka', rule: 'panel.dipimpin-ketuanya', fact: 'whoever leads TPI does not lead the panel of TPM', holds: false, data: { jenis: 'tpm', anggota: ANGGOTA }, facts: { ...mandiri, pelaku: { orang: orangLain }, jabatan: { ...timMandiri.jabatan, [orangLain]: ['ketuaTpi'] } } },
  { command: 'panel.buka', rule: 'panel.tanggal-tidak-mendatang', fact: 'an SK of today is accepted', holds: true, data: { tanggalSk: '2027-05-10' } },
  { command: 'panel.buka', rule: 'panel.tanggal-tidak-mendatang', fact: 'an SK of tomorrow is refused', holds: false, data: { tanggalSk: '2027-05-11' } },
  ...panelTpm,
  { command: 'panel.buka', rule: 'panel.agenda-memenuhi', fact: 'the panel of TPM asks for its own report, not for that of TPI', holds: false, data: { jenis: 'tpm', anggota: ANGGOTA }, facts: { ...mandiri, ...inState('menungguPanelTpm', null) } },
  { command: 'panel.buka', rule: 'panel.agenda-memenuhi', fact: 'a unit that waits for the panel of TPI is not on the agenda of TPM', holds: false, data: { jenis: 'tpm', anggota: ANGGOTA }, facts: { ...mandiri, ...inState('menungguPanel', 'memenuhi') } },
  { command: 'panel.buka', rule: 'panel.agenda-memenuhi', fact: 'a proposal of another period is not on the agenda', holds: false, facts: diagendakan({ periode: '2026' }) },
  { command: 'panel.undang', rule: 'panel.undangan-sebelum-rapat', fact: 'an invitation of the day of the meeting is accepted', holds: true, data: { tanggal: '2027-05-04' } },
  { command: 'panel.undang', rule: 'panel.undangan-sebelum-rapat', fact: 'an invitation that follows the meeting is refused', holds: false, data: { tanggal: '2027-05-05' } },
  { command: 'panel.undang', rule: 'panel.undangan-sebelum-rapat', fact: 'a meeting to come may be called today', holds: true, data: { tanggal: '2027-05-10', rapat: '2027-05-20' } },
  { command: 'panel.undang', rule: 'panel.undangan-sebelum-rapat', fact: 'an invitation of tomorrow is refused', holds: false, data: { tanggal: '2027-05-11', rapat: '2027-05-20' } },
  { command: 'panel.catatHadir', rule: 'panel.hari-rapat', fact: 'attendance is recorded on the day of the meeting', holds: true, context: { undangan: { nomor: 'U', tanggal: '2027-05-04', rapat: '2027-05-10', tempat: 'Ruang' } } },
  { command: 'panel.catatHadir', rule: 'panel.hari-rapat', fact: 'nobody attends a meeting of tomorrow', holds: false, context: { undangan: { nomor: 'U', tanggal: '2027-05-04', rapat: '2027-05-11', tempat: 'Ruang' } } },
  { command: 'panel.kecualikan', rule: 'panel.dalam-agenda', fact: 'nobody is exempted for a unit that is not on the agenda', holds: false, context: { agenda: [KASUS.surat] } },
  { command: 'panel.kecualikan', rule: 'panel.yang-berkepentingan', fact: 'nobody is exempted who has no interest', holds: false, facts: berkepentingan(tpiLain) },
  { command: 'panel.kecualikan', rule: 'panel.yang-berkepentingan', fact: 'nobody is exempted twice', holds: false, context: { pengecualian: [izin(biro)] } },
  { command: 'panel.kecualikan', rule: 'panel.bukan-dirinya', fact: 'the chair exempts nobody but others (C30)', holds: false, facts: berkepentingan(tpi), data: { orang: tpi } },
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
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'two against one are a majority', holds: true, context: bertiga, data: { ...terbanyak, pendapatBerbeda: [{ orang: tpiLain, uraian: 'Survei belum meyakinkan' }] } },
  { command: 'panel.putuskan', rule: 'panel.pendapat-berbeda', fact: 'whoever was outvoted has it written down', holds: true, context: bertiga, data: { ...terbanyak, pendapatBerbeda: [{ orang: tpiLain, uraian: 'Survei belum meyakinkan' }] } },
  { command: 'panel.putuskan', rule: 'panel.pendapat-berbeda', fact: 'whoever voted with the decision has no dissent', holds: false, data: { pendapatBerbeda: [{ orang: biro, uraian: 'Ragu' }] } },
  { command: 'panel.putuskan', rule: 'panel.pendapat-berbeda', fact: 'nobody dissents twice', holds: false, context: bertiga, data: { ...terbanyak, pendapatBerbeda: [{ orang: tpiLain, uraian: 'Satu' }, { orang: tpiLain, uraian: 'Dua' }] } },
  { command: 'panel.putuskan', rule: 'panel.pendapat-berbeda', fact: 'a vote against without a written reason is told', holds: false, warns: true, context: bertiga, data: terbanyak },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'a unit that meets may be dropped by consensus', holds: true, data: { keputusan: 'tidakDiusulkan', setuju: [], menolak: [tpi, biro] } },
  { command: 'panel.putuskan', rule: 'panel.cara-putus', fact: 'a unit is not dropped against the votes', holds: false, data: { keputusan: 'tidakDiusulkan' } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'a member with a post in the unit does not vote on it (C30)', holds: false, facts: { berkepentingan: { [KASUS.usulan]: [tpi] } } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'the others decide when that member steps back (C30)', holds: true, facts: { berkepentingan: { [KASUS.usulan]: [tpiLain] } }, context: { hadir: [tpi, biro, tpiLain] }, data: { mundur: [tpiLain] } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'a member whom the chair has exempted decides too, and that is told (C30)', holds: false, warns: true, facts: berkepentingan(biro), context: { pengecualian: [izin(biro)] } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'an exemption for one unit is none for another (C30)', holds: false, facts: berkepentingan(biro), context: { pengecualian: [{ ...izin(biro), usulan: KASUS.surat }] } },
  { command: 'panel.putuskan', rule: 'panel.berkepentingan-mundur', fact: 'an exemption of one is none of another (C30)', holds: false, facts: berkepentingan(biro), context: { pengecualian: [izin(tpi)] } },
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
  ...batasKuota,
]);
