import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { registry } from '../../machines/registry.js';
import { AksesDokumen } from '../dokumen/akses.js';
import { DocumentRenderer } from '../dokumen/render/document-renderer.js';
import { tierOf, type Actor } from '../identity/actor.js';
import { Database } from '../platform/database/database.js';
import { FILE_STORE, type FileStore } from '../platform/files/file-store.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { SegelBerkas } from '../tandatangan/segel/segel-berkas.js';
import { FactSources } from '../workflow/fact-sources.js';
import { arsipkan, type Entri } from './arsip.js';
import { bacaSaya } from './baca-saya.js';
import { berkasBukti, buktiKeluarga, daftarBukti } from './bukti.js';
import { dokumenKeluarga } from './dokumen.js';
import { DOSIR_SETTINGS, type DosirSettings } from './dosir.settings.js';
import { hukumKeluarga } from './hukum.js';
import { bacaKeluarga, type Anggota } from './keluarga.js';
import { entriLembar, lembarKeluarga } from './lke.js';
import { anggotaManifes, manifesBytes, pembuatOf, type Keterangan } from './manifes.js';
import { melihatFakta, riwayatJson } from './riwayat.js';

/** A dossier on its way. */
export interface Dosir { readonly nama: string; readonly isi: Readable }
export interface PilihanDosir { readonly denganBerkasBukti: boolean }

const text = (nama: string, isi: string): Entri => ({ nama, isi: () => Readable.from([isi]) });

/** Everything of a case and its family that a post may see, in one signed ZIP that is checked without us. Reads only, but for the log of evidence given out. */
@Injectable()
export class DosirService {
  constructor(
    private readonly akses: AksesDokumen, private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources, private readonly renderer: DocumentRenderer,
    private readonly penyegel: SegelBerkas, @Inject(FILE_STORE) private readonly files: FileStore, @Inject(DOSIR_SETTINGS) private readonly settings: DosirSettings,
  ) {}

  /**
   * Gathers what there is, then writes it as it is read.
   * @throws NotFound also where the case exists but is not this actor's to see; Conflict where a worksheet moves meanwhile
   */
  async buat(actor: Actor, kasus: string, { denganBerkasBukti }: PilihanDosir): Promise<Dosir> {
    const { keluarga, kini, lembar, bukti, berkas } = await this.akses.within(actor, async (tx) => {
      const family = await bacaKeluarga(tx, actor, kasus, this.laws, this.sources);
      const now = await this.akses.kini(tx, actor);
      await this.akses.wide(tx, actor);
      const cited = await buktiKeluarga(tx, actor.tenant, family);
      return {
        keluarga: family, kini: now, bukti: cited, lembar: await lembarKeluarga(tx, actor, family, this.renderer, now.hariIni),
        berkas: denganBerkasBukti ? await berkasBukti(tx, actor, cited, this.files) : { entri: [], kurang: [] },
      };
    });
    const dokumen = await dokumenKeluarga(keluarga, actor.tenant, this.files);
    const keterangan: Keterangan = { ...this.identitas(actor, kasus, keluarga, kini.now), dokumen: dokumen.berkas, tidakDisertakan: [...berkas.kurang, ...dokumen.kurang] };
    const entri = [
      text('BACA-SAYA.txt', bacaSaya(keterangan)), ...daftarBukti(bukti), ...berkas.entri, ...dokumen.entri, ...hukumKeluarga(keluarga), ...entriLembar(lembar, (id) => this.alamatBukti(actor, id)),
      { nama: 'riwayat.json', isi: () => riwayatJson(this.database, actor, keluarga.map(({ row }) => row)) }, text('sertifikat.pem', this.penyegel.sertifikat),
    ];
    return { nama: `dosir-${kasus}.zip`, isi: arsipkan([...entri, ...this.bersegel(keterangan)], new Date(kini.now)) };
  }

  private identitas(actor: Actor, kasus: string, keluarga: readonly Anggota[], pada: string): Omit<Keterangan, 'dokumen' | 'tidakDisertakan'> {
    const asked = keluarga.find(({ row }) => row.id === kasus);
    if (!asked) throw new Error('kasus tidak ada dalam keluarganya');
    return {
      kasus, instansi: { id: actor.tenant, nama: actor.instansi }, satker: { id: asked.row.unit.satker, nama: asked.row.unit.nama }, dibuat: pembuatOf(actor, asked, pada),
      program: { nama: 'predikat', versi: this.settings.versi }, riwayatLengkap: melihatFakta(actor),
      keluarga: keluarga.map((one) => anggotaManifes(one, registry.machine(one.row.stored.machine).title)),
    };
  }

  private alamatBukti(actor: Actor, kasus: string): string {
    return `${this.settings.alamatPublik}/api/v1/${tierOf(actor)}/kasus/${kasus}/bukti`;
  }

  /** The manifest tells all that was written before it; the seal is laid over its bytes. */
  private bersegel(keterangan: Keterangan): Entri[] {
    return [
      { nama: 'manifest.json', isi: (sebelumnya) => Readable.from([manifesBytes(keterangan, sebelumnya)]) },
      { nama: 'manifest.sig', isi: (sebelumnya) => Readable.from([this.penyegel.segel(manifesBytes(keterangan, sebelumnya.slice(0, -1)))]) },
    ];
  }
}
