import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { SatkerSeed } from '../organisasi/seed/satker-seed.js';
import { insertRows } from './insert-rows.js';

/** A unit as it was entered. */
export interface SeededUnit {
  readonly id: string;
  readonly path: string;
  readonly seed: SatkerSeed;
}

/** An instansi as it was entered, its units by code. */
export interface SeededInstansi {
  readonly tenant: string;
  readonly kode: string;
  readonly nama: string;
  readonly units: ReadonlyMap<string, SeededUnit>;
}

/** What is to be entered: a tree lists every parent before its children. */
export interface InstansiSeed {
  readonly kode: string;
  readonly nama: string;
  /** The pack under which it begins, from the first day of that pack on. */
  readonly packId: string;
  readonly zona: string;
  readonly pohon: readonly SatkerSeed[];
}

const rowOf = (tenant_id: string, units: ReadonlyMap<string, SeededUnit>) => ({ id, path, seed }: SeededUnit) => ({
  tenant_id, id, induk_id: seed.indukKode === null ? null : units.get(seed.indukKode)?.id ?? null, kode: seed.kode, jenjang: seed.jenjang, jenis: seed.jenis, nama: seed.nama,
  provinsi: seed.provinsi, zona: seed.zona, path, nama_dibuat: seed.namaDibuat, pegawai: seed.pegawai,
});

/** Enters an instansi with its whole tree. */
export async function seedTree(owner: pg.Client, { kode, nama, packId, zona, pohon }: InstansiSeed): Promise<SeededInstansi> {
  const tenant = randomUUID();
  const units = placed(pohon);
  await insertRows(owner, 'instansi', { tenant_id: 'uuid', kode: 'text', nama: 'text', zona: 'text' }, [{ tenant_id: tenant, kode, nama, zona }]);
  const { dari, sampai } = lawById(packId).pack.berlaku;
  await insertRows(owner, 'pemberlakuan', { tenant_id: 'uuid', dari: 'date', sampai: 'date', pack_id: 'text' }, [{ tenant_id: tenant, dari, sampai, pack_id: packId }]);
  await insertRows(owner, 'satker', {
    tenant_id: 'uuid', id: 'uuid', induk_id: 'uuid', kode: 'text', jenjang: 'text', jenis: 'text', nama: 'text', provinsi: 'text', zona: 'text', path: 'text', nama_dibuat: 'boolean', pegawai: 'integer',
  }, [...units.values()].map(rowOf(tenant, units)));
  return { tenant, kode, nama, units };
}

/** Gives each unit its path: that of its parent and its own code. */
function placed(pohon: readonly SatkerSeed[]): Map<string, SeededUnit> {
  const units = new Map<string, SeededUnit>();
  for (const seed of pohon) {
    const above = seed.indukKode === null ? '/' : units.get(seed.indukKode)?.path;
    if (above === undefined) throw new Error(`satker "${seed.kode}" mendahului induknya "${seed.indukKode}"`);
    units.set(seed.kode, { id: randomUUID(), path: `${above}${seed.kode}/`, seed });
  }
  return units;
}
