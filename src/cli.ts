import { dispatch, type CliEntry } from './cli/dispatch.js';

const entries: readonly CliEntry[] = [
  {
    group: 'lke',
    command: 'score',
    summary: 'Menghitung nilai lembar kerja evaluasi (LKE) dari berkas jawaban',
    load: async () => (await import('./cli/lke-score.js')).lkeScore,
  },
  {
    group: 'history',
    command: 'verify',
    summary: 'Memeriksa keutuhan riwayat seluruh kasus',
    load: async () => (await import('./cli/history-verify.js')).historyVerify,
  },
  {
    group: 'states',
    summary: 'Menulis halaman diagram keadaan setiap mesin ke docs/states',
    load: async () => (await import('./cli/states.js')).states,
  },
];

const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

process.exitCode = await dispatch(entries, process.argv.slice(2), io);
