import { longDate } from '../kernel/calendar.js';
import { Rational } from '../kernel/decimal.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Buka, CatatRealisasi, CatatSurvei, MutakhirkanBukti, PembangunanContext, PembangunanFacts } from './pembangunan.types.js';

const rule = rulesOf<PembangunanContext, PembangunanFacts, Law>();

export const satkerMembangun = rule({
  id: 'pembangunan.satker-membangun', title: '{Satker} sedang membangun zona integritas', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.membangun.length > 0, '{satker} telah mulai membangun', facts.membangun.length > 0 ? `membangun menuju ${facts.membangun.join(' dan ')}` : 'belum mulai membangun'),
});

export const tahunBerjalan = rule<Buka>({
  id: 'pembangunan.tahun-sudah-mulai', title: 'Tahun pembangunan sudah dimulai', reads: 'data',
  evaluate: ({ data, facts }) => {
    const mulai = `${data.tahun}-01-01`;
    return { ...verdict(mulai <= facts.hariIni, `tidak sebelum ${longDate(mulai)}`, longDate(facts.hariIni)), mulai };
  },
});

/** What is done for a year may be recorded when the year is over, not before it begins. */
export const tanggalKegiatan = rule<{ tanggal: string }>({
  id: 'pembangunan.tanggal-kegiatan', title: 'Tanggal tidak sebelum tahun pembangunan dan tidak mendahului hari ini', reads: 'data',
  evaluate: ({ context, data, facts }) => {
    const mulai = `${context.tahun}-01-01`;
    return [
      verdict(data.tanggal >= mulai, `tidak sebelum ${longDate(mulai)}`, longDate(data.tanggal)),
      verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
    ];
  },
});

export const kegiatanDikenal = rule<CatatRealisasi>({
  id: 'pembangunan.kegiatan-dalam-rencana', title: 'Realisasi menyebut kegiatan yang ada dalam rencana aksi', reads: 'data',
  evaluate: ({ data, facts }) => {
    const found = facts.rencana.find(({ tujuan, nomor }) => tujuan === data.tujuan && nomor === data.nomor);
    return verdict(found !== undefined, 'nomor kegiatan dalam rencana aksi', found ? `kegiatan ${data.nomor} menuju ${data.tujuan}` : `tidak ada kegiatan ${data.nomor} menuju ${data.tujuan}`);
  },
});

/** Every activity that is due has a realisation; one that is not finished is told. */
export const realisasiLengkap = rule({
  id: 'pembangunan.realisasi-tercatat', title: 'Setiap kegiatan yang jatuh tempo tahun itu telah dicatat realisasinya', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => {
    const recorded = new Set(context.realisasi.map(({ tujuan, tanda }) => `${tujuan}/${tanda}`));
    const missing = facts.rencana.filter(({ tujuan, tanda, waktu }) => waktu.startsWith(`${context.tahun}-`) && waktu <= facts.hariIni && !recorded.has(`${tujuan}/${tanda}`));
    const unfinished = context.realisasi.filter(({ persen }) => persen < 100);
    return [
      verdict(missing.length === 0, 'realisasi setiap kegiatan yang jatuh tempo', missing.length === 0 ? 'semua tercatat' : `${missing.length} belum tercatat: ${missing.slice(0, 10).map(({ tujuan, nomor }) => `kegiatan ${nomor} menuju ${tujuan}`).join(', ')}`),
      warning(unfinished.length === 0, 'kegiatan dilaksanakan seluruhnya', unfinished.length === 0 ? 'semua selesai' : `${unfinished.length} kegiatan belum selesai`),
    ];
  },
});

export const pemutakhiranDiminta = rule<MutakhirkanBukti>({
  id: 'pembangunan.pemutakhiran-dijadwalkan', title: 'Pemutakhiran data dukung dijadwalkan oleh regulasi', reads: 'data',
  evaluate: ({ context, data }) => verdict(data.urutan <= context.pemutakhiran.length, context.pemutakhiran.length > 0 ? `pemutakhiran ke-1 sampai ke-${context.pemutakhiran.length}` : 'regulasi yang menjadwalkan pemutakhiran', `pemutakhiran ke-${data.urutan}`),
});

/** One finding for each update of the year: in time, still to come, or overdue since when. */
export const pemutakhiranTepatWaktu = rule({
  id: 'pembangunan.pemutakhiran-tepat-waktu', title: 'Data dukung dimutakhirkan pada waktunya', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => context.pemutakhiran.map(({ jatuhTempo, tanggal }, i) => ({
    ...warning((tanggal ?? facts.hariIni) <= jatuhTempo, `pemutakhiran ke-${i + 1} paling lambat ${longDate(jatuhTempo)}`, tanggal === undefined ? 'belum dimutakhirkan' : `dimutakhirkan ${longDate(tanggal)}`),
    sampai: tanggal === undefined ? jatuhTempo : undefined,
  })),
});

export const langkahTercatat = rule({
  id: 'pembangunan.langkah-percepatan', title: 'Langkah utama percepatan pembangunan dijalankan', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => law.pack.pembangunan.langkah.map(({ id, judul }) => {
    const times = context.langkah.filter(({ langkah }) => langkah === id).length;
    return warning(times > 0, judul, times > 0 ? `${times} catatan` : 'belum ada catatan');
  }),
});

/** The index stands on the scale of the worksheet's own surveys. */
export const surveiWajar = rule<CatatSurvei>({
  id: 'pembangunan.survei-wajar', title: 'Survei mandiri mempunyai masa dan indeks yang wajar', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => {
    const most = [...law.instrument.hasilItems.values()].flatMap(({ answer }) => (answer.kind === 'index' ? [answer.max] : [])).reduce((a, b) => Rational.max(a, b), Rational.ZERO);
    return [
      verdict(data.dari <= data.tanggal, `masa survei dimulai paling lambat ${longDate(data.tanggal)}`, longDate(data.dari)),
      verdict(Rational.parse(data.indeks).cmp(most) <= 0, `indeks 0 sampai ${most.toFixed(2).replace('.', ',')}`, data.indeks.replace('.', ',')),
    ];
  },
});
