import { longDate } from '../../kernel/calendar.js';
import type { SatkerContext } from '../../satker/satker.types.js';
import { bentukPaket, kasusLain, konteks, namaUnit, pejabat, sebutan, unitKasus } from '../bahan.js';
import type { Bentuk, Blok, Isi, Isian, JenisNaskah, Sumber } from '../naskah.types.js';
import { atauTitik, hari, TITIK } from '../tulis.js';

const HARI_INI: Blok = { jenis: 'paragraf', rata: 'tengah', teks: 'PADA HARI INI {hari} TANGGAL {tgl} BULAN {bulan} TAHUN {tahun}' };
const tengah = (teks: string): Blok => ({ jenis: 'paragraf', rata: 'tengah', teks });
const SAYA = tengah('SAYA, {kepala.nama} SELAKU KEPALA {nama}\nBESERTA SELURUH PEGAWAI DI LINGKUNGAN {nama}');
const ASAL = { jenis: 'peraturan', sumber: 'Peraturan Wali Kota Binjai Nomor 3 Tahun 2024' } as const;

/** What both forms of the declaration say (BNJ Lampiran I.A); elsewhere it serves as our own form. */
const deklarasiBlok: readonly Blok[] = [
  { jenis: 'judul', tingkat: 1, teks: 'DEKLARASI\nPEMBANGUNAN ZONA INTEGRITAS' },
  HARI_INI, SAYA,
  { jenis: 'judul', tingkat: 2, teks: 'BERKOMITMEN' },
  tengah('BAHWA DALAM RANGKA MEWUJUDKAN PEMERINTAHAN YANG BERSIH DAN BEBAS DARI KORUPSI, KOLUSI DAN NEPOTISME, {nama} SIAP MELAKSANAKAN PEMBANGUNAN ZONA INTEGRITAS MENUJU WILAYAH BEBAS DARI KORUPSI (WBK) DAN MENUJU WILAYAH BIROKRASI BERSIH DAN MELAYANI (WBBM)'),
  { jenis: 'tandaTangan', rata: 'tengah', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: 'KEPALA {nama}', nama: '{kepala.nama}' }] },
];

/** The charter (BNJ Lampiran I.B): who signs and who witnesses stand in the case, not in the form (C20). */
const piagamBlok: readonly Blok[] = [
  { jenis: 'judul', tingkat: 1, teks: 'PIAGAM PENCANANGAN\nPEMBANGUNAN ZONA INTEGRITAS' },
  HARI_INI, SAYA,
  { jenis: 'judul', tingkat: 2, teks: 'BERKOMITMEN' },
  tengah('MELAKSANAKAN PEMBANGUNAN ZONA INTEGRITAS MENUJU WILAYAH BEBAS DARI KORUPSI (WBK) DAN MENUJU WILAYAH BIROKRASI BERSIH DAN MELAYANI (WBBM) KHUSUSNYA DALAM PENCEGAHAN KORUPSI DAN PENINGKATAN KUALITAS PELAYANAN PUBLIK'),
  { jenis: 'bagian', bila: 'peserta', isi: [tengah('BERSAMA:'), { jenis: 'butir', nomor: 'angka', tiap: 'peserta', teks: '{.}' }] },
  tengah('{tempat}, {tanggal}'),
  { jenis: 'tandaTangan', tiap: 'penandatangan', teks: { jabatan: '{jabatan}', nama: '{nama}' } },
  { jenis: 'bagian', bila: 'saksi', isi: [tengah('DISAKSIKAN OLEH :'), { jenis: 'tandaTangan', tiap: 'saksi', teks: { jabatan: '{jabatan},', nama: '{nama}' } }] },
];

const bentuk = (jenis: string, blok: readonly Blok[], pasal: string): Readonly<Record<string, Bentuk>> => {
  const sama = { tata: 'pernyataan', kop: true, blok } as const;
  return { 'disusun': { ...sama, id: jenis, asal: { jenis: 'disusun' } }, 'bnj': { ...sama, id: `${jenis}.bnj`, asal: { ...ASAL, pasal } } };
};
const DEKLARASI = bentuk('deklarasi', deklarasiBlok, 'Lampiran I.A');
const PIAGAM = bentuk('piagamPencanangan', piagamBlok, 'Lampiran I.B');

