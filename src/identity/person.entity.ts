import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being; belongs to no instansi. The application sees one only through a post in its tenant. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  nama: string;

  /** Nomor Induk Pegawai; null for those who are no civil servants. */
  @Column('text', { nullable: true })
  nip: string | null;

  /** Pangkat and golongan, as documents name them; null where there is none. */
  @Column('text', { nullable: true })
  pangkat: string | null;
}
