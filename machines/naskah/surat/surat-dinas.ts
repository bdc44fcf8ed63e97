import { nomorTanggal, penandatangan, penerima, tembusan, sebutanUnit } from '../bahan.js';
import { atauTitik } from '../tulis.js';
import type { Bentuk, Blok, Isi, Sumber } from '../naskah.types.js';

/** A letter between offices, whose form no regulation prints (ANRI 5/2021). */

const PENUTUP = 'Demikian disampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.';

/** The form of a letter of our own: the words in the middle are given, head and foot are the same for all. */
export const bentukSuratDinas = (id: string, blok: readonly Blok[], { lampiran = [], sifat }: { lampiran?: readonly Blok[]; sifat?: string } = {}): Bentuk => ({
  id, tata: 'surat', kop: true, tembusan: true, asal: { jenis: 'disusun' },
  kepala: { nomor: '{nomor}', ...(sifat === undefined ? {} : { sifat }), lampiran: lampiran.length > 0 ? '1 (satu) berkas' : '-', hal: '{hal}', tempatTanggal: '{tempatTanggal}', yth: ['Yth. {kepada}', '{lewat}', '{tujuan}'] },
  blok: [
    ...blok, { jenis: 'paragraf', takuk: true, teks: PENUTUP }, { jenis: 'tandaTangan', pihak: [{ jabatan: '{penandatangan.jabatan},', nama: '{penandatangan.nama}', nip: '{penandatangan.nip}' }] },
    ...(lampiran.length > 0 ? [{ jenis: 'halaman' } satisfies Blok, { jenis: 'paragraf', rata: 'kiri', teks: 'Lampiran surat Nomor {nomor} tanggal {tanggal}' } satisfies Blok, ...lampiran] : []),
  ],
});

/** What such a letter needs beside its own words. */
interface Kepala {
  readonly jenis: string;
  readonly hal: string;
  readonly kepada: string;
  /** Where the addressee sits; the city of the instansi where it says nothing, no line where it is empty (many, or elsewhere). */
  readonly tujuan?: string;
  /** The role that signs; the first that the pack names where it says nothing. */
  readonly oleh?: string;
  readonly nomor?: string | undefined;
  readonly tanggal?: string | undefined;
}

/** Number, date, addressee, who signs. What the case has on record goes before what is typed. */
export function isiSuratDinas(sumber: Sumber, { jenis, hal, kepada, tujuan, oleh, nomor, tanggal }: Kepala): Isi {
  const { penerima: yth, lewat } = penerima(kepada);
  const kota = tujuan ?? atauTitik(sumber.instansi.kota);
  const tercatat = { ...(nomor === undefined ? {} : { nomor }), ...(tanggal === undefined ? {} : { tanggal }) };
  return {
    ...nomorTanggal({ ...sumber, ...tercatat }), hal, kepada: yth, lewat, tujuan: kota === '' ? '' : `di ${kota}`, instansi: sumber.instansi.nama, satker: sebutanUnit(sumber),
    penandatangan: penandatangan(sumber, oleh ?? sumber.law.pack.dokumen[jenis]?.penandatangan[0] ?? 'pimpinanInstansi'), tembusan: tembusan(sumber, jenis),
  };
}
