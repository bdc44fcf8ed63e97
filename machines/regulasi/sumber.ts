/** A regulation as it is cited: its name as read aloud, and its text under `machines/regulasi/sumber/`. */
export interface Sumber {
  readonly judul: string;
  readonly berkas: string;
}

/** The regulations by the short name that a citation's `sumber` carries. */
export const SUMBER = {
  IMP: { judul: 'Pedoman Kementerian Imigrasi dan Pemasyarakatan Nomor SEK-OT.03.02-01 tanggal 21 Maret 2025', berkas: 'kemenimipas-sek-ot-03-02-01-2025.txt' },
  N90: { judul: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021', berkas: 'permenpanrb-90-2021.txt' },
  N5: { judul: 'Peraturan Menteri PANRB Nomor 5 Tahun 2024', berkas: 'permenpanrb-5-2024.txt' },
  KTP: { judul: 'Peraturan Bupati Ketapang Nomor 49 Tahun 2022', berkas: 'perbup-ketapang-49-2022.txt' },
  BNJ: { judul: 'Peraturan Wali Kota Binjai Nomor 3 Tahun 2024', berkas: 'perwali-binjai-3-2024.txt' },
  TRK: { judul: 'Peraturan Wali Kota Tarakan Nomor 45 Tahun 2020', berkas: 'perwali-tarakan-45-2020.txt' },
} as const satisfies Readonly<Record<string, Sumber>>;

/** The regulation of a citation; undefined for a short name that nobody knows. */
export const sumberOf = (id: string): Sumber | undefined => (Object.hasOwn(SUMBER, id) ? SUMBER[id as keyof typeof SUMBER] : undefined);
