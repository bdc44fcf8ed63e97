import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the law asks over the whole instansi: the cases of a period, whatever their unit. */
export class SepanjangInstansi012 implements MigrationInterface {
  name = 'SepanjangInstansi0121767225600012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- With the path, which the policy of the table looks at: the planner takes any range of paths for a narrow one, and without it in this
      -- index reads all cases of the machine along kasus_path instead. No column that a command changes: a case is still updated in place.
      create index kasus_kunci on kasus (tenant_id, machine, kunci, path);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index kasus_kunci');
  }
}
