import { dateIn, longDate, type LocalDate } from '../kernel/calendar.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import { endOfDay, timeIn, zoneName } from '../kernel/days/zone.js';
import { batasPeriode, type Law } from '../regulasi/law.js';
import { OPINI, SAKIP, TUJUAN, type Tujuan } from '../regulasi/pack.schema.js';
import { rule } from './surat.rules.js';
import type { Batas, SuratContext, SyaratInstansi } from './surat.types.js';

export const pemberitahuanBatas = rule<Batas>({
  id: 'surat.pemberitahuan-batas', title: 'Batas waktu digeser oleh surat pemberitahuan yang sudah ada', reads: 'data',
  evaluate: ({ context, data: { tanggal, tanggalPemberitahuan: diberitahukan }, facts }): Verdict[] => {
    const lama = context.batas?.tanggalPemberitahuan;
    return [
      verdict(diberitahukan <= facts.hariIni, `surat pemberitahuan bertanggal paling lambat ${longDate(facts.hariIni)}`, longDate(diberitahukan)),
      verdict(diberitahukan <= tanggal, 'batas baru tidak mendahului surat pemberitahuannya', `batas ${longDate(tanggal)}, pemberitahuan ${longDate(diberitahukan)}`),
      verdict(tanggal.startsWith(`${context.periode}-`), `batas baru dalam tahun ${context.periode}`, longDate(tanggal)),
      ...(lama === undefined ? [] : [verdict(diberitahukan >= lama, `pemberitahuan tidak lebih lama daripada yang telah dicatat, ${longDate(lama)}`, longDate(diberitahukan))]),
    ];
  },
});

/** The last day of the period on which the package may be sent: the pack's, or as moved by a notice (C47). */
export const batasWaktu = (context: SuratContext, law: Law): LocalDate =>
  context.batas?.tanggal ?? batasPeriode(context.periode, law);

/** Met before 24.00 of the last day where the letter is received, whatever the zone of the instansi; weekends do not shift it (C47). */
export const tepatWaktu = rule({
  id: 'surat.tepat-waktu', title: 'Paket dikirim sebelum batas waktu lewat', reads: 'state',
  evaluate: ({ context, facts, law, now }): Verdict[] => {
    // The second letter follows an evaluation that the instansi makes itself: no text sets it a date.
    if (context.jenis === 'mandiri') return [];
    const { zona } = law.pack.surat.batas;
    const batas = batasWaktu(context, law);
    const disini = (instant: string) => (zoneName(zona) === zoneName(facts.zona) ? '' : ` (${timeIn(instant, facts.zona)})`);
    const need = `dikirim sebelum ${longDate(batas)} pukul 24.00 ${zoneName(zona)}${disini(endOfDay(batas, zona))}${context.batas ? `, menurut pemberitahuan ${context.batas.nomorPemberitahuan}` : ''}`;
    return [{ ...verdict(dateIn(now, zona) <= batas, need, `${timeIn(now, zona)}${disini(now)}`), sampai: batas }];
  },
});

/** Whether the letter is of a day on which the SPTJM of the head of the instansi goes with it (C26); the second letter carries none. */
const butuhSptjmInstansi = ({ jenis, surat }: SuratContext, { pack }: Law): boolean => {
  const sejak = pack.surat.sptjmInstansiSejak;
  return jenis !== 'mandiri' && sejak !== null && (surat === undefined || surat.tanggal >= sejak);
};

export const sptjmInstansi = rule({
  id: 'surat.sptjm-instansi', title: 'SPTJM {pimpinan} terlampir', reads: 'state',
  evaluate: ({ context, law }) => (butuhSptjmInstansi(context, law) ? verdict(context.sptjm !== undefined, 'SPTJM {pimpinan}', context.sptjm ? 'terlampir' : 'belum dilampirkan') : []),
});

export const sptjmJumlah = rule({
  id: 'surat.sptjm-jumlah-unit', title: 'SPTJM menyebut jumlah {satker} yang sama dengan surat', reads: 'state',
  evaluate: ({ context, law }) => (butuhSptjmInstansi(context, law) && context.sptjm ? verdict(context.sptjm.jumlahUnit === context.unit.length, `${context.unit.length} {satker}`, `${context.sptjm.jumlahUnit} {satker}`) : []),
});

/** Why an unmet condition is only told: the law here does not ask for it (C22), or the unit may still be fulfilling it (N-08). */
interface Keringanan { readonly akibat: string }

export const syaratInstansi = rule({
  id: 'surat.syarat-instansi', title: '{Instansi} memenuhi syarat pengusulan', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => (context.jenis === 'mandiri' ? [] : TUJUAN.flatMap((tujuan) => {
    const unit = (context.unit ?? []).filter((u) => u.tujuan === tujuan);
    return unit.length === 0 ? [] : instansiFor(tujuan, context.syarat, law).map(ringankan(keringanan(unit.map(({ jenis }) => jenis), law)));
  })),
});

function keringanan(jenis: readonly string[], { pack }: Law): Keringanan | null {
  if (!pack.syaratInstansi.mengikat) return { akibat: 'usulan akan ditolak Tim Penilai Nasional' };
  return jenis.every((one) => pack.stranasPk.includes(one)) ? { akibat: 'masih dalam proses pemenuhan (Stranas PK)' } : null;
}

const ringankan = (ringan: Keringanan | null) => ({ ok, need, have }: Verdict): Verdict =>
  (ringan ? warning(ok, need, ok ? have : `${have}: ${ringan.akibat}`) : verdict(ok, need, have));

/** The column of one predikat in the table of conditions, held against what is recorded of the instansi. */
function instansiFor(tujuan: Tujuan, have: SyaratInstansi | undefined, law: Law): Verdict[] {
  const need = law.pack.syaratInstansi[tujuan];
  const least = (scale: readonly string[], label: string, key: 'opiniBpk' | 'sakip' | 'indeksRb'): Verdict => {
    const value = have?.[key];
    return verdict(value !== undefined && scale.indexOf(value) >= scale.indexOf(need[key]), `${label} minimal “${need[key]}” untuk mengusulkan ${tujuan}`, value === undefined ? 'belum dicatat' : `“${value}”`);
  };
  return [
    least(OPINI, 'Opini BPK', 'opiniBpk'), least(SAKIP, 'Predikat SAKIP', 'sakip'), least(SAKIP, 'Indeks RB', 'indeksRb'),
    verdict(have !== undefined && have.spip >= need.spip, `Maturitas SPIP minimal level ${need.spip} untuk mengusulkan ${tujuan}`, have ? `level ${have.spip}` : 'belum dicatat'),
  ];
}
