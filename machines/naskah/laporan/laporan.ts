import type { PembangunanContext } from '../../pembangunan/pembangunan.types.js';
import type { PeriodeContext } from '../../periode/periode.types.js';
import type { PredikatContext } from '../../predikat/predikat.types.js';
import type { SatkerContext } from '../../satker/satker.types.js';
import type { UsulanContext } from '../../usulan/usulan.types.js';
import { kasusLain, konteks, NAMA_PREDIKAT, namaUnit, nomorTanggal, pejabat, penandatangan, penerima, sebutan, unitKasus } from '../bahan.js';
import type { Bentuk, Blok, Isi, Isian, JenisNaskah, Sumber } from '../naskah.types.js';
import { angka, atauTitik, tanggal, tanggalTerbilang } from '../tulis.js';

const SATU: readonly Blok[] = [{ jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: '{penandatangan.jabatan},', nama: '{penandatangan.nama}', nip: '{penandatangan.nip}' }] }];
/** Side by side: those who were present, or all whom the pack names. */
const BERSAMA: readonly Blok[] = [{ jenis: 'paragraf', rata: 'kanan', teks: '{tempat}, {tanggal}' }, { jenis: 'tandaTangan', tiap: 'para', teks: { jabatan: '{jabatan},', nama: '{nama}', nip: '{nip}' } }];

/** A report of our own form: title, body, who signs. */
const bentuk = (id: string, judul: string, blok: readonly Blok[], tanda: readonly Blok[] = SATU): Bentuk => ({
  id, tata: 'laporan', kop: true, asal: { jenis: 'disusun' }, blok: [{ jenis: 'judul', tingkat: 1, teks: judul }, ...blok, ...tanda],
});

/** Number, date, who signs: the first whom the pack names. */
const umum = (sumber: Sumber, jenis: string, tercatat: { nomor?: string | undefined; tanggal?: string | undefined } = {}): Isi => ({
  ...nomorTanggal({ ...sumber, ...(tercatat.nomor === undefined ? {} : { nomor: tercatat.nomor }), ...(tercatat.tanggal === undefined ? {} : { tanggal: tercatat.tanggal }) }),
  penandatangan: penandatangan(sumber, sumber.law.pack.dokumen[jenis]?.penandatangan[0] ?? 'ketuaTpi'), nama: unitKasus(sumber), instansi: sumber.instansi.nama,
});

const baris = (label: string, tag: string): readonly [string, string] => [label, `{${tag}}`];

/** A part of free text under its heading. */
const uraian = (judul: string, tag: string): Blok[] => [{ jenis: 'judul', tingkat: 3, teks: judul }, { jenis: 'paragraf', teks: `{${tag}}` }];

/** What was found lacking between the stages, and what was done about it (TRK Lampiran II.B.5). */
export const daftarKekurangan: JenisNaskah = {
  jenis: 'daftarKekurangan', machine: 'usulan', isian: [],
  kurang: (sumber) => (konteks<UsulanContext>(sumber).percepatan ? null : 'Daftar percepatan belum dibuat.'),
  bentuk: () => bentuk('daftarKekurangan', 'DAFTAR KEKURANGAN DAN PERCEPATAN', [
    { jenis: 'rincian', baris: [baris('Unit kerja/satuan kerja', 'nama'), baris('Tanggal', 'tanggalDaftar')] },
    { jenis: 'tabel', tiap: 'daftar', kolom: [{ judul: 'No.', lebar: 1.8, rata: 'tengah' }, { judul: 'Indikator', lebar: 7 }, { judul: 'Kekurangan', lebar: 5 }, { judul: 'Upaya percepatan', lebar: 5 }, { judul: 'Tenggat', lebar: 3 }, { judul: 'Dipenuhi', lebar: 4 }], sel: ['{no}', '{indikator}', '{kekurangan}', '{upaya}', '{tenggat}', '{dipenuhi}'] },
  ], BERSAMA),
  isi: (sumber) => {
    const { percepatan } = konteks<UsulanContext>(sumber);
    const { questions, hasilItems } = sumber.law.instrument;
    return {
      ...umum(sumber, 'daftarKekurangan', { tanggal: percepatan?.tanggal }), tanggalDaftar: tanggal(percepatan?.tanggal), para: (sumber.law.pack.dokumen['daftarKekurangan']?.penandatangan ?? []).map((peran) => pejabat(sumber, peran)),
      daftar: (percepatan?.daftar ?? []).map((b) => ({
        indikator: `${b.pertanyaan} ${questions.get(b.pertanyaan)?.text ?? hasilItems.get(b.pertanyaan)?.text ?? ''}`.trim(), kekurangan: b.kekurangan, upaya: b.upaya, tenggat: tanggal(b.tenggat),
        dipenuhi: b.dipenuhi ? `${tanggal(b.dipenuhi.tanggal)}: ${b.dipenuhi.uraian}` : 'belum',
      })),
    };
  },
};

