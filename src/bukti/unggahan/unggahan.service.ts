import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/actor.js';
import { BadInput, Conflict, NotFound, PlainProblem, TooLarge } from '../../platform/http/problem.js';
import { endingOf } from '../../platform/inspection/file-name.js';
import { Refusal } from '../../platform/inspection/refusal.js';
import { BUKTI_SETTINGS, ukuran, type BuktiSettings } from '../bukti.settings.js';
import { IzinBukti } from '../izin.js';
import { pastikanKuota } from '../kuota.js';
import { Karantina } from './karantina.js';
import { Penerimaan } from './penerimaan.service.js';
import type { Checksum, Keterangan } from './tus.js';
import type { UnggahanDto } from './unggahan.dto.js';

/** An upload that nobody finishes is given up after so long, counted from its start. */
const UMUR = '2 days';
/** An answer waits so long for the inspection; what takes longer is told as being in quarantine. */
const TUNGGU_MS = 5_000;

const COLUMNS = `u.id, u.satker_id as satker, u.keadaan, u.judul, u.nama, u.bita::float8 as bita, u.tanggal_berlaku::text as "tanggalBerlaku", u.periode, u.menggantikan, u.alasan, u.kode, u.sidik, u.kedaluwarsa, u.kedaluwarsa <= app.now() as lewat`;
const INSERT = `
  insert into bukti_unggahan (tenant_id, id, satker_id, path, judul, tanggal_berlaku, periode, nama, bita, menggantikan, oleh, jabatan, kedaluwarsa)
  values ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $12, app.now() + interval '${UMUR}') returning kedaluwarsa`;
const EXPIRE = `select jobs.enqueue('bukti.kedaluwarsa', $1, json_build_object('unggahan', $2::text), 'bukti.kedaluwarsa/' || $2, $3::timestamptz)`;
const OWN = `select ${COLUMNS} from bukti_unggahan u where u.tenant_id = $1 and u.id = $2 and u.oleh = $3`;
const OPEN = `select ${COLUMNS} from bukti_unggahan u where u.tenant_id = $1 and u.satker_id = $2 and u.keadaan in ('menunggu', 'karantina', 'belumDipindai', 'ditolak') order by u.dibuat desc, u.id limit 100`;
const REPLACED = `select b.satker_id as satker, b.pengganti from bukti_kini b where b.tenant_id = $1 and b.id = $2`;
const GIVE_UP = `update bukti_unggahan set keadaan = 'batal', berubah = app.now() where tenant_id = $1 and id = $2 and keadaan = 'menunggu' returning id`;

/** An upload as the database holds it. */
interface Unggahan {
  id: string; satker: string; keadaan: UnggahanDto['keadaan']; judul: string; nama: string; bita: number; tanggalBerlaku: string; periode: string; menggantikan: string | null;
  alasan: string | null; kode: string | null; sidik: string | null; kedaluwarsa: Date; lewat: boolean;
}

/** How far an upload came. */
export interface Kemajuan { readonly id: string; readonly offset: number; readonly bita: number; readonly kedaluwarsa: Date }

/** Uploads that can be taken up where they broke off: what is there is what lies on the disk. */
@Injectable()
export class UnggahanService {
  /** Who is writing to which upload in this process. */
  private readonly menulis = new Map<string, { readonly putus: AbortController; readonly selesai: Promise<unknown> }>();

  constructor(
    private readonly izin: IzinBukti, private readonly karantina: Karantina, private readonly penerimaan: Penerimaan,
    @Inject(BUKTI_SETTINGS) private readonly batas: BuktiSettings,
  ) {}

  /** Bytes of the largest file that is taken. */
  get terbesar(): number {
    return this.batas.berkas;
  }

