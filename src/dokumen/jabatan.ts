import type { Jabatan } from '../../machines/dokumen/dokumen.types.js';
import type { Jenjang, Pack } from '../../machines/regulasi/pack.schema.js';
import { rolesOfOffice } from '../identity/permission/offices.js';

/** Offices that there are only where a unit of their level stands on the way up. */
const HANYA_PADA: Readonly<Record<string, Jenjang>> = { kepalaKanwil: 'kanwil', timPenilaiKanwil: 'kanwil', pimpinanEselonSatu: 'eselonSatu', timPenilaiEselonSatu: 'eselonSatu' };

/**
 * The offices of a document as there are for one unit: without a Kanwil above it, none of a Kanwil; and where whoever heads the unit is
 * named by the own title too, once.
 * @param jenjang of the unit and of all above it
 */
function jabatanDi(offices: readonly string[], unit: Jenjang, jenjang: ReadonlySet<Jenjang>): Jabatan[] {
  const there = offices.filter((office) => { const needs = HANYA_PADA[office]; return needs === undefined || jenjang.has(needs); });
  return there.filter((office) => office !== 'kepalaSatker' || !rolesOfOffice(office, unit).some((role) => role !== office && there.includes(role)))
    .map((peran) => ({ peran, oleh: [...rolesOfOffice(peran, unit)] }));
}

/** Whose paraf a document passes, and who signs it, for one unit. */
export const jabatanDokumen = (row: Pack['dokumen'][string] | undefined, unit: Jenjang, above: ReadonlySet<Jenjang>): { paraf: Jabatan[]; penandatangan: Jabatan[] } =>
  ({ paraf: jabatanDi(row?.paraf ?? [], unit, above), penandatangan: jabatanDi(row?.penandatangan ?? [], unit, above) });
