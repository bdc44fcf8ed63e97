import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who checks the history reads it whole, over all tenants, and nothing else: no names, no worksheets' evidence, no accounts. */
export class Verifier005 implements MigrationInterface {
  name = 'Verifier0051767225600005';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['instansi', 'kasus', 'event']) {
      await db.query(`
        create policy pemeriksa on ${table} for select to verifier using (true);
        grant select on ${table} to verifier;`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['instansi', 'kasus', 'event']) {
      await db.query(`
        revoke select on ${table} from verifier;
        drop policy pemeriksa on ${table};`);
    }
  }
}
