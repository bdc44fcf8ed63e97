import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Cabut, PredikatContext, PredikatFacts } from './predikat.types.js';

const rule = rulesOf<PredikatContext, PredikatFacts, Law>();

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'predikat.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const laporanTidakMemenuhi = rule({
  id: 'predikat.temuan-monev', title: 'Usul pencabutan berdasar laporan monitoring yang menyatakan tidak memenuhi', reads: 'state',
  evaluate: ({ context }) => {
    const terakhir = context.laporan.at(-1);
    return verdict(terakhir?.kesimpulan === 'tidakMemenuhi', 'laporan monitoring terakhir menyatakan tidak memenuhi', terakhir ? `laporan ${terakhir.nomor}: ${terakhir.kesimpulan === 'masihMemenuhi' ? 'masih memenuhi' : 'tidak memenuhi'}` : 'belum ada laporan');
  },
});

export const sudahKlarifikasi = rule({
  id: 'predikat.sudah-klarifikasi', title: 'Klarifikasi telah dilakukan', reads: 'state',
  evaluate: ({ context }) => verdict(context.klarifikasi !== undefined, 'berita acara klarifikasi', context.klarifikasi ? `tanggal ${longDate(context.klarifikasi.tanggal)}` : 'belum dilakukan'),
});

export const sesudahRekomendasi = rule<Cabut>({
  id: 'predikat.cabut-sesudah-rekomendasi', title: 'Pencabutan tidak mendahului rekomendasi TPN', reads: 'data',
  evaluate: ({ context, data }) => {
    const rekomendasi = context.rekomendasi;
    return verdict(rekomendasi !== undefined && data.tanggal >= rekomendasi.tanggal, `tidak sebelum ${rekomendasi ? longDate(rekomendasi.tanggal) : 'rekomendasi TPN'}`, longDate(data.tanggal));
  },
});
