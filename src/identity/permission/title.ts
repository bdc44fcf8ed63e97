import type { Law } from '../../../machines/regulasi/law.js';
import type { Actor } from '../actor.js';

/** How the post of a substitute is called. */
export const SEBUTAN: Readonly<Record<'plh' | 'plt', string>> = { plh: 'Plh.', plt: 'Plt.' };

/** A role in the words of the pack, as a substitute bears it: "Plh. Kepala Kantor Wilayah". */
export const titleOf = (role: string, sebagai: 'plh' | 'plt' | null | undefined, { pack }: Law): string => `${sebagai ? `${SEBUTAN[sebagai]} ` : ''}${pack.peran[role]?.judul ?? role}`;

/** What somebody signs as; a substitute with the one who is replaced: "Plh. Kepala Kantor Wilayah a.n. …". */
export const signsAs = ({ role, acting }: Pick<Actor, 'role' | 'acting'>, law: Law): string => `${titleOf(role, acting?.sebagai, law)}${acting ? ` a.n. ${acting.nama}` : ''}`;
