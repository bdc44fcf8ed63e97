import { Injectable } from '@nestjs/common';
import { OidcService } from '../../identity/oidc/oidc.service.js';
import type { Pembawa } from '../../identity/oidc/oidc.undangan.js';
import { KataSandi } from '../../identity/kataSandi/kata-sandi.js';
import { Passwords } from '../../identity/passwords.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { BadInput, NotFound } from '../../platform/http/problem.js';
import { sidikKode } from './kode.js';
import type { TerimaUndanganDto, UndanganPublikDto } from './undangan.dto.js';

interface Undangan { readonly tenant: string; readonly nama: string; readonly instansi: string; readonly username: string | null; readonly kedaluwarsa: Date }

const READ = 'select tenant_id as tenant, nama, instansi, username, kedaluwarsa from identity.undangan_baca($1)';
/** Where signing in through a provider begins. */
const OIDC = '/api/v1/sesi/oidc';
const ACCEPT = 'select account_id as account, keadaan from identity.undangan_terima($1, $2, $3)';

/** What somebody may do with nothing but a code. Whatever is wrong with it is answered alike. */
@Injectable()
export class TerimaService {
  constructor(private readonly database: Database, private readonly passwords: Passwords, private readonly kataSandi: KataSandi, private readonly oidc: OidcService) {}

  /** Who invites whom, and the providers by whose identity it may be accepted. @throws NotFound alike for a code that is unknown, used, withdrawn or expired */
  async baca(kode: string): Promise<UndanganPublikDto> {
    const { tenant, nama, instansi, username, kedaluwarsa } = await this.undangan(kode);
    const penyedia = (await this.oidc.dipercaya(tenant)).map(({ id, judul }) => ({ id, judul, alamat: `${OIDC}/${id}?undangan=${encodeURIComponent(kode)}` }));
    return { nama, instansi, kedaluwarsa: kedaluwarsa.toISOString(), ...(username === null ? {} : { namaPengguna: username }), ...(penyedia.length === 0 ? {} : { penyedia }) };
  }

  /**
   * Opens the account with a password of the person's own, once.
   * @throws NotFound as `baca`; BadInput for a name that is taken and a password that is not good
   */
  async terima(kode: string, { namaPengguna, kataSandi }: TerimaUndanganDto): Promise<void> {
    const { nama, instansi, username } = await this.undangan(kode);
    const account = namaPengguna ?? username;
    if (account === null) throw new BadInput([{ path: '/namaPengguna', why: 'wajib diisi' }]);
    const wrong = await this.kataSandi.periksa(kataSandi, { nama, namaPengguna: account, kata: [instansi] });
    if (wrong.length > 0) throw new BadInput(wrong.map((why) => ({ path: '/kataSandi', why })));
    const hash = await this.passwords.hash(kataSandi);
    await this.sekali((tx) => this.buka(tx, kode, account, hash));
  }

  /**
   * The same without a password, for an identity that a provider proves: account and tie come about together or not at all.
   * @returns the account
   * @throws NotFound as `baca`; Forbidden where the instansi does not trust the provider, or the identity opens another account
   */
  readonly denganIdentitas = async (kode: string, pembawa: Pembawa): Promise<string> => {
    const { tenant, username } = await this.undangan(kode);
    await pembawa.periksa(tenant);
    return this.sekali(async (tx) => {
      const account = await this.buka(tx, kode, username ?? `pengguna-${sidikKode(kode)?.toString('hex').slice(0, 12) ?? ''}`, null);
      await pembawa.tautkan(tx, account);
      return account;
    });
  };

  private sekali<T>(fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.inFlights(async (tx) => {
      await tx.begin();
      const done = await fn(tx);
      await tx.commit();
      return done;
    });
  }

  private async buka(tx: Transaction, kode: string, namaPengguna: string, hash: string | null): Promise<string> {
    const [done] = await tx.run<{ account: string | null; keadaan: string }>({ name: 'undangan-terima', text: ACCEPT, values: [sidikKode(kode), namaPengguna, hash] });
    if (done?.keadaan === 'namaTerpakai') throw new BadInput([{ path: '/namaPengguna', why: 'sudah dipakai orang lain; pilih yang lain' }]);
    if (!done?.account) throw new NotFound();
    return done.account;
  }

  private async undangan(kode: string): Promise<Undangan> {
    const sidik = sidikKode(kode);
    const [found] = sidik === null ? [] : await this.database.outside<Undangan>({ name: 'undangan-baca', text: READ, values: [sidik] });
    if (!found) throw new NotFound();
    return found;
  }
}
