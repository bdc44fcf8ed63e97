import type { PeriodeContext } from '../../periode/periode.types.js';
import { konteks, orang, TEMBUSAN } from '../bahan.js';
import type { Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { DIKTUM_MASA_KERJA, lampiranSusunan, MASA_KERJA, masaKerja, SUSUNAN, susunanDiketik } from './anggota-tim.js';
import { bentukKeputusan, isiKeputusan, mengingatPaket, penetapKeputusan } from './keputusan.js';

/** A team of the year, by the decree that forms it: the kind of document, the team in the pack, what it is for. */
interface Tim { readonly jenis: string; readonly tim: string; readonly tugas: readonly string[] }

function anggota(sumber: Sumber, tim: string): Isi[] {
  const tercatat = konteks<PeriodeContext>(sumber).tim.find(({ jenis }) => jenis === tim);
  const unsur = sumber.law.pack.tim.find(({ id }) => id === tim)?.unsur ?? [];
  return tercatat ? tercatat.susunan.map(({ orang: id, unsur: bagian, jabatan }) => ({ ...orang(sumber, id), jabatan, kedudukan: unsur.find((u) => u.id === bagian)?.judul ?? bagian })) : susunanDiketik(sumber.isian['susunan']);
}

const skTim = ({ jenis, tim, tugas }: Tim): JenisNaskah => ({
  jenis, machine: 'periode', isian: [SUSUNAN, MASA_KERJA, TEMBUSAN],
  kurang: (sumber) => (anggota(sumber, tim).length > 0 ? null : 'Susunan tim belum tercatat dan belum diisi.'),
  bentuk: (sumber) => bentukKeputusan({
    id: jenis, mengingat: mengingatPaket(sumber), lampiran: lampiranSusunan,
    menimbang: ['bahwa untuk pembangunan dan evaluasi Zona Integritas menuju Wilayah Bebas dari Korupsi dan Wilayah Birokrasi Bersih dan Melayani di lingkungan {instansi} tahun {tahun} diperlukan {nama};', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {pejabat} tentang Pembentukan {nama};'],
    diktum: ['Membentuk {nama} dengan susunan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.', `{nama} mempunyai tugas: ${tugas.slice(0, -1).join('; ')}; dan ${tugas.at(-1) ?? ''}.`, DIKTUM_MASA_KERJA, 'Segala biaya yang timbul sebagai akibat ditetapkannya Keputusan ini dibebankan pada anggaran {instansi}.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
  }),
  isi: (sumber) => {
    const { periode, tim: semua } = konteks<PeriodeContext>(sumber);
    const tercatat = semua.find((t) => t.jenis === tim);
    const nama = sumber.law.pack.tim.find(({ id }) => id === tim)?.judul ?? tim;
    return {
      ...isiKeputusan(sumber, { jenis, oleh: 'pimpinanInstansi', tentang: `Pembentukan ${nama} Zona Integritas Tahun ${periode}`, nomor: tercatat?.nomor, tanggal: tercatat?.tanggal }),
      nama, NAMA: nama.toUpperCase(), tahun: periode, masaKerja: masaKerja(sumber, periode), pejabat: penetapKeputusan(sumber, 'pimpinanInstansi'), anggota: anggota(sumber, tim),
    };
  },
});

/** The decrees that form the teams of the instansi's year (N90 Lampiran I Bab III; TRK Lampiran II.B.1, 3, 4; KTP Pasal 8; BNJ Pasal 10 ayat (4)). */
export const skTimInstansi: readonly JenisNaskah[] = [
  skTim({ jenis: 'skTpi', tim: 'tpi', tugas: ['melakukan evaluasi terhadap {satker} yang diusulkan mendapat predikat menuju WBK/WBBM', 'menyusun laporan hasil evaluasi dan rekomendasi', 'melakukan pendampingan, pemantauan, dan evaluasi terhadap {satker} yang telah mendapat predikat'] }),
  skTim({ jenis: 'skPokja', tim: 'pokja', tugas: ['melakukan identifikasi terhadap {satker} yang berpotensi mendapat predikat menuju WBK/WBBM', 'mengusulkan {satker} untuk ditetapkan sebagai calon berpredikat Zona Integritas'] }),
  skTim({ jenis: 'skTimPenetapan', tim: 'pokja', tugas: ['memilih {satker} yang berpotensi sebagai Zona Integritas', 'mengusulkan {satker} untuk ditetapkan sebagai calon berpredikat Zona Integritas'] }),
  skTim({ jenis: 'skTimPembangunan', tim: 'timPembangunan', tugas: ['mendorong dan membantu pembangunan Zona Integritas pada {satker}', 'melakukan evaluasi kebijakan pembangunan Zona Integritas secara berkala', 'menyusun rencana percepatan atas kekurangan yang ditemukan'] }),
];
