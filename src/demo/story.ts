import { registry } from '../../machines/registry.js';
import type { Law } from '../../machines/regulasi/law.js';
import type { LocalDate } from '../../machines/kernel/calendar.js';
import { Agenda } from './agenda.js';
import { berkasContoh } from './berkas.js';
import type { Balasan, Orang } from './client.js';
import type { Jam } from './clock.js';
import type { Akhir, Alasan, Jawaban, Langkah } from './record.js';
import type { IsiLke } from './worksheets.js';

/** An act that somebody tries. Without `kasus` it opens a case. */
export interface Perbuatan {
  readonly oleh: Orang;
  readonly perintah: string;
  readonly kasus?: string;
  readonly data?: Record<string, unknown>;
  /** What it is in this story; by default what the machine calls it. */
  readonly judul?: string;
  /** Asked after it was accepted: what is worth knowing of the result. */
  readonly keterangan?: (jawaban: Jawaban) => Promise<string>;
  /** Rules that are to be told as warnings; others may be told besides. */
  readonly peringatan?: readonly string[];
}

/** The story cannot go on: something that was to be accepted was not. */
export class CeritaTerhenti extends Error {
  override readonly name = 'CeritaTerhenti';
}

/** Something that came out otherwise than the law lets expect. */
export interface Penyimpangan {
  readonly rute: string;
  readonly langkah: number;
  readonly apa: string;
}

/** Writes the documents that follow from what was accepted. */
export interface Sekretariat { sesudah(r: Rute, act: Perbuatan, jawaban: Jawaban): Promise<void> }

/** All that happens, in the order in which it happens. */
export class Cerita {
  readonly langkah: Langkah[] = [];
  readonly akhir: Akhir[] = [];
  readonly penyimpangan: Penyimpangan[] = [];
  /** By which the routes wait for each other's days. */
  readonly agenda: Agenda;
  private readonly byLaw = new Set<Law>();
  private readonly terunggah = new Set<string>();

  /** @param lapor told of each step at once @param sekretariat writes documents; default: nobody does */
  constructor(readonly jam: Jam, private readonly lapor: (step: Langkah) => void = () => undefined, readonly sekretariat: Sekretariat | null = null) {
    this.agenda = new Agenda(jam);
  }

  /** Opens a route: a story of its own under one law, with its own numbering. */
  rute(id: string, judul: string, law: Law): Rute {
    this.byLaw.add(law);
    return new Rute(id, judul, law, this);
  }

  /** Every law that a route is told under. */
  get laws(): readonly Law[] {
    return [...this.byLaw];
  }

  /** Has the files behind evidence uploaded, each once in a unit, by whoever cites it first. */
  async unggah(oleh: Orang, bukti: readonly { readonly judul: string; readonly sidik: string }[]): Promise<void> {
    const { satker } = await oleh.jabatan();
    for (const { judul, sidik } of bukti) {
      if (this.terunggah.has(`${satker}/${sidik}`)) continue;
      this.terunggah.add(`${satker}/${sidik}`);
      await oleh.unggah(judul, this.jam.hari, berkasContoh(judul));
    }
  }

  catat(step: Langkah): void {
    this.langkah.push(step);
    this.lapor(step);
  }
}

/** One route: who tries what, whether it is accepted as expected, or refused for exactly the reasons expected. */
export class Rute {
  private nomor = 0;
  private namaBabak = '';

  constructor(readonly id: string, readonly judul: string, readonly law: Law, private readonly cerita: Cerita) {}

  get hari(): LocalDate {
    return this.cerita.jam.hari;
  }

  /** Waits until it is this day. */
  async pada(tanggal: LocalDate): Promise<void> {
    await this.cerita.agenda.sampai(tanggal);
  }

  /** Begins a chapter; the steps that follow belong to it. */
  babak(judul: string): void {
    this.namaBabak = this.law.say(judul);
  }

  /**
   * Tries what is to be accepted, and gives the answer.
   * @throws CeritaTerhenti when it is refused: what follows has nothing to stand on
   */
  async terima(act: Perbuatan): Promise<Jawaban> {
    const { status, body } = await this.coba(act);
    if (status >= 300) {
      const why = reasonsOf(body);
      await this.record(act, { status, dasar: this.law.basis(act.perintah), mengapa: why });
      throw this.deviates(`${act.perintah} seharusnya diterima, tetapi dijawab ${status}: ${why.map((w) => `${w.rule} (syarat ${w.need}; ada ${w.have})`).join('; ') || JSON.stringify(body)}`);
    }
    const jawaban = body as Jawaban;
    await this.record(act, { status, dasar: await this.served(act.oleh, jawaban), jawaban, keterangan: await act.keterangan?.(jawaban) });
    const told = new Set(jawaban.peringatan?.map(({ rule }) => rule));
    for (const rule of act.peringatan ?? []) if (!told.has(rule)) this.deviates(`${act.perintah} diterima tanpa peringatan ${rule}`);
    await this.cerita.sekretariat?.sesudah(this, act, jawaban);
    return jawaban;
  }

