import { dateIn } from '../../machines/kernel/calendar.js';
import type { Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import { CASE_COLUMNS, caseOf, unitOf, type RawCase, type RawUnit } from './case-row.js';
import type { CaseRow, FactSource, Unit } from './fact-source.js';

/** What a command addresses: a case, or, for one that opens a case, the unit or the parent case it is about. */
export interface Address {
  readonly kasus: string | null;
  readonly induk: string | null;
  readonly satker: string | null;
}

/** Everything that one flight brings. */
export interface Loaded {
  readonly now: string;
  readonly hariIni: string;
  /** The pack that holds for the instansi at that instant; null where none does. */
  readonly paket: string | null;
  /** False while another request holds the same idempotency key. */
  readonly keyIsOurs: boolean;
  readonly earlier: { sidik: string; jawaban: string } | null;
  readonly row: CaseRow | null;
  readonly parent: CaseRow | null;
  readonly unit: Unit;
  readonly factRows: readonly object[];
}

const OPEN = `select o.now, o.ours, app.paket_berlaku($1::text::uuid, (o.now at time zone $4)::date) as paket
  from (select app.now() as now, pg_try_advisory_xact_lock(hashtextextended($1::text || $2 || $3, 0)) as ours offset 0) o`;
const EARLIER = `select encode(sidik, 'hex') as sidik, jawaban from perintah where tenant_id = $1 and person_id = $2 and kunci = $3`;
// The whole family of a proposal (its worksheets) is decided in turn: what a decision rests on cannot move under it.
const LOCK = `select from kasus where tenant_id = $1 and id = (select coalesce(induk_id, id) from kasus where tenant_id = $1 and id = coalesce($2::uuid, $3::uuid)) for no key update`;
const CASE = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.id = $2`;
const UNIT = `select s.id as satker, s.nama, s.jenjang, s.jenis, s.path from satker s where s.tenant_id = $1 and s.id = $2`;
const UNITS = `select s.id as satker, s.nama, s.jenjang, s.jenis, s.path from satker s where s.tenant_id = $1 and s.id = any($2::uuid[])`;

/** Units of an instansi by id. */
export async function unitsById(tx: Transaction, tenant: string, ids: readonly string[]): Promise<Map<string, Unit>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run<RawUnit>({ name: 'satker-banyak', text: UNITS, values: [tenant, ids] });
  return new Map(rows.map((raw) => [raw.satker, unitOf(raw)]));
}

/** The context in which facts are read and results written: the same actor, looking at the whole instansi. */
export const tenantWide = (actor: Actor) => ({ tenant: actor.tenant, scope: `/${actor.path.split('/')[1] ?? ''}/`, person: actor.person, post: actor.post, acting: actor.acting?.orang });
export const asSeen = (actor: Actor) => ({ tenant: actor.tenant, scope: actor.scope, person: actor.person, post: actor.post, acting: actor.acting?.orang });

/**
 * Begins the transaction, takes the key, locks the case and reads it with its facts, in one flight. What the actor may
 * not see reads as absent, since the first half runs under the actor's own scope. Null: no such case, parent or unit.
 */
export async function load(tx: Transaction, actor: Actor, address: Address, key: string, source: FactSource, data: Readonly<Record<string, unknown>>): Promise<Loaded | null> {
  const { tenant, person } = actor;
  const facts = source.statement({ actor, kasus: address.kasus, data });
  const [, , [open], [earlier], , [kasus], [induk], [satker], , factRows] = await Promise.all([
    tx.begin(),
    tx.as(asSeen(actor)),
    tx.run<{ now: Date; ours: boolean; paket: string | null }>({ name: 'buka', text: OPEN, values: [tenant, person, key, actor.zona] }),
    tx.run<{ sidik: string; jawaban: string }>({ name: 'jawaban', text: EARLIER, values: [tenant, person, key] }),
    tx.run({ name: 'kunci', text: LOCK, values: [tenant, address.kasus, address.induk] }),
    tx.run<RawCase>({ name: 'kasus', text: CASE, values: [tenant, address.kasus] }),
    address.induk ? tx.run<RawCase>({ name: 'kasus', text: CASE, values: [tenant, address.induk] }) : Promise.resolve([]),
    address.satker ? tx.run<RawUnit>({ name: 'satker', text: UNIT, values: [tenant, address.satker] }) : Promise.resolve([]),
    tx.as(tenantWide(actor)),
    tx.run(facts),
  ]);
  const row = kasus ? caseOf(kasus) : null;
  const parent = induk ? caseOf(induk) : null;
  const unit = row?.unit ?? parent?.unit ?? (satker ? unitOf(satker) : null);
  if (!open || !unit || (address.kasus && !row) || (address.induk && !parent)) return null;
  const now = open.now.toISOString();
  return { now, hariIni: dateIn(now, actor.zona), paket: open.paket, keyIsOurs: open.ours, earlier: earlier ?? null, row, parent, unit, factRows };
}