  /**
   * Begins an upload: everything that can be refused is refused before a byte is sent.
   * @throws NotFound, Forbidden for the unit; TooLarge, Refused for the limits; Conflict where the file that is to be replaced has been already
   */
  async mulai(actor: Actor, satker: string, bita: number, keterangan: Keterangan): Promise<Kemajuan> {
    if (bita > this.batas.berkas) throw new TooLarge(`Berkas ini ${ukuran(bita)}; satu berkas bukti paling besar ${ukuran(this.batas.berkas)}. Perkecil atau bagi berkasnya.`);
    namaDiterima(keterangan.nama);
    const id = randomUUID();
    const { judul, nama, tanggalBerlaku, periode, menggantikan } = keterangan;
    return this.izin.sebagai(actor, async (manager) => {
      const unit = await this.izin.satker(manager, actor, satker);
      if (menggantikan !== undefined) await bolehDiganti(manager, actor.tenant, satker, menggantikan);
      await pastikanKuota(manager, actor.tenant, satker, { periode, bita }, this.batas);
      const [row] = await manager.query<{ kedaluwarsa: Date }[]>(INSERT, [actor.tenant, id, satker, unit.path, judul, tanggalBerlaku, periode, nama, bita, menggantikan ?? null, actor.person, actor.post]);
      const kedaluwarsa = row?.kedaluwarsa ?? new Date();
      await manager.query(EXPIRE, [actor.tenant, id, kedaluwarsa]);
      return { id, offset: 0, bita, kedaluwarsa };
    });
  }

  /** Whether this post may upload for the unit at all. @throws NotFound, Forbidden */
  async pastikanBoleh(actor: Actor, satker: string): Promise<void> {
    const unit = await this.izin.sebagai(actor, (manager) => this.izin.satker(manager, actor, satker));
    await this.izin.pastikan(actor, 'bukti.unggah', unit);
  }

  /** Whether it is open, and one's own. @throws NotFound */
  async pastikanMenunggu(actor: Actor, id: string): Promise<void> {
    await this.menunggu(actor, id);
  }

  /** How far it came. Whoever asks goes on: a line that is still thought to be open is given up. @throws NotFound for one that is not open, or not one's own */
  async sampai(actor: Actor, id: string): Promise<Kemajuan> {
    const row = await this.milik(actor, id);
    if (row.keadaan === 'batal' || (row.keadaan === 'menunggu' && row.lewat)) throw new NotFound();
    await this.putuskan(id);
    return { id, offset: await this.terkumpul(row), bita: row.bita, kedaluwarsa: row.kedaluwarsa };
  }

  /**
   * Takes a part. When it was the last one, the file is inspected, and this waits a while for that.
   * @throws NotFound; Conflict where the part does not begin where the last one ended; TooLarge for more than was announced; 460 for another hash than announced
   */
  async tambah(actor: Actor, id: string, offset: number, sumber: Readable, checksum?: Checksum): Promise<Kemajuan> {
    const { bita, kedaluwarsa } = await this.menunggu(actor, id);
    await this.putuskan(id);
    const putus = new AbortController();
    const selesai = this.tulis(id, offset, bita, sumber, putus.signal, checksum).finally(() => this.menulis.delete(id));
    this.menulis.set(id, { putus, selesai });
    const sampai = await selesai;
    if (sampai === bita) await this.penerimaan.terima(actor.tenant, id, TUNGGU_MS);
    return { id, offset: sampai, bita, kedaluwarsa };
  }

  /** Gives an upload up. @throws NotFound for one that is not open, or not one's own */
  async batalkan(actor: Actor, id: string): Promise<void> {
    await this.menunggu(actor, id);
    await this.putuskan(id);
    const rows = await this.izin.sebagai(actor, (manager) => manager.query<[{ id: string }[], number]>(GIVE_UP, [actor.tenant, id]));
    if (rows[1] === 0) throw new NotFound();
    await this.karantina.hapus(id);
  }

  /** What became of it. @throws NotFound for one that is not one's own */
  async keadaan(actor: Actor, id: string): Promise<UnggahanDto> {
    const row = await this.milik(actor, id);
    return this.dto(row);
  }

