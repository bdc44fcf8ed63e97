/** The five regulations by the short name used here: their pack, and how a citation calls them. */
export const PAKET = {
  tarakan: { id: 'perwali-tarakan-45-2020', singkatan: 'TRK', judul: 'Peraturan Wali Kota Tarakan Nomor 45 Tahun 2020' },
  ketapang: { id: 'perbup-ketapang-49-2022', singkatan: 'KTP', judul: 'Peraturan Bupati Ketapang Nomor 49 Tahun 2022' },
  binjai: { id: 'perwali-binjai-3-2024', singkatan: 'BNJ', judul: 'Peraturan Wali Kota Binjai Nomor 3 Tahun 2024' },
  kemenimipas: { id: 'kemenimipas-sek-ot-03-02-01-2025', singkatan: 'IMP', judul: 'Pedoman Kementerian Imigrasi dan Pemasyarakatan SEK-OT.03.02-01' },
  nasional: { id: 'nasional-90-2021-jo-5-2024', singkatan: 'N', judul: 'Peraturan Menteri PANRB Nomor 90 Tahun 2021 jo. Nomor 5 Tahun 2024' },
} as const;

export type Paket = keyof typeof PAKET;
export const SEMUA_PAKET = Object.keys(PAKET) as readonly Paket[];
