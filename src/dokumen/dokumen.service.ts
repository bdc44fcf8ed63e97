import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DokumenContext } from '../../machines/dokumen/dokumen.types.js';
import { JENIS_NASKAH } from '../../machines/naskah/daftar.js';
import type { JenisNaskah } from '../../machines/naskah/naskah.types.js';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { FILE_STORE, type FileStore } from '../platform/files/file-store.js';
import { BadInput, NotFound, Refused } from '../platform/http/problem.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { AksesDokumen, type DokumenTerlihat, type Terlihat } from './akses.js';
import { bacaCetakan } from './berkas.js';
import { bolehMelihat } from './dokumen.facts.js';
import type { DaftarDokumenDto, DokumenAdaDto, DokumenMungkinDto, PeriksaUlangDto } from './dokumen.dto.js';
import { bacaBerkas } from './gudang.js';
import { kopBergambar } from './kop/kop.js';
import { DocumentRenderer } from './render/document-renderer.js';
import { RenderError, type Kop } from './render/render.types.js';
import { sumberOf, type Tambahan } from './sumber/sumber.js';
import { templatDi } from './templat/templat.js';
import { bacaSumber, jenisUntuk, tulis, type Tulisan } from './tulisan.js';

export type Format = 'pdf' | 'docx';
/** A file as it is handed out. */
export interface BerkasKeluar { readonly nama: string; readonly jenis: string; readonly isi: Buffer }

