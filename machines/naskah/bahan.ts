import type { Tujuan } from '../regulasi/pack.schema.js';
import type { Bentuk, Isi, Isian, KasusSumber, Orang, Sumber } from './naskah.types.js';
import { atauTitik, tanggal, TITIK } from './tulis.js';

/** What many documents are made of: names, offices, the parties to a predikat. */

/** The two predikat as the regulations write them in running text. */
export const NAMA_PREDIKAT: Readonly<Record<Tujuan, string>> = {
  WBK: 'Wilayah Bebas dari Korupsi (WBK)', WBBM: 'Wilayah Birokrasi Bersih dan Melayani (WBBM)',
};

/** The context of the case that the document is about, as its machine types it. */
export const konteks = <C>({ kasus }: Sumber): C => kasus.context as unknown as C;

/** The cases of one machine that the document rests on, as their machine types them. */
export const kasusLain = <C>({ lain }: Sumber, machine: string): readonly (Omit<KasusSumber, 'context'> & { readonly context: C })[] =>
  lain.filter((kasus) => kasus.machine === machine) as unknown as readonly (Omit<KasusSumber, 'context'> & { readonly context: C })[];

/** The name of a unit; its id where the source does not hold it, so that the gap is seen. */
export const namaUnit = ({ unit }: Sumber, id: string): string => unit[id]?.nama ?? id;

/** The unit that the case is about. */
export const unitKasus = (sumber: Sumber): string => namaUnit(sumber, sumber.kasus.satker);

/** The title of an office in the words of the pack. */
export const sebutan = ({ law }: Sumber, role: string): string => law.pack.peran[role]?.judul ?? role;

/** What a unit is called in a document: the word of the pack, written out where the regulation shortens it. */
export const sebutanUnit = ({ law: { pack: { istilah } } }: Sumber): string => istilah.satker.replace(/^satker$/, 'satuan kerja');

/** A person as a part of a content. */
type IsiOrang = Readonly<Record<'nama' | 'nip' | 'pangkat' | 'jabatan', string>>;

const orangSebagaiIsi = ({ nama, nip, pangkat, jabatan }: Partial<Orang>): IsiOrang => ({
  nama: atauTitik(nama), nip: atauTitik(nip), pangkat: atauTitik(pangkat), jabatan: atauTitik(jabatan),
});

/** Who holds an office, as a part of a content: `{pimpinan.nama}`; dots where nobody is known. `jabatan` is the office in the words of the pack. */
export const pejabat = (sumber: Sumber, role: string): IsiOrang => ({ ...orangSebagaiIsi(sumber.pejabat[role] ?? {}), jabatan: sumber.pejabat[role]?.jabatan ?? sebutan(sumber, role) });

/** Who signs a paper of our own form: the head of an instansi without a NIP, which an elected or appointed head has none of. */
export const penandatangan = (sumber: Sumber, role: string): IsiOrang => {
  const siapa = pejabat(sumber, role);
  return role === 'pimpinanInstansi' && sumber.pejabat[role]?.nip === undefined ? { ...siapa, nip: '' } : siapa;
};

/** A person by id, as a part of a content. */
export const orang = ({ orang: semua }: Sumber, id: string): IsiOrang => orangSebagaiIsi(semua[id] ?? {});

/** Number, date, place: what every paper carries; dots in a draft. */
export const nomorTanggal = ({ nomor, tanggal: tgl, instansi }: Sumber): Isi => ({
  nomor: atauTitik(nomor), tanggal: tanggal(tgl), tempat: atauTitik(instansi.kota), tempatTanggal: `${atauTitik(instansi.kota)}, ${tanggal(tgl)}`,
});

/** The addressee of the packs in the lines of a letter: who, through whom (C52). */
export function penerima(text: string): { penerima: string; lewat: string } {
  const [, menteri = text, lewat = ''] = /^(.*?)(?:\s+((?:c\.q\.|u\.p\.)\s.*))?$/i.exec(text.replace(/\bCq\./, 'c.q.')) ?? [];
  return { penerima: menteri, lewat: lewat.replace(/^c\.q\./, 'Cq.') };
}

/** What was typed, one to a line. */
export const baris = (text = ''): string[] => text.split('\n').map((satu) => satu.trim()).filter((satu) => satu !== '');

/** Who gets a copy: those whom the pack names for this kind of document, then those that were typed; each once. */
export const tembusan = ({ isian, law }: Sumber, jenis: string): string[] => [...new Set([...(law.pack.dokumen[jenis]?.tembusan ?? []), ...baris(isian['tembusan'])])];

/** A year of a date; dots where there is none. */
export const tahun = (date: string | undefined): string => date?.slice(0, 4) ?? TITIK;

/** Number and year of the national regulation, as the forms ask for it: `90 Tahun 2021`. */
export const permen = ({ law }: Sumber): string => (law.pack.sumber['N90']?.judul ?? '').split(' Nomor ')[1] ?? TITIK;

/** The form that the pack names for a kind of document, or the first where it names none. */
export function bentukPaket({ law }: Sumber, jenis: string, bentuk: Readonly<Record<string, Bentuk>>): Bentuk {
  const nama = law.pack.dokumen[jenis]?.naskah ?? Object.keys(bentuk)[0] ?? '';
  const found = bentuk[nama];
  if (!found) throw new RangeError(`dokumen ${jenis}: bentuk "${nama}" tidak dikenal`);
  return found;
}

/** What a paper says of copies, where the office types them. */
export const TEMBUSAN: Isian = { nama: 'tembusan', judul: 'Tembusan, satu setiap baris', jenis: 'uraian', wajib: false, contoh: 'Sekretaris Jenderal\nInspektur Jenderal' };
