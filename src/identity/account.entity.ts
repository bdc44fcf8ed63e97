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

  /** Null for who comes in another way. */
  @Column('text', { name: 'password_hash', select: false, nullable: true })
  passwordHash: string | null;

  /** Since when the password is the present one. */
  @Column('timestamptz', { name: 'sandi_sejak', default: () => 'clock_timestamp()' })
  sandiSejak: Date;

  /** Failed sign-ins since the last one that succeeded. */
  @Column('integer', { default: 0 })
  gagal: number;

  /** No sign-in is accepted before. */
  @Column('timestamptz', { name: 'ditahan_sampai', nullable: true })
  ditahanSampai: Date | null;

  /** Nobody signs in from here on; null while the account is open. */
  @Column('timestamptz', { name: 'nonaktif_sejak', nullable: true })
  nonaktifSejak: Date | null;
}
