import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Local governments: their units are perangkat daerah, directly below the instansi. */
export class PerangkatDaerah006 implements MigrationInterface {
  name = 'PerangkatDaerah0061767225600006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table satker drop constraint satker_jenjang_check;
      alter table satker add constraint satker_jenjang_check check (jenjang in ('instansi', 'eselonSatu', 'kanwil', 'upt', 'perangkatDaerah'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table satker drop constraint satker_jenjang_check;
      alter table satker add constraint satker_jenjang_check check (jenjang in ('instansi', 'eselonSatu', 'kanwil', 'upt'));
    `);
  }
}
