import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Cabut, CabutDaerah, PredikatContext, PredikatFacts, Rekomendasi } from './predikat.types.js';

/** The rules of revocation: on what ground, after whom was heard, by whose decree (N90 Lampiran II Bab IV.C; IMP BAB IV.D; BNJ Pasal 15). */

const rule = rulesOf<PredikatContext, PredikatFacts, Law>();
type Dated = { tanggal: string };

/** A document that must not be older than what it rests on. */
const tidakSebelum = <D extends Dated>(id: string, title: string, apa: string, sejak: (context: PredikatContext) => string | undefined) => rule<D>({
  id, title, reads: 'data',
  evaluate: ({ context, data }) => {
    const dari = sejak(context);
    return verdict(dari !== undefined && data.tanggal >= dari, `tidak sebelum ${dari === undefined ? apa : longDate(dari)}`, longDate(data.tanggal));
  },
});

/**
 * TPI proposes on its last report, or, for a WBBM, because the WBK that it rests on (Tabel 6) is gone: that a WBBM without
 * WBK no longer meets its criteria needs no monitoring. The WBBM is not revoked by itself, since only MenPANRB revokes it.
 */
export const dasarPencabutan = rule({
  id: 'predikat.dasar-pencabutan', title: 'Usul pencabutan berdasar laporan monitoring yang menyatakan tidak memenuhi, atau predikat WBK yang telah dicabut', reads: 'state',
  evaluate: ({ context, facts }) => {
    const terakhir = context.laporan.at(-1);
    const tanpaWbk = context.tujuan === 'WBBM' && facts.wbkDicabut;
    const laporan = terakhir ? `laporan ${terakhir.nomor}: ${terakhir.kesimpulan === 'masihMemenuhi' ? 'masih memenuhi' : 'tidak memenuhi'}` : 'belum ada laporan';
    return verdict(terakhir?.kesimpulan === 'tidakMemenuhi' || tanpaWbk, 'laporan monitoring terakhir menyatakan tidak memenuhi', tanpaWbk ? 'predikat WBK telah dicabut' : laporan);
  },
});

export const klarifikasiSesudahUsul = tidakSebelum('predikat.klarifikasi-sesudah-usul', 'Klarifikasi tidak mendahului temuannya', 'temuan', ({ usulCabut }) => usulCabut?.tanggal);
export const kunjunganSesudahUsul = tidakSebelum('predikat.kunjungan-sesudah-usul', 'Kunjungan Tim Penilai Nasional tidak mendahului temuannya', 'temuan', ({ usulCabut }) => usulCabut?.tanggal);

export const sudahKlarifikasi = rule({
  id: 'predikat.sudah-klarifikasi', title: 'Klarifikasi telah dilakukan', reads: 'state',
  evaluate: ({ context }) => verdict(context.klarifikasi !== undefined, 'berita acara klarifikasi', context.klarifikasi ? `tanggal ${longDate(context.klarifikasi.tanggal)}` : 'belum dilakukan'),
});

/** Only a recommendation to revoke needs what was seen in the field; TPN may let go without it. */
export const sudahKunjungan = rule<Rekomendasi>({
  id: 'predikat.sudah-kunjungan', title: 'Rekomendasi cabut berdasar evaluasi atau verifikasi lapangan Tim Penilai Nasional', reads: 'data',
  evaluate: ({ context: { kunjungan }, data }) => (data.hasil === 'cabut' ? verdict(kunjungan !== undefined, 'hasil kunjungan lapangan Tim Penilai Nasional', kunjungan ? `tanggal ${longDate(kunjungan.tanggal)}` : 'belum ada') : []),
});

const terakhir = (...tanggal: (string | undefined)[]): string | undefined => tanggal.filter((t) => t !== undefined).sort().at(-1);
export const rekomendasiSesudahPemeriksaan = tidakSebelum<Rekomendasi>(
  'predikat.rekomendasi-sesudah-pemeriksaan', 'Rekomendasi tidak mendahului klarifikasi dan kunjungan lapangan', 'klarifikasi',
  ({ klarifikasi, kunjungan, usulCabut }) => terakhir(klarifikasi?.tanggal, kunjungan?.tanggal, usulCabut?.tanggal),
);

export const sesudahRekomendasi = tidakSebelum<Cabut>('predikat.cabut-sesudah-rekomendasi', 'Pencabutan tidak mendahului rekomendasi Tim Penilai Nasional', 'rekomendasi', ({ rekomendasi }) => rekomendasi?.tanggal);

const PENETAP = { menpanrb: 'Menteri PANRB', instansi: '{pimpinan}' } as const;
export const dicabutPenetapnya = rule<Cabut>({
  id: 'predikat.dicabut-penetapnya', title: 'Predikat dicabut oleh yang menetapkannya', reads: 'data',
  evaluate: ({ context, data }) => verdict(data.penetap === context.penetap, `keputusan ${PENETAP[context.penetap]}`, `keputusan ${PENETAP[data.penetap]}`),
});

/** The unit's WBBM stands until it is revoked too; that its ground is gone is told at once. */
export const wbbmMasihDipegang = rule({
  id: 'predikat.wbbm-tanpa-wbk', title: 'Predikat WBBM {satker} tidak ditinggalkan tanpa WBK', reads: 'state',
  evaluate: ({ context, facts }) => (context.tujuan === 'WBK' ? warning(!facts.memegangWbbm, 'usul pencabutan predikat WBBM yang mensyaratkan WBK ini', facts.memegangWbbm ? '{satker} masih memegang WBBM' : '{satker} tidak memegang WBBM') : []),
});

export const keputusanDaerahAda = rule({
  id: 'predikat.keputusan-daerah-ada', title: 'Ada keputusan {pimpinan} yang dicabut', reads: 'state',
  evaluate: ({ context: { keputusanDaerah, cabutDaerah } }) => verdict(
    keputusanDaerah !== undefined && cabutDaerah === undefined, 'keputusan {pimpinan} yang belum dicabut',
    cabutDaerah ? `telah dicabut dengan ${cabutDaerah.nomor}` : keputusanDaerah ? `keputusan ${keputusanDaerah.nomor}` : 'tidak ada keputusan {pimpinan}',
  ),
});

export const cabutDaerahSesudahRekomendasi = rule<CabutDaerah>({
  id: 'predikat.cabut-daerah-sesudah-rekomendasi', title: 'Pencabutan oleh {pimpinan} tidak mendahului rekomendasi Tim Penilai Internal', reads: 'data',
  evaluate: ({ context: { keputusanDaerah }, data }) => {
    const dari = terakhir(data.tanggalRekomendasi, keputusanDaerah?.tanggal) ?? data.tanggalRekomendasi;
    return verdict(data.tanggal >= dari, `tidak sebelum ${longDate(dari)}`, longDate(data.tanggal));
  },
});

/** C23: the local act does not touch the national one. */
export const nasionalTetapBerlaku = rule({
  id: 'predikat.nasional-tetap-berlaku', title: 'Predikat nasional berakhir hanya dengan keputusan Menteri PANRB', reads: 'state',
  evaluate: ({ context: { cabut } }) => warning(cabut !== undefined, 'keputusan pencabutan Menteri PANRB', cabut ? `keputusan ${cabut.nomorSk}` : 'predikat nasional tetap berlaku sampai dicabut Menteri PANRB'),
});
