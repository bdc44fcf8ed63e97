import { bubuhkan } from '../bubuhkan.js';
import type { SigningKey } from '../cms/sign.js';
import { PdfError } from '../pdf/values.js';
import { TandaTanganGagal, type Penandatangan, type PermintaanTandaTangan } from '../penandatangan.js';

/** The electronic seal of the installation: says which system issued a document, never that a person signed it. */
export class SegelElektronik implements Penandatangan {
  readonly cara = 'segel';
  constructor(private readonly kunci: SigningKey) {}

  tandaTangani(pdf: Buffer, { nama, jabatan, alasan, pada }: PermintaanTandaTangan): Promise<Buffer> {
    try {
      return Promise.resolve(bubuhkan(pdf, { nama: jabatan === '' ? nama : `${nama}, ${jabatan}`, alasan, pada }, this.kunci));
    } catch (error) {
      return Promise.reject(error instanceof PdfError ? new TandaTanganGagal('ditolak', error.message) : error as Error);
    }
  }
}
