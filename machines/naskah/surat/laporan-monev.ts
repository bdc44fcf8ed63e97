import type { PredikatContext } from '../../predikat/predikat.types.js';
import { bentukPaket, konteks, NAMA_PREDIKAT, nomorTanggal, pejabat, penerima, permen, tahun, tembusan, TEMBUSAN, unitKasus } from '../bahan.js';
import type { Bentuk, Blok, JenisNaskah, KepalaSurat } from '../naskah.types.js';
import { angka } from '../tulis.js';

const isiLaporan: readonly Blok[] = [
  { jenis: 'paragraf', takuk: true, teks: 'Dengan hormat, bahwa dalam rangka pelaksanaan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor {permen} tentang Pedoman Pembangunan Zona Integritas Menuju Wilayah Bebas dari Korupsi dan Wilayah Birokrasi Bersih dan Melayani di Lingkungan Instansi Pemerintah, kami telah melakukan pembangunan Zona Integritas di {instansi}. Berdasarkan laporan hasil monitoring dan evaluasi tahun {tahun} oleh Tim Penilaian Internal (TPI) ZI {instansi}, kami menyimpulkan bahwa unit kerja/satuan kerja {nama} {kesimpulan} kriteria Menuju {predikat}. Hal ini berdasarkan catatan TPI bahwa:' },
  { jenis: 'butir', nomor: 'angka', butir: ['capaian nilai pengungkit {pengungkit} dan hasil {hasil}; indeks persepsi anti korupsi {ipak} dan indeks persepsi kualitas pelayanan {ipkp} menurut {survei};', 'catatan hasil monitoring dan evaluasi: {catatan}'] },
  { jenis: 'paragraf', takuk: true, teks: 'Demikian kami sampaikan, atas perhatian dan kerjasamanya, kami ucapkan terima kasih.' },
  { jenis: 'tandaTangan', pihak: [{ jabatan: '{pimpinan.jabatan}', nama: '{pimpinan.nama}', nip: '{pimpinan.nip}' }] },
];

const kepala = { nomor: '{nomor}', lampiran: '-', tempatTanggal: '{tanggal}' };
const surat = (id: string, kepalaSurat: KepalaSurat, asal: Bentuk['asal']): Bentuk => ({ id, tata: 'surat', kop: true, tembusan: true, kepala: kepalaSurat, blok: isiLaporan, asal });
const HAL = 'Berpredikat Menuju Wilayah Bebas dari Korupsi (WBK)/Wilayah Birokrasi Bersih dan Melayani (WBBM)';

/** The same text with two heads. */
const BENTUK: Readonly<Record<string, Bentuk>> = {
  'n90-gambar-10': surat('laporanMonev.n90-gambar-10', { ...kepala, hal: `Laporan Monitoring dan Evaluasi Unit kerja/satuan kerja/kawasan ${HAL}`, yth: ['Kepada Yth.', '{penerima}', 'Republik Indonesia', '{lewat}', 'di', 'Jakarta'] }, { jenis: 'nasional', sumber: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021', pasal: 'Lampiran II Bab IV.A Gambar 10' }),
  'imp-iv-b': surat('laporanMonev.imp-iv-b', { ...kepala, sifat: 'Penting', hal: `Laporan Monitoring dan Evaluasi Unit kerja/satuan kerja/Kawasan ${HAL}`, yth: ['Yth. {penerima}', '{lewat}', 'di Jakarta'] }, { jenis: 'peraturan', sumber: 'Pedoman Kementerian Imigrasi dan Pemasyarakatan Nomor SEK-OT.03.02-01', pasal: 'BAB IV.B' }),
};

const SURVEI = { internal: 'survei internal', skm: 'Survei Kepuasan Masyarakat (SKM)' } as const;

/** The report on an award, at least every two years (N90 Lampiran II Bab IV.A Gambar 10; IMP BAB IV.B), from the last one on record. */
export const laporanMonev: JenisNaskah = {
  jenis: 'laporanMonev', machine: 'predikat', isian: [TEMBUSAN], bentuk: (sumber) => bentukPaket(sumber, 'laporanMonev', BENTUK),
  kurang: (sumber) => (konteks<PredikatContext>(sumber).laporan.length > 0 ? null : 'Hasil monitoring dan evaluasi belum dicatat.'),
  isi: (sumber) => {
    const { laporan, tujuan } = konteks<PredikatContext>(sumber);
    const satu = laporan.at(-1);
    return {
      ...nomorTanggal({ ...sumber, ...(satu ? { nomor: satu.nomor, tanggal: satu.tanggal } : {}) }), ...penerima(sumber.law.pack.istilah.penerimaUsulan), pimpinan: pejabat(sumber, 'pimpinanInstansi'), tembusan: tembusan(sumber, 'laporanMonev'),
      instansi: sumber.instansi.nama, tahun: tahun(satu?.tanggal), permen: permen(sumber), nama: unitKasus(sumber), predikat: NAMA_PREDIKAT[tujuan],
      kesimpulan: satu?.kesimpulan === 'tidakMemenuhi' ? 'tidak memenuhi' : 'masih memenuhi', catatan: satu?.catatan ?? '',
      pengungkit: angka(satu?.nilai.pengungkit), hasil: angka(satu?.nilai.hasil), ipak: angka(satu?.survei.indeksAntiKorupsi), ipkp: angka(satu?.survei.indeksPelayanan), survei: satu ? SURVEI[satu.survei.sumber] : '',
    };
  },
};
