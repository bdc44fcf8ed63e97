import { ASPECTS, type Aspect } from '../../regulasi/instrument.js';
import { isWritten, kerangkaRencana, type BabRencana, type ButirRencana } from '../../satker/kerangka-rencana.js';
import type { SatkerContext, SusunRencana } from '../../satker/satker.types.js';
import { baris as perBaris, bentukPaket, konteks, pejabat, unitKasus } from '../bahan.js';
import type { Bentuk, Blok, Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { atauTitik, tanggal, TITIK } from '../tulis.js';

const TABEL: Blok = {
  jenis: 'tabel', tiap: 'butir', kelompok: '{indikator}',
  kolom: [{ judul: 'INDIKATOR', lebar: 9 }, { judul: 'RENCANA AKSI', lebar: 8 }, { judul: 'TARGET WAKTU PELAKSANAAN', lebar: 4 }, { judul: 'TARGET', lebar: 4 }, { judul: 'PENANGGUNG JAWAB', lebar: 4 }],
  sel: ['{teks}', '{rencana}', '{waktu}', '{target}', '{pj}'],
};

/** Chapter by chapter: one that the unit writes, or tables of what the worksheet asks, part by part. */
const isiBab: readonly Blok[] = [
  { jenis: 'bagian', tiap: 'bab', isi: [
    { jenis: 'judul', tingkat: 3, teks: '{judul}' },
    { jenis: 'bagian', bila: 'uraian', isi: [{ jenis: 'butir', nomor: 'angka', tiap: 'uraian', teks: '{.}' }] },
    { jenis: 'bagian', tiap: 'aspek', isi: [
      { jenis: 'bagian', bila: 'judul', isi: [{ jenis: 'judul', tingkat: 3, teks: '{judul}' }] },
      { jenis: 'bagian', tiap: 'bagian', isi: [{ jenis: 'judul', tingkat: 3, teks: '{judul}' }, TABEL] },
    ] },
  ] },
  { jenis: 'tandaTangan', pihak: [{ pembuka: '{tempat}, {tanggal}', jabatan: '{jabatanKepala}', nama: '{kepala.nama}', pangkat: '{kepala.pangkat}', nip: '{kepala.nip}' }] },
];

const bentuk = (id: string, asal: Bentuk['asal']): Bentuk => ({
  id, tata: 'lembar', kop: false, asal, blok: [{ jenis: 'judul', tingkat: 1, teks: 'RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS MENUJU WBK/WBBM\n({nama})' }, ...isiBab],
});

/** The form of Ketapang, repaired as C18 says: its chapters and headings, one row for each question of the worksheet. The last two columns are ours. */
const BENTUK: Readonly<Record<string, Bentuk>> = {
  'disusun': bentuk('rencanaAksi', { jenis: 'disusun' }),
  'ktp-lampiran-i': bentuk('rencanaAksi.ktp-lampiran-i', { jenis: 'peraturan', sumber: 'Peraturan Bupati Ketapang Nomor 49 Tahun 2022', pasal: 'Lampiran I' }),
};

const ASPEK: Readonly<Record<Aspect, string>> = { pemenuhan: '1. Pemenuhan', reform: '2. Reform' };
const HURUF = 'abcdefgh';
type Kegiatan = SusunRencana['kegiatan'];

/** A row of the form with what the unit plans for it: for the question itself, or for its whole indicator. */
function baris({ indikator, kode, teks }: ButirRencana, kegiatan: Kegiatan): Isi {
  const own = kegiatan.filter((k) => k.indikator === kode);
  const planned = own.length > 0 ? own : kegiatan.filter((k) => k.indikator === indikator.kode);
  const join = (of: (k: Kegiatan[number]) => string | undefined) => planned.map(of).filter(Boolean).join('\n');
  return { indikator: indikator.judul, teks, rencana: join((k) => k.rencanaAksi), waktu: join((k) => tanggal(k.waktu)), target: join((k) => k.target), pj: join((k) => k.penanggungJawab) };
}

interface Bagian { readonly judul: string; readonly butir: readonly ButirRencana[] }

/** The parts of a chapter: Pemenuhan and Reform by area, or the groups of the results, which stand under no such heading. */
function aspek({ butir }: BabRencana, { law }: Sumber, kegiatan: Kegiatan): Isi[] {
  const lettered = (parts: readonly Bagian[]): Isi[] => parts.filter((part) => part.butir.length > 0).map((part, i) => ({ judul: `${HURUF.charAt(i)}. ${part.judul}`, butir: part.butir.map((b) => baris(b, kegiatan)) }));
  const questions = ASPECTS.map((aspect) => ({ judul: ASPEK[aspect], bagian: lettered(law.instrument.areas.map((area) => ({
    judul: area.name, butir: butir.filter((b) => b.area?.kode === area.code && law.instrument.questions.get(b.kode)?.aspect === aspect),
  }))) }));
  const results = { judul: '', bagian: lettered(law.instrument.hasil.map((group) => ({ judul: group.name, butir: butir.filter((b) => b.area === null && b.indikator.kode === group.code) }))) };
  return [...questions, results].filter((one) => one.bagian.length > 0);
}

/** A chapter that the unit writes, point by point as the form has it. */
const ditulis = (text: string | undefined): string[] => { const all = perBaris(text); return all.length > 0 ? all : [TITIK]; };

/** The plan of action of a unit (KTP Pasal 5, Lampiran I; N90 Lampiran I Bab II.C), from the worksheet and what the unit planned. */
export const rencanaAksi: JenisNaskah = {
  jenis: 'rencanaAksi', machine: 'satker', isian: [], bentuk: (sumber) => bentukPaket(sumber, 'rencanaAksi', BENTUK),
  kurang: (sumber) => (konteks<SatkerContext>(sumber).rencanaAksi ? null : 'Rencana aksi belum disusun.'),
  isi: (sumber) => {
    const { rencanaAksi: rencana } = konteks<SatkerContext>(sumber);
    return {
      nama: unitKasus(sumber), tempat: atauTitik(sumber.instansi.kota), tanggal: tanggal(rencana?.tanggal), kepala: pejabat(sumber, 'kepalaSatker'), jabatanKepala: 'Kepala Unit Kerja',
      bab: kerangkaRencana(sumber.law.instrument, sumber.law.pack).map((bab) => ({ judul: bab.judul.toUpperCase(), uraian: isWritten(bab.id) ? ditulis(rencana?.uraian[bab.id]) : [], aspek: aspek(bab, sumber, rencana?.kegiatan ?? []) })),
    };
  },
};
