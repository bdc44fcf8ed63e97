import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases, their history, the keys of commands, the log of attempts, and what waits for whom. Only `src/workflow` writes
 * here; the application's role can neither change nor delete an event, and may touch a case only through compare-and-set.
 */
export class Workflow004 implements MigrationInterface {
  name = 'Workflow0041767225600004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table regulasi (
        id text primary key, jenis text not null check (jenis in ('paket', 'instrumen')), sidik bytea not null, naskah text not null, dimuat timestamptz not null default clock_timestamp()
      );
      comment on table regulasi is 'packs and instruments as loaded; a published one is never edited, only superseded';
      grant select, insert on regulasi to app;

      create table kasus (
        tenant_id uuid not null references instansi, id uuid not null,
        machine text not null, machine_version integer not null,
        satker_id uuid not null, kunci text not null, induk_id uuid, path text collate "C" not null,
        pack_id text not null references regulasi, pack_sidik bytea not null, instrumen_id text not null references regulasi, instrumen_sidik bytea not null,
        keadaan text not null, status text not null check (status in ('active', 'done')), context jsonb not null,
        seq integer not null check (seq > 0), head bytea not null, sejak timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, machine, satker_id, kunci),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        foreign key (tenant_id, induk_id) references kasus (tenant_id, id)
      );
      create index kasus_induk on kasus (tenant_id, induk_id) where induk_id is not null;
      create index kasus_path on kasus (tenant_id, path, machine);

      create table event (
        tenant_id uuid not null, case_id uuid not null, seq integer not null, path text collate "C" not null,
        type text not null, command text not null, machine text not null, machine_version integer not null,
        actor uuid not null, post uuid not null, role text not null, on_behalf uuid,
        pack_sidik bytea not null, at timestamptz not null, command_id uuid not null,
        payload text not null, prev bytea not null, hash bytea not null, mac bytea not null,
        primary key (tenant_id, case_id, seq),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id)
      );

      create table perintah (
        tenant_id uuid not null references instansi, person_id uuid not null, kunci text not null check (length(kunci) between 8 and 100),
        sidik bytea not null, jawaban text not null, pada timestamptz not null default clock_timestamp(),
        primary key (tenant_id, person_id, kunci)
      );
      comment on table perintah is 'idempotency keys with the stored reply; a refusal stores nothing';

      create table percobaan (
        tenant_id uuid not null references instansi, id bigint generated always as identity, path text collate "C" not null,
        person_id uuid not null, post_id uuid not null, case_id uuid, command text not null, alasan text not null, pada timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id)
      );
      comment on table percobaan is 'the log of attempts that were refused, with their reasons';

      create table tugas (
        tenant_id uuid not null, case_id uuid not null, role text not null, path text collate "C" not null, unit_path text collate "C", sejak timestamptz not null,
        primary key (tenant_id, case_id, role),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id)
      );
      create index tugas_penerima on tugas (tenant_id, role, path, sejak);
      comment on table tugas is 'what waits for whom: the role, in the case''s own unit (unit_path), or wherever the scope of a post covers the case (null)';

      create table pemberitahuan (
        tenant_id uuid not null, case_id uuid not null, seq integer not null, post_id uuid not null, perihal text not null, pada timestamptz not null,
        primary key (tenant_id, post_id, case_id, seq, perihal),
        foreign key (tenant_id, case_id, seq) references event (tenant_id, case_id, seq)
      );
      comment on table pemberitahuan is 'notices: one event may be told about more than once, when it happens and when a day that it fixed has come';
      create index pemberitahuan_terbaru on pemberitahuan (tenant_id, post_id, pada desc, case_id desc, seq desc, perihal desc);
    `);
    for (const table of ['kasus', 'event', 'percobaan', 'tugas']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));`);
    }
    for (const table of ['perintah', 'pemberitahuan']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()));`);
    }
    await db.query(`
      grant select, insert on kasus, event, perintah, percobaan, tugas, pemberitahuan to app;
      grant update (keadaan, status, context, seq, head, sejak, machine_version) on kasus to app;
      grant delete on tugas to app;
      grant update (unit_path, sejak) on tugas to app;

      create function app.pastikan(benar boolean, pesan text) returns boolean language plpgsql immutable set search_path = pg_catalog, pg_temp as
        $$ begin if benar is distinct from true then raise exception using errcode = 'PC001', message = pesan; end if; return true; end $$;
      grant execute on function app.pastikan(boolean, text) to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table pemberitahuan, tugas, percobaan, perintah, event, kasus, regulasi; drop function app.pastikan');
  }
}
