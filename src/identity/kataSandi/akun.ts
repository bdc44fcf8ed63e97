import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { BadInput, Conflict } from '../../platform/http/problem.js';
import { Passwords } from '../passwords.js';
import { PenguatanService } from '../sesi/penguatan.service.js';
import { KejadianAkun } from '../sesi/kejadian.js';
import { SessionService } from '../session.service.js';
import { KataSandi } from './kata-sandi.js';

interface Milik { readonly password_hash: string | null; readonly ditahan: boolean; readonly nama_pengguna: string; readonly nama: string; readonly instansi: string[]; readonly komposisi: boolean }

const READ = 'select password_hash, ditahan, nama_pengguna, nama, instansi, komposisi from identity.sandi_baca($1)';
const CHANGE = 'select identity.sandi_ganti($1, $2)';
const END = 'select identity.sessions_end($1, $2)';

/** The password of an account. */
@Injectable()
export class Akun {
  constructor(
    private readonly database: Database, private readonly passwords: Passwords, private readonly kataSandi: KataSandi, private readonly penguatan: PenguatanService,
    private readonly sessions: SessionService, private readonly kejadian: KejadianAkun,
  ) {}

  /**
   * Gives the account a new password and ends its sessions, but the one named. Whoever calls has proved that the person may.
   * @throws BadInput saying what is wrong with it, at `path`
   */
  async gantiSandi(account: string, text: string, { kecuali = null, path = '/kataSandi' }: { readonly kecuali?: string | null; readonly path?: string } = {}): Promise<void> {
    const { nama, namaPengguna, kata, komposisi } = await this.konteks(account);
    const why = await this.kataSandi.periksa(text, { nama, namaPengguna, kata, komposisi });
    if (why.length > 0) throw new BadInput([{ path, why }]);
    const hash = await this.passwords.hash(text);
    await this.database.outside({ name: 'sandi-ganti', text: CHANGE, values: [account, hash] });
    await this.database.outside({ name: 'sandi-akhiri-sesi', text: END, values: [account, kecuali] });
    await this.kejadian.catat(account, 'sandi.diganti');
  }

  /**
   * The owner changes it, with the one of before.
   * @throws Conflict for an account without a password
   * @throws BadInput when the one of before is wrong (or the account is held back), or the new one will not do
   */
  async gantiSendiri(account: string, sesi: string, { lama, baru }: { readonly lama: string; readonly baru: string }): Promise<void> {
    const { sandi, ditahan } = await this.konteks(account);
    if (!sandi) throw new Conflict('tanpa-kata-sandi', {}, 'Akun ini masuk melalui penyedia identitas dan tidak memakai kata sandi.');
    if (!await this.penguatan.isPassword(account, lama)) {
      if (!ditahan) await this.sessions.failed(account);
      throw new BadInput([{ path: '/lama', why: 'tidak cocok, atau akun ditahan sementara setelah beberapa kali gagal' }]);
    }
    if (lama.normalize('NFC') === baru.normalize('NFC')) throw new BadInput([{ path: '/baru', why: 'harus berbeda dari kata sandi yang sekarang' }]);
    await this.gantiSandi(account, baru, { kecuali: sesi, path: '/baru' });
  }

  private async konteks(account: string) {
    const [row] = await this.database.outside<Milik>({ name: 'sandi-milik', text: READ, values: [account] });
    if (!row) throw new Error('akun tidak ada');
    return { nama: row.nama, namaPengguna: row.nama_pengguna, kata: row.instansi, komposisi: row.komposisi, sandi: row.password_hash !== null, ditahan: row.ditahan };
  }
}
