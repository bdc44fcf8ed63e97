import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Cara, DokumenContext } from '../../machines/dokumen/dokumen.types.js';
import type { Actor } from '../identity/actor.js';
import { signsAs } from '../identity/permission/title.js';
import { FILE_STORE, type FileStore } from '../platform/files/file-store.js';
import { FILES_OPTIONS, type FilesOptions } from '../platform/files/files.options.js';
import { spool } from '../platform/files/temporary.js';
import { Conflict, Refused, TooBusy } from '../platform/http/problem.js';
import { Inspector } from '../platform/inspection/inspector.js';
import { periksaUnggahan } from '../tandatangan/alas.js';
import type { SertifikatDikenal } from '../tandatangan/kepercayaan.js';
import { DIKENAL, ESIGN, SEGEL, TandaTanganGagal, type Penandatangan } from '../tandatangan/penandatangan.js';
import { WorkflowService, type Reply } from '../workflow/workflow.service.js';
import { AksesDokumen } from './akses.js';
import { tersisa, type Tertanda } from './berkas.js';
import { bacaBerkas } from './gudang.js';
import { PenerbitanService, type Siap } from './penerbitan.service.js';

const COMMAND = 'dokumen.tandaTangani';
const RETRY_SECONDS = 30;

/** What a signature service needs of the person beside the name. Passed on, never kept, never logged. */
export interface Pribadi { readonly nik: string; readonly passphrase: string }

/** A signed file, and whom the certificate on it names where it was signed elsewhere. */
interface Bertanda { readonly pdf: Buffer; readonly cara: Cara; readonly sertifikat?: string | undefined }

/** How documents are signed: by the seal, through BSrE, elsewhere and uploaded, or by pen and scanned. */
@Injectable()
export class TandaTanganService {
  constructor(
    private readonly akses: AksesDokumen, private readonly penerbitan: PenerbitanService, private readonly workflow: WorkflowService, private readonly inspector: Inspector,
    @Inject(FILE_STORE) private readonly files: FileStore, @Inject(FILES_OPTIONS) private readonly tempat: FilesOptions,
    @Inject(SEGEL) private readonly segelElektronik: Penandatangan, @Inject(ESIGN) private readonly bsre: Penandatangan | null, @Inject(DIKENAL) private readonly dikenal: SertifikatDikenal,
  ) {}

  /** The seal of the installation, put on by a signer of the document. */
  segel(actor: Actor, id: string, key: string): Promise<Reply> {
    return this.oleh(this.segelElektronik, actor, id, key);
  }

  /**
   * The personal certificate of the signer, through BSrE.
   * @throws Conflict where no such service is set up
   */
  esign(actor: Actor, id: string, key: string, pribadi: Pribadi): Promise<Reply> {
    return this.oleh(this.bsre, actor, id, key, pribadi);
  }

  /** A file that was signed elsewhere: it must be the last file of the document with nothing but signatures laid over it. */
  async unggah(actor: Actor, id: string, key: string, pdf: Buffer): Promise<Reply> {
    const { isi, ...siap } = await this.siap(actor, id);
    const again = sebelumnya(isi, actor);
    if (again) return this.send(actor, id, key, again);
    const checked = await periksaUnggahan(pdf, isi.berkas ?? '', this.dikenal);
    if (!checked.ok) throw new Refused([alasan('dokumen.rantai-berkas', 'Yang ditandatangani adalah berkas final itu, tidak diubah', 'berkas final dengan tanda tangan yang sah, tanpa perubahan lain', checked.alasan.join(' '))]);
    const sertifikat = checked.tandaTangan.map(({ penandatangan }) => penandatangan?.subjek).filter((subject) => subject !== undefined).at(-1);
    return this.keep(actor, id, key, { ...siap, isi }, { pdf, cara: 'unggah', sertifikat });
  }

  /** The scan of a paper that was signed by pen. */
  async pindai(actor: Actor, id: string, key: string, pdf: Buffer): Promise<Reply> {
    const siap = await this.siap(actor, id);
    const again = sebelumnya(siap.isi, actor);
    if (again) return this.send(actor, id, key, again);
    await this.pastikanPdf(pdf);
    return this.keep(actor, id, key, siap, { pdf, cara: 'basah' });
  }

