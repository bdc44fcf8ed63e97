import { lawById } from '../../machines/regulasi/catalog.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../../src/identity/actor.js';
import type { Target } from '../../src/identity/permission/permit.js';

export const law = lawById('kemenimipas-sek-ot-03-02-01-2025');

/** A small ministry: two UPT under one Kanwil, another Kanwil beside it, two Ditjen, and the offices of the ministry. */
export const UNITS = {
  root: ['instansi', 'kementerian', '/k/'], setjen: ['eselonSatu', 'sekretariatJenderal', '/k/setjen/'], itjen: ['eselonSatu', 'inspektoratJenderal', '/k/itjen/'],
  ditjen: ['eselonSatu', 'direktoratJenderal', '/k/ditjen/'], ditjenLain: ['eselonSatu', 'direktoratJenderal', '/k/ditjen-lain/'],
  kanwil: ['kanwil', 'kanwil', '/k/ditjen/kanwil/'], kanwilLain: ['kanwil', 'kanwil', '/k/ditjen/kanwil-lain/'],
  upt: ['upt', 'lapas', '/k/ditjen/kanwil/upt/'], uptLain: ['upt', 'lapas', '/k/ditjen/kanwil/upt-lain/'],
} as const satisfies Record<string, readonly [Jenjang, string, string]>;
export type UnitName = keyof typeof UNITS;

/** Every post that there may be, as `role@unit`. */
export const POSTS = [
  'kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt', 'kepalaSatker@uptLain', 'operator@uptLain',
  'kepalaKanwil@kanwil', 'operator@kanwil', 'timPenilaiKanwil@kanwil', 'kepalaKanwil@kanwilLain', 'timPenilaiKanwil@kanwilLain',
  'pimpinanEselonSatu@ditjen', 'operator@ditjen', 'timPenilaiEselonSatu@ditjen', 'pimpinanEselonSatu@ditjenLain', 'timPenilaiEselonSatu@ditjenLain',
  'sekretaris@setjen', 'timPenilaiSetjen@setjen', 'penyiapUsulan@setjen', 'adminInstansi@setjen', 'operator@setjen',
  'ketuaTpi@itjen', 'anggotaTpi@itjen', 'auditor@itjen', 'pimpinanInstansi@root', 'anggotaTpm@root', 'tpn@root', 'timKhusus@root',
  'ketuaTpm@itjen', 'anggotaTpm@ditjen',
] as const;

const OF_THE_WHOLE = ['sekretaris', 'timPenilaiSetjen', 'penyiapUsulan', 'adminInstansi', 'ketuaTpi', 'anggotaTpi', 'auditor', 'pimpinanInstansi', 'anggotaTpm', 'ketuaTpm', 'tpn'];

export function actorOf(post: string): Actor {
  const [role = '', unit = 'root'] = post.split('@');
  const [jenjang, jenis, path] = UNITS[unit as UnitName];
  return {
    account: post, person: post, nama: post, tenant: 'k', instansi: 'Kementerian', zona: 'Asia/Jakarta', packId: law.pack.id, post, role, satker: unit, namaSatker: unit,
    jenjang, jenis, path, scope: OF_THE_WHOLE.includes(role) ? '/k/' : path,
  };
}

export const targetOf = (unit: UnitName, tingkat?: string): Target => ({ satker: unit, jenjang: UNITS[unit][0], path: UNITS[unit][2], tingkat });
