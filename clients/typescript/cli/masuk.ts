import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { createPredikat, isi, type components } from '../index.js';
import { alamatAman, berkasAkun, lupakanAkun, simpanAkun } from './akun.js';
import { SalahMasukan, wajib, type Panggilan, type Perintah } from './perintah.js';
import { pasangan } from './tampilan.js';

type Sesi = components['schemas']['SesiDto'];
const TOKEN = /^pdk_[A-Za-z0-9]{20,100}$/;

/** `masuk`, `keluar`, `siapa`. */
export const MASUK: readonly Perintah[] = [
  {
    nama: 'masuk', ringkas: 'Menyimpan token bagi pengguna komputer ini; token diketik atau dialirkan, tidak pernah ditulis pada perintah', pemakaian: '--alamat <alamat>',
    pilihan: { alamat: 'alamat peladen, misalnya https://zi.example.go.id' },
    jalankan: async (p) => {
      const alamat = alamatAman(wajib(p.pilihan, 'alamat'), '--alamat');
      const token = await tokenDari(p);
      const sesi = await isi(createPredikat({ alamat, token }).GET('/api/v1/sesi'));
      const file = await simpanAkun(p.env, { alamat, token });
      return { data: sesi, teks: `${tentang(sesi, p.lebar)}Token disimpan dalam ${file}.\n` };
    },
  },
  {
    nama: 'keluar', ringkas: 'Melupakan token yang disimpan; untuk mencabutnya, buka daftar token pada aplikasi', pemakaian: '', pilihan: {},
    jalankan: async ({ env }) => {
      await lupakanAkun(env);
      return { data: { dilupakan: berkasAkun(env) }, teks: 'Token tidak lagi disimpan di komputer ini.\n' };
    },
  },
  {
    nama: 'siapa', ringkas: 'Menyebut siapa yang masuk, jabatannya, dan cakupan tokennya', pemakaian: '', pilihan: {},
    jalankan: async (p) => {
      const sesi = await isi((await p.api()).GET('/api/v1/sesi'));
      return { data: sesi, teks: tentang(sesi, p.lebar) };
    },
  },
];

async function tokenDari({ masukan, err }: Panggilan): Promise<string> {
  if (masukan.isTTY) err('Token (tidak ditampilkan): ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const lines = createInterface({ input: masukan, output: nowhere, terminal: masukan.isTTY === true });
  const token = await new Promise<string>((resolve) => { lines.once('line', resolve).once('close', () => { resolve(''); }); });
  lines.close();
  if (masukan.isTTY) err('\n');
  if (!TOKEN.test(token.trim())) throw new SalahMasukan('yang diketik bukan token Predikat (pdk_…)');
  return token.trim();
}

function tentang({ nama, jabatan, cakupan }: Sesi, lebar: number): string {
  const line = (name: string, text: string): string => pasangan(name, text, { lebar });
  return [
    line('nama', nama), ...(jabatan ? [line('jabatan', `${jabatan.peran} (tingkat ${jabatan.tingkat})`), line('satker', jabatan.namaSatker), line('instansi', jabatan.instansi)] : [line('jabatan', 'tidak ada yang berlaku hari ini')]),
    ...(cakupan ? [line('cakupan', cakupan.join(', '))] : []),
  ].join('');
}
