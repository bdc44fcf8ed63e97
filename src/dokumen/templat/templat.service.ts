import { Inject, Injectable } from '@nestjs/common';
import { JENIS_NASKAH, naskahOf } from '../../../machines/naskah/daftar.js';
import type { Bentuk, JenisNaskah, Sumber } from '../../../machines/naskah/naskah.types.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Actor } from '../../identity/actor.js';
import type { Transaction } from '../../platform/database/database.js';
import { FILE_STORE, type FileStore } from '../../platform/files/file-store.js';
import { NotFound, Refused } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { AksesDokumen } from '../akses.js';
import { bacaBerkas } from '../gudang.js';
import { kopBergambar, kopDi } from '../kop/kop.js';
import { pastikanPengatur, refuseDouble, unitOf } from '../kop/kop.service.js';
import { DocumentRenderer } from '../render/document-renderer.js';
import { RenderError } from '../render/render.types.js';
import { contohIsi } from './contoh-isi.js';
import type { TemplatTercatat } from './templat.js';
import type { DaftarTemplatDto, TemplatDto } from './templat.dto.js';

const LIST = `select distinct on (t.jenis) t.jenis, t.versi, encode(t.sidik, 'hex') as sidik, t.nama, t.bytes, t.pada from templat t where t.tenant_id = $1 and t.satker_id = $2 order by t.jenis, t.versi desc`;
const INSERT = `insert into templat (tenant_id, satker_id, jenis, versi, path, sidik, nama, bytes, oleh)
  select $1, $2, $3, coalesce((select max(t.versi) from templat t where t.tenant_id = $1 and t.satker_id = $2 and t.jenis = $3), 0) + 1, $4, decode($5, 'hex'), $6, $7, $8`;

/** Bytes of a template. */
export const TEMPLAT_MAKS = 5 * 1024 * 1024;

/** Templates in Word that offices put in place of ours. Each change is a new version; taking one back is one too. */
@Injectable()
export class TemplatService {
  constructor(private readonly akses: AksesDokumen, private readonly laws: LawCatalog, private readonly renderer: DocumentRenderer, @Inject(FILE_STORE) private readonly files: FileStore) {}

  /** @throws NotFound outside the scope */
  daftar(actor: Actor, satker: string): Promise<DaftarTemplatDto> {
    return this.akses.within(actor, async (tx) => {
      await unitOf(tx, actor, satker);
      const law = await this.lawOf(tx, actor);
      const own = await this.own(tx, actor, satker);
      return { isi: JENIS_NASKAH.filter(({ jenis }) => Object.hasOwn(law.pack.dokumen, jenis)).map(({ jenis }) => told(jenis, law, own.get(jenis))) };
    });
  }

  /** The template that a unit starts from: its own, else ours. */
  async unduh(actor: Actor, satker: string, jenis: string): Promise<Buffer> {
    const { form, law, kop, own } = await this.akses.within(actor, async (tx) => {
      const unit = await unitOf(tx, actor, satker);
      const known = await this.kind(tx, actor, jenis);
      return { ...known, own: (await this.own(tx, actor, satker)).get(jenis), kop: await kopBergambar(tx, actor.tenant, await kopDi(tx, actor.tenant, unit.path, actor.instansi)) };
    });
    return own?.sidik ? bacaBerkas(this.files, actor.tenant, own.sidik) : this.renderer.templatBawaan(bentukOf(form, law), kop);
  }

  /**
   * Puts a template in place, after it was filled once with everything that the document has.
   * @throws Refused naming the tag that is wrong and its paragraph; nothing is stored then
   */
  async pasang(actor: Actor, satker: string, jenis: string, docx: Buffer): Promise<TemplatDto> {
    const { form, law } = await this.akses.within(actor, async (tx) => {
      await unitOf(tx, actor, satker);
      pastikanPengatur(actor, satker);
      return this.kind(tx, actor, jenis);
    });
    await this.renderer.isiTemplat(docx, contohIsi(bentukOf(form, law))).catch((error: unknown) => {
      if (!(error instanceof RenderError)) throw error;
      throw new Refused([{ rule: 'templat.tanda-dikenal', title: 'Templat hanya memakai tanda yang dikenal dokumen ini', need: 'naskah Word (.docx) tanpa makro dengan tanda yang dikenal', have: error.message, basis: [] }]);
    });
    const { sidik, bytes } = await this.files.put(actor.tenant, docx);
    return this.write(actor, satker, jenis, [sidik, `${jenis}.docx`, bytes]);
  }

  /** Back to ours, or to that of the unit above. */
  lepas(actor: Actor, satker: string, jenis: string): Promise<TemplatDto> {
    return this.write(actor, satker, jenis, [null, null, null]);
  }

  private write(actor: Actor, satker: string, jenis: string, file: readonly [sidik: string | null, nama: string | null, bytes: number | null]): Promise<TemplatDto> {
    return this.akses.within(actor, async (tx) => {
      const unit = await unitOf(tx, actor, satker);
      pastikanPengatur(actor, satker);
      const { law } = await this.kind(tx, actor, jenis);
      await tx.run({ name: 'pasang-templat', text: INSERT, values: [actor.tenant, satker, jenis, unit.path, ...file, actor.person] });
      return told(jenis, law, (await this.own(tx, actor, satker)).get(jenis));
    }).catch(refuseDouble);
  }

  private async own(tx: Transaction, actor: Actor, satker: string): Promise<Map<string, TemplatTercatat>> {
    const rows = await tx.run<TemplatTercatat>({ name: 'daftar-templat', text: LIST, values: [actor.tenant, satker] });
    return new Map(rows.map((row) => [row.jenis, row]));
  }

  private async kind(tx: Transaction, actor: Actor, jenis: string): Promise<{ form: JenisNaskah; law: Law }> {
    const [form, law] = [naskahOf(jenis), await this.lawOf(tx, actor)];
    if (!form || !Object.hasOwn(law.pack.dokumen, jenis)) throw new NotFound();
    return { form, law };
  }

  private async lawOf(tx: Transaction, { packId }: Actor): Promise<Law> {
    await this.laws.ready(tx, [packId]);
    return this.laws.byPack(packId).law;
  }
}

/** The form that holds under a law, told without a case. */
const bentukOf = (form: JenisNaskah, law: Law): Bentuk => form.bentuk({
  law, hariIni: law.pack.berlaku.dari, instansi: { nama: '', kota: '' }, kasus: { id: '', machine: form.machine, keadaan: '', satker: '', context: {} }, lain: [], unit: {}, orang: {}, pejabat: {}, pegawai: [], isian: {},
} satisfies Sumber);

const told = (jenis: string, { pack }: Law, row: TemplatTercatat | undefined): TemplatDto => ({
  jenis, judul: pack.dokumen[jenis]?.judul ?? jenis, sendiri: Boolean(row?.sidik), versi: row?.versi ?? 0, ...(row?.sidik ? { sidik: row.sidik, bita: row.bytes ?? 0 } : {}),
});
