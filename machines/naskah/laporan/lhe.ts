import type { LkeContext } from '../../lke/lke.types.js';
import type { UsulanContext } from '../../usulan/usulan.types.js';
import { kasusLain, konteks, NAMA_PREDIKAT, nomorTanggal, orang, pejabat, unitKasus } from '../bahan.js';
import type { Bentuk, Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { barisAmbang, barisArea, lapisanSelesai } from '../nilai.js';
import { angka, atauTitik } from '../tulis.js';

const BENTUK: Bentuk = {
  id: 'lhe', tata: 'laporan', kop: true, asal: { jenis: 'disusun' },
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'LAPORAN HASIL EVALUASI\nPEMBANGUNAN ZONA INTEGRITAS' },
    { jenis: 'rincian', baris: [['Nomor', '{nomor}'], ['Tanggal', '{tanggal}'], ['Unit kerja/satuan kerja', '{nama}'], ['Predikat yang dituju', 'Menuju {predikat}'], ['Periode', '{periode}'], ['Tim', '{tim}'], ['Metode', '{metode}'], ['Lembar kerja', '{instrumen}']] },
    { jenis: 'judul', tingkat: 3, teks: 'A. Tim evaluasi' },
    { jenis: 'tabel', tiap: 'penilai', kosong: 'Belum tercatat.', kolom: [{ judul: 'No.', lebar: 1.2, rata: 'tengah' }, { judul: 'Nama', lebar: 8 }, { judul: 'Jabatan', lebar: 8 }], sel: ['{no}', '{nama}', '{jabatan}'] },
    { jenis: 'judul', tingkat: 3, teks: 'B. Nilai' },
    { jenis: 'tabel', tiap: 'area', kolom: [{ judul: 'Area perubahan', lebar: 10 }, { judul: 'Bobot', lebar: 3, rata: 'kanan' }, { judul: 'Nilai', lebar: 3, rata: 'kanan' }, { judul: '%', lebar: 3, rata: 'kanan' }], sel: ['{nama}', '{bobot}', '{nilai}', '{persen}'], jumlah: ['**Komponen pengungkit**', '', '**{pengungkit}**', ''] },
    { jenis: 'bagian', bila: 'adaHasil', isi: [{ jenis: 'rincian', baris: [['Komponen hasil', '{hasil}'], ['Nilai akhir', '**{total}**']] }] },
    { jenis: 'judul', tingkat: 3, teks: 'C. Pemenuhan syarat nilai' },
    { jenis: 'tabel', tiap: 'ambang', kolom: [{ judul: 'Syarat', lebar: 10 }, { judul: 'Keadaan', lebar: 4, rata: 'kanan' }, { judul: 'Hasil', lebar: 4 }], sel: ['{syarat}', '{keadaan}', '{hasil}'] },
    { jenis: 'judul', tingkat: 3, teks: 'D. Catatan' },
    { jenis: 'paragraf', teks: '{catatan}' },
    { jenis: 'judul', tingkat: 3, teks: 'E. Rekomendasi' },
    { jenis: 'bagian', bila: 'rekomendasi', isi: [{ jenis: 'butir', nomor: 'angka', tiap: 'rekomendasi', teks: '{.}' }] },
    { jenis: 'bagian', kecuali: 'rekomendasi', isi: [{ jenis: 'paragraf', teks: 'Tidak ada.' }] },
    { jenis: 'judul', tingkat: 3, teks: 'F. Simpulan' },
    { jenis: 'paragraf', teks: '{nama} **{simpulan}** kriteria Menuju {predikat}.' },
    { jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: '{ketua.jabatan},', nama: '{ketua.nama}', nip: '{ketua.nip}' }] },
  ],
};

/** Which report it is: the team, the layers that it may rest on, and where the case keeps it. */
interface Laporan {
  readonly jenis: string;
  readonly ketua: 'ketuaTpi' | 'ketuaTpm';
  readonly lapisan: (sumber: Sumber) => readonly string[];
  readonly catatan: (usulan: UsulanContext) => UsulanContext['lhe'] | UsulanContext['lheMandiri'];
}

const worksheet = (sumber: Sumber, { lapisan }: Laporan) => lapisanSelesai(sumber, sumber.kasus.id).filter((layer) => lapisan(sumber).includes(layer.lapisan)).at(-1);

function isi(sumber: Sumber, laporan: Laporan): Isi {
  const usulan = konteks<UsulanContext>(sumber);
  const tercatat = laporan.catatan(usulan);
  const lembar = worksheet(sumber, laporan);
  const penilai = kasusLain<LkeContext>(sumber, 'lke').find(({ context }) => context.usulan === sumber.kasus.id && context.lapisan === lembar?.lapisan)?.context.penilai ?? [];
  const nilai = lembar?.nilai;
  return {
    ...nomorTanggal({ ...sumber, ...(tercatat ? { nomor: tercatat.nomor, tanggal: tercatat.tanggal } : {}) }), ketua: pejabat(sumber, laporan.ketua), nama: unitKasus(sumber), predikat: NAMA_PREDIKAT[usulan.tujuan],
    periode: usulan.periode, tim: sumber.law.pack.tingkat[lembar?.lapisan ?? '']?.judul ?? '', metode: atauTitik(sumber.isian['metode']), instrumen: sumber.law.instrument.code,
    penilai: penilai.map((id) => orang(sumber, id)), area: nilai ? barisArea(sumber, nilai) : [], pengungkit: angka(nilai?.pengungkit), adaHasil: nilai?.total !== null && nilai !== undefined,
    hasil: angka(nilai?.hasil ?? undefined), total: angka(nilai?.total ?? undefined), ambang: nilai ? barisAmbang(sumber, nilai, usulan.tujuan) : [],
    catatan: atauTitik(tercatat?.catatan ?? sumber.isian['catatan']), rekomendasi: tercatat?.rekomendasi ?? [], simpulan: tercatat?.simpulan === 'belumMemenuhi' ? 'belum memenuhi' : 'memenuhi',
  };
}

const naskahLhe = (laporan: Laporan): JenisNaskah => ({
  jenis: laporan.jenis, machine: 'usulan', bentuk: () => ({ ...BENTUK, id: laporan.jenis }), isi: (sumber) => isi(sumber, laporan),
  isian: [{ nama: 'metode', judul: 'Metode evaluasi', jenis: 'teks', wajib: true, contoh: 'Evaluasi dokumen, wawancara, dan kunjungan lapangan' }],
  kurang: (sumber) => {
    if (!worksheet(sumber, laporan)) return 'Lembar kerja evaluasi tim ini belum selesai.';
    return laporan.catatan(konteks<UsulanContext>(sumber)) ? null : 'Simpulan evaluasi belum dicatat pada usulan.';
  },
});

/** The reports of TPI and of TPM on a unit (N90 Lampiran II Bab I.A angka 3; IMP BAB III.A.1.b angka 4), with every threshold and how it is met. */
export const laporanHasilEvaluasi: readonly JenisNaskah[] = [
  naskahLhe({ jenis: 'lhe', ketua: 'ketuaTpi', lapisan: ({ law }) => law.pack.tahapTpi, catatan: ({ lhe }) => lhe }),
  naskahLhe({ jenis: 'lheMandiri', ketua: 'ketuaTpm', lapisan: () => ['tpm'], catatan: ({ lheMandiri }) => lheMandiri }),
];
