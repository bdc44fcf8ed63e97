import { existsSync } from 'node:fs';
import type { Fault } from '../../../machines/kernel/machine.js';
import { judge, type Judged, type Shelf } from '../../regulasi/judge.js';
import { readLedger } from '../../platform/history/ledger.js';
import { RANTAI_REGULASI } from '../../regulasi/ledger.js';
import type { LoadedLaw } from '../../regulasi/loaded-law.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import type { Reader } from '../../regulasi/published.js';
import { usulanIn } from '../../regulasi/usulan.js';
import { readNaskah } from './naskah-file.js';
import { ukuran } from './ukuran.js';

/** A law that was found, or what is wrong with it. */
export interface Found { readonly law: LoadedLaw | null; readonly faults: readonly Fault[] }

/** Where packs lie: those that are published, and (with a database) the proposals of every instansi. */
export interface Places { readonly shelf: Shelf; readonly reader: Reader | null }

const SHORTEST_ID = 8;
const fault = (path: string, why: string): Found => ({ law: null, faults: [{ path, why }] });

/** The law that a person means: a file, the id of a pack, or the id of a proposal. */
export async function hukumOf(name: string, { shelf, reader }: Places, instrumen?: string): Promise<Found> {
  if (existsSync(name)) {
    const { naskah, faults } = await readNaskah(name, instrumen);
    return faults.length > 0 ? { law: null, faults } : packOf(judge(naskah, shelf, ukuran), name);
  }
  const laws = new LawCatalog();
  if (reader) await laws.ready(reader);
  const known = laws.all().find(({ packId }) => packId === name);
  if (known) return { law: known, faults: [] };
  return reader ? proposed(name, shelf, reader) : fault('', `"${name}" bukan berkas dan bukan paket yang dikenal`);
}

async function proposed(id: string, shelf: Shelf, reader: Reader): Promise<Found> {
  const tenants = await reader.run<{ tenant: string }>({ name: 'para-instansi', text: 'select tenant_id as tenant from instansi order by kode' });
  const all = (await Promise.all(tenants.map(({ tenant }) => readLedger(RANTAI_REGULASI, reader, tenant)))).flatMap((chain) => usulanIn(chain));
  const [usulan, ...more] = id.length < SHORTEST_ID ? [] : all.filter((one) => one.id.startsWith(id.toLowerCase()));
  if (!usulan || more.length > 0) return fault('', `"${id}" bukan berkas, bukan paket yang dikenal, dan bukan id satu usulan`);
  return packOf(judge(usulan.isi.naskah, shelf, ukuran), id);
}

function packOf({ law, faults }: Judged, name: string): Found {
  if (faults.length > 0) return { law: null, faults };
  return law ? { law, faults: [] } : fault('', `"${name}" adalah instrumen, bukan paket`);
}
