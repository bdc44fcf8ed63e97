import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Database } from '../../platform/database/database.js';
import { alasYangMungkin, periksaUnggahan } from '../../tandatangan/alas.js';
import type { SertifikatDikenal } from '../../tandatangan/kepercayaan.js';
import { PdfError } from '../../tandatangan/pdf/values.js';
import { DIKENAL } from '../../tandatangan/penandatangan.js';
import { periksaTandaTangan } from '../../tandatangan/periksa.js';
import { byKode, bySidik, dokumenOf, type DokumenRow } from './dokumen.query.js';
import type { DokumenPublik, HasilUnggahan } from './dokumen.types.js';

/** Milliseconds that looking up a code takes at least, known or not. */
const UNIFORM_MS = 60;
/** Beginnings of an uploaded file that are looked up: those of the first revisions. */
const MOST_BASES = 12;

/** Tells anybody who holds a paper or a file whether it was issued here. Nothing that was not published can be found. */
@Injectable()
export class VerifikasiService {
  constructor(private readonly database: Database, @Inject(DIKENAL) private readonly dikenal: SertifikatDikenal) {}

  /** The published document of a code; null for any other code, after the same time. */
  async dokumen(kode: string): Promise<DokumenPublik | null> {
    const [found] = await Promise.all([this.one(byKode(kode)), setTimeout(UNIFORM_MS)]);
    return found;
  }

  /** What an uploaded file is. It is not kept. */
  async periksa(file: Buffer): Promise<HasilUnggahan> {
    const sidik = createHash('sha256').update(file).digest('hex');
    const base = { sidik, bytes: file.length };
    const dokumen = await this.one(bySidik(sidik));
    try {
      const tandaTangan = await periksaTandaTangan(file, this.dikenal);
      if (dokumen) return { ...base, dokumen, ditambahi: false, tandaTangan, bukanPdf: null };
      const under = await this.under(file);
      return { ...base, dokumen: under, ditambahi: under !== null, tandaTangan, bukanPdf: null };
    } catch (error) {
      if (error instanceof PdfError) return { ...base, dokumen, ditambahi: false, tandaTangan: [], bukanPdf: error.message };
      throw error;
    }
  }

  /** The document that this file is a signed copy of: its beginning is a file that was issued, and nothing was added but signatures. */
  private async under(file: Buffer): Promise<DokumenPublik | null> {
    for (const { sidik } of alasYangMungkin(file).slice(0, MOST_BASES)) {
      const dokumen = await this.one(bySidik(sidik));
      if (dokumen) return (await periksaUnggahan(file, sidik, this.dikenal)).ok ? dokumen : null;
    }
    return null;
  }

  private async one(statement: ReturnType<typeof byKode>): Promise<DokumenPublik | null> {
    const [row] = await this.database.outside<DokumenRow>(statement);
    return row ? dokumenOf(row) : null;
  }
}
