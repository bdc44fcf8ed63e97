import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person signs in. The application reaches accounts only through the functions of the schema `identity`. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Unique without regard to case. */
  @Column('text')
  username: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash: string;

  /** Failed sign-ins since the last one that succeeded. */
  @Column('integer', { default: 0 })
  gagal: number;

  /** No sign-in is accepted before. */
  @Column('timestamptz', { name: 'ditahan_sampai', nullable: true })
  ditahanSampai: Date | null;
}
