import type pg from 'pg';
import { insertRows } from './insert-rows.js';
import type { KodeInstansi } from './demo-accounts.js';
import type { SeededInstansi } from './seed-tree.js';

const KOTA: Readonly<Record<KodeInstansi, string>> = { 'kemenimipas': 'Jakarta', 'kementerian-contoh': 'Jakarta', 'tarakan': 'Tarakan', 'ketapang': 'Ketapang', 'binjai': 'Binjai' };

/** Gives each instansi a letterhead with a made-up address, which says so; no logo, since a real emblem is not ours to give. */
export async function seedKop(owner: pg.Client, instansi: ReadonlyMap<string, SeededInstansi>): Promise<void> {
  const rows = [...instansi.values()].flatMap(({ tenant, kode, nama, units }) => {
    const root = [...units.values()].find(({ seed }) => seed.indukKode === null);
    const kota = KOTA[kode as KodeInstansi];
    return root ? [{ tenant_id: tenant, satker_id: root.id, versi: 1, path: root.path, baris: [nama.toUpperCase()], alamat: [`Jalan Contoh Nomor 1, ${kota} (alamat contoh)`], kota, lambang: false }] : [];
  });
  await insertRows(owner, 'kop', { tenant_id: 'uuid', satker_id: 'uuid', versi: 'integer', path: 'text', baris: 'text[]', alamat: 'text[]', kota: 'text', lambang: 'boolean' }, rows);
}
