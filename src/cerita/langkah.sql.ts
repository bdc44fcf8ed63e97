import { EVENT_COLUMNS, exact } from '../history/read.js';
import type { RecordedEvent } from '../history/recorded.js';
import type { Transaction } from '../platform/database/database.js';

/** A step that is told, with who did it. */
export interface RawLangkah {
  readonly at: Date; readonly kasus: string; readonly seq: number; readonly hash: string;
  readonly role: string; readonly pelaku: string | null; readonly atas_nama: string | null; readonly satker: string | null;
}

/** Which steps, of which cases, from where on. Days are those of the zone. */
export interface Pilihan {
  readonly tenant: string;
  readonly kasus: readonly string[];
  readonly zona: string;
  readonly mesin: string | null;
  readonly perintah: string | null;
  readonly orang: string | null;
  readonly dari: string | null;
  readonly sampai: string | null;
  readonly terbaruDahulu: boolean;
  readonly setelah: readonly [at: string, kasus: string, seq: string] | null;
  readonly jumlah: number;
}

const STEPS = (comparison: '<' | '>', direction: 'asc' | 'desc'): string => `
  select e.at, e.case_id as kasus, e.seq, encode(e.hash, 'hex') as hash, e.role, o.nama as pelaku, n.nama as atas_nama, s.nama as satker
  from event e left join person o on o.id = e.actor left join person n on n.id = e.on_behalf
    left join post p on (p.tenant_id, p.id) = (e.tenant_id, e.post) left join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
  where e.tenant_id = $1 and e.case_id = any($2::uuid[]) and ($4::text is null or e.machine = $4) and ($5::text is null or e.command = $5) and ($6::uuid is null or $6 in (e.actor, e.on_behalf))
    and ($7::date is null or e.at >= $7::date::timestamp at time zone $3) and ($8::date is null or e.at < ($8::date + 1)::timestamp at time zone $3)
    and ($9::timestamptz is null or (e.at, e.case_id, e.seq) ${comparison} ($9, $10::uuid, $11::int))
  order by e.at ${direction}, e.case_id ${direction}, e.seq ${direction} limit $12`;

export async function langkahDari(tx: Transaction, { tenant, kasus, zona, mesin, perintah, orang, dari, sampai, terbaruDahulu, setelah, jumlah }: Pilihan): Promise<RawLangkah[]> {
  const [at = null, id = null, seq = null] = setelah ?? [];
  return tx.run<RawLangkah>({
    name: terbaruDahulu ? 'cerita-terbaru' : 'cerita', text: terbaruDahulu ? STEPS('<', 'desc') : STEPS('>', 'asc'), values: [tenant, kasus, zona, mesin, perintah, orang, dari, sampai, at, id, seq, jumlah],
  });
}

const EVENTS = `select ${EVENT_COLUMNS} from event where tenant_id = $1 and case_id = any($2::uuid[]) order by case_id, seq`;

/** The whole histories of cases, by case. */
export async function riwayatDari(tx: Transaction, tenant: string, kasus: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
  const found = new Map<string, RecordedEvent[]>();
  for (const row of await tx.run<object>({ name: 'cerita-riwayat', text: EVENTS, values: [tenant, kasus] })) {
    const event = exact(row as Record<string, unknown>) as unknown as RecordedEvent;
    found.set(event.caseId, [...found.get(event.caseId) ?? [], event]);
  }
  return found;
}

const NAMES = `select id, nama from person where id = any($2::uuid[]) union all select id, nama from satker where tenant_id = $1 and id = any($2::uuid[]) union all select id, nama from pegawai where tenant_id = $1 and id = any($2::uuid[])`;

/** Names of persons, units and employees by id, as far as the post may see them. */
export async function namaDari(tx: Transaction, tenant: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.run<{ id: string; nama: string }>({ name: 'cerita-nama', text: NAMES, values: [tenant, ids] });
  return new Map(rows.map(({ id, nama }) => [id, nama]));
}
