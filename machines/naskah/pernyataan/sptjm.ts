import type { SuratContext } from '../../surat/surat.types.js';
import type { UsulanContext } from '../../usulan/usulan.types.js';
import { bentukPaket, konteks, nomorTanggal, pejabat, unitKasus } from '../bahan.js';
import type { Bentuk, Blok, Isian, JenisNaskah } from '../naskah.types.js';
import { angka } from '../tulis.js';

const YTH = 'Yth. Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi\nc.q Deputi Bidang Reformasi Birokrasi, Akuntabilitas Aparatur dan Pengawasan\ndi\nJakarta';
const PENUTUP = 'Demikian pernyataan ini dibuat untuk dipergunakan seperlunya.';

/** What the three forms have in common, up to the statement. */
const kepala: readonly Blok[] = [
  { jenis: 'judul', tingkat: 1, teks: 'SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK\n(SPTJM)\nKEBENARAN DATA PENDUKUNG' },
  { jenis: 'paragraf', rata: 'kiri', teks: YTH },
  { jenis: 'paragraf', teks: 'Yang bertanda tangan di bawah ini:' },
  { jenis: 'rincian', baris: [['Nama', '{kepala.nama}'], ['Jabatan', '{kepala.jabatan}'], ['Alamat', '{alamat}']] },
];

const pernyataan = (pembuka: string, syarat: string, akibat: string): Blok[] => [
  ...kepala,
  { jenis: 'paragraf', teks: pembuka },
  { jenis: 'butir', nomor: 'angka', butir: [
    `Syarat ${syarat} telah sesuai dengan kondisi yang sebenarnya;`, 'Data dukung pengungkit telah sesuai dengan kondisi yang sebenarnya;', 'Data dukung tentang hasil telah sesuai dengan kondisi yang sebenarnya.',
  ] },
  { jenis: 'paragraf', teks: `Apabila di kemudian hari ternyata ditemukan bahwa data yang kami sampaikan tidak sesuai dengan keadaan yang sebenarnya, kami bersedia ditinjau kembali terkait ${akibat}` },
  { jenis: 'paragraf', teks: PENUTUP },
];

const DATA = 'dengan ini menyatakan bahwa data pendukung yang kami sampaikan, yaitu:';
const UNIT_PEMBUKA = `Wilayah Bebas dari Korupsi-Wilayah Birokrasi Bersih dan Melayani Tahun {tahun}, ${DATA}`;

/** The forms for the head of a unit, by the name that the packs give them: on a duty stamp. */
const BENTUK_SATKER: Readonly<Record<string, Bentuk>> = {
  'bnj-iii-b': {
    id: 'sptjmSatker.bnj-iii-b', tata: 'pernyataan', kop: true,
    blok: [
      ...pernyataan(`Sehubungan dengan pembangunan dan pengusulan Zona Integritas menuju ${UNIT_PEMBUKA}`, 'unit kerja', 'pengusulan unit kerja kami dalam pembangunan Zona Integritas.'),
      { jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}\nYang membuat pernyataan', jabatan: 'Kepala unit kerja', nama: '{kepala.nama}', materai: true }] },
    ],
    asal: { jenis: 'peraturan', sumber: 'Peraturan Wali Kota Binjai Nomor 3 Tahun 2024', pasal: 'Lampiran III.B' },
  },
  'imp-gambar-2': {
    id: 'sptjmSatker.imp-gambar-2', tata: 'pernyataan', kop: false,
    blok: [
      ...pernyataan(`Sehubungan dengan pembangunan dan pengusulan zona integritas menuju ${UNIT_PEMBUKA}`, 'satuan kerja/unit kerja', 'pengusulan satuan kerja/unit kerja kami dalam pembangunan zona integritas.'),
      { jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}\nYang membuat pernyataan', jabatan: 'Kepala satuan kerja/unit kerja', nama: '{kepala.nama}', pangkat: 'KEPALA SATUAN KERJA/UNIT KERJA', materai: true }] },
    ],
    asal: { jenis: 'peraturan', sumber: 'Pedoman Kementerian Imigrasi dan Pemasyarakatan Nomor SEK-OT.03.02-01', pasal: 'BAB III.C Gambar 2' },
  },
};

