import type { PredikatContext } from '../../predikat/predikat.types.js';
import { konteks, NAMA_PREDIKAT, TEMBUSAN, unitKasus } from '../bahan.js';
import type { Blok, Isian, JenisNaskah, Sumber } from '../naskah.types.js';
import { denganKata, tanggal } from '../tulis.js';
import { bentukKeputusan, isiKeputusan, mengingatPaket, penetapKeputusan } from './keputusan.js';

/** Who decides, by which number, on what: one decree about one predikat. */
interface Sk { readonly oleh: string; readonly nomor?: string | undefined; readonly tanggal?: string | undefined; readonly rekomendasi?: string | undefined }

interface Jenis {
  readonly jenis: string;
  readonly hal: 'Penetapan' | 'Pencabutan';
  /** What the case must hold, and what to say where it does not. */
  readonly sk: (predikat: PredikatContext) => Sk | string;
  readonly menimbang: readonly string[];
  readonly diktum: readonly string[];
  readonly isian?: readonly Isian[];
}

const unit: Blok[] = [{ jenis: 'tabel', tiap: 'unit', kolom: [{ judul: 'No.', lebar: 1.4, rata: 'tengah' }, { judul: 'Unit kerja/satuan kerja', lebar: 10 }, { judul: 'Predikat', lebar: 7 }, { judul: 'Tahun', lebar: 2, rata: 'tengah' }], sel: ['{no}', '{nama}', 'Menuju {predikat}', '{tahun}'] }];

const naskahSk = ({ jenis, hal, sk, menimbang, diktum, isian = [] }: Jenis): JenisNaskah => {
  const dari = (sumber: Sumber) => sk(konteks<PredikatContext>(sumber));
  return {
    jenis, machine: 'predikat', isian: [...isian, TEMBUSAN],
    kurang: (sumber) => { const found = dari(sumber); return typeof found === 'string' ? found : null; },
    bentuk: (sumber) => bentukKeputusan({ id: jenis, menimbang, mengingat: mengingatPaket(sumber), memperhatikan: true, diktum, lampiran: unit }),
    isi: (sumber) => {
      const context = konteks<PredikatContext>(sumber);
      const found = dari(sumber);
      const { oleh, nomor, tanggal: tgl, rekomendasi } = typeof found === 'string' ? { oleh: 'pimpinanInstansi', nomor: undefined, tanggal: undefined, rekomendasi: undefined } : found;
      const predikat = NAMA_PREDIKAT[context.tujuan];
      const tentang = `${hal} Predikat Menuju ${predikat} pada ${unitKasus(sumber)}`;
      return {
        ...isiKeputusan(sumber, { jenis, oleh, tentang, nomor, tanggal: tgl }),
        unit: [{ nama: unitKasus(sumber), predikat, tahun: context.periode }], nama: unitKasus(sumber), predikat, pejabat: penetapKeputusan(sumber, oleh),
        skAsal: context.sk.nomor, tanggalSkAsal: tanggal(context.sk.tanggal), memperhatikan: rekomendasi ?? '', tentang, masaBerlaku: sumber.isian['masaBerlaku'] || 'sejak tanggal ditetapkan sampai dengan dicabut',
        terkunci: tanggal(context.terkunciSampai), tahunMonev: denganKata(sumber.law.pack.predikat.monevTahun), tahunKunci: denganKata(sumber.law.pack.predikat.kunciTahun),
      };
    },
  };
};

/** What it rests on, as it is quoted. */
const rekomendasi = (dari: string, nomor: string | undefined, tgl?: string): string | undefined => (nomor === undefined ? undefined : `Rekomendasi ${dari} Nomor ${nomor}${tgl === undefined ? '' : ` tanggal ${tanggal(tgl)}`}`);

