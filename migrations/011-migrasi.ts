import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A running case may pass to another law, by an event of its history: the row follows what the event says. */
export class Migrasi011 implements MigrationInterface {
  name = 'Migrasi0111767225600011';

  async up(db: QueryRunner): Promise<void> {
    await db.query('grant update (pack_id, pack_sidik, instrumen_id, instrumen_sidik) on kasus to app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('revoke update (pack_id, pack_sidik, instrumen_id, instrumen_sidik) on kasus from app');
  }
}
