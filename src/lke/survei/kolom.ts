import { namaBaku } from '../../../machines/lke/survei/indeks.js';
import type { Instrument } from '../../../machines/regulasi/instrument.js';
import { columnLetters } from '../../platform/workbook/address.js';
import type { Baris } from './tabel.js';

/** Something wrong, with the cell. */
export interface Salah { readonly sel: string; readonly alasan: string }

/** What the columns of a list hold. */
export interface Kolom {
  readonly nomor: number;
  /** Absent where the unit has one kind of service. */
  readonly layanan?: number | undefined;
  /** The column of each question, with the component that it belongs to. */
  readonly skor: ReadonlyMap<number, string>;
  readonly komponen: readonly string[];
  /** Headings of columns that are not read. */
  readonly diabaikan: readonly string[];
}

/** The headings of the two columns that are no scores, as the template writes them. */
export const JUDUL = { nomor: 'Nomor responden', layanan: 'Jenis layanan' } as const;
const NOMOR = /^(no|no\.|nomor|id)( urut)?( responden)?$/;
const LAYANAN = /^(jenis |nama )?(layanan|pelayanan)$/;
/** Headings under which persons could be known; the product keeps no respondents. */
const PRIBADI = /(^|[^a-z])(nama|nik|ktp|nip|npwp|telepon|telp|hp|handphone|ponsel|whatsapp|wa|e-?mail|surel|alamat|lahir|paspor|rekening)([^a-z]|$)/;
/** A component may have several questions: `Percaloan 1`, `Percaloan (2)`. */
const withoutNumber = (judul: string): string => judul.replace(/\s*\(?\d{1,2}\)?$/, '');

/**
 * Reads the headings of a list of single responses to one survey.
 * @param unsur the code of the result; where the instrument names its components they alone are read, otherwise every column that is no other survey's
 */
export function bacaKolom(baris: Baris, nomorBaris: number, unsur: string, { hasilItems }: Instrument): { kolom: Kolom; salah: Salah[] } {
  const wajib = hasilItems.get(unsur)?.components ?? [];
  const milikLain = new Set([...hasilItems.values()].filter(({ code }) => code !== unsur).flatMap(({ components }) => components ?? []).map(namaBaku));
  const salah: Salah[] = [];
  const found = { nomor: [] as number[], layanan: [] as number[], skor: new Map<number, string>(), diabaikan: [] as string[] };
  for (const [kolom, { nilai }] of baris) {
    const baku = namaBaku(nilai);
    const segi = namaBaku(withoutNumber(nilai));
    if (NOMOR.test(baku)) found.nomor.push(kolom);
    else if (LAYANAN.test(baku)) found.layanan.push(kolom);
    else if (PRIBADI.test(baku)) salah.push({ sel: cell(kolom, nomorBaris), alasan: `kolom “${short(nilai)}” memuat data pribadi; hapus kolom itu, responden hanya dikenal dengan nomornya` });
    else if (wajib.length > 0 ? wajib.map(namaBaku).includes(segi) : !milikLain.has(segi)) found.skor.set(kolom, wajib.find((nama) => namaBaku(nama) === segi) ?? firstOf(found.skor, segi) ?? withoutNumber(nilai).slice(0, 300));
    else found.diabaikan.push(short(nilai));
  }
  const komponen = wajib.length > 0 ? wajib : [...new Set(found.skor.values())];
  const kurang = komponen.filter((nama) => ![...found.skor.values()].includes(nama));
  const lacking = [
    ...(found.nomor.length === 0 ? [`kolom “${JUDUL.nomor}” tidak ada`] : []), ...kurang.map((nama) => `kolom komponen “${nama}” tidak ada`),
    ...(komponen.length === 0 ? ['tidak ada kolom komponen'] : []),
  ];
  const doubled = [found.nomor, found.layanan].flatMap((columns) => columns.slice(1)).map((kolom) => ({ sel: cell(kolom, nomorBaris), alasan: 'judul kolom ini sudah ada' }));
  return {
    kolom: { nomor: found.nomor[0] ?? 0, layanan: found.layanan[0], skor: found.skor, komponen, diabaikan: found.diabaikan },
    salah: [...salah, ...doubled, ...lacking.map((alasan) => ({ sel: cell(1, nomorBaris), alasan }))],
  };
}

const firstOf = (skor: ReadonlyMap<number, string>, segi: string): string | undefined => [...skor.values()].find((nama) => namaBaku(nama) === segi);
/** The address of a cell. */
export const cell = (kolom: number, baris: number): string => `${columnLetters(kolom)}${baris}`;
/** Cut short, so that a message stays readable. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
