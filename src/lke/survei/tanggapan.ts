import { Hitungan, type Terhitung } from '../../../machines/lke/survei/hitungan.js';
import type { Instrument } from '../../../machines/regulasi/instrument.js';
import { bacaKolom, cell, short, type Kolom, type Salah } from './kolom.js';
import { bacaTabel, type Baris, type Isian } from './tabel.js';

/** What a list of single responses came to. */
export interface HasilTanggapan {
  readonly hitungan: Terhitung;
  readonly diabaikan: readonly string[];
  readonly salah: readonly Salah[];
  /** How many faults there were beyond those that are told. */
  readonly salahLain: number;
}

/** Of many faults of the same kind the first ones tell enough. */
const FAULTS = 200;
/** Where the unit has one kind of service and the list no column for it. */
const SATU_LAYANAN = 'Seluruh layanan';
const MOST_KINDS = 100;
const NOMOR = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,19}$/;
/** Ten digits or more in a row, or an address of e-mail: an NIK, an NIP, a telephone number. */
const PRIBADI = /\d(?:[ .-]?\d){9}|@/;
const SKOR = /^(\d)(?:[.,](\d{1,2}))?$/;

/**
 * Reads a list of single responses to one survey: a heading, then one respondent a row, a score a question from 1 to the highest of
 * the scale (PermenPANRB 14/2017 gives no lower one). Nobody's response is kept.
 * @throws WorkbookRefused when the file is no list at all
 */
export async function bacaTanggapan(bytes: Buffer, unsur: string, instrument: Instrument): Promise<HasilTanggapan> {
  const reader = new Reader(unsur, instrument);
  await bacaTabel(bytes, (nomor, baris) => reader.baris(nomor, baris));
  return reader.hasil();
}

class Reader {
  private kolom: Kolom | null = null;
  private hitungan = new Hitungan([]);
  private readonly seen = new Map<string, number>();
  private readonly salah: Salah[] = [];
  private salahLain = 0;
  private readonly tanpaJudul = new Set<number>();
  private judul: Baris = new Map();
  private readonly tertinggi: number;

  constructor(private readonly unsur: string, private readonly instrument: Instrument) {
    const answer = instrument.hasilItems.get(unsur)?.answer;
    this.tertinggi = answer?.kind === 'index' ? Number(answer.max.toFixed(0)) : 0;
  }

  baris(nomor: number, baris: Baris): void {
    if (this.kolom) return this.tanggapan(nomor, baris, this.kolom);
    const { kolom, salah } = bacaKolom(baris, nomor, this.unsur, this.instrument);
    [this.kolom, this.judul, this.hitungan] = [kolom, baris, new Hitungan(kolom.komponen)];
    salah.forEach(({ sel, alasan }) => this.tell(sel, alasan));
  }

  hasil(): HasilTanggapan {
    const hitungan = this.hitungan.hasil();
    if (this.kolom && this.salah.length === 0) {
      if (hitungan.responden === 0) this.tell('A2', 'tidak ada tanggapan di bawah judul kolom');
      else for (const [kolom, nama] of this.kolom.skor) if (hitungan.kosong.includes(nama)) this.tell(cell(kolom, 1), `tidak seorang pun menjawab “${short(nama)}”`);
    }
    if (!this.kolom) this.tell('A1', 'tidak ada baris judul kolom');
    return { hitungan, diabaikan: this.kolom?.diabaikan ?? [], salah: this.salah, salahLain: this.salahLain };
  }

  private tanggapan(nomor: number, baris: Baris, kolom: Kolom): void {
    for (const column of baris.keys()) {
      if (this.judul.has(column) || this.tanpaJudul.has(column)) continue;
      this.tanpaJudul.add(column);
      this.tell(cell(column, nomor), 'kolom ini berisi, tetapi tanpa judul');
    }
    if (kolom.nomor > 0) this.responden(baris.get(kolom.nomor), cell(kolom.nomor, nomor), nomor);
    const layanan = this.layanan(baris, nomor, kolom);
    const skor = [...kolom.skor].flatMap(([column, komponen]) => {
      const isian = baris.get(column);
      const perseratus = isian && this.skor(isian, cell(column, nomor));
      return perseratus ? [{ komponen, perseratus }] : [];
    });
    if (![...kolom.skor.keys()].some((column) => baris.has(column))) this.tell(cell(kolom.nomor || 1, nomor), 'responden ini tidak menjawab satu pertanyaan pun');
    this.hitungan.tambah({ layanan, skor });
  }

  /** The number of a respondent: there, no person's number, and once. */
  private responden(isian: Isian | undefined, sel: string, baris: number): void {
    if (!isian) return this.tell(sel, 'nomor responden kosong');
    if (PRIBADI.test(isian.nilai)) return this.tell(sel, 'tampak seperti NIK, NIP, nomor telepon, atau surel; pakai nomor urut');
    if (!NOMOR.test(isian.nilai)) return this.tell(sel, 'nomor responden harus 1 sampai 20 huruf atau angka tanpa spasi');
    const before = this.seen.get(isian.nilai.toLowerCase());
    if (before !== undefined) return this.tell(sel, `nomor responden ${isian.nilai} sudah ada pada baris ${before}`);
    this.seen.set(isian.nilai.toLowerCase(), baris);
  }

  private layanan(baris: Baris, nomor: number, { layanan }: Kolom): string {
    if (layanan === undefined) return SATU_LAYANAN;
    const [nilai = '', sel] = [baris.get(layanan)?.nilai, cell(layanan, nomor)];
    if (nilai === '') this.tell(sel, 'jenis layanan kosong');
    else if (PRIBADI.test(nilai)) this.tell(sel, 'tampak seperti data pribadi, bukan jenis layanan');
    else if (nilai.length > 300) this.tell(sel, 'jenis layanan lebih panjang daripada 300 huruf');
    else if (this.hitungan.banyakLayanan > MOST_KINDS) this.tell(sel, `lebih dari ${MOST_KINDS} jenis layanan`);
    else return nilai;
    return SATU_LAYANAN;
  }

  /** A score in hundredths; 0 where it is none. */
  private skor({ nilai, rumus }: Isian, sel: string): number {
    if (rumus) return this.none(sel, 'berisi rumus; tempelkan nilainya');
    const [, whole = '', places = ''] = SKOR.exec(nilai) ?? [];
    const perseratus = Number(whole) * 100 + Number(places.padEnd(2, '0'));
    if (whole === '' || perseratus < 100 || perseratus > this.tertinggi * 100) return this.none(sel, `“${short(nilai)}” bukan skor 1 sampai ${this.tertinggi}; kosongkan bila tidak dijawab`);
    return perseratus;
  }

  private none(sel: string, alasan: string): number {
    this.tell(sel, alasan);
    return 0;
  }

  private tell(sel: string, alasan: string): void {
    if (this.salah.length < FAULTS) this.salah.push({ sel, alasan });
    else this.salahLain += 1;
  }
}
