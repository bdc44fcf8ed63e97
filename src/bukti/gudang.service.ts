import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { FILE_STORE, FileCorrupt, FileMissing, type FileStore } from '../platform/files/file-store.js';
import { FILES_OPTIONS, type FilesOptions } from '../platform/files/files.options.js';
import { Scanner } from '../platform/inspection/scanner.js';
import { systemContext } from '../platform/jobs/system-context.js';

const PAGE = 200;
const FILES = `select b.id, b.sidik, b.keadaan from bukti_kini b where b.tenant_id = $1 and b.id > $2::uuid order by b.id limit ${PAGE}`;
// Only what changes what is known is a row: a whole file needs none until it was found broken.
const FOUND = `
  insert into bukti_pemeriksaan (tenant_id, berkas_id, path, jenis, hasil, keterangan)
  select b.tenant_id, b.id, b.path, $3, $4, $5 from bukti_berkas b where b.tenant_id = $1 and b.id = $2
    and $4 is distinct from coalesce((select x.hasil from bukti_pemeriksaan x where x.tenant_id = b.tenant_id and x.berkas_id = b.id and x.jenis = $3 order by x.no desc limit 1), case $3 when 'sidik' then 'utuh' else b.pindai end)
  returning no`;
const NIL = '00000000-0000-0000-0000-000000000000';

interface Berkas { id: string; sidik: string; keadaan: string }

/** What a look at all files of an instansi came to. */
export interface Pemeriksaan { readonly diperiksa: number; readonly rusak: number; readonly dipindai: number }

/** Looks after the files that are stored: re-hashes them, and scans those that no scanner has looked at. */
@Injectable()
export class Gudang {
  private readonly logger = new Logger(Gudang.name);

  constructor(
    private readonly database: Database, private readonly scanner: Scanner,
    @Inject(FILE_STORE) private readonly store: FileStore, @Inject(FILES_OPTIONS) private readonly tempat: FilesOptions,
  ) {}

  /** Every file once. One that is not what its hash says, or not there, is told and shown as broken, and given to nobody. */
  async periksaSemua(tenant: string): Promise<Pemeriksaan> {
    const jumlah = { diperiksa: 0, rusak: 0, dipindai: 0 };
    for (let rows = await this.halaman(tenant, NIL); rows.length > 0; rows = await this.halaman(tenant, rows.at(-1)?.id ?? NIL)) {
      for (const berkas of rows) {
        jumlah.diperiksa += 1;
        const utuh = await this.store.verify(tenant, berkas.sidik);
        if (utuh) await this.catat(tenant, berkas.id, 'sidik', 'utuh', null);
        else { jumlah.rusak += 1; await this.catatRusak(tenant, berkas.id, new FileCorrupt(berkas.sidik)); }
        if (utuh && berkas.keadaan === 'belumDipindai' && await this.pindai(tenant, berkas)) jumlah.dipindai += 1;
      }
    }
    return jumlah;
  }

  /** A file turned out to be broken or gone. */
  async catatRusak(tenant: string, id: string, sebab: FileCorrupt | FileMissing): Promise<void> {
    const keterangan = sebab instanceof FileMissing ? 'Berkas tidak ada lagi di penyimpanan.' : 'Isi berkas di penyimpanan tidak sesuai dengan sidiknya.';
    if (await this.catat(tenant, id, 'sidik', 'rusak', keterangan)) this.logger.error(`bukti ${id} rusak: ${keterangan} Pulihkan dari cadangan.`);
  }

  /** Scans a stored file; false where there still is no scanner. */
  private async pindai(tenant: string, { id, sidik }: Berkas): Promise<boolean> {
    const folder = await mkdtemp(path.join(this.tempat.folder, 'pindai-'));
    try {
      const file = path.join(folder, 'berkas');
      await pipeline(await this.store.open(tenant, sidik), createWriteStream(file, { mode: 0o600 }));
      const hasil = await this.scanner.scan(file);
      if (hasil.keadaan === 'belumDipindai') return false;
      if (hasil.keadaan === 'berbahaya') this.logger.error(`bukti ${id} berbahaya: ${hasil.temuan}`);
      await this.catat(tenant, id, 'pindai', hasil.keadaan, hasil.keadaan === 'berbahaya' ? hasil.temuan : null);
      return true;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private halaman(tenant: string, setelah: string): Promise<Berkas[]> {
    return this.sebagaiSistem(tenant, (manager) => manager.query<Berkas[]>(FILES, [tenant, setelah]));
  }

  private async catat(tenant: string, id: string, jenis: 'sidik' | 'pindai', hasil: string, keterangan: string | null): Promise<boolean> {
    const rows = await this.sebagaiSistem(tenant, (manager) => manager.query<object[]>(FOUND, [tenant, id, jenis, hasil, keterangan]));
    return rows.length > 0;
  }

  private sebagaiSistem<T>(tenant: string, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTx(systemContext(tenant), fn);
  }
}
