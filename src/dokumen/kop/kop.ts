import type { Transaction } from '../../platform/database/database.js';
import type { Kop } from '../render/render.types.js';

/** A letterhead as it is kept with a document: the logo by its hash. */
export interface KopTersimpan extends Omit<Kop, 'logo'> { readonly logo: string | null }

const NEAREST = `select k.baris, k.alamat, k.lambang, encode(k.logo, 'hex') as logo from kop k
  where k.tenant_id = $1 and starts_with($2, k.path) order by length(k.path) desc, k.versi desc limit 1`;
const LOGO = `select l.isi from kop_logo l where l.tenant_id = $1 and l.sidik = decode($2, 'hex')`;

/** The letterhead of a unit, or of the nearest above it that has one; where none has, the bare name of the instansi. */
export async function kopDi(tx: Transaction, tenant: string, path: string, instansi: string): Promise<KopTersimpan> {
  const [found] = await tx.run<KopTersimpan>({ name: 'kop-terdekat', text: NEAREST, values: [tenant, path] });
  return found ?? { baris: [instansi], alamat: [], logo: null, lambang: false };
}

/** The same with the logo itself. */
export async function kopBergambar(tx: Pick<Transaction, 'run'>, tenant: string, kop: KopTersimpan): Promise<Kop> {
  const [found] = kop.logo === null ? [] : await tx.run<{ isi: Buffer }>({ name: 'logo', text: LOGO, values: [tenant, kop.logo] });
  return { ...kop, logo: found?.isi ?? null };
}
