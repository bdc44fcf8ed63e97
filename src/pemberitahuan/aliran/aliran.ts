import { Readable } from 'node:stream';
import type { Jenis } from '../jenis.js';
import { tautanKasus } from '../surel/surat.js';

/** A notice as a stream reads it. */
export interface Kabar { readonly no: string; readonly case_id: string; readonly perihal: string; readonly jenis: Jenis }

/** What one stream needs of the world. */
export interface Sumber {
  /** Notices after a number, oldest first, at most `batas`. */
  readonly sesudah: (no: string, batas: number) => Promise<readonly Kabar[]>;
  /** Whether the session still stands and still uses the post with which the stream was opened. */
  readonly masih: () => Promise<boolean>;
}

const SEKALI = 100;
/** The browser comes back after so many milliseconds. */
const RETRY_MS = 3_000;

/**
 * One open stream of notices (Server-Sent Events). It reads only when woken and only as fast as it is read: while the reader does not
 * take what was written, nothing more is fetched. Before anything is sent, the session is looked at.
 */
export class Aliran extends Readable {
  private perlu = false;
  private sibuk = false;
  private penuh = false;
  private tamat = false;

  constructor(private readonly sumber: Sumber, private terakhir: string) {
    super({ highWaterMark: 16_384 });
    this.tulis(`retry: ${RETRY_MS}\n\n`);
  }

  override _read(): void {
    if (!this.penuh) return;
    this.penuh = false;
    this.bangun();
  }

  /** Something may be there, or a right may be gone. */
  bangun(): void {
    this.perlu = true;
    if (!this.sibuk && !this.penuh && !this.tamat) void this.kerjakan();
  }

  /** Shows the reader, and everything between, that the connection lives; and looks at the session. */
  detak(): void {
    if (!this.penuh) this.tulis(': detak\n\n');
    this.bangun();
  }

  /** Whether the reader has not taken what was written. */
  get macet(): boolean {
    return this.penuh;
  }

  /** Ends it in order; the browser comes back, and is then told why not. */
  tutup(): void {
    this.selesai();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.tamat = true;
    done(error);
  }

  private async kerjakan(): Promise<void> {
    this.sibuk = true;
    try {
      while (this.perlu && !this.penuh && !this.tamat) {
        this.perlu = false;
        if (!await this.sumber.masih()) return this.selesai();
        await this.kirim();
      }
    } catch {
      this.selesai(); // the database is away: the browser asks again, from the last number that it has
    } finally {
      this.sibuk = false;
    }
  }

  private async kirim(): Promise<void> {
    const rows = await this.sumber.sesudah(this.terakhir, SEKALI);
    for (const { no, case_id, perihal, jenis } of rows) {
      if (this.tamat) return;
      this.tulis(`id: ${no}\nevent: pemberitahuan\ndata: ${JSON.stringify({ jenis, perihal, tautan: tautanKasus(case_id) })}\n\n`);
      this.terakhir = no;
    }
    if (rows.length === SEKALI) this.perlu = true;
  }

  private selesai(): void {
    if (this.tamat) return;
    this.tulis('event: selesai\ndata: {}\n\n');
    this.tamat = true;
    this.push(null);
  }

  private tulis(text: string): void {
    if (!this.tamat && !this.push(text)) this.penuh = true;
  }
}
