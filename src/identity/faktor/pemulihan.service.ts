import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Database } from '../../platform/database/database.js';

/** How many codes are given at once, and the random bits of each: too many to guess, so that a plain hash keeps them. */
export const KODE_PEMULIHAN = 10;
const BYTES = 10;
/** Base32 (RFC 4648): no letter that reads like a digit it has. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const REPLACE = 'select identity.pemulihan_ganti($1, $2)';
const USE = 'select identity.pemulihan_pakai($1, $2) as terpakai';

/** The way back for who has lost a factor. Shown once, kept as hashes, each used once. */
@Injectable()
export class PemulihanService {
  constructor(private readonly database: Database) {}

  /** New codes; the earlier ones no longer hold. */
  async replace(account: string): Promise<string[]> {
    const codes = Array.from({ length: KODE_PEMULIHAN }, newCode);
    await this.database.outside({ name: 'pemulihan-ganti', text: REPLACE, values: [account, codes.map((code) => sidikOf(account, code))] });
    return codes;
  }

  /** Whether this is a code of the account that was not used yet; now it is. */
  async use(account: string, code: string): Promise<boolean> {
    const [row] = await this.database.outside<{ terpakai: boolean }>({ name: 'pemulihan-pakai', text: USE, values: [account, sidikOf(account, code)] });
    return row?.terpakai ?? false;
  }
}

/** `ABCD-EFGH-IJKL-MNOP`. */
function newCode(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const text = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[parseInt(five, 2)]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** Typed in any case, with or without dashes and spaces. */
const sidikOf = (account: string, code: string): Buffer => createHash('sha256').update(`${account}|${code.toUpperCase().replace(/[\s-]/g, '')}`).digest();
