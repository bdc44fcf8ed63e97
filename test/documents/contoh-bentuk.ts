import type { Bentuk, Isi, Pihak } from '../../machines/naskah/naskah.types.js';

/** A form and what fills it. */
export interface Contoh { readonly bentuk: Bentuk; readonly isi: Isi; readonly judul: string }

const asal = { jenis: 'disusun' } as const;
const PANJANG = 'Rumah Sakit Pengayoman Kelas IIA dan Balai Pemasyarakatan Kelas I Nusakambangan Wilayah Kerja Kabupaten Cilacap dan Sekitarnya';
const nama = (i: number): string => (i % 13 === 4 ? PANJANG : `Lembaga Pemasyarakatan Kelas II${'AB'.charAt(i % 2)} Contoh ${i + 1}`);
const menteri: Pihak = { jabatan: 'Menteri Contoh,', nama: '{pimpinan}', nip: '{nip}', pangkat: 'Pembina Utama (IV/e)' };
const dasar: Isi = { pimpinan: 'Prof. Dr. Contoh Pimpinan dengan Nama yang Panjang Sekali, S.H., M.Si., Ph.D.', nip: '197001011995031001', nomor: 'CTH-12.OT.03.02 Tahun 2026', tanggal: '31 Mei 2026', tempat: 'Jakarta' };
const unit = (n: number): Isi[] => Array.from({ length: n }, (_, i) => ({ nama: nama(i), predikat: i % 3 === 0 ? 'WBBM' : 'WBK', nilai: `${75 + (i % 20)},25`, wilayah: `Kantor Wilayah Contoh ${Math.floor(i / 12) + 1}` }));
const alinea = 'Berdasarkan hasil evaluasi **Tim Penilai Internal** yang dilaksanakan secara objektif, akuntabel, dan dapat dipertanggungjawabkan, kami sampaikan hal-hal sebagai berikut sesuai dengan ketentuan peraturan perundang-undangan yang berlaku.';

/** A letter about sixty units: head with all lines, a long subject, points, copies. */
const surat: Contoh = {
  judul: 'Surat Pengajuan Evaluasi', isi: { ...dasar, unit: unit(60), tembusan: ['Sekretaris Jenderal Kementerian Contoh', 'Inspektur Jenderal Kementerian Contoh'] },
  bentuk: {
    id: 'contoh.surat', tata: 'surat', kop: true, tembusan: true, asal: { jenis: 'nasional', sumber: 'Peraturan Menteri PANRB Nomor 5 Tahun 2024', pasal: 'Lampiran II Bab II.A Gambar 6' },
    kepala: { nomor: '{nomor}', sifat: 'Penting', lampiran: 'Satu berkas', hal: 'Pengajuan Unit kerja/satuan kerja Berpredikat Menuju Wilayah Bebas dari Korupsi (WBK)/Wilayah Birokrasi Bersih dan Melayani (WBBM)', tempatTanggal: '{tanggal}', yth: ['Yth. Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi', 'u.p. Deputi Bidang Reformasi Birokrasi, Akuntabilitas Aparatur, dan Pengawasan', 'di', 'Jakarta'] },
    blok: [
      { jenis: 'paragraf', teks: alinea, takuk: true }, { jenis: 'butir', nomor: 'angka', tiap: 'unit', teks: '{nama}/ {predikat}' },
      { jenis: 'paragraf', teks: 'Demikian kami sampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.', takuk: true },
      { jenis: 'tandaTangan', pihak: [menteri] },
    ],
  },
};

