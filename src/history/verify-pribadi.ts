import type pg from 'pg';
import { sidikPribadi } from '../platform/history/pribadi.js';
import { fault, type LocatedFault } from './fault.js';

// canonical text has its keys in order, so that a reference reads the same wherever it stands
const REFERENCES = `
  select i.kode as instansi, e.case_id as kasus, e.seq, encode(d.salt, 'hex') as salt, d.nilai, encode(d.sidik, 'hex') as tersimpan, m[1] as id, m[2] as sidik
  from event e join instansi i on i.tenant_id = e.tenant_id
    cross join lateral regexp_matches(e.payload, '"\\$pribadi":"([0-9a-f-]{36})","sidik":"([0-9a-f]{64})"', 'g') m
    left join data_pribadi d on d.tenant_id = e.tenant_id and d.id = m[1]::uuid
  where strpos(e.payload, '"$pribadi"') > 0 and ($1::text is null or i.kode = $1) order by i.kode, e.case_id, e.seq, m[1]`;

interface Row { readonly instansi: string; readonly kasus: string; readonly seq: number; readonly salt: string | null; readonly nilai: string | null; readonly tersimpan: string | null; readonly id: string; readonly sidik: string }

/**
 * The words of private persons that are not those which an event refers to. Words that were erased are no fault: the event holds
 * without them.
 * @param client signed in as `verifier`
 */
export async function pribadiFaults(client: pg.ClientBase, kode?: string): Promise<LocatedFault[]> {
  const { rows } = await client.query<Row>(REFERENCES, [kode ?? null]);
  return rows.flatMap(({ instansi, kasus, seq, salt, nilai, tersimpan, id, sidik }) => {
    const wrong = (detail: string): LocatedFault[] => [{ instansi, kasus, ...fault(seq, 'pribadi', detail) }];
    if (salt === null) return wrong(`data pribadi ${id} tidak ada, padahal hanya isinya yang dapat dihapus`);
    if (tersimpan !== sidik || (nilai !== null && sidikPribadi(Buffer.from(salt, 'hex'), nilai) !== sidik)) return wrong(`data pribadi ${id} bukan yang dahulu dicatat`);
    return [];
  });
}
