/**
 * The acts for which a person shows again who they are, at most five minutes ago, and why. Votes ask once per meeting: at the
 * confirmed attendance; signing the minutes asks again. Commands of cases stand here by their name, acts at an address of their own by
 * the name they have in the table of grants, or one of their own.
 */
export const PERLU_PENGUATAN = {
  // a score is locked
  'lke.selesaikan': 'mengunci nilai lembar kerja evaluasi',
  'usulan.terbitkanLhe': 'menerbitkan laporan hasil evaluasi',
  'usulan.terbitkanLheMandiri': 'menerbitkan laporan hasil evaluasi',
  'kawasan.nilaiIntegrasi': 'mengunci nilai integrasi kawasan',
  // something is signed
  'dokumen.tandaTangani': 'menandatangani dokumen',
  'panel.tandatangani': 'menandatangani berita acara',
  'surat.tandatangani': 'menandatangani surat',
  'surat.lampirkanSptjm': 'menandatangani surat pernyataan tanggung jawab mutlak',
  'usulan.lampirkanSptjm': 'menandatangani surat pernyataan tanggung jawab mutlak',
  // votes: once per meeting
  'panel.catatHadir': 'mengesahkan kehadiran rapat tempat suara diberikan',
  // decrees
  'satker.tetapkan': 'menetapkan satker',
  'usulan.tetapkanMandiri': 'menetapkan predikat',
  'predikat.cabut': 'mencabut predikat',
  'predikat.cabutDaerah': 'mencabut predikat',
  'predikat.catatKeputusanDaerah': 'menetapkan keputusan tentang predikat',
  'tpm.bentuk': 'membentuk tim dengan keputusan',
  'tpm.ubahSusunan': 'mengubah susunan tim dengan keputusan',
  'tpm.akhiri': 'mengakhiri tim dengan keputusan',
  'periode.bentukTim': 'membentuk tim dengan keputusan',
  'kawasan.bentukTimKhusus': 'membentuk tim dengan keputusan',
  'pengaduan.jatuhkanSanksi': 'menjatuhkan sanksi',
  // offices are given or lent
  'jabatan.tetapkan': 'menetapkan jabatan',
  'jabatan.akhiri': 'mengakhiri jabatan',
  'penggantian.tetapkan': 'menunjuk pengganti pejabat',
  'penggantian.cabut': 'mencabut penunjukan pengganti pejabat',
  'orang.undang': 'mengundang orang ke dalam aplikasi',
  'orang.impor': 'memasukkan orang dan jabatan',
  'orang.serahTerima': 'mengakhiri jabatan seseorang',
  // personal data leave or are erased
  'orang.eksporData': 'mengekspor data pribadi',
  'orang.hapusData': 'menghapus data pribadi',
  // the installation is configured
  'regulasi.usulkan': 'mengusulkan peraturan',
  'regulasi.aktifkan': 'memberlakukan peraturan',
  'token.terbitkan': 'menerbitkan token akses',
  'token.terbitkanLayanan': 'menerbitkan token layanan',
  'webhook.atur': 'mengatur webhook',
  'kalender.tetapkan': 'menetapkan kalender kerja',
  'kebijakanSandi.tetapkan': 'menetapkan kebijakan kata sandi',
  // the ways into one's own account
  'faktor.atur': 'mengatur faktor masuk akun sendiri',
} as const satisfies Readonly<Record<string, string>>;

/** An act that asks for a fresh proof. */
export type ActDiperkuat = keyof typeof PERLU_PENGUATAN;

/** Whether an act is one of them. */
export const asksForProof = (act: string): act is ActDiperkuat => Object.hasOwn(PERLU_PENGUATAN, act);

/** Minutes for which a proof holds; the database counts them (`identity.session_use`). */
export const MENIT_PENGUATAN = 5;
