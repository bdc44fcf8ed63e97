/** The kinds of notices, in the order in which one wins over another for the same person. */
export const JENIS = ['hukum', 'tenggat', 'tugas', 'peristiwa', 'pantau'] as const;
export type Jenis = (typeof JENIS)[number];

/** How a kind leaves by mail: at once, in the digest of the day, or not at all. */
export const CARA = ['langsung', 'ringkasan', 'tidak'] as const;
export type Cara = (typeof CARA)[number];

/** What a kind is called, and how it leaves by mail for who has said nothing. */
export const JENIS_PEMBERITAHUAN: Readonly<Record<Jenis, { readonly judul: string; readonly bawaan: Cara }>> = {
  hukum: { judul: 'Pemberitahuan resmi: keputusan atau tanggal menurut peraturan', bawaan: 'langsung' },
  tenggat: { judul: 'Target waktu layanan yang dekat atau lewat', bawaan: 'langsung' },
  tugas: { judul: 'Tugas yang menunggu tindakan jabatan Anda', bawaan: 'langsung' },
  peristiwa: { judul: 'Perkembangan kasus satuan kerja Anda', bawaan: 'ringkasan' },
  pantau: { judul: 'Perkembangan kasus yang Anda pantau', bawaan: 'ringkasan' },
};

/** What decides on somebody's rights, or calls them somewhere: such a notice cannot be switched off (A31) and waits for no quiet hours. */
export const PERIHAL_HUKUM: readonly string[] = [
  'satker.ditetapkan', 'periode.jadwalDiumumkan', 'panel.diundang',
  'usulan.dikembalikan', 'usulan.tidakMasukDaftar', 'usulan.dikecualikan', 'usulan.digugurkan', 'usulan.dikeluarkanDariSurat', 'usulan.ditetapkan', 'usulan.ditetapkanMandiri',
  'pengaduan.dimintaKlarifikasi', 'pengaduan.dijatuhiSanksi',
  'predikat.diterbitkan', 'predikat.ditetapkanDaerah', 'predikat.diusulkanCabut', 'predikat.diusulkanKarenaPengaduan', 'predikat.dicabut', 'predikat.dicabutDaerah',
  'kawasan.ditetapkan', 'kawasan.diusulkanCabut', 'kawasan.dicabut',
];

export const ALASAN_HUKUM = 'Pemberitahuan resmi memuat keputusan atau tanggal yang berakibat hukum bagi satuan kerja, sehingga tidak dapat dimatikan dan tidak ditunda jam tenang.';
