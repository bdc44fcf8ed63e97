import pg from 'pg';
import type { DatabasePasswords } from '../config/secrets.js';

/** What each role is for. They belong to the whole server, so one server holds one installation. */
const roles = {
  owner: { login: false, for: 'owns all tables; nobody signs in as it' },
  migrator: { login: true, for: 'becomes owner to migrate, and is nothing else' },
  app: { login: true, for: 'the application: owns nothing, bound by row level security' },
  jobs: { login: true, for: 'owns the queue and runs the workers' },
  verifier: { login: true, for: 'reads the history to check it' },
} as const;

/** A role of the server can get round row level security: the server must not start. */
export class UnsafeRoleError extends Error {
  override readonly name = 'UnsafeRoleError';

  constructor(readonly roles: readonly string[]) {
    super(`Peran basis data ${roles.join(', ')} berhak melewati pemisahan antarinstansi (SUPERUSER, BYPASSRLS, CREATEROLE, atau anggota owner). Cabut hak itu, atau pakai server PostgreSQL tersendiri.`);
  }
}

const createRole = (name: string, login: boolean): string => `
  begin
    create role ${name} ${login ? 'login' : 'nologin'} noinherit;
  exception when duplicate_object or unique_violation then null; -- unique_violation: another database of this server makes it right now
  end;`;

const creation = `do $$ begin
  ${Object.entries(roles).map(([name, { login }]) => createRole(name, login)).join('')}
  grant owner to migrator;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant owner, jobs to %I', current_user); -- a superuser need not; another administrator gives things only to roles it belongs to
  end if;
end $$`;

/** The rights on the database itself; those on its tables are given by the migrations. */
function databaseRights(database: string): string {
  return `
    revoke all on database ${database} from public;
    grant connect on database ${database} to migrator, app, jobs, verifier;
    grant create on database ${database} to owner;
    revoke all on schema public from public;
    grant usage, create on schema public to owner;
    grant usage on schema public to app, verifier;
    create schema if not exists jobs authorization jobs;
    grant usage on schema jobs to app`;
}

async function refuseUnsafeRoles(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(`
    select rolname from pg_roles
    where rolname in ('app', 'jobs', 'verifier', 'migrator', 'owner')
      and (rolsuper or rolbypassrls or rolcreaterole or (rolname in ('app', 'jobs', 'verifier') and pg_has_role(oid, 'owner', 'member')))
    order by rolname`);
  if (rows.length > 0) throw new UnsafeRoleError(rows.map(({ rolname }) => rolname));
}

/** The SQL that makes roles and rights, to tell whether it has changed. */
export const rolesSql = [creation, databaseRights('')];

/**
 * Makes the roles that are missing, sets their passwords and their rights on this database. May be repeated.
 * @throws UnsafeRoleError when a role that was there before has rights that would make row level security worthless
 */
export async function provisionRoles(admin: pg.Client, database: string, passwords: DatabasePasswords): Promise<void> {
  await admin.query(creation);
  await refuseUnsafeRoles(admin);
  for (const role of ['migrator', 'app', 'jobs', 'verifier'] as const) {
    await admin.query(`alter role ${role} login password ${admin.escapeLiteral(passwords[role])}`);
  }
  await admin.query(databaseRights(admin.escapeIdentifier(database)));
}
