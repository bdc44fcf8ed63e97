import type pg from 'pg';
import { MerkleTree } from '../../platform/history/merkle.js';
import { openNote } from '../../platform/history/signed-note.js';
import { BerkasTitik } from './berkas-titik.js';
import { bacaNaskah, type Titik } from './naskah-titik.js';
import type { LocatedFault } from '../fault.js';

/** What stands in the place of a case where a checkpoint is at fault. */
export const TITIK = 'titik-periksa';

const BATCH = 5_000;
// every link of every chain beside its leaf
const LEAVES = `
  select d.posisi::int as posisi, d.rantai, d.case_id as kasus, d.seq, d.hash, i.kode as instansi,
    case d.rantai when 'kasus' then (select e.hash from event e where (e.tenant_id, e.case_id, e.seq) = (d.instansi, d.case_id, d.seq))
      when 'regulasi' then (select e.hash from peristiwa_regulasi e where (e.tenant_id, e.seq) = (d.instansi, d.seq))
      else (select e.hash from peristiwa_kewenangan e where (e.tenant_id, e.seq) = (d.instansi, d.seq)) end as ada
  from riwayat.daun d left join instansi i on i.tenant_id = d.instansi where d.posisi is not null order by d.posisi`;
const BARE = `
  select i.kode as instansi, e.case_id as kasus, min(e.seq) as seq from event e join instansi i on i.tenant_id = e.tenant_id
  where not exists (select from riwayat.daun d where (d.instansi, d.rantai, d.case_id, d.seq) = (e.tenant_id, 'kasus', e.case_id, e.seq)) group by 1, 2 order by 1, 2`;

interface Leaf { posisi: number; rantai: string; kasus: string; seq: number; hash: Buffer; instansi: string | null; ada: Buffer | null }
interface Kept extends Titik { readonly baris: number }

/**
 * What does not hold between the histories and the checkpoints that were kept outside the database: signatures, that each leaf has its link
 * and each link its leaf, and that every kept checkpoint is the root of the leaves up to its size.
 * @param client signed in as `verifier`
 * @param kunciPublik as `TitikPeriksaService.kunciPublik` gives it
 */
export async function titikFaults(client: pg.ClientBase, folder: string, kunciPublik: string): Promise<LocatedFault[]> {
  const faults: LocatedFault[] = [];
  const kept = await keptIn(folder, kunciPublik, faults);
  await client.query('begin isolation level repeatable read read only');
  try {
    await walk(client, kept, faults);
    const { rows } = await client.query<{ instansi: string; kasus: string; seq: number }>(BARE);
    faults.push(...rows.map((row) => ({ ...row, what: 'daun', detail: 'peristiwa tidak tercatat sebagai daun' })));
  } finally {
    await client.query('rollback');
  }
  return faults;
}

async function keptIn(folder: string, kunciPublik: string, faults: LocatedFault[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const [i, { catatan }] of (await new BerkasTitik(folder).baca()).entries()) {
    const titik = bacaNaskah(openNote(catatan, kunciPublik) ?? '');
    if (titik && titik.ukuran > (kept.at(-1)?.ukuran ?? 0)) kept.push({ ...titik, baris: i + 1 });
    else faults.push(titikFault(`baris ${i + 1}: ${titik ? 'ukurannya tidak lebih dari yang sebelumnya' : 'tanda tangannya tidak cocok'}`));
  }
  return kept;
}

async function walk(client: pg.ClientBase, kept: readonly Kept[], faults: LocatedFault[]): Promise<void> {
  const tree = MerkleTree.empty();
  const open = [...kept];
  await client.query(`declare daun_diperiksa no scroll cursor for ${LEAVES}`);
  for (;;) {
    const { rows } = await client.query<Leaf>(`fetch ${BATCH} from daun_diperiksa`);
    if (rows.length === 0) break;
    for (const leaf of rows) {
      faults.push(...leafFaults(leaf, tree.size));
      tree.append(leaf.hash);
      if (open[0]?.ukuran === tree.size) faults.push(...rootFaults(open.shift(), tree));
    }
  }
  if (open[0]) faults.push(titikFault(`baris ${open[0].baris} (${open[0].pada}): mencakup ${open[0].ukuran} daun, basis data hanya memuat ${tree.size}; basis data dipulihkan ke keadaan lama, atau ekornya dipotong`));
}

function leafFaults({ posisi, rantai, kasus, seq, hash, instansi, ada }: Leaf, expected: number): LocatedFault[] {
  const at = { instansi: instansi ?? '', kasus: rantai === 'kasus' ? kasus : rantai, seq };
  return [
    ...(posisi === expected ? [] : [titikFault(`daun ${expected} tidak ada; yang berikutnya pada tempat ${posisi}`)]),
    ...(ada?.equals(hash) ? [] : [{ ...at, what: 'daun', detail: ada ? `bukan peristiwa yang dicatat daun ${posisi}` : `peristiwa tidak ada, sedangkan daun ${posisi} mencatatnya` }]),
  ];
}

const rootFaults = (titik: Kept | undefined, tree: MerkleTree): LocatedFault[] => (!titik || tree.root().equals(titik.akar) ? [] : [titikFault(`baris ${titik.baris} (${titik.pada}, ukuran ${titik.ukuran}): akar pohon lain; ada peristiwa yang diganti, ditukar, atau disisipkan`)]);
const titikFault = (detail: string): LocatedFault => ({ instansi: '', kasus: TITIK, seq: null, what: 'titik', detail });