const TEMPAT: Isian = { nama: 'tempat', judul: 'Tempat penandatanganan bila pencanangan belum dicatat', jenis: 'teks', wajib: false, contoh: 'Binjai' };
const SAKSI: Isian = { nama: 'saksi', judul: 'Nama lengkap dan gelar saksi, satu setiap baris, menurut urutan saksi pada kasus', jenis: 'uraian', wajib: false, contoh: 'Contoh Inspektur, S.E.\nContoh Ketua Tim, S.STP.\nProf. Contoh Akademisi' };

/** The day in the parts that the forms ask for. */
function hariPencanangan(sumber: Sumber): Isi {
  const tanggal = konteks<SatkerContext>(sumber).pencanangan?.tanggal ?? sumber.tanggal;
  const [tgl = TITIK, bulan = TITIK, tahun = TITIK] = tanggal === undefined ? [] : longDate(tanggal).split(' ');
  return { hari: hari(tanggal).toUpperCase(), tgl, bulan: bulan.toUpperCase(), tahun, tanggal: tanggal === undefined ? TITIK : longDate(tanggal), tempat: atauTitik(sumber.isian['tempat'] || sumber.instansi.kota) };
}

const dasarIsi = (sumber: Sumber): Isi => ({ ...hariPencanangan(sumber), kepala: pejabat(sumber, 'kepalaSatker'), nama: unitKasus(sumber).toUpperCase() });

/** Who signs beside the head of the unit, and the head last, as the charter of the case says. */
function penandatangan(sumber: Sumber): Isi[] {
  const { penandatangan: lain = [] } = konteks<SatkerContext>(sumber).pencanangan ?? {};
  const roles = lain.length > 0 ? lain : sumber.law.pack.pencanangan.penandatangan.map((peran) => ({ peran, sebutan: sebutan(sumber, peran) }));
  return [...roles.map((p) => ({ jabatan: p.sebutan.toUpperCase(), nama: atauTitik(sumber.pejabat[p.peran]?.nama) })), { jabatan: `KEPALA ${unitKasus(sumber).toUpperCase()}`, nama: atauTitik(sumber.pejabat['kepalaSatker']?.nama) }];
}

function saksi(sumber: Sumber): Isi[] {
  const names = (sumber.isian['saksi'] ?? '').split('\n');
  const tercatat = konteks<SatkerContext>(sumber).pencanangan?.saksi ?? [];
  const semua = tercatat.length > 0 ? tercatat.map((s) => s.sebutan) : sumber.law.pack.pencanangan.saksi.filter((s) => s.wajib).map((s) => s.judul);
  return semua.map((jabatan, i) => ({ jabatan: jabatan.replace(/ *\([^)]*\)$/, '').toUpperCase(), nama: atauTitik(names[i]?.trim()) }));
}

/** The units that took part in a joint declaration of this one. */
const peserta = (sumber: Sumber): string[] =>
  kasusLain<SatkerContext>(sumber, 'satker').filter(({ id, context }) => id !== sumber.kasus.id && context.pencanangan?.bersama === sumber.kasus.satker).map(({ satker }) => namaUnit(sumber, satker)).sort();

/** The declaration of the head of a unit (BNJ Pasal 6 ayat (2), Lampiran I.A). */
export const deklarasi: JenisNaskah = { jenis: 'deklarasi', machine: 'satker', isian: [TEMPAT], kurang: () => null, bentuk: (sumber) => bentukPaket(sumber, 'deklarasi', DEKLARASI), isi: dasarIsi };

/** The charter of the declaration, with who signs and who witnesses (BNJ Pasal 6 ayat (5), Lampiran I.B; C20). */
export const piagamPencanangan: JenisNaskah = {
  jenis: 'piagamPencanangan', machine: 'satker', isian: [TEMPAT, SAKSI], kurang: () => null, bentuk: (sumber) => bentukPaket(sumber, 'piagamPencanangan', PIAGAM),
  isi: (sumber) => ({ ...dasarIsi(sumber), penandatangan: penandatangan(sumber), saksi: saksi(sumber), peserta: peserta(sumber) }),
};
