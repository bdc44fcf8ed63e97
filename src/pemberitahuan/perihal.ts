import { registry } from '../../machines/registry.js';
import { GRANTS } from '../identity/grants.js';

/** A day fixed by an event, which is told again when it has come, if it still matters then. */
interface Pengingat {
  readonly judul: string;
  /** What is to be done: who may do it is told. */
  readonly perintah: string;
  /** Whether it still matters, in SQL: `k` is the case, `e` the event that fixed the day, `h.hari_ini` the legal date. */
  readonly masih: string;
}

/** Every subject that the machines schedule. */
export const PENGINGAT: Readonly<Record<string, Pengingat>> = {
  'predikat.monevJatuhTempo': {
    judul: 'Monitoring dan evaluasi predikat jatuh tempo', perintah: 'predikat.laporkanMonev',
    // a report fixes a day of its own; of two that fixed the same day, the later one reminds
    masih: `k.status = 'active' and k.context ->> 'monevBerikut' <= h.hari_ini::text
      and not exists (select from event l where (l.tenant_id, l.case_id) = (e.tenant_id, e.case_id) and l.seq > e.seq and l.type = 'predikat.dilaporkan')`,
  },
};

/** The roles that may do what is due, as the table of grants has them. */
export const rolesFor = ({ perintah }: Pengingat): string[] => [...new Set((GRANTS[perintah] ?? []).flatMap((grant) => grant.peran))];

const TITLES: ReadonlyMap<string, string> = new Map(registry.machines.flatMap((def) => def.commands.map((spec) => [spec.event, spec.title] as const)));

/** What a person reads: the title of the act that happened, or of what is due. */
export const judulOf = (perihal: string): string => PENGINGAT[perihal]?.judul ?? TITLES.get(perihal) ?? perihal;
