import { mkdirSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { barisTitik, type BarisTitik } from './naskah-titik.js';

const FILE = 'titik-periksa.jsonl';
/** Bytes that hold at least one line. */
const TAIL = 8_192;
const KEY_FILE = 'kunci-publik.txt';

/** The file of checkpoints cannot be read as one. */
export class BerkasTitikRusak extends Error {
  override readonly name = 'BerkasTitikRusak';
}

/**
 * The checkpoints outside the database: one to a line, only ever appended. The folder may lie on another machine or on a medium that is
 * written once; whoever keeps a copy of it can tell whether histories were taken back.
 */
export class BerkasTitik {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, FILE);
  }

  /**
   * All that were kept, in order. A line that was cut off while it was written is none.
   * @throws BerkasTitikRusak
   */
  async baca(): Promise<BarisTitik[]> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').slice(0, -1).map((line, i) => this.barisDari(line, i + 1));
  }

  /**
   * The last that was kept; null before the first.
   * @throws BerkasTitikRusak
   */
  async terakhir(): Promise<BarisTitik | null> {
    const { text } = await this.ekor();
    const line = text.slice(0, -1).split('\n').at(-1);
    return line ? this.barisDari(line, 'terakhir') : null;
  }

  /** Appends, and returns when it is on the disk. */
  async tambah(baris: readonly BarisTitik[], kunciPublik: string): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    await writeFile(path.join(this.folder, KEY_FILE), `${kunciPublik}\n`, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error; });
    const { whole } = await this.ekor();
    const handle = await open(this.file, 'a+');
    try {
      await handle.truncate(whole);
      await handle.appendFile(baris.map((one) => `${JSON.stringify(one)}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** The last whole lines, and how many bytes the file has up to their end; what was cut off behind them is not read. */
  private async ekor(): Promise<{ readonly text: string; readonly whole: number }> {
    const handle = await open(this.file, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!handle) return { text: '', whole: 0 };
    try {
      const { size } = await handle.stat();
      const from = Math.max(0, size - TAIL);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, TAIL)), 0, Math.min(size, TAIL), from);
      const end = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
      return { text: buffer.toString('utf8', 0, end), whole: from + end };
    } finally {
      await handle.close();
    }
  }

  private barisDari(line: string, number: number | 'terakhir'): BarisTitik {
    try {
      return barisTitik.parse(JSON.parse(line));
    } catch {
      throw new BerkasTitikRusak(`${this.file}, baris ${number}: bukan titik periksa; pulihkan berkas itu dari salinannya, jangan diperbaiki dengan tangan`);
    }
  }
}
