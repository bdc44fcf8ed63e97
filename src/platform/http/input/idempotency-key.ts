import { BadInput } from '../problem.js';

const KEY = /^[\x21-\x7e]{8,100}$/;

/** How the API's document describes the header. */
export const KEY_HEADER = {
  name: 'Idempotency-Key', required: true, description: 'Pengenal perintah yang dibuat pengirim (8–100 huruf); perintah yang diulang dengan kunci sama hanya terjadi sekali.', example: '6d1f0f6e-0c2b-4c52-9a55-1b1f5a7d9c01',
};

/** The key under which something is sent. @throws BadInput where there is none, or one that is no key */
export function keyOf(header: string | undefined): string {
  if (header !== undefined && KEY.test(header)) return header;
  throw new BadInput([{ path: 'header/Idempotency-Key', why: 'wajib diisi: 8 sampai 100 huruf ASCII tanpa spasi' }]);
}
