import { Inject, Injectable, Optional } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Database } from '../../platform/database/database.js';
import { TooManyRequests } from '../../platform/http/problem.js';
import { Semaphore } from '../semaphore.js';

/** Failures in a window of five minutes, and how the narrow way is passed. */
export interface RemOptions {
  /** From here on an address waits for the end of its window. */
  readonly perAlamat: number;
  /** From here on, over all addresses, unknown browsers pass one at a time … */
  readonly seluruhnya: number;
  /** … each of them after so many ms, … */
  readonly jeda: number;
  /** … so many waiting. */
  readonly baris: number;
}
export const REM_OPTIONS = Symbol('REM_OPTIONS');
const BAWAAN: RemOptions = { perAlamat: 50, seluruhnya: 300, jeda: 1_000, baris: 30 };

const WINDOW = '5 minutes';
const READ = `select kunci, gagal, sisa from identity.rem_baca($1, '${WINDOW}')`;
const COUNT = `select identity.rem_gagal($1, '${WINDOW}')`;
const ALL = 'semua';

/**
 * Slows guessing that goes over many accounts, which holding single accounts back does not see. Browsers on which the account is known
 * are let by: an attack by others does not shut out those who work here.
 */
@Injectable()
export class Rem {
  private readonly options: RemOptions;
  private readonly narrow: Semaphore;

  constructor(private readonly database: Database, @Optional() @Inject(REM_OPTIONS) options?: RemOptions) {
    this.options = options ?? BAWAAN;
    this.narrow = new Semaphore(1, this.options.baris);
  }

  /**
   * Before a proof is looked at.
   * @throws TooManyRequests for an address that failed too often
   * @throws TooBusy when too many wait in the narrow way
   */
  async pass(alamat: string): Promise<void> {
    const rows = await this.database.outside<{ kunci: string; gagal: number; sisa: number }>({ name: 'rem-baca', text: READ, values: [[keyOf(alamat), ALL]] });
    const here = rows.find(({ kunci }) => kunci !== ALL);
    if (here && here.gagal >= this.options.perAlamat) throw new TooManyRequests(here.sisa);
    if ((rows.find(({ kunci }) => kunci === ALL)?.gagal ?? 0) < this.options.seluruhnya) return;
    await this.narrow.run(() => new Promise((resolve) => { setTimeout(resolve, this.options.jeda); }));
  }

  /** After a proof that failed. */
  async failed(alamat: string): Promise<void> {
    await this.database.outside({ name: 'rem-gagal', text: COUNT, values: [[keyOf(alamat), ALL]] });
  }
}

/** No address is kept in clear. Whoever has one IPv6 address has its /64. */
function keyOf(alamat: string): string {
  const net = isIPv6(alamat) && !alamat.startsWith('::ffff:') ? alamat.split(':').slice(0, 4).join(':') : alamat;
  return createHash('sha256').update(net).digest('base64url');
}
