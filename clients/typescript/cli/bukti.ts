import { open } from 'node:fs/promises';
import path from 'node:path';
import { isi, type Predikat } from '../index.js';
import { kirimSisa, mulaiUnggah, type KeteranganBukti } from '../unggahan.js';
import { BERHASIL, di, DITOLAK, kataKe, SalahMasukan, wajib, type Panggilan, type Perintah } from './perintah.js';
import { pasangan } from './tampilan.js';

/** `bukti unggah`. */
export const BUKTI: readonly Perintah[] = [{
  nama: 'bukti unggah', ringkas: 'Mengunggah berkas bukti; unggahan yang terputus dilanjutkan dengan perintah yang sama', pemakaian: '<berkas> --satker <id> --judul <judul> --tanggal <tanggal> --periode <tahun> [--menggantikan <bukti>]',
  pilihan: { satker: 'satker pemilik bukti', judul: 'judul bukti', tanggal: 'tanggal berlaku dokumennya (YYYY-MM-DD)', periode: 'tahun periode penilaian', menggantikan: 'bukti yang digantikan versi ini' },
  jalankan: async (p) => {
    const [file, satker] = [kataKe(p.kata, 0, 'berkas'), wajib(p.pilihan, 'satker')];
    const keterangan = { judul: wajib(p.pilihan, 'judul'), nama: path.basename(file), tanggalBerlaku: wajib(p.pilihan, 'tanggal'), periode: wajib(p.pilihan, 'periode'), menggantikan: p.pilihan['menggantikan'] };
    const [api, tingkat] = [await p.api(), await p.tingkat()];
    const alamat = await diunggah(p, api, { tingkat, satker, file, keterangan });
    const unggahan = await isi(api.GET(di(tingkat, '/unggahan/{id}'), { params: { path: { id: alamat.split('/').at(-1) ?? '' } } }));
    const lines = Object.entries({ keadaan: unggahan.keadaan, alasan: unggahan.alasan, bukti: unggahan.bukti, sidik: unggahan.sidik, unggahan: unggahan.id });
    return { data: unggahan, kode: unggahan.keadaan === 'ditolak' ? DITOLAK : BERHASIL, teks: lines.map(([name, value]) => (value === undefined ? '' : pasangan(name, value, { lebar: p.lebar }))).join('') };
  },
}];

interface Unggah { readonly tingkat: string; readonly satker: string; readonly file: string; readonly keterangan: KeteranganBukti }

/** Sends the file, or what is missing of it; gives the address of the upload. */
async function diunggah({ err }: Panggilan, api: Predikat, { tingkat, satker, file, keterangan }: Unggah): Promise<string> {
  const handle = await open(file).catch((error: unknown) => { throw new SalahMasukan(`berkas ${file} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code ?? 'sebab tidak dikenal'})`); });
  try {
    const { size } = await handle.stat();
    const earlier = await terputus(api, tingkat, satker, { ...keterangan, bita: size });
    const alamat = earlier ?? await mulaiUnggah(api, tingkat, satker, size, keterangan);
    if (earlier !== undefined) err('Melanjutkan unggahan yang terputus.\n');
    await kirimSisa(api, alamat, handle, size, (sampai) => { err(`${Math.floor((100 * sampai) / size)}%  ${sampai} dari ${size} bita\n`); });
    return alamat;
  } finally {
    await handle.close();
  }
}

/** An upload of the same file that was cut off. */
async function terputus(api: Predikat, tingkat: string, satker: string, wanted: KeteranganBukti & { readonly bita: number }): Promise<string | undefined> {
  const { isi: uploads } = await isi(api.GET(di(tingkat, '/satker/{id}/unggahan'), { params: { path: { id: satker } } }));
  const same = uploads.find((one) => one.keadaan === 'menunggu' && one.bita === wanted.bita && one.nama === wanted.nama && one.judul === wanted.judul && one.periode === wanted.periode && one.menggantikan === wanted.menggantikan);
  return same && `/api/v1/${tingkat}/unggahan/${same.id}`;
}
