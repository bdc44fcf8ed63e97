import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { FILE_STORE, type FileStore } from '../../platform/files/file-store.js';
import { Inspector } from '../../platform/inspection/inspector.js';
import { Scanner } from '../../platform/inspection/scanner.js';
import { systemContext } from '../../platform/jobs/system-context.js';
import { BUKTI_SETTINGS, type BuktiSettings } from '../bukti.settings.js';
import { malamBerikut } from '../malam.js';
import { Karantina } from './karantina.js';

const COMPLETE = `update bukti_unggahan set keadaan = 'karantina', berubah = app.now() where tenant_id = $1 and id = $2 and keadaan = 'menunggu'`;
/** Should the inspection that follows at once be cut off, a job does it. */
const LATER = `select jobs.enqueue('bukti.periksa', $1, json_build_object('unggahan', $2::text), 'bukti.periksa/' || $2, app.now() + $3::interval)`;
const WAITING = `select u.nama, u.bita::float8 as bita from bukti_unggahan u where u.tenant_id = $1 and u.id = $2 and u.keadaan in ('karantina', 'belumDipindai')`;
const STATE = `update bukti_unggahan set keadaan = $3, alasan = $4, kode = $5, sidik = $6, berubah = app.now() where tenant_id = $1 and id = $2 and keadaan in ('karantina', 'belumDipindai')`;
// The next version of the chain of the file that it replaces; two at once: the key of the table lets one in, the other is tried again.
const STORE = `
  insert into bukti_berkas (tenant_id, id, satker_id, path, rantai, versi, judul, tanggal_berlaku, periode, nama, jenis, bita, halaman, sidik, gambar, pindai, keterangan, oleh, jabatan)
  select u.tenant_id, u.id, u.satker_id, u.path, coalesce(l.rantai, u.id), coalesce((select max(v.versi) from bukti_berkas v where (v.tenant_id, v.rantai) = (l.tenant_id, l.rantai)), 0) + 1,
    u.judul, u.tanggal_berlaku, u.periode, u.nama, $3, u.bita, $4::int, $5, $6, $7, $8, u.oleh, u.jabatan
  from bukti_unggahan u left join bukti_berkas l on (l.tenant_id, l.id) = (u.tenant_id, u.menggantikan)
  where u.tenant_id = $1 and u.id = $2 on conflict (tenant_id, id) do nothing`;

/** What was found out about a file in quarantine. */
type Temuan =
  | { readonly keadaan: 'ditolak'; readonly alasan: string; readonly kode: string }
  | { readonly keadaan: 'belumDipindai'; readonly alasan: string }
  | { readonly keadaan: 'tersimpan'; readonly jenis: string; readonly halaman: number | null; readonly pindai: 'bersih' | 'belumDipindai'; readonly catatan: string | null };

