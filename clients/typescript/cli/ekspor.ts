import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { kataKe, SalahMasukan, wajib, type Perintah } from './perintah.js';

/** What can be fetched as a file, and where it lies below the address of the tier. */
const APA: Readonly<Record<string, { readonly dari: (id: string) => string; readonly arti: string }>> = {
  lke: { dari: (id) => `/kasus/${id}/lke.xlsx`, arti: 'LKE, Excel' },
  cerita: { dari: (id) => `/kasus/${id}/cerita.txt`, arti: 'riwayat kasus, teks' },
  dokumen: { dari: (id) => `/dokumen/${id}/berkas`, arti: 'dokumen final, PDF' },
  dosir: { dari: (id) => `/kasus/${id}/dosir.zip`, arti: 'kasus seluruhnya, ZIP bersegel' },
};

/** `ekspor`. */
export const EKSPOR: readonly Perintah[] = [{
  nama: 'ekspor', ringkas: `Mengambil suatu berkas: ${Object.entries(APA).map(([name, { arti }]) => `${name} (${arti})`).join(', ')}`, pemakaian: `<${Object.keys(APA).join('|')}> <id> --ke <berkas>`,
  pilihan: { ke: 'berkas tujuan; yang sudah ada tidak ditimpa' },
  jalankan: async ({ api, tingkat, kata, pilihan }) => {
    const [apa, id, ke] = [kataKe(kata, 0, 'yang diekspor'), kataKe(kata, 1, 'pengenalnya'), wajib(pilihan, 'ke')];
    const found = Object.hasOwn(APA, apa) ? APA[apa] : undefined;
    if (!found) throw new SalahMasukan(`"${apa}" tidak dapat diekspor; pilih ${Object.keys(APA).join(', ')}`);
    const answer = await (await api()).kirim(`/api/v1/${await tingkat()}${found.dari(encodeURIComponent(id))}`);
    const bita = await disimpan(answer, ke);
    return { data: { berkas: ke, bita }, teks: `${ke} (${bita} bita)\n` };
  },
}];

async function disimpan(answer: Response, ke: string): Promise<number> {
  const file = createWriteStream(ke, { flags: 'wx' });
  try {
    await pipeline(Readable.from(answer.body ?? []), file);
    return file.bytesWritten;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new SalahMasukan(code === 'EEXIST' ? `berkas ${ke} sudah ada` : `berkas ${ke} tidak dapat ditulis (${code})`);
  }
}
