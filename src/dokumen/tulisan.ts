import { fill } from '../../machines/naskah/fill.js';
import { naskahOf } from '../../machines/naskah/daftar.js';
import type { Bentuk, Isi, JenisNaskah, Naskah } from '../../machines/naskah/naskah.types.js';
import type { Actor } from '../identity/actor.js';
import { rolesOfOffice } from '../identity/permission/offices.js';
import type { Transaction } from '../platform/database/database.js';
import type { Terlihat } from './akses.js';
import { kopDi, type KopTersimpan } from './kop/kop.js';
import { SUMBER } from './sumber/sumber.sql.js';
import { sumberOf, type RawSumber, type Tambahan } from './sumber/sumber.js';

/** A document in words: its form, what fills it, the filled text, and under which letterhead. */
export interface Tulisan {
  readonly bentuk: Bentuk;
  readonly isi: Isi;
  readonly naskah: Naskah;
  readonly kop: KopTersimpan;
  /** The unit of the office that issues it, by path: whose letterhead and template it has. */
  readonly penerbit: string;
  /** The last event of its case. */
  readonly kepala: { readonly seq: number; readonly hash: string };
}

const READ = { name: 'sumber-dokumen', text: SUMBER('$2::uuid') };

/** What documents about a case are written from. @param tx over the whole instansi */
export async function bacaSumber(tx: Transaction, actor: Actor, kasus: string): Promise<RawSumber> {
  const [raw] = await tx.run<RawSumber>({ ...READ, values: [actor.tenant, kasus] });
  if (!raw) throw new Error('kasus tidak terbaca');
  return raw;
}

/** Where a document is issued: the unit of the first of its signers that holds office, as seen from the unit of the case. */
function penerbitOf(raw: RawSumber, jenis: string, { law: { law: { pack } } }: Terlihat): string {
  const roles = (pack.dokumen[jenis]?.penandatangan ?? []).flatMap((office) => rolesOfOffice(office, raw.jenjang));
  return roles.flatMap((role) => raw.pejabat.find((p) => p.peran === role) ?? [])[0]?.path ?? raw.path;
}

/**
 * Writes a document from its case as it stands. @param tx over the whole instansi
 * @throws NaskahError where form and content do not fit: a fault of ours
 */
export async function tulis(tx: Transaction, actor: Actor, subjek: Terlihat, form: JenisNaskah, tambahan: Tambahan, hariIni: string): Promise<Tulisan> {
  const raw = await bacaSumber(tx, actor, subjek.row.id);
  const { law } = subjek.law;
  const sumber = sumberOf(raw, law, hariIni, tambahan);
  const [bentuk, isi, penerbit] = [form.bentuk(sumber), form.isi(sumber), penerbitOf(raw, form.jenis, subjek)];
  const naskah = fill(bentuk, isi, law.pack.dokumen[form.jenis]?.judul ?? form.jenis);
  return { bentuk, isi, naskah, penerbit, kop: await kopDi(tx, actor.tenant, penerbit, raw.instansi), kepala: { seq: raw.seq, hash: raw.hash } };
}

/** The kind of document, where it is about such a case and the law of the case knows it. */
export function jenisUntuk({ row, law: { law } }: Terlihat, jenis: string): JenisNaskah | undefined {
  const form = naskahOf(jenis);
  return form?.machine === row.stored.machine && Object.hasOwn(law.pack.dokumen, jenis) ? form : undefined;
}
