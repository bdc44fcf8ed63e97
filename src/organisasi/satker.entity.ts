import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';

/** A unit of the tree of an instansi. */
@Entity('satker')
export class SatkerEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** The unit above; null only for the instansi itself. */
  @Column('uuid', { name: 'induk_id', nullable: true })
  indukId: string | null;

  /** Unique within the instansi. */
  @Column('text')
  kode: string;

  @Column('text')
  jenjang: Jenjang;

  /** What kind of office, as `lapas` or `kanwilImigrasi`. */
  @Column('text')
  jenis: string;

  @Column('text')
  nama: string;

  @Column('text', { nullable: true })
  provinsi: string | null;

  /** Time zone where it stands. */
  @Column('text')
  zona: string;

  /** The codes from the root to here, `/kemenimipas/…/lapas-cirebon/`: a prefix is a subtree. */
  @Column('text')
  path: string;

  /** The name is generated, not known in public. */
  @Column('boolean', { name: 'nama_dibuat', default: false })
  namaDibuat: boolean;

  /** Head count of the unit itself. */
  @Column('integer')
  pegawai: number;
}
