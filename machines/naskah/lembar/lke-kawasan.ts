import type { KawasanContext } from '../../kawasan/kawasan.types.js';
import { baris, konteks, NAMA_PREDIKAT, orang, pejabat } from '../bahan.js';
import type { Bentuk, Isian, JenisNaskah } from '../naskah.types.js';
import { angka, atauTitik, tanggal, TITIK } from '../tulis.js';

const BENTUK: Bentuk = {
  id: 'lkeKawasan', tata: 'lembar', kop: true, asal: { jenis: 'nasional', sumber: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021', pasal: 'Lampiran II Tabel 5 (kawasan)' },
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'LEMBAR KERJA EVALUASI\nINTEGRASI KAWASAN ZONA INTEGRITAS' },
    { jenis: 'rincian', baris: [['Kawasan', '{nama}'], ['Jenis', '{jenisKawasan}'], ['Kabupaten/kota', '{kabupatenKota}'], ['Predikat yang dituju', '{predikat}'], ['Tanggal penilaian', '{tanggal}'], ['Tim Khusus', 'Keputusan Nomor {nomorSk} tanggal {tanggalSk}']] },
    { jenis: 'judul', tingkat: 3, teks: 'A. Aspek integrasi' },
    { jenis: 'tabel', tiap: 'aspek', kolom: [{ judul: 'No.', lebar: 1, rata: 'tengah' }, { judul: 'Aspek', lebar: 8 }, { judul: 'Maksimum', lebar: 2, rata: 'kanan' }, { judul: 'Nilai', lebar: 2, rata: 'kanan' }, { judul: 'Catatan', lebar: 6 }, { judul: 'Bukti', lebar: 6 }], sel: ['{no}', '{judul}', '{maksimum}', '{nilai}', '{catatan}', '{bukti}'], jumlah: ['', '**Jumlah**', '', '**{skor}**', '', ''] },
    { jenis: 'paragraf', teks: 'Ambang: {ambangWbk} untuk WBK dan {ambangWbbm} untuk WBBM.' },
    { jenis: 'judul', tingkat: 3, teks: 'B. Unit dalam kawasan' },
    { jenis: 'tabel', tiap: 'unit', kolom: [{ judul: 'No.', lebar: 1, rata: 'tengah' }, { judul: 'Unit kerja/satuan kerja', lebar: 10 }, { judul: 'Predikat', lebar: 4 }, { judul: 'Surat undangan', lebar: 6 }], sel: ['{no}', '{nama}', '{predikatUnit}', '{undangan}'] },
    { jenis: 'tandaTangan', tiap: 'anggota', teks: { jabatan: 'Anggota Tim Khusus', nama: '{nama}', nip: '{nip}' } },
  ],
};

/** What the members hold stands in the registers of their own instansi. */
const PREDIKAT: Isian = { nama: 'predikatUnit', judul: 'Predikat setiap unit, satu setiap baris menurut urutan undangan', jenis: 'uraian', wajib: false, contoh: 'Menuju WBK\nMenuju WBK' };

/** How the parts of an area work together: five aspects and their sum (N90 Lampiran II Tabel 5; C41). */
export const lkeKawasan: JenisNaskah = {
  jenis: 'lkeKawasan', machine: 'kawasan', isian: [PREDIKAT], bentuk: () => BENTUK,
  kurang: (sumber) => (konteks<KawasanContext>(sumber).nilai ? null : 'Integrasi kawasan belum dinilai.'),
  isi: (sumber) => {
    const { nama, judulJenis, kabupatenKota, nilai, tim, undangan, usulan } = konteks<KawasanContext>(sumber);
    const predikat = baris(sumber.isian['predikatUnit']);
    const { aspek, ambang } = sumber.law.pack.kawasan;
    return {
      nama, jenisKawasan: judulJenis, kabupatenKota, predikat: usulan ? `Menuju ${NAMA_PREDIKAT[usulan.tujuan]}` : TITIK, tanggal: tanggal(nilai?.tanggal), nomorSk: tim?.nomorSk ?? TITIK, tanggalSk: tanggal(tim?.tanggal),
      aspek: aspek.map(({ id, judul, maksimum }) => {
        const dinilai = nilai?.aspek[id];
        return { judul, maksimum: angka(maksimum), nilai: angka(dinilai?.nilai), catatan: dinilai?.catatan ?? '', bukti: dinilai?.bukti.map((b) => b.judul).join('; ') ?? '' };
      }),
      skor: angka(nilai?.skor), ambangWbk: angka(ambang.WBK), ambangWbbm: angka(ambang.WBBM), unit: undangan.filter(({ batal }) => !batal).map(({ unit, nomor, tanggal: tgl }, i) => ({ nama: unit, predikatUnit: atauTitik(predikat[i]), undangan: `${nomor} tanggal ${tanggal(tgl)}` })),
      anggota: tim ? tim.anggota.map(({ orang: id }) => orang(sumber, id)) : [pejabat(sumber, 'timKhusus')],
    };
  },
};
