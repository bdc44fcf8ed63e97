import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { penerima } from '../../machines/naskah/bahan.js';
import { JENIS_NASKAH } from '../../machines/naskah/daftar.js';
import type { Bentuk } from '../../machines/naskah/naskah.types.js';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import { instruments } from '../../machines/regulasi/official-instruments.js';
import { bacaan, fragmen, fragmenSumber, rata } from './fragmen.js';
import { contohSumber } from './contoh.js';

/** The file of a regulation by the title under which a form cites it; null where its text is not kept here (the questions of the worksheets are held against theirs where they are read). */
const BERKAS: Readonly<Record<string, string | null>> = {
  'Peraturan Menteri PANRB Nomor 90 Tahun 2021': 'permenpanrb-90-2021.txt', 'Peraturan Menteri PANRB Nomor 5 Tahun 2024': 'permenpanrb-5-2024.txt',
  'Pedoman Kementerian Imigrasi dan Pemasyarakatan Nomor SEK-OT.03.02-01': 'kemenimipas-sek-ot-03-02-01-2025.txt', 'Peraturan Bupati Ketapang Nomor 49 Tahun 2022': 'perbup-ketapang-49-2022.txt',
  'Peraturan Wali Kota Binjai Nomor 3 Tahun 2024': 'perwali-binjai-3-2024.txt', 'Peraturan Menteri PANRB Nomor 49 Tahun 2011': null, ...Object.fromEntries([...instruments.values()].map(({ regulation }) => [regulation, null])),
};
const teksSumber = (sumber: string): string => readFileSync(path.join(__dirname, '../../machines/regulasi/sumber', BERKAS[sumber] ?? ''), 'utf8');

const SURVEI = [['indeks persepsi anti korupsi', 'hasil survei, yang diwajibkan Bab IV.A angka 2'], ['dan indeks persepsi kualitas pelayanan', 'sama'], ['catatan hasil monitoring dan evaluasi', 'petunjuk pengisian pada naskah']] as const;

/** Words of a form that its regulation does not print, and why they stand there all the same. */
const TAMBAHAN: Readonly<Record<string, readonly (readonly [kata: string, sebab: string])[]>> = {
  'laporanMonev.n90-gambar-10': SURVEI, 'laporanMonev.imp-iv-b': SURVEI,
  lkeKawasan: [['Lembar kerja evaluasi integrasi kawasan zona integritas', 'tabel aspek tidak berjudul sebagai lembar kerja'], ['B. Unit dalam kawasan', 'anggota kawasan, yang diminta Bab III.C tanpa bentuk']],
};

interface Tercetak { readonly bentuk: string; readonly paket: string; readonly dari: RegExp; readonly sampai: RegExp; readonly baca?: readonly (readonly [tercetak: string | RegExp, baca: string, sebab: string])[] }

const HARI = [/HARI INI TANGGAL BULAN TAHUN/, 'HARI INI ... TANGGAL ... BULAN ... TAHUN ...', 'tempat kosong tidak ditandai pada naskah'] as const;
const TEMPAT = [', TANGGAL BULAN TAHUN', '...', 'tempat kosong tidak ditandai pada naskah'] as const;
const KESIMPULAN = [/masih memenuhi\/tidak memenuhi\^?\{?\*?1?\}?/, '(tahun)', 'dipilih salah satu'] as const;
const PREDIKAT = [/Wilayah Bebas dari\s+Korupsi \(WBK\) atau Wilayah Birokrasi Bersih dan Melayani \(WBBM\)(?=\. Hal)/, '(predikat)', 'dipilih salah satu'] as const;

