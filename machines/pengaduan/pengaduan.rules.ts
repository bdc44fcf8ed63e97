import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Identifikasi, PengaduanContext, PengaduanFacts, Terima, UsulkanPencabutan } from './pengaduan.types.js';

const rule = rulesOf<PengaduanContext, PengaduanFacts, Law>();

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'pengaduan.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const berurutan = rule<{ tanggal: string }>({
  id: 'pengaduan.tanggal-berurutan', title: 'Langkah ini tidak mendahului langkah sebelumnya', reads: 'data',
  evaluate: ({ context: { terakhir }, data }) => verdict(data.tanggal >= terakhir, `tidak sebelum ${longDate(terakhir)}`, longDate(data.tanggal)),
});

export const pemegangPredikat = rule({
  id: 'pengaduan.tentang-pemegang-predikat', title: 'Pengaduan tentang {satker} yang berpredikat', reads: 'state',
  evaluate: ({ facts: { predikat } }) => {
    const dipegang = Object.entries(predikat).flatMap(([tujuan, held]) => (held ? [tujuan] : []));
    return verdict(dipegang.length > 0, '{satker} yang berpredikat WBK atau WBBM', dipegang.length > 0 ? `berpredikat ${dipegang.join(' dan ')}` : 'tidak berpredikat');
  },
});

export const kanalDikenal = rule<Terima>({
  id: 'pengaduan.kanal-dikenal', title: 'Pengaduan diterima melalui kanal yang disediakan', reads: 'data',
  evaluate: ({ data, law }) => {
    const kanal = law.pack.predikat.kanalPengaduan;
    return verdict(kanal.some(({ id }) => id === data.kanal), `kanal ${kanal.map(({ id, judul }) => `“${id}” (${judul})`).join(', ')}`, `kanal “${data.kanal}”`);
  },
});

/** An address of mail, or so many figures in a row as only a telephone, NIK or NIP has. */
const PENGENAL = /[^\s@]+@[^\s@]+\.[a-z]{2,}|\+?\d(?:[\s.-]?\d){8,}/i;

/** Names cannot be told from other words by a machine; what identifies a person without doubt can. */
export const tanpaIdentitas = rule<Terima>({
  id: 'pengaduan.tanpa-identitas', title: 'Ringkasan tidak memuat identitas pelapor', reads: 'data',
  evaluate: ({ data }) => {
    const ada = typeof data.ringkasan === 'string' && PENGENAL.test(data.ringkasan); // what is held elsewhere was judged before
    return verdict(!ada, 'ringkasan tanpa alamat surel, nomor telepon, NIK, atau NIP', ada ? 'memuat pengenal orang' : 'tidak memuat pengenal orang');
  },
});

export const kriteriaDisebut = rule<Identifikasi>({
  id: 'pengaduan.kriteria-disebut', title: 'Pengaduan yang relevan menyebut kriteria predikat yang disangka dilanggar', reads: 'data',
  evaluate: ({ data: { hasil, kriteria } }) => (hasil === 'relevan' ? verdict(kriteria !== undefined, 'kriteria predikat yang bersangkutan', kriteria ?? 'tidak disebut') : []),
});

export const tenggatKemudian = rule<{ tanggal: string; tenggat: string }>({
  id: 'pengaduan.tenggat-kemudian', title: 'Tenggat tidak mendahului permintaannya', reads: 'data',
  evaluate: ({ data: { tanggal, tenggat } }) => verdict(tenggat >= tanggal, `tidak sebelum ${longDate(tanggal)}`, longDate(tenggat)),
});

/** Nobody is judged unheard; who stays silent beyond the day set does not hold the case up. */
export const satkerDidengar = rule({
  id: 'pengaduan.satker-didengar', title: '{Satker} telah memberi keterangan, atau tenggatnya telah lewat', reads: 'state',
  evaluate: ({ context: { keterangan, permintaan }, facts }) => {
    const lewat = permintaan !== undefined && facts.hariIni > permintaan.tenggat;
    const have = keterangan.length > 0 ? 'telah memberi keterangan' : lewat ? 'tidak memberi keterangan sampai tenggat' : 'belum memberi keterangan';
    return verdict(keterangan.length > 0 || lewat, `keterangan {satker}, atau lewat ${permintaan ? longDate(permintaan.tenggat) : 'tenggatnya'}`, have);
  },
});

/** What is late is told wherever the complaint is worked on, and stops nobody. */
export const tepatTenggat = rule({
  id: 'pengaduan.tepat-tenggat', title: 'Penyelesaian pengaduan berjalan dalam tenggatnya', reads: 'state',
  evaluate: ({ context: { tenggat }, facts }) => (tenggat === undefined ? [] : {
    ...warning(facts.hariIni <= tenggat, `paling lambat ${longDate(tenggat)}`, facts.hariIni <= tenggat ? 'dalam tenggat' : `lewat sejak ${longDate(tenggat)}`), sampai: tenggat,
  }),
});

export const predikatBerlaku = rule<UsulkanPencabutan>({
  id: 'pengaduan.predikat-berlaku', title: 'Predikat yang diusulkan dicabut masih berlaku dan belum dalam pencabutan', reads: 'data',
  evaluate: ({ data, facts }) => {
    const held = facts.predikat[data.tujuan];
    return verdict(held?.keadaan === 'berlaku', `predikat ${data.tujuan} yang berlaku`, held ? (held.keadaan === 'berlaku' ? 'berlaku' : 'sedang dalam proses pencabutan') : `tidak berpredikat ${data.tujuan}`);
  },
});

export const sanksiDikenal = rule({
  id: 'pengaduan.sanksi-dikenal', title: 'Peraturan ini mengenal sanksi dan pembinaan oleh {pimpinan}', reads: 'state',
  evaluate: ({ law }) => verdict(law.pack.predikat.sanksi, 'peraturan yang mengenal sanksi dan pembinaan', law.pack.predikat.sanksi ? 'dikenal' : 'tidak dikenal'),
});
