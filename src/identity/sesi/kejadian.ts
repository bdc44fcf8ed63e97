import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** What can happen to an account that its owner must know of, as its owner reads it. */
export const KEJADIAN = {
  'masuk.perangkatBaru': 'Akun dipakai masuk dari perangkat yang belum dikenal',
  'akun.ditahan': 'Akun ditahan sementara setelah beberapa kali gagal masuk',
  'sandi.diganti': 'Kata sandi diganti',
  'totp.aktif': 'Aplikasi autentikator didaftarkan',
  'totp.dihapus': 'Aplikasi autentikator dihapus',
  'passkey.terdaftar': 'Passkey didaftarkan',
  'passkey.dihapus': 'Passkey dihapus',
  'passkey.hitunganMundur': 'Passkey ditolak karena diduga disalin: hitungannya mundur',
  'pemulihan.dibuat': 'Kode pemulihan baru dibuat',
  'pemulihan.dipakai': 'Kode pemulihan dipakai',
  'faktor.dilepas': 'Semua faktor kedua dilepas oleh pengelola instalasi',
  'sesi.diakhiri': 'Sesi lain diakhiri',
} as const;
export type JenisKejadian = keyof typeof KEJADIAN;

/** One such happening. */
export interface Kejadian { readonly id: string; readonly jenis: string; readonly rincian: Readonly<Record<string, string>>; readonly pada: Date }

const RECORD = 'select identity.kejadian_catat($1, $2, $3)';
const LIST = 'select id, jenis, rincian, pada from identity.kejadian($1, $2::timestamptz, $3::uuid, $4)';

/** Keeps what happened to accounts. `rincian` names devices and factors, never secrets. */
@Injectable()
export class KejadianAkun {
  constructor(private readonly database: Database) {}

  async catat(account: string, jenis: JenisKejadian, rincian: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.database.outside({ name: 'kejadian-catat', text: RECORD, values: [account, jenis, JSON.stringify(rincian)] });
  }

  /** The newest first, from before this position on. */
  list(account: string, before: readonly [pada: string, id: string], jumlah: number): Promise<Kejadian[]> {
    return this.database.outside<Kejadian>({ name: 'kejadian', text: LIST, values: [account, ...before, jumlah] });
  }
}
