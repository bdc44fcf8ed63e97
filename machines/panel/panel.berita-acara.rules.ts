import { longDate } from '../kernel/calendar.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import { kuorum, kuorumTanpa, pemilihHadir, suaraDari } from './panel.putusan.rules.js';
import { rule } from './panel.susunan.js';
import type { Kuota, PanelContext, PanelFacts, Susun, UnitEselonSatu } from './panel.types.js';

export const semuaDiputus = rule<Susun>({
  id: 'panel.semua-agenda-diputus', title: 'Seluruh agenda telah diputus', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => (context.agenda ?? []).filter((id) => !context.putusan[id])
    .map((id) => verdict(false, `putusan untuk ${facts.usulan[id]?.nama ?? id}`, 'belum diputus')),
});

export const kuorumTetap = rule({
  id: kuorum.id, title: kuorum.title, reads: 'state',
  evaluate: ({ context, law }): Verdict[] => Object.values(context.putusan).flatMap((p) => kuorumTanpa(context, law, p.mundur)),
});

/** The attendance list may change after a decision; a vote stands only while its voter is on it. Who came later had no vote. */
export const pemilihTetap = rule({
  id: pemilihHadir.id, title: pemilihHadir.title, reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => Object.values(context.putusan).map((p) => {
    const hilang = suaraDari(p).filter((orang) => !context.hadir.includes(orang)).length;
    return verdict(hilang === 0, `setiap pemilih atas ${facts.usulan[p.usulan]?.nama ?? '{satker} itu'} tercatat hadir`, hilang === 0 ? 'sesuai' : `${hilang} pemilih tidak tercatat hadir`);
  }),
});

export const sesudahRapat = rule<Susun>({
  id: 'panel.tanggal-rapat', title: 'Berita acara bertanggal pada atau sesudah hari rapat', reads: 'data',
  evaluate: ({ context, data, facts }) => {
    const rapat = context.undangan?.rapat ?? data.tanggal;
    return verdict(data.tanggal >= rapat && data.tanggal <= facts.hariIni, rapat === facts.hariIni ? `tanggal ${longDate(rapat)}` : `antara ${longDate(rapat)} dan ${longDate(facts.hariIni)}`, longDate(data.tanggal));
  },
});

export const penandaTanganHadir = rule({
  id: 'panel.penanda-tangan-hadir', title: 'Yang menandatangani berita acara hadir dalam rapat dan belum menandatangani', reads: 'state',
  evaluate: ({ context, facts }) => {
    const hadir = context.hadir.includes(facts.pelaku.orang);
    const sudah = context.tandaTangan.includes(facts.pelaku.orang);
    return verdict(hadir && !sudah, 'peserta rapat yang belum menandatangani', !hadir ? 'tidak hadir dalam rapat' : sudah ? 'sudah menandatangani' : 'peserta rapat');
  },
});

export const semuaMenandatangani = rule({
  id: 'panel.semua-menandatangani', title: 'Berita acara ditandatangani seluruh peserta', reads: 'state',
  evaluate: ({ context }) => verdict(context.hadir.every((o) => context.tandaTangan.includes(o)), `${context.hadir.length} tanda tangan`, `${context.tandaTangan.length} tanda tangan`),
});

/** Where a quota is recorded for the period, of the instansi or of an Eselon I unit, the minutes do not go beyond it. */
export const kuota = rule({
  id: 'panel.kuota', title: 'Jumlah {satker} yang diusulkan tidak melebihi kuota', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => (facts.kuota && context.jenis === 'tpi' ? dalamKuota(facts.kuota, diusulkan(context, facts)) : []),
});

/** The Eselon I units of all that would be proposed: by this panel, and by earlier ones of the period. */
const diusulkan = ({ putusan }: PanelContext, { usulan, terpakai }: PanelFacts): (UnitEselonSatu | null)[] =>
  [...terpakai, ...Object.values(putusan).filter((p) => p.keputusan === 'diusulkan').map((p) => usulan[p.usulan]?.eselonSatu ?? null)];

function dalamKuota({ nomor, tanggal, instansi, eselonSatu = {} }: Kuota, semua: readonly (UnitEselonSatu | null)[]): Verdict[] {
  const batas = (siapa: string, kuota: number, jumlah: number) =>
    verdict(jumlah <= kuota, `paling banyak ${kuota} {satker} dari ${siapa} (kuota ${nomor} tanggal ${longDate(tanggal)})`, `${jumlah} {satker}`);
  return [
    ...(instansi === undefined ? [] : [batas('{instansi}', instansi, semua.length)]),
    ...Object.entries(eselonSatu).map(([kunci, kuota]) => {
      const di = semua.filter((unit) => unit?.kode === kunci || unit?.id === kunci);
      return batas(di[0]?.nama ?? kunci, kuota, di.length);
    }),
  ];
}
