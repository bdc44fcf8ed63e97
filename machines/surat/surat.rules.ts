import { dateIn, longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { OPINI, SAKIP, TUJUAN, type Tujuan } from '../regulasi/pack.schema.js';
import type { Batas, Keluarkan, SuratContext, SuratFacts, SyaratInstansi } from './surat.types.js';

const rule = rulesOf<SuratContext, SuratFacts, Law>();

export const beritaAcaraSelesai = rule({
  id: 'surat.berita-acara-selesai', title: 'Berita acara rapat panel telah disampaikan', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.panel?.keadaan === 'disampaikan', 'berita acara disampaikan kepada Sekretaris Jenderal', facts.panel ? `rapat panel: “${facts.panel.judul ?? facts.panel.keadaan}”` : 'rapat panel tidak ditemukan'),
});

export const adaUnit = rule({
  id: 'surat.ada-unit', title: 'Ada satker yang diusulkan', reads: 'state',
  evaluate: ({ facts }) => verdict((facts.panel?.diusulkan.length ?? 0) > 0, 'paling sedikit satu satker diputus untuk diusulkan', `${facts.panel?.diusulkan.length ?? 0} satker`),
});

export const bernomorWajar = rule<{ tanggal: string }>({
  id: 'surat.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const sesudahBeritaAcara = rule<{ tanggal: string }>({
  id: 'surat.sesudah-berita-acara', title: 'Surat tidak mendahului berita acara yang menjadi dasarnya', reads: 'data',
  evaluate: ({ context, data }) => verdict(data.tanggal >= context.tanggalBeritaAcara, `paling awal ${longDate(context.tanggalBeritaAcara)}, tanggal berita acara ${context.nomorBeritaAcara}`, longDate(data.tanggal)),
});

export const satkerDalamSurat = rule<Keluarkan>({
  id: 'surat.satker-dalam-surat', title: 'Satker yang dikeluarkan termuat dalam surat', reads: 'data',
  evaluate: ({ context, data }) => {
    const termuat = context.unit.some(({ usulan }) => usulan === data.usulan);
    return verdict(termuat, 'satker yang termuat dalam surat', termuat ? 'termuat' : 'tidak termuat');
  },
});

export const masihAdaSatker = rule<Keluarkan>({
  id: 'surat.masih-ada-satker', title: 'Surat tetap memuat satker', reads: 'data',
  evaluate: ({ context, data }) => {
    const sisa = context.unit.filter(({ usulan }) => usulan !== data.usulan).length;
    return verdict(sisa > 0, 'paling sedikit satu satker tetap dalam surat', `${sisa} satker tersisa`);
  },
});

export const pemberitahuanBatas = rule<Batas>({
  id: 'surat.pemberitahuan-batas', title: 'Perubahan batas waktu diberitahukan sebelum hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggalPemberitahuan <= facts.hariIni, `surat pemberitahuan bertanggal paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggalPemberitahuan)),
});

/** The last day of the period on which the package may be sent: the pack's, or as moved by a notice (C47). */
export const batasWaktu = (context: SuratContext, law: Law): string => {
  const { bulan, tanggal } = law.pack.surat.batas;
  return context.batas?.tanggal ?? `${context.periode}-${String(bulan).padStart(2, '0')}-${String(tanggal).padStart(2, '0')}`;
};

export const tepatWaktu = rule({
  id: 'surat.tepat-waktu', title: 'Paket dikirim sebelum batas waktu lewat', reads: 'state',
  evaluate: ({ context, law, now }) => {
    const batas = batasWaktu(context, law);
    const hari = dateIn(now, law.pack.surat.batas.zona);
    return verdict(hari <= batas, `dikirim paling lambat ${longDate(batas)} pukul 24.00 WIB${context.batas ? ` (pemberitahuan ${context.batas.nomorPemberitahuan})` : ''}`, `${longDate(hari)} WIB`);
  },
});

/** Whether the letter is of a day on which the SPTJM of the head of the instansi goes with it (C26). */
const butuhSptjmInstansi = ({ surat }: SuratContext, { pack }: Law): boolean => {
  const sejak = pack.surat.sptjmInstansiSejak;
  return sejak !== null && (surat === undefined || surat.tanggal >= sejak);
};

export const sptjmInstansi = rule({
  id: 'surat.sptjm-instansi', title: 'SPTJM pimpinan instansi terlampir', reads: 'state',
  evaluate: ({ context, law }) => (butuhSptjmInstansi(context, law) ? verdict(context.sptjm !== undefined, 'SPTJM pimpinan instansi', context.sptjm ? 'terlampir' : 'belum dilampirkan') : []),
});

export const sptjmJumlah = rule({
  id: 'surat.sptjm-jumlah-unit', title: 'SPTJM menyebut jumlah satker yang sama dengan surat', reads: 'state',
  evaluate: ({ context, law }) => (butuhSptjmInstansi(context, law) && context.sptjm ? verdict(context.sptjm.jumlahUnit === context.unit.length, `${context.unit.length} satker`, `${context.sptjm.jumlahUnit} satker`) : []),
});

export const syaratInstansi = rule({
  id: 'surat.syarat-instansi', title: 'Instansi memenuhi syarat pengusulan', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => {
    const proposed = new Set((context.unit ?? []).map((u) => u.tujuan));
    return TUJUAN.filter((tujuan) => proposed.has(tujuan)).flatMap((tujuan) => instansiFor(tujuan, context.syarat, law));
  },
});

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
