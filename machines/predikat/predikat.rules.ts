import { longDate } from '../kernel/calendar.js';
import { Rational } from '../kernel/decimal.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { KeputusanDaerah, Laporkan, Penghargaan, PredikatContext, PredikatFacts } from './predikat.types.js';

/** The rules of an award that holds: its decrees, what it is honoured with, and its monitoring. */

const rule = rulesOf<PredikatContext, PredikatFacts, Law>();

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'predikat.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const keputusanDaerahDikenal = rule({
  id: 'predikat.keputusan-daerah-dikenal', title: 'Peraturan ini mengenal keputusan {pimpinan} di samping keputusan Menteri PANRB', reads: 'state',
  evaluate: ({ law }) => verdict(law.pack.predikat.keputusanDaerah, 'peraturan yang mengenal keputusan {pimpinan}', law.pack.predikat.keputusanDaerah ? 'dikenal' : 'predikat ditetapkan dengan satu keputusan saja'),
});

export const keputusanDaerahSekali = rule({
  id: 'predikat.keputusan-daerah-sekali', title: 'Predikat ini belum ditetapkan dengan keputusan {pimpinan}', reads: 'state',
  evaluate: ({ context: { keputusanDaerah } }) => verdict(keputusanDaerah === undefined, 'belum ada keputusan {pimpinan}', keputusanDaerah ? `keputusan ${keputusanDaerah.nomor}` : 'belum ada'),
});

export const keputusanDaerahSesudahNasional = rule<KeputusanDaerah>({
  id: 'predikat.keputusan-daerah-sesudah-nasional', title: 'Keputusan {pimpinan} tidak mendahului keputusan Menteri PANRB', reads: 'data',
  evaluate: ({ context: { sk }, data }) => verdict(data.tanggal >= sk.tanggal, `tidak sebelum ${longDate(sk.tanggal)}`, longDate(data.tanggal)),
});

/** B-13: told wherever the award is looked after, until the local decree is on record. */
export const keputusanDaerahTercatat = rule({
  id: 'predikat.keputusan-daerah-tercatat', title: 'Predikat ditetapkan pula dengan keputusan {pimpinan}', reads: 'state',
  evaluate: ({ context, law }) => (law.pack.predikat.keputusanDaerah ? warning(context.keputusanDaerah !== undefined, 'keputusan {pimpinan} tentang penetapan', context.keputusanDaerah ? `keputusan ${context.keputusanDaerah.nomor}` : 'belum ada') : []),
});

export const penghargaanSesudahPenetapan = rule<Penghargaan>({
  id: 'predikat.penghargaan-sesudah-penetapan', title: 'Penghargaan tidak mendahului penetapan predikat', reads: 'data',
  evaluate: ({ context: { sk }, data }) => verdict(data.tanggal >= sk.tanggal, `tidak sebelum ${longDate(sk.tanggal)}`, longDate(data.tanggal)),
});

/** TRK Pasal 4: where an award must be honoured, told until it has been. */
export const penghargaanDiberikan = rule({
  id: 'predikat.penghargaan-diberikan', title: '{Pimpinan} memberikan penghargaan kepada {satker} berpredikat', reads: 'state',
  evaluate: ({ context, law }) => (law.pack.predikat.penghargaan === 'wajib' ? warning(context.penghargaan.length > 0, 'penghargaan dari {pimpinan}', context.penghargaan.length > 0 ? `${context.penghargaan.length} penghargaan` : 'belum diberikan') : []),
});

/** A late report is taken all the same, since it is still owed (N90 Lampiran II Bab IV.A angka 3–4). */
export const monevTepatWaktu = rule({
  id: 'predikat.monev-tepat-waktu', title: 'Monitoring dan evaluasi dilaporkan tepat waktu', reads: 'state',
  evaluate: ({ context: { monevBerikut }, facts }) => ({
    ...warning(facts.hariIni <= monevBerikut, `laporan paling lambat ${longDate(monevBerikut)}`, facts.hariIni <= monevBerikut ? 'belum jatuh tempo' : `lewat sejak ${longDate(monevBerikut)}`), sampai: monevBerikut,
  }),
});

export const laporanBerurutan = rule<Laporkan>({
  id: 'predikat.laporan-berurutan', title: 'Laporan tidak mendahului penetapan atau laporan sebelumnya', reads: 'data',
  evaluate: ({ context: { laporan, sk }, data }) => {
    const terakhir = laporan.at(-1)?.tanggal ?? sk.tanggal;
    return verdict(data.tanggal >= terakhir, `tidak sebelum ${longDate(terakhir)}`, longDate(data.tanggal));
  },
});

/** What is reported as still fulfilled is held against the thresholds; TPI, who saw the unit, decides. */
export const kesimpulanSesuaiNilai = rule<Laporkan>({
  id: 'predikat.kesimpulan-sesuai-nilai', title: 'Simpulan “masih memenuhi” sesuai dengan nilainya', reads: 'data',
  evaluate: ({ context, data: { kesimpulan, nilai }, law }) => {
    if (kesimpulan !== 'masihMemenuhi') return [];
    const ambang = law.pack.ambang[context.tujuan];
    const pengungkit = Rational.parse(nilai.pengungkit);
    const total = pengungkit.add(Rational.parse(nilai.hasil));
    return [
      warning(pengungkit.cmp(Rational.parse(ambang.pengungkit)) >= 0, `pengungkit minimal ${ambang.pengungkit}`, `pengungkit ${nilai.pengungkit}`),
      warning(total.cmp(Rational.parse(ambang.total)) >= 0, `nilai total minimal ${ambang.total}`, `pengungkit ${nilai.pengungkit} dan hasil ${nilai.hasil}`),
    ];
  },
});