/** Where each printed form stands in its regulation, and how its slips are read. */
const TERCETAK: readonly Tercetak[] = [
  { bentuk: 'deklarasi.bnj', paket: 'perwali-binjai-3-2024', dari: /DEKLARASI\s+PEMBANGUNAN ZONA INTEGRITAS\s+PADA/, sampai: /\(NAMA LENGKAP DAN GELAR\)/, baca: [HARI, TEMPAT] },
  { bentuk: 'piagamPencanangan.bnj', paket: 'perwali-binjai-3-2024', dari: /PIAGAM PENCANANGAN\s+PEMBANGUNAN ZONA INTEGRITAS\s+PADA/, sampai: /\(NAMA TEMPAT\)/, baca: [HARI] },
  { bentuk: 'suratPengajuan.bnj-iii-a', paket: 'perwali-binjai-3-2024', dari: /Nomor : \(Nomor surat\)/, sampai: /WALI KOTA BINJAI\s+\(nama\)/ },
  { bentuk: 'sptjmSatker.bnj-iii-b', paket: 'perwali-binjai-3-2024', dari: /SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK \(SPTJM\)\s/, sampai: /Salinan sesuai dengan aslinya\s+KEPALA BAGIAN HUKUM\s+SEKRETARIAT DAERAH KOTA BINJAI\s+WALI KOTA BINJAI,\s+ttd\s+AMIR HAMZAH\s*$/ },
  { bentuk: 'suratPengajuan.imp-iii-c', paket: 'kemenimipas-sek-ot-03-02-01-2025', dari: /Nomor : \(Nomor surat\) \(Tanggal pengajuan\)/, sampai: /\(nama\)\s+NIP\./ },
  { bentuk: 'sptjmSatker.imp-gambar-2', paket: 'kemenimipas-sek-ot-03-02-01-2025', dari: /SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK\s+\(SPTJM\)/, sampai: /Gambar 2\. Contoh/ },
  { bentuk: 'laporanMonev.imp-iv-b', paket: 'kemenimipas-sek-ot-03-02-01-2025', dari: /Nomor : \(Nomor surat\) \(Tanggal pelaporan\)/, sampai: /\(nama\)\s+NIP\./, baca: [KESIMPULAN, PREDIKAT] },
  { bentuk: 'laporanMonev.n90-gambar-10', paket: 'nasional-90-2021-jo-5-2024', dari: /Nomor +: \(Nomor surat\) +\(Tanggal pelaporan\)/, sampai: /\(nama\)\s+NIP\./, baca: [KESIMPULAN, PREDIKAT] },
  { bentuk: 'suratPengajuan.n5-gambar-6', paket: 'nasional-90-2021-jo-5-2024', dari: /Nomor : \(Nomor surat\) +\(Tanggal pengajuan\)/, sampai: /\(nama\)\s+NIP\./ },
  { bentuk: 'sptjmInstansi.n5-gambar-7', paket: 'nasional-90-2021-jo-5-2024', dari: /SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK\s+\(SPTJM\)/, sampai: /$/ },
];

const bentukOf = new Map<string, Bentuk>([...packDocuments.keys()].flatMap((paket) => JENIS_NASKAH.filter(({ jenis }) => lawById(paket).pack.dokumen[jenis])
  .map((naskah) => naskah.bentuk(contohSumber(naskah, paket))).map((bentuk) => [bentuk.id, bentuk] as const)));
const menurut = [...bentukOf.values()].filter(({ asal }) => asal.jenis !== 'disusun' && BERKAS[asal.sumber ?? ''] !== null).map((bentuk) => ({ id: bentuk.id, bentuk }));

describe('forms that a regulation prints', () => {
  it.each(menurut)('$id says nothing that its regulation does not say, but what is told here', ({ id, bentuk }) => {
    const sumber = rata(teksSumber(bentuk.asal.sumber ?? ''));
    const sendiri = (TAMBAHAN[id] ?? []).map(([kata]) => rata(kata));
    expect(fragmen(bentuk).filter((satu) => !sumber.includes(satu) && !sendiri.includes(satu))).toEqual([]);
  });

  it.each(TERCETAK)('$bentuk leaves out nothing that is printed', ({ bentuk: id, paket, dari, sampai, baca = [] }) => {
    const bentuk = bentukOf.get(id);
    if (!bentuk) throw new Error(`bentuk ${id} tidak ada`);
    const [, sejak = ''] = split(teksSumber(bentuk.asal.sumber ?? ''), dari);
    const [tercetak] = split(sejak, sampai);
    const dibaca = baca.reduce((text, [lama, baru]) => { expect(text).toMatch(lama); return text.replace(lama, baru); }, tercetak);
    const kita = bacaan(bentuk, penerima(lawById(paket).pack.istilah.penerimaUsulan));
    expect(fragmenSumber(dibaca).length).toBeGreaterThan(2);
    expect(fragmenSumber(dibaca).filter((satu) => !kita.includes(satu))).toEqual([]);
  });

  it('tells no words as ours that no form uses any more', () => {
    expect(Object.entries(TAMBAHAN).flatMap(([id, kata]) => kata.map(([satu]) => satu).filter((satu) => !fragmen(bentukOf.get(id) ?? { blok: [] }).includes(rata(satu))))).toEqual([]);
  });

  it('reads every form that claims to be printed', () => {
    expect(menurut.map(({ id }) => id).filter((id) => !TERCETAK.some(({ bentuk }) => bentuk === id)).sort()).toEqual(['lkeKawasan', 'rencanaAksi.ktp-lampiran-i']);
  });
});

/** The text before and from the first place that fits. */
function split(text: string, where: RegExp): [string, string] {
  const at = text.search(where);
  if (at < 0) throw new Error(`tidak ditemukan: ${String(where)}`);
  return [text.slice(0, at), text.slice(at)];
}
