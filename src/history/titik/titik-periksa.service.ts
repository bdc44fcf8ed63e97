import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { MerkleTree } from '../../platform/history/merkle.js';
import { noteSigner, type NoteSigner } from '../../platform/history/signed-note.js';
import { HISTORY_KEY } from '../../platform/history/history-key.js';
import { BerkasTitik } from './berkas-titik.js';
import { naskahTitik, type BarisTitik } from './naskah-titik.js';

/** Where the checkpoints are kept outside the database. */
export interface TitikOptions { readonly folder: string }
export const TITIK_OPTIONS = Symbol('TITIK_OPTIONS');

/** The key of checkpoints, derived from that of the history. */
export const penandaTitik = (historyKey: Buffer): NoteSigner => noteSigner(historyKey, 'titik-periksa');

/** Links that one checkpoint covers at most. */
export const DAUN_TERBANYAK = 1_000;

interface Leaf { instansi: string; rantai: string; case_id: string; seq: number; hash: Buffer }
interface Last { ukuran: string; batas: Buffer }

const LAST = 'select ukuran, batas from riwayat.titik order by ukuran desc limit 1';
const WAITING = 'select * from riwayat.daun_menunggu($1)';
const KEEP = 'select riwayat.simpan_titik($1, $2::jsonb, $3, $4, $5)';
const AFTER = 'select ukuran::int, catatan from riwayat.titik where ukuran > $1 order by ukuran';

/** The database holds fewer checkpoints than are kept outside it: it was put back to an earlier day, or replaced. */
export class BasisDataMundur extends Error {
  override readonly name = 'BasisDataMundur';
}

/**
 * Signs what the histories of all instansi look like, every minute that something happened and at every thousand links, and keeps it outside
 * the database. From then on nobody can take back, replace or leave out a link without a kept checkpoint showing it.
 */
@Injectable()
export class TitikPeriksaService {
  private readonly signer: NoteSigner;
  private readonly berkas: BerkasTitik;
  private readonly logger = new Logger(TitikPeriksaService.name);

  constructor(private readonly database: Database, @Inject(HISTORY_KEY) historyKey: Buffer, @Inject(TITIK_OPTIONS) private readonly options: TitikOptions) {
    this.signer = penandaTitik(historyKey);
    this.berkas = new BerkasTitik(options.folder);
  }

  /** What a verifier needs to know of the key (C2SP vkey). */
  get kunciPublik(): string {
    return this.signer.verifierKey;
  }

  /**
   * Makes as many checkpoints as are needed to cover every link, and keeps them outside. Gives the size of the tree.
   * @throws BasisDataMundur when the file knows more than the database; nothing is signed then
   */
  async buat(): Promise<number> {
    await this.simpanDiLuar();
    while (await this.satu() === DAUN_TERBANYAK);
    return this.simpanDiLuar();
  }

  /** The last checkpoint as it was signed; null before the first. */
  async terakhir(): Promise<string | null> {
    const [row] = await this.database.outside<{ catatan: string }>({ name: 'titik-catatan', text: 'select catatan from riwayat.titik order by ukuran desc limit 1' });
    return row?.catatan ?? null;
  }

  /** One checkpoint over what waits, at most so many; gives how many it covered. */
  private async satu(): Promise<number> {
    return this.database.inFlights(async (tx) => {
      await tx.begin();
      const leaves = await tx.run<Leaf>({ name: 'titik-daun', text: WAITING, values: [DAUN_TERBANYAK] });
      if (leaves.length > 0) await this.keep(tx, leaves);
      await tx.commit();
      return leaves.length;
    });
  }

  private async keep(tx: Transaction, leaves: readonly Leaf[]): Promise<void> {
    const [last] = await tx.run<Last>({ name: 'titik-terakhir', text: LAST });
    const size = Number(last?.ukuran ?? 0);
    const tree = MerkleTree.restore(size, last?.batas ?? Buffer.of());
    for (const { hash } of leaves) tree.append(hash);
    const [akar, pada] = [tree.root(), new Date().toISOString()];
    const catatan = this.signer.sign(naskahTitik({ asal: this.signer.name, ukuran: tree.size, akar, pada }));
    const places = leaves.map(({ instansi, rantai, case_id, seq }) => ({ instansi, rantai, case_id, seq }));
    await tx.run({ name: 'titik-simpan', text: KEEP, values: [size, JSON.stringify(places), akar, tree.frontier(), catatan] });
  }

  /** After the commit, since a checkpoint in the file that the database forgot would look like an attack for ever. One process at a time. */
  private async simpanDiLuar(): Promise<number> {
    return this.database.inFlights(async (tx) => {
      await tx.begin();
      await tx.run({ name: 'titik-giliran', text: `select pg_advisory_xact_lock(hashtextextended('riwayat.berkas', 0))` });
      const kept = await this.berkas.terakhir();
      await this.pastikanTidakMundur(tx, kept);
      const rows = await tx.run<BarisTitik>({ name: 'titik-sesudah', text: AFTER, values: [kept?.ukuran ?? 0] });
      if (rows.length > 0) await this.berkas.tambah(rows, this.kunciPublik);
      await tx.commit();
      return rows.at(-1)?.ukuran ?? kept?.ukuran ?? 0;
    });
  }

  private async pastikanTidakMundur(tx: Transaction, kept: BarisTitik | null): Promise<void> {
    if (!kept) return;
    const [same] = await tx.run<{ catatan: string }>({ name: 'titik-sama', text: 'select catatan from riwayat.titik where ukuran = $1', values: [kept.ukuran] });
    if (same?.catatan === kept.catatan) return;
    const error = new BasisDataMundur(`titik periksa pada ukuran ${kept.ukuran} di ${this.options.folder} tidak ada pada basis data: basis data dipulihkan ke keadaan lama, atau diganti`);
    this.logger.error(error.message);
    throw error;
  }
}
