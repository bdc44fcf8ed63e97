import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { HISTORY_KEY } from '../../platform/history/history-key.js';

/** How a file is asked for: kept, looked at, or as a small picture. */
export const CARA = ['unduh', 'pratinjau', 'gambar'] as const;
export type Cara = (typeof CARA)[number];

/** What a signed address holds for: one file, one way, one post of one person in one session, until an instant (ms since 1970). */
export interface Hak {
  readonly tenant: string;
  readonly person: string;
  readonly post: string;
  readonly sesi: string;
  readonly berkas: string;
  readonly cara: Cara;
  readonly sampai: number;
}

/** Signs and checks addresses of files. The key is derived from that of the history, so that all processes of an installation share it. */
@Injectable()
export class TandaUnduh {
  private readonly key: Buffer;

  constructor(@Inject(HISTORY_KEY) historyKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', historyKey, '', 'predikat/bukti/unduh', 32));
  }

  tandai({ tenant, person, post, sesi, berkas, cara, sampai }: Hak): string {
    return createHmac('sha256', this.key).update([tenant, person, post, sesi, berkas, cara, sampai].join('|')).digest('base64url');
  }

  sah(hak: Hak, tanda: string): boolean {
    const [wanted, given] = [Buffer.from(this.tandai(hak)), Buffer.from(tanda)];
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }
}
