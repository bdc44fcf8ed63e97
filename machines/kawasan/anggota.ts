import { longDate } from '../kernel/calendar.js';
import type { AnggotaFact, KawasanContext, KawasanFacts, Undangan } from './kawasan.types.js';

/** The invitations that stand: who is meant when the law says "all units of the area". */
export const berlaku = ({ undangan }: KawasanContext): Undangan[] => undangan.filter(({ batal }) => batal === undefined);

/** A unit as it is told to officials: as it was invited, with the code of its instansi. */
export const namaOf = ({ unit, instansi }: Pick<Undangan, 'unit' | 'instansi'>): string => `${unit} (${instansi})`;

/** The units that accepted and are still in. */
export const bergabung = (context: KawasanContext, { anggota }: KawasanFacts): { undangan: Undangan; fakta: AnggotaFact }[] =>
  berlaku(context).flatMap((undangan) => anggota.filter((a) => a.undangan === undangan.urut && a.keadaan === 'bergabung').map((fakta) => ({ undangan, fakta })));

/** The people whom an instansi named for the Tim Khusus, over all of its units. */
export const wakilDari = (context: KawasanContext, facts: KawasanFacts, instansi: string): string[] =>
  bergabung(context, facts).filter(({ undangan }) => undangan.instansi === instansi).flatMap(({ fakta }) => fakta.wakil);

/** What a unit answered: the predikat that it declares, or why there is none. */
export function jawaban({ urut }: Undangan, { anggota }: KawasanFacts): { predikat: AnggotaFact['predikat']; have: string } {
  const fakta = anggota.find((a) => a.undangan === urut);
  if (fakta?.keadaan !== 'bergabung') return { predikat: null, have: fakta ? { ditolak: 'menolak undangan', keluar: 'menarik diri' }[fakta.keadaan] : 'belum menjawab undangan' };
  const { predikat } = fakta;
  return { predikat, have: predikat ? `Menuju ${predikat.tujuan}, keputusan ${predikat.nomor} tanggal ${longDate(predikat.tanggal)}` : 'tidak membagikan predikat yang berlaku' };
}
