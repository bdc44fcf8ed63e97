import { pengingatPemutakhiran } from '../../machines/pembangunan/pembangunan.kemajuan.commands.js';
import { registry } from '../../machines/registry.js';
import { judulPerihal } from '../../machines/waktu/tenggat.js';
import { GRANTS } from '../identity/permission/table.js';

/** A day fixed by an event, which is told again when it has come, if it still matters then. */
interface Pengingat {
  readonly judul: string;
  /** What is to be done: who may do it is told. */
  readonly perintah: string;
  /** Whether it still matters, in SQL: `k` is the case, `e` the event that fixed the day, `h.hari_ini` the legal date. */
  readonly masih: string;
}

/** That no later event of the case fixed another day. */
const tidakAdaSesudahnya = (...types: readonly string[]): string =>
  `not exists (select from event l where (l.tenant_id, l.case_id) = (e.tenant_id, e.case_id) and l.seq > e.seq and l.type in (${types.map((type) => `'${type}'`).join(', ')}))`;

/** The evidence of a unit that builds is brought up to date so often in a year at the most. */
const PEMUTAKHIRAN_TERBANYAK = 12;
const pemutakhiran = (urutan: number): [string, Pengingat] => [pengingatPemutakhiran(urutan), {
  judul: 'Pemutakhiran data dukung jatuh tempo', perintah: 'pembangunan.mutakhirkanBukti',
  masih: `k.status = 'active' and k.context -> 'pemutakhiran' -> ${urutan - 1} ->> 'jatuhTempo' <= h.hari_ini::text and k.context -> 'pemutakhiran' -> ${urutan - 1} ->> 'tanggal' is null`,
}];

/** Every subject that the machines schedule. */
export const PENGINGAT: Readonly<Record<string, Pengingat>> = {
  'predikat.monevJatuhTempo': {
    judul: 'Monitoring dan evaluasi predikat jatuh tempo', perintah: 'predikat.laporkanMonev',
    // a report fixes a day of its own; of two that fixed the same day, the later one reminds
    masih: `k.keadaan <> 'dicabut' and k.context ->> 'monevBerikut' <= h.hari_ini::text and ${tidakAdaSesudahnya('predikat.dilaporkan', 'predikat.monevDiaturUlang')}`,
  },
  'kawasan.monevJatuhTempo': {
    judul: 'Monitoring dan evaluasi kawasan jatuh tempo', perintah: 'kawasan.laporkanMonev',
    masih: `k.context -> 'predikat' ->> 'monevBerikut' <= h.hari_ini::text and ${tidakAdaSesudahnya('kawasan.dilaporkan', 'kawasan.diusulkan', 'kawasan.ditetapkan')}`,
  },
  ...Object.fromEntries(Array.from({ length: PEMUTAKHIRAN_TERBANYAK }, (_, i) => pemutakhiran(i + 1))),
  'pembangunan.rekomendasiJatuhTempo': {
    judul: 'Tenggat tindak lanjut rekomendasi telah tiba', perintah: 'pembangunan.tindakLanjuti',
    masih: `k.status = 'active' and exists (select from jsonb_array_elements(k.context -> 'rekomendasi') r
      where r @> (e.payload::jsonb -> 'data') and not r ? 'tindakLanjut' and r ->> 'tenggat' <= h.hari_ini::text)`,
  },
  'pengaduan.tenggat': {
    judul: 'Tenggat penyelesaian pengaduan telah tiba', perintah: 'pengaduan.pantau',
    masih: `k.status = 'active' and k.keadaan <> 'disanksi' and k.context ->> 'tenggat' <= h.hari_ini::text and ${tidakAdaSesudahnya('pengaduan.dimintaKlarifikasi', 'pengaduan.dipantau')}`,
  },
};

/** The roles that may do what is due, as the table of grants has them. */
export const rolesFor = ({ perintah }: Pengingat): string[] => [...new Set((GRANTS[perintah] ?? []).flatMap((grant) => grant.peran))];

const TITLES: ReadonlyMap<string, string> = new Map(registry.machines.flatMap((def) => def.commands.map((spec) => [spec.event, spec.title] as const)));

/** What is told without an event of a case. */
const LAIN: Readonly<Record<string, string>> = { 'tugas.diserahkan': 'Tugas diserahkan kepada Anda' };

/** What a person reads: the title of the act that happened, or of what is due. */
export const judulOf = (perihal: string): string => PENGINGAT[perihal]?.judul ?? judulPerihal(perihal) ?? LAIN[perihal] ?? TITLES.get(perihal) ?? perihal;

/** Whether anything is ever told under this subject. */
export const isPerihal = (perihal: string): boolean => Object.hasOwn(PENGINGAT, perihal) || judulPerihal(perihal) !== undefined || TITLES.has(perihal);
