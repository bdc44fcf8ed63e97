import type { Law } from '../../machines/regulasi/law.js';
import { titleOf } from '../identity/permission/title.js';

/** Who did something, as the history keeps it; `atas_nama` is the name of the one who was replaced. */
export interface RawPelaku { readonly role: string; readonly pelaku: string | null; readonly atas_nama: string | null; readonly kewenangan: { readonly sebagai: 'plh' | 'plt'; readonly sk: string } | null }

/** The post and the person behind an event; of a substitute as "Plh. Kepala …", with the one who was replaced. */
export function pelakuDari({ role, pelaku, atas_nama: atasNama, kewenangan }: RawPelaku, law: Law): { jabatan: string; pelaku?: string; atasNama?: string; skPenggantian?: string } {
  return {
    jabatan: titleOf(role, kewenangan?.sebagai, law), ...(pelaku ? { pelaku } : {}),
    ...(kewenangan && atasNama ? { atasNama } : {}), ...(kewenangan ? { skPenggantian: kewenangan.sk } : {}),
  };
}
