import { longDate } from '../../../machines/kernel/calendar.js';
import { naskahOf } from '../../../machines/naskah/daftar.js';
import type { Balasan, Orang } from '../client.js';
import type { Alasan, Jawaban } from '../record.js';
import type { Perbuatan, Rute, Sekretariat } from '../story.js';
import type { Keluaran } from './keluaran.js';
import { SESUDAH } from './pemicu.js';
import type { Petugas } from './petugas.js';

/** Long ones, which take longer to print than a story to tell. */
const PANJANG: ReadonlySet<string> = new Set(['lke', 'rencanaAksi', 'paktaIntegritas']);

const REFUSED = 422;

/** A document on its way: its route, its kind, and whoever drafted it. */
interface Konsep { readonly r: Rute; readonly jenis: string; readonly instansi: string; readonly id: string; readonly penyusun: Orang }

/**
 * Writes the documents of the stories: drafted, initialled, numbered, printed and sealed by those who hold the offices that the pack
 * names, each act a step of its route. Without a folder to write to, one for each route, none like another, so that the demonstration stays quick.
 */
export class Penerbit implements Sekretariat {
  private readonly done = new Set<string>();
  private nomor = 0;

  constructor(private readonly petugas: Petugas, private readonly keluaran: Keluaran | null) {}

  async sesudah(r: Rute, { oleh, perintah }: Perbuatan, jawaban: Jawaban): Promise<void> {
    const { instansi } = await oleh.jabatan();
    for (const jenis of SESUDAH[perintah] ?? []) {
      const subjek = [jawaban, ...jawaban.turunan].find(({ mesin }) => mesin === naskahOf(jenis)?.machine);
      if (!subjek || !Object.hasOwn(r.law.pack.dokumen, jenis) || this.cukup(r, subjek, jenis)) continue;
      const konsep = await this.susun(r, subjek.kasus, jenis, instansi);
      if (!konsep) continue;
      for (const key of [`${subjek.kasus}/${jenis}`, r.id, jenis]) this.done.add(key);
      await this.terbitkan(konsep);
    }
  }

  /** Whether no further one of this kind is wanted. */
  private cukup(r: Rute, { kasus }: Jawaban, jenis: string): boolean {
    if (this.keluaran) return this.done.has(`${kasus}/${jenis}`);
    return PANJANG.has(jenis) || this.done.has(r.id) || this.done.has(jenis);
  }

  /** Whoever may draft it does; null where its case does not have the content. */
  private async susun(r: Rute, kasus: string, jenis: string, instansi: string): Promise<Konsep | null> {
    const isian = Object.fromEntries((naskahOf(jenis)?.isian ?? []).filter(({ wajib }) => wajib).map(({ nama, contoh }) => [nama, contoh]));
    const act = { perintah: 'dokumen.susun', data: { kasus, jenis, isian }, judul: `Menyusun ${judulOf(r, jenis)}` };
    const found = await this.pertama(instansi, r.law.pack.dokumen[jenis]?.penyusun ?? [], act.perintah, (oleh) => oleh.send(null, act.perintah, act.data));
    if (!found) return null;
    await r.tercatat({ ...act, oleh: found.oleh }, found.jawaban);
    return { r, jenis, instansi, id: found.jawaban.kasus, penyusun: found.oleh };
  }

  private async terbitkan(konsep: Konsep): Promise<void> {
    const { r, jenis, instansi, id, penyusun } = konsep;
    const row = r.law.pack.dokumen[jenis];
    for (const peran of row?.paraf ?? []) await this.langkah(konsep, [peran], 'dokumen.paraf', 'Membubuhkan paraf', (oleh) => oleh.send(id, 'dokumen.paraf', {}));
    if (row?.bernomor) await this.langkah(konsep, row.penyusun, 'dokumen.nomori', 'Mencatat nomor dari register', (oleh) => this.nomori(oleh, id, r.hari));
    const docx = this.keluaran ? await penyusun.berkas(`/dokumen/${id}/konsep.docx`) : null;
    if (!await this.langkah(konsep, row?.penyusun ?? [], 'dokumen.finalkan', 'Mencetak final', (oleh) => oleh.minta(`/dokumen/${id}/final`))) r.janggal(`${jenis} tidak dapat difinalkan`);
    for (const peran of row?.penandatangan ?? []) await this.langkah(konsep, [peran], 'dokumen.tandaTangani', 'Menyegel', (oleh) => oleh.minta(`/dokumen/${id}/segel`));
    const pdf = this.keluaran ? await (await this.petugas.auditor(instansi)).berkas(`/dokumen/${id}/berkas`) : null;
    for (const [ekstensi, isi] of [['docx', docx], ['pdf', pdf]] as const) if (isi) this.keluaran?.tulis(`${r.id}/dokumen/${r.hari}-${jenis}-${id.slice(0, 8)}.${ekstensi}`, isi);
  }

  /** The register's number; where the case has recorded one already, the document takes that and its day. */
  private async nomori(oleh: Orang, id: string, hari: string): Promise<Balasan> {
    const own = { nomor: `NASKAH-${++this.nomor} (contoh)`, tanggal: hari };
    const first = await oleh.send(id, 'dokumen.nomori', own);
    const recorded = ((first.body as { why?: readonly Alasan[] }).why ?? []).filter(({ rule }) => rule === 'dokumen.nomor-kasus').map(({ need }) => need);
    const nomor = recorded.flatMap((need) => /^nomor (.+)$/.exec(need)?.[1] ?? [])[0];
    const tanggal = recorded.flatMap((need) => /^tanggal (.+)$/.exec(need)?.[1] ?? []).map(isoOf)[0];
    return recorded.length === 0 ? first : oleh.send(id, 'dokumen.nomori', { nomor: nomor ?? own.nomor, tanggal: tanggal ?? own.tanggal });
  }

  private async langkah({ r, jenis, instansi, id }: Konsep, roles: readonly string[], perintah: string, kata: string, send: (oleh: Orang) => Promise<Balasan>): Promise<boolean> {
    const found = await this.pertama(instansi, roles, perintah, send);
    if (found) await r.tercatat({ oleh: found.oleh, kasus: id, perintah, judul: `${kata} ${judulOf(r, jenis)}` }, found.jawaban);
    return found !== null;
  }

  /** The first of those who hold one of these offices whose act is accepted; what the law refuses to one it refuses to all. */
  private async pertama(instansi: string, roles: readonly string[], perintah: string, send: (oleh: Orang) => Promise<Balasan>): Promise<{ oleh: Orang; jawaban: Jawaban } | null> {
    for (const peran of roles) {
      for await (const oleh of this.petugas.pemegang(instansi, peran)) {
        const { status, body } = await send(oleh);
        if (status < 300) return { oleh, jawaban: body as Jawaban };
        if (status === REFUSED && perintah === 'dokumen.susun') return null;
      }
    }
    return null;
  }
}

const judulOf = ({ law }: Rute, jenis: string): string => law.pack.dokumen[jenis]?.judul ?? jenis;

/** `6 Desember 2027` as a date; the names of the months are those of `longDate`. */
function isoOf(text: string): string {
  const [day = '', name = '', year = ''] = text.split(' ');
  const month = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')).find((mm) => longDate(`2000-${mm}-01`).split(' ')[1] === name);
  return `${year}-${month ?? '01'}-${day.padStart(2, '0')}`;
}