/** From quarantine into the store: a complete upload is inspected, scanned, and only then becomes evidence. */
@Injectable()
export class Penerimaan implements OnApplicationShutdown {
  private readonly logger = new Logger(Penerimaan.name);
  private readonly berjalan = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database, private readonly karantina: Karantina, private readonly inspector: Inspector, private readonly scanner: Scanner,
    @Inject(FILE_STORE) private readonly store: FileStore, @Inject(BUKTI_SETTINGS) private readonly batas: BuktiSettings,
  ) {}

  /** All bytes are there: quarantine. Inspects at once, and waits for it no longer than `paling` milliseconds. */
  async terima(tenant: string, id: string, paling: number): Promise<void> {
    await this.sebagaiSistem(tenant, async (manager) => {
      await manager.query(COMPLETE, [tenant, id]);
      await manager.query(LATER, [tenant, id, '2 minutes']);
    });
    const selesai = this.periksa(tenant, id).catch((error: unknown) => {
      this.logger.warn(`unggahan ${id} tetap di karantina dan diperiksa kembali nanti: ${error instanceof Error ? error.name : 'galat'}`);
    });
    const habis = new AbortController();
    await Promise.race([selesai, sleep(paling, undefined, { signal: habis.signal, ref: false }).catch(() => undefined)]);
    habis.abort();
  }

  /** Inspects what is in quarantine; done twice it comes to the same. */
  periksa(tenant: string, id: string): Promise<void> {
    const running = this.berjalan.get(id) ?? this.satu(tenant, id).finally(() => this.berjalan.delete(id));
    this.berjalan.set(id, running);
    return running;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.berjalan.values());
  }

  private async satu(tenant: string, id: string): Promise<void> {
    const [unggahan] = await this.sebagaiSistem(tenant, (manager) => manager.query<{ nama: string; bita: number }[]>(WAITING, [tenant, id]));
    if (!unggahan) return;
    const path = this.karantina.jalur(id);
    const sidik = await sidikOf(path, await this.karantina.panjang(id) === unggahan.bita);
    const temuan = sidik === null ? HILANG : await this.temuan({ path, ...unggahan });
    if (temuan.keadaan === 'tersimpan') await this.simpan(tenant, id, temuan, sidik ?? '');
    else await this.sebagaiSistem(tenant, async (manager) => {
      await manager.query(STATE, [tenant, id, temuan.keadaan, temuan.alasan, temuan.keadaan === 'ditolak' ? temuan.kode : null, sidik]);
      if (temuan.keadaan === 'belumDipindai') await manager.query(LATER, [tenant, id, '10 minutes']);
    });
    if (temuan.keadaan !== 'belumDipindai') await this.karantina.hapus(id);
  }

  private async temuan(file: { path: string; nama: string; bita: number }): Promise<Temuan> {
    const isi = await this.inspector.inspect({ path: file.path, nama: file.nama, bytes: file.bita }, { bytes: this.batas.berkas });
    if (!isi.ok) return { keadaan: 'ditolak', alasan: isi.alasan, kode: isi.kode };
    const pindai = await this.scanner.scan(file.path);
    if (pindai.keadaan === 'berbahaya') return { keadaan: 'ditolak', alasan: `Pemindai menemukan perangkat lunak berbahaya: ${pindai.temuan}. Periksa komputer asal berkas ini, lalu unggah berkas yang bersih.`, kode: 'perangkat-berbahaya' };
    const belum = pindai.keadaan === 'belumDipindai';
    if (belum && (this.batas.tanpaPindai ?? (this.scanner.configured ? 'tolak' : 'boleh')) === 'tolak') return { keadaan: 'belumDipindai', alasan: `Menunggu pemindai: ${pindai.sebab}` };
    return { keadaan: 'tersimpan', jenis: isi.jenis, halaman: isi.halaman ?? null, pindai: pindai.keadaan, catatan: belum ? pindai.sebab : null };
  }

  private async simpan(tenant: string, id: string, temuan: Extract<Temuan, { keadaan: 'tersimpan' }>, sidik: string): Promise<void> {
    const path = this.karantina.jalur(id);
    const { jenis, halaman, pindai, catatan } = temuan;
    const tersimpan = await this.store.put(tenant, createReadStream(path));
    if (tersimpan.sidik !== sidik) throw new Error('isi unggahan berubah ketika disimpan');
    const kecil = await this.inspector.thumbnail(path, jenis);
    const gambar = kecil === null ? null : (await this.store.put(tenant, kecil)).sidik;
    await this.sebagaiSistem(tenant, async (manager) => {
      await manager.query(STORE, [tenant, id, jenis, halaman, sidik, gambar, pindai, catatan]);
      await manager.query(STATE, [tenant, id, 'tersimpan', null, null, sidik]);
      await malamBerikut(manager, tenant);
    });
  }

  private sebagaiSistem<T>(tenant: string, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTx(systemContext(tenant), fn);
  }
}

const HILANG: Temuan = { keadaan: 'ditolak', alasan: 'Isi unggahan tidak lagi utuh di peladen. Unggah kembali berkasnya.', kode: 'isi-hilang' };

/** The hash of a file; null where it is not whole. */
async function sidikOf(path: string, utuh: boolean): Promise<string | null> {
  if (!utuh) return null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
