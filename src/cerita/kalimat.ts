import { longDate, dateIn } from '../../machines/kernel/calendar.js';
import { zoneName } from '../../machines/kernel/days/zone.js';
import type { MachineDef } from '../../machines/kernel/machine.js';
import type { Law } from '../../machines/regulasi/law.js';
import { titleOf } from '../identity/permission/title.js';

/** `25 Mei 2027 10.00 WIB`. */
export function waktu(at: string, zona: string): string {
  const jam = new Intl.DateTimeFormat('id-ID', { timeZone: zona, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));
  return `${longDate(dateIn(at, zona))} ${jam} ${zoneName(zona)}`;
}

/** Who acted, in the words of the pack; missing where the name is no longer known. */
export interface Pelaku {
  readonly role: string;
  readonly pelaku: string | null;
  readonly satker: string | null;
  readonly atasNama: string | null;
  readonly kewenangan: { readonly sebagai: 'plh' | 'plt'; readonly sk: string } | undefined;
}

/** Who did what, and where that led, in one sentence or two. */
export function kalimat(pelaku: Pelaku, judul: string, def: MachineDef, keadaan: { readonly dari: string | null; readonly ke: string }, law: Law): string {
  const { role, satker, atasNama, kewenangan } = pelaku;
  const jabatan = `${titleOf(role, kewenangan?.sebagai, law)}${satker ? ` pada ${satker}` : ''}`;
  const diganti = kewenangan ? `, menggantikan ${atasNama ?? 'pejabatnya'} berdasarkan ${kewenangan.sk}` : '';
  const nama = pelaku.pelaku ? ` (${pelaku.pelaku}${diganti})` : diganti;
  const title = (value: string): string => law.say(def.states[value]?.title ?? value);
  const moved = keadaan.dari === keadaan.ke ? '' : ` Keadaan ${law.say(def.title)} ${keadaan.dari === null ? 'bermula pada' : `berubah dari “${title(keadaan.dari)}” menjadi`} “${title(keadaan.ke)}”.`;
  return `${jabatan}${nama}: ${judul}.${moved}`;
}
