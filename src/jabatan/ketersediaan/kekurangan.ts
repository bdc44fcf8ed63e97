import type { LocalDate } from '../../../machines/kernel/calendar.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Jenjang } from '../../../machines/regulasi/pack.schema.js';
import type { Actor } from '../../identity/actor.js';
import { permit, type Target } from '../../identity/permission/permit.js';
import { free } from '../../identity/permission/segregation.js';
import { titleOf } from '../../identity/permission/title.js';
import { susun, type Tugas } from './susun.js';

/** A post as it is held on the day: by its holder, or (`pengganti`) by somebody in their place. */
export interface Pemangku extends Pick<Actor, 'role' | 'satker' | 'path' | 'scope' | 'jenjang' | 'jenis'> { readonly orang: string; readonly sebagai: 'plh' | 'plt' | null }
/** A unit in which somebody holds, or within the look-back held, a post. */
export interface Pernah { readonly orang: string; readonly satker: string; readonly path: string }
/** A unit that the round is about. */
export interface Dinilai { readonly satker: string; readonly nama: string; readonly jenjang: Jenjang; readonly path: string }
/** All that is known of people on the day. */
export interface Dunia { readonly pemangku: readonly Pemangku[]; readonly pernah: readonly Pernah[]; readonly hariIni: LocalDate; readonly law: Law }

/** Work for which nobody (or too few) would be left. `berbenturan`: who could, but for a conflict that the chair may exempt from. */
export interface Kekurangan { readonly satker: string; readonly namaSatker: string; readonly tugas: string; readonly judul: string; readonly perlu: number; readonly tersedia: number; readonly berbenturan: number }

/** What somebody must do for a unit in a round, in the turn of which tier. */
interface Lowongan { readonly command: string; readonly tingkat?: string; readonly judul: string }

const TPM = ['tpm'];
const layersOf = ({ jenjang }: Dinilai, { pack }: Law): string[] => ['mandiri', ...pack.rute[jenjang] ?? [], ...pack.tahapTpi, ...(pack.tpm ? TPM : [])].filter((one) => Object.hasOwn(pack.tingkat, one));

/** The work of a round for one unit: to propose, to fill in and to read each layer, and to pass it on. */
export function lowonganOf(unit: Dinilai, law: Law): Lowongan[] {
  const judul = (tingkat: string) => law.pack.tingkat[tingkat]?.judul ?? tingkat;
  const layers = layersOf(unit, law).flatMap((tingkat): Lowongan[] => [
    { command: 'lke.isi', tingkat, judul: `mengisi LKE: ${judul(tingkat)}` },
    ...((law.pack.tingkat[tingkat]?.pembaca ?? []).length > 0 ? [{ command: 'lke.selesaikan', tingkat, judul: `membaca kedua kali LKE: ${judul(tingkat)}` }] : []),
  ]);
  const heads = (law.pack.rute[unit.jenjang] ?? []).map((tingkat): Lowongan => ({ command: 'usulan.teruskan', tingkat, judul: `meneruskan usulan: ${judul(tingkat)}` }));
  return [{ command: 'usulan.ajukan', judul: 'mengajukan usulan' }, ...layers, ...heads];
}

const actorOf = ({ orang, sebagai, ...post }: Pemangku): Actor => ({
  ...post, account: '', person: orang, nama: '', tenant: '', instansi: '', zona: '', packId: '', post: '', namaSatker: '', ...(sebagai ? { acting: { sebagai, orang: '', nama: '', penggantian: '', sk: '', sampai: '' } } : {}),
});

const eselonSatu = (path: string): string => path.split('/').slice(0, 3).join('/');

/** Whether a person is in the own way before anybody has done anything: by posts, as the rules of the worksheet and of substitution say. */
export function berbenturan(who: Pemangku, { command, tingkat }: Pick<Lowongan, 'command' | 'tingkat'>, unit: Dinilai, { pernah, hariIni, law }: Dunia): boolean {
  const own = pernah.filter(({ orang }) => orang === who.orang);
  const assesses = command.startsWith('lke.') && tingkat !== undefined && tingkat !== 'mandiri';
  const guides = ({ path, satker }: Pernah) => path.split('/').length > 3 && satker !== unit.satker && eselonSatu(path) === eselonSatu(unit.path);
  if (assesses && own.some(({ satker }) => satker === unit.satker)) return true;
  if (assesses && law.pack.segregasi.lapisanTanpaRantai.includes(tingkat) && own.some(guides)) return true;
  return !free(actorOf(who), command, unit, { jabatan: own.map(({ satker }) => ({ satker, sampai: null, pengganti: false })), dilakukan: [], dikecualikan: false }, law, hariIni).ok;
}

