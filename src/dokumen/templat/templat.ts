import type { Transaction } from '../../platform/database/database.js';

/** The newest version of a unit's template; `sidik` null where it went back to ours. */
export interface TemplatTercatat { readonly jenis: string; readonly versi: number; readonly sidik: string | null; readonly nama: string | null; readonly bytes: number | null; readonly pada: Date }

const NEAREST = `
  select encode(t.sidik, 'hex') as sidik from (
    select distinct on (t.path) t.path, t.sidik from templat t where t.tenant_id = $1 and t.jenis = $2 and starts_with($3, t.path) order by t.path, t.versi desc) t
  where t.sidik is not null order by length(t.path) desc limit 1`;

/** The template that an office uses for a document: its own, or that of the nearest unit above; undefined where that is ours. */
export async function templatDi(tx: Transaction, tenant: string, jenis: string, path: string): Promise<string | undefined> {
  return (await tx.run<{ sidik: string }>({ name: 'templat-terdekat', text: NEAREST, values: [tenant, jenis, path] }))[0]?.sidik;
}
