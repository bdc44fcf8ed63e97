import { dispatch, type CliEntry } from './cli/dispatch.js';

const entries: readonly CliEntry[] = [
  {
    group: 'lke',
    command: 'score',
    summary: 'Menghitung nilai lembar kerja evaluasi (LKE) dari berkas jawaban',
    load: async () => (await import('./cli/lke-score.js')).lkeScore,
  },
  {
    group: 'lke',
    command: 'impor',
    summary: 'Membaca LKE dari buku kerja Excel, juga yang berbentuk lain menurut peta, menjadi berkas jawaban',
    load: async () => (await import('./cli/lke-impor.js')).lkeImpor,
  },
  {
    group: 'ketersediaan',
    summary: 'Memeriksa apakah ada cukup orang bagi suatu periode penilaian',
    load: async () => (await import('./cli/ketersediaan.js')).ketersediaan,
  },
  {
    group: 'history',
    command: 'verify',
    summary: 'Memeriksa keutuhan riwayat seluruh kasus',
    load: async () => (await import('./cli/history-verify.js')).historyVerify,
  },
  {
    group: 'history',
    command: 'ekspor',
    summary: 'Menulis riwayat seluruh instansi untuk diperiksa tanpa peladen (scripts/verifikasi-riwayat.mjs)',
    load: async () => (await import('./cli/history-ekspor.js')).historyEkspor,
  },
  {
    group: 'akun',
    command: 'lepas-faktor',
    summary: 'Melepas semua faktor kedua dari akun yang pemiliknya kehilangan semuanya',
    load: async () => (await import('./cli/akun/lepas-faktor.js')).akunLepasFaktor,
  },
  {
    group: 'regulasi',
    command: 'check',
    summary: 'Memeriksa paket regulasi atau instrumen: semua kesalahan dengan letaknya',
    load: async () => (await import('./cli/regulasi/check.js')).regulasiCheck,
  },
  {
    group: 'regulasi',
    command: 'import',
    summary: 'Mengusulkan paket regulasi agar berlaku bagi suatu instansi',
    load: async () => (await import('./cli/regulasi/enact.js')).regulasiImport,
  },
  {
    group: 'regulasi',
    command: 'aktifkan',
    summary: 'Memberlakukan usulan paket regulasi, oleh orang kedua',
    load: async () => (await import('./cli/regulasi/enact.js')).regulasiAktifkan,
  },
  {
    group: 'regulasi',
    command: 'daftar',
    summary: 'Menyebut paket regulasi setiap instansi dengan keadaan dan tanggalnya',
    load: async () => (await import('./cli/regulasi/daftar.js')).regulasiDaftar,
  },
  {
    group: 'regulasi',
    command: 'diff',
    summary: 'Menyebut apa yang berubah dari satu paket ke paket lain',
    load: async () => (await import('./cli/regulasi/diff.js')).regulasiDiff,
  },
  {
    group: 'regulasi',
    command: 'impact',
    summary: 'Menyebut kasus mana yang hasilnya akan lain di bawah suatu paket',
    load: async () => (await import('./cli/regulasi/impact.js')).regulasiImpact,
  },
  {
    group: 'kasus',
    command: 'migrasi',
    summary: 'Memindahkan kasus berjalan ke paket regulasi atau versi mesin lain; dicoba dahulu, lalu diterapkan',
    load: async () => (await import('./cli/kasus/migrasi.js')).kasusMigrasi,
  },
  {
    group: 'orang',
    command: 'impor',
    summary: 'Memeriksa atau menerapkan buku kerja satker, orang, dan jabatan suatu instansi',
    load: async () => (await import('./cli/orang/impor.js')).orangImpor,
  },
  {
    group: 'dokumen',
    command: 'periksa',
    summary: 'Mencetak setiap dokumen final sekali lagi dan membandingkannya bita demi bita',
    load: async () => (await import('./cli/dokumen/periksa.js')).dokumenPeriksa,
  },
  {
    group: 'dosir',
    command: 'buat',
    summary: 'Menulis dosir suatu kasus: dokumen, lembar kerja, daftar bukti, dan riwayat dalam satu ZIP bersegel',
    load: async () => (await import('./cli/dosir/buat.js')).dosirBuat,
  },
  {
    group: 'kalender',
    command: 'impor',
    summary: 'Memasukkan keputusan bersama tentang hari libur nasional dan cuti bersama satu tahun',
    load: async () => (await import('./cli/kalender/impor.js')).kalenderImpor,
  },
  {
    group: 'states',
    summary: 'Menulis halaman diagram keadaan setiap mesin ke docs/states',
    load: async () => (await import('./cli/states.js')).states,
  },
  {
    group: 'ketentuan',
    summary: 'Menulis tabel ketentuan dan pertentangan dengan letak dan ujinya ke docs/regulations',
    load: async () => (await import('./cli/ketentuan.js')).ketentuan,
  },
  {
    group: 'openapi',
    summary: 'Menulis dokumen OpenAPI program ini, bahan klien di clients/typescript',
    load: async () => (await import('./cli/openapi.js')).openapi,
  },
];

// who reads only the beginning (`| head`) has read enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

process.exitCode = await dispatch(entries, process.argv.slice(2), io);
