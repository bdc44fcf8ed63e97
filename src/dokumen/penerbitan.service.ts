import { Inject, Injectable } from '@nestjs/common';
import type { DokumenContext } from '../../machines/dokumen/dokumen.types.js';
import { notInState } from '../../machines/kernel/decide.js';
import { possible } from '../../machines/kernel/possible.js';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { FILE_STORE, type FileStore } from '../platform/files/file-store.js';
import { NotFound, Refused } from '../platform/http/problem.js';
import { Outlooks } from '../workflow/outlook.js';
import { HISTORY_KEY } from '../platform/history/history-key.js';
import { WorkflowService, type Reply } from '../workflow/workflow.service.js';
import { AksesDokumen, type DokumenTerlihat, type Kini } from './akses.js';
import { catatBerkas, type Cetakan, type TandaFinal } from './berkas.js';
import { DOKUMEN_SETTINGS, type DokumenSettings } from './dokumen.settings.js';
import { kodeOf } from './kode.js';
import { kopBergambar } from './kop/kop.js';
import { DocumentRenderer } from './render/document-renderer.js';
import type { Kop } from './render/render.types.js';
import { jenisUntuk, tulis, type Tulisan } from './tulisan.js';

const contextOf = ({ row }: DokumenTerlihat): DokumenContext => row.stored.context as unknown as DokumenContext;

/** What a document must be before a command is worth the work that goes before it. */
export interface Siap { readonly terlihat: DokumenTerlihat; readonly isi: DokumenContext; readonly kini: Kini }

/** Prints the final document, keeps it, and has the door pin it. */
@Injectable()
export class PenerbitanService {
  constructor(
    private readonly akses: AksesDokumen, private readonly outlooks: Outlooks, private readonly workflow: WorkflowService, private readonly renderer: DocumentRenderer,
    @Inject(FILE_STORE) private readonly files: FileStore, @Inject(HISTORY_KEY) private readonly key: Buffer, @Inject(DOKUMEN_SETTINGS) private readonly settings: DokumenSettings,
  ) {}

  /**
   * The same key again gives the same answer: what was printed once is printed the same, and a document that is pinned is not printed again.
   * @throws Forbidden, Refused with every reason before anything is printed
   */
  async finalkan(actor: Actor, id: string, key: string): Promise<Reply> {
    const pinned = await this.akses.within(actor, async (tx) => contextOf(await this.akses.dokumen(tx, actor, id)).final);
    if (pinned) return this.send(actor, id, key, { sidik: pinned.sidik, kepala: pinned.kepala, kode: pinned.kode });
    const { siap, tulisan, kop, tanda } = await this.akses.within(actor, async (tx) => this.written(tx, actor, id));
    const pdf = await this.renderer.renderPdf(tulisan.naskah, kop, tanda);
    const { sidik, bytes } = await this.files.put(actor.tenant, pdf);
    const { row, law } = siap.terlihat;
    const pack = law.law.pack.dokumen[siap.isi.jenis];
    await this.catat(actor, {
      dokumen: id, path: row.unit.path, sidik, bytes, kode: tanda.kode, judul: pack?.judul ?? siap.isi.jenis, publik: pack?.publik ?? false, nomor: siap.isi.nomor ?? null, tanggal: tanda.tanggal,
      kepala: tulisan.kepala, oleh: actor.person, naskah: tulisan.naskah, kop: tulisan.kop, tanda,
    });
    return this.send(actor, id, key, { sidik, kepala: tulisan.kepala, kode: tanda.kode });
  }

  /**
   * Whether a command may be given as far as can be told before its data are there, so that nobody prints or signs in vain.
   * @throws Forbidden, Refused @param tx under the actor's own scope; over the whole instansi afterwards
   */
  async siap(tx: Transaction, actor: Actor, id: string, command: string): Promise<Siap> {
    const terlihat = await this.akses.dokumen(tx, actor, id);
    const { row, law } = terlihat;
    const isi = contextOf(terlihat);
    this.akses.pastikanBerwenang(actor, command, terlihat, isi.jenis);
    const kini = await this.akses.kini(tx, actor);
    await this.akses.wide(tx, actor);
    await this.akses.pastikanBolehOrangnya(tx, actor, command, terlihat, kini.hariIni);
    const outlook = await this.outlooks.of(tx, actor, { row, machine: 'dokumen', unit: row.unit, data: {} }, law, kini);
    const act = possible(outlook, 'dokumen').find((p) => p.command === command);
    const found = registry.command(command);
    if (!act && found) throw new Refused([notInState(law.law, row.stored, found.def, found.spec)]);
    if (act && act.unmet.length > 0) throw new Refused(act.unmet);
    return { terlihat, isi, kini };
  }

  /** Records a file that is stored. */
  async catat(actor: Actor, berkas: Parameters<typeof catatBerkas>[2]): Promise<void> {
    await this.akses.within(actor, async (tx) => {
      await this.akses.wide(tx, actor);
      await catatBerkas(tx, actor.tenant, berkas);
    });
  }

  private async written(tx: Transaction, actor: Actor, id: string): Promise<{ siap: Siap; tulisan: Tulisan; kop: Kop; tanda: TandaFinal }> {
    const siap = await this.siap(tx, actor, id, 'dokumen.finalkan');
    const { isi, kini: { hariIni }, terlihat: { subjek } } = siap;
    const form = jenisUntuk(subjek, isi.jenis);
    if (!form) throw new NotFound();
    const tanggal = isi.tanggal ?? hariIni;
    const tulisan = await tulis(tx, actor, subjek, form, { isian: isi.isian, nomor: isi.nomor, tanggal }, hariIni);
    const kode = kodeOf(this.key, id);
    const tanda: Cetakan['tanda'] = { konsep: false, kode, alamatVerifikasi: subjek.law.law.pack.dokumen[isi.jenis]?.publik ? `${this.settings.alamatPublik}/v/${kode}` : null, kepala: tulisan.kepala.hash, tanggal };
    return { siap, tulisan, kop: await kopBergambar(tx, actor.tenant, tulisan.kop), tanda };
  }

  private send(actor: Actor, kasus: string, key: string, data: Pick<NonNullable<DokumenContext['final']>, 'sidik' | 'kepala' | 'kode'>): Promise<Reply> {
    return this.workflow.execute(actor, { command: 'dokumen.finalkan', kasus, data, key });
  }
}

