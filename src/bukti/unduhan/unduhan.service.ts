import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/actor.js';
import { Database } from '../../platform/database/database.js';
import { FILE_STORE, FileCorrupt, FileMissing, type FileStore } from '../../platform/files/file-store.js';
import { BadInput, Conflict, Forbidden, NoSuchRange, NotFound } from '../../platform/http/problem.js';
import { asSeen, tenantWide } from '../../workflow/load.js';
import { Gudang } from '../gudang.service.js';
import { KasusBukti } from '../kasus-bukti.service.js';
import { CATAT_UNDUHAN } from './catatan.js';
import { rentangDari, type Rentang } from './rentang.js';
import { TandaUnduh, type Cara } from './tanda.js';
import type { AlamatUnduhDto, TandaDto, UnduhanDto } from './unduhan.dto.js';

/** How long a signed address holds, in milliseconds. */
const UMUR_MS = 60_000;
/** What a browser may show in place: nothing that runs. */
const TAMPIL: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

const FILE = `select b.id, b.nama, b.jenis, b.bita::float8 as bita, b.sidik, b.gambar, b.keadaan, b.path, app.now() as sekarang from bukti_kini b where b.tenant_id = $1 and b.id = $2`;
const LOGGED = `
  select coalesce(o.nama, '') as oleh, coalesce(p.role, '') as peran, u.cara, u.rentang, u.pada from bukti_unduhan u left join person o on o.id = u.oleh left join post p on (p.tenant_id, p.id) = (u.tenant_id, u.jabatan)
  where u.tenant_id = $1 and u.berkas_id = $2 order by u.no desc limit 200`;
/** Who may look at who looked. */
const PENGAWAS: ReadonlySet<string> = new Set(['auditor']);

interface Berkas { id: string; nama: string; jenis: string; bita: number; sidik: string; gambar: string | null; keadaan: string; path: string; sekarang: Date }

/** A file on its way to somebody. */
export interface Kiriman {
  readonly isi: Readable;
  readonly nama: string;
  readonly jenis: string;
  readonly sidik: string;
  /** Of the whole file. */
  readonly bita: number;
  readonly rentang: Rentang | null;
}