/** Which proposals TPI takes up, and why others are left out (IMP BAB III.A.1.a angka 10; I-14). */
export const daftarUsulanTpi: JenisNaskah = {
  jenis: 'daftarUsulanTpi', machine: 'periode', isian: [], kurang: () => null,
  bentuk: () => bentuk('daftarUsulanTpi', 'DAFTAR USULAN\nYANG DIEVALUASI TIM PENILAI INTERNAL TAHUN {tahun}', [
    { jenis: 'tabel', tiap: 'usulan', kosong: 'Belum ada usulan.', kolom: [{ judul: 'No.', lebar: 1.9, rata: 'tengah' }, { judul: 'Unit kerja/satuan kerja', lebar: 8 }, { judul: 'Predikat', lebar: 3, rata: 'tengah' }, { judul: 'Asal usulan', lebar: 6 }, { judul: 'Masuk daftar', lebar: 3.4, rata: 'tengah' }, { judul: 'Alasan', lebar: 5 }], sel: ['{no}', '{unit}', '{predikat}', '{asal}', '{masuk}', '{alasan}'] },
  ]),
  isi: (sumber) => {
    const { periode } = konteks<PeriodeContext>(sumber);
    const { tingkat } = sumber.law.pack;
    return {
      ...umum(sumber, 'daftarUsulanTpi'), tahun: periode,
      usulan: kasusLain<UsulanContext>(sumber, 'usulan').filter(({ context }) => context.periode === periode).map(({ satker, context: { tujuan, rute, daftar } }) => ({
        unit: namaUnit(sumber, satker), predikat: tujuan, asal: tingkat[rute.at(-1) ?? '']?.judul ?? 'langsung', masuk: daftar ? (daftar.masuk ? 'masuk' : 'tidak') : 'belum diputus', alasan: daftar?.alasan ?? '-',
      })),
    };
  },
};

const TEMPAT: Isian = { nama: 'tempat', judul: 'Tempat klarifikasi', jenis: 'teks', wajib: true, contoh: 'Ruang Rapat Inspektorat' };

/** What was said before an award is taken back (N90 Lampiran II Bab IV.C). */
export const beritaAcaraKlarifikasi: JenisNaskah = {
  jenis: 'beritaAcaraKlarifikasi', machine: 'predikat', isian: [TEMPAT],
  kurang: (sumber) => (konteks<PredikatContext>(sumber).klarifikasi ? null : 'Klarifikasi belum dicatat.'),
  bentuk: () => bentuk('beritaAcaraKlarifikasi', 'BERITA ACARA KLARIFIKASI\nNOMOR {nomor}', [
    { jenis: 'paragraf', teks: 'Pada {hariTanggal}, bertempat di {tempatRapat}, telah dilakukan klarifikasi atas {nama} yang berpredikat Menuju {predikat}.' },
    ...uraian('A. Temuan', 'temuan'), ...uraian('B. Kriteria yang tidak lagi dipenuhi', 'kriteria'), ...uraian('C. Hasil klarifikasi', 'uraian'),
    { jenis: 'paragraf', teks: 'Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh kedua pihak.' },
  ], BERSAMA),
  isi: (sumber) => {
    const { klarifikasi, usulCabut, tujuan } = konteks<PredikatContext>(sumber);
    return {
      ...umum(sumber, 'beritaAcaraKlarifikasi', { tanggal: klarifikasi?.tanggal }), hariTanggal: tanggalTerbilang(klarifikasi?.tanggal), tempatRapat: atauTitik(sumber.isian['tempat']), predikat: NAMA_PREDIKAT[tujuan],
      temuan: atauTitik(usulCabut?.temuan), kriteria: atauTitik(usulCabut?.kriteria), uraian: klarifikasi?.uraian ?? '',
      para: [pejabat(sumber, 'ketuaTpi'), { ...pejabat(sumber, 'kepalaSatker'), jabatan: sumber.pejabat['kepalaSatker']?.jabatan ?? `Kepala ${unitKasus(sumber)}` }],
    };
  },
};

/** What the team finds of the policy, at least twice a year (TRK Lampiran V.A). */
export const laporanEvaluasiKebijakan: JenisNaskah = {
  jenis: 'laporanEvaluasiKebijakan', machine: 'periode', isian: [],
  kurang: (sumber) => (konteks<PeriodeContext>(sumber).evaluasi.length > 0 ? null : 'Evaluasi kebijakan belum dicatat.'),
  bentuk: () => bentuk('laporanEvaluasiKebijakan', 'LAPORAN EVALUASI\nPELAKSANAAN PEMBANGUNAN ZONA INTEGRITAS TAHUN {tahun}', [
    { jenis: 'rincian', baris: [baris('Nomor', 'nomor'), baris('Ditujukan kepada', 'kepada'), baris('Evaluasi ke', 'urutan'), baris('Laporan yang ditelaah', 'ditelaah'), baris('Kunjungan', 'kunjungan')] },
    ...uraian('Simpulan', 'simpulan'),
  ]),
  isi: (sumber) => {
    const { periode, evaluasi } = konteks<PeriodeContext>(sumber);
    const satu = evaluasi.at(-1);
    return {
      ...umum(sumber, 'laporanEvaluasiKebijakan', { tanggal: satu?.tanggal }), tahun: periode, kepada: sebutan(sumber, 'pimpinanInstansi'), urutan: String(evaluasi.length), ditelaah: angka(satu?.laporanDitelaah),
      kunjungan: satu?.kunjungan ?? 'Tidak ada', simpulan: satu?.simpulan ?? '',
    };
  },
};

