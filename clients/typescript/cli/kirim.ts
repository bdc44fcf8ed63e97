import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { isi, jikaMasih, type components, type Predikat } from '../index.js';
import { di, kataKe, SalahMasukan, type Panggilan, type Perintah } from './perintah.js';
import { alasan, saat } from './tampilan.js';

type Jawaban = components['schemas']['JawabanPerintahDto'];
type Isian = Readonly<Record<string, unknown>>;

const KUNCI = 'kunci idempotensi; perintah dengan kunci yang sama hanya terjadi sekali';
const VERSI = 'versi kasus yang dilihat; ditolak bila kasus sudah berubah';

/** `perintah`, `lke isi`. */
export const KIRIM: readonly Perintah[] = [
  {
    nama: 'perintah', ringkas: 'Mengirim satu perintah kepada suatu kasus, atau yang membuka kasus', pemakaian: '<nama> [--kasus <id>] [--data <berkas|->] [--versi <n>] [--kunci <kunci>]',
    pilihan: { kasus: 'kasus yang dituju; tanpa ini perintah membuka kasus', data: 'berkas JSON berisi isian; - untuk masukan baku; tanpa ini tanpa isian', versi: VERSI, kunci: KUNCI },
    jalankan: async (p) => dikirim(p, kataKe(p.kata, 0, 'nama perintah'), p.pilihan['kasus'], await dataDari(p)),
  },
  {
    nama: 'lke isi', ringkas: 'Mengisi lembar kerja evaluasi dari CSV berkolom kode, nilai, catatan', pemakaian: '<kasus> <berkas.csv> [--versi <n>] [--kunci <kunci>]',
    pilihan: { versi: VERSI, kunci: KUNCI },
    jalankan: async (p) => {
      const jawaban = jawabanDari(await readText(p, kataKe(p.kata, 1, 'berkas CSV')));
      return dikirim(p, 'lke.isi', kataKe(p.kata, 0, 'kasus LKE'), { jawaban });
    },
  },
];

async function dikirim(p: Panggilan, perintah: string, kasus: string | undefined, data: Isian): Promise<{ data: Jawaban; teks: string }> {
  const [api, tingkat] = [await p.api(), await p.tingkat()];
  const headers = { ...(p.pilihan['kunci'] === undefined ? {} : { 'Idempotency-Key': p.pilihan['kunci'] }), ...(p.pilihan['versi'] === undefined ? {} : jikaMasih(versiDari(p.pilihan['versi']))) };
  const jawaban = await isi(kasus === undefined ? buka(api, tingkat, { perintah, data }, headers) : kepada(api, tingkat, kasus, { perintah, data }, headers));
  return { data: jawaban, teks: diterima(jawaban, p.lebar) };
}

type Badan = { readonly perintah: string; readonly data: Isian };
/** The schema names every command with the form of its data; here they come from outside, and the server looks at them. */
type Post = (path: string, init: object) => Promise<{ data?: Jawaban }>;
const kepada = (api: Predikat, tingkat: string, id: string, body: Badan, header: object): ReturnType<Post> => (api.POST as unknown as Post)(di(tingkat, '/kasus/{id}/perintah'), { params: { path: { id }, header }, body });
const buka = (api: Predikat, tingkat: string, body: Badan, header: object): ReturnType<Post> => (api.POST as unknown as Post)(di(tingkat, '/perintah'), { params: { header }, body });

function diterima({ peristiwa, kasus, versi, pada, turunan, peringatan }: Jawaban, lebar: number): string {
  return [
    `✓ ${peristiwa}: kasus ${kasus} kini versi ${versi} (${saat(pada)})\n`, ...turunan.map((one) => `  lalu ${one.peristiwa}: kasus ${one.kasus} kini versi ${one.versi}\n`),
    ...(peringatan.length > 0 ? ['\nPatut diperhatikan, tetapi tidak menghalangi:\n'] : []), ...peringatan.map((why) => alasan(why, lebar, '!')),
  ].join('');
}

function versiDari(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new SalahMasukan('--versi harus bilangan bulat positif');
  return Number(given);
}

async function dataDari(p: Panggilan): Promise<Isian> {
  const from = p.pilihan['data'];
  if (from === undefined) return {};
  const data = jsonDari(await readText(p, from));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new SalahMasukan('isian harus berupa satu objek JSON');
  return data as Isian;
}

function jsonDari(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    throw new SalahMasukan('isian bukan JSON yang sah');
  }
}

async function readText({ masukan }: Panggilan, from: string): Promise<string> {
  if (from === '-') return text(masukan);
  return readFile(from, 'utf8').catch((error: unknown) => { throw new SalahMasukan(`berkas ${from} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code ?? 'sebab tidak dikenal'})`); });
}

/** Answers by their question; rows without an answer are left out. The separator is a comma or a semicolon. */
function jawabanDari(csv: string): Record<string, { nilai: unknown; catatan?: string }> {
  const rows = barisDari(csv);
  const answered = rows.filter(({ nilai }) => (nilai ?? '') !== '');
  const [first] = rows;
  if (!first || !('kode' in first) || !('nilai' in first)) throw new SalahMasukan('CSV harus berkolom kode dan nilai, dan boleh catatan');
  const repeated = answered.map(({ kode }) => kode).find((kode, i, all) => all.indexOf(kode) !== i);
  if (repeated !== undefined) throw new SalahMasukan(`pertanyaan ${repeated} dijawab dua kali`);
  // counts are several numbers: {"a": 1, "b": 2}
  return Object.fromEntries(answered.map(({ kode = '', nilai = '', catatan = '' }) => [kode, { nilai: nilai.startsWith('{') ? jsonDari(nilai) : nilai, ...(catatan === '' ? {} : { catatan }) }]));
}

function barisDari(csv: string): Record<string, string>[] {
  try {
    return parse(csv, { columns: (heads: string[]) => heads.map((head) => head.toLowerCase()), bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';'] });
  } catch (error) {
    throw new SalahMasukan(`CSV tidak dapat dibaca, baris ${String((error as { lines?: number }).lines ?? '?')}`);
  }
}