/** Files are given out through signed addresses of a minute, each time leaving a row behind. */
@Injectable()
export class UnduhanService {
  constructor(
    private readonly database: Database, private readonly tanda: TandaUnduh, private readonly kasus: KasusBukti, private readonly gudang: Gudang,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** An address for a file of a unit that this post sees. @throws NotFound; BadInput for a way that this kind does not have; Conflict for a file that is broken or dangerous */
  alamat(actor: Actor, sesi: string, id: string, cara: Cara): Promise<AlamatUnduhDto> {
    return this.database.inTx(asSeen(actor), async (manager) => this.tandai(actor, sesi, await berkasOf(manager, actor.tenant, id), cara));
  }

  /** The same for a file that a case cites, for whoever sees the case. @throws NotFound also where the case does not cite it */
  async alamatDariKasus(actor: Actor, sesi: string, kasus: string, sidik: string, cara: Cara): Promise<AlamatUnduhDto> {
    const id = await this.kasus.berkasYangDirujuk(actor, kasus, sidik);
    return this.database.inTx(tenantWide(actor), async (manager) => this.tandai(actor, sesi, await berkasOf(manager, actor.tenant, id), cara));
  }

  /**
   * The file behind a signed address. The store ends what it gives, a part too, with a fault where the whole is not what its hash says.
   * @throws NotFound for a signature that is not for this file, post and session; Forbidden when its minute is over; NoSuchRange; Conflict for a file that is broken
   */
  async buka(actor: Actor, sesi: string, id: string, { cara, sampai, tanda }: TandaDto, range: string | undefined): Promise<Kiriman> {
    const { tenant, person, post } = actor;
    if (!this.tanda.sah({ tenant, person, post, sesi, berkas: id, cara, sampai }, tanda)) throw new NotFound();
    const berkas = await this.database.inTx(tenantWide(actor), async (manager) => {
      const found = await berkasOf(manager, tenant, id);
      if (found.sekarang.getTime() >= sampai) throw new Forbidden([{ rule: 'bukti.alamat-berlaku', title: 'Alamat berkas masih berlaku', need: 'alamat yang diminta paling lama satu menit lalu', have: 'alamat yang sudah kedaluwarsa; minta alamat baru', basis: [] }]);
      await manager.query(CATAT_UNDUHAN, [tenant, id, found.path, cara, range?.slice(0, 100) ?? null, person, post]);
      return found;
    });
    return cara === 'gambar' ? this.gambarKecil(tenant, berkas) : this.aslinya(tenant, berkas, range);
  }

  /** Who was given a file. @throws NotFound; Forbidden for all but those who supervise */
  riwayat(actor: Actor, id: string): Promise<UnduhanDto[]> {
    return this.database.inTx(asSeen(actor), async (manager) => {
      await berkasOf(manager, actor.tenant, id);
      if (!PENGAWAS.has(actor.role)) throw new Forbidden([{ rule: 'izin.jabatan', title: 'Catatan unduhan dilihat oleh pengawas', need: 'Auditor atau Administrator instansi', have: `jabatan lain pada ${actor.namaSatker}`, basis: [] }]);
      const rows = await manager.query<{ oleh: string; peran: string; cara: Cara; rentang: string | null; pada: Date }[]>(LOGGED, [actor.tenant, id]);
      return rows.map(({ rentang, pada, ...row }) => ({ ...row, ...(rentang === null ? {} : { rentang }), pada: pada.toISOString() }));
    });
  }

  private tandai({ tenant, person, post }: Actor, sesi: string, { id, jenis, gambar, keadaan, sekarang }: Berkas, cara: Cara): AlamatUnduhDto {
    if (keadaan === 'rusak' || keadaan === 'ditolak') throw tertahan(keadaan);
    if (cara === 'pratinjau' && !TAMPIL.has(jenis)) throw new BadInput([{ path: '/cara', why: 'pratinjau hanya untuk gambar dan PDF; unduh berkasnya' }]);
    if (cara === 'gambar' && gambar === null) throw new BadInput([{ path: '/cara', why: 'berkas ini tidak mempunyai gambar kecil' }]);
    const sampai = sekarang.getTime() + UMUR_MS;
    const tanda = this.tanda.tandai({ tenant, person, post, sesi, berkas: id, cara, sampai });
    return { alamat: `/api/v1/bukti/${id}/isi?cara=${cara}&sampai=${sampai}&tanda=${tanda}`, sampai: new Date(sampai).toISOString() };
  }

  private async gambarKecil(tenant: string, { nama, gambar }: Berkas): Promise<Kiriman> {
    const bita = gambar === null ? null : await this.store.size(tenant, gambar);
    if (gambar === null || bita === null) throw new NotFound();
    return { isi: await this.store.open(tenant, gambar), nama: `${nama}.webp`, jenis: 'image/webp', sidik: gambar, bita, rentang: null };
  }

  private async aslinya(tenant: string, { id, nama, jenis, sidik, bita, keadaan }: Berkas, range: string | undefined): Promise<Kiriman> {
    if (keadaan === 'rusak' || keadaan === 'ditolak') throw tertahan(keadaan);
    const rentang = rentangDari(range, bita);
    if (rentang === 'luar') throw new NoSuchRange(bita);
    try {
      const isi = await this.store.open(tenant, sidik, rentang ?? undefined);
      isi.once('error', (error: Error) => { if (error instanceof FileCorrupt) void this.gudang.catatRusak(tenant, id, error); });
      return { isi, nama, jenis, sidik, bita, rentang };
    } catch (error) {
      if (!(error instanceof FileCorrupt || error instanceof FileMissing)) throw error;
      await this.gudang.catatRusak(tenant, id, error);
      throw tertahan('rusak');
    }
  }
}

/** @throws NotFound */
async function berkasOf(manager: EntityManager, tenant: string, id: string): Promise<Berkas> {
  const [row] = await manager.query<Berkas[]>(FILE, [tenant, id]);
  if (!row) throw new NotFound();
  return row;
}

const tertahan = (keadaan: 'rusak' | 'ditolak'): Conflict => (keadaan === 'rusak'
  ? new Conflict('berkas-rusak', {}, 'Isi berkas di penyimpanan tidak lagi sesuai dengan sidiknya dan tidak diberikan. Hubungi pengelola layanan untuk memulihkannya dari cadangan.')
  : new Conflict('berkas-berbahaya', {}, 'Pemindai menemukan perangkat lunak berbahaya pada berkas ini; berkas tidak diberikan.'));
