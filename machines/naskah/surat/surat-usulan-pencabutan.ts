import type { PredikatContext } from '../../predikat/predikat.types.js';
import { konteks, NAMA_PREDIKAT, nomorTanggal, penandatangan, penerima, tembusan, TEMBUSAN, unitKasus } from '../bahan.js';
import type { Bentuk, JenisNaskah } from '../naskah.types.js';
import { tanggal, TITIK } from '../tulis.js';

const BENTUK: Bentuk = {
  id: 'suratUsulanPencabutan', tata: 'surat', kop: true, tembusan: true, asal: { jenis: 'disusun' },
  kepala: { nomor: '{nomor}', sifat: 'Penting', lampiran: '1 (satu) berkas', hal: 'Usulan Pencabutan Predikat Menuju {predikat}', tempatTanggal: '{tempatTanggal}', yth: ['Yth. {penerima}', '{lewat}', 'selaku Tim Penilai Nasional', 'di', 'Jakarta'] },
  blok: [
    { jenis: 'paragraf', takuk: true, teks: 'Dengan hormat, berdasarkan hasil pemantauan dan evaluasi terhadap unit kerja/satuan kerja yang telah mendapat predikat, dengan ini kami sampaikan usulan pencabutan predikat sebagai berikut:' },
    { jenis: 'rincian', baris: [['Unit kerja/satuan kerja', '{nama}'], ['Predikat', 'Menuju {predikat}'], ['Keputusan penetapan', 'Nomor {sk} tanggal {tanggalSk}']] },
    { jenis: 'judul', tingkat: 3, teks: 'Temuan' }, { jenis: 'paragraf', teks: '{temuan}' },
    { jenis: 'judul', tingkat: 3, teks: 'Kriteria yang tidak lagi dipenuhi' }, { jenis: 'paragraf', teks: '{kriteria}' },
    { jenis: 'judul', tingkat: 3, teks: 'Bukti' }, { jenis: 'paragraf', rata: 'kiri', teks: '{bukti}' },
    { jenis: 'judul', tingkat: 3, teks: 'Klarifikasi' }, { jenis: 'paragraf', teks: '{klarifikasi}' },
    { jenis: 'paragraf', takuk: true, teks: 'Sehubungan dengan hal tersebut, kami mengusulkan agar predikat dimaksud dicabut setelah dilakukan evaluasi lapangan dan klarifikasi sesuai dengan ketentuan peraturan perundang-undangan.' },
    { jenis: 'paragraf', takuk: true, teks: 'Demikian kami sampaikan, atas perhatian dan kerja samanya kami ucapkan terima kasih.' },
    { jenis: 'tandaTangan', pihak: [{ jabatan: '{penandatangan.jabatan},', nama: '{penandatangan.nama}', nip: '{penandatangan.nip}' }] },
  ],
};

/** What TPI proposes to TPN when an award is no longer deserved (N90 Lampiran II Bab IV.C; IMP BAB IV.D). */
export const suratUsulanPencabutan: JenisNaskah = {
  jenis: 'suratUsulanPencabutan', machine: 'predikat', isian: [TEMBUSAN], bentuk: () => BENTUK,
  kurang: (sumber) => (konteks<PredikatContext>(sumber).usulCabut ? null : 'Usulan pencabutan belum dicatat.'),
  isi: (sumber) => {
    const { usulCabut, klarifikasi, sk, tujuan } = konteks<PredikatContext>(sumber);
    return {
      ...nomorTanggal({ ...sumber, ...(usulCabut ? { nomor: usulCabut.nomor, tanggal: usulCabut.tanggal } : {}) }), ...penerima(sumber.law.pack.istilah.penerimaUsulan), tembusan: tembusan(sumber, 'suratUsulanPencabutan'),
      penandatangan: penandatangan(sumber, sumber.law.pack.dokumen['suratUsulanPencabutan']?.penandatangan[0] ?? 'ketuaTpi'), nama: unitKasus(sumber), predikat: NAMA_PREDIKAT[tujuan], sk: sk.nomor, tanggalSk: tanggal(sk.tanggal),
      temuan: usulCabut?.temuan ?? TITIK, kriteria: usulCabut?.kriteria ?? TITIK, bukti: usulCabut ? `Berkas terlampir, sidik SHA-256 ${usulCabut.sidik}.` : TITIK,
      klarifikasi: klarifikasi ? `Tanggal ${tanggal(klarifikasi.tanggal)}: ${klarifikasi.uraian}` : 'Belum dilakukan.',
    };
  },
};
