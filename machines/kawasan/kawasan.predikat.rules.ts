import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Cabut, KawasanContext, KawasanFacts } from './kawasan.types.js';

const rule = rulesOf<KawasanContext, KawasanFacts, Law>();

export const temuanMonev = rule({
  id: 'kawasan.temuan-monev', title: 'Usul pencabutan berdasar laporan monitoring yang menyatakan tidak memenuhi', reads: 'state',
  evaluate: ({ context }) => {
    const terakhir = context.laporan.at(-1);
    return verdict(terakhir?.kesimpulan === 'tidakMemenuhi', 'laporan monitoring terakhir menyatakan tidak memenuhi', terakhir ? `laporan ${terakhir.nomor}: ${terakhir.kesimpulan === 'masihMemenuhi' ? 'masih memenuhi' : 'tidak memenuhi'}` : 'belum ada laporan');
  },
});

export const sudahKlarifikasi = rule({
  id: 'kawasan.sudah-klarifikasi', title: 'Klarifikasi telah dilakukan', reads: 'state',
  evaluate: ({ context: { pencabutan } }) => verdict(pencabutan?.klarifikasi !== undefined, 'berita acara klarifikasi', pencabutan?.klarifikasi ? `tanggal ${longDate(pencabutan.klarifikasi.tanggal)}` : 'belum dilakukan'),
});

export const sesudahRekomendasi = rule<Cabut>({
  id: 'kawasan.cabut-sesudah-rekomendasi', title: 'Pencabutan tidak mendahului rekomendasi Tim Penilai Nasional', reads: 'data',
  evaluate: ({ context: { pencabutan }, data }) => {
    const rekomendasi = pencabutan?.rekomendasi;
    return verdict(rekomendasi !== undefined && data.tanggal >= rekomendasi.tanggal, `tidak sebelum ${rekomendasi ? longDate(rekomendasi.tanggal) : 'rekomendasi Tim Penilai Nasional'}`, longDate(data.tanggal));
  },
});
