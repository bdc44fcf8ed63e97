import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a case holds in many small entries (the answers of a worksheet), one row each: a command that changes one answer
 * writes one row, and not the worksheet. The rest of the content stays in `kasus.context`.
 */
export class KasusButir013 implements MigrationInterface {
  name = 'KasusButir0131767225600013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table kasus_butir (
        tenant_id uuid not null, case_id uuid not null, koleksi text collate "C" not null, kunci text collate "C" not null,
        path text collate "C" not null, isi json not null,
        primary key (tenant_id, case_id, koleksi, kunci),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id)
      );
      comment on table kasus_butir is 'entries of the content of a case: which collection of the context, under which key, what';

      comment on column kasus_butir.isi is 'json, not jsonb: a worksheet is read whole at every command, and text that need not be put together again is read in half the time';

      -- Before the policies, and with that of the cases out of the way of their owner: the answers of every instansi pass over.
      alter table kasus no force row level security;
      insert into kasus_butir select k.tenant_id, k.id, 'jawaban', j.key, k.path, j.value::text::json from kasus k cross join lateral jsonb_each(k.context -> 'jawaban') j where k.machine = 'lke';
      update kasus set context = context - 'jawaban' where machine = 'lke';
      alter table kasus force row level security;

      alter table kasus_butir enable row level security, force row level security;
      create policy tenant on kasus_butir using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));
      create policy pemeriksa on kasus_butir for select to verifier using (true);
      grant select, insert, delete on kasus_butir to app;
      grant update (isi) on kasus_butir to app;
      grant select on kasus_butir to verifier;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table kasus no force row level security;
      alter table kasus_butir no force row level security;
      update kasus k set context = context || jsonb_build_object('jawaban', (select coalesce(jsonb_object_agg(b.kunci, b.isi::jsonb), '{}') from kasus_butir b where b.tenant_id = k.tenant_id and b.case_id = k.id and b.koleksi = 'jawaban'))
        where machine = 'lke';
      alter table kasus force row level security;
      drop table kasus_butir;
    `);
  }
}
