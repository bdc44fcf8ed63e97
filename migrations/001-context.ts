import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is asking: the signed context of a transaction. Policies believe only what `app.context()` returns, and that
 * returns nothing unless the MAC is right, the count of fields is exact and the time has not run out. A plain setting
 * can be switched by injected SQL; this one cannot be forged without the key, which only `owner` can read.
 */
export class Context001 implements MigrationInterface {
  name = 'Context0011767225600001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema app;
      grant usage on schema app to app;

      create table app.kunci (nama text primary key, dalam bytea not null, luar bytea not null);
      comment on table app.kunci is 'HMAC keys, already mixed with the inner and outer pads (RFC 2104)';

      create table app.jam (satu boolean primary key default true check (satu), geser interval not null default '0');
      insert into app.jam default values;
      comment on table app.jam is 'the one clock: how far a throw-away installation has moved it';

      create function app.now() returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as
        $$ select date_trunc('milliseconds', clock_timestamp() + geser) from app.jam $$;

      create type app.konteks as (tenant uuid, scope text, person uuid, post uuid, acting uuid);

      create function app.context() returns app.konteks language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
      declare
        raw text := nullif(current_setting('app.ctx', true), '');
        f text[];
        k app.kunci;
        mac text;
      begin
        if raw is null then return null; end if;
        f := string_to_array(raw, '|');
        if array_length(f, 1) is distinct from 7 then return null; end if;
        select * into k from app.kunci where nama = 'konteks';
        mac := encode(sha256(k.luar || sha256(k.dalam || convert_to(array_to_string(f[1:6], '|'), 'UTF8'))), 'hex');
        if mac is null or mac is distinct from f[7] then return null; end if;
        if f[6]::bigint is distinct from greatest(f[6]::bigint, floor(extract(epoch from clock_timestamp()))::bigint) then return null; end if;
        return (f[1]::uuid, f[2], nullif(f[3], '')::uuid, nullif(f[4], '')::uuid, nullif(f[5], '')::uuid)::app.konteks;
      end $$;

      -- without a search_path of their own these are put in where they are called, which halves their cost; a body that is no text was understood once and for all
      create function app.tenant() returns uuid language sql stable parallel safe return (app.context()).tenant;
      create function app.scope() returns text language sql stable parallel safe return (app.context()).scope;

      revoke all on function app.now(), app.context(), app.tenant(), app.scope() from public;
      grant execute on function app.now(), app.context(), app.tenant(), app.scope() to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema app cascade');
  }
}
