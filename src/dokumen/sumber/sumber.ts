import { dateIn, type LocalDate } from '../../../machines/kernel/calendar.js';
import type { KasusSumber, Orang, Sumber, UnitSumber } from '../../../machines/naskah/naskah.types.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import { KEPALA_MENURUT_JENJANG } from '../../identity/permission/offices.js';
import { SEBUTAN, titleOf } from '../../identity/permission/title.js';
import { joined } from '../../workflow/koleksi.js';

interface RawKasus extends KasusSumber { readonly butir: Readonly<Record<string, unknown>> | null }
/** Set for a substitute. */
interface Pengganti { readonly sebagai?: 'plh' | 'plt' | null }
/** Who holds an office, and in which unit. */
export interface Pejabat extends Orang, Pengganti { readonly peran: string; readonly satker: string; readonly namaSatker: string; readonly path: string }

/** The row of `SUMBER`. */
export interface RawSumber {
  readonly id: string; readonly seq: number; readonly hash: string; readonly machine: string; readonly path: string; readonly jenjang: Jenjang;
  readonly instansi: string; readonly zona: string; readonly dibuka: string; readonly kota: string | null;
  readonly kasus: RawKasus; readonly dekat: readonly RawKasus[]; readonly jauh: readonly RawKasus[];
  readonly unit: Readonly<Record<string, UnitSumber>>; readonly orang: Readonly<Record<string, Orang>>;
  readonly pejabat: readonly Pejabat[]; readonly kepala: readonly (Orang & Pengganti & { readonly peran: string })[]; readonly pegawai: readonly Orang[] | null;
}

/** What a document adds to its case: what was typed, and what the register gave. */
export interface Tambahan { readonly isian: Readonly<Record<string, string>>; readonly nomor?: string | undefined; readonly tanggal?: LocalDate | undefined }

const kasusOf = ({ id, machine, keadaan, satker, context, butir }: RawKasus): KasusSumber =>
  ({ id, machine, keadaan, satker, context: butir === null ? context : joined(machine, context, butir) });

const orangOf = ({ nama, nip, pangkat }: Orang): Orang => ({ nama, ...(nip ? { nip } : {}), ...(pangkat ? { pangkat } : {}) });

/** The offices by role; `kepalaSatker` is whoever heads the unit of the case, at any level. */
function pejabatOf({ pejabat, kepala, jenjang, kasus, unit }: RawSumber, law: Law): Record<string, Orang> {
  const all = Object.fromEntries(pejabat.map((p) => [p.peran, { ...orangOf(p), jabatan: titleOf(p.peran, p.sebagai, law) }]));
  const head = KEPALA_MENURUT_JENJANG[jenjang].flatMap((peran) => kepala.find((p) => p.peran === peran) ?? [])[0];
  delete all['kepalaSatker'];
  return head ? { ...all, kepalaSatker: { ...orangOf(head), jabatan: `${head.sebagai ? `${SEBUTAN[head.sebagai]} ` : ''}Kepala ${unit[kasus.satker]?.nama ?? ''}`.trim() } } : all;
}

/** Everything that a document about this case is written from. Pure: the row was read once. */
export function sumberOf(raw: RawSumber, law: Law, hariIni: LocalDate, { isian, nomor, tanggal }: Tambahan): Sumber {
  return {
    law, hariIni, instansi: { nama: raw.instansi, kota: raw.kota ?? '' }, kasus: kasusOf(raw.kasus), lain: [...raw.dekat, ...raw.jauh].map(kasusOf),
    unit: raw.unit, orang: raw.orang, pejabat: pejabatOf(raw, law), pegawai: raw.pegawai ?? [], isian,
    ...(nomor === undefined ? {} : { nomor }), ...(tanggal === undefined ? {} : { tanggal }),
  };
}

/** The legal date on which the case was opened. */
export const dibukaOf = ({ dibuka, zona }: RawSumber): LocalDate => dateIn(new Date(dibuka).toISOString(), zona);
