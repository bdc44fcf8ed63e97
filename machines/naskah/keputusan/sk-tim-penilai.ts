import type { KawasanContext } from '../../kawasan/kawasan.types.js';
import type { LkeContext } from '../../lke/lke.types.js';
import type { TpmContext } from '../../tpm/tpm.types.js';
import { konteks, orang, sebutan, TEMBUSAN } from '../bahan.js';
import type { Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { DIKTUM_MASA_KERJA, lampiranSusunan, MASA_KERJA, masaKerja, SUSUNAN, susunanDiketik } from './anggota-tim.js';
import { bentukKeputusan, isiKeputusan, mengingatPaket, penetapKeputusan } from './keputusan.js';

/** A team that a decree forms outside the instansi's year: where its case keeps number, date and members. */
interface Tim {
  readonly jenis: string;
  readonly machine: string;
  readonly tugas: string;
  /** Not this case's document, and why. */
  readonly bukan?: (sumber: Sumber) => string | null;
  readonly tercatat: (sumber: Sumber) => { readonly nama: string; readonly tahun: string; readonly nomor?: string | undefined; readonly tanggal?: string | undefined; readonly anggota: Isi[] };
}

const PENILAI = 'melakukan verifikasi dan penilaian pendahuluan atas lembar kerja evaluasi {satker} di wilayahnya, menyampaikan hasilnya secara berjenjang, dan mengembalikan yang belum memenuhi dengan catatan perbaikan';

function naskahTim({ jenis, machine, tugas, bukan, tercatat }: Tim): JenisNaskah {
  const oleh = ({ law }: Sumber): string => law.pack.dokumen[jenis]?.penandatangan[0] ?? 'pimpinanInstansi';
  const anggota = (sumber: Sumber): Isi[] => { const { anggota: ada } = tercatat(sumber); return ada.length > 0 ? ada : susunanDiketik(sumber.isian['susunan']); };
  return {
    jenis, machine, isian: [SUSUNAN, MASA_KERJA, TEMBUSAN],
    kurang: (sumber) => bukan?.(sumber) ?? (anggota(sumber).length > 0 ? null : 'Susunan tim belum tercatat dan belum diisi.'),
    bentuk: (sumber) => bentukKeputusan({
      id: jenis, mengingat: mengingatPaket(sumber), lampiran: lampiranSusunan,
      menimbang: ['bahwa untuk pelaksanaan evaluasi Zona Integritas menuju Wilayah Bebas dari Korupsi dan Wilayah Birokrasi Bersih dan Melayani tahun {tahun} perlu dibentuk {nama};', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {pejabat} tentang Pembentukan {nama};'],
      diktum: ['Membentuk {nama} dengan susunan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.', `{nama} mempunyai tugas ${tugas}.`, DIKTUM_MASA_KERJA, 'Segala biaya yang timbul sebagai akibat ditetapkannya Keputusan ini dibebankan pada anggaran {instansi}.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
    }),
    isi: (sumber) => {
      const { nama, tahun, nomor, tanggal } = tercatat(sumber);
      return {
        ...isiKeputusan(sumber, { jenis, oleh: oleh(sumber), tentang: `Pembentukan ${nama} Tahun ${tahun}`, nomor, tanggal }),
        nama, NAMA: nama.toUpperCase(), tahun, masaKerja: masaKerja(sumber, tahun), pejabat: penetapKeputusan(sumber, oleh(sumber)), anggota: anggota(sumber),
      };
    },
  };
}

/** A team of a tier of the pre-assessment, by the decree that its worksheets name. */
const penilai = (jenis: string, role: string): JenisNaskah => naskahTim({
  jenis, machine: 'lke', tugas: PENILAI,
  bukan: (sumber) => (sumber.law.pack.tingkat[konteks<LkeContext>(sumber).lapisan]?.penilai.includes(role) ? null : `Lembar kerja ini bukan milik ${sebutan(sumber, role)}.`),
  tercatat: (sumber) => {
    const { lapisan, skTim, penilai: orangPenilai } = konteks<LkeContext>(sumber);
    return {
      nama: sumber.law.pack.tingkat[lapisan]?.judul ?? sebutan(sumber, role), tahun: (skTim?.tanggal ?? sumber.hariIni).slice(0, 4), nomor: skTim?.nomor, tanggal: skTim?.tanggal,
      anggota: orangPenilai.map((id) => ({ ...orang(sumber, id), kedudukan: 'Anggota' })),
    };
  },
});

/** The decrees on teams of single tiers, of the instansi's own evaluation, and of an area (IMP BAB III.A.1.a, d; II.C angka 1). */
export const skTimPenilai: readonly JenisNaskah[] = [
  penilai('skTimPenilaiKanwil', 'timPenilaiKanwil'), penilai('skTimPenilaiEselonSatu', 'timPenilaiEselonSatu'), penilai('skTimPenilaiSetjen', 'timPenilaiSetjen'),
  naskahTim({
    jenis: 'skTpm', machine: 'tpm', tugas: 'mengevaluasi {satker} yang diusulkan mendapat predikat Menuju Wilayah Bebas dari Korupsi secara mandiri, melaksanakan rapat panel, dan menyusun laporan hasil evaluasi',
    tercatat: (sumber) => {
      const { periode, sk, anggota } = konteks<TpmContext>(sumber);
      const unsur = new Map(sumber.law.pack.tpm?.unsur.map(({ id, judul }) => [id, judul]));
      return { nama: 'Tim Penilai Mandiri', tahun: periode, nomor: sk?.nomorSk, tanggal: sk?.tanggal, anggota: anggota.map(({ orang: id, unsur: u }) => ({ ...orang(sumber, id), kedudukan: unsur.get(u) ?? u })) };
    },
  }),
  naskahTim({
    jenis: 'skTimKhusus', machine: 'kawasan', tugas: 'menilai integrasi pelayanan kawasan sesuai dengan aspek penilaian kawasan dan menyusun laporan hasil penilaian',
    tercatat: (sumber) => {
      const { nama, tim, undangan } = konteks<KawasanContext>(sumber);
      const wakil = (instansi: string): string => undangan.find((u) => u.instansi === instansi && !u.batal)?.unit ?? sumber.instansi.nama;
      return { nama: `Tim Khusus ${nama}`, tahun: (tim?.tanggal ?? sumber.hariIni).slice(0, 4), nomor: tim?.nomorSk, tanggal: tim?.tanggal, anggota: (tim?.anggota ?? []).map(({ orang: id, instansi }) => ({ ...orang(sumber, id), kedudukan: `Anggota, wakil ${wakil(instansi)}` })) };
    },
  }),
];
