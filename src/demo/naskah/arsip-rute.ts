import type { Jawaban, Langkah } from '../record.js';
import { namaAman, type Keluaran } from './keluaran.js';
import type { Petugas } from './petugas.js';

/** A case that a route moved, and the instansi whose it is. */
interface Kasus { readonly rute: string; readonly id: string; readonly mesin: string; readonly instansi: string }

const answersOf = ({ jawaban }: Langkah): readonly Jawaban[] => (jawaban ? [jawaban, ...jawaban.turunan] : []);

function casesOf(langkah: readonly Langkah[]): Kasus[] {
  const all = langkah.flatMap((step) => answersOf(step).map(({ kasus, mesin }) => ({ rute: step.rute, id: kasus, mesin, instansi: step.pelaku.instansi })));
  return [...new Map(all.map((one) => [`${one.rute}/${one.id}`, one])).values()];
}

/** Writes the worksheets of every route, and the dossier of every case that stands by itself, as the auditor of its instansi is given them. */
export async function arsipkanRute(langkah: readonly Langkah[], petugas: Petugas, keluaran: Keluaran): Promise<void> {
  for (const { rute, id, mesin, instansi } of casesOf(langkah)) {
    if (mesin === 'dokumen') continue;
    const auditor = await petugas.auditor(instansi);
    const [folder, file] = mesin === 'lke' ? ['lke', 'lke.xlsx'] : ['dosir', 'dosir.zip'];
    const isi = await auditor.berkas(`/kasus/${id}/${file}`);
    if (isi) keluaran.tulis(`${rute}/${folder}/${namaAman(mesin, id.slice(0, 8))}.${file.split('.')[1] ?? ''}`, isi);
  }
}
