import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/actor.js';
import type { Transaction } from '../../platform/database/database.js';
import { BadInput, Conflict, Forbidden, NotFound } from '../../platform/http/problem.js';
import { AksesDokumen } from '../akses.js';
import type { AturKopDto, KopDto } from './kop.dto.js';

interface Unit { readonly id: string; readonly nama: string; readonly path: string }
interface Row { readonly satker: string; readonly pemilik: string; readonly versi: number; readonly baris: string[]; readonly alamat: string[]; readonly kota: string; readonly lambang: boolean; readonly logo: string | null }

const UNIT = `select s.id, s.nama, s.path from satker s where s.tenant_id = $1 and s.id = $2 and starts_with(s.path, $3)`;
const NEAREST = `select k.satker_id as satker, s.nama as pemilik, k.versi, k.baris, k.alamat, k.kota, k.lambang, encode(k.logo, 'hex') as logo
  from kop k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and starts_with($2, k.path) order by length(k.path) desc, k.versi desc limit 1`;
const INSERT = `insert into kop (tenant_id, satker_id, versi, path, baris, alamat, kota, logo, lambang, oleh)
  select $1, $2, coalesce((select max(k.versi) from kop k where k.tenant_id = $1 and k.satker_id = $2), 0) + 1, $3, $4, $5, $6, decode($7, 'hex'), $8, $9`;
const LOGO = `insert into kop_logo (tenant_id, sidik, jenis, isi) values ($1, decode($2, 'hex'), $3, $4) on conflict do nothing`;

/** Bytes of a logo. */
export const LOGO_MAKS = 200 * 1024;
/** A logo by its first bytes, whatever it is called. */
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');
const startsWith = (file: Buffer, magic: Buffer): boolean => file.subarray(0, magic.length).equals(magic);
const KEPALA_DAN_PETUGAS: ReadonlySet<string> = new Set(['kepalaSatker', 'kepalaKanwil', 'pimpinanEselonSatu', 'sekretaris', 'operator']);

/** Who keeps the letterhead and the templates of a unit: its own people, and for any unit the administrator of the instansi. */
export function pastikanPengatur(actor: Actor, satker: string): void {
  if (actor.role === 'adminInstansi' || (actor.satker === satker && KEPALA_DAN_PETUGAS.has(actor.role))) return;
  throw new Forbidden([{ rule: 'izin.kop', title: 'Kop dan templat diatur oleh yang berwenang', need: 'administrator instansi, atau kepala dan operator satker itu sendiri', have: `${actor.role} pada ${actor.namaSatker}`, basis: [] }]);
}

/** Letterheads of units. Each change is a new version; what was printed keeps its own. */
@Injectable()
export class KopService {
  constructor(private readonly akses: AksesDokumen) {}

  /** The letterhead that holds for a unit: its own, or that of the nearest above. @throws NotFound outside the scope */
  baca(actor: Actor, satker: string): Promise<KopDto> {
    return this.akses.within(actor, async (tx) => told(await this.nearest(tx, actor, await unitOf(tx, actor, satker))));
  }

  /** @throws Forbidden, NotFound; Conflict where two set it at once */
  atur(actor: Actor, satker: string, kop: AturKopDto): Promise<KopDto> {
    return this.write(actor, satker, (now) => ({ ...kop, logo: now?.logo ?? null }));
  }

  /** @throws BadInput for what is neither PNG nor JPEG, or too large; Conflict where there is no letterhead yet to put it on */
  async logo(actor: Actor, satker: string, isi: Buffer): Promise<KopDto> {
    const jenis = startsWith(isi, PNG) ? 'image/png' : startsWith(isi, JPEG) ? 'image/jpeg' : null;
    if (jenis === null || isi.length > LOGO_MAKS) throw new BadInput([{ path: '', why: `logo harus PNG atau JPEG, paling besar ${LOGO_MAKS / 1024} kB` }]);
    const sidik = createHash('sha256').update(isi).digest('hex');
    return this.write(actor, satker, (now) => ({ ...existing(now), logo: sidik }), async (tx) => { await tx.run({ name: 'simpan-logo', text: LOGO, values: [actor.tenant, sidik, jenis, isi] }); });
  }

  hapusLogo(actor: Actor, satker: string): Promise<KopDto> {
    return this.write(actor, satker, (now) => ({ ...existing(now), logo: null }));
  }

  private write(actor: Actor, satker: string, make: (now: Row | undefined) => Omit<Row, 'satker' | 'pemilik' | 'versi'>, before?: (tx: Transaction) => Promise<void>): Promise<KopDto> {
    return this.akses.within(actor, async (tx) => {
      const unit = await unitOf(tx, actor, satker);
      pastikanPengatur(actor, satker);
      const now = await this.nearest(tx, actor, unit);
      const { baris, alamat, kota, logo, lambang } = make(now?.satker === satker ? now : undefined);
      await before?.(tx);
      await tx.run({ name: 'atur-kop', text: INSERT, values: [actor.tenant, satker, unit.path, baris, alamat, kota, logo, lambang, actor.person] });
      return told(await this.nearest(tx, actor, unit));
    }).catch(refuseDouble);
  }

  private async nearest(tx: Transaction, actor: Actor, { path }: Unit): Promise<Row | undefined> {
    return (await tx.run<Row>({ name: 'kop-satker', text: NEAREST, values: [actor.tenant, path] }))[0];
  }
}

function existing(now: Row | undefined): Row {
  if (now) return now;
  throw new Conflict('kop-belum-ada', {}, 'Satker ini belum mempunyai kop sendiri; atur kopnya lebih dahulu, lalu logonya.');
}

/** The unit, within the scope. @throws NotFound */
export async function unitOf(tx: Transaction, { tenant, scope }: Actor, satker: string): Promise<Unit> {
  const [unit] = await tx.run<Unit>({ name: 'satker-berkop', text: UNIT, values: [tenant, satker, scope] });
  if (!unit) throw new NotFound();
  return unit;
}

const told = (row: Row | undefined): KopDto => (row ? { baris: row.baris, alamat: row.alamat, kota: row.kota, lambang: row.lambang, ...(row.logo === null ? {} : { logo: row.logo }), versi: row.versi, pemilik: row.pemilik }
  : { baris: [], alamat: [], kota: '', lambang: false, versi: 0, pemilik: '' });

/** Another was faster: the key of the table decided the race. */
export function refuseDouble(error: unknown): never {
  if ((error as { code?: unknown } | null)?.code === '23505') throw new Conflict('sedang-diubah', {}, 'Baru saja diubah orang lain. Baca lagi, lalu ulangi.');
  throw error;
}
