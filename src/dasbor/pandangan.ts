import { registry } from '../../machines/registry.js';
import type { Law } from '../../machines/regulasi/law.js';
import { tierOf, type Actor } from '../identity/actor.js';
import type { Transaction } from '../platform/database/database.js';
import type { SaringanDto } from './saringan.dto.js';
import { terlihatSql } from './terlihat.js';

/** Who looks at what: an open transaction under the scope of the post, the law of today, and what was asked for. */
export interface Pandangan {
  readonly tx: Transaction;
  readonly actor: Actor;
  /** In force for the instansi today; its words are those of the titles. */
  readonly law: Law;
  /** The instant, ISO 8601 in UTC, and the legal date. */
  readonly kini: string;
  readonly hariIni: string;
  readonly periode: string;
  readonly saringan: SaringanDto;
  /** The subtree that is looked at: the scope of the post, or a unit below. */
  readonly path: string;
  readonly mesin: readonly string[];
  /** Of `kunciTerlihat`. */
  readonly kunci: readonly string[];
}

/** Cases without a year: the building of a unit, learning from others. */
const TANPA_PERIODE = '';

// By the scope first: the policy holds it too, but a range in the statement lets the planner look into the index for both.
const LINGKUP = `k.tenant_id = $1 and k.path >= $6 and k.path < $6 || '~' and k.machine = any($3::text[]) and ${terlihatSql('$4', '$5')}
  and ($7::text is null or k.tujuan = $7) and (($8::text is null and $9::text is null)
    or k.satker_id in (select s.id from satker s where s.tenant_id = $1 and ($8::text is null or s.jenjang = $8) and ($9::text is null or s.jenis = $9)))`;

/** SQL: the cases `k` of the period (or without any) that are looked at. Takes the first nine values, of `nilaiSaringan`. */
export const KASUS_PERIODE = `k.periode = any($2::text[]) and ${LINGKUP}`;
/** SQL: the same of all periods. */
export const KASUS_SEMUA = `$2::text[] is not null and ${LINGKUP}`;
/** How many values those take. */
export const SESUDAH_SARINGAN = 10;

/** The first nine values of every statement. */
export function nilaiSaringan({ actor, periode, mesin, kunci, path, saringan }: Pandangan, hanya: readonly string[] = mesin): unknown[] {
  const { tujuan = null, jenjang = null, jenis = null } = saringan;
  return [actor.tenant, [periode, TANPA_PERIODE], hanya, kunci, actor.path, path, tujuan, jenjang, jenis];
}

/**
 * For the rest of the transaction joins are hashed: behind the policies the planner expects a few rows of thousands, and would compare
 * every row of one side with every row of the other.
 */
export const tanpaPutaran = ({ tx }: Pandangan): Promise<object[]> => tx.run({ name: 'dasbor-tanpa-putaran', text: `select set_config('enable_nestloop', 'off', true)` });

/** What a case is called on dashboards. */
export function judulMesin({ law }: Pandangan, mesin: string): string {
  return law.say(registry.machine(mesin).title);
}

export function judulKeadaan({ law }: Pandangan, mesin: string, keadaan: string): string {
  return law.say(registry.machine(mesin).states[keadaan]?.title ?? keadaan);
}

/** A tier of the route and a layer by their titles; a stage of TPI is kept as its number. */
export function judulLangkah({ law: { pack } }: Pandangan, langkah: string): string {
  const tingkat = pack.tahapTpi[/^\d+$/.test(langkah) ? Number(langkah) : -1] ?? langkah;
  return pack.tingkat[tingkat]?.judul ?? tingkat;
}

/** The address of the list behind a number: as many rows as it says. */
export function rincian({ actor, periode, saringan }: Pandangan, dan: Readonly<Record<string, string | null | undefined>>): string {
  const { tujuan, jenjang, jenis, satker } = saringan;
  const said = Object.entries({ periode, ...dan, tujuan, jenjang, jenis, satker }).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/api/v1/${tierOf(actor)}/dasbor/kasus?${new URLSearchParams(said).toString()}`;
}

/** Days with one decimal. */
export const hari = (value: number): number => Math.round(value * 10) / 10;

const SEHARI = 86_400_000;

/** Calendar days from one legal date to another; negative backwards. */
export const hariAntara = (dari: string, sampai: string): number => Math.round((Date.parse(sampai) - Date.parse(dari)) / SEHARI);