  /** Tells what was accepted already, at an address of its own. */
  async tercatat(act: Perbuatan, jawaban: Jawaban): Promise<void> {
    await this.record(act, { status: 200, dasar: await this.served(act.oleh, jawaban), jawaban });
  }

  /** Tells that something did not come about that the story does not rest on. */
  janggal(apa: string): void {
    this.deviates(apa);
  }

  /** Tries what is to be refused for exactly these rules (several findings of one rule count once). */
  async tolak(act: Perbuatan, ...rules: readonly string[]): Promise<void> {
    const { status, body } = await this.coba(act);
    if (status < 300) {
      await this.record(act, { status, dasar: this.law.basis(act.perintah), jawaban: body as Jawaban });
      this.deviates(`${act.perintah} seharusnya ditolak, tetapi diterima`);
      return;
    }
    const mengapa = reasonsOf(body);
    await this.record(act, { status, dasar: this.law.basis(act.perintah), mengapa });
    const [have, need] = [new Set(mengapa.map((w) => w.rule)), new Set(rules)];
    const missing = [...need].filter((rule) => !have.has(rule));
    const added = [...have].filter((rule) => !need.has(rule));
    if (missing.length + added.length > 0 || have.size === 0) {
      this.deviates(`${act.perintah} ditolak (${status}) dengan alasan lain: tidak disebut ${missing.join(', ') || '–'}; tidak diduga ${added.join(', ') || '–'}`);
    }
  }

  /** Looks for a case that is not there for this post: nothing is told, not even that there is one. */
  async tidakMelihat({ oleh, kasus, judul }: Required<Pick<Perbuatan, 'oleh' | 'kasus' | 'judul'>>): Promise<void> {
    const { status } = await oleh.get(`/kasus/${kasus}`);
    await this.record({ oleh, perintah: 'kasus', judul }, { status, dasar: [], mengapa: [] });
    if (status !== 404) this.deviates(`kasus terlihat (${status}) bagi yang tidak boleh melihatnya`);
  }

  /** The last look: in which state the case of the route has ended. */
  async selesai(oleh: Orang, kasus: string, keadaan: string, hasil: string): Promise<void> {
    const { body } = await oleh.get(`/kasus/${kasus}`);
    const { keadaan: have, judulKeadaan, satker } = body as { keadaan: string; judulKeadaan: string; satker: { nama: string } };
    const sesuai = have === keadaan;
    if (!sesuai) this.deviates(`berakhir dalam keadaan “${have}”, bukan “${keadaan}”`);
    this.cerita.akhir.push({ rute: this.id, judul: this.judul, satker: satker.nama, langkah: this.nomor, hasil: sesuai ? hasil : judulKeadaan, sesuai: sesuai && !this.hasDeviated() });
  }

  private async coba({ oleh, perintah, kasus, data }: Perbuatan): Promise<Balasan> {
    if (perintah === 'lke.isi') await this.cerita.unggah(oleh, buktiIn(data));
    return oleh.send(kasus ?? null, perintah, data ?? {});
  }

  /** The articles of the step, as its history tells them. */
  private async served(oleh: Orang, { kasus, versi }: Jawaban): Promise<Langkah['dasar']> {
    const { status, body } = await oleh.get(`/kasus/${kasus}/riwayat`);
    const event = status === 200 ? (body as { isi: { versi: number; dasar: Langkah['dasar'] }[] }).isi.find((e) => e.versi === versi) : undefined;
    if (event) return event.dasar;
    throw this.deviates(`langkah yang diterima tidak ada dalam riwayatnya (HTTP ${status})`);
  }

  private async record(act: Perbuatan, outcome: Pick<Langkah, 'status' | 'dasar' | 'jawaban' | 'mengapa' | 'keterangan'>): Promise<void> {
    const { namaSatker, instansi } = await act.oleh.jabatan();
    this.cerita.catat({
      rute: this.id, langkah: ++this.nomor, babak: this.namaBabak, tanggal: this.hari, pelaku: { nama: await act.oleh.nama(), jabatan: await act.oleh.sebutan(), satker: namaSatker, instansi },
      perintah: act.perintah, judul: this.law.say(act.judul ?? registry.command(act.perintah)?.spec.title ?? act.perintah), ...outcome,
    });
  }

  private deviates(apa: string): CeritaTerhenti {
    this.cerita.penyimpangan.push({ rute: this.id, langkah: this.nomor, apa });
    return new CeritaTerhenti(`Rute ${this.id}, langkah ${this.nomor}: ${apa}`);
  }

  private hasDeviated(): boolean {
    return this.cerita.penyimpangan.some(({ rute }) => rute === this.id);
  }
}

/** The evidence that a worksheet is given, once each. */
function buktiIn(data: Perbuatan['data']): { readonly judul: string; readonly sidik: string }[] {
  const { jawaban = {} } = (data ?? {}) as IsiLke;
  return [...new Map(Object.values(jawaban).flatMap(({ bukti = [] }) => bukti).map((one) => [one.sidik, one])).values()];
}

/** The reasons of a refusal; none where it is an answer of another kind. */
function reasonsOf(body: unknown): readonly Alasan[] {
  return (body as { why?: readonly Alasan[] }).why ?? [];
}
