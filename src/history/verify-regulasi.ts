import type pg from 'pg';
import { brokenAt, readLedger } from '../platform/history/ledger.js';
import { RANTAI_REGULASI } from '../regulasi/ledger.js';
import { readerOf, type Reader } from '../regulasi/published.js';
import { usulanIn, type UsulanRegulasi } from '../regulasi/usulan.js';
import type { LocatedFault } from './fault.js';

/** What stands in the place of a case where a fault is in what an instansi decided about its regulations. */
export const REGULASI = 'regulasi';

interface Row { readonly dari: string; readonly sampai: string | null; readonly pack: string; readonly seq: number | null; readonly pengusul: string | null; readonly pengaktif: string | null }

const INSTANSI = 'select tenant_id as tenant, kode from instansi where $1::text is null or kode = $1 order by kode';
const ROWS = `select dari::text, sampai::text, pack_id as pack, seq, diusulkan_oleh as pengusul, diaktifkan_oleh as pengaktif from pemberlakuan where tenant_id = $1 order by dari`;

/**
 * What does not hold in how regulations came into force: the chain of each instansi, and that what holds is what its links say. A pack
 * that was there when the instansi was entered has no link.
 * @param client signed in as `verifier`
 */
export async function regulasiFaults(client: pg.ClientBase, historyKey: Buffer, kode?: string): Promise<LocatedFault[]> {
  const reader = readerOf(client);
  const instansi = await reader.run<{ tenant: string; kode: string }>({ name: 'instansi', text: INSTANSI, values: [kode ?? null] });
  const faults: LocatedFault[] = [];
  for (const one of instansi) faults.push(...(await faultsOf(reader, one.tenant, historyKey)).map((fault) => ({ instansi: one.kode, kasus: REGULASI, ...fault })));
  return faults;
}

async function faultsOf(reader: Reader, tenant: string, historyKey: Buffer): Promise<{ seq: number | null; what: string; detail: string }[]> {
  const chain = await readLedger(RANTAI_REGULASI, reader, tenant);
  const broken = brokenAt(chain, historyKey);
  if (broken !== null) return [{ seq: broken, what: 'rantai', detail: 'peristiwa ini bukan yang dahulu dicatat: nomor, sidik atau MAC tidak cocok' }];
  const rows = await reader.run<Row>({ name: 'pemberlakuan', text: ROWS, values: [tenant] });
  const active = usulanIn(chain).filter((usulan) => usulan.diaktifkan && usulan.isi.paket);
  return [
    ...rows.filter((row) => row.seq !== null && !active.some((usulan) => says(usulan, row)))
      .map(({ seq, pack, dari }) => ({ seq, what: 'pemberlakuan', detail: `paket "${pack}" sejak ${dari} bukan yang diaktifkan pada peristiwa ini` })),
    ...active.filter((usulan) => !rows.some((row) => says(usulan, row)))
      .map(({ diaktifkan, isi }) => ({ seq: diaktifkan?.seq ?? null, what: 'pemberlakuan', detail: `paket "${isi.paket?.id ?? ''}" diaktifkan, tetapi tidak ada pada pemberlakuan` })),
  ];
}

const says = ({ isi, diusulkan, diaktifkan }: UsulanRegulasi, row: Row): boolean =>
  row.seq === diaktifkan?.seq && row.pack === isi.paket?.id && row.dari === isi.dari && row.sampai === isi.sampai && row.pengusul === diusulkan.orang && row.pengaktif === diaktifkan.orang
  && diusulkan.orang !== diaktifkan.orang;
