import type { SuratContext } from '../../surat/surat.types.js';
import { bentukPaket, konteks, NAMA_PREDIKAT, nomorTanggal, pejabat, penerima, permen, tahun, tembusan, TEMBUSAN } from '../bahan.js';
import type { Bentuk, Blok, JenisNaskah } from '../naskah.types.js';

const PEMBUKA = 'Dengan hormat, bahwa dalam rangka pelaksanaan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor {permen} tentang Pedoman Evaluasi Pembangunan Zona Integritas, kami telah melakukan upaya pembangunan Zona Integritas di {instansi}. Berdasarkan laporan hasil evaluasi tahun {tahun} oleh Tim Penilaian Internal (TPI) ZI {instansi}, kami mengusulkan:';
const PENUTUP = 'Demikian kami sampaikan, atas perhatian dan kerjasamanya, kami ucapkan terima kasih.';

/** The text of the letter; the three forms differ in what they call a unit, and in their head and foot. */
const isiSurat = (unit: string): Blok[] => [
  { jenis: 'paragraf', teks: PEMBUKA, takuk: true },
  { jenis: 'butir', nomor: 'angka', tiap: 'unit', teks: '{nama}/ {predikat}' },
  { jenis: 'paragraf', teks: `sebagai calon ${unit} berpredikat Menuju Wilayah Bebas dari Korupsi (WBK) dan/atau Wilayah Birokrasi Bersih dan Melayani (WBBM).` },
  { jenis: 'paragraf', teks: `Sehubungan dengan hal tersebut, kami mohon agar Tim Penilai Nasional dapat melakukan evaluasi atas ${unit} yang diusulkan tersebut.`, takuk: true },
  { jenis: 'paragraf', teks: PENUTUP, takuk: true },
];

const NASIONAL = 'unit kerja/satuan kerja';
const hal = (unit: string): string => `Pengajuan ${unit} Berpredikat Menuju Wilayah Bebas dari Korupsi (WBK)/Wilayah Birokrasi Bersih dan Melayani (WBBM)`;
const kepala = { nomor: '{nomor}', lampiran: '-', tempatTanggal: '{tanggal}' };

/** The three forms by the name that the packs give them. */
const BENTUK: Readonly<Record<string, Bentuk>> = {
  'n5-gambar-6': {
    id: 'suratPengajuan.n5-gambar-6', tata: 'surat', kop: true, tembusan: true,
    kepala: { ...kepala, hal: hal('Unit kerja/satuan kerja'), yth: ['Kepada Yth.', '{penerima}', 'Republik Indonesia', '{lewat}', 'di', 'Jakarta'] },
    blok: [...isiSurat(NASIONAL), { jenis: 'tandaTangan', pihak: [{ jabatan: '{pimpinan.jabatan}', nama: '{pimpinan.nama}', nip: '{pimpinan.nip}' }] }],
    asal: { jenis: 'nasional', sumber: 'Peraturan Menteri PANRB Nomor 5 Tahun 2024', pasal: 'Lampiran II Bab II.A Gambar 6' },
  },
  'imp-iii-c': {
    id: 'suratPengajuan.imp-iii-c', tata: 'surat', kop: true, tembusan: true,
    kepala: { ...kepala, sifat: 'Penting', hal: hal('Unit Kerja'), yth: ['Yth. {penerima}', '{lewat}', 'di', 'Jakarta'] },
    blok: [...isiSurat(NASIONAL), { jenis: 'tandaTangan', pihak: [{ jabatan: '{pimpinan.jabatan}', nama: '{pimpinan.nama}', nip: '{pimpinan.nip}' }] }],
    asal: { jenis: 'peraturan', sumber: 'Pedoman Kementerian Imigrasi dan Pemasyarakatan Nomor SEK-OT.03.02-01', pasal: 'BAB III.C' },
  },
  'bnj-iii-a': {
    id: 'suratPengajuan.bnj-iii-a', tata: 'surat', kop: true, tembusan: true,
    kepala: { ...kepala, hal: hal('Unit kerja'), yth: ['Kepada Yth.', '{penerima}', '{lewat}', 'di', 'Jakarta'] },
    blok: [...isiSurat('unit kerja'), { jenis: 'tandaTangan', pihak: [{ jabatan: '{PIMPINAN}', nama: '{pimpinan.nama}' }] }],
    asal: { jenis: 'peraturan', sumber: 'Peraturan Wali Kota Binjai Nomor 3 Tahun 2024', pasal: 'Lampiran III.A' },
  },
};

/** The one letter of an instansi to TPN (N5 Lampiran II Bab II.A Gambar 6; IMP BAB III.C; BNJ Lampiran III.A). */
export const suratPengajuan: JenisNaskah = {
  jenis: 'suratPengajuan', machine: 'surat', isian: [TEMBUSAN], bentuk: (sumber) => bentukPaket(sumber, 'suratPengajuan', BENTUK),
  kurang: (sumber) => (konteks<SuratContext>(sumber).unit.length > 0 ? null : 'Surat belum memuat satu pun {satker} yang diusulkan.'),
  isi: (sumber) => {
    const { unit, dasar, surat, penerima: kepada } = konteks<SuratContext>(sumber);
    const dikeluarkan = surat ?? {};
    return {
      ...nomorTanggal({ ...sumber, ...dikeluarkan }), ...penerima(kepada), pimpinan: pejabat(sumber, 'pimpinanInstansi'), PIMPINAN: pejabat(sumber, 'pimpinanInstansi').jabatan.toUpperCase(), tembusan: tembusan(sumber, 'suratPengajuan'),
      instansi: sumber.instansi.nama, permen: permen(sumber), tahun: tahun(dasar.tanggal),
      unit: unit.map(({ nama, tujuan }) => ({ nama, predikat: NAMA_PREDIKAT[tujuan] })),
    };
  },
};