/** An activity of the plan of action by its number: what is to be done, or the number where the plan is not at hand. */
function kegiatan(sumber: Sumber, { tujuan, nomor }: { readonly tujuan: string; readonly nomor: number }): string {
  const rencana = kasusLain<SatkerContext>(sumber, 'satker').find(({ context }) => context.tujuan === tujuan)?.context.rencanaAksi;
  return rencana?.kegiatan[nomor - 1]?.rencanaAksi ?? `Kegiatan ${tujuan} nomor ${nomor}`;
}

/** What a unit reports to the head of its local government (TRK Lampiran V.B). */
export const laporanPerangkatDaerah: JenisNaskah = {
  jenis: 'laporanPerangkatDaerah', machine: 'pembangunan', isian: [],
  kurang: (sumber) => (konteks<PembangunanContext>(sumber).laporan ? null : 'Laporan belum dicatat.'),
  bentuk: () => bentuk('laporanPerangkatDaerah', 'LAPORAN PEMBANGUNAN ZONA INTEGRITAS\n{NAMA}\nTAHUN {tahun}', [
    { jenis: 'rincian', baris: [baris('Nomor', 'nomor'), baris('Ditujukan kepada', 'kepada')] },
    { jenis: 'judul', tingkat: 3, teks: 'A. Realisasi rencana aksi' },
    { jenis: 'tabel', tiap: 'realisasi', kosong: 'Belum ada realisasi yang dicatat.', kolom: [{ judul: 'Kegiatan', lebar: 6 }, { judul: 'Tanggal', lebar: 4 }, { judul: 'Realisasi', lebar: 3, rata: 'kanan' }, { judul: 'Uraian', lebar: 10 }], sel: ['{kegiatan}', '{tgl}', '{persen}', '{uraian}'] },
    ...uraian('B. Tindak lanjut komponen', 'tindakLanjut'), ...uraian('C. Hal lain', 'halLain'),
  ]),
  isi: (sumber) => {
    const { tahun, realisasi, laporan } = konteks<PembangunanContext>(sumber);
    return {
      ...umum(sumber, 'laporanPerangkatDaerah', { nomor: laporan?.nomor, tanggal: laporan?.tanggal }), NAMA: unitKasus(sumber).toUpperCase(), tahun, kepada: sebutan(sumber, 'pimpinanInstansi'),
      realisasi: realisasi.map((r) => ({ kegiatan: kegiatan(sumber, r), tgl: tanggal(r.tanggal), persen: `${angka(r.persen)}%`, uraian: r.uraian })), tindakLanjut: laporan?.tindakLanjutKomponen ?? '', halLain: laporan?.halLain ?? 'Tidak ada.',
    };
  },
};

/** The yearly report of a local government to KemenPANRB (TRK Lampiran V.B). */
export const laporanTahunan: JenisNaskah = {
  jenis: 'laporanTahunan', machine: 'periode', isian: [],
  kurang: (sumber) => (konteks<PeriodeContext>(sumber).laporan.length > 0 ? null : 'Laporan kepada Menteri PANRB belum dicatat.'),
  bentuk: () => bentuk('laporanTahunan', 'LAPORAN PELAKSANAAN PEMBANGUNAN ZONA INTEGRITAS\n{INSTANSI}\nTAHUN {tahun}', [
    { jenis: 'rincian', baris: [baris('Nomor', 'nomor'), baris('Ditujukan kepada', 'kepada')] },
    { jenis: 'judul', tingkat: 3, teks: 'A. Usulan tahun ini' },
    { jenis: 'tabel', tiap: 'usulan', kosong: 'Tidak ada usulan.', kolom: [{ judul: 'No.', lebar: 1.2, rata: 'tengah' }, { judul: 'Unit kerja/perangkat daerah', lebar: 12 }, { judul: 'Predikat', lebar: 4, rata: 'tengah' }], sel: ['{no}', '{unit}', '{predikat}'] },
    ...uraian('B. Uraian', 'uraian'),
  ]),
  isi: (sumber) => {
    const { periode, laporan } = konteks<PeriodeContext>(sumber);
    const satu = laporan.at(-1);
    return {
      ...umum(sumber, 'laporanTahunan', { nomor: satu?.nomor, tanggal: satu?.tanggal }), INSTANSI: sumber.instansi.nama.toUpperCase(), tahun: periode, kepada: penerima(sumber.law.pack.istilah.penerimaUsulan).penerima, uraian: satu?.uraian ?? '',
      usulan: kasusLain<UsulanContext>(sumber, 'usulan').filter(({ context }) => context.periode === periode).map(({ satker, context }) => ({ unit: namaUnit(sumber, satker), predikat: context.tujuan })),
    };
  },
};
