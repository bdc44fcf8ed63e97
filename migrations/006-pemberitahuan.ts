import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One event may be told about more than once: when it happens, and again when a day it fixed has come. */
export class Pemberitahuan006 implements MigrationInterface {
  name = 'Pemberitahuan0061767225600006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table pemberitahuan drop constraint pemberitahuan_pkey, add primary key (tenant_id, post_id, case_id, seq, perihal);
      create index pemberitahuan_terbaru on pemberitahuan (tenant_id, post_id, pada desc, case_id desc, seq desc, perihal desc);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index pemberitahuan_terbaru;
      alter table pemberitahuan drop constraint pemberitahuan_pkey, add primary key (tenant_id, post_id, case_id, seq);
    `);
  }
}