/** Whether one person may do both pieces of work, in these posts. */
export function bolehKeduanya(a: Lowongan & { readonly oleh: Pemangku }, b: Lowongan & { readonly oleh: Pemangku }, { pack }: Law): boolean {
  const lke = a.command.startsWith('lke.') && b.command.startsWith('lke.');
  if (lke && a.tingkat === b.tingkat) return false;
  if (lke && !(pack.tahapTpi.includes(a.tingkat ?? '') && pack.tahapTpi.includes(b.tingkat ?? ''))) return false;
  const acting = a.oleh.sebagai !== null || b.oleh.sebagai !== null;
  return !pack.segregasi.pasangan.some(({ dahulu, kini, pengganti }) => (!pengganti || acting) && ((dahulu.includes(a.command) && kini.includes(b.command)) || (dahulu.includes(b.command) && kini.includes(a.command))));
}

/** What nobody would be left to do for this unit, if everybody did one thing that excludes others. Pure. */
export function kekuranganUnit(unit: Dinilai, dunia: Dunia): Kekurangan[] {
  const { law, pemangku } = dunia;
  const work = lowonganOf(unit, law).map((lowongan): Tugas<Lowongan, Pemangku> & { readonly berbenturan: number } => {
    const target: Target = { satker: unit.satker, jenjang: unit.jenjang, path: unit.path, ...(lowongan.tingkat === undefined ? {} : { tingkat: lowongan.tingkat }) };
    const holders = pemangku.filter((who) => permit(actorOf(who), lowongan.command, target, law).ok);
    const clear = holders.filter((who) => !berbenturan(who, lowongan, unit, dunia));
    return { tugas: lowongan, calon: clear, berbenturan: new Set(holders.filter((who) => !clear.includes(who)).map(({ orang }) => orang)).size };
  });
  const left = susun(work, (a, b) => bolehKeduanya({ ...a.tugas, oleh: a.calon }, { ...b.tugas, oleh: b.calon }, law));
  return work.filter(({ tugas }) => left.includes(tugas)).map(({ tugas, calon, berbenturan: n }) => ({
    satker: unit.satker, namaSatker: unit.nama, tugas: `${tugas.command}${tugas.tingkat === undefined ? '' : `@${tugas.tingkat}`}`, judul: tugas.judul, perlu: 1, tersedia: new Set(calon.map(({ orang }) => orang)).size, berbenturan: n,
  }));
}

/** Bodies of a panel that could not come together about this unit: those with an interest step back (C30). Pure. */
export function kekuranganPanel(unit: Dinilai, { pemangku, pernah, law }: Dunia, kodePath: (kode: string) => string | undefined): Kekurangan[] {
  const meetings = [['panel', law.pack.panel], ['tpm', law.pack.tpm]] as const;
  return meetings.flatMap(([name, meeting]) => (meeting?.unsur ?? []).flatMap(({ id, judul, peran, minimalHadir, unit: kode }) => {
    const there = new Set(pemangku.filter((who) => peran.includes(who.role) && (kode === undefined || who.path.startsWith(kodePath(kode) ?? '\0'))).map(({ orang }) => orang));
    const clear = [...there].filter((orang) => !pernah.some((held) => held.orang === orang && held.satker === unit.satker));
    return clear.length >= minimalHadir ? [] : [{ satker: unit.satker, namaSatker: unit.nama, tugas: `${name}.${id}`, judul: `hadir dalam rapat: ${judul}`, perlu: minimalHadir, tersedia: clear.length, berbenturan: there.size - clear.length }];
  }));
}

/** Documents that nobody holds the office to sign: it is vacant, or held by a substitute to whom that signature is not delegated. Pure. */
export function kekuranganDokumen(unit: Dinilai, { pemangku, law }: Dunia): Kekurangan[] {
  return Object.entries(law.pack.dokumen).flatMap(([dokumen, { judul, penandatangan }]) => {
    const target: Target = { satker: unit.satker, jenjang: unit.jenjang, path: unit.path, dokumen };
    const able = pemangku.filter((who) => permit(actorOf(who), 'dokumen.tandaTangani', target, law).ok);
    const office = penandatangan.map((role) => titleOf(role, null, law)).join(' atau ');
    return able.length > 0 ? [] : [{ satker: unit.satker, namaSatker: unit.nama, tugas: `dokumen.tandaTangani@${dokumen}`, judul: `menandatangani ${judul}: ${office}`, perlu: 1, tersedia: 0, berbenturan: 0 }];
  });
}
