import type pg from 'pg';
import { RANTAI_KEWENANGAN } from '../identity/kewenangan/ledger.js';
import { brokenAt, readLedger, type LedgerEvent } from '../platform/history/ledger.js';
import { readerOf, type Reader } from '../regulasi/published.js';
import { fault, type HistoryFault, type LocatedFault } from './fault.js';

/** What stands in the place of a case where a fault is in who was given which authority. */
export const KEWENANGAN = 'kewenangan';

/** A row of `post` or `penggantian`, as far as the chain tells of it; days as text. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const INSTANSI = 'select tenant_id as tenant, kode from instansi where $1::text is null or kode = $1 order by kode';
const POSTS = `select id, person_id as orang, role as peran, satker_id as satker, dari::text, sampai::text, sk from post where tenant_id = $1`;
const SUBSTITUTIONS = `select id, post_id as jabatan, person_id as orang, jenis, dari::text, sampai::text, sk, dicabut_pada is not null as dicabut from penggantian where tenant_id = $1`;

/**
 * What does not hold in who was given which authority: the chain of each instansi, and that every post and substitution that a link
 * speaks of is as that link says. Posts from before the chain have no link.
 * @param client signed in as `verifier`
 */
export async function kewenanganFaults(client: pg.ClientBase, historyKey: Buffer, kode?: string): Promise<LocatedFault[]> {
  const reader = readerOf(client);
  const faults: LocatedFault[] = [];
  for (const one of await reader.run<{ tenant: string; kode: string }>({ name: 'instansi', text: INSTANSI, values: [kode ?? null] })) {
    faults.push(...(await faultsOf(reader, one.tenant, historyKey)).map((found) => ({ instansi: one.kode, kasus: KEWENANGAN, ...found })));
  }
  return faults;
}

async function faultsOf(reader: Reader, tenant: string, historyKey: Buffer): Promise<HistoryFault[]> {
  const chain = await readLedger(RANTAI_KEWENANGAN, reader, tenant);
  const broken = brokenAt(chain, historyKey);
  if (broken !== null) return [fault(broken, 'rantai', 'peristiwa ini bukan yang dahulu dicatat: nomor, sidik atau MAC tidak cocok')];
  const posts = await reader.run<Row>({ name: 'jabatan-diperiksa', text: POSTS, values: [tenant] });
  const substitutions = await reader.run<Row>({ name: 'penggantian-diperiksa', text: SUBSTITUTIONS, values: [tenant] });
  return [...edited(told(chain, 'jabatan'), posts, 'jabatan'), ...edited(told(chain, 'penggantian'), substitutions, 'penggantian'),
    ...substitutions.filter(({ id }) => !told(chain, 'penggantian').has(id)).map(({ id }) => fault(null, 'penggantian', `penggantian ${id} tidak pernah ditetapkan menurut rantai`))];
}

interface Told { readonly seq: number; readonly isi: Readonly<Record<string, unknown>> }

/** What the chain says of each post or substitution in the end: each event replaces what it names. */
function told(chain: readonly LedgerEvent[], subject: 'jabatan' | 'penggantian'): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const { type, seq, payload } of chain.filter((event) => event.type.startsWith(`${subject}.`))) {
    const { id, ...isi } = JSON.parse(payload) as { readonly id: string };
    found.set(id, { seq, isi: { ...found.get(id)?.isi, ...isi, ...(type === 'penggantian.dicabut' ? { dicabut: true } : {}) } });
  }
  return found;
}

function edited(told: ReadonlyMap<string, Told>, rows: readonly Row[], subject: string): HistoryFault[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...told].flatMap(([id, { seq, isi }]) => {
    const row = byId.get(id);
    if (!row) return [fault(seq, subject, `${subject} ${id} ditetapkan, tetapi tidak ada lagi`)];
    // of a post from before the chain only what was changed since is told
    return Object.entries(row).filter(([column, value]) => (column === 'dicabut' || Object.hasOwn(isi, column)) && value !== (isi[column] ?? (column === 'dicabut' ? false : null)))
      .map(([column]) => fault(seq, subject, `${column} pada ${subject} ${id} bukan menurut rantai`));
  });
}