const MIME: Readonly<Record<Format, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
const OF_CASE = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.induk_id = $2 and k.machine = 'dokumen' order by k.sejak, k.id`;
const isiOf = ({ stored }: CaseRow): DokumenContext => stored.context as unknown as DokumenContext;

/** A name for a file that any system takes. */
const namaBerkas = (...parts: readonly string[]): string => parts.map((part) => part.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '')).filter(Boolean).join('_').slice(0, 100);

/** Documents as they are looked at: which there can be, drafts, files. Reads only. */
@Injectable()
export class DokumenService {
  constructor(private readonly akses: AksesDokumen, private readonly pelukis: DocumentRenderer, @Inject(FILE_STORE) private readonly files: FileStore) {}

  /** The documents that a case can have, what each still lacks, and those that there are. */
  daftar(actor: Actor, kasus: string): Promise<DaftarDokumenDto> {
    return this.akses.within(actor, async (tx) => {
      const subjek = await this.akses.kasus(tx, actor, kasus);
      const there = (await tx.run<RawCase>({ name: 'dokumen-kasus', text: OF_CASE, values: [actor.tenant, kasus] })).map(caseOf);
      const seen = there.filter((row) => bolehMelihat(actor, row, subjek.law));
      const { hariIni } = await this.akses.kini(tx, actor);
      await this.akses.wide(tx, actor);
      const sumber = sumberOf(await bacaSumber(tx, actor, kasus), subjek.law.law, hariIni, { isian: {} });
      const forms = JENIS_NASKAH.filter(({ jenis }) => jenisUntuk(subjek, jenis));
      return { isi: forms.map((form) => this.mungkin(form, form.kurang(sumber), subjek, seen.filter((row) => isiOf(row).jenis === form.jenis))) };
    });
  }

  /** A draft of what a case would give, with the watermark. @param isian JSON: what is typed beside the case */
  konsep(actor: Actor, kasus: string, jenis: string, format: Format, isian: string | undefined): Promise<BerkasKeluar> {
    return this.draft(actor, format, async (tx) => {
      const subjek = await this.akses.kasus(tx, actor, kasus);
      const form = jenisUntuk(subjek, jenis);
      if (!form) throw new NotFound();
      this.akses.pastikanBerwenang(actor, 'dokumen.susun', subjek, jenis);
      return { subjek, form, tambahan: { isian: isianOf(isian, form) } };
    });
  }

  /** The draft of a document that is there, as its office has typed and numbered it. */
  konsepDokumen(actor: Actor, id: string, format: Format): Promise<BerkasKeluar> {
    return this.draft(actor, format, async (tx) => {
      const { row, subjek } = await this.akses.dokumen(tx, actor, id);
      const { jenis, isian, nomor, tanggal } = isiOf(row);
      const form = jenisUntuk(subjek, jenis);
      if (!form) throw new NotFound();
      return { subjek, form, tambahan: { isian, nomor, tanggal } };
    });
  }

  /** A file of the document: the one that was signed last, or the one with this hash. */
  async berkas(actor: Actor, id: string, sidik?: string): Promise<BerkasKeluar> {
    const { row, law } = await this.akses.within(actor, (tx) => this.akses.dokumen(tx, actor, id));
    const { berkas, final, tandaTangan, jenis, nomor } = isiOf(row);
    const wanted = sidik ?? berkas;
    if (wanted === undefined || ![final?.sidik, ...tandaTangan.map((t) => t.sidik)].includes(wanted)) throw new NotFound();
    return { nama: `${namaBerkas(law.law.pack.dokumen[jenis]?.judul ?? jenis, nomor ?? '')}.pdf`, jenis: MIME.pdf, isi: await bacaBerkas(this.files, actor.tenant, wanted) };
  }

  /** Prints the final document once more, from what was kept with it, and compares. */
  async periksaUlang(actor: Actor, id: string): Promise<PeriksaUlangDto> {
    const found = await this.akses.within(actor, async (tx) => {
      const { row } = await this.akses.dokumen(tx, actor, id);
      const sidik = isiOf(row).final?.sidik;
      if (sidik === undefined) throw new NotFound();
      await this.akses.wide(tx, actor);
      const cetakan = await bacaCetakan(tx, actor.tenant, id, sidik);
      if (!cetakan) throw new NotFound();
      return { sidik, cetakan, kop: await kopBergambar(tx, actor.tenant, cetakan.kop) };
    });
    const lagi = createHash('sha256').update(await this.pelukis.renderPdf(found.cetakan.naskah, found.kop, found.cetakan.tanda)).digest('hex');
    return { sidik: found.sidik, sidikUlang: lagi, sama: lagi === found.sidik, tersimpanUtuh: await this.files.verify(actor.tenant, found.sidik) };
  }

  private async draft(actor: Actor, format: Format, read: (tx: Transaction) => Promise<{ subjek: Terlihat; form: JenisNaskah; tambahan: Tambahan }>): Promise<BerkasKeluar> {
    const { jenis, tulisan, kop, templat } = await this.akses.within(actor, async (tx) => {
      const { subjek, form, tambahan } = await read(tx);
      const { hariIni } = await this.akses.kini(tx, actor);
      await this.akses.wide(tx, actor);
      await this.pastikanSiap(tx, actor, subjek, form, tambahan, hariIni);
      const text = await tulis(tx, actor, subjek, form, tambahan, hariIni);
      return { jenis: form.jenis, tulisan: text, kop: await kopBergambar(tx, actor.tenant, text.kop), templat: format === 'docx' ? await templatDi(tx, actor.tenant, form.jenis, text.penerbit) : undefined };
    });
    return { nama: `${namaBerkas('konsep', jenis)}.${format}`, jenis: MIME[format], isi: await this.draw(actor, format, tulisan, kop, templat).catch(told) };
  }

  private async draw(actor: Actor, format: Format, { bentuk, isi, naskah }: Tulisan, kop: Kop, templat: string | undefined): Promise<Buffer> {
    if (format === 'pdf') return this.pelukis.renderPdf(naskah, kop, { konsep: true });
    return templat === undefined ? this.pelukis.renderDocx(bentuk, isi, kop) : this.pelukis.isiTemplat(await bacaBerkas(this.files, actor.tenant, templat), isi);
  }

  private async pastikanSiap(tx: Transaction, actor: Actor, { row, law: { law } }: Terlihat, form: JenisNaskah, tambahan: Tambahan, hariIni: string): Promise<void> {
    const kurang = form.kurang(sumberOf(await bacaSumber(tx, actor, row.id), law, hariIni, tambahan));
    if (kurang === null) return;
    throw new Refused([{ rule: 'dokumen.siap-disusun', title: 'Kasus sudah memuat semua yang diceritakan dokumen ini', need: 'tidak ada yang kurang dalam kasusnya', have: law.say(kurang), basis: [...law.basis('dokumen.siap-disusun')] }]);
  }

  private mungkin({ jenis, isian }: JenisNaskah, kurang: string | null, subjek: Terlihat, ada: readonly CaseRow[]): DokumenMungkinDto {
    const { law } = subjek.law;
    const row = law.pack.dokumen[jenis];
    const titles = (roles: readonly string[] = []) => roles.map((role) => law.pack.peran[role]?.judul ?? role);
    return {
      jenis, judul: row?.judul ?? jenis, bentuk: row?.bentuk ?? 'disusun', bernomor: row?.bernomor ?? false, penyusun: titles(row?.penyusun), paraf: titles(row?.paraf), penandatangan: titles(row?.penandatangan),
      ...(kurang === null ? {} : { kurang: law.say(kurang) }), isian: isian.map((asked) => ({ ...asked })), dokumen: ada.map((one) => adaDto({ row: one, law: subjek.law })),
    };
  }
}

/** A template that no longer fits, or a text that cannot be drawn: told to the office, which can mend it. */
function told(error: unknown): never {
  if (!(error instanceof RenderError)) throw error;
  throw new Refused([{ rule: 'dokumen.dapat-dicetak', title: 'Dokumen dapat dicetak', need: 'templat dan isi yang dapat dicetak', have: error.message, basis: [] }]);
}

/** A document as lists show it. */
export function adaDto({ row, law: { law } }: Pick<DokumenTerlihat, 'row' | 'law'>): DokumenAdaDto {
  const { nomor, tanggal, final } = isiOf(row);
  return {
    id: row.id, versi: row.seq, keadaan: row.stored.value, judulKeadaan: law.say(registry.machine('dokumen').states[row.stored.value]?.title ?? row.stored.value),
    ...(nomor === undefined ? {} : { nomor }), ...(tanggal === undefined ? {} : { tanggal }), ...(final === undefined ? {} : { kode: final.kode, sidik: final.sidik }),
  };
}

/** What is typed for a preview. @throws BadInput for what is no object of texts, or is not asked for */
function isianOf(text: string | undefined, form: JenisNaskah): Record<string, string> {
  if (text === undefined) return {};
  const typed = parsed(text);
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) throw new BadInput([{ path: 'query/isian', why: 'harus objek JSON' }]);
  const faults = Object.entries(typed).filter(([name, value]) => typeof value !== 'string' || !form.isian.some(({ nama }) => nama === name));
  if (faults.length > 0) throw new BadInput(faults.map(([name]) => ({ path: `query/isian/${name.slice(0, 40)}`, why: 'bukan isian dokumen ini, atau bukan teks' })));
  return typed as Record<string, string>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
