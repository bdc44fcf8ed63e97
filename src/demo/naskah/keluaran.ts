import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The folder cannot be written to; the message tells why. */
export class KeluaranError extends Error {
  override readonly name = 'KeluaranError';
}

/** Where everything is written that a person may want to look at afterwards. */
export class Keluaran {
  private readonly written = new Map<string, number>();

  /** @param folder new or empty @throws KeluaranError */
  constructor(private readonly folder: string) {
    try {
      if (existsSync(folder) && readdirSync(folder).length > 0) throw new KeluaranError(`folder "${folder}" tidak kosong`);
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw error instanceof KeluaranError ? error : new KeluaranError(`folder "${folder}" tidak dapat ditulis (${(error as NodeJS.ErrnoException).code ?? 'galat'})`);
    }
  }

  /** @param nama below the folder, with `/` */
  tulis(nama: string, isi: Buffer): void {
    const file = path.join(this.folder, nama);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, isi);
    this.written.set(nama, isi.length);
  }

  /** What was written, folder by folder. */
  daftar(): string {
    const folders = new Map<string, number[]>();
    for (const [nama, bytes] of this.written) {
      const folder = path.posix.dirname(nama);
      folders.set(folder, [...(folders.get(folder) ?? []), bytes]);
    }
    const rows = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, sizes]) => `  ${folder.padEnd(34)} ${String(sizes.length).padStart(4)} berkas ${kilobytes(sizes)} kB`);
    return [`Ditulis ke ${this.folder}:`, ...rows, `  ${'seluruhnya'.padEnd(34)} ${String(this.written.size).padStart(4)} berkas ${kilobytes([...this.written.values()])} kB`, ''].join('\n');
  }
}

const kilobytes = (sizes: readonly number[]): string => String(Math.ceil(sizes.reduce((sum, n) => sum + n, 0) / 1024)).padStart(8);

/** A name that any system takes. */
export const namaAman = (...parts: readonly string[]): string => parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')).filter(Boolean).join('-').slice(0, 80);
