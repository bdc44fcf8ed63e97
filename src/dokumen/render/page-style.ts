import type { Tata } from '../../../machines/naskah/naskah.types.js';

/** How a kind of document stands on A4 (ANRI 5/2021): millimetres, and points for type. */
export interface PageStyle {
  readonly huruf: readonly string[];
  readonly ukuran: number;
  readonly ukuranTabel: number;
  readonly mendatar: boolean;
  readonly margin: { readonly atas: number; readonly bawah: number; readonly kiri: number; readonly kanan: number };
  /** Height that a signature gets. */
  readonly ruangTandaTangan: number;
}

const SANS = ['Liberation Sans'];
/** Bookman, as decrees are set; what it lacks is taken from the other face. */
const BOOKMAN = ['TeX Gyre Bonum', 'Liberation Sans'];
const BIASA = { atas: 20, bawah: 22, kiri: 30, kanan: 20 };

export const PAGE_STYLES: Readonly<Record<Tata, PageStyle>> = {
  surat: { huruf: SANS, ukuran: 11, ukuranTabel: 9.5, mendatar: false, margin: BIASA, ruangTandaTangan: 22 },
  keputusan: { huruf: BOOKMAN, ukuran: 11, ukuranTabel: 9.5, mendatar: false, margin: BIASA, ruangTandaTangan: 22 },
  piagam: { huruf: BOOKMAN, ukuran: 13, ukuranTabel: 10, mendatar: true, margin: { atas: 22, bawah: 19, kiri: 28, kanan: 28 }, ruangTandaTangan: 20 },
  pernyataan: { huruf: SANS, ukuran: 11, ukuranTabel: 9.5, mendatar: false, margin: BIASA, ruangTandaTangan: 22 },
  laporan: { huruf: SANS, ukuran: 11, ukuranTabel: 9, mendatar: false, margin: { atas: 22, bawah: 22, kiri: 28, kanan: 20 }, ruangTandaTangan: 22 },
  lembar: { huruf: SANS, ukuran: 8, ukuranTabel: 8, mendatar: true, margin: { atas: 14, bawah: 17, kiri: 14, kanan: 14 }, ruangTandaTangan: 16 },
};

const A4 = { pendek: 210, panjang: 297 };
const PT_PER_MM = 72 / 25.4;

/** Width of the text of a page, in points. */
export const textWidth = ({ margin }: PageStyle, mendatar: boolean): number => ((mendatar ? A4.panjang : A4.pendek) - margin.kiri - margin.kanan) * PT_PER_MM;
export const mm = (length: number): number => length * PT_PER_MM;
