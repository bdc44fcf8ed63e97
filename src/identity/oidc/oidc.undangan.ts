import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

/** Somebody whom a provider proved, as the one who accepts an invitation. */
export interface Pembawa {
  /** @throws Forbidden where the instansi that invites does not trust the provider */
  periksa(tenant: string): Promise<void>;
  /** Ties the identity to the account, in the transaction that opens it. @throws Forbidden where the identity opens another account */
  tautkan(tx: Transaction, account: string): Promise<void>;
}

/**
 * Closes an invitation for somebody whom a provider proved, and gives the account that it opened.
 * @throws Problem with the reason, and changes nothing then
 */
export type TerimaUndangan = (kode: string, pembawa: Pembawa) => Promise<string>;

/** Where whoever keeps the invitations says how one is accepted with an identity; that lies above this layer. */
@Injectable()
export class OidcUndangan {
  private handler?: TerimaUndangan;

  register(handler: TerimaUndangan): void {
    this.handler = handler;
  }

  /** Undefined while nobody keeps invitations. */
  get terima(): TerimaUndangan | undefined {
    return this.handler;
  }
}
