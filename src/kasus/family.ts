import type { Transaction } from '../platform/database/database.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';

// From the case upward to the highest that the scope shows, and from there all that hangs below.
const FAMILY = `
  with recursive naik as (
    select k.id, k.induk_id, 0 as langkah from kasus k where k.tenant_id = $1 and k.id = $2
    union all select k.id, k.induk_id, n.langkah + 1 from naik n join kasus k on k.tenant_id = $1 and k.id = n.induk_id),
  turun as (
    select id from (select id from naik order by langkah desc limit 1) akar
    union all select k.id from turun t join kasus k on k.tenant_id = $1 and k.induk_id = t.id)
  select ${CASE_COLUMNS} from turun t join kasus k on k.tenant_id = $1 and k.id = t.id join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  order by k.machine, k.kunci, k.id`;

/**
 * The case with all to which it belongs and all that hangs on those, by machine and natural key; empty where the scope of the transaction does not show it. Whether a
 * post may see each of them is asked of `FactSources`.
 */
export async function familyOf(tx: Transaction, tenant: string, id: string): Promise<CaseRow[]> {
  return (await tx.run<RawCase>({ name: 'keluarga', text: FAMILY, values: [tenant, id] })).map(caseOf);
}