  /** The uploads of a unit that are not stored: under way, in quarantine, refused. @throws NotFound, Forbidden */
  async daftar(actor: Actor, satker: string): Promise<UnggahanDto[]> {
    await this.pastikanBoleh(actor, satker);
    const rows = await this.izin.sebagai(actor, (manager) => manager.query<Unggahan[]>(OPEN, [actor.tenant, satker]));
    return Promise.all(rows.map((row) => this.dto(row)));
  }

  private async dto(row: Unggahan): Promise<UnggahanDto> {
    const { id, satker, keadaan, judul, nama, bita, tanggalBerlaku, periode, alasan, kode, sidik, menggantikan } = row;
    return {
      id, satker, keadaan, judul, nama, bita, diterima: await this.terkumpul(row), tanggalBerlaku, periode, kedaluwarsa: row.kedaluwarsa.toISOString(),
      ...(menggantikan === null ? {} : { menggantikan }), ...(alasan === null ? {} : { alasan }), ...(kode === null ? {} : { kode }), ...(sidik === null ? {} : { sidik }),
      ...(keadaan === 'tersimpan' ? { bukti: id } : {}),
    };
  }

  private terkumpul({ id, keadaan, bita }: Unggahan): Promise<number> {
    return keadaan === 'menunggu' ? this.karantina.panjang(id) : Promise.resolve(bita);
  }

  private async tulis(id: string, offset: number, bita: number, sumber: Readable, putus: AbortSignal, checksum?: Checksum): Promise<number> {
    const ada = await this.karantina.panjang(id);
    if (offset !== ada) throw new Conflict('letak-berbeda', { dikirim: offset, terkini: ada }, `Kiriman dimulai pada bita ${offset}, sedangkan yang telah diterima ${ada}. Lanjutkan dari bita ${ada}.`);
    const bagian = await this.karantina.tambah(id, sumber, { offset, paling: bita - offset, checksum, putus });
    if (bagian.hasil === 'berlebih') throw new TooLarge(`Kiriman melampaui ukuran yang disebut ketika unggahan dimulai (${ukuran(bita)}). Bagian ini tidak disimpan.`);
    if (bagian.hasil === 'sidik') throw new PlainProblem(460);
    return bagian.offset;
  }

  /** Whoever comes later is right: the earlier line is broken, only nobody has noticed yet. */
  private async putuskan(id: string): Promise<void> {
    for (let lama = this.menulis.get(id); lama; lama = this.menulis.get(id)) {
      lama.putus.abort();
      await lama.selesai.catch(() => undefined);
    }
  }

  private async milik(actor: Actor, id: string): Promise<Unggahan> {
    const [row] = await this.izin.sebagai(actor, (manager) => manager.query<Unggahan[]>(OWN, [actor.tenant, id, actor.person]));
    if (!row) throw new NotFound();
    return row;
  }

  private async menunggu(actor: Actor, id: string): Promise<Unggahan> {
    const row = await this.milik(actor, id);
    if (row.keadaan !== 'menunggu' || row.lewat) throw new NotFound();
    return row;
  }
}

/** What its name alone rules out is not sent at all. @throws BadInput */
function namaDiterima(nama: string): void {
  try {
    endingOf(nama);
  } catch (error) {
    if (error instanceof Refusal) throw new BadInput([{ path: 'header/upload-metadata/nama', why: error.message }]);
    throw error;
  }
}

/** @throws NotFound for a file of another unit; Conflict where it has a newer version */
async function bolehDiganti(manager: EntityManager, tenant: string, satker: string, id: string): Promise<void> {
  const [berkas] = await manager.query<{ satker: string; pengganti: string | null }[]>(REPLACED, [tenant, id]);
  if (!berkas || berkas.satker !== satker) throw new NotFound();
  if (berkas.pengganti !== null) throw new Conflict('bukan-versi-terbaru', { terbaru: berkas.pengganti }, 'Berkas yang hendak diganti sudah mempunyai versi yang lebih baru. Gantilah versi terbaru.');
}
