import { DEMO } from './seed/demo-accounts.js';
import type { DemoAccounts } from './seed/seed-demo.js';

const { kemenimipas, contoh } = DEMO;
/** Those who are worth trying first; the file in the data folder lists all. */
const SHOWN: readonly string[] = [
  kemenimipas.lapas.operator, kemenimipas.lapas.kepala, kemenimipas.kanwilPemasyarakatan.penilai[0], kemenimipas.kanwilPemasyarakatan.kepala,
  kemenimipas.ditjenPemasyarakatan.penilai[0], kemenimipas.ditjenPemasyarakatan.kepala, kemenimipas.setjen.sekjen, kemenimipas.setjen.biro[0],
  kemenimipas.itjen.ketuaTpi, kemenimipas.itjen.anggotaTpi[0], kemenimipas.menteri, kemenimipas.auditor, DEMO.tpn, contoh.balai.kepala,
  DEMO.tarakan.dukcapil.kepala, DEMO.tarakan.inspektorat.ketuaTpi, DEMO.ketapang.pimpinan, DEMO.binjai.pimpinan,
];

/** What the terminal says when the server is ready. */
export function announcement(address: string, startedInMs: number, accounts: DemoAccounts | null, dataDir: string): string {
  const lines = [
    '', `Predikat siap dalam ${(startedInMs / 1000).toFixed(1).replace('.', ',')} detik.`, '',
    `  Halaman depan     ${address}/`, `  Dokumentasi API   ${address}/api/docs`, `  Data              ${dataDir}`, '',
  ];
  return [...lines, ...(accounts ? demo(accounts) : []), 'Tekan Ctrl-C untuk berhenti.', ''].join('\n');
}

function demo({ kataSandi, akun }: DemoAccounts): string[] {
  const width = Math.max(...SHOWN.map((name) => name.length)) + 2;
  const rows = SHOWN.flatMap((name) => {
    const found = akun.find((a) => a.namaPengguna === name);
    return found ? [`  ${name.padEnd(width)}${found.jabatan.map((j) => `${j.judul}, ${j.satker}`).slice(0, 1).join('')}`] : [];
  });
  return [`Akun peragaan (${akun.length} akun, kata sandi semuanya: ${kataSandi})`, '', ...rows, ''];
}
