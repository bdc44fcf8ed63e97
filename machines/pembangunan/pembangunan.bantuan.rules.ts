import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { BeriRekomendasi, CatatKunjungan, CatatPenguatan, PembangunanContext, PembangunanFacts, TindakLanjuti } from './pembangunan.types.js';

const rule = rulesOf<PembangunanContext, PembangunanFacts, Law>();

export const permintaanTerbuka = rule<CatatKunjungan>({
  id: 'pembangunan.permintaan-belum-dijawab', title: 'Permintaan yang dijawab masih menunggu jawaban', reads: 'data',
  evaluate: ({ context, data }) => {
    if (data.permintaan === undefined) return verdict(true, 'permintaan yang menunggu, apabila ada', 'atas inisiatif sendiri');
    const asked = context.permintaan[data.permintaan - 1];
    const have = asked?.dijawab === undefined ? `permintaan ke-${data.permintaan} tidak ada` : `permintaan ke-${data.permintaan} dijawab ${longDate(asked.dijawab)}`;
    return verdict(asked !== undefined && asked.dijawab === undefined, 'nomor permintaan yang belum dijawab', asked && asked.dijawab === undefined ? `permintaan ke-${data.permintaan} menunggu` : have);
  },
});

export const tenggatWajar = rule<BeriRekomendasi>({
  id: 'pembangunan.tenggat-sesudah-rekomendasi', title: 'Tenggat tindak lanjut tidak mendahului rekomendasinya', reads: 'data',
  evaluate: ({ data }) => verdict(data.tenggat >= data.tanggal, `tidak sebelum ${longDate(data.tanggal)}`, longDate(data.tenggat)),
});

export const rekomendasiTerbuka = rule<TindakLanjuti>({
  id: 'pembangunan.rekomendasi-belum-ditindaklanjuti', title: 'Rekomendasi yang ditindaklanjuti masih terbuka', reads: 'data',
  evaluate: ({ context, data }) => {
    const found = context.rekomendasi[data.rekomendasi - 1];
    const done = found?.tindakLanjut?.tanggal;
    return verdict(found !== undefined && done === undefined, 'nomor rekomendasi yang masih terbuka', found === undefined ? `rekomendasi ke-${data.rekomendasi} tidak ada` : done === undefined ? 'masih terbuka' : `ditindaklanjuti ${longDate(done)}`);
  },
});

/** One finding for each recommendation: followed up in time, still to come, or overdue since when. */
export const rekomendasiTepatWaktu = rule({
  id: 'pembangunan.rekomendasi-tepat-waktu', title: 'Rekomendasi ditindaklanjuti sebelum tenggatnya', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => context.rekomendasi.map(({ tenggat, tindakLanjut }, i) => ({
    ...warning((tindakLanjut?.tanggal ?? facts.hariIni) <= tenggat, `rekomendasi ke-${i + 1} ditindaklanjuti paling lambat ${longDate(tenggat)}`, tindakLanjut ? `ditindaklanjuti ${longDate(tindakLanjut.tanggal)}` : 'belum ditindaklanjuti'),
    sampai: tindakLanjut ? undefined : tenggat,
  })),
});

export const rekomendasiTuntas = rule({
  id: 'pembangunan.rekomendasi-tuntas', title: 'Seluruh rekomendasi telah ditindaklanjuti', reads: 'state',
  evaluate: ({ context }) => {
    const open = context.rekomendasi.flatMap(({ tindakLanjut }, i) => (tindakLanjut ? [] : [`ke-${i + 1}`]));
    return warning(open.length === 0, 'tindak lanjut setiap rekomendasi', open.length === 0 ? `${context.rekomendasi.length} rekomendasi, semua ditindaklanjuti` : `rekomendasi ${open.join(', ')} masih terbuka`);
  },
});

/** A duty of strengthening belongs to the levels that the law names for it (IMP BAB IV.A). */
export const penguatanJenjang = rule<CatatPenguatan>({
  id: 'pembangunan.penguatan-oleh-jenjangnya', title: 'Penguatan dilakukan oleh unit pada jenjang yang ditentukan', reads: 'data',
  evaluate: ({ data, facts, law }) => {
    const duty = law.pack.pembangunan.penguatan.find(({ id }) => id === data.kegiatan);
    const levels = duty?.jenjang ?? [];
    return verdict(levels.includes(facts.pelaku.jenjang), `${duty?.judul ?? data.kegiatan}: oleh ${levels.map((level) => NAMA_JENJANG[level]).join(' atau ')}`, `oleh ${NAMA_JENJANG[facts.pelaku.jenjang]}`);
  },
});
const NAMA_JENJANG = { instansi: '{instansi}', eselonSatu: 'unit eselon I', kanwil: 'kantor wilayah', upt: 'UPT', perangkatDaerah: 'perangkat daerah' } as const;
