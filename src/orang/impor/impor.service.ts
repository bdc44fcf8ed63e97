import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan } from '../../identity/kewenangan/ledger.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { BadInput, Refused } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { izinkan } from '../izin.js';
import type { Buku } from './buku/kolom.js';
import { muatKeadaan } from './muat.js';
import { PembacaBuku } from './buku/pembaca.js';
import { periksa, type Hasil, type HasilBaris } from './aturan/periksa.js';
import { buatBuku } from './buku/tulis-buku.js';
import { isiBuku } from './buku/isi-buku.js';
import { tulisRencana } from './tulis.js';

/** What was, or would be, written, by kind; nobody's name is in it. */
export interface RingkasanImpor { readonly satkerBaru: number; readonly orangBaru: number; readonly orangBerubah: number; readonly jabatanBaru: number; readonly jabatanBerakhir: number; readonly salah: number }

/** A workbook that was checked, or carried out. */
export interface HasilImpor { readonly diterapkan: boolean; readonly ringkasan: RingkasanImpor; readonly baris: readonly HasilBaris[]; readonly kesalahan: Hasil['kesalahan'] }

const LOCK = `select pg_advisory_xact_lock(hashtextextended('impor-orang' || $1, 0))`;
const EARLIER = `select encode(sidik, 'hex') as sidik, jawaban from impor_orang where tenant_id = $1 and kunci = $2`;
const KEEP = `insert into impor_orang (tenant_id, kunci, sidik, jawaban, oleh, jabatan) values ($1, $2, decode($3, 'hex'), $4, $5, $6)`;

/** Units, people and posts as one workbook: out, checked, and in as a whole or not at all. */
@Injectable()
export class ImporService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly pembaca: PembacaBuku, private readonly kewenangan: Kewenangan) {}

  /** The workbook with its instructions and lists: empty, or with what the instansi has. @throws Forbidden */
  buku(actor: Actor, { terisi }: { readonly terisi: boolean }): Promise<Buffer> {
    return this.within(actor, async (tx) => {
      const { law } = await izinkan(tx, this.laws, actor, 'orang.impor');
      return buatBuku(await isiBuku(tx, actor.tenant, law, terisi));
    });
  }

  /**
   * What the workbook would change, row by row, with every fault; nothing is written.
   * @throws Forbidden; BadInput for a file that is refused as a whole
   */
  async periksa(actor: Actor, bytes: Buffer): Promise<HasilImpor> {
    await this.within(actor, (tx) => izinkan(tx, this.laws, actor, 'orang.impor'));
    const buku = await this.pembaca.baca(bytes);
    return this.within(actor, async (tx) => told((await this.judge(tx, actor, buku)).hasil, false));
  }

  /**
   * Carries the workbook out, all of it or nothing; the same key with the same workbook does so once.
   * @throws Forbidden; BadInput with every fault and its cell; Refused for a key that carried out another workbook
   */
  async terapkan(actor: Actor, bytes: Buffer, key: string): Promise<HasilImpor> {
    await this.within(actor, (tx) => izinkan(tx, this.laws, actor, 'orang.impor'));
    const buku = await this.pembaca.baca(bytes);
    const sidik = createHash('sha256').update(bytes).digest('hex');
    return this.within(actor, async (tx) => {
      await tx.run({ name: 'kunci-impor', text: LOCK, values: [actor.tenant] });
      const [earlier] = await tx.run<{ sidik: string; jawaban: string }>({ name: 'impor-terdahulu', text: EARLIER, values: [actor.tenant, key] });
      if (earlier) return repeated(earlier, sidik);
      const { hasil, keadaan } = await this.judge(tx, actor, buku);
      if (hasil.kesalahan.length > 0) throw new BadInput(hasil.kesalahan.map(({ sel, alasan }) => ({ path: `berkas/${sel.replace('!', '/')}`, why: alasan })));
      const acts = await tulisRencana(tx, actor, hasil.rencana, keadaan.satker);
      const jawaban = told(hasil, true);
      await tx.run({ name: 'simpan-impor', text: KEEP, values: [actor.tenant, key, sidik, JSON.stringify(jawaban.ringkasan), actor.person, actor.post] });
      await this.kewenangan.catatSemua(tx, actor, [...acts, { type: 'orang.diimpor', payload: { sidik, ...jawaban.ringkasan } }]);
      return jawaban;
    });
  }

  private async judge(tx: Transaction, actor: Actor, buku: Buku) {
    const law = await izinkan(tx, this.laws, actor, 'orang.impor');
    const keadaan = await muatKeadaan(tx, actor.tenant, actor.person, buku, law);
    return { keadaan, hasil: periksa(buku, keadaan, randomUUID) };
  }

  private within<T>({ tenant, scope, person, post }: Actor, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.within({ tenant, scope, person, post }, fn);
  }
}

const told = ({ baris, kesalahan, rencana }: Hasil, diterapkan: boolean): HasilImpor => ({
  diterapkan, baris, kesalahan, ringkasan: {
    satkerBaru: rencana.satker.length, orangBaru: baris.filter(({ lembar, nasib }) => lembar === 'Orang' && nasib === 'baru').length,
    orangBerubah: baris.filter(({ lembar, nasib }) => lembar === 'Orang' && nasib === 'berubah').length,
    jabatanBaru: rencana.jabatan.length, jabatanBerakhir: rencana.akhiri.length, salah: baris.filter(({ nasib }) => nasib === 'salah').length,
  },
});

/** The answer of the first time, without its rows. */
function repeated(earlier: { readonly sidik: string; readonly jawaban: string }, sidik: string): HasilImpor {
  if (earlier.sidik === sidik) return { diterapkan: true, ringkasan: JSON.parse(earlier.jawaban) as RingkasanImpor, baris: [], kesalahan: [] };
  throw new Refused([{ rule: 'perintah.kunci-idempotensi', title: 'Kunci idempotensi hanya untuk satu perintah', need: 'buku kerja yang sama dengan yang pertama, atau kunci baru', have: 'buku kerja berbeda', basis: [] }]);
}
