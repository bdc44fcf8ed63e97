import { Rational } from '../../kernel/decimal.js';
import { indeksDari, namaBaku } from './indeks.js';
import type { Komponen, Layanan } from './survei.types.js';

/** What one person answered. A score is in hundredths (3,50 is 350), so that sums stay exact. */
export interface Tanggapan {
  readonly layanan: string;
  readonly skor: readonly { readonly komponen: string; readonly perseratus: number }[];
}

/** What single responses come to. */
export interface Terhitung {
  readonly responden: number;
  readonly layanan: Layanan;
  readonly komponen: Komponen[];
  /** Components to which nobody answered. */
  readonly kosong: string[];
  /** Null where a component has no answer. */
  readonly indeks: string | null;
}

/** Adds up single responses one after the other; none of them is kept. */
export class Hitungan {
  private readonly sums: Map<string, { nama: string; perseratus: number; jawaban: number }>;
  private readonly layanan = new Map<string, { jenis: string; responden: number }>();
  private responden = 0;

  /** @param komponen the names of the components, in the order in which they are told */
  constructor(komponen: readonly string[]) {
    this.sums = new Map(komponen.map((nama) => [namaBaku(nama), { nama, perseratus: 0, jawaban: 0 }]));
  }

  /** A score of a component that was not named at the beginning is left out. */
  tambah({ layanan, skor }: Tanggapan): void {
    this.responden += 1;
    const kind = this.layanan.get(namaBaku(layanan)) ?? { jenis: layanan, responden: 0 };
    this.layanan.set(namaBaku(layanan), { ...kind, responden: kind.responden + 1 });
    for (const { komponen, perseratus } of skor) {
      const sum = this.sums.get(namaBaku(komponen));
      if (!sum) continue;
      sum.perseratus += perseratus;
      sum.jawaban += 1;
    }
  }

  get banyakLayanan(): number {
    return this.layanan.size;
  }

  hasil(): Terhitung {
    const all = [...this.sums.values()];
    const komponen = all.filter(({ jawaban }) => jawaban > 0).map(({ nama, perseratus, jawaban }) => ({ nama, nilai: { jumlah: Rational.of(perseratus, 100).toFixed(2), jawaban } }));
    const kosong = all.filter(({ jawaban }) => jawaban === 0).map(({ nama }) => nama);
    return { responden: this.responden, layanan: [...this.layanan.values()], komponen, kosong, indeks: kosong.length === 0 && komponen.length > 0 ? indeksDari(komponen) : null };
  }
}
