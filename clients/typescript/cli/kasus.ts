import { isi, type components } from '../index.js';
import { di, kataKe, masihAda, SalahMasukan, sebanyak, wajib, type Perintah, type Pilihan } from './perintah.js';
import { alasan, hari, pasangan, saat, tabel } from './tampilan.js';

type Kasus = components['schemas']['KasusDto'];
type Jalan = components['schemas']['JalanDto'];

/** `kasus daftar`, `lihat`, `riwayat`, `jalan`. */
export const KASUS: readonly Perintah[] = [
  {
    nama: 'kasus daftar', ringkas: 'Menyebut kasus dalam lingkup jabatan', pemakaian: '[--satker <id>] [--mesin <mesin>] [--paling <banyaknya>]',
    pilihan: { satker: 'hanya kasus satker ini', mesin: 'hanya mesin ini, misalnya usulan', paling: 'banyaknya kasus; bawaan 50' },
    jalankan: async ({ api, tingkat, pilihan }) => {
      const query = berisi({ satker: pilihan['satker'], mesin: pilihan['mesin'] });
      const { isi: rows, adaLagi } = await sebanyak((await api()).semua(di(await tingkat(), '/kasus'), { query }), pilihan['paling']);
      const cells = rows.map(({ id, judul, kunci, judulKeadaan, sejak, satker }) => [id, judul, kunci, judulKeadaan, hari(sejak), satker.nama]);
      return { data: { isi: rows, adaLagi }, teks: rows.length === 0 ? 'Tidak ada kasus.\n' : tabel(['kasus', 'perkara', 'kunci', 'keadaan', 'sejak', 'satker'], cells) + masihAda(adaLagi, rows.length) };
    },
  },
  {
    nama: 'kasus lihat', ringkas: 'Menyebut kedudukan satu kasus, yang dapat dilakukan, dan yang masih kurang', pemakaian: '<id> [--pada <tanggal>]',
    pilihan: { pada: 'keadaan pada akhir hari ini (YYYY-MM-DD)' },
    jalankan: async ({ api, tingkat, kata, pilihan, lebar }) => {
      const params = { path: { id: kataKe(kata, 0, 'kasus') }, query: berisi({ pada: pilihan['pada'] }) };
      const kasus = await isi((await api()).GET(di(await tingkat(), '/kasus/{id}'), { params }));
      return { data: kasus, teks: satuKasus(kasus, lebar) };
    },
  },
  {
    nama: 'kasus riwayat', ringkas: 'Menyebut setiap langkah satu kasus dengan dasar hukumnya', pemakaian: '<id>', pilihan: {},
    jalankan: async ({ api, tingkat, kata, lebar }) => {
      const riwayat = await isi((await api()).GET(di(await tingkat(), '/kasus/{id}/riwayat'), { params: { path: { id: kataKe(kata, 0, 'kasus') } } }));
      const steps = riwayat.isi.map(({ versi, pada, judul, jabatan, pelaku, dasar }) => pasangan(String(versi), `${saat(pada)} · ${judul}, oleh ${jabatan}${pelaku === undefined ? '' : ` (${pelaku})`}`, { lebar, kolom: 5 })
        + dasar.map(({ sumber, pasal }) => pasangan('', `${sumber} ${pasal}`, { lebar, kolom: 5 })).join(''));
      return { data: riwayat, teks: steps.join('') };
    },
  },
  {
    nama: 'kasus jalan', ringkas: 'Menyebut jalan terpendek satu satker menuju predikat; tidak mengikat', pemakaian: '<satker> --menuju <WBK|WBBM> [--pada <tanggal>]',
    pilihan: { menuju: 'WBK atau WBBM', pada: 'dilihat pada hari ini (YYYY-MM-DD)' },
    jalankan: async ({ api, tingkat, kata, pilihan, lebar }) => {
      const menuju = wajib(pilihan, 'menuju');
      if (menuju !== 'WBK' && menuju !== 'WBBM') throw new SalahMasukan('--menuju harus WBK atau WBBM');
      const params = { path: { id: kataKe(kata, 0, 'satker') }, query: { menuju, ...berisi({ pada: pilihan['pada'] }) } as const };
      const jalan = await isi((await api()).GET(di(await tingkat(), '/satker/{id}/jalan'), { params }));
      return { data: jalan, teks: satuJalan(jalan, lebar) };
    },
  },
];

/** Without what was not given. */
const berisi = <T extends Pilihan>(given: T): { [K in keyof T]?: string } => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

function satuKasus({ judul, kunci, id, judulKeadaan, sejak, versi, satker, paket, pada, tenggat, tindakan }: Kasus, lebar: number): string {
  const line = (name: string, text: string): string => pasangan(name, text, { lebar });
  return [
    `${judul} ${kunci}${pada === undefined ? '' : ` pada ${hari(pada)}`}\n`, line('kasus', `${id} (versi ${versi})`), line('keadaan', `${judulKeadaan}, sejak ${hari(sejak)}`), line('satker', satker.nama), line('paket', paket),
    ...(tenggat?.hukum ? [line('batas', `${hari(tenggat.hukum.tanggal)}: ${tenggat.hukum.judul}${tenggat.hukum.lewat ? ' (lewat)' : ''}`)] : []),
    ...(tenggat?.layanan ? [line('target', `${hari(tenggat.layanan.tanggal)}: ${tenggat.layanan.sisaHariKerja} hari kerja lagi`)] : []),
    ...tindakan.map(({ perintah, judul: act, berwenang, siap, kurang }) => `\n${berwenang && siap ? '✓' : '✗'} ${act}  (${perintah})\n${kurang.map((why) => alasan(why, lebar)).join('')}`),
  ].join('');
}

function satuJalan({ menuju, catatan, sudahDipegang, terkunciSampai, babak }: Jalan, lebar: number): string {
  return [
    `Jalan menuju ${menuju}\n`, ...(sudahDipegang ? ['Predikat ini sudah dipegang.\n'] : []), ...(terkunciSampai === undefined ? [] : [`Terkunci sampai ${hari(terkunciSampai)}.\n`]),
    ...babak.map((one, i) => `\n${i + 1}. ${one.judul}${one.periode === undefined ? '' : ` ${one.periode}`}${one.batas === undefined ? '' : `, paling lambat ${hari(one.batas)}`}\n`
      + one.langkah.map(({ judul, kurang = [] }) => `   • ${judul}\n${kurang.map((why) => alasan(why, lebar)).join('')}`).join('')),
    `\n${pasangan('', catatan, { lebar, kolom: 0 })}`,
  ].join('');
}