const BENTUK_INSTANSI: Bentuk = {
  id: 'sptjmInstansi.n5-gambar-7', tata: 'pernyataan', kop: true,
  blok: [
    ...pernyataan(
      `Sehubungan dengan pengusulan unit kerja/satuan kerja sejumlah {jumlah} unit kerja/satuan kerja dalam evaluasi Pembangunan Zona Integritas Menuju Wilayah Bebas dari Korupsi/Wilayah Birokrasi Bersih dan Melayani tahun {tahun}, ${DATA}`,
      'unit kerja/satuan kerja', 'pengusulan satuan kerja/unit kerja kami dalam Pembangunan zona integritas.',
    ),
    { jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}\nYang membuat pernyataan', jabatan: '{instansi}', nama: '{kepala.nama}', pangkat: '{kepala.jabatan}' }] },
  ],
  asal: { jenis: 'nasional', sumber: 'Peraturan Menteri PANRB Nomor 5 Tahun 2024', pasal: 'Lampiran II Bab II.A Gambar 7' },
};

const ALAMAT: Isian = { nama: 'alamat', judul: 'Alamat kantor', jenis: 'teks', wajib: true, contoh: 'Jalan Merdeka Nomor 1' };

/** The head of the instansi answers for what is sent (N5 Lampiran II Bab II.A Gambar 7), on letters from the day that the pack names (C26). */
export const sptjmInstansi: JenisNaskah = {
  jenis: 'sptjmInstansi', machine: 'surat', isian: [ALAMAT], bentuk: () => BENTUK_INSTANSI,
  kurang: (sumber) => {
    const { surat } = konteks<SuratContext>(sumber);
    const sejak = sumber.law.pack.surat.sptjmInstansiSejak;
    if (!surat) return 'Surat pengajuan belum ditandatangani; SPTJM menyebut jumlah {satker} di dalamnya.';
    return sejak !== null && surat.tanggal >= sejak ? null : 'Surat pengajuan bertanggal sebelum SPTJM pimpinan instansi diwajibkan; yang berlaku SPTJM kepala {satker}.';
  },
  isi: (sumber) => {
    const { unit, periode, sptjm } = konteks<SuratContext>(sumber);
    return {
      ...nomorTanggal({ ...sumber, ...(sptjm ? { tanggal: sptjm.tanggal } : {}) }), kepala: pejabat(sumber, 'pimpinanInstansi'), alamat: sumber.isian['alamat'] ?? '',
      instansi: sumber.instansi.nama, jumlah: angka(unit.length), tahun: periode,
    };
  },
};

/** The head of a unit answers for what is sent, on a duty stamp (BNJ Lampiran III.B; IMP BAB III.C Gambar 2). */
export const sptjmSatker: JenisNaskah = {
  jenis: 'sptjmSatker', machine: 'usulan', isian: [ALAMAT], bentuk: (sumber) => bentukPaket(sumber, 'sptjmSatker', BENTUK_SATKER),
  kurang: ({ law }) => (law.pack.surat.sptjmUnit ? null : 'Peraturan yang berlaku tidak meminta SPTJM dari kepala {satker}.'),
  isi: (sumber) => {
    const { periode, sptjm } = konteks<UsulanContext>(sumber);
    const kepalaUnit = sumber.pejabat['kepalaSatker'];
    return {
      ...nomorTanggal({ ...sumber, ...(sptjm ? { tanggal: sptjm.tanggal } : {}) }),
      kepala: { ...pejabat(sumber, 'kepalaSatker'), jabatan: kepalaUnit?.jabatan ?? `Kepala ${unitKasus(sumber)}` }, alamat: sumber.isian['alamat'] ?? '', tahun: periode,
    };
  },
};