  private async oleh(penandatangan: Penandatangan | null, actor: Actor, id: string, key: string, pribadi?: Pribadi): Promise<Reply> {
    const siap = await this.siap(actor, id);
    if (!penandatangan) throw new Conflict('esign-belum-dipasang', {}, 'Layanan tanda tangan elektronik pribadi belum dipasang pada instalasi ini. Pakai segel, unggah berkas yang sudah ditandatangani, atau hubungi pengelola.');
    const again = sebelumnya(siap.isi, actor) ?? await this.tersisa(actor, id, penandatangan.cara, siap.isi.berkas ?? '');
    if (again) return this.send(actor, id, key, again);
    const { terlihat: { law: { law } }, isi, kini } = siap;
    const alas = await bacaBerkas(this.files, actor.tenant, isi.berkas ?? '');
    const alasan = [law.pack.dokumen[isi.jenis]?.judul ?? isi.jenis, isi.nomor ?? ''].filter(Boolean).join(' ');
    const signed = await penandatangan.tandaTangani(alas, { nama: actor.nama, jabatan: signsAs(actor, law), alasan, pada: new Date(kini.now), ...pribadi }).catch(told);
    return this.keep(actor, id, key, siap, { pdf: signed, cara: penandatangan.cara });
  }

  /** Who has signed already is answered by the door: as before under the same key, else why not. */
  private siap(actor: Actor, id: string): Promise<Siap> {
    return this.akses.within(actor, async (tx) => {
      const terlihat = await this.akses.dokumen(tx, actor, id);
      const isi = terlihat.row.stored.context as unknown as DokumenContext;
      if (sebelumnya(isi, actor)) return { terlihat, isi, kini: await this.akses.kini(tx, actor) };
      return this.penerbitan.siap(tx, actor, id, COMMAND);
    });
  }

  private async tersisa(actor: Actor, id: string, cara: Cara, alas: string): Promise<{ cara: Cara; sidik: string } | undefined> {
    const sidik = await this.akses.within(actor, async (tx) => {
      await this.akses.wide(tx, actor);
      return tersisa(tx, actor.tenant, id, { oleh: actor.person, cara, alas });
    });
    return sidik === undefined ? undefined : { cara, sidik };
  }

  private async keep(actor: Actor, id: string, key: string, { terlihat: { row, law: { law } }, isi }: Siap, { pdf, cara, sertifikat }: Bertanda): Promise<Reply> {
    const { sidik, bytes } = await this.files.put(actor.tenant, pdf);
    const pack = law.pack.dokumen[isi.jenis];
    const berkas: Tertanda = {
      dokumen: id, path: row.unit.path, sidik, bytes, kode: isi.final?.kode ?? '', judul: pack?.judul ?? isi.jenis, publik: pack?.publik ?? false, nomor: isi.nomor ?? null, tanggal: isi.final?.tanggal ?? '',
      kepala: isi.final?.kepala ?? isi.dasar, oleh: actor.person, cara, alas: cara === 'basah' ? null : isi.berkas ?? null,
      penanda: { nama: actor.nama, jabatan: signsAs(actor, law), ...(sertifikat === undefined ? {} : { sertifikat }) },
    };
    await this.penerbitan.catat(actor, berkas);
    return this.send(actor, id, key, { cara, sidik });
  }

  private async pastikanPdf(pdf: Buffer): Promise<void> {
    const { path: file } = await spool(path.join(this.tempat.folder, 'dokumen'), pdf);
    try {
      const found = await this.inspector.inspect({ path: file, nama: 'pindaian.pdf', bytes: pdf.length });
      if (!found.ok) throw new Refused([alasan('dokumen.pindaian', 'Pindaian adalah PDF yang aman', 'berkas PDF tanpa isi aktif', found.alasan)]);
    } finally {
      await rm(file, { force: true });
    }
  }

  private send(actor: Actor, kasus: string, key: string, data: { cara: Cara; sidik: string }): Promise<Reply> {
    return this.workflow.execute(actor, { command: COMMAND, kasus, data, key });
  }
}

/** What this person has signed already. */
const sebelumnya = ({ tandaTangan }: DokumenContext, { person }: Actor): { cara: Cara; sidik: string } | undefined => {
  const found = tandaTangan.find(({ orang }) => orang === person);
  return found && { cara: found.cara, sidik: found.sidik };
};

const alasan = (rule: string, title: string, need: string, have: string) => ({ rule, title, need, have, basis: [] });

/** Why no signature came about, as the one who asked is told. */
function told(error: unknown): never {
  if (!(error instanceof TandaTanganGagal)) throw error;
  if (error.jenis === 'gangguan') throw new TooBusy(RETRY_SECONDS, error.message);
  throw new Refused([alasan('dokumen.tanda-tangan-ditolak', 'Tanda tangan elektronik dapat dibubuhkan', 'diterima oleh layanan tanda tangan', error.message)]);
}
