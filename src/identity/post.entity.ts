import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person at work in a unit, from one day to another, by a decree. */
@Entity('post')
export class PostEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Role of the regulation pack. */
  @Column('text')
  role: string;

  @Column('uuid', { name: 'satker_id' })
  satkerId: string;

  /** Path of the subtree that the post may see. */
  @Column('text', { name: 'scope_path' })
  scopePath: string;

  /** First day, `YYYY-MM-DD`, in the zone of the instansi. */
  @Column('date')
  dari: string;

  /** Last day; null while no end is set. */
  @Column('date', { nullable: true })
  sampai: string | null;

  /** Number of the decree. */
  @Column('text')
  sk: string;

  /** Its day; null where it was not entered. */
  @Column('date', { name: 'tanggal_sk', nullable: true })
  tanggalSk: string | null;

  /** Areas of the worksheet that the post works on; empty: all of them. */
  @Column('text', { array: true, default: [] })
  area: string[];

  /** Why the post was entered after its first day (`surut`); null where it was not. */
  @Column('text', { nullable: true })
  alasan: string | null;

  @Column('boolean', { default: false })
  surut: boolean;
}