const MASA_BERLAKU: Isian = { nama: 'masaBerlaku', judul: 'Masa berlaku predikat sebagaimana tertulis dalam keputusan', jenis: 'teks', wajib: false, contoh: 'sejak tanggal ditetapkan sampai dengan dicabut' };
const EVALUASI = 'bahwa berdasarkan hasil evaluasi, {nama} telah memenuhi kriteria sebagai {satker} berpredikat Menuju {predikat};';
const PERLU = 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {pejabat} tentang {tentang};';
const MEMENUHI = [EVALUASI, PERLU];
const TIDAK_MEMENUHI = ['bahwa {nama} yang ditetapkan dengan Keputusan Nomor {skAsal} tanggal {tanggalSkAsal} tidak lagi memenuhi kriteria Menuju {predikat};', PERLU];
const LAMPIRAN = 'sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.';
const DITETAPKAN = [`Menetapkan {nama} sebagai {satker} berpredikat Menuju {predikat}, ${LAMPIRAN}`, 'Predikat sebagaimana dimaksud dalam Diktum KESATU berlaku {masaBerlaku}.', 'Unit kerja/satuan kerja sebagaimana dimaksud dalam Diktum KESATU wajib menjaga integritas dan mutu pelayanan, dan dipantau paling sedikit setiap {tahunMonev} tahun.', 'Predikat dapat dicabut apabila tidak lagi memenuhi kriteria sesuai dengan ketentuan peraturan perundang-undangan.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'];
const DICABUT = [`Mencabut predikat Menuju {predikat} dari {nama}, ${LAMPIRAN}`, 'Unit kerja/satuan kerja sebagaimana dimaksud dalam Diktum KESATU dapat diajukan kembali paling cepat tanggal {terkunci}, yaitu {tahunKunci} tahun sejak penetapan pencabutan.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'];
const DICABUT_DAERAH = [`Mencabut predikat Menuju {predikat} dari {nama} di lingkungan {instansi}, ${LAMPIRAN}`, 'Pencabutan ini tidak mencabut predikat nasional, yang tetap berlaku sampai dicabut oleh Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'];

/** The decrees that give and take a predikat (N90 Lampiran II Bab III.D, IV.C; BNJ Pasal 15; IMP BAB III.A.1.d angka 9). */
export const skPredikat: readonly JenisNaskah[] = [
  naskahSk({ jenis: 'skPenetapanPredikat', hal: 'Penetapan', menimbang: MEMENUHI, diktum: DITETAPKAN, isian: [MASA_BERLAKU], sk: ({ penetap, sk }) => (penetap === 'menpanrb' ? { oleh: 'tpn', nomor: sk.nomor, tanggal: sk.tanggal, rekomendasi: rekomendasi('Tim Penilai Nasional', sk.nomorRekomendasi) } : 'Predikat ini ditetapkan oleh {pimpinan}, bukan oleh Menteri PANRB.') }),
  naskahSk({ jenis: 'skPenetapanMandiri', hal: 'Penetapan', menimbang: MEMENUHI, diktum: DITETAPKAN, isian: [MASA_BERLAKU], sk: ({ penetap, sk }) => (penetap === 'instansi' ? { oleh: 'pimpinanInstansi', nomor: sk.nomor, tanggal: sk.tanggal, rekomendasi: rekomendasi('Tim Penilai Nasional', sk.nomorRekomendasi) } : 'Predikat ini ditetapkan oleh Menteri PANRB, bukan oleh {pimpinan}.') }),
  naskahSk({ jenis: 'skPredikatDaerah', hal: 'Penetapan', menimbang: MEMENUHI, diktum: DITETAPKAN, isian: [MASA_BERLAKU], sk: ({ keputusanDaerah: k }) => (k ? { oleh: 'pimpinanInstansi', nomor: k.nomor, tanggal: k.tanggal, rekomendasi: rekomendasi('Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi', k.nomorRekomendasi) } : 'Keputusan {pimpinan} belum dicatat.') }),
  naskahSk({ jenis: 'skPencabutan', hal: 'Pencabutan', menimbang: TIDAK_MEMENUHI, diktum: DICABUT, sk: ({ cabut, rekomendasi: dari }) => (cabut ? { oleh: cabut.penetap === 'menpanrb' ? 'tpn' : 'pimpinanInstansi', nomor: cabut.nomorSk, tanggal: cabut.tanggal, rekomendasi: rekomendasi('Tim Penilai Nasional', dari?.nomor, dari?.tanggal) } : 'Predikat ini belum dicabut.') }),
  naskahSk({ jenis: 'skPencabutanDaerah', hal: 'Pencabutan', menimbang: TIDAK_MEMENUHI, diktum: DICABUT_DAERAH, sk: ({ cabutDaerah: c }) => (c ? { oleh: 'pimpinanInstansi', nomor: c.nomor, tanggal: c.tanggal, rekomendasi: rekomendasi('Tim Penilai Internal', c.nomorRekomendasi, c.tanggalRekomendasi) } : 'Pencabutan oleh {pimpinan} belum dicatat.') }),
];
