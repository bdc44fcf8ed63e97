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
    group: 'history',
    command: 'verify',
    summary: 'Memeriksa keutuhan riwayat seluruh kasus',
    load: async () => (await import('./cli/history-verify.js')).historyVerify,
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
    group: 'states',
    summary: 'Menulis halaman diagram keadaan setiap mesin ke docs/states',
    load: async () => (await import('./cli/states.js')).states,
  },
  {
    group: 'ketentuan',
    summary: 'Menulis tabel ketentuan dan pertentangan dengan letak dan ujinya ke docs/regulations',
    load: async () => (await import('./cli/ketentuan.js')).ketentuan,
  },
];

// who reads only the beginning (`| head`) has read enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

process.exitCode = await dispatch(entries, process.argv.slice(2), io);
