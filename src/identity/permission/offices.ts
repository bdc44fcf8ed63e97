import type { Law } from '../../../machines/regulasi/law.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import type { Actor } from '../actor.js';

/** Who heads a unit, by its level. */
export const KEPALA_MENURUT_JENJANG: Readonly<Record<Jenjang, readonly string[]>> = {
  upt: ['kepalaSatker'], perangkatDaerah: ['kepalaSatker'], kanwil: ['kepalaKanwil'], eselonSatu: ['pimpinanEselonSatu', 'sekretaris'], instansi: ['pimpinanInstansi', 'sekretaris'],
};

/** Offices that a unit has for itself alone; `kepalaSatker` of a document is whoever heads the unit, whatever its level. */
const UNIT_SENDIRI: ReadonlySet<string> = new Set(['kepalaSatker', 'operator', 'anggotaTimKerja']);
export const isOfUnit = (office: string): boolean => UNIT_SENDIRI.has(office);

/** The roles of posts that count as an office in a unit of this level. */
export const rolesOfOffice = (office: string, jenjang: Jenjang): readonly string[] => (office === 'kepalaSatker' ? KEPALA_MENURUT_JENJANG[jenjang] : [office]);

/** The roles that read worksheets of a layer a second time: of the own worksheet of a unit its head. None where the layer has no readers. */
export function readersOf({ jenjang, tingkat = '' }: { readonly jenjang: Jenjang; readonly tingkat?: string | undefined }, { pack }: Law): readonly string[] {
  const pembaca = pack.tingkat[tingkat]?.pembaca ?? [];
  return tingkat === 'mandiri' ? pembaca.flatMap((office) => rolesOfOffice(office, jenjang)) : pembaca;
}

export const isUnder = (path: string, ancestor: string): boolean => path !== ancestor && path.startsWith(ancestor);
/** Whether a path is that of an instansi as a whole. */
export const isRoot = (path: string): boolean => path.split('/').length === 3;

/** A unit as offices look at it. */
export interface Place { readonly satker: string; readonly jenjang: Jenjang; readonly path: string }

/** Whether a post holds one of these offices for a unit: in the unit itself, above it, or for the whole instansi. */
export function holdsOffice(actor: Pick<Actor, 'role' | 'satker' | 'path' | 'scope'>, offices: readonly string[], { satker, jenjang, path }: Place): boolean {
  return offices.some((office) => {
    if (!rolesOfOffice(office, jenjang).includes(actor.role)) return false;
    if (actor.satker === satker) return true;
    return !isOfUnit(office) && (isUnder(path, actor.path) || (isRoot(actor.scope) && path.startsWith(actor.scope)));
  });
}
