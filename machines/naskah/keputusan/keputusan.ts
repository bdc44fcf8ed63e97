import { atauTitik, tanggal } from '../tulis.js';
import { pejabat, penerima, sebutan, sebutanUnit, tembusan } from '../bahan.js';
import type { Bentuk, Blok, Isi, Sumber } from '../naskah.types.js';

const URUTAN = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN'] as const;

/** What one decree says; the rest of a decree is the same for all. Texts may hold tags of its own content. */
export interface Putusan {
  /** After the name of the kind of document: `skTpi`. */
  readonly id: string;
  readonly menimbang: readonly string[];
  readonly mengingat: readonly string[];
  readonly diktum: readonly string[];
  /** Whether it rests on a recommendation, `{memperhatikan}`, where the case has one. */
  readonly memperhatikan?: boolean;
  /** What follows on pages of its own. */
  readonly lampiran?: readonly Blok[];
}

const pembuka: readonly Blok[] = [
  { jenis: 'judul', tingkat: 1, teks: 'KEPUTUSAN {PEJABAT}\nNOMOR {nomor}\nTENTANG\n{TENTANG}' },
  { jenis: 'paragraf', rata: 'tengah', teks: '{PEJABAT},' },
];

const penutup: readonly Blok[] = [
  { jenis: 'tandaTangan', pihak: [{ pembuka: 'Ditetapkan di {tempat}\npada tanggal {tanggal}', jabatan: '{PEJABAT},', nama: '{penetap.nama}' }] },
];

const tandaLampiran: readonly Blok[] = [{ jenis: 'tandaTangan', pihak: [{ jabatan: '{PEJABAT},', nama: '{penetap.nama}' }] }];

const MEMPERHATIKAN: Blok = { jenis: 'bagian', bila: 'memperhatikan', isi: [{ jenis: 'ketetapan', kepala: 'Memperhatikan', teks: '{memperhatikan};' }] };

const lampiranKepala: Blok = { jenis: 'paragraf', rata: 'kiri', teks: 'LAMPIRAN\nKEPUTUSAN {PEJABAT}\nNOMOR {nomor}\nTANGGAL {TANGGAL}\nTENTANG\n{TENTANG}' };

/** The form of a decree (ANRI 5/2021): why, on what, what is decided, and who signs. Ours, since the regulations print none. */
export function bentukKeputusan({ id, menimbang, mengingat, memperhatikan = false, diktum, lampiran = [] }: Putusan): Bentuk {
  return {
    id, tata: 'keputusan', kop: true, tembusan: true, asal: { jenis: 'disusun' },
    blok: [
      ...pembuka,
      { jenis: 'ketetapan', kepala: 'Menimbang', nomor: 'huruf', butir: menimbang },
      { jenis: 'ketetapan', kepala: 'Mengingat', nomor: 'angka', butir: mengingat },
      ...(memperhatikan ? [MEMPERHATIKAN] : []),
      { jenis: 'judul', tingkat: 2, teks: 'MEMUTUSKAN:' },
      { jenis: 'ketetapan', kepala: 'Menetapkan', teks: 'KEPUTUSAN {PEJABAT} TENTANG {TENTANG}.' },
      ...diktum.map((teks, i): Blok => ({ jenis: 'ketetapan', kepala: URUTAN[i] ?? `KE-${i + 1}`, teks })),
      ...penutup,
      ...(lampiran.length > 0 ? [{ jenis: 'halaman' } satisfies Blok, lampiranKepala, ...lampiran, ...tandaLampiran] : []),
    ],
  };
}

/** The role that stands for the national evaluators; their decrees are those of the minister whom the letters of the packs address. */
const NASIONAL = 'tpn';

/** Who decides, as a decree names the office. */
export const penetapKeputusan = (sumber: Sumber, role: string): string => (role === NASIONAL ? penerima(sumber.law.pack.istilah.penerimaUsulan).penerima.replace(' Republik Indonesia', '') : sumber.pejabat[role]?.jabatan ?? sebutan(sumber, role));

/** Number, date, who decides and on what: what every decree needs beside its own words. `oleh` is the role that signs. */
export function isiKeputusan(sumber: Sumber, { jenis, oleh, tentang, nomor, tanggal: tgl }: { jenis: string; oleh: string; tentang: string; nomor?: string | undefined; tanggal?: string | undefined }): Isi {
  return {
    nomor: atauTitik(nomor ?? sumber.nomor), tanggal: tanggal(tgl ?? sumber.tanggal), TANGGAL: tanggal(tgl ?? sumber.tanggal).toUpperCase(), tempat: oleh === NASIONAL ? 'Jakarta' : atauTitik(sumber.instansi.kota), PEJABAT: penetapKeputusan(sumber, oleh).toUpperCase(), TENTANG: tentang.toUpperCase(), penetap: pejabat(sumber, oleh),
    instansi: sumber.instansi.nama, satker: sebutanUnit(sumber), tembusan: tembusan(sumber, jenis),
  };
}

/** The regulations that a decree of this instansi rests on, from the pack by their whole titles: the national ones first. */
export const mengingatPaket = ({ law }: Sumber): string[] => Object.values(law.pack.sumber).map(({ judul, lengkap = judul }) => `${lengkap};`);
