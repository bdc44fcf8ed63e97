import type { Stored } from '../../machines/kernel/machine.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../identity/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';

/** The unit a case is about. */
export interface Unit {
  readonly satker: string;
  readonly nama: string;
  readonly jenjang: Jenjang;
  readonly jenis: string;
  readonly path: string;
}

/** A case as the database holds it. Hashes are hexadecimal, instants ISO 8601 in UTC. */
export interface CaseRow {
  readonly id: string;
  readonly induk: string | null;
  readonly kunci: string;
  readonly seq: number;
  readonly head: string;
  readonly sejak: string;
  readonly packId: string;
  readonly packSidik: string;
  readonly instrumenId: string;
  readonly instrumenSidik: string;
  readonly stored: Stored;
  readonly unit: Unit;
}

/** What the facts are asked for: a case, or what a command that opens one says. */
export interface FactQuestion {
  readonly actor: Pick<Actor, 'person' | 'role' | 'tenant' | 'zona' | 'satker' | 'jenjang'>;
  readonly kasus: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The same, once the case (or the unit a new one is about) is read. */
export interface FactRequest extends FactQuestion {
  readonly law: LoadedLaw;
  readonly now: string;
  /** The legal date of today in the zone of the instansi. */
  readonly hariIni: string;
  readonly unit: Unit;
  /** Null while a case is being opened; then `data` and `parent` tell what it will be about. */
  readonly row: CaseRow | null;
  readonly parent: CaseRow | null;
  /** False where somebody only looks: cases are read without locking them. */
  readonly lock: boolean;
}

/** A case that is reached from another one. */
export interface Reached {
  readonly row: CaseRow;
  readonly facts: unknown;
}

/**
 * What a capability tells the door about its machine. It registers itself; the door knows no capability. Facts are read
 * tenant-wide, since the law looks beyond what the actor may see; only verdicts reach the actor.
 */
export interface FactSource {
  readonly machine: string;
  /** One statement, sent in the same flight as the lock on the case; it must not need the case's row. */
  statement(question: FactQuestion): Statement;
  /** What the rules of this machine need to know of the world, from the rows of the statement. */
  facts(rows: readonly object[], request: FactRequest): unknown;
  /** Cases of this machine that a command of another one reaches, locked in the order of their ids, with their facts. */
  subjects?(tx: Transaction, ids: readonly string[], request: FactRequest): Promise<readonly Reached[]>;
  /** The tier (or layer) whose turn it is, for the grants. */
  tingkat?(context: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>>): string | undefined;
  /** The document that it is about, for the grants. */
  dokumen?(context: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>>): string | undefined;
  /** What a reader of a case is shown beside its content, from the facts that the rules look at. */
  shown?(facts: unknown, row: CaseRow, law: LoadedLaw): Record<string, unknown>;
  /** The same, where it has to be read: asked only for the one case that is shown, and never stored. */
  beside?(tx: Transaction, tenant: string, row: CaseRow): Promise<Record<string, unknown>>;
  /** Whether a post may see a case of this machine at all; absent means: whoever sees the unit. */
  visible?(actor: Actor, row: CaseRow, law: LoadedLaw): boolean;
}
