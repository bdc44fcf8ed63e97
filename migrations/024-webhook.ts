import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks of an instansi, and what was or could not be delivered to them. */
export class Webhook024 implements MigrationInterface {
  name = 'Webhook0241767225600024';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table webhook (
        tenant_id uuid not null references instansi, id uuid not null, judul text not null check (length(judul) between 1 and 200), url text not null check (length(url) between 8 and 2000),
        perihal text[] not null, rahasia bytea not null, rahasia_lama bytea, lama_sampai timestamptz,
        oleh uuid not null references person, jabatan uuid not null, pada timestamptz not null default app.now(), gagal_sejak timestamptz, mati_pada timestamptz, mati_sebab text, dihapus_pada timestamptz,
        primary key (tenant_id, id), check ((rahasia_lama is null) = (lama_sampai is null))
      );
      comment on table webhook is 'where an instansi wants to be told; perihal lists the kinds, or nothing for all; the secrets are encrypted with a key that is not in the database';

      create table webhook_kiriman (
        tenant_id uuid not null, id uuid not null default gen_random_uuid(), webhook_id uuid not null, perihal text not null, kasus uuid, seq integer, isi text not null,
        keadaan text not null default 'menunggu' check (keadaan in ('menunggu', 'terkirim', 'mati')), percobaan integer not null default 0, status integer, sebab text,
        pada timestamptz not null default app.now(), berikut timestamptz not null default app.now(), selesai timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, webhook_id, kasus, seq, perihal),
        foreign key (tenant_id, webhook_id) references webhook (tenant_id, id)
      );
      comment on table webhook_kiriman is 'one message to one webhook; after the last try it is dead and waits for somebody to send it again';
      create index webhook_kiriman_daftar on webhook_kiriman (tenant_id, webhook_id, keadaan, pada desc, id desc);
      create index webhook_kiriman_menunggu on webhook_kiriman (tenant_id, berikut) where keadaan = 'menunggu';
    `);
    for (const table of ['webhook', 'webhook_kiriman']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()));
        grant select, insert on ${table} to app;`);
    }
    await db.query(`
      grant update (judul, url, perihal, rahasia, rahasia_lama, lama_sampai, gagal_sejak, mati_pada, mati_sebab, dihapus_pada) on webhook to app;
      grant update (keadaan, percobaan, status, sebab, berikut, selesai) on webhook_kiriman to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table webhook_kiriman, webhook');
  }
}