/** A decree with an attachment of sixty rows in groups, upright, and one that is turned. */
const keputusan: Contoh = {
  judul: 'Keputusan Menteri Contoh', isi: { ...dasar, unit: unit(60), adaBiaya: true, kosong: [], tembusan: ['Menteri Keuangan'] },
  bentuk: {
    id: 'contoh.keputusan', tata: 'keputusan', kop: true, tembusan: true, asal,
    blok: [
      { jenis: 'judul', tingkat: 1, teks: 'KEPUTUSAN MENTERI CONTOH\nNOMOR {nomor}\nTENTANG\nTIM PENILAI INTERNAL PEMBANGUNAN ZONA INTEGRITAS' },
      { jenis: 'paragraf', rata: 'tengah', teks: 'MENTERI CONTOH,' },
      { jenis: 'ketetapan', kepala: 'Menimbang', nomor: 'huruf', butir: [`bahwa ${alinea}`, 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Menteri Contoh;'] },
      { jenis: 'ketetapan', kepala: 'Mengingat', nomor: 'angka', butir: ['Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme;', 'Peraturan Menteri PANRB Nomor 90 Tahun 2021.'] },
      { jenis: 'judul', tingkat: 2, teks: 'MEMUTUSKAN:' },
      { jenis: 'ketetapan', kepala: 'Menetapkan', teks: 'KEPUTUSAN MENTERI CONTOH TENTANG TIM PENILAI INTERNAL.' },
      { jenis: 'ketetapan', kepala: 'KESATU', teks: 'Membentuk Tim Penilai Internal dengan susunan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.' },
      { jenis: 'bagian', bila: 'adaBiaya', isi: [{ jenis: 'ketetapan', kepala: 'KEDUA', teks: 'Segala biaya dibebankan pada anggaran yang tersedia.' }] },
      { jenis: 'bagian', kecuali: 'adaBiaya', isi: [{ jenis: 'ketetapan', kepala: 'KEDUA', teks: 'Keputusan ini tidak memerlukan biaya.' }] },
      { jenis: 'tandaTangan', pihak: [{ ...menteri, pembuka: 'Ditetapkan di {tempat}\npada tanggal {tanggal}' }] },
      { jenis: 'halaman' },
      { jenis: 'paragraf', rata: 'kiri', teks: 'LAMPIRAN\nKEPUTUSAN MENTERI CONTOH\nNOMOR {nomor}' },
      { jenis: 'tabel', tiap: 'unit', kelompok: '{wilayah}', kolom: [{ judul: 'No.', lebar: 1, rata: 'tengah' }, { judul: 'Satuan kerja', lebar: 9 }, { judul: 'Predikat', lebar: 3, rata: 'tengah' }], sel: ['{no}', '{nama}', '{predikat}'] },
      { jenis: 'halaman', mendatar: true },
      { jenis: 'judul', tingkat: 3, teks: 'B. Daftar yang kosong' },
      { jenis: 'tabel', tiap: 'kosong', kosong: 'Tidak ada.', kolom: [{ judul: 'No.', lebar: 1 }, { judul: 'Uraian', lebar: 9 }], sel: ['{no}', '{nama}'] },
    ],
  },
};

const piagam: Contoh = {
  judul: 'Piagam Penghargaan', isi: { ...dasar, nama: PANJANG.toUpperCase(), predikat: 'Wilayah Birokrasi Bersih dan Melayani (WBBM)' },
  bentuk: {
    id: 'contoh.piagam', tata: 'piagam', kop: true, asal,
    blok: [
      { jenis: 'judul', tingkat: 1, teks: 'PIAGAM PENGHARGAAN' }, { jenis: 'paragraf', rata: 'tengah', teks: 'Nomor {nomor}' }, { jenis: 'paragraf', rata: 'tengah', teks: 'Menteri Contoh memberikan penghargaan kepada' },
      { jenis: 'judul', tingkat: 2, teks: '{nama}' }, { jenis: 'paragraf', rata: 'tengah', teks: 'sebagai satuan kerja berpredikat' }, { jenis: 'judul', tingkat: 2, teks: 'Menuju {predikat}' },
      { jenis: 'tandaTangan', rata: 'tengah', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: 'Menteri Contoh,', nama: '{pimpinan}' }] },
    ],
  },
};

/** A pledge with a stamp, witnesses side by side and many who sign. */
const pernyataan: Contoh = {
  judul: 'Pakta Integritas', isi: { ...dasar, butir: ['tidak melakukan praktik korupsi, kolusi, dan nepotisme', 'bersikap jujur, objektif, dan akuntabel'], pegawai: Array.from({ length: 23 }, (_, i) => ({ nama: `Contoh Pegawai ${i + 1}, S.Kom.`, nip: `19900101201501${String(1000 + i)}` })), jabatan: `Kepala ${PANJANG}` },
  bentuk: {
    id: 'contoh.pernyataan', tata: 'pernyataan', kop: false, asal,
    blok: [
      { jenis: 'judul', tingkat: 1, teks: 'PAKTA INTEGRITAS' }, { jenis: 'paragraf', teks: 'Saya yang bertanda tangan di bawah ini:' },
      { jenis: 'rincian', baris: [['Nama', '{pimpinan}'], ['Jabatan', '{jabatan}'], ['Alamat kantor dan surat elektronik', 'Jalan Contoh Nomor 1, Jakarta']] },
      { jenis: 'paragraf', teks: 'menyatakan dengan sesungguhnya bahwa saya akan:' }, { jenis: 'butir', nomor: 'huruf', tiap: 'butir', teks: '{.};' },
      { jenis: 'ruang', mm: 4 }, { jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: 'Yang menyatakan,', nama: '{pimpinan}', nip: '{nip}', materai: true }] },
      { jenis: 'tandaTangan', pihak: [{ pembuka: 'Mengetahui,', jabatan: 'Inspektur', nama: 'Contoh Saksi Pertama' }, { jabatan: 'Unsur masyarakat', nama: 'Contoh Saksi Kedua' }, { jabatan: 'Ketua Tim Pembangunan', nama: 'Contoh Saksi Ketiga' }] },
      { jenis: 'tandaTangan', tiap: 'pegawai', teks: { jabatan: '{no}. Pegawai', nama: '{nama}', nip: '{nip}' } },
    ],
  },
};

