import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tenant: a ministry or a regional government. */
@Entity('instansi')
export class InstansiEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @Column('text', { unique: true })
  kode: string;

  @Column('text')
  nama: string;

  /** Time zone in which its legal dates are read, of the tz database. */
  @Column('text')
  zona: string;
}
