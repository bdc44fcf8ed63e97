import { isi } from '../index.js';
import { di, kataKe, SalahMasukan, type Perintah } from './perintah.js';
import { pasangan, tabel } from './tampilan.js';

const NAMA = ['corong', 'umur', 'area', 'kemajuan', 'divergensi', 'triwulan', 'pemantauan', 'terkunci', 'kasus'] as const;
type Nama = (typeof NAMA)[number];

/** `dasbor`. */
export const DASBOR: readonly Perintah[] = [{
  nama: 'dasbor', ringkas: `Menyebut satu ikhtisar lingkup jabatan: ${NAMA.join(', ')}`, pemakaian: '<ikhtisar> [--periode <tahun>] [--tujuan <WBK|WBBM>] [--jenjang <jenjang>] [--jenis <jenis>] [--satker <id>]',
  pilihan: { periode: 'tahun periode; bawaan tahun berjalan', tujuan: 'hanya menuju predikat ini', jenjang: 'hanya satker pada jenjang ini', jenis: 'hanya satker berjenis ini', satker: 'hanya satker ini dan yang di bawahnya' },
  jalankan: async ({ api, tingkat, kata, pilihan, lebar }) => {
    const nama = namaDari(kataKe(kata, 0, 'ikhtisar'));
    // the filters are checked by the server, which names those that it does not know
    const data = await isi((await api()).GET(di(await tingkat(), `/dasbor/${nama}`), { params: { query: pilihan as Record<string, never> } }) as Promise<{ data?: object }>);
    return { data, teks: uraian(data, lebar) };
  },
}];

function namaDari(text: string): Nama {
  const found = NAMA.find((nama) => nama === text);
  if (!found) throw new SalahMasukan(`ikhtisar "${text}" tidak dikenal; pilih ${NAMA.join(', ')}`);
  return found;
}

/** What stands alone first, then each list as a table. */
function uraian(data: object, lebar: number): string {
  const entries = Object.entries(data) as [string, unknown][];
  const alone = entries.filter(([name, value]) => !Array.isArray(value) && name !== 'berikutnya');
  const lists = entries.filter((entry): entry is [string, object[]] => Array.isArray(entry[1]));
  return [
    ...alone.map(([name, value]) => pasangan(name, sel(value), { lebar, kolom: 18 })),
    ...lists.map(([name, rows]) => `\n${name === 'isi' ? '' : `${name}\n`}${rows.length === 0 ? 'Tidak ada.\n' : tabelDari(rows)}`),
    ...('berikutnya' in data ? ['… masih ada; baca seluruhnya dengan --json atau klien\n'] : []),
  ].join('');
}

function tabelDari(rows: readonly object[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((head) => head !== 'rincian');
  return tabel(heads, rows.map((row) => heads.map((head) => sel((row as Record<string, unknown>)[head]))));
}

/** A value in one cell: of a thing with a name, the name. */
function sel(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value) ?? '–';
  const named = value as Record<string, unknown>;
  return typeof named['nama'] === 'string' ? named['nama'] : Object.entries(named).map(([name, one]) => `${name} ${sel(one)}`).join(', ');
}