/** Chapters over several pages; long words in narrow columns; a heading over columns; a sum. */
const laporan: Contoh = {
  judul: 'Laporan Hasil Evaluasi', isi: { ...dasar, bab: Array.from({ length: 4 }, (_, i) => ({ judul: `Pelaksanaan ${i + 1}`, area: unit(9) })), tautan: `https://contoh.go.id/berkas/${'a1b2c3d4'.repeat(16)}` },
  bentuk: {
    id: 'contoh.laporan', tata: 'laporan', kop: true, asal,
    blok: [
      { jenis: 'judul', tingkat: 1, teks: 'LAPORAN HASIL EVALUASI\nTAHUN 2026' },
      {
        jenis: 'bagian', tiap: 'bab', isi: [
          { jenis: 'judul', tingkat: 2, teks: 'BAB {no} {judul}' }, { jenis: 'judul', tingkat: 3, teks: 'A. Latar belakang' }, { jenis: 'paragraf', teks: `${alinea} ${alinea}`, takuk: true }, { jenis: 'butir', nomor: 'strip', butir: [alinea, 'Butir kedua.'] },
          {
            jenis: 'tabel', tiap: 'area', kolom: [{ judul: 'No.', lebar: 1, rata: 'tengah' }, { judul: 'Mempertanggungjawabkan', lebar: 2 }, { judul: 'Satuan kerja', lebar: 6 }, { judul: 'Nilai', lebar: 2, rata: 'kanan' }, { judul: 'Batas', lebar: 2, rata: 'kanan' }],
            gabungan: [{ judul: '', kolom: 3 }, { judul: 'Hasil penilaian', kolom: 2 }], sel: ['{no}', 'Ketidakbertanggungjawaban 20260531/2026', '{nama}', '{nilai}', '75,00'], jumlah: ['', '', 'Jumlah', '86,11', '75,00'],
          },
        ],
      },
      { jenis: 'paragraf', rata: 'kiri', teks: 'Tautan: {tautan}' }, { jenis: 'tandaTangan', pihak: [menteri] },
    ],
  },
};

const catatan = (i: number): string => (i === 40 ? `${alinea}\n`.repeat(45) : 'Surat keputusan, notula rapat, dan laporan pelaksanaan triwulan terlampir; ditindaklanjuti setiap bulan.');

/** A worksheet: many rows and columns on turned paper, one row longer than a page. */
const lembar: Contoh = {
  judul: 'Lembar Kerja Evaluasi', isi: { ...dasar, soal: Array.from({ length: 120 }, (_, i) => ({ kode: `A.1.${i + 1}`, area: `Area ${Math.floor(i / 20) + 1}. Penataan Tata Laksana`, soal: `Apakah unit kerja telah membentuk tim untuk melakukan pembangunan Zona Integritas ke-${i + 1}?`, catatan: catatan(i) })) },
  bentuk: {
    id: 'contoh.lembar', tata: 'lembar', kop: false, asal,
    blok: [
      { jenis: 'judul', tingkat: 1, teks: 'LEMBAR KERJA EVALUASI' },
      {
        jenis: 'tabel', tiap: 'soal', kelompok: '{area}', kolom: [{ judul: 'Kode', lebar: 2 }, { judul: 'Pertanyaan', lebar: 9 }, { judul: 'Jawaban', lebar: 2, rata: 'tengah' }, { judul: 'Nilai', lebar: 2, rata: 'kanan' }, { judul: 'Persen', lebar: 2, rata: 'kanan' }, { judul: 'Bukti', lebar: 5 }, { judul: 'Catatan', lebar: 6 }],
        sel: ['{kode}', '{soal}', 'A', '1,00', '100,00', 'SK_Tim_Kerja_Pembangunan_Zona_Integritas_2026_final_revisi.pdf', '{catatan}'],
      },
    ],
  },
};

/** Every layout with every kind of block, long names, many rows and page breaks. */
export const CONTOH_BENTUK = { surat, keputusan, piagam, pernyataan, laporan, lembar } as const;
